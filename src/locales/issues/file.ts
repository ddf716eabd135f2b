import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { IssuesOf } from './issues-of.ts';

const en = ({ list, more, near, reason }: typeof english): IssuesOf<'file'> => ({
  'unreadable-file': ({ params }) => {
    const [first, ...rest] = reason(params).split(/(?<=[.]) /);
    return { message: `The file cannot be read: ${first}`, fix: rest.join(' ') };
  },
  'unsupported-format': ({ params }) => {
    const [first, ...rest] = reason(params).split(/(?<=[.]) /);
    return { message: `The file is of a kind that is not read: ${first}`, fix: rest.join(' ') };
  },
  'empty-file': () => ({
    message: 'The file is empty.',
    fix: 'Send it again, with a header row and the rows below it.',
  }),
  'same-file': ({ related }) => ({
    message: `The file is ${related} once more, byte for byte; it was not read.`,
    fix: 'Delete one of the two.',
  }),
  'list-not-read': ({ count, params }) => ({
    message: `"${params.key}" is a list ${params.inside ? 'within a record, which is read as no table' : 'that is no table'} (${params.records} ${params.records === 1 ? 'record' : 'records'}${count > 1 ? `, and more in ${count - 1} other rows` : ''}); it was not read.${near(params.nearest)}`,
    fix: `A document's tables are called ${list(params.choices)} and stand beside each other: put it under the name of the table that it is, or delete it.`,
  }),
  'conflicting-keys': ({ count, params }) => ({
    message: `"${params.key}" stands more than once in one record, with different values: ${list(params.values)} (line ${params.line}, column ${params.column})${more(count)}. Which is meant is not known; it is taken as unknown.`,
    fix: 'Delete the wrong one.',
  }),
  'repeated-key': ({ count, params }) => ({
    message: `"${params.key}" stands more than once in one record, each time as ${[params.values].flat()[0]} (line ${params.line}, column ${params.column})${more(count)}; it was read once.`,
    fix: 'Look whether another key was meant; if not, delete one.',
  }),
  'own-report': () => ({
    message: 'The table is a report of infragap, no inventory; it was not read.',
    fix: 'Keep reports in another folder.',
  }),
  'returned-copy': () => ({
    message:
      'The file is a copy that infragap made for its sender: its column of what to mend was not read, and an apostrophe before =, +, - or @ was taken off.',
  }),
  'file-ignored': ({ params }) => {
    if (params.ending !== undefined && params.choices !== undefined)
      return {
        message: `The file was not read: of a folder, files that end in ${params.ending} are only where they are named as tables are (${list(params.choices)}).`,
        fix: 'If it holds a table, rename it, or name it on the command line.',
      };
    if (params.ending !== undefined)
      return {
        message: `The file was not read: of a folder, files ${params.ending === '' ? 'without an ending' : `that end in ${params.ending}`} are not.`,
        fix: 'If it holds a table, name it on the command line, or save it as xlsx or CSV.',
      };
    if (params.shown !== undefined)
      return {
        message: `The file was not read: no table can be read of a file that ends in ${params.shown}.`,
        fix: 'If it shows a table, send that as xlsx or CSV.',
      };
    if (params.first !== undefined)
      return {
        message: `The folder was not read, as no folder inside another is; it holds what may be a table (${params.first}).`,
        fix: `If it belongs to the inventory, name it as well, or use a pattern: "${params.pattern}".`,
      };
    return {
      message: `The file was not read: others in its folder are named as tables are (${list(params.choices)}), and this one is not.`,
      fix: 'Rename it, or name it on the command line.',
    };
  },
  'equipment-ignored': ({ params }) => ({
    message: `No file that was read has equipment, for which target ${params.target} asks; this ${params.first === undefined ? 'file was not read, and may' : `folder was not read, and may (${params.first})`}.`,
    fix:
      params.first === undefined
        ? 'Begin its name with equipment, or name it on the command line.'
        : 'Name the folder on the command line as well.',
  }),
  'encoding-guessed': ({ params }) => ({
    message: `The text is not UTF-8 (byte ${params.byte} at offset ${params.offset}); it was read as ${params.encoding}.`,
    fix: 'Check that letters are right; --encoding says otherwise. Better: save as "CSV UTF-8".',
  }),
  'legacy-text': ({ params }) => ({
    message: `The text was written for ${params.font} fonts, not in Unicode; it was converted. Capital letters may be lost.`,
    fix: 'Check the names; better convert the file to Unicode.',
  }),
  'delimiter-guessed': ({ params }) => ({
    message: `Cells were taken to be separated by "${params.delimiter}".`,
  }),
  'hidden-sheet': () => ({
    message: 'The sheet is hidden and was not read.',
    fix: 'Show it in the spreadsheet program if it belongs to the inventory; delete it if it does not.',
  }),
});

const vi = ({ list, more, near, reason }: typeof vietnamese): IssuesOf<'file'> => ({
  'unreadable-file': ({ params }) => {
    const [first, ...rest] = reason(params).split(/(?<=[.]) /);
    return { message: `Không đọc được tệp: ${first}`, fix: rest.join(' ') };
  },
  'unsupported-format': ({ params }) => {
    const [first, ...rest] = reason(params).split(/(?<=[.]) /);
    return { message: `Tệp thuộc loại không đọc được: ${first}`, fix: rest.join(' ') };
  },
  'empty-file': () => ({
    message: 'Tệp trống.',
    fix: 'Hãy gửi lại tệp có dòng tiêu đề và các dòng dữ liệu bên dưới.',
  }),
  'same-file': ({ related }) => ({
    message: `Tệp này giống hệt ${related}; không đọc.`,
    fix: 'Xóa một trong hai tệp.',
  }),
  'list-not-read': ({ count, params }) => ({
    message: `"${params.key}" là danh sách ${params.inside ? 'nằm trong một bản ghi nên không đọc thành bảng' : 'không phải bảng nào'} (${params.records} bản ghi${count > 1 ? `, và còn ở ${count - 1} dòng khác` : ''}); không đọc.${near(params.nearest)}`,
    fix: `Các bảng trong tệp JSON tên là ${list(params.choices)} và đứng cạnh nhau: hãy đặt danh sách dưới tên bảng tương ứng, hoặc xóa đi.`,
  }),
  'conflicting-keys': ({ count, params }) => ({
    message: `"${params.key}" có mặt nhiều lần trong một bản ghi với giá trị khác nhau: ${list(params.values)} (dòng ${params.line}, cột ${params.column})${more(count)}. Không rõ giá trị nào đúng nên coi là chưa rõ.`,
    fix: 'Xóa giá trị sai.',
  }),
  'repeated-key': ({ count, params }) => ({
    message: `"${params.key}" có mặt nhiều lần trong một bản ghi, lần nào cũng là ${[params.values].flat()[0]} (dòng ${params.line}, cột ${params.column})${more(count)}; chỉ đọc một lần.`,
    fix: 'Kiểm tra xem có phải định ghi một khóa khác; nếu không thì xóa bớt.',
  }),
  'own-report': () => ({
    message: 'Bảng này là báo cáo của infragap, không phải bản kiểm kê; không đọc.',
    fix: 'Để báo cáo ở thư mục khác.',
  }),
  'returned-copy': () => ({
    message:
      'Tệp này là bản infragap tạo để đơn vị gửi sửa: không đọc cột nội dung cần sửa, và đã bỏ dấu nháy đơn đứng trước =, +, - hoặc @.',
  }),
  'file-ignored': ({ params }) => {
    if (params.ending !== undefined && params.choices !== undefined)
      return {
        message: `Tệp không được đọc: khi đọc cả thư mục, chỉ đọc tệp có đuôi ${params.ending} mang tên bảng (${list(params.choices)}).`,
        fix: 'Nếu tệp chứa bảng dữ liệu, hãy đổi tên tệp, hoặc ghi tên tệp trên dòng lệnh.',
      };
    if (params.ending !== undefined)
      return {
        message: `Tệp không được đọc: khi đọc cả thư mục, tệp ${params.ending === '' ? 'không có đuôi' : `có đuôi ${params.ending}`} được bỏ qua.`,
        fix: 'Nếu tệp chứa bảng dữ liệu, hãy ghi tên tệp trên dòng lệnh, hoặc lưu thành xlsx hay CSV.',
      };
    if (params.shown !== undefined)
      return {
        message: `Tệp không được đọc: không đọc được bảng dữ liệu trong tệp có đuôi ${params.shown}.`,
        fix: 'Nếu trong tệp có bảng số liệu, hãy gửi bảng đó dạng xlsx hoặc CSV.',
      };
    if (params.first !== undefined)
      return {
        message: `Thư mục con không được đọc cùng thư mục mẹ; trong thư mục này có tệp có thể là bảng (${params.first}).`,
        fix: `Nếu thuộc hồ sơ kiểm kê, hãy ghi thêm tên thư mục này, hoặc dùng mẫu: "${params.pattern}".`,
      };
    return {
      message: `Tệp không được đọc: trong thư mục có các tệp mang tên bảng (${list(params.choices)}), tệp này thì không.`,
      fix: 'Đổi tên tệp, hoặc ghi tên tệp trên dòng lệnh.',
    };
  },
  'equipment-ignored': ({ params }) => ({
    message: `Chưa tệp nào đã đọc có thiết bị mà mục tiêu ${params.target} cần; ${params.first === undefined ? 'tệp này không được đọc và có thể chứa thiết bị' : `thư mục này không được đọc và có thể chứa thiết bị (${params.first})`}.`,
    fix:
      params.first === undefined
        ? 'Đặt tên tệp bắt đầu bằng equipment, hoặc ghi tên tệp trên dòng lệnh.'
        : 'Ghi thêm tên thư mục này trên dòng lệnh.',
  }),
  'encoding-guessed': ({ params }) => ({
    message: `Văn bản không phải UTF-8 (byte ${params.byte} tại vị trí ${params.offset}); đã đọc theo ${params.encoding}.`,
    fix: 'Kiểm tra các chữ có đúng không; dùng --encoding nếu sai. Tốt hơn: lưu dạng "CSV UTF-8".',
  }),
  'legacy-text': ({ params }) => ({
    message: `Văn bản dùng phông ${params.font}, không phải Unicode; đã được chuyển mã. Chữ hoa có thể bị mất.`,
    fix: 'Kiểm tra lại các tên; tốt hơn hãy chuyển tệp sang Unicode.',
  }),
  'delimiter-guessed': ({ params }) => ({
    message: `Các ô được coi là phân cách bằng "${params.delimiter}".`,
  }),
  'hidden-sheet': () => ({
    message: 'Trang tính bị ẩn nên không được đọc.',
    fix: 'Cho hiện trang nếu thuộc bản kiểm kê; xóa đi nếu không.',
  }),
});

/** Sentences about files as a whole. */
export const FILE_ISSUES = { en: en(english), vi: vi(vietnamese) };

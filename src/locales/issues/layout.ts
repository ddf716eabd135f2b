import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { IssuesOf } from './issues-of.ts';

const en = ({ list, rows, were, rowsDo, leaveOut }: typeof english): IssuesOf<'layout'> => ({
  'header-not-found': ({ params }) => ({
    ...(params.beside
      ? {
          message: `Two tables stand beside each other (the heading ${list(params.headers)} comes twice). Nothing of them is read.`,
          fix: 'Put the second table below the first, under the same headings.',
        }
      : params.above
        ? {
            message: `Above the table ${rows(params.above as number)} with figures ${were(params.above as number)} not read: the headings over them (${list(params.headers)}) name nothing that is known.`,
            fix: 'Name these headings as infragap init names them, or give the rows a sheet of their own.',
          }
        : params.swapped && params.doubted
          ? {
              message: `Questions stand below each other (the first: ${list(params.headers)}), and it is not known which column answers them for which unit: ${(params.doubted as readonly string[]).length > 0 ? list(params.doubted) : 'there is none'}. Nothing of the table is read.`,
              fix: 'Head the one column of answers "Trả lời", or every column of answers with the name of its unit ("Xã ..."), and take other columns away.',
            }
          : params.swapped
            ? {
                message: `Questions stand below each other where units should be (the first: ${list(params.headers)}): rows and columns are swapped. Nothing of the table is read.`,
                fix: 'Copy the table and paste it with its rows and columns swapped (Paste Special > Transpose): a row for each unit, a column for each question.',
              }
            : {
                message: `No row holds the headings of a table; the first that could (${list(params.headers)}) names nothing that is known.`,
                fix: `Put a row of headings above the data, named as infragap init names them, or say under files in infragap.yaml which rows they are.`,
              }),
  }),
  'unknown-table': ({ params }) => ({
    message: `Its columns (${list(params.headers)}) do not tell which table this is.`,
    fix: `Name the columns as infragap init does (a sheet that goes on from another needs headings too), or say --table ${list(params.choices).replaceAll(', ', '|')}.`,
  }),
  'no-rows': () => ({ message: 'The table has a header and no rows.' }),
  'header-found': ({ params }) => ({
    message: `The header was found in row ${params.first}, below: ${list(params.skipped)}`,
  }),
  'header-rows': ({ params }) => ({
    message: `Rows ${params.first} to ${params.last} were read as one header.`,
  }),
  'several-tables': ({ params }) => ({
    message: `The sheet holds ${params.of} tables; this is number ${params.at}.`,
  }),
  'form-turned': ({ params, format }) => ({
    message: `The questions of this form stand below each other (${format.number(params.questions as number)} of them); it was read with ${params.of === 'units' ? 'a unit in each column' : 'its one column of answers as one unit'}.${(params.left_out as readonly string[]).length > 0 ? ` Not read: ${list(params.left_out)}.` : ''}`,
  }),
  'measure-above': ({ value, params }) => ({
    message: `The line above the table says "${value}": its figures of ${params.of === 'people' ? 'people, which are no whole numbers,' : 'money'} were read so.`,
  }),
  'title-of-needs': ({ value, params }) => ({
    message: {
      counted: `The title speaks of what is needed ("${value}"); the numbers below were read as what is there.`,
      open: `The title speaks of what is needed ("${value}"); whether items below it count whose rows do not say in which condition they are is taken as unknown.`,
      lines: `"${value}" speaks of what is needed; whether connections below it are there whose rows do not say so is taken as unknown.`,
      left_out: `"${value}" heads what is asked for; rows below it that do not say in which condition their items are were not counted.`,
    }[String(params.how)] as string,
    fix:
      params.how === 'left_out'
        ? 'If they are there, correct the heading, or say their condition in a column.'
        : `If they are needs, ${leaveOut(params)}.`,
  }),
  'summary-left-out': ({ value, params, related, count }) =>
    params.told === 'units'
      ? {
          message: `The summary "${value}" says again what other lists say of the same units (first: ${related}); ${rows(count)} of it ${were(count)} left out.`,
          fix: 'If it tells of other machines, call it after what it tells of.',
        }
      : {
          message: `The sheet "${value}" names no unit and stands beside other lists of its file: it was taken for their summary and left out.`,
          fix: 'If it is the list of a unit, write above it whose it is ("Đơn vị: ...").',
        },
  'heading-tells-state': ({ value, params }) => ({
    message:
      params.says === 'lines'
        ? `The heading "${value}" speaks of connections that are not there or of no use; whether those below it are there whose rows do not say so is taken as unknown.`
        : params.says === 'doubted'
          ? `The heading "${value}" speaks of items that may be of no use, gone or not the unit's own; whether those below it count whose rows do not say in which condition they are is taken as unknown.`
          : `The heading "${value}" was taken to say of the items below it in which condition they are, where their rows do not: ${String(params.says).replaceAll('_', ' ')}.`,
    fix:
      params.says === 'lines'
        ? 'Say it of every row, in a column of its own (present).'
        : 'Say it of every row, in a column of conditions.',
  }),
  'hidden-row': ({ count }) => ({
    message: `${rows(count)} of this sheet ${count === 1 ? 'is' : 'are'} hidden in the spreadsheet program and ${were(count)} read like the others.`,
    fix: 'Show hidden rows and take off filters; delete rows that do not count.',
  }),
  'hidden-column': ({ header }) => ({
    message: `Column "${header}" is hidden in the spreadsheet program and was read like the others.`,
    fix: 'Show it; delete it if it does not count.',
  }),
  'short-row': ({ params }) => ({
    message: `The row has ${params.cells} cells, the header ${params.width}; those missing are taken as blank.`,
    fix: 'Check that no separator was lost.',
  }),
  'long-row': ({ params }) => ({
    message: `The row has ${params.cells} cells, the header ${params.width}; those beyond it are not read.`,
    fix: 'Put cells that hold a separator into quotation marks.',
  }),
  'shifted-row': ({ value, params }) => ({
    message:
      params.beyond === undefined
        ? `The row has ${params.cells} cells, the header ${params.width}, and "${value}" stands under "${params.header}": its cells have moved, and the row was not read.`
        : `The row has ${params.cells} cells, the header ${params.width}: nothing stands under "${params.header}", and "${params.beyond}" beyond the last header. Its cells have moved, and the row was not read.`,
    fix:
      params.beyond === undefined
        ? 'Put the cell that holds a separator between quotation marks.'
        : 'Take out the separator too many, or what stands beyond the last header.',
  }),
  'blank-row': ({ count }) => ({
    message: `${rows(count)} without any value, from here on, ${were(count)} skipped.`,
  }),
  'section-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'head')} those below ("${value}") and ${were(count)} not read as data.`,
  }),
  'unit-written-once': ({ value, count }) => ({
    message: `Each unit is written in the first of its rows alone; ${rowsDo(count, 'leave')} it blank and ${were(count)} taken for those of the unit above (first: "${value}").`,
    fix: 'Nothing, if it is meant so; else write the unit in every row.',
  }),
  'note-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'hold')} a note or a signature ("${value}"), no data.`,
  }),
  'row-of-no-unit': ({ value, count }) => ({
    message: `${rowsDo(count, 'have')} numbers of a kind of area, a year or a page ("${value}"), which is no unit, and ${were(count)} not counted.`,
  }),
  'part-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'tell')} of a part of the row above, or of a mean ("${value}"), and ${were(count)} not counted once more.`,
  }),
  'repeated-header': ({ count }) => ({
    message: `${rowsDo(count, 'repeat')} the header and ${were(count)} not read as data.`,
  }),
  'column-numbers': () => ({ message: 'The row numbers the columns; it was not read as data.' }),
  'row-left-out': ({ params, count }) => ({
    message:
      params.unit === undefined
        ? `${rows(count)} ${were(count)} left out, as the configuration says: ${params.column} is "${params.found}".`
        : `${rows(count)} ${were(count)} left out: the configuration leaves out the unit, "${params.unit}".`,
  }),
  'total-row-ignored': ({ value, count }) => ({
    message: `${rowsDo(count, 'add')} up others ("${value}") and ${were(count)} left out of the sums.`,
  }),
  'total-row-mismatch': ({ params, format }) => ({
    message: `The total says ${format.number(params.stated as number)}; the rows add up to ${format.number(params.summed as number)}.`,
    fix: 'Correct the total, or find the row that is missing or counted twice. The rows are what counts here.',
  }),
  'state-row-ignored': ({ value, params, format }) => ({
    message: `"${value}" says that ${format.number(params.items as number)} of the row above are out of use or too weak; they were counted as the others are.`,
    fix: 'Give them a row of their own with the kind of equipment, their number and their condition, and take them off the row above.',
  }),
  'kinds-differ': ({ params, format, related }) => ({
    message: `Rows from here on are numbered as kinds of ${related ? related : 'the row above'}, which says ${format.number(params.stated as number)}, and add up to ${format.number(params.summed as number)}; all were counted, and some may be there twice.`,
    fix: 'Leave out the row that adds the others up, or correct its number.',
  }),
});

const vi = ({ list, rows, leaveOut, PARTS }: typeof vietnamese): IssuesOf<'layout'> => ({
  'header-not-found': ({ params }) => ({
    ...(params.beside
      ? {
          message: `Hai bảng đặt cạnh nhau trên cùng các dòng (tiêu đề ${list(params.headers)} có hai lần). Không đọc bảng nào.`,
          fix: 'Đưa bảng thứ hai xuống dưới bảng thứ nhất, cùng tiêu đề cột.',
        }
      : params.above
        ? {
            message: `Phía trên bảng có ${rows(params.above as number)} ghi số liệu không được đọc: tiêu đề của các dòng này (${list(params.headers)}) không có nghĩa nào đã biết.`,
            fix: 'Đặt tên các tiêu đề này như infragap init đặt, hoặc để các dòng này ở một trang riêng.',
          }
        : params.swapped && params.doubted
          ? {
              message: `Các chỉ tiêu được ghi theo dòng (đầu tiên: ${list(params.headers)}), nhưng không rõ cột nào là câu trả lời của đơn vị nào: ${(params.doubted as readonly string[]).length > 0 ? list(params.doubted) : 'không có cột nào'}. Không đọc bảng này.`,
              fix: 'Đặt tiêu đề "Trả lời" cho cột trả lời duy nhất, hoặc ghi tên đơn vị ("Xã ...") làm tiêu đề của từng cột trả lời, và bỏ các cột khác.',
            }
          : params.swapped
            ? {
                message: `Các chỉ tiêu được ghi theo dòng, ở chỗ lẽ ra là tên đơn vị (đầu tiên: ${list(params.headers)}): dòng và cột bị đảo. Không đọc bảng này.`,
                fix: 'Sao chép bảng rồi dán đảo dòng và cột (Dán đặc biệt > Chuyển vị; Paste Special > Transpose): mỗi đơn vị một dòng, mỗi chỉ tiêu một cột.',
              }
            : {
                message: `Không có dòng nào là tiêu đề của bảng; dòng đầu tiên có thể là tiêu đề (${list(params.headers)}) không có tên nào quen thuộc.`,
                fix: 'Thêm dòng tiêu đề phía trên dữ liệu, đặt tên cột như infragap init, hoặc ghi ở mục files trong infragap.yaml dòng nào là tiêu đề.',
              }),
  }),
  'unknown-table': ({ params }) => ({
    message: `Các cột (${list(params.headers)}) không cho biết đây là bảng nào.`,
    fix: `Đặt tên cột như infragap init (trang nối tiếp trang trước cũng cần có tiêu đề cột), hoặc dùng --table ${list(params.choices).replaceAll(', ', '|')}.`,
  }),
  'no-rows': () => ({ message: 'Bảng chỉ có tiêu đề, không có dòng nào.' }),
  'header-found': ({ params }) => ({
    message: `Tiêu đề bảng ở dòng ${params.first}, bên dưới: ${list(params.skipped)}`,
  }),
  'header-rows': ({ params }) => ({
    message: `Các dòng ${params.first} đến ${params.last} được đọc như một tiêu đề.`,
  }),
  'several-tables': ({ params }) => ({
    message: `Trang tính có ${params.of} bảng; đây là bảng thứ ${params.at}.`,
  }),
  'form-turned': ({ params, format }) => ({
    message: `Phiếu ghi các chỉ tiêu theo dòng (${format.number(params.questions as number)} chỉ tiêu); đã đọc ${params.of === 'units' ? 'mỗi cột là một đơn vị' : 'cột trả lời duy nhất là của một đơn vị'}.${(params.left_out as readonly string[]).length > 0 ? ` Không đọc: ${list(params.left_out)}.` : ''}`,
  }),
  'measure-above': ({ value, params }) => ({
    message: `Dòng phía trên bảng ghi "${value}": các ${params.of === 'people' ? 'số người (không phải số nguyên) của cột này' : 'số tiền trong bảng'} được đọc theo đơn vị đó.`,
  }),
  'title-of-needs': ({ value, params }) => ({
    message: {
      counted: `Tên biểu nói về nhu cầu ("${value}"); các số bên dưới được đọc như số hiện có.`,
      open: `Tên biểu nói về nhu cầu ("${value}"); chưa rõ các thiết bị bên dưới có được tính hay không, trừ những dòng có ghi tình trạng.`,
      lines: `"${value}" nói về nhu cầu; chưa rõ các kết nối bên dưới có hay không, trừ những dòng có ghi.`,
      left_out: `"${value}" là phần đề nghị, nhu cầu; các dòng bên dưới không ghi tình trạng thì không được tính.`,
    }[String(params.how)] as string,
    fix:
      params.how === 'left_out'
        ? 'Nếu là thiết bị hiện có, hãy sửa tên mục hoặc ghi tình trạng vào cột riêng.'
        : `Nếu là nhu cầu, hãy ${leaveOut(params)}.`,
  }),
  'summary-left-out': ({ value, params, related, count }) =>
    params.told === 'units'
      ? {
          message: `Bảng tổng hợp "${value}" ghi lại số liệu mà danh sách khác đã ghi cho cùng các đơn vị (đầu tiên: ${related}); bỏ qua ${rows(count)} của bảng này.`,
          fix: 'Nếu bảng này ghi các thiết bị khác thì đặt lại tên theo nội dung của bảng.',
        }
      : {
          message: `Trang "${value}" không nêu đơn vị và nằm cạnh các danh sách khác trong tệp: được coi là bảng tổng hợp và bỏ qua.`,
          fix: 'Nếu là danh sách của một đơn vị, hãy ghi phía trên là của đơn vị nào ("Đơn vị: ...").',
        },
  'heading-tells-state': ({ value, params }) => ({
    message:
      params.says === 'lines'
        ? `Tên mục "${value}" nói về kết nối chưa có hoặc không dùng được; chưa rõ các kết nối bên dưới có hay không, trừ những dòng có ghi.`
        : params.says === 'doubted'
          ? `Tên mục "${value}" nói về thiết bị có thể không sử dụng được, không còn hoặc không thuộc đơn vị; chưa rõ các thiết bị bên dưới có được tính hay không, trừ những dòng có ghi tình trạng.`
          : `Tên mục "${value}" được hiểu là tình trạng của các thiết bị bên dưới, nếu dòng không ghi tình trạng: ${PARTS[String(params.says)]}.`,
    fix:
      params.says === 'lines'
        ? 'Ghi có hoặc không của từng dòng vào một cột riêng ("Có").'
        : 'Ghi tình trạng của từng dòng vào cột tình trạng.',
  }),
  'hidden-row': ({ count }) => ({
    message: `${count} dòng của trang này bị ẩn trong bảng tính; vẫn được đọc như các dòng khác.`,
    fix: 'Cho hiện các dòng ẩn và bỏ bộ lọc; xóa những dòng không tính.',
  }),
  'hidden-column': ({ header }) => ({
    message: `Cột "${header}" bị ẩn trong bảng tính; vẫn được đọc như các cột khác.`,
    fix: 'Cho hiện cột này; xóa đi nếu không tính.',
  }),
  'short-row': ({ params }) => ({
    message: `Dòng có ${params.cells} ô, tiêu đề có ${params.width}; các ô thiếu được coi là trống.`,
    fix: 'Kiểm tra xem có mất dấu phân cách nào không.',
  }),
  'long-row': ({ params }) => ({
    message: `Dòng có ${params.cells} ô, tiêu đề có ${params.width}; các ô thừa không được đọc.`,
    fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép.',
  }),
  'shifted-row': ({ value, params }) => ({
    message:
      params.beyond === undefined
        ? `Dòng có ${params.cells} ô, tiêu đề có ${params.width}, và "${value}" nằm dưới "${params.header}": các ô bị lệch cột nên dòng không được đọc.`
        : `Dòng có ${params.cells} ô, tiêu đề có ${params.width}: ô dưới "${params.header}" để trống, còn "${params.beyond}" nằm ngoài cột cuối cùng. Các ô bị lệch cột nên dòng không được đọc.`,
    fix:
      params.beyond === undefined
        ? 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép.'
        : 'Bỏ dấu phân cách thừa, hoặc bỏ ô nằm ngoài cột cuối cùng.',
  }),
  'blank-row': ({ count }) => ({ message: `Từ đây có ${rows(count)} không có giá trị nào, đã bỏ qua.` }),
  'section-row': ({ value, count }) => ({
    message: `${count} dòng chỉ là tiêu đề nhóm ("${value}"), không đọc như dữ liệu.`,
  }),
  'unit-written-once': ({ value, count }) => ({
    message: `Mỗi đơn vị chỉ ghi ở dòng đầu của mình; ${count} dòng để trống ô đơn vị, được tính cho đơn vị ghi phía trên (đầu tiên: "${value}").`,
    fix: 'Không cần làm gì nếu đúng như vậy; nếu không, ghi đơn vị ở mọi dòng.',
  }),
  'note-row': ({ value, count }) => ({
    message: `${count} dòng là ghi chú hoặc chữ ký ("${value}"), không phải dữ liệu.`,
  }),
  'row-of-no-unit': ({ value, count }) => ({
    message: `${count} dòng ("${value}") ghi số liệu của một loại địa bàn, một năm hoặc một trang, không phải của đơn vị nào; không tính.`,
  }),
  'part-row': ({ value, count }) => ({
    message: `${count} dòng ("${value}") chỉ nói về một phần của dòng trên hoặc là số bình quân; không tính thêm lần nữa.`,
  }),
  'repeated-header': ({ count }) => ({ message: `${count} dòng lặp lại tiêu đề, không đọc như dữ liệu.` }),
  'column-numbers': () => ({ message: 'Dòng này đánh số các cột; không đọc như dữ liệu.' }),
  'row-left-out': ({ params, count }) => ({
    message:
      params.unit === undefined
        ? `${count} dòng được bỏ qua theo cấu hình: ${params.column} là "${params.found}".`
        : `${count} dòng được bỏ qua: đơn vị "${params.unit}" đã được bỏ qua theo cấu hình.`,
  }),
  'total-row-ignored': ({ value, count }) => ({
    message: `${count} dòng ("${value}") là dòng cộng, không tính vào tổng.`,
  }),
  'total-row-mismatch': ({ params, format }) => ({
    message: `Dòng cộng ghi ${format.number(params.stated as number)}; các dòng cộng lại được ${format.number(params.summed as number)}.`,
    fix: 'Sửa dòng cộng, hoặc tìm dòng bị thiếu hay bị tính hai lần. Ở đây chỉ tính theo các dòng.',
  }),
  'state-row-ignored': ({ value, params, format }) => ({
    message: `Dòng "${value}" cho biết ${format.number(params.items as number)} thiết bị của dòng trên không sử dụng được hoặc cấu hình thấp; số này vẫn được tính như các thiết bị khác.`,
    fix: 'Ghi thành dòng riêng có loại thiết bị, số lượng, tình trạng, và trừ khỏi số của dòng trên.',
  }),
  'kinds-differ': ({ params, format, related }) => ({
    message: `Các dòng từ đây được đánh số như từng loại của ${related ? related : 'dòng trên'}, dòng đó ghi ${format.number(params.stated as number)}, nhưng cộng lại được ${format.number(params.summed as number)}; tất cả đều được đếm và có thể bị đếm hai lần.`,
    fix: 'Bỏ dòng cộng các dòng khác, hoặc sửa số của dòng đó.',
  }),
});

/** Sentences about how a table lies in its sheet. */
export const LAYOUT_ISSUES = { en: en(english), vi: vi(vietnamese) };

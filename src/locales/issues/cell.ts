import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { Said } from '../said.ts';
import type { IssuesOf } from './issues-of.ts';

const isPercent = ({ params }: Said): boolean => /%$/.test(String([params.readings].flat()[0]));

const WORKED_OUT = {
  en: 'Open the file in a spreadsheet program and save it: that works the formulas out.',
  vi: 'Mở tệp bằng chương trình bảng tính rồi lưu lại để công thức được tính.',
};

const LOOKS: Readonly<Record<'en' | 'vi', Readonly<Record<string, string>>>> = {
  en: { title: 'a title', heading: 'a row of headings', measures: 'a row of measures' },
  vi: { title: 'tên bảng', heading: 'dòng tiêu đề cột', measures: 'dòng ghi đơn vị tính' },
};

const en = ({
  near,
  list,
  rows,
  column,
  withoutIt,
  limits,
  readAs,
  usual,
}: typeof english): IssuesOf<'cell'> => ({
  'missing-value': (said) => {
    if (said.params.formula !== undefined)
      return {
        message: `The formula for "${said.header || said.field}" has no value in the file; the row cannot be used without it.`,
        fix: WORKED_OUT.en,
      };
    if (said.params.looks !== undefined)
      return {
        message: `"${said.header || said.field}" is blank or unknown, and the row looks like ${LOOKS.en[String(said.params.looks)]}; it cannot be used as data.`,
        fix: 'If it is no data, take it out of the table; if another table begins here, leave a blank row above it.',
      };
    return {
      message: `"${said.header || said.field}" is blank or unknown; the row cannot be used without it.`,
      fix:
        said.field === 'unit_id'
          ? 'Fill it in; a blank cell is not taken to mean "as above".'
          : 'Fill it in.',
    };
  },
  'not-a-number': (said) => {
    if (said.params.measure === 'speed')
      return {
        message: `"${said.value}" is no speed; ${withoutIt(said)}.`,
        fix: 'Write the number of Mb/s, or the unit behind it: 50 Mb/s, 1 Gb/s, 512 kb/s. MB is an amount of bytes, and no speed.',
      };
    return {
      message: `"${said.value}" is not a number; ${withoutIt(said)}.`,
      fix: 'Write digits only, such as 8; the unit of measure belongs into the header.',
    };
  },
  'not-an-integer': (said) => ({
    message: `"${said.value}" is not a whole number; ${withoutIt(said)}.`,
    fix: 'Write a whole number.',
  }),
  'not-a-date': (said) => ({
    message: `"${said.value}" is not a date; ${withoutIt(said)}.`,
    fix: 'Write year, month and day, as in 2023-12-31.',
  }),
  'not-yes-no': (said) => ({
    message: `"${said.value}" is neither yes nor no; ${withoutIt(said)}.${near(said.params.nearest)}`,
    fix: 'Write yes or no (có, không), or ? where it is not known.',
  }),
  'not-in-list': ({ value, field, params }) => ({
    message: `"${value}" is no known ${field}.${near(params.nearest)}`,
    fix: `Write one of: ${list(params.choices)}.`,
  }),
  'out-of-range': (said) => ({
    message: `"${said.value}" cannot be right for ${column(said)}${limits(said)}. ${said.needed ? 'The row cannot be used without it.' : 'It is taken as unknown.'}`,
    fix: 'Correct it, or write ? where it is not known.',
  }),
  'ambiguous-number': (said) => ({
    message: `"${said.value}" may be ${(said.params.readings as string[])?.join(' or ')}; ${withoutIt(said)}.`,
    fix:
      said.params.beside === 'measure'
        ? 'Say in the heading of the column in what its figures are: (people), or (thousand people).'
        : said.params.beside
          ? 'Write all figures of the column with a percent sign, or none.'
          : isPercent(said)
            ? `Write the percent sign behind it: ${(said.params.readings as string[])?.join(' or ')}, whichever is meant.`
            : `Write ${(said.params.readings as string[])?.[0]} without a separator, if that is meant.`,
  }),
  'ambiguous-date': (said) => ({
    message: `"${said.value}" may be ${(said.params.readings as string[])?.join(' or ')}; it counts as not known which.`,
    fix: `Write ${(said.params.readings as string[])?.join(' or ')}, whichever is meant.`,
  }),
  'error-cell': (said) => ({
    message: `"${said.value}" is the error of a formula, not a value; ${withoutIt(said)}.`,
    fix: 'Correct the formula in the spreadsheet, and save it again.',
  }),
  'shortened-code': (said) => ({
    message: `A spreadsheet program shortened the code "${said.value}"; ${withoutIt(said)}.`,
    fix: 'Format the column as text and enter the whole code.',
  }),
  'formula-without-value': ({ count }) => ({
    message:
      count === 1
        ? '1 formula of this sheet has no value in the file; what its cell says is unknown.'
        : `${count} formulas of this sheet have no value in the file; what their cells say is unknown.`,
    fix: WORKED_OUT.en,
  }),
  'comment-not-read': ({ value, count, params }) => ({
    message:
      count === 1
        ? `The comment on this cell is in no figure: "${value}".`
        : params.others
          ? `${count} cells of this sheet have comments, which are in no figure; the first: "${value}".`
          : `${count} cells of this sheet have the same comment, which is in no figure: "${value}".`,
    fix: 'Where it says something of the row, write it into a column: condition, quantity or note.',
  }),
  'implausible-value': (said) =>
    said.params.price === undefined
      ? {
          message: `"${said.value}"${readAs(said)} is hardly right for ${column(said)}, which is seldom ${usual(said)}; it was taken as it stands.`,
          fix: 'Check it against the item itself; write the unit of measure if it is another.',
        }
      : {
          message: `${said.params.price} is hardly right as the price of ${said.params.buy}, which is seldom ${usual(said)}; it was taken as it stands.`,
          fix: 'Is it in thousands or millions, or are its noughts written below a heading that says so? plausible.price sets what is usual.',
        },
  'numbers-decided': ({ params }) => ({
    message:
      params.percents !== undefined
        ? 'Figures in this column of shares go up to 100, and were taken for percentages (95 for 95%).'
        : params.decimal === undefined
          ? 'Figures up to 1 in this column of percentages were taken for shares (0.95 for 95%), as it has no others.'
          : `"${params.decimal}" was taken to stand before decimals in this column, as its other cells show.`,
  }),
  'speed-assumed': ({ header, field }) => ({
    message: `Nothing says what the speeds of "${header || field}" are in; those without a unit were taken in Mb/s.`,
    fix: `Write the unit into the header, or say columns: { "${header || field}": { is: ${field} } } in infragap.yaml.`,
  }),
  'disk-assumed': ({ value, params }) => ({
    message: `"${value}" may be ${(params.readings as string[])?.join(' or ')} GB; the smaller was taken.`,
    fix: 'Write its unit behind each figure, and a + between disks: HDD 1TB + SSD 256GB.',
  }),
  'dash-assumed': ({ header, field, count }) => ({
    message: `A dash below "${header || field}" was taken as no (${rows(count)}, from here on).`,
    fix: 'Nothing, if that is meant; write ? where it is not known.',
  }),
  'memory-rounded': ({ params }) => ({
    message: `Memory a little below a usual size was taken for that size (first: ${params.reported} GB as ${params.gb} GB); systems report what is left when graphics have taken their part.`,
  }),
  'dates-decided': ({ params }) => ({
    message: `Dates of this column were read ${params.order === 'dmy' ? 'day first' : 'month first'}, as its other cells show.`,
  }),
});

const vi = ({
  rows,
  near,
  wordsOf,
  nearWord,
  column,
  withoutIt,
  readings,
  limits,
  readAs,
  usual,
}: typeof vietnamese): IssuesOf<'cell'> => ({
  'missing-value': (said) => {
    if (said.params.formula !== undefined)
      return {
        message: `Công thức ở "${column(said)}" không có giá trị trong tệp; thiếu giá trị này thì không dùng được dòng.`,
        fix: WORKED_OUT.vi,
      };
    if (said.params.looks !== undefined)
      return {
        message: `"${column(said)}" để trống hoặc chưa rõ, và dòng này có vẻ là ${LOOKS.vi[String(said.params.looks)]}; không dùng được như dòng dữ liệu.`,
        fix: 'Nếu không phải dòng dữ liệu thì bỏ khỏi bảng; nếu bắt đầu một bảng khác thì để một dòng trống phía trên.',
      };
    return {
      message: `"${column(said)}" để trống hoặc chưa rõ; thiếu giá trị này thì không dùng được dòng.`,
      fix:
        said.field === 'unit_id' ? 'Điền giá trị; ô trống không được hiểu là "như trên".' : 'Điền giá trị.',
    };
  },
  'not-a-number': (said) => {
    if (said.params.measure === 'speed')
      return {
        message: `"${said.value}" không phải là tốc độ; ${withoutIt(said)}.`,
        fix: 'Ghi số Mb/s, hoặc ghi kèm đơn vị: 50 Mb/s, 1 Gb/s, 512 kb/s. MB là byte, không phải tốc độ.',
      };
    return {
      message: `"${said.value}" không phải là số; ${withoutIt(said)}.`,
      fix: 'Chỉ ghi chữ số, ví dụ 8; đơn vị tính ghi ở tiêu đề cột.',
    };
  },
  'not-an-integer': (said) => ({
    message: `"${said.value}" không phải là số nguyên; ${withoutIt(said)}.`,
    fix: 'Ghi số nguyên.',
  }),
  'not-a-date': (said) => ({
    message: `"${said.value}" không phải là ngày; ${withoutIt(said)}.`,
    fix: 'Ghi theo thứ tự năm-tháng-ngày, ví dụ 2023-12-31.',
  }),
  'not-yes-no': (said) => ({
    message: `"${said.value}" không phải có, cũng không phải không; ${withoutIt(said)}.${near(said.params.nearest)}`,
    fix: 'Ghi có hoặc không (yes, no), hoặc ghi dấu ? nếu chưa biết.',
  }),
  'not-in-list': (said) => ({
    message: `"${said.value}" không phải giá trị hợp lệ của "${column(said)}".${nearWord(said.params.nearest)}`,
    fix: `Ghi một trong các giá trị: ${wordsOf(said.params.choices)}.`,
  }),
  'out-of-range': (said) => ({
    message: `"${said.value}" không thể đúng với "${column(said)}"${limits(said)}. ${said.needed ? 'Thiếu giá trị này thì không dùng được dòng.' : 'Giá trị được coi là chưa rõ.'}`,
    fix: 'Sửa lại, hoặc ghi dấu ? nếu chưa biết.',
  }),
  'ambiguous-number': (said) => ({
    message: `"${said.value}" có thể là ${readings(said).join(' hoặc ')}; ${withoutIt(said)}.`,
    fix:
      said.params.beside === 'measure'
        ? 'Ghi rõ đơn vị ở tiêu đề cột: (người) hoặc (nghìn người).'
        : said.params.beside
          ? 'Ghi dấu phần trăm cho mọi số trong cột, hoặc bỏ hết.'
          : isPercent(said)
            ? `Ghi thêm dấu phần trăm: ${readings(said).join(' hoặc ')}, tùy số nào đúng.`
            : `Ghi ${(said.params.readings as string[])?.[0]}, không có dấu phân cách, nếu đúng là số này.`,
  }),
  'ambiguous-date': (said) => ({
    message: `"${said.value}" có thể là ${(said.params.readings as string[])?.join(' hoặc ')}; được tính là chưa rõ ngày nào.`,
    fix: `Ghi ${(said.params.readings as string[])?.join(' hoặc ')}, tùy ngày nào đúng.`,
  }),
  'error-cell': (said) => ({
    message: `"${said.value}" là lỗi của công thức, không phải giá trị; ${withoutIt(said)}.`,
    fix: 'Sửa công thức trong bảng tính rồi lưu lại.',
  }),
  'shortened-code': (said) => ({
    message: `Mã "${said.value}" đã bị phần mềm bảng tính rút gọn; ${withoutIt(said)}.`,
    fix: 'Định dạng cột là văn bản rồi ghi lại mã đầy đủ.',
  }),
  'formula-without-value': ({ count }) => ({
    message: `${count} công thức của trang này không có giá trị trong tệp; nội dung các ô đó được coi là chưa rõ.`,
    fix: WORKED_OUT.vi,
  }),
  'comment-not-read': ({ value, count, params }) => ({
    message:
      count === 1
        ? `Ghi chú gắn vào ô này không được tính vào số liệu nào: "${value}".`
        : params.others
          ? `${count} ô của trang này có ghi chú gắn kèm, không được tính vào số liệu nào; ghi chú đầu tiên: "${value}".`
          : `${count} ô của trang này có cùng một ghi chú gắn kèm, không được tính vào số liệu nào: "${value}".`,
    fix: 'Nếu ghi chú nói về dòng đó thì ghi vào một cột: tình trạng, số lượng hoặc ghi chú.',
  }),
  'implausible-value': (said) =>
    said.params.price === undefined
      ? {
          message: `"${said.value}"${readAs(said)} có vẻ không đúng với "${column(said)}", thường ${usual(said)}; vẫn được tính như đã ghi.`,
          fix: 'Kiểm tra lại trên thiết bị; nếu dùng đơn vị đo khác thì ghi rõ.',
        }
      : {
          message: `${said.params.price} có vẻ không đúng với đơn giá ${said.params.buy}, thường ${usual(said)}; vẫn được tính như đã ghi.`,
          fix: 'Kiểm tra xem giá ghi theo nghìn hay triệu đồng, hoặc ghi đủ số 0 dưới tiêu đề đã ghi nghìn, triệu. Mức thường gặp được khai ở plausible.price.',
        },
  'numbers-decided': ({ params }) => ({
    message:
      params.percents !== undefined
        ? 'Các số trong cột tỷ lệ này lên tới 100 nên được hiểu là phần trăm (95 là 95%).'
        : params.decimal === undefined
          ? 'Cột phần trăm này chỉ có các số không quá 1 nên được hiểu là tỷ lệ (0,95 là 95%).'
          : `Trong cột này dấu "${params.decimal}" được hiểu là dấu thập phân, như các ô khác cho thấy.`,
  }),
  'speed-assumed': ({ header, field }) => ({
    message: `Không có gì cho biết tốc độ ở "${header || field}" tính bằng đơn vị nào; tốc độ không ghi đơn vị được hiểu là Mb/s.`,
    fix: `Ghi đơn vị vào tiêu đề cột, hoặc khai columns: { "${header || field}": { is: ${field} } } trong infragap.yaml.`,
  }),
  'disk-assumed': (said) => ({
    message: `"${said.value}" có thể là ${readings(said).join(' hoặc ')} GB; đã lấy số nhỏ hơn.`,
    fix: 'Ghi đơn vị sau từng số và dấu + giữa các ổ: HDD 1TB + SSD 256GB.',
  }),
  'dash-assumed': ({ header, field, count }) => ({
    message: `Dấu gạch ở cột "${header || field}" được hiểu là không (${rows(count)}, kể từ đây).`,
    fix: 'Nếu đúng như vậy thì không phải làm gì; chỗ nào chưa biết thì ghi dấu ?.',
  }),
  'memory-rounded': ({ params }) => ({
    message: `Dung lượng RAM thấp hơn một chút so với mức thông dụng được tính theo mức đó (đầu tiên: ${params.reported} GB tính là ${params.gb} GB), vì hệ điều hành chỉ báo phần còn lại sau khi đã dành cho đồ họa.`,
  }),
  'dates-decided': ({ params }) => ({
    message: `Ngày tháng của cột này được đọc ${params.order === 'dmy' ? 'ngày trước, tháng sau' : 'tháng trước, ngày sau'}, như các ô khác cho thấy.`,
  }),
});

/** Sentences about cells. */
export const CELL_ISSUES = { en: en(english), vi: vi(vietnamese) };

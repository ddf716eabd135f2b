import { headingVi } from '../headings.ts';
import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { IssuesOf } from './issues-of.ts';

/** "computer.broken": what a column counts, and no field. */
const isCount = (field: string): boolean => /^\w+\.\w/.test(field);

const en = ({ near, list, rows, countedAs, statedAs }: typeof english): IssuesOf<'header'> => ({
  'missing-column': ({ field, params }) => ({
    message:
      params.told === 'nowhere'
        ? `Nothing says whose this list is: it has no column "${field}", and no title, sheet or file is called after a unit; without that no row can be used.`
        : params.told === 'rows'
          ? `${params.rows} rows of this form have figures, and no column says which unit each is about; none was used.`
          : `The ${params.table} table has no column "${field}"; without it no row can be used.${params.nearest ? ` Is it "${params.nearest}"?` : ''}`,
    fix:
      params.told === 'nowhere'
        ? 'Write above it whose list it is ("Đơn vị: UBND xã ..."), call its sheet or file after the unit, or add the column.'
        : params.told === 'rows'
          ? 'Add a column with the name of the unit of each row, or give each unit a form of its own.'
          : `Add the column, or name it "${field}".`,
  }),
  'duplicate-column': ({ field, header, params }) => ({
    message: `A second column${header ? `, "${header}",` : ''} means "${field}" (the first: ${params.first}); ${isCount(field) ? 'where they differ, the number is unknown' : 'only the first is read'}.`,
    fix: 'Remove or rename one of them.',
  }),
  'unknown-column': ({ header, params }) => ({
    message: params.fact
      ? `"${header}" is not understood; it is in no figure but as a fact of the units, "${params.fact}".`
      : `"${header}" is not known as a column of ${params.table}; it is not read.${near(params.nearest)}`,
    ...(params.fact && { fix: 'Say under columns in infragap.yaml what it is, or `is: ignored`.' }),
    ...(params.perhaps && {
      fix: `If that is what it is, say \`is: ${params.perhaps}\` of it under columns in infragap.yaml.`,
    }),
  }),
  'columns-counted': ({ params }) => ({
    message: params.details
      ? `Columns were taken to say since when items are there, or in which state: ${list(params.columns)}`
      : params.states
        ? `Columns were taken to say of how many of a row's items something is so, ${params.summed ? 'which together are all of them' : 'or by a tick of all'}: ${statedAs(params)}`
        : `Columns were taken for numbers of items: ${countedAs(params)}`,
    fix: 'If one is wrong, say what it is under columns in infragap.yaml.',
  }),
  'columns-added': ({ params }) => ({
    message: `Columns that count kinds of one thing were added up: ${params.field ? `${list(params.columns)} = ${params.field}` : countedAs(params)}`,
    fix: 'If one contains another, say so under columns in infragap.yaml: `is: ignored`.',
  }),
  'columns-contained': ({ params }) => ({
    message: `Columns were not counted, because the column in brackets has them all: ${list(params.columns)}`,
    fix: 'If they come on top of it, say under columns in infragap.yaml what each `counts`.',
  }),
  'total-has-servers': ({ params }) => ({
    message: params.kinds
      ? params.sure
        ? `The number in brackets is taken to have these as well: ${list(params.columns)}`
        : `The number in brackets may have these as well or not, because in some row they are more; how many computers there are is carried as a range: ${list(params.columns)}`
      : params.sure
        ? `The number in brackets has these as well, and office computers are what is left of it: ${list(params.columns)}`
        : `The number in brackets may have these as well; how many office computers there are is carried as a range: ${list(params.columns)}`,
    fix: params.kinds
      ? 'Name the column by what it counts: all computers (`Tổng số máy tính`), or desktops alone (`Máy tính để bàn`).'
      : 'If that is not so, give the number of office computers alone.',
  }),
  'count-has-others': ({ params }) => ({
    message: `"${params.header}" was counted with all that it names, and no column says how many are: ${list(params.others)}. Figures may have machines that do not count.`,
    fix: 'Give their number in a column of its own, or leave them out of this one.',
  }),
  'column-not-counted': ({ params, count }) => {
    if (params.unnamed !== undefined)
      return {
        message: `Figures without a header were not read: column ${[params.unnamed].flat().join(', ')}.`,
        fix: 'Write above them what they say, or clear them.',
      };
    if (params.age !== undefined)
      return {
        message: `"${params.header}" may be the year of the items, that of the list or another thing; it was not read, so how old they are is unknown.`,
        fix: params.form
          ? 'If it is when they were bought, write "Năm mua" above it; if not, say `is: ignored` of it under columns in infragap.yaml.'
          : 'Say `is: year_in_use` of it under columns in infragap.yaml, or `is: ignored`.',
      };
    if (params.counted !== undefined)
      return {
        message: `"${params.header}" was taken for what was there at another time than "${params.counted}" tells, or came and went; "${params.counted}" is counted.`,
        fix: 'If it counts other items than that one, say under columns in infragap.yaml what it counts.',
      };
    if (params.columns !== undefined)
      return {
        message: `How many items a row stands for is unknown of ${rows(count)} from here on, because it may be said where nothing is read: ${list(params.columns)}`,
        fix: 'Say under columns in infragap.yaml which column `is: quantity`; if none is, say `is: ignored`.',
      };
    if (params.of !== undefined)
      return {
        message: `"${params.header}" may be of any of ${list(params.of)}, and was not counted: ${params.within === undefined ? 'what it says of them is in no figure' : `of as many of "${params.within}" it is taken as unknown whether they count, and in no other figure is it`}.`,
        fix: `Write into its heading of what it is (such as "${[params.of].flat()[0]} / ${params.header}"), or say it under columns in infragap.yaml.`,
      };
    if (params.within !== undefined)
      return {
        message: `"${params.header}" may tell how many of "${params.within}" do not count; it was not understood, so of as many it is taken as unknown whether they do.${near(params.nearest)}`,
        fix: 'Say under columns in infragap.yaml what it counts, such as `{ counts: computer, part: broken }`, or `is: ignored`.',
      };
    return {
      message: `"${params.header}" looks like a number of equipment, and was not counted.${params.more ? ' There may be as many computers more.' : ''}${near(params.nearest)}`,
      fix: 'Say what it is under columns in infragap.yaml, or `is: ignored`.',
    };
  },
  'column-left-out': ({ params }) => ({
    message: `Columns were left out, because they say what is asked for, or what is worked out from others: ${list(params.columns)}`,
    fix: 'If one says what is there, say so under columns in infragap.yaml.',
  }),
});

const vi = ({
  near,
  list,
  rows,
  tableWord,
  countWord,
  countedAs,
  statedAs,
}: typeof vietnamese): IssuesOf<'header'> => ({
  'missing-column': ({ field, params }) => ({
    message:
      params.told === 'nowhere'
        ? `Chưa rõ danh sách này của đơn vị nào: không có cột "${headingVi(field)}", tên biểu, tên trang và tên tệp cũng không nêu đơn vị; vì vậy không dùng được dòng nào.`
        : params.told === 'rows'
          ? `Biểu có ${params.rows} dòng số liệu nhưng không có cột nào cho biết từng dòng là của đơn vị nào; vì vậy không dùng dòng nào.`
          : `Bảng ${tableWord(params)} không có cột "${headingVi(field)}"; thiếu cột này thì không dùng được dòng nào.${params.nearest ? ` Có phải là cột "${params.nearest}"?` : ''}`,
    fix:
      params.told === 'nowhere'
        ? 'Ghi phía trên danh sách của đơn vị nào ("Đơn vị: UBND xã ..."), đặt tên trang hoặc tên tệp theo đơn vị, hoặc thêm cột này.'
        : params.told === 'rows'
          ? 'Thêm cột ghi tên đơn vị của từng dòng, hoặc lập riêng mỗi đơn vị một biểu.'
          : `Thêm cột này, hoặc đặt tên cột là "${headingVi(field)}".`,
  }),
  'duplicate-column': ({ field, header, params }) => ({
    message: `Có cột thứ hai${header ? ` ("${header}")` : ''} mang nghĩa "${isCount(field) ? countWord(field) : headingVi(field)}" (cột đầu: ${params.first}); ${isCount(field) ? 'chỗ hai cột khác nhau thì coi là chưa rõ' : 'chỉ đọc cột đầu'}.`,
    fix: 'Xóa hoặc đổi tên một trong hai cột.',
  }),
  'unknown-column': ({ header, params }) => ({
    message: params.fact
      ? `Không rõ nghĩa cột "${header}"; cột chỉ được giữ làm thông tin riêng của đơn vị ("${params.fact}").`
      : `Không nhận ra cột "${header}" của bảng ${tableWord(params)} nên không đọc.${near(params.nearest)}`,
    ...(params.fact && {
      fix: 'Ghi rõ cột đó là gì trong mục columns của infragap.yaml, hoặc `is: ignored`.',
    }),
    ...(params.perhaps && {
      fix: `Nếu là "${headingVi(String(params.perhaps))}", ghi \`is: ${params.perhaps}\` cho cột này trong mục columns của infragap.yaml.`,
    }),
  }),
  'columns-counted': ({ params }) => ({
    message: params.details
      ? `Các cột được hiểu là cho biết thiết bị có từ bao giờ, hoặc ở tình trạng nào: ${list(params.columns)}`
      : params.states
        ? `Các cột được hiểu là cho biết bao nhiêu thiết bị của dòng, ${params.summed ? 'cộng lại là toàn bộ' : 'hoặc tất cả nếu đánh dấu'}, ở tình trạng nào: ${statedAs(params)}`
        : `Các cột được hiểu là số lượng thiết bị: ${countedAs(params)}`,
    fix: 'Nếu sai, ghi rõ cột đó là gì trong mục columns của infragap.yaml.',
  }),
  'columns-added': ({ params }) => ({
    message: params.field
      ? `Các cột ghi từng loại người được cộng lại: ${list(params.columns)} = ${headingVi(String(params.field))}`
      : `Các cột ghi từng loại của cùng một thiết bị được cộng lại: ${countedAs(params)}`,
    fix: 'Nếu cột này đã gồm cột kia, ghi `is: ignored` cho cột đó trong mục columns của infragap.yaml.',
  }),
  'columns-contained': ({ params }) => ({
    message: `Các cột không được đếm vì cột ghi trong ngoặc đã gồm cả: ${list(params.columns)}`,
    fix: 'Nếu là số ngoài cột đó, ghi rõ `counts` của từng cột trong mục columns của infragap.yaml.',
  }),
  'total-has-servers': ({ params }) => ({
    message: params.kinds
      ? params.sure
        ? `Số ở cột ghi trong ngoặc được hiểu là đã gồm cả các cột này: ${list(params.columns)}`
        : `Số ở cột ghi trong ngoặc có thể đã gồm hoặc chưa gồm các cột này, vì có dòng ghi số nhiều hơn; số máy tính được tính theo khoảng: ${list(params.columns)}`
      : params.sure
        ? `Số ở cột ghi trong ngoặc đã gồm cả các cột này; máy tính làm việc là phần còn lại: ${list(params.columns)}`
        : `Số ở cột ghi trong ngoặc có thể đã gồm cả các cột này; số máy tính làm việc được tính theo khoảng: ${list(params.columns)}`,
    fix: params.kinds
      ? 'Ghi tiêu đề cột đúng với số được đếm: tất cả máy tính (`Tổng số máy tính`), hoặc riêng máy để bàn (`Máy tính để bàn`).'
      : 'Nếu không đúng, ghi riêng tổng số máy tính làm việc.',
  }),
  'count-has-others': ({ params }) => ({
    message: `Cột "${params.header}" được đếm gồm cả những thứ nêu trong tiêu đề, và không có cột nào cho biết có bao nhiêu: ${list(params.others)}. Số liệu có thể có cả máy không được tính.`,
    fix: 'Ghi riêng số này ở một cột, hoặc không tính vào cột này.',
  }),
  'column-not-counted': ({ params, count }) => {
    if (params.unnamed !== undefined)
      return {
        message: `Số liệu không có tiêu đề nên chưa được đọc: cột ${[params.unnamed].flat().join(', ')}.`,
        fix: 'Ghi tiêu đề cho số liệu, hoặc xóa nếu không dùng.',
      };
    if (params.age !== undefined)
      return {
        message: `Cột "${params.header}" có thể là năm của thiết bị, năm của danh sách hoặc điều khác nên không đọc; vì vậy chưa rõ tuổi của thiết bị.`,
        fix: params.form
          ? 'Nếu đó là năm mua thiết bị, đặt tên cột là "Năm mua"; nếu không, ghi `is: ignored` cho cột đó trong mục columns của infragap.yaml.'
          : 'Ghi `is: year_in_use` cho cột đó trong mục columns của infragap.yaml, hoặc `is: ignored`.',
      };
    if (params.counted !== undefined)
      return {
        message: `Cột "${params.header}" được hiểu là số của thời điểm khác so với cột "${params.counted}", hoặc là số tăng, giảm; chỉ tính theo cột "${params.counted}".`,
        fix: 'Nếu cột này đếm các thiết bị khác thì ghi rõ cột đó đếm gì trong mục columns của infragap.yaml.',
      };
    if (params.columns !== undefined)
      return {
        message: `Không rõ số lượng của ${rows(count)} kể từ dòng này, vì có thể đã ghi ở cột chưa được đọc: ${list(params.columns)}`,
        fix: 'Ghi trong mục columns của infragap.yaml cột nào `is: quantity`; nếu không có cột nào, ghi `is: ignored`.',
      };
    if (params.of !== undefined)
      return {
        message: `Cột "${params.header}" có thể là của bất kỳ cột nào trong: ${list(params.of)}, nên chưa được đếm; ${params.within === undefined ? 'số liệu chưa tính đến cột này' : `chưa rõ chừng ấy máy ở cột "${params.within}" có được tính hay không, các số liệu khác chưa tính đến cột này`}.`,
        fix: `Ghi rõ ở tiêu đề là của thiết bị nào (như "${[params.of].flat()[0]} / ${params.header}"), hoặc ghi trong mục columns của infragap.yaml.`,
      };
    if (params.within !== undefined)
      return {
        message: `Cột "${params.header}" có thể cho biết bao nhiêu máy ở cột "${params.within}" không được tính; vì không rõ nghĩa cột này nên chưa rõ chừng ấy máy có được tính hay không.${near(params.nearest)}`,
        fix: 'Ghi rõ cột đó đếm gì trong mục columns của infragap.yaml, như `{ counts: computer, part: broken }`, hoặc `is: ignored`.',
      };
    return {
      message: `Cột "${params.header}" có vẻ là số lượng thiết bị nhưng chưa được đếm.${params.more ? ' Có thể còn thêm chừng ấy máy tính.' : ''}${near(params.nearest)}`,
      fix: 'Ghi rõ cột đó là gì trong mục columns của infragap.yaml, hoặc `is: ignored`.',
    };
  },
  'column-left-out': ({ params }) => ({
    message: `Các cột không được đếm vì ghi số đề nghị hoặc số tính ra: ${list(params.columns)}`,
    fix: 'Nếu cột nào ghi số hiện có, ghi rõ trong mục columns của infragap.yaml.',
  }),
});

/** Sentences about headers. */
export const HEADER_ISSUES = { en: en(english), vi: vi(vietnamese) };

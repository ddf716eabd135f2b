import type { Params } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { TableName } from '../model/tables.ts';
import { BASELINE_FAULTS, BASELINE_WORDS } from './baseline.ts';
import { CEILING_FAULTS, CEILING_ISSUES, CEILING_WORDS } from './ceilings.ts';
import { COMPARE_WORDS } from './compare.ts';
import type { Locale, Said, Sentence } from './en.ts';
import { wordFor } from './fill-in.ts';
import type { Format } from './format.ts';
import { FUNDING_IDLE } from './funding.ts';
import { GUARDRAIL_WORDS } from './guardrails.ts';
import { amid, headingVi, TABLES_VI } from './headings.ts';
import { at, PRICE_LIST_FAULTS, PRICE_LIST_ISSUES } from './price-lists.ts';
import { rulesVi } from './rules.vi.ts';

const answer = (value: unknown): string =>
  value === 'true' ? 'có' : value === 'false' ? 'không' : String(value);
const near = (word: unknown): string => (word ? ` Có phải là "${word}"?` : '');
const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words ?? ''));
const rows = (count: number): string => `${count} dòng`;
/** Canonical words as people write them; what is no such word stays. */
const word = (value: unknown): string => {
  const own = wordFor(String(value), 'vi');
  return own === String(value).replaceAll('_', ' ') ? String(value) : own;
};
const wordsOf = (values: unknown): string => list([values ?? []].flat().map(word));
/** A kind of equipment amid a sentence. */
const kindWord = (value: unknown): string => known(value, word(value));
/** A field or a fact amid a sentence. */
const factWord = (value: unknown): string => known(value, headingVi(String(value)));
/** What a configuration or a file names itself stays as it is. */
const known = (value: unknown, own: string): string => (own === String(value) ? own : amid(own));
/** What no file has, with the name that a column would need. */
const lackingWord = (field: string | number): string => {
  const own = factWord(field);
  return own === String(field) ? own : `${own} (${field})`;
};
/** What a unit is to have: "có Internet hoạt động". */
const hadWord = (fact: string): string => {
  const [, working] = /^(.+)_working$/.exec(fact) ?? [];
  return working === undefined ? factWord(fact) : `${factWord(working)} hoạt động`;
};
const headsWords = (heads: string): string => heads.split(' + ').map(factWord).join(' + ');
const TIERS: Readonly<Record<string, string>> = {
  province: 'tỉnh', district: 'huyện', commune: 'xã', ward: 'phường', town: 'thị trấn', village: 'thôn', hamlet: 'thôn',
}; // biome-ignore format: a list to be read as one
const headings = (fields: unknown): string =>
  [fields ?? []]
    .flat()
    .map((field) => headingVi(String(field)))
    .join('; ');
const nearWord = (value: unknown): string => near(value && word(value));
const column = ({ header, field }: Said): string => header || headingVi(field);
/** What comes of a cell that says nothing usable. */
const withoutIt = (said: Said): string =>
  said.needed
    ? `thiếu "${column(said)}" thì không dùng được dòng này`
    : `"${column(said)}" được coi là chưa rõ`;
/** Of a number what it may be, as Vietnamese writes it: 1.234 with a point is one thousand, with a comma one and a bit. */
const readings = ({ params }: Said): string[] =>
  [params.readings ?? []].flat().map((each) => {
    const [whole, part] = String(each).split('.');
    return part === undefined ? String(each) : `${whole},${part} (số thập phân)`;
  });
const tableWord = ({ table }: Params): string => TABLES_VI[table as TableName] ?? String(table);
const PARTS = {
  total: 'tổng số',
  in_use: 'đang sử dụng',
  stored: 'lưu kho',
  on_order: 'đang đặt mua',
  broken: 'hỏng',
  in_repair: 'đang sửa',
  awaiting_disposal: 'chờ thanh lý',
  disposed: 'đã thanh lý',
  too_weak: 'cấu hình thấp',
  too_old: 'quá cũ',
} as Record<string, string>;
/** `computer.broken` as "máy tính (hỏng)", `computer.too_old<2015` as "máy tính (mua trước năm 2015)". */
const countWord = (text: unknown): string => {
  const [, category = '', part = '', before] = /^([^.]*)\.([^<]*)(?:<(.*))?$/.exec(String(text)) ?? [];
  const said = before === undefined ? (PARTS[part] ?? part) : `mua trước năm ${before}`;
  return `${kindWord(category)} (${said})`;
};
const countedAs = ({ columns, counts }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${countWord([counts].flat()[at])}`)
    .join(', ');
const partsSaid = ({ parts, said }: Params): string =>
  [parts ?? []]
    .flat()
    .map((part, at) => `${countWord(part)} ${[said].flat()[at]}`)
    .join(', ');

const WHY: Readonly<Record<string, string>> = {
  'not-utf8': 'tệp không phải văn bản UTF-8. Khi lưu từ phần mềm bảng tính, hãy chọn "CSV UTF-8".',
  'nul-byte': 'tệp có byte NUL nên không phải tệp văn bản hoặc đã hỏng. Hãy xuất lại tệp.',
  'not-utf16': 'tệp bắt đầu như văn bản UTF-16 nhưng phần sau thì không. Hãy xuất lại tệp.',
  encrypted: 'tệp bị khóa bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
  'not-a-spreadsheet':
    'tệp không phải văn bản, cũng không phải bảng tính đọc được ở đây (xlsx, ods, xls, bảng HTML). Hãy mở bằng phần mềm đã tạo ra tệp rồi lưu thành xlsx hoặc CSV UTF-8.',
  'old-xls': 'tệp là bảng tính trước Excel 97. Hãy mở và lưu thành xlsx.',
  xlsb: 'tệp là bảng tính nhị phân (xlsb). Hãy lưu thành xlsx.',
  'zip-bomb': 'tệp giải nén ra lớn hơn mọi bản kiểm kê. Tệp bị từ chối.',
  'workbook-damaged': 'bảng tính bị hỏng. Hãy mở, lưu lại rồi gửi lại.',
  'workbook-too-large':
    'bảng tính quá lớn để giữ trong bộ nhớ. Hãy lưu các trang thành CSV, vì CSV được đọc theo luồng.',
  timeout: 'đọc bảng tính mất quá nhiều thời gian. Hãy lưu các trang thành CSV, vì CSV được đọc theo luồng.',
  'file-too-large':
    'tệp quá lớn để giữ trong bộ nhớ. Hãy lưu thành CSV không nén, vì CSV được đọc theo luồng.',
  'gzip-damaged': 'tệp gzip bị hỏng hoặc bị cắt. Hãy nén lại.',
  'gzip-twice': 'tệp bị nén hai lần. Hãy giải nén một lần.',
  'json-line':
    'dòng này không phải một đối tượng JSON. Mỗi dòng phải là một đối tượng, hoặc cả tệp là một tài liệu.',
  'json-syntax': 'phần đầu giống JSON nhưng không phải JSON hợp lệ. Hãy kiểm tra bằng trình soạn thảo JSON.',
  'json-shape':
    'JSON không phải mảng các đối tượng, cũng không phải đối tượng có units, equipment, connectivity hoặc allocations.',
  'json-too-large':
    'tệp JSON chỉ được tối đa 256 MB. Hãy lưu dạng CSV hoặc JSON Lines, vì hai dạng này được đọc theo luồng.',
  'unclosed-quote':
    'có ô mở dấu ngoặc kép mà không đóng. Hãy đóng lại, hoặc viết đôi dấu ngoặc kép nằm trong ô.',
  malformed: 'CSV bị hỏng ở chỗ này.',
};
const reason = (why: unknown): string =>
  WHY[String(why)] ?? `hệ thống báo ${why}. Hãy kiểm tra xem có mở được tệp không.`;

/** A limit as it is written into cells: without separators. */
const plainNumber = (value: unknown, format: Format): string =>
  format.number(Number(value)).replaceAll('.', '');
/** What a value must lie between. */
const limits = ({ params: { low, high }, format }: Said): string => {
  const parts = [
    ...(low === undefined ? [] : [`ít nhất là ${plainNumber(low, format)}`]),
    ...(high === undefined ? [] : [`nhiều nhất là ${plainNumber(high, format)}`]),
  ];
  return parts.length === 0 ? '' : `: phải ${parts.join(' và ')}`;
};
const usual = ({ params: { low, high }, format }: Said): string =>
  low === undefined ? `không quá ${plainNumber(high, format)}` : `không dưới ${plainNumber(low, format)}`;
const signedShare = (change: unknown, format: Format): string =>
  `${Number(change) > 0 ? '+' : '−'}${format.share(Math.abs(Number(change)))}`;

const changed = ({ change }: Params, format: Format): string =>
  change === undefined ? '' : ` (${signedShare(change, format)})`;

const more = (count: number): string =>
  count > 1 ? ` (và ${count - 1} mục khác của bảng này cũng vậy)` : '';

const IDLE: Readonly<Record<string, Sentence>> = {
  submissions: {
    message:
      'Mục submissions không khớp với đơn vị nào trong danh sách đơn vị; không xác định được đơn vị nào chưa gửi.',
    fix: 'Đối chiếu tier và where của mục này với danh sách đơn vị.',
  },
  '--previous': {
    message:
      'Không so sánh được với bản kiểm kê trước: không có số liệu nào của đơn vị mà cả hai bản đều có.',
    fix: 'Kiểm tra xem hai bản có dùng cùng mã đơn vị không.',
  },
};
const unitNamed = ({ unit, name }: Params): string =>
  name === undefined || name === unit ? `${unit}` : `${unit} ${name}`;

const issues: Readonly<Record<RuleId, (said: Said) => Sentence>> = {
  'unreadable-file': ({ params }) => {
    const [first, ...rest] = reason(params.why).split(/(?<=[.]) /);
    return { message: `Không đọc được tệp: ${first}`, fix: rest.join(' ') };
  },
  'unsupported-format': ({ params }) => {
    const [first, ...rest] = reason(params.why).split(/(?<=[.]) /);
    return { message: `Tệp thuộc loại không đọc được: ${first}`, fix: rest.join(' ') };
  },
  'header-not-found': ({ params }) => ({
    message: `Không có dòng nào là tiêu đề của bảng; dòng đầu tiên có thể là tiêu đề (${list(params.headers)}) không có tên nào quen thuộc.`,
    fix: 'Thêm dòng tiêu đề phía trên dữ liệu, đặt tên cột như infragap init, hoặc ghi ở mục files trong infragap.yaml dòng nào là tiêu đề.',
  }),
  'empty-file': () => ({
    message: 'Tệp trống.',
    fix: 'Hãy gửi lại tệp có dòng tiêu đề và các dòng dữ liệu bên dưới.',
  }),
  'no-rows': () => ({ message: 'Bảng chỉ có tiêu đề, không có dòng nào.' }),
  'file-ignored': ({ params }) => {
    if (params.ending !== undefined)
      return {
        message: `Tệp không được đọc: khi đọc cả thư mục, tệp có đuôi ${params.ending} được bỏ qua.`,
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
  'same-file': ({ related }) => ({
    message: `Tệp này giống hệt ${related}; không đọc.`,
    fix: 'Xóa một trong hai tệp.',
  }),
  'own-report': () => ({
    message: 'Bảng này là báo cáo của infragap, không phải bản kiểm kê; không đọc.',
    fix: 'Để báo cáo ở thư mục khác.',
  }),
  'returned-copy': () => ({
    message:
      'Tệp này là bản infragap tạo để đơn vị gửi sửa: không đọc cột nội dung cần sửa, và đã bỏ dấu nháy đơn đứng trước =, +, - hoặc @.',
  }),
  'name-differs': ({ value, params, related }) => ({
    message: `Đơn vị ${params.unit} ở đây tên là "${value}", ở nơi khác là "${params.name}" (${related}); được coi là một.`,
    fix: 'Sửa mã hoặc tên.',
  }),
  'setting-idle': ({ params, format }) =>
    FUNDING_IDLE.vi[String(params.what)]?.(params, format) ??
    IDLE[String(params.what)] ?? {
      message: `only_rows nêu cột "${params.column}" không có trong bảng nào; không dòng nào bị bỏ qua vì mục này.`,
      fix: `Ghi tiêu đề đúng như trong tệp.${near(params.nearest)}`,
    },
  'encoding-guessed': ({ params }) => ({
    message: `Văn bản không phải UTF-8 (byte ${params.byte} tại vị trí ${params.offset}); đã đọc theo ${params.encoding}.`,
    fix: 'Kiểm tra các chữ có đúng không; dùng --encoding nếu sai. Tốt hơn: lưu dạng "CSV UTF-8".',
  }),
  'legacy-text': ({ params }) => ({
    message: `Văn bản dùng phông ${params.font}, không phải Unicode; đã được chuyển mã. Chữ hoa có thể bị mất.`,
    fix: 'Kiểm tra lại các tên; tốt hơn hãy chuyển tệp sang Unicode.',
  }),
  'hidden-sheet': () => ({
    message: 'Trang tính bị ẩn nên không được đọc.',
    fix: 'Cho hiện trang nếu thuộc bản kiểm kê; xóa đi nếu không.',
  }),
  'hidden-row': ({ count }) => ({
    message: `${count} dòng của trang này bị ẩn trong bảng tính; vẫn được đọc như các dòng khác.`,
    fix: 'Cho hiện các dòng ẩn và bỏ bộ lọc; xóa những dòng không tính.',
  }),
  'formula-without-value': ({ count }) => ({
    message: `${count} công thức của trang này không có giá trị trong tệp; các ô đó được coi là trống.`,
    fix: 'Mở tệp bằng chương trình bảng tính rồi lưu lại để công thức được tính.',
  }),
  'measure-above': ({ value }) => ({
    message: `Dòng phía trên bảng ghi "${value}": các số tiền trong bảng được đọc theo đơn vị đó.`,
  }),
  'header-found': ({ params }) => ({
    message: `Tiêu đề bảng ở dòng ${params.first}, bên dưới: ${list(params.skipped)}`,
  }),
  'header-rows': ({ params }) => ({
    message: `Các dòng ${params.first} đến ${params.last} được đọc như một tiêu đề.`,
  }),
  'several-tables': ({ params }) => ({
    message: `Trang tính có ${params.of} bảng; đây là bảng thứ ${params.at}.`,
  }),
  'title-of-needs': ({ value }) => ({
    message: `Tên biểu nói về nhu cầu ("${value}"); các số bên dưới được đọc như số hiện có.`,
    fix: 'Nếu là nhu cầu, hãy bỏ trang này (dùng --sheet để chọn trang khác).',
  }),
  'columns-counted': ({ params }) => ({
    message: `Các cột được hiểu là số lượng thiết bị: ${countedAs(params)}`,
    fix: 'Nếu sai, ghi rõ cột đó là gì trong mục columns của infragap.yaml.',
  }),
  'columns-added': ({ params }) => ({
    message: `Các cột ghi từng loại của cùng một thiết bị được cộng lại: ${countedAs(params)}`,
    fix: 'Nếu cột này đã gồm cột kia, ghi `is: ignored` cho cột đó trong mục columns của infragap.yaml.',
  }),
  'columns-contained': ({ params }) => ({
    message: `Các cột không được đếm vì cột ghi trong ngoặc đã gồm cả: ${list(params.columns)}`,
    fix: 'Nếu là số ngoài cột đó, ghi rõ `counts` của từng cột trong mục columns của infragap.yaml.',
  }),
  'column-not-counted': ({ params }) => ({
    message: `Cột "${params.header}" có vẻ là số lượng thiết bị nhưng chưa được đếm.${near(params.nearest)}`,
    fix: 'Ghi rõ cột đó là gì trong mục columns của infragap.yaml, hoặc `is: ignored`.',
  }),
  'column-left-out': ({ params }) => ({
    message: `Các cột không được đếm vì ghi số đề nghị hoặc số tính ra: ${list(params.columns)}`,
    fix: 'Nếu cột nào ghi số hiện có, ghi rõ trong mục columns của infragap.yaml.',
  }),
  'unknown-table': ({ params }) => ({
    message: `Các cột (${list(params.headers)}) không cho biết đây là bảng nào.`,
    fix: `Đặt tên cột như infragap init, hoặc dùng --table ${list(params.choices).replaceAll(', ', '|')}.`,
  }),
  'delimiter-guessed': ({ params }) => ({
    message: `Các ô được coi là phân cách bằng "${params.delimiter}".`,
  }),
  'missing-column': ({ field, params }) => ({
    message: `Bảng ${tableWord(params)} không có cột "${headingVi(field)}"; thiếu cột này thì không dùng được dòng nào.${params.nearest ? ` Có phải là cột "${params.nearest}"?` : ''}`,
    fix: `Thêm cột này, hoặc đặt tên cột là "${headingVi(field)}".`,
  }),
  'duplicate-column': ({ field, params }) => ({
    message: `Có cột thứ hai mang nghĩa "${/^\w+\.\w/.test(field) ? countWord(field) : headingVi(field)}" (cột đầu: ${params.first}); chỉ đọc cột đầu.`,
    fix: 'Xóa hoặc đổi tên một trong hai cột.',
  }),
  'unknown-column': ({ header, params }) => ({
    message: `Không nhận ra cột "${header}" của bảng ${tableWord(params)} nên không đọc.${near(params.nearest)}`,
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
    message: `Dòng có ${params.cells} ô, tiêu đề có ${params.width}, và "${value}" nằm dưới "${params.header}": các ô bị lệch cột nên dòng không được đọc.`,
    fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép.',
  }),
  'blank-row': ({ count }) => ({ message: `Từ đây có ${rows(count)} không có giá trị nào, đã bỏ qua.` }),
  'section-row': ({ value, count }) => ({
    message: `${count} dòng chỉ là tiêu đề nhóm ("${value}"), không đọc như dữ liệu.`,
  }),
  'note-row': ({ value, count }) => ({
    message: `${count} dòng là ghi chú hoặc chữ ký ("${value}"), không phải dữ liệu.`,
  }),
  'part-row': ({ value, count }) => ({
    message: `${count} dòng ("${value}") chỉ nói về một phần của dòng trên hoặc là số bình quân; không tính thêm lần nữa.`,
  }),
  'repeated-header': ({ count }) => ({ message: `${count} dòng lặp lại tiêu đề, không đọc như dữ liệu.` }),
  'column-numbers': () => ({ message: 'Dòng này đánh số các cột; không đọc như dữ liệu.' }),
  'row-left-out': ({ params, count }) => ({
    message: `${count} dòng được bỏ qua theo cấu hình: ${params.column} là "${params.found}".`,
  }),
  'total-row-ignored': ({ value, count }) => ({
    message: `${count} dòng ("${value}") là dòng cộng, không tính vào tổng.`,
  }),
  'total-row-mismatch': ({ params, format }) => ({
    message: `Dòng cộng ghi ${format.number(params.stated as number)}; các dòng cộng lại được ${format.number(params.summed as number)}.`,
    fix: 'Sửa dòng cộng, hoặc tìm dòng bị thiếu hay bị tính hai lần. Ở đây chỉ tính theo các dòng.',
  }),
  'missing-value': (said) => ({
    message: `"${column(said)}" để trống hoặc chưa rõ; thiếu giá trị này thì không dùng được dòng.`,
    fix: said.field === 'unit_id' ? 'Điền giá trị; ô trống không được hiểu là "như trên".' : 'Điền giá trị.',
  }),
  'error-cell': (said) => ({
    message: `"${said.value}" là lỗi của công thức, không phải giá trị; ${withoutIt(said)}.`,
    fix: 'Sửa công thức trong bảng tính rồi lưu lại.',
  }),
  'not-a-number': (said) => ({
    message: `"${said.value}" không phải là số; ${withoutIt(said)}.`,
    fix: 'Chỉ ghi chữ số, ví dụ 8; đơn vị tính ghi ở tiêu đề cột.',
  }),
  'not-an-integer': (said) => ({
    message: `"${said.value}" không phải là số nguyên; ${withoutIt(said)}.`,
    fix: 'Ghi số nguyên.',
  }),
  'ambiguous-number': (said) => ({
    message: `"${said.value}" có thể là ${readings(said).join(' hoặc ')}; ${withoutIt(said)}.`,
    fix: `Ghi ${(said.params.readings as string[])?.[0]}, không có dấu phân cách, nếu đúng là số này.`,
  }),
  'numbers-decided': ({ params }) => ({
    message: `Trong cột này dấu "${params.decimal}" được hiểu là dấu thập phân, như các ô khác cho thấy.`,
  }),
  'not-a-date': (said) => ({
    message: `"${said.value}" không phải là ngày; ${withoutIt(said)}.`,
    fix: 'Ghi theo thứ tự năm-tháng-ngày, ví dụ 2023-12-31.',
  }),
  'dates-decided': ({ params }) => ({
    message: `Ngày tháng của cột này được đọc ${params.order === 'dmy' ? 'ngày trước, tháng sau' : 'tháng trước, ngày sau'}, như các ô khác cho thấy.`,
  }),
  'ambiguous-date': (said) => ({
    message: `"${said.value}" có thể là ${(said.params.readings as string[])?.join(' hoặc ')}; ${withoutIt(said)}.`,
    fix: `Ghi ${(said.params.readings as string[])?.join(' hoặc ')}, tùy ngày nào đúng.`,
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
  'duplicate-key': ({ value, related, params }) =>
    ({
      units: {
        message: `Đơn vị "${value}" đã có (${related}); không dùng dòng này.`,
        fix: 'Mỗi đơn vị chỉ ghi một dòng, với mã riêng.',
      },
      equipment: {
        message: `Đơn vị ${params.unit} đã có tài sản "${value}" (${related}); không tính dòng này.`,
        fix: 'Xóa dòng, hoặc ghi số hiệu riêng cho thiết bị.',
      },
      connectivity: {
        message: `Đơn vị ${params.unit} đã có dòng ${word(value)} của cùng nhà cung cấp (${related}); không dùng dòng này.`,
        fix: 'Xóa dòng, hoặc ghi nhà cung cấp của từng đường truyền.',
      },
      crosswalk: {
        message: `Việc "${value}" chuyển thành ${params.unit} đã được ghi (${related}); không dùng dòng này.`,
        fix: 'Xóa một trong hai dòng.',
      },
    })[params.table as 'units' | 'equipment' | 'connectivity' | 'crosswalk'],
  'duplicate-row': ({ related, params }) => ({
    message: `Đơn vị ${params.unit} đã có một dòng giống hệt (${related}); cả hai đều được tính.`,
    fix:
      params.table === 'allocations'
        ? 'Xóa một dòng nếu nhập trùng; nếu không, ghi mục đích từng khoản ở cột "Mục đích" (for).'
        : 'Xóa một dòng nếu nhập trùng; nếu không, ghi mã tài sản hoặc ghi chú riêng cho từng dòng.',
  }),
  'contradicting-connection': ({ params }) => ({
    message: `${word(params.connection)} của đơn vị ${params.unit} được ghi là không có, nhưng "${headingVi(String(params.field))}" lại ghi "${answer(params.said)}"; coi như chưa rõ có hay không.`,
    fix: 'Ghi là có, hoặc xóa nội dung chỉ đường truyền đang có mới có.',
  }),
  'implausible-value': (said) => ({
    message: `"${said.value}" có vẻ không đúng với "${column(said)}", thường ${usual(said)}; vẫn được tính như đã ghi.`,
    fix: 'Kiểm tra lại trên thiết bị; nếu dùng đơn vị đo khác thì ghi rõ.',
  }),
  'implausible-count': ({ params, format }) => ({
    message: `Đơn vị ${params.unit} có ${format.number(params.items as number)} ${kindWord(params.item)} cho ${format.number(params.heads as number)} người (${headings(params.facts)}); vẫn được tính như đã ghi.`,
    fix: 'Kiểm tra cả hai con số: thiết bị của nơi khác, số ghi nhầm cột, thiếu người.',
  }),
  'missing-submission': ({ params }) => ({
    message: `Đơn vị ${unitNamed(params)} chưa gửi gì: không tệp nào ${list(params.unread) ? 'đọc được ' : ''}nhắc đến đơn vị này hay đơn vị bên dưới.`,
    fix: list(params.unread)
      ? `Yêu cầu gửi lại những tệp không đọc được, có thể trong đó có tệp của đơn vị này (${list(params.unread)}); nếu không phải thì yêu cầu đơn vị gửi tệp.`
      : 'Hãy yêu cầu gửi tệp; khi chưa có tệp, số liệu của đơn vị là chưa rõ.',
  }),
  'unit-without-items': ({ params }) => ({
    message: `Đơn vị ${unitNamed(params)} không có dòng thiết bị nào, nên có gì là chưa rõ, không phải là không có.`,
    fix: 'Gửi các dòng thiết bị, hoặc một dòng số lượng 0; `no_rows_means_none: [equipment]` nghĩa là không có dòng tức là không có.',
  }),
  'count-changed-sharply': ({ params, format }) => ({
    message: `${headingVi(String(params.what))} của đơn vị ${params.unit}: bản kiểm kê trước là ${format.number(params.before as number)}, nay là ${format.number(params.now as number)}${changed(params, format)}.`,
    fix: 'Kiểm tra xem có thiếu dòng hay đếm hai lần không; nếu đúng thì không cần làm gì.',
  }),
  'unknown-unit': ({ value, count, params }) => ({
    message: `"${value}" không phải đơn vị nào trong bảng đơn vị (units); ${rows(count)} của tệp này không dùng được.${near(params.nearest)}`,
    fix: 'Sửa mã, hoặc thêm đơn vị.',
  }),
  'ambiguous-unit': ({ value, count, params }) => ({
    message: `"${value}" có thể là bất kỳ đơn vị nào trong: ${list(params.choices)}; ${rows(count)} không dùng được.`,
    fix: 'Ghi mã đơn vị thay cho tên.',
  }),
  'unit-code-repaired': ({ value, count, params }) => ({
    message: `"${value}" được hiểu là đơn vị ${params.unit}, có mã bắt đầu bằng số 0${more(count)}.`,
    fix: 'Định dạng cột là văn bản để bảng tính giữ các số 0.',
  }),
  'unit-of-table': ({ value, params }) => ({
    message: `Không có cột nào cho biết các dòng này của đơn vị nào; "${value}" được hiểu là đơn vị ${params.unit}.`,
  }),
  'name-is-code': ({ value }) => ({
    message: `Bảng không có mã đơn vị; tên ("${value}") được dùng thay mã.`,
    fix: 'Thêm cột Mã đơn vị, hoặc đưa danh sách đơn vị bằng --roster.',
  }),
  'tier-from-name': ({ value, params }) => ({
    message: `Không có cột nào cho biết cấp; cấp được lấy từ tên: "${value}" thuộc cấp ${params.tier}.`,
  }),
  'unit-matched-by-name': ({ value, count, params }) => ({
    message: `"${value}" được hiểu là đơn vị ${params.unit}, theo tên${more(count)}.`,
  }),
  'orphan-unit': ({ value, params }) => ({
    message: `Đơn vị cấp trên "${value}" ${params.choices ? `có thể là một trong các đơn vị ${list(params.choices)}` : 'không có trong bảng đơn vị (units)'}; đơn vị này được xếp ở cấp cao nhất.${near(params.nearest)}`,
    fix: 'Sửa mã, hoặc thêm đơn vị cấp trên.',
  }),
  'cyclic-parent': (said) => ({
    message: `Các đơn vị là cấp trên của nhau thành vòng tròn (${(said.params.path as string[])?.join(' > ')}); đơn vị này được xếp ở cấp cao nhất.`,
    fix: `Sửa "${column(said)}".`,
  }),
  'conflicting-values': ({ related, params }) => ({
    message: `${headingVi(String(params.fact))} của đơn vị ${params.unit} ở đây là ${answer((params.values as string[])?.[1])}, ở nơi khác là ${answer((params.values as string[])?.[0])} (${related}); được coi là chưa rõ.`,
    fix: 'Sửa cho hai nơi thống nhất.',
  }),
  'count-repeated': ({ count, related }) => ({
    message: `Từ đây có ${count} số liệu đã nêu ở nơi khác (đầu tiên: ${related}), chỉ tính một lần.`,
  }),
  'count-differs': ({ params, format }) => ({
    message: `Đơn vị ${params.unit}, ${kindWord(params.family)}: biểu ghi ${format.number(params.counted as number)}, danh sách có ${format.number(params.listed as number)}. Tính theo danh sách; phần biểu ghi nhiều hơn được giữ như một khoảng.`,
    fix: 'Sửa biểu, hoặc bổ sung danh sách.',
  }),
  'parts-exceed-total': ({ params }) => ({
    message: `Đơn vị ${params.unit}: các phần cộng lại là ${params.sum} (${partsSaid(params)}), tổng số chỉ là ${params.total}. Số liệu được giữ như một khoảng.`,
    fix: 'Sửa lại các số: các phần không thể nhiều hơn tổng.',
  }),
  'part-exceeds-whole': ({ related, params }) => ({
    message: `"${headingVi(String(params.part))}" (${params.partValue}) lớn hơn "${headingVi(String(params.whole))}" (${params.wholeValue}, ${related}); tỷ lệ được coi là chưa rõ.`,
    fix: 'Sửa một trong hai giá trị.',
  }),
  'fewer-declared-than-listed': (said) => ({
    message: `Đơn vị ${said.params.unit} ghi "${column(said)}" là ${said.params.declared}, nhưng danh sách cấp dưới có ${said.params.listed}; tính theo danh sách.`,
    fix: 'Sửa con số, hoặc sửa danh sách.',
  }),
  'quantity-assumed': ({ count }) => ({
    message: `Từ đây có ${rows(count)} không ghi số lượng, mỗi dòng tính là một thiết bị.`,
    fix: 'Ghi số lượng của dòng.',
  }),
  'bought-after-as-of': ({ count, params }) => ({
    message: `Từ đây có ${rows(count)} đưa vào sử dụng sau ngày ${params.asOf}: khi đó chưa có, không tính.`,
  }),
  'stand-in-used': ({ count, params }) => ({
    message: `"${headingVi(String(params.fact))}" chưa rõ ở ${count} đơn vị (đầu tiên: ${params.unit}); dùng "${headingVi(String(params.standIn))}" thay thế.`,
  }),
  'crosswalk-unknown-unit': ({ value, params }) => ({
    message: `"${value}" không phải đơn vị của ${params.side === 'before' ? 'kỳ trước' : 'kỳ này'}; mọi đơn vị được ghép với mã này trong bảng chuyển đổi được coi là không còn hoặc mới.${near(params.nearest)}`,
    fix: 'Sửa mã, hoặc bỏ dòng này.',
  }),
  'crosswalk-shares': ({ value, params }) => ({
    message: `${
      {
        unreadable: `"${value}" không phải tỷ lệ của đơn vị ${params.unit}`,
        missing: `Đơn vị ${params.unit} chia thành nhiều đơn vị (${list(params.to)}) mà chưa đủ tỷ lệ`,
        sum: `Tỷ lệ của đơn vị ${params.unit} (${list(params.to)}) cộng lại bằng ${params.sum}, không phải 1`,
      }[params.why as 'unreadable' | 'missing' | 'sum']
    }; không chia, mà coi đơn vị cũ là không còn và các đơn vị hình thành là mới.`,
    fix: 'Ghi tỷ lệ cho từng phần, ví dụ 40%, 0.4 hoặc 2/5; tổng các phần của một đơn vị cũ bằng 1.',
  }),
  'different-purchases': ({ params }) => ({
    message: `Các mục tiêu ${list(params.targets)} cùng cần ${kindWord(params.item)} nhưng mua thứ khác nhau (${list(params.buys)}), đầu tiên ở đơn vị ${params.unit}; nhu cầu lớn hơn quyết định mua thứ nào.`,
    fix: 'Đặt cùng một "buy" cho cả hai, hoặc tách chúng bằng "where".',
  }),
  'bought-above-and-below': ({ params, format }) => {
    const [above, below] = [params.targets].flat();
    const pieces =
      params.pieces === undefined
        ? 'không rõ bao nhiêu'
        : `nhiều nhất ${format.number(Number(params.pieces))}`;
    return {
      message: `Mục tiêu ${above} mua ${kindWord(params.item)} cho đơn vị cùng toàn bộ cấp dưới (đầu tiên: ${params.unit}), còn mục tiêu ${below} mua cho ${format.number(Number(params.units))} đơn vị trong số cấp dưới đó: ${pieces} chiếc có thể bị mua hai lần.`,
      fix: 'Ghi `buy: none` cho một trong hai mục tiêu, hoặc phân biệt đơn vị bằng "where".',
    };
  },
  'unknown-source': ({ value, params }) => ({
    message: `"${value}" không phải nguồn kinh phí nào trong cấu hình; số tiền này được tính riêng.${near(params.nearest)}`,
    fix: 'Sửa lại, hoặc thêm nguồn này vào funding.sources.',
  }),
  'item-not-recognised': ({ value, params }) => ({
    message: `"${value}" không phải thiết bị hay đơn giá nào trong cấu hình; phần cấp bằng hiện vật này không bù được thiếu hụt nào.`,
    fix: `Ghi một trong các giá trị: ${list(params.choices)}.`,
  }),
  'target-matches-no-unit': ({ params }) => ({
    message: `Mục tiêu ${params.target} không áp dụng cho đơn vị nào trong hồ sơ kiểm kê này.`,
    fix: 'Đối chiếu "where" của mục tiêu với bảng đơn vị (units).',
  }),
  'price-not-valid': ({ params }) => ({
    message: `Giá ${params.buy} (${list(params.spans)}) không có hiệu lực ngày ${params.date}; coi như chưa có giá.`,
    fix: 'Nhập giá có hiệu lực vào ngày đó, hoặc đặt price_date.',
  }),
  'prices-overlap': ({ params }) => ({
    message: `Ngày ${params.date} có nhiều giá ${params.buy} cùng hiệu lực (${list(params.spans)}); đã dùng giá từ ${params.from}.`,
    fix: 'Cho giá trước hết hiệu lực (valid_to) một ngày trước khi giá sau bắt đầu.',
  }),
  ...PRICE_LIST_ISSUES.vi,
  ...CEILING_ISSUES.vi,
  'money-outside-plan': ({ count, params }) =>
    params.what === 'units'
      ? {
          message: `${rows(count)} cấp tiền của nguồn ${params.source} cho đơn vị mà nguồn này không dành cho (đầu tiên: ${params.unit}); kế hoạch không chi khoản nào từ số tiền đó.`,
          fix: `Sửa đơn vị hoặc nguồn, hoặc sửa funding.sources.${params.source}.where.`,
        }
      : {
          message:
            params.what === undefined
              ? `${rows(count)} của nguồn ${params.source} cấp tiền hoặc hiện vật cho năm không có trong kế hoạch (${list(params.years)}); không được tính vào năm nào.`
              : `${params.what} ghi số tiền cho năm không có trong kế hoạch (${list(params.years)}); không được tính vào năm nào.`,
          fix: 'Sửa năm, hoặc thêm năm đó vào funding.years.',
        },
  'rate-missing': ({ params }) => ({
    message: `Giá ${params.buy} tính bằng ${params.currency} nhưng không có tỷ giá cho ngày ${params.date}; coi như chưa có giá.`,
    fix: 'Nhập tỷ giá kèm ngày ở mục rates trong infragap.yaml.',
  }),
  'area-class-unknown': ({ params }) => ({
    message: `Giá ${params.buy} phụ thuộc loại địa bàn, mà đơn vị ${params.unit} (và có thể đơn vị khác) chưa rõ loại; đã tính không có hệ số.`,
    fix: 'Điền khu vực (area_class) của đơn vị.',
  }),
  'eligibility-unknown': ({ count, params }) => {
    const units = count === 1 ? `đơn vị ${params.unit}` : `${count} đơn vị (đầu tiên: ${params.unit})`;
    return {
      message:
        params.what === 'grant'
          ? `Chưa rõ ${units} có được cấp khoán từ nguồn ${params.source} hay không; không tính khoản này.`
          : `Chưa rõ nguồn ${params.source} có dành cho ${units} hay không; không tính khoản chi nào từ nguồn này cho các đơn vị đó.`,
      fix: `Điền số liệu làm căn cứ xác định: ${list(params.facts)}.`,
    };
  },
  'basic-profile-used': () => ({
    message: 'Không tìm thấy infragap.yaml; đã dùng mẫu cấu hình có sẵn "basic".',
    fix: 'Chạy infragap init để tạo tệp cấu hình.',
  }),
  'as-of-assumed': ({ params }) => ({
    message: `Không có ngày kiểm kê; đã lấy ngày hôm nay, ${params.asOf}.`,
  }),
  'funding-year-assumed': ({ params }) => ({
    message: `Không có năm ngân sách; đã lấy ${params.year}, năm liền sau ngày kiểm kê.`,
  }),
};

const faults: Readonly<Record<string, (p: Params) => string>> = {
  'no-such-path': (p) => `Không có tệp hoặc thư mục "${p.path}".${near(p.nearest)}`,
  'no-tables-in-folder': (p) =>
    `Thư mục "${p.path}" không có bảng nào. Trong thư mục, chỉ đọc các tệp có đuôi ${list(p.endings)} (kể cả khi nén .gz), và tệp .json có tên bắt đầu bằng ${list(p.choices)}; tệp khác phải được ghi tên riêng.${list(p.folders) ? ` Các thư mục con có tệp như vậy và cũng phải được ghi tên: ${list(p.folders)}.` : ''}`,
  'map-differs': (p) =>
    `Nếu ghi lại, cách hiểu các cột sẽ cho số liệu khác (${list(p.targets)}); không ghi gì. Hai cột cùng tiêu đề hoặc cùng nghĩa không phân biệt được bằng tên: hãy đổi tên một cột trong tệp, hoặc tự khai các cột cần thiết.`,
  'not-a-report': (p) =>
    `"${p.path}" là báo cáo của infragap mà phiên bản này không đọc được (${p.key}). Hãy lập lại bằng --format json.`,
  'no-such-sheet': (p) =>
    `Không có bảng tính nào chứa trang "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Các trang: ${list(p.choices)}.` : ''}`,
  'no-such-unit': (p) => `Không có đơn vị "${p.value}" trong hồ sơ kiểm kê.${near(p.nearest)}`,
  'no-such-rule': (p) =>
    `Không có quy tắc "${p.value}".${near(p.nearest)} infragap rules liệt kê mọi quy tắc.`,
  'no-such-target': (p) =>
    `Không có mục tiêu "${p.value}".${near(p.nearest)} Các mục tiêu: ${list(p.choices)}.`,
  'no-such-tier': (p) =>
    list(p.choices)
      ? `Không đơn vị nào thuộc cấp "${p.value}".${near(p.nearest)} Các cấp: ${list(p.choices)}.`
      : `Không đơn vị nào có cấp hành chính nên không chọn được cấp "${p.value}". Hãy điền cột "tier" của bảng đơn vị.`,
  'no-such-fact': (p) => `Không tệp nào có cột "${p.value}".${near(p.nearest)}`,
  'unit-not-judged': (p) => `Mục tiêu ${p.target} không áp dụng cho đơn vị ${p.unit}.`,
  'target-not-judged': (p) =>
    `Chưa đánh giá mục tiêu ${p.target}: không tệp nào có ${[p.criteria ?? []].flat().map(lackingWord).join(', ')}.`,
  'explain-needs-unit': () => 'explain cần --unit ID: một số liệu của một đơn vị.',
  'config-unreadable': (p) => `Không đọc được cấu hình ${p.file} (${p.why}).`,
  'config-syntax': (p) => `${at(p)}không phải YAML hợp lệ: ${p.why}`,
  'config-no-keys': (p) =>
    `${at(p)}tệp cấu hình gồm các khóa và giá trị, ví dụ "currency: VND"; đây thì không phải.`,
  'config-unknown-key': (p) =>
    `${at(p)}ở đây không có khóa "${p.key}".${near(p.nearest) || ` Các khóa: ${list(p.known)}.`}`,
  'config-missing': (p) => `${at(p)}còn thiếu.`,
  'config-wrong-type': (p) =>
    `${at(p)}"${p.value}" không đúng kiểu${p.expected === 'union' ? '' : ` (cần ${p.expected})`}.`,
  'config-not-in-list': (p) =>
    `${at(p)}không nhận ra "${p.value}".${near(p.nearest) || ` Giá trị được dùng: ${list(p.choices)}.`}`,
  'config-too-small': (p) =>
    `${at(p)}${p.value} quá nhỏ hoặc quá ít (${p.exclusive ? 'phải lớn hơn' : 'ít nhất'} ${p.limit}).`,
  'config-too-big': (p) => `${at(p)}${p.value} quá lớn hoặc quá nhiều (nhiều nhất ${p.limit}).`,
  'config-bad-id': (p) => `${at(p)}"${p.value}" không thể là id: chỉ dùng chữ cái, chữ số, ".", "-" và "_".`,
  'config-bad-date': (p) => `${at(p)}"${p.value}" không phải là ngày; ghi theo dạng 2023-12-31.`,
  'config-bad-currency': (p) => `${at(p)}"${p.value}" không phải mã tiền tệ như VND.`,
  'config-bad-amount': (p) => `${at(p)}"${p.value}" không phải số lớn hơn 0, như 1, 0.5 hoặc 1/3.`,
  'config-bad-year': (p) => `${at(p)}"${p.value}" không phải là năm, ví dụ 2027.`,
  'config-bad-share': (p) => `${at(p)}"${p.value}" không phải tỷ lệ từ 0 đến 100%; ghi 80%, 0.8 hoặc 4/5.`,
  'config-no-share': (p) =>
    `${at(p)}"${p.value}" nghĩa là không chi gì; ghi tỷ lệ chi tối đa, ví dụ 70%, hoặc bỏ nguồn này.`,
  'config-not-rising': (p) => `${at(p)}${p.value}: các năm phải tăng dần, mỗi năm ghi một lần.`,
  'config-bad-order': (p) => `${at(p)}${p.value}: giá trị đầu không được sau giá trị thứ hai.`,
  'config-price-outside-range': (p) => `${at(p)}đơn giá nằm ngoài khoảng ${p.value} của chính nó.`,
  'config-one-of-two': (p) => `${at(p)}chỉ ghi at_least hoặc one_per (hoặc items), không ghi cả hai.`,
  'config-item-or-items': (p) => `${at(p)}ghi item hoặc items.`,
  'config-connection-or-item': (p) => `${at(p)}ghi connection hoặc item, không ghi cả hai.`,
  'config-is-or-counts': (p) => `${at(p)}ghi cột đó là gì (is) hoặc đếm gì (counts), không ghi cả hai.`,
  'config-bad-value': (p) => `${at(p)}"${p.value}" không phải giá trị cần ở đây.`,
  'config-reserved': (p) => `${at(p)}"${p.value}" là từ dành riêng; hãy đặt mã khác cho giá này.`,
  'config-duplicate-id': (p) => `${at(p)}"${p.value}" bị trùng; mỗi id phải khác nhau.`,
  'config-not-running': (p) =>
    `${at(p)}đơn giá "${p.value}" là chi một lần; chi hằng năm cần đơn giá theo tháng hoặc năm.`,
  'config-never-used': (p) =>
    `${at(p)}running_costs[${p.by}] đã ghi chi phí "${p.value}" cho mọi đơn vị nên mục này không bao giờ được dùng; hãy đặt mục này lên trước, hoặc ghi where cho cả hai.`,
  'config-not-once': (p) => `${at(p)}đơn giá "${p.value}" là chi hằng năm; chỉ bảo trì những gì chi một lần.`,
  'config-extends-itself': (p) => `${at(p)}"${p.value}" kế thừa chính nó, trực tiếp hoặc gián tiếp.`,
  'config-no-such-base': (p) =>
    `${at(p)}không có mẫu cấu hình hoặc tệp "${p.value}".${near(p.nearest)} Các mẫu: ${list(p.choices)}.`,
  'unknown-command': (p) => `Không có lệnh "${p.value}".${near(p.nearest)} Các lệnh: ${list(p.choices)}.`,
  'unknown-option': (p) =>
    `Không có tùy chọn "${p.value}".${near(p.nearest)} Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'missing-argument': (p) => `Thiếu ${p.value}. Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'excess-argument': (p) => `Quá nhiều tham số. Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'option-needs-value': (p) => `Tùy chọn ${p.value} cần có giá trị.`,
  'bad-choice': (p) => `${p.option}: "${p.value}" không thuộc ${list(p.choices)}.${near(p.nearest)}`,
  'wrong-dialect': (p) =>
    `schema: "${p.value}" in bằng --dialect ${p.right}; --dialect ${p.dialect} có ${list(p.choices)}.`,
  'bad-date': (p) => `${p.option}: "${p.value}" không phải là ngày; ghi theo dạng 2023-12-31.`,
  'bad-number': (p) =>
    `${p.option}: "${p.value}" không phải là số nguyên${p.low === undefined ? '' : ` từ ${p.low} trở lên`}.`,
  'bad-accept': (p) => `--accept: "${p.value}" không đúng dạng HEADER=MEANING, như Type=category.`,
  'accept-near': (p) =>
    `--accept: chưa có nghĩa nào là "${p.value}".${near(p.nearest)} Nếu muốn đặt tên này cho một số liệu của đơn vị thì ghi fact:${p.value}.`,
  'no-such-header': (p) => `Không bảng nào có cột "${p.value}".${near(p.nearest)}`,
  'previous-unusable': (p) =>
    `--previous: không dùng được "${p.path}" nên không so sánh được. ${p.why} Xem chi tiết bằng infragap validate.`,
  'roster-unusable': (p) =>
    `--roster: "${p.path}" không cho biết đơn vị nào nên không xác định được ai chưa gửi. ${p.why}`,
  'bad-rule': (p) =>
    `--rule: "${p.value}" không đúng dạng ID=MỨC, ví dụ unknown-column=warning hoặc blank-row=off.`,
  'bad-ceiling': (p) => `--ceiling: "${p.value}" không đúng dạng NĂM=SỐ TIỀN, ví dụ 2027=500000000.`,
  'ceiling-twice': (p) => `--ceiling: năm ${p.value} có hai mức; chỉ ghi một.`,
  'ceiling-outside-plan': (p) =>
    `--ceiling: năm ${p.value} không thuộc kế hoạch. funding.years: ${list(p.years)}.`,
  'plan-before-stock': (p) =>
    `${at(p)}số liệu chốt ngày ${p.asOf} không nói gì về năm ${list(p.years)}: kế hoạch chỉ bắt đầu sớm nhất từ năm chốt số liệu (as_of).`,
  'bad-what-if': (p) =>
    `--what-if: "${p.value}" không đúng dạng KHÓA=GIÁ TRỊ, ví dụ prices.desktop-set.price=18000000.`,
  'what-if-key': (p) =>
    `--what-if: "${p.key}": trong cấu hình không có "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Hiện có: ${list(p.choices)}.` : ''}`,
  'one-question': (p) => `${list(p.options)}: mỗi lần chỉ dùng một tùy chọn.`,
  'bad-where': (p) => `--where: "${p.value}" không đúng dạng FACT=VALUE, như area_class=mountainous.`,
  'bad-output': (p) =>
    `-o: không nhận ra đuôi tệp của "${p.value}"; dùng ${list(p.choices)}, hoặc thêm --format.`,
  'bad-output-xml': (p) => `-o: "${p.value}" có thể là junit hoặc checkstyle; hãy nêu rõ bằng --format.`,
  'bad-report': (p) => `--report: "${p.value}" không theo dạng ĐỊNH_DẠNG=TỆP, ví dụ sarif=issues.sarif.`,
  'two-reports-one-file': (p) => `"${p.path}" được nêu cho hai báo cáo; hãy ghi mỗi báo cáo vào một tệp.`,
  'format-of-validate': (p) =>
    `${p.option}: ${p.value} là định dạng của danh sách vấn đề, do infragap validate in ra; ở đây có ${list(p.choices)}.`,
  'cannot-write': (p) => `Không ghi được "${p.path}" (${p.why}).`,
  'output-is-input': (p) =>
    `${p.option ?? '-o'}: "${p.path}" là một trong các tệp được đọc; hãy chọn tên khác.`,
  'copy-in-the-way': (p) =>
    `--return-to-sender: "${p.path}" đã có và không phải bản tạo để đơn vị gửi sửa; chưa ghi gì. Hãy chọn thư mục khác.`,
  'report-is-copy': (p) =>
    `${p.option}: "${p.path}" là nơi --return-to-sender ghi bản cần sửa; hãy chọn tên khác.`,
  'copies-among-inputs': (p) =>
    `--return-to-sender: "${p.path}" sẽ nằm lẫn với các tệp được đọc, hoặc trong thư mục con của chúng; hãy chọn thư mục khác.`,
  'file-exists': (p) => `"${p.path}" đã có; chưa ghi gì. Hãy chọn thư mục khác.`,
  'convert-needs-output': () => 'convert cần -o THƯ_MỤC: nơi ghi các bảng.',
  'table-exists': (p) => `"${p.path}" đã có; chưa ghi gì. Hãy chọn thư mục khác, hoặc dùng --force.`,
  'convert-column-taken': (p) =>
    `Cấu hình nói về cột "${p.column}" những điều mà bảng đã chuyển không giữ được; chưa ghi gì. Hãy ghi theo tiêu đề có trong tệp, hoặc đổi tên cột.`,
  'convert-differs': (p) =>
    `Với cấu hình này, các bảng đã chuyển sẽ cho số liệu khác (${list(p.targets)}); chưa ghi gì. Hãy kiểm tra columns, only_rows và files có nhắc đến tên chuẩn không.`,
  'stdin-too-large': (p) => `Đầu vào chuẩn chỉ được tối đa ${p.limit}; hãy lưu thành tệp và ghi tên tệp đó.`,
  'amount-too-large': (p) =>
    `Số tiền (${p.amount} đơn vị tiền nhỏ nhất) quá lớn, không ghi chính xác được. Hãy kiểm tra đơn giá và số lượng.`,
  'stdin-empty': () =>
    'Đầu vào chuẩn trống: lệnh đứng trước dấu | không ghi ra gì. Hãy chạy riêng lệnh đó để biết nguyên nhân, hoặc ghi tên tệp thay cho "-".',
  'stdin-filename-idle': () =>
    '--stdin-filename cho biết tên của đầu vào chuẩn; hãy ghi thêm "-" trong các đường dẫn.',
  'stdin-filename-taken': (p) =>
    `--stdin-filename: "${p.value}" là một trong các tệp được đọc; hãy chọn tên khác.`,
  ...BASELINE_FAULTS.vi,
  ...PRICE_LIST_FAULTS.vi(reason),
  ...CEILING_FAULTS.vi,
};

/** What would be right, in a few words; the rules that are not here say it in what to do. */
const expected: Partial<Record<RuleId, (said: Said) => string>> = {
  'missing-value': () => 'một giá trị',
  'error-cell': () => 'một giá trị',
  'not-a-number': () => 'một số',
  'not-an-integer': () => 'một số nguyên',
  'not-a-date': () => 'ngày tháng: 2023-12-31',
  'not-yes-no': () => 'có hoặc không',
  'not-in-list': ({ params }) => list(params.choices),
  'ambiguous-number': (said) => list(readings(said)),
  'ambiguous-date': ({ params }) => list(params.readings),
  'out-of-range': bounds,
  'implausible-value': bounds,
  'missing-column': ({ field }) => field,
  'short-row': ({ params }) => `${params.width} ô`,
  'long-row': ({ params }) => `${params.width} ô`,
  'shifted-row': ({ params }) => `${params.width} ô`,
  'total-row-mismatch': ({ params, format }) => format.number(params.summed as number),
  'unknown-unit': () => 'một đơn vị trong bảng units',
  'orphan-unit': () => 'một đơn vị trong bảng units',
};

/** `0–512`, `≥ 1990`; a limit without separators, as it is written into cells. */
function bounds({ params: { low, high } }: Said): string {
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : '?';
}

export const vi: Locale = {
  id: 'vi',
  issues,
  expected,
  rules: rulesVi,
  faults,
  baseline: BASELINE_WORDS.vi,
  ceilings: CEILING_WORDS.vi,
  guardrails: GUARDRAIL_WORDS.vi,
  compare: COMPARE_WORDS.vi,
  error: 'lỗi',
  asks: {
    'per-head': (t) => `${t.amount} ${kindWord(t.item)} cho mỗi người thuộc ${headsWords(t.heads)}`,
    'per-head-one-per': (t) => `một ${kindWord(t.item)} cho ${t.amount} người thuộc ${headsWords(t.heads)}`,
    items: (t) => `${t.amount} ${kindWord(t.item)}`,
    'per-unit': (t) => `${t.items} ở mỗi đơn vị`,
    has: (t) => `có ${hadWord(t.fact)}`,
    'has-least': (t) => `${factWord(t.fact)} ít nhất ${t.amount}`,
    coverage: (t) => `${t.amount} số ${TIERS[t.of] ?? t.of} cấp dưới có ${hadWord(t.fact)}`,
    share: (t) => `${factWord(t.part)} trên ${factWord(t.whole)} ít nhất ${t.amount}`,
    standard: (t) => `${t.amount} ${kindWord(t.item)} đang sử dụng đạt chuẩn`,
  },
  words: {
    units: 'đơn vị',
    units_below: 'đơn vị trực thuộc',
    none: 'không có',
    unknownTier: '(chưa ghi cấp)',
    unbounded: 'chưa rõ',
    yes: 'có',
    no: 'không',
    unknown: 'chưa rõ',
    met: 'đạt',
    short: 'chưa đạt',
    not_applicable: 'không áp dụng',
    andMore: (count) => `… và ${count} mục nữa (--top 0 hiện tất cả, --format csv hoặc json có đủ)`,
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin', off: 'tắt' },
    statuses: {
      accepted: 'chấp nhận',
      accepted_with_warnings: 'chấp nhận, có cảnh báo',
      partly_accepted: 'chấp nhận một phần',
      rejected: 'trả lại',
    },
    reasons: {
      not_reported: 'không có dòng thiết bị nào',
      rows_refused: 'có dòng bị loại',
      fact_unknown: 'chưa rõ một số liệu làm căn cứ',
      quality_unknown: 'chưa rõ tình trạng, số năm sử dụng hoặc thông số của một số thiết bị',
      where_unknown: 'chưa rõ mục tiêu có áp dụng cho đơn vị hay không',
      nothing_to_count: 'không có gì để tính',
    },
  },
  report: {
    gapsTitle: (p) => `Thiếu hụt của ${p.units} đơn vị, tính đến ${p.asOf}`,
    budgetTitle: (p) => `Kinh phí dự toán cho ${p.units} đơn vị, tính đến ${p.asOf}`,
    validateTitle: (p) => `Đã đọc ${p.files} tệp, ${p.rows} dòng`,
    configuration: (files) => `Cấu hình: ${files}`,
    filters: (filters) => `Chỉ gồm: ${filters}`,
    profileUsed: (profile) => `Không tìm thấy infragap.yaml: đã dùng mẫu cấu hình có sẵn "${profile}".`,
    refused: (p) => `${p.rows} dòng bị loại; số liệu chưa đầy đủ ở: ${p.units}.`,
    refusedOnly: (p) => `${p.rows} dòng bị loại.`,
    seeIssues: (p) =>
      `Vấn đề trong dữ liệu: ${p.errors} lỗi, ${p.warnings} cảnh báo. Xem danh sách bằng infragap validate.`,
    notJudgedTarget: (p) =>
      `Chưa đánh giá: ${p.target} - không tệp nào có ${lackingWord(p.criterion)}.${near(p.nearest)}`,
    notJudgedPart: (p) =>
      `Chưa đánh giá trong ${p.target}: ${lackingWord(p.criterion)} - không tệp nào có.${near(p.nearest)}`,
    notJudgedStandard: (p) =>
      `Chưa đánh giá trong tiêu chuẩn ${p.standard}: ${lackingWord(p.criterion)} - không tệp nào có.`,
    noTargets: 'Không có mục tiêu nào để đánh giá.',
    summary: 'Mục tiêu',
    byTier: 'Theo cấp',
    byGroup: (key) => `Theo ${key}`,
    worst: 'Thiếu nhiều nhất',
    blocked: 'Thiếu hụt không thể bù bằng tiền mua thiết bị',
    blockedLine: (p) => `${p.target}: ${p.count} tại ${p.units}`,
    people: 'Con người và thiết bị',
    issues: 'Vấn đề',
    noIssues: 'Không có vấn đề nào.',
    issueCount: (p) => `${p.errors} lỗi, ${p.warnings} cảnh báo, ${p.infos} thông tin`,
    between: '; ',
    submissions: 'Tình hình gửi báo cáo',
    submitted: (p) => `${p.submitted}/${p.expected} đơn vị phải gửi đã gửi.`,
    notSubmitted: 'chưa gửi gì',
    sentUnread: 'đã gửi tệp nhưng không dùng được',
    ruleSet: (p) => `Quy tắc ${p.rule} ở đây là "${p.to}", không phải "${p.from}" (${p.count} vấn đề).`,
    cut: (p) => `${p.rule}: tổng số ${p.count}, đã liệt kê ${p.reported}.`,
    rangeNote:
      'a–b: một số giá trị chưa rõ; con số thực nằm trong khoảng này. "?" sau một số: không có giới hạn trên.',
    lines: 'Các khoản bù thiếu hụt',
    totals: 'Tổng cộng',
    existing: 'Chi hằng năm cho những gì đã có',
    upkeep: 'Chi bảo trì thiết bị đang sử dụng',
    goodPieces: 'số lượng còn tốt',
    pieceYear: 'mức chi/thiết bị/năm',
    shareOf: (p) => `${p.share} của ${p.amount} (${p.of})`,
    priceList: 'Đơn giá áp dụng',
    priceRange: (p) => `Chi một lần theo báo giá thấp nhất và cao nhất: ${p.low} đến ${p.high}.`,
    incomplete: (p) =>
      `Chưa đầy đủ: ${p.count} khoản không có đơn giá còn hiệu lực, nên tổng cộng thấp hơn thực tế.`,
    incompleteUnjudged:
      'Chưa đầy đủ: có mục tiêu chưa đánh giá được, hoặc có khoản chi thường xuyên chưa có giá hợp lệ, nên các tổng còn thấp hơn thực tế.',
    notCosted: (targets) => `Ngân sách này không chi (buy: none): ${targets}.`,
    plan: (year) => `Ngân sách năm ${year}`,
    planLines: {
      need: 'Nhu cầu (chi một lần và chi hằng năm của một năm)',
      in_kind: 'Cấp bằng hiện vật',
      granted: 'Cấp khoán',
      allocated: 'Đã bố trí',
      request: 'Đề nghị cấp',
      unspent: 'Còn dư ở nơi không cần đến',
    },
    sources: 'Nguồn kinh phí',
    inKind: 'Cấp bằng hiện vật',
    requests: 'Đơn vị có kinh phí hoặc có nhu cầu',
    noNeeds: 'Không cần mua gì.',
    merged: 'Khoản phục vụ nhiều mục tiêu chỉ mua một lần; số tiền tính vào mục tiêu đầu tiên.',
  },
  schedule: {
    title: (p) => `Kế hoạch ${p.first}–${p.last}`,
    year: 'năm',
    fresh: 'nhu cầu mới',
    broughtIn: 'năm trước chuyển sang',
    funded: 'được bố trí',
    carriedOut: 'chuyển năm sau',
    runningThere: 'chi thường xuyên, đã có',
    runningBought: 'chi thường xuyên, mua mới',
    runningUnpaid: 'chi thường xuyên, chưa có nguồn',
    smoothed: 'thay thế đều hằng năm',
    kept: 'năm trước để lại',
    once: 'mua sắm',
    yearly: 'chi thường xuyên',
    carriedOver: 'để lại năm sau',
    lapsed: 'hủy dự toán',
    what: 'Bố trí cho khoản nào, năm nào',
    paidBy: 'nguồn chi',
    leftBecause: 'chưa bố trí vì',
    left: {
      no_price: () => 'chưa có giá',
      no_source: () => 'không nguồn nào được chi',
      too_little: (p) => `thiếu ${p.short}`,
    },
    firstMet: 'Năm đầu tiên đạt chỉ tiêu',
    never: 'không đạt trong kế hoạch',
    unsure: 'số đơn vị chưa thể kết luận',
    moves: 'Thiết bị tốt có thể điều chuyển giữa các đơn vị cùng cấp trên',
    from: 'từ',
    to: 'đến',
    saves: 'tiết kiệm',
    order: (order) => `Thứ tự ưu tiên: ${order}.`,
    priorities: {
      severity: 'chỉ tiêu quan trọng hơn',
      people: 'phục vụ nhiều người hơn',
      cost_per_person: 'chi phí trên một người thấp hơn',
      unit_id: 'theo mã đơn vị',
    },
    sure: (p) => `Nhu cầu chắc chắn trong các năm: ${p.need}; cuối kỳ chưa đáp ứng: ${p.left}.`,
    ofData: (p) =>
      `Nếu mọi số liệu chưa rõ đều ở mức xấu nhất: ${p.need}; cuối kỳ chưa đáp ứng: ${p.left}. Thu thập thêm số liệu sẽ thu hẹp khoảng này.`,
    ofPrices: (p) =>
      `Theo báo giá thấp nhất và cao nhất: ${p.low} đến ${p.high}. Lấy thêm báo giá sẽ thu hẹp khoảng này.`,
    unpriced: (count) => `${count} chiếc chưa có giá, không nằm trong số tiền nào.`,
    curve: 'Mỗi mức tiền hằng năm phục vụ được bao nhiêu',
    aYear: 'tiền mỗi năm',
    unitsServed: 'đơn vị đủ',
    peopleServed: 'người được phục vụ',
    spent: 'đã chi cả kỳ',
    curveNote:
      'Đơn vị được coi là đủ khi cuối kỳ mọi nhu cầu đều đáp ứng. Số người là những người hưởng phần đã bố trí, mỗi đơn vị tính một lần.',
    whatIf: 'Nếu khác đi',
    nothing: 'chưa có',
    notPlanned: 'không có trong kế hoạch',
    base: 'hiện tại',
    changed: 'nếu khác đi',
    difference: 'chênh lệch',
    figures: {
      one_off: 'nhu cầu, chi một lần',
      per_year_new: 'chi thường xuyên mỗi năm, mới',
      per_year_existing: 'chi thường xuyên mỗi năm, hiện có',
      request: 'đề nghị cấp',
      new: 'nhu cầu mới',
      funded: 'được bố trí',
      carried_out: 'chuyển năm sau',
    },
    besideBudget:
      'Dự toán một năm ở trên đặt khoản đơn vị đang có (phân bổ, mức khoán) cạnh nhu cầu. Kế hoạch dưới đây còn tính tiền từng năm của các nguồn, tỷ lệ và mức trần, giá tăng và điều chuyển giữa các đơn vị.',
    inKind:
      'Bằng hiện vật: mỗi thiết bị được cấp tính bằng số tiền phải chi nếu mua, gồm cả các khoản kèm theo. Khoản chi hằng năm cho thiết bị đó (bản quyền, bảo trì) vẫn phải chi và nằm trong chi phí hằng năm.',
    partly:
      'Ở đây chỉ lập kế hoạch cho một phần: toàn bộ kinh phí của các nguồn được tính cho phần này, như thể không nơi nào khác cần.',
    movesCounted: 'Thiết bị tốt của đơn vị cùng cấp trên được điều chuyển trước; nhu cầu là phần còn lại.',
  },
  ci: {
    row: (row) => `dòng ${row}`,
    several: (p) =>
      `${p.count} vấn đề cùng loại${p.places ? ` (${p.places})` : ''}. Vấn đề đầu tiên: ${p.first}`,
    more: (count) => `… và ${count} mục nữa`,
    leftOutPart: (p) => `${p.severity}: ${p.count} trong ${p.groups} chú thích`,
    leftOut: (p) =>
      `GitHub chỉ hiện nhiều nhất ${p.most} chú thích mỗi loại cho một bước. Chưa nêu ở đây: ${p.parts}.`,
    knownLeftOut: (count) => `Đã có trong danh sách vấn đề đã biết, không nêu ở đây: ${count}.`,
    allIn: (files) => `Danh sách đầy đủ: ${files}.`,
    allListed: 'infragap validate liệt kê tất cả.',
    summaryCut: (left) => `… và ${left} mục nữa; GitHub không nhận bản tóm tắt dài hơn cho một bước.`,
    resultsCut: (p) =>
      `Trong ${p.total} vấn đề, ${p.shown} vấn đề đầu được liệt kê, nặng nhất trước; tất cả đều được đếm.`,
    inBaseline: 'Đã có trong danh sách vấn đề đã biết.',
  },
  // biome-ignore format: a list to be read as one
  columns: {
    target: 'mục tiêu', asks: 'yêu cầu', required: 'cần có', actual: 'hiện có', gap: 'còn thiếu', met: 'đạt', short: 'chưa đạt', unknown: 'chưa rõ', na: 'không áp dụng', share: 'tỷ lệ', of: 'trên số',
    tier: 'cấp', group: 'nhóm', unit: 'đơn vị', name: 'tên', status: 'kết quả', detail: 'lý do',
    heads: 'số người', ratio: 'tỷ lệ thô', equipped: 'được trang bị', toStandard: 'đạt chuẩn',
    severity: 'mức độ', place: 'vị trí', column: 'cột', value: 'giá trị', message: 'vấn đề', fix: 'cách xử lý', rule: 'quy tắc', count: 'số lượng',
    file: 'tệp', table: 'bảng', rows: 'số dòng', rejected: 'bị loại', errors: 'lỗi', warnings: 'cảnh báo',
    buy: 'mua', quantity: 'số lượng', isNew: 'mua mới', replace: 'thay thế', fromStock: 'lấy từ kho', onOrder: 'đã đặt mua', unitPrice: 'đơn giá', per: 'đơn vị tính', amount: 'số tiền', targets: 'cho mục tiêu',
    oneOff: 'chi một lần', perYearNew: 'chi hằng năm, mới', perYearExisting: 'chi hằng năm, hiện có', connection: 'kết nối', perYear: 'chi hằng năm', from: 'căn cứ',
    source: 'nguồn kinh phí', available: 'hiện có', used: 'sử dụng', left: 'còn lại', given: 'được cấp', item: 'thiết bị',
    needBelow: 'nhu cầu, gồm cả cấp dưới', granted: 'cấp khoán', allocated: 'đã bố trí', inKind: 'bằng hiện vật', request: 'đề nghị cấp', unspent: 'còn dư',
    price: 'đơn giá', valid: 'hiệu lực', what: 'nội dung', known: 'đã rõ', low: 'ít nhất', high: 'nhiều nhất',
    input: 'đầu vào', place2: 'lấy từ', judged: 'đã đánh giá', upgrade: 'nâng cấp',
  },
  kinds: { purchase: 'mua sắm', upgrade: 'nâng cấp' },
  per: { each: 'cái', set: 'bộ', metre: 'mét', km: 'km', month: 'tháng', year: 'năm' },
  explain: {
    title: (p) => `${p.target} - ${p.unit}`,
    outcome: (p) => `${p.status}: cần có ${p.required}, hiện có ${p.actual}, còn thiếu ${p.gap}`,
    formula: {
      'per-head':
        'cần có = số người x số thiết bị mỗi người, làm tròn lên; hiện có = số thiết bị đang sử dụng đạt chuẩn; còn thiếu = max(0, cần có - hiện có)',
      'per-unit':
        'cần có = số thiết bị mỗi đơn vị phải có; hiện có = số thiết bị đang sử dụng đạt chuẩn; còn thiếu = max(0, cần có - hiện có), theo từng loại thiết bị',
      has: 'cần có = 1; hiện có = 1 nếu số liệu là có (hoặc đạt mức yêu cầu), nếu không thì 0; còn thiếu = cần có - hiện có',
      coverage:
        'cần có = tỷ lệ yêu cầu x số đơn vị cấp dưới được tính, làm tròn lên; hiện có = số đơn vị trong đó đáp ứng; còn thiếu = max(0, cần có - hiện có)',
      share:
        'cần có = tỷ lệ yêu cầu x tổng số, làm tròn lên; hiện có = phần đã có; còn thiếu = max(0, cần có - hiện có)',
      standard:
        'cần có = tỷ lệ yêu cầu x số thiết bị đang sử dụng, làm tròn lên; hiện có = số thiết bị trong đó đạt chuẩn; còn thiếu = max(0, cần có - hiện có)',
    },
    heads: (p) => `${p.heads} người x ${p.each} = cần có ${p.required}`,
    facts: 'Số liệu của các đơn vị',
    rowsIn: 'Các dòng được tính',
    rowsOut: 'Các dòng không được tính và lý do',
    noRows: 'Không có dòng nào được tính.',
    noPlace: '(không có ở dòng nào)',
    whyNot: {
      duplicate: 'tài sản này đã có',
      unusable: 'loại thiết bị hoặc số lượng không dùng được',
      not_yet: 'chưa có vào ngày kiểm kê',
      service: 'không trong sử dụng (hỏng, đang sửa, chờ thanh lý, đã thanh lý)',
      stored: 'lưu kho: dùng trước khi mua',
      on_order: 'đã đặt mua: tính là sắp có',
      failed: (criteria) => `đang sử dụng nhưng chưa đạt chuẩn: ${criteria}`,
      unknown: (criteria) => `không đánh giá được: chưa rõ ${criteria}`,
      service_unknown: 'chưa rõ tình trạng: có thể đang sử dụng hoặc không',
      other_category: 'loại thiết bị khác',
      number: (part: string) => `số lượng trong biểu: ${part}`,
    },
    parts: { ...PARTS, total: 'tổng số hiện có' },
    criteria: {
      age: 'quá thời gian sử dụng',
      ram_gb: 'bộ nhớ trong quá nhỏ',
      storage_gb: 'ổ cứng quá nhỏ',
      antivirus: 'không có phần mềm diệt virus',
      condition: 'tình trạng',
    },
    fields: {
      age: 'số năm sử dụng',
      ram_gb: 'bộ nhớ trong',
      storage_gb: 'ổ cứng',
      antivirus: 'phần mềm diệt virus',
      condition: 'tình trạng',
    },
    needs: 'Kinh phí cần',
  },
  map: {
    title: (p) => `${p.tables} bảng, ${p.columns} cột: mỗi cột được hiểu là gì`,
    table: (p) =>
      `${p.place} - ${p.table ?? 'chưa rõ là bảng nào'}${p.rows === undefined ? '' : `, tiêu đề ở dòng ${p.rows}`}`,
    header: 'tiêu đề',
    takenFor: 'được hiểu là',
    because: 'vì',
    samples: 'giá trị',
    is: {
      field: (name) => name,
      fact: (name) => `số liệu ${name}`,
      count: (name) => `số lượng ${name}`,
      gave_way: (name) => `không đọc: đã có cột khác cho ${name}`,
      repeated: (name) => `không đọc: trùng ${name}`,
      ignored: (why) => `không đọc: ${why}`,
      no_header: 'không có tiêu đề, không đọc',
      unknown: 'chưa rõ, không đọc',
    },
    why: {
      row_number: 'số thứ tự',
      measure_unit: 'đơn vị tính',
      derived: 'tính từ cột khác',
      requested: 'nhu cầu, chưa có',
      configured: 'bỏ qua',
    },
    how: {
      name: 'đúng tên cột',
      synonym: 'từ đồng nghĩa',
      configuration: 'cấu hình',
      unclaimed: 'không thuộc trường nào',
    },
    offer: (p) => `có thể là ${p.meaning} ("${p.header}")`,
    written: (p) =>
      p.columns.length + p.files.length === 0
        ? `Không có gì để ghi: ${p.path} đã nêu đủ.`
        : `Đã ghi ${p.path}: ${p.columns.length} cột và ${p.files.length} tệp: ${[...p.columns, ...p.files].join(', ')}`,
  },
  tableSchema: {
    canonical:
      'Bảng đúng như infragap convert ghi ra; bản thân infragap đọc được nhiều dạng hơn, kể cả khi không có bảng đơn vị. Có thể thiếu cột: Table Schema 1 không nói được điều này, nên chương trình không hiểu fieldsMatch có thể đòi đủ cột.',
    besides: {
      units: 'Mọi cột khác là thông tin về đơn vị; chương trình như vậy có thể không chấp nhận.',
      equipment:
        'Không nêu ở đây: asset_id không trùng trong một đơn vị; ngày tháng nằm trong khoảng 1980 đến 2100; ram_gb ghi 1024, 2048 hay 4096 thì bị từ chối vì đó là MB.',
      connectivity: 'Không nêu ở đây: mỗi đơn vị có một dòng cho mỗi kết nối của mỗi nhà cung cấp.',
      allocations:
        'Không nêu ở đây: nếu infragap.yaml có khai nguồn kinh phí thì source là một trong các nguồn đó.',
    },
  },
  sender: {
    toMend: 'Cần sửa',
    row: (row) => `dòng ${row}`,
    more: (count) => `Còn ${count} lỗi khác của tệp này chưa nêu ở đây; sẽ được báo sau khi sửa các lỗi này.`,
    records: 'Bản ghi đầu tiên của tài liệu nằm ở dòng 2 của tệp này.',
    notCopied:
      'Các dòng không được chép vào đây vì không đọc được tệp đến hết hoặc tệp quá lớn; hãy sửa tệp của đơn vị rồi gửi lại.',
  },
  help: {
    titles: {
      'Usage:': 'Cách dùng:',
      'Arguments:': 'Tham số:',
      'Options:': 'Tùy chọn:',
      'Commands:': 'Các lệnh:',
      'Global Options:': 'Tùy chọn chung:',
    },
    program:
      'Đọc hồ sơ kiểm kê của cơ quan, đơn vị; cho biết còn thiếu gì, cần bao nhiêu kinh phí để bù, và mỗi số liệu lấy từ dòng nào.',
    example: 'Ví dụ:',
    commands: {
      validate: 'Hồ sơ kiểm kê này có dùng được không? Liệt kê vấn đề kèm tệp, dòng, cột và cách ghi đúng.',
      baseline: 'Những vấn đề đã biết, không làm hỏng lần chạy: tạo, bổ sung hoặc dọn danh sách.',
      gaps: 'Đơn vị nào còn thiếu so với mục tiêu?',
      budget: 'Bù thiếu hụt hết bao nhiêu kinh phí, đã được cấp những gì và còn phải đề nghị cấp bao nhiêu?',
      compare:
        'Giữa hai hồ sơ kiểm kê hoặc hai báo cáo có gì thay đổi: đơn vị, thiết bị, thiếu hụt, và vì sao số kinh phí đề nghị khác đi?',
      explain: 'Một số liệu: công thức, đầu vào và các dòng làm căn cứ.',
      map: 'Mỗi cột được hiểu là gì và vì sao? --write ghi điều đó vào cấu hình.',
      convert: 'Ghi lại các bảng cho sạch: tiêu đề, từ ngữ, ngày và số theo dạng chuẩn, dù đọc từ tệp nào.',
      rules:
        'Dữ liệu được kiểm tra theo những quy tắc nào? Với ID: quy tắc nghĩa là gì, vì sao cần quan tâm, cách xử lý.',
      init: 'Ghi infragap.yaml có chú thích và các bảng trống để điền.',
      schema: 'In JSON Schema của cấu hình, báo cáo hoặc một bảng, hay Table Schema của các bảng.',
    },
    arguments: {
      paths: 'tệp, thư mục, hoặc - cho đầu vào chuẩn',
      before: 'thư mục hoặc tệp của kỳ trước (năm trước), hoặc báo cáo dạng JSON',
      after: 'thư mục hoặc tệp của kỳ này (năm nay), hoặc báo cáo dạng JSON',
      action: 'create (tạo), update (thêm vấn đề mới) hoặc prune (bỏ vấn đề đã khắc phục)',
      target: 'id của mục tiêu',
      rule: 'id của quy tắc, như trong danh sách của validate (mặc định: tất cả)',
      dir: 'thư mục để ghi vào (mặc định: thư mục hiện tại)',
      schema:
        'config, report, units, equipment, connectivity hoặc allocations; package (cả bốn bảng) với table-schema',
    },
    options: {
      help: 'hiện trợ giúp này',
      version: 'hiện phiên bản',
      format: 'text, json, csv hoặc markdown (mặc định: text, hoặc theo đuôi tệp của -o)',
      formatOfFindings:
        'text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab hoặc checkstyle (mặc định: text, hoặc theo đuôi tệp của -o)',
      report:
        'ghi thêm vào FILE theo định dạng đó, ví dụ junit=issues.xml; ghi trọn vẹn hoặc không ghi gì (có thể lặp lại)',
      output: 'ghi vào FILE thay cho đầu ra chuẩn; ghi trọn vẹn hoặc không ghi gì',
      asOf: 'ngày kiểm kê, dạng 2023-12-31 (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
      config:
        'cấu hình (mặc định: infragap.yaml trong thư mục được nêu, nếu không có thì tìm từ đây ngược lên)',
      failOn:
        'mã thoát 1 khi có phát hiện ở mức này: error, warning, info, gap (hoặc lỗi) hoặc never (mặc định: error)',
      crosswalk:
        'bảng old_id, new_id, share: đơn vị cũ nào là đơn vị mới nào, hoặc phần nào của đơn vị cũ (40%, 0.4 hoặc 2/5)',
      asOfAfter: 'ngày kiểm kê của AFTER (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
      asOfBefore: 'ngày kiểm kê của BEFORE (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
      configOfBoth:
        'cấu hình chung của cả hai (mặc định: infragap.yaml trong thư mục của mỗi bên, nếu không có thì tìm từ đây ngược lên)',
      openedGaps:
        'mã thoát 1 khi bảng chuyển đổi có vấn đề ở mức này: error (mặc định), warning, info hoặc never; gap: khi có thiếu hụt mới phát sinh, hoặc có lỗi',
      topOfLists: 'mỗi danh sách hiện N mục ở dạng text hoặc Markdown (mặc định: 10; 0: tất cả)',
      maxWarnings: 'mã thoát 1 khi có hơn N cảnh báo',
      baseline:
        'danh sách đã biết (tạo bằng infragap baseline); chỉ vấn đề mới ngoài danh sách mới cho mã thoát 1',
      baselineFile: 'danh sách vấn đề đã biết (mặc định: infragap-baseline.json)',
      infosToo: 'info: ghi cả thông tin, không chỉ lỗi và cảnh báo; các mức khác không thay đổi gì',
      reason: 'vì sao chấp nhận những gì được thêm',
      expires: 'ngày cuối cùng còn được coi là đã biết, dạng 2026-12-31; sau ngày đó lại là mới',
      ceiling: 'số tiền tối đa được chi trong một năm của kế hoạch, ví dụ 2027=500000000 (có thể lặp lại)',
      whatIf:
        'đặt kế hoạch hiện tại cạnh kế hoạch nếu cấu hình khác đi, ví dụ prices.desktop-set.price=18000000 hoặc targets.lan.severity=high (có thể lặp lại)',
      beyondCeiling: 'đề nghị cấp cả phần vượt định mức (mặc định: nêu ra nhưng không đề nghị)',
      curve: 'với từng mức tiền hằng năm (mười mức), phục vụ được bao nhiêu người và đơn vị',
      rule: 'mức độ của một quy tắc: ID=off, info, warning hoặc error (có thể lặp lại; infragap rules liệt kê các quy tắc)',
      maxFindings:
        'mỗi quy tắc chỉ liệt kê nhiều nhất N vấn đề của một tệp; vẫn đếm đủ (mặc định: 0, tất cả)',
      lang: 'en hoặc vi (mặc định: theo LANG, nếu không có thì en)',
      color: 'dùng màu cả khi không xuất ra màn hình dòng lệnh',
      noColor: 'không dùng màu',
      quiet: 'không ghi chú thích ra luồng lỗi chuẩn',
      table:
        'nội dung của tệp, khi tiêu đề cột và tên tệp không cho biết: units, equipment, connectivity hoặc allocations',
      encoding:
        'bảng mã chữ của mọi tệp: utf-8, utf-16le, utf-16be, windows-1258 hoặc windows-1252 (mặc định: tự xác định và báo lại)',
      dialect: 'json-schema (mặc định), hoặc table-schema (của Frictionless Data, cho các bảng)',
      stdinFilename:
        'tên của đầu vào chuẩn khi nêu vấn đề; như tên tệp, tên này có thể cho biết đó là bảng nào (units.csv)',
      sheet:
        'với bảng tính, chỉ đọc trang này ("Sheet1"), hoặc bảng này trên trang ("Sheet1#2"; có thể lặp lại)',
      roster: 'danh sách các đơn vị: không tệp nào khác được nêu thêm đơn vị (có thể lặp lại)',
      preset:
        'dựa trên mẫu cấu hình có sẵn: snipe-it, glpi, basic, vn-2018, vn-2025 hoặc vn-2026 (có thể lặp lại)',
      previous: 'bản kiểm kê trước, để biết số liệu nào thay đổi mạnh (có thể lặp lại)',
      unit: 'chỉ đơn vị này và mọi đơn vị cấp dưới',
      tier: 'chỉ các đơn vị thuộc cấp này',
      target: 'chỉ mục tiêu này (có thể lặp lại)',
      where: 'chỉ các đơn vị có số liệu này, như area_class=mountainous (có thể lặp lại)',
      by: 'nhóm theo tier, theo đơn vị cấp trên thuộc một cấp (district), hoặc theo một số liệu',
      top: 'liệt kê N đơn vị thiếu nhiều nhất (mặc định: 10; 0: tất cả)',
      year: 'năm ngân sách (mặc định: funding.year, nếu không có thì năm liền sau ngày kiểm kê)',
      write:
        'ghi những gì hiển thị vào infragap.yaml (tệp đang dùng, nếu không có thì tạo mới cạnh dữ liệu) để lần sau không phải đoán nữa',
      accept:
        'hiểu một cột là, như "Máy cũ=computer.too_old", lan, fact:TÊN, unit_path hoặc ignored (có thể lặp lại)',
      xlsx: 'một bảng tính inventory.xlsx có sẵn danh sách chọn, thay cho bốn bảng CSV',
      force: 'ghi đè các bảng đã có',
      outputFolder: 'thư mục để ghi các bảng',
      returnToSender:
        'ghi thêm vào DIR bản CSV của mọi trang trong tệp có lỗi hoặc cảnh báo, mỗi ô ở đúng vị trí, kèm cột cuối nêu nội dung cần sửa; bản trước của tệp đã được chấp nhận sẽ bị xóa. Không bao giờ ghi đè tệp trong DIR mà không phải bản như vậy',
    },
  },
  notes: {
    converted: (p: { path: string; rows: string }) => `Đã ghi ${p.path}: ${p.rows} dòng.`,
    removed: (p: { path: string }) => `Đã xóa ${p.path}: không còn gì để ghi vào đó.`,
    leftOut: (p: { rows: string }) =>
      `${p.rows} dòng bị từ chối nên không được ghi; số liệu của các bảng đã chuyển thiếu các dòng này.`,
    incomplete: 'Có tệp không đọc được đến hết; các bảng đã chuyển thiếu phần không đọc được.',
    countsKept: (p: { columns: string }) =>
      `Các số đếm không tách được thành từng thiết bị nên vẫn để thành cột: ${p.columns}.`,
    nothingConverted: 'Không dùng được dòng nào; chưa ghi gì.',
    wrote: (p) => `Đã ghi ${p.path}.`,
    tooManyWarnings: (p) => `${p.warnings} cảnh báo: nhiều hơn mức ${p.most} mà --max-warnings cho phép.`,
    returned: (p) => `Đã ghi ${p.count} bản cần sửa vào ${p.path}.`,
    nothingToReturn: 'Không có tệp nào cần sửa; không ghi bản nào.',
    noLongerReturned: (p) =>
      `Đã xóa ${p.count} bản trước khỏi ${p.path}: tệp gốc không còn gì cần sửa hoặc không còn nữa.`,
    strangeCopies: (p) =>
      `Còn ${p.count} bản trước của những tệp lần này không xét tới và không còn ở chỗ cũ (${p.some}); vẫn để nguyên.`,
    issues: (p) =>
      `${p.errors} lỗi và ${p.warnings} cảnh báo trong dữ liệu; xem danh sách bằng infragap validate.`,
  },
};

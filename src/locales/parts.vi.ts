import type { Params } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';
import { wordFor } from './fill-in.ts';
import type { Format } from './format.ts';
import { amid, headingVi, TABLES_VI } from './headings.ts';
import type { Said, Sentence } from './said.ts';

// Parts of Vietnamese sentences.

export const answer = (value: unknown): string =>
  value === 'true' ? 'có' : value === 'false' ? 'không' : String(value);
export const near = (word: unknown): string => (word ? ` Có phải là "${word}"?` : '');
export const list = (words: unknown): string =>
  Array.isArray(words) ? words.join(', ') : String(words ?? '');
export const rows = (count: number): string => `${count} dòng`;
/** Canonical words as people write them; what is no such word stays. */
export const word = (value: unknown): string => {
  const own = wordFor(String(value), 'vi');
  return own === String(value).replaceAll('_', ' ') ? String(value) : own;
};
export const wordsOf = (values: unknown): string => list([values ?? []].flat().map(word));
/** A kind of equipment amid a sentence. */
export const kindWord = (value: unknown): string => known(value, word(value));
/** A field or a fact amid a sentence. */
export const factWord = (value: unknown): string => known(value, headingVi(String(value)));
/** What a configuration or a file names itself stays as it is. */
const known = (value: unknown, own: string): string => (own === String(value) ? own : amid(own));
/** What no file has, with the name that a column would need. */
export const lackingWord = (field: string | number): string => {
  if (Object.hasOwn(TABLES_VI, field)) return TABLES_VI[field as TableName];
  const own = factWord(field);
  return own === String(field) ? own : `${own} (${field})`;
};
/** A target, a fact, a table, or a part of the report, of which figures differ. */
export const partWord = (part: string): string => {
  if (part === 'estimate') return 'dự toán';
  if (part === 'plan') return 'kế hoạch';
  const own = kindWord(part);
  return own === part ? lackingWord(part) : `${own} (${part})`;
};
/** What a unit is to have: "có Internet hoạt động". */
export const hadWord = (fact: string): string => {
  const [, working] = /^(.+)_working$/.exec(fact) ?? [];
  return working === undefined ? factWord(fact) : `${factWord(working)} hoạt động`;
};
export const headsWords = (heads: string): string => heads.split(' + ').map(factWord).join(' + ');
/** The tier of a unit by what it is commonly called; another stays as the configuration has it. */
export const tierWord = (tier: string): string => TIERS[tier] ?? tier;
/** What is counted, behind a number: "12 thôn", "95.890 hộ". */
export const countedWord = (what: string): string => TIERS[what] ?? factWord(what).replace(/^số /, '');
const TIERS: Readonly<Record<string, string>> = {
  province: 'tỉnh', district: 'huyện', commune: 'xã', ward: 'phường', town: 'thị trấn', village: 'thôn', hamlet: 'thôn', office: 'cơ quan', school: 'trường',
}; // biome-ignore format: a list to be read as one
export const headings = (fields: unknown): string =>
  [fields ?? []]
    .flat()
    .map((field) => headingVi(String(field)))
    .join('; ');
export const nearWord = (value: unknown): string => near(value && word(value));
export const column = ({ header, field }: Said): string => header || headingVi(field);
/** What comes of a cell that says nothing usable. */
export const withoutIt = (said: Said): string =>
  said.needed
    ? `thiếu "${column(said)}" thì không dùng được dòng này`
    : `"${column(said)}" được coi là chưa rõ`;
/** Of a number what it may be, as Vietnamese writes it: 1.234 with a point is one thousand, with a comma one and a bit. */
export const readings = ({ params }: Said): string[] =>
  [params.readings ?? []].flat().map((each) => {
    // What has a percent sign is a decimal plainly.
    if (/%$/.test(String(each))) return String(each).replace('.', ',');
    const [whole, part] = String(each).split('.');
    return part === undefined ? String(each) : `${whole},${part} (số thập phân)`;
  });
export const tableWord = ({ table }: Params): string => TABLES_VI[table as TableName] ?? String(table);
export const PARTS = {
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
  unused: 'không sử dụng',
  doubted: 'chưa rõ có được tính hay không',
} as Record<string, string>;
/** `computer.broken` as "máy tính (hỏng)", `computer.too_old<2015` as "máy tính (mua trước năm 2015)". */
export const countWord = (text: unknown): string => {
  const [, category = '', part = '', before] = /^([^.]*)\.([^<]*)(?:<(.*))?$/.exec(String(text)) ?? [];
  const said = before === undefined ? (PARTS[part] ?? part) : `mua trước năm ${before}`;
  return `${kindWord(category)} (${said})`;
};
export const itemsApart = ({ families, itemsOf, totalsOf, bare }: Params, format: Format): string => {
  const each = [families ?? []].flat().map((family, at) => {
    const [items, of] = [itemsOf, totalsOf].map((all) => format.number(Number([all].flat()[at])));
    return `${kindWord(family)}: ${items} trong ${of}`;
  });
  const why = bare ? '; ghi chú không nêu rõ loại thiết bị' : '';
  return each.length > 0 ? ` (${each.join(', ')}${why})` : '';
};
export const countedAs = ({ columns, counts }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${countWord([counts].flat()[at])}`)
    .join(', ');
export const statedAs = ({ columns, states }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${PARTS[String([states].flat()[at])]}`)
    .join(', ');
export const partsSaid = ({ parts, said }: Params): string =>
  [parts ?? []]
    .flat()
    .map((part, at) => `${countWord(part)} ${[said].flat()[at]}`)
    .join(', ');

const WHY: Readonly<Record<string, string | ((params: Params) => string)>> = {
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
  'json-line': ({ line, column }) =>
    `dòng ${line} không phải một đối tượng JSON${column === undefined ? '' : `: sai từ cột ${column}`}. Mỗi dòng phải là một đối tượng, hoặc cả tệp là một tài liệu.`,
  'json-syntax': ({ line, column }) =>
    `JSON bị sai tại dòng ${line}, cột ${column}. Hãy kiểm tra chỗ đó bằng trình soạn thảo JSON.`,
  'json-shape':
    'JSON không phải mảng các đối tượng, cũng không phải đối tượng có units, equipment, connectivity hoặc allocations.',
  'json-key-twice': ({ key, line, column }) =>
    `"${key}" có mặt nhiều lần trong một bản ghi (lần nữa tại dòng ${line}, cột ${column}) với giá trị khác nhau. Hãy xóa giá trị sai.`,
  'json-table-twice': ({ key, line, column }) =>
    `"${key}" có mặt nhiều lần (lần nữa tại dòng ${line}, cột ${column}) với các dòng khác nhau. Hãy gộp các dòng dưới một khóa, hoặc xóa phần sai.`,
  'json-too-large':
    'tệp JSON chỉ được tối đa 256 MB. Hãy lưu dạng CSV hoặc JSON Lines, vì hai dạng này được đọc theo luồng.',
  'unclosed-quote':
    'có ô mở dấu ngoặc kép mà không đóng. Hãy đóng lại, hoặc viết đôi dấu ngoặc kép nằm trong ô.',
  malformed: 'CSV bị hỏng ở chỗ này.',
};
export const reason = (params: Params): string => {
  const why = WHY[String(params.why)] ?? `hệ thống báo ${params.why}. Hãy kiểm tra xem có mở được tệp không.`;
  return typeof why === 'string' ? why : why(params);
};

/** How a table is not read that is alone on its sheet, or beside others; a text has no sheet that could be named. */
export const leaveOut = ({ sheet, beside }: Params): string => {
  const isAlone = ([beside].flat() as readonly unknown[]).length === 0;
  if (sheet === undefined) return isAlone ? 'bỏ tệp này' : 'chuyển bảng này sang tệp riêng rồi bỏ tệp đó';
  return isAlone
    ? 'bỏ trang này (dùng --sheet để chọn trang khác)'
    : `bỏ bảng này (dùng --sheet để chọn các bảng khác của trang: ${list(beside)})`;
};

/** A limit as it is written into cells: without separators. */
const plainNumber = (value: unknown, format: Format): string =>
  format.number(Number(value)).replaceAll('.', '');
/** What a value must lie between. */
export const limits = ({ params: { low, high }, format }: Said): string => {
  const parts = [
    ...(low === undefined ? [] : [`ít nhất là ${plainNumber(low, format)}`]),
    ...(high === undefined ? [] : [`nhiều nhất là ${plainNumber(high, format)}`]),
  ];
  return parts.length === 0 ? '' : `: phải ${parts.join(' và ')}`;
};
/** A cell whose column is in thousands or millions, as it was read. */
export const readAs = ({ params: { read }, format }: Said): string =>
  read === undefined ? '' : ` (đọc là ${plainNumber(read, format)})`;
export const usual = ({ params: { low, high }, format }: Said): string =>
  low === undefined ? `không quá ${plainNumber(high, format)}` : `không dưới ${plainNumber(low, format)}`;
const signedShare = (change: unknown, format: Format): string =>
  `${Number(change) > 0 ? '+' : '−'}${format.share(Math.abs(Number(change)))}`;

export const changed = ({ change }: Params, format: Format): string =>
  change === undefined ? '' : ` (${signedShare(change, format)})`;

export const more = (count: number): string =>
  count > 1 ? ` (và ${count - 1} mục khác của bảng này cũng vậy)` : '';

export const IDLE: Readonly<Record<string, Sentence>> = {
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
export const unitNamed = ({ unit, name }: Params): string =>
  name === undefined || name === unit ? `${unit}` : `${unit} ${name}`;

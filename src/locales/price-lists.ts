import type { Params } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { Said, Sentence } from './said.ts';

type PriceRule = Extract<RuleId, 'price-overruled' | 'sheet-without-prices'>;
type Issues = Readonly<Record<PriceRule, (said: Said) => Sentence>>;
type Faults = Readonly<Record<string, (p: Params) => string>>;

/** Where a fault of a configuration, or of a price list, stands: `infragap.yaml:12:3: prices.pc: `, `prices.csv:4:C: Price: `. */
export const at = (p: Params): string =>
  `${[p.file, p.line, p.column].filter((part) => part !== undefined).join(':')}: ${p.path ? `${p.path}: ` : ''}`;

const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words ?? ''));
const first = (words: unknown): string => (Array.isArray(words) ? String(words[0]) : '');
const either = (words: unknown, or: string): string =>
  Array.isArray(words) ? words.join(or) : String(words ?? '');

export const PRICE_LIST_ISSUES: { readonly en: Issues; readonly vi: Issues } = {
  en: {
    'price-overruled': ({ params, count }) => ({
      message: `The price of ${params.buy}${count === 1 ? '' : `, and ${count - 1} more of it,`} gave way to that of ${params.by}.`,
      fix: 'Nothing, if it is meant so; else take one of them out.',
    }),
    'sheet-without-prices': () => ({
      message: 'This table of a price list has no columns item and price, and was not read.',
      fix: 'Nothing, if it holds no prices; else name its columns.',
    }),
  },
  vi: {
    'price-overruled': ({ params, count }) => ({
      message: `Đơn giá ${params.buy}${count === 1 ? '' : ` (và ${count - 1} mức giá khác của nó)`} ở đây không dùng, vì đã có giá trong ${params.by}.`,
      fix: 'Nếu đúng ý thì không cần làm gì; nếu không, hãy bỏ bớt một trong hai.',
    }),
    'sheet-without-prices': () => ({
      message: 'Bảng này trong tệp đơn giá không có cột mã (item) và đơn giá (price) nên không đọc.',
      fix: 'Nếu bảng không chứa giá thì không cần làm gì; nếu có, hãy đặt tên cột.',
    }),
  },
};

/** What is wrong with a price list; `reason`: why a file cannot be read. */
export const PRICE_LIST_FAULTS = {
  en: (reason: (params: Params) => string): Faults => ({
    'config-not-a-number': (p) =>
      `${at(p)}"${p.value}" is not a number; write digits only, such as 15000000.`,
    'config-two-ways': (p) =>
      `${at(p)}"${p.value}" may be ${either(p.readings, ' or ')}; write ${first(p.readings)} if that is meant.`,
    'config-error-cell': (p) =>
      `${at(p)}"${p.value}" is the error of a formula; correct the formula, or write the value.`,
    'price-list-missing': (p) => `${at(p)}there is no price list "${p.value}" beside this file.`,
    'price-list-no-file': (p) => `${at(p)}"${p.value}" is no file; name the price lists one by one.`,
    'price-list-unreadable': (p) =>
      `The price list ${p.file} cannot be read: ${p.why === 'empty-file' ? 'it is empty.' : reason(p)}`,
    'price-list-no-columns': (p) =>
      `${p.file}: a price list needs the columns item (the id of the price) and price; here there are: ${list(p.headers) || '-'}.${p.nearest ? ` Is ${first(p.missing)} the column "${p.nearest}"?` : ''}`,
    'price-list-twice': (p) =>
      `${at(p)}"${p.value}" has a price from the same day on already (${p.first}); give the later one its valid_from.`,
    'price-list-alone': (p) =>
      `${list(p.paths)}: the configuration reads this as a price list, and no inventory is named beside it; name that.`,
    'more-faults': (p) => `... and ${p.count} more.`,
  }),
  vi: (reason: (params: Params) => string): Faults => ({
    'config-not-a-number': (p) => `${at(p)}"${p.value}" không phải là số; chỉ ghi chữ số, ví dụ 15000000.`,
    'config-two-ways': (p) =>
      `${at(p)}"${p.value}" có thể hiểu là ${either(p.readings, ' hoặc ')}; nếu đúng là ${first(p.readings)} thì ghi như vậy.`,
    'config-error-cell': (p) => `${at(p)}"${p.value}" là lỗi công thức; sửa công thức hoặc ghi giá trị.`,
    'price-list-missing': (p) => `${at(p)}không có bảng giá "${p.value}" bên cạnh tệp này.`,
    'price-list-no-file': (p) => `${at(p)}"${p.value}" không phải là tệp; hãy ghi tên từng bảng giá.`,
    'price-list-unreadable': (p) =>
      `Không đọc được bảng giá ${p.file}: ${p.why === 'empty-file' ? 'tệp trống.' : reason(p)}`,
    'price-list-no-columns': (p) =>
      `${p.file}: bảng giá cần có cột item (mã giá) và price (đơn giá); ở đây có: ${list(p.headers) || '-'}.${p.nearest ? ` Có phải ${first(p.missing)} là cột "${p.nearest}"?` : ''}`,
    'price-list-twice': (p) =>
      `${at(p)}"${p.value}" đã có giá từ cùng ngày đó (${p.first}); ghi valid_from cho giá sau.`,
    'price-list-alone': (p) =>
      `${list(p.paths)}: cấu hình dùng tệp này làm bảng giá, và không có tệp kiểm kê nào được nêu cùng; hãy nêu tệp kiểm kê.`,
    'more-faults': (p) => `... và ${p.count} lỗi nữa.`,
  }),
};

import type { ColumnNotes } from '../cells/reading.ts';
import { keyed, keyOf } from '../headers/meaning.ts';
import { ignoredFor } from '../headers/negatives.ts';
import { type Remark, segmentOf, withoutMeasure } from '../headers/remarks.ts';

/** What a column of a price list says; the factor of an area class has the class beside it. */
export interface PriceColumn {
  readonly field: PriceField | 'factor';
  readonly area?: string;
  readonly notes: ColumnNotes;
  /** The heading says that the price includes the tax, or does not. */
  readonly tax?: boolean;
}

/** Words for the columns of a price list, in English and Vietnamese; the field's own name needs no line. */
const WORDS = {
  item: [
    'id', 'code', 'price id', 'price code', 'item code', 'Mã', 'Mã giá', 'Mã hàng', 'Mã mục', 'Mã thiết bị', 'Mã vật tư', 'Mã sản phẩm',
    'Mã mặt hàng', 'Mã số',
  ],
  price: ['unit price', 'Đơn giá', 'Giá', 'Mức giá', 'Giá tiền'],
  currency: ['Loại tiền', 'Tiền tệ', 'Đồng tiền', 'Đơn vị tiền', 'Đơn vị tiền tệ', 'Loại tiền tệ'],
  per: ['unit', 'unit of measure', 'uom', 'Đơn vị tính', 'ĐVT', 'ĐV tính', 'Đơn vị'],
  name: [
    'description', 'Tên', 'Tên hàng', 'Tên hàng hóa', 'Tên thiết bị', 'Tên mục', 'Tên sản phẩm', 'Tên mặt hàng', 'Tên vật tư', 'Tên tài sản',
    'Danh mục', 'Nội dung', 'Mô tả', 'Hạng mục',
  ],
  includes: ['included', 'Đã gồm', 'Đã bao gồm', 'Bao gồm', 'Giá đã gồm', 'Giá bao gồm'],
  excludes: ['excluded', 'not included', 'Chưa gồm', 'Không gồm', 'Chưa bao gồm', 'Không bao gồm', 'Giá chưa gồm'],
  tax: [
    'tax included', 'vat', 'vat included', 'Thuế', 'Thuế VAT', 'Thuế GTGT', 'Gồm thuế', 'Đã gồm thuế', 'Đã có thuế', 'Bao gồm thuế',
    'Đã gồm thuế VAT', 'Đã gồm VAT',
  ],
  low: ['lowest', 'lowest price', 'minimum price', 'Thấp nhất', 'Giá thấp nhất', 'Đơn giá thấp nhất', 'Báo giá thấp nhất', 'Giá từ'],
  high: ['highest', 'highest price', 'maximum price', 'Cao nhất', 'Giá cao nhất', 'Đơn giá cao nhất', 'Báo giá cao nhất', 'Giá đến'],
  valid_from: [
    'from', 'effective from', 'Hiệu lực từ', 'Hiệu lực từ ngày', 'Có hiệu lực từ', 'Từ ngày', 'Áp dụng từ', 'Áp dụng từ ngày', 'Ngày hiệu lực',
    'Ngày có hiệu lực', 'Ngày áp dụng',
  ],
  valid_to: [
    'to', 'until', 'valid until', 'Hiệu lực đến', 'Hiệu lực đến ngày', 'Đến ngày', 'Áp dụng đến', 'Áp dụng đến ngày', 'Hết hiệu lực',
    'Ngày hết hiệu lực',
  ],
  source: ['Nguồn giá', 'Nguồn', 'Nguồn báo giá', 'Báo giá', 'Căn cứ', 'Căn cứ giá', 'Cơ sở xác định giá'],
  with: ['comes with', 'Kèm theo', 'Đi kèm', 'Mua kèm', 'Chi phí kèm theo'],
  useful_life_years: [
    'useful life', 'Thời gian sử dụng', 'Thời gian sử dụng (năm)', 'Thời hạn sử dụng', 'Thời hạn sử dụng (năm)', 'Số năm sử dụng', 'Tuổi thọ',
    'Tuổi thọ (năm)',
  ],
  divisible: ['Chia được', 'Mua từng phần'],
} as const; // biome-ignore format: lists to be read as one

export type PriceField = keyof typeof WORDS;
const PRICE_FIELDS = Object.keys(WORDS) as PriceField[];
/** All words for columns of a price list. */
export const PRICE_WORDS: readonly string[] = PRICE_FIELDS.flatMap((field) => [field, ...WORDS[field]]);

const FIELDS: ReadonlyMap<string, PriceField> = keyed(
  PRICE_FIELDS.flatMap((field) =>
    [field, ...WORDS[field]].map((word): [string, PriceField] => [word, field]),
  ),
);

const FACTOR = /^(?:area[ _])?factor[ _:]+(\S.*)$|^hệ số(?: khu vực| vùng| địa bàn)?[ _:]+(\S.*)$/iu;
const TAXES = '(?:thuế(?: vat| gtgt)?|vat)';
/** "Đơn giá (đã bao gồm thuế VAT)" */
const TAX = new RegExp(
  `[([]?\\s*(?:(?<word>đã|chưa|không) ?(?:bao gồm|gồm|có)?|bao gồm|gồm|có)(?: cả)? ${TAXES}\\s*[)\\]]?`,
  'iu',
);

/** What a heading means; `path`: its texts from the group at the top down. Undefined where that is not known. */
export function priceColumn(path: readonly string[]): PriceColumn | undefined {
  const texts = path.map((text) => text.normalize('NFC').trim());
  const leaf = texts.at(-1) ?? '';
  const factor = FACTOR.exec(leaf);
  if (factor) return { field: 'factor', area: (factor[1] ?? factor[2] ?? '').trim(), notes: {} };
  const outright = FIELDS.get(keyOf(texts.join(' '))) ?? FIELDS.get(keyOf(leaf));
  if (outright) return { field: outright, notes: {} };
  const tax = TAX.exec(leaf);
  const segments = texts.map((text, at) => withoutMeasure(segmentOf(text.replace(TAX, ' '), at === 0)));
  const bare = segments.map(({ text }) => text).filter((text) => text !== '');
  const field = FIELDS.get(keyOf(bare.join(' '))) ?? FIELDS.get(keyOf(bare.at(-1) ?? ''));
  if (field === undefined) return undefined;
  const remarks = segments.flatMap((segment) => segment.remarks);
  return {
    field,
    notes: notesFrom(remarks),
    ...(tax && field === 'price' && { tax: isIncluded(tax.groups?.word) }),
  };
}

const isIncluded = (word: string | undefined): boolean => word === undefined || /^đã$/iu.test(word);

/** "(triệu đồng)", "(USD)" */
function notesFrom(remarks: readonly Remark[]): ColumnNotes {
  const measure = remarks.find(({ says }) => says === 'money' || says === 'scale');
  if (measure?.says !== 'money' && measure?.says !== 'scale') return {};
  const currency = measure.says === 'money' ? measure.currency : undefined;
  return { ...(measure.scale !== 1 && { scale: measure.scale }), ...(currency && { currency }) };
}

/** Columns that are no loss: numbers of rows, and notes. */
export const isBeside = (path: readonly string[]): boolean =>
  ignoredFor(path) === 'row_number' || /^(?:ghi ?chu|notes?|remarks?)$/.test(keyOf(path.at(-1) ?? ''));

/** How well headings are understood as those of a price list. */
export function understoodPrices(paths: readonly (readonly string[])[]) {
  const fields = paths.flatMap((path) => (path.length === 0 ? [] : (priceColumn(path)?.field ?? [])));
  const known = new Set(fields);
  const whole = known.has('item') && known.has('price') ? 2 : 0;
  const repeated =
    fields.filter((field) => field !== 'factor').length - [...known].filter((f) => f !== 'factor').length;
  return { kind: undefined, columns: known.size, score: Math.max(0, known.size + whole - repeated) };
}

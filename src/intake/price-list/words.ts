import { foldText } from '../../lib/fold-text.ts';

const spelled = (lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([value, words]) =>
      [value, ...words].map((word) => [foldText(word), value]),
    ),
  );

/** What a price is for, as people write it. */
const MEASURES = spelled({
  each: [
    'cái', 'chiếc', 'máy', 'thiết bị', 'hệ thống', 'bản', 'bản quyền', 'giấy phép', 'lần', 'điểm', 'gói', 'unit', 'piece', 'pc', 'pcs', 'licence',
    'license',
  ],
  set: ['bộ', 'kit'],
  metre: ['meter', 'm', 'mét'],
  km: ['kilometre', 'kilometer', 'kilomet', 'ki lô mét', 'cây số'],
  month: ['tháng', '1 tháng', 'per month', 'monthly', 'hằng tháng', 'hàng tháng'],
  year: ['năm', '1 năm', 'per year', 'yearly', 'annual', 'hằng năm', 'hàng năm'],
}); // biome-ignore format: lists to be read as one

/** "bộ", "đường truyền/tháng": what is paid for, or how often; undefined where that is not known. */
export function measureOf(text: string): string | undefined {
  const often = MEASURES.get(foldText(text.split('/').at(-1) ?? ''));
  return often === 'month' || often === 'year' ? often : MEASURES.get(foldText(text));
}

const INCLUDED = spelled({
  yes: ['included', 'incl', 'x', 'true', 'có', 'đã có', 'gồm', 'đã gồm', 'bao gồm', 'đã bao gồm', 'đã gồm thuế', 'đã gồm VAT', 'đã có VAT'],
  no: [
    'excluded', 'not included', 'excl', 'false', 'không', 'chưa', 'chưa có', 'chưa gồm', 'không gồm', 'chưa bao gồm', 'không bao gồm',
    'chưa gồm thuế', 'chưa gồm VAT', 'chưa VAT',
  ],
}); // biome-ignore format: lists to be read as one

/** Does a price include the tax? Undefined where the words do not say. */
export function includesTax(text: string): boolean | undefined {
  const said = INCLUDED.get(foldText(text));
  return said === undefined ? undefined : said === 'yes';
}

import { foldText } from '../../lib/fold-text.ts';
import { type Ignored, keyed, keyOf } from './meaning.ts';
import { IGNORED_WORDS } from './words.ts';

const WHOLE: ReadonlyMap<string, Ignored> = keyed(
  Object.entries(IGNORED_WORDS).flatMap(([why, words]) =>
    words.map((word): [string, Ignored] => [word, why as Ignored]),
  ),
);
/** Marks that fold to nothing. */
const MARKS = new Set(['#', '№']);

/** Spaces may be lost; "scan mua trước 2015" is not "cần mua". */
const REQUESTED =
  /nhu ?cau|(?<!s)can ?(?:duoc ?)?(?:bo ?sung|mua|trang ?bi|thay ?the|nang ?cap|dau ?tu|them|cap)|de ?nghi(?! ?thanh ?ly)|de ?xuat|du ?kien|dang ?ky ?(?:mua|trang ?bi|nhu|bo ?sung)|^ke ?hoach|(?:theo|so ?luong) ?ke ?hoach|ke ?hoach ?(?:mua|trang|bo|cap|dau)|xin ?(?:cap|ho ?tro)|\b(?:requested|needed|required|wanted|planned|to (?:buy|be bought|purchase))\b/;
const BROKEN = /\bhong\b.*\bcan (?:duoc )?(?:thay|sua|nang)|\bcan (?:duoc )?(?:thay the|sua chua).*\bhong\b/;
const DERIVED =
  /chenh ?lech|thanh ?tien|don ?gia|(?<!het )(?:hao ?mon|khau ?hao)|luy ?ke|(?:con|so) ?thieu|thua,? ?thieu|tang ?giam|binh ?quan|trung ?binh|\b(?:unit price|shortfall|missing|surplus|average|per capita)\b/;
/** What the books say is there beside what was counted. */
const BY_THE_BOOKS = /theo ?so ?(?:sach|ke ?toan)|so ?sach ?ke ?toan/;

/** Why a column is not read, as far as its heading says so; `texts` from the top group down, without remarks. */
export function ignoredFor(texts: readonly string[]): Ignored | undefined {
  const leaf = (texts.at(-1) ?? '').trim();
  const own = MARKS.has(leaf) ? 'row_number' : (WHOLE.get(keyOf(leaf)) ?? WHOLE.get(keyOf(texts.join(' '))));
  if (own !== undefined) return own;
  const all = foldText(texts.join(' '));
  // "Máy hỏng hoặc cần thay thế": they are there.
  if (BROKEN.test(all)) return undefined;
  if (REQUESTED.test(all)) return 'requested';
  if (DERIVED.test(all)) return 'derived';
  return BY_THE_BOOKS.test(all) && /so ?luong/.test(all) ? 'derived' : undefined;
}

export const isByTheBooks = (text: string): boolean => BY_THE_BOOKS.test(foldText(text));

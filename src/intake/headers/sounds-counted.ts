import { foldText } from '../../lib/fold-text.ts';
import { CATEGORY_WORDS } from '../words.ts';
import { keyOf } from './meaning.ts';
import { readHeader } from './read.ts';
import { segmentOf } from './remarks.ts';

const NO_EQUIPMENT = new Set(['other', 'phone']);
/** Words of equipment that mean other things as well. */
const AMBIGUOUS = new Set(['wifi', 'scan', 'tower', 'portable', 'convertible']);
const EQUIPMENT: readonly string[] = [...CATEGORY_WORDS]
  .filter(([word, category]) => !NO_EQUIPMENT.has(category) && !AMBIGUOUS.has(word))
  .map(([word]) => word);
/** Shorter words may be letters of others, once their spaces are lost. */
const LONG = 7;
const LONG_KEYS = EQUIPMENT.map(keyOf).filter(({ length }) => length >= LONG);

/** Machines of which it is not clear whether they are computers. */
const COMPUTER_LIKE =
  /^(?:number of )?(?:(?:ict|it|other|other ict|computing|digital) )?devices$|(?:^| )(?:thin clients?|zero clients?|hybrids|computing devices|apple computers)(?: |$)/;
export const isComputerLike = (text: string): boolean => COMPUTER_LIKE.test(foldText(text));

/** States of which it is not said why. */
const OUT_OF_USE =
  /^(?:(?:trong do|so|so may|so luong) )*(?:khong|chua|khong con) (?:su dung|dung)(?: duoc)?$/;

/** States that are said of other things too, or of which it is not known what they mean: beside a number of items, of some of these. */
const STATES = new Set(
  ['thanh lý', 'cần thanh lý', 'hư', 'cũ', 'mới', 'kém', 'trung bình', 'xuống cấp', 'lạc hậu', 'ngừng khấu hao', 'old', 'new', 'poor', 'fair'].map(keyOf),
); // biome-ignore format: a list to be read as one

/** What is said of equipment, and is no number of it: its price, age, name or share. */
const SAID_OF_IT =
  /^(?:ma|so hieu|ten|loai|nam|ngay|thang|thoi|ty le|ti le|nguoi|don vi|ghi chu|code|name|type|year|date) |\b(?:gia|tien|kinh phi|chi phi|cuoc|cost|price|serial|phan mem|software|binh quan|average)\b|%/;

/** Whether a header that is not understood speaks of equipment, or of a part of it, so that its figures may be items. */
export function soundsCounted(path: readonly string[]): boolean {
  const texts = path.map((text, at) => segmentOf(text, at === 0).text);
  const folded = foldText(texts.join(' '));
  if (SAID_OF_IT.test(folded) || texts.some((text) => text.includes('%'))) return false;
  const key = keyOf(folded);
  const named =
    EQUIPMENT.some((word) => ` ${folded} `.includes(` ${word} `)) ||
    LONG_KEYS.some((word) => key.includes(word));
  if (named || OUT_OF_USE.test(folded) || COMPUTER_LIKE.test(folded)) return true;
  const part = readHeader('units', ['Máy tính', ...path])?.meaning;
  return part?.is === 'count' && part.part !== 'total';
}

/** Whether a text says that something is out of use, and not why. */
export const isUnused = (text: string): boolean => OUT_OF_USE.test(foldText(text));

/** Whether a header is nothing but such a state: "Cũ", "Thanh lý". */
export const isStateAlone = (path: readonly string[]): boolean =>
  path.length === 1 && STATES.has(keyOf(segmentOf(path[0] as string, true).text));

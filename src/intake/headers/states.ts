import { foldText } from '../../lib/fold-text.ts';
import type { State } from './meaning.ts';
import { qualityOf } from './quality.ts';
import { readHeader } from './read.ts';
import { segmentOf } from './remarks.ts';
import { isUnused } from './sounds-counted.ts';

/** Groups that only say that states stand below them. */
const GROUP =
  /^(?:(?:trong do|so luong|tinh trang|hien trang|chat luong|muc do|thuc trang|phan loai|danh gia|ket qua|kiem ke|thuc te|thiet bi|tai san|may|cua|theo|su dung|hoat dong|condition|status|state|of which)(?: |$))+$/;
const QUALITIES = { good: 'in_use', fair: 'in_use', poor: 'too_weak' } as const;

/**
 * The state of items that a heading of a list names: "Hỏng", "Tình trạng / Còn sử dụng". A fair quality is one only
 * beside a good or a poor one.
 */
export function stateNamed(path: readonly string[], isScale = false): State | undefined {
  // A group may stand in one cell with what is below it.
  const steps = path.flatMap((text) => text.split(' / '));
  const segments = steps.map((text, at) => segmentOf(text, at === 0));
  const isOfStates = segments.slice(0, -1).every(({ text }) => GROUP.test(foldText(text)));
  const quality = isOfStates ? qualityOf(steps.slice(-1)) : undefined;
  if (quality === 'good' || (quality && isScale)) return QUALITIES[quality];
  if (segments.some(({ remarks }) => remarks.some(({ says }) => !MARKS.has(says)))) return undefined;
  const texts = segments.map(({ text }) => text).filter((text) => text !== '');
  const leaf = segments.at(-1)?.text;
  if (!leaf) return undefined;
  const meaning = readHeader('units', ['Máy tính', ...(isOfStates ? [leaf] : texts)])?.meaning;
  if (meaning?.is !== 'count') return isOfStates && isUnused(leaf) ? 'unused' : undefined;
  const { category, part, before } = meaning;
  return category === 'computer' && part !== 'total' && before === undefined ? part : undefined;
}

/** Whether a heading says "Kém" or "Yếu". */
export const isPoor = (path: readonly string[]): boolean =>
  qualityOf(path.flatMap((text) => text.split(' / ')).slice(-1)) === 'poor';

/** Remarks on how a state is marked or counted. */
const MARKS: ReadonlySet<string> = new Set(['aside', 'yes_no', 'pieces']);

import { foldText } from '../../lib/fold-text.ts';
import { KINDS_OF_STAFF } from '../../model/tables.ts';
import type { HeaderReading } from '../headers/meaning.ts';
import { readHeader } from '../headers/read.ts';
import { segmentOf } from '../headers/remarks.ts';
import { isStateAlone } from '../headers/sounds-counted.ts';
import type { Table } from '../table.ts';
import { familyOf } from '../wide/lots.ts';
import type { Adding } from './total-cells.ts';

export type Readings = readonly (HeaderReading | undefined)[];

const TOTAL =
  /^(?:(?:tong (?:cong|so luong|so)|tong|cong|grand total|total|sum)(?: (?:so )?(?:may(?: moc)?|thiet bi|trang thiet bi))?|(?:tong so|tong|tong cong) nguoi)$/;
/** Of more columns nobody makes a total without saying of which. */
const MOST_BESIDE = 16;
const WITHIN = /^(?:trong (?:so )?do|bao gom|gom|of which|including)(?: |$)/;

/** What a total may add up. */
export interface Way extends Adding {
  /** Taken where no row tells what the total is of. */
  readonly isPlain: boolean;
  /** Kinds and all of them together: `Máy tính | Laptop`. */
  readonly isOverlapping: boolean;
}

/** What a total may be of on one side, the likeliest first. `step`: -1 to its left, 1 to its right. */
export function waysBeside(
  column: number,
  step: number,
  paths: Table['paths'],
  readings: Readings,
  isFigures: (column: number) => boolean,
): Way[] {
  const group = paths[column]?.slice(0, -1) ?? [];
  const run: { readonly at: number; readonly claimed: boolean }[] = [];
  /** Where another total stands; one of another name adds up less. */
  let end: number | undefined;
  let isAbove = false;
  let sort: 'items' | 'people' | undefined;
  for (let at = column + step; at >= 0 && at < paths.length && run.length < MOST_BESIDE; at += step) {
    const path = paths[at] ?? [];
    if (path.length === 0 || group.some((text, level) => path[level] !== text)) break;
    if (isBareTotal(path, readings[at])) {
      end ??= run.length;
      isAbove ||= foldText(path.at(-1) ?? '') !== foldText(paths[column]?.at(-1) ?? '');
      continue;
    }
    const own = sortOf(readings[at]);
    if (own === 'passed' || path.some((text) => WITHIN.test(foldText(text))) || isState(path, readings[at]))
      continue;
    if (own === 'other' || (own === undefined ? !isFigures(at) : sort !== undefined && own !== sort)) break;
    sort ??= own;
    run.push({ at, claimed: own !== undefined });
  }
  const claimed = run.filter((each) => each.claimed);
  const categories = claimed.map(({ at }) => totalAt(readings[at]) ?? '');
  const isWithin = (at: number): boolean => {
    const category = totalAt(readings[at]) ?? '';
    return familyOf(category) !== category && categories.includes(familyOf(category));
  };
  const upTo = (length: number, isPlain: boolean, isOverlapping = false): Way => {
    const taken = run.slice(0, length).sort((a, b) => a.at - b.at);
    const of = taken.filter((each) => each.claimed && (isOverlapping || !isWithin(each.at)));
    const others = taken.filter((each) => !each.claimed);
    return { of: of.map(({ at }) => at), others: others.map(({ at }) => at), isPlain, isOverlapping };
  };
  const lengths = claimed.map((each) => run.indexOf(each) + 1).reverse();
  const [all = 0] = lengths;
  return [
    upTo(isAbove ? all : Math.min(all, end ?? all), claimed.length > 1),
    ...[...lengths, run.length].map((length) => upTo(length, false)),
    ...(claimed.some(({ at }) => isWithin(at)) ? [upTo(all, false, true)] : []),
  ];
}

/** What a column is to a total: a number of items, or of people; a part of these, which it passes over; undefined is not known. */
function sortOf(reading: HeaderReading | undefined): 'items' | 'people' | 'passed' | 'other' | undefined {
  if (!reading) return undefined;
  const { meaning } = reading;
  if (meaning.is === 'count') return meaning.part === 'total' ? 'items' : 'passed';
  if (meaning.is === 'detail') return 'passed';
  return meaning.is === 'field' && (KINDS_OF_STAFF as readonly string[]).includes(meaning.field)
    ? 'people'
    : 'other';
}

/** A state that nothing claims is of some of what stands before it. */
export const isState = (path: readonly string[], reading: HeaderReading | undefined): boolean => {
  if (reading) return false;
  const part = readHeader('units', ['Máy tính', ...path.slice(-1)])?.meaning;
  return isStateAlone(path.slice(-1)) || (part?.is === 'count' && part.part !== 'total');
};

export function isBareTotal(path: readonly string[], reading: HeaderReading | undefined): boolean {
  if (path.length === 0 || reading) return false;
  const { text, remarks } = segmentOf(path.at(-1) ?? '', path.length === 1);
  const isOfThings = remarks.every(({ says }) => says === 'aside' || says === 'pieces' || says === 'people');
  return isOfThings && TOTAL.test(foldText(text));
}

export const totalAt = (reading: HeaderReading | undefined): string | undefined =>
  reading?.meaning.is === 'count' && reading.meaning.part === 'total' ? reading.meaning.category : undefined;

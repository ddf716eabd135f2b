import { foldText } from '../../lib/fold-text.ts';
import { headerText } from '../table.ts';
import { agesIn } from './age-words.ts';
import { isDetailAlone } from './details.ts';
import { groupOf, isTotal, kindsWithin } from './kinds-alone.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';
import { isStateAlone, soundsCounted } from './sounds-counted.ts';

const KINDS: readonly string[] = ['desktop', 'laptop'];
const OF_COMPUTERS: readonly string[] = ['computer', ...KINDS];
/** Behind so many kinds of things "trong đó" is of all of them. */
const MANY = 3;
const WITHIN = /^(?:trong (?:so )?do|of which|including)(?: |$)/;

/** Left alone, it is warned of. */
const isTold = (path: readonly string[]): boolean => isStateAlone(path) || soundsCounted(path);

const leafOf = (path: readonly string[] = []): readonly string[] => path.slice(-1);

/** Since when something is there: what stands behind it is of the same. */
const isBetween = (path: readonly string[], reading: HeaderReading | undefined): boolean =>
  !reading && (isDetailAlone(leafOf(path)) || agesIn(leafOf(path)[0] ?? '') !== undefined);

/**
 * Without what a header says of all computers and its place says of what stands right before it: "Máy tính" over "Để bàn | Hỏng |
 * Xách tay | Hỏng", and "Máy in | Số máy hỏng" where nothing counts computers.
 */
function withoutTooBroad(
  paths: readonly (readonly string[])[],
  groups: readonly (string | undefined)[],
  readings: readonly (HeaderReading | undefined)[],
): readonly (HeaderReading | undefined)[] {
  const wholeBefore = (column: number): number => {
    const isPassed = (left: number): boolean =>
      (readings[left]?.meaning.is === 'count' && !isTotal(readings[left])) ||
      isBetween(paths[left] ?? [], readings[left]);
    let left = column - 1;
    while (left >= 0 && groups[left] === groups[column] && isPassed(left)) left--;
    return groups[left] === groups[column] && isTotal(readings[left]) ? left : -1;
  };
  const areComputers = readings.some(
    (reading) =>
      isTotal(reading) && reading?.meaning.is === 'count' && OF_COMPUTERS.includes(reading.meaning.category),
  );
  return readings.map((reading, column) => {
    if (
      reading?.meaning.is !== 'count' ||
      reading.meaning.part === 'total' ||
      reading.how === 'configuration'
    )
      return reading;
    const own = wholeBefore(column);
    const whole = readings[own]?.meaning;
    if (whole?.is !== 'count' || whole.category === reading.meaning.category) return reading;
    const under = readHeader('units', [...(paths[own] as string[]), ...leafOf(paths[column])])?.meaning;
    if (under?.is !== 'count' || under.category !== whole.category || under.part === 'total') return reading;
    const header = headerText(paths[column] as readonly string[]);
    const isRepeated = paths.some(
      (path, twin) => twin !== column && headerText(path) === header && wholeBefore(twin) !== own,
    );
    return isRepeated || !areComputers ? undefined : reading;
  });
}

/** A column whose header says a part of what the column to its left counts. */
export interface Attached {
  readonly column: number;
  /** The header of that column, and below it its own. */
  readonly path: readonly string[];
  readonly reading: HeaderReading;
}

/**
 * Columns of a table of units that mean nothing by themselves, and do where the nearest column of a number of items to
 * their left is put above them as a group: "Số máy tính", "Trong đó: hỏng", "Chờ thanh lý". `readings`: by column, undefined
 * where nothing is known. Only what stands in the same row, and right beside it, is taken so. `undecided`: parts that may be
 * of several kinds of things, and the columns that count these. `ofScales`: they tell of the quality of what stands before them.
 */
export function attached(
  paths: readonly (readonly string[])[],
  given: readonly (HeaderReading | undefined)[],
  ofScales: ReadonlySet<number> = new Set(),
): { found: readonly Attached[]; undecided: ReadonlyMap<number, readonly number[]> } {
  const groups = paths.map(groupOf);
  const headers = paths.map((path) => foldText(path.join(' ')));
  const readings = withoutTooBroad(paths, groups, given);
  const kinds = kindsWithin(paths, readings, ofScales);
  const found = new Map<number, Attached>();
  for (const [column, { total, reading }] of kinds) {
    const path = [...(paths[total] as string[]), ...leafOf(paths[column])];
    found.set(column, { column, path, reading });
  }
  const undecided = new Map<number, readonly number[]>();
  const categoryAt = (column: number): string | undefined => {
    const meaning = readings[column]?.meaning;
    return meaning?.is === 'count' && meaning.part === 'total' ? meaning.category : undefined;
  };
  const lastBefore = (column: number, is: (left: number) => boolean): number => {
    let left = column - 1;
    while (left >= 0 && !is(left)) left--;
    return left;
  };
  const totalBefore = (column: number): number =>
    lastBefore(column, (left) => categoryAt(left) !== undefined);
  const byHeader = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    const same = byHeader.get(header);
    if (same) same.push(column);
    else byHeader.set(header, [column]);
  }
  const twinsOf = (column: number): readonly number[] =>
    (byHeader.get(headers[column] as string) ?? []).filter((at) => at !== column);
  /** The columns to the left that count a whole, and its category, up to the first that counts a part. */
  const wholesLeftOf = (column: number): readonly (readonly [column: number, category: string])[] => {
    const wholes: [number, string][] = [];
    for (let left = column; left >= 0 && groups[left] === groups[column]; left--) {
      if (isBetween(paths[left] ?? [], readings[left])) continue;
      const category = categoryAt(left);
      if (category === undefined || found.has(left)) break;
      wholes.unshift([left, category]);
    }
    return wholes;
  };
  /** "Tổng số máy tính | Để bàn | Hỏng | Xách tay | Hỏng": each is of its own kind. */
  const kindOf = (column: number): Attached | undefined => {
    const nearest = (each: number): number =>
      lastBefore(each, (left) => kinds.has(left) || categoryAt(left) !== undefined);
    const isRepeated = twinsOf(column).some(
      (twin) => totalBefore(twin) === totalBefore(column) && nearest(twin) !== nearest(column),
    );
    return isRepeated ? found.get(nearest(column)) : undefined;
  };
  for (let column = 1; column < paths.length; column++) {
    if (readings[column] || found.has(column) || groups[column] === undefined) continue;
    const own = leafOf(paths[column]);
    const kind = kindOf(column);
    const part = kind && readHeader('units', [...kind.path, ...own]);
    if (kind && part?.meaning.is === 'count' && part.meaning.part !== 'total') {
      found.set(column, { column, path: [...kind.path, ...own], reading: part });
      continue;
    }
    for (let left = column - 1; left >= 0 && groups[left] === groups[column]; left--) {
      if (found.has(left) || ofScales.has(left) || isBetween(paths[left] ?? [], readings[left])) continue;
      const whole = readings[left];
      if (!whole && soundsCounted(leafOf(paths[left]))) continue;
      if (whole?.meaning.is !== 'count') break;
      const wholes = wholesLeftOf(left);
      const categories = wholes.map(([, category]) => category);
      const families = new Set(categories.map((each) => (KINDS.includes(each) ? 'computer' : each)));
      // "Máy tính | Trong đó: laptop | Hỏng", "Để bàn | Xách tay | Hỏng": of the last, or of all. "Máy tính | Máy in | Hỏng": of whichever.
      const last = categories.slice(-2);
      const isOfAll =
        !twinsOf(column).some((twin) => OF_COMPUTERS.includes(categoryAt(totalBefore(twin)) ?? '')) &&
        last.length > 1 &&
        new Set(last).size > 1 &&
        last.every((each) => OF_COMPUTERS.includes(each));
      const isOfLast = WITHIN.test(foldText(own.join(' '))) && families.size < MANY;
      if (families.size > 1 && isTold(own) && !isOfLast) {
        undecided.set(
          column,
          wholes.map(([each]) => each),
        );
        break;
      }
      const above = isOfAll
        ? ['computer']
        : whole.how === 'configuration'
          ? [whole.meaning.category]
          : (paths[left] as string[]);
      const reading = readHeader('units', [...above, ...own]);
      const { category } = isOfAll ? { category: 'computer' } : whole.meaning;
      const isPart =
        reading?.meaning.is === 'count' &&
        reading.meaning.part !== 'total' &&
        reading.meaning.category === category;
      if (isPart) {
        const path = [...(isOfAll ? above : (paths[left] as string[])), ...own];
        found.set(column, { column, path, reading });
        break;
      }
      if (whole.meaning.part === 'total') break;
    }
  }
  return { found: [...found.values()], undecided };
}

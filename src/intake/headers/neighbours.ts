import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { remembered } from '../../lib/remembered.ts';
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
const isDetail = remembered((leaf) => isDetailAlone([leaf]) || agesIn(leaf) !== undefined);
const soundsLike = remembered((leaf) => soundsCounted([leaf]));

/** By column the last one before it that is so; -1 where none is. */
function lastBefore(columns: number, is: (column: number) => boolean): readonly number[] {
  const last = [-1];
  for (let column = 0; column < columns; column++) last.push(is(column) ? column : (last[column] as number));
  return last;
}

/**
 * Without what a header says of all computers and its place says of what stands right before it: "Máy tính" over "Để bàn | Hỏng |
 * Xách tay | Hỏng", and "Máy in | Số máy hỏng" where nothing counts computers.
 */
function withoutTooBroad(
  paths: readonly (readonly string[])[],
  headers: readonly string[],
  groups: readonly (string | undefined)[],
  readings: readonly (HeaderReading | undefined)[],
  isBetween: (column: number) => boolean,
): readonly (HeaderReading | undefined)[] {
  const isPassed = (left: number): boolean => readings[left]?.meaning.is === 'count' || isBetween(left);
  /** By column the total that stands before it, -1 where none does; by header, those before all of its columns. */
  const wholes: number[] = [];
  const wholesOf = new Map<string, Set<number>>();
  for (const [column, header] of headers.entries()) {
    const left = column - 1;
    const isBeside = groups[column] !== undefined && groups[left] === groups[column];
    const whole = !isBeside ? -1 : isTotal(readings[left]) ? left : isPassed(left) ? wholes[left] : undefined;
    wholes.push(whole ?? -1);
    wholesOf.set(header, (wholesOf.get(header) ?? new Set()).add(whole ?? -1));
  }
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
    const own = wholes[column] as number;
    const whole = readings[own]?.meaning;
    if (whole?.is !== 'count' || whole.category === reading.meaning.category) return reading;
    const under = readHeader('units', [...(paths[own] as string[]), ...leafOf(paths[column])])?.meaning;
    if (under?.is !== 'count' || under.category !== whole.category || under.part === 'total') return reading;
    const isRepeated = (wholesOf.get(headers[column] as string)?.size ?? 0) > 1;
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
  if (!given.some((reading) => reading?.meaning.is === 'count')) return { found: [], undecided: new Map() };
  const groups = paths.map(groupOf);
  const headers = paths.map((path) => foldText(path.join(' ')));
  const isBetween = (column: number): boolean => !given[column] && isDetail(leafOf(paths[column])[0] ?? '');
  const readings = withoutTooBroad(paths, headers, groups, given, isBetween);
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
  const totals = lastBefore(paths.length, (column) => categoryAt(column) !== undefined);
  const nearest = lastBefore(paths.length, (column) => kinds.has(column) || categoryAt(column) !== undefined);
  const keyOf = (column: number): string => `${headers[column]}\u001f${totals[column]}`;
  const nearestOf = groupBy(paths.keys(), keyOf);
  const ofComputers = groupBy(
    [...paths.keys()].filter((column) => OF_COMPUTERS.includes(categoryAt(totals[column] as number) ?? '')),
    (column) => headers[column],
  );
  /** The columns to the left that count a whole, and its category, up to the first that counts a part. */
  const wholesLeftOf = (column: number): readonly (readonly [column: number, category: string])[] => {
    const wholes: [number, string][] = [];
    for (let left = column; left >= 0 && groups[left] === groups[column]; left--) {
      if (isBetween(left)) continue;
      const category = categoryAt(left);
      if (category === undefined || found.has(left)) break;
      wholes.unshift([left, category]);
    }
    return wholes;
  };
  /** "Tổng số máy tính | Để bàn | Hỏng | Xách tay | Hỏng": each is of its own kind. */
  const kindOf = (column: number): Attached | undefined => {
    const own = nearest[column] as number;
    const isRepeated = kinds.has(own) && nearestOf.get(keyOf(column))?.some((twin) => nearest[twin] !== own);
    return isRepeated ? found.get(own) : undefined;
  };
  /** The nearest column to the left, if it is in the same group, and not one that is passed over. */
  const before: number[] = [-1];
  for (let column = 1; column < paths.length; column++) {
    const isPassed =
      found.has(column - 1) ||
      ofScales.has(column - 1) ||
      isBetween(column - 1) ||
      (!readings[column - 1] && soundsLike(leafOf(paths[column - 1])[0] ?? ''));
    before.push(
      groups[column - 1] !== groups[column] ? -1 : isPassed ? (before[column - 1] as number) : column - 1,
    );
    if (readings[column] || found.has(column) || groups[column] === undefined) continue;
    const own = leafOf(paths[column]);
    const kind = kindOf(column);
    const part = kind && readHeader('units', [...kind.path, ...own]);
    if (kind && part?.meaning.is === 'count' && part.meaning.part !== 'total') {
      found.set(column, { column, path: [...kind.path, ...own], reading: part });
      continue;
    }
    for (let left = before[column] as number; left >= 0; left = before[left] as number) {
      const whole = readings[left];
      if (whole?.meaning.is !== 'count') break;
      const wholes = wholesLeftOf(left);
      const categories = wholes.map(([, category]) => category);
      const families = new Set(categories.map((each) => (KINDS.includes(each) ? 'computer' : each)));
      // "Máy tính | Trong đó: laptop | Hỏng", "Để bàn | Xách tay | Hỏng": of the last, or of all. "Máy tính | Máy in | Hỏng": of whichever.
      const last = categories.slice(-2);
      const isOfAll =
        (ofComputers.get(headers[column])?.length ?? 0) < 2 &&
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

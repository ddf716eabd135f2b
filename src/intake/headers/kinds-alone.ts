import { foldText } from '../../lib/fold-text.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';
import { segmentOf } from './remarks.ts';
import { soundsCounted } from './sounds-counted.ts';

/** Before all else: tables may be thousands of columns wide. */
const MAY_BE = /(?:b.{1,3}n|tay)/iu;
const KINDS = { desktop: 'de ban', laptop: 'xach tay' } as const;

/**
 * "Để bàn | Hỏng | Xách tay | Hỏng": kinds of computers whose headers do not say so, one beside the other; by itself either may be of
 * telephones or of something else. Not right of a number of computers, which may have them.
 */
export function kindsAlone(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, HeaderReading> {
  const found = Object.entries(KINDS).map(([category, word]) =>
    paths.flatMap((path, column): [number, HeaderReading][] => {
      const [leaf = ''] = path.slice(-1);
      if (readings[column] || !MAY_BE.test(leaf)) return [];
      if (foldText(segmentOf(leaf, path.length === 1).text) !== word) return [];
      const reading = readHeader('units', [...path.slice(0, -1), 'Máy tính', leaf]);
      const isKind = reading?.meaning.is === 'count' && reading.meaning.category === category;
      return isKind && !readings.slice(0, column).some(isOfComputers) ? [[column, reading]] : [];
    }),
  );
  return new Map(found.every(({ length }) => length === 1) ? found.flat() : []);
}

/**
 * "Tổng số máy tính | Để bàn | Xách tay | Bảng": kinds of what a number of computers to their left counts, with parts of it between
 * them. By column that number's. A "Bảng" alone may be to write on.
 */
export function kindsWithin(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
  ofScales: ReadonlySet<number>,
): ReadonlyMap<number, { readonly total: number; readonly reading: HeaderReading }> {
  const found = new Map<number, { total: number; reading: HeaderReading }>();
  const groups = paths.map(groupOf);
  const isPart = (column: number): boolean => {
    const meaning = readings[column]?.meaning;
    if (!meaning) return soundsCounted(paths[column]?.slice(-1) ?? []);
    return meaning.is === 'count' && meaning.part !== 'total';
  };
  const isPassed = (column: number): boolean => found.has(column) || ofScales.has(column) || isPart(column);
  for (let column = 1; column < paths.length; column++) {
    if (readings[column] || groups[column] === undefined) continue;
    let total = column - 1;
    while (total >= 0 && groups[total] === groups[column] && isPassed(total)) total--;
    if (groups[total] !== groups[column] || !isOfComputers(readings[total])) continue;
    const above = readings[total]?.how === 'configuration' ? ['computer'] : (paths[total] as string[]);
    const reading = readHeader('units', [...above, ...(paths[column]?.slice(-1) ?? [])]);
    if (reading?.meaning.is !== 'count' || reading.meaning.part !== 'total') continue;
    const { category } = reading.meaning;
    if (Object.hasOwn(KINDS, category) || (category === 'tablet' && found.has(column - 1)))
      found.set(column, { total, reading });
  }
  return found;
}

/** What stands over a heading; nothing is not known of no heading. */
export const groupOf = (path: readonly string[]): string | undefined =>
  path.length === 0 ? undefined : path.slice(0, -1).join('\u001f');

export const isTotal = (reading: HeaderReading | undefined): boolean =>
  reading?.meaning.is === 'count' && reading.meaning.part === 'total';

const isOfComputers = (reading: HeaderReading | undefined): boolean =>
  isTotal(reading) && reading?.meaning.is === 'count' && reading.meaning.category === 'computer';

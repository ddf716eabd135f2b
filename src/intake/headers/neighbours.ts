import { foldText } from '../../lib/fold-text.ts';
import type { Count, HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';
import { isStateAlone, soundsCounted } from './sounds-counted.ts';

const KINDS: readonly string[] = ['desktop', 'laptop'];
const OF_COMPUTERS: readonly string[] = ['computer', ...KINDS];
/** Behind so many kinds of things "trong đó" is of all of them. */
const MANY = 3;
const WITHIN = /^(?:trong (?:so )?do|of which|including)(?: |$)/;

/** Left alone, it is warned of. */
const isTold = (path: readonly string[]): boolean => isStateAlone(path) || soundsCounted(path);

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
  readings: readonly (HeaderReading | undefined)[],
  ofScales: ReadonlySet<number> = new Set(),
): { found: readonly Attached[]; undecided: ReadonlyMap<number, readonly number[]> } {
  const found = new Map<number, Attached>();
  const undecided = new Map<number, readonly number[]>();
  const headers = paths.map((path) => foldText(path.join(' ')));
  /** The columns to the left that count a whole, and its category, up to the first that counts a part. */
  const wholesLeftOf = (column: number): readonly (readonly [column: number, category: string])[] => {
    const wholes: [number, string][] = [];
    for (let left = column; left >= 0 && isAlone(left); left--) {
      const meaning = readings[left]?.meaning;
      if (meaning?.is !== 'count' || meaning.part !== 'total' || found.has(left)) break;
      wholes.unshift([left, meaning.category]);
    }
    return wholes;
  };
  const isAlone = (column: number): boolean => paths[column]?.length === 1;
  /** "Tổng số máy tính | Để bàn | Xách tay | Bảng": kinds of what the total counts. A "Bảng" alone may be to write on. */
  const isKind = (part: Count, whole: Count, column: number): boolean =>
    whole.category === 'computer' &&
    whole.part === 'total' &&
    part.part === 'total' &&
    (KINDS.includes(part.category) || (part.category === 'tablet' && found.has(column - 1)));
  for (let column = 1; column < paths.length; column++) {
    if (readings[column] || !isAlone(column)) continue;
    for (let left = column - 1; left >= 0 && isAlone(left); left--) {
      if (found.has(left) || ofScales.has(left)) continue;
      const whole = readings[left];
      const own = paths[column] as readonly string[];
      if (!whole && soundsCounted(paths[left] as readonly string[])) continue;
      if (whole?.meaning.is !== 'count') break;
      const once = headers.filter((header) => header === headers[column]).length === 1;
      const wholes = wholesLeftOf(left);
      const categories = wholes.map(([, category]) => category);
      const families = new Set(categories.map((each) => (KINDS.includes(each) ? 'computer' : each)));
      // "Máy tính | Trong đó: laptop | Hỏng", "Để bàn | Xách tay | Hỏng": of the last, or of all. "Máy tính | Máy in | Hỏng": of whichever.
      const last = categories.slice(-2);
      const isOfAll =
        once &&
        last.length > 1 &&
        new Set(last).size > 1 &&
        last.every((each) => OF_COMPUTERS.includes(each));
      const isOfLast = WITHIN.test(headers[column] ?? '') && families.size < MANY;
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
      const part = reading?.meaning.is === 'count' ? reading.meaning : undefined;
      const isPart =
        part?.part !== 'total' && part?.category === (isOfAll ? 'computer' : whole.meaning.category);
      if (reading && part && (isPart || isKind(part, whole.meaning, column))) {
        found.set(column, {
          column,
          path: [...(isOfAll ? above : (paths[left] as string[])), ...own],
          reading,
        });
        break;
      }
      if (whole.meaning.part === 'total') break;
    }
  }
  return { found: [...found.values()], undecided };
}

import { foldText } from '../../lib/fold-text.ts';
import type { Table } from '../table.ts';
import { type Ages, agesIn, edgeOf } from './age-words.ts';
import { changeNothing } from './groups.ts';
import type { HeaderReading, Meaning } from './meaning.ts';
import { partedBetweenWords } from './parted.ts';
import { readHeader } from './read.ts';
import { addUp, type Spans } from './slices-of-age.ts';

interface Bucket {
  readonly column: number;
  readonly ages: Ages;
}

/** "Số máy tính theo thời gian sử dụng", folded: what its columns are sorted by. */
const BY_AGE =
  /(?:^| )(?:(?:phan loai|phan|chia) )?(?:theo )?(?:(?:thoi gian|so nam|do tuoi|tuoi|nien han)(?: da)?(?: su dung| sd)?|nam (?:su dung|sd))(?: cua)?(?: may)?(?: nam)?$/;

/**
 * "Dưới 5 năm | Trên 5 năm": ages that make up a number of computers in every row, or a group of them, are years of purchase, counted by
 * calendar years back from that of the stock: of 2026, what is 5 years old is of 2021. "Trên 7 năm" alone beside a number of items is of these.
 * An age that may be in two columns divides nothing.
 */
export function agesOf(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  asOfYear: number,
): Spans {
  const found: { readings: Map<number, HeaderReading>; earlier: Map<number, readonly number[]> } = {
    readings: new Map(),
    earlier: new Map(),
  };
  for (const run of runsIn(table, readings)) {
    const oldestFirst = [...run].sort((a, b) => b.ages.from - a.ages.from);
    const [oldest, youngest] = [oldestFirst[0], oldestFirst.at(-1)] as [Bucket, Bucket];
    const isAlone = run.length === 1;
    const edges = oldestFirst.slice(1).map(({ ages }, at) => edgeOf(ages, (oldestFirst[at] as Bucket).ages));
    const isDivided =
      youngest.ages.from <= 1 && !edges.includes(null) && edges.some((edge) => edge !== undefined);
    if (oldest.ages.to !== undefined || !(isAlone || isDivided)) continue;
    const columns = oldestFirst.map(({ column }) => column);
    const whole = wholeOf(table, readings, run[0]?.column ?? 0, isAlone ? [] : columns);
    // Of those younger than a year nothing is said, which what adds up to a total does not have.
    if (!whole || (youngest.ages.from > 0 && whole.total === undefined)) continue;
    const put = (at: number, meaning: Meaning): void => {
      found.readings.set(columns[at] as number, { meaning, how: 'synonym', notes: {} });
      if (meaning.is === 'count') found.earlier.set(columns[at] as number, columns.slice(0, at));
    };
    const { category } = whole;
    columns.forEach((_, at) => {
      // What is not over 7 may be 7.
      const edge = isAlone ? oldest.ages.from + (oldest.ages.isAbove ? 1 : 0) : edges[at];
      if (typeof edge === 'number')
        put(at, { is: 'count', category, part: 'too_old', before: asOfYear - edge + 1 });
      else if (at === columns.length - 1 && whole.total === undefined)
        put(at, { is: 'count', category, part: 'total' });
      else put(at, { is: 'ignored', why: 'derived' });
    });
  }
  return found;
}

/** A group may stand in one cell with what is below it, with a mark between them or without: "Máy tính trên 5 năm". */
function stepsOf(path: readonly string[] = []): readonly string[] {
  const steps = path.flatMap((text) => text.split(' / '));
  const last = steps.at(-1) ?? '';
  for (const [whole, ages] of agesIn(last) ? [] : partedBetweenWords(last)) {
    const meaning = agesIn(ages) && readHeader('units', [whole])?.meaning;
    if (meaning && meaning.is === 'count' && meaning.part === 'total')
      return [...steps.slice(0, -1), whole, ages];
  }
  return steps;
}

const COMPUTERS: Meaning = { is: 'count', category: 'computer', part: 'total' };

/** Columns side by side, below one heading, that nobody reads and that name ages. */
function runsIn(
  { paths }: Table,
  readings: readonly (HeaderReading | undefined)[],
): readonly (readonly Bucket[])[] {
  const runs: Bucket[][] = [];
  const groupOf = (column: number): string => stepsOf(paths[column]).slice(0, -1).join(' / ');
  paths.forEach((path, column) => {
    const ages = readings[column] ? undefined : agesIn(stepsOf(path).at(-1) ?? '');
    if (!ages) return;
    const last = runs.at(-1);
    const before = last?.at(-1)?.column;
    if (last && before === column - 1 && groupOf(before) === groupOf(column)) last.push({ column, ages });
    else runs.push([{ column, ages }]);
  });
  return runs;
}

/**
 * What is sorted by age: what the group counts, else what the columns to its left do, of several the one that it makes up; and the column of
 * all of that. `columns`: none where nothing is made up.
 */
function wholeOf(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  first: number,
  columns: readonly number[],
): { readonly category: string; readonly total: number | undefined } | undefined {
  const totals = readings.flatMap((reading, column) =>
    reading?.meaning.is === 'count' && reading.meaning.part === 'total'
      ? [{ total: column, category: reading.meaning.category }]
      : [],
  );
  const isMadeUp = ({ total }: { readonly total: number }): boolean =>
    columns.length === 0 || addUp(table, columns, total);
  const group = stepsOf(table.paths[first])
    .slice(0, -1)
    .map((text) => foldText(text).replace(BY_AGE, ''))
    .filter((text) => text !== '' && !changeNothing('units', [text], COMPUTERS));
  if (group.length === 0) {
    const isBeside = ({ total }: { readonly total: number }): boolean =>
      total < first && readings.slice(total + 1, first).every((each) => each?.meaning.is === 'count');
    const [only, ...others] = totals.filter((each) => isBeside(each) && isMadeUp(each));
    return others.length > 0 ? undefined : only;
  }
  const counted = readHeader('units', group)?.meaning;
  if (counted?.is !== 'count' || counted.part !== 'total') return undefined;
  const { category } = counted;
  const [only, ...others] = totals.filter((each) => each.category === category);
  if (!only) return columns.length > 0 ? { category, total: undefined } : undefined;
  return others.length === 0 && isMadeUp(only) ? only : undefined;
}

import { foldText } from '../../lib/fold-text.ts';
import { isBlank } from '../cells/index.ts';
import { glanceAt, type Table } from '../table.ts';
import type { Count, HeaderReading } from './meaning.ts';

/** Since a year, and before another one; without it, up to now. */
interface Slice {
  readonly from: number;
  readonly before: number | undefined;
}

const YEAR = '((?:19|20)\\d\\d)';
const BETWEEN = new RegExp(`^(?:giai doan |tu )?(?:nam )?${YEAR} (?:den |to )?(?:nam )?${YEAR}$`);
const SINCE = new RegExp(`^(?:tu )?(?:nam )?${YEAR} (?:den nay|nay|tro di|tro lai day)$`);
const AFTER = new RegExp(`^(?:sau|after) (?:nam )?${YEAR}$`);

/** "2015-2020", "Từ 2015 đến 2020", "2021 đến nay", "Sau 2020". */
function sliceIn(path: readonly string[]): Slice | undefined {
  const text = foldText(path.at(-1) ?? '');
  const [, first, last] = BETWEEN.exec(text) ?? [];
  if (first !== undefined) return { from: Number(first), before: Number(last) + 1 };
  const since = SINCE.exec(text)?.[1];
  if (since !== undefined) return { from: Number(since), before: undefined };
  const after = AFTER.exec(text)?.[1];
  return after === undefined ? undefined : { from: Number(after) + 1, before: undefined };
}

/** Columns that count the items of spans of years, and by column those of earlier years, with which it has all that were bought before its end. */
export interface Spans {
  readonly readings: ReadonlyMap<number, HeaderReading>;
  readonly earlier: ReadonlyMap<number, readonly number[]>;
}
const NONE: Spans = { readings: new Map(), earlier: new Map() };

/**
 * "Trước 2015 | 2015-2020 | Sau 2020" beside a total that they make up in every row: each span ends with those that were bought
 * before its end, and what is since then is the rest. Nothing where a year or an item is missing.
 */
export function slicesOfAge(table: Table, readings: readonly (HeaderReading | undefined)[]): Spans {
  const found = new Map<number, HeaderReading>();
  const earlier = new Map<number, readonly number[]>();
  const old = readings.flatMap((reading, column) => (countIn(reading)?.before === undefined ? [] : [column]));
  const [first, ...more] = old;
  const meaning = first === undefined ? undefined : countIn(readings[first]);
  if (first === undefined || meaning?.before === undefined || more.length > 0) return NONE;
  const { category, before } = meaning;
  let end: number | undefined = before;
  let column = first + 1;
  for (; end !== undefined; column++) {
    const slice: Slice | undefined = readings[column] ? undefined : sliceIn(table.paths[column] ?? []);
    if (slice?.from !== end || (slice.before !== undefined && slice.before <= end)) return NONE;
    const said: HeaderReading['meaning'] =
      slice.before === undefined
        ? { is: 'ignored', why: 'derived' }
        : { is: 'count', category, part: 'too_old', before: slice.before };
    found.set(column, { meaning: said, how: 'synonym', notes: {} });
    if (said.is === 'count') earlier.set(column, range(first, column));
    end = slice.before;
  }
  const totals = readings.flatMap((reading, at) =>
    countIn(reading)?.part === 'total' && countIn(reading)?.category === category ? [at] : [],
  );
  const isAll = totals.length === 1 && addUp(table, range(first, column), totals[0] as number);
  return isAll ? { readings: found, earlier } : NONE;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const countIn = (reading: HeaderReading | undefined): Count | undefined =>
  reading?.meaning.is === 'count' ? reading.meaning : undefined;

/** Whether the parts make up the whole in every row that has either. */
export function addUp(table: Table, parts: readonly number[], whole: number): boolean {
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      const [total, ...each] = [whole, ...parts].map((column) => batch.cell(record, column));
      if ([total, ...each].every((cell) => isBlank(cell ?? null))) continue;
      if (each.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0) !== Number(total ?? 0)) return false;
      rows++;
    }
  }
  return rows > 0;
}

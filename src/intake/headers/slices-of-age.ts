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
export function sliceIn(path: readonly string[]): Slice | undefined {
  const text = foldText(path.at(-1) ?? '');
  const [, first, last] = BETWEEN.exec(text) ?? [];
  if (first !== undefined) return { from: Number(first), before: Number(last) + 1 };
  const since = SINCE.exec(text)?.[1];
  if (since !== undefined) return { from: Number(since), before: undefined };
  const after = AFTER.exec(text)?.[1];
  return after === undefined ? undefined : { from: Number(after) + 1, before: undefined };
}

/**
 * "Trước 2015 | 2015-2020 | Sau 2020" beside a total that they make up in every row: each span ends with those that were bought
 * before its end, and what is since then is the rest. Nothing where a year or an item is missing.
 */
export function slicesOfAge(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, HeaderReading> {
  const found = new Map<number, HeaderReading>();
  const old = readings.flatMap((reading, column) => (countIn(reading)?.before === undefined ? [] : [column]));
  const [first, ...more] = old;
  const meaning = first === undefined ? undefined : countIn(readings[first]);
  if (first === undefined || meaning?.before === undefined || more.length > 0) return found;
  const { category, before } = meaning;
  let end: number | undefined = before;
  let column = first + 1;
  for (; end !== undefined; column++) {
    const slice: Slice | undefined = readings[column] ? undefined : sliceIn(table.paths[column] ?? []);
    if (slice?.from !== end || (slice.before !== undefined && slice.before <= end)) return new Map();
    const said: HeaderReading['meaning'] =
      slice.before === undefined
        ? { is: 'ignored', why: 'derived' }
        : { is: 'count', category, part: 'too_old', before: slice.before };
    found.set(column, { meaning: said, how: 'synonym', notes: {} });
    end = slice.before;
  }
  const totals = readings.flatMap((reading, at) =>
    countIn(reading)?.part === 'total' && countIn(reading)?.category === category ? [at] : [],
  );
  const parts = Array.from({ length: column - first }, (_, at) => first + at);
  return totals.length === 1 && addUp(table, parts, totals[0] as number) ? found : new Map();
}

const countIn = (reading: HeaderReading | undefined): Count | undefined =>
  reading?.meaning.is === 'count' ? reading.meaning : undefined;

/** Whether the parts make up the whole in every row that has either. */
function addUp(table: Table, parts: readonly number[], whole: number): boolean {
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

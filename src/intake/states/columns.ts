import type { HeaderReading, State } from '../headers/index.ts';
import { isPoor, stateNamed } from '../headers/states.ts';
import type { Table } from '../table.ts';
import { type CellsSeen, cellsSeen } from './cells.ts';

/** A column of a list that says of how many of a row's items something is so: "Hỏng", "Còn sử dụng". */
export interface StateColumn {
  readonly column: number;
  readonly part: State;
  /** Poor ones, of which none is good or fair. */
  readonly isApart: boolean;
}

/** Gone, or not there yet: such a number may come on top of the quantity, a tick may not. */
const BESIDE: ReadonlySet<State> = new Set(['on_order', 'disposed']);

/**
 * The columns of a list whose headings name a state and whose cells are ticks or parts of the quantity. `quantity`: its column;
 * below 0 where every row is one item.
 */
export function stateColumns(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  quantity: number,
): readonly StateColumn[] {
  const isScale = table.paths.filter((path) => stateNamed(path, true) !== undefined).length > 1;
  const hasGood = isScale && table.paths.some((path) => stateNamed(path, true) === 'in_use');
  const named = table.paths.flatMap((path, column): StateColumn[] => {
    const own = readings[column];
    const named = path.length === 0 ? undefined : stateNamed(path, isScale);
    const isApart = hasGood && isPoor(path);
    if (own?.meaning.is === 'state') return [{ column, part: own.meaning.part, isApart }];
    // A mean is a fair quality beside good or poor ones.
    const isFree = !own || (isScale && own.meaning.is === 'ignored' && own.how !== 'configuration');
    return named !== undefined && isFree ? [{ column, part: named, isApart }] : [];
  });
  const seen = cellsSeen(
    table,
    named.map(({ column }) => column),
    quantity,
  );
  // Other numbers and words are of something else, or slips where most cells are such.
  const isTelling = ({ column, part }: StateColumn): boolean => {
    const { cells, ticks, parts } = seen.get(column) as CellsSeen;
    const fitting = ticks + (BESIDE.has(part) ? 0 : parts);
    return readings[column]?.meaning.is === 'state' || (fitting > 0 && fitting * 2 >= cells);
  };
  return named.some(isTelling)
    ? named.filter((each) => isTelling(each) || seen.get(each.column)?.cells === 0)
    : [];
}

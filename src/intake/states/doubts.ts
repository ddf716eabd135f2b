import type { HeaderReading } from '../headers/index.ts';
import { stateNamed } from '../headers/states.ts';
import { speaksOfState } from '../layout/perhaps-counted.ts';
import type { Table } from '../table.ts';
import { cellsSeen } from './cells.ts';

/**
 * The columns of a list that are not understood and may tell that items of a row do not count: ticks or parts of the quantity
 * below a heading of a state or an age, or words below that of a fault. `quantity`: its column; below 0 where every row is one item, undefined where that is not known.
 */
export function doubtsIn(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  quantity: number | undefined,
): readonly number[] {
  const suspects = table.paths.flatMap((path, column) =>
    path.length > 0 && !readings[column] && (isFault(path) || speaksOfState(path)) ? [column] : [],
  );
  return [...cellsSeen(table, suspects, quantity)].flatMap(([column, { cells, ticks, parts, words }]) => {
    const telling = ticks + parts + (isFault(table.paths[column] ?? []) ? words : 0);
    return telling > 0 && telling * 2 >= cells ? [column] : [];
  });
}

/** Whether a heading names a state in which items are of no use. */
export function isFault(path: readonly string[]): boolean {
  const state = stateNamed(path);
  return state !== undefined && state !== 'in_use';
}

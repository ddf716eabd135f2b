import { withFigures } from '../headers/cells-below.ts';
import type { HeaderReading } from '../headers/index.ts';
import { speaksOfState } from '../layout/perhaps-counted.ts';
import type { Table } from '../table.ts';
import { cellsSeen } from './cells.ts';
import { isFault, isRepaired } from './faults.ts';
import { lowerGrades } from './grades.ts';
import { isShareOfFaults } from './shares.ts';

/**
 * The columns of a list that are not understood and may tell that items of a row do not count: ticks or parts of the quantity
 * below a heading of a state or an age, words below that of a fault, those repaired
 * beside broken ones, shares of faults and lower grades. `quantity`: its column; below 0
 * where every row is one item, undefined where that is not known.
 */
export function doubtsIn(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  quantity: number | undefined,
): readonly number[] {
  const areBroken = readings.some(
    (reading) => reading?.meaning.is === 'state' && reading.meaning.part === 'broken',
  );
  const suspects = table.paths.flatMap((path, column) =>
    path.length > 0 &&
    !readings[column] &&
    (isFault(path) || speaksOfState(path) || (areBroken && isRepaired(path)))
      ? [column]
      : [],
  );
  const shares = isFaultSaid(readings)
    ? []
    : table.paths.flatMap((path, column) => (!readings[column] && isShareOfFaults(path) ? [column] : []));
  const told = [...cellsSeen(table, suspects, quantity)].flatMap(
    ([column, { cells, ticks, parts, words }]) => {
      const telling = ticks + parts + (isFault(table.paths[column] ?? []) ? words : 0);
      return telling > 0 && telling * 2 >= cells ? [column] : [];
    },
  );
  const graded = lowerGrades(table, readings, quantity === undefined || quantity < 0 ? [] : [quantity]);
  return [...told, ...withFigures(table, shares), ...graded];
}

/** How many of the items are of no use, columns say themselves. */
const isFaultSaid = (readings: readonly (HeaderReading | undefined)[]): boolean =>
  readings.some((reading) => reading?.meaning.is === 'state' && reading.meaning.part !== 'in_use');

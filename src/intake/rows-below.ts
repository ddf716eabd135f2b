import { ancestors, type Unit } from '../model/inventory.ts';
import type { Layout } from './layout.ts';
import { rankOfName, rankOfTier } from './place-names.ts';
import { bodyAtAGlance } from './row-body.ts';

/** A row of a table of units. */
export interface UnitRow {
  readonly unit: Unit;
  readonly row: number;
}

/** The rows of the units below that of a row: all of them, and those that stand below it at once. */
export interface RowsBelow<Row> {
  readonly all: readonly Row[];
  readonly next: readonly Row[];
}

/**
 * Which rows of a table are of units below that of another row: by the unit above that tables state, else by what kind of place names
 * and tiers say and the order of the rows, else by rows numbered 1, 2, 3 below one that is numbered I. `rows` from above.
 */
export function rowsBelow<Row extends UnitRow>(
  layout: Layout,
  rows: readonly Row[],
): (row: Row) => RowsBelow<Row> {
  const stated = new Map<Unit, Row[]>();
  for (const row of rows) {
    for (const above of ancestors(row.unit)) {
      const own = stated.get(above);
      if (own) own.push(row);
      else stated.set(above, [row]);
    }
  }
  const ranks = rows.map(({ unit }) => rankOfTier(unit.tier) ?? rankOfName(unit.name));
  const places = new Map(rows.map((row, at) => [row, at]));
  let heads: ReadonlySet<number> | undefined;
  /** Rows numbered I, as far as anything else does not say what stands below what. */
  const headRows = (): ReadonlySet<number> => {
    const numbers = layout.readings.findIndex(
      (reading) => reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number',
    );
    heads ??= numbers < 0 ? new Set() : bodyAtAGlance(layout, numbers, []).heads;
    return heads;
  };
  const following = (at: number, isBelow: (other: number) => boolean): Row[] => {
    const { unit } = rows[at] as Row;
    const found: Row[] = [];
    for (let other = at + 1; other < rows.length && isBelow(other); other++) {
      const row = rows[other] as Row;
      if (row.unit.parent === undefined || row.unit.parent === unit) found.push(row);
    }
    return found;
  };
  return (row) => {
    const all = stated.get(row.unit);
    if (all) return { all, next: all.filter(({ unit }) => unit.parent === row.unit) };
    if (row.unit.children.length > 0) return { all: [], next: [] };
    const at = places.get(row) as number;
    const rank = ranks[at];
    if (rank !== undefined) {
      const below = following(at, (other) => (ranks[other] ?? Number.NEGATIVE_INFINITY) > rank);
      const nearest = Math.min(...below.map((each) => ranks[places.get(each) as number] as number));
      return { all: below, next: below.filter((each) => ranks[places.get(each) as number] === nearest) };
    }
    if (!headRows().has(row.row)) return { all: [], next: [] };
    const below = following(at, (other) => !headRows().has((rows[other] as Row).row));
    return { all: below, next: below };
  };
}

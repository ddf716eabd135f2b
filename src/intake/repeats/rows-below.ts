import { foldText } from '../../lib/fold-text.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import { bodyAtAGlance } from '../rows/body.ts';
import { rankOfName, rankOfTier } from '../units/place-names.ts';

/** A row of a table of units. */
export interface UnitRow {
  readonly unit: Unit;
  readonly row: number;
}

/** The rows of units that may stand below that of a row. */
export interface RowsBelow<Row> {
  /** Those that stand below it at once, in the ways that they may be told. */
  readonly next: readonly (readonly Row[])[];
  /** All that stand below it, at whatever depth. */
  readonly all: readonly Row[];
}

/**
 * Which rows of a table are of units below that of another row: by the unit above that tables state, else by what kind of place names
 * and tiers say and the order of the rows - those that follow it, or those before it -, else by rows numbered 1, 2, 3 below one that is
 * numbered I. `rows` from above. Returns the ways in which it may be, the likelier first.
 */
export function rowsBelow<Row extends UnitRow>(
  layout: Layout,
  rows: readonly Row[],
): (row: Row) => readonly RowsBelow<Row>[] {
  const stated = new Map<Unit, Row[]>();
  for (const row of rows) {
    for (const above of ancestors(row.unit)) {
      const own = stated.get(above);
      if (own) own.push(row);
      else stated.set(above, [row]);
    }
  }
  const ranks = rows.map(
    ({ unit }) => rankOfTier(unit.tier) ?? rankOfName(unit.name) ?? rankOfEnding(unit.name),
  );
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
  /** Rows on one side of a row, up to the first that is not below it, and not below another unit. */
  const beside = (at: number, step: 1 | -1, isBelow: (other: number) => boolean): Row[] => {
    const { unit } = rows[at] as Row;
    const found: Row[] = [];
    for (let other = at + step; rows[other] && isBelow(other); other += step) {
      const row = rows[other] as Row;
      if (row.unit.parent === undefined || row.unit.parent === unit) found.push(row);
    }
    return found;
  };
  const rankAt = (row: Row): number | undefined => ranks[places.get(row) as number];
  const byRank = (at: number, rank: number, step: 1 | -1): RowsBelow<Row> => {
    // What does not say what kind of place it is ("Văn phòng UBND huyện") may be a part of what stands before it.
    const all = beside(at, step, (other) => (ranks[other] ?? Number.POSITIVE_INFINITY) > rank);
    const nearest = Math.min(...all.map((row) => rankAt(row) ?? Number.POSITIVE_INFINITY));
    const ranked = all.filter((row) => rankAt(row) === nearest);
    return { all, next: [ranked, all.filter((row) => [nearest, undefined].includes(rankAt(row)))] };
  };
  return (row) => {
    const all = stated.get(row.unit);
    if (all) return [{ all, next: [all.filter(({ unit }) => unit.parent === row.unit)] }];
    if (row.unit.children.length > 0) return [];
    const at = places.get(row) as number;
    const rank = ranks[at];
    if (rank !== undefined) return [byRank(at, rank, 1), byRank(at, rank, -1)];
    if (!headRows().has(row.row)) return [];
    const below = beside(at, 1, (other) => !headRows().has((rows[other] as Row).row));
    return [{ all: below, next: [below] }];
  };
}

/** English names end in what kind of place it is: "East district", "Hill School". */
const rankOfEnding = (name: string): number | undefined => {
  const words = foldText(name).split(' ');
  const last = words.at(-1) as string;
  return words.length > 1 && ENDINGS.has(last) ? rankOfTier(last) : undefined;
};
const ENDINGS: ReadonlySet<string> = new Set([
  'province',
  'district',
  'city',
  'town',
  'commune',
  'ward',
  'township',
  'village',
  'school',
]);

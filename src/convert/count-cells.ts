import type { IntakePlan } from '../intake/plan.ts';
import type { Unit } from '../model/inventory.ts';
import { textOf } from './cell-text.ts';
import type { KeptCounts } from './counts.ts';
import { countHeader } from './headers.ts';

/** Counts that stay columns, and behind them what notes say of the items but where the unit `isSaid` to have them already. */
export function countCells({ columns, rows }: KeptCounts, plan: IntakePlan, isSaid: (unit: Unit) => boolean) {
  const counts = columns.map((column) => countHeader(column, plan));
  const noteOf = ({ unit, note }: KeptCounts['rows'][number]) => (isSaid(unit) ? undefined : note);
  const isNoted = rows.some((row) => noteOf(row) !== undefined);
  return {
    counts,
    headers: isNoted ? [...counts, 'note'] : counts,
    cells: new Map(
      rows.map((row) => [row.unit, [...row.values, ...(isNoted ? [noteOf(row)] : [])].map(textOf)]),
    ),
  };
}

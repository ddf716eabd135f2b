import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import type { NamesUnit } from './ground.ts';
import { mergedDown } from './merged-down.ts';
import { rowSorter } from './sorts.ts';

/** Rows after which a list whose every row names its unit is taken to go on so. */
const ENOUGH = 200;

/**
 * The column of units of a list that writes each unit once, in the first of its rows, and leaves the cell blank below it; undefined where
 * a unit is named twice, a blank cell stands first or below anything that is no data, or is the only one, or most units have one row: there it
 * is one that was forgotten.
 */
export function columnWrittenOnce(layout: Layout, namesUnit: NamesUnit): number | undefined {
  const [column, ...others] = layout.columnsOf('unit_id');
  if (column === undefined || others.length > 0 || !LISTS.has(layout.kind)) return undefined;
  // Tables with our own headers are written by programs, which leave out nothing.
  if (layout.standsAlone || layout.readings[column]?.how === 'name') return undefined;
  const sortOf = rowSorter(layout, namesUnit);
  const named = new Set<string>();
  const followed = new Set<string>();
  let last: string | undefined;
  let rows = 0;
  let blank = 0;
  for (const batch of mergedDown(layout, glanceAt(layout.table))) {
    for (let record = 0; record < batch.length; record++) {
      if (sortOf(batch, record, batch.firstRow + record).sort !== 'data') {
        last = undefined;
        continue;
      }
      const cell = batch.cell(record, column);
      if (isBlank(cell)) {
        if (last === undefined) return undefined;
        followed.add(last);
        blank++;
        continue;
      }
      last = foldText(String(cell));
      if (named.has(last)) return undefined;
      named.add(last);
      if (++rows >= ENOUGH && followed.size === 0) return undefined;
    }
  }
  const isManner = followed.size === named.size || (blank > 1 && followed.size * 2 >= named.size);
  return followed.size > 0 && isManner ? column : undefined;
}

const LISTS: ReadonlySet<string> = new Set(['equipment', 'connectivity']);

/** A row in which a cell that is blank says what the cell above it does. */
export const filledFromAbove = (batch: Batch, record: number, column: number, above: Cell): Batch => ({
  length: batch.length,
  firstRow: batch.firstRow,
  width: (at) => (at === record ? Math.max(batch.width(at), column + 1) : batch.width(at)),
  cell: (at, of) => (at === record && of === column ? above : batch.cell(at, of)),
});

import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { mergedDown } from '../rows/merged-down.ts';
import { rowSorter } from '../rows/sorts.ts';
import { isPart, withoutBullet } from '../rows/words.ts';
import { glanceAt } from '../table.ts';
import { stateIn } from './cells.ts';
import { statePhrases } from './phrases.ts';
import type { StateCount } from './pieces.ts';

/** What rows below those of a list say of the states of their items: "+ Hỏng: 3". */
export interface StateRows {
  /** By the row of the items. */
  readonly counts: ReadonlyMap<number, readonly StateCount[]>;
  /** The rows that say it. */
  readonly heeded: ReadonlySet<number>;
}

const NONE: StateRows = { counts: new Map(), heeded: new Set() };
/** Longer lists are written by programs, which have no rows within rows. */
const MOST_ROWS = 20_000;
const read = new WeakMap<Layout, StateRows>();

/** The rows of a list that tell the states of what stands above them. Reads the table once more where it may have any. */
export function stateRows(layout: Layout): StateRows {
  const known = read.get(layout) ?? (mayHaveThem(layout) ? stateRowsIn(layout) : NONE);
  read.set(layout, known);
  return known;
}

function mayHaveThem({ kind, table, columnOf }: Layout): boolean {
  const [categories, quantities] = [columnOf('category'), columnOf('quantity')];
  const isShort = table.headerRow > 0 && (table.sheet.expectedRows ?? 0) <= MOST_ROWS;
  if (kind !== 'equipment' || !isShort || categories < 0 || quantities < 0) return false;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      const cell = batch.cell(record, categories);
      if (typeof cell === 'string' && isPart(cell)) return true;
    }
  }
  return false;
}

function stateRowsIn(layout: Layout): StateRows {
  const counts = new Map<number, StateCount[]>();
  const heeded = new Set<number>();
  const numbers = layout.readings.findIndex(
    (reading) => reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number',
  );
  const [quantities, units] = [layout.columnOf('quantity'), layout.columnOf('unit_id')];
  const textAt = (batch: Batch, record: number, column: number): string =>
    column < 0 ? '' : cleanText(String(batch.cell(record, column) ?? ''));
  const sortOf = rowSorter(layout, () => false);
  let above: { readonly row: number; readonly unit: string } | undefined;
  /** Below a row that adds up its kinds, "Trong đó" may be of the last kind or of all. */
  let isOfKinds = false;
  for (const batch of mergedDown(layout, glanceAt(layout.table))) {
    for (let record = 0; record < batch.length; record++) {
      const row = batch.firstRow + record;
      const { sort, label = '' } = sortOf(batch, record, row);
      const unit = textAt(batch, record, units);
      if (sort === 'data') {
        above = { row, unit };
        if (/^\d{1,4}[.)]?$/.test(textAt(batch, record, numbers))) isOfKinds = false;
      } else if (sort === 'sum') {
        above = undefined;
        isOfKinds = true;
      } else if (sort !== 'part' && sort !== 'blank' && sort !== 'note') above = undefined;
      if (sort !== 'part' || !above || (unit !== '' && unit !== above.unit)) continue;
      if (isOfKinds && withoutBullet(label) === label) continue;
      const told = statesTold(label, batch.cell(record, quantities));
      if (told.length === 0) continue;
      counts.set(above.row, [...(counts.get(above.row) ?? []), ...told]);
      heeded.add(row);
    }
  }
  return { counts, heeded };
}

/** "Hỏng" with a number beside it, "Trong đó: 3 máy hỏng, 2 chờ thanh lý". */
function statesTold(label: string, cell: Cell): readonly StateCount[] {
  const phrases = statePhrases(withoutBullet(label));
  const beside = stateIn(cell)?.says;
  return phrases.flatMap(({ part, numbers: [number, ...others] }): StateCount[] => {
    if (part === undefined || others.length > 0) return [];
    const own = phrases.length === 1 && typeof beside === 'number' ? beside : undefined;
    return [{ part, value: own ?? number }];
  });
}

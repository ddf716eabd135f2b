import type { Batch } from '../../readers/source.ts';
import { cleanText } from '../cells/index.ts';
import { piecesNamed } from '../cells/pieces-named.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';

/** The name of the item in a row, where there is a figure in it that may be a number of pieces; else an empty text. */
export function nameOf(layout: Layout): (batch: Batch, record: number) => string {
  const column = layout.columnOf('category');
  return (batch, record) => {
    const cell = column < 0 ? null : batch.cell(record, column);
    return typeof cell === 'string' && /\d/.test(cell) ? cleanText(cell) : '';
  };
}

/** Whether names of items in a list say how many they are, and no column does. Reads the table as far as the first of them. */
export function namesPieces(layout: Layout): boolean {
  if (layout.kind !== 'equipment' || layout.columnOf('quantity') >= 0) return false;
  const name = nameOf(layout);
  for (const batch of glanceAt(layout.table)) {
    for (let record = 0; record < batch.length; record++) if (piecesNamed(name(batch, record))) return true;
  }
  return false;
}

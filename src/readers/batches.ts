import type { Batch } from './source.ts';

/** The batches without the rows above and up to `row`. */
export function* below(row: number, batches: Iterable<Batch>): Generator<Batch> {
  for (const batch of batches) {
    const skipped = Math.min(batch.length, Math.max(0, row + 1 - batch.firstRow));
    if (skipped === 0) yield batch;
    else if (skipped < batch.length) yield behind(batch, skipped);
  }
}

const behind = (batch: Batch, skipped: number): Batch => ({
  length: batch.length - skipped,
  firstRow: batch.firstRow + skipped,
  cell: (record, column) => batch.cell(record + skipped, column),
  width: (record) => batch.width(record + skipped),
});

/** The batches up to `row`, itself included. */
export function* upTo(row: number, batches: Iterable<Batch>): Generator<Batch> {
  for (const batch of batches) {
    const kept = Math.min(batch.length, row + 1 - batch.firstRow);
    if (kept <= 0) return;
    if (kept === batch.length) yield batch;
    else {
      const { firstRow, cell, width } = batch;
      yield { length: kept, firstRow, cell: cell.bind(batch), width: width.bind(batch) };
    }
  }
}

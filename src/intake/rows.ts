import type { Batch } from '../readers/source.ts';
import { ReadFault } from '../readers/source.ts';
import { isBlank } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';

/**
 * Calls `use` for every record of a table that is not blank, with its batch, its number in it and its spreadsheet row.
 * Ragged records are used and said. Returns the number of records and whether the table could be read to its end.
 */
export function eachRow(
  layout: Layout,
  findings: Findings,
  use: (batch: Batch, record: number, row: number) => void,
): { rows: number; complete: boolean } {
  const { table } = layout;
  const width = table.header.length;
  let rows = 0;
  try {
    for (const batch of table.batches()) {
      for (let record = 0; record < batch.length; record++) {
        const row = batch.firstRow + record;
        const cells = batch.width(record);
        if (cells !== width) {
          if (isBlankRow(batch, record)) {
            findings.group(`blank-row ${table.file}`, () => ({
              rule: 'blank-row',
              place: layout.place(row),
            }));
            continue;
          }
          if (cells < width) {
            findings.add({ rule: 'short-row', place: layout.place(row), params: { cells, width } });
          } else if (!isBlankRow(batch, record, width)) {
            findings.add({ rule: 'long-row', place: layout.place(row), params: { cells, width } });
          }
        } else if (isBlank(batch.cell(record, 0)) && isBlankRow(batch, record)) {
          findings.group(`blank-row ${table.file}`, () => ({ rule: 'blank-row', place: layout.place(row) }));
          continue;
        }
        rows++;
        use(batch, record, row);
      }
    }
    return { rows, complete: true };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    findings.add({
      rule: 'unreadable-file',
      place: { file: table.file, row: error.row },
      params: { why: error.why },
    });
    return { rows, complete: false };
  }
}

function isBlankRow(batch: Batch, record: number, from = 0): boolean {
  for (let column = from; column < batch.width(record); column++) {
    if (!isBlank(batch.cell(record, column))) return false;
  }
  return true;
}

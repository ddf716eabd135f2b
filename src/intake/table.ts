import type { Place } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';
import { below, upTo } from '../readers/batches.ts';
import { type Batch, ReadFault, type Sheet } from '../readers/source.ts';
import { areColumnNumbers } from './rows/column-numbers.ts';
import { cellsOf } from './rows/looks.ts';

/** A header with the rows below it: what a sheet holds one of, or several. */
export interface Table {
  readonly sheet: Sheet;
  readonly file: string;
  /** By column the texts of its header cells, from the group at the top down to its own; empty for a column without. */
  readonly paths: readonly (readonly string[])[];
  /** First and last row of the header; 0 where the document names every value itself. */
  readonly firstHeaderRow: number;
  readonly headerRow: number;
  /** The last row that belongs to it; to the end of the sheet where absent. */
  readonly lastRow?: number | undefined;
  /** Texts of the rows above the header. */
  readonly titles: readonly string[];
  /** Of a table that is not the first of its sheet: the texts above the first. */
  readonly letterhead?: readonly string[] | undefined;
  /** The name under which a JSON document holds it. */
  readonly named?: TableName | undefined;
  /** Of a form whose questions stand below each other: where its cells really are. */
  readonly turned?: Turned | undefined;
}

/** A table that was turned: a row for each column of answers, and a column for each question. */
export interface Turned {
  /** As it was written. */
  readonly sheet: Sheet;
  /** Where a cell of the turned table stands in its sheet; without a row a header, without a column what says whose the row is. Columns count from 0. */
  at(row: number | undefined, column: number | undefined): CellAt;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
  /** What stands over a column of answers. */
  readonly heading?: string | undefined;
}

/** The rows below the header. Throws ReadFault where the rest cannot be read. */
export function bodyOf({ sheet, headerRow, lastRow }: Table): Iterable<Batch> {
  const body = headerRow === 0 ? sheet.batches() : below(headerRow, sheet.batches());
  return lastRow === undefined ? body : upTo(lastRow, body);
}

/**
 * The rows below the header and the numbers of its columns, as far as they can be read, for a look beforehand: what cannot is
 * told where they are read.
 */
export function* glanceAt(table: Table): Generator<Batch> {
  const first = table.headerRow + 1;
  try {
    for (const batch of bodyOf(table)) {
      const isFirst = first > 1 && batch.firstRow === first && batch.length > 0;
      const isNumbered = isFirst && areColumnNumbers(cellsOf(batch, 0));
      if (isNumbered) yield* below(first, [batch]);
      else yield batch;
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
  }
}

/** A header as one text: `Máy tính / Hỏng`. */
export const headerText = (path: readonly string[]): string => path.join(' / ');

/** Where the header of a column stands; of a document, the column has no place. */
export function headerPlace({ file, sheet, headerRow, paths, turned }: Table, column?: number): Place {
  const row = headerRow || undefined;
  if (column === undefined) return { file, sheet: sheet.name, row };
  if (turned) {
    const shown = turned.at(undefined, column);
    const header = headerText(paths[column] ?? []);
    return { file, sheet: sheet.name, row: shown.row, column: shown.column + 1, header };
  }
  return {
    file,
    sheet: sheet.name,
    row,
    column: headerRow ? column + 1 : undefined,
    header: headerText(paths[column] ?? []),
  };
}

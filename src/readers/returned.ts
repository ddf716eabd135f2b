import { unguarded } from '../lib/formula-text.ts';
import { numberIn } from '../lib/number-text.ts';
import type { Cell } from '../model/finding.ts';
import { mendHeadingIn } from '../model/mend-heading.ts';
import { type Batch, ReadFault, type Sheet, type Source } from './source.ts';

/** The heading stands in the header row, which is looked for in so many rows. */
const WITHIN = 60;

/** A source in which the copies that senders have mended are the sheets they were made of; that is said. */
export function mended(source: Source): Source {
  const found = source.sheets.map((sheet) => ({ sheet, mark: markOf(sheet) }));
  if (found.every(({ mark }) => mark === undefined)) return source;
  return {
    ...source,
    sheets: found.map(({ sheet, mark }) => (mark ? withoutMark(sheet, mark) : sheet)),
    findings: [
      ...source.findings,
      ...found.flatMap(({ sheet, mark }) =>
        mark
          ? [
              {
                rule: 'returned-copy' as const,
                place: { file: sheet.file, sheet: mark.sheet ?? sheet.name, row: mark.row },
              },
            ]
          : [],
      ),
    ],
  };
}

/** Where the heading of what to mend stands, and the sheet that it names. */
interface Mark {
  readonly row: number;
  readonly column: number;
  readonly sheet: string | undefined;
}

function markOf(sheet: Sheet): Mark | undefined {
  if (sheet.keys) return undefined;
  try {
    for (const batch of sheet.batches()) {
      for (let record = 0; record < batch.length; record++) {
        const row = batch.firstRow + record;
        if (row > WITHIN) return undefined;
        for (let column = batch.width(record) - 1; column >= 0; column--) {
          const cell = batch.cell(record, column);
          const said = typeof cell === 'string' ? mendHeadingIn(cell) : undefined;
          if (said) return { row, column, sheet: said.sheet };
        }
      }
    }
  } catch (error) {
    // What cannot be read is said where the rows are read.
    if (!(error instanceof ReadFault)) throw error;
  }
  return undefined;
}

function withoutMark(sheet: Sheet, mark: Mark): Sheet {
  // Of a workbook or a document the numbers were numbers; those of a text are read as they are written.
  const restored = (cell: Cell): Cell => {
    if (typeof cell !== 'string') return cell;
    return (mark.sheet === undefined ? undefined : numberIn(cell)) ?? unguarded(cell);
  };
  return {
    ...sheet,
    name: mark.sheet ?? sheet.name,
    *batches() {
      for (const batch of sheet.batches()) yield behindMark(batch, mark, restored);
    },
  };
}

function behindMark(batch: Batch, { row, column: own }: Mark, restored: (cell: Cell) => Cell): Batch {
  const cell = (record: number, column: number): Cell =>
    column === own ? null : restored(batch.cell(record, column));
  return {
    length: batch.length,
    firstRow: batch.firstRow,
    cell,
    width(record) {
      const width = batch.width(record);
      if (width > own + 1) return width;
      let cells = Math.min(width, own);
      // The copy filled its rows up; a header ends with its own last cell.
      if (batch.firstRow + record <= row) while (cells > 0 && (cell(record, cells - 1) ?? '') === '') cells--;
      return cells;
    },
    ...(batch.isCode && {
      isCode: (record, column) => column !== own && batch.isCode?.(record, column) === true,
    }),
  };
}

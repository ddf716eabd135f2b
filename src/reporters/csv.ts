import { stringify } from 'csv-stringify/sync';
import type { Loosened, RangeFigure } from '../model/report.ts';

export type Value = string | number | boolean | null;
export type RowOf<Column extends string> = Readonly<Partial<Record<Column, Value>>>;

/** A header and rows that name their columns; what a row does not name is blank. `cleaned`: a value as it may be written. */
export function listCsv<const Column extends string>(
  columns: readonly Column[],
  rows: Iterable<RowOf<NoInfer<Column>>>,
  cleaned = (value: Value): Value => value,
): string {
  const pieces = [writeCsv([columns])];
  let batch: Value[][] = [];
  // All rows of a large plan at once would take many times their room.
  for (const row of rows) {
    batch.push(columns.map((column) => cleaned(row[column] ?? null)));
    if (batch.length < BATCH) continue;
    pieces.push(writeCsv(batch));
    batch = [];
  }
  return [...pieces, writeCsv(batch)].join('');
}

const BATCH = 1000;

/** Rows of values, the first the header. What a spreadsheet program would take for a formula gets an apostrophe before it. */
export const writeCsv = (rows: readonly (readonly Value[])[]): string =>
  stringify(rows as Value[][], {
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  });

/**
 * Rows of texts as a CSV that a spreadsheet program opens by a click, in pieces: UTF-8 with its mark, lines that end in CRLF. Cells
 * that hold what may stand between cells are quoted, whatever it is in this file, so that it is found out easily.
 */
export function* csvPieces(rows: Iterable<readonly string[]>, delimiter: string): Generator<string> {
  let piece = '\ufeff';
  for (const row of rows) {
    piece += `${row.map(quotedCell).join(delimiter)}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE = 1 << 18;
const quotedCell = (text: string): string =>
  /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** `at_least: 0.9 instead of 1` */
export const looserText = ({ why, field, accepts, is }: Loosened): string =>
  why === 'looser' ? `${field}: ${is ?? 'nothing'} instead of ${accepts}` : why;

/** Where a run is looser than its files accept, in one cell. */
export const loosenedCell = (loosened: readonly Loosened[]): string =>
  loosened.map((each) => `${each.target ?? each.standard}: ${looserText(each)}`).join('; ');

/** `4`, `0..10`, `3..` */
export const rangeText = ({ low, high }: RangeFigure): string =>
  low === high ? String(low) : `${low}..${high ?? ''}`;

/** `province: 700; district: 300` */
export const paidText = (sources: readonly { readonly source: string; readonly amount: number }[]): string =>
  sources.map(({ source, amount }) => `${source}: ${amount}`).join('; ');

/** Both ends of ranges as two columns each, `amount_low` and `amount_high`; a number is both. */
export const bounds = <Name extends string>(
  ranges: Readonly<Record<Name, RangeFigure | number | null>>,
): Readonly<Record<`${Name}_low` | `${Name}_high`, number | null>> =>
  Object.fromEntries(
    Object.entries<RangeFigure | number | null>(ranges).flatMap(([name, range]) => {
      const { low, high } = typeof range === 'object' ? (range ?? NOTHING) : { low: range, high: range };
      return [
        [`${name}_low`, low],
        [`${name}_high`, high],
      ];
    }),
  ) as Record<`${Name}_low` | `${Name}_high`, number | null>;

const NOTHING = { low: null, high: null };

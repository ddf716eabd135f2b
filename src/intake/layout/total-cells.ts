import { glanceAt, type Table } from '../table.ts';
import { wholeNumber } from './perhaps-counted.ts';

/** Columns that a total adds up, and those that it may have as well. */
export interface Adding {
  readonly of: readonly number[];
  readonly others: readonly number[];
}

/** So many rows tell what a total is of, and so many columns it may have beside. */
const SAMPLED_ROWS = 100;
export const MOST_OTHERS = 6;

/** The first cells of all columns, row by row. */
export type Cells = readonly (readonly unknown[])[];

/** The first rows of a table. */
export function sampleOf(table: Table): Cells {
  const rows: unknown[][] = [];
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      if (rows.length === SAMPLED_ROWS) return rows;
      rows.push(table.paths.map((_, column) => batch.cell(record, column)));
    }
  }
  return rows;
}

const isBlank = (cell: unknown): boolean => /^\s*[-–]?\s*$/.test(String(cell ?? ''));

/** Whether a column has whole numbers, and nothing else but blanks. */
export const areNumbers = (cells: Cells, column: number): boolean => {
  const said = cells.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return said.length > 0 && said.every((cell) => wholeNumber(cell) !== undefined);
};

/** Whether a row's total is what these make. */
export function fits(row: readonly unknown[], column: number, { of, others }: Adding): boolean {
  const stated = wholeNumber(row[column]);
  const parts = of.map((each) => wholeNumber(row[each]));
  if (!stated || parts.includes(undefined)) return false;
  return (
    stated > 0 &&
    sumsOf(
      parts as number[],
      others.map((each) => wholeNumber(row[each]) ?? 0),
    ).has(stated)
  );
}

/** What some numbers add up to, with any of the others. */
export function sumsOf(parts: readonly number[], others: readonly number[]): ReadonlySet<number> {
  let sums = [parts.reduce((sum, part) => sum + part, 0)];
  for (const other of others.slice(0, MOST_OTHERS)) sums = [...sums, ...sums.map((sum) => sum + other)];
  return new Set(sums);
}

import type { Cell, Finding, Params } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';

/** A run of records. A cell is asked for by record and column, both from 0; beyond the end it is empty (null). */
export interface Batch {
  readonly length: number;
  /** The row of record 0, as a spreadsheet program shows it. */
  readonly firstRow: number;
  cell(record: number, column: number): Cell;
  /** How many cells the record really has. */
  width(record: number): number;
  /** Is the cell surely a code or a number, of letters, figures and `._/-` with a figure at its end? Without making a text of it. */
  isCode?(record: number, column: number): boolean;
}

/** A rectangle of cells that a spreadsheet shows as one. Row and column are those of its first cell; columns count from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formulas that the file holds no value of, or keys of a JSON record that have several; columns count from 0. */
export interface UnvaluedCells {
  readonly of: 'formulas' | 'keys';
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  has(row: number, column: number): boolean;
}

/** What somebody noted on a cell, beside what it holds; columns count from 0. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Undefined where there are none. */
export function unvaluedCells(
  of: UnvaluedCells['of'],
  cells: UnvaluedCells['cells'],
): UnvaluedCells | undefined {
  if (cells.length === 0) return undefined;
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  return { of, cells, has: (row, column) => columns.get(row)?.has(column) === true };
}

/** Rows of cells with their place in a file, title rows, headers and all. They can be read again and again, always the same. */
export interface Sheet {
  readonly file: string;
  /** Its name in a workbook, or in a JSON document that holds more than one. */
  readonly name?: string | undefined;
  /** The names that a document gives to every value: there is no header row. */
  readonly keys?: readonly string[] | undefined;
  /** What stands between the cells of a text. */
  readonly delimiter?: string | undefined;
  /** The name under which a JSON document holds it. */
  readonly named?: TableName | undefined;
  /** About how many rows there are, where that is known without reading them all. */
  readonly expectedRows?: number | undefined;
  /** Numbers that are days count from 1904, not from 1900. */
  readonly from1904?: boolean | undefined;
  readonly merges: readonly Merge[];
  /** Cells that seem blank and say something that is not known. Absent where there are none. */
  readonly unvalued?: UnvaluedCells | undefined;
  /** Absent where there are none. */
  readonly comments?: readonly CellComment[] | undefined;
  /** Rows that the spreadsheet program does not show. */
  isHiddenRow(row: number): boolean;
  /** Nor columns, from 0; absent where there can be none. */
  isHiddenColumn?(column: number): boolean;
  /** Records of rows, all of the same width but for the ends of ragged ones. Throws ReadFault where the rest cannot be read. */
  batches(): Iterable<Batch>;
  /**
   * The lines of the text in which rows begin, from 1; another than the row where quoted cells break lines, or a line
   * sep= stands above. Rows beyond the end are absent. Reads the text once more.
   */
  linesOf?(rows: readonly number[]): ReadonlyMap<number, number>;
}

/** One file, opened: what it holds and what was found wrong or assumed on opening it. */
export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** The file cannot be read on from here: a finding about the file, never the end of the run. */
export class ReadFault extends Error {
  readonly why: string;
  readonly row: number | undefined;
  /** Figures of the reason: limits and what was found. */
  readonly params: Params;
  /** Of the text, from 1, where no sheet tells in which line a row begins. */
  readonly line: number | undefined;
  constructor(why: string, row?: number, params: Params = {}, line?: number) {
    super(why);
    this.why = why;
    this.row = row;
    this.params = params;
    this.line = line;
  }
}

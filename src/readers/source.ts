import type { Cell, Finding } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';

/** A run of records. A cell is asked for by record and column, both from 0; beyond the end it is empty (null). */
export interface Batch {
  readonly length: number;
  /** The row of record 0, as a spreadsheet program shows it. */
  readonly firstRow: number;
  cell(record: number, column: number): Cell;
  /** How many cells the record really has. */
  width(record: number): number;
}

/** Rows of cells with their place in a file. It can be read again and again, always the same. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** About how many rows there are, where that is known without reading them all. */
  readonly expectedRows?: number | undefined;
  /** The name under which a JSON document holds it. */
  readonly named?: TableName | undefined;
  /** Throws ReadFault where the rest cannot be read. */
  batches(): Iterable<Batch>;
}

/** One file, opened: what it holds and what was found wrong or assumed on opening it. */
export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/** The file cannot be read on from here: a finding about the file, never the end of the run. */
export class ReadFault extends Error {
  readonly why: string;
  readonly row: number | undefined;
  constructor(why: string, row?: number) {
    super(why);
    this.why = why;
    this.row = row;
  }
}

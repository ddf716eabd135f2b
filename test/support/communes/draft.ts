import type { RuleId } from '../../../src/model/rules.ts';
import type { TableName } from '../../../src/model/tables.ts';
import type { Merge, Value } from '../as-they-come/sheet.ts';
import type { Content } from './content.ts';

/** One row of a sheet, whatever it is: a title, a header, data, a total. Its number is found when all is written. */
export interface Line {
  readonly cells: Value[];
  hidden?: true;
  /** In a text file: no quotation marks around what needs some. */
  bare?: true;
}
export const lineOf = (...cells: Value[]): Line => ({ cells });

export interface SheetDraft {
  readonly name: string;
  readonly lines: Line[];
  readonly merges?: readonly Merge[];
  hidden?: true;
}

/** A table on a sheet. */
export interface TableDraft {
  readonly kind: TableName;
  readonly sheet: SheetDraft;
  /** By column; '' for one that is no field, such as the number of the row. */
  readonly fields: string[];
  /** The last row of the header. */
  readonly header: Line;
  readonly body: Line[];
  readonly title?: Line | undefined;
  readonly total?: Line | undefined;
}

export type Format = 'csv' | 'xlsx' | 'ods' | 'xls';

/** A file that an office is about to send. */
export interface Draft {
  readonly content: Content;
  /** Without its ending. */
  readonly name: string;
  readonly format: Format;
  readonly delimiter: ',' | ';' | '\t';
  readonly encode: (text: string) => Buffer;
  readonly sheets: SheetDraft[];
  readonly tables: TableDraft[];
  /** What has to be assumed to read it. */
  readonly infos: Set<RuleId>;
  /** What is sent in place of the file. */
  instead?: Buffer;
  /** What becomes of the file when it is written. */
  spoil?: (bytes: Buffer) => Buffer;
  /** Sent once more under another name. */
  twice?: true;
}

/** Where something is to be told: resolved to a number of a row when the file is written. */
export interface Spot {
  readonly sheet?: SheetDraft | undefined;
  readonly line?: Line | undefined;
  /** From 0. */
  readonly column?: number | undefined;
}

export const tableOf = (draft: Draft, kind: TableName): TableDraft | undefined =>
  draft.tables.find((table) => table.kind === kind);

export const spotOf = (table: TableDraft, line: Line, field?: string): Spot => ({
  sheet: table.sheet,
  line,
  ...(field !== undefined && { column: table.fields.indexOf(field) }),
});

/** Puts a row of data below the others. */
export function append(table: TableDraft, cells: readonly Value[]): Line {
  const line: Line = { cells: [...cells] };
  const last = table.body.at(-1) as Line;
  table.sheet.lines.splice(table.sheet.lines.indexOf(last) + 1, 0, line);
  table.body.push(line);
  return line;
}

export const cellOf = (table: TableDraft, line: Line, field: string): Value =>
  line.cells[table.fields.indexOf(field)] as Value;

export function setCell(table: TableDraft, line: Line, field: string, value: Value): void {
  line.cells[table.fields.indexOf(field)] = value;
}

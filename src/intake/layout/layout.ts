import type { Cell, Finding, Place } from '../../model/finding.ts';
import type { Part, TableName } from '../../model/tables.ts';
import type { ColumnNotes } from '../cells/index.ts';
import type { HeaderReading } from '../headers/index.ts';
import type { StateColumn } from '../states/columns.ts';
import type { Table } from '../table.ts';

/** What the columns of one table were taken for. */
export interface Layout {
  readonly table: Table;
  /** The day of the stock, YYYY-MM-DD. */
  readonly asOf: string;
  readonly kind: TableName;
  /** Field (or, among units, fact) by column; undefined for a column that is read as none. */
  readonly fields: readonly (string | undefined)[];
  readonly counts: readonly CountColumn[];
  /** Columns of a form that add up others. */
  readonly totals: readonly TotalColumn[];
  /** The column of units holds paths: "A > B > C". */
  readonly unitPath: boolean;
  /** Every row names its unit itself: a blank cell is not the unit of the row above. */
  readonly standsAlone: boolean;
  /** Columns that are not read, of which one may say how many items a row stands for: of no row it is known. */
  readonly maybeQuantity: readonly number[];
  /** Columns that are not understood, and may tell of some of a form's computers, or of a row's items, that they do not count. */
  readonly doubts: readonly number[];
  /** Columns that look like numbers of equipment, and are not counted. */
  readonly uncounted: readonly number[];
  /** Of these, columns of a form that may count computers beside those that are counted. */
  readonly beyond: readonly number[];
  /** The column of a list that says below which unit that of a row stands. */
  readonly above: number | undefined;
  /** Columns of a list that say of how many of a row's items something is so. */
  readonly states: readonly StateColumn[];
  /** Columns of a list that say that a row's items have left, or belong to others. */
  readonly leaving: readonly LeavingColumn[];
  /** What these columns say together is how many items a row stands for. */
  readonly areSummed: boolean;
  /** Columns of a table of connectivity that say that a line is not there. */
  readonly denials: readonly number[];
  /** Columns of a form that are ticked where a connection is not there, and that connection. */
  readonly absences: ReadonlyMap<number, string>;
  /** Columns of a form that say in which state a connection is, and those that it may be of. */
  readonly connectionStates: ReadonlyMap<number, readonly string[]>;
  /** What was read of the header of each column; undefined where nothing is known. */
  readonly readings: readonly (HeaderReading | undefined)[];
  /** What the header of a column says of all its cells. */
  notes(column: number): ColumnNotes;
  /** Columns that must have one of some values, else the row is left out. */
  readonly only: readonly { readonly column: number; isMeant(cell: Cell): true | undefined }[];
  /** Rows that another table makes old. */
  readonly old?: ReadonlySet<number> | undefined;
  /** All columns of a field; several are added up. */
  columnsOf(field: string): readonly number[];
  columnOf(field: string): number;
  /** The place of a cell; `row` as a spreadsheet program shows it. */
  place(row: number, field?: string): Place;
  placeAt(row: number, column: number): Place;
}

/** What is known of the columns of a table, whether or not it can be used. */
export type Seen = Pick<
  Layout,
  | 'kind'
  | 'fields'
  | 'counts'
  | 'totals'
  | 'absences'
  | 'connectionStates'
  | 'denials'
  | 'doubts'
  | 'uncounted'
  | 'beyond'
  | 'above'
  | 'states'
  | 'leaving'
  | 'areSummed'
  | 'readings'
  | 'maybeQuantity'
>;

/** A column of a wide form: how many items of a category, or of a part of them, the row's unit has. */
export interface CountColumn {
  readonly column: number;
  readonly category: string;
  readonly part: Part;
  readonly before?: number | undefined;
  /** Further columns whose figures are added to it: "Máy in A4" and "Máy in A3". */
  readonly plus?: readonly number[] | undefined;
  /** Columns that say the same number once more: where one says another, it is not known. */
  readonly again?: readonly number[] | undefined;
}

/** A column of a list that is filled in where what a row stands for has left, or ticked where it belongs to others. */
export interface LeavingColumn {
  readonly column: number;
  readonly says: 'left' | 'others';
}

/** A table, what it was taken for, and what was found on the way; no layout where it cannot be used. */
export interface TableFound {
  readonly table: Table;
  readonly layout: Layout | undefined;
  readonly seen: Seen | undefined;
  readonly findings: readonly Finding[];
  /** It, and the other tables of its sheet, as `--sheet` names them. */
  readonly named: string;
  readonly beside: readonly string[];
}

/** A column of a form that adds up others of its row: "Để bàn | Xách tay | Tổng cộng". Columns by number. */
export interface TotalColumn {
  readonly column: number;
  /** What it adds up. */
  readonly of: readonly number[];
  /** Columns that it may have as well: those among the others that nothing claims, and servers beside computers. */
  readonly others: readonly number[];
  /** The items that it is the number of, where it adds up no other things: its category. */
  readonly family: string | undefined;
  /** Its header says itself what it counts. */
  readonly isCounted: boolean;
}

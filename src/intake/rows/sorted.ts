import type { Cell } from '../../model/finding.ts';
import type { Doubt } from '../items/parts.ts';

/** What a row of a table's body is. Only data is counted; the rest is passed over and said. */
export type RowSort =
  | 'data'
  | 'blank'
  | 'total'
  | 'sum'
  | 'part'
  | 'section'
  | 'note'
  | 'aside'
  | 'header'
  | 'column_numbers';

/** What a row was recognised as, and the text that made it a total, a section or a note. */
export interface Sorted {
  readonly sort: RowSort;
  readonly label?: string | undefined;
  /** A total that stands above the rows it adds up: their section as well. */
  readonly heads?: 'roman' | 'letter' | undefined;
  /** Data that looks like the heading of a section, for all that it is none that can be read: what it is called. */
  readonly opens?: string | undefined;
  /** The same where units stand in a column: nothing but the name of one is there. */
  readonly mayClose?: string | undefined;
  /** Of data: it is numbered as a kind of the row above, and does not add up to it. */
  readonly doubt?: Doubt | undefined;
  /** Of data: the unit of the row above, which is written once for all its rows. */
  readonly unitAbove?: Cell | undefined;
}

export const DATA: Sorted = { sort: 'data' };

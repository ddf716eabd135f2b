import { WorkbookFault } from './fault.ts';

/*
 * A thread that asks for very much memory at once brings the whole process down before its own limit is seen. So nothing that a
 * file says may make a single list or text grow without end.
 */

/** The size of an Excel sheet; no other format may have more. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Of a whole workbook, rows counted like cells: 11 bytes each. */
export const MOST_CELLS = 20_000_000;
export const MOST_SHEETS = 1_000;
/** Different texts of a workbook. */
export const MOST_TEXTS = 5_000_000;
/** Merges, formulas without value and runs of hidden rows and columns of a workbook; number formats of one. */
export const MOST_MARKS = 1_000_000;
/** Characters of a cell, a tag or a comment. Excel itself allows a cell 32 767. */
export const LONGEST_TEXT = 1_000_000;

/** Comments on the cells of a workbook, and characters of one: nothing is made of them but to show them. */
export const MOST_COMMENTS = 100_000;
export const LONGEST_COMMENT = 1_000;

const MEBIBYTE = 1024 * 1024;
/** Bytes of a file that is not packed. */
export const LARGEST_PLAIN = 128 * MEBIBYTE;
/** Bytes of a part that is read whole: lists of parts and of sheets. */
export const LARGEST_LIST = 16 * MEBIBYTE;

export function tooLarge(reason: string, found: number, limit: number): never {
  throw new WorkbookFault('workbook-too-large', { reason, found, limit });
}

/** Text with more text after it. Throws WorkbookFault when it gets longer than any cell is. */
export function longer(text: string, more: string): string {
  if (text.length + more.length > LONGEST_TEXT) tooLarge('text', text.length + more.length, LONGEST_TEXT);
  return text + more;
}

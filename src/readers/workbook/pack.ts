import { WorkbookFault } from './fault.ts';
import {
  LONGEST_COMMENT,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_COMMENTS,
  MOST_MARKS,
  MOST_ROWS,
  MOST_SHEETS,
  MOST_TEXTS,
  tooLarge,
} from './limits.ts';
import { KINDS, type Merge, type PackedSheet } from './sheet.ts';

/** So many texts are looked up again; a list of texts that differ anyway need not be searched for ever. */
const REMEMBERED = 1_000_000;

/** A piece cut out of a long text keeps all of that in memory; a copy does not, and half a letter becomes U+FFFD. */
const copied = (text: string): string => Buffer.from(text).toString();

/** Takes the cells of one sheet in reading order. */
export interface SheetPacker {
  /** Blank text is a blank cell. Throws WorkbookFault out of order or beyond the limits. */
  put(row: number, column: number, value: string | number | boolean | null): void;
  merge(merge: Merge): void;
  /** In their order, as columns. */
  hideRow(row: number, count?: number): void;
  hideColumn(column: number, count?: number): void;
  formulaWithoutValue(row: number, column: number): void;
  /** In any order; what is beyond the limits is left out. */
  comment(row: number, column: number, text: string): void;
}

export interface WorkbookPacker {
  sheet(name: string, hidden: boolean | undefined): SheetPacker;
  /** `from1904`: how the workbook counts days. */
  packed(from1904?: boolean): PackedSheet[];
}

export function workbookPacker(): WorkbookPacker {
  const budget = { cells: MOST_CELLS, texts: MOST_TEXTS, marks: MOST_MARKS, comments: MOST_COMMENTS };
  const sheets: (SheetPacker & { packed(from1904: boolean): PackedSheet })[] = [];
  return {
    sheet(name, hidden) {
      if (sheets.length === MOST_SHEETS) tooLarge('sheets', MOST_SHEETS + 1, MOST_SHEETS);
      const packer = sheetPacker(name.normalize('NFC'), hidden, budget);
      sheets.push(packer);
      return packer;
    },
    packed: (from1904 = false) => sheets.map((sheet) => sheet.packed(from1904)),
  };
}

function sheetPacker(
  name: string,
  hidden: boolean | undefined,
  budget: { cells: number; texts: number; marks: number; comments: number },
): SheetPacker & { packed(from1904: boolean): PackedSheet } {
  let places = new Uint16Array(1024);
  let kinds = new Uint8Array(1024);
  let values = new Float64Array(1024);
  let count = 0;
  let columns = 0;
  let lastColumn = -1;
  let lastFormulaRow = -1;
  const starts: number[] = [];
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merges: number[] = [];
  const formulas: number[] = [];
  const comments: number[] = [];
  const commentTexts: string[] = [];

  const textNumber = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    if (budget.texts-- <= 0) tooLarge('texts', MOST_TEXTS + 1, MOST_TEXTS);
    const copy = copied(text);
    if (numbers.size < REMEMBERED) numbers.set(copy, texts.length);
    return texts.push(copy.normalize('NFC')) - 1;
  };
  const within = (row: number, column: number): void => {
    if (row >= MOST_ROWS) tooLarge('rows', row + 1, MOST_ROWS);
    if (column >= MOST_COLUMNS) tooLarge('columns', column + 1, MOST_COLUMNS);
    columns = Math.max(columns, column + 1);
  };
  const mark = (list: number[], ...values: readonly number[]): void => {
    if (budget.marks-- <= 0) tooLarge('marks', MOST_MARKS + 1, MOST_MARKS);
    list.push(...values);
  };
  const run = (runs: number[], at: number, more: number): void => {
    if (at <= (runs.at(-1) ?? -1)) return;
    if (at - 1 === runs.at(-1)) runs[runs.length - 1] = at + more - 1;
    else mark(runs, at, at + more - 1);
  };
  const grow = (): void => {
    const wider = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    places = wider(new Uint16Array(count * 2), places);
    kinds = wider(new Uint8Array(count * 2), kinds);
    values = wider(new Float64Array(count * 2), values);
  };

  return {
    put(row, column, value) {
      if (value === null || value === '') return;
      within(row, column);
      if (row < starts.length - 1 || (row === starts.length - 1 && column <= lastColumn)) {
        throw new WorkbookFault('workbook-damaged', { reason: 'order' });
      }
      budget.cells -= 1 + Math.max(0, row + 1 - starts.length);
      if (budget.cells < 0) tooLarge('cells', MOST_CELLS + 1, MOST_CELLS);
      while (starts.length <= row) starts.push(count);
      lastColumn = column;
      if (count === places.length) grow();
      places[count] = column;
      kinds[count] = KINDS[typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean')];
      values[count] = typeof value === 'string' ? textNumber(value) : Number(value);
      count++;
    },
    merge(merge) {
      if (merge.rows > 1 || merge.columns > 1) {
        mark(merges, merge.row, merge.column, merge.rows, merge.columns);
      }
    },
    hideRow: (row, more = 1) => run(hiddenRows, row, more),
    hideColumn: (column, more = 1) => run(hiddenColumns, column, more),
    formulaWithoutValue(row, column) {
      within(row, column);
      lastFormulaRow = Math.max(lastFormulaRow, row);
      mark(formulas, row, column);
    },
    comment(row, column, text) {
      const said = text.trim().slice(0, LONGEST_COMMENT);
      if (said === '' || row >= MOST_ROWS || column >= MOST_COLUMNS || budget.comments-- <= 0) return;
      comments.push(row, column);
      commentTexts.push(copied(said).normalize('NFC'));
    },
    packed(from1904) {
      const rows = Math.max(starts.length, lastFormulaRow + 1);
      while (starts.length <= rows) starts.push(count);
      return {
        name,
        hidden,
        from1904,
        rows,
        columns,
        starts: Uint32Array.from(starts),
        places: places.slice(0, count),
        kinds: kinds.slice(0, count),
        values: values.slice(0, count),
        texts,
        hiddenRows: Uint32Array.from(hiddenRows),
        hiddenColumns: Uint32Array.from(hiddenColumns),
        merges: Uint32Array.from(merges),
        formulas: Uint32Array.from(formulas),
        comments: Uint32Array.from(comments),
        commentTexts,
      };
    },
  };
}

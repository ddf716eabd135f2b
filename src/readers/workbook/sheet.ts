import { WorkbookFault } from './fault.ts';

/** One sheet of a workbook. Rows and columns count from 0: row 0 is the row that a spreadsheet program calls 1. */
export interface WorkbookSheet {
  readonly name: string;
  /** Undefined where the format does not tell. */
  readonly hidden: boolean | undefined;
  /** Up to the last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** Dates are ISO text, errors their text (`#N/A`). Null is blank, also beyond the end. */
  cell(row: number, column: number): string | number | boolean | null;
  isHiddenRow(row: number): boolean;
  readonly merges: readonly Merge[];
  /** Formulas that the file holds no value of. */
  readonly formulasWithoutValue: readonly { readonly row: number; readonly column: number }[];
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as it crosses from one thread to another: what holds something, row by row. */
export interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Row r has the cells from starts[r] to before starts[r + 1]. */
  readonly starts: Uint32Array;
  /** Of each cell its column, its kind, and its number, its truth or the place of its text. */
  readonly places: Uint16Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly texts: readonly string[];
  readonly hiddenRows: Uint32Array;
  /** Row, column, rows and columns of each merge. */
  readonly merges: Uint32Array;
  /** Row and column of each formula without value. */
  readonly formulas: Uint32Array;
}

export const KINDS = { number: 0, text: 1, boolean: 2 } as const;

export const packedBuffers = (sheet: PackedSheet): ArrayBuffer[] =>
  [sheet.starts, sheet.places, sheet.kinds, sheet.values, sheet.hiddenRows, sheet.merges, sheet.formulas].map(
    (array) => array.buffer as ArrayBuffer,
  );

export function sheetOf(packed: PackedSheet): WorkbookSheet {
  const { name, hidden, rows, columns, texts } = packed;
  const hiddenRows = new Set(packed.hiddenRows);
  const find = (row: number, column: number): number => {
    let low = packed.starts[row] as number;
    let high = (packed.starts[row + 1] as number) - 1;
    // In a row without blanks the cell stands where its column says.
    if (packed.places[low + column] === column && low + column <= high) return low + column;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const place = packed.places[middle] as number;
      if (place === column) return middle;
      if (place < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    name,
    hidden,
    rows,
    columns,
    cell(row, column) {
      if (!(row >= 0 && row < rows && column >= 0 && column < columns)) return null;
      const at = find(row, column);
      if (at < 0) return null;
      const value = packed.values[at] as number;
      if (packed.kinds[at] === KINDS.text) return texts[value] as string;
      return packed.kinds[at] === KINDS.number ? value : value === 1;
    },
    isHiddenRow: (row) => hiddenRows.has(row),
    merges: groups(packed.merges, 4).map(([row, column, tall, wide]) => ({
      row: row as number,
      column: column as number,
      rows: tall as number,
      columns: wide as number,
    })),
    formulasWithoutValue: groups(packed.formulas, 2).map(([row, column]) => ({
      row: row as number,
      column: column as number,
    })),
  };
}

function groups(flat: Uint32Array, size: number): Uint32Array[] {
  const found: Uint32Array[] = [];
  for (let at = 0; at < flat.length; at += size) found.push(flat.subarray(at, at + size));
  return found;
}

/** The size of an Excel sheet; no other format may have more. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export function tooLarge(reason: string, found: number, limit: number): never {
  throw new WorkbookFault('workbook-too-large', { reason, found, limit });
}

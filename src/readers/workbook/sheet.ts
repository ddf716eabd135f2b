/** One sheet of a workbook. Rows and columns count from 0: row 0 is the row that a spreadsheet program calls 1. */
export interface WorkbookSheet {
  readonly name: string;
  /** Undefined where the format does not tell. */
  readonly hidden: boolean | undefined;
  /** Numbers that are days, but are not shown as such, count from 1904. */
  readonly from1904: boolean;
  /** Up to the last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** Dates are ISO text, errors their text (`#N/A`). Null is blank, also beyond the end. */
  cell(row: number, column: number): string | number | boolean | null;
  /** Up to the last cell of a row that holds anything. */
  width(row: number): number;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  readonly merges: readonly Merge[];
  /** Formulas that the file holds no value of. */
  readonly formulasWithoutValue: readonly { readonly row: number; readonly column: number }[];
  /** Comments on cells, which are no part of them. */
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
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
  readonly from1904: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Row r has the cells from starts[r] to before starts[r + 1]. */
  readonly starts: Uint32Array;
  /** Of each cell its column, its kind, and its number, its truth or the place of its text. */
  readonly places: Uint16Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly texts: readonly string[];
  /** First and last of each run of hidden rows, and of hidden columns, in their order. */
  readonly hiddenRows: Uint32Array;
  readonly hiddenColumns: Uint32Array;
  /** Row, column, rows and columns of each merge. */
  readonly merges: Uint32Array;
  /** Row and column of each formula without value. */
  readonly formulas: Uint32Array;
  /** Row and column of each comment, and what it says. */
  readonly comments: Uint32Array;
  readonly commentTexts: readonly string[];
}

export const KINDS = { number: 0, text: 1, boolean: 2 } as const;

export const packedBuffers = (sheet: PackedSheet): ArrayBuffer[] =>
  [
    sheet.starts,
    sheet.places,
    sheet.kinds,
    sheet.values,
    sheet.hiddenRows,
    sheet.hiddenColumns,
    sheet.merges,
    sheet.formulas,
    sheet.comments,
  ].map((array) => array.buffer as ArrayBuffer);

export function sheetOf(packed: PackedSheet): WorkbookSheet {
  const { name, hidden, from1904, rows, columns, texts } = packed;
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
    from1904,
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
    width(row) {
      const [start, end] = [packed.starts[row] ?? 0, packed.starts[row + 1] ?? 0];
      return end > start ? (packed.places[end - 1] as number) + 1 : 0;
    },
    isHiddenRow: (row) => isWithin(packed.hiddenRows, row),
    isHiddenColumn: (column) => isWithin(packed.hiddenColumns, column),
    merges: groups(packed.merges, 4, ([row, column, rows, columns]) => ({ row, column, rows, columns })),
    formulasWithoutValue: groups(packed.formulas, 2, ([row, column]) => ({ row, column })),
    comments: packed.commentTexts.map((text, at) => ({
      row: packed.comments[at * 2] as number,
      column: packed.comments[at * 2 + 1] as number,
      text,
    })),
  };
}

/** Whether one of the runs has it. */
function isWithin(runs: Uint32Array, at: number): boolean {
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (at < (runs[middle * 2] as number)) high = middle - 1;
    else if (at > (runs[middle * 2 + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}

type Group = readonly [number, number, number, number];

function groups<T>(flat: Uint32Array, size: 2 | 4, make: (group: Group) => T): T[] {
  const found: T[] = [];
  for (let at = 0; at < flat.length; at += size) {
    found.push(make([flat[at], flat[at + 1], flat[at + 2], flat[at + 3]] as unknown as Group));
  }
  return found;
}

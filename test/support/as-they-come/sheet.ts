/** A day as a workbook keeps it: a number with the format of a date. YYYY-MM-DD. */
export interface Day {
  readonly day: string;
}
export const day = (date: string): Day => ({ day: date });

/** A formula whose value no program has worked out; an xlsx file only. */
export interface Formula {
  readonly formula: string;
}

export type Value = string | number | Day | Formula | null;
export type Row = readonly Value[];

/** Rows and columns from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface MessySheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges?: readonly Merge[];
  readonly hidden?: boolean;
  /** Rows that are hidden; an xlsx file only. */
  readonly hiddenRows?: readonly number[];
  /** Columns that are; not in a web page. */
  readonly hiddenColumns?: readonly number[];
}

/** A row of which a text is merged over all columns. */
export interface Line {
  readonly line: string;
}
export const line = (text: string): Line => ({ line: text });

/** In a header: the cell on the left, or the one above, reaches over this one too. */
export const LEFT = '<';
export const UP = '^';

/**
 * A form as an office fills it in. Lines go over its whole width; in the header and the body, LEFT and UP merge a cell with
 * its neighbour.
 */
export function form(
  name: string,
  header: readonly Row[],
  body: readonly (Row | Line)[],
  {
    above = [],
    below = [],
  }: { readonly above?: readonly (Row | Line)[]; readonly below?: readonly (Row | Line)[] } = {},
): MessySheet {
  const width = header[0]?.length ?? 0;
  const given = [...above, ...header, ...body, ...below].map(
    (row): Row => ('line' in row ? [row.line, ...Array<string>(width - 1).fill(LEFT)] : row),
  );
  const reaches = (row: number, column: number, sign: string): boolean => given[row]?.[column] === sign;
  const merges: Merge[] = [];
  given.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === LEFT || cell === UP) return;
      let [rows, columns] = [1, 1];
      while (reaches(row, column + columns, LEFT)) columns++;
      while (reaches(row + rows, column, UP)) rows++;
      if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
    });
  });
  const rows = given.map((cells) => cells.map((cell) => (cell === LEFT || cell === UP ? null : cell)));
  return { name, rows, merges };
}

/** A section's rows below its heading. */
export const section = (heading: string, rows: readonly Row[]): (Row | Line)[] => [line(heading), ...rows];

/** A total row: the label under `at`, and under each of `columns` the sum of its figures. */
export function totalRow(
  label: string,
  at: number,
  width: number,
  body: readonly (Row | Line)[],
  columns: readonly number[],
): Row {
  const rows = body.flatMap((row) => ('line' in row ? [] : [row]));
  const sum = (column: number): number =>
    rows.reduce(
      (total, row) =>
        total +
        (typeof row[column] === 'number' ? row[column] : Number.parseInt(String(row[column]), 10) || 0),
      0,
    );
  return Array.from({ length: width }, (_, column) =>
    column === at ? label : columns.includes(column) ? sum(column) : null,
  );
}

/** Those who made a form and who answers for it, beside each other. */
export const signatures = (width: number, place: string, made: string, answers: string): readonly Row[] => {
  const beside = (left: string, right: string): Row =>
    Array.from({ length: width }, (_, column) =>
      column === 1 ? left || null : column === width - 2 ? right : null,
    );
  return [
    Array<null>(width).fill(null),
    beside('', place),
    beside('NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'),
    beside('(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'),
    beside(made, answers),
  ];
};

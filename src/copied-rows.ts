import { inUnicode } from './intake/cells/legacy-text.ts';
import type { Layout } from './intake/layout/layout.ts';
import { mergedDown } from './intake/rows/merged-down.ts';
import { bodyOf } from './intake/table.ts';
import { guarded } from './lib/formula-text.ts';
import { numberIn, numberText } from './lib/number-text.ts';
import type { Cell } from './model/finding.ts';
import { below, upTo } from './readers/batches.ts';
import { type Batch, ReadFault, type Sheet } from './readers/source.ts';

/** A sheet, and what its tables were taken for. */
export interface SheetRead {
  readonly sheet: Sheet;
  readonly layouts: readonly Layout[];
}

/** What is said beside the rows of a sheet; the row of the heading is that of the copy, as all are. */
export interface Remarks {
  readonly headingRow: number;
  readonly heading: string;
  readonly byRow: ReadonlyMap<number, readonly string[]>;
}

/** A document that names every value has no header row; its copy has one, and its records stand a row further down. */
export const rowsAbove = ({ keys }: Sheet): number => (keys ? 1 : 0);

/** How much room a sheet takes. */
export interface Extent {
  readonly cells: number;
  /** Of the widest row. */
  readonly width: number;
}

/** Undefined where the sheet cannot be read to its end. */
export function extentOf(read: SheetRead): Extent | undefined {
  let [cells, width] = [0, 0];
  try {
    for (const batch of cellsAsRead(read)) {
      for (let record = 0; record < batch.length; record++) {
        const own = batch.width(record);
        cells += own;
        if (own > width) width = own;
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return undefined;
  }
  return { cells, width };
}

/** The rows of a sheet, every cell in its place, and in the column behind the widest of them what there is to say. */
export function* rowsWith(
  read: SheetRead,
  width: number,
  { headingRow, heading, byRow }: Remarks,
  decimal: ',' | '.',
): Generator<readonly string[]> {
  const withRemark = (row: number, cells: readonly string[]): readonly string[] => {
    const said = row === headingRow ? heading : byRow.get(row)?.join(' | ');
    if (said === undefined) return cells;
    return [...cells, ...Array.from({ length: width - cells.length }, () => ''), guarded(said)];
  };
  let last = 0;
  const { keys } = read.sheet;
  if (keys) {
    last = 1;
    yield withRemark(1, keys.map(guarded));
  }
  for (const batch of cellsAsRead(read)) {
    for (let record = 0; record < batch.length; record++) {
      last = batch.firstRow + record + rowsAbove(read.sheet);
      const own = batch.width(record);
      const cells: string[] = [];
      for (let column = 0; column < own; column++) cells.push(textOf(batch.cell(record, column), decimal));
      // A blank that ends a header is a space, or nobody could tell that it was there.
      if (own > 1 && last <= headingRow && cells[own - 1] === '') cells[own - 1] = ' ';
      yield withRemark(last, cells);
    }
  }
  const end = [headingRow, ...byRow.keys()].reduce((a, b) => Math.max(a, b));
  for (let row = last + 1; row <= end; row++) yield withRemark(row, []);
}

function textOf(cell: Cell, decimal: ',' | '.'): string {
  if (cell === null) return '';
  return guarded(typeof cell === 'number' ? numberText(cell, decimal) : String(cell));
}

/** The rows of a sheet as they were read: in Unicode, and with what a cell says that is merged over the rows below it. */
function* cellsAsRead({ sheet, layouts }: SheetRead): Generator<Batch> {
  const [first] = layouts;
  const whole = first?.table.turned?.sheet ?? first?.table.sheet ?? inUnicode(sheet).sheet;
  let done: number | undefined = 0;
  const upright = layouts.filter(({ table }) => !table.turned);
  for (const layout of upright.toSorted((a, b) => a.table.headerRow - b.table.headerRow)) {
    const { headerRow, lastRow } = layout.table;
    if (done !== undefined) yield* upTo(headerRow, below(done, whole.batches()));
    const body = mergedDown(layout, bodyOf(layout.table));
    // A text is written as it was read.
    if (sheet.delimiter !== undefined) yield* body;
    else for (const batch of body) yield asWorkbook(batch, layout);
    done = lastRow;
  }
  if (done !== undefined) yield* below(done, whole.batches());
}

/** A share of a column headed "(%)", as the cells of a workbook give it: where a number is a share, and a text is not. */
const PERCENT = 0.01;

/**
 * A row goes on where a merged cell behind its own cells covers it; a text that is a figure says by itself that it is a percentage,
 * and what a formula without a value would say is not known.
 */
function asWorkbook(batch: Batch, { table, notes }: Layout): Batch {
  const { merges, unvalued } = table.sheet;
  const reaching = [
    ...merges.filter(({ rows }) => rows > 1).map(({ column }) => column),
    ...(unvalued?.cells.map(({ column }) => column) ?? []),
  ];
  const columns = [...new Set(reaching)];
  const cell = (record: number, column: number): Cell => {
    const own = batch.cell(record, column);
    const isUnvalued = own === null && unvalued?.has(batch.firstRow + record, column);
    if (isUnvalued && batch.width(record) > 0) return '?';
    const figure = typeof own === 'string' ? numberIn(own) : undefined;
    // Up to 1 it may be a share or a percentage, and stays what it is.
    return figure !== undefined && Math.abs(figure) > 1 && notes(column).scale === PERCENT ? `${own}%` : own;
  };
  return {
    length: batch.length,
    firstRow: batch.firstRow,
    cell,
    width: (record) =>
      columns.reduce(
        (width, column) => (column >= width && cell(record, column) !== null ? column + 1 : width),
        batch.width(record),
      ),
  };
}

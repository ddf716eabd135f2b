import { foldText } from '../../lib/fold-text.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Cell, Finding } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { type ColumnNotes, cleanText, isBlank, surveyDates, surveyNumbers } from '../cells/index.ts';
import { bodyOf, headerPlace, headerText, type Table } from '../table.ts';
import { isBeside, PRICE_WORDS, type PriceField, priceColumn } from './columns.ts';
import { type Column, type PriceFault, type PriceRow, readRow } from './row.ts';

export interface PriceRows {
  readonly rows: readonly PriceRow[];
  readonly faults: readonly PriceFault[];
  readonly findings: readonly Finding[];
}

/** Are these the columns of a price list? */
export const isPriceList = ({ paths }: Table): boolean => {
  const fields = new Set(paths.map((path) => priceColumn(path)?.field));
  return fields.has('item') && fields.has('price');
};

/**
 * Reads the rows of a price list. Blank rows, headings and notes are passed over. A cell that cannot be read is a fault, and
 * never a price of nothing. `currency`: of amounts that name none. Throws ReadFault where the rest cannot be read.
 */
export function priceRows(table: Table, currency: string): PriceRows {
  const findings: Finding[] = [];
  const columns = columnsOf(table, findings);
  const all = [...filledRows(table)];
  const noted = surveyed(columns, all);
  const rows: PriceRow[] = [];
  const faults: PriceFault[] = [];
  const passedOver: number[] = [];
  for (const [at, { row, cells }] of all.entries()) {
    if (isRepeated(table, cells) || (at === 0 && isCounting(cells))) continue;
    if (isHeading(columns, cells)) {
      passedOver.push(row);
      continue;
    }
    const read = readRow({ table, columns: noted, row, cells, currency });
    faults.push(...read.faults);
    if (read.price) rows.push(read.price);
  }
  const [first] = passedOver;
  if (first !== undefined) {
    const { cells } = all.find(({ row }) => row === first) as Filled;
    const value = cleanText(String(cells.find((cell) => !isBlank(cell)) ?? ''));
    findings.push({
      rule: 'note-row',
      place: { ...headerPlace(table), row: first },
      value,
      count: passedOver.length,
      rows: passedOver,
    });
  }
  return { rows, faults, findings };
}

function columnsOf(table: Table, findings: Finding[]): Column[] {
  const columns: Column[] = [];
  for (const [column, path] of table.paths.entries()) {
    const known = path.length === 0 ? undefined : priceColumn(path);
    const same = known && columns.find(({ field, area }) => field === known.field && area === known.area);
    const place = headerPlace(table, column);
    if (same) {
      const first = headerText(table.paths[same.column] ?? []);
      const related = headerPlace(table, same.column);
      findings.push({
        rule: 'duplicate-column',
        place: { ...place, field: same.field },
        related,
        params: { first },
      });
    } else if (known) columns.push({ ...known, column });
    else if (headerText(path).trim() !== '' && !isBeside(path)) {
      findings.push({
        rule: 'unknown-column',
        place,
        params: { table: 'prices', nearest: nearest(headerText(path), PRICE_WORDS) },
      });
    }
  }
  return columns;
}

interface Filled {
  readonly row: number;
  readonly cells: readonly Cell[];
}

function* filledRows(table: Table): Generator<Filled> {
  for (const batch of bodyOf(table)) {
    for (let record = 0; record < batch.length; record++) {
      const cells = cellsOf(batch, record);
      if (!cells.every(isBlank)) yield { row: batch.firstRow + record, cells };
    }
  }
}

const cellsOf = (batch: Batch, record: number): Cell[] =>
  Array.from({ length: batch.width(record) }, (_, column) => batch.cell(record, column));

const isRepeated = ({ paths }: Table, cells: readonly Cell[]): boolean =>
  paths.every((path, column) => foldText(path.at(-1) ?? '') === foldText(String(cells[column] ?? '')));

/** The row below a header that numbers its columns: (1) (2) (3). */
function isCounting(cells: readonly Cell[]): boolean {
  const numbers = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => /^\(?(\d{1,2})\)?$/.exec(String(cell).trim())?.[1]);
  return (
    numbers.length > 2 &&
    numbers.every((number, at) => number !== undefined && Number(number) === Number(numbers[0]) + at)
  );
}

/** A heading over other rows, a note or a signature: hardly a cell, and no price. */
function isHeading(columns: readonly Column[], cells: readonly Cell[]): boolean {
  const textOf = (field: PriceField): string => {
    const at = columns.find((column) => column.field === field)?.column;
    return at === undefined ? '' : cleanText(String(cells[at] ?? ''));
  };
  const few = cells.filter((cell) => !isBlank(cell)).length <= 2;
  const [item, price] = [textOf('item'), textOf('price')];
  return few && !/\d/.test(price) && (item === '' || /\s/.test(item));
}

/** What the cells of a column say of those that can be meant in two ways. */
function surveyed(columns: readonly Column[], rows: readonly Filled[]): Column[] {
  return columns.map((column) => {
    const cells = rows.map(({ cells: all }) => all[column.column] ?? null);
    const decimal = surveyNumbers(cells);
    const dates = surveyDates(cells);
    const notes: ColumnNotes = {
      ...column.notes,
      ...(decimal && decimal !== 'conflict' && { decimal }),
      ...(dates && dates !== 'conflict' && { dates }),
    };
    return { ...column, notes };
  });
}

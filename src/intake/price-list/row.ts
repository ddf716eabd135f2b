import type { Cell, Params, Place } from '../../model/finding.ts';
import type { CellKind } from '../../model/tables.ts';
import { cleanText, earliest, isBlank, latest, readCell } from '../cells/index.ts';
import { headerPlace, type Table } from '../table.ts';
import type { PriceColumn } from './columns.ts';
import { includesTax, measureOf } from './words.ts';

/** One price as its row says it, under the names of the configuration; where it stands; where each of its values does. */
export interface PriceRow {
  readonly item: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly place: Place;
  /** `area`: of the factor of that class. */
  placeOf(field: string, area?: string): Place;
}

/** What is wrong with a row: a key of the locale's faults, and where. */
export interface PriceFault {
  readonly key: string;
  readonly place: Place;
  readonly params: Params;
}

export interface Column extends PriceColumn {
  readonly column: number;
}

interface Row {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** As a spreadsheet program shows it. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Of amounts that name none. */
  readonly currency: string;
}

/** The price of a row, or what is wrong with it: a cell that cannot be read is a fault, never nothing. */
export function readRow({ table, columns, row, cells, currency: usual }: Row): {
  price?: PriceRow;
  faults: PriceFault[];
} {
  const faults: PriceFault[] = [];
  const columnOf = (field: string, area?: string): Column | undefined =>
    columns.find((each) => each.field === field && each.area === area);
  const placeOf = (field: string, area?: string): Place => ({
    ...headerPlace(table, columnOf(field, area)?.column),
    row,
  });
  const refuse = (key: string, place: Place, params: Params = {}): undefined => {
    faults.push({ key, place, params });
  };
  const cellOf = (column: Column | undefined): Cell => {
    const cell = column === undefined ? null : (cells[column.column] ?? null);
    return isBlank(cell) ? null : cell;
  };
  const text = (field: string): string | undefined => {
    const cell = cellOf(columnOf(field));
    return cell === null ? undefined : cleanText(String(cell));
  };
  const currency = (text('currency') ?? columnOf('price')?.notes.currency ?? usual).toUpperCase();
  const read = (kind: CellKind, column: Column | undefined): unknown => {
    const cell = cellOf(column);
    if (cell === null || column === undefined) return undefined;
    const words = { tiers: undefined, tierAliases: new Map(), categories: [], currency };
    const { value, fault } = readCell(kind, cell, words, column.notes);
    const place = { ...headerPlace(table, column.column), row };
    if (fault)
      refuse(CELL_FAULTS[fault.rule] ?? 'config-bad-value', place, { ...fault.params, value: String(cell) });
    // What is not known of a price is missing, in words or without.
    return value;
  };
  const number = (field: string) => read('number', columnOf(field));
  const date = (field: string, end: typeof earliest): string | undefined => {
    const written = read('date', columnOf(field)) as string | undefined;
    if (written === undefined) return undefined;
    const day = written.includes('/') ? undefined : end(written);
    if (day === undefined) return refuse('config-bad-date', placeOf(field), { value: text(field) });
    return String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  };
  const word = <T>(field: string, meaning: (text: string) => T | undefined, choices: readonly string[]) => {
    const written = text(field);
    if (written === undefined) return undefined;
    return meaning(written) ?? refuse('config-not-in-list', placeOf(field), { value: written, choices });
  };

  const item = text('item') ?? refuse('config-missing', placeOf('item'));
  const price = number('price');
  if (price === undefined && !faults.some(({ place }) => place.column === placeOf('price').column))
    refuse('config-missing', placeOf('price'));
  const [low, high] = [number('low'), number('high')];
  const taxed = word('tax', includesTax, TAX_CHOICES) ?? columnOf('price')?.tax;
  const factors = columns.flatMap((column): [string, unknown][] => {
    const factor = column.field === 'factor' ? read('number', column) : undefined;
    return factor === undefined ? [] : [[column.area as string, factor]];
  });
  const entry = {
    price,
    currency: currency === usual ? undefined : currency,
    per: word('per', measureOf, MEASURES),
    name: text('name'),
    includes: withTax(listed(text('includes')), taxed === true),
    excludes: withTax(listed(text('excludes')), taxed === false),
    range: low === undefined && high === undefined ? undefined : [low ?? price, high ?? price],
    valid_from: date('valid_from', earliest),
    valid_to: date('valid_to', latest),
    source: text('source'),
    with: listed(text('with')),
    area_factors: factors.length > 0 ? Object.fromEntries(factors) : undefined,
    useful_life_years: number('useful_life_years'),
    divisible: read('yes_no', columnOf('divisible')),
  };
  if (item === undefined || faults.length > 0) return { faults };
  const filled = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  return { faults, price: { item, entry: filled, place: { ...headerPlace(table), row }, placeOf } };
}

const TAX_CHOICES = ['included', 'not included', 'đã gồm', 'chưa gồm'];
const MEASURES = ['each', 'set', 'metre', 'km', 'month', 'year', 'cái', 'bộ', 'mét', 'tháng', 'năm'];

/** What a cell that cannot be read is, as a fault of the configuration. */
const CELL_FAULTS: Readonly<Record<string, string>> = {
  'not-a-number': 'config-not-a-number',
  'ambiguous-number': 'config-two-ways',
  'ambiguous-date': 'config-two-ways',
  'not-a-date': 'config-bad-date',
  'error-cell': 'config-error-cell',
};

const listed = (text: string | undefined): string[] | undefined =>
  text
    ?.split(/[,;+\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const withTax = (list: readonly string[] | undefined, tax: boolean): readonly string[] | undefined =>
  tax && !list?.some((word) => /^(?:tax|vat|thuế)/iu.test(word)) ? [...(list ?? []), 'tax'] : list;

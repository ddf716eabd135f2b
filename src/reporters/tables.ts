import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Block, CellText, Column, Tone, Word } from './blocks.ts';

/** In what language, how numbers and amounts are written, and how many rows of a table are shown (0: all). */
export interface Showing {
  readonly locale: Locale;
  readonly format: Format;
  readonly top: number;
}

/** A column says in one place what stands above it, on which side, and what it holds of a row. */
export interface ColumnOf<Row> extends Column {
  readonly cell: (row: Row) => CellText;
}
export type Table = Extract<Block, { readonly kind: 'table' }>;

export const column = <Row>(head: string, cell: ColumnOf<Row>['cell']): ColumnOf<Row> => ({ head, cell });

/** A column of numbers or amounts: they stand on the right. */
export const figure = <Row>(head: string, cell: ColumnOf<Row>['cell']): ColumnOf<Row> => ({
  head,
  align: 'right',
  cell,
});

export const tableOf = <Row>(rows: readonly Row[], columns: readonly ColumnOf<Row>[]): Table => ({
  kind: 'table',
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** The first rows of all, and how many there are besides. */
export const topTable = <Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  showing: Showing,
): Table => listTable({ count: rows.length, listed: rows }, columns, showing);

/** The same of a list that holds only some of what it counts. */
export function listTable<Row>(
  all: { readonly count: number; readonly listed: readonly Row[] },
  columns: readonly ColumnOf<Row>[],
  { locale: { words, compare }, format, top }: Showing,
): Table {
  const shown = top === 0 ? all.listed : all.listed.slice(0, top);
  const [left, kept] = [all.count - shown.length, all.listed.length];
  const more =
    all.count > kept
      ? compare.andMoreUnlisted({ left: format.number(left), kept: format.number(kept) })
      : words.andMore(format.number(left));
  return { ...tableOf(shown, columns), ...(left > 0 && { more }) };
}

/** A table below a heading of its own; nothing where it has no rows. */
export const section = (text: string, table: Table, level?: 3): Block[] =>
  table.rows.length === 0 ? [] : [{ kind: 'heading', text, ...(level && { level }) }, table];

/** Unit and name, with which most tables begin. */
export const unitColumns = ({
  columns: head,
}: Locale): ColumnOf<{ readonly unit_id: string; readonly name: string }>[] => [
  column(head.unit, ({ unit_id }) => unit_id),
  column(head.name, ({ name }) => name),
];

export const UNKNOWN: Word = { text: '?', tone: 'bad' };

/** A value as it is written, or what stands in its place where there is none. */
export const written = <T>(
  value: T | null,
  write: (value: T) => string,
  otherwise: CellText = '',
): CellText => (value === null ? otherwise : write(value));

/** A number that is bad news if it is above 0. */
export const badAbove0 = (
  value: number,
  write: (value: number) => string,
  otherwise: Tone = 'plain',
): Word => ({
  text: write(value),
  tone: value > 0 ? 'bad' : otherwise,
});

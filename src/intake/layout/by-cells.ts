import { foldText } from '../../lib/fold-text.ts';
import type { TableName } from '../../model/tables.ts';
import { readCell, type Vocabulary } from '../cells/index.ts';
import { ticksIn } from '../headers/absences.ts';
import { withNumbers, withPlaces, withShare, yearsIn } from '../headers/cells-below.ts';
import { perhapsWords } from '../headers/fields.ts';
import { type HeaderReading, type Meaning, readHeader } from '../headers/index.ts';
import { isOfSingles, quantitySought } from '../headers/quantity.ts';
import { presenceColumns } from '../lines/presence-columns.ts';
import { type StateColumn, stateColumns, summedStates } from '../states/columns.ts';
import { doubtsIn } from '../states/doubts.ts';
import { headerText, type Table } from '../table.ts';
import { swappedAnyhow } from './swapped.ts';

/** Takes the column that must be the quantity of a list for it; returns those that may be, where nobody can tell. */
export function takeQuantity(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
): readonly number[] {
  const has = (field: string): boolean =>
    readings.some((reading) => reading !== undefined && isField(reading.meaning, field));
  if (kind !== 'equipment' || !has('category') || has('quantity')) return [];
  const { column, perhaps } = quantitySought(table, readings);
  if (column !== undefined)
    readings[column] = { meaning: { is: 'field', field: 'quantity' }, how: 'synonym', notes: {} };
  return perhaps;
}

/**
 * Takes a "Nơi sử dụng" of a list, which may be a room, for the unit where its cells name places, and nothing else says whose a row is; an
 * "Office" where no title and no name of its file (`isNobodys`) may say so either.
 */
export function takeUnit(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
  isNobodys: boolean,
): void {
  if (kind !== 'equipment' || readings.some((reading) => reading && isField(reading.meaning, 'unit_id')))
    return;
  const mayBe = columnsPerhaps('unit_id', table, kind, readings);
  const offices = mayBe.filter((at) => foldText(headerText(table.paths[at] ?? [])) === 'office');
  const isOffice = isNobodys && table.titles.length === 0;
  const [column, ...others] = isOffice && offices.length > 0 ? offices : withPlaces(table, mayBe);
  if (column !== undefined && others.length === 0)
    readings[column] = { meaning: { is: 'field', field: 'unit_id' }, how: 'synonym', notes: {} };
}

/** The columns whose headings may mean a field, or something else. */
export function columnsPerhaps(
  wanted: string,
  { paths }: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
): readonly number[] {
  const words = new Set(
    perhapsWords(kind).flatMap(({ field, word }) => (field === wanted ? [foldText(word)] : [])),
  );
  return paths.flatMap((path, at) =>
    readings[at] === undefined && words.has(foldText(headerText(path))) ? [at] : [],
  );
}

/**
 * Takes a "Danh mục" or "Nội dung" for the kinds of a list of items where a clear majority of its cells names such, and its rows are no
 * questions; for those of connections where all do.
 */
export function takeKinds(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
  words: Vocabulary,
): void {
  const { field, column } = kindsSought(table, kind, readings, words) ?? {};
  if (field && column !== undefined)
    readings[column] = { meaning: { is: 'field', field }, how: 'synonym', notes: {} };
}

/** The column of kinds, where no header says which it is and the cells of one do. */
function kindsSought(
  table: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
  words: Vocabulary,
): { readonly field: 'category' | 'connection'; readonly column: number } | undefined {
  const [field, share] = KINDS[kind] ?? [];
  if (!field || readings.some((reading) => reading && isField(reading.meaning, field))) return undefined;
  const mayBe = columnsPerhaps(field, table, kind, readings);
  const isKind = (text: string): boolean => readCell(field, text, words).value !== undefined;
  const [column, ...others] = withShare(table, mayBe, share as number, isKind);
  if (column === undefined || others.length > 0 || (kind === 'equipment' && swappedAnyhow(table)))
    return undefined;
  return { field, column };
}

/** Whether the cells of a table say that it is a list of items, whatever else its headers may be of: "School | Item | Quantity". */
export const areItems = (table: Table, words: Vocabulary): boolean =>
  kindsSought(
    table,
    'equipment',
    table.paths.map((path) => readHeader('equipment', path)),
    words,
  ) !== undefined;
const KINDS: Readonly<Partial<Record<TableName, readonly ['category' | 'connection', number]>>> = {
  equipment: ['category', 2 / 3],
  connectivity: ['connection', 1],
};

/**
 * Takes a "Năm" of a list, or of a form, for the year of its items where its cells name several years. Where they name one it may be that of the
 * table, and without any it is not understood: it is not sure. Undefined where another column says how old the items are.
 */
export function takeYear(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
): { readonly column: number; readonly isSure: boolean } | undefined {
  if (kind === 'units') return takeYearOfForm(table, readings);
  if (kind !== 'equipment' || readings.some((reading) => reading && isOfAge(reading.meaning)))
    return undefined;
  const column = table.paths.findIndex((path, at) => !readings[at] && foldText(headerText(path)) === 'nam');
  const years = column < 0 ? undefined : yearsIn(table, column);
  if (!years) return undefined;
  const isSure = years.size > 1;
  readings[column] = {
    meaning: isSure ? { is: 'field', field: 'year_in_use' } : { is: 'detail', of: [], field: 'year_in_use' },
    how: 'synonym',
    notes: {},
  };
  return { column, isSure };
}

/** The same of a form: a year alone behind a number of items, which stands there once and names no year but one. */
function takeYearOfForm(
  table: Table,
  readings: (HeaderReading | undefined)[],
): { readonly column: number; readonly isSure: boolean } | undefined {
  const [column, ...others] = table.paths.flatMap((path, at) =>
    readings[at]?.meaning.is === 'detail' && foldText(headerText(path)) === 'nam' ? [at] : [],
  );
  if (column === undefined || others.length > 0 || (yearsIn(table, column)?.size ?? 0) > 1) return undefined;
  readings[column] = {
    meaning: { is: 'detail', of: [], field: 'year_in_use' },
    how: 'synonym',
    notes: {},
  };
  return { column, isSure: false };
}

const isOfAge = (meaning: Meaning): boolean =>
  isField(meaning, 'year_in_use') || isField(meaning, 'purchase_date');

/** Takes a "Thôn có cáp quang" of a form for the number of them where it has numbers: among communes, not among hamlets. */
export function takeNumbers(table: Table, kind: TableName, readings: (HeaderReading | undefined)[]): void {
  if (kind !== 'units') return;
  const numbered = new Map(
    table.paths.flatMap((path, column): [number, HeaderReading][] => {
      const [leaf = ''] = path.slice(-1);
      const isOpen = readings[column] === undefined || readings[column]?.how === 'synonym';
      const reading =
        isOpen && OF_PLACES.test(foldText(leaf))
          ? readHeader('units', [...path.slice(0, -1), `Số ${leaf}`])
          : undefined;
      const isNumber = reading?.meaning.is === 'field' && COUNTED.test(reading.meaning.field);
      return isNumber && !readings.some((other) => other && isSame(other.meaning, reading.meaning))
        ? [[column, reading]]
        : [];
    }),
  );
  for (const column of withNumbers(table, [...numbered.keys()])) readings[column] = numbered.get(column);
}
const OF_PLACES = /^(?:thon|ap|ban|buon|lang|khom|ho) /;
const COUNTED = /^(?:villages|households)_/;
const isSame = (one: Meaning, other: Meaning): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Takes what is ticked in a form where a connection is there; returns the columns that are ticked where it is not. */
export function takeTicks(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
): ReadonlyMap<number, string> {
  if (kind !== 'units') return new Map();
  const { providers, absences } = ticksIn(table.paths, readings);
  for (const [column, field] of providers)
    readings[column] = { meaning: { is: 'field', field }, how: 'synonym', notes: {}, adds: true };
  for (const column of absences.keys())
    readings[column] = { meaning: { is: 'ignored', why: 'derived' }, how: 'synonym', notes: {} };
  return absences;
}

/** Takes what says whether a line is there for that; returns the columns that say that it is not. */
export function takePresence(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
): readonly number[] {
  if (kind !== 'connectivity') return [];
  const { answered, denied } = presenceColumns(table, readings);
  if (answered !== undefined)
    readings[answered] = { meaning: { is: 'field', field: 'present' }, how: 'synonym', notes: {} };
  for (const column of denied)
    readings[column] = { meaning: { is: 'ignored', why: 'derived' }, how: 'synonym', notes: {} };
  return denied;
}

/**
 * Takes the columns of a list that tell the states of a row's items for such, where it is known how many those are, or where they are
 * that together (`areSummed`). `doubts`: by column that may tell more of that, the column that says how many items there are, or which.
 */
export function takeStates(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
  maybeQuantity: readonly number[],
): { states: readonly StateColumn[]; areSummed: boolean; doubts: ReadonlyMap<number, number> } {
  const columnOf = (field: string): number =>
    readings.findIndex((reading) => reading && isField(reading.meaning, field));
  const quantity = columnOf('quantity');
  const mayBeSum = kind === 'equipment' && quantity < 0 && !isOfSingles(table, readings);
  const summed = mayBeSum ? summedStates(table, readings, maybeQuantity) : undefined;
  if (kind !== 'equipment' || (maybeQuantity.length > 0 && !summed))
    return { states: [], areSummed: false, doubts: new Map() };
  const states = summed ?? stateColumns(table, readings, quantity);
  for (const { column, part } of states) {
    if (readings[column]?.meaning.is !== 'state')
      readings[column] = { meaning: { is: 'state', part }, how: 'synonym', notes: {} };
  }
  const within = quantity < 0 ? columnOf('category') : quantity;
  const doubts = doubtsIn(table, readings, summed ? undefined : quantity);
  return {
    states,
    areSummed: summed !== undefined,
    doubts: new Map(doubts.map((column) => [column, within])),
  };
}

export const isField = (meaning: Meaning, field: string): boolean =>
  meaning.is === 'field' && meaning.field === field;

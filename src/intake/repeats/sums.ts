import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import { type RowsBelow, rowsBelow, type UnitRow } from './rows-below.ts';

/** One number as large as this is no accident where it is the sum of others; smaller ones have to be several, and half as large together. */
const LARGE = 20;
const SEVERAL = 2;

/** A row of a table of units, with the numbers that are added up. */
export interface Entry extends UnitRow {
  /** By column, or by kind: of items, and of people. */
  readonly items: ReadonlyMap<number, number | undefined>;
  readonly people: ReadonlyMap<number, number | undefined>;
}

export type Kind = 'items' | 'people';
const KINDS = ['items', 'people'] as const satisfies readonly Kind[];

/** A row whose numbers, of these kinds, are what the rows of units below it add up to. */
export interface Sum<E extends Entry> {
  readonly entry: E;
  readonly below: readonly E[];
  readonly of: readonly Kind[];
}

/** What is known of a unit's people, and where it is said. */
export interface People {
  readonly unit: Unit;
  readonly field: string;
  readonly number: number;
  readonly place: Place;
}

/** How the numbers of one kind in a row stand to the sums of the rows below it. */
interface Fit {
  readonly kind: Kind;
  /** Numbers that are such sums, and not 0. */
  readonly sums: readonly number[];
}

/** Rows that are sums, as far as it is no accident: of the table as a whole where no row with others below it is anything else. */
export function sumsIn(layout: Layout, entries: readonly Entry[]): Sum<Entry>[] {
  const sums = sumsAmong(entries, rowsBelow(layout, entries));
  const heads = new Set(sums.map(({ entry }) => entry));
  const last = lastSum(
    layout,
    entries.filter((entry) => !heads.has(entry)),
  );
  return last ? [...sums, last] : sums;
}

/** The last row of a table without codes, whose name says nothing of what stands below it, where all it says are the sums of the rows above: "East". */
function lastSum(layout: Layout, entries: readonly Entry[]): Sum<Entry> | undefined {
  const [entry, above] = [entries.at(-1), entries.slice(0, -1)];
  if (!entry || above.length < SEVERAL || entry.unit.children.length > 0) return undefined;
  if (layout.columnOf('name') >= 0 && layout.columnOf('unit_id') >= 0) return undefined;
  const isFirstTold = entry.unit.place.file === layout.table.file && entry.unit.place.row === entry.row;
  const fits = fitsOf(entry, above);
  const stated = KINDS.filter((kind) => [...entry[kind].values()].some((number) => number !== undefined));
  const sums = fits.flatMap((fit) => fit.sums);
  const isSeveral = sums.length >= SEVERAL || above.length > SEVERAL;
  return isFirstTold && isSeveral && fits.length === stated.length && isNoAccident(fits)
    ? { entry, below: above, of: fits.map(({ kind }) => kind) }
    : undefined;
}

/** The same where it is known which rows, perhaps of other tables, are of units below that of a row. */
export function sumsAmong<E extends Entry>(
  entries: readonly E[],
  below: (entry: E) => readonly RowsBelow<E>[],
): Sum<E>[] {
  const found: (Sum<E> & { readonly fits: readonly Fit[] })[] = [];
  const isSum = new Set<E>();
  let others = 0;
  const heads = entries
    .map((entry) => ({ entry, ways: below(entry).filter(({ all }) => all.length >= SEVERAL) }))
    .filter(({ ways }) => ways.length > 0)
    // What adds up sums is told when these are.
    .sort((a, b) => (a.ways[0]?.all.length ?? 0) - (b.ways[0]?.all.length ?? 0));
  for (const { entry, ways } of heads) {
    const told = ways
      .flatMap(({ all, next }) => [...next, all.filter((each) => !isSum.has(each))])
      .find((rows) => fitsOf(entry, rows).length > 0)
      ?.toSorted((a, b) => a.row - b.row);
    if (!told) {
      others++;
      continue;
    }
    const fits = fitsOf(entry, told);
    isSum.add(entry);
    found.push({ entry, below: told, of: fits.map(({ kind }) => kind), fits });
  }
  const isTable = others === 0 && isNoAccident(found.flatMap(({ fits }) => fits));
  return found.flatMap((sum) => {
    const { fits } = sum;
    if (isTable || isNoAccident(fits)) return [sum];
    const of = fits.filter((fit) => isNoAccident([fit])).map(({ kind }) => kind);
    return of.length > 0 ? [{ ...sum, of }] : [];
  });
}

const isNoAccident = (fits: readonly Fit[]): boolean => {
  const sums = fits.flatMap((fit) => fit.sums);
  const total = sums.reduce((all, sum) => all + sum, 0);
  return sums.some((sum) => sum >= LARGE) || (sums.length >= SEVERAL && total >= LARGE / SEVERAL);
};

/** The kinds of numbers of which all that a row says are the sums of other rows. */
function fitsOf(entry: Entry, rows: readonly Entry[]): Fit[] {
  return KINDS.flatMap((kind) => {
    const stated = [...entry[kind]].filter(([, number]) => number !== undefined);
    const added = stated.map(([column]) => rows.map((row) => row[kind].get(column) ?? 0));
    const isFit = stated.every(
      ([, number], at) => number === added[at]?.reduce((sum, each) => sum + each, 0),
    );
    const sums = stated.map(([, number]) => number as number).filter((number) => number > 0);
    // Where only one row says anything, the row above it may say the same of its own.
    const areAdded = added.some((numbers) => numbers.filter((number) => number > 0).length >= SEVERAL);
    return isFit && areAdded ? [{ kind, sums }] : [];
  });
}

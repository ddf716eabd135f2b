import { foldText } from '../../lib/fold-text.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import { withoutTotals } from '../units/held-totals.ts';
import { bareName } from '../units/names.ts';
import { calledIn, statedIn } from '../units/titles.ts';
import type { WideRow } from '../wide/counts.ts';
import type { RowsBelow } from './rows-below.ts';
import { type Entry, type People, type Sum, sumsAmong } from './sums.ts';

/** A form, and what its rows say. */
interface Form {
  readonly layout: Layout;
  readonly counts: readonly WideRow[];
  readonly staff: readonly People[];
}

type FormEntry = Entry & { readonly layout: Layout };

/**
 * Rows of forms that are what the rows of other forms add up to: a sheet with a row for each district beside a sheet for the communes of
 * each. Which rows are of units below is known from the tree of units, or because a sheet, its title or its file is called after the
 * unit. One form at a time: where one row of it is a sum that is no accident, small ones are as well.
 */
export const sumsOfForms = (forms: readonly Form[]): Sum<FormEntry>[] => {
  if (forms.length < 2) return [];
  const keys = new Map<string, number>();
  const keyOf = (name: string): number => {
    const key = keys.get(name) ?? keys.size;
    keys.set(name, key);
    return key;
  };
  const entries = new Map(forms.map((form) => [form, entriesOf(form, keyOf)]));
  return forms.flatMap((form) => {
    const others = forms.filter((other) => other !== form);
    const own = entries.get(form) ?? [];
    const below = ({ unit }: FormEntry): RowsBelow<FormEntry>[] => {
      const stated = others.flatMap((other) =>
        (entries.get(other) ?? []).filter((entry) => ancestors(entry.unit).includes(unit)),
      );
      const next = stated.filter((entry) => entry.unit.parent === unit);
      const called = others
        .filter(({ layout }) => isCalled(layout, unit))
        .map((other) => (entries.get(other) ?? []).filter((entry) => entry.unit !== unit));
      return [
        ...(stated.length > 0 ? [{ all: stated, next: [next] }] : []),
        ...called.map((all) => ({ all, next: [all] })),
      ];
    };
    const sums = sumsAmong(own, below);
    if (sums.length === 0) return [];
    // A district of one commune, in a table of sums.
    const alike = own
      .filter((entry) => !sums.some((sum) => sum.entry === entry))
      .flatMap((entry) =>
        below(entry).flatMap(({ all }) => (all.length === 1 ? sayingTheSame(entry, all) : [])),
      );
    return [...sums, ...alike];
  });
};

/** A row that says what the one below it does, in all its numbers of a kind. */
function sayingTheSame(entry: FormEntry, below: readonly FormEntry[]): Sum<FormEntry>[] {
  const of = (['items', 'people'] as const).filter(
    (kind) =>
      entry[kind].size > 0 && [...entry[kind]].every(([key, number]) => below[0]?.[kind].get(key) === number),
  );
  return of.length > 0 ? [{ entry, below, of }] : [];
}

function entriesOf({ layout, counts, staff }: Form, keyOf: (name: string) => number): FormEntry[] {
  const found = new Map<Unit, FormEntry & { readonly people: Map<number, number> }>();
  for (const form of counts) {
    const { unit, row } = form;
    const items = new Map(
      withoutTotals(form).map(({ category, part, before, value }) => [
        keyOf(`${category} ${part} ${before ?? ''}`),
        value,
      ]),
    );
    found.set(unit, { layout, unit, row, items, people: new Map() });
  }
  for (const { unit, field, number, place } of staff) {
    const entry = found.get(unit) ?? {
      layout,
      unit,
      row: place.row ?? 0,
      items: new Map(),
      people: new Map(),
    };
    found.set(unit, entry);
    entry.people.set(keyOf(field), number);
  }
  return [...found.values()];
}

/** Whether a form is called after a unit: its sheet, the line above it that says whose it is, or its file. */
const isCalled = ({ table }: Layout, { name }: Unit): boolean =>
  [table.sheet.name ?? '', ...table.titles.flatMap(statedIn), calledIn(table.file)].some(
    (text) => text !== '' && (foldText(text) === foldText(name) || foldText(text) === bareName(name)),
  );

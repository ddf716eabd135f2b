import { Findings } from '../intake/findings.ts';
import type { CountColumn } from '../intake/layout/layout.ts';
import type { UnitsRead } from '../intake/plan.ts';
import { BESIDE, withinTotals } from '../intake/wide/in-total.ts';
import { familyOf, kindsOf, type Lot, lotsOf } from '../intake/wide/lots.ts';
import { speaksOfItems } from '../intake/wide/notes.ts';
import { settle } from '../intake/wide/settle.ts';
import { JUDGED, type Unit } from '../model/inventory.ts';
import { type FormRow, mergedForms } from './merged-forms.ts';

/** Items that counts of a wide form stand for, one by one. */
export interface CountedItems {
  readonly unit: Unit;
  readonly category: string;
  readonly condition: string;
  readonly quantity: number;
}

/** Counts that no rows of items can say: they stay columns. */
export interface KeptCounts {
  readonly columns: readonly (CountColumn & { readonly header: string })[];
  readonly rows: readonly {
    readonly unit: Unit;
    readonly values: readonly (number | string | undefined)[];
    /** What notes say of the unit's items; with one of its rows only. */
    readonly note: string | undefined;
  }[];
}

export interface SortedCounts {
  readonly items: readonly CountedItems[];
  readonly kept: readonly KeptCounts[];
}

/**
 * Tells the counts that are items (12 desktops, 3 broken printers of 10) from those that are not: totals that are not
 * known, parts that may overlap, what is too weak or too old. Forms with the same columns are taken together; of each,
 * all counts of a family go the same way, because an empty cell of a column that stays would say that it is not known.
 */
export function sortedCounts({ wide, layouts, fields, plan }: UnitsRead): SortedCounts {
  // Beside a list, a form is held against it: as rows it would be a part of it.
  const listed = layouts.has('equipment');
  const standards = plan.standards(fields.get('equipment') ?? new Set());
  const takesKindsAlone = (family: string): boolean =>
    standards.some(
      ({ categories }) =>
        !categories.includes(family) && kindsOf(family).some((kind) => categories.includes(kind)),
    );
  const within = withinTotals(wide, new Findings());
  const doubted = new Set(
    wide.flatMap(({ unit, layout }) => (layout.doubts.length + layout.beyond.length > 0 ? [unit] : [])),
  );
  const noted = notesOf(wide);
  // As rows, servers would come on top of the computers that have them, and what a column or a note casts doubt on would be sure.
  const isMixed = ({ unit, layout, counts }: FormRow, family: string): boolean =>
    (within.has(layout) && (family === 'computer' || BESIDE.includes(family))) ||
    (family === 'computer' && doubted.has(unit)) ||
    counts.some(({ said }) => said !== undefined) ||
    noted.has(unit);
  const items: CountedItems[] = [];
  const kept: KeptCounts[] = [];
  for (const rows of alike(mergedForms(wide))) {
    const columns = rows[0]?.counts ?? [];
    const left = new Set(columns.keys());
    const families = new Set(columns.map(({ category }) => familyOf(category)));
    // A unit with rows has none of what no row names; one with a form has not been asked for what the form has no column for.
    const asksAll = standards.every(({ categories }) =>
      categories.some((each) => families.has(familyOf(each))),
    );
    if (listed || !asksAll) {
      kept.push(keptOf(rows, left));
      continue;
    }
    for (const family of families) {
      const found = rows.map((row) => (isMixed(row, family) ? undefined : itemsOf(row, family)));
      const all = found.flatMap((each) => each ?? []);
      const exact =
        found.every((each) => each !== undefined) &&
        !(
          takesKindsAlone(family) && all.some(({ category, quantity }) => category === family && quantity > 0)
        );
      if (!exact) continue;
      items.push(...all);
      for (const [at, { category }] of columns.entries()) if (familyOf(category) === family) left.delete(at);
    }
    if (left.size > 0) kept.push(keptOf(rows, left));
  }
  return { items, kept: kept.map((each) => withNotes(each, noted)) };
}

/** What notes say of some of the items of units. */
function notesOf(wide: UnitsRead['wide']): Map<Unit, string> {
  const texts = new Map<Unit, Set<string>>();
  for (const { unit, notes } of wide) {
    for (const note of notes.filter(speaksOfItems))
      texts.set(unit, (texts.get(unit) ?? new Set()).add(note.text));
  }
  return new Map([...texts].map(([unit, said]) => [unit, [...said].join('; ')]));
}

/** Each note goes with the first counts of its unit, and is used up. */
const withNotes = ({ columns, rows }: KeptCounts, noted: Map<Unit, string>): KeptCounts => ({
  columns,
  rows: rows.map((row) => {
    const note = noted.get(row.unit);
    noted.delete(row.unit);
    return { ...row, note };
  }),
});

/** Rows of forms with the same columns, each unit once. */
function alike(rows: readonly FormRow[]): FormRow[][] {
  const groups: { readonly like: string; readonly units: Set<Unit>; readonly rows: FormRow[] }[] = [];
  for (const row of rows) {
    const like = signatureOf(row);
    let group = groups.find((each) => each.like === like && !each.units.has(row.unit));
    if (!group) {
      group = { like, units: new Set(), rows: [] };
      groups.push(group);
    }
    group.units.add(row.unit);
    group.rows.push(row);
  }
  return groups.map(({ rows }) => rows);
}

const signatureOf = ({ counts }: FormRow): string =>
  JSON.stringify(counts.map(({ category, part, before }) => [category, part, before]));

/** The items that one row's counts of a family are; undefined where they do not say it to the last item. */
function itemsOf({ unit, counts }: FormRow, family: string): CountedItems[] | undefined {
  const mine = counts.filter(({ category }) => familyOf(category) === family);
  if (mine.some(({ value }) => value === undefined)) return undefined;
  const lots = lotsOf(family, mine);
  if (!lots.every(isPlain)) return undefined;
  const { faults, extremes } = settle(family, mine, lots);
  if (faults.length > 0) return undefined;
  const found: CountedItems[] = [];
  for (const [at, { category, conditions }] of lots.entries()) {
    const only = lots.map((_, other) => other === at);
    const quantity = extremes.least(only);
    if (quantity !== extremes.most(only)) return undefined;
    if (quantity === 0) continue;
    const [condition, ...others] = conditions;
    if (condition === undefined || condition === 'elsewhere' || others.length > 0) return undefined;
    found.push({ unit, category, condition, quantity });
  }
  // None at all is something known.
  const none = mine.find(({ part }) => part === 'total') ?? mine[0];
  if (found.length > 0 || !none) return found;
  return [{ unit, category: none.category, condition: 'in_use', quantity: 0 }];
}

/** Nothing is asked of it that a row of items has no word for. */
const isPlain = ({ weak, old, from, before }: Lot): boolean =>
  weak === JUDGED.unknown && old === JUDGED.unknown && from === undefined && before === undefined;

/** `left`: the positions of the counts that stay. */
function keptOf(rows: readonly FormRow[], left: ReadonlySet<number>): KeptCounts {
  const [first] = rows as [FormRow];
  return {
    columns: first.counts.filter((_, at) => left.has(at)),
    rows: rows.map(({ unit, counts }) => ({
      unit,
      values: counts.filter((_, at) => left.has(at)).map(({ value, said }) => said ?? value),
      note: undefined,
    })),
  };
}

import { groupBy } from '../../lib/group-by.ts';
import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import { headerText } from '../table.ts';
import { withoutTotals } from '../units/held-totals.ts';
import type { WideRow } from '../wide/counts.ts';
import type { UnitRow } from './rows-below.ts';
import { type Entry, type Kind, type People, sumsIn } from './sums.ts';
import { sumsOfForms } from './sums-of-forms.ts';

/** What a unit has of itself: people that others add up with their own. What a place has, such as households, may be a sum. */
const STAFF: readonly string[] = [
  'staff_authorised',
  'staff_present',
  'officials',
  'public_employees',
  'contract_staff',
  'part_time_staff',
];

/**
 * Leaves open what the row of a unit says where all its numbers of items, or of people, are what the rows of the units below it add up
 * to: it is a sum that is not called so, and would be counted beside them. Says so; returns the rows of forms as they are to be counted.
 */
export function sumsLeftOpen(
  layouts: readonly Layout[],
  wide: readonly WideRow[],
  units: readonly Unit[],
  findings: Findings,
): WideRow[] {
  const open = new Set<WideRow>();
  const forms = groupBy(wide, ({ layout }) => layout);
  const people = staffOf(units);
  const staff = groupBy(people, ({ place }) => `${place.file}\n${place.sheet ?? ''}`);
  const staffIn = ({ table: { file, sheet } }: Layout) => staff.get(`${file}\n${sheet.name ?? ''}`) ?? [];
  /** `first`: of the rows that are added up. `columns`: of what is left open, by kind. */
  const leave = (
    { unit, row }: UnitRow,
    layout: Layout,
    columns: Readonly<Record<Kind, readonly number[]>>,
    { rows, first }: { readonly rows: number; readonly first: Place },
  ): void => {
    const form = columns.items.length > 0 ? forms.get(layout)?.find((each) => each.row === row) : undefined;
    if (form) open.add(form);
    for (const column of columns.people) {
      const place = layout.placeAt(row, column);
      unit.facts.set(layout.fields[column] as string, { value: undefined, place });
    }
    const headers = [...columns.items, ...columns.people].map((column) =>
      headerText(layout.table.paths[column] ?? []),
    );
    findings.add({
      rule: 'unit-sums-below',
      place: layout.place(row),
      related: first,
      params: { unit: unit.id, rows, columns: headers },
    });
  };
  for (const layout of layouts) {
    for (const { entry, below, of } of sumsIn(
      layout,
      entriesOf(layout, forms.get(layout) ?? [], staffIn(layout)),
    )) {
      const columnsOf = (kind: Kind): number[] => (of.includes(kind) ? [...entry[kind].keys()] : []);
      const first = layout.place((below[0] as Entry).row);
      leave(
        entry,
        layout,
        { items: columnsOf('items'), people: columnsOf('people') },
        { rows: below.length, first },
      );
    }
  }
  const rest = layouts.map((layout) => ({
    layout,
    counts: (forms.get(layout) ?? []).filter((form) => !open.has(form)),
    staff: staffIn(layout).filter(({ unit, field }) => unit.facts.get(field)?.value !== undefined),
  }));
  for (const { entry, below, of } of sumsOfForms(rest)) {
    const { layout, row } = entry;
    const counted = forms.get(layout)?.find((each) => each.row === row)?.counts ?? [];
    const told = staffIn(layout).filter(({ unit }) => unit === entry.unit);
    const { layout: other, row: first } = below[0] as (typeof below)[number];
    const columns = {
      items: of.includes('items') ? counted.map(({ column }) => column) : [],
      people: of.includes('people') ? told.map(({ field }) => layout.columnOf(field)) : [],
    };
    leave(entry, layout, columns, { rows: below.length, first: other.place(first) });
  }
  return wide.map((row) =>
    open.has(row) ? { ...row, counts: row.counts.map((count) => ({ ...count, value: undefined })) } : row,
  );
}

const staffOf = (units: readonly Unit[]): People[] =>
  units.flatMap((unit) =>
    STAFF.flatMap((field) => {
      const { value, place } = unit.facts.get(field) ?? {};
      return typeof value === 'number' && place ? [{ unit, field, number: value, place }] : [];
    }),
  );

/** The rows of a table, from above. */
function entriesOf(layout: Layout, wide: readonly WideRow[], staff: readonly People[]): Entry[] {
  const rows = new Map<number, Entry & { readonly people: Map<number, number> }>();
  const entryOf = (unit: Unit, row: number) => {
    const entry = rows.get(row) ?? { unit, row, items: new Map(), people: new Map() };
    rows.set(row, entry);
    return entry;
  };
  for (const form of wide) {
    const { unit, row } = form;
    const items = new Map(withoutTotals(form).map(({ column, value }) => [column, value]));
    rows.set(row, { unit, row, items, people: new Map() });
  }
  for (const { unit, field, number, place } of staff) {
    const column = layout.columnOf(field);
    if (column >= 0 && place.row !== undefined) entryOf(unit, place.row).people.set(column, number);
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

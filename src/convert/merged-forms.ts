import { headerText } from '../intake/table.ts';
import type { WideRow } from '../intake/wide/counts.ts';
import { familyOf } from '../intake/wide/lots.ts';
import type { Unit } from '../model/inventory.ts';

export type Counted = WideRow['counts'][number] & { readonly header: string };

/** A row of a form, with the headers of its numbers. */
export interface FormRow extends Omit<WideRow, 'row' | 'counts' | 'doubted' | 'beyond' | 'notes'> {
  readonly counts: readonly Counted[];
}

/**
 * The rows of forms, with all that the forms of a unit tell of one family of items in one of them, as it is counted: each number
 * once, unknown where two contradict each other. Of two forms neither says alone what the unit has.
 */
export function mergedForms(wide: readonly WideRow[]): FormRow[] {
  const units = new Map<Unit, FormRow[]>();
  for (const { unit, layout, counts } of wide) {
    const { paths } = layout.table;
    const row = {
      unit,
      layout,
      counts: counts.map((count) => ({ ...count, header: headerText(paths[count.column] ?? []) })),
    };
    units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return [...units.values()].flatMap((rows) => (rows.length > 1 ? merged(rows) : rows));
}

function merged(rows: readonly FormRow[]): FormRow[] {
  const families = new Set(rows.flatMap(({ counts }) => counts.map(({ category }) => familyOf(category))));
  const counts = rows.map((): Counted[] => []);
  for (const family of families) {
    const isMine = ({ category }: Counted): boolean => familyOf(category) === family;
    const isWhole = (count: Counted): boolean => count.category === family && count.part === 'total';
    const whole = rows.findIndex((row) => row.counts.some(isWhole));
    const home = whole >= 0 ? whole : rows.findIndex((row) => row.counts.some(isMine));
    counts[home]?.push(...toldOnce(rows.flatMap((row) => row.counts.filter(isMine))));
  }
  return rows.flatMap((row, at) => {
    const own = counts[at] ?? [];
    return own.length > 0 ? [{ ...row, counts: own }] : [];
  });
}

function toldOnce(counts: readonly Counted[]): Counted[] {
  const told = new Map<string, Counted[]>();
  for (const count of counts) {
    const key = `${count.category} ${count.part} ${count.before ?? ''}`;
    told.set(key, [...(told.get(key) ?? []), count]);
  }
  return [...told.values()].map((same) => {
    const values = new Set(same.flatMap(({ value }) => (value === undefined ? [] : [value])));
    const [only] = values;
    return { ...(same[0] as Counted), value: values.size === 1 ? only : undefined };
  });
}

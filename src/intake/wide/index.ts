import { JUDGED } from '../../model/inventory.ts';
import type { Part } from '../../model/tables.ts';
import type { ItemStandard } from '../items/standards.ts';
import { familyIn, isThere, lotsOf } from './lots.ts';
import { settle } from './settle.ts';
import { type Applied, fill, itemOf } from './slots.ts';

export type { Part };

export interface Count {
  readonly category: string;
  /** `doubted`: of so many, a column that is not understood may say that they do not count. */
  readonly part: Part | 'doubted';
  /** Of `too_old`: bought before this year. Without it, the office itself says that they are too old. */
  readonly before?: number | undefined;
  /** Whole, at least 0; undefined: the column is there and the cell does not say. */
  readonly value: number | undefined;
  /** Of servers and tablets: the total of the computers has them too, or may have them. */
  readonly within?: 'surely' | 'perhaps' | undefined;
}

/** What one unit's row says of one family of items: computers with desktops and laptops, or printers, or scanners. */
export interface WideCounts {
  readonly counts: readonly Count[];
}

export interface WideResult {
  /** How many go into which slot of the standard's tally, in order of slots. */
  readonly slots: readonly { readonly slot: number; readonly count: number }[];
  /** There may be this many more (null: nobody knows how many): some count that would bound them is unknown. */
  readonly open: number | null;
  /** Of these nobody knows how many there may be at most, and neither `slots` nor `open` can say so. */
  readonly unbounded: readonly ('stored' | 'on_order')[];
  /** The same under every standard. `sum` and `total` add up several counts where only together they clash. */
  readonly faults: readonly {
    readonly rule: 'parts-exceed-total';
    readonly parts: readonly Count[];
    readonly sum: number;
    readonly total: number;
  }[];
  /** Items that the office has, all categories of the family together; undefined where that is not known. */
  readonly items: number | undefined;
}

/** A standard with the criteria that are to be judged: nothing is left out here for want of a column. */
export type WideStandard = Pick<ItemStandard, 'categories' | 'inService' | 'life' | 'minimum'>;

/**
 * Turns the counts of one row into slots of a standard's tally. What the slots then say of the items in service and
 * of the good ones is exactly what the counts allow: every number within the range is possible, none outside it is.
 *
 * A column that the table does not have must not be among the counts; a cell that does not say must be, without a
 * value. Counts of several families are kept apart and added up.
 */
export function wideSlots(family: WideCounts, standard: WideStandard, asOfYear: number): WideResult {
  const families = [...new Set(family.counts.map(familyIn))];
  const results = families.map((name) =>
    slotsOfFamily(
      name,
      family.counts.filter((count) => familyIn(count) === name),
      standard,
      asOfYear,
    ),
  );
  const only = results[0];
  return results.length === 1 && only ? only : together(results);
}

function slotsOfFamily(
  family: string,
  counts: WideCounts['counts'],
  standard: WideStandard,
  asOfYear: number,
): WideResult {
  const lots = lotsOf(family, counts);
  const { faults, extremes } = settle(family, counts, lots);
  const applied: Applied[] = lots.map((lot) => itemOf(lot, family, counts, standard, asOfYear));
  const there = lots.map(isThere);
  const [fewest, most] = [extremes.least(there), extremes.most(there)];
  const taken = applied.some(({ taken }) => taken !== JUDGED.no);
  return {
    ...(taken ? fill(applied, extremes) : { slots: [], open: 0, unbounded: [] }),
    faults,
    items: fewest === most ? fewest : undefined,
  };
}

function together(results: readonly WideResult[]): WideResult {
  const slots = new Map<number, number>();
  for (const { slot, count } of results.flatMap((result) => result.slots)) {
    slots.set(slot, (slots.get(slot) ?? 0) + count);
  }
  return {
    slots: [...slots].map(([slot, count]) => ({ slot, count })).sort((a, b) => a.slot - b.slot),
    open: results.reduce<number | null>(
      (sum, { open }) => (sum === null || open === null ? null : sum + open),
      0,
    ),
    unbounded: [...new Set(results.flatMap(({ unbounded }) => unbounded))],
    faults: results.flatMap(({ faults }) => faults),
    items: results.reduce<number | undefined>(
      (sum, { items }) => (sum === undefined || items === undefined ? undefined : sum + items),
      0,
    ),
  };
}

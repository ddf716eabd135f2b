import { JUDGED } from '../../model/inventory.ts';
import type { WideCounts, WideResult, WideStandard } from './counts.ts';
import { familyIn, isThere, lotsOf } from './lots.ts';
import { settle } from './settle.ts';
import { type Applied, fill, itemOf } from './slots.ts';

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

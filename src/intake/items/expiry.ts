import { type Expiring, JUDGED, type Judged, SERVICE } from '../../model/inventory.ts';
import type { Age } from './age.ts';

/** What is known of items on the day of the stock: how they serve, whether they are too weak or too old, and since when they are there. */
export interface ItemsToday {
  readonly service: number;
  readonly weak: Judged;
  readonly old: Judged;
  readonly age: Pick<Age, 'firstYear' | 'lastYear'> | undefined;
  readonly life: number;
}

/**
 * Notes the years in which items pass their useful life. Those that are surely good count in the earliest year that they may pass
 * it in (the most that may be lost); all that may be good count in the latest (the least). What is there today was bought today at the
 * latest; what is on order may be delivered whenever it likes, unless its row says when. Machines that are too weak and in
 * service, or may be, are noted by themselves: they may be brought to standard, for as long as they last.
 */
export function noteExpiry(expiring: Expiring, items: ItemsToday, count: number, asOfYear: number): void {
  const { service, weak, old, age, life } = items;
  const isNew = service === SERVICE.onOrder;
  if (old === JUDGED.yes && !isNew) return;
  // A year in the past says when it was ordered.
  const coming = (year: number | undefined): number => Math.max(year ?? asOfYear, asOfYear);
  const first = isNew ? coming(age?.firstYear) : age?.firstYear;
  const last = isNew
    ? age?.lastYear === undefined || age.lastYear < asOfYear
      ? undefined
      : age.lastYear
    : Math.min(age?.lastYear ?? asOfYear, asOfYear);
  if (weak === JUDGED.yes) {
    if (service === SERVICE.stored || isNew) return;
    const isSure = service === SERVICE.in && old === JUDGED.no;
    if (isSure && first !== undefined) grow(expiring.weakSoonest, first + life, count);
    if (last !== undefined) grow(expiring.weakLatest, last + life, count);
    return;
  }
  if (weak === JUDGED.unknown && old === JUDGED.no && service === SERVICE.in && first !== undefined)
    grow(expiring.doubtfulSoonest, first + life, count);
  const sure = service !== SERVICE.unknown && weak === JUDGED.no && (old === JUDGED.no || isNew);
  const serving = service === SERVICE.in || service === SERVICE.unknown;
  if (sure && first !== undefined) {
    grow(expiring.soonest, first + life, count);
    if (serving) grow(expiring.servingSoonest, first + life, count);
  }
  if (last !== undefined) {
    grow(expiring.latest, last + life, count);
    if (serving) grow(expiring.servingLatest, last + life, count);
  }
}

/**
 * As `noteExpiry`, of items that a form counts: they are there today, and those not too old are younger than their life, and bought
 * since the year that the form counts the older ones before.
 */
export function noteFormExpiry(
  expiring: Expiring,
  slot: number,
  count: number,
  {
    life,
    before = 0,
    asOfYear,
  }: { readonly life: number; readonly before?: number | undefined; readonly asOfYear: number },
): void {
  const [service, weak, old] = [
    Math.floor(slot / 9),
    Math.floor((slot % 9) / 3) as Judged,
    (slot % 3) as Judged,
  ];
  const firstYear = old === JUDGED.no ? Math.max(before, asOfYear - life + 1) : undefined;
  noteExpiry(expiring, { service, weak, old, age: { firstYear, lastYear: asOfYear }, life }, count, asOfYear);
}

function grow(years: Map<number, number>, year: number, count: number): void {
  years.set(year, (years.get(year) ?? 0) + count);
}

import { type Expiring, JUDGED, type Judged, SERVICE } from '../model/inventory.ts';
import type { Age } from './age.ts';

/** What is known of items that may be good today: how they serve, whether they are too weak or too old, and since when they are there. */
export interface GoodToday {
  readonly service: number;
  readonly weak: Judged;
  readonly old: Judged;
  readonly age: Age | undefined;
  readonly life: number;
}

/**
 * Notes the years in which items that are good today pass their useful life. Items that are surely good count in the earliest year
 * that they may pass it in (the most that may be lost); all that may be good count in the latest (the least). One of which
 * nobody knows how old it is may last longer than any plan. What is on order begins its life in the year of the stock.
 */
export function noteExpiry(expiring: Expiring, items: GoodToday, count: number, asOfYear: number): void {
  const { service, weak, old, age, life } = items;
  const isNew = service === SERVICE.onOrder;
  if (weak === JUDGED.yes || (old === JUDGED.yes && !isNew)) return;
  const begun = isNew ? { firstYear: asOfYear, lastYear: asOfYear } : age;
  const sure = service !== SERVICE.unknown && weak === JUDGED.no && (old === JUDGED.no || isNew);
  if (sure && begun?.firstYear !== undefined) grow(expiring.soonest, begun.firstYear + life, count);
  if (begun?.lastYear !== undefined) grow(expiring.latest, begun.lastYear + life, count);
}

function grow(years: Map<number, number>, year: number, count: number): void {
  years.set(year, (years.get(year) ?? 0) + count);
}

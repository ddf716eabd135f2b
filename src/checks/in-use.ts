import { add, between, type Range } from '../lib/range.ts';
import type { Installed } from '../model/installed.ts';
import type { Stock } from '../model/judgement.ts';

/** Good items in use today and in later years. `required`: how many the unit is to have; `sure`: it is meant for certain. */
export function inUse(stock: Stock, required: Range, sure: boolean): Pick<Installed, 'today' | 'inYear'> {
  const { good, stored, onOrder, expiring } = stock;
  const all = add(add(good, stored), onOrder);
  const meant = ({ low, high }: Range): Range => between(sure ? low : 0, high);
  /** Those that are surely good go as soon as they may, those that may be good as late as they may. */
  const left = (
    { low, high }: Range,
    year: number,
    soonest: Lost | undefined,
    latest: Lost | undefined,
  ): Range =>
    between(
      Math.max(0, low - lostBy(year, soonest)),
      high === null ? null : Math.max(0, high - lostBy(year, latest)),
    );
  return {
    today: meant(good),
    inYear(year) {
      const serving = left(good, year, expiring?.servingSoonest, expiring?.servingLatest);
      const there = left(all, year, expiring?.soonest, expiring?.latest);
      return meant({
        low: Math.max(serving.low, Math.min(there.low, required.low)),
        high:
          serving.high === null || there.high === null
            ? null
            : Math.max(serving.high, Math.min(there.high, required.high ?? there.high)),
      });
    },
  };
}

type Lost = ReadonlyMap<number, number>;

function lostBy(year: number, lost: Lost | undefined): number {
  let sum = 0;
  for (const [when, count] of lost ?? []) if (when <= year) sum += count;
  return sum;
}

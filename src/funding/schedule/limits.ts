import type { Need } from '../../model/judgement.ts';
import type { Limit } from '../../model/limit.ts';
import { holdsOn } from '../../model/validity.ts';
import type { Costs, Funding } from '../estimate.ts';

/** The day of a plan year on which its prices have to hold: its first, but no day before the base date. */
export const priceDateOf = (year: number, { priceDate }: { readonly priceDate: string }): string =>
  priceDate.startsWith(`${year}-`) ? priceDate : `${year}-01-01`;

/**
 * The ceiling that a need stands under in each year of a plan, on the day of its prices. `own`: the one of the price date, YYYY-MM-DD,
 * asked for anew only where other ceilings hold.
 */
export function limitsOver(
  { config: { ceilings }, limitOf }: Pick<Funding, 'config' | 'limitOf'>,
  years: readonly number[],
  priceDate: string,
): (need: Need, own: Limit | undefined) => readonly (Limit | undefined)[] {
  const holding = (date: string): string => ceilings.map((each) => Number(holdsOn(each, date))).join('');
  const dates = years.map((year) => priceDateOf(year, { priceDate }));
  const base = holding(priceDate);
  const others = new Map(dates.map((date) => [holding(date), date]));
  others.delete(base);
  const sets = dates.map(holding);
  return (need, own) => {
    const limits = new Map([...others].map(([set, date]) => [set, limitOf(need, date)]));
    return sets.map((set) => (set === base ? own : limits.get(set)));
  };
}

/** Says once of each ceiling that another holds in some plan year: how many, and how soon again, is taken from that of the price date. */
export function sayLimits(
  funding: Pick<Funding, 'config' | 'limitOf' | 'found'>,
  { merged, lawful, priceDate }: Pick<Costs, 'merged' | 'lawful' | 'priceDate'>,
  years: readonly number[],
): void {
  const limitsOf = limitsOver(funding, years, priceDate);
  const said = new Set<string>();
  for (const { need } of merged) {
    const own = lawful.get(need)?.limit;
    const limits = limitsOf(need, own);
    const at = limits.findIndex((each) => each?.ceiling !== own?.ceiling);
    const next = limits[at];
    const ceiling = (own ?? next)?.ceiling;
    // Of ceilings that say only prices the plan keeps to each in its time.
    const isTold = own !== undefined && next === undefined;
    if (at < 0 || ceiling === undefined || said.has(ceiling)) continue;
    if (!isTold && ![own, next].some((each) => each?.entitled || each?.life !== undefined)) continue;
    said.add(ceiling);
    const params = { ceiling: own?.ceiling, next: next?.ceiling, year: years[at] };
    funding.found({ rule: 'ceiling-changes', params });
  }
}

import type { Need } from '../../model/judgement.ts';
import { holdsOn } from '../../model/validity.ts';
import { lawfulParts } from '../ceilings.ts';
import type { Costs } from '../estimate.ts';
import type { Funding } from '../funding.ts';
import { type AskedNeed, lawfulNeeds } from '../lawful-course.ts';

/** The day of a plan year on which its prices and ceilings have to hold: its first, but no day before the base date. */
export const priceDateOf = (year: number, { priceDate }: { readonly priceDate: string }): string =>
  priceDate.startsWith(`${year}-`) ? priceDate : `${year}-01-01`;

/** The needs as they are asked for in the years of a plan: one list for each year, and one list for all years of the same ceilings. */
export type AskedOver = readonly (readonly AskedNeed[])[];

/**
 * What is asked for in each year as if the ceilings of that year always held. The lists are in one order; that of the price date is
 * not made anew.
 */
export function askedOver(
  { config: { ceilings }, limitOf, beyondCeiling }: Pick<Funding, 'config' | 'limitOf' | 'beyondCeiling'>,
  { merged, asked, digits, priceDate }: Pick<Costs, 'merged' | 'asked' | 'digits' | 'priceDate'>,
  years: readonly number[],
): AskedOver {
  if (beyondCeiling) return years.map(() => merged);
  const holding = (date: string): string => ceilings.map((each) => Number(holdsOn(each, date))).join('');
  const lists = new Map([[holding(priceDate), asked]]);
  return years.map((year) => {
    const date = priceDateOf(year, { priceDate });
    const set = holding(date);
    const own =
      lists.get(set) ??
      lawfulNeeds(
        merged,
        lawfulParts(merged, (need) => limitOf(need, date), digits),
      );
    lists.set(set, own);
    return own;
  });
}

/** Says once of each ceiling that it ends within the plan, or before it, and that none takes its place. */
export function sayLimits(
  funding: Pick<Funding, 'found'>,
  { merged, lawful }: Pick<Costs, 'merged' | 'lawful'>,
  over: AskedOver,
  years: readonly number[],
): void {
  const said = new Set<string>();
  for (const [at, { need }] of merged.entries()) {
    let before = lawful.get(need)?.limit;
    for (const [index, year] of years.entries()) {
      const limit = over[index]?.[at]?.lawful?.limit;
      if (before && !limit && !said.has(before.ceiling)) {
        said.add(before.ceiling);
        funding.found({ rule: 'ceiling-ends', params: { ceiling: before.ceiling, year } });
      }
      before = limit;
    }
  }
}

/**
 * Says once of each ceiling that the estimate and the budget of one year keep to it, and that another holds in that year, or none.
 * `ceilingOf`: the id of the one that a need stands under on a day.
 */
export function sayOtherYear(
  { found }: Pick<Funding, 'found'>,
  { lawful, priceDate }: Pick<Costs, 'lawful' | 'priceDate'>,
  ceilingOf: (need: Need, date: string) => string | undefined,
  year: number,
): void {
  const said = new Set<string>();
  for (const [need, { limit }] of lawful) {
    if (said.has(limit.ceiling)) continue;
    for (const date of [priceDateOf(year, { priceDate }), `${year}-12-31`]) {
      const other = ceilingOf(need, date);
      if (other === limit.ceiling || said.has(limit.ceiling)) continue;
      said.add(limit.ceiling);
      const params = { ceiling: limit.ceiling, year, priceDate, date, other };
      found({ rule: 'ceiling-of-other-year', params });
    }
  }
}

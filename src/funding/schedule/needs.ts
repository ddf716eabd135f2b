import type { Unit } from '../../model/inventory.ts';
import type { Course, Need, Split } from '../../model/judgement.ts';
import type { MergedNeed } from '../needs.ts';
import type { NeedOverYears } from './types.ts';

/** One end of what is known: the least that is needed for sure, or the most that may be. */
export type End = 'low' | 'high';

/** What the configuration and the units say of a need. */
export interface AboutNeeds {
  /** Useful life of what is bought, in years; undefined: longer than any plan. */
  life(need: Need): number | undefined;
  /** People whom a unit serves; 0 where that is not known. */
  people(unit: Unit): number;
}

type Unranked = Omit<NeedOverYears, 'rank'>;

/**
 * The needs of one end over the years of a plan that begins in `firstYear`, not yet in an order. What passes its life before that
 * is lacking when it begins. A need without an upper bound has no high end: it is left out there, and the caller says so.
 */
export const needsOverYears = (
  merged: readonly MergedNeed[],
  firstYear: number,
  end: End,
  about: AboutNeeds,
): Unranked[] =>
  merged.flatMap(({ need, targets }) => {
    const split = need[end];
    if (split === null) return [];
    const { unit, item, buy, upgrade } = need;
    const common = { unit, item, targets, life: about.life(need) };
    const begun = whenItBegins(split, need.course?.[end], firstYear);
    const purchase: Unranked = {
      ...common,
      ...begun,
      buys: buy,
      kind: 'purchase',
      people: peopleOf(need, begun.open, about),
    };
    const isNeeded = begun.open > 0 || begun.expiring.size > 0;
    if (split.upgrade === 0 || upgrade === undefined) return isNeeded ? [purchase] : [];
    const upgraded: Unranked = {
      ...common,
      buys: [upgrade],
      kind: 'upgrade',
      open: split.upgrade,
      spare: 0,
      expiring: new Map(),
      people: peopleOf(need, split.upgrade, about),
    };
    return isNeeded ? [purchase, upgraded] : [upgraded];
  });

function whenItBegins(
  { quantity }: Split,
  course: Course | undefined,
  firstYear: number,
): Pick<NeedOverYears, 'open' | 'spare' | 'expiring'> {
  const years = [...(course?.expiring ?? [])];
  const lost = years.reduce((sum, [year, count]) => (year < firstYear ? sum + count : sum), 0);
  const spare = course?.spare ?? 0;
  return {
    open: quantity + Math.max(0, lost - spare),
    spare: Math.max(0, spare - lost),
    expiring: new Map(years.filter(([year]) => year >= firstYear)),
  };
}

/** Heads, where pieces are counted by heads; else everybody whom the unit serves. */
const peopleOf = ({ unit, people }: Need, pieces: number, about: AboutNeeds): number =>
  people === undefined
    ? about.people(unit)
    : Math.min(people.all, Math.floor(pieces * people.perPiece + 1e-9));

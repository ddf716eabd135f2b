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

/**
 * The needs of one end over the years of a plan that begins in `firstYear`. What passes its life before that is lacking when
 * it begins. A need without an upper bound has no high end: it is left out there, and the caller says so.
 */
export function needsOverYears(
  merged: readonly MergedNeed[],
  firstYear: number,
  end: End,
  about: AboutNeeds,
): NeedOverYears[] {
  return merged.flatMap(({ need, targets }) => {
    const split = need[end];
    if (split === null) return [];
    const { unit, item } = need;
    const common = { unit, item, targets, life: about.life(need), rank: [] };
    const { open, spare, expiring } = whenItBegins(split, need.course?.[end], firstYear);
    const people = peopleOf(need, open, about);
    const purchase: NeedOverYears = {
      ...common,
      buys: need.buy,
      kind: 'purchase',
      open,
      spare,
      expiring,
      people,
    };
    if (split.upgrade === 0 || need.upgrade === undefined)
      return open === 0 && expiring.size === 0 ? [] : [purchase];
    const upgrade: NeedOverYears = {
      ...common,
      buys: [need.upgrade],
      kind: 'upgrade',
      open: split.upgrade,
      spare: 0,
      expiring: new Map(),
      people: peopleOf(need, split.upgrade, about),
    };
    return open === 0 && expiring.size === 0 ? [upgrade] : [purchase, upgrade];
  });
}

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

import { groupBy } from '../../lib/group-by.ts';
import { type Place, type PriceLimit, taking } from '../places.ts';
import type { NeedOverYears, ScheduleInput } from './types.ts';

type Asked = Pick<ScheduleInput, 'needs' | 'years' | 'pricing'>;

/**
 * The needs as they are bought: one whose pieces may not all cost the same is a need for each limit that its price exceeds, and
 * one for the rest. Pieces take the places of their ceiling as they come to be lacking: those that are open, then year by year
 * those that expire, of one need of the unit after the other. The last places come first: what is given takes these.
 */
export function withinPriceLimits({ needs, years, pricing }: Asked): readonly NeedOverYears[] {
  if (needs.every(({ places }) => places === undefined)) return needs;
  const bound = (need: NeedOverYears): ((limit: PriceLimit) => PriceLimit) => {
    const known = new Map<PriceLimit, boolean>();
    const exceeds = (limit: PriceLimit): boolean =>
      years.some((year) =>
        pricing.parts({ ...need, priceLimit: limit }, year)?.some(({ above }) => above !== undefined),
      );
    return (limit) => {
      if (limit === undefined) return undefined;
      if (!known.has(limit)) known.set(limit, exceeds(limit));
      return known.get(limit) ? limit : undefined;
    };
  };
  const portions = new Map<NeedOverYears, NeedOverYears[]>();
  const under = needs.filter(({ places }) => places !== undefined);
  for (const [places, own] of groupBy(under, (need) => need.places as readonly Place[])) {
    const drafts = own.map((need) => draftOf(need, bound(need)));
    if (!drafts.some(({ limitOf }) => places.some(({ limit }) => limitOf(limit) !== undefined))) continue;
    const take = taking(places);
    for (const draft of drafts) draft.open(take);
    for (const year of yearsOf(own, years)) {
      for (const draft of drafts) draft.pass(year, take);
    }
    for (const { need, all } of drafts) if (all.size > 0) portions.set(need, [...all.values()].reverse());
  }
  return needs.flatMap((need) => portions.get(need) ?? [need]);
}

type Portion = { -readonly [K in keyof NeedOverYears]: NeedOverYears[K] } & {
  readonly expiring: Map<number, number>;
};

type Take = ReturnType<typeof taking<Place>>;

interface Draft {
  readonly need: NeedOverYears;
  readonly limitOf: (limit: PriceLimit) => PriceLimit;
  /** What is lacking when the plan begins takes its places. */
  open(take: Take): void;
  /** What comes to be lacking in a year takes places, what no more is gives them back. To be asked year by year. */
  pass(year: number, take: Take): void;
  readonly all: ReadonlyMap<PriceLimit, Portion>;
}

function draftOf(need: NeedOverYears, limitOf: Draft['limitOf']): Draft {
  const all = new Map<PriceLimit, Portion>();
  const portionOf = ({ limit }: Place): Portion => {
    const priceLimit = limitOf(limit);
    const portion = all.get(priceLimit) ?? {
      ...need,
      whole: need,
      places: undefined,
      priceLimit,
      // What is kept out is kept out once.
      beyond: all.size === 0 ? need.beyond : undefined,
      open: 0,
      spare: 0,
      expiring: new Map<number, number>(),
    };
    all.set(priceLimit, portion);
    return portion;
  };
  /** Below 0: to spare, and lost first. */
  let lacking = need.open - need.spare;
  const [taken, free]: [Place[], Place[]] = [[], []];
  const takeMore = (count: number, take: Take): Place[] => {
    const again = lastOf(free, count);
    const more = [...again, ...take(count - again.reduce((sum, place) => sum + place.count, 0))];
    taken.push(...more);
    return more;
  };
  return {
    need,
    limitOf,
    all,
    open(take) {
      for (const place of takeMore(need.open, take)) portionOf(place).open += place.count;
    },
    pass(year, take) {
      const before = Math.max(0, lacking);
      lacking += need.expiring.get(year) ?? 0;
      const more = Math.max(0, lacking) - before;
      for (const place of takeMore(Math.max(0, more), take))
        grow(portionOf(place).expiring, year, place.count);
      for (const place of lastOf(taken, -more)) {
        grow(portionOf(place).expiring, year, -place.count);
        free.push(place);
      }
    },
  };
}

/** Takes so many from the end of some places, as far as there are any. */
function lastOf(places: Place[], count: number): Place[] {
  const out: Place[] = [];
  for (let left = count; left > 0; ) {
    const last = places.pop();
    if (!last) break;
    const pieces = Math.min(left, last.count);
    out.push({ ...last, count: pieces });
    if (pieces < last.count) places.push({ ...last, count: last.count - pieces });
    left -= pieces;
  }
  return out;
}

/** The plan's own: what expires later is not missed in it. */
function yearsOf(needs: readonly NeedOverYears[], years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const all = new Set(needs.flatMap(({ expiring }) => [...expiring.keys()]));
  return [...all].filter((year) => year >= first && year <= last).sort((a, b) => a - b);
}

function grow(years: Map<number, number>, year: number, count: number): void {
  years.set(year, (years.get(year) ?? 0) + count);
}

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
    for (const draft of drafts)
      for (const place of take(draft.need.open)) draft.of(place).open += place.count;
    for (const year of yearsOf(own, years)) {
      for (const draft of drafts) {
        for (const place of take(draft.expiringIn(year))) grow(draft.of(place).expiring, year, place.count);
      }
    }
    for (const { need, all } of drafts) if (all.size > 0) portions.set(need, [...all.values()].reverse());
  }
  return needs.flatMap((need) => portions.get(need) ?? [need]);
}

type Portion = { -readonly [K in keyof NeedOverYears]: NeedOverYears[K] } & {
  readonly expiring: Map<number, number>;
};

interface Draft {
  readonly need: NeedOverYears;
  readonly limitOf: (limit: PriceLimit) => PriceLimit;
  /** The portion that a place belongs to. */
  of(place: Place): Portion;
  /** Pieces missed in a year: what is to spare is lost first. To be asked year by year. */
  expiringIn(year: number): number;
  readonly all: ReadonlyMap<PriceLimit, Portion>;
}

function draftOf(need: NeedOverYears, limitOf: Draft['limitOf']): Draft {
  const all = new Map<PriceLimit, Portion>();
  let { spare } = need;
  return {
    need,
    limitOf,
    all,
    of({ limit }) {
      const priceLimit = limitOf(limit);
      const portion = all.get(priceLimit) ?? {
        ...need,
        places: undefined,
        priceLimit,
        open: 0,
        spare: 0,
        expiring: new Map<number, number>(),
      };
      all.set(priceLimit, portion);
      return portion;
    },
    expiringIn(year) {
      const lost = need.expiring.get(year) ?? 0;
      const spared = Math.min(spare, lost);
      spare -= spared;
      return lost - spared;
    },
  };
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

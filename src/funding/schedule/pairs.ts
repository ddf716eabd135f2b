import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../lib/group-by.ts';
import { wantedIn } from './cover.ts';
import { lackingIn } from './needs.ts';
import type { NeedOverYears, ScheduleInput } from './types.ts';

/** What the plans of both ends are made of. */
export interface Ends {
  readonly low: ScheduleInput;
  readonly high: ScheduleInput;
}

/** A need at both ends of what is known; one that asks for nothing at an end is absent there. */
export interface Pair {
  /** One unit, kind, item, purchase, and the targets that ask for it. */
  readonly key: string;
  readonly low: NeedOverYears | undefined;
  readonly high: NeedOverYears | undefined;
  /** Either. */
  readonly need: NeedOverYears;
  /** Pieces wanted in each year if none were bought, at the least and at the most. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Whether both ends are the same. */
  readonly isKnown: boolean;
  /** What may be bought in its stead: a machine that is there brought to standard. */
  readonly stead?: NeedOverYears | undefined;
  /** Whether what is lacking may come to be asked for no more before it is bought. */
  readonly mayFall: boolean;
}

/** The needs of both ends, side by side. */
export function pairsOf({ low, high }: Ends): Pair[] {
  const { years } = low;
  const ends = new Map<string, { low?: NeedOverYears; high?: NeedOverYears }>();
  for (const need of low.needs) ends.set(keyOf(need), { low: need });
  for (const need of high.needs) ends.set(keyOf(need), { ...ends.get(keyOf(need)), high: need });
  const bare = [...ends].map(([key, end]) => pairOf(key, end, years));
  const crowded = crowdedIn(bare);
  const upgrades = new Map(
    bare.filter(({ need }) => need.kind === 'upgrade').map((pair) => [placeOf(pair.need), pair]),
  );
  return bare.map((pair) => {
    const place = placeOf(pair.need);
    const upgrade = upgrades.get(place);
    const upTo = upgrade?.high?.upTo;
    if (pair === upgrade) return upTo === undefined ? pair : openUpgrades(pair, upTo);
    const own = upgrade && upTo !== undefined ? withoutUpgrades(pair, upgrade) : pair;
    // What one of them has beyond its part others may not have: of each alone nothing is sure.
    return crowded.has(pair) ? { ...own, least: years.map(() => 0), isKnown: false } : own;
  });
}

const keyOf = (need: NeedOverYears): string => `${need.kind} ${placeOf(need)} ${need.buys.join(' ')}`;

const placeOf = ({ unit, item, targets }: NeedOverYears): string =>
  `${unit.index} ${item} ${targets.join(' ')}`;

const NOTHING = { open: 0, spare: 0, expiring: new Map<number, number>() };

function pairOf(
  key: string,
  { low, high }: { readonly low?: NeedOverYears; readonly high?: NeedOverYears },
  years: readonly number[],
): Pair {
  const need = (low ?? high) as NeedOverYears;
  return {
    key,
    low,
    high,
    need,
    least: wantedIn(years, low ?? NOTHING),
    most: wantedIn(years, high ?? NOTHING),
    isKnown: isDeepStrictEqual(lackingIn(years, low ?? NOTHING), lackingIn(years, high ?? NOTHING)),
    mayFall: need.kind === 'upgrade' || need.pools !== undefined,
  };
}

/** Which pieces are brought to standard and which are bought anew is open together: none of the first, or as many as may be. */
const openUpgrades = (pair: Pair, upTo: number): Pair => ({
  ...pair,
  least: pair.least.map(() => 0),
  most: pair.most.map((pieces) => Math.max(pieces, upTo)),
  isKnown: false,
});

/** Any machine that may be brought to standard may be bought anew, and at the least the other way round. */
const withoutUpgrades = (pair: Pair, upgrade: Pair): Pair => ({
  ...pair,
  most: pair.most.map((pieces, at) => pieces + (upgrade.most[at] ?? 0)),
  isKnown: false,
  stead: upgrade.need,
});

/** Needs that share the number of a ceiling with others in a year, where ceilings change. */
function crowdedIn(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const members = pairs.flatMap((pair) =>
    [...(pair.need.pools ?? [])].map(([year, pool]) => ({ pair, pool: `${year} ${pool}` })),
  );
  const pools = [...groupBy(members, ({ pool }) => pool).values()].filter((own) => own.length > 1);
  return new Set(pools.flatMap((own) => own.map(({ pair }) => pair)));
}

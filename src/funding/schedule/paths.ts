import type { Minor } from '../../lib/money.ts';
import type { Place, PriceLimit } from '../places.ts';
import { cover, lostAt } from './cover.ts';
import { pieceCost } from './flows.ts';
import type { Ends, Pair } from './pairs.ts';
import type { NeedOverYears, Pricing } from './types.ts';
import type { Paths } from './worth.ts';

/** Some of the pieces of a need, counted as they come to be lacking, and what one may cost at both ends. */
interface Portion {
  readonly from: number;
  readonly to: number;
  readonly low: readonly PriceLimit[];
  readonly high: readonly PriceLimit[];
}

export const larger = (a: Minor, b: Minor): Minor => (a > b ? a : b);
export const smaller = (a: Minor, b: Minor): Minor => (a < b ? a : b);

/** `isMet`: money is surely enough for all that comes to be lacking. */
export function pathsOf(pair: Pair, ends: Ends, isMet: boolean, portion = wholeOf(pair)): Paths {
  const { years } = ends.low;
  const { from, to, low, high } = portion;
  const part = (pieces: readonly number[]): number[] =>
    pieces.map((count) => Math.max(0, Math.min(count, to) - from));
  const costs = (pricing: Pricing, asked: readonly NeedOverYears[], pick: typeof larger): Minor[] =>
    years.map((year) => asked.map((need) => pieceCost(pricing.parts(need, year)) ?? 0n).reduce(pick));
  const under = (limits: readonly PriceLimit[]): NeedOverYears[] =>
    limits.map((priceLimit) =>
      priceLimit === pair.need.priceLimit ? pair.need : { ...pair.need, priceLimit },
    );
  return {
    least: leastOf(pair, part(pair.least), years, isMet),
    most: mostOf(pair, part(pair.most), years),
    cheapest: costs(ends.low.pricing, [...under(low), ...(pair.stead ? [pair.stead] : [])], smaller),
    dearest: costs(ends.high.pricing, under(high), larger),
    mayFall: pair.mayFall && !isMet,
  };
}

export const mostOf = ({ high, need }: Pair, wanted: readonly number[], years: readonly number[]): number[] =>
  cover(wanted, lostAt(years, high ?? need, 'high'));

/** What is never bought is not bought again: only where money surely is enough do later machines follow. */
export function leastOf(
  { low, need, mayFall }: Pair,
  wanted: readonly number[],
  years: readonly number[],
  isMet: boolean,
): number[] {
  if (isMet) return cover(wanted, lostAt(years, low ?? need, 'low'));
  return mayFall ? [...wanted] : wanted.map((_, at) => Math.max(...wanted.slice(0, at + 1)));
}

const placesOf = (need: NeedOverYears): readonly Place[] =>
  need.places ?? [{ count: Number.POSITIVE_INFINITY, limit: need.priceLimit }];

const wholeOf = ({ low, high, need }: Pair): Portion => ({
  from: 0,
  to: Number.POSITIVE_INFINITY,
  low: placesOf(low ?? need).map(({ limit }) => limit),
  high: placesOf(high ?? need).map(({ limit }) => limit),
});

/** The places of both ends laid upon each other: the first piece that lacks takes the first. */
export function portionsOf({ low, high, need }: Pair): Portion[] {
  const stepped = (places: readonly Place[]): { readonly upTo: number; readonly limit: PriceLimit }[] => {
    let upTo = 0;
    return places.map(({ count, limit }) => {
      upTo += count;
      return { upTo, limit };
    });
  };
  const [least, most] = [stepped(placesOf(low ?? need)), stepped(placesOf(high ?? need))];
  const limitAt = (places: typeof least, piece: number): PriceLimit =>
    places.find(({ upTo }) => upTo >= piece)?.limit;
  const steps = [...new Set([...least, ...most].map(({ upTo }) => upTo))].sort((a, b) => a - b);
  return steps.map((to, at) => ({
    from: steps[at - 1] ?? 0,
    to,
    low: [limitAt(least, to)],
    high: [limitAt(most, to)],
  }));
}

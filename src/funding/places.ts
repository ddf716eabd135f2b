import { isDeepStrictEqual } from 'node:util';
import type { Minor } from '../lib/money.ts';
import { exact, parseRational, plus, type Rational, rational, times } from '../lib/rational.ts';
import type { Limit } from '../model/limit.ts';

/** So many pieces that a unit may have, and what one may cost at most; `limit` undefined: as much as it does. */
export interface Place {
  readonly count: number;
  readonly limit: PriceLimit;
}

/** The most that a piece may cost, in every year or by year; undefined: as much as it does. */
export type PriceLimit = Minor | ReadonlyMap<number, Minor | undefined> | undefined;

export const limitIn = (limit: PriceLimit, year: number): Minor | undefined =>
  typeof limit === 'object' ? limit.get(year) : limit;

type YearlyPlace = Place & { readonly limit: Minor | undefined };

/**
 * The places of a ceiling, the dearest first: pieces take them in this order, because nobody can tell which of them a machine
 * that is there takes up. The last is endless: what one beyond the parts of the entitlement may cost. At the `low` end
 * of what is asked for every limit counts that may hold, of several the lower price, at the `high` end those that surely do.
 */
export function placesOf(
  { slots, price, tolerance, sure, otherwise }: Limit,
  end: 'low' | 'high',
  digits: number,
): readonly YearlyPlace[] {
  const rest = { count: Number.POSITIVE_INFINITY, limit: undefined };
  if (end === 'high' && !sure) return [rest];
  const limitAt = (own: number | undefined): Minor | undefined =>
    own === undefined ? undefined : dearest(own, tolerance, digits);
  // Beyond what surely is there a piece may stand in any place of which there may be more.
  const open = [price, ...slots.filter(({ count }) => count.high !== count.low).map((slot) => slot.price)];
  const own = [
    ...slots
      .map(({ count, price: own }) => ({
        count: end === 'low' ? count.low : (count.high ?? Number.POSITIVE_INFINITY),
        limit: limitAt(own),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.limit === b.limit ? 0 : isHigher(a.limit, b.limit) ? -1 : 1)),
    { ...rest, limit: end === 'low' ? open.map(limitAt).reduce(lowest) : limitAt(price) },
  ];
  if (end === 'high' || !otherwise) return own;
  const both = new Map([own, placesOf(otherwise, end, digits)].entries());
  return placesOver(both).map(({ count, limit }) => ({ count, limit: lowestOf(limit) }));
}

function lowestOf(limit: PriceLimit): Minor | undefined {
  if (typeof limit !== 'object') return limit;
  return [...limit.values()].reduce(lowest, undefined);
}

const lowest = (a: Minor | undefined, b: Minor | undefined): Minor | undefined => (isHigher(a, b) ? b : a);

/** The places of every year laid upon each other: the first is the first in all of them. Each list ends with an endless one. */
export function placesOver(byYear: ReadonlyMap<number, readonly YearlyPlace[]>): readonly Place[] {
  const all = [...byYear];
  const [first] = all;
  if (!first || all.every(([, places]) => isDeepStrictEqual(places, first[1]))) return first?.[1] ?? [];
  const left = all.map(([year, places]) => ({ year, rest: places.map((each) => ({ ...each })) }));
  const alike = new Map<string, PriceLimit>();
  const over: Place[] = [];
  for (;;) {
    const heads = left.map(({ rest }) => rest[0] as YearlyPlace);
    const count = Math.min(...heads.map((head) => head.count));
    const limits = new Map(heads.map(({ limit }, at) => [left[at]?.year as number, limit]));
    const key = [...limits.values()].join(' ');
    const known = alike.get(key) ?? limits;
    alike.set(key, known);
    over.push({ count, limit: known });
    if (count === Number.POSITIVE_INFINITY) return over;
    for (const { rest } of left) {
      const head = rest[0] as { count: number };
      head.count -= count;
      if (head.count === 0) rest.shift();
    }
  }
}

/** Takes places one after the other: each call the next so many. */
export function taking<P extends Place>(places: readonly P[]): (count: number) => P[] {
  let [at, used] = [0, 0];
  return (count) => {
    const taken: P[] = [];
    for (let left = count; left > 0; ) {
      const place = places[at] as P;
      // What is endless is never used up.
      if (place.count === Number.POSITIVE_INFINITY) return [...taken, { ...place, count: left }];
      const pieces = Math.min(left, place.count - used);
      if (pieces > 0) taken.push({ ...place, count: pieces });
      left -= pieces;
      used += pieces;
      if (used === place.count) [at, used] = [at + 1, 0];
    }
    return taken;
  };
}

/** The most that one may cost, in the smallest coins: the price with its tolerance, rounded down. */
export function dearest(price: number, tolerance: string | number, digits: number): Minor {
  const { top, bottom } = times(exact(price), plus(rational(1n), fraction(tolerance)));
  return (top * 10n ** BigInt(digits)) / bottom;
}

const fraction = (written: string | number): Rational => parseRational(written) as Rational;

const isHigher = (a: Minor | undefined, b: Minor | undefined): boolean =>
  a === undefined || (b !== undefined && a > b);

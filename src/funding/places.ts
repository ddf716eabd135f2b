import type { Minor } from '../lib/money.ts';
import { exact, parseRational, plus, type Rational, rational, times } from '../lib/rational.ts';
import type { Limit } from '../model/limit.ts';

/** So many pieces that a unit may have, and what one may cost at most; `limit` undefined: as much as it does. */
export interface Place {
  readonly count: number;
  readonly limit: Minor | undefined;
}

/**
 * The places of a ceiling, the dearest first: pieces take them in this order, because nobody can tell which of them a machine
 * that is there takes up. The last is endless: what one beyond the parts of the entitlement may cost. At the `low` end
 * of what is asked for every limit counts that may hold, at the `high` end those that surely do.
 */
export function placesOf(
  { slots, price, tolerance, sure }: Limit,
  end: 'low' | 'high',
  digits: number,
): readonly Place[] {
  const rest = { count: Number.POSITIVE_INFINITY, limit: undefined };
  if (end === 'high' && !sure) return [rest];
  const limitAt = (own: number | undefined): Minor | undefined =>
    own === undefined ? undefined : dearest(own, tolerance, digits);
  return [
    ...slots
      .map(({ count, price: own }) => ({
        count: end === 'low' ? count.low : (count.high ?? Number.POSITIVE_INFINITY),
        limit: limitAt(own),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.limit === b.limit ? 0 : isHigher(a.limit, b.limit) ? -1 : 1)),
    { ...rest, limit: limitAt(price) },
  ];
}

/** Takes places one after the other: each call the next so many. */
export function taking(places: readonly Place[]): (count: number) => Place[] {
  let [at, used] = [0, 0];
  return (count) => {
    const taken: Place[] = [];
    for (let left = count; left > 0; ) {
      const place = places[at] as Place;
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

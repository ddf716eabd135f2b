import { between, type Range } from '../lib/range.ts';
import type { Limit } from '../model/limit.ts';

/**
 * What counts at the low end, where a need has a limit and another one that may count in its place: the smaller number and the
 * longer life of both. At the high end a limit that is not sure limits nothing. Prices: `placesOf`.
 */
export function strictest(limit: Limit): Limit {
  if (!limit.otherwise) return limit;
  const other = strictest(limit.otherwise);
  const { life, later } = (other.life ?? -1) > (limit.life ?? -1) ? other : limit;
  return {
    ...limit,
    entitled: lower(limit.entitled, other.entitled),
    good: either(limit.good, other.good),
    beside: either(limit.beside, other.beside),
    atHand: higher(limit.atHand, other.atHand),
    bad: higher(limit.bad, other.bad),
    others: [...new Set([...limit.others, ...other.others])],
    life,
    wait: Math.max(limit.wait, other.wait),
    replaceable: lower(limit.replaceable, other.replaceable),
    later,
  };
}

const either = (a: Range, b: Range): Range => between(Math.min(a.low, b.low), higher(a.high, b.high));

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b);

/** Undefined: any number. */
function lower(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a && b) return either(a, b);
  const only = a ?? b;
  return only && { ...only, high: null };
}

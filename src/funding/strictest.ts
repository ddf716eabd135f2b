import { type Limit, ofBoth } from '../model/limit.ts';

/**
 * What counts at the low end, where a need has a limit and another one that may count in its place: the smaller number and the
 * longer life of both. At the high end a limit that is not sure limits nothing. Prices: `placesOf`.
 */
export const strictest = (limit: Limit): Limit =>
  limit.otherwise ? { ...limit, ...ofBoth(limit, strictest(limit.otherwise)) } : limit;

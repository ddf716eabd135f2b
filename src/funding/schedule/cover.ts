import { type Begun, type End, lackingIn } from './needs.ts';
import type { NeedOverYears } from './types.ts';

/** Pieces wanted in each year if none were bought. */
export const wantedIn = (years: readonly number[], begun: Begun): number[] =>
  lackingIn(years, begun).map((pieces) => Math.max(0, pieces));

/**
 * By year of purchase, the place among the plan years of that in which the piece is lost. At the `high` end no piece bought
 * later is lost sooner, at the `low` end none is lost later that was bought sooner: whatever is bought when, it is lost in between.
 */
export function lostAt(years: readonly number[], { life, leastLife }: NeedOverYears, end: End): number[] {
  const lost = years.map((year) => {
    const lasts = life(year);
    const at = years.findIndex(
      (later) =>
        lasts !== undefined &&
        later - year >= lasts &&
        // Something else that is old may go in its stead, so that the law holds nobody back for sure.
        (end === 'high' || later - year >= (leastLife?.get(later) ?? 0)),
    );
    return at < 0 ? years.length : at;
  });
  return lost.map((_, at) =>
    end === 'high' ? Math.min(...lost.slice(at)) : Math.max(...lost.slice(0, at + 1)),
  );
}

/** Pieces bought by the end of each year, where all that is wanted is bought at once and no more: the fewest that will do. */
export function cover(wanted: readonly number[], lost: readonly number[]): number[] {
  const bought: number[] = [];
  let all = 0;
  return wanted.map((pieces, at) => {
    const there = bought.reduce((sum, count, year) => ((lost[year] ?? 0) > at ? sum + count : sum), 0);
    bought.push(Math.max(0, pieces - there));
    all += bought.at(-1) ?? 0;
    return all;
  });
}

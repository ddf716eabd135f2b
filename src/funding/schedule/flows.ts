import type { Minor } from '../../lib/money.ts';
import type { Flow } from '../../model/report.ts';
import type { NeedInYear, PieceCost } from './types.ts';

/** What a piece costs in the year in which it is bought; undefined where a price is missing. */
export const pieceCost = (parts: readonly PieceCost[] | undefined): Minor | undefined =>
  parts?.reduce((sum, { each }) => sum + each, 0n);

const FLOWS = ['fresh', 'broughtIn', 'inKind', 'funded', 'carriedOut'] as const;

/** Sums up pieces in money, year by year, at the prices of the year; those without a price are told apart. */
export function flowing(years: readonly number[]): {
  add(this: void, year: NeedInYear): void;
  shown(money: (minor: Minor) => number): Flow[];
  /** Whether the price of all that is needed is known. */
  isPriced(): boolean;
} {
  const sums = years.map((year) => ({
    year,
    ...{ fresh: 0n, broughtIn: 0n, inKind: 0n, funded: 0n, carriedOut: 0n },
  }));
  const byYear = new Map(sums.map((each) => [each.year, each]));
  let isPriced = true;
  return {
    add(need) {
      const sum = byYear.get(need.year);
      const piece = pieceCost(need.parts);
      if (piece === undefined && need.fresh + need.broughtIn > 0) isPriced = false;
      if (!sum || piece === undefined) return;
      for (const flow of FLOWS) if (need[flow] !== 0) sum[flow] += BigInt(need[flow]) * piece;
    },
    shown: (money) =>
      sums.map(({ fresh, broughtIn, inKind, funded, carriedOut }) => ({
        new: money(fresh),
        brought_in: money(broughtIn),
        in_kind: money(inKind),
        funded: money(funded),
        carried_out: money(carriedOut),
      })),
    isPriced: () => isPriced,
  };
}

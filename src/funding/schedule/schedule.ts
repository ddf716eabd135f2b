import { backlogOf, beginYear, endYear } from './backlog.ts';
import { giftsUsed, giveInKind } from './gifts.ts';
import { inOrderOfFunding } from './order.ts';
import { withinPriceLimits } from './price-limits.ts';
import { purchase } from './purchase.ts';
import { payRunning } from './running.ts';
import { closeYear, openTreasury, openYear } from './treasury.ts';
import type { NeedInYear, NeedOverYears, RunningInYear, Schedule, ScheduleInput } from './types.ts';

/** The plan over several years: who gets what in which year, who pays, and what is left. */
export function schedule(input: ScheduleInput): Schedule {
  const years: NeedInYear[][] = [];
  const running: RunningInYear[] = [];
  const { needs, ...rest } = passYears(input, {
    need(at, year) {
      years[at] ??= [];
      years[at].push(year);
    },
    running: (paid) => running.push(paid),
  });
  return { needs: needs.map((need, at) => ({ need, years: years[at] ?? [] })), running, ...rest };
}

/** Is told what comes of the plan as it comes, year by year: to keep it, or only a sum. */
export interface Watch {
  /** How a need ends a year; `at` is its place in the order of funding. */
  need(at: number, year: NeedInYear): void;
  running?(paid: RunningInYear): void;
}

/**
 * Each year, what is past its life is lost, gifts are handed out, what runs already is paid, then purchases are, in the order of
 * funding; money that is left is kept or lapses.
 */
export function passYears(
  input: ScheduleInput,
  watch: Watch,
): Pick<Schedule, 'sources' | 'gifts'> & { readonly needs: readonly NeedOverYears[] } {
  const { years, pricing } = input;
  const needs = inOrderOfFunding(withinPriceLimits(input));
  const backlogs = needs.map(backlogOf);
  const stored = input.gifts.map((gift) => ({ gift, left: gift.quantity, uses: [] }));
  const treasury = openTreasury(input);
  const sources = years.flatMap((year, at) => {
    openYear(treasury, year);
    beginYear(backlogs, year, years[at - 1], pricing);
    giveInKind(stored, backlogs, year);
    for (const paid of payRunning(treasury, input.running, backlogs, year)) watch.running?.(paid);
    for (const [at, backlog] of backlogs.entries()) {
      const bought = purchase(treasury, backlog, pricing.divisible(backlog.need, year));
      watch.need(at, endYear(backlog, year, bought));
    }
    return closeYear(treasury, year);
  });
  return { needs, sources, gifts: giftsUsed(stored, years.at(-1) ?? 0) };
}

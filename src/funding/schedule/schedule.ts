import { backlogOf, beginYear, endYear } from './backlog.ts';
import { giftsUsed, giveInKind } from './gifts.ts';
import { inOrderOfFunding } from './order.ts';
import { withinPriceLimits } from './price-limits.ts';
import { purchase } from './purchase.ts';
import { payRunning } from './running.ts';
import { closeYear, openTreasury, openYear } from './treasury.ts';
import type { Schedule, ScheduleInput } from './types.ts';

/**
 * The plan over several years: who gets what in which year, who pays, and what is left. Each year, what is past its life
 * is lost, gifts are handed out, what runs already is paid, then purchases are, in the order of funding; money that is left
 * is kept or lapses.
 */
export function schedule(input: ScheduleInput): Schedule {
  const { pricing } = input;
  const backlogs = inOrderOfFunding(withinPriceLimits(input)).map(backlogOf);
  const stored = input.gifts.map((gift) => ({ gift, left: gift.quantity }));
  const treasury = openTreasury(input);
  const years = input.years.map((year, at) => {
    openYear(treasury, year);
    for (const backlog of backlogs) beginYear(backlog, year, input.years[at - 1], pricing);
    giveInKind(stored, backlogs, year);
    const running = payRunning(treasury, input.running, backlogs, year);
    for (const backlog of backlogs) {
      endYear(backlog, year, purchase(treasury, backlog, pricing.divisible(backlog.need)));
    }
    return { running, sources: closeYear(treasury, year) };
  });
  return {
    needs: backlogs.map((backlog) => ({ need: backlog.need, years: backlog.years })),
    sources: years.flatMap(({ sources }) => sources),
    running: years.flatMap(({ running }) => running),
    gifts: giftsUsed(stored, input.years.at(-1) ?? 0),
  };
}

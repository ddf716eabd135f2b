import type { Minor } from '../../lib/money.ts';
import type { Backlog } from './backlog.ts';
import { type For, pay } from './payment.ts';
import { settle, type Treasury } from './treasury.ts';
import type { Running, RunningInYear } from './types.ts';

/**
 * Pays, as far as money goes, for what was there before the plan, then for what the plan bought in earlier years. What was given
 * has to be kept up like it, from the year in which it comes.
 */
export function* payRunning(
  treasury: Treasury,
  running: readonly Running[],
  backlogs: readonly Backlog[],
  year: number,
): Generator<RunningInYear> {
  const payFor = (
    whom: For,
    id: string,
    need: RunningInYear['need'],
    amount: Minor | undefined,
  ): RunningInYear => {
    if (amount === undefined)
      return { unit: whom.unit, id, year, need, amount, payments: [], unfunded: undefined };
    const { payments, unpaid } = pay(treasury, whom, { id, when: 'yearly' }, amount);
    settle(treasury, 'yearly', payments);
    return { unit: whom.unit, id, year, need, amount, payments, unfunded: unpaid };
  };
  for (const { unit, id, perYear } of running.toSorted((a, b) => a.unit.index - b.unit.index))
    yield payFor({ unit, item: undefined }, id, undefined, perYear.get(year));
  for (const { need, kept, parts, keeping } of backlogs) {
    if (kept <= 0) continue;
    const yearly = parts?.filter(({ when }) => when === 'yearly');
    for (const { id, each } of yearly ?? keeping) yield payFor(need, id, need, yearly && each * BigInt(kept));
  }
}

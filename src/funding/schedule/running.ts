import type { Minor } from '../../lib/money.ts';
import { type Backlog, kept } from './backlog.ts';
import { inOrderOfPayment } from './order.ts';
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
  // Written out: made hundreds of thousands of times, and what spreads another object is slow and large.
  const payFor = (
    { unit, id, there, need, pieces, each }: Bill,
    whom: For,
    amount: Minor | undefined,
  ): RunningInYear => {
    if (amount === undefined)
      return { unit, id, year, there, need, pieces, each, amount, payments: [], unfunded: undefined };
    const { payments, unpaid } = pay(treasury, whom, { id, when: 'yearly' }, amount);
    settle(treasury, 'yearly', payments);
    return { unit, id, year, there, need, pieces, each, amount, payments, unfunded: unpaid };
  };
  for (const there of inOrderOfPayment(running)) {
    const { unit, id, item, perYear } = there;
    const bill = { unit, id, there, need: undefined, pieces: undefined, each: undefined };
    yield payFor(bill, { unit, item }, perYear.get(year));
  }
  for (const backlog of backlogs) {
    const { need, parts, keeping } = backlog;
    const pieces = kept(backlog);
    if (pieces <= 0) continue;
    for (const part of parts ?? keeping) {
      if (part.when !== 'yearly') continue;
      const each = parts && part.each;
      const bill = { unit: need.unit, id: part.id, there: undefined, need, pieces, each };
      yield payFor(bill, need, each && each * BigInt(pieces));
    }
  }
}

type Bill = Pick<RunningInYear, 'unit' | 'id' | 'there' | 'need' | 'pieces' | 'each'>;

import type { Minor } from '../../lib/money.ts';
import { type Backlog, outstanding } from './backlog.ts';
import { available, mayPay, pay } from './payment.ts';
import { pursesOf, settle, sum, type Treasury, undo } from './treasury.ts';
import type { NeedInYear, NeedOverYears, PartPaid, PieceCost } from './types.ts';

const NOTHING = { funded: 0, paid: [], left: undefined } as const;

/** Buys what a need asks for: all pieces, else as many as fit where it is divisible, else none. */
export function purchase(
  treasury: Treasury,
  backlog: Backlog,
  divisible: boolean,
): Pick<NeedInYear, 'funded' | 'paid' | 'left'> {
  const { need, parts } = backlog;
  const asked = outstanding(backlog);
  if (asked === 0) return NOTHING;
  if (!parts) return { ...NOTHING, left: { why: 'no_price', short: undefined } };
  const purses = pursesOf(treasury, need.unit);
  const cost = sum(parts.map((part) => part.each)) * BigInt(asked);
  // Where money has run out, most needs find none at all.
  const isEmpty = cost > 0n && purses.every((purse) => available(treasury, purse) === 0n);
  const all = isEmpty ? { paid: [], short: cost } : tryToPay(treasury, need, parts, asked);
  if (all.short === 0n) return { funded: asked, paid: book(treasury, all.paid), left: undefined };
  undo(treasury);
  const payable = parts.every(
    (part) => part.each === 0n || purses.some((purse) => mayPay(purse, need, part)),
  );
  const left = { why: payable ? 'too_little' : 'no_source', short: all.short } as const;
  const funded = divisible && payable && !isEmpty ? asManyAsFit(treasury, need, parts, asked) : 0;
  if (funded === 0) return { ...NOTHING, left };
  return { funded, paid: book(treasury, tryToPay(treasury, need, parts, funded).paid), left };
}

interface Trial {
  readonly paid: readonly PartPaid[];
  /** What could not be paid. */
  readonly short: Minor;
}

/** Takes what can be paid for so many pieces: to be booked, or undone. */
function tryToPay(
  treasury: Treasury,
  need: NeedOverYears,
  parts: readonly PieceCost[],
  quantity: number,
): Trial {
  let short = 0n;
  // Written out: made hundreds of thousands of times, and what spreads another object is slow and large.
  const paid = parts.map((part): PartPaid => {
    const { id, when, each, above } = part;
    const amount = each * BigInt(quantity);
    const { payments, unpaid } = pay(treasury, need, part, amount);
    short += unpaid;
    return { id, when, each, above, quantity, amount, payments };
  });
  return { paid, short };
}

/**
 * As many pieces as fit, found by halving: where so many do not fit, more do not, unless a piece costs no more than the few
 * minor units that rounding shares may shift.
 */
function asManyAsFit(
  treasury: Treasury,
  need: NeedOverYears,
  parts: readonly PieceCost[],
  asked: number,
): number {
  const each = sum(parts.map((part) => part.each));
  const money = sum(pursesOf(treasury, need.unit).map((purse) => available(treasury, purse)));
  let [fits, tooMany] = [0, Math.min(asked, Number(money / each) + 1)];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const { short } = tryToPay(treasury, need, parts, middle);
    undo(treasury);
    if (short === 0n) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

function book(treasury: Treasury, paid: readonly PartPaid[]): readonly PartPaid[] {
  for (const { when, payments } of paid) settle(treasury, when, payments);
  return paid;
}

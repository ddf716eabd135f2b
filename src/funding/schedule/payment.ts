import type { Minor } from '../../lib/money.ts';
import { type Purse, pursesOf, type Treasury, take } from './treasury.ts';
import type { NeedOverYears, Payment, PieceCost } from './types.ts';

/** For whom and for what: the unit and item of a need; of a running cost, the unit alone. */
export type For = Pick<NeedOverYears, 'unit' | 'item'>;
export type Part = Pick<PieceCost, 'id' | 'when'>;

/** Whether a source may pay for the part, however much money it has. */
export function mayPay({ book: { source } }: Purse, { item }: For, { id, when }: Part): boolean {
  const { [when]: pays, things } = source.pays;
  return pays && (things === undefined || things.has(id) || (item !== undefined && things.has(item)));
}

interface Paid {
  readonly payments: readonly Payment[];
  readonly unpaid: Minor;
}

/** Pays as much of the amount as can be paid. What was taken stands in the journal, to be settled or undone. */
export function pay(treasury: Treasury, whom: For, part: Part, amount: Minor): Paid {
  const { whole } = treasury;
  const payments: Payment[] = [];
  let unpaid = amount;
  let roundedOff = 0n;
  for (const purse of pursesOf(treasury, whom.unit)) {
    if (unpaid === 0n) break;
    if (!mayPay(purse, whom, part)) continue;
    const money = available(treasury, purse);
    if (money === 0n) continue;
    const { share } = purse.book;
    // Most sources pay all: what was rounded off before them stays as it is.
    const due = share === whole ? undefined : amount * share + roundedOff;
    const most = due === undefined ? amount : due / whole;
    const paid = least(most, least(unpaid, money));
    if (due !== undefined && paid === most) roundedOff = due % whole;
    if (paid === 0n) continue;
    payOut(treasury, purse, paid);
    payments.push({ source: purse.book.source.id, amount: paid });
    unpaid -= paid;
  }
  return { payments, unpaid };
}

function payOut(treasury: Treasury, { pots, limits }: Purse, amount: Minor): void {
  let open = amount;
  for (const pot of pots) {
    const taken = least(pot.left, open);
    if (taken > 0n) take(treasury, pot, taken);
    open -= taken;
  }
  for (const limit of limits) take(treasury, limit, amount);
}

/** What a source could pay for the unit now. */
export function available({ everything }: Treasury, { pots, limits }: Purse): Minor {
  let most = everything;
  for (const { left } of limits) {
    if (left === 0n) return 0n;
    if (left < most) most = left;
  }
  let money = 0n;
  for (const { left } of pots) if (left > 0n) money += left;
  return least(most, money);
}

const least = (a: Minor, b: Minor): Minor => (a < b ? a : b);

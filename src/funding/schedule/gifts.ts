import { groupBy } from '../../lib/group-by.ts';
import { ancestors, subtree } from '../../model/inventory.ts';
import { type Backlog, keptOut, outstanding, receive } from './backlog.ts';
import type { Gift, GiftUse, GiftUsed, NeedOverYears } from './types.ts';

/** What is left of a gift: what nobody needs in its year is kept for those who need it later. */
export interface Stored {
  readonly gift: Gift;
  left: number;
  readonly uses: GiftUse[];
}

/**
 * Hands out what has been given in kind by the end of the year: to the unit that got it, then to those below it in the order of
 * the inventory. What a unit itself was given serves it before what those above it were given.
 */
export function giveInKind(stored: readonly Stored[], backlogs: readonly Backlog[], year: number): void {
  const there = stored.filter(({ gift, left }) => gift.year <= year && left > 0);
  if (there.length === 0) return;
  const waiting = groupBy(backlogs, ({ need }) => need.unit);
  for (const store of nearestFirst(there)) {
    const { gift } = store;
    for (const unit of subtree(gift.unit)) {
      for (const backlog of waiting.get(unit) ?? []) {
        const pieces = Math.min(store.left, outstanding(backlog) + keptOut(backlog, year));
        if (pieces === 0 || !isWanted(gift.thing, backlog.need)) continue;
        receive(backlog, year, pieces);
        store.left -= pieces;
        store.uses.push({ need: backlog.need, year, pieces });
      }
      if (store.left === 0) break;
    }
  }
}

/** How many pieces of each gift that came by the last year were needed: year by year, nearest holder first. */
export const giftsUsed = (stored: readonly Stored[], lastYear: number): GiftUsed[] =>
  nearestFirst(stored.filter(({ gift }) => gift.year <= lastYear))
    .toSorted((a, b) => a.gift.year - b.gift.year)
    .map(({ gift, left, uses }) => ({ gift, used: gift.quantity - left, uses }));

function nearestFirst(stored: readonly Stored[]): Stored[] {
  const depth = ({ gift }: Stored): number => ancestors(gift.unit).length;
  return stored.toSorted((a, b) => depth(b) - depth(a));
}

/** A whole machine spares no upgrade: the need of the machine itself comes first. */
export const isWanted = (thing: string, { item, buys, kind }: NeedOverYears): boolean =>
  buys[0] === thing || (kind === 'purchase' && item === thing);

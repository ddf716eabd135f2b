import { groupBy } from '../../lib/group-by.ts';
import { ancestors, subtree } from '../../model/inventory.ts';
import { type Backlog, outstanding, receive } from './backlog.ts';
import type { Gift, GiftUsed, NeedOverYears } from './types.ts';

/**
 * Hands out what is given in kind in the year: to the unit that got it, then to those below it in the order of the
 * inventory. What a unit itself was given serves it before what those above it were given.
 */
export function giveInKind(gifts: readonly Gift[], backlogs: readonly Backlog[], year: number): GiftUsed[] {
  const ofYear = gifts.filter((gift) => gift.year === year);
  if (ofYear.length === 0) return [];
  const waiting = groupBy(backlogs, ({ need }) => need.unit);
  const depth = (gift: Gift): number => ancestors(gift.unit).length;
  return ofYear
    .toSorted((a, b) => depth(b) - depth(a))
    .map((gift) => {
      let left = gift.quantity;
      for (const unit of subtree(gift.unit)) {
        for (const backlog of waiting.get(unit) ?? []) {
          const pieces = Math.min(left, outstanding(backlog));
          if (pieces === 0 || !isWanted(gift.thing, backlog.need)) continue;
          receive(backlog, year, pieces);
          left -= pieces;
        }
        if (left === 0) break;
      }
      return { gift, used: gift.quantity - left };
    });
}

/** A whole machine spares no upgrade: the need of the machine itself comes first. */
const isWanted = (thing: string, { item, buys, kind }: NeedOverYears): boolean =>
  buys[0] === thing || (kind === 'purchase' && item === thing);

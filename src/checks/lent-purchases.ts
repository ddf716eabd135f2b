import { mayBeFirst } from '../model/first-that-holds.ts';
import { JUDGED } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { NOT_COSTED } from '../model/target.ts';
import type { Evidence } from './check.ts';
import type { Assessed } from './figures.ts';
import { checkOf } from './index.ts';
import { buyFor } from './options.ts';

/**
 * Needs of targets that do not say what they buy: what the first target says that asks the unit for the same item. Where it is not
 * known which one that is, the need stands once for each, and of them one is meant.
 */
export function withPurchases(targets: readonly Assessed[], evidence: Evidence): readonly Assessed[] {
  const sayingFor = (item: string) =>
    targets.flatMap(({ target }) => {
      const buy = checkOf(target).uses(target).items.includes(item) ? buyFor(target, item) : [];
      return buy.length > 0 && !buy.includes(NOT_COSTED) ? [{ where: target.where, buy }] : [];
    });
  const lent = (need: Need): readonly Need[] => {
    if (need.item === undefined || need.buy.length > 0) return [need];
    const holds = ({ where }: { where: Assessed['target']['where'] }) => evidence.holds(need.unit, where);
    const lenders = mayBeFirst(sayingFor(need.item), holds);
    const isSaid = lenders.some((each) => holds(each) === JUDGED.yes);
    const purchases = new Map(lenders.map(({ buy }) => [[...buy].sort().join(' '), buy]));
    const buys = [...purchases.values(), ...(isSaid ? [] : [[]])];
    return buys.map((buy) => ({ ...need, buy }));
  };
  return targets.map((each) => ({ ...each, needs: each.needs.flatMap(lent) }));
}

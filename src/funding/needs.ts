import { groupBy } from '../lib/group-by.ts';
import { just } from '../lib/range.ts';
import type { Need } from '../model/judgement.ts';
import { NOT_COSTED } from '../model/target.ts';
import { larger } from './larger.ts';
import type { Counted, MergedNeed } from './merged.ts';
import { asStanding, standing, together } from './standing.ts';

export type NeedsByTarget = readonly {
  readonly target: { readonly id: string };
  readonly needs: readonly Need[];
}[];

/** What a need buys, as one word. */
const bought = ({ buy }: Need): string => [...buy].sort().join(' ');

/**
 * Needs of several targets for the same item (or purchase) of a unit are one: the largest. It names every target. `isNamed`: items
 * by whose name something is given, paid for or moved.
 */
export function mergeNeeds(
  byTarget: NeedsByTarget,
  isNamed: (item: string | undefined) => boolean,
): MergedNeed[] {
  const needs = byTarget.flatMap(({ target, needs: own }, at) =>
    own
      .filter(({ buy }) => !buy.includes(NOT_COSTED))
      .map((need): Counted => {
        const targets = [target.id];
        return {
          need,
          targets,
          under: targets,
          place: just(at),
          counted: `${need.scope ?? 'own'} ${need.item}`,
        };
      }),
  );
  /** Of needs that are the same in this it makes no difference which of them stands for `all`. */
  const purchase = ({ need }: Counted, all: Counted): string => {
    // Of several kinds of machines as many are brought to standard as those have that may be, whichever need is the larger.
    const upgrade = need.upgrade ?? (all.counted === undefined ? all.need.upgrade : undefined);
    return `${bought(need)} / ${upgrade} / ${isNamed(need.item) ? need.item : ''}`;
  };
  const byItem = mergedBy(
    needs,
    ({ need, targets }) => need.item ?? (bought(need) || `target ${targets[0]}`),
    purchase,
  );
  // Two standards of one kind of machine are two items, but what is bought for both is one.
  const byPurchase = mergedBy(
    byItem,
    ({ need, targets }) => bought(need) || `target ${targets[0]} ${need.item}`,
    purchase,
  );
  return byPurchase.sort((a, b) => a.need.unit.index - b.need.unit.index);
}

function mergedBy(
  needs: readonly Counted[],
  thing: (need: Counted) => string,
  purchase: (need: Counted, all: Counted) => string,
): Counted[] {
  const groups = groupBy(needs, (each) => `${each.need.unit.index} ${thing(each)}`);
  return [...groups.values()].flatMap((own) => {
    if (own.length === 1) return own;
    const all = own.reduce(larger);
    const perhaps = groupBy(standing(own), (each) => purchase(each, all));
    return perhaps.size > 1
      ? [...perhaps.values()].map((same) => asStanding(together(same, same.reduce(larger)), all))
      : [...perhaps.values()].map((same) => together(same, all));
  });
}

import type { Assessed } from '../checks/figures.ts';
import { checkOf } from '../checks/index.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Finding } from '../model/finding.ts';
import { ancestors } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { NOT_COSTED } from '../model/target.ts';

/**
 * One thing that two targets buy, one for a unit with all below it and the other for units below: nobody takes the one need off the other.
 * A finding for each pair of targets.
 */
export function* boughtTwice(targets: readonly Assessed[]): Generator<Finding> {
  // What coverage buys for a unit is for places below it that no other target knows.
  const above = targets.filter(
    ({ target }) => target.check !== 'coverage' && checkOf(target).countsBelow(target),
  );
  for (const upper of above) {
    const needed = groupBy(upper.needs.filter(isCosted), ({ unit }) => unit);
    for (const lower of targets) {
      if (lower === upper) continue;
      const pairs = lower.needs
        .filter(isCosted)
        .flatMap((below) =>
          ancestors(below.unit).flatMap((unit) =>
            (needed.get(unit) ?? [])
              .filter((each) => isSame(each, below))
              .map((each) => ({ above: each, below })),
          ),
        );
      const twice = [...groupBy(pairs, (pair) => pair.above)].map(([need, own]) => {
        const most = own.reduce((sum, { below }) => sum + atMost(below), 0);
        return Math.min(atMost(need), most);
      });
      const pieces = twice.reduce((sum, each) => sum + each, 0);
      const [first] = pairs;
      if (!first || pieces === 0) continue;
      yield {
        rule: 'bought-above-and-below',
        params: {
          targets: [upper.target.id, lower.target.id],
          item: first.above.item ?? first.above.buy.join(' + '),
          unit: first.above.unit.id,
          units: new Set(pairs.map(({ below }) => below.unit)).size,
          pieces: Number.isFinite(pieces) ? pieces : undefined,
        },
      };
    }
  }
}

const isCosted = ({ buy, high }: Need): boolean => !buy.includes(NOT_COSTED) && high?.quantity !== 0;

const atMost = ({ high }: Need): number => high?.quantity ?? Number.POSITIVE_INFINITY;

const bought = ({ buy }: Need): string => [...buy].sort().join(' ');

const isSame = (one: Need, other: Need): boolean =>
  (one.item !== undefined && one.item === other.item) ||
  (one.buy.length > 0 && bought(one) === bought(other));

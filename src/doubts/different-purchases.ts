import type { Assessed } from '../checks/figures.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Finding } from '../model/finding.ts';
import { NOT_COSTED } from '../model/target.ts';

/** Targets that lack the same item in a unit and would buy different things for it: a finding for all that meet in one, at the first unit. */
export function* differentPurchases(targets: readonly Assessed[]): Generator<Finding> {
  const asking = targets.flatMap(({ target, needs }) =>
    needs
      .filter(({ item, buy }) => item !== undefined && buy.length > 0 && !buy.includes(NOT_COSTED))
      .map((need) => ({ target: target.id, need })),
  );
  const said = new Set<string>();
  for (const own of groupBy(asking, ({ need }) => `${need.unit.index} ${need.item}`).values()) {
    const [first] = own;
    if (!first || new Set(own.map(({ need }) => [...need.buy].sort().join(' '))).size < 2) continue;
    const meeting = [...new Set(own.map(({ target }) => target))].sort();
    const key = `${first.need.item} ${meeting.join(' ')}`;
    if (said.has(key)) continue;
    said.add(key);
    yield {
      rule: 'different-purchases',
      params: {
        item: first.need.item,
        targets: meeting,
        buys: [...new Set(own.flatMap(({ need }) => need.buy))].sort(),
        unit: first.need.unit.id,
      },
    };
  }
}

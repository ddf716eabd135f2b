import type { Evidence } from '../checks/check.ts';
import type { Costs } from '../funding/estimate.ts';
import type { Funding } from '../funding/funding.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Finding } from '../model/finding.ts';
import { JUDGED, type Unit } from '../model/inventory.ts';

/**
 * Running costs asked for in tiers of which nobody tells whether they have such a thing: it is counted as not there. A finding for
 * each thing, at the first of those units.
 */
export function* untoldUpkeep(
  { config, holds, inScope, inventory }: Funding,
  { fact, noRowsMeansNone }: Evidence,
  { running }: Costs,
): Generator<Finding> {
  const thingOf = ({ item, connection }: { item?: string | undefined; connection?: string | undefined }) =>
    item ?? connection ?? '';
  const counted = new Set(
    running.map((each) => {
      const thing = each.is === 'item' ? each.installed.item : each.connection;
      return `${each.unit.index} ${thing}`;
    }),
  );
  for (const [thing, entries] of groupBy(config.running_costs, thingOf)) {
    const isItem = entries.some(({ item }) => item !== undefined);
    if (noRowsMeansNone(isItem ? 'equipment' : 'connectivity')) continue;
    const isMeant = (unit: Unit): boolean => entries.some(({ where }) => holds(unit, where) !== JUDGED.no);
    const silent = inventory.units.filter(
      (unit) =>
        inScope(unit) &&
        isMeant(unit) &&
        !counted.has(`${unit.index} ${thing}`) &&
        (isItem || fact(unit, thing)?.value === undefined),
    );
    const [first] = silent;
    if (!first) continue;
    const tiers = [...new Set(silent.map(({ tier }) => tier ?? '?'))].sort();
    yield {
      rule: 'running-cost-not-told',
      params: { what: thing, tiers, units: silent.length, unit: first.id },
    };
  }
}

import type { Priority } from '../../config/funding.ts';
import { JUDGED } from '../../model/inventory.ts';
import { PRIORITIES } from '../../model/target.ts';
import type { Funding } from '../funding.ts';
import type { NeedOverYears, Pricing } from './types.ts';

/** Says where a need stands in the declared order, element by element. */
export function ranking(
  { config, holds }: Funding,
  pricing: Pricing,
  firstYear: number,
): (need: NeedOverYears) => readonly (number | string)[] {
  const severities = new Map(config.targets.map(({ id, severity }) => [id, PRIORITIES.indexOf(severity)]));
  const rank = (priority: Priority, need: NeedOverYears): number => {
    if (priority === 'severity')
      return Math.min(...need.targets.map((id) => severities.get(id) ?? PRIORITIES.length));
    if (priority === 'people') return -need.people;
    if (priority === 'cost_per_person') return costPerPerson(need);
    const at = priority.order.findIndex((each) => holds(need.unit, { [priority.fact]: each }) === JUDGED.yes);
    return at < 0 ? priority.order.length : at;
  };
  const costPerPerson = (need: NeedOverYears): number => {
    const parts = pricing.parts(need, firstYear);
    if (!parts || need.people === 0) return Number.MAX_VALUE;
    const piece = parts.reduce((sum, { each }) => sum + each, 0n);
    return Number(piece * BigInt(need.open)) / need.people;
  };
  const order = config.funding?.priority ?? ['severity'];
  // The order of rows decides nothing: of equals the code of the unit does.
  return (need) => [...order.map((priority) => rank(priority, need)), need.unit.id];
}

import type { Evidence } from '../checks/check.ts';
import type { Config } from '../config/schema.ts';
import type { Costs } from '../funding/estimate.ts';
import type { Funding } from '../funding/funding.ts';
import { moneyForOthers, moneyOutside } from '../funding/schedule/sources.ts';
import { strangeAllocations } from '../funding/strange-allocations.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanYears } from '../plan-years.ts';
import { unsureEligibility } from './eligibility.ts';
import { idleFactors } from './idle-factors.ts';
import { idleFacts } from './idle-facts.ts';
import { idleSources } from './idle-sources.ts';
import { idleUpkeep } from './idle-upkeep.ts';
import { untoldUpkeep } from './untold-upkeep.ts';

/** What the configuration says of money in vain. `limited`: the command line names ceilings. */
export function* idleSettings(
  config: Config,
  evidence: Evidence,
  { years, tooEarly }: PlanYears,
  limited: boolean,
): Generator<Finding> {
  yield* idleFacts(config, evidence);
  yield* idleFactors(config, evidence);
  yield* idleUpkeep(config);
  yield* idleSources(config, evidence, { years: tooEarly.length > 0 ? undefined : years, limited });
}

/** Money that pays for nothing, and of which it is not known whether it does. */
export function* idleMoney(
  funding: Funding,
  evidence: Evidence,
  costs: Costs,
  { years }: PlanYears,
  budgetYear: number,
): Generator<Finding> {
  const isPlanned = years.length > 0;
  yield* strangeAllocations(funding, costs, new Set([budgetYear, ...years]));
  if (isPlanned) {
    yield* moneyOutside(funding, years);
    yield* moneyForOthers(funding, years);
  }
  const needing = new Set([
    ...costs.asked.map(({ need }) => need.unit),
    ...costs.running.map(({ unit }) => unit),
  ]);
  const { units } = evidence.inventory;
  yield* untoldUpkeep(funding, evidence, costs);
  yield* unsureEligibility(funding.config, evidence, {
    granted: units.filter(funding.inScope),
    needing: isPlanned ? units.filter((unit) => needing.has(unit)) : [],
    budgetYear: isPlanned ? undefined : budgetYear,
  });
}

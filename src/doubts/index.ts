import type { Basis } from '../basis.ts';
import type { Assessed } from '../checks/figures.ts';
import { evidenceOf, type Judging } from '../judging.ts';
import type { Finding } from '../model/finding.ts';
import type { Inventory } from '../model/inventory.ts';
import { missingSubmissions, type Submissions, silentIn } from '../submissions.ts';
import { boughtTwice } from './bought-twice.ts';
import { contradictions } from './contradictions.ts';
import { differentPurchases } from './different-purchases.ts';
import { idleCeilings } from './idle-ceilings.ts';
import { idleSettings } from './idle-settings.ts';
import { lengthBoughtOnce } from './length-bought-once.ts';
import { reservations } from './reservations.ts';
import { sharpChanges } from './sharp-changes.ts';
import { strangePrices } from './strange-prices.ts';
import { equipmentIgnored, implausibleCounts, kindsNotListed, unitsWithoutItems } from './suspicions.ts';

/** What stands beside an inventory: who has sent theirs, what was there before, what was found while reading. */
interface Beside {
  readonly submissions: Submissions | null;
  readonly previous: Inventory | undefined;
  readonly found: readonly Finding[];
}

/** What is to be said of a run beside its rows: what it assumes, what contradicts itself, what is in vain, what is suspicious. */
export function* doubtsOf(
  basis: Basis,
  { evidence, chosen, targets, isPart }: Judging,
  inventory: Inventory,
  { submissions, previous, found }: Beside,
): Generator<Finding> {
  const { loaded, config, asOf, priceDates, planned, ceilings } = basis;
  yield* assumptions(basis, inventory);
  yield* reservations(loaded, asOf, priceDates);
  yield* contradictions(chosen, inventory, evidence);
  yield* strangePrices(loaded);
  yield* idleCeilings(loaded);
  yield* idleSettings(config, evidence, planned, ceilings.size > 0);
  yield* implausibleCounts(config, evidence);
  yield* missingSubmissions(submissions, config);
  if (previous) yield* sharpChanges(config, evidence, evidenceOf(previous, config));
  // Where there is no unit at all, that is what is to be said.
  if (!isPart && inventory.units.length > 0) yield* idleTargets(targets);
  yield* boughtTwice(targets);
  yield* differentPurchases(targets);
  yield* lengthBoughtOnce(config);
  yield* equipmentIgnored(targets, inventory, found);
  yield* unitsWithoutItems(targets, inventory, silentIn(submissions));
  yield* kindsNotListed(targets, evidence);
}

function* assumptions(
  { options, loaded, config, asOf, budgetYear, isYearAssumed }: Basis,
  { allocations }: Inventory,
): Generator<Finding> {
  if (loaded.profileUsed !== undefined) yield { rule: 'basic-profile-used' };
  if (options.asOf === undefined && config.as_of === undefined)
    yield { rule: 'as-of-assumed', params: { asOf } };
  if (isYearAssumed && (allocations.length > 0 || config.funding))
    yield { rule: 'funding-year-assumed', params: { year: budgetYear } };
}

function* idleTargets(targets: readonly Assessed[]): Generator<Finding> {
  for (const { target, figures, notJudged } of targets) {
    if (figures.by_unit.length === 0 && !notJudged.whole) {
      yield { rule: 'target-matches-no-unit', params: { target: target.id } };
    }
  }
}

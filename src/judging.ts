import type { Basis } from './basis.ts';
import type { Evidence } from './checks/check.ts';
import { type Assessed, assessed } from './checks/figures.ts';
import type { Target } from './checks/index.ts';
import { judgeTarget } from './checks/judge.ts';
import { holds } from './checks/where.ts';
import type { Config } from './config/schema.ts';
import { tierNamed } from './intake/cells/index.ts';
import { intakePlan } from './intake-plan.ts';
import { factOf, type Inventory, JUDGED, type Unit } from './model/inventory.ts';
import type { Where } from './model/target.ts';
import { chosenTargets, scopeOf } from './scope.ts';

/** The targets of a run, held against its inventory. */
export interface Judging {
  readonly evidence: Evidence;
  readonly chosen: readonly Target[];
  readonly targets: readonly Assessed[];
  /** Which part of the inventory is looked at; all of it where nothing is said. */
  readonly only: Where;
  /** Whether that is less than all units, and whether it or the targets are fewer than there are. */
  readonly isPart: boolean;
  readonly isNarrowed: boolean;
  inScope(unit: Unit): boolean;
}

export function judge({ options, config }: Basis, inventory: Inventory): Judging {
  const evidence = evidenceOf(inventory, config);
  const only = scopeOf(options, inventory, config);
  const isPart = Object.keys(only).length > 0;
  const chosen = chosenTargets(options, config);
  return {
    evidence,
    chosen,
    targets: chosen.map((target) => assessed(judgeTarget(target, evidence, only), options.by)),
    only,
    isPart,
    isNarrowed: isPart || options.targets !== undefined,
    inScope: (unit) => evidence.holds(unit, only) !== JUDGED.no,
  };
}

/** What checks may ask of an inventory, under a configuration. */
export function evidenceOf(inventory: Inventory, config: Config): Evidence {
  const places = new Map(inventory.tallies.standards.map((name, at) => [name, at]));
  const { vocabulary } = intakePlan(config, '', undefined);
  const tierOf = (word: string): string => tierNamed(word, vocabulary);
  return {
    inventory,
    standardIndex: (item) => places.get(item) as number,
    noRowsMeansNone: (table) => config.no_rows_means_none.includes(table),
    fact: factOf,
    isJudged: (fact) => inventory.factNames.has(fact),
    holds: (unit, where) => holds(unit, where, tierOf),
  };
}

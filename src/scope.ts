import type { Target } from './checks/index.ts';
import type { Config } from './config/schema.ts';
import { tierNamed } from './intake/cells/index.ts';
import { intakePlan } from './intake-plan.ts';
import { nearest } from './lib/nearest.ts';
import { UserError } from './model/finding.ts';
import type { Inventory } from './model/inventory.ts';
import type { Where } from './model/target.ts';
import type { AnalyzeOptions } from './options.ts';

/** The filters of the command line as one condition. Each must name something that is there. */
export function scopeOf(
  { unit, tier, where = {}, by }: AnalyzeOptions,
  inventory: Inventory,
  config: Config,
): Where {
  const scope: Where = { ...where };
  const mustBe = (key: string, value: string, choices: Iterable<string>): void => {
    const all = [...choices];
    if (!all.includes(value))
      throw new UserError(key, { value, nearest: nearest(value, all), choices: all.slice(0, 30) });
  };
  const tiers = new Set(inventory.units.flatMap((each) => each.tier ?? []));
  if (unit !== undefined) {
    mustBe(
      'no-such-unit',
      unit,
      inventory.units.map(({ id }) => id),
    );
    scope.below = unit;
  }
  if (tier !== undefined) {
    const named = tierNamed(tier, intakePlan(config, '', undefined).vocabulary);
    mustBe('no-such-tier', tiers.has(named) ? named : tier, tiers);
    scope.tier = named;
  }
  for (const fact of Object.keys(where)) mustBe('no-such-fact', fact, ['tier', ...inventory.factNames]);
  if (by !== undefined && by !== 'tier' && !tiers.has(by))
    mustBe('no-such-fact', by, [...inventory.factNames, ...tiers]);
  return scope;
}

/** The targets that the command line names, or all. */
export function chosenTargets({ targets }: AnalyzeOptions, config: Config): Target[] {
  const ids = config.targets.map(({ id }) => id);
  for (const value of targets ?? []) {
    if (!ids.includes(value))
      throw new UserError('no-such-target', { value, nearest: nearest(value, ids), choices: ids });
  }
  return config.targets.filter(({ id }) => targets === undefined || targets.includes(id));
}

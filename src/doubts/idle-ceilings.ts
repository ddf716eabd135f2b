import { checkOf } from '../checks/index.ts';
import { dividedBy } from '../checks/pools.ts';
import type { LoadedConfig } from '../config/load.ts';
import { standardNamed } from '../intake-plan.ts';
import type { Finding } from '../model/finding.ts';

/** Ceilings that limit nothing that a target counts; those of profiles and files that it builds on are for others as well. */
export function* idleCeilings({
  config,
  layers,
}: Pick<LoadedConfig, 'config' | 'layers'>): Generator<Finding> {
  const used = new Set(config.targets.flatMap((target) => checkOf(target).uses(target).items));
  const categoriesOf = (item: string) => standardNamed(config, item).categories;
  for (const ceiling of layers.at(-1)?.own.ceilings ?? []) {
    const { id, items } = ceiling;
    if ([...used].every((item) => dividedBy(ceiling, item, categoriesOf).counted.length === 0))
      yield { rule: 'setting-idle', params: { what: 'ceiling-items', ceiling: id, items } };
  }
}

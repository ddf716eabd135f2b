import { checkOf } from './checks/index.ts';
import { standsUnder } from './checks/pools.ts';
import type { Config } from './config/schema.ts';
import type { ItemStandard } from './intake/item-standards.ts';
import { minimumOf, standardNamed } from './intake-plan.ts';
import { besideTally, lifeTally } from './model/limit.ts';
import { holdsOn } from './model/validity.ts';

/**
 * What has to be counted for the ceilings that hold on any of some days, YYYY-MM-DD, beside the items that targets count: each item by the life after
 * which it may lawfully be replaced, and what else serves in the same pool. `fields`: those that some table of equipment has.
 */
export function ceilingTallies(
  config: Config,
  dates: readonly string[],
  fields: ReadonlySet<string>,
): ItemStandard[] {
  const used = new Set(config.targets.flatMap((target) => checkOf(target).uses(target).items));
  const categoriesOf = (item: string) => standardNamed(config, item).categories;
  return config.ceilings
    .filter((ceiling) => dates.some((date) => holdsOn(ceiling, date)))
    .flatMap(({ id, items, useful_life_years: life }) =>
      [...used]
        .filter((item) => standsUnder({ items }, item, categoriesOf))
        .flatMap((item): ItemStandard[] => {
          const stated = standardNamed(config, item);
          const pool = items.map((each) => standardNamed(config, each));
          const others = pool.flatMap(({ categories }) => categories);
          const beside = [...new Set(others)].filter((category) => !stated.categories.includes(category));
          const minimum = minimumOf(stated).filter(({ field }) => fields.has(field));
          const past = { categories: stated.categories, inService: stated.in_service, minimum };
          const serving = [...new Set(pool.flatMap(({ in_service }) => in_service))];
          return [
            ...(life === undefined
              ? []
              : [{ ...past, name: lifeTally(id, item), life, specified: minimumOf(stated).length > 0 }]),
            ...(beside.length === 0
              ? []
              : [
                  {
                    name: besideTally(id, item),
                    categories: beside,
                    inService: serving,
                    life: undefined,
                    minimum: [],
                    specified: false,
                  },
                ]),
          ];
        }),
    );
}

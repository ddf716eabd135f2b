import { checkOf } from './checks/index.ts';
import { standsUnder } from './checks/pools.ts';
import type { Config } from './config/schema.ts';
import type { ItemStandard } from './intake/items/standards.ts';
import { standardNamed, standardsFor } from './intake-plan.ts';
import { besideTally, lifeTally } from './model/limit.ts';
import { holdsOn } from './model/validity.ts';

/**
 * What has to be counted for the ceilings that hold on any of some days, YYYY-MM-DD, beside the items that targets count: each item by the
 * life after which it may lawfully be replaced, what else is in the same pool by the standard of the item it belongs to, and what of the
 * pool belongs to none. `fields`: those that some table of equipment has.
 */
export function ceilingTallies(
  config: Config,
  dates: readonly string[],
  fields: ReadonlySet<string>,
): ItemStandard[] {
  const used = new Set(config.targets.flatMap((target) => checkOf(target).uses(target).items));
  const standards = standardsFor(config)
    .filter(({ name }) => used.has(name))
    .map(({ standard }) => standard(fields));
  const categoriesOf = (item: string) => standardNamed(config, item).categories;
  return config.ceilings
    .filter((ceiling) => dates.some((date) => holdsOn(ceiling, date)))
    .flatMap(({ id, items, useful_life_years: life }) => {
      const pool = items.map((each) => standardNamed(config, each));
      const inService = [...new Set(pool.flatMap(({ in_service }) => in_service))];
      const under = standards.filter(({ name }) => standsUnder({ items }, name, categoriesOf));
      return under.flatMap((own): ItemStandard[] => {
        const left = new Set(pool.flatMap(({ categories }) => categories));
        /** Those of some categories that nothing counts yet, counted from now on. */
        const taken = (categories: readonly string[]) => categories.filter((each) => left.delete(each));
        taken(own.categories);
        const others = under.map((other) => ({
          ...other,
          name: besideTally(id, own.name, other.name),
          categories: taken(other.categories),
        }));
        const rest = { name: besideTally(id, own.name), categories: [...left], inService, ...ANY };
        return [
          ...(life === undefined ? [] : [{ ...own, name: lifeTally(id, own.name), life }]),
          ...[...others, rest].filter(({ categories }) => categories.length > 0),
        ];
      });
    });
}

const ANY = { life: undefined, minimum: [], specified: false };

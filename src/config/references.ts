import { checkOf } from '../checks/index.ts';
import { nearest } from '../lib/nearest.ts';
import { type Params, UserError } from '../model/finding.ts';
import { CATEGORIES, TABLE_NAMES, TABLES } from '../model/tables.ts';
import { NOT_COSTED } from '../model/target.ts';
import { scopeOfKey, UNIT_PATH } from './columns.ts';
import { pathText, type Written } from './mistakes.ts';
import type { Price } from './prices.ts';
import type { Config } from './schema.ts';

/** What one part of the configuration says of another: prices, items, tiers and ids that must exist, or must not clash. */
export function checkReferences(config: Config, document: Written): void {
  const faults: { key: string; params: Params }[] = [];
  const fault = (key: string, path: readonly PropertyKey[], params: Params): void => {
    faults.push({
      key,
      params: { file: document.file, ...document.at(path), path: pathText(path), ...params },
    });
  };
  const mustBe = (value: string, choices: readonly string[], path: readonly PropertyKey[]): void => {
    if (!choices.includes(value)) {
      fault('config-not-in-list', path, {
        value,
        choices: [...new Set(choices)].slice(0, 30),
        nearest: nearest(value, choices),
      });
    }
  };
  const categories: readonly string[] = [...CATEGORIES, ...config.categories];
  const items = [...Object.keys(config.standards), ...categories];
  const prices = Object.keys(config.prices);
  if (prices.includes(NOT_COSTED)) fault('config-reserved', ['prices', NOT_COSTED], { value: NOT_COSTED });

  for (const [name, standard] of Object.entries(config.standards)) {
    for (const [at, category] of standard.categories.entries()) {
      mustBe(category, categories, ['standards', name, 'categories', at]);
    }
  }
  for (const [key, { is, counts }] of Object.entries(config.columns)) {
    const path = ['columns', key];
    const { table } = scopeOfKey(key);
    const [, word] = /^([a-z]{5,})\.\S/.exec(key) ?? [];
    if (word !== undefined && !table && nearest(word, TABLE_NAMES) !== undefined)
      mustBe(word, TABLE_NAMES, path);
    if (counts !== undefined) mustBe(counts, categories, [...path, 'counts']);
    if (is !== undefined && table && table !== 'units')
      mustBe(is, [...Object.keys(TABLES[table]), UNIT_PATH, 'ignored'], [...path, 'is']);
  }
  const ids = new Set<string>();
  for (const target of config.targets) {
    // A target that a profile brought stands in no line of this document; its own line is as near as it gets.
    const isMine = (each: unknown): boolean => (each as { id?: unknown })?.id === target.id;
    const own = [document.value.targets].flat();
    const inDocument = ids.has(target.id) ? own.findLastIndex(isMine) : own.findIndex(isMine);
    const path: PropertyKey[] = inDocument < 0 ? ['targets'] : ['targets', inDocument];
    if (ids.has(target.id)) fault('config-duplicate-id', path, { value: target.id });
    ids.add(target.id);
    for (const item of checkOf(target).uses(target).items) mustBe(item, items, [...path, 'item']);
    for (const buy of buysOf(target)) mustBe(buy, [...prices, NOT_COSTED], [...path, 'buy']);
    if ('buy' in target && typeof target.buy === 'object' && !Array.isArray(target.buy)) {
      for (const item of Object.keys(target.buy))
        mustBe(item, checkOf(target).uses(target).items, [...path, 'buy', item]);
    }
    if ('upgrade' in target && target.upgrade) mustBe(target.upgrade, prices, [...path, 'upgrade']);
  }
  config.running_costs.forEach(({ price, item, connection }, at) => {
    const first = config.running_costs.findIndex((each) => each.connection === connection && !each.where);
    if (connection !== undefined && first >= 0 && first < at)
      fault('config-never-used', ['running_costs', at], { value: connection, by: first + 1 });
    mustBe(price, prices, ['running_costs', at, 'price']);
    if (item !== undefined) mustBe(item, items, ['running_costs', at, 'item']);
    const once = [config.prices[price] ?? []].flat().some((each) => !isYearly(each));
    if (once) fault('config-not-running', ['running_costs', at, 'price'], { value: price });
  });
  for (const [id, written] of Object.entries(config.prices)) {
    for (const { with: companions = [] } of [written].flat()) {
      for (const [at, companion] of companions.entries()) {
        const path = ['prices', id, 'with'];
        mustBe(companion, prices, path);
        if (companions.indexOf(companion) < at) fault('config-duplicate-id', path, { value: companion });
      }
    }
    const circle = circleFrom(id, config.prices);
    if (circle) fault('config-with-itself', ['prices', id, 'with'], { value: circle.join(' → ') });
  }
  if (Object.hasOwn(config.rates, config.currency))
    fault('config-own-rate', ['rates', config.currency], { value: config.currency });
  config.costs.maintenance?.of?.forEach((kept, at) => {
    const path = ['costs', 'maintenance', 'of', at];
    mustBe(kept, prices, path);
    const written = [config.prices[kept] ?? []].flat();
    if (written.length > 0 && written.every(isYearly)) fault('config-not-once', path, { value: kept });
  });
  const ceilings = new Set<string>();
  config.ceilings.forEach(({ id, items: own }, at) => {
    if (ceilings.has(id)) fault('config-duplicate-id', ['ceilings', at], { value: id });
    ceilings.add(id);
    for (const item of own) mustBe(item, items, ['ceilings', at, 'items']);
  });
  const sources = new Set<string>();
  config.funding?.sources.forEach(({ id, items: things = [] }, at) => {
    if (sources.has(id)) fault('config-duplicate-id', ['funding', 'sources', at], { value: id });
    sources.add(id);
    const costed = [
      ...prices,
      ...items,
      ...config.running_costs.flatMap(({ connection }) => connection ?? []),
    ];
    for (const [which, thing] of things.entries())
      mustBe(thing, [...costed, 'contingency', 'maintenance'], ['funding', 'sources', at, 'items', which]);
  });
  for (const [alias, tier] of Object.entries(config.tier_aliases)) {
    if (config.tiers) mustBe(tier, config.tiers, ['tier_aliases', alias]);
  }
  const [first, ...rest] = faults;
  if (first) throw new UserError(first.key, first.params, rest);
}

/** The shortest way from a price to itself over what comes with it: told of the first of a circle only. */
function circleFrom(id: string, prices: Config['prices']): string[] | undefined {
  const ids = Object.keys(prices);
  const companions = (of: string): string[] =>
    [prices[of] ?? []].flat().flatMap(({ with: named = [] }) => named);
  const ways = new Map([[id, [id]]]);
  for (const [at, way] of ways) {
    for (const next of companions(at)) {
      if (next === id)
        return way.some((each) => ids.indexOf(each) < ids.indexOf(id)) ? undefined : [...way, id];
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return undefined;
}

const isYearly = ({ per }: Price): boolean => per === 'month' || per === 'year';

/** Every price that a target names, whatever the shape of its `buy`. */
export function buysOf(target: Config['targets'][number]): string[] {
  const buy = 'buy' in target ? target.buy : undefined;
  if (buy === undefined) return [];
  return typeof buy === 'object' && !Array.isArray(buy) ? Object.values(buy).flat() : [buy].flat();
}

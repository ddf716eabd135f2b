import { isDeepStrictEqual } from 'node:util';
import { type Dated, holdsOn, validOn } from '../model/validity.ts';
import { funding } from './funding.ts';
import type { Price } from './prices.ts';
import type { Config } from './schema.ts';

/** What a key of a configuration decides: when, how tables are read, what is wanted and who pays, or what it costs. */
export type Decides = 'time' | 'reading' | 'rules' | 'prices';

const DECIDES = {
  as_of: 'time', price_date: 'time',
  columns: 'reading', files: 'reading', unknown_values: 'reading', only_rows: 'reading', rows_stand_alone: 'reading', categories: 'reading', tiers: 'reading',
  tier_aliases: 'reading',
  standards: 'rules', targets: 'rules', stand_ins: 'rules', no_rows_means_none: 'rules', funding: 'rules', plausible: 'rules', rules: 'rules',
  ceilings: 'rules', guardrails: 'rules', submissions: 'rules', extends: 'rules', valid_from: 'rules', valid_to: 'rules',
  prices: 'prices', price_lists: 'prices', rates: 'prices', costs: 'prices', running_costs: 'prices', currency: 'prices',
} as const satisfies Readonly<Record<keyof Config, Decides>>; // biome-ignore format: a table

/** A configuration of which each part is taken from the one named for it. The budget years of `funding` are part of the time. */
export function mixed(from: Readonly<Record<Decides, Config>>): Config {
  const taken = Object.entries(DECIDES).map(([key, decides]) => [key, from[decides][key as keyof Config]]);
  const config = Object.fromEntries(taken.filter(([, value]) => value !== undefined)) as Config;
  const { year, years } = from.time.funding ?? {};
  const { year: _, years: __, ...rest } = from.rules.funding ?? funding.parse({});
  const isThere = from.rules.funding !== undefined || year !== undefined || years !== undefined;
  return isThere
    ? { ...config, funding: { ...rest, ...(year !== undefined && { year }), ...(years && { years }) } }
    : config;
}

/** What ended, and was carried on. */
export interface CarriedOn {
  readonly is: 'price' | 'ceiling';
  readonly id: string;
  readonly valid_to: string;
}

/**
 * A configuration whose prices and ceilings, where they held on one day and end before a later one, hold until those of the
 * configuration that follows: else there would be none between the two, and what it came to would be told as what has changed. What
 * stands in both is left as it is.
 */
export function carriedOn(
  config: Config,
  successor: Config,
  from: string,
  to: string,
): { readonly config: Config; readonly carried: readonly CarriedOn[] } {
  const carried: CarriedOn[] = [];
  /** The entries, of which those without an end that ended. */
  const open = <T extends Dated>(
    is: CarriedOn['is'],
    id: string,
    all: readonly T[],
    stays: (entry: T) => boolean,
  ): T[] =>
    all.map((entry) => {
      const { valid_to, ...rest } = entry;
      if (valid_to === undefined || valid_to >= to || !holdsOn(entry, from) || stays(entry)) return entry;
      carried.push({ is, id, valid_to });
      return rest as T;
    });
  const prices = Object.entries(config.prices).map(([id, written]) => {
    const all = [written].flat() as Price[];
    const [last] = validOn(all, from).slice(-1);
    const isSame = isDeepStrictEqual(written, successor.prices[id]) || validOn(all, to).length > 0;
    const opened = open('price', id, all, (entry) => isSame || entry !== last);
    return [id, Array.isArray(written) ? opened : opened[0]];
  });
  const ceilings = config.ceilings.flatMap((ceiling) => {
    const isFollowed = validOn(config.ceilings, to).some(({ items }) =>
      items.some((item) => ceiling.items.includes(item)),
    );
    const isSame = successor.ceilings.some((each) => isDeepStrictEqual(each, ceiling));
    return open('ceiling', ceiling.id, [ceiling], () => isFollowed || isSame);
  });
  return { config: { ...config, prices: Object.fromEntries(prices), ceilings }, carried };
}

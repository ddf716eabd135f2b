import type { Evidence } from '../checks/check.ts';
import { checkOf } from '../checks/index.ts';
import type { SourceRules } from '../config/funding.ts';
import { buysOf } from '../config/references.ts';
import type { Config } from '../config/schema.ts';
import { groupBy } from '../lib/group-by.ts';
import { isAtMost, parseRational, plus, type Rational, rational, toNumber } from '../lib/rational.ts';
import type { Finding, Params } from '../model/finding.ts';
import { type Inventory, JUDGED } from '../model/inventory.ts';
import { NOT_COSTED } from '../model/target.ts';

/** The plan over several years that sources are to pay for. */
export interface Planned {
  /** None without a plan; undefined where the configuration has years that cannot be planned. */
  readonly years: readonly number[] | undefined;
  /** Does the command line name ceilings? */
  readonly limited: boolean;
}

/**
 * What the configuration says of sources in vain: what no plan heeds, years that are not planned, whom and what they never pay for,
 * shares that never make a whole; and a plan without money.
 */
export function* idleSources(
  config: Config,
  evidence: Evidence,
  { years, limited }: Planned,
): Generator<Finding> {
  const { funding } = config;
  if (evidence.inventory.units.length === 0) return;
  if (funding) yield* forNobody(funding.sources, evidence, years !== undefined && years.length > 0);
  if (years === undefined) return;
  if (years.length === 0) {
    const keys = funding ? ofPlansAlone(funding) : [];
    if (keys.length > 0) yield idle('plan', { keys });
    return;
  }
  if (funding) {
    if (funding.year !== undefined && !years.includes(funding.year))
      yield idle('budget-year', { year: funding.year, years: years.map(String) });
    for (const [key, amounts] of yearlyOf(funding)) {
      const outside = Object.keys(amounts).filter((year) => !years.includes(Number(year)));
      if (outside.length > 0) yield { rule: 'money-outside-plan', params: { what: key, years: outside } };
    }
    yield* forNothing(funding.sources, partsOf(config, evidence.inventory), evidence.inventory);
  }
  const { allocations, incomplete } = evidence.inventory;
  const hasMoney =
    limited ||
    funding?.ceiling !== undefined ||
    (funding?.sources ?? []).length > 0 ||
    incomplete.has('allocations') ||
    allocations.some(({ amount, year }) => amount !== undefined && years.includes(year));
  if (!hasMoney) yield idle('money', {});
}

const idle = (what: string, params: Params): Finding => ({
  rule: 'setting-idle',
  params: { what, ...params },
});

/** `planned`: sources without grants pay in a plan over several years only. */
function* forNobody(
  sources: readonly SourceRules[],
  { inventory: { units, fields, incomplete }, holds }: Evidence,
  planned: boolean,
): Generator<Finding> {
  if (!fields.has('units') || incomplete.has('units')) return;
  for (const { id, where, grant_per_unit: grant } of sources) {
    const mayServe = units.some((unit) => holds(unit, where) !== JUDGED.no);
    if (!mayServe && (planned || grant !== undefined)) yield idle('source-units', { source: id });
  }
}

function* forNothing(
  sources: readonly SourceRules[],
  parts: readonly Part[],
  { allocations, incomplete }: Inventory,
): Generator<Finding> {
  for (const source of sources) {
    const { id, items, amount, ceiling, grant_per_unit: grant } = source;
    const things = items?.filter((item) => !parts.some((part) => pays({ ...source, items: [item] }, part)));
    if (parts.length > 0) {
      if (things && things.length > 0) yield idle('source-things', { source: id, things });
      else if (!parts.some((part) => pays(source, part)))
        yield idle('source-pays', { source: id, when: source.pays?.[0] });
    }
    const isNamed = allocations.some((row) => row.source === id) || incomplete.has('allocations');
    if ((amount ?? ceiling ?? grant) === undefined && !isNamed) yield idle('source-money', { source: id });
  }
  const isOpen =
    sources.length === 0 || allocations.some(({ source }) => !sources.some(({ id }) => id === source));
  if (isOpen) return;
  const short = parts.map(({ id, ...part }) => ({ id, share: paidOf(sources, { id, ...part }) }));
  const byShare = groupBy(
    short.filter(({ share }) => share.top > 0n && !isAtMost(rational(1n), share)),
    ({ share }) => toNumber(share),
  );
  for (const [share, own] of byShare)
    yield idle('shares', { things: [...new Set(own.map(({ id }) => id))], share });
}

type FundingRules = NonNullable<Config['funding']>;

/** What is heeded by a plan over several years only. */
function ofPlansAlone({ ceiling, surplus, sources }: FundingRules): string[] {
  return [
    ...(ceiling === undefined ? [] : ['ceiling']),
    ...(surplus === 'count' ? ['surplus'] : []),
    ...sources.flatMap(({ id, carry_over: carriesOver, ...rules }) =>
      [
        ...(['amount', 'ceiling', 'ceiling_per_unit', 'share', 'pays', 'items'] as const).filter(
          (key) => rules[key] !== undefined,
        ),
        ...(carriesOver ? ['carry_over'] : []),
      ].map((key) => `sources.${id}.${key}`),
    ),
  ].map((key) => `funding.${key}`);
}

/** Where amounts are said by year. */
const yearlyOf = ({ ceiling, sources }: FundingRules): [key: string, Record<string, number>][] =>
  [
    ['funding.ceiling', ceiling] as const,
    ...sources.flatMap(({ id, amount, ceiling: most }) => [
      [`funding.sources.${id}.amount`, amount] as const,
      [`funding.sources.${id}.ceiling`, most] as const,
    ]),
  ].flatMap(([key, said]) => (typeof said === 'object' ? [[key, said]] : []));

/** Something that may have to be paid for, as the sources see it. */
interface Part {
  readonly id: string;
  readonly items: readonly string[];
  readonly when: 'once' | 'yearly';
}

/** All that targets may buy, with what comes with it and follows from it, and all that runs. */
function partsOf(config: Config, { rentals }: Inventory): Part[] {
  const { prices, costs, running_costs: priced } = config;
  const bought = config.targets.flatMap((target): Part[] => {
    const { items } = checkOf(target).uses(target);
    const upgrade = 'upgrade' in target ? target.upgrade : undefined;
    const ids = new Set([...buysOf(target), ...(upgrade === undefined ? [] : [upgrade])]);
    ids.delete(NOT_COSTED);
    for (const id of ids)
      for (const price of [prices[id] ?? []].flat()) for (const each of price.with ?? []) ids.add(each);
    return [...ids].map((id) => {
      const isYearly = [prices[id] ?? []].flat().some(({ per }) => per === 'month' || per === 'year');
      return { id, items, when: isYearly ? 'yearly' : 'once' };
    });
  });
  const items = bought.flatMap((part) => part.items);
  const rented = rentals.filter(({ isAsked }) => isAsked);
  return [
    ...bought,
    ...(costs.contingency === undefined ? [] : [{ id: 'contingency', items, when: 'once' } as const]),
    ...(costs.maintenance === undefined ? [] : [{ id: 'maintenance', items, when: 'yearly' } as const]),
    ...priced.flatMap(({ item, price }) =>
      item === undefined ? [] : ({ id: price, items: [item], when: 'yearly' } as const),
    ),
    ...priced.flatMap(({ connection, price }) =>
      connection === undefined ? [] : ({ id: connection, items: [price], when: 'yearly' } as const),
    ),
    ...rented.map(({ connection }) => ({ id: connection, items: [], when: 'yearly' }) as const),
  ];
}

const pays = ({ pays: kinds, items }: Pick<SourceRules, 'pays' | 'items'>, part: Part): boolean =>
  (kinds?.includes(part.when) ?? true) &&
  (items === undefined || items.some((item) => item === part.id || part.items.includes(item)));

/** What share of a part all sources pay together. */
const paidOf = (sources: readonly SourceRules[], part: Part): Rational =>
  sources
    .filter((source) => pays(source, part))
    .map(({ share }) => (share === undefined ? rational(1n) : (parseRational(share) as Rational)))
    .reduce(plus, rational(0n));

import type { SourceRules } from '../../config/funding.ts';
import type { Config } from '../../config/schema.ts';
import { groupBy } from '../../lib/group-by.ts';
import { type Minor, toMinor } from '../../lib/money.ts';
import { parseRational, type Rational, rational } from '../../lib/rational.ts';
import type { Finding } from '../../model/finding.ts';
import { ancestors, JUDGED, subtree, type Unit } from '../../model/inventory.ts';
import type { Funding } from '../funding.ts';
import type { Source } from './types.ts';

/** One amount for every year, or one for each, in smallest coins; undefined where nothing is said. */
export function yearly(
  written: SourceRules['amount'],
  years: readonly number[],
  digits: number,
): Map<number, Minor> | undefined {
  if (written === undefined) return undefined;
  const amounts = years.flatMap((year): [number, Minor][] => {
    const amount = typeof written === 'number' ? written : written[String(year)];
    return amount === undefined ? [] : [[year, toMinor(amount, digits)]];
  });
  return new Map(amounts);
}

/** The most that all sources together pay, by year. `ceilings`: of the command line, which go before the configuration. */
export function ceilingOfAll(
  { funding }: Config,
  years: readonly number[],
  digits: number,
  ceilings: ReadonlyMap<number, number>,
): ReadonlyMap<number, Minor> {
  const all = yearly(funding?.ceiling, years, digits) ?? new Map<number, Minor>();
  for (const [year, amount] of ceilings) all.set(year, toMinor(amount, digits));
  return all;
}

const ALL: Rational = rational(1n);
const ANYTHING = { once: true, yearly: true, things: undefined };

/**
 * Money and things that are planned for years that the plan does not have: they are in none of them. Things that come between two of its
 * years are there in the later one.
 */
export function* moneyOutside({ inventory, inScope }: Funding, years: readonly number[]): Generator<Finding> {
  const outside = inventory.allocations.filter(
    ({ status, year, amount, unit }) =>
      status === 'planned' &&
      inScope(unit) &&
      (amount === undefined ? !isWithin(year, years) : !years.includes(year)),
  );
  for (const [source, rows] of groupBy(outside, (row) => row.source)) {
    const named = [...new Set(rows.map(({ year }) => String(year)))].sort();
    yield {
      rule: 'money-outside-plan',
      place: rows[0]?.place,
      count: rows.length,
      params: { source, years: named },
    };
  }
}

/** Money that units hold of a source that is neither for them nor for any unit below: the plan pays nothing from it. */
export function* moneyForOthers(
  { config, inventory, inScope, holds }: Funding,
  years: readonly number[],
): Generator<Finding> {
  for (const { id, where, grant_per_unit: grant } of config.funding?.sources ?? []) {
    const mayServe = (unit: Unit): boolean => holds(unit, where) !== JUDGED.no;
    const isFor = (unit: Unit): boolean =>
      subtree(unit).some(mayServe) || (grant !== undefined && ancestors(unit).some(mayServe));
    const held = inventory.allocations.filter(
      ({ source, status, year, amount, unit }) =>
        source === id &&
        status === 'planned' &&
        amount !== undefined &&
        years.includes(year) &&
        inScope(unit),
    );
    const byUnit = [...groupBy(held, ({ unit }) => unit)];
    const rows = byUnit.flatMap(([unit, own]) => (isFor(unit) ? [] : own));
    const [first] = rows;
    if (!first) continue;
    const params = { source: id, what: 'units', unit: first.unit.id };
    yield { rule: 'money-outside-plan', place: first.place, count: rows.length, params };
  }
}

/** From the first year of a plan to its last. */
export const isWithin = (year: number, years: readonly number[]): boolean =>
  year >= (years[0] as number) && year <= (years.at(-1) as number);

/** The sources of the configuration in its order, then those that only allocations name. */
export function sourcesOf(
  { config, inventory, holds, inScope }: Funding,
  years: readonly number[],
  digits: number,
  ceiling: ReadonlyMap<number, Minor>,
): Source[] {
  const rows = inventory.allocations.filter(
    ({ status, year, unit }) => status === 'planned' && years.includes(year) && inScope(unit),
  );
  const configured = config.funding?.sources ?? [];
  const names = new Set(configured.map(({ id }) => id));
  const others = [...new Set(rows.map(({ source }) => source))].filter((id) => !names.has(id)).sort();
  const rules = [...configured, ...others.map((id): SourceRules => ({ id, carry_over: false }))];
  if (rules.length === 0) {
    return [{ ...BUDGET_ALONE, pool: ceiling }];
  }
  const meant = (unit: Unit, { where }: SourceRules): boolean => holds(unit, where) === JUDGED.yes;
  return rules.map((rule): Source => {
    const { id, grant_per_unit: grant, share, pays, items } = rule;
    const own = rows.filter(({ source }) => source === id);
    const held = [
      ...own.flatMap(({ unit, year, amount, place }) =>
        typeof amount === 'number' ? [{ unit, year, amount: toMinor(amount, digits), place }] : [],
      ),
      ...(grant === undefined ? [] : grants(grant, rule)),
    ];
    const most = yearly(rule.ceiling, years, digits);
    return {
      ...plainSource(id),
      // Whoever holds a grant may serve those below; other money is for those whom the condition names.
      serves: (unit) =>
        [unit, ...(grant === undefined ? [] : ancestors(unit))].some((each) => meant(each, rule)),
      // A source of which nothing but a ceiling is known has so much.
      pool: yearly(rule.amount, years, digits) ?? (held.length === 0 ? most : undefined) ?? new Map(),
      held,
      ceiling: most,
      ceilingPerUnit:
        rule.ceiling_per_unit === undefined ? undefined : toMinor(rule.ceiling_per_unit, digits),
      share: share === undefined ? ALL : (parseRational(share) as Rational),
      pays: {
        once: pays?.includes('once') ?? true,
        yearly: pays?.includes('yearly') ?? true,
        things: items && new Set(items),
      },
      carriesOver: rule.carry_over,
    };
  });

  /** A row for a source takes the place of its flat grant for that unit and year. */
  function grants(grant: number, rule: SourceRules): Source['held'] {
    const own = inventory.allocations.filter(
      ({ source, amount }) => source === rule.id && amount !== undefined,
    );
    const stated = new Set(own.map(({ unit, year }) => `${unit.index} ${year}`));
    return inventory.units
      .filter((unit) => inScope(unit) && meant(unit, rule))
      .flatMap((unit) =>
        years
          .filter((year) => !stated.has(`${unit.index} ${year}`))
          .map((year) => ({ unit, year, amount: toMinor(grant, digits) })),
      );
  }
}

const plainSource = (id: string): Source => ({
  id,
  serves: () => true,
  pool: new Map(),
  held: [],
  ceiling: undefined,
  ceilingPerUnit: undefined,
  share: ALL,
  pays: ANYTHING,
  carriesOver: false,
});

/** A plan that names no source is paid for by the budget as a whole, up to its ceilings. */
export const BUDGET_ALONE: Source = plainSource('budget');

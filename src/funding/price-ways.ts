import type { Price } from '../config/prices.ts';
import type { Config } from '../config/schema.ts';
import type { Minor } from '../lib/money.ts';
import { between } from '../lib/range.ts';
import { parseRational, type Rational } from '../lib/rational.ts';
import type { Place } from '../model/finding.ts';
import { factOf, type Unit } from '../model/inventory.ts';
import type { PriceWay } from '../model/report.ts';
import { type Costs, shown } from './estimate.ts';
import { atEnd, CONTINGENCY, factorsOf, keptUp, MAINTENANCE, type Part } from './prices.ts';
import { priceDateOf } from './schedule/limits.ts';

/** Where prices are written, and what follows from them. */
interface Written {
  readonly config: Config;
  readonly priceRows: ReadonlyMap<Price, Place>;
}

/** How each part of what a piece costs in a unit came about, on the day of the prices and on those of plan years. */
export function waysOf(
  { config, priceRows }: Written,
  costs: Costs,
  {
    unit,
    buys,
    years,
  }: { readonly unit: Unit; readonly buys: readonly string[]; readonly years: readonly number[] },
): PriceWay[] {
  const area = factOf(unit, 'area_class')?.value;
  const dates = new Set([costs.priceDate, ...years.map((year) => priceDateOf(year, costs))]);
  return [...dates].flatMap((date) => {
    const parts = costs.book.parts(buys, unit, date);
    return parts.map((part): PriceWay => {
      const each = eachOf(part, costs.digits);
      const common = { id: part.id, dates: [date], when: part.when, ...each };
      if (!part.price) return { ...common, ...NO_PRICE, ...followingOf(part, parts, costs, config) };
      const { price, currency = config.currency, per, area_factors: factors, source = null } = part.price;
      const { rate, years: grown = 0 } = costs.book.course(part.id, date) ?? {};
      const all = factorsOf(part.price);
      const own = area === undefined ? undefined : (factors?.[String(area)] ?? 1);
      const place = priceRows.get(part.price);
      return {
        ...common,
        ...{ price, currency, per, rate: rate ? { ...rate, source: rate.source ?? null } : null },
        area_class: factors && area !== undefined ? String(area) : null,
        factor: factors ? between(own ?? Math.min(...all), own ?? Math.max(...all)) : null,
        growth: grown > 0 ? { share: fraction(config.costs.price_growth ?? 0), years: grown } : null,
        ...NO_SHARE,
        ...{ source, file: place?.file ?? null, sheet: place?.sheet ?? null, row: place?.row ?? null },
      };
    });
  });
}

const NO_SHARE = { share: null, of: [], of_amount: null };
const NO_PRICE = {
  ...{ price: null, currency: null, per: null, rate: null, area_class: null, factor: null, growth: null },
  ...{ source: null, file: null, sheet: null, row: null },
};

/** What a piece costs, in a year where it is paid every year. */
function eachOf(part: Part, digits: number): Pick<PriceWay, 'unit_price' | 'per_year'> {
  const [low, high] = [part.each, atEnd(part, 'high').each];
  if (!low || !high) return { unit_price: null, per_year: null };
  const range = between(shown(low.price, digits), shown(high.price, digits));
  const months = part.price?.per === 'month' ? 12 : 1;
  const one = between(shown(low.price / BigInt(months), digits), shown(high.price / BigInt(months), digits));
  return { unit_price: one, per_year: part.when === 'yearly' ? range : null };
}

/** Contingency and maintenance are shares of other parts. */
function followingOf(
  { id }: Part,
  parts: readonly Part[],
  { digits }: Costs,
  { costs: { contingency, maintenance } }: Config,
): Pick<PriceWay, 'share' | 'of' | 'of_amount'> {
  if (id !== CONTINGENCY && id !== MAINTENANCE) return NO_SHARE;
  const isContingency = id === CONTINGENCY;
  const of = isContingency
    ? parts.filter(({ id: other, when }) => when === 'once' && other !== CONTINGENCY)
    : keptUp(parts, maintenance);
  const sum = (end: 'low' | 'high'): number =>
    shown(
      of.reduce((all: Minor, part) => all + (atEnd(part, end).each?.price ?? 0n), 0n),
      digits,
    );
  return {
    share: fraction((isContingency ? contingency : maintenance?.share) ?? 0),
    of: of.map((part) => part.id),
    of_amount: of.some(({ each }) => !each) ? null : between(sum('low'), sum('high')),
  };
}

const fraction = (written: string | number): number => {
  const { top, bottom } = parseRational(written) as Rational;
  return Number(top) / Number(bottom);
};

/** The same way of several days is told once. */
export function eachWay(ways: readonly PriceWay[]): PriceWay[] {
  const known = new Map<string, PriceWay>();
  for (const way of ways) {
    const key = JSON.stringify({ ...way, dates: [] });
    const dates = new Set([...(known.get(key)?.dates ?? []), ...way.dates]);
    known.set(key, { ...way, dates: [...dates].sort() });
  }
  return [...known.values()];
}

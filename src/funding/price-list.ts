import type { Price } from '../config/prices.ts';
import type { Estimate } from '../model/report.ts';
import type { Costs } from './estimate.ts';
import type { Funding } from './funding.ts';
import { isLackingBy } from './lacking.ts';
import type { Course } from './prices.ts';
import { equipmentIn, shareOf } from './running-lines.ts';
import { priceDateOf } from './schedule/limits.ts';

type Rate = NonNullable<Course['rate']>;

/** The prices used, of the day and, where a plan looks ahead, of its years; with the file and row that each stands in. */
export function priceList(
  costs: Costs,
  { config, priceRows, words }: Funding,
  years: readonly number[],
): Estimate['price_list'] {
  const dates = [costs.priceDate, ...years.map((year) => priceDateOf(year, costs))];
  const holding = (id: string, written: Price | readonly Price[]): readonly Price[] => {
    const valid = new Set(dates.flatMap((date) => costs.book.on(id, date) ?? []));
    return valid.size > 0 ? [...valid] : [[written].flat()[0] as Price];
  };
  const last = years.at(-1);
  const later = costs.merged.filter(({ need }) => last !== undefined && isLackingBy(need, last));
  const bought = new Map(later.map(({ need }) => [need.buy.join(' '), need]));
  const parts = [...bought.values()].flatMap(({ buy, unit }) =>
    dates.flatMap((date) => costs.book.parts(buy, unit, date)),
  );
  const used = new Set([
    ...costs.lines.map(({ buy }) => buy),
    ...parts.map(({ id }) => id),
    ...config.running_costs.map(({ price }) => price),
    ...equipmentIn(costs).flatMap((upkeep) => shareOf(upkeep, costs, config)?.of ?? []),
  ]);
  const ratesOf = (id: string, price: Price): readonly Rate[] => [
    ...new Set(
      dates.flatMap((date) => {
        const course = costs.book.course(id, date);
        return course?.price === price ? (course.rate ?? []) : [];
      }),
    ),
  ];
  return Object.entries(config.prices)
    .filter(([id]) => used.has(id))
    .flatMap(([id, written]) =>
      holding(id, written).map((price) => ({ id, price, place: priceRows.get(price) })),
    )
    .map(({ id, price, place }) => ({
      id,
      name: words(price.name, id),
      price: price.price,
      currency: price.currency ?? config.currency,
      rates: ratesOf(id, price).map(({ rate, date, source = null }) => ({ rate, date, source })),
      per: price.per,
      range: price.range ? { low: price.range[0], high: price.range[1] } : null,
      area_factors: price.area_factors ?? {},
      includes: price.includes ?? [],
      excludes: price.excludes ?? [],
      valid_from: price.valid_from ?? null,
      valid_to: price.valid_to ?? null,
      source: price.source ?? null,
      file: place?.file ?? null,
      ...(place?.sheet !== undefined && { sheet: place.sheet }),
      row: place?.row ?? null,
    }));
}

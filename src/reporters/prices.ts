import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Estimate, PriceWay } from '../model/report.ts';
import { figureWords } from './figures.ts';
import { type ColumnOf, column, figure, type Table, tableOf, UNKNOWN, written } from './tables.ts';

type Listed = Estimate['price_list'][number];

/** The prices that were used, in their currency, with all that is said of them; a column that would be empty is left out. */
export function priceTable(prices: readonly Listed[], locale: Locale, format: Format): Table {
  const { columns: head, prices: say } = locale;
  const where = (isSaid: (price: Listed) => boolean, own: ColumnOf<Listed>): ColumnOf<Listed>[] =>
    prices.some(isSaid) ? [own] : [];
  return tableOf(prices, [
    column(head.buy, ({ id }) => id),
    ...where(
      ({ id, name }) => name !== id,
      column(head.name, ({ id, name }) => (name === id ? '' : name)),
    ),
    figure(head.price, ({ price, currency }) => format.moneyIn(price, currency)),
    ...where(
      ({ rates }) => rates.length > 0,
      column(say.rate, ({ rates }) => rates.map((rate) => rateText(rate, locale, format)).join('; ')),
    ),
    column(head.per, ({ per }) => locale.per[per] ?? per),
    ...where(
      ({ range }) => range !== null,
      figure(say.range, ({ range, currency }) =>
        written(
          range,
          ({ low, high }) => `${format.moneyIn(low, currency)}–${format.moneyIn(high, currency)}`,
        ),
      ),
    ),
    ...where(
      ({ area_factors }) => Object.keys(area_factors).length > 0,
      column(say.factors, ({ area_factors }) =>
        Object.entries(area_factors)
          .map(([area, factor]) => `${area}: ${format.number(factor)}`)
          .join('; '),
      ),
    ),
    ...where(
      ({ includes }) => includes.length > 0,
      column(say.includes, ({ includes }) => includes.join(', ')),
    ),
    ...where(
      ({ excludes }) => excludes.length > 0,
      column(say.excludes, ({ excludes }) => excludes.join(', ')),
    ),
    column(head.valid, ({ valid_from, valid_to }) =>
      valid_from || valid_to ? `${valid_from ?? '…'} – ${valid_to ?? '…'}` : '',
    ),
    column(head.basis, ({ source }) => source ?? ''),
    column(head.place2, placeText),
  ]);
}

const rateText = (
  { rate, date, source }: Listed['rates'][number],
  { prices: say }: Locale,
  format: Format,
): string => `${format.number(rate)} (${say.rateOf({ date, source })})`;

/** How what a piece costs came about: from a price as it is written, or as a share of others, to what it is in a unit on a day. */
export function wayTable(ways: readonly PriceWay[], locale: Locale, format: Format): Table {
  const { columns: head, prices: say, report } = locale;
  const { moneyRange } = figureWords(locale, format);
  return tableOf(ways, [
    column(head.buy, ({ id }) => id),
    column(say.dates, ({ dates }) => dates.join(', ')),
    column(say.how, (way) => wayText(way, locale, format)),
    figure(head.unitPrice, ({ unit_price }) => written(unit_price, moneyRange, UNKNOWN)),
    ...(ways.some(({ per_year }) => per_year !== null)
      ? [figure<PriceWay>(report.pieceYear, ({ per_year }) => written(per_year, moneyRange))]
      : []),
    column(head.place2, placeText),
  ]);
}

function wayText(
  { price, currency, rate, area_class, factor, growth, share, of, of_amount }: PriceWay,
  locale: Locale,
  format: Format,
): string {
  const { prices: say, words } = locale;
  const figures = figureWords(locale, format);
  const percent = (part: number): string => `${format.number(part * 100)}%`;
  if (share !== null)
    return `${percent(share)} × ${of_amount ? figures.moneyRange(of_amount) : '?'} (${of.join(' + ')})`;
  if (price === null) return say.none;
  return [
    format.moneyIn(price, currency ?? ''),
    ...(rate ? [rateText(rate, locale, format)] : []),
    ...(factor ? [`${figures.range(factor)} (${say.areaClass(area_class ?? words.unknown)})`] : []),
    ...(growth ? [`(1 + ${percent(growth.share)})^${growth.years} (${say.growth})`] : []),
  ].join(' × ');
}

/** The same in plain figures, alike in every language: `200 USD x 25000 (2026-01-01) x 1.2 (mountainous) x (1 + 0.1)^2`. */
export function plainWay({
  price,
  currency,
  rate,
  area_class,
  factor,
  growth,
  share,
  of,
  of_amount,
}: PriceWay): string {
  const range = ({ low, high }: NonNullable<PriceWay['factor']>): string =>
    low === high ? String(low) : `${low}..${high ?? ''}`;
  if (share !== null) return `${share} x ${of_amount ? range(of_amount) : '?'} (${of.join(' + ')})`;
  if (price === null) return '';
  return [
    `${price} ${currency}`,
    ...(rate ? [`${rate.rate} (${[rate.date, rate.source].filter((said) => said !== null).join(' ')})`] : []),
    ...(factor ? [`${range(factor)} (${area_class ?? '?'})`] : []),
    ...(growth ? [`(1 + ${growth.share})^${growth.years}`] : []),
  ].join(' x ');
}

import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Beyond, Entitlement, Report } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { figureWords } from './figures.ts';
import { column, figure, type Showing, tableOf, topTable, UNKNOWN, unitColumns, written } from './tables.ts';

/** What the needs have beyond ceilings: which pieces, why, and for how much. */
export function beyondBlocks({ estimate: { beyond }, plan }: Report, showing: Showing): Block[] {
  if (beyond.length === 0) return [];
  const { ceilings: say } = showing.locale;
  return [
    { kind: 'heading', text: say.heading },
    beyondTable(beyond, showing),
    { kind: 'lines', lines: [plan.beyond_ceiling_asked ? say.noteAsked : say.note] },
  ];
}

/** What units may have, and have; what one may cost. */
export function entitlementTable(rows: readonly Entitlement[], locale: Locale, format: Format): Block {
  const { columns: head, ceilings: say } = locale;
  const figures = figureWords(locale, format);
  const priceText = ({ count, price }: Entitlement['price_limits'][number]): string => {
    const limit = price === null ? say.noLimit : format.money(price);
    return count === null ? limit : `${figures.range(count)} × ${limit}`;
  };
  return tableOf(rows, [
    column(head.unit, ({ unit_id, scope }) => (scope === 'own' ? unit_id : say.withBelow(unit_id))),
    column(say.ceiling, ({ ceiling }) => ceiling),
    column(head.item, ({ items }) => items.join(', ')),
    figure(say.entitled, ({ entitled }) => written(entitled, figures.range, say.noLimit)),
    figure(say.there, ({ there }) => figures.range(there)),
    column(say.limit, ({ price_limits }) => price_limits.map(priceText).join('; ')),
    figure(say.life, ({ useful_life_years: life }) => written(life, format.number, say.noLimit)),
  ]);
}

/** Which pieces are beyond a ceiling, why, and for how much. */
export function beyondTable(beyond: readonly Beyond[], showing: Showing): Block {
  const { locale, format } = showing;
  const { columns: head, ceilings: say } = locale;
  const figures = figureWords(locale, format);
  return topTable(
    beyond,
    [
      ...unitColumns(locale),
      column(head.item, ({ item }) => item),
      column(say.ceiling, ({ ceiling }) => ceiling),
      column(say.why, ({ why }) => say.reasons[why]),
      figure(say.entitled, ({ entitled }) => written(entitled, figures.range)),
      figure(say.there, ({ there }) => figures.range(there)),
      figure(head.unitPrice, ({ unit_price }) => written(unit_price, format.money)),
      figure(say.limit, ({ limit }) => written(limit, format.money)),
      figure(head.quantity, ({ quantity }) => figures.range(quantity)),
      figure(head.amount, ({ amount }) => written(amount, figures.moneyRange, UNKNOWN)),
    ],
    showing,
  );
}

import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Beyond, Entitlement, Report } from '../model/report.ts';
import type { Block, CellText, Column } from './blocks.ts';
import { figureWords } from './figures.ts';
import type { View } from './view.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** What the needs have beyond ceilings: which pieces, why, and for how much. */
export function beyondBlocks(
  { estimate: { beyond }, plan }: Report,
  view: View,
  locale: Locale,
  format: Format,
): Block[] {
  if (beyond.length === 0) return [];
  const { ceilings: say } = locale;
  return [
    { kind: 'heading', text: say.heading },
    beyondTable(beyond, view.top, locale, format),
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
  return {
    kind: 'table',
    columns: [
      { head: head.unit },
      { head: say.ceiling },
      { head: head.item },
      right(say.entitled),
      right(say.there),
      { head: say.limit },
    ],
    rows: rows.map((each) => [
      each.unit_id,
      each.ceiling,
      each.items.join(', '),
      each.entitled === null ? say.noLimit : figures.range(each.entitled),
      figures.range(each.there),
      each.price_limits.map(priceText).join('; '),
    ]),
  };
}

/** Which pieces are beyond a ceiling, why, and for how much. `top`: no more rows than that; 0: all. */
export function beyondTable(beyond: readonly Beyond[], top: number, locale: Locale, format: Format): Block {
  const { columns: head, words, ceilings: say } = locale;
  const figures = figureWords(locale, format);
  const shown = top === 0 ? beyond : beyond.slice(0, top);
  return {
    kind: 'table',
    columns: [
      { head: head.unit },
      { head: head.name },
      { head: head.item },
      { head: say.ceiling },
      { head: say.why },
      ...[say.entitled, say.there, head.unitPrice, say.limit, head.quantity, head.amount].map(right),
    ],
    rows: shown.map((each): CellText[] => [
      each.unit_id,
      each.name,
      each.item,
      each.ceiling,
      say.reasons[each.why],
      each.entitled === null ? '' : figures.range(each.entitled),
      figures.range(each.there),
      each.unit_price === null ? '' : format.money(each.unit_price),
      each.limit === null ? '' : format.money(each.limit),
      figures.range(each.quantity),
      each.amount === null ? { text: '?', tone: 'bad' } : figures.moneyRange(each.amount),
    ]),
    ...(shown.length < beyond.length && {
      more: words.andMore(format.number(beyond.length - shown.length)),
    }),
  };
}

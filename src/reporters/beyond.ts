import { groupBy } from '../lib/group-by.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Beyond, Entitlement, Estimate, Report } from '../model/report.ts';
import type { Block, CellText } from './blocks.ts';
import { figureWords } from './figures.ts';
import {
  column,
  figure,
  type Showing,
  section,
  type Table,
  tableOf,
  topTable,
  UNKNOWN,
  unitColumns,
  written,
} from './tables.ts';

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

/** The ceilings that limit what is asked for, and who says so; what nobody held against the text that says it. */
export function ceilingsUsed({ estimate, plan: { schedule } }: Report, { locale }: Showing): Block[] {
  const { columns: head, ceilings: say } = locale;
  const all = [...estimate.entitlements, ...(schedule?.entitlements ?? [])];
  const each = new Map(all.map((entitlement) => [entitlement.ceiling, entitlement]));
  const unverified = unverifiedLines(estimate.unverified, locale);
  return [
    ...section(
      say.used,
      tableOf(
        [...each.values()],
        [
          column(say.ceiling, ({ ceiling }) => ceiling),
          column(head.item, ({ items }) => items.join(', ')),
          column(head.basis, ({ source }) => source ?? ''),
        ],
      ),
    ),
    ...(unverified.length === 0 ? [] : [{ kind: 'lines' as const, lines: unverified }]),
  ];
}

/** Numbers that nobody held against their source, a line for each source. */
export const unverifiedLines = (unverified: Estimate['unverified'], { ceilings: say }: Locale): CellText[] =>
  [...groupBy(unverified, ({ source }) => source)].map(([source, all]) => ({
    text: say.unverified({
      source,
      what: all.map(({ what, numbers }) => `${what} (${numbers.join(', ')})`).join('; '),
    }),
    tone: 'doubt',
  }));

/** How what units may have comes about: figures, rule, and what it comes to. */
export function partsTable(rows: readonly Entitlement[], locale: Locale, format: Format): Table {
  const { columns: head, ceilings: say } = locale;
  const figures = figureWords(locale, format);
  const parts = rows.flatMap(({ unit_id, scope, ceiling, parts }) =>
    parts.map((part) => ({ unit_id, scope, ceiling, ...part })),
  );
  return tableOf(parts, [
    column(head.unit, ({ unit_id, scope }) => (scope === 'own' ? unit_id : say.withBelow(unit_id))),
    column(say.ceiling, ({ ceiling }) => ceiling),
    column(say.countedFrom, ({ facts }) => (facts.length === 0 ? say.units : facts.join(' + '))),
    figure(head.value, ({ of }) => figures.range(of)),
    column(say.rule, ({ rule, number }) =>
      say.rules[rule](typeof number === 'number' ? format.number(number) : number),
    ),
    figure(say.comesTo, ({ count }) => figures.range(count)),
  ]);
}

/** What units may have, and have; what one may cost. */
export function entitlementTable(rows: readonly Entitlement[], locale: Locale, format: Format): Block {
  const { columns: head, ceilings: say } = locale;
  const figures = figureWords(locale, format);
  const priceText = ({ count, price }: Entitlement['price_limits'][number]): string => {
    const limit = price === null ? say.noLimit : format.money(price);
    return count === null ? limit : `${figures.range(count)} × ${limit}`;
  };
  const toleratedText = ({ price_limits, tolerance }: Entitlement): string =>
    price_limits
      .flatMap(({ without_tolerance: price }) =>
        price === null ? [] : `${format.money(price)} + ${format.number(tolerance * 100)}%`,
      )
      .join('; ');
  return tableOf(rows, [
    column(head.unit, ({ unit_id, scope }) => (scope === 'own' ? unit_id : say.withBelow(unit_id))),
    column(say.ceiling, ({ ceiling }) => ceiling),
    column(head.item, ({ items }) => items.join(', ')),
    figure(say.entitled, ({ entitled }) => written(entitled, figures.range, say.noLimit)),
    figure(say.there, ({ there }) => figures.range(there)),
    column(say.limit, ({ price_limits }) => price_limits.map(priceText).join('; ')),
    ...(rows.some(({ tolerance }) => tolerance !== 0) ? [column(say.tolerated, toleratedText)] : []),
    figure(say.life, ({ useful_life_years: life }) => written(life, format.number, say.noLimit)),
    column(head.basis, ({ source }) => source ?? ''),
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

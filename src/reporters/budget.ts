import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Amounts, Report } from '../model/report.ts';
import { beyondBlocks } from './beyond.ts';
import type { Block, CellText, Column } from './blocks.ts';
import { existingBlocks } from './existing.ts';
import { type FigureWords, figureWords } from './figures.ts';
import { notesBlock } from './notes.ts';
import { scheduleBlocks } from './schedule.ts';
import type { View } from './view.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** What does closing the gaps cost, what is given already, and what has to be asked for? */
export function budgetBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say } = locale;
  const { estimate } = report;
  const figures = figureWords(locale, format);
  const warnings: CellText[] = [];
  if (!estimate.complete)
    warnings.push({
      text:
        estimate.unpriced.length > 0
          ? say.incomplete({ count: format.number(estimate.unpriced.length) })
          : say.incompleteUnjudged,
      tone: 'bad',
    });
  if (estimate.not_costed.length > 0) warnings.push(say.notCosted(estimate.not_costed.join(', ')));
  return [
    {
      kind: 'title',
      text: say.budgetTitle({ units: format.number(report.summary.units), asOf: report.as_of }),
    },
    notesBlock(report, locale, format),
    ...(warnings.length > 0 ? [{ kind: 'lines' as const, lines: warnings }] : []),
    ...linesBlocks(report, view, locale, format, figures),
    ...totalsBlocks(report, locale, format, figures),
    ...beyondBlocks(report, view, locale, format),
    ...existingBlocks(report, view, locale, format),
    ...planBlocks(report, view, locale, format, figures),
    ...scheduleBlocks(report, view, locale, format),
    ...priceBlocks(report, locale, format),
    { kind: 'lines', lines: [say.rangeNote] },
  ];
}

function linesBlocks(
  { estimate }: Report,
  view: View,
  locale: Locale,
  format: Format,
  figures: FigureWords,
): Block[] {
  const { columns: head, report: say, words } = locale;
  const { lines } = estimate;
  if (lines.length === 0 && !estimate.complete) return [];
  if (lines.length === 0) return [{ kind: 'lines', lines: [{ text: say.noNeeds, tone: 'good' }] }];
  const shown = view.top === 0 ? lines : lines.slice(0, view.top);
  return [
    { kind: 'heading', text: say.lines },
    {
      kind: 'table',
      columns: [
        { head: head.unit },
        { head: head.name },
        { head: head.buy },
        ...[head.quantity, head.isNew, head.replace, head.fromStock, head.onOrder, head.unitPrice].map(right),
        { head: head.per },
        right(head.amount),
        { head: head.targets },
      ],
      rows: shown.map((line) => [
        line.unit_id,
        line.name,
        line.kind === 'upgrade' ? `${line.buy} (${locale.kinds.upgrade})` : (line.buy ?? line.item ?? '?'),
        figures.range(line.quantity),
        figures.range(line.new),
        figures.range(line.replace),
        figures.range(line.from_stock),
        figures.range(line.on_order),
        line.unit_price === null ? { text: '?', tone: 'bad' } : format.money(line.unit_price),
        line.per === null ? '' : (locale.per[line.per] ?? line.per),
        line.amount === null ? { text: '?', tone: 'bad' } : figures.moneyRange(line.amount),
        line.targets.join(', '),
      ]),
      ...(shown.length < lines.length && { more: words.andMore(format.number(lines.length - shown.length)) }),
    },
    ...(lines.some(({ targets }) => targets.length > 1)
      ? [{ kind: 'lines' as const, lines: [say.merged] }]
      : []),
  ];
}

function totalsBlocks({ estimate }: Report, locale: Locale, format: Format, figures: FigureWords): Block[] {
  const { columns: head, report: say, words } = locale;
  const cells = (amounts: Amounts): string[] =>
    [amounts.one_off, amounts.per_year_new, amounts.per_year_existing].map((money) => figures.money(money));
  const total = '=';
  return [
    { kind: 'heading', text: say.totals },
    {
      kind: 'table',
      columns: [{ head: head.what }, ...[head.oneOff, head.perYearNew, head.perYearExisting].map(right)],
      rows: [
        ...estimate.by_target.map((each) => [each.target, ...cells(each)]),
        ...estimate.by_tier.map((each) => [
          `${head.tier}: ${each.tier ?? words.unknownTier}`,
          ...cells(each),
        ]),
        [total, ...cells(estimate)],
      ],
    },
    ...(estimate.prices.low !== estimate.prices.high
      ? [
          {
            kind: 'lines' as const,
            lines: [
              say.priceRange({
                low: format.money(estimate.prices.low),
                high: format.money(estimate.prices.high),
              }),
            ],
          },
        ]
      : []),
  ];
}

function planBlocks(
  { plan }: Report,
  view: View,
  locale: Locale,
  format: Format,
  figures: FigureWords,
): Block[] {
  const { columns: head, report: say, words } = locale;
  const names = say.planLines;
  const rows: CellText[][] = [
    [names.need, figures.money(plan.need)],
    [names.in_kind, format.money(plan.in_kind)],
    [names.granted, format.money(plan.granted)],
    [names.allocated, format.money(plan.allocated)],
    ...(plan.beyond_ceiling.high === 0
      ? []
      : [
          [
            plan.beyond_ceiling_asked ? locale.ceilings.asked : locale.ceilings.notAsked,
            figures.money(plan.beyond_ceiling),
          ],
        ]),
    [names.request, { text: figures.money(plan.request), tone: plan.request.low > 0 ? 'bad' : 'good' }],
    [names.unspent, format.money(plan.unspent)],
  ];
  const units = plan.by_unit.filter(
    ({ granted, allocated, request, in_kind }) => granted + allocated + in_kind > 0 || request.high !== 0,
  );
  const shown = view.top === 0 ? units : units.slice(0, view.top);
  const gifts = plan.by_source.flatMap(({ name, in_kind }) =>
    in_kind.map((gift) => [name, gift.item, format.number(gift.given), format.number(gift.used)]),
  );
  return [
    { kind: 'heading', text: say.plan(plan.year) },
    { kind: 'table', columns: [{ head: head.what }, right(head.amount)], rows },
    ...(plan.by_source.length > 0
      ? [
          { kind: 'heading' as const, text: say.sources },
          {
            kind: 'table' as const,
            columns: [{ head: head.source }, ...[head.available, head.used, head.left].map(right)],
            rows: plan.by_source.map(({ name, available, used, left }) => [
              name,
              ...[available, used, left].map((money) => format.money(money)),
            ]),
          },
        ]
      : []),
    ...(gifts.length > 0
      ? [
          { kind: 'heading' as const, text: say.inKind },
          {
            kind: 'table' as const,
            columns: [{ head: head.source }, { head: head.item }, right(head.given), right(head.used)],
            rows: gifts,
          },
        ]
      : []),
    ...(shown.length > 0
      ? [
          { kind: 'heading' as const, text: say.requests },
          {
            kind: 'table' as const,
            columns: [
              { head: head.unit },
              { head: head.name },
              ...[head.needBelow, head.inKind, head.granted, head.allocated, head.request, head.unspent].map(
                right,
              ),
            ],
            rows: shown.map((unit) => [
              unit.unit_id,
              unit.name,
              figures.money(unit.need_below),
              format.money(unit.in_kind),
              format.money(unit.granted),
              format.money(unit.allocated),
              {
                text: figures.money(unit.request),
                tone: unit.request.low > 0 ? ('bad' as const) : ('plain' as const),
              },
              format.money(unit.unspent),
            ]),
            ...(shown.length < units.length && {
              more: words.andMore(format.number(units.length - shown.length)),
            }),
          },
        ]
      : []),
  ];
}

function priceBlocks({ estimate }: Report, locale: Locale, format: Format): Block[] {
  const { columns: head, report: say } = locale;
  if (estimate.price_list.length === 0) return [];
  return [
    { kind: 'heading', text: say.priceList },
    {
      kind: 'table',
      columns: [
        { head: head.buy },
        { head: head.name },
        right(head.price),
        { head: head.per },
        { head: head.valid },
        { head: head.source },
      ],
      rows: estimate.price_list.map((price) => [
        price.id,
        price.name === price.id ? '' : price.name,
        format.money(price.price),
        locale.per[price.per] ?? price.per,
        price.valid_from || price.valid_to ? `${price.valid_from ?? '…'} – ${price.valid_to ?? '…'}` : '',
        price.source ?? '',
      ]),
    },
  ];
}

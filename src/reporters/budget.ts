import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Amounts, Report } from '../model/report.ts';
import { beyondBlocks, ceilingsUsed } from './beyond.ts';
import type { Block, CellText } from './blocks.ts';
import { existingBlocks } from './existing.ts';
import { figureWords } from './figures.ts';
import { notesBlock } from './notes.ts';
import { priceTable } from './prices.ts';
import { movesBlocks, scheduleBlocks } from './schedule.ts';
import {
  column, figure, type Showing, section, tableOf, topTable, UNKNOWN, unitColumns, written,
} from './tables.ts'; // biome-ignore format: a list to be read as one
import type { View } from './view.ts';

/** What does closing the gaps cost, what is given already, and what has to be asked for? */
export function budgetBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say } = locale;
  const { estimate } = report;
  const showing = { locale, format, top: view.top };
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
    ...linesBlocks(report, showing),
    ...totalsBlocks(report, locale, format),
    ...beyondBlocks(report, showing),
    ...ceilingsUsed(report, showing),
    ...existingBlocks(estimate.existing, showing),
    ...planBlocks(report, showing),
    ...scheduleBlocks(report, showing),
    ...section(locale.prices.heading, priceTable(estimate.price_list, locale, format)),
    { kind: 'lines', lines: [say.rangeNote] },
  ];
}

function linesBlocks({ estimate: { lines, complete } }: Report, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { columns: head, report: say } = locale;
  const figures = figureWords(locale, format);
  if (lines.length === 0)
    return complete ? [{ kind: 'lines', lines: [{ text: say.noNeeds, tone: 'good' }] }] : [];
  const table = topTable(
    lines,
    [
      ...unitColumns(locale),
      column(head.buy, ({ kind, buy, item }) =>
        kind === 'upgrade' ? `${buy} (${locale.kinds.upgrade})` : (buy ?? item ?? '?'),
      ),
      figure(head.quantity, ({ quantity }) => figures.range(quantity)),
      figure(head.isNew, (line) => figures.range(line.new)),
      figure(head.replace, ({ replace }) => figures.range(replace)),
      figure(head.fromStock, ({ from_stock }) => figures.range(from_stock)),
      figure(head.onOrder, ({ on_order }) => figures.range(on_order)),
      figure(head.unitPrice, ({ unit_price }) => written(unit_price, format.money, UNKNOWN)),
      column(head.per, ({ per }) => written(per, (word) => locale.per[word] ?? word)),
      figure(head.amount, ({ amount }) => written(amount, figures.moneyRange, UNKNOWN)),
      column(head.targets, ({ targets }) => targets.join(', ')),
    ],
    showing,
  );
  const isMerged = lines.some(({ targets }) => targets.length > 1);
  return [
    ...section(say.lines, table),
    ...(isMerged ? [{ kind: 'lines' as const, lines: [say.merged] }] : []),
  ];
}

function totalsBlocks({ estimate }: Report, locale: Locale, format: Format): Block[] {
  const { columns: head, report: say, words } = locale;
  const { low, high } = estimate.prices;
  const money = figureWords(locale, format).money;
  const rows: (Amounts & { readonly what: string })[] = [
    ...estimate.by_target.map((each) => ({ ...each, what: each.target })),
    ...estimate.by_tier.map((each) => ({ ...each, what: `${head.tier}: ${words.tier(each.tier)}` })),
    { ...estimate, what: '=' },
  ];
  const table = tableOf(rows, [
    column(head.what, ({ what }) => what),
    figure(head.oneOff, ({ one_off }) => money(one_off)),
    figure(head.perYearNew, ({ per_year_new }) => money(per_year_new)),
    figure(head.perYearExisting, ({ per_year_existing }) => money(per_year_existing)),
  ]);
  const between = say.priceRange({ low: format.money(low), high: format.money(high) });
  return [
    ...section(say.totals, table),
    ...(low === high ? [] : [{ kind: 'lines' as const, lines: [between] }]),
  ];
}

/** What moves among sister units would save; with a question mark where a price is missing. */
const savedText = (moves: Report['plan']['moves'], format: Format): string =>
  format.money(moves.reduce((sum, { saves }) => sum + (saves ?? 0), 0)) +
  (moves.some(({ saves }) => saves === null) ? ' + ?' : '');

function planBlocks({ plan }: Report, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { columns: head, report: say } = locale;
  const names = say.planLines;
  const figures = figureWords(locale, format);
  const rows: [string, CellText][] = [
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
          ] satisfies [string, string],
        ]),
    ...(plan.moves.length === 0
      ? []
      : [[names.moves, savedText(plan.moves, format)] satisfies [string, string]]),
    [names.request, { text: figures.money(plan.request), tone: plan.request.low > 0 ? 'bad' : 'good' }],
    [names.unspent, figures.moneyRange({ low: plan.unspent, high: plan.unspent_at_most })],
  ];
  const units = plan.by_unit.filter(
    ({ granted, allocated, request, in_kind }) => granted + allocated + in_kind > 0 || request.high !== 0,
  );
  const gifts = plan.by_source.flatMap(({ name, in_kind }) => in_kind.map((gift) => ({ name, ...gift })));
  return [
    // A plan of several years tells them itself.
    ...(plan.schedule ? [] : movesBlocks(plan.moves, showing)),
    ...section(
      say.plan(plan.year),
      tableOf(rows, [column(head.what, ([what]) => what), figure(head.amount, ([, amount]) => amount)]),
    ),
    ...section(
      say.held,
      tableOf(plan.by_source, [
        column(head.source, ({ name }) => name),
        figure(head.available, ({ available }) => format.money(available)),
        figure(head.used, ({ used, used_at_least }) =>
          figures.moneyRange({ low: used_at_least, high: used }),
        ),
        figure(head.left, ({ left, left_at_most }) => figures.moneyRange({ low: left, high: left_at_most })),
      ]),
    ),
    ...section(
      say.inKind,
      tableOf(gifts, [
        column(head.source, ({ name }) => name),
        column(head.item, ({ item }) => item),
        figure(head.given, ({ given }) => format.number(given)),
        figure(head.used, ({ used }) => format.number(used)),
      ]),
    ),
    ...section(
      say.requests,
      topTable(
        units,
        [
          ...unitColumns(locale),
          figure(head.needBelow, ({ need_below }) => figures.money(need_below)),
          figure(head.inKind, ({ in_kind }) => format.money(in_kind)),
          figure(head.granted, ({ granted }) => format.money(granted)),
          figure(head.allocated, ({ allocated }) => format.money(allocated)),
          figure(head.request, ({ request }) => ({
            text: figures.money(request),
            tone: request.low > 0 ? 'bad' : 'plain',
          })),
          figure(head.unspent, ({ unspent, unspent_at_most }) =>
            figures.moneyRange({ low: unspent, high: unspent_at_most }),
          ),
        ],
        showing,
      ),
    ),
  ];
}

import type { ExplainedFact } from '../explain/facts.ts';
import type { Explanation } from '../explain/index.ts';
import type { ExplainedRow } from '../explain/rows.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import { beyondTable, entitlementTable, partsTable, unverifiedLines } from './beyond.ts';
import type { Block, CellText } from './blocks.ts';
import { upkeepOverTable, upkeepTable } from './existing.ts';
import { planBlocks } from './explain-plan.ts';
import { figureWords, toneOfGap } from './figures.ts';
import { loosenedLines } from './notes.ts';
import { priceTable, wayTable } from './prices.ts';
import { column, figure, section, type Table, tableOf, written } from './tables.ts';

/** One figure, from its formula down to its rows. */
export function explainBlocks(explanation: Explanation, locale: Locale, format: Format): Block[] {
  const { explain: say, columns: head, words } = locale;
  const { loosened, target, unit, facts, rows, lines, upkeep, upkeep_over } = explanation;
  const showing = { locale, format, top: 0 };
  const figures = figureWords(locale, format);
  const status = {
    met: words.met,
    short: words.short,
    unknown: words.unknown,
    not_applicable: words.not_applicable,
  }[unit.status];
  const outcome = say.outcome({
    status,
    required: figures.range(unit.required),
    actual: figures.range(unit.actual),
    gap: figures.range(unit.gap),
  });
  const reason = unit.reason === null ? [] : [words.reasons[unit.reason] ?? unit.reason];
  const rowTable = (part: readonly ExplainedRow[]): Table =>
    tableOf(part, [
      column(head.place, placeText),
      column(head.unit, ({ unit_id }) => unit_id),
      column(head.item, itemText),
      figure(head.quantity, ({ quantity }) => written(quantity, format.number, '?')),
      column(head.detail, (row) => whyText(row, locale)),
    ]);
  const counting = rows.filter(({ counts }) => counts);
  const lineTable = tableOf(lines, [
    column(head.unit, ({ unit_id }) => unit_id),
    column(head.buy, ({ buy }) => buy ?? '?'),
    figure(head.quantity, ({ quantity }) => figures.range(quantity)),
    figure(head.unitPrice, ({ unit_price }) => written(unit_price, format.money, '?')),
    figure(head.amount, ({ amount }) => written(amount, figures.moneyRange, '?')),
    column(head.targets, ({ targets }) => targets.join(', ')),
  ]);
  return [
    { kind: 'title', text: say.title({ target: target.title, unit: `${unit.unit_id} ${unit.name}` }) },
    {
      kind: 'lines',
      lines: [
        ...loosenedLines(loosened, locale),
        target.asks,
        say.formula[target.check] ?? '',
        { text: outcome, tone: toneOfGap(unit.gap) },
        ...reason,
      ],
    },
    ...section(say.facts, factTable(facts, locale, format)),
    ...(unit.stocks
      ? [
          { kind: 'heading' as const, text: say.rowsIn },
          counting.length > 0 ? rowTable(counting) : { kind: 'lines' as const, lines: [say.noRows] },
          ...section(say.rowsOut, rowTable(rows.filter(({ counts }) => !counts))),
        ]
      : []),
    ...section(say.needs, lineTable),
    ...ceilingBlocks(explanation, locale, format),
    ...section(locale.report.upkeep, upkeepTable(upkeep, showing)),
    ...(upkeep_over.length > 0 ? [upkeepOverTable(upkeep_over, locale, format)] : []),
    ...planBlocks(explanation.plan, locale, format),
    ...section(locale.prices.ways, wayTable(explanation.ways, locale, format)),
    ...section(locale.prices.heading, priceTable(explanation.prices, locale, format)),
  ];
}

function factTable(facts: readonly ExplainedFact[], locale: Locale, format: Format): Table {
  const { columns: head, explain: say } = locale;
  return tableOf(facts, [
    column(head.unit, ({ unit_id }) => unit_id),
    column(head.input, ({ fact }) => fact),
    column(head.value, ({ value }) => valueText(value, locale, format)),
    column(head.place2, (fact) => (fact.file === null ? say.noPlace : placeText(fact))),
  ]);
}

function valueText(value: string | number | boolean | null, { words }: Locale, format: Format): CellText {
  if (value === null) return { text: words.unknown, tone: 'doubt' };
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? format.number(value) : value;
}

export const itemText = ({ category, asset_id }: Pick<ExplainedRow, 'category' | 'asset_id'>): string =>
  [category, asset_id].filter((text) => text !== null).join(' ');

/** The ceilings that the needs stand under, and what of the needs is beyond them. */
function ceilingBlocks(
  { entitlements, entitlement_facts, unverified, beyond }: Explanation,
  locale: Locale,
  format: Format,
): Block[] {
  const { ceilings: say } = locale;
  const doubts = unverifiedLines(unverified, locale);
  const doubted = doubts.length === 0 ? [] : [{ kind: 'lines' as const, lines: doubts }];
  if (entitlements.length === 0) return doubted;
  return [
    { kind: 'heading', text: say.mayHave },
    entitlementTable(entitlements, locale, format),
    ...doubted,
    ...section(say.how, partsTable(entitlements, locale, format), 3),
    ...section(say.figures, factTable(entitlement_facts, locale, format), 3),
    ...(beyond.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: say.heading },
          beyondTable(beyond, { locale, format, top: 0 }),
          { kind: 'lines' as const, lines: [say.notAskedFor] },
        ]),
  ];
}

function whyText(
  { why, failed, unknown, part }: ExplainedRow,
  { explain: { whyNot, criteria, fields, parts } }: Locale,
): CellText {
  const named = (words: Readonly<Record<string, string>>, list: readonly string[]): string =>
    list.map((name) => words[name] ?? name).join(', ');
  switch (why) {
    case 'counts':
      return { text: '✓', tone: 'good' };
    case 'number_of':
      return whyNot.number(parts[part ?? ''] ?? part ?? '');
    case 'out_of_service':
      return whyNot.service;
    case 'below_standard':
      return { text: whyNot.failed(named(criteria, failed)), tone: 'bad' };
    case 'undecided':
      return { text: whyNot.unknown(named(fields, unknown)), tone: 'doubt' };
    default:
      return whyNot[why];
  }
}

import type { AnyExplanation, Explanation } from '../explain/explanation.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { beyondTable, entitlementTable, partsTable, unverifiedLines } from './beyond.ts';
import type { Block } from './blocks.ts';
import { existingBlocks, existingOverTable } from './existing.ts';
import { belowBlocks } from './explain-below.ts';
import { planBlocks } from './explain-plan.ts';
import { factTable, lifeBlocks, rowBlocks } from './explain-rows.ts';
import { runningBlocks } from './explain-running.ts';
import { figureWords, toneOfGap } from './figures.ts';
import { loosenedLines } from './notes.ts';
import { payerBlocks } from './payers.ts';
import { priceTable, wayTable } from './prices.ts';
import { movesBlocks } from './schedule.ts';
import { column, figure, section, tableOf, written } from './tables.ts';

/** A figure, or what something costs a year, from how it is made down to its rows. */
export function explainBlocks(explanation: AnyExplanation, locale: Locale, format: Format): Block[] {
  switch (explanation.explains) {
    case 'target':
      return targetBlocks(explanation, locale, format);
    case 'running':
      return runningBlocks(explanation, locale, format);
    case 'below':
      return belowBlocks(explanation, locale, format);
  }
}

/** One figure, from its formula down to its rows. */
function targetBlocks(explanation: Explanation, locale: Locale, format: Format): Block[] {
  const { explain: say, columns: head, words } = locale;
  const { loosened, target, unit, facts, rows, lines, upkeep, upkeep_over } = explanation;
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
    ...(unit.stocks ? rowBlocks(rows, locale, format) : []),
    ...section(say.needs, lineTable),
    ...ceilingBlocks(explanation, locale, format),
    ...existingBlocks(upkeep, { locale, format, top: 0 }),
    ...(upkeep_over.length > 0 ? [existingOverTable(upkeep_over, locale, format)] : []),
    ...moveBlocks(explanation, locale, format),
    ...lifeBlocks(explanation, locale, format),
    ...planBlocks(explanation.plan, locale, format),
    ...payerBlocks(explanation.payers, locale, format),
    ...section(locale.prices.ways, wayTable(explanation.ways, locale, format)),
    ...(isLimited(explanation) ? [{ kind: 'lines' as const, lines: [locale.prices.aboveLimit] }] : []),
    ...section(locale.prices.heading, priceTable(explanation.prices, locale, format)),
  ];
}

/** What sister units could take over, and whether the plan counts on it. */
function moveBlocks(
  { moves, moves_counted, plan_years: [first] }: Explanation,
  locale: Locale,
  format: Format,
): Block[] {
  const { explain: say } = locale;
  const counted = moves_counted && first !== undefined ? say.movesCounted(first) : say.movesProposed;
  return moves.length === 0
    ? []
    : [...movesBlocks(moves, { locale, format, top: 0 }), { kind: 'lines', lines: [counted] }];
}

/** Something that the plan buys is dearer than it may be. */
const isLimited = ({ plan }: Explanation): boolean =>
  plan.some(({ years }) =>
    years.some(({ parts }) => parts.some(({ above_ceiling: above }) => above !== undefined)),
  );

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

import type { ExplainedRow, Explanation } from '../explain.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import { beyondTable, entitlementTable } from './beyond.ts';
import type { Block, CellText } from './blocks.ts';
import { looserText, rangeText, writeCsv } from './csv.ts';
import { upkeepOverTable, upkeepTable } from './existing.ts';
import { figureWords, toneOfGap } from './figures.ts';
import { loosenedLines } from './notes.ts';

/** One figure, from its formula down to its rows. */
export function explainBlocks(explanation: Explanation, locale: Locale, format: Format): Block[] {
  const { explain: say, columns: head, words } = locale;
  const { loosened, target, unit, facts, rows, lines } = explanation;
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
  const blocks: Block[] = [
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
  ];
  if (facts.length > 0) {
    blocks.push(
      { kind: 'heading', text: say.facts },
      {
        kind: 'table',
        columns: [{ head: head.unit }, { head: head.input }, { head: head.value }, { head: head.place2 }],
        rows: facts.map(({ unit_id, fact, value, ...from }) => [
          unit_id,
          fact,
          value === null
            ? { text: words.unknown, tone: 'doubt' }
            : typeof value === 'boolean'
              ? value
                ? words.yes
                : words.no
              : typeof value === 'number'
                ? format.number(value)
                : value,
          from.file === null ? say.noPlace : placeText(from),
        ]),
      },
    );
  }
  const rowTable = (part: readonly ExplainedRow[]): Block => ({
    kind: 'table',
    columns: [
      { head: head.place },
      { head: head.unit },
      { head: head.item },
      { head: head.quantity, align: 'right' },
      { head: head.detail },
    ],
    rows: part.map((row) => [
      placeText(row),
      row.unit_id,
      [row.category, row.asset_id].filter((text) => text !== null).join(' '),
      row.quantity === null ? '?' : format.number(row.quantity),
      whyText(row, locale),
    ]),
  });
  const counting = rows.filter(({ counts }) => counts);
  const others = rows.filter(({ counts }) => !counts);
  if (unit.stocks) {
    blocks.push(
      { kind: 'heading', text: say.rowsIn },
      counting.length > 0 ? rowTable(counting) : { kind: 'lines', lines: [say.noRows] },
    );
    if (others.length > 0) blocks.push({ kind: 'heading', text: say.rowsOut }, rowTable(others));
  }
  if (lines.length > 0) {
    blocks.push(
      { kind: 'heading', text: say.needs },
      {
        kind: 'table',
        columns: [
          { head: head.unit },
          { head: head.buy },
          { head: head.quantity, align: 'right' },
          { head: head.unitPrice, align: 'right' },
          { head: head.amount, align: 'right' },
          { head: head.targets },
        ],
        rows: lines.map((line) => [
          line.unit_id,
          line.buy ?? '?',
          figures.range(line.quantity),
          line.unit_price === null ? '?' : format.money(line.unit_price),
          line.amount === null ? '?' : figures.moneyRange(line.amount),
          line.targets.join(', '),
        ]),
      },
    );
  }
  blocks.push(...ceilingBlocks(explanation, locale, format));
  if (explanation.upkeep.length > 0)
    blocks.push(
      { kind: 'heading', text: locale.report.upkeep },
      upkeepTable(explanation.upkeep, locale, format),
    );
  if (explanation.upkeep_over.length > 0)
    blocks.push(upkeepOverTable(explanation.upkeep_over, locale, format));
  const plan = planBlocks(explanation, locale, format);
  blocks.push(...plan);
  if (plan.length + explanation.upkeep.length > 0) blocks.push(...priceBlocks(explanation, locale, format));
  return blocks;
}

/** The ceilings that the needs stand under, and what of the needs is beyond them. */
function ceilingBlocks({ entitlements, beyond }: Explanation, locale: Locale, format: Format): Block[] {
  const { ceilings: say } = locale;
  if (entitlements.length === 0) return [];
  return [
    { kind: 'heading', text: say.mayHave },
    entitlementTable(entitlements, locale, format),
    ...(beyond.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: say.heading },
          beyondTable(beyond, 0, locale, format),
          { kind: 'lines' as const, lines: [say.notAskedFor] },
        ]),
  ];
}

/** Every amount of the plan: when, which part, how many at how much, and who pays. */
function planBlocks({ plan }: Explanation, locale: Locale, format: Format): Block[] {
  const { columns: head, schedule: say } = locale;
  const rows = plan.flatMap(({ unit_id, years }) =>
    years.flatMap((year): CellText[][] => [
      ...year.parts.map((part) => [
        unit_id,
        String(year.year),
        part.id,
        format.number(part.quantity),
        format.money(part.each),
        format.money(part.amount),
        part.sources.map(({ source, amount }) => `${source}: ${format.money(amount)}`).join('; '),
      ]),
      ...(year.carried_out > 0
        ? [
            [
              unit_id,
              String(year.year),
              say.carriedOut,
              format.number(year.carried_out),
              '',
              '',
              {
                text:
                  (year.left &&
                    say.left[year.left.why]?.({
                      short: year.left.short === null ? '' : format.money(year.left.short),
                    })) ||
                  '',
                tone: 'bad' as const,
              },
            ],
          ]
        : []),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: say.what },
    {
      kind: 'table',
      columns: [
        { head: head.unit },
        { head: say.year },
        { head: head.buy },
        { head: head.quantity, align: 'right' },
        { head: head.unitPrice, align: 'right' },
        { head: head.amount, align: 'right' },
        { head: say.paidBy },
      ],
      rows,
    },
  ];
}

function priceBlocks({ prices }: Explanation, { columns: head, report }: Locale, format: Format): Block[] {
  return [
    { kind: 'heading', text: report.priceList },
    {
      kind: 'table',
      columns: [
        { head: head.buy },
        { head: head.price, align: 'right' },
        { head: head.valid },
        { head: head.source },
      ],
      rows: prices.map((price) => [
        price.id,
        format.money(price.price),
        `${price.valid_from ?? '…'} – ${price.valid_to ?? '…'}`,
        price.source ?? '',
      ]),
    },
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

/** What one figure was made from as a flat table: guards that it is looser than, facts, rows, ceilings and what is beyond them. */
export const explainCsv = ({ loosened, target, unit, facts, rows, entitlements, beyond }: Explanation): string =>
  writeCsv([
    ['target', 'unit_id', 'kind', 'of_unit_id', 'name', 'value', 'counts', 'why', 'failed', 'unknown', 'file', 'row'],
    ...loosened.map((each) => [
      target.id, unit.unit_id, 'loosened', null, each.target ?? each.standard, looserText(each), null, each.why, null, null, each.file, null,
    ]),
    ...facts.map((fact) => [target.id, unit.unit_id, 'fact', fact.unit_id, fact.fact, fact.value, null, null, null, null, fact.file, fact.row]),
    ...rows.map((row) => [
      target.id, unit.unit_id, 'row', row.unit_id, [row.category, row.asset_id].filter((text) => text !== null).join(' '),
      row.quantity, row.counts, row.part ?? row.why, row.failed.join(' '), row.unknown.join(' '), row.file, row.row,
    ]),
    ...entitlements.map(({ unit_id, ceiling, entitled }) => [
      target.id, unit.unit_id, 'ceiling', unit_id, ceiling, entitled && rangeText(entitled), null, null, null, null, null, null,
    ]),
    ...beyond.map(({ unit_id, item, why, quantity }) => [
      target.id, unit.unit_id, 'beyond_ceiling', unit_id, item, rangeText(quantity), null, why, null, null, null, null,
    ]),
  ]); // biome-ignore format: a list to be read as one

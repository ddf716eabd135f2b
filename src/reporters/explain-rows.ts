import type { Explanation } from '../explain/explanation.ts';
import type { ExplainedFact } from '../explain/facts.ts';
import type { ExplainedRow } from '../explain/rows.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { column, figure, section, type Table, tableOf, written } from './tables.ts';

/** Figures of units, and the rows that give them. */
export function factTable(facts: readonly ExplainedFact[], locale: Locale, format: Format): Table {
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

/** The rows that count, then those that do not, and why. */
export function rowBlocks(rows: readonly ExplainedRow[], locale: Locale, format: Format): Block[] {
  const { columns: head, explain: say } = locale;
  const rowTable = (part: readonly ExplainedRow[]): Table =>
    tableOf(part, [
      column(head.place, placeText),
      column(head.unit, ({ unit_id }) => unit_id),
      column(head.item, itemText),
      figure(head.quantity, ({ quantity }) => written(quantity, format.number, '?')),
      column(head.detail, (row) => whyText(row, locale)),
    ]);
  const counting = rows.filter(({ counts }) => counts);
  return [
    { kind: 'heading', text: say.rowsIn },
    counting.length > 0 ? rowTable(counting) : { kind: 'lines', lines: [say.noRows] },
    ...section(say.rowsOut, rowTable(rows.filter(({ counts }) => !counts))),
  ];
}

/** Of the rows those that pass their useful life in the years of a plan, or before it: what they leave lacking is new need. */
export function lifeBlocks(
  { rows, plan, plan_years: years }: Explanation,
  locale: Locale,
  format: Format,
): Block[] {
  const { columns: head, explain: say, schedule } = locale;
  const last = years.at(-1);
  const areUpgraded = plan.some(({ kind }) => kind === 'upgrade');
  const passing = rows
    .filter(({ why }) => STAYING.has(why) || (areUpgraded && why === 'below_standard'))
    .flatMap(({ passes_life: year, ...row }) => (year === null ? [] : { ...row, year }))
    .filter(({ year }) => last !== undefined && year.low <= last)
    .sort((a, b) => a.year.low - b.year.low);
  return section(
    say.passing,
    tableOf(passing, [
      column(schedule.year, ({ year: { low, high } }) =>
        low === high ? String(low) : `${low}–${high ?? '?'}`,
      ),
      column(head.place, placeText),
      column(head.unit, ({ unit_id }) => unit_id),
      column(head.item, itemText),
      figure(head.quantity, ({ quantity }) => written(quantity, format.number, '?')),
    ]),
  );
}

/** What is lost to a unit only when it passes its life; what is out of service, or not good, is lacking already. */
const STAYING: ReadonlySet<ExplainedRow['why']> = new Set(['counts', 'stored', 'undecided']);

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

import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Flow, Report, ScheduledLine, ScheduleReport } from '../model/report.ts';
import type { Block, CellText, Column } from './blocks.ts';
import type { View } from './view.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** The plan over several years: need and money by year, who pays what, what is funded when, and when targets are met. */
export function scheduleBlocks({ plan, scope }: Report, view: View, locale: Locale, format: Format): Block[] {
  const { schedule } = plan;
  if (!schedule) return [];
  const { years } = schedule;
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return [
    { kind: 'heading', text: locale.schedule.title({ first, last }) },
    {
      kind: 'lines',
      lines: [
        locale.schedule.besideBudget,
        ...(Object.keys(scope).length > 0 ? [locale.schedule.partly] : []),
      ],
    },
    yearsBlock(schedule, locale, format),
    { kind: 'lines', lines: rangeLines(schedule, locale, format) },
    ...sourcesBlocks(schedule, locale, format),
    ...linesBlocks(schedule, view, locale, format),
    ...metBlocks(schedule, locale, format),
    ...movesBlocks(schedule, view, locale, format),
  ];
}

function yearsBlock({ years }: ScheduleReport, { columns, schedule: say }: Locale, format: Format): Block {
  const heads = [
    say.fresh, say.broughtIn, columns.inKind, say.funded, say.carriedOut, say.runningThere, say.runningBought, say.runningUnpaid, say.smoothed,
  ]; // biome-ignore format: a list to be read as one
  return {
    kind: 'table',
    columns: [{ head: say.year }, ...heads.map(right)],
    rows: years.map(({ year, need, running, smoothed }): CellText[] => [
      String(year),
      ...[need.new, need.brought_in, need.in_kind, need.funded].map((money) => format.money(money)),
      { text: format.money(need.carried_out), tone: need.carried_out > 0 ? 'bad' : 'good' },
      ...[running.existing, running.bought].map((money) => format.money(money)),
      { text: format.money(running.unfunded), tone: running.unfunded > 0 ? 'bad' : 'plain' },
      format.money(smoothed),
    ]),
  };
}

/** Where the plan may end up: by data that is not known, and by prices, apart from each other. */
function rangeLines(
  { years, priority, moves_counted }: ScheduleReport,
  { schedule: say, ceilings }: Locale,
  format: Format,
): CellText[] {
  const total = (flow: (year: ScheduleReport['years'][number]) => Flow | null): string =>
    years.some((year) => flow(year) === null)
      ? '?'
      : format.money(years.reduce((sum, year) => sum + (flow(year) as Flow).new, 0));
  const left = (flow: (year: ScheduleReport['years'][number]) => Flow | null): string => {
    const last = years.at(-1);
    const end = last && flow(last);
    return end ? format.money(end.carried_out) : '?';
  };
  const above = years.filter(({ above_ceiling }) => above_ceiling !== undefined);
  const unpriced = years.reduce((sum, each) => Math.max(sum, each.unpriced), 0);
  return [
    say.order(priority.map((each) => say.priorities[each] ?? each).join('; ')),
    say.sure({ need: total(({ need }) => need), left: left(({ need }) => need) }),
    say.ofData({ need: total(({ at_most }) => at_most), left: left(({ at_most }) => at_most) }),
    say.ofPrices({
      low: total(({ at_prices }) => at_prices.lowest),
      high: total(({ at_prices }) => at_prices.highest),
    }),
    ...(unpriced > 0 ? [{ text: say.unpriced(format.number(unpriced)), tone: 'bad' as const }] : []),
    ...(above.length > 0
      ? [
          ceilings.inPlan(
            above.map(({ year, above_ceiling }) => `${year}: ${format.money(above_ceiling ?? 0)}`).join('; '),
          ),
        ]
      : []),
    ...(moves_counted ? [say.movesCounted] : []),
    ...(years.some(({ need }) => need.in_kind > 0) ? [say.inKind] : []),
  ];
}

function sourcesBlocks(
  { years }: ScheduleReport,
  { columns, report, schedule: say }: Locale,
  format: Format,
): Block[] {
  const rows = years.flatMap(({ year, by_source }) =>
    by_source
      .filter(({ brought_in, available }) => brought_in + available > 0)
      .map(({ name, brought_in, available, once, yearly, carried_over, lapsed }) => [
        String(year),
        name,
        ...[brought_in, available, once, yearly, carried_over, lapsed].map((money) => format.money(money)),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: report.sources },
    {
      kind: 'table',
      columns: [
        { head: say.year },
        { head: columns.source },
        ...[say.kept, columns.available, say.once, say.yearly, say.carriedOver, say.lapsed].map(right),
      ],
      rows,
    },
  ];
}

function linesBlocks(
  { lines }: ScheduleReport,
  view: View,
  { columns, report, schedule: say, words }: Locale,
  format: Format,
): Block[] {
  const rows = lines.flatMap((line) => line.years.map((year) => ({ line, year })));
  if (rows.length === 0) return [];
  const shown = view.top === 0 ? rows : rows.slice(0, view.top);
  const paidBy = ({ parts }: ScheduledLine['years'][number]): string =>
    [...new Set(parts.flatMap(({ sources }) => sources.map(({ source }) => source)))].join(', ');
  return [
    { kind: 'heading', text: say.what },
    {
      kind: 'table',
      columns: [
        { head: columns.unit },
        { head: columns.name },
        { head: columns.buy },
        { head: say.year },
        ...[say.fresh, say.broughtIn, say.funded, say.carriedOut, columns.amount].map(right),
        { head: say.paidBy },
        { head: say.leftBecause },
      ],
      rows: shown.map(({ line, year }): CellText[] => [
        line.unit_id,
        line.name,
        line.buys.join(' + ') || '?',
        String(year.year),
        ...[year.new, year.brought_in, year.funded].map((count) => format.number(count)),
        { text: format.number(year.carried_out), tone: year.carried_out > 0 ? 'bad' : 'plain' },
        format.money(year.amount),
        paidBy(year),
        year.left
          ? (say.left[year.left.why]?.({
              short: year.left.short === null ? '' : format.money(year.left.short),
            }) ?? year.left.why)
          : '',
      ]),
      ...(shown.length < rows.length && { more: words.andMore(format.number(rows.length - shown.length)) }),
    },
    ...(shown.length < rows.length ? [] : [{ kind: 'lines' as const, lines: [report.merged] }]),
  ];
}

function metBlocks(
  { first_met }: ScheduleReport,
  { columns, schedule: say, words }: Locale,
  format: Format,
): Block[] {
  if (first_met.length === 0) return [];
  const shown = ({ year }: { readonly year: number | null }): CellText =>
    year === null ? { text: say.never, tone: 'bad' } : String(year);
  const unsure = (each: { readonly unsure: number }): string =>
    each.unsure === 0 ? '' : format.number(each.unsure);
  return [
    { kind: 'heading', text: say.firstMet },
    {
      kind: 'table',
      columns: [
        { head: columns.target },
        { head: columns.tier },
        { head: say.year },
        { head: say.unsure, align: 'right' },
      ],
      rows: first_met.flatMap(({ target, by_tier, ...met }): CellText[][] => [
        [target, '', shown(met), unsure(met)],
        ...(by_tier.length > 1 ? by_tier : []).map((each) => [
          '',
          each.tier ?? words.unknownTier,
          shown(each),
          unsure(each),
        ]),
      ]),
    },
  ];
}

function movesBlocks(
  { moves }: ScheduleReport,
  view: View,
  { columns, schedule: say, words }: Locale,
  format: Format,
): Block[] {
  if (moves.length === 0) return [];
  const shown = view.top === 0 ? moves : moves.slice(0, view.top);
  return [
    { kind: 'heading', text: say.moves },
    {
      kind: 'table',
      columns: [
        { head: columns.item },
        { head: say.from },
        { head: say.to },
        right(columns.quantity),
        right(say.saves),
      ],
      rows: shown.map(({ item, from, to, quantity, saves }) => [
        item,
        from,
        to,
        format.number(quantity),
        saves === null ? '?' : format.money(saves),
      ]),
      ...(shown.length < moves.length && { more: words.andMore(format.number(moves.length - shown.length)) }),
    },
  ];
}

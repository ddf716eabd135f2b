import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Flow, MoveShown, Report, ScheduledLine, ScheduleReport } from '../model/report.ts';
import type { Block, CellText } from './blocks.ts';
import { leftText } from './figures.ts';
import { metBlocks } from './first-met.ts';
import {
  badAbove0,
  column,
  figure,
  type Showing,
  section,
  tableOf,
  topTable,
  unitColumns,
  written,
} from './tables.ts';

/** The plan over several years: need and money by year, who pays what, what is funded when, and when targets are met. */
export function scheduleBlocks({ plan: { schedule }, scope }: Report, showing: Showing): Block[] {
  if (!schedule) return [];
  const { locale, format } = showing;
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
    ...linesBlocks(schedule, showing),
    ...boughtBlocks(schedule, showing),
    ...giftsBlocks(schedule, showing),
    ...metBlocks(schedule, showing),
    ...movesBlocks(schedule.moves, showing),
  ];
}

function yearsBlock({ years }: ScheduleReport, { columns, schedule: say }: Locale, { money }: Format): Block {
  return tableOf(years, [
    column(say.year, ({ year }) => String(year)),
    figure(say.fresh, ({ need }) => money(need.new)),
    figure(say.broughtIn, ({ need }) => money(need.brought_in)),
    figure(columns.inKind, ({ need }) => money(need.in_kind)),
    figure(say.funded, ({ need }) => money(need.funded)),
    figure(say.carriedOut, ({ need }) => badAbove0(need.carried_out, money, 'good')),
    figure(say.runningThere, ({ running }) => money(running.existing)),
    figure(say.runningBought, ({ running }) => money(running.bought)),
    figure(say.runningUnpaid, ({ running }) => badAbove0(running.unfunded, money)),
    figure(say.smoothed, ({ smoothed }) => money(smoothed)),
  ]);
}

/** Where the plan may end up: by data that is not known, and by prices, apart from each other. */
function rangeLines(
  { years, priority, moves_counted, range }: ScheduleReport,
  { schedule: say, ceilings }: Locale,
  format: Format,
): CellText[] {
  const total = (flow: (year: ScheduleReport['years'][number]) => Flow | null): string =>
    years.some((year) => flow(year) === null)
      ? '?'
      : format.money(years.reduce((sum, year) => sum + (flow(year) as Flow).new, 0));
  const left = (flow: (year: ScheduleReport['years'][number]) => Flow | null): string => {
    const last = years.at(-1);
    const end = last && last.unpriced === 0 ? flow(last) : undefined;
    return end ? format.money(end.carried_out) : '?';
  };
  type Bounds = ScheduleReport['range']['of_prices'];
  const inMoney = ({ low, high }: Bounds, say: (bounds: { low: string; high: string }) => string) =>
    high === null ? [] : [say({ low: format.money(low), high: format.money(high) })];
  const data = range.of_data;
  const above = years.filter(({ above_ceiling }) => above_ceiling !== undefined);
  const kept = years.flatMap(({ year, beyond_ceiling: beyond }) => (beyond ? [{ year, ...beyond }] : []));
  const unpriced = years.reduce((sum, each) => Math.max(sum, each.unpriced), 0);
  return [
    say.order(priority.map((each) => say.priorities[each] ?? each).join('; ')),
    say.sure({ need: total(({ need }) => need), left: left(({ need }) => need) }),
    say.ofData({ need: total(({ at_most }) => at_most), left: left(({ at_most }) => at_most) }),
    ...(data && data.low !== data.high ? inMoney(data, say.between) : []),
    ...inMoney(range.of_prices, say.ofPrices),
    ...(range.of_prices.high === null ? [say.noMost(format.money(range.of_prices.low))] : []),
    ...(unpriced > 0 ? [{ text: say.unpriced(format.number(unpriced)), tone: 'bad' as const }] : []),
    ...(above.length > 0
      ? [
          ceilings.inPlan(
            above.map(({ year, above_ceiling }) => `${year}: ${format.money(above_ceiling ?? 0)}`).join('; '),
          ),
        ]
      : []),
    ...(kept.length > 0
      ? [
          ceilings.keptOut(
            kept
              .map(
                ({ year, pieces, amount }) =>
                  `${year}: ${format.number(pieces)} (${amount === null ? '?' : format.money(amount)})`,
              )
              .join('; '),
          ),
        ]
      : []),
    ...(years.some(({ need }, at) => at > 0 && need.brought_in !== years[at - 1]?.need.carried_out)
      ? [say.atNewPrices]
      : []),
    ...(moves_counted ? [say.movesCounted] : []),
    ...(years.some(({ need }) => need.in_kind > 0) ? [say.inKind] : []),
  ];
}

function sourcesBlocks(
  { years }: ScheduleReport,
  { columns, report, schedule: say }: Locale,
  { money }: Format,
): Block[] {
  const rows = years.flatMap(({ year, by_source }) =>
    by_source
      .filter(({ brought_in, available }) => brought_in + available > 0)
      .map((source) => ({ year, ...source })),
  );
  return section(
    report.sources,
    tableOf(rows, [
      column(say.year, ({ year }) => String(year)),
      column(columns.source, ({ name }) => name),
      figure(say.kept, ({ brought_in }) => money(brought_in)),
      figure(columns.available, ({ available }) => money(available)),
      figure(say.once, ({ once }) => money(once)),
      figure(say.yearly, ({ yearly }) => money(yearly)),
      figure(say.carriedOver, ({ carried_over }) => money(carried_over)),
      figure(say.lapsed, ({ lapsed }) => money(lapsed)),
    ]),
  );
}

/** Something is needed or kept out; where pieces only go on running, `explain` tells it. */
const isPlanned = ({ new: fresh, brought_in, beyond_ceiling }: ScheduledLine['years'][number]): boolean =>
  fresh !== 0 || brought_in !== 0 || beyond_ceiling !== undefined;

function linesBlocks({ lines, years }: ScheduleReport, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { columns, schedule: say } = locale;
  const names = new Map(
    years.flatMap(({ by_source }) => by_source.map(({ source, name }) => [source, name] as const)),
  );
  const rows = lines.flatMap(({ unit_id, name, buys, years }) =>
    years.filter(isPlanned).map((year) => ({ unit_id, name, buys, year })),
  );
  if (rows.length === 0) return [];
  const paidBy = ({ year: { parts } }: (typeof rows)[number]): string =>
    [
      ...new Set(parts.flatMap(({ sources }) => sources.map(({ source }) => names.get(source) ?? source))),
    ].join(', ');
  const table = topTable(
    rows,
    [
      ...unitColumns(locale),
      column(columns.buy, ({ buys }) => buys.join(' + ') || '?'),
      column(say.year, ({ year }) => String(year.year)),
      figure(say.fresh, ({ year }) => format.number(year.new)),
      figure(say.broughtIn, ({ year }) => format.number(year.brought_in)),
      ...(rows.some(({ year }) => year.in_kind > 0)
        ? [figure(columns.inKind, ({ year }: (typeof rows)[number]) => format.number(year.in_kind))]
        : []),
      figure(say.funded, ({ year }) => format.number(year.funded)),
      figure(say.carriedOut, ({ year }) => badAbove0(year.carried_out, format.number)),
      ...(rows.some(({ year }) => year.beyond_ceiling !== undefined)
        ? [
            figure(locale.ceilings.keptOutOf, ({ year }: (typeof rows)[number]) =>
              format.number(year.beyond_ceiling?.pieces ?? 0),
            ),
          ]
        : []),
      figure(columns.amount, ({ year }) => format.money(year.amount)),
      column(say.paidBy, paidBy),
      column(say.leftBecause, ({ year }) => leftText(year, locale, format)),
    ],
    showing,
  );
  return section(say.what, table);
}

/** What the money of each year buys, price by price: what comes with a piece, and follows from its price, is no part of its own. */
function boughtBlocks({ lines }: ScheduleReport, showing: Showing): Block[] {
  const {
    locale: { columns, schedule: say },
    format,
  } = showing;
  const sums = new Map<string, { year: number; buy: string; pieces: number; amount: number }>();
  for (const { years } of lines)
    for (const { year, parts } of years)
      for (const { id: buy, quantity, amount } of parts) {
        const key = `${year} ${buy}`;
        const sum = sums.get(key) ?? { year, buy, pieces: 0, amount: 0 };
        sums.set(key, { ...sum, pieces: sum.pieces + quantity, amount: sum.amount + amount });
      }
  return section(
    say.bought,
    topTable(
      [...sums.values()].sort((a, b) => a.year - b.year),
      [
        column(say.year, ({ year }) => String(year)),
        column(columns.buy, ({ buy }) => buy),
        figure(columns.quantity, ({ pieces }) => format.number(pieces)),
        figure(columns.amount, ({ amount }) => format.money(amount)),
      ],
      showing,
    ),
  );
}

/** What is given in kind and nobody needs. */
const giftsBlocks = ({ gifts }: ScheduleReport, showing: Showing): Block[] => {
  const {
    locale: { columns, report, schedule: say },
    format,
  } = showing;
  const over = gifts.filter(({ given, used }) => used < given);
  return section(
    report.inKind,
    topTable(
      over,
      [
        column(say.year, ({ year }) => String(year)),
        column(columns.source, ({ source }) => source),
        column(columns.unit, ({ unit_id }) => unit_id),
        column(columns.item, ({ item }) => item),
        figure(columns.given, ({ given }) => format.number(given)),
        figure(columns.used, ({ used }) => format.number(used)),
        figure(say.notNeeded, ({ given, used }) => badAbove0(given - used, format.number)),
      ],
      showing,
    ),
  );
};

/** A unit without a name is called by its code. */
const called = (code: string, name: string): string => (code === name ? code : `${code} ${name}`);

/** What sister units could take over from each other. */
export function movesBlocks(moves: readonly MoveShown[], showing: Showing): Block[] {
  const {
    locale: { columns, schedule: say },
    format,
  } = showing;
  return section(
    say.moves,
    topTable(
      moves,
      [
        column(columns.item, ({ item }) => item),
        column(say.from, ({ from, from_name }) => called(from, from_name)),
        column(say.to, ({ to, to_name }) => called(to, to_name)),
        figure(columns.quantity, ({ quantity }) => format.number(quantity)),
        figure(say.saves, ({ saves }) => written(saves, format.money, '?')),
      ],
      showing,
    ),
  );
}

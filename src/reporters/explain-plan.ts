import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { ScheduledLine } from '../model/report.ts';
import type { Block, CellText } from './blocks.ts';
import { eachOf, leftText, sourcesText, toTheCoin } from './figures.ts';
import { badAbove0, column, figure, section, tableOf, UNKNOWN, written } from './tables.ts';

type InYear = ScheduledLine['years'][number];

/** Something that the plan says of a need in a year. */
export interface PlanRow extends Pick<InYear, 'year' | 'left'> {
  /** `above_ceiling`: of what is bought; `running`: of pieces bought in earlier years, or given. */
  readonly kind:
    | ('new' | 'brought_in' | 'in_kind' | 'bought' | 'above_ceiling')
    | ('running' | 'carried_out' | 'beyond_ceiling');
  readonly unit_id: string;
  readonly item: string | null;
  /** Which part of what is bought; where no part is told, all. */
  readonly buy: string;
  readonly quantity: number;
  readonly unit_price: number | null;
  readonly amount: number | null;
  readonly sources: InYear['parts'][number]['sources'];
  readonly unfunded: number | null;
  /** Of what is given in kind: who gives it, and the rows that say so. */
  readonly given: NonNullable<InYear['given']>;
}

/** All that a plan says of needs, year by year: every amount of its years is a sum of these. */
export const planRows = (plan: readonly ScheduledLine[]): PlanRow[] =>
  plan
    .flatMap(({ unit_id, item, buys, years }) =>
      years.flatMap((year) =>
        rowsOf(year, buys.join(' + ')).map((row) => ({ unit_id, item, year: year.year, ...row })),
      ),
    )
    .sort((a, b) => a.year - b.year);

function rowsOf(of: InYear, all: string): Omit<PlanRow, 'unit_id' | 'item' | 'year'>[] {
  const { unit_price: each, beyond_ceiling: beyond } = of;
  const nobody = { sources: [], unfunded: null, left: null, given: [] };
  const times = (price: number, pieces: number): number => toTheCoin(price * pieces);
  const pieces = (kind: PlanRow['kind'], quantity: number) =>
    quantity === 0
      ? []
      : [
          {
            ...{ ...nobody, kind, buy: all, quantity, unit_price: each },
            amount: each === null ? null : times(each, quantity),
          },
        ];
  return [
    ...pieces('new', of.new),
    ...pieces('brought_in', of.brought_in),
    ...of.parts.map(({ id: buy, quantity, each: unit_price, amount, sources }) => ({
      ...{ ...nobody, kind: 'bought' as const, buy, quantity, unit_price, amount, sources },
    })),
    ...of.parts.flatMap(({ id: buy, quantity, above_ceiling: above }) =>
      above === undefined
        ? []
        : {
            ...{ ...nobody, kind: 'above_ceiling' as const, buy, quantity },
            ...{ unit_price: above, amount: times(above, quantity) },
          },
    ),
    ...pieces('in_kind', of.in_kind).map((row) => ({ ...row, given: of.given ?? [] })),
    ...of.running.map(({ id: buy, pieces: quantity, each: unit_price, ...paid }) => ({
      ...{ ...nobody, kind: 'running' as const, buy, quantity, unit_price, ...paid },
    })),
    ...pieces('carried_out', of.carried_out).map((row) => ({ ...row, left: of.left })),
    ...(beyond
      ? [
          {
            ...{ ...nobody, kind: 'beyond_ceiling' as const, buy: all, quantity: beyond.pieces },
            ...{ unit_price: eachOf(beyond), amount: beyond.amount },
          },
        ]
      : []),
  ];
}

/** When, which part, how many at how much, and who pays; what is needed is what is given, bought and carried out. */
export function planBlocks(plan: readonly ScheduledLine[], locale: Locale, format: Format): Block[] {
  const { columns: head, schedule: say, ceilings } = locale;
  const rows = planRows(plan).filter(({ kind }) => kind !== 'new' && kind !== 'brought_in');
  const called: { readonly [Kind in PlanRow['kind']]?: (buy: string) => string } = {
    in_kind: () => head.inKind,
    above_ceiling: (buy) => `${buy}: ${ceilings.reasons.price}`,
    running: (buy) => `${buy}: ${say.runningBought}`,
    carried_out: () => say.carriedOut,
    beyond_ceiling: () => ceilings.keptOutOf,
  };
  const paidBy = (row: PlanRow): CellText =>
    row.left
      ? { text: leftText(row, locale, format), tone: 'bad' as const }
      : [
          sourcesText(row.sources, format),
          ...row.given.map(
            ({ source, unit_id, pieces, ...place }) =>
              `${source} (${unit_id}): ${format.number(pieces)} - ${placeText(place)}`,
          ),
        ]
          .filter((text) => text !== '')
          .join('; ');
  return section(
    say.what,
    tableOf(rows, [
      column(head.unit, ({ unit_id }) => unit_id),
      column(say.year, ({ year }) => String(year)),
      column(head.buy, ({ kind, buy }) => called[kind]?.(buy) ?? buy),
      figure(head.quantity, ({ quantity }) => format.number(quantity)),
      figure(head.unitPrice, ({ unit_price }) => written(unit_price, format.money, UNKNOWN)),
      figure(head.amount, ({ amount }) => written(amount, format.money, UNKNOWN)),
      ...(rows.some(({ unfunded }) => unfunded)
        ? [
            figure(say.runningUnpaid, ({ unfunded }: PlanRow) =>
              written(unfunded, (each) => badAbove0(each, format.money).text),
            ),
          ]
        : []),
      column(say.paidBy, paidBy),
    ]),
  );
}

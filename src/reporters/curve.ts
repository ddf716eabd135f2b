import type { CurvePoint } from '../funding/schedule/curve.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Report } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { listCsv, loosenedCell } from './csv.ts';
import { loosenedLines } from './notes.ts';
import { badAbove0, figure, tableOf } from './tables.ts';

/** How many people and units are served at each level of yearly money. */
export function curveBlocks(
  points: readonly CurvePoint[],
  { summary: { loosened } }: Pick<Report, 'summary'>,
  locale: Locale,
  format: Format,
): Block[] {
  const { schedule: say } = locale;
  const of = (part: number, all: number): string => `${format.number(part)} / ${format.number(all)}`;
  return [
    { kind: 'title', text: say.curve },
    ...(loosened.length > 0 ? [{ kind: 'lines' as const, lines: loosenedLines(loosened, locale) }] : []),
    tableOf(points, [
      figure(say.aYear, ({ yearly }) => format.money(yearly)),
      figure(say.unitsServed, ({ units_served, units }) => of(units_served, units)),
      figure(say.peopleServed, ({ people_served, people }) => of(people_served, people)),
      figure(say.spent, ({ spent }) => format.money(spent)),
      figure(say.carriedOut, ({ carried_out }) => badAbove0(carried_out, format.money, 'good')),
    ]),
    { kind: 'lines', lines: [say.curveNote] },
  ];
}

/** A row for each level; where the run is looser than its files accept, every row says so. */
export const curveCsv = (
  points: readonly CurvePoint[],
  { summary: { loosened } }: Pick<Report, 'summary'>,
): string =>
  listCsv(
    ['yearly', 'units_served', 'units', 'people_served', 'people', 'spent', 'carried_out', 'loosened'],
    points.map((point) => ({ ...point, loosened: loosenedCell(loosened) })),
  );

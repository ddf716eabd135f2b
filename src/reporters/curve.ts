import type { CurvePoint } from '../funding/schedule/curve.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Report } from '../model/report.ts';
import type { Block, Column } from './blocks.ts';
import { loosenedLines } from './notes.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** How many people and units are served at each level of yearly money. */
export function curveBlocks(
  points: readonly CurvePoint[],
  { summary: { loosened } }: Pick<Report, 'summary'>,
  locale: Locale,
  format: Format,
): Block[] {
  const { schedule: say } = locale;
  return [
    { kind: 'title', text: say.curve },
    ...(loosened.length > 0 ? [{ kind: 'lines' as const, lines: loosenedLines(loosened, locale) }] : []),
    {
      kind: 'table',
      columns: [say.aYear, say.unitsServed, say.peopleServed, say.spent, say.carriedOut].map(right),
      rows: points.map((point) => [
        format.money(point.yearly),
        `${format.number(point.units_served)} / ${format.number(point.units)}`,
        `${format.number(point.people_served)} / ${format.number(point.people)}`,
        format.money(point.spent),
        { text: format.money(point.carried_out), tone: point.carried_out > 0 ? 'bad' : 'good' },
      ]),
    },
    { kind: 'lines', lines: [say.curveNote] },
  ];
}

export const curveCsv = (points: readonly CurvePoint[]): (string | number)[][] => [
  ['yearly', 'units_served', 'units', 'people_served', 'people', 'spent', 'carried_out'],
  ...points.map((point) => [
    point.yearly, point.units_served, point.units, point.people_served, point.people, point.spent, point.carried_out,
  ]),
]; // biome-ignore format: a list to be read as one

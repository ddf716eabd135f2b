import type { Locale } from '../locales/en.ts';
import type { ScheduleReport } from '../model/report.ts';
import type { Block, CellText } from './blocks.ts';
import {
  type ColumnOf,
  column,
  figure,
  type Showing,
  section,
  tableOf,
  topTable,
  unitColumns,
} from './tables.ts';

/** When targets are first met: in all units and by tier, in all units below one, and unit by unit. */
export function metBlocks({ first_met }: ScheduleReport, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { columns, schedule: say, words } = locale;
  type Met = Pick<ScheduleReport['first_met'][number], 'target' | 'when' | 'year' | 'unsure' | 'from_start'>;
  const counted = (head: string, cell: (met: Met) => number): ColumnOf<Met> =>
    figure(head, (met) => (cell(met) === 0 ? '' : format.number(cell(met))));
  const when: ColumnOf<Met>[] = [
    column(say.year, (met) => metText(met, locale)),
    ...(first_met.some(({ from_start }) => from_start > 0)
      ? [counted(say.unitsFromStart, ({ from_start }) => from_start)]
      : []),
    counted(say.unsure, ({ unsure }) => unsure),
  ];
  const target = column<{ readonly target: string }>(columns.target, (met) => met.target);
  // Those that meet it from the start are many, and stand in the table above by number.
  const of = <Part extends 'by_ancestor' | 'by_unit'>(part: Part) =>
    first_met.flatMap((met) =>
      met[part].flatMap((each) => (each.when === 'from_start' ? [] : { ...each, target: met.target })),
    );
  return [
    ...section(
      say.firstMet,
      tableOf(
        first_met.flatMap(({ by_tier, ...met }) => [
          { ...met, tier: '' },
          ...(by_tier.length > 1 ? by_tier : []).map((each) => ({ ...each, target: '' })),
        ]),
        [target, column(columns.tier, ({ tier }) => words.tier(tier)), ...when],
      ),
    ),
    ...section(
      say.metAbove,
      topTable(of('by_ancestor'), [target, ...unitColumns(locale), ...when], showing),
      3,
    ),
    ...section(
      say.metUnits,
      topTable(
        of('by_unit'),
        [target, ...unitColumns(locale), column(say.year, (met) => metText(met, locale))],
        showing,
      ),
      3,
    ),
  ];
}

/** When a target is first met: a year, from the start, never, or nobody knows. */
export function metText(
  { when, year }: Pick<ScheduleReport['first_met'][number], 'when' | 'year'>,
  { schedule: say }: Locale,
): CellText {
  if (when === 'in_year') return String(year);
  if (when === 'from_start') return { text: say.fromStart, tone: 'good' };
  return when === 'never' ? { text: say.never, tone: 'bad' } : { text: say.unsureWhen, tone: 'doubt' };
}

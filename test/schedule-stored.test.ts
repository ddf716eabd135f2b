import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report, ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Office {
  readonly officials: number | '';
  readonly standard: string;
  readonly target?: string;
  readonly ceiling?: string;
  readonly more?: string;
  /** quantity, memory, year of use, condition */
  readonly there: readonly (readonly [number, number, number | '', string])[];
  readonly years: readonly number[];
}

/** One office at the beginning of 2026; a computer costs 1000, memory 100. */
async function reportOn({
  officials,
  standard,
  target = '',
  ceiling,
  more = '',
  there,
  years,
}: Office): Promise<Report> {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-01-01
standards: { pc: { categories: [desktop], ${standard} } }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], buy: pc${target} }]
prices: { pc: { price: 1000 }, ram: { price: 100 } }
${ceiling ? `ceilings: [{ id: c, items: [pc], ${ceiling} }]` : ''}
funding: { years: [${years.join(', ')}], ceiling: 100000 }
${more}`,
    'units.csv': `unit_id,name,officials\nD,Xã D,${officials}\n`,
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use,condition\n${there
      .map((row) => `D,desktop,${row.join(',')}\n`)
      .join('')}`,
  });
  return (await analyze({ paths: ['.'], cwd, today: '2026-01-01' })).report;
}

const scheduleOf = ({ plan }: Report): ScheduleReport => plan.schedule as ScheduleReport;
const needed = (report: Report): number[] => scheduleOf(report).years.map(({ need }) => need.new);

describe('what lies in store', () => {
  const years = [2026, 2027, 2028];

  test('and nobody needed counts against the number as long as it is there', async () => {
    // Three of 2022 last until 2027. One may be had: one is asked for then, not two.
    const office = {
      officials: 2,
      standard: 'useful_life_years: 5',
      ceiling: 'entitlement: [{ per_unit: 1 }]',
    };
    expect(needed(await reportOn({ ...office, years, there: [[3, 8, 2022, 'stored']] }))).toEqual([
      0, 1000, 0,
    ]);
    // Two of 2022 in use, one of 2024 in store: in 2027 the stored one is the one that may be had.
    expect(
      needed(
        await reportOn({
          ...office,
          years,
          there: [
            [1, 8, 2024, 'stored'],
            [2, 8, 2022, 'in_use'],
          ],
        }),
      ),
    ).toEqual([0, 0, 0]);
  });

  test.each([2018, 2019])('and is old (of %i) lets nobody replace what is in use and young', async (year) => {
    const report = await reportOn({
      officials: 2,
      standard: 'useful_life_years: 3, minimum: { ram_gb: 8 }',
      ceiling: 'useful_life_years: 8',
      there: [
        [2, 4, 2025, 'in_use'],
        [2, 8, year, 'stored'],
      ],
      years,
    });
    expect(needed(report)).toEqual([0, 0, 0]);
    expect(scheduleOf(report).years.map(({ beyond_ceiling }) => beyond_ceiling?.pieces)).toEqual([2, 2, 2]);
  });

  test.each(['stored', 'on_order'])(
    'or is on its way (%s) meets a target when the plan begins',
    async (condition) => {
      // The other office buys.
      const cwd = folder({
        'infragap.yaml': `as_of: 2026-01-01
standards: { pc: { categories: [desktop], useful_life_years: 4 } }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], buy: pc }]
prices: { pc: { price: 1000 } }
ceilings: [{ id: c, items: [pc], useful_life_years: 5, valid_from: 2027-01-01 }]
funding: { years: [2026, 2027], ceiling: 100000 }
`,
        'units.csv': 'unit_id,name,officials\nD,Xã D,1\nE,Xã E,1\n',
        'equipment.csv': `unit_id,category,quantity,year_in_use,condition\nD,desktop,1,2025,${condition}\nE,desktop,1,2010,in_use\n`,
      });
      const both = (await analyze({ paths: ['.'], cwd, today: '2026-01-01' })).report;
      expect(scheduleOf(both).first_met.map(({ year, unsure }) => [year, unsure])).toEqual([[2026, 0]]);
    },
  );
});

describe('the ends of what is known', () => {
  test('of a need without a bound the ceiling is the worst', async () => {
    // Nobody knows how many officials there are. Three may be had, one is there: two at the most, and its successor in 2031.
    const report = await reportOn({
      officials: '',
      standard: 'useful_life_years: 7',
      ceiling: 'entitlement: [{ per_unit: 3 }]',
      there: [[1, 8, 2024, 'in_use']],
      years: [2026, 2031],
    });
    const { years } = scheduleOf(report);
    expect(years.map(({ need, at_most }) => [need.new, at_most?.new])).toEqual([
      [0, 2000],
      [0, 1000],
    ]);
  });

  test('a weak machine of unknown age may be brought to standard, or be too old for it', async () => {
    const report = await reportOn({
      officials: 2,
      standard: 'useful_life_years: 6, minimum: { ram_gb: 8 }',
      target: ', upgrade: ram',
      there: [[2, 4, '', 'in_use']],
      years: [2026],
    });
    expect(report.estimate.lines.map(({ buy, quantity }) => [buy, quantity])).toEqual([
      ['pc', { low: 0, high: 2 }],
      ['ram', { low: 0, high: 2 }],
    ]);
    const [year] = scheduleOf(report).years;
    expect([year?.need.new, year?.at_most?.new]).toEqual([200, 2000]);
  });
});

import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

/** One office on 1 January 2026 whose desktops and printers are one pool: how many are wanted, last, and may be there in all. */
interface Office {
  readonly desktops: { readonly wanted: number; readonly life: number };
  readonly printers: { readonly wanted: number; readonly life: number };
  readonly mayHave: number;
  /** Category, quantity, year of use. */
  readonly there: readonly string[];
  readonly years: readonly number[];
}

/** New desktops, new printers, and pieces kept out by the ceiling, year by year; there is money for all. */
async function plan({ desktops, printers, mayHave, there, years }: Office): Promise<number[][]> {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-01-01
no_rows_means_none: [equipment]
standards:
  pc: { categories: [desktop], useful_life_years: ${desktops.life} }
  prn: { categories: [printer], useful_life_years: ${printers.life} }
targets:
  - { id: pc, check: per-unit, item: pc, at_least: ${desktops.wanted}, buy: pc }
  - { id: prn, check: per-unit, item: prn, at_least: ${printers.wanted}, buy: prn }
prices: { pc: { price: 10, divisible: true }, prn: { price: 3, divisible: true } }
ceilings: [{ id: pool, items: [pc, prn], entitlement: [{ per_unit: ${mayHave} }] }]
funding: { years: [${years.join(', ')}], ceiling: 1000 }
`,
    'units.csv': 'unit_id,name\n101,An Lao\n',
    'equipment.csv': `unit_id,category,quantity,year_in_use\n${there.map((row) => `101,${row}\n`).join('')}`,
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01' });
  const { lines } = report.plan.schedule as ScheduleReport;
  return years.map((year) => {
    const of = (item: string) =>
      lines
        .filter((line) => line.item === item)
        .flatMap((line) => line.years.filter((each) => each.year === year));
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    return [
      sum(of('pc').map((each) => each.new)),
      sum(of('prn').map((each) => each.new)),
      sum([...of('pc'), ...of('prn')].map((each) => each.beyond_ceiling?.pieces ?? 0)),
    ];
  });
}

test.each<[string, Office, readonly (readonly number[])[]]>([
  [
    // One good desktop and two old ones: 3 desktops and 2 printers make six.
    'old ones of another item take no place',
    {
      desktops: { wanted: 4, life: 6 },
      printers: { wanted: 2, life: 4 },
      mayHave: 6,
      there: ['desktop,1,2021', 'desktop,2,2018'],
      years: [2026],
    },
    [[3, 2, 0]],
  ],
  [
    // Two good printers of 2024 where one machine may be; both are old in 2028, and one is bought.
    'old desktops are not what a printer waits for',
    {
      desktops: { wanted: 2, life: 7 },
      printers: { wanted: 1, life: 4 },
      mayHave: 1,
      there: ['printer,2,2024', 'desktop,3,2018'],
      years: [2026, 2027, 2028, 2029],
    },
    [
      [0, 0, 2],
      [0, 0, 2],
      [0, 1, 2],
      [0, 0, 2],
    ],
  ],
  [
    // Three printers and no desktop where one may be: two of the three that are lost in 2029 are not bought again.
    'an item of which nothing is there stands for nothing of what is too many',
    {
      desktops: { wanted: 4, life: 3 },
      printers: { wanted: 2, life: 5 },
      mayHave: 1,
      there: ['printer,3,2024'],
      years: [2028, 2029],
    },
    [
      [0, 0, 4],
      [0, 1, 5],
    ],
  ],
  [
    // Seven are there and two may be. Three printers are lost in 2027, two desktops in 2028: two are left, until they are lost in 2031.
    'what is too many is what is lost first, whichever item it is of',
    {
      desktops: { wanted: 6, life: 6 },
      printers: { wanted: 3, life: 4 },
      mayHave: 2,
      there: ['printer,3,2023', 'desktop,2,2022', 'desktop,2,2025'],
      years: [2026, 2027, 2028, 2029, 2030, 2031],
    },
    [
      [0, 0, 2],
      [0, 0, 5],
      [0, 0, 7],
      [0, 0, 7],
      [0, 0, 7],
      [2, 0, 7],
    ],
  ],
])('%s', async (_, office, expected) => {
  expect(await plan(office)).toEqual(expected);
});

test('what the plan bought of one item under a looser ceiling leaves no place for another under a tighter one', async () => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards:
  pc: { categories: [desktop], useful_life_years: 20 }
  printer: { categories: [printer], useful_life_years: 5 }
targets:
  - { id: pcs, check: per-unit, item: pc, at_least: 1, buy: pc }
  - { id: printers, check: per-unit, item: printer, at_least: 1, buy: printer }
prices: { pc: { price: 10 }, printer: { price: 3 } }
ceilings:
  - { id: loose, items: [pc, printer], entitlement: [{ per_unit: 2 }], valid_to: 2027-12-31 }
  - { id: tight, items: [pc, printer], entitlement: [{ per_unit: 1 }], valid_from: 2028-01-01 }
funding: { years: [2027, 2028, 2029], ceiling: 1000 }
`,
    'units.csv': 'unit_id,name\n101,An Lao\n',
    'equipment.csv': 'unit_id,category,year_in_use\n101,printer,2024\n',
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  // The computer of 2027 is the one thing that may be had from 2028 on: the printer is lost in 2029, and not bought again.
  const lines = report.plan.schedule?.lines.map(({ item, years }) => [
    item,
    years.map((year) => [year.year, year.funded, year.beyond_ceiling?.pieces ?? 0]),
  ]);
  expect(lines).toEqual([
    ['pc', [[2027, 1, 0]]],
    ['printer', [[2029, 0, 1]]],
  ]);
});

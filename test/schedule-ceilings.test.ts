import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report, ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Office {
  readonly wanted: number;
  readonly mayHave: number;
  /** Useful life by the standard, and the one after which a computer may lawfully be replaced. */
  readonly life?: number;
  readonly lawful?: number;
  /** Rows of desktops: quantity, memory, year of use. 8 GB are enough. */
  readonly there: readonly (readonly [quantity: number, ram: number, year: number])[];
  readonly where?: string;
  readonly upgrade?: boolean;
  readonly years?: readonly number[];
  readonly money?: number;
}

/** One office at the end of 2026; a computer costs 10, and there is money for all of them. */
async function reportOn(office: Office, beyondCeiling = false): Promise<Report> {
  const {
    wanted,
    mayHave,
    life = 7,
    lawful = 7,
    there,
    where,
    upgrade = false,
    years,
    money = 1000,
  } = office;
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: ${life}, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: ${wanted}, buy: pc${upgrade ? ', upgrade: ram' : ''} }]
prices: { pc: { price: 10 }, ram: { price: 2 } }
ceilings: [{ id: c, items: [computer], entitlement: [{ per_unit: ${mayHave} }], useful_life_years: ${lawful}${where ?? ''} }]
funding: { years: [${(years ?? [2027, 2028, 2029, 2030, 2031, 2032]).join(', ')}], ceiling: ${money} }
`,
    'units.csv': 'unit_id,name,area\n101,An Lao,\n102,Hoai An,a\n',
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use\n${there
      .map(([quantity, ram, year]) => `101,desktop,${quantity},${ram},${year}\n`)
      .join('')}102,desktop,${wanted},8,2026\n`,
  });
  return (await analyze({ paths: ['.'], cwd, today: '2026-12-31', beyondCeiling })).report;
}

const scheduleOf = ({ plan }: Report) => plan.schedule as ScheduleReport;
/** What of An Lao is bought in which year. */
const bought = (report: Report) =>
  scheduleOf(report)
    .lines.filter(({ unit_id }) => unit_id === '101')
    .flatMap(({ buys, years }) =>
      years.filter(({ funded }) => funded > 0).map(({ year, funded }) => [buys[0], year, funded]),
    );

describe('what ceilings keep out of the plan, year by year', () => {
  test.each<[string, Office, readonly unknown[], readonly unknown[]]>([
    [
      // Of 2021: five years old, and lawful from 2028 on. Those of 2023 and 2024 grow old in 2028 and 2029.
      'what is past its useful life is replaced when the lawful life is over',
      {
        wanted: 3,
        mayHave: 9,
        life: 5,
        lawful: 7,
        there: [
          [1, 8, 2021],
          [1, 8, 2023],
          [1, 8, 2024],
        ],
      },
      [
        ['pc', 2028, 1],
        ['pc', 2030, 1],
        ['pc', 2031, 1],
      ],
      [
        ['pc', 2027, 1],
        ['pc', 2028, 1],
        ['pc', 2029, 1],
        ['pc', 2032, 1],
      ],
    ],
    [
      'a lawful life that is shorter changes nothing',
      {
        wanted: 2,
        mayHave: 9,
        life: 7,
        lawful: 5,
        there: [
          [1, 8, 2021],
          [1, 8, 2023],
        ],
      },
      [
        ['pc', 2028, 1],
        ['pc', 2030, 1],
      ],
      [
        ['pc', 2028, 1],
        ['pc', 2030, 1],
      ],
    ],
    [
      'weak machines are not replaced before their time, and then they are',
      {
        wanted: 4,
        mayHave: 9,
        there: [
          [1, 4, 2018],
          [2, 4, 2022],
          [1, 4, 2023],
        ],
      },
      [
        ['pc', 2027, 1],
        ['pc', 2029, 2],
        ['pc', 2030, 1],
      ],
      [['pc', 2027, 4]],
    ],
    [
      // Two of the four are more than it may have: the first two that are lost are not replaced.
      'what is there beyond the number is not replaced when it is lost',
      {
        wanted: 5,
        mayHave: 2,
        there: [
          [2, 8, 2020],
          [1, 8, 2021],
          [1, 8, 2022],
        ],
      },
      [
        ['pc', 2028, 1],
        ['pc', 2029, 1],
      ],
      [
        ['pc', 2027, 3],
        ['pc', 2028, 1],
        ['pc', 2029, 1],
      ],
    ],
    [
      'what is bought lasts as long as the law says',
      { wanted: 1, mayHave: 1, life: 2, lawful: 4, there: [] },
      [
        ['pc', 2027, 1],
        ['pc', 2031, 1],
      ],
      [
        ['pc', 2027, 1],
        ['pc', 2029, 1],
        ['pc', 2031, 1],
      ],
    ],
    [
      // Of 2023: brought to standard in 2027, too old in 2028, replaced in 2030.
      'what was brought to standard is replaced when the lawful life is over',
      { wanted: 1, mayHave: 1, life: 5, lawful: 7, there: [[1, 4, 2023]], upgrade: true },
      [
        ['pc', 2030, 1],
        ['ram', 2027, 1],
      ],
      [
        ['pc', 2028, 1],
        ['ram', 2027, 1],
      ],
    ],
    [
      // It may have ten: eight good ones and four that are brought to standard are there.
      'what is brought to standard keeps its place',
      {
        wanted: 14,
        mayHave: 10,
        there: [
          [8, 8, 2026],
          [4, 4, 2026],
        ],
        upgrade: true,
      },
      [['ram', 2027, 4]],
      [
        ['pc', 2027, 2],
        ['ram', 2027, 4],
      ],
    ],
  ])('%s', async (_, office, lawful, all) => {
    expect(bought(await reportOn(office))).toEqual(lawful);
    expect(bought(await reportOn(office, true))).toEqual(all);
  });

  test('even replacement is of what it may have', async () => {
    // Seven years for each of 10 at 10; of 14 where what is beyond is asked for. Hoai An has and may have as many.
    const office = { wanted: 14, mayHave: 10, there: [], years: [2027] };
    expect(scheduleOf(await reportOn(office)).years[0]?.smoothed).toBe(14 + 14);
    expect(scheduleOf(await reportOn(office, true)).years[0]?.smoothed).toBe(20 + 20);
  });

  test('what two kinds of one ceiling have beyond it together is let go once', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards:
  tower: { categories: [desktop], useful_life_years: 5 }
  portable: { categories: [laptop], useful_life_years: 5 }
targets:
  - { id: towers, check: per-unit, item: tower, at_least: 2, buy: tower }
  - { id: portables, check: per-unit, item: portable, at_least: 2, buy: portable }
prices: { tower: { price: 10 }, portable: { price: 12 } }
ceilings: [{ id: c, items: [tower, portable], entitlement: [{ per_unit: 3 }] }]
funding: { years: [2027, 2028, 2029], ceiling: 1000 }
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv':
        'unit_id,category,year_in_use\n101,desktop,2022\n101,desktop,2023\n101,laptop,2022\n101,laptop,2024\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
    // Four are there, and three may be: the tower that is lost in 2027 is not replaced.
    expect(bought(report)).toEqual([
      ['tower', 2028, 1],
      ['portable', 2027, 1],
      ['portable', 2029, 1],
    ]);
  });

  test('where it is not known whether a ceiling is for the unit, it holds at the least and not at the most', async () => {
    const there = [
      [1, 8, 2021],
      [1, 8, 2023],
    ] as const;
    const office = { wanted: 2, mayHave: 9, life: 5, lawful: 7, there, where: ', where: { area: a }' };
    const { years } = scheduleOf(await reportOn(office));
    // At the most that of 2021 is bought in 2027 and lost in 2032, that of 2023 in 2028.
    expect(years.map(({ need, at_most }) => [need.new, at_most?.new])).toEqual([
      [0, 10],
      [10, 10],
      [0, 0],
      [10, 0],
      [0, 0],
      [0, 10],
    ]);
  });

  test('a target is not said to be met by what a ceiling leaves, nor while what is old may not be replaced', async () => {
    const met = async (office: Office) =>
      scheduleOf(await reportOn(office)).first_met[0]?.by_unit.find(({ unit_id }) => unit_id === '101');
    expect(await met({ wanted: 3, mayHave: 2, there: [] })).toMatchObject({ year: null, unsure: 0 });
    // All four are old: two of 2019 may be replaced at once, two of 2021 in 2028.
    const old = [
      [2, 8, 2021],
      [2, 8, 2019],
    ] as const;
    expect(await met({ wanted: 4, mayHave: 4, life: 5, lawful: 7, there: old })).toMatchObject({
      year: 2028,
      unsure: 0,
    });
    expect(await met({ wanted: 2, mayHave: 2, there: [] })).toMatchObject({ year: 2027, unsure: 0 });
    // One is lacking. The other grows old in 2027 and is replaced in 2029.
    const waiting = { wanted: 2, mayHave: 2, life: 5, lawful: 7, there: [[1, 8, 2022]] } as const;
    expect(await met(waiting)).toMatchObject({ year: 2029, unsure: 0 });
  });
});

test('whatever is there, each machine is replaced once: when it does not do, and the law lets go of it', async () => {
  const machine = fc.record({ year: fc.integer({ min: 2016, max: 2026 }), weak: fc.boolean() });
  const lives = fc.integer({ min: 3, max: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(machine, { minLength: 1, maxLength: 8 }),
      lives,
      lives,
      async (all, life, lawful) => {
        // Shorter than any life: what is bought is not lost within the plan.
        const years = [2027, 2028, 2029];
        const report = await reportOn({
          wanted: all.length,
          mayHave: all.length,
          life,
          lawful,
          there: all.map(({ year, weak }) => [1, weak ? 4 : 8, year]),
          years,
        });
        const when = all.map(({ year, weak }) => Math.max(2027, year + lawful, weak ? 2027 : year + life));
        const expected = years.flatMap((year) => {
          const count = when.filter((each) => each === year).length;
          return count > 0 ? [['pc', year, count]] : [];
        });
        expect(bought(report)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('of two targets for one item the smaller is met while the larger still lacks some', async () => {
  // A may have three of five: small is met in 2027, when its third is bought; large never is. B has two, and needs three and two.
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], useful_life_years: 7 } }
targets:
  - { id: large, check: per-head, item: pc, heads: [officials], buy: pc, severity: low }
  - { id: small, check: per-unit, item: pc, at_least: 3, buy: pc, severity: high }
prices: { pc: { price: 10, divisible: true } }
ceilings: [{ id: c, items: [pc], entitlement: [{ per_unit: 3 }] }]
funding: { years: [2027, 2028], ceiling: { 2027: 30, 2028: 10 } }
`,
    'units.csv': 'unit_id,name,officials\nA,A,5\nB,B,2\n',
    'equipment.csv': 'unit_id,category,quantity,year_in_use\nB,desktop,2,2026\n',
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  const met = scheduleOf(report).first_met.map(({ target, by_unit }) => [
    target,
    by_unit.map(({ unit_id, year }) => [unit_id, year]),
  ]);
  expect(met).toEqual([
    [
      'large',
      [
        ['A', null],
        // Met from the start, with two.
        ['B', null],
      ],
    ],
    [
      'small',
      [
        ['A', 2027],
        ['B', 2028],
      ],
    ],
  ]);
});

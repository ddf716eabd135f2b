import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const TODAY = '2026-12-31';

async function scheduleOf(files: Files, ceilings?: ReadonlyMap<number, number>): Promise<ScheduleReport> {
  const cwd = folder(files);
  const { report } = await analyze({ paths: ['.'], cwd, today: TODAY, ceilings });
  return report.plan.schedule as ScheduleReport;
}

/** One commune with `heads` officials; computers last 7 years and need 8 GB. */
const commune = (heads: number, equipment: string, funding: string, price = 'price: 10'): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
standards: { computer: { categories: [desktop], in_service: [in_use], useful_life_years: 7, minimum: { ram_gb: 8 } } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }]
prices: { set: { ${price} } }
funding: ${funding}
`,
  'units.csv': `unit_id,name,officials\n101,An Lao,${heads}\n`,
  'equipment.csv': `unit_id,category,quantity,condition,ram_gb,year_in_use\n${equipment}`,
});

/** Pieces by year: [year, new, brought in, funded, carried out]. */
const pieces = ({ lines }: ScheduleReport): number[][] =>
  lines.flatMap(({ years }) =>
    years.map((each) => [each.year, each.new, each.brought_in, each.funded, each.carried_out]),
  );

describe('need over the years', () => {
  test('ten wanted, six good, four bought in 2027: the four weak ones that grow old in 2028 make no new need', async () => {
    const equipment = '101,desktop,6,in_use,8,2024\n101,desktop,4,in_use,4,2021\n';
    const schedule = await scheduleOf(commune(10, equipment, '{ years: [2027, 2028, 2029], ceiling: 1000 }'));
    expect(pieces(schedule)).toEqual([[2027, 4, 0, 4, 0]]);
    expect(schedule.first_met[0]).toMatchObject({ target: 'computers', year: 2027 });
  });

  test('a need of 100 under a ceiling of 60 for two years: what is carried is never counted twice', async () => {
    const schedule = await scheduleOf(
      commune(10, '', '{ years: [2027, 2028], ceiling: 60 }', 'price: 10, divisible: true'),
    );
    // Without a row of equipment nobody knows what is there, so a row says that nothing is.
    expect(pieces(schedule)).toEqual([]);
    const none = '101,desktop,0,in_use,,\n';
    const known = await scheduleOf(
      commune(10, none, '{ years: [2027, 2028], ceiling: 60 }', 'price: 10, divisible: true'),
    );
    expect(pieces(known)).toEqual([
      [2027, 10, 0, 6, 4],
      [2028, 0, 4, 4, 0],
    ]);
    expect(known.years.map(({ need }) => need)).toEqual([
      { new: 100, brought_in: 0, in_kind: 0, funded: 60, carried_out: 40 },
      { new: 0, brought_in: 40, in_kind: 0, funded: 40, carried_out: 0 },
    ]);
    expect(known.first_met[0]?.year).toBe(2028);
  });

  describe('what the price of a plan year says, and not that of today', () => {
    const printers = (prices: string, ceiling: number, years: string): Files => ({
      'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
targets: [{ id: printers, check: per-unit, item: printer, at_least: 2, buy: printer }]
prices: { printer: ${prices} }
funding: { years: [${years}], ceiling: ${ceiling} }
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
    });

    test('of how many may be bought: a price that is divisible from 2028 on', async () => {
      const prices =
        '[{ price: 10, valid_to: 2027-12-31 }, { price: 12, valid_from: 2028-01-01, divisible: true }]';
      // 15 buys no 2 x 10, but one of 2 x 12.
      expect(pieces(await scheduleOf(printers(prices, 15, '2027, 2028, 2029')))).toEqual([
        [2027, 2, 0, 0, 2],
        [2028, 0, 2, 1, 1],
        [2029, 0, 1, 1, 0],
      ]);
    });

    test('of how long a piece lasts: as the price of the year in which it was bought says', async () => {
      const prices = `[{ price: 1, valid_to: 2026-12-31, useful_life_years: 5 },
  { price: 1, valid_from: 2027-01-01, valid_to: 2027-12-31, useful_life_years: 1 },
  { price: 1, valid_from: 2028-01-01, useful_life_years: 2 }]`;
      const schedule = await scheduleOf(printers(prices, 99, '2027, 2028, 2029, 2030'));
      expect(pieces(schedule)).toEqual([
        [2027, 2, 0, 2, 0],
        [2028, 2, 0, 2, 0],
        [2030, 2, 0, 2, 0],
      ]);
      // 2 pieces a year in 2027, 1 after it.
      expect(schedule.years.map(({ smoothed }) => smoothed)).toEqual([2, 1, 1, 1]);
    });

    test('what is bought later may be lost sooner', async () => {
      const prices = `[{ price: 10, valid_to: 2027-12-31, useful_life_years: 3, divisible: true },
  { price: 10, valid_from: 2028-01-01, useful_life_years: 1, divisible: true }]`;
      // That of 2027 is there until 2029, that of 2028 in 2028 alone.
      expect(pieces(await scheduleOf(printers(prices, 10, '2027, 2028, 2029')))).toEqual([
        [2027, 2, 0, 1, 1],
        [2028, 0, 1, 1, 0],
        [2029, 1, 0, 1, 0],
      ]);
    });
  });

  test('what is given in kind stands in its own column, in explain, and what nobody needs of it is told', async () => {
    const files: Files = {
      ...commune(
        3,
        '101,desktop,0,in_use,,\n',
        '{ years: [2027, 2028], sources: [{ id: own, amount: 99 }] }',
      ),
      'allocations.csv':
        'unit_id,year,source,amount,item,quantity\n101,2027,donor,,computer,2\n101,2028,donor,,set,4\n',
    };
    const schedule = await scheduleOf(files);
    expect(pieces(schedule)).toEqual([[2027, 3, 0, 1, 0]]);
    expect(schedule.gifts).toEqual([
      {
        ...{ source: 'donor', unit_id: '101', year: 2027, item: 'computer', given: 2, used: 2 },
        ...{ file: 'allocations.csv', sheet: null, row: 2 },
      },
      {
        ...{ source: 'donor', unit_id: '101', year: 2028, item: 'set', given: 4, used: 0 },
        ...{ file: 'allocations.csv', sheet: null, row: 3 },
      },
    ]);
    const cwd = folder(files);
    const { out } = await run(['budget', '.'], { cwd });
    const table = (heading: string): string[][] => {
      const [, part = ''] = out.split(heading).slice(-2);
      const [, block = ''] = part.split('\n\n');
      return block.split('\n').map((line) => line.trim().split(/ {2,}/));
    };
    expect(table('What is funded when').map((row) => row.slice(3, 9))).toEqual([
      ['year', 'new need', 'brought in', 'in kind', 'funded', 'carried out'],
      ['2027', '3', '0', '2', '1', '0'],
    ]);
    expect(table('Given in kind')).toEqual([
      ['year', 'source', 'unit', 'item', 'given', 'used', 'not needed'],
      ['2028', 'donor', '101', 'set', '4', '0', '4'],
    ]);
    const explained = await run(['explain', 'computers', '--unit', '101', '.'], { cwd });
    expect(explained.out).toMatch(
      /^ 101 +2027 +set +1 .*\n 101 +2027 +in kind +2 +VND 10 +VND 20 +donor \(101\): 2 - allocations\.csv:2 *$/m,
    );
    const none = await run(['budget', '.'], {
      cwd: folder(commune(3, '101,desktop,0,in_use,,\n', '{ years: [2027], ceiling: 1000 }')),
    });
    expect(none.out.split('What is funded when')[1]).not.toContain('in kind');
  });

  test('all or none, where nothing says that a part may be bought; and how much is short', async () => {
    const schedule = await scheduleOf(
      commune(10, '101,desktop,0,in_use,,\n', '{ years: [2027], ceiling: 60 }'),
    );
    expect(schedule.lines[0]?.years[0]).toMatchObject({
      funded: 0,
      carried_out: 10,
      left: { why: 'too_little', short: 40 },
    });
  });

  test('what is good today is lost when it grows old, and no sooner', async () => {
    const equipment = '101,desktop,6,in_use,8,2021\n101,desktop,4,in_use,8,2022\n';
    const schedule = await scheduleOf(commune(8, equipment, '{ years: [2027, 2028, 2029], ceiling: 1000 }'));
    // Two are spare: of the six lost in 2028 four are missed, and all four of 2029.
    expect(pieces(schedule)).toEqual([
      [2028, 4, 0, 4, 0],
      [2029, 4, 0, 4, 0],
    ]);
    // Eight machines over seven years, at ten each.
    expect(schedule.years.map(({ smoothed }) => smoothed)).toEqual([11, 11, 11]);
  });

  test('prices grow, and what follows from them is a line of its own', async () => {
    const files = commune(
      2,
      '101,desktop,0,in_use,,\n',
      '{ years: [2027, 2028], ceiling: { 2028: 1000 } }',
      'price: 100',
    );
    const schedule = await scheduleOf({
      ...files,
      'infragap.yaml': `${files['infragap.yaml']}costs: { price_growth: 10%, contingency: 5%, maintenance: { share: 8% } }\n`,
    });
    // 100 x 1.1 x 1.1 = 121; 5 % of it is 6.05, 8 % are 9.68.
    expect(schedule.lines[0]?.years[1]?.parts).toMatchObject([
      { id: 'set', when: 'once', quantity: 2, each: 121, amount: 242 },
      { id: 'contingency', when: 'once', quantity: 2, each: 6, amount: 12 },
      { id: 'maintenance', when: 'yearly', quantity: 2, each: 10, amount: 20 },
    ]);
  });

  test('a ceiling of the command line, and no year of the configuration', async () => {
    const files = commune(10, '101,desktop,0,in_use,,\n', '{}', 'price: 10, divisible: true');
    expect(
      pieces(
        await scheduleOf(
          files,
          new Map([
            [2028, 50],
            [2027, 30],
          ]),
        ),
      ),
    ).toEqual([
      [2027, 10, 0, 3, 7],
      [2028, 0, 7, 5, 2],
    ]);
  });

  test('a weak machine is brought to standard while it lasts, and bought anew when it has grown old', async () => {
    const files = (year: number, funding: string): Files => {
      const plain = commune(1, `101,desktop,1,in_use,4,${year}\n`, funding);
      const config = `${plain['infragap.yaml']}`
        .replace('buy: set', 'buy: set, upgrade: ram')
        .replace('prices: {', 'prices: { ram: { price: 2 },');
      return { ...plain, 'infragap.yaml': config };
    };
    const kinds = ({ lines }: ScheduleReport) =>
      lines.flatMap(({ buys, years }) => years.map((each) => [buys[0], each.year, each.new, each.funded]));
    const years = '{ years: [2027, 2028, 2029], ceiling: 1000 }';
    // Put into use in 2021 it lasts until 2028; one of 2020 is too old when the plan begins.
    expect(kinds(await scheduleOf(files(2021, years)))).toEqual([
      ['set', 2028, 1, 1],
      ['ram', 2027, 1, 1],
    ]);
    expect(kinds(await scheduleOf(files(2020, years)))).toEqual([['set', 2027, 1, 1]]);
    // Without money in 2027 the upgrade falls away in 2028.
    expect(
      kinds(await scheduleOf(files(2021, '{ years: [2027, 2028], ceiling: { 2027: 1, 2028: 1000 } }'))),
    ).toEqual([
      ['set', 2028, 1, 1],
      ['ram', 2027, 1, 0],
      ['ram', 2028, -1, 0],
    ]);
  });

  test('a gap that money cannot close, or that is not known, is not said to be met', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-12-31
targets: [{ id: lan, check: has, fact: lan, buy: cable, blocked_by: { grid_power: no } }]
prices: { cable: { price: 10 } }
funding: { years: [2027], ceiling: 1000 }
`,
      'units.csv': 'unit_id,name,lan,grid_power\n101,An Lao,no,no\n102,Hoai An,,yes\n103,Tuy Phuoc,no,yes\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: TODAY });
    expect(report.plan.schedule?.first_met[0]).toMatchObject({
      year: 2027,
      unsure: 2,
      by_unit: [
        { unit_id: '101', year: null, unsure: 1 },
        { unit_id: '102', year: null, unsure: 1 },
        { unit_id: '103', year: 2027, unsure: 0 },
      ],
    });
  });

  test('a sister unit has what is lacking: said, and taken first where the configuration counts it', async () => {
    const files = (surplus: string): Files => ({
      'infragap.yaml': `as_of: 2026-12-31
standards: { computer: { categories: [desktop], in_service: [in_use] } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set, where: { tier: commune } }]
prices: { set: { price: 10 } }
funding: { years: [2027], ceiling: 1000, surplus: ${surplus} }
`,
      'units.csv':
        'unit_id,name,tier,parent_id,officials\n5,Binh Dinh,province,,\n6,Phu Yen,province,,\n51,An Lao,commune,5,4\n52,Hoai An,commune,5,2\n61,Song Cau,commune,6,3\n',
      'equipment.csv':
        'unit_id,category,quantity,condition\n51,desktop,1,in_use\n52,desktop,4,in_use\n61,desktop,1,in_use\n',
    });
    const moves = [{ item: 'computer', from: '52', to: '51', quantity: 2, saves: 20 }];
    const said = await scheduleOf(files('propose'));
    expect(said).toMatchObject({ moves, moves_counted: false, years: [{ need: { new: 50 } }] });
    expect(await scheduleOf(files('count'))).toMatchObject({
      moves,
      moves_counted: true,
      years: [{ need: { new: 30 } }],
    });
  });

  test('of several sisters that lack something the one with the first code is given it, whatever the order of rows', async () => {
    const units = ['5,Binh Dinh,province,,', '52,B,commune,5,2', '53,C,commune,5,4', '51,A,commune,5,4'];
    const files = (rows: readonly string[]): Files => ({
      'infragap.yaml': `as_of: 2026-12-31
standards: { computer: { categories: [desktop], in_service: [in_use] } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set, where: { tier: commune } }]
prices: { set: { price: 10 } }
funding: { years: [2027], ceiling: 1000, surplus: count }
`,
      'units.csv': `unit_id,name,tier,parent_id,officials\n${rows.join('\n')}\n`,
      'equipment.csv':
        'unit_id,category,quantity,condition\n51,desktop,1,in_use\n53,desktop,1,in_use\n52,desktop,4,in_use\n',
    });
    const moves = [{ item: 'computer', from: '52', to: '51', quantity: 2, saves: 20 }];
    expect(await scheduleOf(files(units))).toMatchObject({ moves });
    expect(await scheduleOf(files(units.toReversed()))).toMatchObject({ moves });
  });

  test('what is not known leaves a range of its own, and no upper bound where there is none', async () => {
    const unknown = '101,desktop,4,in_use,,2026\n';
    const schedule = await scheduleOf(
      commune(4, unknown, '{ years: [2027], ceiling: 1000 }', 'price: 10, range: [8, 15]'),
    );
    expect(schedule.years[0]).toMatchObject({ need: { new: 0 }, at_most: { new: 40 } });
    const files = commune(
      4,
      '101,desktop,1,in_use,8,2026\n',
      '{ years: [2027], ceiling: 1000 }',
      'price: 10, range: [8, 15]',
    );
    const open = await scheduleOf({
      ...files,
      'units.csv': 'unit_id,name,officials\n101,An Lao,?\n102,Hoai An,3\n',
      'equipment.csv': `${files['equipment.csv']}102,desktop,1,in_use,8,2026\n`,
    });
    expect(open.years[0]).toMatchObject({
      need: { new: 20 },
      at_most: null,
      at_prices: { lowest: { new: 16 }, highest: { new: 30 } },
    });
  });
});

const stories = readdirSync('fixtures').filter(
  (name) =>
    existsSync(`fixtures/${name}/infragap.yaml`) &&
    /^ {2}years:/m.test(readFileSync(`fixtures/${name}/infragap.yaml`, 'utf8')),
);

describe.each(stories)('the plan of %s', async (story) => {
  const { report } = await analyze({ paths: [`fixtures/${story}`], cwd: process.cwd(), today: TODAY });
  const { years, lines, existing } = report.plan.schedule as ScheduleReport;
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

  test('funded and carried out are what is new and brought in, in pieces and in money', () => {
    for (const line of lines) {
      for (const each of line.years)
        expect(each.in_kind + each.funded + each.carried_out).toBe(each.new + each.brought_in);
    }
    for (const { need } of years)
      expect(need.in_kind + need.funded + need.carried_out).toBe(need.new + need.brought_in);
  });

  test('what is carried out of a year is brought into the next', () => {
    for (const line of lines) {
      for (const each of line.years.filter(
        ({ carried_out, year }) => carried_out > 0 && year < (years.at(-1)?.year ?? 0),
      ))
        expect(line.years.find(({ year }) => year === each.year + 1)?.brought_in).toBe(each.carried_out);
    }
  });

  test('lines sum to what sources paid, to the last dong', () => {
    for (const { year, by_source, need, running } of years) {
      const own = lines.flatMap((line) => line.years.filter((each) => each.year === year));
      expect(sum(own.map(({ amount }) => amount))).toBe(need.funded);
      for (const { parts } of own)
        for (const part of parts) expect(sum(part.sources.map(({ amount }) => amount))).toBe(part.amount);
      const there = existing.flatMap((line) => line.years.filter((each) => each.year === year));
      expect(sum(there.map(({ amount }) => amount ?? 0))).toBe(running.existing);
      const paid = sum(by_source.map(({ once, yearly }) => once + yearly));
      expect(paid).toBe(need.funded + running.existing + running.bought - running.unfunded);
    }
  });

  test('no source pays more than it has, and nothing of it goes astray', () => {
    for (const { by_source } of years) {
      for (const each of by_source)
        expect(each.once + each.yearly + each.carried_over + each.lapsed).toBe(
          each.brought_in + each.available,
        );
    }
  });
});

test('every amount of a plan can be followed: when, which part, at which price, who says so and who pays', async () => {
  const args = ['explain', 'computer-per-official', '--unit', '20941', 'fixtures/nam-tra-my'];
  for (const [file, lang] of [
    ['explain-plan.txt', 'en'],
    ['explain-plan.vi.txt', 'vi'],
  ] as const) {
    const { out } = await run([...args, '--lang', lang]);
    await expect(out).toMatchFileSnapshot(`../fixtures/nam-tra-my/expected/${file}`);
  }
});

test('the plan beside another shows ranges with their open ends, as the budget does', async () => {
  // Nobody knows what is there: none to three are needed. Without a price there is no upper bound.
  const cwd = folder(commune(3, '', '{ years: [2027], ceiling: 9 }'));
  const { out } = await run(['budget', '.', '--what-if', 'prices.set.valid_to=2020-12-31'], { cwd });
  const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/));
  expect(rows.find(([what]) => what === 'need, one-off')).toEqual([
    'need, one-off',
    'VND 0–VND 30',
    'VND 0–?',
    'VND 0',
  ]);
  expect(rows.find(([what]) => what === 'to be asked for')).toEqual([
    'to be asked for',
    '2027',
    'VND 0–VND 30',
    'VND 0–?',
    'VND 0',
  ]);
});

test('the plan beside another, and who is served at which level of money', async () => {
  const cases = [
    [
      'what-if.txt',
      ['--what-if', 'prices.desktop-set.price=18000000', '--what-if', 'targets.villages-mobile.severity=low'],
    ],
    ['curve.txt', ['--curve']],
    ['curve.vi.txt', ['--curve', '--lang', 'vi']],
  ] as const;
  for (const [file, flags] of cases) {
    const { out, code } = await run(['budget', 'fixtures/nam-tra-my', ...flags]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`../fixtures/nam-tra-my/expected/${file}`);
  }
});

test.each([
  [['--ceiling', '2027'], 'is not of the form YEAR=AMOUNT'],
  ...['2027=-5', '2027=1.234.567', '2027=1.500', '2027=5 tỷ', '2027=', '0207=5'].map(
    (value): [string[], string] => [
      ['--ceiling', value],
      `--ceiling: "${value}" is not of the form YEAR=AMOUNT, such as 2027=500000000.`,
    ],
  ),
  [['--ceiling', '2031=5'], '--ceiling: 2031 is no year of the plan. funding.years: 2025, 2026, 2027.'],
  [['--ceiling', '2027=5', '--ceiling', '2027=6'], '--ceiling: 2027 is given two amounts; say one.'],
  [
    ['--as-of', '2026-11-01'],
    'fixtures/nam-tra-my/infragap.yaml:128:10: funding.years: what is there on 2026-11-01 tells nothing of 2025: a plan begins in the year of the stock (as_of) at the earliest.',
  ],
  [['--what-if', 'prices'], 'is not of the form KEY=VALUE'],
  [
    ['--what-if', 'prices.desktop-sett.price=1'],
    'there is no "desktop-sett" in the configuration. Did you mean "desktop-set"?',
  ],
  [
    ['--what-if', 'prices.desktop-set.price=cheap'],
    '--what-if: prices.desktop-set.price: "cheap" is not of the right type (number wanted).',
  ],
  [
    ['--what-if', 'funding.priority=[]'],
    '--what-if: funding.priority: [] is too small or too few (at least 1).',
  ],
  [
    ['--what-if', 'funding.years=[2023, 2025]'],
    '--what-if: funding.years: what is there on 2024-12-31 tells nothing of 2023: a plan begins in the year of the stock (as_of) at the earliest.',
  ],
  [
    ['--what-if', 'targets.villages-mobile.buy=base-staton'],
    '"base-staton" is not known. Did you mean "base-station"?',
  ],
  [
    ['--what-if', 'targets.villages-mobile=off'],
    '--what-if: "targets.villages-mobile" is no single value; say what of it is to change: id, title,',
  ],
  [['--curve', '--what-if', 'currency=USD'], 'ask for one of them at a time'],
])('budget %j is refused', async (flags, told) => {
  const { code, err } = await run(['budget', 'fixtures/nam-tra-my', ...flags]);
  expect({ code, told: err.includes(told) }, err).toEqual({ code: 2, told: true });
});

test('a price from day to day is said otherwise for all days, or for one; quotes for another price go with it', async () => {
  const price =
    '[{ price: 10, range: [9, 12], valid_to: 2027-12-31 }, { price: 20, valid_from: 2028-01-01 }]';
  const files = commune(10, '101,desktop,0,in_use,,\n', '{ years: [2027, 2028], ceiling: { 2028: 1000 } }');
  const cwd = folder({
    ...files,
    'infragap.yaml': `${files['infragap.yaml']}`.replace('{ price: 10 }', price),
  });
  const changes = async (key: string) => {
    const { out } = await run(['budget', '.', '--what-if', key, '--format', 'json'], { cwd });
    const { changes, figures } = JSON.parse(out);
    const funded = figures.find(
      ({ figure, year }: { figure: string; year: number }) => figure === 'funded' && year === 2028,
    );
    return [changes[0].before, funded.base, funded.changed];
  };
  expect(await changes('prices.set.price=30')).toEqual(['[10,20]', 200, 300]);
  expect(await changes('prices.set.1.price=40')).toEqual(['20', 200, 400]);
});

test('a ceiling in powers of ten; where the configuration plans no years, those of ceilings are the plan, and the first is the budget year', async () => {
  const files = commune(10, '101,desktop,0,in_use,,\n', '{ sources: [{ id: all, ceiling: 1000 }] }');
  const args = ['budget', '.', '--ceiling', '2028=1e2', '--ceiling', '2029=60', '--format', 'json'];
  const { plan } = JSON.parse((await run(args, { cwd: folder(files) })).out);
  expect(plan.year).toBe(2028);
  expect(plan.schedule.years.map(({ year }: { year: number }) => year)).toEqual([2028, 2029]);
  expect(plan.schedule.years[0].need.funded).toBe(100);
});

test('the year of the stock may be planned; of earlier ones there is no plan, and gaps are told all the same', async () => {
  const files = commune(10, '101,desktop,0,in_use,,\n', '{ years: [2026, 2027], ceiling: 1000 }');
  expect((await scheduleOf(files)).years.map(({ year }) => year)).toEqual([2026, 2027]);
  const late = ['gaps', '.', '--as-of', '2027-01-01', '--format', 'json'];
  const { code, out } = await run(late, { cwd: folder(files) });
  expect({ code, schedule: JSON.parse(out).plan.schedule }).toEqual({ code: 0, schedule: null });
});

test.each([
  ['{ fact: grid_power, order: [no] }', '102'],
  ['{ fact: grid_power, order: [yes, no] }', '101'],
  ['{ fact: tier, order: [phường] }', '103'],
  ['{ fact: below, order: ["102"] }', '102'],
])('in the order %s, which compares as conditions do, unit %s comes first', async (priority, first) => {
  const { lines } = await scheduleOf({
    'infragap.yaml': `as_of: 2026-12-31
tiers: [commune, ward]
tier_aliases: { phường: ward }
targets: [{ id: lan, check: has, fact: lan, buy: cable }]
prices: { cable: { price: 10 } }
funding: { years: [2027], ceiling: 10, priority: [${priority}] }
`,
    'units.csv': 'unit_id,tier,grid_power,lan\n101,commune,yes,no\n102,commune,no,no\n103,ward,,no\n',
  });
  expect(lines.filter(({ years }) => years[0]?.funded === 1).map(({ unit_id: id }) => id)).toEqual([first]);
});

test('a piece given in kind counts as one bought, with what comes with it; what is paid for it every year is paid, and the plan says so', async () => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
currency: USD
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }]
no_rows_means_none: [equipment]
prices:
  set: { price: 1000, with: [installation, licence] }
  installation: { price: 100 }
  licence: { price: 10, per: year }
funding: { years: [2027, 2028], sources: [{ id: province, amount: 10000 }] }
`,
    'units.csv': 'unit_id,officials\n101,4\n',
    'allocations.csv': 'unit_id,year,source,item,quantity\n101,2027,gift,computer,3\n',
  });
  const { plan } = JSON.parse((await run(['budget', '.', '--format', 'json'], { cwd })).out);
  const flows = plan.schedule.years.map(
    ({ need, running, by_source: [province] }: ScheduleReport['years'][number]) => [
      need.in_kind,
      need.funded,
      running.bought,
      province?.once,
      province?.yearly,
    ],
  );
  // 3 x 1110 are given, 1110 bought; 3 licences are running in 2027 (the fourth is in its purchase), 4 in 2028.
  expect(flows).toEqual([
    [3330, 1110, 30, 1100, 40],
    [0, 0, 40, 0, 40],
  ]);
  const { out } = await run(['budget', '.'], { cwd });
  expect(out).toContain(
    'In kind: a piece given counts as what a bought one would cost, with all that comes with it.',
  );
});

test('things given before the first year of the plan or after its last are in none of it, and that is told; between two years they are', async () => {
  const files = commune(10, '101,desktop,0,in_use,,\n', '{ years: [2027, 2029], ceiling: 0 }');
  const gifts = [2026, 2028, 2030].map((year) => `101,${year},gift,set,${year - 2025}\n`).join('');
  const all = { ...files, 'allocations.csv': `unit_id,year,source,item,quantity\n${gifts}` };
  const { lines } = await scheduleOf(all);
  expect(lines[0]?.years.map(({ year, in_kind: given }) => [year, given])).toEqual([
    [2027, 0],
    [2029, 3],
  ]);
  const { out } = await run(['validate', '.'], { cwd: folder(all) });
  expect(out).toContain(
    '2 rows give money or goods of gift for years that the plan does not have (2026, 2030)',
  );
});

test('a plan of a part of the inventory says that the part has all the money', async () => {
  const note =
    'Only a part is planned here: all money of the sources is there for it, as if nobody else asked.';
  const cwd = folder(commune(10, '101,desktop,0,in_use,,\n', '{ years: [2027], ceiling: 1000 }'));
  expect((await run(['budget', '.', '--unit', '101'], { cwd })).out).toContain(note);
  expect((await run(['budget', '.'], { cwd })).out).not.toContain(note);
});

test('what only the changed run is told of stands beside the change', async () => {
  const cwd = folder(
    commune(
      10,
      '101,desktop,0,in_use,,\n',
      '{ years: [2027], sources: [{ id: all, amount: { 2027: 50 } }] }',
    ),
  );
  const args = ['budget', '.', '--what-if', 'funding.sources.all.share=70%'];
  const told =
    'The sources that may pay for set pay 70.0% of it at most; what is not paid in full is not bought.';
  expect((await run(args, { cwd })).out).toContain(
    `\nfunding.sources.all.share: nothing → 70%\nwarning: ${told}\n`,
  );
  const { issues } = JSON.parse((await run([...args, '--format', 'json'], { cwd })).out);
  expect(issues).toEqual([
    {
      rule: 'setting-idle',
      severity: 'warning',
      message: told,
      fix: 'Raise a share, or add the source that pays the rest.',
    },
  ]);
});

test('explain follows the figure of the whole plan, in which others are served first', async () => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
targets: [{ id: lan, check: has, fact: lan, buy: cable }]
prices: { cable: { price: 10 } }
funding: { years: [2027, 2028], ceiling: 10 }
`,
    'units.csv': 'unit_id,lan\n101,no\n102,no\n',
  });
  const { out } = await run(['explain', 'lan', '--unit', '102', '.', '--format', 'json'], { cwd });
  const [line] = JSON.parse(out).plan;
  expect(line.years.map(({ year, funded }: { year: number; funded: number }) => [year, funded])).toEqual([
    [2027, 0],
    [2028, 1],
  ]);
  expect((await run(['explain', 'lan', '--unit', '1O2', '.'], { cwd })).err).toBe(
    'infragap: There is no unit "1O2" in the inventory. Did you mean "102"?\n',
  );
});

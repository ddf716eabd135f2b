import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';

const reported = async (files: Files): Promise<Report> =>
  (await analyze({ paths: ['.'], cwd: folder(files), today: '2026-12-31' })).report;

const UNITS = 'unit_id,parent_id,tier,villages,lived_in,grid_power,fibre\n';

/** Commune A, its villages and what they say; fibre costs 60 a village. */
const coverage = (target: string, rows: string): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
tiers: [commune, village]
targets: [{ id: fibre, check: coverage, where: { tier: commune }, fact: fibre, buy: fibre, ${target} }]
prices: { fibre: { price: 60 } }
`,
  'units.csv': `${UNITS}${rows}`,
});

// B and its village say what no file would otherwise have a column for.
const ASIDE = 'B,,commune,1,,,\nB1,B,village,,yes,yes,yes\n';

describe('coverage below 100 %: the least that may be lacking', () => {
  test.each<
    [what: string, target: string, open: string, full: string, range: [number, number | null], truth: number]
  >([
    [
      // Listed is one that lacks it; with three more that have it 3 of 4 are reached.
      'of villages that nobody has counted others may have it',
      'of: { tier: village }, count: villages, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,,,no\n',
      'A,,commune,4,,,\nA1,A,village,,,,no\nA2,A,village,,,,yes\nA3,A,village,,,,yes\nA4,A,village,,,,yes\n',
      [0, null],
      0,
    ],
    [
      // 100 % leave room for none that lacks it, however many have it.
      'of 100 % the one that lacks it is lacking, however many there are',
      'of: { tier: village }, count: villages, at_least: 100%',
      'A,,commune,,,,\nA1,A,village,,,,no\n',
      'A,,commune,2,,,\nA1,A,village,,,,no\nA2,A,village,,,,yes\n',
      [60, null],
      60,
    ],
    [
      // Alone A1 is one that is lacking; with the three 3 of 4 are reached. Those that have it never lack it.
      'villages of which nobody knows whether they count may be counted, and have it',
      'of: { tier: village, lived_in: yes }, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,yes,,no\nA2,A,village,,,,yes\nA3,A,village,,,,yes\nA4,A,village,,,,yes\n',
      'A,,commune,,,,\nA1,A,village,,yes,,no\nA2,A,village,,yes,,yes\nA3,A,village,,yes,,yes\nA4,A,village,,yes,,yes\n',
      [0, 60],
      0,
    ],
    [
      // 2 of 2 are wanted, or 3 of 3, or all of 4 less one: A2 lacks it for sure, A3 and A4 perhaps.
      'villages that may count and lack it are asked for at the high end',
      'of: { tier: village, lived_in: yes }, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,yes,,yes\nA2,A,village,,yes,,no\nA3,A,village,,,,no\nA4,A,village,,,,no\n',
      'A,,commune,,,,\nA1,A,village,,yes,,yes\nA2,A,village,,yes,,no\nA3,A,village,,yes,,no\nA4,A,village,,yes,,no\n',
      [60, 120],
      120,
    ],
    [
      // 2 of 3 are wanted and 1 has it: of the two that lack it none may be closable.
      'what may be blocked is not needed for sure',
      'of: { tier: village }, at_least: 60%, blocked_by: { grid_power: no }',
      'A,,commune,,,,\nA1,A,village,,,,no\nA2,A,village,,,,no\nA3,A,village,,,yes,yes\n',
      'A,,commune,,,,\nA1,A,village,,,no,no\nA2,A,village,,,no,no\nA3,A,village,,,yes,yes\n',
      [0, 60],
      0,
    ],
  ])('%s', async (_what, target, open, full, [low, high], truth) => {
    const [unsure, known] = [
      await reported(coverage(target, `${open}${ASIDE}`)),
      await reported(coverage(target, `${full}${ASIDE}`)),
    ];
    expect(unsure.estimate?.one_off).toMatchObject({ low, high });
    expect(known.estimate?.one_off).toMatchObject({ low: truth, high: truth });
  });
});

/** Office A wants three computers for 300 each, and perhaps a mobile one; of B, which wants none, everything is known. */
const limited = (ceilings: string, remote: string, { mobile = 'no', rows = '' }: Told = {}): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
no_rows_means_none: [equipment]
standards:
  pc: { categories: [desktop], useful_life_years: 5 }
  mobile: { categories: [laptop], useful_life_years: 5 }
targets:
  - { id: pc, check: per-unit, item: pc, at_least: 3, where: { tier: commune }, buy: pc }
  - { id: mobile, check: per-unit, item: mobile, at_least: 1, where: { mobile: yes }, buy: laptop }
prices: { pc: { price: 300 }, laptop: { price: 300 } }
ceilings: [${ceilings}]
funding: { years: [2027, 2028, 2029] }
`,
  'units.csv': `unit_id,tier,remote,mobile\nA,commune,${remote},${mobile}\nB,district,no,no\n`,
  'equipment.csv': `unit_id,category,condition,year_in_use\n${rows}B,desktop,in_use,2026\n`,
});
interface Told {
  readonly mobile?: string;
  readonly rows?: string;
}

/** Asked for in 2027, and in all years of the plan: at the least and at the most. */
async function asked(files: Files): Promise<[year: number[], plan: number[]]> {
  const { plan } = await reported(files);
  const { low, high } = plan.request as { low: number; high: number };
  const years = plan.schedule?.years ?? [];
  const sum = (of: (year: (typeof years)[number]) => number): number =>
    years.reduce((all, each) => all + of(each), 0);
  return [
    [low, high],
    [sum(({ need }) => need.new), sum(({ need, at_most: most }) => (most ?? need).new)],
  ];
}

const old = (year: number): string => `A,desktop,in_use,${year}\n`;

describe('a ceiling of which nobody knows whether it is for a unit: the next one may count', () => {
  test.each<
    [what: string, ceilings: string, told: Told, open: [number[], number[]], near: number[], remote: number[]]
  >([
    [
      // 2 if it is not remote, 1 if it is.
      'the smaller number',
      '{ id: c, items: [pc], entitlement: [{ per_unit: 2 }], where: { remote: no } }, { id: d, items: [pc], entitlement: [{ per_unit: 1 }], where: { remote: yes } }',
      {},
      [
        [300, 900],
        [300, 900],
      ],
      [600, 600],
      [300, 300],
    ],
    [
      // The one that names the item allows 3, that of all computers 1.
      'one of its categories',
      '{ id: all, items: [desktop, laptop], entitlement: [{ per_unit: 1 }] }, { id: own, items: [pc], entitlement: [{ per_unit: 3 }], where: { remote: yes } }',
      {},
      [
        [300, 900],
        [300, 900],
      ],
      [300, 300],
      [900, 900],
    ],
    [
      // Together they have 1 place, or the mobile one has it and the others have 3 of their own.
      'one of its categories, which it shares with another item',
      '{ id: all, items: [desktop, laptop], entitlement: [{ per_unit: 1 }] }, { id: own, items: [pc], entitlement: [{ per_unit: 3 }], where: { remote: yes } }',
      { mobile: 'yes' },
      [
        [300, 1200],
        [300, 1200],
      ],
      [300, 300],
      [1200, 1200],
    ],
    [
      // Three at 250, or at 100.
      'the lower price',
      '{ id: c, items: [pc], price: 250, where: { remote: no } }, { id: d, items: [pc], price: 100 }',
      {},
      [
        [300, 900],
        [300, 900],
      ],
      [750, 750],
      [300, 300],
    ],
    [
      // Two at any price and one at 200 at most, or all three at 250.
      'the lower price of each place',
      '{ id: c, items: [pc], entitlement: [{ per_unit: 2 }, { per_unit: 1, price: 200 }], where: { remote: no } }, { id: d, items: [pc], price: 250 }',
      {},
      [
        [700, 900],
        [700, 900],
      ],
      [800, 800],
      [750, 750],
    ],
    [
      // Of 2019: they may be replaced after 6 years, at once, or after 10, in 2029.
      'the longer life',
      '{ id: c, items: [pc], useful_life_years: 6, where: { remote: no } }, { id: d, items: [pc], useful_life_years: 10 }',
      { rows: old(2019).repeat(3) },
      [
        [0, 900],
        [900, 900],
      ],
      [900, 900],
      [0, 900],
    ],
    [
      // Of 2023, lost in 2028: from then on two of three are bought anew and one more, or one.
      'in later years',
      '{ id: c, items: [pc], entitlement: [{ per_unit: 2 }], valid_to: 2027-12-31 }, { id: d, items: [pc], entitlement: [{ per_unit: 3 }], valid_from: 2028-01-01, where: { remote: no } }, { id: e, items: [pc], entitlement: [{ per_unit: 1 }], valid_from: 2028-01-01, where: { remote: yes } }',
      { rows: old(2023).repeat(2) },
      [
        [0, 0],
        [300, 900],
      ],
      [0, 900],
      [0, 300],
    ],
  ])('%s', async (_what, ceilings, told, open, near, remote) => {
    const sure = ([year, plan]: readonly number[]) => [
      [year, year],
      [plan, plan],
    ];
    expect(await asked(limited(ceilings, '', told))).toEqual(open);
    expect(await asked(limited(ceilings, 'no', told))).toEqual(sure(near));
    expect(await asked(limited(ceilings, 'yes', told))).toEqual(sure(remote));
  });
});

/** A line and a computer in each of A and B; B is not remote, and nobody knows whether A is. Prices are a year's. */
const running = (costs: string, remote: string, cost = ''): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
standards: { pc: { categories: [desktop] } }
prices: { cheap: { price: 50, per: year }, dear: { price: 100, per: year }, plain: { price: 100 }, good: { price: 300 } }
funding: { years: [2027, 2028] }
${costs}
`,
  'units.csv': `unit_id,remote\nA,${remote}\nB,no\n`,
  // A column of costs that is blank would leave open what a line costs.
  'connectivity.csv': cost
    ? `unit_id,connection,present,monthly_cost\nA,govnet,yes,${cost}\nB,govnet,yes,${cost}\n`
    : 'unit_id,connection,present\nA,govnet,yes\nB,govnet,yes\n',
  'equipment.csv': 'unit_id,category,condition\nA,desktop,in_use\nB,desktop,in_use\n',
});

const COUNTED = 'targets: [{ id: t, check: per-unit, item: pc, at_least: 1, buy: none }]';

describe('what is there costs what the entry says that may be meant', () => {
  test.each<
    [what: string, costs: string, cost: string, open: [number, number], near: number, remote: number]
  >([
    [
      'of a line that stands behind another',
      `${COUNTED}\nrunning_costs: [{ connection: govnet, price: cheap, where: { remote: no } }, { connection: govnet, price: dear }]`,
      '',
      [100, 150],
      100,
      150,
    ],
    [
      'of an item that stands behind another',
      `${COUNTED}\nrunning_costs: [{ item: pc, price: dear, where: { remote: no } }, { item: pc, price: cheap }]`,
      '',
      [150, 200],
      200,
      150,
    ],
    [
      'of neither, where both may be for others',
      `${COUNTED}\nrunning_costs: [{ item: pc, price: cheap, where: { remote: no } }, { connection: govnet, price: dear, where: { remote: no } }]`,
      '',
      [150, 300],
      300,
      150,
    ],
    [
      // 5 a month as the row says it, if it is paid for at all.
      'of a line whose row says what it costs',
      `${COUNTED}\nrunning_costs: [{ connection: govnet, price: cheap, where: { remote: no } }]`,
      '5',
      [60, 120],
      120,
      60,
    ],
    [
      // A tenth of 300 where it is remote, else of 100.
      'of what the first target that may be meant buys',
      `targets:
  - { id: far, check: per-unit, item: pc, at_least: 1, where: { remote: yes }, buy: good }
  - { id: all, check: per-unit, item: pc, at_least: 1, buy: plain }
costs: { maintenance: { share: 10%, installed: true } }`,
      '',
      [20, 40],
      20,
      40,
    ],
  ])('%s', async (_what, costs, cost, [low, high], near, remote) => {
    const costing = async (known: string) => {
      const { estimate, plan } = await reported(running(costs, known, cost));
      const { low: least, high: most } = estimate.per_year_existing;
      return [least, most, plan.schedule?.years[1]?.running.existing];
    };
    expect(await costing('')).toEqual([low, high, low]);
    expect(await costing('no')).toEqual([near, near, near]);
    expect(await costing('yes')).toEqual([remote, remote, remote]);
  });
});

/** Commune A has a line for 100 a year; nobody says anything of the district, nor perhaps of commune B. */
const lines = (rows: string, more = ''): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
targets: [{ id: line, check: has, fact: govnet, where: { tier: commune }, buy: none }]
prices: { line: { price: 100, per: year } }
running_costs: [{ connection: govnet, price: line }]
${more}
`,
  'units.csv': 'unit_id,parent_id,tier\nD,,district\nA,D,commune\nB,D,commune\n',
  'connectivity.csv': `unit_id,connection,present\nA,govnet,yes\n${rows}`,
});

describe('a line of which nobody says whether it is there', () => {
  test.each<[what: string, rows: string, more: string, low: number, high: number]>([
    ['may cost something, where others of the tier are told of', '', '', 100, 200],
    ['costs something where it is there', 'B,govnet,yes\n', '', 200, 200],
    ['costs nothing where no rows mean none', '', 'no_rows_means_none: [connectivity]', 100, 100],
    ['may cost something where only one of another kind is told of', 'B,fibre,yes\n', '', 100, 200],
    ['costs nothing where it is not, nor where nobody of its tier is told of', 'B,govnet,no\n', '', 100, 100],
  ])('%s', async (_what, rows, more, low, high) => {
    const { estimate } = await reported(lines(rows, more));
    expect(estimate.per_year_existing).toMatchObject({ low, high });
  });
});

test('what a target asks a unit for may be there and cost something, though no other of its tier tells of any', async () => {
  const { estimate } = await reported({
    'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
targets: [{ id: pc, check: per-unit, item: desktop, at_least: 2, buy: none }]
prices: { care: { price: 100, per: year } }
running_costs: [{ item: desktop, price: care }]
`,
    'units.csv': 'unit_id,parent_id,tier\nD,,district\nA,D,commune\n',
    'equipment.csv': 'unit_id,category,quantity,condition\nA,desktop,3,in_use\n',
  });
  expect(estimate.per_year_existing).toEqual({ known: 300, low: 300, high: null });
});

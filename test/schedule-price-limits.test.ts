import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { placesOver } from '../src/funding/places.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { need, once, perYear, plan, source, unit, yearly } from './support/schedule.ts';

const MILLION = 1_000_000;
const office = unit(0);
/** Two that may cost 25, then any number that may cost 20. */
const PLACES = [
  { count: 2, limit: 25n },
  { count: Number.POSITIVE_INFINITY, limit: 20n },
];

describe('pieces take the places of a ceiling as they come to be lacking, the dearest first', () => {
  const bought = (price: number, about: Partial<Parameters<typeof need>[0]>) =>
    plan({
      years: [2027, 2028],
      needs: [need({ unit: office, places: PLACES, ...about })],
      prices: { set: [once('set', price)] },
      sources: [source({ id: 'budget', pool: perYear(1000, 1000) })],
    }).needs.map(({ need: { priceLimit }, years }) => [
      priceLimit,
      ...years.map(({ funded, paid: [part] }) => [funded, part?.each ?? 0n, part?.above ?? 0n]),
    ]);

  test.each([
    ['a price within all limits: one need', 20, { open: 3 }, [[undefined, [3, 20n, 0n], [0, 0n, 0n]]]],
    [
      'above one of them: a need within it, one that costs what it costs',
      24,
      { open: 3 },
      [
        [20n, [1, 20n, 4n], [0, 0n, 0n]],
        [undefined, [2, 24n, 0n], [0, 0n, 0n]],
      ],
    ],
    [
      'above both',
      30,
      { open: 3 },
      [
        [20n, [1, 20n, 10n], [0, 0n, 0n]],
        [25n, [2, 25n, 5n], [0, 0n, 0n]],
      ],
    ],
    [
      'what expires takes the places that those left which were open',
      30,
      { open: 1, expiring: new Map([[2028, 3]]) },
      [
        [20n, [0, 0n, 0n], [2, 20n, 10n]],
        [25n, [1, 25n, 5n], [1, 25n, 5n]],
      ],
    ],
    [
      'what is to spare is lost first, and takes none',
      30,
      {
        spare: 2,
        expiring: new Map([
          [2027, 1],
          [2028, 4],
        ]),
      },
      [
        [20n, [0, 0n, 0n], [1, 20n, 10n]],
        [25n, [0, 0n, 0n], [2, 25n, 5n]],
      ],
    ],
    [
      'what is bought anew keeps its place',
      30,
      { open: 3, life: 1 },
      [
        [20n, [1, 20n, 10n], [1, 20n, 10n]],
        [25n, [2, 25n, 5n], [2, 25n, 5n]],
      ],
    ],
  ])('%s', (_, price, about, expected) => {
    expect(bought(price, about)).toEqual(expected);
  });

  test('needs of one unit share the places; what is open of all of them comes before what expires', () => {
    const { needs } = plan({
      years: [2027, 2028],
      needs: [
        need({ unit: office, places: PLACES, open: 1, expiring: new Map([[2028, 1]]) }),
        need({ unit: office, places: PLACES, open: 1, item: 'laptop', buys: ['laptop'] }),
      ],
      prices: { set: [once('set', 30)], laptop: [once('laptop', 40)] },
      sources: [source({ id: 'budget', pool: perYear(1000, 1000) })],
    });
    expect(
      needs.map(({ need: { buys, priceLimit }, years }) => [
        buys[0],
        priceLimit,
        years.map((each) => each.funded),
      ]),
    ).toEqual([
      ['set', 20n, [0, 1]],
      ['set', 25n, [1, 0]],
      ['laptop', 25n, [1, 0]],
    ]);
  });

  test('what is given takes the last places: those that cost least', () => {
    const { needs } = plan({
      needs: [need({ unit: office, places: PLACES, open: 4 })],
      prices: { set: [once('set', 30)] },
      gifts: [{ source: 'ministry', unit: office, year: 2027, thing: 'set', quantity: 3 }],
      sources: [source({ id: 'budget', pool: perYear(1000) })],
    });
    expect(needs.map(({ years: [year] }) => [year?.inKind, year?.funded])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  test('with little money each of the needs is bought whole or not at all', () => {
    const { needs } = plan({
      needs: [need({ unit: office, places: PLACES, open: 5 })],
      prices: { set: [once('set', 30), yearly('care', 1)] },
      sources: [source({ id: 'budget', pool: perYear(62) })],
    });
    // Three at 20 + 1 are 63; two at 25 + 1 are 52.
    expect(needs.map(({ years: [year] }) => [year?.funded, year?.left?.short])).toEqual([
      [0, 1n],
      [2, undefined],
    ]);
  });
});

/** A commune under the profile of a day: what it has, what a computer costs, and what the plan may spend a year. */
const commune = ({
  profile,
  asOf,
  years,
  price,
  posts,
  equipment = '',
  ceiling,
}: {
  readonly profile: string;
  readonly asOf: string;
  readonly years: string;
  readonly price: string;
  readonly posts: string;
  readonly equipment?: string;
  readonly ceiling: number;
}) => ({
  'infragap.yaml': `as_of: ${asOf}
extends: [profile.yaml]
no_rows_means_none: [equipment]
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: pc }]
prices: { pc: { price: ${price} } }
funding: { years: ${years}, ceiling: ${ceiling} }
`,
  // As if the profile had no end: the plan goes on beyond it.
  'profile.yaml': readFileSync(`profiles/${profile}.yaml`, 'utf8').replaceAll(/^ *valid_to:.*$/gm, ''),
  'units.csv': `Mã đơn vị,Tên đơn vị,Biên chế nhóm VI,Biên chế nhóm VII,Biên chế nhóm VIII,CBCC\n101,An Lão,${posts}\n`,
  'equipment.csv': `unit_id,category,quantity,condition,year_in_use\n${equipment}`,
});

async function scheduleOf(files: Record<string, string>, beyondCeiling = false): Promise<ScheduleReport> {
  const cwd = folder(files);
  const { report } = await analyze({ paths: ['.'], cwd, today: '2025-12-31', beyondCeiling });
  return report.plan.schedule as ScheduleReport;
}

/** Year by year, in millions: new need, brought in, funded, carried out, and what is above ceilings. */
const yearsOf = ({ years }: ScheduleReport) =>
  years.map(({ year, need, above_ceiling = 0 }) => [
    year,
    ...[need.new, need.brought_in, need.funded, need.carried_out, above_ceiling].map(
      (each) => each / MILLION,
    ),
  ]);

/**
 * vn-2018: one computer of at most 15 million for each official, no tolerance, five years. Ten officials, none has one; a computer
 * costs 18 million, of which 15 are asked for: 150 in all, and 30 above.
 */
const DECISION_50 = commune({
  profile: 'vn-2018',
  asOf: '2025-06-30',
  years: '[2026, 2027, 2028]',
  price: '18000000, divisible: true',
  posts: '0,0,10,10',
  ceiling: 70 * MILLION,
});

test('computers at 18 million, of which the law pays 15, over three years with 70 million each', async () => {
  // 70 / 15: four, and ten left. Four more in 2027, the last two in 2028; each leaves out 3.
  const schedule = await scheduleOf(DECISION_50);
  expect(yearsOf(schedule)).toEqual([
    [2026, 150, 0, 60, 90, 12],
    [2027, 0, 90, 60, 30, 12],
    [2028, 0, 30, 30, 0, 6],
  ]);
  // Ten at 15 over five years.
  expect(schedule.years.map(({ smoothed }) => smoothed / MILLION)).toEqual([30, 30, 30]);
  expect(schedule.lines.flatMap(({ years }) => years.flatMap(({ parts }) => parts))).toMatchObject([
    { id: 'pc', quantity: 4, each: 15 * MILLION, above_ceiling: 3 * MILLION, amount: 60 * MILLION },
    { id: 'pc', quantity: 4, each: 15 * MILLION, above_ceiling: 3 * MILLION, amount: 60 * MILLION },
    { id: 'pc', quantity: 2, each: 15 * MILLION, above_ceiling: 3 * MILLION, amount: 30 * MILLION },
  ]);
});

test('with --beyond-ceiling the same computers cost what they cost', async () => {
  // 70 / 18: three in each year, and one left.
  const schedule = await scheduleOf(DECISION_50, true);
  expect(yearsOf(schedule)).toEqual([
    [2026, 180, 0, 54, 126, 0],
    [2027, 0, 126, 54, 72, 0],
    [2028, 0, 72, 54, 18, 0],
  ]);
  expect(schedule.lines[0]?.years[0]?.parts[0]).not.toHaveProperty('above_ceiling');
});

/**
 * vn-2025: 20 million and 15 % are 23 for a computer; the laptop of the secretary (group VI) may cost 25 and 15 %, 28.75. One post
 * of group VI and three of group VIII may have five. Five officials: two have computers, of 2021 and 2022, which last five years.
 * A computer costs 24 million in 2025, and 10 % more each year: 26.4, 29.04, 31.944.
 */
test('of several limits each holds for its own places, while prices grow beyond them', async () => {
  const files = commune({
    profile: 'vn-2025',
    asOf: '2025-12-31',
    years: '[2026, 2027, 2028]',
    price: '24000000',
    posts: '1,0,3,5',
    equipment: '101,desktop,1,in_use,2021\n101,desktop,1,in_use,2022\n',
    ceiling: 90 * MILLION,
  });
  const schedule = await scheduleOf({
    ...files,
    'infragap.yaml': `${files['infragap.yaml']}costs: { price_growth: 10% }\n`,
  });
  // 2026: three are lacking, and the one of 2021 has grown old: four. The laptop costs 26.4 and may; of three computers 3.4 each
  // are above 23, and 69 are asked for. First 69, then 26.4 would be 95.4: the laptop does not fit under 90.
  // 2027: the one of 2022 is lost: 23, of 29.04 (6.04 above). The laptop has come to 29.04, of which 28.75 are asked for (0.29).
  expect(yearsOf(schedule)).toEqual([
    [2026, 95.4, 0, 69, 26.4, 10.2],
    [2027, 23, 28.75, 51.75, 0, 6.33],
    [2028, 0, 0, 0, 0, 0],
  ]);
  // The laptop and four computers over five years: 26.4 + 4 x 23, 28.75 + 92, 28.75 + 92.
  expect(schedule.years.map(({ smoothed }) => smoothed / MILLION)).toEqual([23.68, 24.15, 24.15]);
});

test('what nobody is asked for is said, in text and in Vietnamese, and only where there is some', async () => {
  const cwd = folder(DECISION_50);
  const { out } = await run(['budget', '.'], { cwd });
  expect(out).toContain(
    'Purchases of the plan cost more than the price limits of ceilings allow, and nobody is asked for that: 2026: VND 12,000,000; 2027: VND 12,000,000; 2028: VND 6,000,000.',
  );
  expect((await run(['budget', '.', '--lang', 'vi', '--format', 'markdown'], { cwd })).out).toContain(
    'không đề nghị cấp và không tính trong kế hoạch: 2026: 12.000.000 VND; 2027: 12.000.000 VND; 2028: 6.000.000 VND.',
  );
  const { out: all } = await run(['budget', '.', '--beyond-ceiling'], { cwd });
  expect(all).not.toContain('nobody is asked for that');
});

test('what is kept out stands in the CSV, piece by piece and part by part', async () => {
  const cwd = folder(DECISION_50);
  const { out } = await run(['budget', '.', '--format', 'csv'], { cwd });
  const [head = '', ...rows] = out.trim().split('\n');
  const columns = ['kind', 'buy', 'quantity_low', 'unit_price', 'amount_low', 'year'].map((name) =>
    head.split(',').indexOf(name),
  );
  const kept = rows.filter((row) => /^(?:purchase|beyond|plan_above)/.test(row));
  expect(kept.map((row) => columns.map((at) => row.split(',')[at]))).toEqual([
    ['purchase', 'pc', '10', '18000000', '180000000', ''],
    ['beyond_price', 'pc', '10', '18000000', '30000000', ''],
    ['plan_above_ceiling', 'pc', '4', '3000000', '12000000', '2026'],
    ['plan_above_ceiling', 'pc', '4', '3000000', '12000000', '2027'],
    ['plan_above_ceiling', 'pc', '2', '3000000', '6000000', '2028'],
  ]);
});

test('at each level of yearly money people of a need in portions are counted once', async () => {
  const files = commune({
    profile: 'vn-2025',
    asOf: '2025-12-31',
    years: '[2026]',
    price: '28000000',
    posts: '1,0,4,6',
    ceiling: 0,
  });
  const { curve } = await analyze({ paths: ['.'], cwd: folder(files), today: '2025-12-31' });
  const points = curve();
  // Five at 23 and the laptop at 28: 143. At 9 tenths, 128.7, the five at 23 fit, and 5 of 6 people are served.
  expect(points.slice(-2).map((each) => [each.yearly / MILLION, each.people_served, each.people])).toEqual([
    [128.7, 5, 6],
    [143, 6, 6],
  ]);
});

describe('a plan keeps to the price limit that holds when it buys, as it does to prices', () => {
  // Four computers at 12 million, one a year, in thousands: new, brought in, funded, carried out, above.
  const over = async (ceilings: string, money = 12.4) =>
    yearsOf(
      await scheduleOf({
        'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: 5 } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: 4, buy: pc }]
prices: { pc: { price: 12000000, divisible: true } }
ceilings:
${ceilings}funding: { years: [2027, 2028, 2029], ceiling: ${money * MILLION} }
`,
        'units.csv': 'unit_id,name,posts,area\n101,An Lao,2,\n',
        'equipment.csv': 'unit_id,category,quantity,year_in_use\n',
      }),
    );

  test.each<[string, string, readonly (readonly number[])[]]>([
    [
      // Of 2027 one at 11 (1 above); from 2028 on 9 each, 3 above. Money for one a year.
      'one ceiling after another',
      `  - { id: old, items: [computer], price: 11000000, valid_to: 2027-12-31 }
  - { id: new, items: [computer], price: 9000000, valid_from: 2028-01-01 }
`,
      [
        [2027, 44, 0, 11, 33, 1],
        [2028, 0, 27, 9, 18, 3],
        [2029, 0, 18, 9, 9, 3],
      ],
    ],
    [
      'one that ends',
      '  - { id: old, items: [computer], price: 10000000, valid_to: 2028-12-31 }\n',
      [
        [2027, 40, 0, 10, 30, 2],
        [2028, 0, 30, 10, 20, 2],
        [2029, 0, 24, 12, 12, 0],
      ],
    ],
    [
      'one that begins',
      '  - { id: new, items: [computer], price: 10000000, valid_from: 2028-01-01 }\n',
      [
        [2027, 48, 0, 12, 36, 0],
        [2028, 0, 30, 10, 20, 2],
        [2029, 0, 20, 10, 10, 2],
      ],
    ],
  ])('%s', async (_, ceilings, expected) => {
    expect(await over(ceilings)).toEqual(expected);
  });

  test('places of one year that are others in the next: each piece keeps its turn', () => {
    const free = { count: Number.POSITIVE_INFINITY, limit: undefined };
    const places = placesOver(
      new Map([
        [
          2027,
          [
            { count: 2, limit: 25n },
            { ...free, limit: 20n },
          ],
        ],
        [2028, [{ count: 3, limit: 22n }, free]],
      ]),
    );
    const inYears = (...limits: (bigint | undefined)[]) =>
      new Map(limits.map((limit, at) => [2027 + at, limit]));
    expect(places).toEqual([
      { count: 2, limit: inYears(25n, 22n) },
      { count: 1, limit: inYears(20n, 22n) },
      { count: Number.POSITIVE_INFINITY, limit: inYears(20n, undefined) },
    ]);
  });
});

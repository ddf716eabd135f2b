import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

/** What a ceiling says from a year on; the one before ends the day before. */
interface Law {
  readonly from: number;
  /** The last one may end and leave nothing. */
  readonly to?: number;
  readonly mayHave?: number;
  readonly life?: number;
  readonly price?: number;
}

interface Office {
  readonly wanted: number;
  /** Useful life by the standard. */
  readonly life: number;
  readonly laws: readonly Law[];
  /** Desktops, one by one: memory, year of use. 8 GB are enough. */
  readonly there: readonly (readonly [ram: number, year: number])[];
  readonly years: readonly number[];
  /** Computers that there is money for in a year; one costs 10. */
  readonly each?: number;
  readonly more?: string;
}

/** One office at the end of 2026. */
async function plan(
  { wanted, life, laws, there, years, each = 100, more = '' }: Office,
  beyondCeiling = false,
): Promise<{ schedule: ScheduleReport; rules: string[] }> {
  const ceilings = laws.map(({ from, to, mayHave, life: lawful, price }, at) => {
    const next = laws[at + 1]?.from;
    const last = to ?? (next && next - 1);
    return [
      `id: c${at}, items: [computer], valid_from: ${from}-01-01`,
      ...(last === undefined ? [] : [`valid_to: ${last}-12-31`]),
      ...(mayHave === undefined ? [] : [`entitlement: [{ per_unit: ${mayHave} }]`]),
      ...(lawful === undefined ? [] : [`useful_life_years: ${lawful}`]),
      ...(price === undefined ? [] : [`price: ${price}`]),
    ].join(', ');
  });
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: ${life}, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: ${wanted}, buy: pc }]
prices: { pc: { price: 10, divisible: true } }
ceilings: [${ceilings.map((own) => `{ ${own} }`).join(', ')}]
funding: { years: [${years.join(', ')}], ceiling: ${each * 10} }
${more}`,
    'units.csv': 'unit_id,name\n101,An Lao\n',
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use\n${there
      .map(([ram, year]) => `101,desktop,1,${ram},${year}\n`)
      .join('')}`,
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31', beyondCeiling });
  return {
    schedule: report.plan.schedule as ScheduleReport,
    rules: report.issues.map(({ rule }) => rule),
  };
}

/** Pieces of each year, of all lines: new, funded, carried out, kept out by a ceiling. */
const pieces = ({ years, lines }: ScheduleReport): number[][] =>
  years.map(({ year }) => {
    const own = lines.flatMap((line) => line.years.filter((each) => each.year === year));
    const sum = (part: (each: (typeof own)[number]) => number): number =>
      own.reduce((all, each) => all + part(each), 0);
    return [
      sum((each) => each.new),
      sum(({ funded }) => funded),
      sum((each) => each.carried_out),
      sum(({ beyond_ceiling }) => beyond_ceiling?.pieces ?? 0),
    ];
  });

describe('a plan keeps to the ceiling of each of its years', () => {
  test.each<[string, Office, readonly (readonly number[])[]]>([
    [
      'more may be had: what was kept out is asked for then',
      {
        wanted: 5,
        life: 20,
        laws: [
          { from: 2020, mayHave: 2 },
          { from: 2028, mayHave: 4 },
        ],
        there: [],
        years: [2027, 2028, 2029],
      },
      [
        [2, 2, 0, 3],
        [2, 2, 0, 1],
        [0, 0, 0, 1],
      ],
    ],
    [
      // Two of four are bought; then no more than three may be had, of which one is left to buy.
      'less may be had: what was not bought in time is no more asked for',
      {
        wanted: 4,
        life: 20,
        laws: [
          { from: 2020, mayHave: 4 },
          { from: 2028, mayHave: 3 },
        ],
        there: [],
        years: [2027, 2028, 2029],
        each: 2,
      },
      [
        [4, 2, 2, 0],
        [-1, 1, 0, 1],
        [0, 0, 0, 1],
      ],
    ],
    [
      // Four are bought, and two may be had: as the four grow old in 2030, two are bought.
      'less may be had than was bought: two of what is lost are not bought again',
      {
        wanted: 4,
        life: 3,
        laws: [
          { from: 2020, mayHave: 4 },
          { from: 2028, mayHave: 2 },
        ],
        there: [],
        years: [2027, 2028, 2029, 2030],
      },
      [
        [4, 4, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [2, 2, 0, 2],
      ],
    ],
    [
      // Of 2021 and 2022, old in 2026 and 2027. Five years are enough in 2027, and seven are not over before 2029.
      'they have to be kept longer: the one that is not yet replaced waits',
      {
        wanted: 2,
        life: 5,
        laws: [
          { from: 2020, life: 5 },
          { from: 2028, life: 7 },
        ],
        there: [
          [8, 2021],
          [8, 2022],
        ],
        years: [2027, 2028, 2029],
        each: 1,
      },
      [
        [2, 1, 1, 0],
        [-1, 0, 0, 1],
        [1, 1, 0, 0],
      ],
    ],
    [
      'they may be replaced sooner: those that waited are asked for',
      {
        wanted: 2,
        life: 4,
        laws: [
          { from: 2020, life: 9 },
          { from: 2028, life: 5 },
        ],
        there: [
          [8, 2022],
          [4, 2024],
        ],
        years: [2027, 2028, 2029],
      },
      [
        // That of 2022 is old, that of 2024 too weak.
        [0, 0, 0, 2],
        [1, 1, 0, 1],
        [1, 1, 0, 0],
      ],
    ],
    [
      // Bought in 2027, old in 2029, and to be kept until 2031 by the law that holds then.
      'what the plan bought is kept as long as the law of the time says',
      {
        wanted: 1,
        life: 2,
        laws: [
          { from: 2020, life: 2 },
          { from: 2028, life: 4 },
        ],
        there: [],
        years: [2027, 2028, 2029, 2030, 2031],
      },
      [
        [1, 1, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
        [1, 1, 0, 0],
      ],
    ],
    [
      'a ceiling that begins within the plan',
      { wanted: 3, life: 20, laws: [{ from: 2028, mayHave: 2 }], there: [], years: [2027, 2028], each: 1 },
      [
        [3, 1, 2, 0],
        [-1, 1, 0, 1],
      ],
    ],
    [
      'a ceiling that ends, and none follows',
      { wanted: 3, life: 20, laws: [{ from: 2020, to: 2027, mayHave: 2 }], there: [], years: [2027, 2028] },
      [
        [2, 2, 0, 1],
        [1, 1, 0, 0],
      ],
    ],
  ])('%s', async (_, office, expected) => {
    expect(pieces((await plan(office)).schedule)).toEqual(expected);
  });

  test('what is kept out is shown with its amount, year by year, and asked for with --beyond-ceiling', async () => {
    const office = {
      wanted: 5,
      life: 20,
      laws: [
        { from: 2020, mayHave: 2 },
        { from: 2028, mayHave: 4 },
      ],
      there: [],
      years: [2027, 2028],
    };
    const { schedule } = await plan(office);
    expect(schedule.years.map((year) => year.beyond_ceiling)).toEqual([
      { pieces: 3, amount: 30 },
      { pieces: 1, amount: 10 },
    ]);
    const all = (await plan(office, true)).schedule;
    expect(pieces(all)).toEqual([
      [5, 5, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(all.years.map((year) => year.beyond_ceiling)).toEqual([undefined, undefined]);
  });

  test('that a ceiling ends without another is said, and that another follows is not', async () => {
    const office = { wanted: 3, life: 20, there: [], years: [2027, 2028] };
    const ending = [{ from: 2020, to: 2027, mayHave: 2 }];
    expect((await plan({ ...office, laws: ending })).rules).toContain('ceiling-ends');
    const following = [
      { from: 2020, mayHave: 2 },
      { from: 2028, mayHave: 2 },
    ];
    expect((await plan({ ...office, laws: following })).rules).not.toContain('ceiling-ends');
  });

  test('fewer may be had, and some of them dearer: what was bought takes the dearer places', async () => {
    // Of four places one may cost 10, the others 8. Three cheaper ones are bought in 2027; then no more than two may be had.
    const entitlement = '[{ per_unit: 1, price: 10 }, { per_unit: ';
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: 20 } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: 4, buy: pc }]
prices: { pc: { price: 10, divisible: true } }
ceilings:
  - { id: c0, items: [computer], price: 8, entitlement: ${entitlement}3 }], valid_to: 2027-12-31 }
  - { id: c1, items: [computer], price: 8, entitlement: ${entitlement}1 }], valid_from: 2028-01-01 }
funding: { years: [2027, 2028], ceiling: { 2027: 24, 2028: 100 } }
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv': 'unit_id,category,quantity\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
    expect(pieces(report.plan.schedule as ScheduleReport)).toEqual([
      [4, 3, 1, 0],
      [-1, 0, 0, 1],
    ]);
  });

  test('the profiles of 2025 and 2026: in 2026 nothing is replaced that is not seven years old', async () => {
    // Two of 2021 are five years old in 2026, and seven in 2028. One of the two that are new may cost 25 million and 15 %, the
    // others 20 million and 15 %: 26 + 23 million are asked for in 2026, and 23 twice in 2028.
    const cwd = folder({
      'infragap.yaml': `extends: [vn-2025, vn-2026]
as_of: 2025-10-01
standards: { computer: { categories: [desktop, laptop], useful_life_years: 5 } }
targets: [{ id: pc, check: per-head, item: computer, heads: [officials], buy: pc-set }]
prices: { pc-set: { price: 26000000 } }
funding: { years: [2026, 2027, 2028], ceiling: 1000000000 }
`,
      'units.csv': 'unit_id,name,officials,posts_vi,posts_vii,posts_viii\nA,Xã A,4,1,1,2\n',
      'equipment.csv': 'unit_id,category,quantity,year_in_use\nA,desktop,2,2021\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2025-10-01' });
    const { years } = report.plan.schedule as ScheduleReport;
    expect(years.map(({ need, beyond_ceiling }) => [need.new, beyond_ceiling?.pieces ?? 0])).toEqual([
      [49_000_000, 2],
      [0, 2],
      [46_000_000, 0],
    ]);
  });
});

const YEARS = [2027, 2028, 2029, 2030, 2031, 2032];
const law = fc.record({
  mayHave: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  life: fc.option(fc.integer({ min: 2, max: 7 }), { nil: undefined }),
});
const office: fc.Arbitrary<Office> = fc
  .record({
    wanted: fc.integer({ min: 1, max: 5 }),
    life: fc.integer({ min: 2, max: 7 }),
    there: fc.array(fc.tuple(fc.constantFrom(4, 8), fc.integer({ min: 2018, max: 2026 })), { maxLength: 5 }),
    each: fc.integer({ min: 1, max: 4 }),
    first: law,
    others: fc.dictionary(fc.constantFrom('2027', '2028', '2029', '2030', '2031'), law, { maxKeys: 2 }),
  })
  .map(({ first, others, ...rest }) => ({
    ...rest,
    years: YEARS,
    laws: [
      { from: 2000, ...first },
      ...Object.entries(others)
        .map(([from, own]) => ({ from: Number(from), ...own }))
        .sort((a, b) => a.from - b.from),
    ].filter(({ mayHave, life }) => mayHave !== undefined || life !== undefined),
  }));

/** Machine by machine: what may be bought in each year, when so many were bought in it. The law lets an office choose which goes: the youngest. */
function lawfully(
  { wanted, life, laws, there }: Office,
  bought: readonly number[],
): readonly { readonly allowed: number; readonly kept: number }[] {
  let machines = there.map(([ram, year]) => ({ weak: ram < 8, year }));
  return YEARS.map((now, at) => {
    const { mayHave = Number.POSITIVE_INFINITY, life: lawful = 0 } =
      laws.findLast(({ from }) => from <= now) ?? {};
    const isGood = ({ weak, year }: (typeof machines)[number]): boolean => !weak && now < year + life;
    const good = machines.filter(isGood).length;
    const gap = Math.max(0, wanted - good);
    const replace = Math.min(gap, machines.length - good);
    const within = Math.max(0, Math.min(gap, mayHave - good));
    const released = machines
      .filter((machine) => !isGood(machine) && machine.year + lawful <= now)
      .sort((a, b) => b.year - a.year);
    const fresh = Math.max(0, within - replace);
    const replaced = Math.min(replace, within, released.length);
    const count = bought[at] ?? 0;
    const gone = new Set(released.slice(0, Math.max(0, Math.min(count - fresh, replaced))));
    machines = [
      ...machines.filter((machine) => !gone.has(machine)),
      ...Array.from({ length: count }, () => ({ weak: false, year: now })),
    ];
    return { allowed: fresh + replaced, kept: gap - count };
  });
}

/** What was bought under the looser law counts against the tighter one first: then a machine may be bought a little later. */
const tightens = ({ laws }: Office): boolean =>
  laws.some(({ from, life = 0, mayHave = 99 }, at) => {
    const before: Partial<Law> = laws[at - 1] ?? {};
    return from > 2027 && (life > (before.life ?? 0) || mayHave < (before.mayHave ?? 99));
  });

test('machine by machine: never more is bought than the law of the year lets go of, and all that it does as far as money goes', async () => {
  await fc.assert(
    fc.asyncProperty(office, async (world) => {
      const { schedule } = await plan(world);
      const own = pieces(schedule);
      const bought = own.map(([, funded = 0]) => funded);
      const truth = lawfully(world, bought);
      for (const [at, { allowed, kept }] of truth.entries()) {
        const [, funded = 0, left = 0, beyond = 0] = own[at] ?? [];
        expect(funded + left).toBeLessThanOrEqual(allowed);
        expect(left + beyond).toBe(Math.max(0, kept));
        if (!tightens(world)) expect(funded + left).toBe(allowed);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

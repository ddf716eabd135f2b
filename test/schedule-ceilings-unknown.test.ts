import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Machine {
  readonly year: number | null;
  readonly ram: number | null;
}
interface World {
  readonly wanted: number;
  readonly mayHave: number | null;
  readonly life: number;
  readonly lawful: number | null;
  /** What the ceiling says from 2028 on; absent: the same. */
  readonly next?: Pick<World, 'mayHave' | 'lawful'> | undefined;
  readonly machines: readonly Machine[];
}

/** Shorter than any life: what is bought is not lost within the plan. */
const YEARS = [2027, 2028, 2029];

/** One office at the end of 2026; a computer costs 1. By year: needed so far for sure, and at its worst. */
async function needs({ wanted, mayHave, life, lawful, next, machines }: World): Promise<[number, number][]> {
  const ceilings = [
    { mayHave, lawful, holds: next ? 'valid_to: 2027-12-31' : '' },
    ...(next ? [{ ...next, holds: 'valid_from: 2028-01-01' }] : []),
  ].flatMap((own, at) => {
    const limits = [
      ...(own.mayHave === null ? [] : [`entitlement: [{ per_unit: ${own.mayHave} }]`]),
      ...(own.lawful === null ? [] : [`useful_life_years: ${own.lawful}`]),
    ];
    return limits.length > 0
      ? [`{ id: c${at}, items: [computer], ${[...limits, own.holds].join(', ')} }`]
      : [];
  });
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: ${life}, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: ${wanted}, buy: pc }]
prices: { pc: { price: 1 } }
ceilings: [${ceilings.join(', ')}]
funding: { years: [${YEARS.join(', ')}], ceiling: 1000 }
`,
    'units.csv': 'unit_id,name\n101,An Lao\n',
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use\n${machines
      .map(({ year, ram }) => `101,desktop,1,${ram ?? ''},${year ?? ''}\n`)
      .join('')}`,
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  let [sure, worst] = [0, 0];
  return (report.plan.schedule as ScheduleReport).years.map(({ need, at_most }) => {
    sure += need.new;
    worst += at_most?.new ?? Number.POSITIVE_INFINITY;
    return [sure, worst];
  });
}

test.each<[string, World, readonly (readonly [number, number])[]]>([
  [
    // Of 2023 and of 5 years by the standard: old in 2028, and 6 by the law, so 2029. Too weak, it waits for the same year.
    'a machine that may be too weak is bought when the law lets go of it, weak or old',
    { wanted: 1, mayHave: null, life: 5, lawful: 6, machines: [{ year: 2023, ram: null }] },
    [
      [0, 0],
      [0, 0],
      [1, 1],
    ],
  ],
  [
    // Of 2022: too weak it may be replaced in 2028, old by the standard not before 2029.
    'a machine that may be too weak is bought before it is old',
    { wanted: 1, mayHave: null, life: 7, lawful: 6, machines: [{ year: 2022, ram: null }] },
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
  ],
  [
    // Of 2022, old in 2025; three of 2024, old in 2027, of which two are to spare. One is lacking in 2027, and that of 2022 is five.
    'what is bought takes the place of a machine that the law lets go of, not of the one that was lost',
    {
      wanted: 1,
      mayHave: null,
      life: 3,
      lawful: 5,
      machines: [2022, 2024, 2024, 2024].map((year) => ({ year, ram: 8 })),
    },
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  ],
])('%s', async (_, world, expected) => {
  expect(await needs(world)).toEqual(expected);
});

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const years = fc.integer({ min: 2016, max: 2026 });
const memory = fc.constantFrom(4, 8);
const lives = fc.integer({ min: 3, max: 8 });
const world: fc.Arbitrary<World> = fc.record({
  wanted: fc.integer({ min: 1, max: 4 }),
  mayHave: maybe(fc.integer({ min: 1, max: 4 })),
  life: lives,
  lawful: maybe(lives),
  next: fc.option(fc.record({ mayHave: maybe(fc.integer({ min: 1, max: 4 })), lawful: maybe(lives) }), {
    nil: undefined,
  }),
  machines: fc.array(fc.record({ year: maybe(years), ram: maybe(memory) }), { maxLength: 5 }),
});
const completed = (open: World): fc.Arbitrary<World> =>
  fc
    .tuple(
      ...open.machines.map(({ year, ram }) =>
        fc.record({
          year: year === null ? years : fc.constant(year),
          ram: ram === null ? memory : fc.constant(ram),
        }),
      ),
    )
    .map((machines) => ({ ...open, machines }));

test('what is needed over the years is no less than for sure and no more than at its worst, whatever the unknown turns out to be', async () => {
  const worlds = world.chain((open) => fc.tuple(fc.constant(open), completed(open)));
  await fc.assert(
    fc.asyncProperty(worlds, async ([open, full]) => {
      const [range, truth] = [await needs(open), await needs(full)];
      const [sure, worst] = range.at(-1) as [number, number];
      const [known, most] = truth.at(-1) as [number, number];
      expect(most).toBe(known);
      expect({ sure, known, worst, within: sure <= known && known <= worst }).toMatchObject({ within: true });
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('where all is known, as much is bought as is lacking and the law lets go of', async () => {
  const known = world.chain((open) => completed({ ...open, mayHave: null, next: undefined }));
  await fc.assert(
    fc.asyncProperty(known, async (full) => {
      const { wanted, life, lawful, machines } = full;
      const expected = YEARS.map((now) => {
        const bad = machines.filter(({ year, ram }) => ram === 4 || (year as number) + life <= now);
        const released = bad.filter(({ year }) => (year as number) + (lawful ?? 0) <= now).length;
        const lacking = Math.max(0, wanted - (machines.length - bad.length));
        const bought = Math.min(lacking, Math.max(0, wanted - machines.length) + released);
        return [bought, bought];
      });
      expect(await needs(full)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
}, 60_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Office {
  readonly posts: number | null;
  readonly officials: number | null;
  readonly area: string | null;
}
interface Machine {
  readonly office: number;
  readonly category: string;
  readonly quantity: number;
  readonly condition: string | null;
  readonly year: number | null;
  readonly ram: number | null;
}
interface World {
  readonly wanted: number;
  readonly price: number;
  readonly given: number;
  readonly money: number;
  readonly life: number;
  readonly where: boolean;
  readonly offices: readonly Office[];
  readonly machines: readonly Machine[];
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });
const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const office = (
  area: fc.Arbitrary<string | null>,
  posts: fc.Arbitrary<number | null>,
): fc.Arbitrary<Office> => fc.record({ posts, officials: maybe(upTo(6)), area });
const areas = fc.constantFrom('a', 'b');

const world: fc.Arbitrary<World> = fc.record({
  wanted: fc.integer({ min: 1, max: 6 }),
  price: fc.constantFrom(5, 10, 12),
  given: upTo(4),
  money: upTo(40),
  life: fc.constantFrom(5, 7, 9),
  where: fc.boolean(),
  // What nobody of a tier says is not judged, and is no unknown: one office answers.
  offices: fc
    .tuple(office(areas, upTo(6)), fc.array(office(maybe(areas), maybe(upTo(6))), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest]),
  machines: fc.array(
    fc.record({
      office: upTo(2),
      category: fc.constantFrom('desktop', 'laptop', 'tablet'),
      quantity: fc.integer({ min: 1, max: 4 }),
      condition: maybe(fc.constantFrom('in_use', 'stored', 'on_order', 'broken')),
      year: maybe(fc.integer({ min: 2012, max: 2025 })),
      ram: maybe(fc.constantFrom(4, 8)),
    }),
    { maxLength: 8 },
  ),
});

/** The same world when everything has become known. */
const completed = (open: World): fc.Arbitrary<World> => {
  const known = <T>(value: T | null, otherwise: fc.Arbitrary<T>) =>
    value === null ? otherwise : fc.constant(value);
  return fc.record({
    ...Object.fromEntries(Object.entries(open).map(([name, value]) => [name, fc.constant(value)])),
    offices: fc.tuple(
      ...open.offices.map(({ posts, officials, area }) =>
        fc.record({
          posts: known(posts, upTo(6)),
          officials: known(officials, upTo(6)),
          area: known(area, areas),
        }),
      ),
    ),
    machines: fc.tuple(
      ...open.machines.map((machine) =>
        fc.record({
          ...Object.fromEntries(Object.entries(machine).map(([name, value]) => [name, fc.constant(value)])),
          condition: known(machine.condition, fc.constantFrom('in_use', 'stored', 'broken')),
          year: known(machine.year, fc.integer({ min: 2012, max: 2025 })),
          ram: known(machine.ram, fc.constantFrom(4, 8)),
        }),
      ),
    ),
  }) as unknown as fc.Arbitrary<World>;
};

async function reportOn(open: World, more: { ceilings: boolean; beyondCeiling?: boolean }): Promise<Report> {
  const { wanted, price, given, money, life, where, offices, machines } = open;
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards:
  computer: { categories: [desktop, laptop], useful_life_years: 7, minimum: { ram_gb: 8 } }
  slate: { categories: [tablet], useful_life_years: 5 }
targets:
  - { id: pc, check: per-unit, item: computer, at_least: ${wanted}, buy: pc }
  - { id: heads, check: per-head, item: computer, heads: [officials], at_least: 1, buy: pc }
  - { id: desk, check: per-unit, item: desktop, at_least: 2, buy: desk }
  - { id: slate, check: per-unit, item: slate, at_least: 2, buy: slate }
prices: { pc: { price: ${price}, with: [licence] }, licence: { price: 1, per: year }, desk: { price: 9 }, slate: { price: 9 } }
costs: { contingency: 10% }
funding: { year: 2027, sources: [{ id: s }] }
${more.ceilings ? `ceilings: [{ id: c, items: [computer, desktop, slate], entitlement: [{ fact: posts, one_per: 2 }, { per_unit: 1, price: 11 }], price: 8, tolerance: 10%, useful_life_years: ${life}${where ? ', where: { area: a }' : ''} }]` : ''}
`,
    'units.csv': `unit_id,name,posts,officials,area\n${offices
      .map(
        (each, at) => `U${at},Office ${at},${each.posts ?? ''},${each.officials ?? ''},${each.area ?? ''}\n`,
      )
      .join('')}`,
    'equipment.csv': `unit_id,category,quantity,condition,year_in_use,ram_gb\n${machines
      .map(({ office: at, category, quantity, condition, year, ram }) =>
        [`U${at % offices.length}`, category, quantity, condition, year, ram].join(','),
      )
      .join('\n')}\n`,
    'allocations.csv': `unit_id,year,source,item,quantity,amount\nU0,2027,s,,,${money}\n${given > 0 ? `U0,2027,s,computer,${given},\n` : ''}`,
  });
  return (await analyze({ paths: ['.'], cwd, today: '2026-06-30', beyondCeiling: more.beyondCeiling }))
    .report;
}

interface Ends {
  readonly low: number;
  readonly high: number | null;
}
const most = ({ high }: Ends): number => high ?? Number.POSITIVE_INFINITY;
const NONE: Ends = { low: 0, high: 0 };

/** Everything that a ceiling gives a figure for, by its name. */
function figuresOf({ plan, estimate }: Report): Map<string, Ends> {
  const figures = new Map<string, Ends>([
    ['request', plan.request],
    ['beyond', plan.beyond_ceiling],
  ]);
  for (const { unit_id, item, why, quantity, amount } of estimate.beyond) {
    figures.set(`${unit_id} ${item} ${why}`, quantity);
    if (amount) figures.set(`${unit_id} ${item} ${why} amount`, amount);
  }
  return figures;
}

test('whatever the unknown turns out to be, it lies within the range', async () => {
  const worlds = world.chain((open) => fc.tuple(fc.constant(open), completed(open)));
  await fc.assert(
    fc.asyncProperty(worlds, async ([open, full]) => {
      const [range, truth] = [
        figuresOf(await reportOn(open, { ceilings: true })),
        figuresOf(await reportOn(full, { ceilings: true })),
      ];
      for (const name of new Set([...range.keys(), ...truth.keys()])) {
        const [outer, inner] = [range.get(name) ?? NONE, truth.get(name) ?? NONE];
        expect({
          name,
          outer,
          inner,
          within: outer.low <= inner.low && most(inner) <= most(outer),
        }).toMatchObject({
          within: true,
        });
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('a ceiling changes what is asked for, and nothing else; where all is known its parts add up to the need', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (open) => {
      const plain = await reportOn(open, { ceilings: false });
      const under = await reportOn(open, { ceilings: true });
      const asked = await reportOn(open, { ceilings: true, beyondCeiling: true });
      expect(under.estimate.lines).toEqual(plain.estimate.lines);
      expect([under.plan.need, under.plan.in_kind]).toEqual([plain.plan.need, plain.plan.in_kind]);
      expect(asked.plan.request).toEqual(plain.plan.request);
      expect(under.plan.request.low).toBeLessThanOrEqual(plain.plan.request.low);
      expect(most(under.plan.request)).toBeLessThanOrEqual(most(plain.plan.request));
      const { need, request, beyond_ceiling: beyond, in_kind: given } = under.plan;
      expect(most(beyond)).toBeLessThanOrEqual(most(need));
      if (open.money === 0 && open.given === 0 && need.low === need.high)
        expect([request.low + most(beyond), most(request) + beyond.low]).toEqual([need.low, need.low]);
      if (open.money === 0 && need.low === need.high && beyond.low === beyond.high)
        expect(request.low + beyond.low + given).toBe(need.low);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('what is asked for and what is beyond are together the need, end by end', async () => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: 5 } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: 3, where: { area: a }, buy: pc }]
prices: { pc: { price: 1000 } }
ceilings: [{ id: c, items: [computer], entitlement: [{ fact: posts, each: 1 }], useful_life_years: 7, price: 900, tolerance: 5% }]
funding: { year: 2027, sources: [{ id: s }] }
`,
    'units.csv': 'unit_id,name,area,posts\n101,An Lao,a,\n102,Hoai An,b,1\n',
    'equipment.csv': 'unit_id,category,quantity,year_in_use\n101,desktop,1,2021\n',
  });
  const { plan } = (await analyze({ paths: ['.'], cwd, today: '2026-06-30' })).report;
  // Three at 1000; of one nobody knows how many it may have. None: all are beyond. Enough: two at 945 are asked for, 55 each are too
  // dear, and the one of 2021 may not be replaced yet.
  expect([plan.need, plan.request, plan.beyond_ceiling].map(({ low, high }) => [low, high])).toEqual([
    [3000, 3000],
    [0, 1890],
    [1110, 3000],
  ]);
});

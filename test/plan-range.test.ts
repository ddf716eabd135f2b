import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report, ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Machine {
  readonly at: number;
  readonly year: number | null;
  readonly ram: number | null;
  readonly condition: string | null;
  readonly count: number | null;
}
interface Ceiling {
  readonly mayHave: number | null;
  readonly lawful: number | null;
  /** The most that one of the first so many, and one of the others, may cost. */
  readonly dear: readonly [number, number, number] | null;
}
interface Unit {
  readonly officials: number | null;
  readonly area: string | null;
}
interface World {
  readonly units: readonly Unit[];
  readonly machines: readonly Machine[];
  readonly life: number;
  readonly standards: readonly string[];
  readonly upgrade: boolean;
  readonly prices: readonly number[];
  readonly growth: number | null;
  readonly factors: boolean;
  readonly ceilings: readonly [Ceiling | null, Ceiling | null];
  readonly years: readonly number[];
  readonly money: readonly number[];
  readonly keeps: boolean;
  readonly indivisible: boolean;
  readonly moves: boolean;
  readonly gift: readonly [number, number] | null;
  readonly care: boolean;
  /** What prices are multiplied with: at the lowest and highest quotes, and itself. */
  readonly quotes: readonly [number, number, number] | null;
  /** Whether units without rows have no equipment. */
  readonly none: boolean;
}

const FIRST = 2027;

const ceilingOf = (ceiling: Ceiling | null, id: string, items: string, holds: string): string => {
  if (!ceiling) return '';
  const { mayHave, lawful, dear } = ceiling;
  const entitlement =
    dear !== null
      ? [`entitlement: [{ per_unit: ${dear[0]}, price: ${dear[1]} }, { per_unit: 9, price: ${dear[2]} }]`]
      : mayHave !== null
        ? [`entitlement: [{ per_unit: ${mayHave} }]`]
        : [];
  const limits = [...entitlement, ...(lawful === null ? [] : [`useful_life_years: ${lawful}`])];
  return limits.length > 0 ? `  - { id: ${id}, items: [${items}], ${[...limits, holds].join(', ')} }\n` : '';
};

/** Communes of one district at the end of 2026. */
async function reportOf(world: World): Promise<Report> {
  const { life, standards, upgrade, prices, growth, factors, years } = world;
  const items = standards.map((_, at) => `pc${at}`);
  const price = prices.map(
    (each, at) =>
      `    - { price: ${each * (world.quotes?.[2] ?? 10)}${world.quotes && world.quotes[0] !== world.quotes[1] ? `, range: [${each * world.quotes[0]}, ${each * world.quotes[1]}]` : ''}, divisible: ${!world.indivisible}, valid_from: ${2020 + at * (at > 0 ? 6 + at : 1)}-01-01${
        at + 1 < prices.length ? `, valid_to: ${2020 + (at + 1) * (7 + at) - 1}-12-31` : ''
      }${factors ? ', area_factors: { far: 1.5, near: 1 }' : ''} }\n`,
  );
  const last = price[price.length - 1] as string;
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
${world.none ? 'no_rows_means_none: [equipment]\n' : ''}standards:
${standards.map((minimum, at) => `  pc${at}: { categories: [${at === 0 ? 'desktop' : 'laptop'}], useful_life_years: ${life}, minimum: { ram_gb: ${minimum} } }\n`).join('')}
targets:
${items.map((item) => `  - { id: ${item}, check: per-head, item: ${item}, heads: [officials], buy: ${item}${upgrade ? ', upgrade: ram' : ''} }\n`).join('')}
prices:
  ram: { price: 100 }
${items.map((item) => `  ${item}:\n${growth === null ? price.join('') : last.replace(/valid_from: [^,}]*/, 'valid_from: 2020-01-01')}`).join('')}
costs: { ${growth === null ? '' : `price_growth: ${growth}%`}${world.care ? `${growth === null ? '' : ', '}maintenance: { share: 10%, of: [pc0] }` : ''} }
ceilings:
${ceilingOf(world.ceilings[0], 'c0', items.join(', '), 'valid_to: 2027-12-31')}${ceilingOf(world.ceilings[1], 'c1', items.join(', '), 'valid_from: 2028-01-01')}
funding:
  years: [${years.join(', ')}]
${world.moves ? '  surplus: count\n' : ''}  sources:
    - { id: own, carry_over: ${world.keeps}, amount: { ${years.map((year, at) => `${year}: ${world.money[at % world.money.length]}`).join(', ')} } }
${world.gift ? `    - { id: gift }\n` : ''}`.replace(/^ceilings:\n\n/m, ''),
    'units.csv': `unit_id,parent_id,name,officials,area_class\nD,,Huyện D,0,\n${world.units
      .map(({ officials, area }, at) => `U${at},D,Xã ${at},${officials ?? ''},${area ?? ''}\n`)
      .join('')}`,
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use,condition\n${world.machines
      .map(
        ({ at, year, ram, condition, count }, index) =>
          `U${at % world.units.length},${index % 2 === 1 && standards.length > 1 ? 'laptop' : 'desktop'},${count ?? 'unknown'},${ram ?? ''},${year ?? ''},${condition ?? 'unknown'}\n`,
      )
      .join('')}`,
    ...(world.gift && {
      'allocations.csv': `source,unit_id,year,item,quantity,status\ngift,D,${world.gift[0]},pc0,${world.gift[1]},planned\n`,
    }),
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  return report;
}

const scheduleOf = ({ plan }: Report): ScheduleReport => plan.schedule as ScheduleReport;

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq });
const inUse = fc.integer({ min: 2016, max: 2026 });
const memory = fc.constantFrom(4, 8);
const condition = fc.constantFrom('in_use', 'broken', 'stored');
const area = fc.constantFrom('near', 'far');
const lives = fc.integer({ min: 2, max: 7 });
const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const cost = fc.integer({ min: 5, max: 20 }).map((each) => each * 10);
const ceiling: fc.Arbitrary<Ceiling | null> = maybe(
  fc.record({
    mayHave: maybe(number(4)),
    lawful: maybe(lives, 1),
    dear: maybe(fc.tuple(number(2), cost, cost), 1),
  }),
  1,
);
const world: fc.Arbitrary<World> = fc
  .record({
    units: fc.array(fc.record({ officials: maybe(number(4), 9), area: maybe(area) }), {
      minLength: 1,
      maxLength: 3,
    }),
    machines: fc.array(
      fc.record({
        at: number(2),
        year: maybe(inUse),
        ram: maybe(memory),
        condition: maybe(condition, 5),
        count: maybe(fc.integer({ min: 1, max: 3 }), 9),
      }),
      { maxLength: 6 },
    ),
    life: lives,
    standards: fc.constantFrom(['8'], ['8'], ['8', '8']),
    upgrade: fc.boolean(),
    prices: fc.array(cost, { minLength: 1, maxLength: 3 }),
    growth: maybe(fc.constantFrom(-10, 10, 30), 1),
    factors: fc.boolean(),
    ceilings: fc.tuple(ceiling, ceiling),
    years: fc
      .uniqueArray(number(8), { minLength: 1, maxLength: 6 })
      .map((all) => all.sort((a, b) => a - b).map((year) => FIRST + year)),
    money: fc.array(fc.constantFrom(0, 500, 1500, 3000, 50_000, 50_000), { minLength: 1, maxLength: 4 }),
    keeps: fc.boolean(),
    indivisible: fc.boolean(),
    moves: fc.boolean(),
    gift: maybe(fc.tuple(fc.integer({ min: FIRST, max: FIRST + 4 }), number(3)), 1),
    care: fc.boolean(),
    quotes: maybe(fc.constantFrom([8, 12, 10] as const, [10, 20, 10] as const, [5, 10, 10] as const), 1),
    none: fc.boolean(),
  })
  .map((given) => ({
    ...given,
    prices: given.growth === null ? given.prices : given.prices.slice(0, 1),
  }));

const anyMachine = fc.record({
  at: number(2),
  year: inUse,
  ram: memory,
  condition,
  count: fc.integer({ min: 1, max: 2 }),
});
/** All that is unknown turns out to be something, also in units without rows; prices stay open. */
const completed = (open: World): fc.Arbitrary<World> => {
  const reporting = new Set(open.machines.map(({ at }) => at % open.units.length));
  return fc
    .record({
      machines: fc.tuple(
        ...open.machines.map(({ at, year, ram, condition: state, count }) =>
          fc.record({
            at: fc.constant(at),
            year: year === null ? inUse : fc.constant(year),
            ram: ram === null ? memory : fc.constant(ram),
            condition: state === null ? condition : fc.constant(state),
            count: count === null ? fc.integer({ min: 1, max: 3 }) : fc.constant(count),
          }),
        ),
      ),
      more: fc.array(anyMachine, { maxLength: open.none ? 0 : 3 }),
      units: fc.tuple(
        ...open.units.map(({ officials, area: known }) =>
          fc.record({
            officials: officials === null ? number(4) : fc.constant(officials),
            area: known === null ? area : fc.constant(known),
          }),
        ),
      ),
    })
    .map(({ machines, more, units }) => ({
      ...open,
      units,
      none: true,
      machines: [...machines, ...more.filter(({ at }) => !reporting.has(at % units.length))],
    }));
};
/** Prices turn out to be somewhere between their quotes. */
const priced = (open: World): fc.Arbitrary<World> => {
  const { quotes } = open;
  if (quotes === null) return fc.constant(open);
  return fc
    .integer({ min: quotes[0], max: quotes[1] })
    .map((each) => ({ ...open, quotes: [each, each, each] }));
};

const needed = (report: Report): number =>
  scheduleOf(report).years.reduce((all, { need }) => all + need.new, 0);
function expectWithin(value: number, of: { low: number; high: number | null } | null, what: string): void {
  const { low, high } = of ?? { low: Number.NEGATIVE_INFINITY, high: null };
  if (value < low || value > (high ?? Number.POSITIVE_INFINITY))
    throw new Error(`${what}: ${value} is not between ${low} and ${high}`);
}

test('what comes to be needed over the years lies in the range, whatever the unknown turns out to be, and the prices', async () => {
  const worlds = world.chain((open) =>
    completed(open).chain((full) => fc.tuple(fc.constant(open), fc.constant(full), priced(full))),
  );
  await fc.assert(
    fc.asyncProperty(worlds, async ([open, full, settled]) => {
      const [before, after, last] = [await reportOf(open), await reportOf(full), await reportOf(settled)];
      const { of_data: data } = scheduleOf(before).range;
      expect(scheduleOf(after).range.of_data).toEqual({ low: needed(after), high: needed(after) });
      expect(scheduleOf(last).range.of_prices).toEqual({ low: needed(last), high: needed(last) });
      expectWithin(needed(before), data, 'sure');
      expectWithin(needed(after), data, 'data');
      expectWithin(needed(after), scheduleOf(after).range.of_prices, 'price');
      expectWithin(needed(last), scheduleOf(after).range.of_prices, 'prices');
      expectWithin(after.estimate.one_off.low, before.estimate.one_off, 'one-off');
      expectWithin(after.estimate.one_off.high as number, before.estimate.one_off, 'one-off');
      expectWithin(after.plan.request.high as number, before.plan.request, 'request');
    }),
    { numRuns: 150 },
  );
}, 120_000);

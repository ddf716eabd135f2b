import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

/** What may not be known, and what it turns out to be. */
interface Doubt<T> {
  readonly known: boolean;
  readonly truth: T;
}
interface Target {
  readonly item: 'pc' | 'book';
  readonly least: number;
  readonly below: boolean;
  readonly remote: boolean;
  readonly buy: readonly string[];
  readonly upgrade: string | null;
}
interface Unit {
  readonly remote: Doubt<'yes' | 'no'>;
}
interface Machines {
  readonly at: number;
  readonly kind: 'desktop' | 'laptop';
  readonly count: Doubt<number>;
  readonly ram: Doubt<4 | 8>;
  readonly state: Doubt<'in_use' | 'broken' | 'stored'>;
  readonly year: Doubt<number>;
}
interface World {
  readonly targets: readonly Target[];
  readonly units: readonly Unit[];
  readonly machines: readonly Machines[];
  /** For a unit: how many of which items. */
  readonly ceilings: readonly {
    readonly items: string;
    readonly mayHave: number;
    readonly price: number | null;
  }[];
  readonly lives: readonly [number | null, number | null];
  readonly growth: number;
  readonly money: number;
  readonly gift: 'pc' | 'book' | 'set' | null;
  readonly moves: boolean;
  readonly years: boolean;
  /** Whether what is there costs something every year. */
  readonly upkeep: boolean;
}

const yaml = ({ targets, ceilings, lives, growth, money, gift, moves, years, upkeep }: World): string => {
  const life = (at: 0 | 1): string => (lives[at] === null ? '' : `, useful_life_years: ${lives[at]}`);
  const source = `{ id: own, amount: ${money} }${gift === null ? '' : ', { id: donor }'}`;
  return `as_of: 2026-12-31
tiers: [district, commune]
no_rows_means_none: [equipment]
standards:
  pc: { categories: [desktop, laptop], minimum: { ram_gb: 8 }${life(0)} }
  book: { categories: [laptop], minimum: { ram_gb: 8 }${life(1)} }
targets:
${targets
  .map(
    ({ item, least, below, remote, buy, upgrade }, at) =>
      `  - { id: t${at}, check: per-unit, item: ${item}, at_least: ${least}${below ? ', scope: subtree' : ''}${remote ? ', where: { remote: yes }' : ''}${buy.length > 0 ? `, buy: [${buy.join(', ')}]` : ''}${upgrade ? `, upgrade: ${upgrade}` : ''} }\n`,
  )
  .join(
    '',
  )}prices: { set: { price: 100 }, dear: { price: 220 }, care: { price: 10, per: year }, ram: { price: 30 }, disk: { price: 50 } }
costs: { price_growth: ${growth}%${upkeep ? ', maintenance: { share: 10%, installed: true }' : ''} }
${ceilings.map(({ items, mayHave, price }, at) => `${at === 0 ? 'ceilings:\n' : ''}  - { id: c${at}, items: [${items}], entitlement: [{ per_unit: ${mayHave} }]${price === null ? '' : `, price: ${price}`} }\n`).join('')}${
  years
    ? `funding: { years: [2027, 2028, 2029, 2030], ${moves ? 'surplus: count, ' : ''}sources: [${source}] }\n`
    : ''
}`;
};

async function reportOf(world: World, isTold: boolean): Promise<Report> {
  const cell = <T>({ known, truth }: Doubt<T>, blank = ''): string =>
    known || isTold ? String(truth) : blank;
  const { units, machines, gift, years } = world;
  const cwd = folder({
    'infragap.yaml': yaml(world),
    // One that says what no file would otherwise have a column for.
    'units.csv': `unit_id,parent_id,name,tier,remote\n${units
      .map(
        ({ remote }, at) =>
          `U${at},${at === 0 ? '' : 'U0'},Xã ${at},${at === 0 ? 'district' : 'commune'},${cell(remote)}\n`,
      )
      .join('')}Z,U0,Xã Z,commune,no\n`,
    'equipment.csv': `unit_id,category,quantity,ram_gb,condition,year_in_use\n${machines
      .map(
        ({ at, kind, count, ram, state, year }) =>
          `U${at % units.length},${kind},${cell(count, 'unknown')},${cell(ram)},${cell(state, 'unknown')},${cell(year)}\n`,
      )
      .join('')}`,
    ...(gift !== null &&
      years && {
        'allocations.csv': `source,unit_id,year,item,quantity,status\ndonor,U0,2027,${gift},1,planned\n`,
      }),
  });
  return (await analyze({ paths: ['.'], cwd, today: '2026-12-31' })).report;
}

const doubt = <T>(truth: fc.Arbitrary<T>): fc.Arbitrary<Doubt<T>> =>
  fc.record({ known: fc.boolean(), truth });
const world: fc.Arbitrary<World> = fc.record({
  targets: fc.array(
    fc.record({
      item: fc.constantFrom('pc' as const, 'pc' as const, 'book' as const),
      least: fc.integer({ min: 1, max: 4 }),
      below: fc.boolean(),
      remote: fc.boolean(),
      buy: fc.constantFrom(['set'], ['set'], ['dear'], ['set', 'care'], []),
      upgrade: fc.constantFrom(null, null, 'ram', 'disk'),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  units: fc.array(fc.record({ remote: doubt(fc.constantFrom('yes' as const, 'no' as const)) }), {
    minLength: 1,
    maxLength: 3,
  }),
  machines: fc.array(
    fc.record({
      at: fc.nat(2),
      kind: fc.constantFrom('desktop' as const, 'laptop' as const),
      count: doubt(fc.integer({ min: 0, max: 3 })),
      ram: doubt(fc.constantFrom(4 as const, 8 as const)),
      state: doubt(fc.constantFrom('in_use' as const, 'broken' as const, 'stored' as const)),
      year: doubt(fc.integer({ min: 2018, max: 2026 })),
    }),
    { maxLength: 4 },
  ),
  ceilings: fc.array(
    fc.record({
      items: fc.constantFrom('pc', 'book', 'pc, book'),
      mayHave: fc.integer({ min: 1, max: 4 }),
      price: fc.constantFrom(null, 80, 150),
    }),
    { maxLength: 2 },
  ),
  lives: fc.tuple(fc.constantFrom(null, 3, 6), fc.constantFrom(null, 2, 5)),
  growth: fc.constantFrom(0, 10),
  money: fc.constantFrom(0, 150, 100000),
  gift: fc.constantFrom(null, null, 'pc' as const, 'book' as const, 'set' as const),
  moves: fc.boolean(),
  years: fc.boolean(),
  upkeep: fc.boolean(),
});

type Figure = { readonly low: number; readonly high: number | null } | undefined;
const within = (what: string, range: Figure, truth: Figure): string[] => {
  const { low, high } = range ?? { low: 0, high: 0 };
  const told = truth ?? { low: 0, high: 0 };
  const isIn = low <= told.low && (high === null || (told.high !== null && told.high <= high));
  return isIn ? [] : [`${what}: ${low} to ${high}, and in truth ${told.low} to ${told.high}`];
};

const AMOUNTS = ['one_off', 'per_year_new', 'per_year_existing'] as const;

test('whatever targets ask for one kind of machine: what is not known turns out within the ranges', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (each) => {
      const [open, told] = [await reportOf(each, false), await reportOf(each, true)];
      const targets = each.targets.map((_, at) => `t${at}`);
      expect([
        ...AMOUNTS.flatMap((part) => [
          ...within(part, open.estimate[part], told.estimate[part]),
          ...targets.flatMap((id) => {
            const of = ({ estimate }: Report) =>
              estimate.by_target.find(({ target }) => target === id)?.[part];
            return within(`${part} of ${id}`, of(open), of(told));
          }),
        ]),
        ...within('request', open.plan.request, told.plan.request),
        ...(open.plan.schedule?.range.of_data && told.plan.schedule
          ? within(
              'over all years',
              open.plan.schedule.range.of_data,
              told.plan.schedule.range.of_data ?? { low: 0, high: null },
            )
          : []),
      ]).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});

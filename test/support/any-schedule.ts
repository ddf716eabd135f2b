import fc from 'fast-check';
import type { Place } from '../../src/funding/places.ts';
import type { NeedOverYears, PieceCost, ScheduleInput, Source } from '../../src/funding/schedule/types.ts';
import type { Unit } from '../../src/model/inventory.ts';
import { once, unit, withinLimit, yearly } from './schedule.ts';

const FIRST = 2027;
const THINGS = ['computer', 'set', 'licence', 'lan', 'care', 'line'];
const SHARES = [
  [1n, 1n],
  [1n, 1n],
  [7n, 10n],
  [3n, 10n],
  [1n, 3n],
  [1n, 2n],
  [0n, 1n],
] as const;

const count = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
/** In thousands and odd units: one piece costs far more than what rounding shares may shift, as in any currency. */
const money = (max: number): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0n) },
    { weight: 5, arbitrary: fc.integer({ min: 1000, max: max * 1000 }).map(BigInt) },
  );
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const inYears = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Map<number, T>> =>
  fc
    .dictionary(fc.constantFrom('2026', '2027', '2028', '2029', '2030'), value)
    .map((values) => new Map(Object.entries(values).map(([year, each]) => [Number(year), each])));

/** Units in a tree, each after the one above it. */
const units: fc.Arbitrary<readonly Unit[]> = fc
  .array(count(5), { minLength: 1, maxLength: 5 })
  .map((parents) => {
    const made: Unit[] = [];
    for (const [at, above] of parents.entries()) made.push(unit(at, made[above - 1]));
    return made;
  });

const needIn = (all: readonly Unit[]): fc.Arbitrary<NeedOverYears> =>
  fc
    .record({
      unit: fc.constantFrom(...all),
      item: fc.constantFrom('computer', undefined),
      buys: fc.constantFrom(['set'], ['set', 'licence'], ['lan']),
      kind: fc.constantFrom('purchase', 'purchase', 'upgrade'),
      targets: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      missing: fc.integer({ min: -3, max: 8 }),
      expiring: inYears(count(3)),
      lives: inYears(fc.integer({ min: 1, max: 3 })),
      rank: fc.tuple(count(2), fc.constantFrom('a', 'b')),
      people: count(9),
    } satisfies Record<string, fc.Arbitrary<unknown>>)
    .map(({ missing, lives, ...need }) => ({
      ...need,
      life: (year) => lives.get(year),
      kind: need.kind as NeedOverYears['kind'],
      open: Math.max(0, missing),
      spare: Math.max(0, -missing),
    }));

/** Places under a ceiling, the dearest first, and what is beyond them. */
const places: fc.Arbitrary<readonly Place[]> = fc
  .tuple(
    fc.array(fc.record({ count: count(3), limit: maybe(money(12)) }), { maxLength: 3 }),
    maybe(money(12)),
  )
  .map(([slots, limit]) => [
    ...slots.sort((a, b) => Number((b.limit ?? 1_000_000n) - (a.limit ?? 1_000_000n))),
    { count: Number.POSITIVE_INFINITY, limit },
  ]);

const piece: fc.Arbitrary<readonly PieceCost[]> = fc
  .tuple(money(12), maybe(money(9)), maybe(money(6)))
  .map(([thing, licence, care]) => [
    once('set', thing),
    ...(licence === undefined ? [] : [once('licence', licence)]),
    ...(care === undefined ? [] : [yearly('care', care)]),
  ]);

const sourceFor = (all: readonly Unit[]): fc.Arbitrary<Omit<Source, 'id'>> =>
  fc
    .record({
      serves: fc.subarray([...all], { minLength: Math.max(1, all.length - 1) }),
      pool: inYears(money(60)),
      held: fc.array(
        fc.record({
          unit: fc.constantFrom(...all),
          year: fc.integer({ min: 2026, max: 2030 }),
          amount: money(60),
        }),
        { maxLength: 4 },
      ),
      ceiling: maybe(inYears(money(60))),
      ceilingPerUnit: maybe(money(40)),
      share: fc.constantFrom(...SHARES),
      once: fc.boolean(),
      yearly: fc.boolean(),
      things: fc.option(fc.subarray(THINGS, { minLength: 2 }), { nil: undefined, freq: 2 }),
      carriesOver: fc.boolean(),
    })
    .map(({ serves, share: [top, bottom], once: pays, yearly: keeps, things, ...source }) => ({
      ...source,
      serves: (each) => serves.includes(each),
      share: { top, bottom },
      // A source that pays for nothing is no source.
      pays: { once: pays || !keeps, yearly: keeps, things: things && new Set(things) },
    }));

/** Any small plan. Prices are by what is bought and by year; a year without is a year without a price. */
export const anyInput = (mostYears = 4): fc.Arbitrary<ScheduleInput> =>
  units.chain((all) =>
    fc
      .record({
        years: fc
          .uniqueArray(count(3), { minLength: 1, maxLength: mostYears })
          .map((years) => years.sort().map((after) => FIRST + after)),
        needs: fc.array(needIn(all), { maxLength: 6 }),
        pools: fc.array(maybe(places), { minLength: all.length, maxLength: all.length }),
        prices: fc.record({ set: fc.array(maybe(piece), { minLength: 4, maxLength: 4 }), lan: piece }),
        divisible: fc.subarray(['set', 'lan', 'set 2028', 'lan 2029']),
        sources: fc.array(sourceFor(all), { maxLength: 4 }),
        gifts: fc.array(
          fc.record({
            source: fc.constant('ministry'),
            unit: fc.constantFrom(...all),
            year: fc.integer({ min: FIRST, max: FIRST + 3 }),
            thing: fc.constantFrom(...THINGS),
            quantity: count(5),
          }),
          { maxLength: 3 },
        ),
        running: fc.array(
          fc.record({
            unit: fc.constantFrom(...all),
            id: fc.constantFrom('line', 'care'),
            item: fc.constantFrom(undefined, 'computer'),
            perYear: inYears(money(20)),
          }),
          { maxLength: 3 },
        ),
        ceiling: inYears(money(120)),
      })
      .map(({ prices, divisible, sources, needs, pools, ...input }) => ({
        ...input,
        needs: needs.map((need) =>
          need.kind === 'purchase' ? { ...need, places: pools[need.unit.index] } : need,
        ),
        sources: sources.map((source, at) => ({ ...source, id: `S${at}` })),
        pricing: {
          parts: (need, year) =>
            withinLimit(need, need.buys[0] === 'lan' ? prices.lan : prices.set[year - FIRST], year),
          divisible: ({ buys }, year) =>
            divisible.some((each) => each === buys[0] || each === `${buys[0]} ${year}`),
        },
      })),
  );

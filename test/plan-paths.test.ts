import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cover } from '../src/funding/schedule/cover.ts';
import { type Paths, worthOf } from '../src/funding/schedule/worth.ts';

/** All lists that have one of the values of each place. */
const ways = <T>(places: readonly (readonly T[])[]): T[][] =>
  places.reduce<T[][]>((all, values) => all.flatMap((way) => values.map((value) => [...way, value])), [[]]);
const upTo = (low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at);

/** Tried one by one: every number of pieces in every year, at the cheapest and the dearest price of each. */
function tried({ least, most, cheapest, dearest, mayFall }: Paths): bigint[] {
  const counts = ways(most.map((high, at) => upTo(least[at] as number, high))).filter(
    (path) => mayFall || path.every((count, at) => count >= (path[at - 1] ?? 0)),
  );
  const prices = ways(cheapest.map((each, at) => [each, dearest[at] as bigint]));
  return counts.flatMap((path) =>
    prices.map((price) =>
      path.reduce((sum, count, at) => sum + BigInt(count - (path[at - 1] ?? 0)) * (price[at] as bigint), 0n),
    ),
  );
}

const paths = (pieces: number): fc.Arbitrary<Paths> =>
  fc
    .record({
      years: fc.array(
        fc.record({
          more: fc.integer({ min: 0, max: pieces }),
          part: fc.integer({ min: 0, max: pieces }),
          price: fc.bigInt({ min: 0n, max: 9n }),
          dearer: fc.bigInt({ min: 0n, max: 4n }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      mayFall: fc.boolean(),
    })
    .map(({ years, mayFall }) => {
      let [all, least] = [0, 0];
      const most = years.map(({ more }) => (all = Math.min(pieces, all + more)));
      return {
        most,
        least: years.map(({ part }, at) => {
          const own = Math.min(part, most[at] as number);
          least = mayFall ? own : Math.max(least, own);
          return least;
        }),
        cheapest: years.map(({ price }) => price),
        dearest: years.map(({ price, dearer }) => price + dearer),
        mayFall,
      };
    });

test('one piece comes to exactly the least and the most of all paths and prices that may be', () => {
  fc.assert(
    fc.property(paths(1), (given) => {
      const all = tried(given).sort((a, b) => Number(a - b));
      expect(worthOf(given)).toEqual({ low: all[0], high: all.at(-1) });
    }),
    { numRuns: 300 },
  );
});

test('several come to nothing outside', () => {
  fc.assert(
    fc.property(paths(3), (given) => {
      const { low, high } = worthOf(given);
      for (const each of tried(given)) expect(low <= each && each <= high).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('what is bought when it is wanted is bought in the smallest number, by the end of every year', () => {
  const given = fc
    .array(fc.record({ wanted: fc.integer({ min: 0, max: 2 }), lasts: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((years) => {
      let end = 0;
      return {
        wanted: years.map(({ wanted }) => wanted),
        lost: years.map(({ lasts }, at) => (end = Math.max(end, at + lasts))),
      };
    });
  fc.assert(
    fc.property(given, ({ wanted, lost }) => {
      const enough = ways(wanted.map(() => upTo(0, 2))).filter((bought) =>
        wanted.every(
          (pieces, at) =>
            bought
              .slice(0, at + 1)
              .reduce((sum, count, year) => sum + ((lost[year] as number) > at ? count : 0), 0) >= pieces,
        ),
      );
      const fewest = wanted.map((_, at) =>
        Math.min(...enough.map((bought) => bought.slice(0, at + 1).reduce((sum, count) => sum + count, 0))),
      );
      expect(cover(wanted, lost)).toEqual(fewest);
    }),
    { numRuns: 200 },
  );
});

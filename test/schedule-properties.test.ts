import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitIn } from '../src/funding/places.ts';
import { schedule } from '../src/funding/schedule/schedule.ts';
import type { Schedule, ScheduleInput, Source } from '../src/funding/schedule/types.ts';
import { ancestors, type Unit } from '../src/model/inventory.ts';
import { anyInput } from './support/any-schedule.ts';
import { naiveSchedule } from './support/naive-schedule.ts';
import { need, once, perYear, plain, plan, source, unit } from './support/schedule.ts';

/** Holds for any small plan. */
const always = (holds: (input: ScheduleInput, result: Schedule) => void, numRuns = 300): void =>
  fc.assert(
    fc.property(anyInput(), (input) => {
      holds(input, schedule(input));
    }),
    { numRuns },
  );

interface Line {
  readonly unit: Unit;
  readonly year: number;
  readonly when: 'once' | 'yearly';
  readonly amount: bigint;
  readonly payments: readonly { readonly source: string; readonly amount: bigint }[];
}

/** All that money is paid for. */
const linesOf = ({ needs, running }: Schedule): Line[] => [
  ...needs.flatMap(({ need: { unit }, years }) =>
    years.flatMap(({ year, paid }) => paid.map((part) => ({ ...part, unit, year }))),
  ),
  ...running.flatMap(({ unit, year, amount, payments }) =>
    amount === undefined ? [] : [{ unit, year, when: 'yearly' as const, amount, payments }],
  ),
];

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n);

const paidBy = (lines: readonly Line[], from?: Source): bigint =>
  sum(
    lines
      .flatMap(({ payments }) => payments)
      .filter(({ source }) => from === undefined || source === from.id)
      .map(({ amount }) => amount),
  );

test('a plan worked out anew for every figure says the same', () => {
  always((input, result) => expect(plain(result)).toEqual(plain(naiveSchedule(input))), 500);
});

test('no piece is lost: fresh + brought in = in kind + funded + carried out, and that is brought in the year after', () => {
  always((_, { needs }) => {
    for (const { years } of needs) {
      for (const [at, year] of years.entries()) {
        expect(year.fresh + year.broughtIn).toBe(year.inKind + year.funded + year.carriedOut);
        expect(year.broughtIn).toBe(years[at - 1]?.carriedOut ?? 0);
        expect(Math.min(year.fresh, year.inKind, year.funded, year.carriedOut)).toBeGreaterThanOrEqual(0);
        expect(year.left === undefined).toBe(year.carriedOut === 0);
      }
    }
  });
});

test('gifts that are used are what needs were given', () => {
  always((input, { needs, gifts }) => {
    const years = needs.flatMap((each) => each.years);
    expect(gifts.length).toBe(input.gifts.filter(({ year }) => year <= (input.years.at(-1) ?? 0)).length);
    for (const { gift, used } of gifts) expect(used).toBeLessThanOrEqual(gift.quantity);
    expect(gifts.reduce((all, { used }) => all + used, 0)).toBe(
      years.reduce((all, each) => all + each.inKind, 0),
    );
  });
});

test('what was bought is paid in full, running costs as far as said, to the last unit', () => {
  always((_, { needs, running }) => {
    for (const year of needs.flatMap(({ years }) => years)) {
      expect(year.paid.length).toBe(year.funded > 0 ? year.parts?.length : 0);
      for (const { each, quantity, amount, payments } of year.paid) {
        expect(quantity).toBe(year.funded);
        expect(amount).toBe(each * BigInt(quantity));
        expect(sum(payments.map((payment) => payment.amount))).toBe(amount);
      }
    }
    for (const { amount = 0n, payments, unfunded = 0n } of running) {
      expect(sum(payments.map((payment) => payment.amount)) + unfunded).toBe(amount);
    }
  });
});

test('the lines of a year sum to what its sources paid; no money comes from nowhere or is lost', () => {
  always((input, result) => {
    const lines = linesOf(result);
    for (const source of input.sources) {
      let carried = 0n;
      for (const row of result.sources.filter((each) => each.source === source.id)) {
        for (const when of ['once', 'yearly'] as const) {
          const own = lines.filter((line) => line.year === row.year && line.when === when);
          expect(row[when]).toBe(paidBy(own, source));
        }
        expect(row.broughtIn).toBe(carried);
        expect(row.broughtIn + row.fresh).toBe(row.once + row.yearly + row.carriedOut + row.lapsed);
        expect(row.carriedOut >= 0n && row.lapsed >= 0n).toBe(true);
        carried = row.carriedOut;
      }
    }
  });
});

test('no source pays above its ceilings, its share, or the money that reaches the unit; none that may not', () => {
  always((input, result) => {
    const lines = linesOf(result);
    const within = (paid: bigint, most: bigint | undefined) =>
      expect(most === undefined || paid <= most).toBe(true);
    for (const [at, year] of input.years.entries()) {
      const ofYear = lines.filter((line) => line.year === year);
      within(paidBy(ofYear), input.ceiling.get(year));
      for (const source of input.sources) {
        within(paidBy(ofYear, source), source.ceiling?.get(year));
        const years = source.carriesOver ? input.years.slice(0, at + 1) : [year];
        for (const unit of new Set(lines.map((line) => line.unit))) {
          within(
            paidBy(
              ofYear.filter((line) => line.unit === unit),
              source,
            ),
            source.ceilingPerUnit,
          );
          const holders = [unit, ...ancestors(unit)];
          const reach = source.held.filter((row) => holders.includes(row.unit) && years.includes(row.year));
          const pool = years.map((each) => source.pool.get(each) ?? 0n);
          const paid = lines.filter((line) => line.unit === unit && years.includes(line.year));
          within(paidBy(paid, source), sum([...pool, ...reach.map(({ amount }) => amount)]));
        }
        for (const line of ofYear) {
          const paid = paidBy([line], source);
          if (paid > 0n) expect(source.serves(line.unit) && source.pays[line.when]).toBe(true);
          // Of its share, rounded down, and of what rounding left of those before it: less than a whole unit above.
          expect((paid - 1n) * source.share.bottom < line.amount * source.share.top || paid === 0n).toBe(
            true,
          );
        }
      }
    }
  });
});

test('the order of needs in the input does not matter beyond rank and unit, and what shares the places of a ceiling', () => {
  const shuffled = anyInput().chain((input) => {
    const needs = input.needs.map((each, at) => ({ ...each, rank: [...each.rank, at], places: undefined }));
    const all = { minLength: needs.length, maxLength: needs.length };
    return fc.tuple(fc.constant({ ...input, needs }), fc.shuffledSubarray(needs, all));
  });
  fc.assert(
    fc.property(shuffled, ([input, needs]) => {
      expect(plain(schedule({ ...input, needs }))).toEqual(plain(schedule(input)));
    }),
    { numRuns: 300 },
  );
});

test('a price limit keeps out what is above it, and nothing else', () => {
  always((input, { needs }) => {
    for (const { need, years } of needs) {
      for (const { year, parts, paid } of years) {
        const whole = input.pricing.parts({ ...need, priceLimit: undefined }, year);
        expect(parts?.map(({ each, above = 0n }) => each + above)).toEqual(whole?.map(({ each }) => each));
        for (const [at, { id, when, each }] of (parts ?? []).entries()) {
          const limit = limitIn(need.priceLimit, year);
          if (limit === undefined || when === 'yearly' || !need.buys.includes(id))
            expect(each).toBe(whole?.[at]?.each);
          else expect(each <= limit).toBe(true);
        }
        expect(paid.map(({ above }) => above)).toEqual(paid.map((_, at) => parts?.[at]?.above));
      }
    }
  });
});

test('where there is money for all, a plan within price limits buys the same pieces for less, by what is above', () => {
  const plenty = 10n ** 12n;
  fc.assert(
    fc.property(anyInput(), (some) => {
      const pool = new Map(some.years.map((year) => [year, plenty]));
      const input = { ...some, ceiling: new Map(), sources: [source({ id: 'all', pool })] };
      const free = { ...input, needs: input.needs.map((need) => ({ ...need, places: undefined })) };
      const [within, without] = [schedule(input), schedule(free)];
      for (const year of input.years) {
        const paidFor = ({ needs }: Schedule) =>
          needs.flatMap(({ years }) =>
            years.filter((each) => each.year === year).flatMap(({ paid }) => paid),
          );
        const pieces = ({ needs }: Schedule) =>
          needs
            .flatMap(({ years }) => years.filter((each) => each.year === year))
            .map(({ funded }) => funded);
        const count = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
        expect(count(pieces(within))).toBe(count(pieces(without)));
        const above = sum(paidFor(within).map(({ above = 0n, quantity }) => above * BigInt(quantity)));
        expect(sum(paidFor(within).map(({ amount }) => amount)) + above).toBe(
          sum(paidFor(without).map(({ amount }) => amount)),
        );
      }
      expect(paidBy(linesOf(within)) <= paidBy(linesOf(without))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/**
 * Two plans that differ in the ceiling of all sources alone are the same up to the first thing for which the lower one
 * lacks. There the higher one pays what lies beyond the lower ceiling, and whatever follows only adds to that.
 */
test('in one year a higher ceiling of all sources never pays less, however many sources there are', () => {
  const paid = (input: ScheduleInput, most: bigint): bigint =>
    paidBy(linesOf(schedule({ ...input, ceiling: new Map(input.years.map((year) => [year, most])) })));
  const ceiling = fc.integer({ min: 0, max: 150_000 });
  fc.assert(
    fc.property(anyInput(1), ceiling, ceiling, (input, one, other) => {
      const [lower, higher] = [
        paid(input, BigInt(Math.min(one, other))),
        paid(input, BigInt(Math.max(one, other))),
      ];
      expect(higher >= lower).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('in one year a higher ceiling of one source never makes it pay less', () => {
  const paid = (input: ScheduleInput, at: number, limit: Partial<Source>): bigint => {
    const sources = input.sources.map((each, index) => (index === at ? { ...each, ...limit } : each));
    return paidBy(linesOf(schedule({ ...input, sources })), sources[at]);
  };
  const ceiling = fc.integer({ min: 0, max: 60_000 });
  fc.assert(
    fc.property(anyInput(1), fc.nat(3), ceiling, ceiling, (input, which, one, other) => {
      fc.pre(input.sources.length > 0);
      const at = which % input.sources.length;
      const [low, high] = [one, other].sort((a, b) => a - b).map(BigInt) as [bigint, bigint];
      const inAll = (most: bigint) => ({ ceiling: new Map(input.years.map((year) => [year, most])) });
      expect(paid(input, at, inAll(high)) >= paid(input, at, inAll(low))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('over several years it may: what is bought early is missing later', () => {
  const paid = (first: number): bigint =>
    paidBy(
      linesOf(
        plan({
          years: [2027, 2028],
          needs: [60, 50].map((price, at) =>
            need({
              unit: unit(0),
              open: 1,
              buys: [String(price)],
              rank: [at],
              expiring: new Map([[2028, at]]),
            }),
          ),
          prices: { 60: [once('60', 60)], 50: [once('50', 50)] },
          sources: [source({ id: 'loan', pool: perYear(100), carriesOver: true })],
          ceiling: perYear(first, 50),
        }),
      ),
    );
  expect([paid(50), paid(60)]).toEqual([100n, 60n]);
});

test('more money of one source may pay less: what it makes possible takes the money of another', () => {
  const only = (...things: string[]) => ({ once: true, yearly: false, things: new Set(things) });
  const paid = (pool: number): bigint =>
    paidBy(
      linesOf(
        plan({
          needs: ['set', 'lan'].map((price, at) =>
            need({ unit: unit(0), open: 1, buys: [price], rank: [at] }),
          ),
          prices: { set: [once('set', 1), once('fitting', 1)], lan: [once('lan', 10)] },
          sources: [
            source({ id: 'state', pool: perYear(pool), pays: only('set') }),
            source({ id: 'commune', pool: perYear(10), pays: only('fitting', 'lan') }),
          ],
        }),
      ),
    );
  expect([paid(0), paid(1)]).toEqual([10n, 2n]);
});

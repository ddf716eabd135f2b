import { describe, expect, test } from 'vitest';
import { need, once, perYear, pieces, plan, source, unit, yearly } from './support/schedule.ts';

const prices = { set: [once('set', 1)] };

describe('co-financing: each pays at most its share of a part, in the order of the sources', () => {
  const all = 999;
  test.each<[amount: number, shares: string[], money: number[], paid: number[]]>([
    [100, ['7/10', '3/10'], [all, all], [70, 30]],
    // 70.7 and 30.3: what rounding down takes from the first passes to the second.
    [101, ['7/10', '3/10'], [all, all], [70, 31]],
    [101, ['3/10', '7/10'], [all, all], [30, 71]],
    [101, ['7/10', '1/1'], [all, all], [70, 31]],
    [1, ['7/10', '3/10'], [all, all], [0, 1]],
    [100, ['1/3', '1/3', '1/3'], [all, all, all], [33, 33, 34]],
    // Who has nothing passes nothing on, and lets pass what others do.
    [1, ['7/10', '3/10'], [0, all], []],
    [101, ['7/10', '1/2', '3/10'], [all, 0, all], [70, 0, 31]],
    // Who has less than its share leaves the rest to those who may pay more than theirs.
    [101, ['7/10', '1/1'], [50, all], [50, 51]],
    [101, ['7/10', '3/10'], [50, all], []],
    [101, ['7/10'], [all], []],
    [100, ['7/10', '3/10'], [all, 29], []],
  ])('%i by %j out of %j', (amount, shares, money, paid) => {
    const sources = shares.map((share, at) => {
      const [top, bottom] = share.split('/').map(BigInt) as [bigint, bigint];
      return source({ id: String(at), share: { top, bottom }, pool: perYear(money[at] as number) });
    });
    const result = plan({
      needs: [need({ unit: unit(0), open: 1 })],
      prices: { set: [once('set', amount)] },
      sources,
    });
    const expected = paid.map((each, at) => ({ source: String(at), amount: BigInt(each) }));
    const payments = result.needs[0]?.years[0]?.paid.flatMap((part) => part.payments);
    expect(payments).toEqual(expected.filter((each) => each.amount > 0n));
    expect(result.needs[0]?.years[0]?.funded).toBe(paid.length > 0 ? 1 : 0);
  });
});

describe('money that units hold', () => {
  const district = unit(0);
  const [first, second] = [unit(1, district), unit(2, district)];

  test('needs of 150 and 40 against 100 and 100 leave 50 short and 60 over', () => {
    const held = [first, second].map((each) => ({ unit: each, year: 2027, amount: 100n }));
    const { needs, sources } = plan({
      needs: [need({ unit: first, open: 150 }), need({ unit: second, open: 40 })],
      prices,
      divisible: true,
      sources: [source({ id: 'grant', held })],
    });
    expect(needs.map(({ years }) => [years[0]?.funded, years[0]?.left?.short])).toEqual([
      [100, 50n],
      [40, undefined],
    ]);
    expect(sources).toMatchObject([{ fresh: 200n, once: 140n, lapsed: 60n }]);
  });

  test("its own money first, then that of the unit above, then the pool; the district's serves both communes", () => {
    const held = [
      { unit: district, year: 2027, amount: 50n },
      { unit: first, year: 2027, amount: 60n },
      { unit: first, year: 2027, amount: 40n },
      { unit: first, year: 2026, amount: 1000n },
    ];
    const story = (wanted: number, pool: number) =>
      plan({
        needs: [need({ unit: first, open: wanted }), need({ unit: second, open: 60 })],
        prices,
        divisible: true,
        sources: [source({ id: 'grant', held, pool: perYear(pool) })],
      }).needs.map(({ years }) => years[0]?.funded);
    expect(story(90, 0)).toEqual([90, 50]);
    expect(story(130, 0)).toEqual([130, 20]);
    expect(story(170, 0)).toEqual([150, 0]);
    expect(story(170, 25)).toEqual([170, 5]);
  });

  test('a ceiling for one unit and one for the year hold beside each other', () => {
    const { needs } = plan({
      needs: [need({ unit: first, open: 80 }), need({ unit: second, open: 80 })],
      prices,
      divisible: true,
      sources: [
        source({ id: 'grant', pool: perYear(1000), ceilingPerUnit: 50n, ceiling: perYear(70) }),
        source({ id: 'own', pool: perYear(1000) }),
      ],
      ceiling: perYear(135),
    });
    expect(needs.map(({ years }) => years[0]?.paid[0]?.payments.map(({ amount }) => amount))).toEqual([
      [50n, 30n],
      [20n, 35n],
    ]);
  });
});

test('what is left at the end of a year is kept, or lapses, by source', () => {
  const about = { pool: perYear(100, 10, 10) };
  const { sources, needs } = plan({
    years: [2027, 2028, 2029],
    needs: [need({ unit: unit(0), open: 30, expiring: new Map([[2029, 100]]) })],
    prices,
    divisible: true,
    sources: [source({ id: 'lapsing', ...about }), source({ id: 'kept', ...about, carriesOver: true })],
  });
  expect(pieces(needs[0]).map((row) => row[3])).toEqual([30, 0, 100]);
  const rows = (id: string) =>
    sources
      .filter((row) => row.source === id)
      .map((row) => [row.broughtIn, row.fresh, row.once, row.carriedOut, row.lapsed].map(Number));
  expect(rows('lapsing')).toEqual([
    [0, 100, 30, 0, 70],
    [0, 10, 0, 0, 10],
    [0, 10, 10, 0, 0],
  ]);
  expect(rows('kept')).toEqual([
    [0, 100, 0, 100, 0],
    [100, 10, 0, 110, 0],
    [110, 10, 90, 30, 0],
  ]);
});

describe('running costs', () => {
  const commune = unit(0);

  test('are paid before purchases, as far as money goes', () => {
    const story = (pool: number) =>
      plan({
        needs: [need({ unit: commune, open: 50 })],
        prices,
        sources: [source({ id: 'grant', pool: perYear(pool) })],
        running: [{ unit: commune, id: 'line', perYear: perYear(60) }],
      });
    expect(story(100).running).toMatchObject([
      {
        id: 'line',
        need: undefined,
        amount: 60n,
        payments: [{ source: 'grant', amount: 60n }],
        unfunded: 0n,
      },
    ]);
    expect(story(100).needs[0]?.years[0]).toMatchObject({ funded: 0, left: { short: 10n } });
    expect(story(100).sources).toMatchObject([{ once: 0n, yearly: 60n, lapsed: 40n }]);
    expect(story(45).running).toMatchObject([{ payments: [{ amount: 45n }], unfunded: 15n }]);
  });

  test('come by unit, from sources that pay yearly and for that', () => {
    const line = (at: number) => ({ unit: unit(at), id: 'line', perYear: perYear(10) });
    const { running } = plan({
      sources: [
        source({ id: 'once', pool: perYear(99), pays: { once: true, yearly: false, things: undefined } }),
        source({
          id: 'care',
          pool: perYear(99),
          pays: { once: true, yearly: true, things: new Set(['care']) },
        }),
        source({
          id: 'lines',
          pool: perYear(12),
          pays: { once: false, yearly: true, things: new Set(['line']) },
        }),
      ],
      running: [line(2), line(1)],
    });
    expect(running.map(({ unit, payments, unfunded }) => [unit.id, payments, unfunded])).toEqual([
      ['U1', [{ source: 'lines', amount: 10n }], 0n],
      ['U2', [{ source: 'lines', amount: 2n }], 8n],
    ]);
  });

  test('of what the plan bought begin the year after, for the pieces still there', () => {
    const sets = need({ unit: commune, open: 2, expiring: new Map([[2028, 1]]), life: 2 });
    const { running, needs } = plan({
      years: [2027, 2028, 2029],
      needs: [sets],
      prices: { set: [once('set', 10), yearly('care', 3)] },
      sources: [source({ id: 'grant', pool: perYear(99, 99, 99) })],
      running: [{ unit: commune, id: 'line', perYear: perYear(5, 5) }],
    });
    expect(pieces(needs[0]).map((row) => row[3])).toEqual([2, 1, 2]);
    expect(running.map(({ year, id, need, amount }) => [year, id, need, amount])).toEqual([
      [2027, 'line', undefined, 5n],
      [2028, 'line', undefined, 5n],
      [2028, 'care', sets, 6n],
      // No price of the line is known for 2029; of the sets only the one of 2028 is left, the others are bought anew.
      [2029, 'line', undefined, undefined],
      [2029, 'care', sets, 3n],
    ]);
  });

  test('that have no price in a year are not known, and not paid', () => {
    const { running } = plan({
      years: [2027, 2028],
      needs: [need({ unit: commune, open: 2 })],
      pricing: {
        parts: (_, year) => (year === 2027 ? [once('set', 10), yearly('care', 3)] : undefined),
        divisible: () => false,
      },
      sources: [source({ id: 'grant', pool: perYear(99, 99) })],
    });
    expect(running).toMatchObject([
      { id: 'care', year: 2028, amount: undefined, payments: [], unfunded: undefined },
    ]);
  });
});

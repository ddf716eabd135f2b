import { describe, expect, test } from 'vitest';
import type { Source } from '../src/funding/schedule/types.ts';
import { need, once, perYear, pieces, plan, source, unit, yearly } from './support/schedule.ts';

const commune = unit(0);
const THREE = [2027, 2028, 2029];
const rich = source({ id: 'grant', pool: perYear(1000, 1000, 1000, 1000) });
const prices = { set: [once('set', 10)] };

describe('pieces of each year: brought in, fresh, in kind, funded, carried out', () => {
  test('10 are required and 6 are good: what replaced the weak four makes no new need when those would have expired', () => {
    const { needs } = plan({
      years: [2027, 2028],
      needs: [need({ unit: commune, open: 4, expiring: new Map() })],
      prices,
      sources: [rich],
    });
    expect(pieces(needs[0])).toEqual([
      [0, 4, 0, 4, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  test('of the good, those that expire are needed anew, whether what was open is bought or not', () => {
    const expiring = new Map([
      [2026, 5],
      [2028, 2],
    ]);
    const story = { years: THREE, needs: [need({ unit: commune, open: 4, expiring })], prices };
    expect(pieces(plan({ ...story, sources: [rich] }).needs[0])).toEqual([
      [0, 4, 0, 4, 0],
      [0, 2, 0, 2, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(pieces(plan({ ...story, sources: [source({ id: 'poor' })] }).needs[0])).toEqual([
      [0, 4, 0, 0, 4],
      [4, 2, 0, 0, 6],
      [6, 0, 0, 0, 6],
    ]);
  });

  test('what is to spare absorbs what expires', () => {
    const expiring = new Map(THREE.map((year) => [year, 2]));
    const { needs } = plan({
      years: THREE,
      needs: [need({ unit: commune, spare: 3, expiring })],
      prices,
      sources: [rich],
    });
    expect(pieces(needs[0])).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 0, 1, 0],
      [0, 2, 0, 2, 0],
    ]);
  });

  test('what lasts 3 years is bought again in the fourth', () => {
    const { needs } = plan({
      years: [...THREE, 2030],
      needs: [need({ unit: commune, open: 2, life: 3 })],
      prices,
      sources: [rich],
    });
    expect(pieces(needs[0])).toEqual([
      [0, 2, 0, 2, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 2, 0, 2, 0],
    ]);
  });

  test('what expires between two plan years is there in the later one', () => {
    const expiring = new Map([
      [2028, 1],
      [2029, 2],
      [2030, 4],
      [2031, 8],
    ]);
    const { needs } = plan({
      years: [2027, 2030],
      needs: [need({ unit: commune, open: 1, expiring, life: 2 })],
      prices,
      sources: [rich],
    });
    expect(pieces(needs[0])).toEqual([
      [0, 1, 0, 1, 0],
      [0, 8, 0, 8, 0],
    ]);
  });

  test('100 pieces of 1 under a ceiling of 60 take two years', () => {
    const { needs, sources } = plan({
      years: [2027, 2028],
      needs: [need({ unit: commune, open: 100 })],
      prices: { set: [once('set', 1)] },
      divisible: true,
      sources: [rich],
      ceiling: perYear(60, 60),
    });
    expect(pieces(needs[0])).toEqual([
      [0, 100, 0, 60, 40],
      [40, 0, 0, 40, 0],
    ]);
    expect(needs[0]?.years[0]?.left).toEqual({ why: 'too_little', short: 40n });
    expect(sources.map(({ once }) => once)).toEqual([60n, 40n]);
  });
});

describe('purchases', () => {
  test('a line that does not fit is skipped, and a later, smaller one may still fit', () => {
    const { needs } = plan({
      needs: [
        need({ unit: commune, rank: [3], open: 3 }),
        need({ unit: commune, rank: [2], open: 15 }),
        need({ unit: commune, rank: [1], open: 6 }),
      ],
      prices,
      sources: [source({ id: 'grant', pool: perYear(100) })],
    });
    expect(needs.map(({ years }) => [years[0]?.funded, years[0]?.left?.short])).toEqual([
      [6, undefined],
      [0, 110n],
      [3, undefined],
    ]);
  });

  test('numbers go before texts, a short rank before a longer one, then units, then needs as they came', () => {
    const ranks = [['b'], ['B'], [2, 'a'], [10], [2], []];
    const second = unit(1);
    const { needs } = plan({
      needs: [
        ...ranks.map((rank) => need({ unit: second, rank })),
        need({ unit: commune, rank: ['b'], people: 1 }),
        need({ unit: commune, rank: ['b'], people: 2 }),
      ],
      prices,
    });
    expect(needs.map(({ need: { unit, rank, people } }) => `${unit.id} ${rank.join()} ${people}`)).toEqual([
      'U1  0',
      'U1 2 0',
      'U1 2,a 0',
      'U1 10 0',
      'U1 B 0',
      'U0 b 1',
      'U0 b 2',
      'U1 b 0',
    ]);
  });

  test('all parts of a piece are paid, or none; a part is a line of its own', () => {
    const parts = [once('set', 10), once('licence', 3), yearly('care', 2)];
    const story = (pool: number) =>
      plan({
        needs: [need({ unit: commune, buys: ['set', 'licence'], open: 2 })],
        prices: { set: parts },
        sources: [source({ id: 'grant', pool: perYear(pool) })],
      });
    expect(story(29).needs[0]?.years[0]).toMatchObject({
      funded: 0,
      paid: [],
      parts,
      left: { why: 'too_little', short: 1n },
    });
    expect(story(29).sources).toMatchObject([{ once: 0n, yearly: 0n, lapsed: 29n }]);
    expect(story(31).needs[0]?.years[0]?.paid).toEqual([
      {
        id: 'set',
        when: 'once',
        quantity: 2,
        each: 10n,
        amount: 20n,
        payments: [{ source: 'grant', amount: 20n }],
      },
      {
        id: 'licence',
        when: 'once',
        quantity: 2,
        each: 3n,
        amount: 6n,
        payments: [{ source: 'grant', amount: 6n }],
      },
      {
        id: 'care',
        when: 'yearly',
        quantity: 2,
        each: 2n,
        amount: 4n,
        payments: [{ source: 'grant', amount: 4n }],
      },
    ]);
    expect(story(31).sources).toMatchObject([{ once: 26n, yearly: 4n, lapsed: 1n }]);
  });

  test('of what may be divided, as many are bought as fit; what lacked is told for all', () => {
    const { needs } = plan({
      needs: [need({ unit: commune, open: 10 })],
      prices: { set: [once('set', 7)] },
      divisible: true,
      sources: [source({ id: 'grant', pool: perYear(60) })],
    });
    expect(needs[0]?.years[0]).toMatchObject({ funded: 8, carriedOut: 2, left: { short: 10n } });
  });

  const pays = { once: true, yearly: true, things: undefined };
  test.each<[why: string, Partial<Source>, left: unknown]>([
    ['may pay', {}, undefined],
    ['does not serve the unit', { serves: () => false }, { why: 'no_source', short: 24n }],
    ['pays nothing yearly', { pays: { ...pays, yearly: false } }, { why: 'no_source', short: 4n }],
    [
      'pays for printers',
      { pays: { ...pays, things: new Set(['printer']) } },
      { why: 'no_source', short: 24n },
    ],
    [
      'pays for sets, not their care',
      { pays: { ...pays, things: new Set(['set']) } },
      { why: 'no_source', short: 4n },
    ],
    ['pays for all of a computer', { pays: { ...pays, things: new Set(['computer']) } }, undefined],
    ['has no money', { pool: new Map() }, { why: 'too_little', short: 24n }],
    ['has its ceiling', { ceiling: perYear(23) }, { why: 'too_little', short: 1n }],
    ['has a ceiling in another year', { ceiling: new Map([[2028, 0n]]) }, undefined],
    ['has a ceiling for one unit', { ceilingPerUnit: 20n }, { why: 'too_little', short: 4n }],
  ])('2 sets of 10 and 2 a year, from a source that %s', (_, about, left) => {
    const { needs } = plan({
      needs: [need({ unit: commune, open: 2 })],
      prices: { set: [once('set', 10), yearly('care', 2)] },
      sources: [source({ id: 'grant', pool: perYear(100), ...about })],
    });
    expect(needs[0]?.years[0]?.left).toEqual(left);
    expect(needs[0]?.years[0]?.funded).toBe(left ? 0 : 2);
  });

  test('a missing price is not a price of 0; the need waits for a year that has one', () => {
    const { needs } = plan({
      years: [2027, 2028],
      needs: [need({ unit: commune, open: 2 })],
      pricing: { parts: (_, year) => (year === 2027 ? undefined : prices.set), divisible: () => false },
      sources: [rich],
    });
    expect(needs[0]?.years).toMatchObject([
      { funded: 0, carriedOut: 2, parts: undefined, left: { why: 'no_price', short: undefined } },
      { funded: 2, carriedOut: 0, left: undefined },
    ]);
  });

  test('what costs nothing needs no source', () => {
    const { needs } = plan({
      needs: [need({ unit: commune, open: 2 })],
      prices: { set: [once('set', 0)] },
    });
    expect(needs[0]?.years[0]).toMatchObject({ funded: 2, paid: [{ amount: 0n, payments: [] }] });
  });
});

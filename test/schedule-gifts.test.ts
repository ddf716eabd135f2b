import { expect, test } from 'vitest';
import type { Gift, NeedOverYears } from '../src/funding/schedule/types.ts';
import { need, once, perYear, pieces, plan, source, unit } from './support/schedule.ts';

const district = unit(0);
const [first, second] = [unit(1, district), unit(2, district)];
const village = unit(3, first);

const gift = (to: Gift['unit'], quantity: number, about: Partial<Gift> = {}): Gift => ({
  source: 'ministry',
  unit: to,
  year: 2027,
  thing: 'computer',
  quantity,
  ...about,
});

/** What each need was given, and how much of each gift was used. */
function given(gifts: readonly Gift[], needs: readonly NeedOverYears[]): [inKind: unknown[], used: number[]] {
  const result = plan({ needs, gifts });
  return [
    needs.map((need) => result.needs.find((each) => each.need === need)?.years[0]?.inKind),
    result.gifts.map(({ used }) => used),
  ];
}

test('what is given lowers the need before money is asked, lasts as long as what is bought, and is kept until it is needed', () => {
  const { needs, gifts } = plan({
    years: [2027, 2028, 2029],
    needs: [need({ unit: first, open: 5, life: 2 })],
    prices: { set: [once('set', 10)] },
    sources: [source({ id: 'grant', pool: perYear(20, 20, 50) })],
    gifts: [gift(first, 3), gift(first, 9, { year: 2028 }), gift(first, 9, { year: 2030 })],
  });
  expect(pieces(needs[0])).toEqual([
    [0, 5, 3, 2, 0],
    [0, 0, 0, 0, 0],
    [0, 5, 5, 0, 0],
  ]);
  expect(gifts.map(({ used }) => used)).toEqual([3, 5]);
});

test('it goes to the unit itself, then to those below it in the order of the inventory, never to sisters', () => {
  const needs = [village, second, first, district].map((each) => need({ unit: each, open: 2 }));
  expect(given([gift(district, 5)], needs)).toEqual([[0, 1, 2, 2], [5]]);
  expect(given([gift(first, 5)], needs)).toEqual([[2, 0, 2, 0], [4]]);
});

test('the nearest holder gives first, whatever the order of the gifts', () => {
  const needs = [need({ unit: first, open: 3 }), need({ unit: second, open: 3 })];
  expect(given([gift(district, 4), gift(first, 2)], needs)).toEqual([
    [3, 3],
    [2, 4],
  ]);
});

test.each<[thing: string, about: Partial<Pick<NeedOverYears, 'item' | 'kind' | 'buys'>>, used: number]>([
  ['computer', {}, 2],
  ['set', {}, 2],
  ['printer', {}, 0],
  // A licence is no computer.
  ['licence', { buys: ['set', 'licence'] }, 0],
  ['memory', { kind: 'upgrade', buys: ['memory'] }, 2],
  ['computer', { kind: 'upgrade', buys: ['memory'] }, 0],
  ['lan', { item: undefined, buys: ['lan'] }, 2],
])('a %s is given where %o is needed', (thing, about, used) => {
  expect(given([gift(first, 2, { thing })], [need({ unit: first, open: 3, ...about })])).toEqual([
    [used],
    [used],
  ]);
});

test('of two needs of a unit the one that is first in the order of funding is given first', () => {
  const needs = [need({ unit: first, open: 2, rank: [2] }), need({ unit: first, open: 2, rank: [1] })];
  expect(given([gift(first, 3)], needs)).toEqual([[1, 2], [3]]);
});

test('a gift is used for what a ceiling keeps out of the request as well, and is in the way of what is asked for later', () => {
  // Ten are lacking, seven may be had, eight are given. As these are lost after two years, seven are asked for.
  const { needs, gifts } = plan({
    years: [2027, 2028, 2029],
    needs: [
      need({
        unit: first,
        open: 7,
        life: 2,
        beyond: new Map([
          [2027, 3],
          [2028, 3],
          [2029, 3],
        ]),
      }),
    ],
    prices: { set: [once('set', 1)] },
    gifts: [{ source: 'ministry', unit: first, year: 2027, thing: 'set', quantity: 8 }],
  });
  expect(gifts.map(({ used }) => used)).toEqual([8]);
  expect(pieces(needs[0])).toEqual([
    [0, 8, 8, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 7, 0, 0, 7],
  ]);
  expect(needs[0]?.years.map(({ beyond }) => beyond)).toEqual([2, 2, 3]);
});

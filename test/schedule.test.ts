import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schedule } from '../src/funding/schedule/schedule.ts';
import { anyInput } from './support/any-schedule.ts';
import { naiveSchedule } from './support/naive-schedule.ts';
import { need, once, perYear, pieces, plain, plan, source, unit } from './support/schedule.ts';

const commune = unit(0);

test('a plan worked out anew for every figure says the same', () => {
  fc.assert(
    fc.property(anyInput(), (input) => {
      expect(plain(schedule(input))).toEqual(plain(naiveSchedule(input)));
    }),
    { numRuns: 500 },
  );
});

test('100 pieces of 1 under a ceiling of 60 take two years', () => {
  const { needs } = plan({
    years: [2027, 2028],
    needs: [need({ unit: commune, open: 100 })],
    prices: { set: [once('set', 1)] },
    divisible: true,
    sources: [source({ id: 'grant', pool: perYear(1000, 1000) })],
    ceiling: perYear(60, 60),
  });
  expect(pieces(needs[0])).toEqual([
    [0, 100, 0, 60, 40],
    [40, 0, 0, 40, 0],
  ]);
});

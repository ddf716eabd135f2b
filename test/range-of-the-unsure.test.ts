import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';

const reported = async (files: Files): Promise<Report> =>
  (await analyze({ paths: ['.'], cwd: folder(files), today: '2026-12-31' })).report;

const UNITS = 'unit_id,parent_id,tier,villages,lived_in,grid_power,fibre\n';

/** Commune A, its villages and what they say; fibre costs 60 a village. */
const coverage = (target: string, rows: string): Files => ({
  'infragap.yaml': `as_of: 2026-12-31
tiers: [commune, village]
targets: [{ id: fibre, check: coverage, where: { tier: commune }, fact: fibre, buy: fibre, ${target} }]
prices: { fibre: { price: 60 } }
`,
  'units.csv': `${UNITS}${rows}`,
});

// B and its village say what no file would otherwise have a column for.
const ASIDE = 'B,,commune,1,,,\nB1,B,village,,yes,yes,yes\n';

describe('coverage below 100 %: the least that may be lacking', () => {
  test.each<
    [what: string, target: string, open: string, full: string, range: [number, number | null], truth: number]
  >([
    [
      // Listed is one that lacks it; with three more that have it 3 of 4 are reached.
      'of villages that nobody has counted others may have it',
      'of: { tier: village }, count: villages, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,,,no\n',
      'A,,commune,4,,,\nA1,A,village,,,,no\nA2,A,village,,,,yes\nA3,A,village,,,,yes\nA4,A,village,,,,yes\n',
      [0, null],
      0,
    ],
    [
      // 100 % leave room for none that lacks it, however many have it.
      'of 100 % the one that lacks it is lacking, however many there are',
      'of: { tier: village }, count: villages, at_least: 100%',
      'A,,commune,,,,\nA1,A,village,,,,no\n',
      'A,,commune,2,,,\nA1,A,village,,,,no\nA2,A,village,,,,yes\n',
      [60, null],
      60,
    ],
    [
      // Alone A1 is one that is lacking; with the three 3 of 4 are reached. Those that have it never lack it.
      'villages of which nobody knows whether they count may be counted, and have it',
      'of: { tier: village, lived_in: yes }, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,yes,,no\nA2,A,village,,,,yes\nA3,A,village,,,,yes\nA4,A,village,,,,yes\n',
      'A,,commune,,,,\nA1,A,village,,yes,,no\nA2,A,village,,yes,,yes\nA3,A,village,,yes,,yes\nA4,A,village,,yes,,yes\n',
      [0, 60],
      0,
    ],
    [
      // 2 of 2 are wanted, or 3 of 3, or all of 4 less one: A2 lacks it for sure, A3 and A4 perhaps.
      'villages that may count and lack it are asked for at the high end',
      'of: { tier: village, lived_in: yes }, at_least: 75%',
      'A,,commune,,,,\nA1,A,village,,yes,,yes\nA2,A,village,,yes,,no\nA3,A,village,,,,no\nA4,A,village,,,,no\n',
      'A,,commune,,,,\nA1,A,village,,yes,,yes\nA2,A,village,,yes,,no\nA3,A,village,,yes,,no\nA4,A,village,,yes,,no\n',
      [60, 120],
      120,
    ],
    [
      // 2 of 3 are wanted and 1 has it: of the two that lack it none may be closable.
      'what may be blocked is not needed for sure',
      'of: { tier: village }, at_least: 60%, blocked_by: { grid_power: no }',
      'A,,commune,,,,\nA1,A,village,,,,no\nA2,A,village,,,,no\nA3,A,village,,,yes,yes\n',
      'A,,commune,,,,\nA1,A,village,,,no,no\nA2,A,village,,,no,no\nA3,A,village,,,yes,yes\n',
      [0, 60],
      0,
    ],
  ])('%s', async (_what, target, open, full, [low, high], truth) => {
    const [unsure, known] = [
      await reported(coverage(target, `${open}${ASIDE}`)),
      await reported(coverage(target, `${full}${ASIDE}`)),
    ];
    expect(unsure.estimate?.one_off).toMatchObject({ low, high });
    expect(known.estimate?.one_off).toMatchObject({ low: truth, high: truth });
  });
});

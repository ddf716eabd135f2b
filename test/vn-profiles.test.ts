import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

const MILLION = 1_000_000;

/** An office of 60 posts that has nothing yet and wants more than it may have, on a day. */
async function reportOn(profile: string, asOf: string, equipment = '', officials = 60): Promise<Report> {
  const cwd = folder({
    'infragap.yaml': `as_of: ${asOf}
extends: [${profile}]
no_rows_means_none: [equipment]
targets:
  - { id: computers, check: per-unit, item: computer, at_least: 100, buy: pc }
  - { id: printers, check: per-unit, item: printer, at_least: 50, buy: printer }
  - { id: scanners, check: per-unit, item: scanner, at_least: 10, buy: scanner }
prices: { pc: { price: 24000000 }, printer: { price: 13000000 }, scanner: { price: 26000000 } }
`,
    'units.csv': `Mã đơn vị,Tên đơn vị,Biên chế nhóm VI,Biên chế nhóm VII,Biên chế nhóm VIII,CBCC\n101,An Lão,1,8,51,${officials}\n`,
    'equipment.csv': `unit_id,category,quantity,condition,year_in_use\n${equipment}`,
  });
  return (await analyze({ paths: ['.'], cwd, today: asOf })).report;
}

const may = ({ estimate }: Report) =>
  estimate.entitlements.map(({ items, entitled, most }) => [
    items[0],
    entitled && [entitled.low, entitled.high],
    most && [most.low / MILLION, (most.high as number) / MILLION],
  ]);
const beyond = ({ estimate }: Report) =>
  estimate.beyond.map(({ item, why, quantity, amount }) => [
    item,
    why,
    quantity.low,
    (amount?.low ?? 0) / MILLION,
  ]);
const rules = ({ issues }: Report) => [...new Set(issues.map(({ rule }) => rule))];

describe('60 posts: 1 in group VI, 8 in group VII, 51 in group VIII', () => {
  // Computers 1 desktop + 1 laptop + 59; printers 9 + 51/3; scanners 60/15. 20 + 25 + 59 x 20; 26 x 13; 4 x 22 million.
  const ENTITLED = [
    ['computer', [61, 61], [1225, 1225]],
    ['printer', [26, 26], [338, 338]],
    ['scanner', [4, 4], [88, 88]],
  ];

  test.each([
    // The budget is that of 2026, in which the ceilings of 2025 hold no more.
    ['vn-2025', '2025-12-31', ['ceiling-of-other-year']],
    ['vn-2026', '2026-06-30', []],
  ])('%s', async (profile, asOf, told) => {
    const report = await reportOn(profile, asOf);
    expect(may(report)).toEqual(ENTITLED);
    expect(beyond(report)).toEqual([
      ['computer', 'quantity', 39, 39 * 24],
      // 60 of them 1 million above 20 million and 15 %; the laptop of group VI may cost 28.75 million.
      ['computer', 'price', 60, 60],
      ['printer', 'quantity', 24, 24 * 13],
      ['scanner', 'quantity', 6, 6 * 26],
      // 26 - 25.3
      ['scanner', 'price', 4, 2.8],
    ]);
    expect(report.plan.request.low / MILLION).toBeCloseTo(61 * 24 - 60 + 26 * 13 + 4 * 26 - 2.8, 6);
    expect(rules(report).toSorted()).toEqual([...told, 'no-rows', 'number-unverified']);
  });
});

test('until mid-2025 one computer of at most 15 million for each official', async () => {
  const report = await reportOn('vn-2018', '2025-06-30');
  expect(may(report)).toEqual([
    ['computer', [60, 60], [900, 900]],
    ['printer', null, null],
  ]);
  expect(beyond(report)).toEqual([
    ['computer', 'quantity', 40, 40 * 24],
    ['computer', 'price', 60, 60 * 9],
    ['printer', 'price', 50, 50 * 3],
  ]);
});

test.each([
  // Where only the year is known, calendar years count.
  ['vn-2026', '2026-06-30', 2019, 1],
  ['vn-2026', '2026-06-30', 2020, 0],
  ['vn-2025', '2025-12-31', 2020, 1],
  ['vn-2025', '2025-12-31', 2021, 0],
  ['vn-2018', '2025-06-30', 2020, 1],
])('%s on %s: a computer of %i is too old: %i', async (profile, asOf, year, old) => {
  const report = await reportOn(profile, asOf, `101,desktop,1,in_use,${year}\n`);
  expect(report.targets[0]?.by_unit[0]?.stocks?.[0]?.too_old).toBe(old);
});

test.each([
  [
    'vn-2018',
    '2025-07-01',
    'profile:vn-2018 holds from 2018-01-01 to 2025-06-30, and the date of the stock is 2025-07-01.',
  ],
  [
    'vn-2025',
    '2026-01-01',
    'profile:vn-2025 holds from 2025-07-01 to 2025-12-31, and the date of the stock is 2026-01-01.',
  ],
  [
    'vn-2026',
    '2025-12-31',
    'profile:vn-2026 holds from 2026-01-01 on, and the date of the stock is 2025-12-31.',
  ],
])('%s on %s is of another time, and that is said', async (profile, asOf, sentence) => {
  const report = await reportOn(profile, asOf);
  expect(report.issues.find(({ rule }) => rule === 'profile-not-valid')?.message).toBe(sentence);
  expect(rules(report)).toContain('ceiling-not-valid');
});

test('what nobody verified is said of what is used only', async () => {
  const report = await reportOn('vn-2026', '2026-06-30');
  expect(
    report.issues.filter(({ rule }) => rule === 'number-unverified').map(({ message }) => message),
  ).toEqual([
    'standards.computer: nobody held useful_life_years against the official text (Circular 141/2025/TT-BTC).',
    'standards.printer: nobody held useful_life_years against the official text (Circular 141/2025/TT-BTC).',
    'standards.scanner: nobody held useful_life_years against the official text (Circular 141/2025/TT-BTC).',
    ...['computer', 'printer', 'scanner'].map(
      (item) =>
        `ceilings.vn-2026-${item}: nobody held useful_life_years against the official text (Decision 15/2025/QD-TTg, as amended by Decision 10/2026/QD-TTg).`,
    ),
  ]);
});

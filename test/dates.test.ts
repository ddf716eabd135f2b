import { describe, expect, test } from 'vitest';
import { NO_WORDS, readCell } from '../src/intake/cells/index.ts';
import { inventory, just } from './support/inventory.ts';

/* Dates as they are written: with months in words, of two digits, and those of which it is not known what stands first. */

test.each<[cell: string | number, edtf: string]>([
  ['Mar 2021', '2021-03'],
  ['March 2021', '2021-03'],
  ['Sept. 2021', '2021-09'],
  ['15 March 2021', '2021-03-15'],
  ['15-Mar-2021', '2021-03-15'],
  ['March 15, 2021', '2021-03-15'],
  ['MAY 3rd, 2019', '2019-05-03'],
  ['5-Jan-21', '2021-01-05'],
  ['5-Jan-99', '1999-01-05'],
  ['Jan-21', '2021-01'],
  ["Jan '21", '2021-01'],
  ['Jan-2021 ', '2021-01'],
  ['20210315', '2021-03-15'],
  [20210315, '2021-03-15'],
  // What convert writes of a date that may be one of two days.
  ['2021-03-04/2021-04-03', '2021-03-04/2021-04-03'],
  // 23 is no month, and 2001 has no month 23: one reading only.
  ['1/23/23', '2023-01-23'],
])('%j is %s', (cell, edtf) => {
  expect(readCell('date', cell, NO_WORDS)).toEqual({ value: edtf });
});

test.each(['31 Feb 2021', 'Marc 2021', '20211315', '43256', 'Mar', '2021-04-03/2021-03-04'])(
  '%j is no date',
  (cell) => expect(readCell('date', cell, NO_WORDS).value).toBe(undefined),
);

test('one of several days lies between the first and the last of them', () => {
  // Day first, month first, year first: 5 March 2024, 3 May 2024, 24 March 2005.
  expect(readCell('date', '05/03/24', NO_WORDS)).toEqual({
    value: '2005-03-24/2024-05-03',
    fault: { rule: 'ambiguous-date', params: { readings: ['2024-03-05', '2024-05-03', '2005-03-24'] } },
  });
});

describe('the age of what was bought on a day that may be a month', () => {
  const CONFIG = `
    as_of: 2026-11-01
    standards: { computer: { categories: [desktop], useful_life_years: 7 } }
    targets: [{ id: pc, check: per-unit, item: computer, at_least: 10, buy: none }]
  `;
  const good = async (dates: readonly string[]) => {
    const rows = dates.map((date) => `A,desktop,1,"${date}"\n`).join('');
    const { report, found } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': 'unit_id\nA\n',
      'equipment.csv': `unit_id,category,quantity,purchase_date\n${rows}`,
    });
    return [report.targets[0]?.by_unit[0]?.actual, found('ambiguous-date')];
  };
  test.each<[what: string, dates: readonly string[], actual: { low: number; high: number }, told: number]>([
    // Seven years before the day of the stock is 1 November 2019.
    ['is good by both readings', ['03/04/2021'], just(1), 1],
    ['is too old by both readings', ['05/06/2012'], just(0), 1],
    // 10 November 2019 is good, 11 October 2019 is not.
    ['is good by one of them', ['10/11/2019'], { low: 0, high: 1 }, 1],
    // 1/23/23 says that the month stands first: 10/11/19 is 11 October 2019, and 1/5/14 is 2014.
    ['is settled by another of the column', ['1/23/23', '11/10/19', '10/11/19', '1/5/14'], just(2), 0],
    // 25/12/20 cannot be so: nothing is settled. 2020-12-25 is good, and so is 2025-12-20.
    ['is settled by none', ['1/23/23', '25/12/20', '10/11/19'], { low: 2, high: 3 }, 2],
    // Both orders stand in the column; 11/12/2021 is good by both.
    ['stands among dates of both orders', ['13/04/2021', '06/25/2022', '11/12/2021'], just(3), 1],
  ])('%s', async (_, dates, actual, told) => {
    expect(await good(dates)).toEqual([actual, told]);
  });
});

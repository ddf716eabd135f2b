import { expect, test } from 'vitest';
import { type Grid, type GridCell, WORKBOOKS } from './support/grid.ts';
import { inventory } from './support/inventory.ts';

/** Headers of two and three rows whose groups sort one number by kind, by state and by years. */

const CONFIG = `
  as_of: 2026-06-30
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use], useful_life_years: 7 }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: none }]
`;

type Merge = Grid['merges'][number];
const BEFORE: readonly GridCell[] = ['STT', 'Mã xã', 'Tên đơn vị', 'CBCC'];
const NONE: readonly GridCell[] = [null, null, null, null];
/** The columns before the groups, merged downwards over the rows of the header. */
const down = (rows: number): Merge[] => [0, 1, 2, 3].map((column) => ({ row: 0, column, rows, columns: 1 }));
const across = (row: number, column: number, columns: number): Merge => ({ row, column, rows: 1, columns });

async function told(header: readonly (readonly GridCell[])[], merges: readonly Merge[], figures: GridCell[]) {
  const cells = [...header, [1, '00097', 'Xã Một', 30, ...figures]];
  const content = await WORKBOOKS.xlsx?.({ rows: cells.map((row) => ({ cells: row })), merges });
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.xlsx': content ?? '' });
  const [unit, ...more] = report.targets[0]?.by_unit ?? [];
  return {
    computers: more.length > 0 ? undefined : [unit?.actual?.low, unit?.actual?.high],
    items: report.summary.items,
    totals: found('total-row-ignored'),
    notCounted: found('column-not-counted'),
  };
}

test.each<[string, GridCell[], GridCell[], number, number, number]>([
  // 20 - 3 broken; of the 6 it is not known whether they are too old: 17 - 6 = 11.
  ['a span', ['Tổng số', 'Hỏng', '2015-2020'], [20, 3, 6], 11, 17, 1],
  ['a span with blanks', ['Tổng số', 'Hỏng', '2015 – 2020'], [20, 3, 6], 11, 17, 1],
  // 4 too old, which the broken may be among: at most 20 - 4 = 16; 10 of 2021 and later, with the broken among them: 7.
  ['spans', ['Tổng số', 'Hỏng', 'Trước 2015', '2015-2020', 'Sau 2020'], [20, 3, 4, 6, 10], 7, 16, 0],
  [
    'spans in words',
    ['Tổng số', 'Trước năm 2015', 'Từ 2015 đến 2020', 'Từ 2021 đến nay'],
    [20, 4, 6, 10],
    10,
    16,
    0,
  ],
  // Bought in 2019 and later is 0 to 10 of them in their 7 years.
  ['spans to 2018', ['Tổng số', 'Trước 2015', '2015-2018', '2019 đến nay'], [20, 4, 6, 10], 0, 10, 0],
  [
    'more spans',
    ['Tổng số', 'Trước 2010', '2010-2014', '2015-2018', 'Sau 2018'],
    [20, 1, 3, 6, 10],
    0,
    10,
    0,
  ],
  // One of 20 is of no year, or the years 2019 and 2020 are in no column: 4 are too old, and nothing else is known.
  ['spans that leave one', ['Tổng số', 'Trước 2015', '2015-2020', 'Sau 2020'], [20, 4, 6, 9], 0, 16, 2],
  ['spans that leave years', ['Tổng số', 'Trước 2015', '2015-2018', 'Sau 2020'], [20, 4, 6, 10], 0, 16, 2],
  ['a year', ['Tổng số', 'Hỏng', '2015'], [20, 3, 4], 13, 17, 1],
  ['the year of a cell', ['Tổng số', 'Hỏng', 2015], [20, 3, 4], 13, 17, 1],
  ['another word for all of them', ['Cộng', 'Hỏng'], [20, 3], 17, 17, 0],
])('a group of computers over %s', async (_, leaves, figures, low, high, notCounted) => {
  const header = [
    [...BEFORE, 'Máy tính'],
    [...NONE, ...leaves],
  ];
  const expected = { computers: [low, high], items: 20, totals: 0, notCounted };
  expect(await told(header, [...down(2), across(0, 4, leaves.length)], figures)).toEqual(expected);
  // The group may be merged with nothing, or the columns before it may not be.
  expect(await told(header, down(2), figures)).toEqual(expected);
  expect(await told(header, [], figures)).toEqual(expected);
});

test('three rows: kinds, states and years of one number', async () => {
  const header = [
    [...BEFORE, 'Máy tính'],
    [...NONE, 'Tổng số', 'Loại', null, 'Tình trạng', null, null, 'Năm trang bị'],
    [
      ...NONE,
      null,
      'Để bàn',
      'Xách tay',
      'Tốt',
      'Hỏng',
      'Chờ thanh lý',
      'Trước 2015',
      '2015-2020',
      'Sau 2020',
    ],
  ];
  const merges = [across(0, 4, 9), across(1, 5, 2), across(1, 7, 3), across(1, 10, 3)];
  const tall = { row: 1, column: 4, rows: 2, columns: 1 };
  // 15 are good. 10 of 2021 and later, with those that are not good among them: 5.
  const figures = [20, 15, 5, 15, 3, 2, 4, 6, 10];
  expect(await told(header, [...down(3), ...merges, tall], figures)).toEqual({
    computers: [5, 15],
    items: 20,
    totals: 0,
    notCounted: 0,
  });
  // Without the years all is known.
  const short = header.map((row) => row.slice(0, 10));
  const known = [...down(3), across(0, 4, 6), across(1, 5, 2), across(1, 7, 3), tall];
  expect(await told(short, known, figures.slice(0, 6))).toEqual({
    computers: [15, 15],
    items: 20,
    totals: 0,
    notCounted: 0,
  });
});

test('Để bàn and Xách tay over numbers are computers, over nothing they may be telephones', async () => {
  const header = [
    [...BEFORE, 'Để bàn', null, 'Xách tay', null],
    [...NONE, 'Tổng số', 'Hỏng', 'Tổng số', 'Hỏng'],
  ];
  // 12 - 2 and 3 - 1.
  const merges = [...down(2), across(0, 4, 2), across(0, 6, 2)];
  expect(await told(header, merges, [12, 2, 3, 1])).toMatchObject({ computers: [12, 12], items: 15 });
  const phones = [
    [...BEFORE, 'Điện thoại', null],
    [...NONE, 'Để bàn', 'Di động'],
  ];
  expect(await told(phones, [...down(2), across(0, 4, 2)], [12, 2])).toMatchObject({ items: 0 });
});

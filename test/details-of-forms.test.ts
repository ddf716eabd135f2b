import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Years and states of what a form counts, in columns of their own beside its numbers. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-06-30
  standards:
    computer: { categories: [computer, desktop, laptop], in_service: [in_use], useful_life_years: 7 }
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
`;

/** Good computers in use and, in brackets, how often a column was warned of. */
async function good(header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${row}\n`,
  });
  const [range] = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  const doubted = found('column-not-counted') + found('not-in-list') + found('not-a-date');
  return doubted > 0 ? `${range} (${doubted})` : `${range}`;
}

test.each([
  // Seven years before 2026: those of 2019 and before are too old.
  ['Máy tính để bàn / SL;Máy tính để bàn / Năm mua;Máy tính xách tay / SL;Máy tính xách tay / Năm mua', '15;2016;2;2022', '2..2'],
  ['Máy tính / SL;Máy tính / Năm mua', '15;2019', '0..0'],
  ['Máy tính / SL;Máy tính / Năm mua', '15;2020', '15..15'],
  ['Máy tính / SL;Máy tính / Năm', '15;2016', '0..0'],
  ['Máy tính;Năm mua máy tính', '15;2016', '0..0'],
  ['Máy tính;Năm mua;Máy in;Năm mua', '15;2016;4;2022', '0..0'],
  ['Máy tính để bàn;Máy tính xách tay;Năm mua', '15;2;2016', '0..0'],
  // Of which of the two is not known.
  ['Máy tính;Máy in;Năm mua', '15;4;2022', '0..15'],
  // Some may be of 2018, all of 2021.
  ['Máy tính / SL;Máy tính / Năm mua', '15;2018-2021', '0..15'],
  ['Máy tính / SL;Máy tính / Năm mua', '15;', '0..15'],
  ['Máy tính / SL;Máy tính / Năm mua', '15;cũ lắm', '0..15 (1)'],
  // The desktops are too old, the laptops are not known.
  ['Máy tính để bàn / SL;Máy tính để bàn / Năm mua;Máy tính xách tay / SL;Máy tính xách tay / Năm mua', '15;2016;2;', '0..2'],
  // Its seventh anniversary is not reached, but a year alone does not say so.
  ['Máy tính / SL;Máy tính / Ngày mua', '15;01/12/2019', '0..15'],
])('%s: %s', async (header, row, expected) => {
  expect(await good(header, row)).toBe(expected);
}); // biome-ignore format: cases are read as a table

const YOUNG = 'Máy tính / SL;Máy tính / Năm mua;Máy tính / Tình trạng';

test.each([
  ['8;2021;Tốt', '8..8'],
  ['8;2021;Hỏng 2', '6..6'],
  ['8;2021;6 tốt, 2 hỏng', '6..6'],
  ['8;2021;Tốt 6, hỏng 2', '6..6'],
  ['8;2021;Hỏng', '0..0'],
  ['8;2021;Không hỏng', '8..8'],
  ['8;2021;Đã sửa', '8..8'],
  ['8;2021;"Hỏng 3, không hỏng 5"', '5..5'],
  // Neither in use nor broken is said of what is not yet disposed of.
  ['8;2021;Chưa thanh lý', '0..8 (1)'],
  ['8;2021;không sử dụng 3', '5..5'],
  // Of how many that is so, nobody says.
  ['8;2021;', '0..8'],
  ['8;2021;Tốt, một số hỏng', '0..8 (1)'],
  ['8;2021;chạy chậm', '0..8 (1)'],
  // The two that are broken are of 2014 as well.
  ['8;2014;Hỏng 2', '0..0'],
])('in states: %s', async (row, expected) => {
  expect(await good(YOUNG, row)).toBe(expected);
});

test.each([
  // The same for all may be that of the form.
  ['Số máy tính;Năm', '8;2016', '8;2016', '0..16 (1)'],
  ['Số máy tính;Năm', '8;2016', '8;2022', '8..8'],
  ['Số máy tính;Năm mua', '8;2016', '8;2016', '0..0'],
  ['Số máy tính;Năm sử dụng', '8;2016', '8;2016', '0..0'],
  // Each has its own.
  ['Số máy tính;Năm;Máy in;Năm', '8;2016;2;2022', '8;2016;2;2022', '0..0'],
])('"Năm" in a form, %s: %s and %s', async (header, first, second, expected) => {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${first}\n02;Xã Bình;${second}\n`,
  });
  const [range] = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  expect(found('column-not-counted') > 0 ? `${range} (1)` : range).toBe(expected);
});

test.each([
  // A year for each row is that of its items; the same for all may be that of the list.
  ['2021', '2016', '9..9'],
  ['2026', '2026', '0..17 (1)'],
  ['3', '5', '0..17 (1)'],
  // What a cell does not say is open: 9 of 2021, and 8 of some year.
  ['2021', '2015-2022', '9..17'],
])('"Năm" in a list: %s and %s', async (first, second, expected) => {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị;Tên đơn vị\n01;Xã An\n',
    'equipment.csv': `Mã đơn vị;Tên thiết bị;SL;Năm\n01;Máy tính để bàn;9;${first}\n01;Máy tính xách tay;8;${second}\n`,
  });
  const [range] = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  expect(found('column-not-counted') > 0 ? `${range} (1)` : range).toBe(expected);
  expect(report.summary.not_judged.map(({ criterion }) => criterion)).toEqual(['condition']);
});

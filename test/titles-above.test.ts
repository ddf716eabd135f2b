import { expect, test } from 'vitest';
import { type Grid, type GridCell, WORKBOOKS } from './support/grid.ts';
import { inventory } from './support/inventory.ts';

/** Titles right above a header of two rows, without a blank row between: they are no group of it. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
  rules: { unit-without-items: off }
`;
const UNITS = 'unit_id,name\n1,Xã An Hòa\n';
type Merge = Grid['merges'][number];
const across = (row: number, column: number, columns: number): Merge => ({ row, column, rows: 1, columns });

/** What a unit has of computers and of printers, and where the header was found. */
async function read(cells: readonly (readonly GridCell[])[], merges: readonly Merge[], name: string) {
  const content = await WORKBOOKS.xlsx?.({ rows: cells.map((row) => ({ cells: row })), merges });
  const files = { 'infragap.yaml': CONFIG, 'units.csv': UNITS, [`${name}.xlsx`]: content ?? '' };
  const { report } = await inventory(files, ['units.csv', `${name}.xlsx`], 'gaps');
  const has = report.targets.map(({ by_unit }) => by_unit.map(({ actual }) => [actual?.low, actual?.high]));
  const header = report.issues.find(({ rule, file }) => /^header-/.test(rule) && file?.endsWith('.xlsx'));
  return { has, header: header?.message };
}

const TITLE = 'BÁO CÁO TÌNH HÌNH TĂNG GIẢM TÀI SẢN NĂM 2025';
const LIST: readonly (readonly GridCell[])[] = [
  ['STT', 'Tên tài sản', 'ĐVT', 'Số đầu năm', null, 'Số cuối năm', null],
  [null, null, null, 'Số lượng', 'Giá trị', 'Số lượng', 'Giá trị'],
  [1, 'Máy tính để bàn', 'Bộ', 10, 150_000_000, 11, 171_000_000],
  [2, 'Máy in', 'Cái', 3, 18_000_000, 2, 13_000_000],
];
const groups = (row: number): Merge[] => [across(row, 3, 2), across(row, 5, 2)];

test.each<[string, readonly (readonly GridCell[])[], readonly Merge[]]>([
  ['in one cell', [['UBND XÃ AN HÒA'], [TITLE]], groups(2)],
  ['merged over all columns', [['UBND XÃ AN HÒA'], [TITLE]], [across(1, 0, 7), ...groups(2)]],
  ['alone', [['TÌNH HÌNH TĂNG GIẢM TÀI SẢN XÃ AN HÒA']], groups(1)],
  ['above a blank row', [['UBND XÃ AN HÒA'], [TITLE], []], groups(3)],
])('of a list: %s', async (_, titles, merges) => {
  const first = titles.length + 1;
  const { has, header } = await read([...titles, ...LIST], merges, 'equipment');
  // At the end of the year.
  expect(has).toEqual([[[11, 11]], [[2, 2]]]);
  expect(header).toMatch(new RegExp(`^The header was found in row ${first},`));
});

test('what gives the columns below it their meaning is a group', async () => {
  const cells = [
    ['MÁY TÍNH', null],
    ['Tổng số', 'Hỏng'],
    [20, 3],
  ];
  const { has, header } = await read(cells, [across(0, 0, 2)], 'Xã An Hòa');
  // 20 - 3 broken; of printers nothing is said.
  expect(has[0]).toEqual([[17, 17]]);
  expect(header).toMatch(/^Rows 1 to 2 were read as one header/);
});

import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Columns that add up others of their row are held against what these make. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { computer: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets:
    - { id: pc, check: per-unit, item: computer, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
`;

/** Computers and printers of all units together, each as a range, and which of the rules below are told. */
async function read(...lines: readonly string[]): Promise<string> {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': lines.join('\n') });
  const [computers, printers] = report.targets.map(({ actual }) => `${actual.low}..${actual.high ?? ''}`);
  const told = ['total-column-mismatch', 'parts-exceed-total'].filter((rule) => found(rule) > 0);
  return [computers, printers, ...told].join(' ');
}

const FLAT = ['Xã,Để bàn,Xách tay,Tổng cộng'];
const GROUPED = ['Xã,Máy tính,,', ',Để bàn,Xách tay,Tổng số'];
const NONE = '0..';

describe.each([
  ['a total with no word for what it counts', FLAT],
  ['a total below the name of what it counts', GROUPED],
])('%s', (_, header) => {
  test.each([
    // 15 + 3 = 18, and 12 + 2 = 14.
    ['that is what its kinds make', '15,3,18', `32..32 ${NONE}`],
    ['that is more', '15,3,20', `32..34 ${NONE} total-column-mismatch`],
    ['that is less', '15,3,10', `24..32 ${NONE} parts-exceed-total`],
    ['that is not there', '15,3,', `32..32 ${NONE}`],
    ['that is a dash', '15,3,-', `32..32 ${NONE}`],
  ])('%s', async (_, row, expected) => {
    expect(await read(...header, `Xã A,${row}`, 'Xã B,12,2,14')).toBe(expected);
  });
});

describe('what a total is of', () => {
  test.each([
    ['kinds behind it', 'Xã,Tổng số máy,Để bàn,Xách tay', ['Xã A,20,15,3'], `18..20 ${NONE} total-column-mismatch`],
    ['kinds of all computers', 'Xã,Tổng số máy tính,Để bàn,Xách tay', ['Xã A,20,15,3'], `18..20 ${NONE} total-column-mismatch`],
    ['parts between them are no kinds', 'Xã,Để bàn,Hỏng,Xách tay,Hỏng,Tổng', ['Xã A,15,0,3,0,20'], `18..20 ${NONE} total-column-mismatch`],
    ['people to the left are not counted with them', 'Xã,CBCC,Để bàn,Xách tay,Tổng', ['Xã A,22,15,3,18'], `18..18 ${NONE}`],
    ['kinds of printers', 'Xã,Máy in laser,Máy in kim,Tổng', ['Xã A,15,3,20'], `${NONE} 18..20 total-column-mismatch`],
    // The two may be of the third column; where that has one, four are of none, and where it is blank nobody knows.
    ['a column that nothing claims', 'Xã,Để bàn,Xách tay,Khác,Tổng', ['Xã A,15,3,2,20'], `18..18 ${NONE}`],
    ['one that has too few', 'Xã,Để bàn,Xách tay,Khác,Tổng', ['Xã A,15,3,2,20', 'Xã B,12,2,1,19'], `32..37 ${NONE} total-column-mismatch`],
    ['one that is blank', 'Xã,Để bàn,Xách tay,Khác,Tổng', ['Xã A,15,3,2,20', 'Xã B,12,2,,19'], `32..32 ${NONE}`],
    ['servers, which may be in it or not', 'Xã,Để bàn,Xách tay,Máy chủ,Tổng', ['Xã A,15,3,2,20', 'Xã B,12,2,1,14'], `32..32 ${NONE}`],
    // 15 + 3 = 18 says that laptops are no computers of the 15.
    ['computers and laptops, which are others then', 'Xã,Máy tính,Laptop,Tổng', ['Xã A,15,3,18'], `15..18 ${NONE}`],
    ['computers, and not the laptops among them', 'Xã,Máy tính,Laptop,Máy in,Tổng', ['Xã A,15,3,2,17'], '15..15 2..2'],
    // Things of several kinds are only held against it.
    ['different things', 'Xã,Máy tính,Máy in,Tổng', ['Xã A,15,3,20'], '15..15 3..3 total-column-mismatch'],
    ['different things that make it', 'Xã,Máy tính,Máy in,Tổng', ['Xã A,15,3,18'], '15..15 3..3'],
    ['all of them above a total of some', 'Xã,Để bàn,Xách tay,Cộng,Máy in,Máy quét,Tổng cộng', ['Xã A,15,3,18,3,2,23'], '18..18 3..3'],
    ['what stands behind it, and not before it', 'Xã,Máy tính,Máy in,Tổng,Nam,Nữ', ['Xã A,15,3,20,12,8'], '15..15 3..3'],
    ['money', 'Xã,Máy tính,Máy in,Đơn giá,Thành tiền,Tổng cộng', ['Xã A,15,3,10,180,200'], '15..15 3..3'],
    ['people', 'Xã,Máy tính,Cán bộ,Công chức,Tổng', ['Xã A,15,3,17,22'], `15..15 ${NONE} total-column-mismatch`],
    ['people that make it', 'Xã,Máy tính,Cán bộ,Công chức,Tổng', ['Xã A,15,3,17,20'], `15..15 ${NONE}`],
    // Two of 18 to 20 are broken.
    ['with a part of all of them', 'Xã,Để bàn,Xách tay,Tổng,Máy tính hỏng', ['Xã A,15,3,20,2'], `16..18 ${NONE} total-column-mismatch`],
  ])('%s', async (_, header, rows, expected) => {
    expect(await read(header, ...rows)).toBe(expected);
  }); // biome-ignore format: rows are read as a table

  test('both figures are said, with the place of the total', async () => {
    const { report } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': 'Xã,Để bàn,Xách tay,Tổng cộng\nXã A,15,3,20\n',
    });
    const { row, column, message } = report.issues.find(({ rule }) => rule === 'total-column-mismatch') ?? {};
    expect({ row, column, message }).toEqual({
      row: 2,
      column: 'D',
      message: 'The total says 20; Để bàn, Xách tay make 18. What they say is carried as a range.',
    });
  });

  test('a list has prices and sums of its own', async () => {
    const { report, found } = await inventory({
      'infragap.yaml': CONFIG,
      'equipment.csv':
        'unit_id,Loại thiết bị,Số lượng,Đơn giá,Thành tiền,Tổng cộng\n101,Máy tính để bàn,2,10,20,25\n',
    });
    expect([report.targets[0]?.actual.low, found('total-column-mismatch')]).toEqual([2, 0]);
  });

  test('a row of a district that adds up its communes is one, whatever their totals say', async () => {
    const { found } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': [
        'unit_id,name,tier,parent_id,Máy tính để bàn,Máy tính xách tay,Tổng',
        '10,Huyện A,district,,27,5,34',
        '101,Xã A,commune,10,15,3,20',
        '102,Xã B,commune,10,12,2,14',
      ].join('\n'),
    });
    expect(found('unit-sums-below')).toBe(1);
  });
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Columns of ledgers that are filled in where an item has left, or ticked where it is another's. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;

/** Computers of one office: three rows of one, the cells beside the last two are given. */
async function has(header: string, second: string, third: string): Promise<string> {
  const row = (cells: string) => `01,Máy tính để bàn,${cells}\n`;
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
    'equipment.csv': `Mã đơn vị,Tên tài sản,${header}\n${row(','.repeat(header.split(',').length - 1))}${row(second)}${row(third)}`,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  const told = ['written-off', 'note-tells-state', 'unknown-column'].filter((rule) => found(rule) > 0);
  return [low === high ? low : `${low}..${high}`, ...told].join(' ');
}

test.each([
  ['Ghi giảm,Lý do giảm', 'QĐ 45/2023,Thanh lý', 'QĐ 46/2023,Điều chuyển Công an xã', '1 written-off'],
  ['Ghi giảm,Lý do giảm', ',Thanh lý', ',', '2 written-off'],
  ['Ngày thanh lý', '12/03/2023', '', '2 written-off'],
  ['Số hiệu chứng từ ghi giảm', 'QĐ 45', '-', '2 written-off'],
  ['Decommission date', '2023-05-01', '', '2 written-off'],
  // After the day of the stock.
  ['Ngày thanh lý', '12/03/2026', '', '3'],
  ['Ghi giảm', '0', 'Không', '3'],
  // In use by another column: of the two nobody knows which is right.
  ['Tình trạng,Ngày thanh lý', 'Đang sử dụng,12/03/2023', 'Đang sử dụng,', '1..3 note-tells-state'],
  ['Tình trạng,Ngày thanh lý', 'Thanh lý,12/03/2023', 'Đang sử dụng,', '1..2'],
  ['BYOD', 'Yes', 'No', '2..3 note-tells-state'],
  ['Máy cá nhân', 'x', '', '2..3 note-tells-state'],
  // What is planned, or worth.
  ['Ngày dự kiến thanh lý', '12/03/2023', '', '3'],
  ['Giá trị thanh lý', '100000', '', '3 unknown-column'],
])('%s: %s and %s', async (header, second, third, expected) => {
  expect(await has(header, second, third)).toBe(expected);
});

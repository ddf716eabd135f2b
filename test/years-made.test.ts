import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Computers last seven years. As of 2026, one made in 2022 is no older than four; one made in 2012 may have been bought in 2025. */
const CONFIG = `
  as_of: 2026-06-30
  standards: { computer: { categories: [desktop], useful_life_years: 7 } }
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const good = async (list: string) => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id\nA',
    'equipment.csv': list,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  return [low, high];
};

test('what was made lately is young, what was made long ago may be old', async () => {
  expect(
    await good(
      'Đơn vị,Loại thiết bị,Số lượng,Năm sản xuất\nA,Máy tính để bàn,3,2022\nA,Máy tính để bàn,5,2012\n',
    ),
  ).toEqual([3, 8]);
});

test('when it came into use is another thing, and says more', async () => {
  expect(
    await good(
      'Đơn vị,Loại thiết bị,Số lượng,Năm SX,Năm sử dụng\nA,Máy tính để bàn,3,2012,2022\nA,Máy tính để bàn,5,2012,2014\n',
    ),
  ).toEqual([3, 3]);
});

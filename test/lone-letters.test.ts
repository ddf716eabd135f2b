import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** "LT" is a laptop, or food ("lương thực"); "MT" a computer, or the Front ("Mặt trận"): what stands beside them tells. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;

test.each<[string, string, number | undefined, number | null | undefined, number]>([
  // 40 cannot be within 8 computers, and nothing else is written in letters.
  ['Máy vi tính,LT', '8,40', 8, 8, 1],
  ['Máy vi tính,LT', '8,2', 8, 8, 0],
  ['PC,LT', '8,2', 8, 8, 0],
  ['MTĐB,LT', '12,8', 20, 20, 0],
  ['Máy tính để bàn,LT', '12,8', 20, 20, 0],
  ['LT', '40', undefined, undefined, 1],
  ['CB,CC,MT', '10,8,9', undefined, undefined, 1],
  ['MT,Máy in', '12,2', 12, 12, 0],
  ['MT,MT hỏng', '12,2', 10, 10, 0],
])('%s: %s', async (header, row, low, high, warned) => {
  const table = `Mã đơn vị,Tên đơn vị,${header}\n01,Xã An,${row}\n`;
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  const actual = report.targets[0]?.by_unit[0]?.actual;
  expect([actual?.low, actual?.high, found('column-not-counted')]).toEqual([low, high, warned]);
});

test('what stands above the table tells it as well', async () => {
  const table = 'THỐNG KÊ MÁY TÍNH CÁC XÃ,,\nMã đơn vị,Tên đơn vị,MT\n01,Xã An,12\n';
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  expect(report.targets[0]?.actual.low).toBe(12);
});

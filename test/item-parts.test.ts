import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows of a list that count once more what a row above them counts. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    computer: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
`;
const RULES = [
  'total-row-ignored',
  'total-row-mismatch',
  'part-row',
  'kinds-differ',
  'state-row-ignored',
  'parts-exceed-total',
] as const;

/** Computers and printers of the one office, and what is told of its rows. */
async function read(...rows: readonly string[]): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n20445,Xã Lăng\n',
    'equipment.csv': ['UBND XÃ LĂNG,,', 'TT,Tên thiết bị,Số lượng', ...rows, ''].join('\n'),
  });
  const ranges = report.targets.map(({ actual: { low, high } }) =>
    low === high ? `${low}` : `${low}..${high ?? ''}`,
  );
  const told = RULES.filter((rule) => found(rule) > 0);
  return [...ranges, ...told].join(' ');
}

test.each([
  // 15 + 5 are the 20 of the row above.
  ['numbered 1.1', ['1,Máy tính,20', '1.1,Máy tính để bàn,15', '1.2,Máy tính xách tay,5', '2,Máy in,5'], '20 5 total-row-ignored'],
  ['numbered a', ['1,Máy tính,20', 'a,Máy tính để bàn,15', 'b,Máy tính xách tay,5', '2,Máy in,5'], '20 5 total-row-ignored'],
  ['with a dash for a number', ['1,Máy tính,20', '-,Máy tính để bàn,15', '-,Laptop,5', '2,Máy in,5'], '20 5 total-row-ignored'],
  ['without a number', ['1,Máy tính,20', ',Máy tính để bàn,15', ',Máy tính xách tay,5', '2,Máy in,5'], '20 5 total-row-ignored'],
  // Dashes before the names say it already.
  ['with a dash before their names', ['1,Máy tính,20', ',- Máy tính để bàn,15', ',- Laptop,5', '2,Máy in,5'], '20 5 part-row'],
  ['of printers', ['1,Laptop,2', '2,Máy in,5', '2.1,Máy in A4,3', '2.2,Máy in A3,2'], '2 5 total-row-ignored'],
  ['at the end of the list', ['1,Máy in,5', '2,Máy tính,20', '2.1,Máy tính để bàn,15', '2.2,Máy tính xách tay,5'], '20 5 total-row-ignored'],
  // 12 + 3 + 5 are the 20 of the row above, of which 12 are computers; then 12 + 5; then 12 + 5 of 17, beside 3.
  ['with servers and tablets', ['1,Máy tính,20', '1.1,Máy tính để bàn,12', '1.2,Máy chủ,3', '1.3,Máy tính bảng,5', '2,Máy in,5'], '12 5 total-row-ignored'],
  ['with servers, not numbered', ['1,Máy tính,20', '-,Máy tính để bàn,12', '-,Laptop,5', '-,Máy chủ,3', '2,Máy in,5'], '17 5 total-row-ignored'],
  ['beside servers', ['1,Máy tính,17', '1.1,Máy tính để bàn,12', '1.2,Laptop,5', '1.3,Máy chủ,3', '2,Máy in,5'], '17 5 total-row-ignored'],
  ['with tablets, beside servers', ['1,Máy tính,17', '1.1,Máy tính để bàn,12', '1.2,Máy tính bảng,5', '1.3,Máy chủ,3', '2,Máy in,5'], '12 5 total-row-ignored'],
  ['of which some are servers', ['1,Máy tính,20', '1.1,Máy chủ,3', '1.2,Máy tính bảng,5', '2,Máy in,5'], '20 5 kinds-differ'],
  // 20 + 15 and 20 + 15 + 8: which figure is wrong nobody can tell.
  ['that are not all of them', ['1,Máy tính,20', '1.1,Máy tính để bàn,15', '2,Máy in,5'], '35 5 kinds-differ'],
  ['that are more than the row above', ['1,Máy tính,20', '1.1,Máy tính để bàn,15', '1.2,Laptop,8', '2,Máy in,5'], '43 5 kinds-differ'],
  // Items of their own: 20 + 15 + 3, and 15 + 5 without a row that counts them all.
  ['without a number, that do not add up', ['1,Máy tính,20', ',Máy tính để bàn,15', ',Laptop,3', '2,Máy in,5'], '38 5'],
  ['below something else', ['1,Máy chủ,20', '1.1,Máy tính để bàn,15', '1.2,Laptop,5', '2,Máy in,5'], '20 5'],
  ['numbered one by one', ['1,Máy tính,20', '2,Máy tính để bàn,15', '3,Laptop,5', '4,Máy in,5'], '40 5'],
])('%s', async (_, rows, expected) => {
  expect(await read(...rows)).toBe(expected);
}); // biome-ignore format: rows are read as a table

test('each below a row of the same unit', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n1,Xã Lăng\n2,Xã An\n',
    'equipment.csv':
      'TT,Mã đơn vị,Tên thiết bị,Số lượng\n1,1,Máy tính,20\n,2,Máy tính để bàn,15\n,2,Laptop,5\n2,1,Máy in,5\n',
  });
  // 20 of the one, 15 + 5 of the other.
  expect(report.targets[0]?.actual.low).toBe(40);
});

test('the kinds are what is counted', async () => {
  const { found, report } = await inventory({
    'infragap.yaml': `
  as_of: 2025-12-31
  standards:
    laptop: { categories: [laptop], in_service: [in_use] }
  targets: [{ id: laptop, check: per-unit, item: laptop, at_least: 1 }]
`,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n20445,Xã Lăng\n',
    'equipment.csv':
      'UBND XÃ LĂNG,,\nTT,Tên thiết bị,Số lượng\n1,Máy tính,20\n1.1,Máy tính để bàn,15\n1.2,Laptop,5\n',
  });
  expect([report.targets[0]?.actual.low, report.targets[0]?.actual.high]).toEqual([5, 5]);
  expect(found('total-row-ignored')).toBe(1);
});

test.each([
  // What rows below an item say of so many of it.
  ['broken ones', ['1,Máy tính để bàn,15', ',+ Đang sử dụng,12', ',+ Hỏng,3', '2,Máy in,5'], '12 5 part-row'],
  ['of which broken', ['1,Máy tính,20', ',Trong đó: hỏng,3', '2,Máy in,5'], '17 5 part-row'],
  ['of which broken, with its number', ['1,Máy tính,20', ',Trong đó: 03 máy hỏng,', '2,Máy in,5'], '17 5 part-row'],
  ['several in one row', ['1,Máy tính,20', ',"Trong đó: đang sử dụng 15, hỏng 5",', '2,Máy in,5'], '15 5 part-row'],
  ['of each kind', ['1,Máy tính để bàn,15', ',+ Hỏng,3', '2,Laptop,5', ',+ Hỏng,1', '3,Máy in,5'], '16 5 part-row'],
  ['below kinds', ['1,Máy tính,20', ',- Máy tính để bàn,15', ',- Laptop,5', ',Trong đó: hỏng,3', '2,Máy in,5'], '17 5 part-row'],
  // A broken one may await its disposal.
  ['that may overlap', ['1,Máy tính,20', ',+ Hỏng,3', ',+ Chờ thanh lý,1', '2,Máy in,5'], '16..17 5 part-row'],
  ['without a number', ['1,Máy tính,20', ',+ Hỏng,', '2,Máy in,5'], '0..20 5 part-row'],
  ['all in use', ['1,Máy tính để bàn,15', ',+ Đang sử dụng,15', '2,Máy in,5'], '15 5 part-row'],
  ['none broken', ['1,Máy tính để bàn,15', ',+ Hỏng,0', '2,Máy in,5'], '15 5 part-row'],
  ['more than there are', ['1,Máy tính để bàn,15', ',+ Hỏng,30', '2,Máy in,5'], '0..15 5 part-row parts-exceed-total'],
  // Of the last kind, or of all: nobody knows.
  ['below kinds that are counted', ['1,Máy tính,20', '1.1,Máy tính để bàn,15', '1.2,Laptop,5', ',Trong đó: hỏng,3', '2,Máy in,5'], '20 5 total-row-ignored part-row state-row-ignored'],
  ['of the last kind', ['1,Máy tính,20', '1.1,Máy tính để bàn,15', '1.2,Laptop,5', ',+ Hỏng,3', '2,Máy in,5'], '17 5 total-row-ignored part-row'],
])('rows that tell a state: %s', async (_, rows, expected) => {
  expect(await read(...rows)).toBe(expected);
}); // biome-ignore format: rows are read as a table

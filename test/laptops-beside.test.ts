import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** "Máy tính" beside "Laptop": whether the computers have the laptops. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    computer: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
`;

test.each([
  // Taken to have them, and told.
  ['Máy tính;Laptop', ['9;2', '8;3'], '9..9 8..8, told 1, faults 0'],
  // In one row there are more laptops: in each, they are 0 to all on top.
  ['Máy tính;Laptop', ['9;2', '8;10'], '9..11 10..18, told 1, faults 1'],
  ['Máy tính;Laptop', ['9;2', '8;'], '9..9 8..8, told 1, faults 0'],
  // Its header says that it has all.
  ['Tổng số máy tính;Laptop', ['9;2', '8;3'], '9..9 8..8, told 0, faults 0'],
  ['Máy tính;Trong đó: laptop', ['9;2', '8;3'], '9..9 8..8, told 0, faults 0'],
  ['Máy tính (gồm laptop);Laptop', ['9;2', '8;3'], '9..9 8..8, told 0, faults 0'],
  ['Máy tính để bàn;Laptop', ['9;2', '8;10'], '11..11 18..18, told 0, faults 0'],
])('%s %j: %s', async (header, [first, second], expected) => {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${first}\n02;Xã Bình;${second}\n`,
  });
  const units = report.targets[0]?.by_unit.toSorted((a, b) => (a.unit_id < b.unit_id ? -1 : 1)) ?? [];
  const ranges = units.map(({ actual }) => `${actual?.low}..${actual?.high ?? ''}`);
  const faults = found('parts-exceed-total');
  expect(`${ranges.join(' ')}, told ${found('total-has-servers')}, faults ${faults}`).toBe(expected);
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What a header says is within its number is not what the number is of. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    computer: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
`;

/** Computers in use; "warned" where some of the number may not count. */
async function inUse(header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${row}\n`,
  });
  const ranges = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  return `${ranges.join(' ')}${found('count-has-others') > 0 ? ' warned' : ''}`;
}

test.each([
  // Laptops and desktops are computers; servers, tablets, printers and broken ones do not count, and are 0 to 20.
  ['Tổng số máy tính (bao gồm máy tính xách tay)', '20', '20..20'],
  ['Tổng số máy tính (gồm laptop)', '20', '20..20'],
  ['Tổng số máy tính (bao gồm máy tính để bàn, xách tay)', '20', '20..20'],
  ['Tổng số máy tính (gồm cả để bàn và xách tay)', '20', '20..20'],
  ['Total computers (including laptops)', '20', '20..20'],
  ['Tổng số máy tính (bao gồm máy chủ)', '20', '20..20 warned'],
  ['Tổng số máy tính kể cả máy chủ', '20', '20..20 warned'],
  ['Tổng số máy tính (cả máy hỏng)', '20', '20..20 warned'],
  ['Tổng số máy tính, trong đó có máy tính bảng', '20', '20..20 warned'],
  ['Máy tính (gồm máy tính bảng)', '20', '20..20 warned'],
  ['Tổng số máy tính bao gồm máy in', '20', '20..20 warned'],
  ['Tổng số máy tính (gồm cả máy hỏng)', '20', '20..20 warned'],
  ['Tổng số máy tính gồm máy tính hỏng', '20', '20..20 warned'],
  ['Computers (including servers)', '20', '20..20 warned'],
  ['Computers incl. servers', '20', '20..20 warned'],
  ['Computers including broken', '20', '20..20 warned'],
  // A column tells how many: 20 - 2 servers, 20 - 3 broken.
  ['Tổng số máy tính (bao gồm máy chủ);Máy chủ', '20;2', '18..18'],
  ['Tổng số máy tính (gồm cả máy hỏng);Máy tính hỏng', '20;3', '17..17'],
  ['Tổng số máy tính (bao gồm máy chủ);Máy tính hỏng', '20;3', '17..17 warned'],
  // Nobody knows how many of the 20 are printers: a column of printers does not say that it has them all.
  ['Tổng số máy tính bao gồm máy in;Máy in', '20;3', '20..20 warned'],
  // A heading of a column below the first, in one cell, and words that only lead to a part.
  ['Tổng số máy tính;Trong đó: hỏng', '20;3', '17..17'],
  ['Tổng số máy tính;Máy tính, trong đó: hỏng', '20;3', '17..17'],
  ['Tổng số máy tính;Tổng số máy tính / Bao gồm / Hỏng', '20;3', '17..17'],
])('%s: %s', async (header, row, expected) => {
  expect(await inUse(header, row)).toBe(expected);
});

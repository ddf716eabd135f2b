import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Whose a part is that a column behind several numbers counts. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
    laptop: { categories: [laptop], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: laptop, check: per-unit, item: laptop, at_least: 1 }
`;

async function inUse(header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị,Tên đơn vị,${header}\n01,Xã An,${row}\n`,
  });
  const ranges = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  return `${ranges.join(' ')}${found('column-not-counted') > 0 ? ' warned' : ''}`;
}

test.each([
  // The broken one is a laptop or not; three of four are in use.
  ['Máy tính,Trong đó: laptop,Trong đó hỏng', '4,1,1', '3..3 0..1'],
  ['Máy tính,Laptop,Hỏng', '4,1,1', '3..3 0..1'],
  // Each number has its own.
  ['Máy tính,Hỏng,Laptop,Hỏng', '4,1,2,1', '3..3 1..1'],
  ['Máy tính,Máy tính hỏng,Máy in,Hỏng', '4,1,2,1', '3..3 0..3'],
  // Computers or printers: nobody can tell.
  ['Máy tính,Máy in,Hỏng', '4,2,1', '4..4 0..4 warned'],
])('%s: %s', async (header, row, expected) => {
  expect(await inUse(header, row)).toBe(expected);
});

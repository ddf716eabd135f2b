import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Names of items that say how many they are. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
`;

/** The computers of an office: one laptop, and what a row says; and whether it is told that the name says it. */
async function has(header: string, cells: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
    'equipment.csv': `Mã đơn vị,${header}\n01,Laptop\n01,${cells}\n`,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  const told = found('quantity-in-name') > 0 ? ' told' : '';
  return `${low === high ? low : `${low}..${high ?? ''}`}${told}`;
}

test.each([
  ['Máy vi tính để bàn Dell Vostro (05 bộ)', '6 told'],
  ['05 bộ máy vi tính để bàn', '6 told'],
  ['Máy tính xách tay (02 chiếc)', '3 told'],
  ['Laptop x 5', '6 told'],
  ['Máy tính để bàn: 03 bộ', '4 told'],
  ['Máy tính (SL: 4)', '5 told'],
  // How many is said, and not understood.
  ['Bộ máy vi tính phòng một cửa gồm 4 máy', '1..'],
  // Models and sizes.
  ['Máy tính Dell Vostro 3470', '2'],
  ['Máy tính để bàn', '2'],
])('%s: %s', async (name, expected) => {
  expect(await has('Tên tài sản', name)).toBe(expected);
});

test('a column of quantities goes before it, but where it is blank', async () => {
  expect(await has('Tên tài sản,Số lượng', 'Máy tính để bàn (05 bộ),5')).toBe('6');
  expect(await has('Tên tài sản,Số lượng', 'Máy tính để bàn (05 bộ),')).toBe('6 told');
  // Five, or one of five.
  expect(await has('Tên tài sản,Số lượng', 'Máy tính để bàn (05 bộ),1')).toBe('1..');
});

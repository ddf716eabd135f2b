import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows of lists that are of an office of a commune, and of other bodies in it. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
/** What the communes have, of a list of 7 computers of the first and 16 of somebody. */
async function has(communes: readonly string[], somebody: string, ...lines: readonly string[]) {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': ['Tên đơn vị,CBCC', ...communes.map((name) => `${name},22`)].join('\n'),
    'equipment.csv': ['Đơn vị,Loại thiết bị,Số lượng', 'Xã An Hòa,PC,7', ...lines, `${somebody},PC,16`].join(
      '\n',
    ),
  });
  return (report.targets[0]?.by_unit ?? [])
    .map(({ actual: { low, high } }) => (low === high ? low : `${low}..${high ?? ''}`))
    .join(', ');
}

test.each<[readonly string[], string, string]>([
  [['Xã An Hòa'], 'Xã An Hòa - Bộ phận một cửa', '7..23'],
  [['Xã An Hòa', 'Xã Lăng'], 'Xã An Hòa - Bộ phận một cửa', '7..23, 0..'],
  [['Xã An Hòa', 'Xã Lăng'], 'Văn phòng HĐND và UBND xã An Hòa', '7..23, 0..'],
  // The only unit there is.
  [['Xã An Hòa'], 'Bộ phận một cửa', '7..23'],
  [['Xã An Hòa', 'Xã Lăng'], 'Bộ phận một cửa', '7, 0..'],
  // Other bodies of the place.
  [['Xã An Hòa'], 'Trường THCS xã An Hòa', '7'],
  [['Xã An Hòa'], 'Văn phòng Đảng ủy xã An Hòa', '7'],
])('%j: %s', async (communes, somebody, expected) => {
  expect(await has(communes, somebody)).toBe(expected);
});

test('an office below the heading of its commune', async () => {
  expect(await has(['Xã An Hòa', 'Xã Lăng'], 'Bộ phận một cửa', 'Xã Lăng,PC,3', 'I. Xã Lăng,,')).toBe(
    '7, 3..19',
  );
});

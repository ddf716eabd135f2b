import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** The tiers that names and headings of columns tell, where no column has them. */

const CONFIG = `
  as_of: 2025-12-31
  tiers: [province, district, commune, village]
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
async function tiers(heading: string, ...names: readonly string[]) {
  const table = [`"${heading}",CBCC,Máy tính`, ...names.map((name) => `${name},5,3`), ''].join('\n');
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  return (report.targets[0]?.by_unit ?? []).map(({ name, tier }) => [name, tier]);
}

test.each([
  ['Xã An Hòa', 'commune'],
  ['XÃ AN HOÀ', 'commune'],
  ['xã an hòa', 'commune'],
  ['Xa An Hoa', 'commune'],
  ['Thị trấn Di Lăng', 'commune'],
  ['TT Di Lăng', 'commune'],
  ['TT. Di Lăng', 'commune'],
  ['P. Trần Phú', 'commune'],
  ['P.Trần Phú', 'commune'],
  ['X. An Hòa', 'commune'],
  ['Xã Đoàn Kết', 'commune'],
  ['Xã Hội An', 'commune'],
  ['Phường 1', 'commune'],
  ['Đặc khu Lý Sơn', 'commune'],
  ['TX An Nhơn', 'district'],
  ['TP Quy Nhơn', 'district'],
  ['UBND huyện Sơn Hà', 'district'],
  ['Bản Mù', 'village'],
  // Bodies have no tier of the place.
  ['Quân sự xã An Hòa', null],
  ['Ban CHQS xã An Hòa', null],
  ['Quân khu 5', null],
  ['Huyện ủy Sơn Hà', null],
  ['HUYỆN ỦY SƠN HÀ', null],
  ['Huyện đoàn', null],
  ['Phường đội', null],
  ['Xã đội An Hòa', null],
  ['Tỉnh đoàn', null],
  ['Xã hội học tập', null],
  ['Ban Dân vận', null],
  ['TT Y tế', null],
  ['P. Kinh tế', null],
  // Other words but for their diacritics.
  ['Phương An', null],
  ['Bàn Cờ', null],
  ['Quan Hóa', null],
])('%s: %s', async (name, tier) => {
  expect(await tiers('Tên đơn vị', name)).toEqual([[name, tier]]);
});

test.each([
  ['Xã', 'commune'],
  ['Tên xã, phường, thị trấn', 'commune'],
  ['Xã/thị trấn', 'commune'],
  ['Tên đơn vị', null],
])('below %s', async (heading, tier) => {
  const names = ['An Hòa', 'Huyện Sơn Hà', 'Trường THCS An Hòa'];
  expect(await tiers(heading, ...names)).toEqual([['An Hòa', tier], ['Huyện Sơn Hà', 'district'], ['Trường THCS An Hòa', null]]); // biome-ignore format: short
});

/** What the units of two forms have: officials of one, computers of the other. */
test('what is set around names', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG.replace('per-unit, item: computer', 'per-head, item: computer, heads: [officials]'),
    'units-1.csv': 'Tên đơn vị,CBCC\n1. Xã An Hòa,22\n2. Xã Bình An (*),20\n"Xã Cát Lâm\n(xã ĐBKK)",18\n- Xã Đức Phong,10\n',
    'units-2.csv': 'Tên đơn vị,Máy tính\nXã An Hòa,12\nxã bình an,10\nX. Cát Lâm,9\nXÃ ĐỨC PHONG,5\n',
  }); // biome-ignore format: tables
  const gaps = (report.targets[0]?.by_unit ?? []).map(({ name, gap }) => [name, gap?.low, gap?.high]);
  expect(gaps).toEqual([['Xã An Hòa', 10, 10], ['Xã Bình An', 10, 10], ['Xã Cát Lâm', 9, 9], ['Xã Đức Phong', 5, 5]]); // biome-ignore format: short
});

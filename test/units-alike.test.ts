import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Names without codes that may be of one unit. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
  rules: { unit-without-items: off, kind-not-listed: off }
`;

/** The computers of every unit, and which rows name one that another row may have named: row, name, that row's. */
async function read(files: Readonly<Record<string, string>>) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files }, [], 'gaps');
  const has = (report.targets[0]?.by_unit ?? []).map(({ unit_id, actual }) => `${unit_id} ${actual?.low}`);
  const alike = report.issues.flatMap(({ rule, row, value, related }) =>
    rule === 'units-alike' ? [`${row} ${value} = ${related?.row}`] : [],
  );
  return { has, alike };
}
const list = (...units: readonly string[]): Readonly<Record<string, string>> => ({
  'equipment.csv': `Đơn vị,Loại thiết bị,Số lượng\n${units.map((unit, at) => `${unit},Máy tính để bàn,${at + 1}\n`).join('')}`,
});
const names = (...units: readonly string[]): Readonly<Record<string, string>> => ({
  'units.csv': `Tên đơn vị,Số máy tính\n${units.map((unit, at) => `${unit},${at + 1}\n`).join('')}`,
});

test.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
  ['a list with and without the word', list('Bình An', 'Xã Bình An'), ['Bình An 1', 'Xã Bình An 2'], ['3 Xã Bình An = 2']],
  ['the other way round', list('Xã Bình An', 'Bình An'), ['Xã Bình An 1', 'Bình An 2'], ['3 Bình An = 2']],
  ['a short word', list('Xã Bình An', 'X. Bình An'), ['Xã Bình An 1', 'X. Bình An 2'], ['3 X. Bình An = 2']],
  ['without diacritics', list('Xã Bình An', 'Xa Binh An'), ['Xã Bình An 1', 'Xa Binh An 2'], ['3 Xa Binh An = 2']],
  ['a form', names('Bình An', 'Xã Bình An'), ['Bình An 1', 'Xã Bình An 2'], ['3 Xã Bình An = 2']],
  // The office is its commune's, and capitals and the place of a tone are nobody's: 1 + 2 + 3 + 4.
  ['one, however it is spelled', list('Xã Bình Hòa', 'UBND xã Bình Hòa', 'XÃ BÌNH HÒA', 'Xã Bình Hoà'), ['Xã Bình Hòa 10'], []],
  ['other diacritics', list('Xã Bình An', 'Xã Bình Ân'), ['Xã Bình An 1', 'Xã Bình Ân 2'], []],
  ['other places', list('Xã Bình An', 'Phường Bình An', 'Thị trấn Bình An'), ['Xã Bình An 1', 'Phường Bình An 2', 'Thị trấn Bình An 3'], []],
  ['a school and a hamlet', list('Xã Bình An', 'Trường Bình An', 'Thôn Bình An'), ['Xã Bình An 1', 'Trường Bình An 2', 'Thôn Bình An 3'], []],
  ['codes that look alike', list('a1', 'A1'), ['a1 1', 'A1 2'], []],
  ['codes tell them apart', { 'units.csv': 'unit_id,name,computers\n1,Bình An,1\n2,Xã Bình An,2\n' }, ['1 1', '2 2'], []],
  [
    'in two districts',
    { 'units.csv': 'Tên đơn vị,Mã cấp trên,Số máy tính\nHuyện A,,5\nHuyện B,,6\nBình An,Huyện A,1\nXã Bình An,Huyện B,2\n' },
    ['Huyện A 5', 'Huyện B 6', 'Bình An 1', 'Xã Bình An 2'],
    [],
  ],
  [
    'in one district',
    { 'units.csv': 'Tên đơn vị,Mã cấp trên,Số máy tính\nHuyện A,,5\nBình An,Huyện A,1\nXã Bình An,Huyện A,2\n' },
    ['Huyện A 5', 'Bình An 1', 'Xã Bình An 2'],
    ['4 Xã Bình An = 3'],
  ],
  [
    'a district above the commune that has its name',
    { 'units.csv': 'Tên đơn vị,Mã cấp trên,Số máy tính\nBình Sơn,,5\nXã Bình Sơn,Bình Sơn,1\n' },
    ['Bình Sơn 5', 'Xã Bình Sơn 1'],
    [],
  ],
])('%s', async (_, files, has, alike) => {
  expect(await read(files)).toEqual({ has, alike });
}); // biome-ignore format: a table to be read as one

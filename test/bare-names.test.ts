import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';
import { workbook } from './support/submissions.ts';

/** Communes whose names, without "Xã", begin as those of schools, hamlets and bodies do. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [desktop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
const NAMES = ['Trường Sơn', 'Ban Công', 'Thôn Hạ', 'Trường Chinh', 'Tổng Cọt', 'Công An Phú'];
const UNITS = `unit_id,name,tier\n${NAMES.map((name, at) => `${at + 1},Xã ${name},xã\n`).join('')}`;

async function has(files: Readonly<Record<string, string | Buffer>>) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, ...files });
  return (report.targets[0]?.by_unit ?? []).map(({ actual }) => [actual.low, actual.high]);
}
const OWN = NAMES.map((_, at) => [at + 1, at + 1]);

test('in a column', async () => {
  const rows = NAMES.map((name, at) => `${name},Máy tính để bàn,${at + 1}\n`).join('');
  expect(await has({ 'equipment.csv': `Đơn vị,Loại thiết bị,Số lượng\n${rows}` })).toEqual(OWN);
});

test('on sheets', async () => {
  const sheet = (at: number) => [['Loại thiết bị', 'Số lượng'], ['Máy tính để bàn', `${at + 1}`]]; // biome-ignore format: as a table
  const book = workbook(Object.fromEntries(NAMES.map((name, at) => [name, sheet(at)])));
  expect(await has({ 'equipment.xlsx': book })).toEqual(OWN);
});

test('a school and a hamlet of other names are none of them', async () => {
  const rows = 'Trường Hạ,Máy tính để bàn,3\nThôn Sơn,Máy tính để bàn,2\n';
  const found = await has({ 'equipment.csv': `Đơn vị,Loại thiết bị,Số lượng\n${rows}` });
  expect(found.every(([low]) => low === 0)).toBe(true);
});

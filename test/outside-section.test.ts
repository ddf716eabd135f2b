import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows below the heading of another district than the list of units has their unit in. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1, where: { tier: commune } }]
`;
const UNITS = `Mã đơn vị,Tên đơn vị,Cấp,Mã cấp trên
504,Huyện Tây Giang,huyện,
505,Huyện Hòa Vang,huyện,
20443,Xã Lăng,xã,504
20444,Xã Hòa Sơn,xã,505
`;
/** What the two communes have, and how many rows are told of. */
async function read(files: Readonly<Record<string, string>>): Promise<string> {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, actual }) => `${unit_id} ${actual?.low}..${actual?.high ?? ''}`,
  );
  return [...units.sort(), `${found('unit-outside-section')} told`].join(', ');
}
const list = (lang: string, hoaSon: string) => `Đơn vị,Loại thiết bị,Số lượng
Huyện Tây Giang,,
${lang},Máy tính để bàn,3
${hoaSon},Máy tính để bàn,7
Huyện Hòa Vang,,
Xã Hòa Sơn,Máy tính để bàn,2
`;
const form = `STT,Mã đơn vị,Tên đơn vị,Tổng số máy tính
I,,Huyện Tây Giang,
1,20443,Xã Lăng,3
2,20444,Xã Hòa Sơn,7
`;

test.each<[string, Readonly<Record<string, string>>, string]>([
  // Of the 7 nobody knows whether they are those of Hòa Sơn: it has the 2 below its own heading, or 9.
  ['a code', { 'units.csv': UNITS, 'equipment.csv': list('20443', '20444') }, '20443 3..3, 20444 2..9, 1 told'],
  ['a name', { 'units.csv': UNITS, 'equipment.csv': list('Xã Lăng', 'Xã Hòa Sơn') }, '20443 3..3, 20444 2..9, 1 told'],
  ['a code in its own section', { 'units.csv': UNITS, 'equipment.csv': list('20443', 'Xã Lăng') }, '20443 10..10, 20444 2..2, 0 told'],
  ['a code in a form', { 'units.csv': UNITS, 'units-form.csv': form }, '20443 3..3, 20444 0.., 1 told'],
  ['a code in a form whose name comes before that of the list of units', { 'units-1.csv': form, 'units-2.csv': UNITS }, '20443 3..3, 20444 0.., 1 told'],
])('%s', async (_, files, expected) => {
  expect(await read(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Two communes of one name, told apart by the districts whose sections they stand in. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
/** What units have by their codes, and the errors that are told. */
async function read(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const tables = Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.join('\n')]));
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...tables });
  const units = (report.targets[0]?.by_unit ?? []).map(({ unit_id, actual }) =>
    [unit_id, actual?.low === actual?.high ? actual?.low : '?'].join(' '),
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return [...units.sort(), ...errors].join(', ');
}

const FORM = 'STT,Tên đơn vị,Tổng số máy tính';
const NAMES = ['STT,Tên đơn vị', 'I,Huyện A', '1,Xã Tân Lập', '2,Xã Lăng', 'II,Huyện B', '1,Xã Tân Lập'];
const LIST = 'Đơn vị,Loại thiết bị,Số lượng';
const [A, B, C] = ['Xã Tân Lập (Huyện A)', 'Xã Tân Lập (Huyện B)', 'Xã Lăng'];

test.each<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ['a form', { 'units.csv': [FORM, 'I,Huyện A,', '1,Xã Tân Lập,4', 'II,Huyện B,', '1,Xã Tân Lập,1'] }, `${A} 4, ${B} 1`],
  ['a form below a province', { 'units.csv': [FORM, 'A,TỈNH C,', 'I,Huyện A,', '1,Xã Tân Lập,4', 'II,Huyện B,', '1,Xã Tân Lập,1'] }, `${A} 4, ${B} 1`],
  ['two forms', { 'units-1.csv': NAMES, 'units-2.csv': [FORM, 'I,Huyện B,', '1,Xã Tân Lập,2'] }, `${C} ?, ${A} ?, ${B} 2`],
  ['a list by sections', { 'units.csv': NAMES, 'equipment.csv': [LIST, 'Huyện B,,', 'Xã Tân Lập,PC,2', 'Huyện A,,', 'Xã Tân Lập,PC,5', 'Xã Lăng,PC,1'] }, `${C} 1, ${A} 5, ${B} 2`],
  // Nothing says which of the two is meant: neither is given the machines.
  ['a list without sections', { 'units.csv': NAMES, 'equipment.csv': [LIST, 'Xã Tân Lập,PC,2', 'Xã Lăng,PC,1'] }, `${C} 1, ${A} ?, ${B} ?, ambiguous-unit`],
  ['a form without sections', { 'units-1.csv': NAMES, 'units-2.csv': [FORM, '1,Xã Tân Lập,2', '2,Xã Lăng,1'] }, `${C} 1, ${A} ?, ${B} ?, ambiguous-unit`],
  ['twice in one section', { 'units.csv': [FORM, 'I,Huyện A,', '1,Xã Tân Lập,4', '2,Xã Tân Lập,1'] }, 'Xã Tân Lập ?, duplicate-key'],
  ['sections that are no places', { 'units.csv': [FORM, 'I,Khối Đảng,', '1,Văn phòng,4', 'II,Khối chính quyền,', '1,Văn phòng,1'] }, 'Văn phòng ?, duplicate-key'],
])('%s', async (_, files, expected) => {
  expect(await read(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

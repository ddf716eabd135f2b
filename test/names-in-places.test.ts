import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Units of one name that titles or files tell apart by the places that they name. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1 }]
`;
const figure = (range: { low: number; high: number | null } | undefined): string =>
  range?.low === range?.high ? String(range?.low) : '?';
/** What units need and have by their codes, and the errors that are told. */
async function read(
  files: Readonly<Record<string, readonly string[]>>,
  extra: readonly string[] = [],
): Promise<string> {
  const tables = Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.join('\n')]));
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...tables }, extra);
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, required, actual }) => `${unit_id} ${figure(required)}/${figure(actual)}`,
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return [...units.sort(), ...errors].join(', ');
}

const FORM = 'TT,"Xã, thị trấn",CBCC,Số máy tính';
const [A, B] = ['Xã Tân Lập (Huyện Sơn Hà)', 'Xã Tân Lập (Huyện Trà Bồng)'];
const ONE = ['1,Xã Tân Lập,20,12', '2,Xã An Hòa,22,16'];
const TWO = ['1,Xã Tân Lập,20,12', '2,Xã Trà Giang,17,9'];
const OFFICES = 'STT,Tên đơn vị,CBCC,Số máy tính';

test.each<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ['titles', { 'a.csv': ['UBND HUYỆN SƠN HÀ', '', FORM, ...ONE], 'b.csv': ['UBND huyện Trà Bồng', '', FORM, ...TWO] }, 'Xã An Hòa 22/16, Xã Trà Giang 17/9, Xã Tân Lập (HUYỆN SƠN HÀ) 20/12, Xã Tân Lập (huyện Trà Bồng) 20/12'],
  ['files', { 'Huyện Sơn Hà.csv': [FORM, ...ONE], 'Huyện Trà Bồng.csv': [FORM, ...TWO] }, `Xã An Hòa 22/16, Xã Trà Giang 17/9, ${A} 20/12, ${B} 20/12`],
  ['a title and a section', { 'a.csv': ['UBND HUYỆN SƠN HÀ', '', FORM, ...ONE], 'b.csv': [FORM, 'I,Huyện Trà Bồng,,', ...TWO, 'II,Huyện Sơn Hà,,', '1,Xã Di Lăng,5,5'] }, `Xã An Hòa 22/16, Xã Di Lăng 5/5, Xã Trà Giang 17/9, ${A} 20/12, ${B} 20/12`],
  // One tells of officials only, the other of computers.
  ['halves', { 'Huyện Sơn Hà.csv': [FORM, '1,Xã Tân Lập,20,'], 'Huyện Trà Bồng.csv': [FORM, '1,UBND xã Tân Lập,,12'] }, `UBND xã Tân Lập (Huyện Trà Bồng) ?/12, ${A} 20/?`],
  // Two forms of one district: officials in one, computers in the other.
  ['two forms of a district', { 'Huyện Sơn Hà - CBCC.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'Huyện Sơn Hà - máy tính.csv': ['TT,Tên xã,Số máy tính', '1,Xã Tân Lập,12'], 'Huyện Trà Bồng.csv': [FORM, ...TWO] }, `Xã Trà Giang 17/9, ${A} 20/12, ${B} 20/12`],
  // A province and a district in it, or communes among each other, tell no units apart.
  ['a province and a district', { 'Tỉnh Quảng Ngãi.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'Huyện Sơn Hà.csv': ['TT,Tên xã,Số máy tính', '1,Xã Tân Lập,12'] }, 'Xã Tân Lập 20/12'],
  ['communes', { 'Xã An Hòa.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'Xã Bình An.csv': ['TT,Tên xã,Số máy tính', '1,Xã Tân Lập,12'] }, 'Xã Tân Lập 20/12'],
  ['offices of communes', { 'Xã An Hòa.csv': ['XÃ AN HÒA', '', OFFICES, '1,Phòng Kinh tế,9,8'], 'Xã Bình An.csv': ['XÃ BÌNH AN', '', OFFICES, '1,Phòng Kinh tế,8,5'] }, 'Phòng Kinh tế (Xã An Hòa) 9/8, Phòng Kinh tế (Xã Bình An) 8/5'],
  ['files without diacritics', { 'Huyen Son Ha.csv': [FORM, ...ONE], 'huyen_tra_bong_2025.csv': [FORM, ...TWO] }, 'Xã An Hòa 22/16, Xã Trà Giang 17/9, Xã Tân Lập (huyen son ha) 20/12, Xã Tân Lập (huyen tra bong) 20/12'],
  // Each commune sends its own.
  ['letterheads of districts', { 'a.csv': ['UBND HUYỆN SƠN HÀ,,', 'UBND XÃ TÂN LẬP,,', '', FORM, '1,Xã Tân Lập,20,12'], 'b.csv': ['UBND HUYỆN TRÀ BỒNG,,', 'UBND XÃ TÂN LẬP,,', '', FORM, '1,Xã Tân Lập,18,9'] }, 'Xã Tân Lập (HUYỆN SƠN HÀ) 20/12, Xã Tân Lập (HUYỆN TRÀ BỒNG) 18/9'],
  ['names of documents', { 'xa bao cao.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'huyen tong hop.csv': ['TT,Tên xã,Số máy tính', '1,Xã Tân Lập,12'] }, 'Xã Tân Lập 20/12'],
  ['one commune in two spellings', { 'Huyện Sơn Hà.csv': [FORM, ...ONE, '3,UBND xã Tân Lập,5,5'], 'Huyện Trà Bồng.csv': [FORM, ...TWO] }, `Xã An Hòa 22/16, Xã Trà Giang 17/9, ${A} ?/?, ${B} 20/12, duplicate-key`],
  // Which of the two the first form means is not known: it gives neither computers.
  ['a form of no place', { 'a.csv': ['TT,Tên xã,Số máy tính', '1,Xã Tân Lập,3'], 'Huyện Sơn Hà.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'Huyện Trà Bồng.csv': [FORM, ...TWO] }, `Xã Trà Giang 17/9, ${A} 20/?, ${B} 20/12, ambiguous-unit`],
  ['a list', { 'Huyện Sơn Hà.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,20'], 'Huyện Trà Bồng.csv': ['TT,Tên xã,CBCC', '1,Xã Tân Lập,18'], 'ds.csv': ['DANH SÁCH MÁY TÍNH HUYỆN TRÀ BỒNG', '', 'Đơn vị,Loại thiết bị,Số lượng', 'Xã Tân Lập,PC,2'] }, `${A} 20/?, ${B} 18/2`],
])('%s', async (_, files, expected) => {
  expect(await read(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

const ROSTER = ['unit_id,name,tier,parent_id', '535,Huyện Sơn Hà,district,', '536,Huyện Trà Bồng,district,', '1,Xã Tân Lập,commune,535', '2,Xã An Hòa,commune,535', '4,Xã Tân Lập,commune,536', '5,Xã Trà Giang,commune,536']; // biome-ignore format: a table to be read as one

test('with a roster', async () => {
  const files = {
    'roster.csv': ROSTER,
    'a.csv': ['UBND HUYỆN SƠN HÀ', '', FORM, ...ONE],
    'Huyện Trà Bồng.csv': [FORM, ...TWO],
  };
  expect(await read(files, ['--roster', 'roster.csv'])).toBe(
    '1 20/12, 2 22/16, 4 20/12, 5 17/9, 535 ?/?, 536 ?/?',
  );
});

/** What units have of computers, where only lists name them. */
async function listed(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const tables = Object.fromEntries(
    Object.entries(files).map(([name, rows]) => [
      name,
      ['Đơn vị,Loại thiết bị,Số lượng', ...rows].join('\n'),
    ]),
  );
  const config = CONFIG.replace('per-head, item: pc, heads: [officials]', 'per-unit, item: pc');
  const { report } = await inventory({ 'infragap.yaml': config, ...tables });
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, actual: { low, high } }) => `${unit_id} ${low === high ? low : `${low}..${high ?? ''}`}`,
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return [...units.sort(), ...errors].join(', ');
}

test.each<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ['of districts', { 'Huyện Sơn Hà.csv': ['Xã Tân Lập,PC,2', 'Xã An Hòa,PC,1'], 'Huyện Trà Bồng.csv': ['UBND xã Tân Lập,PC,5'] }, `UBND xã Tân Lập (Huyện Trà Bồng) 5, Xã An Hòa 1, ${A} 2`],
  ['of communes', { 'Xã An Hòa.csv': ['Phòng Kinh tế,PC,2', 'Văn phòng,PC,1'], 'Xã Bình An.csv': ['Phòng Kinh tế,PC,5'] }, 'Phòng Kinh tế (Xã An Hòa) 2, Phòng Kinh tế (Xã Bình An) 5, Văn phòng 1'],
  ['of codes', { 'Huyện Sơn Hà.csv': ['21001,PC,2'], 'Huyện Trà Bồng.csv': ['21001,PC,5'] }, '21001 7'],
  // Which of the two has these four is not known.
  ['of no place as well', { 'ds.csv': ['Xã Tân Lập,PC,4'], 'Huyện Sơn Hà.csv': ['Xã Tân Lập,PC,2'], 'Huyện Trà Bồng.csv': ['Xã Tân Lập,PC,5'] }, `${A} 2..6, ${B} 5..9, ambiguous-unit`],
])('lists %s', async (_, files, expected) => {
  expect(await listed(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

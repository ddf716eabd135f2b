import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What a misspelt name may mean is left open, though units without rows have none. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  no_rows_means_none: [equipment]
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1, where: { tier: commune } }]
`;
const UNITS = `Mã đơn vị,Tên đơn vị,Cấp,Mã cấp trên
504,Huyện Nam Trà My,huyện,
1,Xã Trà Mai,xã,504
2,Xã Trà Don,xã,504
`;

/** What the two communes have, and the errors. */
async function read(files: Readonly<Record<string, string>>, units = UNITS): Promise<string> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': units, ...files });
  const has = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, actual }) => `${unit_id} ${actual?.low}..${actual?.high ?? ''}`,
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error');
  return [
    ...has,
    ...errors.map(({ rule, message }) => `${rule}${message.match(/ Did you mean .*/) ?? ''}`),
  ].join(', ');
}

const LIST = 'STT,Loại thiết bị,Số lượng\n1,PC,4\n';
const MEANT = 'unknown-unit Did you mean "Xã Trà Mai"?';

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a title', { 'equipment.csv': `UBND xã Trà Mia,,\n${LIST}` }, `1 0..4, 2 0..0, ${MEANT}`],
  ['a title below that of the district', { 'equipment.csv': `UBND huyện Nam Trà My,,\nUBND xã Trà Mia,,\n${LIST}` }, `1 0..4, 2 0..0, ${MEANT}`],
  ['a file name', { 'equipment - Xã Trà Mia.csv': LIST }, `1 0..4, 2 0..0, ${MEANT}`],
  ['a heading', { 'equipment.csv': 'STT,Loại thiết bị,Số lượng\nXã Trà Mia,,\n1,PC,4\nXã Trà Don,,\n1,PC,3\n' }, `1 0..4, 2 3..3, ${MEANT}`],
  ['a cell', { 'equipment.csv': 'Đơn vị,Loại thiết bị,Số lượng\nXã Trà Mia,PC,4\nXã Trà Don,PC,3\n' }, `1 0..4, 2 3..3, ${MEANT}`],
  ['a cell beside one that is right', { 'equipment.csv': 'Đơn vị,Loại thiết bị,Số lượng\nXã Trà Mia,PC,4\nXã Trà Mai,PC,3\n' }, `1 3..7, 2 0..0, ${MEANT}`],
  ['a row of a form', { 'units-form.csv': 'Tên đơn vị,Tổng số máy tính\nXã Trà Mia,4\nXã Trà Don,3\n' }, `1 0.., 2 3..3, ${MEANT}`],
  ['a name that is like none', { 'equipment.csv': `UBND xã Bình Lâm,,\n${LIST}` }, '1 0..0, 2 0..0, unknown-unit'],
  ['two names in one cell', { 'equipment.csv': 'Đơn vị,Loại thiết bị,Số lượng\n"Xã Trà Mai, xã Trà Don",PC,4\n' }, '1 0..4, 2 0..4, unknown-unit'],
  ['other bodies of a commune, which are not its office', { 'equipment.csv': 'Đơn vị,Loại thiết bị,Số lượng\nTrường THCS Trà Mai,PC,4\nTrường Mầm non Trà Don,PC,2\nĐảng ủy xã Trà Mai,PC,1\nCông an xã Trà Mai,PC,7\nUBND xã Trà Mai,PC,3\n' }, '1 3..3, 2 0..0, unknown-unit, unknown-unit, unknown-unit, unknown-unit'],
  ['a hamlet that is called as its commune is', { 'equipment.csv': 'Đơn vị,Loại thiết bị,Số lượng\nThôn Trà Mai,PC,4\nTrà Mai,PC,3\n' }, '1 3..3, 2 0..0, unknown-unit'],
  ['a district, which is no commune', { 'equipment.csv': `UBND huyện Trà Mia,,\n${LIST}` }, '1 0..0, 2 0..0, unknown-unit'],
])('%s', async (_, files, expected) => {
  expect(await read(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

test('as near to two names as to each other, it is left open of neither', async () => {
  const units = 'Mã đơn vị,Tên đơn vị,Cấp\n1,Xã Trà Mai,xã\n2,Xã Trà Mao,xã\n';
  expect(await read({ 'equipment.csv': `UBND xã Trà Mau,,\n${LIST}` }, units)).toBe(
    '1 0..0, 2 0..0, unknown-unit',
  );
});

test('a row of a form that may be of two communes of one name leaves both open', async () => {
  const units = `${UNITS}505,Huyện Bắc Trà My,huyện,\n4,Xã Trà Don,xã,505\n`;
  const form = 'Tên đơn vị,Tổng số máy tính\nXã Trà Mai,4\nXã Trà Don,2\n';
  expect(await read({ 'units-form.csv': form }, units)).toBe('1 4..4, 2 0.., 4 0.., ambiguous-unit');
});

test('its connection is unknown, not missing', async () => {
  const config = `
    as_of: 2025-12-31
    no_rows_means_none: [connectivity]
    targets: [{ id: lan, check: has, fact: lan, where: { tier: commune } }]
  `;
  const { report } = await inventory({
    'infragap.yaml': config,
    'units.csv': `${UNITS}3,Xã Trà Leng,xã,504\n`,
    'connectivity.csv': 'Đơn vị,Loại kết nối\nXã Trà Mia,lan\nXã Trà Don,lan\n',
  });
  const statuses = report.targets[0]?.by_unit.map(({ unit_id, status }) => `${unit_id} ${status}`);
  expect(statuses).toEqual(['1 unknown', '2 met', '3 short']);
});

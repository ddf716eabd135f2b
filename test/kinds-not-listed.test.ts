import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What units have of kinds that no list, or no list that is about them, has a row of. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 9 }
    - { id: printer, check: per-unit, item: printer, at_least: 9 }
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n02,Xã Bình\n';
const HEADER = 'Mã đơn vị,Loại thiết bị,Số lượng';

type Files = Readonly<Record<string, readonly string[]>>;

/** Computers and printers of both units, `lowest..highest`, and whether it is told that lists say nothing. */
async function has(files: Files, config = CONFIG): Promise<readonly string[]> {
  const lists = Object.entries(files).map(([name, lines]) => [name, `${lines.join('\n')}\n`]);
  const { report, found } = await inventory(
    { 'infragap.yaml': config, 'units.csv': UNITS, ...Object.fromEntries(lists) },
    ['units.csv', ...Object.keys(files)],
    'gaps',
  );
  const figures = report.targets.map(({ by_unit }) =>
    by_unit.map(({ actual: { low, high } }) => (low === high ? `${low}` : `${low}..${high ?? ''}`)).join(' '),
  );
  return [...figures, ...(found('kind-not-listed') > 0 ? ['told'] : [])];
}

const CASES: readonly [string, Files, readonly string[]][] = [
  ['no list has a printer', { 'equipment.csv': [HEADER, '01,Laptop,3', '02,Laptop,2'] }, ['3 2', '0.. 0..', 'told']],
  ['some unit has one', { 'equipment.csv': [HEADER, '01,Laptop,3', '02,Laptop,2', '02,Máy in,1'] }, ['3 2', '0 1']],
  ['a row says that there is none', { 'equipment.csv': [HEADER, '01,Laptop,3', '02,Laptop,2', '02,Máy in,0'] }, ['3 2', '0 0']],
  ['one that is gone tells of them as well', { 'equipment.csv': [`${HEADER},Tình trạng`, '01,Laptop,3,Tốt', '02,Máy in,1,Đã thanh lý'] }, ['3 0', '0 0']],
  ['the title names both', { 'equipment.csv': ['DANH SÁCH MÁY TÍNH VÀ MÁY IN,,', HEADER, '01,Laptop,3', '02,Laptop,2'] }, ['3 2', '0 0']],
  ['the title names printers and scanners', { 'equipment.csv': ['"THỐNG KÊ MÁY IN, MÁY QUÉT CỦA CÁC XÃ NĂM 2025",,', HEADER, '01,Máy in,3', '02,Máy quét,1'] }, ['0.. 0..', '3 0', 'told']],
  // The other list has computers, and says nothing of the unit.
  ['a list of printers beside one of all', { 'a.csv': ['DANH SÁCH THIẾT BỊ,,', HEADER, '01,Laptop,3'], 'b.csv': ['DANH SÁCH MÁY IN,,', HEADER, '01,Máy in,1', '02,Máy in,1'] }, ['3 0..', '1 1', 'told']],
  ['the file is called after them', { 'a.csv': [HEADER, '01,Laptop,3'], 'may in.csv': [HEADER, '02,Máy in,1'] }, ['3 0..', '0 1', 'told']],
  // Desktops and laptops are asked for together, and of desktops alone it says nothing.
  ['laptops only, by the title', { 'a.csv': ['DANH SÁCH MÁY TÍNH XÁCH TAY,,', HEADER, '01,Laptop,3', '02,Laptop,1'] }, ['3.. 1..', '0.. 0..', 'told']],
  ['laptops only, by the rows', { 'a.csv': ['DANH SÁCH THIẾT BỊ,,', HEADER, '01,Laptop,3', '02,Máy in,1'] }, ['3 0', '0 1']],
  // It has other things as well, and so would have told of computers too.
  ['a title that says too little', { 'a.csv': ['DANH SÁCH MÁY IN,,', HEADER, '01,Máy in,1', '02,Laptop,2'] }, ['0 2', '1 0']],
  ['what is asked for is not told to be there', { 'equipment.csv': [HEADER, '01,Laptop,3', '02,Laptop,2', 'II. Đề nghị cấp,,', '02,Máy in,1'] }, ['3 2', '0.. 0..', 'told']],
]; // biome-ignore format: a table to be read as one
test.each(CASES)('%s', async (_, files, expected) => {
  expect(await has(files)).toEqual(expected);
});

test('no rows mean none, where the configuration says so', async () => {
  const list = { 'equipment.csv': [HEADER, '01,Laptop,3', '02,Laptop,2'] };
  expect(await has(list, `${CONFIG}\n  no_rows_means_none: [equipment]\n`)).toEqual(['3 2', '0 0']);
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';
import { workbook } from './support/submissions.ts';

/** One office reports on one sheet, section by section: the letterhead at its top says whose all of it is. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [desktop], in_service: [in_use] } }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: lan, check: has, fact: lan }
    - { id: internet, check: has, fact: internet_mbps, at_least: 100 }
`;
type Rows = readonly (readonly string[])[];
const ITEMS: Rows = [
  ['TT', 'Tên thiết bị', 'Số lượng', ''],
  ['1', 'Máy tính để bàn', '10', ''],
];
const LINES: Rows = [['TT', 'Loại kết nối', 'Nhà cung cấp', 'Tốc độ (Mbps)'], ['1', 'Internet', 'VNPT', '100'], ['2', 'Mạng LAN', '', '']]; // biome-ignore format: tables to be read as such
const line = (text: string): readonly string[] => [text, '', '', ''];
const BLANK = line('');

async function has(rows: Rows, sheet = 'Sheet1', units?: string) {
  const files = { 'infragap.yaml': CONFIG, 'equipment.xlsx': workbook({ [sheet]: rows }), ...(units ? { 'units.csv': units } : {}) }; // biome-ignore format: short
  const { report } = await inventory(files);
  const figures = report.targets.map(({ by_unit }) =>
    by_unit.map(
      ({ name, actual: { low, high } }) => `${name} ${low === high ? low : `${low}..${high ?? ''}`}`,
    ),
  );
  return figures;
}

test('a list of lines below a list of items', async () => {
  const rows = [line('UBND XÃ TÂN LẬP'), line('I. Thiết bị'), ...ITEMS, BLANK, line('II. Đường truyền'), ...LINES]; // biome-ignore format: short
  expect(await has(rows)).toEqual([['UBND XÃ TÂN LẬP 10'], ['UBND XÃ TÂN LẬP 1'], ['UBND XÃ TÂN LẬP 1']]);
});

test('a sheet of lines that is called after a unit', async () => {
  const units = 'unit_id,name\n1,Xã Tân Lập\n2,Xã Lăng\n';
  expect((await has(LINES, 'Tân Lập', units))[1]).toEqual(['Xã Tân Lập 1', 'Xã Lăng 0..1']);
});

test('a second letterhead says it of what is below it', async () => {
  const rows = [line('UBND XÃ TÂN LẬP'), ...ITEMS, BLANK, line('UBND XÃ LĂNG'), ...LINES];
  const units = 'unit_id,name\n1,Xã Tân Lập\n2,Xã Lăng\n';
  const [pc, lan] = await has(rows, 'Sheet1', units);
  expect([pc, lan]).toEqual([
    ['Xã Tân Lập 10', 'Xã Lăng 0..'],
    ['Xã Tân Lập 0..1', 'Xã Lăng 1'],
  ]);
});

test('lines of which nothing says whose they are', async () => {
  const units = 'unit_id,name\n1,Xã Tân Lập\n';
  expect((await has(LINES, 'Sheet1', units))[1] ?? []).not.toContain('Xã Tân Lập 1');
});

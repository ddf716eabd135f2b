import { describe, expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/** A wide form with one row of figures and no column of units is of the office that it names elsewhere. Figures are worked out by hand. */

const CONFIG = `
as_of: 2025-12-31
tiers: [district, commune]
targets:
  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1, where: { tier: commune } }
  - { id: printer, check: per-unit, item: printer, at_least: 1, where: { tier: commune } }
  - { id: lan, check: has, fact: lan, where: { tier: commune } }
`;
const HEADER = 'Tổng số CBCC,Tổng số máy tính,Máy in,Mạng LAN,Ghi chú';
const file = (...lines: readonly string[]): string => [...lines, ''].join('\n');

/** By unit its people, computers, printers and LAN; and what was refused. */
async function read(files: Readonly<Record<string, string>>) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files }, [], 'gaps');
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit ?? [];
  const has = of('lan').map(({ name, unit_id, status }) => {
    const [computer, printer] = ['computer', 'printer'].map((id) =>
      of(id).find((each) => each.unit_id === unit_id),
    );
    return [name, [computer?.required, computer?.actual, printer?.actual, status]];
  });
  const faults = report.issues.filter(({ severity }) => severity === 'error');
  return {
    has: Object.fromEntries(has),
    faults: faults.map(({ rule, message }) => `${rule}: ${message}`),
    assumed: report.issues.flatMap(({ rule, value }) => (rule === 'unit-of-table' ? [value] : [])),
  };
}
const said = (people: number, computers: number, printers: number, lan: 'met' | 'short') => [
  just(people),
  just(computers),
  just(printers),
  lan,
];

const AN_HOA = said(22, 15, 4, 'met');

describe('the office is named', () => {
  const ROWS = [HEADER, '22,15,4,Có,'];
  const CASES: readonly [string, string, readonly string[], string][] = [
    ['by a line above', 'bieu 01', ['Đơn vị: UBND xã An Hòa', 'BÁO CÁO HIỆN TRẠNG CNTT', ...ROWS], 'UBND xã An Hòa'],
    ['by a letterhead', 'bieu 01', ['UBND XÃ AN HÒA', '', ...ROWS], 'UBND XÃ AN HÒA'],
    ['by a title', 'bieu 01', ['BÁO CÁO HIỆN TRẠNG CNTT XÃ AN HÒA NĂM 2025', ...ROWS], 'XÃ AN HÒA'],
    ['by the file', 'Xã An Hòa', ROWS, 'Xã An Hòa'],
    ['above numbered rows', 'Xã An Hòa', [`STT,${HEADER}`, '1,22,15,4,Có,'], 'Xã An Hòa'],
    ['above numbered columns and a signature', 'Xã An Hòa', [HEADER, '1,2,3,4,5', '22,15,4,Có,', '', ',,,"An Hòa, ngày 15 tháng 3 năm 2025"', ',,,NGƯỜI LẬP'], 'Xã An Hòa'],
    ['above a total that says it once more', 'Xã An Hòa', [`STT,${HEADER}`, '1,22,15,4,Có,', 'Tổng cộng,22,15,4,,'], 'Xã An Hòa'],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, name, lines, unit) => {
    const { has, faults, assumed } = await read({ [`${name}.csv`]: file(...lines) });
    expect({ has, faults, assumed }).toEqual({ has: { [unit]: AN_HOA }, faults: [], assumed: [unit] });
  });

  test('one file each, beside a list of units with codes or of names', async () => {
    const files = {
      'An Hòa.csv': file(...ROWS),
      'bieu 2.csv': file('Đơn vị: UBND xã Bình An', HEADER, '20,12,3,Chưa,'),
    };
    const both = { 'Xã An Hòa': AN_HOA, 'Xã Bình An': said(20, 12, 3, 'short') };
    const codes = file('unit_id,name,tier', '1,Xã An Hòa,commune', '2,Xã Bình An,commune');
    const names = file('Tên đơn vị,Cấp', 'Xã An Hòa,xã', 'Xã Bình An,xã');
    for (const units of [codes, names]) {
      const { has, faults } = await read({ ...files, 'danh sach xa.csv': units });
      expect({ has, faults }).toEqual({ has: both, faults: [] });
    }
  });
});

describe('not read', () => {
  test('several rows of figures without names', async () => {
    const { has, faults } = await read({ 'Xã An Hòa.csv': file(HEADER, '22,15,4,Có,', '20,12,3,Chưa,') });
    expect({ has, faults }).toEqual({
      has: {},
      faults: [
        'missing-column: 2 rows of this form have figures, and no column says which unit each is about; none was used.',
      ],
    });
  });

  test.each([
    ['a column that is not understood names it', `Địa bàn,${HEADER}`, 'An Hòa,22,15,4,Có,'],
    ['a column without a heading names it', `,${HEADER}`, 'Thôn 1,22,15,4,Có,'],
  ])('%s', async (_, header, row) => {
    const { has, faults } = await read({ 'bieu.csv': file('UBND HUYỆN AN LÃO', header, row) });
    expect(has).toEqual({});
    expect(faults).toEqual([expect.stringMatching(/^missing-column/)]);
  });

  test('nothing names an office', async () => {
    const { has, faults } = await read({ 'bieu 01.csv': file(HEADER, '22,15,4,Có,') });
    expect(has).toEqual({});
    expect(faults).toEqual([expect.stringMatching(/^missing-column: Nothing says whose this list is/)]);
  });

  test('a quotation mark that is never closed is a fault of the file, not the end of the run', async () => {
    const rows = Array.from({ length: 20_000 }, () => '22,15,4,Có,');
    const { faults } = await read({ 'Xã An Hòa.csv': file(HEADER, ...rows, '20,12,3,Chưa,"') });
    expect(faults).toEqual([expect.stringMatching(/^missing-column: 20000 rows of this form/)]);
  });
});

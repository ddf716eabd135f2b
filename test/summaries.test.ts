import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';
import { workbook } from './support/submissions.ts';

/** Sheets and files called "Tổng hợp" beside the lists that they add up: nothing is counted twice. Figures are worked out by hand. */

type Files = Readonly<Record<string, string | Buffer>>;
type Rows = readonly (readonly string[])[];

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
    printer: { categories: [printer], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
`;
const UNITS = 'unit_id,name\n101,Xã An\n102,Xã Bình\n';
const ALL = ['Đơn vị', 'Loại thiết bị', 'Số lượng'];
const OWN = ['STT', 'Loại thiết bị', 'Số lượng'];
const [PC, DESKTOP, LAPTOP, PRINTER] = [
  'Máy tính',
  'Máy tính để bàn',
  'Máy tính xách tay',
  'Máy in',
] as const;

/** Computers and printers of the two communes, and what is told of repetitions. */
async function told(files: Files): Promise<{ has: Record<string, string>; rules: readonly string[] }> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  const has: Record<string, string> = {};
  for (const { by_unit } of report.targets)
    for (const { unit_id, actual } of by_unit) {
      const figure = actual.low === actual.high ? `${actual.low}` : `${actual.low}..${actual.high ?? ''}`;
      has[unit_id] = has[unit_id] === undefined ? figure : `${has[unit_id]} ${figure}`;
    }
  const rules = report.issues.flatMap(({ rule, rows, value }) =>
    rule === 'list-repeated' || rule === 'summary-left-out' || rule === 'duplicate-row'
      ? [`${rule} ${rows}`]
      : rule === 'count-differs'
        ? [`${rule} ${value}`]
        : [],
  );
  return { has, rules };
}

const book = (sheets: Readonly<Record<string, Rows>>): Files => ({
  'units.csv': UNITS,
  'equipment.xlsx': workbook(sheets),
});
const own = (...rows: Rows): Rows => [OWN, ...rows.map((row, at) => [`${at + 1}`, ...row])];
const all = (...rows: Rows): Rows => [ALL, ...rows];
const csv = (rows: Rows): string => rows.map((row) => `${row.join(',')}\n`).join('');

const AN = own([DESKTOP, '4'], [LAPTOP, '3']);
const BINH = own([DESKTOP, '2']);

describe('beside the lists of units', () => {
  test.each<[string, Files, Record<string, string>, readonly string[]]>([
    ['in the same words', book({ 'Tổng hợp': all(['Xã An', DESKTOP, '4'], ['Xã An', LAPTOP, '3'], ['Xã Bình', DESKTOP, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0..', 102: '2 0..' }, ['summary-left-out 3']],
    ['in wider words', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0..', 102: '2 0..' }, ['summary-left-out 2']],
    ['behind them', book({ 'Xã An': AN, 'Xã Bình': BINH, TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']) }), { 101: '7 0..', 102: '2 0..' }, ['summary-left-out 2']],
    // Only the summary tells of Bình.
    ['of one of the two units', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '5']), 'Xã An': AN }), { 101: '7 0..', 102: '5 0..' }, ['summary-left-out 1']],
    // The list of An has no printers at all: only the summary tells of them.
    ['of one kind only', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã An', PRINTER, '3']), 'Xã An': AN }), { 101: '7 3', 102: '0.. 0..' }, ['summary-left-out 1']],
    ['which has more', book({ 'Tổng hợp': all(['Xã An', PC, '9'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7..9 0..', 102: '2 0..' }, ['summary-left-out 2', 'count-differs 9']],
    ['which has less', book({ 'Tổng hợp': all(['Xã An', PC, '6'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0..', 102: '2 0..' }, ['summary-left-out 2', 'count-differs 6']],
    ['twice', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Tổng hợp (2)': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0..', 102: '2 0..' }, ['summary-left-out 2', 'summary-left-out 2']],
    ['in files', { 'Tổng hợp.csv': csv(all(['Xã An', PC, '7'], ['Xã Bình', PC, '2'])), 'Xã An.csv': csv(AN), 'Xã Bình.csv': csv(BINH) }, { 'Xã An': '7 0..', 'Xã Bình': '2 0..' }, ['summary-left-out 2']],
  ])('%s', async (_, files, has, rules) => {
    expect(await told(files)).toEqual({ has, rules });
  }); // biome-ignore format: a table to be read as one
});

describe('beside a list of several units', () => {
  const details = all(['Xã An', DESKTOP, '4'], ['Xã An', LAPTOP, '3'], ['Xã Bình', DESKTOP, '2']);

  test('that adds up to it', async () => {
    const files = book({ 'Chi tiết': details, TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']) });
    expect(await told(files)).toEqual({ has: { 101: '7 0..', 102: '2 0..' }, rules: ['summary-left-out 2'] });
  });

  test('that does not: it may be of other machines', async () => {
    const files = book({
      'Bổ sung': all(['Xã An', LAPTOP, '2']),
      TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']),
    });
    expect(await told(files)).toEqual({ has: { 101: '2..9 0..', 102: '2 0..' }, rules: ['list-repeated 1'] });
  });

  test('of other units', async () => {
    const files = book({ Sheet1: all(['Xã An', PC, '7']), 'Tổng hợp': all(['Xã Bình', PC, '2']) });
    expect(await told(files)).toEqual({ has: { 101: '7 0..', 102: '2 0..' }, rules: [] });
  });
});

describe('of one unit, beside its details', () => {
  const singles = (...kinds: readonly string[]): Rows => [
    ['STT', 'Loại thiết bị', 'Số seri', 'Năm mua'],
    ...kinds.map((kind, at) => [`${at + 1}`, kind, `SN${at}`, '2020']),
  ];
  const SIX_AND_TWO = singles(...Array(6).fill(DESKTOP), PRINTER, PRINTER);
  const titled = (...parts: readonly (string | Rows)[]): Rows =>
    [['UBND XÃ AN'], ...parts.flatMap((part) => (typeof part === 'string' ? [[part]] : part))]; // biome-ignore format: short
  const sums = (computers: string, printers: string): Rows => own([DESKTOP, computers], [PRINTER, printers]);
  const details = titled('DANH SÁCH CHI TIẾT', SIX_AND_TWO);
  const file = (rows: Rows): Buffer => workbook({ S: rows });

  test.each<[string, Files, string, readonly string[]]>([
    ['on sheets that are called so', book({ 'Tổng hợp': titled('TỔNG HỢP', sums('6', '2')), 'Chi tiết': details }), '6 2', ['summary-left-out 2']],
    ['one more', book({ 'Tổng hợp': titled('TỔNG HỢP', sums('7', '2')), 'Chi tiết': details }), '6..7 2', ['summary-left-out 2', 'count-differs 7']],
    ['one less', book({ 'Tổng hợp': titled('TỔNG HỢP', sums('5', '2')), 'Chi tiết': details }), '6 2', ['summary-left-out 2', 'count-differs 5']],
    ['where only the details are called so', book({ 'Biểu 1': titled('BẢNG KÊ SỐ LƯỢNG', sums('7', '2')), 'Biểu 2': details }), '6..7 2', ['summary-left-out 2', 'count-differs 7']],
    // Only the sums have printers.
    ['of one kind', book({ 'Biểu 1': titled('BẢNG KÊ SỐ LƯỢNG', sums('6', '2')), 'Biểu 2': titled('DANH SÁCH CHI TIẾT', singles(...Array(6).fill(DESKTOP))) }), '6 2', ['summary-left-out 1']],
    ['on one sheet', book({ Sheet1: titled('I. BẢNG TỔNG HỢP', sums('6', '2'), 'II. CHI TIẾT', SIX_AND_TWO) }), '6 2', ['summary-left-out 2']],
    ['in two files', { 'units.csv': UNITS, 'equipment xã An - tổng hợp.xlsx': file(titled('BẢNG KÊ', sums('6', '2'))), 'equipment xã An - chi tiết.xlsx': file(titled(SIX_AND_TWO)) }, '6 2', ['summary-left-out 2']],
    // Nothing calls them: 6 and 2, and perhaps as many of a second list.
    ['that nothing calls so', book({ 'Biểu 1': titled(sums('6', '2')), 'Biểu 2': titled(SIX_AND_TWO) }), '6..12 2..4', ['list-repeated 2']],
    // 9 here and 6 there, and nothing says that these are its details.
    ['that differs, by its title', book({ 'Biểu 1': titled('BẢNG TỔNG HỢP', sums('9', '2')), 'Biểu 2': titled(SIX_AND_TWO) }), '6..15 2..4', ['list-repeated 2']],
    ['beside what was given', book({ 'Biểu 1': titled('BẢNG TỔNG HỢP', sums('9', '2')), 'Biểu 2': titled('DANH SÁCH CẤP PHÁT NĂM 2024', own([DESKTOP, '3'])) }), '12 2', []],
    ['of other rooms', book({ 'Biểu 1': titled('BẢNG TỔNG HỢP PHÒNG KINH TẾ', sums('9', '2')), 'Biểu 2': titled('PHÒNG VĂN HÓA', 'DANH SÁCH CHI TIẾT', SIX_AND_TWO) }), '15 4', []],
    ['of an office for summaries', book({ 'Biểu 1': titled('DANH SÁCH CỦA TỔ TỔNG HỢP', own([DESKTOP, '9'])), 'Biểu 2': titled(SIX_AND_TWO) }), '15 2', []],
  ])('%s', async (_, files, has, rules) => {
    const read = await told(files);
    expect([read.has[101] ?? read.has['Xã An'], read.rules]).toEqual([has, rules]);
  }); // biome-ignore format: a table to be read as one
});

describe('sums that nothing calls so', () => {
  const units = { 'units.csv': `${UNITS}103,Xã Cát\n` };
  const singles = (unit: string, computers: number): Rows => [
    ...Array.from({ length: computers }, (_, at) => [unit, DESKTOP, `${unit} ${at}`, '2020']),
    [unit, PRINTER, `${unit} P`, '2020'],
  ];
  const details = [['Đơn vị', 'Loại thiết bị', 'Số seri', 'Năm mua'], ...singles('Xã An', 6), ...singles('Xã Bình', 4), ...singles('Xã Cát', 5)]; // biome-ignore format: short
  const sums = (...computers: readonly string[]): Rows =>
    all(...['Xã An', 'Xã Bình', 'Xã Cát'].flatMap((unit, at) => [[unit, DESKTOP, computers[at] as string], [unit, PRINTER, '1']])); // biome-ignore format: short

  test.each<[string, Rows, Record<string, string>, readonly string[]]>([
    ['and are right', sums('6', '4', '5'), { 101: '6..12 1..2', 102: '4..8 1..2', 103: '5..10 1..2' }, ['list-repeated 6']],
    // Four of six are right.
    ['and are right in most', sums('7', '4', '4'), { 101: '6..13 1..2', 102: '4..8 1..2', 103: '5..9 1..2' }, ['list-repeated 4', 'list-repeated 2']],
    // The three of the printers, of which every commune has one.
    ['and are right by accident', sums('17', '14', '15'), { 101: '23 2', 102: '18 2', 103: '20 2' }, []],
  ])('%s', async (_, rows, has, rules) => {
    const files = { ...units, 'equipment.xlsx': workbook({ 'Biểu 1': rows, 'Biểu 2': details }) };
    const read = await told(files);
    expect([read.has, [...read.rules].sort()]).toEqual([has, [...rules].sort()]);
  }); // biome-ignore format: a table to be read as one
});

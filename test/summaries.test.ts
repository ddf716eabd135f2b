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
    ['in the same words', book({ 'Tổng hợp': all(['Xã An', DESKTOP, '4'], ['Xã An', LAPTOP, '3'], ['Xã Bình', DESKTOP, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0', 102: '2 0' }, ['summary-left-out 3']],
    ['in wider words', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0', 102: '2 0' }, ['summary-left-out 2']],
    ['behind them', book({ 'Xã An': AN, 'Xã Bình': BINH, TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']) }), { 101: '7 0', 102: '2 0' }, ['summary-left-out 2']],
    // Only the summary tells of Bình.
    ['of one of the two units', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '5']), 'Xã An': AN }), { 101: '7 0', 102: '5 0' }, ['summary-left-out 1']],
    // The list of An has no printers at all: only the summary tells of them.
    ['of one kind only', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã An', PRINTER, '3']), 'Xã An': AN }), { 101: '7 3', 102: '0.. 0..' }, ['summary-left-out 1']],
    ['which has more', book({ 'Tổng hợp': all(['Xã An', PC, '9'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7..9 0', 102: '2 0' }, ['summary-left-out 2', 'count-differs 9']],
    ['which has less', book({ 'Tổng hợp': all(['Xã An', PC, '6'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0', 102: '2 0' }, ['summary-left-out 2', 'count-differs 6']],
    ['twice', book({ 'Tổng hợp': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Tổng hợp (2)': all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']), 'Xã An': AN, 'Xã Bình': BINH }), { 101: '7 0', 102: '2 0' }, ['summary-left-out 2', 'summary-left-out 2']],
    ['in files', { 'Tổng hợp.csv': csv(all(['Xã An', PC, '7'], ['Xã Bình', PC, '2'])), 'Xã An.csv': csv(AN), 'Xã Bình.csv': csv(BINH) }, { 'Xã An': '7 0', 'Xã Bình': '2 0' }, ['summary-left-out 2']],
  ])('%s', async (_, files, has, rules) => {
    expect(await told(files)).toEqual({ has, rules });
  }); // biome-ignore format: a table to be read as one
});

describe('beside a list of several units', () => {
  const details = all(['Xã An', DESKTOP, '4'], ['Xã An', LAPTOP, '3'], ['Xã Bình', DESKTOP, '2']);

  test('that adds up to it', async () => {
    const files = book({ 'Chi tiết': details, TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']) });
    expect(await told(files)).toEqual({ has: { 101: '7 0', 102: '2 0' }, rules: ['summary-left-out 2'] });
  });

  test('that does not: it may be of other machines', async () => {
    const files = book({
      'Bổ sung': all(['Xã An', LAPTOP, '2']),
      TH: all(['Xã An', PC, '7'], ['Xã Bình', PC, '2']),
    });
    expect(await told(files)).toEqual({ has: { 101: '2..9 0', 102: '2 0' }, rules: ['list-repeated 1'] });
  });

  test('of other units', async () => {
    const files = book({ Sheet1: all(['Xã An', PC, '7']), 'Tổng hợp': all(['Xã Bình', PC, '2']) });
    expect(await told(files)).toEqual({ has: { 101: '7 0', 102: '2 0' }, rules: [] });
  });
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';
import { workbook } from './support/submissions.ts';

/** Forms of several years: that of the day of the stock is read. */

const configured = (asOf: string): string => `
  as_of: ${asOf}
  standards: { pc: { categories: [computer], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
type Rows = readonly (readonly string[])[];
const form = (...rows: Rows): Rows => [['Tên đơn vị', 'Máy tính'], ...rows];
const YEAR = (...computers: readonly string[]): Rows =>
  form(['Xã An', computers[0] as string], ['Xã Bình', computers[1] as string], ['Tổng cộng', '']);

async function told(files: Readonly<Record<string, string | Buffer>>, asOf = '2025-12-31') {
  const { report } = await inventory({ 'infragap.yaml': configured(asOf), ...files });
  const has = (report.targets[0]?.by_unit ?? []).map(({ name, actual: { low, high } }) => [
    name,
    low === high ? low : [low, high],
  ]);
  const left = report.issues.filter(({ rule }) => rule === 'older-form');
  return { has: Object.fromEntries(has), left: left.map(({ sheet, file }) => sheet ?? file) };
}
const book = (sheets: Readonly<Record<string, Rows>>) => ({ 'bieu.xlsx': workbook(sheets) });
const NOW = { 'Xã An': 12, 'Xã Bình': 11 };

test('a sheet a year', async () => {
  const files = book({ 2023: YEAR('8', '7'), 2025: YEAR('12', '11'), 2024: YEAR('10', '9') });
  expect(await told(files)).toEqual({ has: NOW, left: ['2023', '2024'] });
});

test('a file a year', async () => {
  const csv = (rows: Rows): string => rows.map((row) => `${row.join(',')}\n`).join('');
  const files = { 'bieu 2024.csv': csv(YEAR('10', '9')), 'bieu 2025.csv': csv(YEAR('12', '11')) };
  expect(await told(files)).toEqual({ has: NOW, left: ['bieu 2024.csv'] });
});

test('years in titles', async () => {
  const titled = (year: number, rows: Rows): Rows => [[`THỐNG KÊ MÁY TÍNH NĂM ${year}`, ''], ...rows];
  const files = book({ A: titled(2024, YEAR('10', '9')), B: titled(2025, YEAR('12', '11')) });
  expect(await told(files)).toEqual({ has: NOW, left: ['A'] });
});

test('what is of a year after the stock is not there yet', async () => {
  const files = book({ 2024: YEAR('12', '11'), 2025: YEAR('15', '14') });
  expect(await told(files, '2024-12-31')).toEqual({ has: NOW, left: ['2025'] });
});

test('an older form that alone tells of some unit is held against the newer one', async () => {
  const files = book({ 2024: form(['Xã An', '10'], ['Xã Cát', '9']), 2025: YEAR('12', '11') });
  const { has, left } = await told(files);
  expect([has['Xã An'], has['Xã Cát'], left]).toEqual([[0, null], 9, []]);
});

test('what was bought in a year is no older state', async () => {
  const files = book({ 'Mua năm 2024': YEAR('10', '9'), 'Mua năm 2025': YEAR('12', '11') });
  expect((await told(files)).left).toEqual([]);
});

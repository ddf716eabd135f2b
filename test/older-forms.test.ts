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

const FORM_2024 = form(['Xã An', '10'], ['Xã Cát', '9']);

test('of an older form that alone tells of some unit, the rows of the others are left out', async () => {
  const files = book({ 2024: FORM_2024, 2025: YEAR('12', '11') });
  expect(await told(files)).toEqual({ has: { ...NOW, 'Xã Cát': 9 }, left: ['2024'] });
});

test('its total is still held against all of its rows', async () => {
  const files = book({ 2024: [...FORM_2024, ['Tổng cộng', '19']], 2025: YEAR('12', '11') });
  const { report, found } = await inventory({ 'infragap.yaml': configured('2025-12-31'), ...files });
  expect(found('total-row-mismatch')).toBe(0);
  expect(report.issues.find(({ rule }) => rule === 'older-form')?.message).toMatch(
    /; 1 row says what others say anew, and was left out\.$/,
  );
});

test('a file for each commune and year, of which some have one', async () => {
  const csv = (unit: string, computers: number): string => `Tên đơn vị,Máy tính\n${unit},${computers}\n`;
  const files = {
    'Xa An 2025.csv': csv('Xã An', 12),
    'Xa Binh 2024.csv': csv('Xã Bình', 9),
    'Xa Binh 2025.csv': csv('Xã Bình', 11),
    'Xa Cat 2024.csv': csv('Xã Cát', 7),
    'Xa Dat 2023.csv': csv('UBND xã Đạt', 5),
    'Xa Dat 2024.csv': csv('Xã Đạt', 6),
  };
  expect(await told(files)).toEqual({
    has: { ...NOW, 'Xã Cát': 7, 'Xã Đạt': 6 },
    left: ['Xa Binh 2024.csv', 'Xa Dat 2023.csv'],
  });
});

test('of another place, a commune of the same name is another one', async () => {
  const files = {
    'Huyện A 2024.csv': 'Tên đơn vị,Máy tính\nXã An,10\nXã Tân,9\n',
    'Huyện B 2025.csv': 'Tên đơn vị,Máy tính\nXã An,12\nXã Bình,11\n',
  };
  expect((await told(files)).left).toEqual([]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['what replaces another', ['Xa An', 'Xa An (thay the bao cao truoc)'], ['Xa An.csv']],
  ['a corrected one', ['Xa An', 'Xa An dinh chinh'], ['Xa An.csv']],
  ['the second time', ['Xa An lan 1', 'Xa An lan 2'], ['Xa An lan 1.csv']],
  ['the last one', ['Xa An', 'Xa An final'], ['Xa An.csv']],
  ['a day goes before an edition', ['Xa An 2024 dinh chinh', 'Xa An 2025'], ['Xa An 2024 dinh chinh.csv']],
])('editions: %s', async (_, [older = '', newer = ''], left) => {
  const table = (computers: number): string => `Tên đơn vị,Máy tính\nXã An,${computers}\n`;
  const files = { [`${older}.csv`]: table(10), [`${newer}.csv`]: table(12) };
  expect(await told(files)).toEqual({ has: { 'Xã An': 12 }, left });
});

test.each<[string, readonly [string, string], string, string]>([
  ['the later one', ['15 tháng 3 năm 2025', '05 tháng 01 năm 2026'], '2025-12-31', 'a.csv'],
  ['in the year after that of the stock', ['15 tháng 01 năm 2024', '10 tháng 01 năm 2025'], '2024-12-31', 'a.csv'],
  ['not one of the year after that', ['15 tháng 01 năm 2025', '10 tháng 01 năm 2026'], '2024-12-31', 'b.csv'],
])('of the days on which forms were signed: %s', async (_, [a, b], asOf, left) => {
  const table = (computers: number, day: string): string =>
    `Tên đơn vị,Máy tính\nXã An,${computers}\n\n,"Xã An, ngày ${day}"\n,CHỦ TỊCH\n`;
  const files = { 'a.csv': table(12, a), 'b.csv': table(15, b) };
  expect(await told(files, asOf)).toEqual({ has: { 'Xã An': left === 'a.csv' ? 15 : 12 }, left: [left] });
}); // biome-ignore format: a table to be read as one

test('a year in the title goes before the day of a signature', async () => {
  const table = (year: number, computers: number, day: string): string =>
    `BÁO CÁO NĂM ${year},\nTên đơn vị,Máy tính\nXã An,${computers}\n\n,"Ngày ${day}"\n`;
  const files = { 'a.csv': table(2024, 10, '20/12/2025'), 'b.csv': table(2025, 12, '15/12/2025') };
  expect(await told(files)).toEqual({ has: { 'Xã An': 12 }, left: ['a.csv'] });
});

test('forms of one unit that no column names', async () => {
  const table = (computers: number): string => `Đơn vị: Xã An,\nSố CBCC,Máy tính\n20,${computers}\n`;
  const files = { 'bieu 1 nam 2024.csv': table(10), 'bieu 2 nam 2025.csv': table(12) };
  expect(await told(files)).toEqual({ has: { 'Xã An': 12 }, left: ['bieu 1 nam 2024.csv'] });
});

test('what was bought in a year is no older state', async () => {
  const files = book({ 'Mua năm 2024': YEAR('10', '9'), 'Mua năm 2025': YEAR('12', '11') });
  expect((await told(files)).left).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { originalOf } from '../src/intake/repeats/copies.ts';
import { inventory } from './support/inventory.ts';
import { workbook } from './support/submissions.ts';

/** Sheets and files that are called copies of others. Figures are worked out by hand. */

type Rows = readonly (readonly string[])[];

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;

async function told(files: Readonly<Record<string, string | Buffer>>) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  const units = report.targets[0]?.by_unit ?? [];
  const has = Object.fromEntries(
    units.map(({ unit_id, actual }) => [unit_id, [actual.low, actual.high] as const]),
  );
  const issues = report.issues.filter(({ rule }) => rule === 'list-repeated' || rule === 'duplicate-row');
  return { has, where: issues.map(({ rule, file, sheet, rows }) => `${rule} ${sheet ?? file} ${rows}`) };
}

const list = (...rows: Rows): Rows => [['Loại thiết bị', 'Số lượng', 'Ghi chú'], ...rows];
const [THREE, TWO, FIVE] = [['Máy tính để bàn', '3', ''], ['Máy tính xách tay', '2', ''], ['Máy tính để bàn', '5', '']] as const; // biome-ignore format: rows

describe('a list and its copy', () => {
  test.each<[string, Readonly<Record<string, Rows>>, readonly [number, number], readonly string[]]>([
    ['that says the same', { 'Xã An': list(THREE), 'Xã An (2)': list(THREE) }, [3, 3], ['list-repeated Xã An (2) 1']],
    ['before it', { 'Xã An - Copy': list(THREE, TWO), 'Xã An': list(TWO, THREE) }, [5, 5], ['list-repeated Xã An - Copy 2']],
    ['twice', { 'Xã An': list(THREE), 'Xã An (2)': list(THREE), 'Xã An (3)': list(THREE) }, [3, 3], ['list-repeated Xã An (2) 1', 'list-repeated Xã An (3) 1']],
    // 3 or 5 desktops: neither is sure; the 2 laptops stand in both.
    ['that says something else', { 'Xã An': list(THREE, TWO), 'Xã An (2)': list(FIVE, TWO) }, [2, 10], ['list-repeated Xã An 1', 'list-repeated Xã An (2) 1', 'list-repeated Xã An (2) 1']],
    // Nothing of the list is in the copy: only its headings were wanted.
    ['of other kinds', { 'Xã An': list(THREE), 'Xã An (2)': list(['Máy in', '2', '']) }, [3, 3], []],
    ['in other words', { 'Xã An': list(THREE), 'Xã An (2)': list(['Máy tính', '3', '']) }, [0, 6], ['list-repeated Xã An 1', 'list-repeated Xã An (2) 1']],
    ['with a row more', { 'Xã An': list(THREE), 'Xã An (2)': list(THREE, TWO) }, [3, 5], ['list-repeated Xã An (2) 1', 'list-repeated Xã An (2) 1']],
  ])('%s', async (_, sheets, [low, high], where) => {
    expect(await told({ 'equipment.xlsx': workbook(sheets) })).toEqual({ has: { 'Xã An': [low, high] }, where });
  }); // biome-ignore format: a table to be read as one

  test('in files', async () => {
    const text = (rows: Rows): string => list(...rows).map((row) => `${row.join(',')}\n`).join(''); // biome-ignore format: short
    const files = { 'Xã An.csv': text([THREE, TWO]), 'Xã An (1).csv': text([TWO, THREE]) };
    expect(await told(files)).toEqual({ has: { 'Xã An': [5, 5] }, where: ['list-repeated Xã An (1).csv 2'] });
  });

  test('of which no list is the original', async () => {
    const sheets = { 'Xã An (1)': list(THREE), 'Xã An (2)': list(FIVE) };
    expect(await told({ 'equipment.xlsx': workbook(sheets) })).toEqual({
      has: { 'Xã An': [8, 8] },
      where: [],
    });
  });
});

test.each([
  ['Xã Tân Lập (2)', 'Xã Tân Lập'],
  ['Xã Tân Lập(2)', 'Xã Tân Lập'],
  ['Copy of bieu 2025', 'bieu 2025'],
  ['bieu 2025 - Copy', 'bieu 2025'],
  ['bieu 2025 - Copy (2)', 'bieu 2025'],
  ['Bản sao của bieu', 'bieu'],
  ['bieu - Bản sao', 'bieu'],
  ['Biểu 2', undefined],
  ['Khối (THCS)', undefined],
  ['(2)', undefined],
])('%s is a copy of %s', (name, original) => expect(originalOf(name)).toBe(original));

import { describe, expect, test } from 'vitest';
import { editionOf, isLaterEdition } from '../src/intake/repeats/editions.ts';
import type { Table } from '../src/intake/table.ts';
import { inventory } from './support/inventory.ts';

/** A list and its correction, its next version, or the same of the next quarter are no two stocks. Figures are worked out by hand. */

type Rows = readonly (readonly [kind: string, quantity: number, year: number])[];

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
/** 10 computers, and 13. */
const BEFORE: Rows = [['Máy tính để bàn', 8, 2020], ['Máy tính xách tay', 2, 2021], ['Máy in', 3, 2020]]; // biome-ignore format: rows
const AFTER: Rows = [['Máy tính để bàn', 10, 2020], ['Máy tính xách tay', 3, 2021], ['Máy in', 4, 2020]]; // biome-ignore format: rows

const list = (title: string, rows: Rows): string =>
  `UBND XÃ AN,,\n"${title}",,\nTên thiết bị,Số lượng,Năm mua\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;

async function told(files: Readonly<Record<string, string>>): Promise<readonly [string, readonly string[]]> {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Tên đơn vị\nXã An\n',
    ...files,
  });
  const actual = report.targets[0]?.by_unit[0]?.actual;
  const again = report.issues.filter(({ rule }) => rule === 'list-repeated' || rule === 'duplicate-row');
  return [`${actual?.low}..${actual?.high}`, again.map(({ file, rows }) => `${file} ${rows}`)];
}

describe('the later list counts, and as much more as the other says is open', () => {
  test.each([
    ['by a correction', ['BẢNG KÊ', 'equipment'], ['BẢNG KÊ (đính chính)', 'equipment sua']],
    ['by what it replaces', ['BẢNG KÊ', 'equipment 2'], ['BẢNG KÊ (thay thế bảng kê ngày 05/3/2025)', 'equipment 1']],
    ['by another title', ['DANH SÁCH MÁY', 'equipment'], ['BẢNG ĐÍNH CHÍNH SỐ LIỆU', 'equipment-b']],
    ['by the name of its file', ['BẢNG KÊ', 'equipment An'], ['BẢNG KÊ', 'equipment An (final)']],
    ['by its number', ['BẢNG KÊ', 'equipment An lần 1'], ['BẢNG KÊ', 'equipment An lần 2']],
    ['by its version', ['BẢNG KÊ', 'equipment An'], ['BẢNG KÊ', 'equipment An v2']],
    ['by quarters', ['BẢNG KÊ QUÝ I', 'equipment b'], ['BẢNG KÊ QUÝ III', 'equipment a']],
    ['by quarters apart from their year', ['BẢNG KÊ', 'equipment 2025 Q1'], ['BẢNG KÊ', 'equipment 2025 Q3']],
    ['by months of a year', ['BẢNG KÊ 6 THÁNG ĐẦU NĂM 2025', 'equipment b'], ['BẢNG KÊ 9 THÁNG NĂM 2025', 'equipment a']],
    ['by months alone', ['BẢNG KÊ 6 THÁNG', 'equipment b'], ['BẢNG KÊ 9 THÁNG', 'equipment a']],
    ['by school years', ['KIỂM KÊ NĂM HỌC 2023-2024', 'equipment b'], ['KIỂM KÊ NĂM HỌC 2024-2025', 'equipment a']],
    ['by the papers they came with', ['BẢNG KÊ (Kèm theo Báo cáo số 12/BC-UBND ngày 05/3/2025)', 'equipment b'], ['BẢNG KÊ (Kèm theo Báo cáo số 98/BC-UBND ngày 05/12/2025)', 'equipment a']],
  ])('%s', async (_, [before, first], [after, second]) => {
    const files = { [`${first}.csv`]: list(before as string, BEFORE), [`${second}.csv`]: list(after as string, AFTER) };
    // 13, and perhaps the 10 of the other.
    expect(await told(files)).toEqual(['13..23', [`${first}.csv 3`]]);
  }); // biome-ignore format: a table to be read as one

  test.each([
    ['An Hòa, ngày 05 tháng 3 năm 2025', 'An Hòa, ngày 05 tháng 12 năm 2025'],
    ['Ngày 5/3/2025', 'Ngày 15/1/2026'],
  ])('by the day below it, on which it was signed: %s', async (before, after) => {
    const signed = (rows: Rows, day: string): string => `${list('BẢNG KÊ', rows)}\n,,"${day}"\n,,NGƯỜI LẬP\n`;
    const files = { 'equipment b.csv': signed(BEFORE, before), 'equipment a.csv': signed(AFTER, after) };
    expect(await told(files)).toEqual(['13..23', ['equipment b.csv 3']]);
  });

  test('of three', async () => {
    const files = Object.fromEntries([1, 2, 3].map((at) => [`equipment lần ${at}.csv`, list('BẢNG KÊ', [['Máy tính để bàn', 10 + at, 2020]])])); // biome-ignore format: short
    expect(await told(files)).toEqual(['13..36', ['equipment lần 1.csv 1', 'equipment lần 2.csv 1']]);
  });
});

describe('two lists of which nothing says which is the later', () => {
  test.each<[string, readonly [string, Rows], readonly [string, Rows], string, readonly string[]]>([
    // 10 or 13, or both.
    ['with other numbers', ['BẢNG KÊ', BEFORE], ['BẢNG KÊ', AFTER], '10..23', ['equipment-2.csv 3']],
    ['with one number changed', ['BẢNG KÊ', [...AFTER, ['Máy quét', 1, 2020]]], ['BẢNG KIỂM', [['Máy tính để bàn', 8, 2020], ...AFTER.slice(1), ['Máy quét', 1, 2020], ['Máy chiếu', 1, 2020]]], '11..24', ['equipment-1.csv 2', 'equipment-2.csv 3']],
    // The first has more desktops, the second more laptops, and a scanner that the first has not.
    ['of which each has more of something', ['BẢNG KÊ', BEFORE], ['BẢNG KÊ', [['Máy tính để bàn', 6, 2020], ['Máy tính xách tay', 2, 2021], ['Máy in', 5, 2020], ['Máy quét', 1, 2020]]], '8..18', ['equipment-1.csv 2', 'equipment-2.csv 2']],
    // Other lists of the same unit add up.
    ['that are called otherwise', ['MÁY Ở TẦNG MỘT', BEFORE], ['MÁY Ở KHO LƯU TRỮ', AFTER], '23..23', []],
    ['of other years', ['BẢNG KÊ', BEFORE], ['BẢNG KÊ', AFTER.map(([kind, quantity]) => [kind, quantity, 2023])], '23..23', []],
    ['of what was given in two rounds', ['BẢNG CẤP PHÁT ĐỢT 1', BEFORE], ['BẢNG CẤP PHÁT ĐỢT 2', AFTER], '23..23', []],
    ['of two moneys', ['BẢNG KÊ DỰ ÁN', BEFORE], ['BẢNG KÊ NGÂN SÁCH XÃ', AFTER], '23..23', []],
    ['a list and what completes it', ['BẢNG KÊ', BEFORE], ['BẢNG KÊ BỔ SUNG', [['Máy tính để bàn', 3, 2024]]], '13..13', []],
    ['of one row each', ['BẢNG KÊ', BEFORE.slice(0, 1)], ['BẢNG KÊ', AFTER.slice(0, 1)], '18..18', []],
  ])('%s', async (_, first, second, has, where) => {
    const files = { 'equipment-1.csv': list(...first), 'equipment-2.csv': list(...second) };
    expect(await told(files)).toEqual([has, where]);
  }); // biome-ignore format: a table to be read as one
});

test.each([
  ['BẢNG KÊ (đính chính)', 'BẢNG KÊ', true],
  ['BẢNG KÊ', 'BẢNG KÊ (đính chính)', false],
  ['BẢNG KÊ (bổ sung, thay thế báo cáo trước)', 'BẢNG KÊ', true],
  ['BẢNG KÊ BỔ SUNG', 'BẢNG KÊ', false],
  ['MÁY THAY THẾ', 'MÁY', false],
  ['MÁY SỬA CHỮA', 'MÁY', false],
  ['DANH SÁCH CẬP NHẬT', 'DANH SÁCH', true],
  ['DANH SÁCH CẬP NHẬT', 'BẢNG KÊ', false],
  ['MUA SẮM NĂM 2024 (đính chính)', 'MUA SẮM NĂM 2024', true],
  ['MUA SẮM NĂM 2024 (đính chính)', 'KIỂM KÊ', false],
  ['CẤP PHÁT ĐỢT 2', 'CẤP PHÁT ĐỢT 1', false],
  ['KIỂM KÊ LẦN 2', 'KIỂM KÊ LẦN 1', true],
])('%s is a later edition of %s: %s', (title, other, isLater) => {
  const titled = (text: string): Table => ({ titles: [text], sheet: {}, file: 'a.csv' }) as unknown as Table;
  expect(isLaterEdition(editionOf(titled(title)), editionOf(titled(other)))).toBe(isLater);
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Several tables of the same units below each other on one sheet, with titles, blank rows and totals between them. */

const CONFIG = `
  as_of: 2026-06-30
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets:
    - { id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: none }
    - { id: lan, check: has, fact: lan, buy: none }
`;

async function told(rows: readonly (readonly (string | number)[])[]) {
  const csv = rows.map((row) => row.join(';')).join('\n');
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'bieu.csv': `${csv}\n` });
  const [pc, lan] = report.targets;
  return {
    computers: pc?.by_unit.map(({ actual, required }) => `${actual?.low} of ${required?.low}`),
    lan: lan?.by_unit.map(({ status }) => status),
    units: report.summary.units,
    errors: report.summary.issues.error,
    tables: found('several-tables') + 1,
  };
}

/** Staff, computers and network of two communes; `between`: what stands above the second and third table. */
function sheet(total: boolean, between: (title: string) => readonly (readonly string[])[]) {
  const sum = (...figures: number[]) => (total ? [['', 'Tổng cộng', ...figures]] : []);
  return [
    ['STT', 'Tên đơn vị', 'CBCC'],
    [1, 'Xã Một', 20],
    [2, 'Xã Hai', 10],
    ...sum(30),
    ...between('Biểu 2. Máy tính'),
    ['STT', 'Tên đơn vị', 'Số máy tính', 'Hỏng'],
    [1, 'Xã Một', 15, 2],
    [2, 'Xã Hai', 8, 0],
    ...sum(23, 2),
    ...between('III. MẠNG'),
    ['Tên đơn vị', 'Mạng LAN'],
    ['Xã Một', 'x'],
    ['Xã Hai', 'không'],
  ];
}

// 15 - 2 of 20, and 8 - 0 of 10.
const EXPECTED = {
  computers: ['13 of 20', '8 of 10'],
  lan: ['met', 'short'],
  units: 2,
  errors: 0,
  tables: 3,
};

test.each<[string, (title: string) => readonly (readonly string[])[]]>([
  ['a blank row', () => [[]]],
  ['a title', (title) => [[title]]],
  ['a blank row and a title', (title) => [[], [title]]],
  ['a blank row, a title and what figures are in', (title) => [[], [title], ['', '', 'ĐVT: cái']]],
])('%s between tables', async (_, between) => {
  expect(await told(sheet(false, between))).toEqual(EXPECTED);
  expect(await told(sheet(true, between))).toEqual(EXPECTED);
});

test('the header once more, as at the head of a page, and rows of words begin no table', async () => {
  const rows = [
    ['STT', 'Tên đơn vị', 'CBCC', 'Số máy tính', 'Mạng LAN'],
    [1, 'Xã Một', 20, 15, 'x'],
    [],
    ['STT', 'Tên đơn vị', 'CBCC', 'Số máy tính', 'Mạng LAN'],
    [2, 'Xã Hai', 10, 8, 'không'],
    [],
    ['', 'Người lập biểu', '', 'Chủ tịch'],
  ];
  const expected = { ...EXPECTED, computers: ['15 of 20', '8 of 10'], tables: 1 };
  expect(await told(rows)).toEqual(expected);
});

test('a row that only names a unit is no title of the table below it', async () => {
  const rows = [
    ['Mã đơn vị', 'Tên đơn vị', 'CBCC'],
    ['01', 'Xã Một', 20],
    ['02', '', ''],
    ['Mã đơn vị', 'Số máy tính', 'Mạng LAN'],
    ['01', 15, 'x'],
  ];
  // Of the second nothing is said: at least 0 of at least 0.
  expect(await told(rows)).toMatchObject({
    units: 2,
    tables: 2,
    computers: ['15 of 20', '0 of 0'],
  });
});

test.each([
  ['Máy tính tại các xã', 'Tình hình kết nối mạng'],
  ['Danh sách máy tính', 'Mạng nội bộ của các xã'],
])('%s and %s are titles, and the headings below them may call the rows otherwise', async (second, third) => {
  const rows = [
    ['STT', 'Tên đơn vị', 'CBCC'],
    [1, 'Xã Một', 20],
    [2, 'Xã Hai', 10],
    [second],
    ['TT', 'Xã', 'Máy tính'],
    [1, 'Xã Một', 13],
    [2, 'Xã Hai', 8],
    [third],
    ['Đơn vị', 'Mạng LAN'],
    ['Xã Một', 'x'],
    ['Xã Hai', 'không'],
  ];
  expect(await told(rows)).toEqual(EXPECTED);
});

test('a unit of which nothing is said is one, also where a table stands right below it', async () => {
  const rows = [
    ['Tên đơn vị', 'CBCC', 'Số máy tính'],
    ['Xã Một', 20, 15],
    ['Văn phòng UBND', '', ''],
    ['Đơn vị', 'Mạng LAN', 'Internet'],
    ['Xã Một', 'x', 'x'],
  ];
  expect(await told(rows)).toMatchObject({ units: 2, tables: 2 });
});

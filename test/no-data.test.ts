import { expect, test } from 'vitest';
import { WORKBOOKS } from './support/grid.ts';
import { inventory } from './support/inventory.ts';

/** What is in a table and is not read as its data is told, and why. */

const CONFIG = `
  as_of: 2026-06-30
  standards: { pc: { categories: [computer], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: none }]
`;

const HEADER = ['STT', 'Mã xã', 'Tên đơn vị', 'CBCC', 'Máy tính'];
type Cells = (string | number | null)[];

async function said(rule: string, rows: Cells[], lang: 'en' | 'vi' = 'en') {
  const content = await WORKBOOKS.xlsx?.({ rows: rows.map((cells) => ({ cells })), merges: [] });
  const files = { 'infragap.yaml': CONFIG, 'units.xlsx': content ?? '' };
  const { report } = await inventory(files, ['--lang', lang]);
  return report.issues.filter((issue) => issue.rule === rule).map(({ message }) => message);
}

test.each<[string, Cells[], string[]]>([
  ['beyond the headers', [HEADER, [1, '00097', 'Xã Một', 30, 20, 3, 5]], ['F, G']],
  [
    'between headers',
    [
      [...HEADER, null, 'Mạng LAN'],
      [1, '00097', 'Xã Một', 30, 20, '3', 'x'],
    ],
    ['F'],
  ],
  [
    'before the headers',
    [
      [null, ...HEADER.slice(1)],
      [1, '00097', 'Xã Một', 30, 20],
    ],
    [],
  ],
  ['words', [HEADER, [1, '00097', 'Xã Một', 30, 20, 'máy 3 hỏng']], []],
])('figures without a header: %s', async (_, rows, columns) => {
  const expected = columns.map((letters) => `Figures without a header were not read: column ${letters}.`);
  expect(await said('column-not-counted', rows)).toEqual(expected);
});

test.each<[string, Cells, string]>([
  ['a title', ['Biểu 2. Máy in'], 'a title'],
  ['headings', [null, null, 'Tên đơn vị', 'Số máy in'], 'a row of headings'],
  ['measures', [null, null, null, 'người', 'bộ'], 'a row of measures'],
])('a row that cannot be used looks like %s', async (_, row, like) => {
  const rows = [HEADER, [1, '00097', 'Xã Một', 30, 20], row, [2, '00098', 'Xã Hai', 10, 8]];
  expect(await said('missing-value', rows)).toEqual([
    `"Mã xã" is blank or unknown, and the row looks like ${like}; it cannot be used as data.`,
  ]);
});

test('a row without a code is not said to look like anything else', async () => {
  const rows = [HEADER, [1, null, 'Xã Một', 30, 20], [2, '00098', 'Xã Hai', 10, 8]];
  expect(await said('missing-value', rows)).toEqual([
    '"Mã xã" is blank or unknown; the row cannot be used without it.',
  ]);
});

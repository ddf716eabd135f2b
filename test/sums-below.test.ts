import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows of units that are the sums of the rows below them, and are not called so. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-head, item: computer, heads: [officials], at_least: 1 }]
`;
const HEADER = 'STT,Mã đơn vị,Tên đơn vị,"Cán bộ, công chức",Tổng số máy tính,Máy hỏng';

/** By unit: people and computers, `?` where they are unknown; and how many rows are told of. */
async function read(table: string): Promise<string> {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  const said = (range: { low: number; high: number | null } | null): string =>
    range?.low === range?.high ? String(range?.low) : '?';
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, required, actual }) => `${unit_id} ${said(required)}/${said(actual)}`,
  );
  return [...units, `${found('unit-sums-below')} told`].join(', ');
}
const form = (...rows: readonly string[]) => read([HEADER, ...rows].join('\n'));

test.each<[string, readonly string[], string]>([
  [
    'a district above its communes, by their names',
    ['1,504,Huyện A,11,9,1', '2,1,Xã X,5,4,0', '3,2,Xã Y,6,5,1'],
    '504 ?/?, 1 5/4, 2 6/4, 1 told',
  ],
  [
    'by the numbers of their rows alone',
    ['I,504,A,11,9,1', '1,1,X,5,4,0', '2,2,Y,6,5,1', 'II,505,B,7,3,0', '1,3,Z,4,1,0', '2,4,T,3,2,0'],
    '504 ?/?, 1 5/4, 2 6/4, 505 ?/?, 3 4/1, 4 3/2, 2 told',
  ],
  [
    'a province above districts above communes',
    ['I,9,Tỉnh P,18,12,1', 'A,504,Huyện A,11,9,1', '1,1,Xã X,5,4,0', '2,2,Xã Y,6,5,1', 'B,505,Huyện B,7,3,0', '1,3,Xã Z,4,1,0', '2,4,Xã T,3,2,0'],
    '9 ?/?, 504 ?/?, 1 5/4, 2 6/4, 505 ?/?, 3 4/1, 4 3/2, 3 told',
  ],
  [
    'a district below its communes',
    ['1,1,Xã X,5,4,0', '2,2,Xã Y,6,5,1', '3,504,Huyện A,11,9,1', '4,3,Xã Z,4,1,0', '5,4,Xã T,3,2,0', '6,505,Huyện B,7,3,0'],
    '1 5/4, 2 6/4, 504 ?/?, 3 4/1, 4 3/2, 505 ?/?, 2 told',
  ],
  [
    'a district with its own office and its communes',
    ['1,504,Huyện A,31,24,2', '2,9,Văn phòng UBND huyện,20,15,1', '3,1,Xã X,5,4,0', '4,2,Xã Y,6,5,1'],
    '504 ?/?, 9 20/14, 1 5/4, 2 6/4, 1 told',
  ],
  [
    'a district above its schools, by the words that end their names',
    ['1,504,East district,11,14,2', '2,1,Hill School,5,10,2', '3,2,Lake School,6,4,0', '4,505,West district,3,6,1'],
    '504 ?/?, 1 5/8, 2 6/4, 505 3/5, 1 told',
  ],
  // What the office of the district itself has is no sum: 4 + 5 is not 8.
  [
    'a district with numbers of its own',
    ['1,504,Huyện A,12,8,1', '2,1,Xã X,5,4,0', '3,2,Xã Y,6,5,1'],
    '504 12/7, 1 5/4, 2 6/4, 0 told',
  ],
  // The people are added up, the machines are its own.
  [
    'people alone',
    ['1,504,Huyện A,110,40,1', '2,1,Xã X,50,4,0', '3,2,Xã Y,60,5,1'],
    '504 ?/39, 1 50/4, 2 60/4, 1 told',
  ],
  [
    'machines alone',
    ['1,504,Huyện A,40,45,1', '2,1,Xã X,5,20,0', '3,2,Xã Y,6,25,1'],
    '504 40/?, 1 5/20, 2 6/24, 1 told',
  ],
  // 2 and 3 make 5 by accident easily; the other number is no sum.
  [
    'one small number',
    ['1,504,Huyện A,9,5,0', '2,1,Xã X,5,2,0', '3,2,Xã Y,6,3,0'],
    '504 9/5, 1 5/2, 2 6/3, 0 told',
  ],
  [
    'one commune, which is told the same of',
    ['1,504,Huyện A,30,25,1', '2,1,Xã X,30,25,1'],
    '504 30/24, 1 30/24, 0 told',
  ],
  [
    'a commune that says nothing beside one that does',
    ['1,504,Huyện A,30,25,1', '2,1,Xã X,30,25,1', '3,2,Xã Y,,,'],
    '504 30/24, 1 30/24, 2 ?/?, 0 told',
  ],
  [
    'a commune that says nothing beside two that do',
    ['1,504,Huyện A,11,9,1', '2,1,Xã X,5,4,0', '3,2,Xã Y,6,5,1', '4,3,Xã Z,,,'],
    '504 ?/?, 1 5/4, 2 6/4, 3 ?/?, 1 told',
  ],
])('%s', async (_, rows, expected) => {
  expect(await form(...rows)).toBe(expected);
}); // biome-ignore format: a table to be read as one

test('a district by the unit above that its communes state, in whatever order', async () => {
  const table = `Mã đơn vị,Tên đơn vị,Mã đơn vị cấp trên,"Cán bộ, công chức",Tổng số máy tính
1,X,504,5,4
504,A,,11,9
2,Y,504,6,5
3,Z,,2,1
`;
  expect(await read(table)).toBe('1 5/4, 504 ?/?, 2 6/5, 3 2/1, 1 told');
});

test('households of a district may be the sum of those of its communes', async () => {
  const files = {
    'infragap.yaml': 'as_of: 2025-12-31\n',
    'units.csv': 'unit_id,name,parent_id,households\n504,A,,300\n1,X,504,100\n2,Y,504,200\n',
  };
  expect((await inventory(files)).found('unit-sums-below')).toBe(0);
});

const UNITS = 'Mã đơn vị,Tên đơn vị,Mã đơn vị cấp trên\n504,Huyện A,\n1,Xã X,504\n2,Xã Y,504\n';
const COUNT = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
/** What the three units have by their lists, and how many findings tell of sums. */
async function listed(files: Readonly<Record<string, string>>): Promise<string> {
  const { report, found } = await inventory({ 'infragap.yaml': COUNT, 'units.csv': UNITS, ...files });
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ unit_id, actual }) => `${unit_id} ${actual?.low}..${actual?.high ?? ''}`,
  );
  return [...units, `${found('unit-sums-below')} told`].join(', ');
}
const rows = (...cells: readonly string[]) => ['Mã đơn vị,Loại thiết bị,Số lượng', ...cells, ''].join('\n');
const file = (...cells: readonly string[]) => ['Loại thiết bị,Số lượng', ...cells, ''].join('\n');

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a list', { 'equipment.csv': rows('504,PC,25', '1,PC,12', '2,PC,13') }, '504 0.., 1 12..12, 2 13..13, 1 told'],
  ['a list for each', { 'equipment Huyện A.csv': file('PC,9', 'Máy in,3'), 'equipment Xã X.csv': file('PC,4', 'Máy in,1'), 'equipment Xã Y.csv': file('PC,5', 'Máy in,2') }, '504 0.., 1 4..4, 2 5..5, 1 told'],
  // The district has a printer of its own.
  ['another number of one kind', { 'equipment.csv': rows('504,PC,25', '504,Máy in,1', '1,PC,12', '2,PC,13') }, '504 25..25, 1 12..12, 2 13..13, 0 told'],
  ['small numbers of two kinds', { 'equipment.csv': rows('504,PC,2', '504,Máy in,1', '1,PC,1', '1,Máy in,1', '2,PC,1') }, '504 2..2, 1 1..1, 2 1..1, 0 told'],
])('in lists: %s', async (_, files, expected) => {
  expect(await listed(files)).toBe(expected);
}); // biome-ignore format: a table to be read as one

describe('a table of districts beside tables of the communes of each', () => {
  const districts = (a: string, b: string): string =>
    `STT,Tên đơn vị,CBCC,Số máy tính\n1,Huyện A,${a}\n2,Huyện B,${b}\n`;
  const FILES = {
    'infragap.yaml': CONFIG,
    'Huyện A.csv': 'STT,Tên đơn vị,CBCC,Số máy tính\n1,Xã Một,30,20\n2,Xã Hai,10,10\n',
    'Huyện B.csv': 'STT,Tên đơn vị,CBCC,Số máy tính\n1,Xã Ba,12,9\n',
  };
  const told = async (files: Record<string, string>) => {
    const { report, found } = await inventory(files);
    const units = (report.targets[0]?.by_unit ?? []).map(({ unit_id, required, actual }) =>
      [unit_id, required.high === null ? '?' : required.low, actual.high === null ? '?' : actual.low].join(
        ' ',
      ),
    );
    return [...units.sort(), `${found('unit-sums-below')} told`];
  };
  const COMMUNES = ['Xã Ba 12 9', 'Xã Hai 10 10', 'Xã Một 30 20'];

  test('is their sum: by the names of the files, the district of one commune as well', async () => {
    // 40 = 30 + 10, 30 = 20 + 10; 12 and 9 are those of the only commune.
    expect(await told({ ...FILES, 'Tổng.csv': districts('40,30', '12,9') })).toEqual([
      'Huyện A ? ?',
      'Huyện B ? ?',
      ...COMMUNES,
      '2 told',
    ]);
  });

  test('is none where it says more: the offices of the districts themselves', async () => {
    expect(await told({ ...FILES, 'Tổng.csv': districts('45,30', '14,12') })).toEqual([
      'Huyện A 45 ?',
      'Huyện B 14 12',
      ...COMMUNES,
      '1 told',
    ]);
    expect(await told({ ...FILES, 'Tổng.csv': districts('45,31', '14,12') })).toEqual([
      'Huyện A 45 31',
      'Huyện B 14 12',
      ...COMMUNES,
      '0 told',
    ]);
  });

  test('is their sum where the tree of units says so', async () => {
    const { 'Huyện A.csv': a, 'Huyện B.csv': b, ...rest } = FILES;
    const files = {
      ...rest,
      'Biểu 1.csv': `${a}3,Xã Ba,12,9\n`,
      'Biểu 2.csv': districts('40,30', '12,9'),
      'dvhc.csv': 'unit_id,name,parent_id\nA,Huyện A,\nB,Huyện B,\n1,Xã Một,A\n2,Xã Hai,A\n3,Xã Ba,B\n',
    };
    expect(b).toContain('Xã Ba');
    expect(await told(files)).toEqual(['1 30 20', '2 10 10', '3 12 9', 'A ? ?', 'B ? ?', '2 told']);
  });
});

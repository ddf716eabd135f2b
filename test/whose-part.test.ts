import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Whose a part is that a column behind several numbers counts. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
    laptop: { categories: [laptop], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: laptop, check: per-unit, item: laptop, at_least: 1 }
`;

async function inUse(header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị,Tên đơn vị,${header}\n01,Xã An,${row}\n`,
  });
  const ranges = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  return `${ranges.join(' ')}${found('column-not-counted') > 0 ? ' warned' : ''}`;
}

test.each([
  // The broken one is a laptop or not; three of four are in use.
  ['Máy tính,Trong đó: laptop,Trong đó hỏng', '4,1,1', '3..3 0..1'],
  ['Máy tính,Laptop,Hỏng', '4,1,1', '3..3 0..1'],
  // No number of all: three of 15 are desktops or laptops, so 12 are in use, 2 to 5 of them laptops.
  ['Máy để bàn,Máy xách tay,Hỏng', '10,5,3', '12..12 2..5'],
  ['Máy tính để bàn,Máy tính xách tay,Số máy hỏng', '10,5,3', '12..12 2..5'],
  ['Máy tính xách tay,Máy tính để bàn,Trong đó hỏng', '5,10,3', '12..12 2..5'],
  ['Desktops,Laptops,Broken', '10,5,3', '12..12 2..5'],
  // Broken and awaiting disposal may be the same ones: 11 or 12 in use, 1 to 5 of them laptops.
  ['Máy để bàn,Máy xách tay,Hỏng,Chờ thanh lý', '10,5,3,1', '11..12 1..5'],
  // Kinds of the total; with the tablets they add up to it, and 17 are office computers.
  ['Tổng số máy tính,Để bàn,Xách tay', '15,10,5', '15..15 5..5'],
  ['Tổng số máy tính,Để bàn,Xách tay,Hỏng', '15,10,5,3', '12..12 2..5'],
  ['Tổng số máy tính,Để bàn,Xách tay,Bảng', '20,12,5,3', '17..17 5..5'],
  // A board to write on.
  ['Tổng số máy tính,Bảng', '20,3', '20..20 0..20'],
  // Each number has its own.
  ['Máy tính,Hỏng,Laptop,Hỏng', '4,1,2,1', '3..3 1..1'],
  ['Máy tính,Máy tính hỏng,Máy in,Hỏng', '4,1,2,1', '3..3 0..3'],
  // Computers or printers: nobody can tell, so that one of the four may be broken.
  ['Máy tính,Máy in,Hỏng', '4,2,1', '3..4 0..4 warned'],
  ['Máy tính,Máy in,Chờ thanh lý', '4,2,1', '3..4 0..4 warned'],
  ['Máy tính,Máy in,Mua trước 2015', '4,2,1', '3..4 0..4 warned'],
  ['Máy tính,Máy in,Số đang hỏng', '4,2,1', '3..4 0..4 warned'],
  // Two parts of two kinds, in which order nobody can tell.
  ['Máy tính,Máy in,Hỏng,Hỏng', '4,2,1,1', '2..4 0..4 warned'],
  // The first has its own; the second is of printers or of scanners, not of scanners.
  ['Máy tính,Hỏng,Máy in,Máy scan,Hỏng', '4,1,2,2,1', '3..3 0..3 warned'],
  // Of all of them, and how many of each nobody can tell.
  ['Máy tính,Máy in,Máy scan,Trong đó hỏng', '4,2,2,1', '3..4 0..4 warned'],
  // Of which: of what stands before it, and said so.
  ['Máy in,Máy tính,Trong đó hỏng', '2,4,1', '3..3 0..3'],
])('%s: %s', async (header, row, expected) => {
  expect(await inUse(header, row)).toBe(expected);
});

const toldOf = async (table: string, language: string): Promise<readonly string[]> => {
  const files = { 'infragap.yaml': CONFIG, 'units.csv': table };
  const { report } = await inventory(files, ['--lang', language]);
  return report.issues
    .filter(({ rule }) => rule === 'column-not-counted')
    .map(({ message, fix }) => `${message} -> ${fix}`);
};

test('what it may be of is named', async () => {
  const table = 'Mã đơn vị,Tên đơn vị,Máy tính,Máy in,Chờ thanh lý\n01,Xã An,4,2,1\n';
  expect(await toldOf(table, 'en')).toEqual([
    '"Chờ thanh lý" may be of any of Máy tính, Máy in, and was not counted: of as many of "Máy tính" it is taken as unknown whether they count, and in no other figure is it. -> Write into its heading of what it is (such as "Máy tính / Chờ thanh lý"), or say it under columns in infragap.yaml.',
  ]);
  expect(await toldOf(table, 'vi')).toEqual([
    'Cột "Chờ thanh lý" có thể là của bất kỳ cột nào trong: Máy tính, Máy in, nên chưa được đếm; chưa rõ chừng ấy máy ở cột "Máy tính" có được tính hay không, các số liệu khác chưa tính đến cột này. -> Ghi rõ ở tiêu đề là của thiết bị nào (như "Máy tính / Chờ thanh lý"), hoặc ghi trong mục columns của infragap.yaml.',
  ]);
});

test('and the heading that is advised is understood', async () => {
  expect(await inUse('Máy tính,Máy in,Máy tính / Chờ thanh lý', '4,2,1')).toBe('3..3 0..3');
});

test.each([
  ['Thiết bị CNTT', 'Mua trước 2015', true],
  ['Thiết bị', 'Chờ thanh lý', true],
  // Of staff: no part of equipment.
  ['Nhân sự', 'Mới', false],
])('below a group of its own: %s / %s', async (group, part, isTold) => {
  const equipment = isTold ? group : 'Thiết bị';
  const heads = [`Mã đơn vị,Tên đơn vị,${equipment},,${isTold ? '' : group}`, `,,Máy tính,Máy in,${part}`];
  const told = await toldOf(`${heads.join('\n')}\n01,Xã An,4,2,1\n`, 'en');
  expect(told.map((sentence) => sentence.split('"')[1])).toEqual(isTold ? [`${group} / ${part}`] : []);
});

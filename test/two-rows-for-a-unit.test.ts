import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** A form with a row for each department of a commune. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    computer: { categories: [computer], in_service: [in_use] }
  targets:
    - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 2 }
    - { id: lan, check: has, fact: lan }
`;

const ranged = ({ low, high }: { low: number; high: number | null }): string =>
  low === high ? String(low) : `${low}..${high ?? ''}`;

/** By target what is required and what is there, of both rows. */
async function told(...rows: readonly string[]): Promise<string> {
  const table = ['Mã đơn vị;Phòng ban;CBCC;Máy tính;Máy in;Mạng LAN', ...rows, ''].join('\n');
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  const [computer, printer, lan] = report.targets.map(({ required, actual }) =>
    [required, actual].map(ranged),
  );
  return `${computer?.join('/')} ${printer?.[1]} ${lan?.[1]}, ${found('duplicate-key')}`;
}

test.each([
  [['01;Văn phòng;10;9;2;có'], '10/9 2 1, 0'],
  // What the commune has is nobody's to know: the rows may be added up, or one of them is wrong.
  [['01;Văn phòng;10;5;2;có', '01;Kinh tế;6;3;1;có'], '0../0.. 0.. 1, 1'],
  // Equal numbers may be those of two departments as well.
  [['01;Văn phòng;10;5;1;có', '01;Kinh tế;10;5;1;không'], '0../0.. 0.. 0..1, 1'],
  [['01;Văn phòng;10;5;2;có', '01;Kinh tế;6;;1;có'], '0../0.. 0.. 1, 1'],
  [['01;Văn phòng;10;5;2;có', '01;Kinh tế;10;5;2;có'], '0../0.. 0.. 1, 1'],
  // The same row once more.
  [['01;Văn phòng;10;9;2;có', '01;Văn phòng;10;9;2;có'], '10/9 2 1, 1'],
  // The second row says nothing.
  [['01;Văn phòng;10;9;2;có', '01;Kinh tế;;;;'], '10/9 2 1, 1'],
])('%j: %s', async (rows, expected) => {
  expect(await told(...rows)).toBe(expected);
});

/** What each unit of a form without codes needs and has of computers, and how often a unit is there twice. */
async function named(...names: readonly string[]): Promise<string> {
  const rows = names.map((name, at) => `${name};19;${12 + at}`);
  const table = ['Tên đơn vị;CBCC;Máy tính', ...rows, ''].join('\n');
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ name, required, actual }) =>
      `${name} ${[required, actual].map((each) => (each ? ranged(each) : '')).join('/')}`,
  );
  return [...units, found('duplicate-key')].join(', ');
}

test.each([
  // One commune in two spellings.
  [['Xã Bình An', 'xã Bình An'], 'Xã Bình An 0../0.., 1'],
  [['Xã Bình An', 'UBND xã Bình An'], 'Xã Bình An 0../0.., 1'],
  [['UBND XÃ BÌNH AN', 'Xã Bình  An'], 'UBND XÃ BÌNH AN 0../0.., 1'],
  [
    ['UBND xã Bình An', 'Trường Tiểu học xã Bình An', 'Xã Bình An'],
    'UBND xã Bình An 0../0.., Trường Tiểu học xã Bình An 19/13, 1',
  ],
  [['Xã Bình An', 'Xã Binh An'], 'Xã Bình An 0../0.., 1'],
  // Two communes: of another kind, or with other diacritics.
  [['Xã Vân Canh', 'Thị trấn Vân Canh'], 'Xã Vân Canh 19/12, Thị trấn Vân Canh 19/13, 0'],
  [['Xã Hoa Lạc', 'Xã Hòa Lạc'], 'Xã Hoa Lạc 19/12, Xã Hòa Lạc 19/13, 0'],
])('%j: %s', async (names, expected) => {
  expect(await named(...names)).toBe(expected);
});

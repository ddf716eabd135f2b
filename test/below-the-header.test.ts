import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What official forms have right below their headers, and is no data: the numbers of columns, and what figures are in. */

const config = (heads: string): string => `
  as_of: 2026-06-30
  standards: { pc: { categories: [computer], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [${heads}], at_least: 1, buy: none }]
`;

/** Computers and officials of the one unit, or how many units there are; and what was said, of rows and worse. */
async function told(rows: readonly string[], heads = 'officials') {
  const files = { 'infragap.yaml': config(heads), 'units.csv': rows.join('\n') };
  const { report } = await inventory(files);
  const [unit, ...more] = report.targets[0]?.by_unit ?? [];
  const said = Object.keys(report.summary.by_rule).filter((rule) => !ASSUMED.has(rule));
  if (!unit || more.length > 0) return [`${more.length + 1} units`, ...said];
  return [`${unit.actual?.low} of ${unit.required?.low}`, ...said.sort()];
}

const ASSUMED: ReadonlySet<string> = new Set([
  'columns-counted', 'delimiter-guessed', 'header-rows', 'tier-from-name', 'name-is-code',
]); // biome-ignore format: a list to be read as one

test.each([
  ['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', 'A;B;1;2', '00097;Xã Một;20;15'],
  ['STT;Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', 'A;B;C;1;2', '1;00097;Xã Một;20;15'],
  ['STT;Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', '(A);(B);(C);(1);(2)', '1;00097;Xã Một;20;15'],
  ['STT;Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', 'a;b;c;(1);(2)', '1;00097;Xã Một;20;15'],
  ['STT;Tên đơn vị;CBCC;Số máy tính', 'A;B;1;2', '1;Xã Một;20;15'],
  ['STT;Tên đơn vị;CBCC;Số máy tính;Tỷ lệ', 'A;B;1;2;3=2/1', '1;Xã Một;20;15;0.75'],
  ['STT;Tên đơn vị;CBCC;Số máy tính;Tỷ lệ', ';;1;2;3=2:1x100%', '1;Xã Một;20;15;75%'],
  ['STT;Tên đơn vị;CBCC;Số máy tính;Tỷ lệ', '(1);(2);(3);(4);(5)=(4)/(3)', '1;Xã Một;20;15;0.75'],
])('%s / %s numbers the columns', async (...rows) => {
  expect(await told(rows)).toEqual(['15 of 20', 'column-numbers']);
});

test.each([
  // A unit "A" with 1 official and 2 computers, a unit "A" called "C".
  ['Mã ĐVHC;CBCC;Số máy tính', 'A;1;2', 'B;20;15'],
  ['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', 'A;C;1;2', 'B;D;20;15'],
  ['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', 'A;B;20;15', 'B;D;20;15'],
])('%s / %s is data', async (...rows) => {
  expect(await told(rows)).toEqual(['2 units']);
});

test.each([
  [['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', ';;người;bộ', '00097;Xã Một;20;15'], []],
  [['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính', ';;(người);(bộ)', '00097;Xã Một;20;15'], []],
  [['STT;Tên đơn vị;CBCC;Số máy tính', ';;người;bộ', 'A;B;1;2', '1;Xã Một;20;15'], ['column-numbers']],
  [['Mã ĐVHC;Tên đơn vị;CBCC;Máy tính;', ';;;Tổng số;Hỏng', ';;người;bộ;bộ', '00097;Xã Một;20;18;3'], []],
  [['STT;Tên đơn vị;CBCC;Số máy tính', ';ĐVT;người;bộ', '1;Xã Một;20;15'], []],
  [['STT;Tên đơn vị;CBCC;Số máy tính', 'ĐVT;;người;bộ', '1;Xã Một;20;15'], []],
  [
    ['STT;Tên đơn vị;CBCC;Số máy tính', ';Đơn vị tính:;Người;Cái', 'A;B;1;2', '1;Xã Một;20;15'],
    ['column-numbers'],
  ],
  [['STT;Tên đơn vị;CBCC;Số máy tính', '-;-;người;bộ', '1;Xã Một;20;15'], []],
  [['STT;Tên đơn vị;CBCC;Số máy tính', '(1);(2);(3);(4)', ';(ĐVT);(người);(bộ)', '1;Xã Một;20;15'], []],
  // The broken ones are of the computers: below "Máy in" nothing sorts it.
  [['Tên đơn vị;CBCC;Máy tính;;Máy in', ';;Tổng số;Hỏng;', 'ĐVT;người;bộ;bộ;cái', 'Xã Một;20;18;3;40'], []],
  // At the head of a further page, or alone in its row.
  [
    ['STT;Tên đơn vị;CBCC;Số máy tính', '1;Xã Một;20;15', 'STT;Tên đơn vị;CBCC;Số máy tính', ';ĐVT;người;bộ'],
    ['note-row', 'repeated-header'],
  ],
  [['STT;Tên đơn vị;CBCC;Số máy tính', ';ĐVT: cái;;', '1;Xã Một;20;15'], ['note-row']],
])('a row of measures belongs to the header: %s', async (rows, said) => {
  expect(await told(rows)).toEqual(['15 of 20', ...said]);
});

test.each(['A;B;1;2;3', '(1);(2);(3);(4);(5)', 'A;B;(1);(2);(3)'])(
  '%s tells nothing of what its columns hold',
  async (numbers) => {
    // Of 15, 3 are of years that are not understood: 12 for sure.
    const rows = ['Mã ĐVHC;Tên đơn vị;CBCC;Số máy tính;2015-2020', numbers, '00097;Xã Một;20;15;3'];
    expect(await told(rows)).toEqual(['12 of 20', 'column-not-counted', 'column-numbers']);
  },
);

test('a measure below a header may be one of thousands', async () => {
  const rows = ['Mã ĐVHC;Tên đơn vị;Dân số;Số máy tính', ';;nghìn người;bộ', '00097;Xã Một;12,5;15'];
  expect(await told(rows, 'population')).toEqual(['15 of 12500']);
  const numbered = [
    'STT;Tên đơn vị;Dân số;Số máy tính',
    'A;B;1;2',
    ';ĐVT;nghìn người;bộ',
    '1;Xã Một;12,5;15',
  ];
  expect(await told(numbered, 'population')).toEqual(['15 of 12500']);
});

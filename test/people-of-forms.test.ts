import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** How many people a form says there are, in columns of kinds or all together. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  stand_ins: { officials: [staff_present, staff_authorised] }
  standards:
    computer: { categories: [computer], in_service: [in_use] }
  targets:
    - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1 }
`;

/** A header of two rows: "group / column", or a column that stands in the first row alone. */
function table(header: string, row: string): string {
  const steps = ['Mã đơn vị', 'Tên đơn vị', ...header.split(';'), 'Máy tính'].map((each) =>
    each.split(' / '),
  );
  const groups = steps.map(([group]) => group);
  const rows = [
    groups.map((group, at) => (group === groups[at - 1] ? '' : group)),
    steps.map(([, column]) => column ?? ''),
  ];
  const isTwo = steps.some(({ length }) => length > 1);
  return [...rows.slice(0, isTwo ? 2 : 1).map((each) => each.join(';')), `01;Xã An;${row};9`, ''].join('\n');
}

test.each([
  // Ten and twelve; the eight are part-time.
  ['Số lượng CBCCVC / Tổng số;Số lượng CBCCVC / Cán bộ;Số lượng CBCCVC / Công chức;Số lượng CBCCVC / Không chuyên trách', '30;10;12;8', 22],
  ['CB;CC;KCT', '3;10;5', 13],
  ['Số cán bộ;Số công chức', '3;10', 13],
  ['Số CBCC / Nam;Số CBCC / Nữ', '12;8', 20],
  // One column has them already.
  ['CBCC;Cán bộ;Công chức', '21;10;12', 21],
  ['Số CBCC / Tổng số;Số CBCC / Nam;Số CBCC / Nữ', '20;12;8', 20],
  // All staff stand in for officials, as the configuration says.
  ['Số cán bộ', '10', 10],
  ['CBCC cấp xã;NHĐKCT cấp xã;NHĐKCT thôn', '20;10;15', 20],
  ['Cán bộ, công chức cấp xã / Biên chế giao;Cán bộ, công chức cấp xã / Có mặt;Cán bộ, công chức cấp xã / Trong đó: Nữ', '22;20;9', 20],
  ['Biên chế được giao / Tổng số', '22', 22],
])('%s: %s', async (header, row, expected) => {
  const { at } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': table(header, row),
  });
  expect(at('targets[computer].required')).toMatchObject({ low: expected, high: expected });
}); // biome-ignore format: cases are read as a table

test('what the machines of cadres and civil servants are is no number of people', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': table('Máy tính / Cán bộ;Máy tính / Công chức', '10;12'),
  });
  expect(report.summary.not_judged.map(({ criterion }) => criterion)).toContain('officials');
});

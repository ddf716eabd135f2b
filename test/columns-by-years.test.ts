import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Forms that give one number for several years, or for the start and the end of one: what is there on the day of the stock counts. */

const configured = (asOf: string): string => `
  as_of: ${asOf}
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1 }]
`;

async function told(header: string, row: string, asOf = '2025-12-31', above = '') {
  const table = `${above}Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${row}\n`;
  const { report, found } = await inventory({ 'infragap.yaml': configured(asOf), 'units.csv': table });
  const unit = report.targets[0]?.by_unit[0];
  const span = (range: { low: number; high: number | null } | undefined): string =>
    range === undefined
      ? 'not judged'
      : range.low === range.high
        ? `${range.low}`
        : `${range.low}..${range.high ?? ''}`;
  return `${span(unit?.actual)} of ${span(unit?.required)}, ${found('column-not-counted')} not counted`;
}

test.each([
  ['CBCC;Máy tính năm 2024;Máy tính năm 2025', '20;9;12', '12 of 20, 1 not counted'],
  ['CBCC;Máy tính (2025);Máy tính (2024)', '20;12;9', '12 of 20, 1 not counted'],
  ['CBCC năm 2024;CBCC năm 2025;Máy tính', '20;21;12', '12 of 21, 1 not counted'],
  ['CBCC;Máy tính đầu năm;Máy tính tăng trong năm;Máy tính giảm trong năm;Máy tính cuối năm', '20;9;4;1;12', '12 of 20, 3 not counted'],
  // A year alone may be that of a purchase, and what stands beside a number without a year is not known.
  ['CBCC;Máy tính năm 2025', '20;12', 'not judged of not judged, 1 not counted'],
  ['CBCC;Máy tính;Máy tính năm 2024', '20;12;9', '3..12 of 20, 1 not counted'],
  ['CBCC;Máy tính mua năm 2024;Máy tính mua năm 2025', '20;9;12', 'not judged of not judged, 2 not counted'],
])('%s: %s', async (header, row, expected) => {
  expect(await told(header, row)).toBe(expected);
}); // biome-ignore format: a table to be read as one

test('what is of a year after the stock is not there yet', async () => {
  const header = 'CBCC;Máy tính năm 2024;Máy tính năm 2025';
  expect(await told(header, '20;9;12', '2024-12-31')).toBe('9 of 20, 1 not counted');
});

test('below a title that speaks of purchases they add up, and are told', async () => {
  const title = 'MÁY TÍNH MUA SẮM QUA CÁC NĂM;;;;\n';
  const said = await told('CBCC;Máy tính năm 2024;Máy tính năm 2025', '20;9;12', '2025-12-31', title);
  expect(said).toContain('2 not counted');
});

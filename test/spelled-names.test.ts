import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Names that are the same but for their diacritics. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  no_rows_means_none: [equipment]
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;

/** The computers of one commune of which a list says that it has 9, and what the reader is asked. */
async function has(unit: string, listed: string): Promise<string> {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `unit_id,name\n01,${unit}\n02,Xã Chiềng Hắc\n`,
    'equipment.csv': `Đơn vị,Loại thiết bị,Số lượng\n${listed},Máy tính để bàn,9\n`,
  });
  const { low, high } = report.targets[0]?.by_unit[0]?.actual ?? {};
  const asked = report.issues.flatMap(({ rule, message }) =>
    rule === 'unknown-unit' ? (message.match(/Did you mean .*/) ?? []) : [],
  );
  return [low === high ? low : `${low}..${high}`, ...asked].join(' ');
}

test.each([
  ['Xã Hoa Lạc', 'Xã Hòa Lạc', '0..9 Did you mean "Xã Hoa Lạc"?'],
  ['Xã Hoa Lạc', 'Hoà Lạc', '0..9 Did you mean "Xã Hoa Lạc"?'],
  ['Xã Tân Lập', 'Tân Lâp', '0..9 Did you mean "Xã Tân Lập"?'],
  ['Xã Đa Kai', 'UBND xã Đạ Kai', '0..9 Did you mean "Xã Đa Kai"?'],
  // The tone stands on another vowel, in other capitals, or is that which the word must have.
  ['Xã Hòa Lạc', 'Xã Hoà Lạc', '9'],
  ['Xã Hòa Lạc', 'UBND XÃ HÒA LẠC', '9'],
  ['Xã Thủy Xuân', 'Thuỷ Xuân', '9'],
  ['Xã Đắk Hà', 'Xã Đăk Hà', '9'],
  // Without any.
  ['Xã Hòa Lạc', 'Xa Hoa Lac', '9'],
  ['Xa Hoa Lac', 'Xã Hòa Lạc', '9'],
])('%s is listed as %s: %s', async (unit, listed, expected) => {
  expect(await has(unit, listed)).toBe(expected);
});

import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows of a form that are units though a dash stands before them, and rows that are none. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  tiers: [province, district, commune]
  standards: { pc: { categories: [computer], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, where: { tier: commune } }]
`;
/** The gaps of the communes, and the rules that tell of rows. */
async function read(lines: readonly string[]): Promise<string> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'b.csv': lines.join('\n') });
  const gaps = (report.targets[0]?.by_unit ?? []).map(({ name, gap }) =>
    [name, gap?.low === gap?.high ? gap?.low : '?'].join(' '),
  );
  const told = report.issues.filter(({ rule }) => /row|unit/.test(rule)).map(({ rule }) => rule);
  return [...gaps, ...told].join(', ');
}

const FORM = 'Tên đơn vị,CBCC,Máy tính';
const NUMBERED = 'STT,Tên đơn vị,CBCC,Máy tính';
const TWO = [NUMBERED, '1,Xã A,22,18', '2,Xã B,20,20', ',Tổng cộng,42,38'];

test.each<[string, readonly string[], string]>([
  ['dashes before communes', [FORM, 'Huyện Sơn Hà,80,70', '- Xã An Hòa,22,18', '- Xã Bình An,20,12', '- Xã Cát Lâm,18,10'], 'Xã An Hòa 4, Xã Bình An 8, Xã Cát Lâm 8'],
  ['a dash before the last of them', [FORM, 'Xã An Hòa,22,18', '- Xã Đức Phong,10,5'], 'Xã An Hòa 4, Xã Đức Phong 5'],
  ['dashes in place of numbers', [NUMBERED, '1,Huyện Sơn Hà,80,70', '-,Xã An Hòa,22,18', '-,Xã Bình An,20,12'], 'Xã An Hòa 4, Xã Bình An 8'],
  ['numbers within numbers', [NUMBERED, '1,Huyện Sơn Hà,80,70', '1.1,Xã An Hòa,22,18', '1.2,Xã Bình An,20,12'], 'Xã An Hòa 4, Xã Bình An 8'],
  ['parts of a commune', [NUMBERED, '1,Xã An Hòa,22,18', '1.1,UBND xã An Hòa,12,9', '1.2,Đảng ủy xã An Hòa,10,9'], 'Xã An Hòa 4, part-row'],
  ['dashes before what are no units', [FORM, 'Xã An Hòa,22,18', '- Nữ,10,9', '- xã miền núi,4,2'], 'Xã An Hòa 4, part-row'],
  ['kinds of areas below the total', [...TWO, ',Trong đó: xã miền núi,22,18', ',Xã khu vực III,20,20', ',Xã miền núi,22,18', ',Tăng/giảm so với 2024,2,3'], 'Xã A 4, Xã B 0, total-row-ignored, part-row, row-of-no-unit'],
  ['kinds of areas above it', [NUMBERED, '1,Xã A,22,18', '2,Xã đặc biệt khó khăn,22,18', '3,Xã đồng bằng,1,0'], 'Xã A 4, row-of-no-unit'],
  ['a commune of the border', [NUMBERED, '1,Xã Biên Giới,22,18', '2,Xã đồng bằng,22,18'], 'Xã Biên Giới 4, row-of-no-unit'],
  ['other years', [...TWO, ',Số liệu năm 2024,40,33', ',Cùng kỳ năm trước,40,33', ',Kế hoạch năm 2026,44,44'], 'Xã A 4, Xã B 0, total-row-ignored, row-of-no-unit'],
  ['all communes, and a remark', [...TWO, ',Khối xã,42,38', '*,Xã B gồm cả BCH quân sự,,'], 'Xã A 4, Xã B 0, total-row-ignored, row-of-no-unit, note-row'],
  ['pages', [NUMBERED, '1,Xã A,22,18', ',Cộng trang 1,22,18', ',Số trang trước chuyển sang,22,18', '2,Xã B,20,20', 'Trang 2,,,'], 'Xã A 4, Xã B 0, total-row-ignored, row-of-no-unit, note-row'],
])('%s', async (_, lines, expected) => {
  expect(await read(lines)).toBe(expected);
}); // biome-ignore format: a table to be read as one

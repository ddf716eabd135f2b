import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** How offices head the column of who they are, and the others, when they make their forms themselves. */

const CONFIG = `
  as_of: 2025-12-31
  stand_ins: { officials: [staff_present] }
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets:
    - { id: pc, check: per-head, item: pc, heads: [officials], at_least: 1 }
    - { id: lan, check: has, fact: lan }
`;

/** What the units need and have of computers, and how many have a LAN. */
async function told(table: string) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'bieu.csv': table });
  const [pc, lan] = report.targets;
  const has = (pc?.by_unit ?? []).map(({ name, required, actual }) => [name, required?.low, actual.low]);
  return { has, lan: lan?.actual.low };
}

test.each([
  'Tên xã/phường/thị trấn', 'Tên xã, phường, đặc khu', 'Xã/thị trấn', 'UBND xã', 'Đơn vị báo cáo', 'Commune', 'Name of unit', 'Tên phường',
  'Trường', 'Tên trường', 'School',
])('%s', async (header) => {
  const { has } = await told(`"${header}",CBCC,Máy tính\nTân Lập,20,15\nLăng,18,9\n`);
  expect(has).toEqual([['Tân Lập', 20, 15], ['Lăng', 18, 9]]);
}); // biome-ignore format: a table to be read as one

describe('beside them', () => {
  test('questions of a survey', async () => {
    const table =
      'Dấu thời gian,Tên xã/phường,"Số lượng cán bộ, công chức",Số lượng máy tính,Đơn vị có mạng LAN không?\n' +
      '12/05/2026 08:15:22,Xã An,20,15,Có\n12/05/2026 09:01:10,Xã Bình,22,12,Không\n';
    expect(await told(table)).toEqual({ has: [['Xã An', 20, 15], ['Xã Bình', 22, 12]], lan: 1 }); // biome-ignore format: short
  });

  test('in English', async () => {
    const table = 'Commune,District,No. of staff,Desktops,LAN (Y/N)\nTan Lap,Moc Chau,20,15,Y\nLong Sap,Moc Chau,18,10,N\n'; // biome-ignore format: as a table
    expect(await told(table)).toEqual({ has: [['Tan Lap', 20, 15], ['Long Sap', 18, 10]], lan: 1 }); // biome-ignore format: short
  });

  test('of schools, by levels, whose sums are no schools', async () => {
    const table = [
      'TT,Tên trường,Số CBGVNV,Số máy tính',
      'I,Mầm non,,',
      '1,Trường MN Hoa Ban,25,4',
      '2,Trường MN Tân Lập,20,3',
      ',Cộng MN,45,7',
      'II,Tiểu học,,',
      '1,Trường TH Tân Lập,30,25',
      ',Cộng TH,30,25',
      ',Tổng cộng toàn huyện,75,32',
    ];
    const { has } = await told(`${table.join('\n')}\n`);
    expect(has).toEqual([['Trường MN Hoa Ban', 25, 4], ['Trường MN Tân Lập', 20, 3], ['Trường TH Tân Lập', 30, 25]]); // biome-ignore format: short
  });

  test('a commune whose name begins as a sum does', async () => {
    const { has } = await told('TT,Tên xã,CBCC,Máy tính\n1,Tân Lập,20,15\n2,Cộng Hòa,18,9\n');
    expect(has).toEqual([['Tân Lập', 20, 15], ['Cộng Hòa', 18, 9]]); // biome-ignore format: short
  });
});

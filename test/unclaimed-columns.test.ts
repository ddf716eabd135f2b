import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Columns of a form of units that speak of staff or connections. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets:
    - { id: lan, check: has, fact: lan }
    - { id: mbps, check: has, fact: internet_mbps, at_least: 100 }
    - { id: posts, check: has, fact: so_nut_mang_lan_tang_1, at_least: 10 }
`;

const form = (header: string, row: string) =>
  inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;Máy tính;${header}\n01;Xã An;9;${row}\n`,
  });

test.each([
  ['Gói cước Internet', '2', 1],
  ['Số lần mất Internet', '2', 1],
  ['NHĐKCT cấp thôn, cán bộ thôn', '15', 1],
  // Known, asked for by a target, said to be of no use, or of something else.
  ['Số cán bộ', '10', 0],
  ['Số nút mạng LAN tầng 1', '24', 0],
  ['Số điểm trường', '3', 0],
  ['Tỷ lệ dân số dùng Internet', '95%', 0],
])('%s is told: %s', async (header, row, expected) => {
  const { found } = await form(header, row);
  expect(found('unknown-column')).toBe(expected);
});

test('and is named in both languages', async () => {
  const table = 'Mã đơn vị,Tên đơn vị,Số lần mất Internet\n01,Xã An,2\n';
  const said = async (language: string) =>
    (
      await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table }, ['--lang', language])
    ).report.issues.map(({ message }) => message);
  expect(await said('en')).toContain(
    '"Số lần mất Internet" is not understood; it is in no figure but as a fact of the units, "so_lan_mat_internet".',
  );
  expect(await said('vi')).toContain(
    'Không rõ nghĩa cột "Số lần mất Internet"; cột chỉ được giữ làm thông tin riêng của đơn vị ("so_lan_mat_internet").',
  );
});

describe('plain ones are read', () => {
  test.each([
    ['Mạng LAN (1: có, 0: không)', '1', 'lan met'],
    ['Mạng LAN (1: có, 0: không)', '0', 'lan short'],
    ['Mạng LAN (1 = có, 0 = không)', '1', 'lan met'],
    ['Internet;Nhà cung cấp;Tốc độ (Mbps);TSLCD', 'có;VNPT;100;có', 'mbps met'],
    ['Internet;Tốc độ (Mbps);TSLCD;Tốc độ (Mbps)', 'có;60;có;100', 'mbps short'],
    ['Tốc độ Internet cam kết (Mbps)', '100', 'mbps met'],
    // Of what it is the speed is not said.
    ['Tốc độ (Mbps)', '100', 'mbps unjudged'],
  ])('%s, %s: %s', async (header, row, expected) => {
    const { report } = await form(header, row);
    const [id] = expected.split(' ');
    const target = report.targets.find((each) => each.id === id);
    expect(`${id} ${target?.by_unit[0]?.status ?? 'unjudged'}`).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/** A heading that may mean anything heads kinds where most cells below it name such. Figures are worked out by hand. */

const CONFIG = `
as_of: 2025-12-31
tiers: [commune]
targets:
  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1 }
  - { id: printer, check: per-unit, item: printer, at_least: 1 }
  - { id: lan, check: has, fact: lan }
  - { id: internet, check: has, fact: internet }
rules: { unit-without-items: off }
`;
const UNITS = 'unit_id,name,officials\n1,Xã An Hòa,22\n';
const file = (...lines: readonly string[]): string => [...lines, ''].join('\n');

/** What the unit has by target, and the rules that errors broke. */
async function read(name: string, ...lines: readonly string[]) {
  const files = { 'infragap.yaml': CONFIG, 'danh sach.csv': UNITS, [`${name}.csv`]: file(...lines) };
  const { report } = await inventory(files, [], 'gaps');
  const has = report.targets.map(({ id, by_unit: [unit] }) => [id, unit?.actual]);
  const errors = report.issues.flatMap(({ severity, rule, value }) =>
    severity === 'error' ? [`${rule} ${value ?? ''}`.trim()] : [],
  );
  return { has: Object.fromEntries(has), errors };
}

describe('a list of items', () => {
  test.each([
    'Danh mục',
    'Nội dung',
    'Tài sản',
    'Trang thiết bị',
    'Trang thiết bị CNTT',
    'Tên trang thiết bị CNTT',
    'Hạng mục',
    'Tên tài sản',
    'Loại tài sản',
  ])('%s', async (heading) => {
    const { has, errors } = await read(
      'Xã An Hòa',
      `STT,${heading},ĐVT,Số lượng,Ghi chú`,
      '1,Máy vi tính để bàn,bộ,12,',
      '2,Máy in Canon LBP 2900,cái,4,',
      'Tổng cộng,,,16,',
    );
    expect(has).toMatchObject({ computer: just(12), printer: just(4) });
    expect(errors).toEqual([]);
  });

  test('of several units', async () => {
    const { has } = await read(
      'bieu',
      'STT,Tên đơn vị,Danh mục,Số lượng',
      '1,Xã An Hòa,Máy vi tính để bàn,12',
      '2,Xã An Hòa,Máy in,4',
    );
    expect(has).toMatchObject({ computer: just(12), printer: just(4) });
  });

  // Of three rows two name kinds; the third is no known kind, and refused.
  test('two of three are a clear majority', async () => {
    const { has, errors } = await read(
      'Xã An Hòa',
      'STT,Danh mục,ĐVT,Số lượng',
      '1,Máy vi tính để bàn,bộ,12',
      '2,Máy in,cái,4',
      '3,Tủ sắt,cái,3',
    );
    expect(has).toMatchObject({ computer: { low: 12, high: 15 }, printer: { low: 4, high: 7 } });
    expect(errors).toEqual(['not-in-list Tủ sắt']);
  });

  test('half of them are none', async () => {
    const { errors } = await read(
      'Xã An Hòa',
      'STT,Danh mục,ĐVT,Số lượng',
      '1,Máy in,cái,4',
      '2,Tủ sắt,cái,3',
    );
    expect(errors).toEqual(['missing-column']);
  });

  test('two such columns decide nothing', async () => {
    const { errors } = await read(
      'Xã An Hòa',
      'STT,Danh mục,Nội dung,Số lượng',
      '1,Máy in,Máy in,4',
      '2,Máy scan,Máy scan,3',
    );
    expect(errors).toEqual(['missing-column']);
  });
});

test('rows that ask for people and lines as well are a form', async () => {
  const { has, errors } = await read(
    'Xã An Hòa',
    'STT,Nội dung,ĐVT,Số lượng (bộ)',
    'I,TRANG THIẾT BỊ CNTT,,',
    '1,Máy vi tính để bàn,bộ,12',
    '2,Máy in,cái,4',
    'II,KẾT NỐI,,',
    '1,Mạng LAN,,Có',
  );
  expect(has).toMatchObject({ computer: just(12), printer: just(4), lan: just(1) });
  expect(errors).toEqual([]);
});

describe('connections', () => {
  test('below each other are a list', async () => {
    const { has, errors } = await read(
      'Xã An Hòa',
      'STT,Nội dung,Có/Không,Tốc độ (Mbps),Ghi chú',
      '1,Mạng LAN,Có,,',
      '2,Đường truyền Internet,Không,,',
    );
    expect({ lan: has.lan, internet: has.internet, errors }).toEqual({
      lan: just(1),
      internet: just(0),
      errors: [],
    });
  });

  test('among other questions are a form', async () => {
    const { has, errors } = await read(
      'Xã An Hòa',
      'STT,Nội dung,Có/Không,Ghi chú',
      '1,Mạng LAN,Có,',
      '2,Đường truyền Internet,Không,',
      '3,Hệ thống một cửa điện tử,Có,',
    );
    expect({ lan: has.lan, internet: has.internet, errors }).toEqual({
      lan: just(1),
      internet: just(0),
      errors: [],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/** One machine is one, however many forms and lists tell of it. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets:
    - { id: pc, check: per-unit, item: computer, at_least: 10 }
    - { id: printer, check: per-unit, item: printer, at_least: 2 }
`;
const actual = async (files: Readonly<Record<string, string>>, target = 'pc', unit = '101') =>
  (await inventory({ 'infragap.yaml': CONFIG, ...files })).at(`targets[${target}].by_unit[${unit}].actual`);

describe('two forms that tell of one unit', () => {
  const form = (count: number) => `unit_id,name,Số máy tính\n101,An Lão,${count}\n`;
  test('the same number is counted once', async () => {
    expect(await actual({ 'units-1.csv': `${form(5)}`, 'units-2.csv': `${form(5)}102,Hoài Ân,1\n` })).toEqual(
      just(5),
    );
  });
  test('numbers that contradict each other leave it unknown', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': CONFIG,
      'units-1.csv': form(5),
      'units-2.csv': form(8),
    });
    expect(at('targets[pc].by_unit[101].actual')).toEqual({ low: 0, high: null });
    expect(found('conflicting-values')).toBe(1);
  });
  test('kinds in one and the total in the other are held together', async () => {
    const files = {
      'units-1.csv': 'unit_id,name,Số máy tính\n101,An Lão,7\n',
      'units-2.csv': 'unit_id,Máy tính để bàn,Máy tính xách tay\n101,5,2\n',
    };
    expect(await actual(files)).toEqual(just(7));
  });
});

describe('a form and a list', () => {
  const list = 'unit_id,category,quantity\n101,desktop,4\n';
  test('that agree are counted once', async () => {
    expect(await actual({ 'units.csv': 'unit_id,Số máy tính\n101,4\n', 'equipment.csv': list })).toEqual(
      just(4),
    );
  });
  test('where the form says more, what it has more is a range', async () => {
    expect(await actual({ 'units.csv': 'unit_id,Số máy tính\n101,6\n', 'equipment.csv': list })).toEqual({
      low: 4,
      high: 6,
    });
  });
});

test('a form without a column for printers says nothing of printers', async () => {
  expect(await actual({ 'units.csv': 'unit_id,Số máy tính\n101,6\n' }, 'printer')).toEqual({
    low: 0,
    high: null,
  });
});

test('a row whose unit is blank leaves the unit above it open', async () => {
  const files = {
    'units.csv': 'unit_id,name\n101,An Lão\n102,Hoài Ân\n',
    'equipment.csv': 'unit_id,category,quantity\n101,printer,1\n,printer,2\n102,printer,1\n',
  };
  expect(await actual(files, 'printer', '101')).toEqual({ low: 1, high: 3 });
  expect(await actual(files, 'printer', '102')).toEqual(just(1));
});

test('sections that name units head the rows of a list without a column of units', async () => {
  const files = {
    'units.csv': 'unit_id,name\n10,Huyện Tân Lập\n101,Xã Một\n102,Xã Hai\n',
    'equipment.csv':
      'UBND HUYỆN TÂN LẬP,,\nSTT,Loại thiết bị,Số lượng\nXã Một,,\n1,Máy in,5\nXã Hai,,\n1,Máy in,3\n',
  };
  expect(await actual(files, 'printer', '101')).toEqual(just(5));
  expect(await actual(files, 'printer', '102')).toEqual(just(3));
});

import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';

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

test.each<[string, string, unknown]>([
  ['the same number once more', '5', just(5)],
  // The numbers of two departments, or an old one and a new one: nobody knows which of them the unit has.
  ['another number', '8', { low: 0, high: null }],
  ['no number', '', just(5)],
])('a second row of a unit in one form: %s', async (_, again, expected) => {
  const form = `unit_id,name,Số máy tính\n101,An Lão,5\n101,Đảng ủy An Lão,${again}\n`;
  expect(await actual({ 'units.csv': form })).toEqual(expected);
});

describe('two tables that tell who a unit is', () => {
  const TIERS = `
  as_of: 2025-12-31
  targets:
    - { id: pc, check: per-unit, item: computer, at_least: 10, where: { tier: commune } }
    - { id: below, check: per-unit, item: computer, at_least: 10, scope: subtree, where: { tier: district } }
`;
  const counts = 'unit_id,Số máy tính\n01,7\n';
  const who = 'unit_id,name,tier,parent_id,officials\nA,Mỹ Đức,district,,9\n01,An Lão,commune,A,5\n';
  const list = 'unit_id,category,quantity\nAn Lão,printer,2\n';
  const orders = [
    { 'units-1.csv': counts, 'units-2.csv': who, 'equipment.csv': list },
    { 'units-1.csv': who, 'units-2.csv': counts, 'equipment.csv': list },
  ];
  test.each(orders)('one fills in what the other leaves out, whichever comes first: %#', async (files) => {
    const { at, found } = await inventory({ 'infragap.yaml': TIERS, ...files });
    expect(found('unknown-unit')).toBe(0);
    expect(at('targets[pc].by_unit[01].name')).toBe('An Lão');
    expect(at('targets[pc].by_unit[01].actual')).toEqual(just(7));
    expect(at('targets[below].by_unit[A].actual')).toEqual(just(7));
  });

  const named = (tier: string, above: string) => `unit_id,name,tier,parent_id,officials
A,Hoa Lư,district,,9
B,Mỹ Đức,district,,9
01,An Lão,${tier},${above},5
`;
  const more = (tier: string, above: string) => `unit_id,tier,parent_id,Số máy tính\n01,${tier},${above},7\n`;
  test.each([
    ['tiers', named('commune', 'A'), more('district', 'A')],
    ['tiers, the other way round', named('district', 'A'), more('commune', 'A')],
  ])('%s that contradict each other leave it unknown', async (_, first, second) => {
    const { at, found } = await inventory({
      'infragap.yaml': TIERS,
      'units-1.csv': first,
      'units-2.csv': second,
    });
    expect(found('conflicting-values')).toBe(1);
    expect(at('targets[pc].actual')).toMatchObject({ low: 0, high: 7 });
  });
  test('units above that contradict each other leave it at the top', async () => {
    const files = { 'units-1.csv': named('commune', 'A'), 'units-2.csv': more('commune', 'B') };
    const { at, found } = await inventory({ 'infragap.yaml': TIERS, ...files });
    expect(found('conflicting-values')).toBe(1);
    expect(at('targets[below].by_unit[A].actual')).toEqual({ low: 0, high: null });
    expect(at('targets[below].by_unit[B].actual')).toEqual({ low: 0, high: null });
  });
  test('one unit above, by its code here and by its name there, is one', async () => {
    const files = { 'units-1.csv': named('commune', 'A'), 'units-2.csv': more('commune', 'Hoa Lư') };
    const { at, found } = await inventory({ 'infragap.yaml': TIERS, ...files });
    expect(found('conflicting-values')).toBe(0);
    expect(at('targets[below].by_unit[A].actual')).toEqual(just(7));
  });
  test.each([
    ['figures', [5, 8, 5]],
    ['figures, another last', [5, 5, 8]],
  ])('of three tables no two settle what the third contradicts: %s', async (_, [a, b, c]) => {
    const { at } = await inventory({
      'infragap.yaml': CONFIG,
      'units-1.csv': `unit_id,name,Số máy tính\n101,An Lão,${a}\n`,
      'units-2.csv': `unit_id,name,Số máy tính\n101,An Lão,${b}\n`,
      'units-3.csv': `unit_id,name,Số máy tính\n101,An Lão,${c}\n`,
    });
    expect(at('targets[pc].by_unit[101].actual')).toEqual({ low: 0, high: null });
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

test('what cannot be seen in a code, a name or a figure makes no other of it', async () => {
  const files = {
    'units.csv': 'unit_id,name\n01,An Lão\n02,Hoài\u00ad Ân\n',
    'equipment.csv':
      'unit_id,category,quantity\n\u200b01,desktop,3\n\ufeff01,desk\u00adtop,2\u200b\nHoài Ân,desktop,4\n02,desktop,\u200b\n',
  };
  const { at, report } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  expect(at('targets[pc].by_unit[01].actual')).toEqual(just(5));
  // A quantity that holds nothing to be seen is blank, and one is meant.
  expect(at('targets[pc].by_unit[02].actual')).toEqual(just(5));
  expect(report.summary.issues.error).toBe(0);
});

test('each number of a form is explained once, however many standards take it', async () => {
  const cwd = folder({
    'infragap.yaml': `
      as_of: 2025-12-31
      standards: { any: { categories: [desktop, laptop] }, lap: { categories: [laptop] } }
      targets:
        - { id: any, check: per-unit, item: any, at_least: 1 }
        - { id: lap, check: per-unit, item: lap, at_least: 1 }
    `,
    'units.csv': 'unit_id,Máy tính để bàn,Máy tính xách tay\n101,5,2\n',
  });
  const { out } = await run(['explain', 'any', '.', '--unit', '101', '--format', 'json'], { cwd });
  const { rows } = JSON.parse(out);
  expect(rows.map((row: Record<string, unknown>) => [row.category, row.quantity, row.why])).toEqual([
    ['desktop', 5, 'number_of'],
    ['laptop', 2, 'number_of'],
  ]);
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

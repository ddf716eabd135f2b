import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** A section says which unit the rows below it belong to, in every kind of table. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const UNITS = `unit_id,name,tier,parent_id
P,Tỉnh Bắc,province,
A,Huyện A,district,
B,Huyện B,district,
A1,Xã Tân Lập,commune,A
A2,Xã Hòa Bình,commune,A
B1,Xã Tân Lập,commune,B
B2,Bình Sơn,commune,B
`;
const NAMES = `name,tier,parent_id
Huyện A,district,
Huyện B,district,
Xã Tân Lập,commune,Huyện A
Xã Hòa Bình,commune,Huyện A
Xã Độc Lập,commune,Huyện B
`;

/** What is known of the computers of each unit, and the errors: row, rule, what the cell says. */
async function read(table: string, rows: readonly string[], units: string) {
  const files = { 'infragap.yaml': CONFIG, 'units.csv': units, [table]: [...rows, ''].join('\n') };
  const { report } = await inventory(files, [], 'gaps');
  const has = report.targets[0]?.by_unit.flatMap(({ unit_id, actual }) =>
    actual?.high == null ? [] : [[unit_id, actual.low === actual.high ? actual.low : actual]],
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error');
  return {
    has: Object.fromEntries(has ?? []),
    errors: errors.map(({ row, rule, value }) => `${row} ${rule} ${value}`),
    messages: errors.map(({ message }) => message),
  };
}

type Case = readonly [string, readonly string[], Readonly<Record<string, number>>, readonly string[], string];
const WIDE = 'STT,Đơn vị,Số máy tính';
const LONG = 'Đơn vị,Loại thiết bị,Số lượng';

async function expectation(...[, rows, has, errors, units]: Case): Promise<void> {
  const table = rows[0] === LONG ? 'equipment.csv' : 'units form.csv';
  expect(await read(table, rows, units)).toMatchObject({ has, errors });
}

describe('a name is that of the unit below the section', () => {
  const THREE = { A1: 5, A2: 3, B1: 7 };
  const CASES: readonly Case[] = [
    ['a list', [LONG, 'Huyện A,,', 'Xã Tân Lập,PC,5', 'Xã Hòa Bình,PC,3', 'Huyện B,,', 'Xã Tân Lập,PC,7'], THREE, [], UNITS],
    ['a form', [WIDE, ',Huyện A,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3', ',Huyện B,', '1,Xã Tân Lập,7'], THREE, [], UNITS],
    ['a form, numbered', [WIDE, 'I,Huyện A,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3', 'II,Huyện B,', '1,Xã Tân Lập,7'], THREE, [], UNITS],
    ['a form, in its first column', [WIDE, 'Huyện A,,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3', 'Huyện B,,', '1,Xã Tân Lập,7'], THREE, [], UNITS],
    ['a form, with totals', [WIDE, 'I,Huyện A,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3', ',Cộng huyện A,8', 'II,Huyện B,', '1,Xã Tân Lập,7', ',Cộng huyện B,7'], THREE, [], UNITS],
    ['a form, its sections the totals', [WIDE, 'I,Huyện A,8', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3', 'II,Huyện B,7', '1,Xã Tân Lập,7'], THREE, [], UNITS],
    ['a form without sections', [WIDE, '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3'], { A2: 3 }, ['2 ambiguous-unit Xã Tân Lập'], UNITS],
    ['a form, its section no unit', [WIDE, ',Huyện C,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3'], { A2: 3 }, ['3 ambiguous-unit Xã Tân Lập'], UNITS],
  ]; // biome-ignore format: a table to be read as one
  test.each(CASES)('%s', expectation);
});

describe('a name that contradicts its section is refused', () => {
  const CASES: readonly Case[] = [
    ['a list', [LONG, 'Huyện A,,', 'Xã Hòa Bình,PC,3', 'Huyện B,,', 'Xã Hòa Bình,PC,2'], {}, ['5 unit-outside-section Xã Hòa Bình'], UNITS],
    ['a form', [WIDE, ',Huyện B,', '1,Xã Hòa Bình,2', '2,Xã Tân Lập,7'], { B1: 7 }, ['3 unit-outside-section Xã Hòa Bình'], UNITS],
    ['by its code', [LONG, 'Huyện B,,', 'A2,PC,2'], {}, ['3 unit-outside-section A2'], UNITS],
    ['not where the section is no unit', [LONG, 'Huyện C,,', 'Xã Hòa Bình,PC,2'], { A2: 2 }, [], UNITS],
    ['not where the section is another kind of place', [LONG, 'Huyện Bình Sơn,,', 'Xã Hòa Bình,PC,2'], { A2: 2 }, [], UNITS],
    ['not where the section is a place within', [LONG, 'Xã B,,', 'Xã Hòa Bình,PC,2'], { A2: 2 }, [], UNITS],
    ['not where nobody says what the section has', [LONG, 'Tỉnh Bắc,,', 'Xã Hòa Bình,PC,2'], { A2: 2 }, [], UNITS],
    ['not where it stands above the section', [LONG, 'Xã Hòa Bình,,', 'Huyện A,PC,2'], { A: 2 }, [], UNITS],
    ['not where it is the section', [LONG, 'Xã Hòa Bình,,', 'Xã Hòa Bình,PC,2'], { A2: 2 }, [], UNITS],
    ['a list, names for codes', [LONG, 'Huyện A,,', 'Xã Tân Lập,PC,5', 'Huyện B,,', 'Xã Hòa Bình,PC,2'], { 'Xã Tân Lập': 5 }, ['5 unit-outside-section Xã Hòa Bình'], NAMES],
    ['a form, names for codes', [WIDE, ',Huyện A,', '1,Xã Tân Lập,5', ',Huyện B,', '1,Xã Hòa Bình,2'], { 'Xã Tân Lập': 5 }, ['5 unit-outside-section Xã Hòa Bình'], NAMES],
  ]; // biome-ignore format: a table to be read as one
  test.each(CASES)('%s', expectation);

  test('naming both', async () => {
    const { messages } = await read('equipment.csv', [LONG, 'Huyện B,,', 'Xã Hòa Bình,PC,2'], UNITS);
    expect(messages).toEqual([
      '"Xã Hòa Bình" stands in the section of B Huyện B, but is unit A2 Xã Hòa Bình of A Huyện A; 1 row cannot be used.',
    ]);
  });
});

test('what was refused may be of the unit that has the name', async () => {
  const rows = [LONG, 'Huyện A,,', 'Xã Hòa Bình,PC,3', 'Huyện B,,', 'Xã Hòa Bình,PC,2'];
  const { at } = await inventory(
    { 'infragap.yaml': CONFIG, 'units.csv': UNITS, 'equipment.csv': `${rows.join('\n')}\n` },
    [],
    'gaps',
  );
  expect(at('targets[pc].by_unit[A2].actual')).toEqual({ low: 3, high: 5 });
});

describe('sections that are called after no units, in a form and in the list of units', () => {
  const ROSTER = 'STT,Tên đơn vị\nI,Huyện A\n1,Xã Tân Lập\n2,Xã Hòa Bình\nII,Huyện B\n1,Xã Độc Lập\n';
  const CASES: readonly [string, string, readonly string[], Readonly<Record<string, number>>, readonly string[]][] = [
    ['contradict each other', 'units form.csv', [WIDE, 'I,Huyện A,', '1,Xã Tân Lập,5', 'II,Huyện B,', '2,Xã Hòa Bình,3', '3,Xã Độc Lập,2'], { 'Xã Tân Lập': 5, 'Xã Độc Lập': 2 }, ['5 unit-outside-section Xã Hòa Bình']],
    ['contradict each other, in a list', 'equipment.csv', [LONG, 'Huyện A,,', 'Xã Tân Lập,PC,5', 'Huyện B,,', 'Xã Hòa Bình,PC,3'], { 'Xã Tân Lập': 5 }, ['5 unit-outside-section Xã Hòa Bình']],
    ['are written otherwise', 'units form.csv', [WIDE, 'A,HUYỆN A,', '1,Xã Tân Lập,5', '2,Xã Hòa Bình,3'], { 'Xã Tân Lập': 5, 'Xã Hòa Bình': 3 }, []],
    ['are of another kind', 'units form.csv', [WIDE, 'I,Khối xã,', '1,Xã Tân Lập,5', '2,Xã Độc Lập,3'], { 'Xã Tân Lập': 5, 'Xã Độc Lập': 3 }, []],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, table, rows, has, errors) => {
    const files = { 'infragap.yaml': CONFIG, 'roster.csv': ROSTER, [table]: [...rows, ''].join('\n') };
    const { report } = await inventory(files, ['--roster', 'roster.csv'], 'gaps');
    const known = report.targets[0]?.by_unit.flatMap(({ unit_id, actual }) =>
      actual?.high == null || actual.low !== actual.high ? [] : [[unit_id, actual.low]],
    );
    const found = report.issues.filter(({ severity }) => severity === 'error');
    expect(Object.fromEntries(known ?? [])).toEqual(has);
    expect(found.map(({ row, rule, value }) => `${row} ${rule} ${value}`)).toEqual(errors);
  });
});

describe('units with one name, told apart by a column for the unit above', () => {
  const TWO =
    'unit_id,name,tier,parent_id\nA,Huyện An Lão,district,\nB,Huyện Vân Canh,district,\n1,Xã Tân Lập,commune,A\n2,Xã Tân Lập,commune,B\n';

  test.each([
    'Huyện',
    'Huyện (cũ)',
    'Huyện, thị xã, thành phố',
    'Quận/Huyện',
    'Tên huyện',
    'Đơn vị cấp trên',
  ])('in a list: %s', async (header) => {
    const rows = [
      `"${header}",Tên đơn vị,Loại thiết bị,Số lượng`,
      'Huyện An Lão,Xã Tân Lập,Laptop,1',
      'Huyện Vân Canh,Xã Tân Lập,Laptop,2',
      ',Tân Lập,Laptop,4',
    ];
    const told = await read('equipment.csv', rows, TWO);
    expect(told.errors).toEqual(['4 ambiguous-unit Tân Lập']);
    // The third row may be of either.
    expect(told.has).toEqual({ 1: { low: 1, high: 5 }, 2: { low: 2, high: 6 } });
  });
});

test('words in the place of a code, beside a column of names, head the rows below', async () => {
  const rows = [
    'STT,Mã ĐVHC,Tên đơn vị,Số máy tính',
    'I,Huyện A,,',
    '1,Xã Tân Lập,Xã Tân Lập,3',
    'II,Khối Đảng,,',
    '1,Xã Độc Lập,Xã Độc Lập,4',
  ];
  const told = await read('units form.csv', rows, UNITS);
  expect(told.has).toMatchObject({ 'Xã Tân Lập': 3, 'Xã Độc Lập': 4 });
  expect(Object.keys(told.has)).not.toContain('Khối Đảng');
});

import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

const CONFIG = `as_of: 2026-06-30
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n101,Xã An Lão\n102,Xã An Hòa\n103,Xã Tân Lập\n';

/** How many computers each of the units has, and which rules told of something. */
async function computersIn(list: string, units = UNITS) {
  const cwd = folder({ 'infragap.yaml': CONFIG, 'don vi.csv': units, 'thiet bi.csv': list });
  const { targets, issues } = (await analyze({ paths: ['.'], cwd, today: '2026-06-30' })).report;
  return {
    computers: targets[0]?.by_unit.map(({ actual: { low, high } }) => (low === high ? low : [low, high])),
    rules: issues.map(({ rule }) => rule),
  };
}

describe('units that are written in the first of their rows alone', () => {
  test('have the rows below, too', async () => {
    const { computers, rules } = await computersIn(
      'Đơn vị,Loại thiết bị,Số lượng\nXã An Lão,Máy tính để bàn,5\n,Laptop,2\nXã An Hòa,Máy tính để bàn,3\n,Laptop,1\n,Máy in,1\nXã Tân Lập,Laptop,4\n',
    );
    expect(computers).toEqual([7, 4, 4]);
    expect(rules).toContain('unit-written-once');
    expect(rules).not.toContain('missing-value');
  });

  test.each([
    [
      'where a unit is written twice, a blank cell was forgotten',
      'Xã An Lão,Máy tính để bàn,5\nXã An Lão,Laptop,2\n,Laptop,1\nXã An Hòa,Laptop,3\n',
      [[7, 8], 3, 0],
    ],
    [
      'where most have one row, too',
      'Xã An Lão,Laptop,5\nXã An Hòa,Laptop,3\n,Laptop,1\nXã Tân Lập,Laptop,4\n',
      [5, [3, 4], 4],
    ],
    ['the first row has none above it', ',Laptop,5\nXã An Hòa,Laptop,3\n,Laptop,1\n', [0, [3, 4], 0]],
    ['nor has one below a total', 'Xã An Lão,Laptop,5\n,Laptop,1\nTổng cộng,,6\n,Laptop,2\n', [[5, 8], 0, 0]],
  ])('%s', async (_, rows, computers) => {
    const told = await computersIn(`Đơn vị,Loại thiết bị,Số lượng\n${rows}`);
    expect(told.computers).toEqual(computers);
    expect(told.rules).not.toContain('unit-written-once');
    expect(told.rules).toContain('missing-value');
  });
});

describe('whose a row is', () => {
  test('"Nơi sử dụng" says it where its cells name places', async () => {
    const { computers } = await computersIn(
      'Nơi sử dụng,Loại thiết bị,Số lượng\nXã An Lão,Laptop,5\nUBND xã An Hòa,Laptop,3\nTổng cộng,,8\n',
    );
    expect(computers).toEqual([5, 3, 0]);
  });

  test('and not where they name rooms: any unit may have them then, though no rows mean none', async () => {
    const { computers, rules } = await computersIn(
      'Nơi sử dụng,Loại thiết bị,Số lượng\nVăn phòng,Laptop,5\nPhòng họp,Laptop,3\n',
    );
    expect(computers).toEqual([
      [0, 8],
      [0, 8],
      [0, 8],
    ]);
    expect(rules).toContain('missing-column');
  });

  test('nor is it known where all that stands above the list is an office above all units', async () => {
    const list = 'Loại thiết bị,Số lượng\nLaptop,5\n';
    expect((await computersIn(`UBND TỈNH GIA LAI,\n${list}`)).computers).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
    ]);
    // Another commune is none of these.
    expect((await computersIn(`UBND XÃ IA PA,\n${list}`)).computers).toEqual([0, 0, 0]);
  });
});

test('what a form tells of equipment and is not understood may be what nobody else tells of', async () => {
  const form = 'Đơn vị,Số máy in,Máy tính theo Đề án 06\nXã An Lão,1,5\nXã An Hòa,2,3\nXã Tân Lập,0,4\n';
  const { computers, rules } = await computersIn('Đơn vị,Loại thiết bị,Số lượng\nXã An Lão,Máy in,1\n', form);
  expect(rules).toContain('column-not-counted');
  // Nor does the list, which has no computer of anybody.
  expect(computers).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ]);
});

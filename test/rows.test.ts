import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What rows of a form are: data, totals, headings, parts. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-head, item: computer, heads: [staff_present] }]
`;
const HEADER = 'STT,Tên đơn vị,Tổng số CBCCVC,Số máy tính';

/** Names of the units that a form is taken to have, and computers in all. */
async function read(...rows: readonly string[]) {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': [HEADER, ...rows].join('\n'),
  });
  const units = report.targets[0]?.by_unit.map(({ name }) => name);
  return { units, computers: report.targets[0]?.actual.low, found };
}

describe('a row that says of a unit only its name', () => {
  test('is a unit of which nothing is known, where the others are called so', async () => {
    expect((await read('1,Xã Một,15,12', ',Xã Hai,,', '2,Xã Ba,5,4')).units).toEqual([
      'Xã Một',
      'Xã Hai',
      'Xã Ba',
    ]);
  });
  test('is a unit where it is numbered as the others are', async () => {
    expect((await read('1,Văn phòng,15,12', '2,Xã Hai,,')).units).toEqual(['Văn phòng', 'Xã Hai']);
  });
  test('is a heading where it is of another kind than those below it', async () => {
    expect((await read(',Huyện Trà My,,', '1,Xã Một,15,12', '2,Xã Hai,5,4')).units).toEqual([
      'Xã Một',
      'Xã Hai',
    ]);
  });
});

describe('groups numbered I, II above rows numbered 1, 2', () => {
  const ROWS = [
    'I,Khối Đảng,15,12',
    '1,Văn phòng,10,8',
    '2,Ban Tổ chức,5,4',
    'II,Khối chính quyền,32,25',
    '1,Phòng Nội vụ,32,25',
  ];
  test('add their rows up, and are no units', async () => {
    const { units, computers, found } = await read(...ROWS);
    expect(units).toEqual(['Văn phòng', 'Ban Tổ chức', 'Phòng Nội vụ']);
    expect(computers).toBe(37);
    expect(found('total-row-mismatch')).toBe(0);
  });
  test('are held against their rows', async () => {
    const { found } = await read(...ROWS.map((row) => row.replace('I,Khối Đảng,15,12', 'I,Khối Đảng,15,13')));
    expect(found('total-row-mismatch')).toBe(1);
  });
  test('of groups of groups as well', async () => {
    const { units, found } = await read(
      'A,Cấp huyện,47,37',
      ...ROWS,
      'B,Cấp xã,5,1',
      'I,Cụm 1,5,1',
      '1,Xã Một,5,1',
    );
    expect(units).toEqual(['Văn phòng', 'Ban Tổ chức', 'Phòng Nội vụ', 'Xã Một']);
    expect(found('total-row-mismatch')).toBe(0);
  });
  test('where all rows are numbered so, they are units', async () => {
    expect((await read('I,Xã Một,15,12', 'II,Xã Hai,5,4')).units).toEqual(['Xã Một', 'Xã Hai']);
  });
});

describe('rows within rows', () => {
  test('1.1 below a row that has figures is a part of it', async () => {
    const { units, computers } = await read(
      '1,Sở Y tế,20,15',
      '1.1,Văn phòng,12,10',
      '1.2,Thanh tra,8,5',
      '2,Sở Xây dựng,4,3',
    );
    expect(units).toEqual(['Sở Y tế', 'Sở Xây dựng']);
    expect(computers).toBe(18);
  });
  test('1.1 below a row that has none is a unit', async () => {
    const { units } = await read('1,Sở Y tế,,', '1.1,Văn phòng,12,10', '1.2,Thanh tra,8,5');
    expect(units).toEqual(['Sở Y tế', 'Văn phòng', 'Thanh tra']);
  });
  test('a group whose number stands in its name adds up its rows', async () => {
    const { units, computers } = await read(
      ',I. Khối UBND,10,7',
      ',1. Văn phòng,8,6',
      ',2. Phòng Nội vụ,2,1',
      ',II. Khối xã,5,4',
      ',1. Xã An,5,4',
    );
    expect(units).toEqual(['Văn phòng', 'Phòng Nội vụ', 'Xã An']);
    expect(computers).toBe(11);
  });
  test('a group without rows is a unit', async () => {
    expect((await read('I,Khối huyện,3,2', '1,Phòng A,3,2', 'II,Sở B,5,4')).units).toEqual([
      'Phòng A',
      'Sở B',
    ]);
  });
  test('a row with a code of its own is a unit', async () => {
    const { report } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv':
        'STT,Mã đơn vị,Tên đơn vị,Tổng số CBCCVC,Số máy tính\nI,101,UBND xã An,30,20\n1,102,Trạm y tế,5,4\n2,103,Trường,15,9\n',
    });
    expect(report.targets[0]?.by_unit.map((unit) => unit.unit_id)).toEqual(['101', '102', '103']);
  });
});

describe('words of totals', () => {
  test.each([
    'Tổng cộng',
    'TC',
    'Σ',
    'TỔNG CỘNG (A+B)',
    'Tổng (I+II)',
    'Tổng số: 2 đơn vị',
    'Cộng huyện A',
    'Tổng toàn huyện',
    'Cộng chuyển trang sau',
    'Tổng cấp xã',
  ])('%s is none of the rows', async (label) => {
    const { units, found } = await read('1,Xã Một,15,12', '2,Xã Hai,5,4', `,${label},20,16`);
    expect(units).toEqual(['Xã Một', 'Xã Hai']);
    expect([found('total-row-ignored'), found('total-row-mismatch')]).toEqual([1, 0]);
  });
  test.each(['Bình quân', 'Tỷ lệ %', 'Lũy kế', 'Chênh lệch', 'Trong đó: nữ', '- Viên chức'])(
    '%s is no unit',
    async (label) => {
      const { units, found } = await read('1,Xã Một,15,12', '2,Xã Hai,5,4', `,${label},7,3`);
      expect(units).toEqual(['Xã Một', 'Xã Hai']);
      expect([found('part-row'), found('total-row-mismatch')]).toEqual([1, 0]);
    },
  );
  test.each(['Xã Cộng Hòa', 'Tổng công ty Cấp nước', 'Tổng cục Thuế', 'Xã Toàn Thắng'])(
    '%s is a unit',
    async (name) => {
      expect((await read('1,Xã Một,15,12', `2,${name},5,4`)).units).toEqual(['Xã Một', name]);
    },
  );
});

describe('a dash before a name', () => {
  const LIST = 'Mã đơn vị,Tên đơn vị,Số CBCC\n01,Xã An,5\n02,Xã Bình,5\n';
  /** Computers of each unit, as ranges. */
  const computers = async (files: Readonly<Record<string, string>>) => {
    const { report, found } = await inventory({
      'infragap.yaml': CONFIG.replace('staff_present', 'officials'),
      ...files,
    });
    const ranges = report.targets[0]?.by_unit.map(
      ({ unit_id, actual: { low, high } }) => `${unit_id}: ${low}..${high ?? ''}`,
    );
    return { ranges, found };
  };
  test.each([
    ['a list', 'tb.csv', 'Đơn vị,Loại,Số lượng\n- Xã An,PC,3\n• Xã Bình,PC,2\n'],
    ['a form', 'w.csv', 'STT,Đơn vị,Máy tính\n1,- Xã An,3\n2,+ Xã Bình,2\n'],
    ['a form, below another unit', 'w.csv', 'STT,Đơn vị,Máy tính\n,Xã An,3\n,- Xã Bình,2\n'],
    ['a form, in place of the number', 'w.csv', 'STT,Đơn vị,Máy tính\n1,Xã An,3\n-,Xã Bình,2\n'],
  ])('leaves a known unit what it is, in %s', async (_, name, table) => {
    expect((await computers({ 'ds.csv': LIST, [name]: table })).ranges).toEqual(['01: 3..3', '02: 2..2']);
  });
  test('makes a part of the row above of what is no unit', async () => {
    const table = 'STT,Đơn vị,Máy tính\n1,Xã An,3\n,- Trong đó: Laptop,1\n,- Công an xã,1\n2,Xã Bình,2\n';
    const { ranges, found } = await computers({ 'ds.csv': LIST, 'w.csv': table });
    expect(ranges).toEqual(['01: 3..3', '02: 2..2']);
    expect(found('unknown-unit')).toBe(0);
  });
  test('below a heading has no row to be a part of', async () => {
    const { units, computers, found } = await read(
      'I,Cấp xã,,',
      ',- Xã An,5,3',
      ',- Xã Bình,5,2',
      ',Cộng,10,5',
    );
    expect([units, computers, found('total-row-mismatch')]).toEqual([['Xã An', 'Xã Bình'], 5, 0]);
  });
  test('of an unknown unit with nothing above is an error', async () => {
    const { found } = await computers({ 'ds.csv': LIST, 'tb.csv': 'Đơn vị,Loại,Số lượng\n- Xã Cam,PC,3\n' });
    expect(found('unknown-unit')).toBe(1);
  });
  test('"-nt-" is no unit, and the one above may have more', async () => {
    const table = 'Mã đơn vị,Loại,Số lượng\n01,PC,3\n-nt-,PC,1\n02,PC,1\n';
    const { ranges, found } = await computers({ 'ds.csv': LIST, 'tb.csv': table });
    expect([ranges, found('unknown-unit')]).toEqual([['01: 3..4', '02: 1..1'], 1]);
  });
});

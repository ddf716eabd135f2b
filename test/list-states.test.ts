import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Columns of a list that tell in which state its items are, by ticks or by numbers. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use], minimum: { ram_gb: 8 } }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
`;
const TOLD = [
  'parts-exceed-total',
  'not-a-number',
  'not-an-integer',
  'out-of-range',
  'column-not-counted',
  'unknown-column',
  'missing-value',
] as const;

/** Good computers in use of one office, by the columns beside its desktops and laptops; and what is told of them. */
async function good(header: string, ...cells: readonly string[]): Promise<string> {
  const kinds = ['Máy tính để bàn', 'Laptop'];
  const rows = cells.map((each, at) => `01,${kinds[at % 2]},${each}\n`).join('');
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
    'equipment.csv': `Mã đơn vị,Loại thiết bị,${header}\n${rows}`,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  const told = TOLD.filter((rule) => found(rule) > 0);
  return [low === high ? `${low}` : `${low}..${high ?? ''}`, ...told].join(' ');
}

test.each([
  // Seven work, or do not; those repaired are of those in use, and more may be.
  ['Số lượng,Không hỏng,Hỏng', ['10,7,3', '5,5,0'], '12'],
  ['Số lượng,Không hư hỏng,Bị hư hỏng', ['10,7,3'], '7'],
  ['Số lượng,Chưa hỏng', ['10,7'], '7..10'],
  ['Số lượng,Đã sửa,Chưa sửa', ['10,7,3', '5,0,0'], '12 unknown-column'],
  ['Số lượng,Chưa sửa chữa', ['10,3'], '7'],
  ['Số lượng,Không hỏng', ['1,x', '1,'], '1..2'],
  // Of 5 that are broken 3 may be repaired.
  ['Số lượng,Hỏng,Đã sửa', ['10,5,3'], '5..8 column-not-counted'],
  ['Số lượng,Hỏng,Đã sửa', ['10,5,'], '5 unknown-column'],
  // And 2 more in repair, or the same.
  ['Số lượng,Hỏng,Đã sửa,Chưa sửa', ['10,5,3,2'], '3..8 column-not-counted'],
  // How often they broke says of how many nothing.
  ['Số lượng,Số lần hỏng', ['10,3'], '10 unknown-column'],
  ['Số lượng,Tình trạng', ['10,Không hỏng', '5,Đã sửa'], '15'],
  ['Số lượng,Tình trạng', ['10,Chưa sửa', '5,"Hỏng, đã sửa chữa"'], '5'],
] as const)('denied: %s %j: %s', async (header, cells, expected) => {
  expect(await good(header, ...cells)).toBe(expected);
});

describe('ticks', () => {
  test.each([
    // The ticked state is that of all the row stands for.
    ['Số lượng,Tốt,Hỏng', ['1,x,', '1,,x'], '1'],
    ['Số lượng,Tốt,Hỏng', ['4,X,', '2,,X'], '4'],
    ['Số lượng,Còn sử dụng,Hỏng,Chờ thanh lý', ['4,✓,,', '2,,✓,', '3,,,✓'], '4'],
    ['Số lượng,Tình trạng / Tốt,Tình trạng / Hỏng', ['1,x,', '1,,x'], '1'],
    ['Số lượng,Tốt (x),Hỏng (x)', ['1,x,', '1,,x'], '1'],
    ['Số lượng,TỐT,HỎNG', ['1,v,', '1,,V'], '1'],
    ['Tốt,Hỏng', ['x,', ',x', 'x,'], '2'],
    ['Tốt,Hỏng', ['1,', ',1', '1,0'], '2'],
    ['Tốt,Hỏng', ['có,không', 'không,có'], '1'],
    ['Số lượng,In use,Broken', ['1,yes,no', '1,no,yes'], '1'],
    // Other signs, and the state once more.
    ['Số lượng,Tốt,Hỏng', ['4,*,', '2,,XX'], '4'],
    ['Số lượng,Tốt,Hỏng', ['4,Tốt,', '2,,Hỏng'], '4'],
    ['Số lượng,Tốt,Hỏng', ['4,☑,☐', '2,☐,☑'], '4'],
    ['Số lượng,Tốt,Hỏng', ['4,tất cả,', '2,,hết'], '4'],
    // Fair ones are in use, poor ones too weak.
    ['Số lượng,Tốt,Trung bình,Kém', ['3,x,,', '2,,x,', '4,,,x'], '5'],
    // A broken one awaits its disposal.
    ['Số lượng,Tốt,Hỏng,Chờ thanh lý', ['1,x,,', '1,,x,x'], '1'],
    // Nothing ticked: not known.
    ['Số lượng,Tốt,Hỏng', ['1,x,', '2,,'], '1..3'],
    ['Số lượng,Hỏng', ['1,x', '2,'], '0..2'],
    ['Số lượng,Tốt,Hỏng', ['1,x,', '2,không,không'], '1..3'],
    ['Số lượng,Tốt,Hỏng', ['1,x,', '1,?,'], '1..2'],
    // Out of use, and nobody says why: perhaps it only lies in the store.
    ['Số lượng,Đang sử dụng,Không sử dụng', ['3,x,', '2,,x'], '3..5'],
    ['Số lượng,Không sử dụng', ['3,không', '2,x'], '3..5'],
    // Both: one of them is wrong.
    ['Số lượng,Tốt,Hỏng', ['1,x,', '2,x,x'], '1..3 parts-exceed-total'],
    // In words and by ticks; where the two differ, nobody knows.
    ['Số lượng,Tình trạng,Hỏng', ['3,Đang sử dụng,', '2,,x'], '3'],
    ['Số lượng,Tình trạng,Tốt', ['3,Hỏng,x', '2,Đang sử dụng,x'], '2..5'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await good(header, ...cells)).toBe(expected);
  }); // biome-ignore format: rows are read as a table
});

describe('numbers', () => {
  test.each([
    // 5 of which 2 are broken.
    ['Số lượng,Hỏng', ['5,2', '4,0'], '7'],
    ['Tổng số,Hỏng', ['20,3', '5,0'], '22'],
    ['Số lượng,Trong đó: hỏng', ['5,2', '4,1'], '6'],
    ['Số lượng,Số máy hỏng', ['5,2', '4,1'], '6'],
    ['Số lượng,Hỏng (chiếc)', ['5,02', '4,1 cái'], '6'],
    ['Số lượng,Đang sử dụng,Lưu kho,Hỏng', ['20,15,2,3', '5,5,0,0'], '20'],
    ['Số lượng,Tốt,Hỏng', ['5,3,2', '4,4,'], '7'],
    ['Số lượng,Tốt,Trung bình,Kém', ['20,10,5,5', '4,4,0,0'], '19'],
    ['Số lượng,Cấu hình thấp', ['20,5', '4,0'], '19'],
    // A number and a tick mean the same here.
    ['Số lượng,Hỏng', ['5,X (02)', '4,x'], '3'],
    // Where those in use and the others are all, they do not overlap.
    ['Số lượng,Còn tốt,Hỏng,Chờ thanh lý', ['20,17,2,1', '4,4,0,0'], '21'],
    // A broken one may await its disposal: 20 - 4 to 20 - 3.
    ['Số lượng,Hỏng,Chờ thanh lý', ['20,3,1', '5,0,0'], '21..22'],
    // Of 20, 15 in use and 3 broken, 2 are not told of.
    ['Số lượng,Đang sử dụng,Hỏng', ['20,15,3'], '15..17'],
    ['Số lượng,Đang sử dụng,Hỏng', ['20,,3'], '0..17'],
    // In use or not: those of a weak specification are of the 20, and perhaps of the broken ones.
    ['Số lượng,Hỏng,Cấu hình thấp', ['20,2,5'], '13..15'],
    // Below one heading.
    ['Số lượng / Tổng số,Số lượng / Tốt,Số lượng / Hỏng', ['20,17,3', '4,4,0'], '21'],
    ['SL,Chất lượng / Tốt,Chất lượng / TB,Chất lượng / Kém', ['20,10,5,5', '4,0,4,0'], '19'],
    // What is left blank is not known.
    ['Số lượng,Hỏng', ['5,2', '4,'], '3..7'],
    ['Số lượng,Hỏng,Chờ thanh lý', ['5,2,', '4,0,0'], '4..7'],
    // More than there are; and no number.
    ['Số lượng,Hỏng', ['5,2', '4,0', '3,7'], '7..10 parts-exceed-total'],
    ['Số lượng,Tốt,Hỏng', ['5,3,2', '4,4,0', '3,3,2'], '7..10 parts-exceed-total'],
    ['Số lượng,Hỏng', ['5,2', '4,0', '3,nguồn'], '7..10 not-a-number'],
    ['Số lượng,Hỏng', ['5,2', '4,0', '3,-1'], '7..10 out-of-range'],
    ['Số lượng,Hỏng', ['5,2', '4,0', '3,"1,5"'], '7..10 not-an-integer'],
    ['Số lượng,Tốt,Khá,Trung bình,Yếu,Kém', ['20,8,2,5,3,2'], '15'],
    // Numbers of something else stay warned of.
    ['Số lượng,Hỏng', ['5,12', '4,30'], '9 column-not-counted'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await good(header, ...cells)).toBe(expected);
  }); // biome-ignore format: rows are read as a table
});

describe('numbers without a quantity', () => {
  test.each([
    // Good and broken ones are all that there are: 17 of 20, and 4 of 5.
    ['Tốt,Hỏng', ['17,3', '4,1'], '21'],
    ['Tình trạng / Tốt,Tình trạng / Hỏng', ['17,3', '4,1'], '21'],
    ['Còn sử dụng,Hỏng,Chờ thanh lý', ['17,2,1', '4,0,1'], '21'],
    ['Tốt,Trung bình,Kém', ['10,5,5', '4,0,0'], '19'],
    // Good ones are told, and broken ones not.
    ['Tốt,Hỏng', ['17,3', '4,'], '21'],
    ['Tốt (cái),Hỏng (cái)', ['17,03', '04 cái,1'], '21'],
    // Of a specification that is too low are 5 of the 20, perhaps of the broken ones.
    ['Tốt,Hỏng,Cấu hình thấp', ['17,3,5', '4,1,0'], '16..19'],
    // How many are good is not told, in words or not at all.
    ['Tốt,Hỏng', ['17,3', ',1'], '17.. missing-value'],
    ['Tốt,Hỏng', ['17,3', 'x,'], '17.. missing-value'],
    ['Tốt,Hỏng', ['17,3', '4,nguồn'], '17.. missing-value'],
    // One machine a row; and no state that is not good, or a number that may be of all.
    ['Tốt,Hỏng', ['1,0', '0,1'], '1'],
    ['Tốt,Hỏng,Kho', ['17,3,20', '4,1,5'], '0.. column-not-counted'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await good(header, ...cells)).toBe(expected);
  }); // biome-ignore format: rows are read as a table

  test.each([
    ['en', "Columns were taken to say of how many of a row's items something is so, which together are all of them: Tốt = in use, Hỏng = broken"],
    ['vi', 'Các cột được hiểu là cho biết bao nhiêu thiết bị của dòng, cộng lại là toàn bộ, ở tình trạng nào: Tốt = đang sử dụng, Hỏng = hỏng'],
  ])('that is said: %s', async (language, sentence) => {
    const equipment = 'Mã đơn vị,Loại thiết bị,Tốt,Hỏng\n01,Laptop,17,3\n';
    const files = { 'infragap.yaml': CONFIG, 'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n', 'equipment.csv': equipment };
    const { report } = await inventory(files, ['--lang', language]);
    expect(report.issues.map(({ message }) => message)).toContain(sentence);
  }); // biome-ignore format: sentences are read as a table

  test('is so where the configuration says the states', async () => {
    const { report } = await inventory({
      'infragap.yaml': `${CONFIG}  columns: { Ổn: { part: in_use }, Ngưng: { part: broken } }\n`,
      'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
      'equipment.csv': 'Mã đơn vị,Loại thiết bị,Ổn,Ngưng\n01,Laptop,17,3\n',
    });
    expect(report.targets[0]?.actual).toMatchObject({ low: 17, high: 17 });
  });
});

describe('a column that is not understood, beside the quantity', () => {
  test.each([
    // So many may not count; those that others are told of are not the same.
    ['Số lượng,Hết khấu hao', ['20,8', '4,0'], '16..24'],
    ['Số lượng,Hết khấu hao', ['20,x', '4,'], '4..24'],
    ['Số lượng,Trước 2015', ['20,8', '4,'], '16..24'],
    ['Số lượng,Năm mua 2015,Năm mua 2020', ['20,8,12'], '0..20'],
    ['Số lượng,RAM dưới 4GB', ['20,8', '4,1'], '15..24'],
    ['Số lượng,Hỏng,Hết khấu hao', ['20,3,5', '4,0,0'], '16..21'],
    ['Số lượng,Tốt,Hỏng,Cũ', ['20,12,3,5'], '12..17'],
    ['Tình trạng,Hết khấu hao', ['Đang sử dụng,x', 'Hỏng,x', 'Đang sử dụng,'], '1..2'],
    // Such a number may come on top of the quantity.
    ['Số lượng,Đã thanh lý', ['5,2', '4,0', '3,1'], '9..12'],
    // What is broken of them.
    ['Số lượng,Hỏng', ['5,màn hình', '4,'], '4..9'],
    // 15 % of 20; 10 % of 4 is one at the most; half of them, where 0.5 may be a half or half a percent.
    ['Số lượng,Tỷ lệ hỏng', ['20,15%', '4,0'], '21..24'],
    ['Số lượng,Tỷ lệ hỏng (%)', ['20,15', '4,10'], '20..24'],
    ['Số lượng,% máy hỏng', ['20,"0,5"', '4,0'], '14..24'],
    ['Số lượng,Tỷ lệ hỏng', ['20,cao', '4,0%'], '4..24'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await good(header, ...cells)).toBe(`${expected} column-not-counted`);
  }); // biome-ignore format: rows are read as a table

  test.each([
    ['Số lượng,Phòng', ['20,3', '4,1'], '24 unknown-column'],
    ['Số lượng,Tỷ lệ hao mòn', ['20,15%', '4,0'], '24'],
    ['Số lượng,Hỏng,Tỷ lệ hỏng', ['20,3,15%', '4,0,0'], '21 unknown-column'],
    // Grades that are not all that there are.
    ['Số lượng,Loại A,Loại B', ['20,10,7', '4,4,0'], '24 unknown-column'],
    ['Số lượng,Năm 2024', ['20,18', '4,4'], '24 unknown-column'],
    ['Số lượng,Máy chiếu hỏng', ['20,1', '4,1'], '24 unknown-column'],
  ] as const)('that tells of something else: %s %j', async (header, cells, expected) => {
    expect(await good(header, ...cells)).toBe(expected);
  });

  test('may be that of a lower grade, where grades add up to the quantity', async () => {
    // Of 20, 7 and 3; what the first grade is, is not asked.
    const told = await good('Số lượng,Loại A,Loại B,Loại C', '20,10,7,3', '4,4,0,0');
    expect(told).toBe('14..24 column-not-counted unknown-column');
  });

  test('leaves other lists as they are, where no file says conditions', async () => {
    const { report } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': 'unit_id,name\n01,Xã An\n',
      'equipment.csv': 'unit_id,category,quantity,Hết khấu hao\n01,desktop,20,8\n01,laptop,2,0\n',
      'equipment-b.csv': 'unit_id,category,quantity\n01,desktop,4\n',
    });
    // 20 of which 8 are open, 2 and 4.
    expect(report.targets[0]?.actual).toMatchObject({ low: 18, high: 26 });
  });
});

test('of a row without a quantity nobody knows how many it stands for, where its states are of several', async () => {
  // One broken, and any number of which one is.
  expect(await good('Số lượng,Tốt,Hỏng', '20,17,3', ',,x', ',2,1')).toBe('17.. missing-value');
});

test('numbers of columns below the header are no numbers of items', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
    'equipment.csv':
      'Mã đơn vị,Loại thiết bị,Số lượng,,\n,,Tổng,Tốt,Hỏng\n(1),(2),(3)=(4)+(5),(4),(5)\n01,Laptop,20,17,3\n',
  });
  expect(report.targets[0]?.actual).toMatchObject({ low: 17, high: 17 });
});

test('a state alone below a group is a heading of its column', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n',
    'equipment.csv': 'Mã đơn vị,Loại thiết bị,Số lượng,Trong đó\n,,,Hỏng\n01,Máy tính để bàn,20,3\n',
  });
  expect(report.targets[0]?.actual).toMatchObject({ low: 17, high: 17 });
});

test('a heading that lists what may be answered is that of the condition', async () => {
  expect(await good('Số lượng,Tình trạng (Tốt/Hỏng)', '3,Tốt', '2,Hỏng')).toBe('3');
  expect(
    await good('Số lượng,"Hiện trạng: đang sử dụng, hỏng, chờ thanh lý"', '3,Đang sử dụng', '2,Hỏng'),
  ).toBe('3');
});

const LIST = 'unit_id,category,quantity,Ghi nhận\n01,desktop,5,2\n01,laptop,4,0\n';

test('a column is a state where the configuration says so', async () => {
  const { report, found } = await inventory({
    'infragap.yaml': `${CONFIG}  columns: { Ghi nhận: { part: broken } }\n`,
    'units.csv': 'unit_id,name\n01,Xã An\n',
    'equipment.csv': LIST,
  });
  // 5 - 2, and 4.
  expect(report.targets[0]?.actual).toMatchObject({ low: 7, high: 7 });
  expect([found('unknown-column'), found('columns-counted')]).toEqual([0, 0]);
});

test.each([
  ['en', 'Columns were taken to say of how many of a row\'s items something is so, or by a tick of all: Hỏng = broken'],
  ['vi', 'Các cột được hiểu là cho biết bao nhiêu thiết bị của dòng, hoặc tất cả nếu đánh dấu, ở tình trạng nào: Hỏng = hỏng'],
])('what a column was taken for is told: %s', async (language, sentence) => {
  const { report } = await inventory(
    {
      'infragap.yaml': CONFIG,
      'units.csv': 'unit_id,name\n01,Xã An\n',
      'equipment.csv': LIST.replace('Ghi nhận', 'Hỏng'),
    },
    ['--lang', language],
  );
  expect(report.issues.map(({ message }) => message)).toContain(sentence);
}); // biome-ignore format: sentences are read as a table

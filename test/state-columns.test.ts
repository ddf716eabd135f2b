import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Numbers of machines by state and age, beside a number of all. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    computer: { categories: [computer, desktop, laptop], in_service: [in_use], minimum: { ram_gb: 8 } }
  targets:
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
`;

/** Good computers in use; "warned" where a column is not understood that may tell of some of them. */
async function good(header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã An;${row}\n`,
  });
  const ranges = report.targets.map(({ actual: { low, high } }) => `${low}..${high ?? ''}`);
  return `${ranges.join(' ')}${found('column-not-counted') > 0 ? ' warned' : ''}`;
}

describe('words for a state', () => {
  test.each([
    // 20 - 3 that are broken, or too weak.
    ['Số máy hư', '17..17'],
    ['Máy hư', '17..17'],
    ['Hư', '17..17'],
    ['Hư hỏng nặng', '17..17'],
    ['Máy bị lỗi', '17..17'],
    ['Không đạt', '17..17'],
    ['Không đạt yêu cầu', '17..17'],
    ['Máy kém chất lượng', '17..17'],
    ['Máy cấu hình yếu', '17..17'],
  ])('Tổng số máy tính;%s', async (header, expected) => {
    expect(await good(`Tổng số máy tính;${header}`, '20;3')).toBe(expected);
  });
});

test.each([
  // 20, of which 17 work.
  ['Không hỏng', '17', '17..17'],
  ['Hỏng;Không hỏng', '3;17', '17..17'],
  ['Chưa sửa', '3', '17..17'],
  // Of 5 that are broken 3 may be repaired.
  ['Hỏng;Đã sửa', '5;3', '15..18 warned'],
  ['Hỏng;Đã sửa', '5;0', '15..15'],
  ['Số lần hỏng', '3', '20..20'],
  // How old they are matters to no standard here.
  ['Máy trên 5 năm', '8', '20..20'],
])('denied: Tổng số máy tính;%s %s: %s', async (header, row, expected) => {
  expect(await good(`Tổng số máy tính;${header}`, `20;${row}`)).toBe(expected);
});

describe('a column that is not understood, beside a number of computers', () => {
  // Of 20, 8 may not count.
  test.each([
    'Máy hỏng hoặc cần thay thế', 'Số máy đã hết khấu hao', 'Hết khấu hao', 'Máy trang bị trên 5 năm', 'Trang bị 2015-2018',
    'Trang bị từ 2019 trở lại đây', 'Từ 2015 đến 2018', 'Máy cài Windows 7', 'RAM dưới 4GB', 'Máy cũ',
    'Máy cán bộ tự trang bị', 'Machines over 5 years',
  ])('may tell how many do not count: %s', async (header) => {
    expect(await good(`Tổng số máy tính;${header}`, '20;8')).toBe('12..20 warned');
  }); // biome-ignore format: a list to be read as one

  test.each([
    // Broken or not: 20 - 3, of which 5 may not count.
    ['Tổng số máy tính;Máy hỏng;Hết khấu hao', '20;3;5', '12..17 warned'],
    ['Máy tính để bàn;Máy tính xách tay;Hết khấu hao', '12;8;5', '15..20 warned'],
    // All of them at the most.
    ['Tổng số máy tính;Trang bị 2015-2018;Trang bị từ 2019', '20;5;15', '0..20 warned'],
    ['Tổng số máy tính;Hết khấu hao;Trang bị 2015-2018', '20;15;15', '0..20 warned'],
    ['Tổng số máy tính;Đang sử dụng;Hết khấu hao', '20;15;5', '10..15 warned'],
    // 15 % of 20, where no column says how many are broken.
    ['Tổng số máy tính;Tỷ lệ hỏng', '20;15%', '17..20 warned'],
    ['Tổng số máy tính;Tỷ lệ máy hỏng (%)', '20;15', '17..20 warned'],
    ['Máy tính để bàn;Máy tính xách tay;Tỷ lệ hỏng', '12;8;10%', '18..20 warned'],
    // Grades that add up to them: all but those of the first.
    ['Tổng số máy tính;Loại A;Loại B;Loại C', '20;10;7;3', '10..20 warned'],
    ['Tổng số máy tính;Hạng 1;Hạng 2', '20;15;5', '15..20 warned'],
  ])('%s, %s: %s', async (header, row, expected) => {
    expect(await good(header, row)).toBe(expected);
  });

  test.each([
    ['Máy chiếu', '2'],
    ['Loại A;Loại B', '10;7'],
    ['Loại xã', '2'],
    ['Tivi', '2'],
    ['Số phòng họp trực tuyến', '2'],
    ['Phần mềm diệt virus trang bị', '2'],
    ['Đảng viên', '12'],
    ['Năm mua máy tính', '2019'],
    // More than there are computers.
    ['Máy móc nông nghiệp', '40'],
    ['Trang bị 2015-2018', '40'],
    // No number, and none at all.
    ['Tình trạng máy', 'tốt'],
    ['Máy trang bị trên 5 năm', '0'],
  ])('tells of something else: %s %s', async (header, value) => {
    expect(await good(`Tổng số máy tính;${header}`, `20;${value}`)).toBe('20..20');
  });

  test('is not the share of those that a column counts', async () => {
    expect(await good('Tổng số máy tính;Hỏng;Tỷ lệ hỏng', '20;3;15%')).toBe('17..17');
  });

  test.each([
    ['en', '"Hết khấu hao" may tell how many of "Tổng số máy tính" do not count; it was not understood, so of as many it is taken as unknown whether they do.'],
    ['vi', 'Cột "Hết khấu hao" có thể cho biết bao nhiêu máy ở cột "Tổng số máy tính" không được tính; vì không rõ nghĩa cột này nên chưa rõ chừng ấy máy có được tính hay không.'],
  ])('is named: %s', async (language, sentence) => {
    const table = 'Mã đơn vị,Tên đơn vị,Tổng số máy tính,Hết khấu hao\n01,Xã An,20,8\n';
    const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table }, ['--lang', language]);
    expect(report.issues.map(({ message }) => message)).toContain(sentence);
  }); // biome-ignore format: sentences are read as a table

  test('and is not taken for a word that is spelled alike', async () => {
    const table = 'Mã đơn vị,Tên đơn vị,Tổng số máy tính,Máy cũ\n01,Xã An,20,8\n';
    const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
    const told = report.issues.find(({ rule }) => rule === 'column-not-counted');
    expect(told?.message).toBe(
      '"Máy cũ" may tell how many of "Tổng số máy tính" do not count; it was not understood, so of as many it is taken as unknown whether they do.',
    );
  });

  test('and is understood where the configuration says what it counts', async () => {
    const { report, found } = await inventory({
      'infragap.yaml': `${CONFIG}\n  columns: { Hết khấu hao: { counts: computer, part: broken } }\n`,
      'units.csv': 'Mã đơn vị,Tên đơn vị,Tổng số máy tính,Hết khấu hao\n01,Xã An,20,8\n',
    });
    expect([report.targets[0]?.actual.high, found('column-not-counted')]).toEqual([12, 0]);
  });
});

describe('what computers are connected to, and have on them', () => {
  test.each([
    ['Số máy tính kết nối Internet', '20..20 warned'],
    ['Số máy tính kết nối LAN', '20..20 warned'],
    ['Số máy tính không kết nối Internet', '20..20 warned'],
    ['Số máy tính cài phần mềm diệt virus', '20..20'],
    ['Máy tính có kết nối mạng TSLCD', '20..20 warned'],
    // It speaks of broken ones as well.
    ['Máy tính hỏng hoặc không kết nối mạng', '6..20 warned'],
  ])('Tổng số máy tính;%s', async (header, expected) => {
    expect(await good(`Tổng số máy tính;${header}`, '20;14')).toBe(expected);
  });
});

describe('kinds of computers in letters alone', () => {
  test.each([
    // 20 - 3 broken; 12 desktops and 8 laptops; of 20, 8 are too weak. What is not understood may be of as many.
    ['MT;MT hỏng', '20;3', '17..17'],
    ['MTĐB;MTXT;MTĐB hỏng', '12;8;3', '17..17'],
    ['MTBH;LT', '12;8', '20..20'],
    ['Máy tính;MT đạt chuẩn;MT không đạt', '20;12;8', '0..12 warned'],
    ['Máy tính;Máy tính đạt chuẩn;Máy tính không đạt', '20;12;8', '0..12 warned'],
    ['PC;PC đạt chuẩn;PC không đạt', '20;12;8', '12..12 warned'],
    // Not understood, and not counted.
    ['Máy tính;Cán bộ MT', '20;8', '20..20 warned'],
  ])('%s', async (header, row, expected) => {
    expect(await good(header, row)).toBe(expected);
  });
});

describe('good, fair and poor ones', () => {
  test.each([
    // Fair ones are in use, poor ones are too weak: 20 - 5.
    ['Tổng số máy tính;Tốt;Trung bình;Kém', '20;10;5;5', '15..15'],
    ['Máy tính / Tổng số;Máy tính / Tốt;Máy tính / Trung bình;Máy tính / Kém', '20;10;5;5', '15..15'],
    ['Computers;Good;Fair;Poor', '20;10;5;5', '15..15'],
    ['Tổng số máy tính;Tốt;Khá;Trung bình;Yếu', '20;8;2;5;5', '15..15'],
    // Without a total: 10 + 5 + 5 in use, of which 5 are too weak.
    ['Máy tính / Tốt;Máy tính / Trung bình;Máy tính / Kém', '10;5;5', '15..15'],
    ['Máy tính tốt;Máy tính trung bình;Máy tính kém', '10;5;5', '15..15'],
    ['Máy tính / Tốt;Máy tính / Kém', '10;5', '10..10'],
    // The one that is broken may be one of the 5.
    ['Máy tính tốt;Máy tính trung bình;Máy tính kém;Máy tính hỏng', '10;5;5;1', '15..16'],
    ['Máy tính;Máy tính tốt;Máy tính trung bình;Máy tính kém', '20;10;5;5', '15..15'],
    ['Tổng số máy tính;Tốt;Trung bình;Hỏng', '20;10;5;5', '15..15'],
    ['Tổng số máy tính;Tốt;Hỏng', '20;15;5', '15..15'],
  ])('%s', async (header, row, expected) => {
    expect(await good(header, row)).toBe(expected);
  });

  test('poor ones are in use where nothing is asked of them', async () => {
    const { at } = await inventory({
      'infragap.yaml': CONFIG.replace(', minimum: { ram_gb: 8 }', ''),
      'units.csv': 'Mã đơn vị;Tên đơn vị;Máy tính tốt;Máy tính trung bình;Máy tính kém\n01;Xã An;10;5;5\n',
    });
    expect([at('targets[computer].actual.low'), at('targets[computer].actual.high')]).toEqual([20, 20]);
  });

  test('a mean of something else stays one', async () => {
    expect(await good('Tổng số máy tính;Trung bình', '20;2')).toBe('20..20');
  });
});

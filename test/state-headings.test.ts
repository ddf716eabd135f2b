import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xlsx } from './support/as-they-come/files.ts';
import { folder } from './support/folder.ts';
import { inventory } from './support/inventory.ts';
import { run } from './support/run.ts';

/** Titles, sheets and sections that say how the items below them are. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n';

/** Computers in use of one office, and what is told of headings. */
async function inUse(equipment: string | Buffer): Promise<string> {
  const name = typeof equipment === 'string' ? 'equipment.csv' : 'equipment.xlsx';
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    [name]: equipment,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  const told = ['heading-tells-state', 'title-of-needs'].filter((rule) => found(rule) > 0);
  return [low === high ? low : `${low}..${high ?? ''}`, ...told].join(' ');
}
const STATE = 'heading-tells-state';
const NEEDS = 'title-of-needs';

describe('the heading of a section', () => {
  test.each([
    // Of 9 above it and 2 below it the 9 are in use.
    ['II. Thiết bị hỏng', `9 ${STATE}`],
    ['II. THIẾT BỊ HỎNG CHỜ THANH LÝ', `9 ${STATE}`],
    ['II. Tài sản chờ thanh lý', `9 ${STATE}`],
    ['II. Máy tính hỏng năm 2025', `9 ${STATE}`],
    ['II. Thiết bị lưu kho', `9 ${STATE}`],
    ['B. Thiết bị đang sửa chữa', `9 ${STATE}`],
    ['II. Broken', `9 ${STATE}`],
    // Words that are not clear.
    ['II. Thiết bị hỏng và thiết bị khác', `9..11 ${STATE}`],
    ['II. Đề nghị sửa chữa', `9..11 ${STATE}`],
    // What is asked for is not there.
    ['II. Đề nghị cấp', `9 ${NEEDS}`],
    ['II. Thiết bị đề xuất mua mới', `9 ${NEEDS}`],
    ['II. Nhu cầu', `9 ${NEEDS}`],
    // Nothing of the kind.
    ['II. Thiết bị đang sử dụng', '11'],
    ['II. Thiết bị văn phòng', '11'],
    ['II. Không kể thiết bị hỏng', '11'],
    ['II. Thiết bị không hỏng', '11'],
    ['II. Thiết bị chưa thanh lý', '11'],
    ['II. Thiết bị hỏng đã sửa chữa', '11'],
    ['II. Ban Thanh lý tài sản', '11'],
    ['II. Xã Hưng Hỏng', '11'],
    ['II. Thiết bị hỏng chưa thanh lý', `9 ${STATE}`],
    ['II. Thiết bị chưa sửa', `9 ${STATE}`],
    ['II. Đã họp hội đồng thanh lý', `9..11 ${STATE}`],
    // Bought before the year of the stock; in that year it may be a plan.
    ['II. Máy tính mua sắm năm 2020', '11'],
    ['II. Máy tính mua sắm năm 2025', `9..11 ${NEEDS}`],
    ['II. Danh mục mua sắm', `9..11 ${NEEDS}`],
    ['II. Chủ trương mua sắm năm 2020', `9..11 ${NEEDS}`],
    ['II. Kế hoạch mua sắm năm 2020', `9 ${NEEDS}`],
  ])('%s: %s', async (heading, expected) => {
    const list = `Mã đơn vị,Loại thiết bị,Số lượng\n01,Laptop,9\n${heading},,\n01,Máy tính để bàn,2\n`;
    expect(await inUse(list)).toBe(expected);
  });

  const HEADER = 'STT,Mã đơn vị,Loại thiết bị,Số lượng';
  const CASES: readonly [string, readonly string[], string][] = [
    ['ends with the next of its kind', [HEADER, 'I,Thiết bị hỏng,,', '1,01,Laptop,3', 'II,Thiết bị khác,,', '1,01,Laptop,4'], `4 ${STATE}`],
    ['ends where they are in use', [HEADER, 'I,Thiết bị hỏng,,', '1,01,Laptop,3', 'II,Đang sử dụng,,', '1,01,Laptop,4'], `4 ${STATE}`],
    ['goes on within', ['Mã đơn vị,Loại thiết bị,Số lượng', 'I. Thiết bị hỏng,,', '1. Huyện A,,', '01,Laptop,3', '2. Huyện B,,', '01,Máy tính để bàn,4'], `0 ${STATE}`],
    ['perhaps, where nobody can tell', ['Mã đơn vị,Loại thiết bị,Số lượng', '1. Huyện A,,', '01,Laptop,3', 'I. Thiết bị hỏng,,', '01,Máy tính để bàn,1', 'A. Khối Đảng,,', '01,Laptop,4'], `3..7 ${STATE}`],
    ['above the header', ['I. THIẾT BỊ HỎNG,,', 'Mã đơn vị,Loại thiết bị,Số lượng', '01,Laptop,3', 'II. THIẾT BỊ KHÁC,,', '01,Laptop,4'], `4 ${STATE}`],
    // The row that heads the 4 is refused, and may be one more item.
    ['numbered as rows are', [HEADER, '1,01,Laptop,3', '2,,Thiết bị hỏng,', '3,01,Laptop,4'], `3..4 ${STATE}`],
  ]; // biome-ignore format: a table to be read as one
  test.each(CASES)('%s', async (_, lines, expected) => {
    expect(await inUse(`${lines.join('\n')}\n`)).toBe(expected);
  });

  test('gives way to what a row says of itself', async () => {
    const list = [
      'Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng',
      '01,Laptop,9,Đang sử dụng',
      'II. Thiết bị hỏng,,,',
      '01,Máy tính để bàn,2,Đang sử dụng',
      '01,Laptop,4,',
      '01,Máy tính để bàn,8,Đang đặt mua',
    ];
    // 9 and 2; the 4 are broken as the heading says.
    expect(await inUse(`${list.join('\n')}\n`)).toBe(`11 ${STATE}`);
  });
});

describe('a title', () => {
  test.each([
    ['DANH SÁCH THIẾT BỊ HỎNG CHỜ THANH LÝ', `0 ${STATE}`],
    ['DANH SÁCH THIẾT BỊ HỎNG NĂM 2025', `0 ${STATE}`],
    // Whether all of them are broken is not said.
    ['DANH SÁCH THIẾT BỊ HỎNG XÃ AN', `0..9 ${STATE}`],
    ['NHU CẦU TRANG BỊ NĂM 2026', `0..9 ${NEEDS}`],
    ['DANH SÁCH MÁY TÍNH CÒN THIẾU', `0..9 ${NEEDS}`],
    ['DANH SÁCH THIẾT BỊ', '9'],
    ['DANH SÁCH THIẾT BỊ CHƯA THANH LÝ', '9'],
    ['"Danh sách thiết bị hư hỏng, đã sửa chữa"', '9'],
    ['BAN THANH LÝ TÀI SẢN - DANH SÁCH MÁY TÍNH', '9'],
    // Gone, or of others.
    ['DANH SÁCH TÀI SẢN GHI GIẢM NĂM 2025', `0 ${STATE}`],
    ['DANH SÁCH TÀI SẢN ĐIỀU CHUYỂN ĐI', `0 ${STATE}`],
    ['DANH SÁCH TÀI SẢN MẤT', `0 ${STATE}`],
    ['DANH SÁCH THIẾT BỊ BÀN GIAO CHO CÔNG AN XÃ', `0..9 ${STATE}`],
    ['THIẾT BỊ ĐÃ TRẢ CHO HUYỆN', `0..9 ${STATE}`],
    ['DANH SÁCH THIẾU SO VỚI SỔ SÁCH', `0..9 ${STATE}`],
    ['DANH SÁCH TÀI SẢN TRÊN SỔ KHÔNG CÓ THỰC TẾ', `0..9 ${STATE}`],
    ['MÁY TÍNH CÁ NHÂN CỦA CÁN BỘ', `0..9 ${STATE}`],
    ['DANH SÁCH THIẾT BỊ ĐỀ NGHỊ SỬA CHỮA', `0..9 ${STATE}`],
    // Planned, offered, or what may be had at most.
    ['DANH SÁCH THIẾT BỊ DỰ KIẾN MUA', `0..9 ${NEEDS}`],
    ['KẾ HOẠCH TRANG BỊ MÁY TÍNH NĂM 2026', `0..9 ${NEEDS}`],
    ['BÁO GIÁ THIẾT BỊ', `0..9 ${NEEDS}`],
    ['"TIÊU CHUẨN, ĐỊNH MỨC MÁY MÓC THIẾT BỊ"', `0..9 ${NEEDS}`],
    // Above some columns of a ledger.
    ['Ghi giảm TSCĐ', '9'],
    // Nothing of the kind.
    ['DANH SÁCH THIẾT BỊ BÀN GIAO CHO CÁN BỘ', '9'],
    ['DANH SÁCH THIẾT BỊ (KHÔNG BAO GỒM MÁY CÁ NHÂN)', '9'],
    ['DANH SÁCH MÁY TÍNH CÁ NHÂN', '9'],
    ['THIẾT BỊ HIỆN CÓ SO VỚI ĐỊNH MỨC', '9'],
    ['"MÁY TÍNH THEO TIÊU CHUẨN, ĐỊNH MỨC"', '9'],
    // A place, or what is broken there.
    ['DANH SÁCH MÁY TÍNH XÃ HƯNG HỎNG', `0..9 ${STATE}`],
    ['DANH SÁCH MÁY TÍNH MUA SẮM NĂM 2023', '9'],
    ['Căn cứ Nghị định về thanh lý tài sản', '9'],
    ['DANH SÁCH THIẾT BỊ XÃ TÂN HỒNG', '9'],
  ])('%s: %s', async (title, expected) => {
    expect(await inUse(`${title},,\nMã đơn vị,Loại thiết bị,Số lượng\n01,Laptop,9\n`)).toBe(expected);
  });
});

test.each([
  // Of 9 on the first sheet and 2 on the other the 9 are in use.
  ['Hỏng', `9 ${STATE}`],
  ['Chờ thanh lý', `9 ${STATE}`],
  ['Đề xuất mua', `9 ${NEEDS}`],
  ['Đề nghị', `9..11 ${NEEDS}`],
  ['Stock', '11'],
  ['Mới', '11'],
  ['Không hỏng', '11'],
  ['Đã sửa', '11'],
  ['Chưa sửa', `9 ${STATE}`],
  ['Ban Thanh lý', '11'],
])('a sheet called %s: %s', async (name, expected) => {
  const rows = (quantity: number) => [
    ['Mã đơn vị', 'Loại thiết bị', 'Số lượng'],
    ['01', 'Laptop', quantity],
  ];
  expect(
    await inUse(
      xlsx([
        { name: 'Thiết bị', rows: rows(9) },
        { name, rows: rows(2) },
      ]),
    ),
  ).toBe(expected);
});

test('a title holds for a list of any length', async () => {
  const list = `DANH SÁCH THIẾT BỊ HỎNG,,\nMã đơn vị,Loại thiết bị,Số lượng\n${'01,Laptop,1\n'.repeat(40_000)}`;
  expect(await inUse(list)).toBe(`0 ${STATE}`);
});

test('clean tables say the same of every row', async () => {
  const list = [
    'Mã đơn vị,Loại thiết bị,Số lượng',
    '01,Laptop,9',
    'II. Thiết bị hỏng,,',
    '01,Laptop,2',
    'III. Đề nghị cấp,,',
    '01,Laptop,5',
  ];
  const cwd = folder({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment.csv': `${list.join('\n')}\n`,
  });
  mkdirSync(join(cwd, 'clean'), { recursive: true });
  expect((await run(['convert', '.', '-o', 'clean'], { cwd })).code).toBe(0);
  const { out } = await run(['gaps', 'clean', '--config', 'infragap.yaml', '--format', 'json'], { cwd });
  expect(JSON.parse(out).targets[0].actual).toMatchObject({ low: 9, high: 9 });
});

import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Notes beside rows of a list, or of a form, that speak of items that are of no use. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n';

/** Computers in use of one office, by the columns beside its desktops; and whether its notes are told. */
async function inUse(header: string, ...cells: readonly string[]): Promise<string> {
  const rows = cells.map((each) => `01,Máy tính để bàn,${each}\n`).join('');
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment.csv': `Mã đơn vị,Loại thiết bị,${header}\n${rows}`,
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  const told = found('note-tells-state') > 0 ? ' told' : '';
  return `${low === high ? low : `${low}..${high ?? ''}`}${told}`;
}

describe('how many it speaks of', () => {
  test.each([
    // 10, of which 3 may not count.
    ['03 máy hỏng', '7..10'],
    ['hỏng 3', '7..10'],
    ['Hỏng 3 cái', '7..10'],
    ['3 hỏng', '7..10'],
    ['Trong đó 3 máy hỏng', '7..10'],
    ['3 máy chờ thanh lý', '7..10'],
    ['3 máy lưu kho', '7..10'],
    ['3 broken', '7..10'],
    ['Đã thanh lý 3 máy năm 2024', '7..10'],
    ['3 máy hỏng nguồn', '7..10'],
    ['7 máy còn sử dụng tốt', '7..10'],
    // The same three; and three with two others.
    ['3 máy hỏng, chờ thanh lý', '7..10'],
    ['3 máy hỏng, 2 máy chờ thanh lý', '5..10'],
    ['7 máy tốt, 3 máy hỏng', '7..10'],
    // All, or nobody knows how many.
    ['Hỏng', '0..10'],
    ['Máy hỏng.', '0..10'],
    ['Chưa có', '0..10'],
    ['đã thanh lý', '0..10'],
    ['đã chuyển cho xã Bình', '0..10'],
    ['Cho mượn 3 máy', '7..10'],
    ['Hỏng, chờ thanh lý', '0..10'],
    ['Một máy hỏng', '0..10'],
    ['Hỏng 02/10 máy', '0..10'],
    ['Hỏng màn hình', '0..10'],
    ['hong', '0..10'],
    ['15 máy hỏng', '0..10'],
    ['chỉ có 7 máy dùng được', '7..10'],
    ['Chỉ dùng được 7 máy', '7..10'],
    ['chỉ còn 7 máy', '7..10'],
    ['7/10 máy dùng tốt', '7..10'],
    ['7 máy không hỏng', '7..10'],
    ['Đã sửa 7, chưa sửa 3', '7..10'],
    ['chưa sửa', '0..10'],
    ['Chưa có kinh phí sửa chữa', '0..10'],
    ['Đề nghị thay thế 3 máy hỏng', '7..10'],
    ['đã sửa nhưng vẫn hỏng', '0..10'],
    ['không hỏng màn hình nhưng hỏng nguồn', '0..10'],
    ['hỏng, chưa thanh lý', '0..10'],
    ['3 máy chưa thanh lý', '7..10'],
    ['chờ hội đồng thanh lý', '0..10'],
    ['cần thay ổ cứng hỏng', '0..10'],
    ['hỏng pin và nguồn', '0..10'],
    ['Hỏng: 3 máy', '7..10'],
    // Given away, or not the office's own.
    ['Máy cá nhân', '0..10'],
    ['Của cán bộ tự mua', '0..10'],
    ['Mượn của huyện', '0..10'],
    ['3 máy mượn của huyện', '7..10'],
    ['03 máy tính cá nhân', '7..10'],
    ['Đã trả huyện 3 máy', '7..10'],
    ['Ghi giảm năm 2024', '0..10'],
    ['Bàn giao cho công an xã', '0..10'],
    ['may ca nhan', '0..10'],
  ])('%s: %s', async (note, expected) => {
    expect(await inUse('Số lượng,Ghi chú', `10,"${note}"`)).toBe(`${expected} told`);
  });

  test.each([
    'Phòng Kế toán', 'Chị Hồng sử dụng', 'Dự án cấp năm 2020', 'Đang sử dụng tốt', '10 máy tốt', 'Đã sửa', 'Máy hỏng đã sửa', 'Không hỏng',
    'Cấu hình thấp', 'Hết thời gian sử dụng', 'Mua năm 2019 thay thế máy hỏng', 'Chưa có mạng', 'Kho bạc cấp', 'Máy lỗi thời', 'Còn bảo hành',
    'không có máy hỏng', 'không còn máy nào hỏng', 'chưa thanh lý', 'Hỏng, đã sửa xong', 'Hỏng nhưng đã sửa', 'trước đây hỏng, nay dùng tốt',
    'thay ổ cứng hỏng', 'đã sửa 2 máy hỏng', 'thay thế máy đã thanh lý', 'hỏng pin', 'hỏng chuột, hỏng bàn phím', 'Ban Thanh lý tài sản',
    '10 máy không bị hư hỏng gì', 'Sử dụng 06/2019', 'hoạt động 24/24', 'Kinh phí sửa chữa năm 2024', 'khong co may hong', 'may hong da sua',
    'Không bao gồm máy cá nhân', 'không có máy mượn của huyện', 'Giao cá nhân sử dụng', 'Xã tự mua', 'Đơn vị tự trang bị', 'Bàn giao cho cán bộ sử dụng', 'Anh Mượn sử dụng', 'Muốn cấp thêm', '7 máy dùng Windows 10',
  ])('none: %s', async (note) => {
    expect(await inUse('Số lượng,Ghi chú', `10,"${note}"`)).toBe('10');
  }); // biome-ignore format: a list to be read as one
});

describe('beside what else is said', () => {
  test.each([
    // One machine a row; without a quantity as well.
    ['Ghi chú', ['Hỏng', ''], '1..2 told'],
    ['Số lượng,Ghi chú', [',chưa có', '4,'], '4..5 told'],
    // Below one that says it, "nt" says it too.
    ['Số lượng,Ghi chú', ['2,Hỏng', '3,nt', '4,Phòng 2', '5,nt'], '9..14 told'],
    // What the row says of its state is not doubted for a detail, but for the plain opposite.
    ['Số lượng,Tình trạng,Ghi chú', ['10,Đang sử dụng,Hỏng màn hình'], '10'],
    ['Số lượng,Tình trạng,Ghi chú', ['10,Đang sử dụng,"cũ, chờ thanh lý"'], '10'],
    ['Số lượng,Tình trạng,Ghi chú', ['10,,"cũ, chờ thanh lý"'], '0..10 told'],
    ['Số lượng,Tình trạng,Ghi chú', ['10,Đang sử dụng,03 máy hỏng'], '7..10 told'],
    ['Số lượng,Tình trạng,Ghi chú', ['10,Đang sử dụng,Hỏng'], '0..10 told'],
    ['Số lượng,Tình trạng,Ghi chú', ['10,Hỏng,Hỏng nguồn', '2,Đang sử dụng,'], '2'],
    // The same three, and two more.
    ['Số lượng,Tốt,Hỏng,Ghi chú', ['10,7,3,03 máy hỏng'], '7'],
    ['Số lượng,Tốt,Hỏng,Ghi chú', ['10,7,3,Hỏng'], '7'],
    ['Số lượng,Hỏng,Ghi chú', ['10,3,05 máy hỏng'], '5..7 told'],
    ['Số lượng,Tốt,Hỏng,Ghi chú', ['10,10,0,Hỏng'], '0..10 told'],
    // Of two notes both are heeded.
    ['Số lượng,Ghi chú,Notes', ['10,2 máy hỏng,3 broken'], '5..10 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await inUse(header, ...cells)).toBe(expected);
  });
});

test.each([
  ['en', 'The note "03 máy hỏng" beside 2 rows speaks of items that may be of no use, gone or not the unit\'s own; whether 3 of 10 count is taken as unknown.'],
  ['vi', 'Ghi chú "03 máy hỏng" ở 2 dòng cho biết có thiết bị có thể không sử dụng được, không còn hoặc không thuộc đơn vị; coi như chưa rõ 3 trong 10 thiết bị có được tính hay không.'],
])('is told once, with its row and its column: %s', async (language, sentence) => {
  const equipment =
    'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n01,Laptop,10,03 máy hỏng\n01,Máy tính để bàn,10,03 máy hỏng\n';
  const files = { 'infragap.yaml': CONFIG, 'units.csv': UNITS, 'equipment.csv': equipment };
  const { report } = await inventory(files, ['--lang', language]);
  const told = report.issues.filter(({ rule }) => rule === 'note-tells-state');
  expect(told).toMatchObject([{ message: sentence, file: 'equipment.csv', row: 2, column: 'D', severity: 'warning' }]);
}); // biome-ignore format: sentences are read as a table

describe('beside the numbers of a unit', () => {
  const FORM_CONFIG = `
    as_of: 2025-12-31
    standards:
      pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
      printer: { categories: [printer], in_service: [in_use] }
    targets:
      - { id: pc, check: per-unit, item: pc, at_least: 1 }
      - { id: printer, check: per-unit, item: printer, at_least: 1 }
  `;
  async function ofForm(header: string, row: string): Promise<string> {
    const { report, found } = await inventory({
      'infragap.yaml': FORM_CONFIG,
      'units.csv': `Mã đơn vị,Tên đơn vị,${header},Ghi chú\n01,Xã An,${row}\n`,
    });
    const ranges = report.targets.map(({ actual: { low, high } }) =>
      low === high ? low : `${low}..${high ?? ''}`,
    );
    return `${ranges.join(' ')}${found('note-tells-state') > 0 ? ' told' : ''}`;
  }

  test.each([
    // Of 10 computers and 4 printers: whichever, unless it names them.
    ['03 máy hỏng', '7..10 1..4 told'],
    ['Hỏng', '0..10 0..4 told'],
    ['3 máy tính hỏng', '7..10 4 told'],
    ['2 laptop chờ thanh lý', '8..10 4 told'],
    ['Máy in hỏng', '10 0..4 told'],
    ['Máy in của Văn phòng hỏng nguồn', '10 0..4 told'],
    ['"1 máy in hỏng, 3 máy tính chờ thanh lý"', '7..10 3..4 told'],
    // Of other things, denied, or over.
    ['Mạng LAN hỏng', '10 4'],
    ['không có máy hỏng', '10 4'],
    ['"3 máy tính hỏng, đã sửa xong"', '10 4'],
    ['chỉ có 7 máy tính dùng được', '7..10 4 told'],
    ['Máy chiếu hỏng', '10 4'],
    ['Chưa có cán bộ CNTT', '10 4'],
    ['Đã sửa 2 máy', '10 4'],
  ])('%s: %s', async (note, expected) => {
    expect(await ofForm('Tổng số máy tính,Máy in', `10,4,${note}`)).toBe(expected);
  });

  test.each([
    // The same three, and two more.
    ['Tổng số máy tính,Hỏng', '10,3,03 máy hỏng', '7 0..'],
    ['Tổng số máy tính,Hỏng', '10,3,Hỏng', '7 0..'],
    ['Tổng số máy tính,Hỏng', '10,3,05 máy hỏng', '5..7 0.. told'],
    ['Tổng số máy tính,Đang sử dụng', '10,7,03 máy hỏng', '7 0..'],
    // Beside a column that is not understood: 2 and 3.
    ['Tổng số máy tính,Hết khấu hao', '10,2,03 máy hỏng', '5..10 0.. told'],
  ])('%s %s: %s', async (header, row, expected) => {
    expect(await ofForm(header, row)).toBe(expected);
  });
});

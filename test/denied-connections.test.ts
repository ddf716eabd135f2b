import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { inventory } from './support/inventory.ts';
import { run } from './support/run.ts';

/** Rows of connections that say in another column than `present` that theirs is not there. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: lan, check: has, fact: lan }]
`;
const table = (header: string, cells: readonly string[]): string =>
  `Mã đơn vị,Loại kết nối,${header}\n${cells.map((cell, at) => `0${at + 1},Mạng LAN,${cell}\n`).join('')}`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n02,Xã Bình\n';

/** Ticked where nothing is wrong. */
const GOOD = 'Tình trạng / Tốt';

/** Whether each of two communes has a LAN, and how often it was told that one is denied. */
async function lan(header: string, ...cells: readonly string[]): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'connectivity.csv': table(header, cells),
  });
  const met = report.targets[0]?.by_unit.map(({ status }) => status).join(' ');
  // That it is not read is told of no column that is heeded.
  const unread = report.issues.filter(({ rule, header }) => rule === 'unknown-column' && header !== GOOD);
  expect(unread.length * found('connection-denied')).toBe(0);
  return `${met}; ${found('connection-denied')} told`;
}

describe('it is not there', () => {
  test.each([
    ['Nhà cung cấp', ['VNPT', 'Không có'], 'met short; 1 told'],
    ['Nhà cung cấp', ['Không', 'Chưa có'], 'short short; 2 told'],
    ['Nhà cung cấp', ['-', ''], 'met met; 0 told'],
    ['Tốc độ', ['100 Mbps', 'Không'], 'met short; 1 told'],
    ['Ghi chú', ['', 'chưa có'], 'met short; 1 told'],
    ['Ghi chú', ['Không có vướng mắc', 'Chưa có mạng LAN'], 'met short; 1 told'],
    ['Ghi chú', ['Phòng Một cửa', 'chưa lắp đặt'], 'met short; 1 told'],
    ['Ghi chú', ['Có Internet', '"LAN chưa lắp đặt, có Internet"'], 'met short; 1 told'],
    ['Số lượng', ['1', '0'], 'met short; 1 told'],
    ['Tình trạng', ['Đang hoạt động', 'Chưa có'], 'met short; 1 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await lan(header, ...cells)).toBe(expected);
  });
});

describe('whether it is there is not known', () => {
  test.each([
    // It is there, or was, and nobody can use it.
    ['Tình trạng', ['Hỏng', 'Đã ngừng'], 'unknown unknown; 2 told'],
    // Nobody says that it is.
    ['Nhà cung cấp', ['VNPT', 'Không rõ'], 'met unknown; 1 told'],
    ['Tình trạng', ['Không có thông tin', 'Chưa nghiệm thu'], 'unknown unknown; 2 told'],
    ['Tình trạng', ['Đang hoạt động', 'Tạm dừng hoạt động'], 'met unknown; 1 told'],
    ['Tình trạng', ['Tốt', 'Chập chờn'], 'met met; 0 told'],
    ['Ghi chú', ['', 'đã hỏng'], 'met unknown; 1 told'],
    // Of another connection, or of what is spare.
    ['Ghi chú', ['không có Internet', 'hỏng modem dự phòng'], 'met met; 0 told'],
    ['Ghi chú', ['LAN hỏng', '"Internet hỏng, LAN tốt"'], 'unknown met; 1 told'],
    ['Ghi chú', ['mạng LAN đã ngừng', 'wifi hỏng'], 'unknown met; 1 told'],
    ['Ghi chú', ['LAN và Internet hỏng', '"Mạng LAN, Internet hỏng"'], 'unknown unknown; 2 told'],
    ['Ghi chú', ['đường chính hỏng, dùng đường dự phòng', ''], 'unknown met; 1 told'],
    ['Tình trạng', ['Không hỏng', 'Chưa có sự cố'], 'met met; 0 told'],
    // As a note it may mean that there is none.
    ['Ghi chú', ['', 'Không có'], 'met unknown; 1 told'],
    ['Tốc độ (Mbps)', ['100', '0'], 'met unknown; 1 told'],
    ['Tốc độ (Mbps)', ['100', '-'], 'met met; 0 told'],
    // What only a line that is there has contradicts it, and so does a yes.
    ['Ghi chú,Tốc độ (Mbps)', [',100', 'chưa có,100'], 'met unknown; 1 told'],
    ['Số lượng,Nhà cung cấp', ['1,VNPT', '0,VNPT'], 'met unknown; 1 told'],
    ['Có,Nhà cung cấp', ['x,VNPT', 'x,Không có'], 'met unknown; 1 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await lan(header, ...cells)).toBe(expected);
  });
});

describe('one that is there and of no use may be none', () => {
  test.each([
    ['Có,Tình trạng', ['x,Tốt', 'x,Hỏng'], 'met unknown; 1 told'],
    ['Có,Tình trạng', ['x,Không hoạt động', 'x,Đã ngừng'], 'unknown unknown; 2 told'],
    ['Có,Ghi chú', ['x,', 'x,đã hỏng'], 'met unknown; 1 told'],
    ['Có,Ghi chú', ['x,', 'x,chưa đấu nối'], 'met unknown; 1 told'],
    ['Có/Không,Ghi chú', ['Có,', 'Không,'], 'met short; 0 told'],
    ['Có/Không,Ghi chú', ['Có,', 'Có,Dự kiến lắp đặt năm 2026'], 'met unknown; 1 told'],
    ['Có,Không hoạt động', ['x,', 'x,x'], 'met unknown; 1 told'],
    ['Có,Hoạt động', ['x,Có', 'x,Không'], 'met unknown; 1 told'],
    ['Có,Tình trạng hoạt động', ['x,Có', 'x,Không'], 'met unknown; 1 told'],
    ['Hoạt động', ['Có', 'Không'], 'met unknown; 1 told'],
    ['Tình trạng hoạt động', ['Tốt', 'Không'], 'met unknown; 1 told'],
    ['Tình trạng hoạt động', ['Tốt', 'Chưa có'], 'met short; 1 told'],
    ['present,working', ['yes,yes', 'yes,no'], 'met unknown; 1 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await lan(header, ...cells)).toBe(expected);
  });
});

describe('how it is', () => {
  test.each([
    // Not in use yet, still to come, in use no more.
    ['Tình trạng', ['Chưa đấu nối', 'Chưa hoạt động'], 'unknown unknown; 2 told'],
    ['Tình trạng', ['Đang thi công', 'Dự kiến lắp đặt năm 2026'], 'unknown unknown; 2 told'],
    ['Ghi chú', ['Bị sét đánh', 'Đã hết hạn hợp đồng'], 'unknown unknown; 2 told'],
    ['Tình trạng', ['Không còn sử dụng', 'Đã cắt từ tháng 6'], 'unknown unknown; 2 told'],
    ['Tình trạng', ['Có (chưa đấu nối)', '"Đã có, hỏng"'], 'unknown unknown; 2 told'],
    // "Dùng" is in use, "dừng" stands still.
    ['Tình trạng', ['Đang dùng', 'Đã dừng'], 'met unknown; 1 told'],
    ['Tình trạng', ['Đã lắp đặt', 'Đang lắp đặt'], 'met unknown; 1 told'],
    // What is weak, shared, to be mended or to be widened is there.
    ['Tình trạng', ['Có nhưng yếu', 'Xuống cấp'], 'met met; 0 told'],
    ['Ghi chú', ['Dùng chung với UBND xã', 'Đề nghị nâng cấp'], 'met met; 0 told'],
    ['Ghi chú', ['Cần trang bị thêm máy in', 'Đang triển khai phần mềm một cửa'], 'met met; 0 told'],
    // Ticks below states.
    ['Hoạt động,Không hoạt động', ['x,', ',x'], 'met unknown; 1 told'],
    ['Tình trạng / Tốt,Tình trạng / Hỏng', ['x,', ',x'], 'met unknown; 1 told'],
    ['Tình trạng / Tốt,Tình trạng / Không có', ['x,', ',x'], 'met short; 1 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await lan(header, ...cells)).toBe(expected);
  });
});

describe('a column of its own decides', () => {
  test.each([
    ['Có,Ghi chú', ['x,', 'không,chưa có'], 'met short; 0 told'],
    ['Có,Ghi chú', ['x,', ',chưa có'], 'met short; 1 told'],
    ['Có,Ghi chú', ['x,', 'x,hỏng một cổng'], 'met met; 0 told'],
    ['Có,Tốc độ (Mbps)', ['x,100', 'x,0'], 'met met; 0 told'],
    ['Có,Tình trạng', ['x,Tốt', 'không,Hỏng'], 'met short; 0 told'],
  ] as const)('%s %j: %s', async (header, cells, expected) => {
    expect(await lan(header, ...cells)).toBe(expected);
  });
});

test('clean tables say it outright', async () => {
  const cwd = folder({
    'infragap.yaml': CONFIG.replaceAll('\n  ', '\n'),
    'units.csv': UNITS,
    'connectivity.csv': table('Nhà cung cấp', ['Đã ngừng', 'Không có']),
  });
  expect((await run(['convert', '.', '-o', 'clean'], { cwd })).code).toBe(0);
  const { out } = await run(['gaps', 'clean', '--config', 'infragap.yaml', '--format', 'json'], { cwd });
  const [target] = JSON.parse(out).targets as { by_unit: { status: string }[] }[];
  expect(target?.by_unit.map(({ status }) => status)).toEqual(['unknown', 'short']);
});

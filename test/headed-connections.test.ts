import { expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { inventory } from './support/inventory.ts';
import { run } from './support/run.ts';

/** Titles and sections that say of the connections below them that they are not there, or are to come. Worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: lan, check: has, fact: lan }]
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n02,Xã Bình\n';
const HEADER = 'STT,Mã đơn vị,Loại kết nối,Có,Ghi chú';

/** Whether each of two communes has a LAN, and what is told of headings. */
async function lan(...lines: readonly string[]): Promise<string> {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'connectivity.csv': `${lines.join('\n')}\n`,
  });
  const met = report.targets[0]?.by_unit.map(({ status }) => status) ?? [];
  const told = report.issues.filter(
    ({ rule }) => rule === 'title-of-needs' || rule === 'heading-tells-state',
  );
  return [...met, ...told.map(({ rule }) => rule)].join(' ');
}
const BOTH = ['1,01,Mạng LAN,,', '2,02,Mạng LAN,,'];

test.each([
  ['DANH SÁCH CÁC XÃ CHƯA CÓ MẠNG LAN', 'unknown unknown heading-tells-state'],
  ['NHU CẦU LẮP ĐẶT MẠNG LAN NĂM 2026', 'unknown unknown title-of-needs'],
  ['KẾ HOẠCH ĐẦU TƯ MẠNG LAN NĂM 2026', 'unknown unknown title-of-needs'],
  ['DANH SÁCH MẠNG LAN HỎNG', 'unknown unknown heading-tells-state'],
  ['HIỆN TRẠNG KẾT NỐI MẠNG LAN', 'met met'],
  ['KẾT NỐI MẠNG LAN (đánh dấu x nếu có; để trống nếu không có)', 'met met'],
  ['BÁO CÁO KẾT NỐI MẠNG THEO KẾ HOẠCH SỐ 12/KH-UBND', 'met met'],
  ['DANH SÁCH CÁC XÃ ĐÃ CÓ MẠNG LAN', 'met met'],
])('below the title %s: %s', async (title, expected) => {
  expect(await lan(title, HEADER, ...BOTH)).toBe(expected);
});

test.each([
  ['II. Chưa có', 'met unknown heading-tells-state'],
  ['II. Hỏng', 'met unknown heading-tells-state'],
  ['II. Dự kiến lắp đặt', 'met unknown title-of-needs'],
  ['II. Xã loại hai', 'met met'],
])('below the section %s: %s', async (section, expected) => {
  const rows = ['I. Đã có,,,,', BOTH[0] as string, `${section},,,,`, BOTH[1] as string];
  expect(await lan(HEADER, ...rows)).toBe(expected);
});

test('what a row says itself stands', async () => {
  const rows = ['1,01,Mạng LAN,có,', '2,02,Mạng LAN,không,'];
  expect(await lan('DANH SÁCH CÁC XÃ CHƯA CÓ MẠNG LAN', HEADER, ...rows)).toBe(
    'met short heading-tells-state',
  );
});

test.each([
  ['NHU CẦU LẮP ĐẶT MẠNG LAN NĂM 2026', 1],
  ['DANH SÁCH CÁC ĐƠN VỊ CHƯA CÓ MẠNG LAN', 1],
  ['HIỆN TRẠNG MẠNG LAN (x nếu có; để trống nếu không có)', 0],
])('a form headed %s: told %i times', async (title, times) => {
  const { found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `${title},,\nMã đơn vị,Tên đơn vị,Mạng LAN\n01,Xã An,x\n`,
  });
  expect(found('title-of-needs')).toBe(times);
});

test('clean tables say it of every row', async () => {
  const cwd = folder({
    'infragap.yaml': CONFIG.replaceAll('\n  ', '\n'),
    'units.csv': UNITS,
    'connectivity.csv': ['DANH SÁCH CÁC XÃ CHƯA CÓ MẠNG LAN', HEADER, ...BOTH, ''].join('\n'),
  });
  expect((await run(['convert', '.', '-o', 'clean'], { cwd })).code).toBe(0);
  const { out } = await run(['gaps', 'clean', '--config', 'infragap.yaml', '--format', 'json'], { cwd });
  const [target] = JSON.parse(out).targets as { by_unit: { status: string }[] }[];
  expect(target?.by_unit.map(({ status }) => status)).toEqual(['unknown', 'unknown']);
});

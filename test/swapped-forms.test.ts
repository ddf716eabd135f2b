import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** A form with a question in every row: its questions are no units. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: lan, check: has, fact: lan }]
`;

const read = (table: string) => inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });

test.each([
  'Chỉ tiêu,Xã An,Xã Bình\nSố CBCC,20,18\nSố máy tính,8,9\nMạng LAN,Có,Không\n',
  'STT,Nội dung,ĐVT,Xã An,Xã Bình\n1,Số cán bộ công chức,người,20,15\n2,Số máy tính,chiếc,8,9\n',
  'STT,Chỉ tiêu,ĐVT,Số lượng\n1,Số CBCC,người,20\n2,Máy tính để bàn,bộ,8\n3,Mạng LAN,,Có\n',
  'Tên đơn vị,Xã An\nSố CBCC,20\nMáy tính để bàn,15\nMáy in,4\nMạng LAN,Có\n',
  'Câu hỏi,Trả lời\nTên đơn vị,Xã An\nSố CBCC,20\nMáy tính để bàn,15\nMáy in,4\nMạng LAN,Có\n',
  'Tên đơn vị:,Xã An,Xã Bình\n"Số cán bộ, công chức:",20,18\nSố máy in:,15,9\nMạng LAN:,Có,Không\nNgười lập:,Lan,Hoa\n',
])('is refused, and says why: %j', async (table) => {
  const { report, found } = await read(table);
  expect([report.summary.units, found('header-not-found')]).toEqual([0, 1]);
  expect(report.files.map(({ status }) => status)).toEqual(['rejected']);
  expect(report.issues.map(({ message }) => message).join()).toContain('rows and columns are swapped');
});

test('units with names like words for connections are units', async () => {
  const table =
    'Tên đơn vị,Mạng LAN\nXã An,Có\nTrung tâm Internet,Có\nXã Bình,Có\nXã Cát,Có\nVăn phòng,Không\n';
  const { report } = await read(table);
  expect(report.summary.units).toBe(5);
});

test('a list of items or of lines of which nothing says whose they are is none', async () => {
  for (const table of [
    'TT,Nội dung,Tổng\n1,Máy tính để bàn,8\n2,Máy in,3\n',
    'TT,Loại kết nối,Tốc độ\n1,Internet,100\n2,Mạng LAN,1000\n',
  ]) {
    const { report } = await inventory({ 'infragap.yaml': CONFIG, 'bieu.csv': table });
    expect(report.issues.map(({ message }) => message).join()).not.toContain('swapped');
  }
});

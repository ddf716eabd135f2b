import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Whether a row is one of a list or of a form, and what its columns are then. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-06-30
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: fibre, check: share, part: villages_fibre, whole: village_count, at_least: 80% }
`;

async function told(...rows: readonly string[]) {
  const files = { 'infragap.yaml': CONFIG, 'bieu.csv': `${rows.join('\n')}\n` };
  const { report } = await inventory(files);
  const [pc, fibre] = report.targets;
  return {
    computers: pc?.by_unit.map(({ actual }) => actual?.low),
    items: report.summary.items,
    fibre: fibre?.by_unit.map(({ status }) => status),
    errors: report.summary.issues.error,
  };
}

test.each([
  'Mã xã;Tên đơn vị;Loại thiết bị;Số lượng;Kết nối Internet;Máy độc lập;Phần mềm bản quyền;Chức vụ;Nguồn kinh phí',
  'MA_XA;TEN_DON_VI;LOAI_THIET_BI;SO_LUONG;KET_NOI_INTERNET;MAY_DOC_LAP;PHAN_MEM_BAN_QUYEN;CHUC_VU;NGUON_KINH_PHI',
])('a row with a kind and a quantity is one of a list, whatever else is known of it: %s', async (header) => {
  const rows = [
    '1;Xã Một;Máy tính để bàn;3;có;x;có;Văn thư;NST',
    '2;Xã Hai;Máy tính để bàn;2;không;;;Kế toán;NST',
  ];
  expect(await told(header, ...rows)).toMatchObject({ computers: [3, 2], items: 5, errors: 0 });
});

test('a form that counts things is one, also where it has a kind and a quantity', async () => {
  const header = 'Mã xã;Tên đơn vị;Số hộ;Dân số;Mạng LAN;Loại thiết bị;Số lượng;Máy tính';
  expect(await told(header, '1;Xã Một;900;4000;có;;;7')).toMatchObject({ computers: [7], items: 7 });
});

test('hamlets with fibre are as many as a number says, and are what a tick says', async () => {
  const header = 'Mã xã;Tên đơn vị;Máy tính;Số thôn;Thôn có cáp quang';
  // 10 of 12 are 83 %, 6 of 8 are 75 %.
  expect(await told(header, '1;Xã Một;5;12;10', '2;Xã Hai;4;8;6')).toMatchObject({
    fibre: ['met', 'short'],
    errors: 0,
  });
  expect(await told(header, '1;Xã Một;5;12;x', '2;Xã Hai;4;8;')).toMatchObject({ fibre: [], errors: 0 });
});

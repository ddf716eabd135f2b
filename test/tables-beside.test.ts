import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Tables that share a sheet in ways that cannot be read: that is said, and nothing is read by half. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;

async function told(table: string) {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'bieu.csv': table });
  const faults = report.issues.filter(({ rule }) => rule === 'header-not-found');
  return { units: report.summary.units, faults: faults.map(({ row, message }) => `${row} ${message}`) };
}

describe('two tables beside each other', () => {
  const SAID =
    'Two tables stand beside each other (the heading Đơn vị comes twice). Nothing of them is read.';
  test.each([
    ['apart', 1, 'TT,Đơn vị,CBCC,Máy tính,,TT,Đơn vị,CBCC,Máy tính\n1,Xã A,20,9,,3,Xã C,18,7\n2,Xã B,22,8,,4,Xã D,17,6\n'],
    ['without a column between them', 1, 'TT,Đơn vị,Máy tính,TT,Đơn vị,Máy tính\n1,Xã A,9,3,Xã C,7\n2,Xã B,8,4,Xã D,6\n'],
    ['below a title', 2, 'BÁO CÁO,,,,,,,,\nTT,Đơn vị,CBCC,Máy tính,,TT,Đơn vị,CBCC,Máy tính\n1,Xã A,20,9,,3,Xã C,18,7\n'],
  ])('%s', async (_, row, table) => {
    expect(await told(table)).toEqual({ units: 0, faults: [`${row} ${SAID}`] });
  }); // biome-ignore format: a table to be read as one

  test.each([
    'TT,Tên đơn vị,Đơn vị,Máy tính\n1,Xã A,Bộ,9\n',
    'TT,Đơn vị,Máy tính / SL,Máy in / SL\n1,Xã A,9,3\n',
    'TT,Tên xã,Máy tính,,Máy in,\n,,Đơn vị,SL,Đơn vị,SL\n1,Xã A,Bộ,9,Chiếc,3\n',
  ])('but not %j', async (table) => {
    expect(await told(table)).toEqual({ units: 1, faults: [] });
  });
});

describe('a table above that is not understood', () => {
  const LIST = 'II. Thiết bị,,\nTT,Tên thiết bị,Số lượng\n1,Máy tính để bàn,10\n';
  test('is told', async () => {
    const table = `XÃ TÂN LẬP,,\nI. Nhân sự,,\nTT,Nội dung,Số lượng\n1,Cán bộ,10\n2,Công chức,12\n3,Nhân viên,8\n${LIST}`;
    expect(await told(table)).toEqual({
      units: 1,
      faults: [
        '3 Above the table 3 rows with figures were not read: the headings over them (TT, Nội dung, Số lượng) name nothing that is known.',
      ],
    });
  });

  test.each([
    'UBND HUYỆN,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:,12,\nNăm:,2025,\nXÃ TÂN LẬP,,\n',
    'XÃ TÂN LẬP,,\nNgười lập,Điện thoại,Ngày\nLê A,0912345678,\n,,\n',
  ])('but not a letterhead: %j', async (above) => {
    expect(await told(`${above}${LIST}`)).toEqual({ units: 1, faults: [] });
  });
});

test('the place and the day above a signature are no data', async () => {
  const table =
    'XÃ TÂN LẬP,,\nTT,Tên thiết bị,Số lượng\n1,Máy tính để bàn,10\n,,"Tân Lập, ngày 5/6/2026"\n,,Người lập\n,,Lò Văn C\n';
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'bieu.csv': table });
  expect(report.targets[0]?.by_unit.map(({ actual }) => [actual.low, actual.high])).toEqual([[10, 10]]);
  expect([found('note-row'), found('missing-value')]).toEqual([1, 0]);
});

import { xlsx } from './as-they-come/files.ts';
import { inTcvn3, windows1258 } from './as-they-come/letters.ts';
import { oleOf } from './workbook.ts';

const UNITS = [
  ['Mã đơn vị', 'Tên đơn vị'],
  ['21609', 'Xã An Lão'],
  ['21628', 'Xã An Hòa'],
] as const;
const DESKTOPS = ['21609', 'Máy tính để bàn', 12, 'Đang sử dụng'];
const OTHERS = ['21628', 'Máy tính để bàn', 9, 'Đang sử dụng'];
const HEADER = ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Tình trạng'];

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(',')}\r\n`).join('');

/** The files of fixtures/rules that no text editor writes, by their path below it. */
export const RULE_FILES: Readonly<Record<string, Buffer>> = {
  // Word and Excel keep a document with a password in a file of this kind.
  'unreadable-file/equipment-21628.xlsx': oleOf({
    EncryptionInfo: Buffer.alloc(64),
    EncryptedPackage: Buffer.alloc(512),
  }),
  'encoding-guessed/units.csv': windows1258(lines([...UNITS, ['21994', 'Xã Vân Canh']])),
  'legacy-text/units.csv': Buffer.from(
    lines([
      ['Mã đơn vị', 'Tên đơn vị'],
      ...[...UNITS.slice(1), ['21786', 'Xã Vĩnh Thạnh']].map((cells) => cells.map(inTcvn3)),
    ]),
  ),
  'hidden-sheet/Kiểm kê thiết bị.xlsx': xlsx([
    { name: 'Đơn vị', rows: UNITS },
    { name: 'Máy tính', rows: [HEADER, DESKTOPS, OTHERS] },
    { name: 'Máy in', rows: [HEADER, ['21609', 'Máy in', 4, 'Đang sử dụng']], hidden: true },
  ]), // biome-ignore format: sheets to be read as one
  'hidden-row/Kiểm kê máy tính.xlsx': xlsx([
    { name: 'Đơn vị', rows: UNITS },
    { name: 'Máy tính', rows: [HEADER, DESKTOPS, ['21609', 'Máy tính xách tay', 2, 'Hỏng'], OTHERS], hiddenRows: [2] },
  ]), // biome-ignore format: sheets to be read as one
  'hidden-column/Kiểm kê máy tính.xlsx': xlsx([
    { name: 'Đơn vị', rows: UNITS },
    { name: 'Máy tính', rows: [HEADER, DESKTOPS, ['21609', 'Máy tính xách tay', 2, 'Hỏng'], OTHERS], hiddenColumns: [3] },
  ]), // biome-ignore format: sheets to be read as one
  'summary-left-out/equipment.xlsx': xlsx([
    { name: 'Xã An Lão', rows: [HEADER.slice(1), DESKTOPS.slice(1)] },
    { name: 'Xã An Hòa', rows: [HEADER.slice(1), OTHERS.slice(1)] },
    { name: 'Tổng hợp', rows: [HEADER.slice(1), ['Máy tính để bàn', 21, 'Đang sử dụng']] },
  ]), // biome-ignore format: sheets to be read as one
  'formula-without-value/Kiểm kê máy tính.xlsx': xlsx([
    { name: 'Đơn vị', rows: UNITS },
    { name: 'Máy tính', rows: [[...HEADER, 'RAM (GB)'], [...DESKTOPS, { formula: '4*2' }], [...OTHERS, 8]] },
  ]), // biome-ignore format: sheets to be read as one
  'sheet-without-prices/gia.xlsx': xlsx([
    { name: 'Đơn giá', rows: [['item', 'price', 'per'], ['mang-lan-nho', 25_000_000, 'set']] },
    { name: 'Căn cứ', rows: [['Văn bản', 'Nội dung'], ['Báo giá ngày 15/12/2025', 'Mạng LAN cho UBND xã']] },
  ]), // biome-ignore format: sheets to be read as one
};

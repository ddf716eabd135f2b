import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** Connections as lists call them: what a unit is taken to have, and what is told. Worked out by hand. */

async function read(kind: string, config = '') {
  const cwd = folder({
    'infragap.yaml': `as_of: 2025-12-31\n${config}`,
    'units.csv': 'unit_id,name\n01,Xã An\n02,Xã Bình\n',
    'connectivity.csv': `unit_id,connection\n01,${kind}\n02,lan\n`,
  });
  const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01', language: 'en' });
  const facts = [...(inventory.units[0]?.facts ?? [])].filter(([name]) => name !== 'name');
  const told = report.issues.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  return [...facts.map(([name, { value = '?' }]) => `${name} ${value}`), ...told].join(', ');
}

test.each([
  ['TSLCD cấp II', 'govnet true'],
  ['Mạng TSLCD cấp 2', 'govnet true'],
  ['Mạng truyền số liệu chuyên dùng (TSLCD)', 'govnet true'],
  ['Mạng LAN có dây', 'lan true'],
  ['LAN/WAN', 'lan true'],
  ['Internet (VNPT)', 'internet true'],
  ['Internet cáp quang VNPT', 'fibre true'],
  ['FTTH 100Mbps', 'fibre true'],
  // Not there, or of no use, in the same cell.
  ['Mạng LAN (chưa có)', 'lan false, connection-denied'],
  ['Không có LAN', 'lan false, connection-denied'],
  ['Mạng LAN hỏng', 'lan ?, connection-denied'],
  ['LAN (đang lắp đặt)', 'lan ?, connection-denied'],
  // Two in one row, which tells nothing of either that is sure.
  ['"LAN, Internet"', 'internet ?, lan ?, not-in-list'],
  // Others keep their own names.
  ['Mạng LAN không dây', 'mang_lan_khong_day true'],
  ['3G/4G', '3g_4g true'],
  ['Camera qua Internet', 'camera_qua_internet true'],
])('%s: %s', async (kind, expected) => {
  expect(await read(kind)).toBe(expected);
});

test('a row of two is not none of either', async () => {
  expect(await read('LAN + Internet', 'no_rows_means_none: [connectivity]\n')).toBe(
    'internet ?, lan ?, not-in-list',
  );
});

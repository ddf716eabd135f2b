import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Forms that are ticked where a connection is there, or where it is not. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: it, check: has, fact: FACT }]
`;

/** Whether each of three communes has the connection, and how many contradictions are told. */
async function has(fact: string, groups: string, header: string, rows: readonly string[]): Promise<string> {
  const head = groups === '' ? [] : [`Mã đơn vị;Tên đơn vị;${groups}`];
  const names = groups === '' ? 'Mã đơn vị;Tên đơn vị' : ';';
  const body = rows.map((row, at) => `0${at + 1};Xã ${'ABC'[at]};${row}`);
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG.replace('FACT', fact),
    'units.csv': [...head, `${names};${header}`, ...body, ''].join('\n'),
  });
  const units = report.targets[0]?.by_unit.toSorted((a, b) => (a.unit_id < b.unit_id ? -1 : 1)) ?? [];
  const faults = found('conflicting-values');
  return `${units.map(({ status }) => status).join(' ')}${faults > 0 ? ` (${faults})` : ''}`;
}

test.each([
  // The second is ticked to have none, of the third nothing is said.
  ['lan', 'Mạng LAN;', 'Có;Không', ['x;', ';x', ';'], 'met short unknown'],
  ['lan', '', 'Có mạng LAN;Chưa có mạng LAN', ['x;', ';x', ';'], 'met short unknown'],
  ['lan', '', 'Mạng LAN;Không có mạng LAN', ['có;', ';x', ';'], 'met short unknown'],
  // Both are ticked, or the second in words that are not understood.
  ['lan', 'Mạng LAN;', 'Có;Không', ['x;x', ';x', ';đang lắp'], 'unknown short unknown (1)'],
  ['internet', 'Internet;;', 'VNPT;Viettel;Không có', ['x;;', ';x;', ';;x'], 'met met short'],
  ['internet', 'Kết nối Internet;;', 'ADSL;3G/4G;Chưa kết nối', ['x;;', ';x;', ';;x'], 'met met short'],
  ['internet', 'Internet;;', 'Riêng;Dùng chung;Không có', ['x;;', ';x;', ';;x'], 'met met short'],
  ['lan', 'Mạng LAN;;', 'Có dây;Không dây;Chưa có', ['x;;', ';x;', ';;x'], 'met met short'],
  ['internet', 'Internet;;', 'VNPT;Viettel;Không có', ['x;x;', ';;', 'x;;x'], 'met unknown unknown (1)'],
] as const)('%s: %s, %s %j: %s', async (fact, groups, header, rows, expected) => {
  expect(await has(fact, groups, header, rows)).toBe(expected);
});

test('columns of providers and speeds make no list of a form', async () => {
  const form = (row: string) =>
    inventory({
      'infragap.yaml': CONFIG.replace('FACT', 'internet'),
      'phieu.csv': `STT;Tên đơn vị;Đường truyền Internet;Nhà cung cấp;Tốc độ (Mbps);Mạng LAN;Ghi chú\n1;Xã A;${row}\n`,
    });
  const status = async (row: string) => (await form(row)).report.targets[0]?.by_unit[0]?.status;
  expect(await status('FTTH;VNPT;100;Có;')).toBe('met');
  expect(await status('Chưa có;;;Chưa;')).toBe('short');
});

const MBPS = CONFIG.replace('FACT', 'internet_mbps, at_least: 50');

/** Whether a commune has what is asked for, and how often a cell speaks against it. */
async function working(config: string, header: string, row: string): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': config,
    'units.csv': `Mã đơn vị;Tên đơn vị;${header}\n01;Xã A;${row}\n`,
  });
  // A second column of one name is heeded, and not passed over.
  expect(found('duplicate-column')).toBe(0);
  return `${report.targets[0]?.by_unit[0]?.status} (${found('connection-denied')})`;
}

test.each([
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Tốt', 'met (0)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;', 'met (0)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Không;Hỏng', 'short (0)'],
  ['lan', 'Mạng LAN;Tình trạng', ';Chưa có', 'short (1)'],
  ['lan', 'Mạng LAN;Tình trạng mạng LAN', 'Có;Không hoạt động', 'unknown (1)'],
  ['lan', 'Mạng LAN / Có;Mạng LAN / Tình trạng', 'x;Đã ngừng', 'unknown (1)'],
  ['internet', 'Internet;Tốc độ (Mbps);Trạng thái', 'Có;100;Đã ngừng', 'unknown (1)'],
  // Of which of the two nobody says; each has its own; of the machines.
  ['lan', 'Mạng LAN;Internet;Tình trạng', 'Có;Có;Hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Internet;Tình trạng', 'Có;Không;Hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng;Internet;Tình trạng', 'Có;Tốt;Có;Hỏng', 'met (1)'],
  ['lan', 'Mạng LAN;Máy tính;Tình trạng', 'Có;8;Hỏng', 'met (0)'],
  ['lan', 'Mạng LAN;Chất lượng', 'Có;Kém', 'met (0)'],
  // Whether it works: a line that does not is none that anybody can use.
  ['lan', 'Mạng LAN;Hoạt động', 'Có;Có', 'met (0)'],
  ['lan', 'Mạng LAN;Hoạt động', 'Có;Không', 'unknown (1)'],
  ['lan', 'Mạng LAN;Hoạt động', 'Có;Hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Hoạt động', 'Có;0', 'unknown (1)'],
  ['lan', 'Mạng LAN;Hoạt động', 'Có;', 'met (0)'],
  ['lan', 'Mạng LAN;Hoạt động', 'Không;Không', 'short (0)'],
  // That it does not work says of one of which nothing else is told neither that it is there nor that it is not.
  ['lan', 'Mạng LAN;Hoạt động', ';Không', 'unknown (0)'],
  ['lan', 'Mạng LAN;Tình trạng hoạt động', 'Có;Không', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng hoạt động', ';Không', 'unknown (0)'],
  ['lan', 'Mạng LAN / Có;Mạng LAN / Hoạt động', 'x;Không', 'unknown (1)'],
  ['lan', 'lan;lan_working', 'yes;no', 'unknown (1)'],
  ['internet', 'Internet;Internet đang hoạt động', 'Có;Không', 'unknown (1)'],
  ['internet', 'Internet;Chất lượng', 'Có;Không hoạt động', 'unknown (1)'],
  ['govnet', 'Mạng TSLCD;Tình trạng', 'Có;Không sử dụng được', 'unknown (1)'],
  // Nothing asks for the internet.
  ['lan', 'Mạng LAN;Hoạt động;Internet;Hoạt động', 'Có;Có;Có;Không', 'met (0)'],
  ['internet', 'Mạng LAN;Hoạt động;Internet;Hoạt động', 'Có;Có;Có;Không', 'unknown (1)'],
  ['lan', 'Mạng LAN;Internet;Hoạt động', 'Có;Có;Không', 'unknown (1)'],
  ['lan', 'Mạng LAN;Năm lắp đặt;Hoạt động', 'Có;2015;Không', 'unknown (1)'],
  ['lan', 'Mạng LAN;Năm lắp đặt;Hoạt động', 'Có;2015;Có', 'met (0)'],
  ['lan', 'Mạng LAN;Năm lắp đặt;Tình trạng', 'Có;2015;Hỏng', 'unknown (1)'],
  ['internet', 'Mạng LAN;Internet;Tình trạng chung', 'Có;Có;Hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Máy tính;Hoạt động', 'Có;8;Không', 'met (0)'],
  // A column that is ticked where it is of no use.
  ['lan', 'Mạng LAN;Mạng LAN hỏng (x)', 'x;x', 'unknown (1)'],
  ['lan', 'Mạng LAN;Mạng LAN hỏng (x)', 'x;', 'met (0)'],
  ['lan', 'Mạng LAN / Có;Mạng LAN / Không;Mạng LAN / Hỏng', 'x;;x', 'unknown (1)'],
  ['lan', 'Mạng LAN / Có;Mạng LAN / Không;Mạng LAN / Hỏng', 'x;;', 'met (0)'],
  ['lan', 'Mạng LAN / Có;Mạng LAN / Không;Mạng LAN / Hỏng', ';x;', 'short (0)'],
  ['lan', 'Mạng LAN;Mạng LAN không hoạt động', 'Có;x', 'unknown (1)'],
  ['lan', 'Mạng LAN;Mạng LAN có hoạt động không?', 'Có;Không', 'unknown (1)'],
  // Not in use yet, or no more; what is weak is there.
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Chưa đấu nối', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Có (chưa đấu nối)', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Có nhưng yếu', 'met (0)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Đang dùng', 'met (0)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Đã dừng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Tình trạng', 'Có;Đã lắp đặt', 'met (0)'],
  ['lan', 'LAN;LAN status', 'yes;broken', 'unknown (1)'],
  ['lan', 'LAN;LAN status', 'yes;working', 'met (0)'],
  ['internet', 'LAN;LAN status;Internet;Internet status', 'yes;working;yes;planned', 'unknown (1)'],
  // Who provides it.
  ['internet', 'Internet;Nhà cung cấp', 'Có;VNPT', 'met (0)'],
  ['internet', 'Internet;Nhà cung cấp', 'Có;Không', 'unknown (1)'],
  // A note, where it names the connection.
  ['lan', 'Mạng LAN;Ghi chú', 'Có;"Mạng LAN đã xuống cấp, không sử dụng được"', 'unknown (1)'],
  ['lan', 'Mạng LAN;Ghi chú', 'Có;"Mạng LAN tốt, máy in không sử dụng được"', 'met (0)'],
  ['lan', 'Mạng LAN;Ghi chú', 'Có;Hệ thống mạng LAN bị đứt dây', 'unknown (1)'],
  ['internet', 'Internet;Ghi chú', 'Có;Internet đã cắt từ tháng 6', 'unknown (1)'],
  ['internet', 'Internet;Ghi chú', 'Có;Internet dùng chung với UBND xã', 'met (0)'],
  ['lan', 'Mạng LAN;Ghi chú', 'Có;Mạng LAN hỏng', 'unknown (1)'],
  ['lan', 'Mạng LAN;Máy tính;Ghi chú', 'Có;8;"Máy in hỏng, LAN chưa lắp đặt"', 'unknown (1)'],
  ['lan', 'Mạng LAN;Ghi chú', ';chưa có mạng LAN', 'short (1)'],
  ['lan', 'Mạng LAN;Máy tính;Ghi chú', 'Có;8;"Mạng LAN tốt, máy in hỏng"', 'met (0)'],
  ['lan', 'Mạng LAN;Internet;Ghi chú', 'Có;Có;Internet hỏng', 'met (1)'],
  ['lan', 'Mạng LAN;Ghi chú', 'Có;đã hỏng', 'met (0)'],
] as const)('%s, %s: %s: %s', async (fact, header, row, expected) => {
  expect(await working(CONFIG.replace('FACT', fact), header, row)).toBe(expected);
});

test('so is the speed of a line that stands still', async () => {
  expect(await working(MBPS, 'Internet;Tốc độ (Mbps);Tình trạng', 'Có;100;Đã ngừng')).toBe('unknown (1)');
  expect(await working(MBPS, 'Internet;Tốc độ (Mbps);Hoạt động', 'Có;100;Không')).toBe('unknown (1)');
  expect(await working(MBPS, 'Internet;Tốc độ (Mbps);Hoạt động', 'Có;100;Có')).toBe('met (0)');
});

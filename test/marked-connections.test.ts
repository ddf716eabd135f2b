import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** A table that says of some connections whether they are there, and leaves others blank. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: lan, check: has, fact: lan }]
`;

/** Whether each of three communes has a LAN, and how many rows were told to leave it open. */
async function lan(header: string, ...cells: readonly string[]): Promise<string> {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'Mã đơn vị,Tên đơn vị\n01,Xã An\n02,Xã Bình\n03,Xã Cát\n',
    'connectivity.csv': `Mã đơn vị,Loại kết nối,${header}\n${cells.map((cell, at) => `0${at + 1},Mạng LAN,${cell}\n`).join('')}`,
  });
  const met = report.targets[0]?.by_unit.map(({ status }) => status).join(' ');
  const [told, ...more] = report.issues.filter(({ rule }) => rule === 'connection-not-marked');
  return `${met}; ${told?.rows ?? 0} told${more.length > 0 ? ' twice' : ''}`;
}

test.each([
  // A tick is a yes; no tick may be a no.
  ['Có', ['x', '', 'x'], 'met unknown met; 1 told'],
  ['Có', ['x', '', ''], 'met unknown unknown; 2 told'],
  ['present', ['no', '', 'yes'], 'short unknown met; 1 told'],
  // A table that never says it lists what is there; "?" and what cannot be read answer nothing.
  ['Có', ['', '', ''], 'met met met; 0 told'],
  ['Có', ['?', '', ''], 'unknown met met; 0 told'],
  ['Có', ['sắp có', '', ''], 'unknown met met; 0 told'],
  ['Ghi chú', ['x', '', ''], 'met met met; 0 told'],
  // Two columns, of which one says no; both ticked contradict each other.
  ['Có,Không', ['x,', ',x', ','], 'met short unknown; 1 told'],
  ['Có,Không', [',x', ',x', ',x'], 'short short short; 0 told'],
  ['Đã có,Chưa có', ['x,', 'x,x', ',x'], 'met unknown short; 0 told'],
  ['Không', ['x', '', 'x'], 'short unknown short; 1 told'],
  // In a column of another name, where all that it says is yes or no.
  ['Tình trạng', ['Có', 'Không', ''], 'met short unknown; 1 told'],
  ['Tình trạng', ['Có', 'Chập chờn', ''], 'met met met; 0 told'],
  // Only a line that is there has a speed, works, is paid for, or has a provider.
  ['Có,Băng thông', ['x,100', ',50', ',0'], 'met met unknown; 1 told'],
  ['Có,Hoạt động', ['x,có', ',có', ',không'], 'met met unknown; 1 told'],
  ['Có,Cước tháng', ['x,200000', ',300000', ','], 'met met unknown; 1 told'],
  ['Có,Nhà cung cấp', ['x,VNPT', ',Viettel', ',-'], 'met met unknown; 1 told'],
] as const)('%s %j: %s', async (header, cells, expected) => {
  expect(await lan(header, ...cells)).toBe(expected);
});

test('is told once for each table', async () => {
  const table = 'unit_id,connection,present\n01,lan,x\n02,lan,\n03,lan,\n';
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id,name\n01,Xã An\n02,Xã Bình\n03,Xã Cát\n',
    'connectivity.csv': table,
    'connectivity-internet.csv': table.replaceAll('lan', 'internet'),
  });
  expect(found('connection-not-marked')).toBe(2);
  expect(
    report.issues.filter(({ rule }) => rule === 'connection-not-marked').map(({ message }) => message),
  ).toEqual([
    'Other rows say whether their connection is there; 2 rows leave it blank, from here on, and were taken as unknown.',
    'Other rows say whether their connection is there; 2 rows leave it blank, from here on, and were taken as unknown.',
  ]);
});

test('a unit whose other line of the kind is there has it', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id,name\n01,Xã An\n',
    'connectivity.csv': 'unit_id,connection,present,note\n01,lan,x,tầng 1\n',
    'connectivity-b.csv': 'unit_id,connection,present,provider\n01,lan,,VNPT\n01,internet,no,VNPT\n',
  });
  expect(report.targets[0]?.by_unit.map(({ status }) => status)).toEqual(['met']);
});

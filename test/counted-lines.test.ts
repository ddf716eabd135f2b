import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Where a form counts lines and sockets, some of them say that the connection is there. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: lan, check: has, fact: lan }, { id: internet, check: has, fact: internet }]
`;

async function has(header: string, ...rows: readonly string[]) {
  const table = `Mã đơn vị;Tên đơn vị;${header}\n${rows.map((row, at) => `0${at + 1};Xã ${at + 1};${row}\n`).join('')}`;
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': table });
  return report.targets.map(({ id, by_unit }) =>
    [id, ...by_unit.map(({ actual: { low, high } }) => (low === high ? low : `${low}..${high ?? ''}`))].join(
      ' ',
    ),
  );
}

test.each([
  ['Số nút mạng LAN;Số thuê bao Internet', ['24;2', '0;1', ';0'], ['lan 1 0 0..1', 'internet 1 1 0']],
  ['Số điểm LAN;Số đường truyền Internet', ['5;3', '0;0', '1;1'], ['lan 1 0 1', 'internet 1 0 1']],
  // What says it in so many words goes first.
  ['Mạng LAN;Số nút mạng LAN;Internet', ['Không;24;Có', 'Có;0;Có', ';3;Có'], ['lan 0 1 0..1', 'internet 1 1 1']],
])('%s', async (header, rows, expected) => {
  expect(await has(header, ...rows)).toEqual(expected);
}); // biome-ignore format: a table to be read as one

test('machines that are connected are no lines', async () => {
  expect(await has('Số máy tính kết nối LAN;Internet', '14;Có')).toEqual(['lan', 'internet 1']);
});

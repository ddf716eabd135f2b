import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** What a figure says in a column that is asked for yes or no. */

async function statuses(header: string, ...cells: readonly string[]): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml':
      'as_of: 2025-12-31\ntargets: [{ id: lan, check: has, fact: lan }]\ncolumns: { Số mạng LAN: { is: lan } }\n',
    'units.csv': `Mã đơn vị,Tên đơn vị,${header}\n${cells.map((cell, at) => `0${at + 1},Xã ${at + 1},${cell}\n`).join('')}`,
  });
  const met = report.targets[0]?.by_unit.map(({ status }) => status).join(' ');
  return `${met}; ${found('not-yes-no')} refused`;
}

test('a code is no yes', async () => {
  expect(await statuses('Mạng LAN', '1', '0', '9', '99', '-1', '"0,5"')).toBe(
    'met short unknown unknown unknown unknown; 4 refused',
  );
});

test('a number is a yes where the header counts', async () => {
  expect(await statuses('Số mạng LAN', '1', '0', '2', '-1')).toBe('met short met unknown; 1 refused');
});

import { describe, expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/** A connection that is denied in one place and affirmed in another. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: internet, check: has, fact: internet }]
`;
const UNITS = 'Mã đơn vị,Tên đơn vị\n01,Xã An\n';
const list = (...rows: readonly string[]): string =>
  `Mã đơn vị,Loại kết nối,Nhà cung cấp,Có,Ghi chú,Cước tháng\n${rows.map((row) => `01,Internet,${row}\n`).join('')}`;

/** Whether the commune has the internet, and the places of every contradiction that is told. */
async function internet(files: Readonly<Record<string, string>>): Promise<string> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  const told = report.issues
    .filter(({ rule }) => rule === 'conflicting-values')
    .map(({ file, row, related }) => ` (${file}:${row} against ${related?.file}:${related?.row})`);
  return `${report.targets[0]?.by_unit[0]?.status}${told.join('')}`;
}

describe('two rows of lists', () => {
  const both = (first: string, second: string) =>
    internet({ 'units.csv': UNITS, 'connectivity-a.csv': list(first), 'connectivity-b.csv': list(second) });
  const CONFLICT = 'unknown (connectivity-b.csv:2 against connectivity-a.csv:2)';
  test.each([
    ['VNPT,Có,,', ',Không,,', CONFLICT],
    [',Không,,', 'VNPT,Có,,', CONFLICT],
    [',Có,,', ',Không,,', CONFLICT],
    ['VNPT,Có,,', 'VNPT,Không,,', CONFLICT],
    // What is denied is the line of another provider, or a spare one.
    ['VNPT,Có,,', 'Viettel,Không,,', 'met'],
    [',Có,,', 'Viettel,Không,,', 'met'],
    ['VNPT,Có,,', ',Không,đường dự phòng,', 'met'],
    // They agree, or one says nothing.
    ['VNPT,Có,,', 'Viettel,Có,,', 'met'],
    [',Không,,', 'VNPT,Không,,', 'short'],
    ['VNPT,Có,,', ',?,,', 'met'],
  ])('%s and %s: %s', async (first, second, expected) => {
    expect(await both(first, second)).toBe(expected);
  });

  test('within one list, too', async () => {
    const rows = list('VNPT,Có,,', ',Không,,');
    expect(await internet({ 'units.csv': UNITS, 'connectivity.csv': rows })).toBe(
      'unknown (connectivity.csv:3 against connectivity.csv:2)',
    );
  });

  test('a third settles nothing', async () => {
    const rows = list('VNPT,Có,,', ',Không,,', 'Viettel,Có,,');
    expect(await internet({ 'units.csv': UNITS, 'connectivity.csv': rows })).toBe(
      'unknown (connectivity.csv:3 against connectivity.csv:2)',
    );
  });

  test('what may not be there may not be paid for', async () => {
    const rent = async (...rows: readonly string[]) => {
      const files = { 'infragap.yaml': CONFIG, 'units.csv': UNITS, 'connectivity.csv': list(...rows) };
      return (await inventory(files)).at('estimate.existing[01].per_year');
    };
    expect(await rent('VNPT,Có,,200000')).toEqual(just(2_400_000));
    expect(await rent('VNPT,Có,,200000', ',Không,,')).toEqual({ low: 0, high: 2_400_000 });
  });
});

describe('two forms', () => {
  const form = (internet: string): string => `Mã đơn vị,Tên đơn vị,Internet\n01,Xã An,${internet}\n`;
  test.each([
    ['Có', 'Không', 'unknown (units-b.csv:2 against units-a.csv:2)'],
    ['Không', 'Có', 'unknown (units-b.csv:2 against units-a.csv:2)'],
    ['Có', 'Có', 'met'],
    ['Có', '', 'met'],
    // The second is not used, and fills in nothing.
    ['', 'Có', 'unknown'],
  ])('%s and %s: %s', async (first, second, expected) => {
    expect(await internet({ 'units-a.csv': form(first), 'units-b.csv': form(second) })).toBe(expected);
  });

  test('other numbers of lines: there are some', async () => {
    const lines = (number: string) => form(number).replace('Internet', 'Số đường truyền Internet');
    expect(await internet({ 'units-a.csv': lines('2'), 'units-b.csv': lines('1') })).toBe('met');
    expect(await internet({ 'units-a.csv': lines('2'), 'units-b.csv': lines('0') })).toBe(
      'unknown (units-b.csv:2 against units-a.csv:2)',
    );
  });

  test('a form and a list', async () => {
    const files = { 'units.csv': form('Không'), 'connectivity.csv': list('VNPT,,,') };
    expect(await internet(files)).toBe('unknown (connectivity.csv:2 against units.csv:2)');
  });
});

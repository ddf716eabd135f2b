import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Language } from '../src/locales/index.ts';
import { xlsx } from './support/as-they-come/files.ts';
import type { Row } from './support/as-they-come/sheet.ts';
import { folder } from './support/folder.ts';

/** Formulas that no program has worked out: what they say is unknown, and is never taken for what a blank cell means. */

const FORMULA = { formula: '2+3' };
const UNITS: readonly Row[] = [['unit_id', 'name'], ['101', 'An Lão'], ['102', 'An Hòa']]; // biome-ignore format: a table

async function read(
  config: string,
  sheets: Readonly<Record<string, readonly Row[]>>,
  language: Language = 'en',
) {
  const content = xlsx(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  const cwd = folder({ 'infragap.yaml': `as_of: 2025-12-31\n${config}`, 'kho.xlsx': content });
  const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01', language });
  return {
    inventory,
    report,
    told: report.issues.map(({ rule, sheet, row, column, message }) => [
      `${rule} ${sheet}!${column}${row}`,
      message,
    ]),
  };
}

describe('a quantity', () => {
  const SCANNERS = 'targets: [{ id: scanners, check: per-unit, item: scanner, at_least: 9 }]\n';
  const items = (...rows: readonly Row[]) => ({
    units: UNITS,
    equipment: [['unit_id', 'category', 'quantity', 'original_cost'], ...rows],
  });

  test('is unknown, not one; that is said once', async () => {
    const { report, told } = await read(
      SCANNERS,
      items(['101', 'scanner', FORMULA, 5], ['101', 'scanner', 2, 5], ['102', 'scanner', null, 5]),
    );
    expect(told).toEqual([
      [
        'missing-value equipment!C2',
        'The formula for "quantity" has no value in the file; the row cannot be used without it.',
      ],
      ['quantity-assumed equipment!C4', '1 row without a quantity, from here on, was counted as one item.'],
    ]);
    // An Lão: 2 of 9, and as many more as the formula says; An Hòa: a blank quantity is one.
    expect(report.targets[0]).toMatchObject({
      actual: { low: 3, high: null },
      gap: { low: 8, high: 15 },
    });
  });

  test('in Vietnamese', async () => {
    const { told } = await read(
      SCANNERS,
      items(['101', 'scanner', FORMULA, 5], ['102', 'scanner', 2, 5]),
      'vi',
    );
    expect(told.map(([, message]) => message)).toEqual([
      'Công thức ở "quantity" không có giá trị trong tệp; thiếu giá trị này thì không dùng được dòng.',
    ]);
  });

  test('other formulas of the sheet are told as before, without those', async () => {
    const { told } = await read(
      SCANNERS,
      items(
        ['101', 'scanner', FORMULA, FORMULA],
        ['102', 'scanner', 2, FORMULA],
        ['Tổng cộng', null, FORMULA, null],
      ),
    );
    expect(told).toEqual([
      ['missing-value equipment!C2', expect.any(String)],
      [
        'formula-without-value equipment!D2',
        '3 formulas of this sheet have no value in the file; what their cells say is unknown.',
      ],
      ['total-row-ignored equipment!null4', expect.any(String)],
    ]);
  });
});

test('a code of a unit', async () => {
  const { told } = await read('', {
    units: UNITS,
    equipment: [['unit_id', 'category'], ['101', 'scanner'], [FORMULA, 'scanner']], // biome-ignore format: a table
  });
  expect(told).toEqual([
    [
      'missing-value equipment!A3',
      'The formula for "unit_id" has no value in the file; the row cannot be used without it.',
    ],
  ]);
});

test('whether a connection is there: nothing said means yes, and this is something said', async () => {
  const { inventory, told } = await read('', {
    units: UNITS,
    connectivity: [['unit_id', 'connection', 'present'], ['101', 'fibre', FORMULA], ['102', 'fibre', null]], // biome-ignore format: a table
  });
  expect(inventory.units.map(({ facts }) => facts.get('fibre')?.value)).toEqual([undefined, true]);
  expect(told.map(([rule]) => rule)).toEqual(['formula-without-value connectivity!C2']);
});

test('a fact of which blank cells are declared to mean no', async () => {
  const { inventory } = await read('columns: { lan: { blank: no } }\n', {
    units: [['unit_id', 'name', 'lan'], ['101', 'An Lão', FORMULA], ['102', 'An Hòa', null], ['103', 'My Châu', 'yes']], // biome-ignore format: a table
  });
  expect(inventory.units.map(({ facts }) => facts.get('lan')?.value)).toEqual([undefined, false, true]);
});

test('whether money is spent: nothing said means that it is planned, and this is something said', async () => {
  const HEADER = ['unit_id', 'year', 'source', 'amount', 'status'];
  const { inventory, told } = await read('', {
    units: UNITS,
    allocations: [HEADER, ['101', 2026, 'tinh', 5, FORMULA], ['102', 2026, 'tinh', 7, null], ['102', 2026, 'tinh', 8, '?']], // biome-ignore format: a table
  });
  expect(inventory.allocations.map((each) => ('amount' in each ? each.amount : undefined))).toEqual([
    'unreadable',
    7,
    'unreadable',
  ]);
  expect(told.filter(([rule]) => rule?.startsWith('missing-value')).map(([rule]) => rule)).toEqual([
    'missing-value allocations!E2',
    'missing-value allocations!E4',
  ]);
});

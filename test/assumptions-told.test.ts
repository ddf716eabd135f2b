import { expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/* What figures rest on is said: a dash that is a no, lists of which some say in which condition items are. */

const CONFIG = `
  as_of: 2026-03-01
  targets:
    - { id: pc, check: per-unit, item: desktop, at_least: 10, buy: none }
    - { id: net, check: has, fact: internet, buy: none }
`;

async function figures(files: Readonly<Record<string, string>>) {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, ...files }, [], 'gaps');
  const of = (target: string) =>
    report.targets.find(({ id }) => id === target)?.by_unit.map(({ actual }) => actual) ?? [];
  return { of, found, report };
}

test('a dash below yes and no is a no, and that is said once of a column', async () => {
  const { of, report } = await figures({
    'units.csv': 'unit_id,Internet (Y/N),desktops\nA,Y,3\nB,-,-\nC,–,1\nD,n,2\nE,,4\n',
  });
  expect(of('net')).toEqual([just(1), just(0), just(0), just(0), { low: 0, high: 1 }]);
  // Below a number it says nothing.
  expect(of('pc')[1]).toEqual({ low: 0, high: null });
  const told = report.issues.filter(({ rule }) => rule === 'dash-assumed');
  expect(told.map(({ row, row_numbers, severity }) => [row, row_numbers, severity])).toEqual([
    [3, [3, 4], 'info'],
  ]);
});

test('a list that does not say the condition leaves it open where another one says it, and that is said', async () => {
  const { of, found } = await figures({
    'units.csv': 'unit_id\nA\nB\n',
    'equipment-a.csv': 'unit_id,category,quantity,condition\nA,desktop,3,in use\n',
    'equipment-b.csv': 'unit_id,category,quantity\nB,desktop,1\nB,printer,1\n',
  });
  expect(of('pc')).toEqual([just(3), { low: 0, high: 1 }]);
  expect(found('condition-not-told')).toBe(1);
});

test('where no list says it, all are in use, and that no file has it is said with the target', async () => {
  const { of, found, report } = await figures({
    'units.csv': 'unit_id\nA\n',
    'equipment.csv': 'unit_id,category,quantity\nA,desktop,3\n',
  });
  expect(of('pc')).toEqual([just(3)]);
  expect(found('condition-not-told')).toBe(0);
  expect(report.summary.not_judged.map(({ criterion }) => criterion)).toContain('condition');
});

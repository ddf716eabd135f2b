import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';

/*
 * Codes that the configuration names, and cells that are them: a number is a number however it is written ("1.0" is what pandas
 * makes of a column with blanks), a text heeds no capitals.
 */

const CONFIG = `
  as_of: 2026-03-01
  standards: { computer: { categories: [computer, desktop, laptop] } }
  targets:
    - { id: pc, check: per-unit, item: computer, at_least: 10, buy: pc }
    - { id: lan, check: has, fact: lan, buy: pc }
  prices: { pc: { price: 1000 } }
`;

/** Computers and line of each unit, by its code, as far as there are any. */
async function figures(lines: string, files: Readonly<Record<string, string>>) {
  const { report, found, code } = await inventory({ 'infragap.yaml': CONFIG + lines, ...files }, [], 'gaps');
  const of = (target: string) =>
    Object.fromEntries(
      report.targets
        .find(({ id }) => id === target)
        ?.by_unit.map(({ unit_id, actual }) => [unit_id, actual]) ?? [],
    );
  return { pc: of('pc'), lan: of('lan'), report, found, code };
}

test.each<[what: string, unknown: string, cell: string, isUnknown: boolean]>([
  ['as pandas writes it', '88888', '88888.0', true],
  ['in a workbook', '88888', '88888', true],
  ['with a sign', '-1', '-1.0', true],
  ['a text, in capitals', 'Sin Datos', 'SIN DATOS', true],
  ['another number', '88888', '8888', false],
  ['a number with a word behind it is no code', '12', '12 bộ', false],
])('unknown_values: %s', async (_, unknown, cell, isUnknown) => {
  const { pc } = await figures(`  unknown_values: [${unknown}]\n`, {
    'units.csv': `unit_id,desktops\nA,${cell}\nB,3.0\n`,
  });
  expect(pc).toEqual({
    A: isUnknown ? { low: 0, high: null } : just(Number.parseInt(cell, 10)),
    B: just(3),
  });
});

test('a unit called 09 is not one that is not stated, where 9 says so', async () => {
  const { pc } = await figures('  unknown_values: [9]\n', { 'units.csv': 'unit_id,desktops\n09,9\n10,3\n' });
  expect(pc).toEqual({ '09': { low: 0, high: null }, 10: just(3) });
});

test('values: numbers are met as numbers, and only what is written as one is a number', async () => {
  const { pc } = await figures(
    `  files: { inv.csv: { table: equipment } }
  columns:
    kind: { is: category, values: { 1: desktop, 2: laptop, "03": printer } }
    state: { is: condition, values: { 1: in_use, 2: broken, x: broken } }
`,
    {
      'inv.csv':
        'unit_id;kind;quantity;state\nA;1.0;5;1.0\nA;2.0;3;2.0\nB;01;2;1\nB;02;4;X\nB;03;9;1\nB;1 ;1;1\n',
    },
  );
  // A: 5 desktops, 3 broken laptops. B: 2 + 1 desktops, 4 broken laptops, 9 printers.
  expect(pc).toEqual({ A: just(5), B: just(3) });
});

test('1.0 and 0.0 are yes and no as 1 and 0 are', async () => {
  const { lan } = await figures('', { 'units.csv': 'unit_id,lan\nA,1.0\nB,0.0\nC,\n' });
  expect(lan).toEqual({ A: just(1), B: just(0), C: { low: 0, high: 1 } });
});

describe('only_rows', () => {
  test.each<[what: string, values: string, there: Readonly<Record<string, number>>]>([
    // "1,0" is 1 as well; 2 and 1.5 are not.
    ['a number', '[1]', { A: 1, B: 2, C: 3, D: 4 }],
    ['a text that looks like a number', '["01"]', { B: 2 }],
    ['a text', '[Fermé]', { G: 7, H: 8 }],
  ])('%s', async (_, values, there) => {
    const { pc } = await figures(`  only_rows: { state: ${values} }\n`, {
      'units.csv':
        'unit_id;state;desktops\nA;1;1\nB;01;2\nC;1.0;3\nD;1,0;4\nE;2;5\nF;1.5;6\nG;FERMÉ ;7\nH;Fermé;8\nI;;9\n',
    });
    expect(pc).toEqual(
      Object.fromEntries(Object.entries(there).map(([unit, number]) => [unit, just(number)])),
    );
  });

  const TABLE = 'unit_id,state,desktops\nA,open,1\nB,open,2\n';

  test('that leaves out every row is told, and such a run is not complete', async () => {
    const { report, found } = await figures('  only_rows: { state: [1] }\n', { 'units.csv': TABLE });
    expect(found('setting-idle')).toBe(1);
    expect(report.summary).toMatchObject({ units: 0, complete: false });
    const cwd = folder({
      'infragap.yaml': 'as_of: 2026-03-01\nonly_rows: { state: [1] }\n',
      'units.csv': TABLE,
    });
    const { out } = await run(['validate', '.', '--format', 'jsonl'], { cwd });
    expect(out).toContain(
      'only_rows (state) leaves out every row of this table (2); nothing of it was counted.',
    );
  });

  test('that leaves out every row of one file only leaves the others as they are', async () => {
    const { pc, report, found } = await figures('  only_rows: { state: [open] }\n', {
      'units-a.csv': TABLE,
      'units-b.csv': 'unit_id,state,desktops\nC,closed,3\n',
    });
    expect(found('setting-idle')).toBe(1);
    expect(pc).toEqual({ A: just(1), B: just(2) });
    expect(report.summary.complete).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { builtIn } from '../src/intake/rows/memory.ts';
import { inventory } from './support/inventory.ts';

/** Systems report less memory than is built in. Figures are worked out by hand. */

test.each([
  [7.8, 8],
  [7.2, 8],
  [7.1, 7.1],
  [15.6, 16],
  [3.9, 4],
  [3.25, 3.25],
  [0.95, 1],
  [8, 8],
  [8.1, 8.1],
  [31.9, 32],
  [700, 700],
])('%d GB reported are %d GB built in', (reported, gb) => expect(builtIn(reported)).toBe(gb));

test('a computer of 8 GB has what a standard of 8 GB asks for, and that is said once', async () => {
  const { report } = await inventory({
    'infragap.yaml': `
      as_of: 2025-12-31
      standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
      targets: [{ id: pc, check: per-unit, item: pc, at_least: 9 }]
    `,
    'units.csv': 'unit_id,name\nA,An\n',
    'equipment.csv':
      'unit_id,category,RAM\nA,desktop,7.8 Gio\nA,desktop,15.6 GB\nA,desktop,7 GB\nA,desktop,4\n',
  });
  expect(report.targets[0]?.by_unit[0]?.actual).toEqual({ low: 2, high: 2 });
  expect(report.issues.map(({ rule, rows }) => [rule, rows])).toEqual([['memory-rounded', 2]]);
});

test('what a web server wrote into an export is no row', async () => {
  const { report, found } = await inventory({
    'infragap.yaml': `
      as_of: 2025-12-31
      targets: [{ id: pc, check: per-unit, item: desktop, at_least: 9 }]
    `,
    'units.csv': 'unit_id,name\nA,An\n',
    'equipment.csv':
      'unit_id;category;S/N;\nA;desktop;S1;\nA;desktop;S2;\nA;desktop;S3;\n<br />\n<b>Warning</b>:  Undefined index in <b>/var/www/x.php</b> on line <b>12</b><br />\n',
  });
  expect(report.targets[0]?.by_unit[0]?.actual).toEqual({ low: 3, high: 3 });
  expect([found('note-row'), found('missing-value')]).toEqual([1, 0]);
});

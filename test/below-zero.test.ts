import { expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/* Of things and people there are never fewer than none: such a number is no number, whoever gives it. */

const CONFIG = `
  as_of: 2026-03-01
  no_rows_means_none: [equipment]
  targets:
    - { id: heads, check: per-head, item: computer, heads: [pupils], one_per: 10, buy: none }
    - { id: rooms, check: has, fact: rooms, at_least: 2, buy: none }
  columns: { longitude: { type: number } }
`;

test("a fact of one's own that is counted is unknown below zero, and that is told", async () => {
  const { report, found } = await inventory(
    {
      'infragap.yaml': CONFIG,
      'units.csv': 'unit_id,pupils,rooms,longitude\nA,-1,-3,-48.5\nB,100,4,-51\nC,0,0,10\n',
    },
    [],
    'gaps',
  );
  const required = Object.fromEntries(
    report.targets.map(({ id, by_unit }) => [id, by_unit.map((each) => each.required)]),
  );
  const actual = report.targets.find(({ id }) => id === 'rooms')?.by_unit.map((each) => each.actual);
  expect(required.heads).toEqual([{ low: 0, high: null }, just(10), just(0)]);
  expect(actual).toEqual([{ low: 0, high: 1 }, just(1), just(0)]);
  expect(found('out-of-range')).toBe(2);
});

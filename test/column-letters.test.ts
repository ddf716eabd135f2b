import { expect, test } from 'vitest';
import { areColumnNumbers } from '../src/intake/rows/column-numbers.ts';

/** Rows below a header that number or letter its columns. */
test.each<[readonly (string | number | null)[], boolean]>([
  [['A', 'B', 1, 2, 3], true],
  // The ledger of fixed assets, S24-H, has no F.
  [['A', 'B', 'C', 'D', 'E', 'G', 'H', 1, 2, 3, 4, 5, 6], true],
  [['A', 'B', 'C', 'D', 'E', 'G', 1, 2], true],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 1], true],
  [['(A)', '(B)', '(1)', '(2)'], true],
  // Not letters in a row.
  [['A', 'C', 1, 2, 3], false],
  [['B', 'C', 1, 2, 3], false],
  [['A', 'A', 1, 2], false],
  [['A', 1, 'B', 2], false],
  [['A', null, null], false],
  [[1, 'Máy in', 2], false],
])('%j: %s', (cells, expected) => {
  expect(areColumnNumbers(cells)).toBe(expected);
});

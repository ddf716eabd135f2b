import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Money of which a row does not say of which one year it is. Ten computers at 10 each are needed in 2027. */

const CONFIG = `
  no_rows_means_none: [equipment]
  targets: [{ id: pc, check: per-head, item: computer, heads: [officials], buy: pc }]
  prices: { pc: { price: 10 } }
  funding: { year: 2027, sources: [{ id: tinh, grant_per_unit: 15 }, { id: xa }] }
`;

test.each([
  // 100 less the grant of 15.
  ['', '85..85'],
  ['A,2027,xa,40', '45..45'],
  // Nothing to all of the 40 may be of 2027.
  ['A,2026-2027,xa,40', '45..85'],
  ['A,2026-28,xa,40', '45..85'],
  ['A,"2026, 2027",xa,40', '45..85'],
  ['A,,xa,40', '45..85'],
  ['A,năm nay,xa,40', '45..85'],
  // Surely not of 2027.
  ['A,2024-2026,xa,40', '85..85'],
  ['A,2026 và 2028,xa,40', '85..85'],
  // How much cannot be read.
  ['A,2026-2027,xa,nhiều', '0..85'],
  // If it is of 2027 it takes the place of the grant.
  ['A,2026-2027,tinh,40', '45..100'],
])('%s', async (row, expected) => {
  const { at } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id,officials\nA,10\n',
    'allocations.csv': `unit_id,year,source,amount\nA,2025,xa,1\n${row}\n`,
  });
  expect(`${at('plan.request.low')}..${at('plan.request.high')}`).toBe(expected);
});

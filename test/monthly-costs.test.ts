import { expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/* What a line costs: a month's amount as it is written, and that an amount which nobody knows is not nothing. */

const of = (currency: string) => `
  as_of: 2026-03-01
  currency: ${currency}
  targets: [{ id: net, check: has, fact: internet, buy: none }]
`;

test.each<
  [what: string, currency: string, costs: readonly string[], perYear: readonly (number | undefined)[]]
>([
  ['amounts', 'USD', ['100', '250.50'], [1200, 3006]],
  [
    'amounts that name the month',
    'USD',
    ['$100/month', '100 USD / month', '100 per month'],
    [1200, 1200, 1200],
  ],
  ['in đồng, of which there are no parts', 'VND', ['200.000đ/tháng', '200,000 đ'], [2_400_000, 2_400_000]],
  ['in Vietnamese', 'VND', ['200000đ/tháng', '1.234.567 đồng/tháng', '0'], [2_400_000, 14_814_804, 0]],
  // 1200 a year is not read, nor is what another currency is worth.
  [
    'amounts of a year, and of another currency',
    'USD',
    ['1200/year', '200000đ/tháng', '5'],
    [undefined, undefined, 60],
  ],
  ['none of them known', 'USD', ['-100', 'N/A', ''], [undefined, undefined, undefined]],
  ['the first of them known', 'USD', ['100', ''], [1200, undefined]],
])('%s', async (_, currency, costs, perYear) => {
  const { report } = await inventory({
    'infragap.yaml': of(currency),
    'units.csv': `unit_id\n${costs.map((__, at) => `${at}\n`).join('')}`,
    'connectivity.csv': `unit_id;connection;present;monthly_cost\n${costs.map((cost, at) => `${at};internet;yes;${cost}\n`).join('')}`,
  });
  expect(report.estimate.existing.map(({ per_year }) => per_year)).toEqual(
    perYear.map((amount) => (amount === undefined ? { low: 0, high: null } : just(amount))),
  );
});

test('a table without a column for it says nothing of money', async () => {
  const { report } = await inventory({
    'infragap.yaml': of('USD'),
    'units.csv': 'unit_id\nA\n',
    'connectivity.csv': 'unit_id,connection,present\nA,internet,yes\n',
  });
  expect(report.estimate.existing).toEqual([]);
});

test.each<[what: string, lan: string, internet: string, priced: readonly string[]]>([
  // A local network is rented from nobody; what one row says of it is heeded all the same.
  ['nobody fills the column in', '', '', ['internet']],
  ['other lines have a cost', '', '5', ['internet']],
  ['what is said is not known', '?', '', ['lan']],
])('two kinds of lines: %s', async (_, lan, internet, priced) => {
  const { report } = await inventory({
    'infragap.yaml': of('USD'),
    'units.csv': 'unit_id\nA\n',
    'connectivity.csv': `unit_id,connection,present,monthly_cost\nA,lan,yes,${lan}\nA,internet,yes,${internet}\n`,
  });
  expect(report.estimate.existing.map(({ connection }) => connection)).toEqual(priced);
});

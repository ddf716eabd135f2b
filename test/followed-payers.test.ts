import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** Who pays is followed as well: to what a source may pay for, its money, and the rows of what units hold. */

/** A lacks two for 200. The grant of 90 is a row in 2027; the province holds 80, and the fund has 100 and pays 70 % at the most. */
const commune = {
  'infragap.yaml': `as_of: 2026-12-31
tiers: [province, commune]
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-unit, item: desktop, at_least: 2, where: { tier: commune }, buy: pc }]
prices: { pc: { price: 100 } }
running_costs: [{ connection: govnet, price: line }]
funding:
  years: [2027, 2028]
  sources:
    - { id: grant, grant_per_unit: 120, where: { tier: commune }, items: [pc] }
    - { id: city, pays: [once], carry_over: true, ceiling_per_unit: 85 }
    - { id: fund, name: The fund, amount: { 2027: 100 }, share: 70%, ceiling: { 2027: 95 } }
    - { id: nobody, amount: 5, pays: [yearly] }
`.replace('prices: { pc: { price: 100 } }', 'prices: { pc: { price: 100 }, line: { price: 1, per: year } }'),
  'units.csv': 'unit_id,name,tier,parent_id\nP,Prov,province,\nA,An Lao,commune,P\nB,Bok,commune,P\n',
  'equipment.csv': 'unit_id,category,quantity\nB,desktop,2\n',
  'connectivity.csv': 'unit_id,connection,present\nB,govnet,yes\n',
  'allocations.csv': 'unit_id,year,source,amount\nA,2027,grant,90\nP,2027,city,80\nB,2027,city,7\n',
};

const explained = async (what: string, unit: string, ...flags: string[]) =>
  (await run(['explain', what, '--unit', unit, '.', ...flags], { cwd: folder(commune) })).out;

describe('the sources that pay', () => {
  test('are told with what they may pay for, what they have, and where that stands', async () => {
    const text = await explained('pc', 'A');
    // 90 of the grant, 80 of the city, 30 of the fund.
    expect(text).toMatch(/A +2027 +pc +2 +VND 100 +VND 200 +grant: VND 90; city: VND 80; fund: VND 30\n/);
    expect(text).toMatch(/ grant +only pc +infragap\.yaml:10\n/);
    expect(text).toMatch(
      / city +purchases only; at most VND 85 for a unit in a year; what is left is kept for the next year +infragap\.yaml:11\n/,
    );
    expect(text).toMatch(
      / fund - The fund +at most 70% of a cost; at most in all 2027: VND 95 +2027: VND 100 +infragap\.yaml:12\n/,
    );
    // It pays for nothing of the unit.
    expect(text).not.toContain('nobody');
  });

  test('and with what the unit, or one above it, holds of them', async () => {
    const text = await explained('pc', 'A');
    expect(text).toMatch(
      / grant +2027 +A +VND 90 +allocations\.csv:2\n grant +2028 +A +VND 120 +\(flat grant\)\n/,
    );
    expect(text).toMatch(/ city +2027 +P +VND 80 +allocations\.csv:3\n/);
    expect(text).not.toContain('allocations.csv:4');
  });

  test('of a running cost as well', async () => {
    const text = await explained('govnet', 'B');
    expect(text).toMatch(/B +govnet +2027 +VND 1 +VND 0 +nobody: VND 1\n/);
    expect(text).toMatch(/ nobody +running costs only +2027: VND 5; 2028: VND 5 +infragap\.yaml:13\n/);
  });

  test('in Vietnamese, JSON and CSV', async () => {
    expect(await explained('pc', 'A', '--lang', 'vi')).toMatch(
      / fund - The fund +tối đa 70% mỗi khoản; tổng tối đa 2027: 95 VND/,
    );
    const { payers } = JSON.parse(await explained('pc', 'A', '--format', 'json'));
    expect(payers[1]).toEqual({
      ...{ source: 'city', name: 'city', share: null, only: 'once', items: [], ceiling_per_unit: 85 },
      ...{ carry_over: true, amounts: [], ceilings: [], file: 'infragap.yaml', sheet: null, row: 11 },
      held: [{ unit_id: 'P', year: 2027, amount: 80, file: 'allocations.csv', sheet: null, row: 3 }],
    });
    const csv = await explained('pc', 'A', '--format', 'csv');
    expect(csv).toContain('pc,A,source_has,,fund,,,,,,infragap.yaml,12,2027,,,,100,,,,\n');
    expect(csv).toContain('pc,A,source_held,P,city,,,,,,allocations.csv,3,2027,,,,80,,,,\n');
    expect(csv).toContain('pc,A,source_grant,A,grant,,,,,,,,2028,,,,120,,,,\n');
  });
});

test('the budget as a whole pays where no source is named', async () => {
  const files = {
    ...commune,
    'infragap.yaml': commune['infragap.yaml'].replace(/ {2}sources:.*/s, '  ceiling: { 2027: 250 }\n'),
    'allocations.csv': 'unit_id,year,source,amount\n',
  };
  const { out } = await run(['explain', 'pc', '--unit', 'A', '.'], { cwd: folder(files) });
  expect(out).toMatch(/ budget +anything +2027: VND 250 *\n/);
});

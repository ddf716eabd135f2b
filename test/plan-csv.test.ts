import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** A budget as a flat table has all that the plan does, and the year in which each target is first met. */

/**
 * A lacks two computers, B one, and each a printer; D has one. Everything costs 5 % a year to keep, and 10 % more every year. Of 200
 * in 2027 D's upkeep takes 3, then B's computer for 110 + 6 and A's printer for 55 + 3 fit, A's two for 232 and B's printer do not.
 */
const district = {
  'infragap.yaml': `as_of: 2026-12-31
tiers: [province, district, commune]
no_rows_means_none: [equipment]
targets:
  - { id: pc, check: per-head, item: desktop, heads: [officials], at_least: 1, where: { tier: commune }, severity: high, buy: pc }
  - { id: pr, check: per-unit, item: printer, at_least: 1, where: { tier: [district, commune] }, buy: pr }
  - { id: scan, check: per-unit, item: scanner, at_least: 1, where: { tier: district }, buy: pr }
prices: { pc: { price: 100 }, pr: { price: 50 }, line: { price: 50, per: year } }
costs: { price_growth: 10%, maintenance: { share: 5%, installed: true } }
running_costs: [{ connection: govnet, price: line }]
funding: { years: [2027, 2028], sources: [{ id: s, amount: { 2027: 200, 2028: 2000 } }] }
`,
  'units.csv':
    'unit_id,name,tier,parent_id,officials,govnet\nT,Tinh,province,,,\nD,Huyen,district,T,,\nA,Xa A,commune,D,2,\nB,Xa B,commune,D,1,\n',
  'equipment.csv': 'unit_id,category\nD,printer\nD,scanner\n',
};

const rowsOf = async (files: Readonly<Record<string, string>> = district) => {
  const { out } = await run(['budget', '.', '--format', 'csv'], { cwd: folder(files) });
  return parse(out, { columns: true }) as Readonly<Record<string, string>>[];
};
const picked = (rows: readonly Readonly<Record<string, string>>[], ...columns: string[]) =>
  rows.map((row) => columns.map((name) => row[name]));

describe('the plan as a flat table', () => {
  test('has what is new, bought part by part, carried out and running, with who pays', async () => {
    const planned = (await rowsOf()).filter(
      ({ kind, unit_id }) => kind?.startsWith('plan_') && unit_id === 'B',
    );
    expect(
      picked(
        planned.filter(({ targets, kind }) => targets === 'pc' && kind !== 'plan_existing'),
        ...['kind', 'year', 'buy', 'quantity_low', 'unit_price', 'amount_low', 'sources'],
      ),
    ).toEqual([
      ['plan_new', '2027', 'pc', '1', '116', '116', ''],
      ['plan_bought', '2027', 'pc', '1', '110', '110', 's: 110'],
      // 5.5, half a coin up.
      ['plan_bought', '2027', 'maintenance', '1', '6', '6', 's: 6'],
      // 5 % of 121.
      ['plan_running', '2028', 'maintenance', '1', '6', '6', 's: 6'],
    ]);
    expect(
      picked(
        planned.filter(({ targets, kind }) => targets === 'pr' && kind !== 'plan_existing'),
        ...['kind', 'year', 'quantity_low', 'amount_low', 'short'],
      ),
    ).toEqual([
      ['plan_new', '2027', '1', '58', ''],
      // 200 - 6 - 116 - 58 leaves 20 of the 58.
      ['plan_carried_out', '2027', '1', '58', '38'],
      ['plan_brought_in', '2028', '1', '64', ''],
      ['plan_bought', '2028', '1', '61', ''],
      ['plan_bought', '2028', '1', '3', ''],
    ]);
  });

  test('its amounts are those of the years', async () => {
    const { out } = await run(['budget', '.', '--format', 'json'], { cwd: folder(district) });
    const { years } = JSON.parse(out).plan.schedule;
    const rows = await rowsOf();
    for (const { year, need, running } of years) {
      const sumOf = (kind: string): number =>
        rows
          .filter((row) => row.kind === kind && row.year === String(year))
          .reduce((sum, { amount_low }) => sum + Number(amount_low), 0);
      expect(['new', 'brought_in', 'bought', 'carried_out'].map((kind) => sumOf(`plan_${kind}`))).toEqual([
        ...[need.new, need.brought_in, need.funded, need.carried_out],
      ]);
      expect([sumOf('plan_running'), sumOf('plan_existing')]).toEqual([running.bought, running.existing]);
    }
  });

  test('has the lines that run already', async () => {
    const files = {
      ...district,
      'units.csv': district['units.csv'].replace('D,Huyen,district,T,,', 'D,Huyen,district,T,,yes'),
    };
    const lines = (await rowsOf(files)).filter(
      ({ kind, buy, amount_low }) => kind === 'plan_existing' && buy === 'govnet' && amount_low !== '0',
    );
    expect(picked(lines, 'unit_id', 'year', 'amount_low', 'sources')).toEqual([
      ['D', '2027', '55', 's: 55'],
      ['D', '2028', '61', 's: 61'],
    ]);
  });
});

describe('when targets are first met', () => {
  test('stands in the CSV, in all, by tier, by unit above, and unit by unit', async () => {
    const met = (await rowsOf()).filter(({ kind }) => kind?.startsWith('first_met'));
    expect(picked(met, 'kind', 'targets', 'tier', 'unit_id', 'when', 'year', 'from_start')).toEqual([
      ['first_met', 'pc', '', '', 'in_year', '2028', '0'],
      ['first_met_tier', 'pc', 'commune', '', 'in_year', '2028', '0'],
      ['first_met_below', 'pc', '', 'T', 'in_year', '2028', '0'],
      ['first_met_below', 'pc', '', 'D', 'in_year', '2028', '0'],
      ['first_met_unit', 'pc', '', 'A', 'in_year', '2028', '0'],
      ['first_met_unit', 'pc', '', 'B', 'in_year', '2027', '0'],
      ['first_met', 'pr', '', '', 'in_year', '2028', '1'],
      ['first_met_tier', 'pr', 'district', '', 'from_start', '', '1'],
      ['first_met_tier', 'pr', 'commune', '', 'in_year', '2028', '0'],
      ['first_met_below', 'pr', '', 'T', 'in_year', '2028', '1'],
      ['first_met_below', 'pr', '', 'D', 'in_year', '2028', '0'],
      ['first_met_unit', 'pr', '', 'D', 'from_start', '', '1'],
      ['first_met_unit', 'pr', '', 'A', 'in_year', '2027', '0'],
      ['first_met_unit', 'pr', '', 'B', 'in_year', '2028', '0'],
      ['first_met', 'scan', '', '', 'from_start', '', '1'],
      ['first_met_tier', 'scan', 'district', '', 'from_start', '', '1'],
      ['first_met_below', 'scan', '', 'T', 'from_start', '', '1'],
      ['first_met_unit', 'scan', '', 'D', 'from_start', '', '1'],
    ]);
  });

  test('and in the text, in both languages', async () => {
    const { out } = await run(['budget', '.'], { cwd: folder(district) });
    expect(out).toMatch(
      / pr +2028 +1 *\n +district +from the start +1 *\n +commune +2028 *\n scan +from the start +1 *\n/,
    );
    expect(out).toMatch(
      /In all units below, without those that meet it from the start\n\n.*\n pc +T +Tinh +2028 *\n pc +D +Huyen +2028 *\n pr +T +Tinh +2028 +1 *\n/,
    );
    expect(out).toMatch(
      / pc +A +Xa A +2028 *\n pc +B +Xa B +2027 *\n pr +A +Xa A +2027 *\n pr +B +Xa B +2028 *\n/,
    );
    const { out: vi } = await run(['budget', '.', '--lang', 'vi'], { cwd: folder(district) });
    expect(vi).toMatch(/ scan +đạt từ đầu +1 *\n/);
    expect(vi).toMatch(/Ở mọi đơn vị cấp dưới, trừ nơi đạt từ đầu\n/);
  });

  test('what cannot be said is not said to be never', async () => {
    const files = {
      ...district,
      'units.csv': 'unit_id,name,tier,officials\nA,Xa A,commune,\nB,Xa B,commune,\nC,Xa C,commune,0\n',
      'equipment.csv': 'unit_id,category\nA,printer\nB,printer\nC,printer\n',
    };
    const met = (await rowsOf(files)).filter(({ kind, targets }) => kind === 'first_met' && targets === 'pc');
    // There is nothing to buy for sure: nothing is told of it.
    expect(met).toEqual([]);
    const other = {
      ...files,
      'units.csv': files['units.csv'].replace('C,Xa C,commune,0', 'C,Xa C,commune,1'),
    };
    const { out } = await run(['budget', '.'], { cwd: folder(other) });
    expect(out).toMatch(/ pc +2027 +2 *\n/);
    expect(out).toMatch(/ pc +A +Xa A +cannot be said *\n pc +B +Xa B +cannot be said *\n/);
  });
});

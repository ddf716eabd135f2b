import { describe, expect, test } from 'vitest';
import { inventory, just, known } from './support/inventory.ts';

/** Worked examples of needs in money, and of the money that is set against them. */

const money = (value: number) => ({ known: value, low: value, high: value });

/** Computers at 10 each for the officials of each unit, in 2027. Everyone has reported: nobody has any. */
const NEEDS = `
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-head, item: computer, heads: [officials], buy: pc }]
prices: { pc: { price: 10 } }
`;
const in2027 = (sources: string) => `${NEEDS}funding: { year: 2027, sources: [${sources}] }`;

describe('one machine, bought once', () => {
  test('needs of several targets for the same item are the largest of them, and the line names every target', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': `
        no_rows_means_none: [equipment]
        targets:
          - { id: agency, check: per-unit, item: printer, at_least: 2, buy: printer }
          - { id: shared, check: per-head, item: printer, heads: [officials], one_per: 3, buy: printer }
          - { id: package, check: per-unit, items: { printer: 1, scanner: 1 }, buy: { printer: printer, scanner: scanner } }
        prices: { printer: { price: 9 }, scanner: { price: 15 } }
      `,
      'units.csv': 'unit_id,officials\nA,10\nB,3',
    });
    // A: 2, 4 and 1 printers are four; B: 2, 1 and 1 are two; and a scanner each.
    const lines = report.estimate.lines.map((line) => [
      line.unit_id,
      line.item,
      line.quantity.low,
      ...line.targets.toSorted(),
    ]);
    expect(lines).toEqual([
      ['A', 'printer', 4, 'agency', 'package', 'shared'],
      ['A', 'scanner', 1, 'package'],
      ['B', 'printer', 2, 'agency', 'package', 'shared'],
      ['B', 'scanner', 1, 'package'],
    ]);
    expect(at('estimate.one_off')).toEqual(money(6 * 9 + 2 * 15));
    expect(at('estimate.by_target[shared].one_off')).toEqual(money(4 * 9));
  });

  test('nor is a network laid twice where two targets want it', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets:
          - { id: lan, check: has, fact: lan, buy: lan }
          - { id: fast, check: has, fact: lan_mbps, at_least: 100, buy: lan }
        prices: { lan: { price: 50 } }
      `,
      'units.csv': 'unit_id,lan,lan_mbps\nA,no,0',
    });
    expect(at('estimate.lines')).toMatchObject([{ targets: ['lan', 'fast'], quantity: just(1) }]);
    expect(at('estimate.one_off')).toEqual(money(50));
  });

  test('what a subtree lacks is not bought for the province and again for its communes', async () => {
    const { at } = await inventory({
      'infragap.yaml': NEEDS.replace('buy: pc', 'buy: pc, scope: subtree'),
      'units.csv': 'unit_id,parent_id,officials\nP,,0\nC1,P,3\nC2,P,4',
    });
    expect(at('targets[pc].gap')).toEqual(known(7));
    expect(at('estimate.one_off')).toEqual(money(70));
  });

  test('nor are the villages of a commune served for the province and again for the commune', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets: [{ id: signal, check: coverage, of: { tier: village }, fact: mobile_4g, at_least: 50%, buy: mast }]
        prices: { mast: { price: 1200 } }
      `,
      'units.csv': `
        unit_id,tier,parent_id,mobile_4g
        P,province,,
        C,commune,P,
        V1,village,C,no
        V2,village,C,no
      `,
    });
    expect(at('targets[signal].gap')).toEqual(known(1));
    expect(at('estimate.one_off')).toEqual(money(1200));
  });

  test('a computer that one standard wants is not bought again for another', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        standards:
          computer: { categories: [desktop] }
          protected: { categories: [desktop], minimum: { antivirus: yes } }
        targets:
          - { id: pc, check: per-head, item: computer, heads: [officials], buy: pc }
          - { id: safe, check: per-head, item: protected, heads: [officials], buy: pc }
        prices: { pc: { price: 10 } }
      `,
      'units.csv': 'unit_id,officials\nA,10',
      'equipment.csv': `
        unit_id,category,quantity,antivirus,condition
        A,desktop,6,yes,in_use
      `,
    });
    // Ten officials, six machines that meet both: four new ones close both gaps.
    expect(at('estimate.one_off')).toEqual(money(40));
  });
});

describe('prices', () => {
  test('a price per month is asked for twelve times a year, apart from what is paid once', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets:
          - { id: line, check: has, fact: internet, buy: [line, router, licence] }
        prices:
          line: { price: 800, per: month }
          router: { price: 70 }
          licence: { price: 300, per: year }
      `,
      'units.csv': 'unit_id,internet\nA,no\nB,no\nC,yes',
    });
    expect(at('estimate.one_off')).toEqual(money(2 * 70));
    expect(at('estimate.per_year_new')).toEqual(money(2 * 12 * 800 + 2 * 300));
    expect(at('estimate.per_year_existing')).toEqual(money(0));
    expect(at('plan.need')).toEqual(money(140 + 19200 + 600));
  });

  test('a missing price makes the total incomplete, and is not zero', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets:
          - { id: lan, check: has, fact: lan, buy: lan }
          - { id: fibre, check: has, fact: fibre }
        prices: { lan: { price: 50 } }
      `,
      'units.csv': 'unit_id,lan,fibre\nA,no,no',
    });
    expect(at('estimate.complete')).toBe(false);
    expect(at('estimate.one_off')).toEqual({ known: 50, low: 50, high: null });
    expect(at('estimate.unpriced')).toEqual([
      { unit_id: 'A', targets: ['fibre'], buy: null, quantity: just(1) },
    ]);
    expect(at('estimate.lines')).toMatchObject([{ amount: just(50) }, { unit_price: null, amount: null }]);
  });

  test('what this budget does not pay for is said, and needs no price', async () => {
    const { at } = await inventory({
      'infragap.yaml': 'targets: [{ id: fibre, check: has, fact: fibre, buy: none }]',
      'units.csv': 'unit_id,fibre\nA,no',
    });
    expect(at('estimate.not_costed')).toEqual(['fibre']);
    expect(at('estimate.complete')).toBe(true);
  });

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('a price of 2026 is used on %s: %s', async (priceDate, valid) => {
    const { at, found } = await inventory({
      'infragap.yaml': `
        as_of: 2026-06-30
        price_date: ${priceDate}
        targets: [{ id: lan, check: has, fact: lan, buy: lan }]
        prices: { lan: { price: 50, valid_from: 2026-01-01, valid_to: 2026-12-31 } }
      `,
      'units.csv': 'unit_id,lan\nA,no',
    });
    expect(at('estimate.complete')).toBe(valid);
    expect(at('estimate.lines')).toMatchObject([{ unit_price: valid ? 50 : null }]);
    expect(found('price-not-valid')).toBe(valid ? 0 : 1);
  });

  test('ranges from data and ranges from prices are kept apart', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets: [{ id: lan, check: has, fact: lan, buy: lan }]
        prices: { lan: { price: 50, range: [40, 70] } }
      `,
      'units.csv': 'unit_id,lan\nA,no\nB,no\nC,',
    });
    expect(at('estimate.one_off')).toEqual({ known: 100, low: 100, high: 150 });
    expect(at('estimate.prices')).toEqual({ low: 80, high: 140 });
  });

  test('an office whose staff is unknown leaves the money without an upper bound', async () => {
    const { at } = await inventory({ 'infragap.yaml': NEEDS, 'units.csv': 'unit_id,officials\nA,3\nB,' });
    expect(at('estimate.one_off')).toEqual({ known: 30, low: 30, high: null });
    expect(at('plan.request')).toEqual({ known: 30, low: 30, high: null });
  });

  test('a total equals the sum of its printed lines, to the cent', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': `
        currency: USD
        targets:
          - { id: a, check: has, fact: a, buy: a }
          - { id: b, check: has, fact: b, buy: b }
        prices: { a: { price: 0.1 }, b: { price: 0.2 } }
      `,
      'units.csv': 'unit_id,tier,a,b\nA,x,no,no\nB,y,no,\nC,y,no,no',
    });
    expect(report.estimate.lines.map(({ amount }) => amount)).toEqual([
      just(0.1),
      just(0.2),
      just(0.1),
      { low: 0, high: 0.2 },
      just(0.1),
      just(0.2),
    ]);
    expect(at('estimate.one_off')).toEqual({ known: 0.7, low: 0.7, high: 0.9 });
    expect(at('estimate.by_tier[x].one_off')).toEqual(money(0.3));
    expect(at('estimate.by_unit[A].one_off')).toEqual(money(0.3));
    expect(at('estimate.by_target[a].one_off')).toEqual(money(0.3));
  });
});

describe('running costs of what exists already', () => {
  test('21 rented lines are part of the year, apart from what is to be bought', async () => {
    const units = Array.from({ length: 21 }, (_, at) => `U${at}`);
    const { at } = await inventory({
      'infragap.yaml': `
        no_rows_means_none: [connectivity]
        targets: [{ id: lan, check: has, fact: lan, buy: lan }]
        prices: { line: { price: 1500000, per: month }, lan: { price: 40000000 } }
        running_costs: [{ connection: govnet, price: line }]
      `,
      'units.csv': ['unit_id,lan', ...units.map((id) => `${id},yes`), 'V,no'].join('\n'),
      'connectivity.csv': ['unit_id,connection', ...units.map((id) => `${id},govnet`)].join('\n'),
    });
    expect(at('estimate.existing')).toHaveLength(21);
    expect(at('estimate.per_year_existing')).toEqual(money(378000000));
    expect(at('estimate.per_year_new')).toEqual(money(0));
    expect(at('estimate.one_off')).toEqual(money(40000000));
    expect(at('plan.need')).toEqual(money(418000000));
  });

  const LINES = `
    targets: [{ id: line, check: has, fact: govnet, buy: none }]
    prices: { line: { price: 10, per: month } }
    running_costs: [{ connection: govnet, price: line }]
  `;

  test('the rent that a row states goes before the price; a line that is not there costs nothing', async () => {
    const { report } = await inventory({
      'infragap.yaml': LINES,
      'units.csv': 'unit_id\nA\nB\nC\nD',
      'connectivity.csv': `
        unit_id,connection,present,monthly_cost
        A,govnet,yes,7
        B,govnet,yes,
        C,govnet,no,
        D,govnet,maybe,
      `,
    });
    expect(report.estimate.existing.map(({ unit_id, per_year, from }) => [unit_id, per_year, from])).toEqual([
      ['A', just(84), 'row'],
      ['B', just(120), 'price'],
      ['D', { low: 0, high: 120 }, 'price'],
    ]);
    expect(report.estimate.per_year_existing).toEqual({ known: 204, low: 204, high: 324 });
  });

  test('a missing price makes their total incomplete too', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        price_date: 2027-01-01
        targets: [{ id: line, check: has, fact: govnet, buy: none }]
        prices: { line: { price: 10, per: month, valid_to: 2026-12-31 } }
        running_costs: [{ connection: govnet, price: line }]
      `,
      'units.csv': 'unit_id\nA',
      'connectivity.csv': 'unit_id,connection\nA,govnet',
    });
    expect(at('estimate.per_year_existing')).toEqual({ known: 0, low: 0, high: null });
    expect(at('estimate.complete')).toBe(false);
  });
});

describe('allocations', () => {
  const SISTERS = 'unit_id,tier,parent_id,officials\nP,province,,0\nA,commune,P,15\nB,commune,P,4';

  test('needs of 150 and 40 against 100 and 100 leave 50 short and 60 over', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('{ id: grant, where: { tier: commune }, grant_per_unit: 100 }'),
      'units.csv': SISTERS,
    });
    expect(at('plan.need')).toEqual(money(190));
    expect(at('plan.granted')).toBe(200);
    expect(at('plan.request')).toEqual(money(50));
    expect(at('plan.unspent')).toBe(60);
    expect(at('plan.by_unit[A]')).toMatchObject({ request: money(50), unspent: 0 });
    expect(at('plan.by_unit[B]')).toMatchObject({ request: money(0), unspent: 60 });
    expect(at('plan.by_source[grant]')).toMatchObject({ available: 200, used: 140, left: 60 });
  });

  test('money of the unit above serves those below, after their own', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('{ id: grant, where: { tier: commune }, grant_per_unit: 100 }'),
      'units.csv': SISTERS,
      'allocations.csv': 'unit_id,year,source,amount\nP,2027,reserve,30',
    });
    expect(at('plan.by_unit[P]')).toMatchObject({ need_below: money(190), request: money(20), unspent: 0 });
    expect(at('plan.request')).toEqual(money(20));
    expect(at('plan.unspent')).toBe(60);
    expect(at('plan.by_source[reserve]')).toMatchObject({ available: 30, used: 30, left: 0 });
  });

  test('money of a unit below does not serve the unit above', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027(''),
      'units.csv': 'unit_id,parent_id,officials\nP,,5\nA,P,0',
      'allocations.csv': 'unit_id,year,source,amount\nA,2027,own,80',
    });
    expect(at('plan.request')).toEqual(money(50));
    expect(at('plan.unspent')).toBe(80);
  });

  test('a row that cannot be read is money nobody knows of, and the flat grant it stands for is not given beside it', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('{ id: grant, where: { tier: commune }, grant_per_unit: 20 }'),
      'units.csv': 'unit_id,tier,officials\nA,commune,5\nB,commune,5',
      'allocations.csv': 'unit_id,year,source,amount\nA,2027,grant,xx',
    });
    expect(at('plan.by_unit[A].request')).toEqual({ known: 0, low: 0, high: 50 });
    expect(at('plan.by_unit[B].request')).toEqual(money(30));
    expect(at('plan.request')).toEqual({ known: 30, low: 30, high: 80 });
    expect(at('plan.granted')).toBe(20);
  });

  test('a row for a source replaces the flat grant of that source, for that unit and year', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027(
        '{ id: grant, where: { tier: commune }, grant_per_unit: 100 }, { id: other, where: { tier: commune }, grant_per_unit: 1 }',
      ),
      'units.csv': SISTERS,
      'allocations.csv': `
        unit_id,year,source,amount
        A,2027,grant,130
        B,2028,grant,500
      `,
    });
    expect(at('plan.by_unit[A]')).toMatchObject({ allocated: 130, granted: 1, request: money(19) });
    expect(at('plan.by_unit[B]')).toMatchObject({ allocated: 0, granted: 101, unspent: 61 });
  });

  test('money spent already is not available, and its grant is gone too', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('{ id: grant, where: { tier: commune }, grant_per_unit: 100 }'),
      'units.csv': SISTERS,
      'allocations.csv': `
        unit_id,year,source,amount,status
        A,2027,grant,90,spent
        B,2027,own,10,spent
      `,
    });
    expect(at('plan.allocated')).toBe(0);
    expect(at('plan.granted')).toBe(100);
    expect(at('plan.by_unit[A].request')).toEqual(money(150));
    expect(at('plan.by_unit[B].unspent')).toBe(60);
  });

  test('an allocation in kind lowers what is to be bought, and no more than is needed', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        no_rows_means_none: [equipment]
        targets:
          - { id: pc, check: per-head, item: computer, heads: [officials], buy: pc }
          - { id: printer, check: per-unit, item: printer, at_least: 1, buy: printer }
          - { id: scanner, check: per-unit, item: scanner, at_least: 3, buy: scanner }
        prices: { pc: { price: 10 }, printer: { price: 6 }, scanner: { price: 4 } }
        funding: { year: 2027 }
      `,
      'units.csv': 'unit_id,officials\nA,5\nB,5',
      'allocations.csv': `
        unit_id,year,source,item,quantity
        A,2027,gift,computer,2
        A,2027,gift,printer,3
        A,2027,gift,scanner,1
      `,
    });
    // A: 3 x 10 + 2 x 4; B, a sister, gets nothing of it: 5 x 10 + 6 + 3 x 4.
    expect(at('plan.by_unit[A]')).toMatchObject({ in_kind: 2 * 10 + 6 + 4, request: money(38) });
    expect(at('plan.by_unit[B].request')).toEqual(money(68));
    expect(at('plan.request')).toEqual(money(106));
    expect(at('plan.by_source[gift].in_kind')).toEqual([
      { item: 'computer', given: 2, used: 2 },
      { item: 'printer', given: 3, used: 1 },
      { item: 'scanner', given: 1, used: 1 },
    ]);
  });

  test('what the unit above is given in kind serves those below', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027(''),
      'units.csv': SISTERS,
      'allocations.csv': 'unit_id,year,source,item,quantity\nP,2027,gift,computer,17',
    });
    expect(at('plan.request')).toEqual(money(20));
    expect(at('plan.in_kind')).toBe(170);
  });

  test('need of the units is the same in the total and in their rows, whatever is given in kind', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('').replace('no_rows_means_none: [equipment]\n', ''),
      'units.csv': 'unit_id,officials\nA,5',
      'equipment.csv': 'unit_id,category,quantity\nA,computer,0\nA,gizmo,3',
      'allocations.csv': 'unit_id,year,source,item,quantity\nA,2027,gift,computer,2',
    });
    // Up to 3 of the refused row may be computers: 2 to 5 are needed.
    expect(at('plan.need')).toEqual({ known: 0, low: 20, high: 50 });
    expect(at('plan.request')).toEqual({ known: 0, low: 0, high: 30 });
    expect(at('plan.by_unit[A].need_below')).toEqual({ known: 0, low: 20, high: 50 });
  });

  test('where the need is a range, so is what is used of money and what is left of it', async () => {
    const { at } = await inventory({
      'infragap.yaml': in2027('').replace('no_rows_means_none: [equipment]\n', ''),
      'units.csv': 'unit_id,officials\nA,5',
      'equipment.csv': 'unit_id,category,quantity\nA,computer,0\nA,gizmo,3',
      'allocations.csv': 'unit_id,year,source,amount\nA,2027,own,40\nA,2027,own,60',
    });
    // 2 to 5 computers at 10: of 100 at least 20 and at most 50 are used.
    expect(at('plan.need')).toEqual({ known: 0, low: 20, high: 50 });
    expect(at('plan.by_source[own]')).toMatchObject({ available: 100, used_at_least: 20, used: 50 });
    expect(at('plan.by_source[own]')).toMatchObject({ left: 50, left_at_most: 80 });
    expect(at('plan')).toMatchObject({ request: money(0), unspent: 50, unspent_at_most: 80 });
    expect(at('plan.by_unit[A]')).toMatchObject({ unspent: 50, unspent_at_most: 80 });
  });

  test('a grant of which it is unknown whether the unit is meant leaves the request a range', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': in2027('{ id: grant, where: { remote: yes }, grant_per_unit: 100 }'),
      'units.csv': 'unit_id,officials,remote\nA,15,yes\nB,15,',
    });
    expect(found('eligibility-unknown')).toBe(1);
    expect(at('plan.by_unit[A].request')).toEqual(money(50));
    expect(at('plan.by_unit[B].request')).toMatchObject({ low: 50, high: 150 });
  });
});

describe('gaps that money cannot close', () => {
  const POWER = `
    unit_id,lan,grid_power
    A,no,no
    B,no,yes
    C,no,
    D,yes,no
  `;

  test('they are counted and named apart, and not costed; where it is unknown, perhaps', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': `
        targets: [{ id: lan, check: has, fact: lan, buy: lan, blocked_by: { grid_power: no } }]
        prices: { lan: { price: 50 } }
      `,
      'units.csv': POWER,
    });
    expect(at('targets[lan].units_short')).toBe(3);
    expect(at('targets[lan].units_blocked')).toBe(1);
    expect(at('targets[lan].by_unit[A].blocked')).toBe(1);
    expect(report.estimate.lines.map(({ unit_id, amount }) => [unit_id, amount])).toEqual([
      ['B', just(50)],
      ['C', { low: 0, high: 50 }],
    ]);
    expect(at('estimate.one_off')).toEqual({ known: 50, low: 50, high: 100 });
  });

  test('villages without power are not costed among those that lack a signal', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets:
          - { id: signal, check: coverage, where: { tier: commune }, of: { tier: village }, fact: mobile_4g, buy: mast, blocked_by: { grid_power: no } }
        prices: { mast: { price: 1200 } }
      `,
      'units.csv': `
        unit_id,tier,parent_id,mobile_4g,grid_power
        C,commune,,,
        V1,village,C,no,no
        V2,village,C,no,yes
        V3,village,C,yes,yes
      `,
    });
    expect(at('targets[signal].gap')).toEqual(known(2));
    expect(at('targets[signal].blocked')).toBe(1);
    expect(at('estimate.lines')).toMatchObject([{ unit_id: 'V2', amount: just(1200) }]);
    expect(at('estimate.one_off')).toEqual(money(1200));
  });

  test.each([
    ['per-unit', 'check: per-unit, item: switch'],
    ['share', 'check: share, part: part, whole: whole, at_least: 100%'],
    ['standard', 'check: standard, item: laptops'],
  ])('where it is unknown, the cost of %s may be nothing', async (_, check) => {
    const { at } = await inventory({
      'infragap.yaml': `
        standards: { laptops: { categories: [laptop], minimum: { ram_gb: 8 } } }
        targets: [{ id: thing, ${check}, buy: thing, blocked_by: { grid_power: no } }]
        prices: { thing: { price: 50 } }
      `,
      'units.csv': 'unit_id,grid_power,part,whole\nB,yes,4,5\nC,,4,5',
      'equipment.csv': `
        unit_id,category,ram_gb,condition
        B,laptop,4,in_use
        C,laptop,4,in_use
        C,switch,,broken
      `,
    });
    expect(at('targets[thing].gap')).toEqual(known(2));
    expect(at('estimate.one_off')).toEqual({ known: 50, low: 50, high: 100 });
  });
});

describe('what is bought by its length', () => {
  const cable = (option: string, metres: string) =>
    inventory({
      'infragap.yaml': `
        targets: [{ id: cable, check: has, fact: cable_m, at_least: 300.5, buy: cable${option} }]
        prices: { cable: { price: 50, per: metre } }
      `,
      'units.csv': `unit_id,cable_m\nA,${metres}\nB,400`,
    });

  test('is bought once where it is not said that all that lacks is', async () => {
    const { at, report } = await cable('', '100');
    expect(at('estimate.one_off')).toEqual(money(50));
    expect(report.issues.map(({ rule }) => rule)).toContain('length-bought-once');
  });

  test('is bought whole, rounded up, where it is', async () => {
    const { at, report } = await cable(', buy_lacking: true', '100.2');
    // 300.5 - 100.2 = 200.3
    expect(at('estimate.one_off')).toEqual(money(201 * 50));
    expect(report.issues.map(({ rule }) => rule)).not.toContain('length-bought-once');
  });

  test('is bought as a whole or not at all where nobody knows how much there is', async () => {
    const { at } = await cable(', buy_lacking: true', '');
    expect(at('estimate.one_off')).toEqual({ known: 0, low: 0, high: 301 * 50 });
  });
});

test('with a set that is given comes its installation, whether it is named or what it is; its licence is paid', async () => {
  for (const given of ['computer', 'set']) {
    const { at } = await inventory({
      'infragap.yaml': `
        no_rows_means_none: [equipment]
        targets: [{ id: pc, check: per-head, item: computer, heads: [officials], buy: [set, licence] }]
        prices: { set: { price: 100, with: [installation] }, installation: { price: 10 }, licence: { price: 3, per: year } }
        funding: { year: 2027, sources: [{ id: donor }] }
      `,
      'units.csv': 'unit_id,officials\nA,2',
      'allocations.csv': `source,unit_id,year,item,quantity,status\ndonor,A,2027,${given},1,planned`,
    });
    expect([given, at('plan.request')]).toEqual([given, money(100 + 10 + 2 * 3)]);
  }
});

test('what sister units have to spare is offered before money is asked, with or without years to plan', async () => {
  for (const years of ['', 'funding: { years: [2027], sources: [] }']) {
    const { report } = await inventory({
      'infragap.yaml': `
        no_rows_means_none: [equipment]
        targets: [{ id: pc, check: per-unit, item: computer, at_least: 2, where: { tier: commune }, buy: set }]
        prices: { set: { price: 100 } }
        ${years}
      `,
      'units.csv': 'unit_id,parent_id,tier\nD,,district\nA,D,commune\nB,D,commune\nC,,commune',
      'equipment.csv': 'unit_id,category,quantity\nA,desktop,5\nB,desktop,1',
    });
    // A has three more than two; B lacks one; C, which lacks two, is no sister.
    expect(report.plan.moves).toEqual([
      { item: 'computer', from: 'A', from_name: 'A', to: 'B', to_name: 'B', quantity: 1, saves: 100 },
    ]);
    expect(report.plan.request).toEqual(money(300));
  }
});

test('a source that pays for a line pays for it whether it is bought or there, by the name of the connection or of its price', async () => {
  for (const named of ['internet', 'line']) {
    const { report } = await inventory({
      'infragap.yaml': `
        targets: [{ id: net, check: has, fact: internet, buy: line }]
        prices: { line: { price: 5, per: month } }
        running_costs: [{ connection: internet, price: line }]
        funding: { years: [2027], sources: [{ id: only, items: [${named}], amount: 1000 }] }
      `,
      'units.csv': 'unit_id,internet\nA,yes\nB,no',
    });
    const [year] = report.plan.schedule?.years ?? [];
    // A's line costs 60 a year, B's as much where the source pays for what is bought at that price.
    const bought = named === 'line' ? 60 : 0;
    expect([named, year?.running.existing, year?.running.unfunded, year?.need.funded]).toEqual([
      named,
      60,
      0,
      bought,
    ]);
  }
});

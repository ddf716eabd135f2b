import { describe, expect, test } from 'vitest';
import { inventory, just, known } from './support/inventory.ts';

/** A worked example for every rule of counting; units and money have files of their own. Figures are worked out by hand. */

/** One computer per official, of 8 GB, for five years. */
const COMPUTERS = `
as_of: 2026-06-30
standards:
  computer: { categories: [desktop], useful_life_years: 5, minimum: { ram_gb: 8 } }
targets:
  - { id: pc, check: per-head, item: computer, heads: [officials], buy: pc }
prices: { pc: { price: 10 } }
`;

/** A computer per official, with nothing said of age or memory. */
const PLAIN = `
targets:
  - { id: pc, check: per-head, item: computer, heads: [officials] }
`;

describe('unknown is not zero and not no', () => {
  const LAN = 'targets: [{ id: lan, check: has, fact: lan }]';

  test('a blank cell is unknown; 0, không, no and a lone dash are no', async () => {
    const { at } = await inventory({
      'infragap.yaml': LAN,
      'units.csv': `
        unit_id,lan
        A,có
        B,không
        C,0
        D,no
        E,-
        F,
      `,
    });
    expect(at('targets[lan].units_met')).toBe(1);
    expect(at('targets[lan].units_short')).toBe(4);
    expect(at('targets[lan].units_unknown')).toBe(1);
    expect(at('targets[lan].by_unit[F].status')).toBe('unknown');
    expect(at('targets[lan].gap')).toEqual({ known: 4, low: 4, high: 5, open: [] });
  });

  test('in a column of numbers 0 is known, a lone dash and a blank are not', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': PLAIN,
      'units.csv': `
        unit_id,officials
        A,0
        B,-
        C,
      `,
      'equipment.csv': `
        unit_id,category
        A,desktop
        B,desktop
        C,desktop
      `,
    });
    expect(at('targets[pc].by_unit[A].status')).toBe('not_applicable');
    expect(at('targets[pc].by_unit[B].required')).toEqual({ low: 0, high: null });
    expect(at('targets[pc].by_unit[C].required')).toEqual({ low: 0, high: null });
    expect(found('not-a-number')).toBe(0);
  });

  test('a column of ticks may be declared: blank means no, 9 means not stated', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': `
        columns: { lan: { blank: no, unknown: ["9"] } }
        ${LAN}
      `,
      'units.csv': `
        unit_id,lan,note
        A,x,
        B,,blank
        C,9,not stated
        D,no,
      `,
    });
    expect(report.targets[0]?.by_unit.map(({ status }) => status)).toEqual([
      'met',
      'short',
      'unknown',
      'short',
    ]);
    expect(at('summary.issues.error')).toBe(0);
  });

  test('codes for "not stated" are declared per column, and only there', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': `
        columns: { officials: { unknown: [-1, 88888, đang cập nhật, Sin datos] } }
        targets:
          - { id: staffed, check: has, fact: officials }
          - { id: housed, check: has, fact: households }
      `,
      'units.csv': `
        unit_id,officials,households
        A,-1,88888
        B,88888,1
        C,đang cập nhật,1
        D,Sin datos,1
        E,7,1
      `,
    });
    expect(at('targets[staffed].units_unknown')).toBe(4);
    expect(at('targets[staffed].units_met')).toBe(1);
    expect(at('targets[housed].units_met')).toBe(5);
    expect(found('not-a-number') + found('out-of-range')).toBe(0);
  });

  test('a column that no file has is not judged, and that is said', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': `
        standards: { computer: { categories: [desktop], minimum: { antivirus: yes } } }
        targets:
          - { id: fibre, check: has, fact: fibre }
          - { id: pc, check: per-unit, item: computer }
      `,
      'units.csv': `
        unit_id,lan
        A,yes
      `,
      'equipment.csv': `
        unit_id,category,condition
        A,desktop,in_use
      `,
    });
    expect(at('targets[fibre].judged')).toBe(false);
    expect(at('targets[fibre].gap')).toEqual(known(0));
    expect(at('targets[fibre].units_unknown')).toBe(0);
    expect(at('targets[pc].units_met')).toBe(1);
    expect(report.summary.not_judged).toEqual([
      { target: 'fibre', standard: null, criterion: 'fibre', whole: true },
      { target: null, standard: 'computer', criterion: 'antivirus', whole: false },
    ]);
  });

  const TWO = {
    'units.csv': `
      unit_id,officials
      A,3
      B,4
    `,
    'equipment.csv': `
      unit_id,category,quantity
      A,desktop,1
    `,
  };

  test('a unit without a single equipment row is not reported', async () => {
    const { at } = await inventory({ ...TWO, 'infragap.yaml': PLAIN });
    expect(at('targets[pc].units_not_reported')).toBe(1);
    expect(at('targets[pc].by_unit[B].reason')).toBe('not_reported');
    expect(at('targets[pc].gap')).toEqual({ known: 2, low: 2, high: 6, open: [] });
  });

  test('a row of another category is a report: the unit has no computers', async () => {
    const { at } = await inventory({
      ...TWO,
      'infragap.yaml': PLAIN,
      'equipment.csv': `
        unit_id,category,quantity
        A,desktop,1
        B,printer,1
      `,
    });
    expect(at('targets[pc].gap')).toEqual(known(6));
  });

  test('no_rows_means_none makes it a unit that has none', async () => {
    const { at } = await inventory({ ...TWO, 'infragap.yaml': `${PLAIN}no_rows_means_none: [equipment]` });
    expect(at('targets[pc].units_not_reported')).toBe(0);
    expect(at('targets[pc].by_unit[B].gap')).toEqual(just(4));
    expect(at('targets[pc].gap')).toEqual(known(6));
  });

  test('a bad cell becomes unknown, and an issue', async () => {
    const { at, found, report, code } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': `
        unit_id,officials
        A,2
      `,
      'equipment.csv': `
        unit_id,category,year_in_use,ram_gb,condition
        A,desktop,2024,16,in_use
        A,desktop,2024,plenty,in_use
      `,
    });
    expect(found('not-a-number')).toBe(1);
    expect(report.issues.find(({ rule }) => rule === 'not-a-number')).toMatchObject({
      file: 'equipment.csv',
      row: 3,
      column: 'D',
      value: 'plenty',
    });
    expect(at('targets[pc].by_unit[A].actual')).toEqual({ low: 1, high: 2 });
    expect(at('targets[pc].gap')).toEqual({ known: 0, low: 0, high: 1, open: [] });
    expect(at('summary.rows_refused')).toBe(0);
    expect(code).toBe(1);
  });

  test('a refused row that names its unit leaves the tally of that unit incomplete', async () => {
    const { at } = await inventory({
      'infragap.yaml': PLAIN,
      'units.csv': `
        unit_id,officials
        A,10
        B,10
        C,10
      `,
      'equipment.csv': `
        unit_id,category,quantity
        A,desktop,4
        A,gizmo,3
        B,desktop,4
        B,desktop,several
        C,desktop,4
        Z,desktop,6
      `,
    });
    // Of A up to 3 more may be computers; of B nobody knows how many; C is untouched by what Z lost.
    expect(at('targets[pc].by_unit[A].gap')).toEqual({ low: 3, high: 6 });
    expect(at('targets[pc].by_unit[B].gap')).toEqual({ low: 0, high: 6 });
    expect(at('targets[pc].by_unit[C].gap')).toEqual(just(6));
    expect(at('targets[pc].gap')).toEqual({ known: 6, low: 9, high: 18, open: [] });
    expect(at('summary.incomplete_units')).toEqual(['A', 'B']);
    expect(at('summary.rows_refused')).toBe(3);
    expect(at('summary.complete')).toBe(false);
  });

  test('a refused row leaves open only what it may be: by its category, and unless its items are out of service', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        standards: { pc: { categories: [desktop, laptop], in_service: [in_use] } }
        targets:
          - { id: pc, check: per-unit, item: pc, at_least: 9 }
          - { id: printer, check: per-unit, item: printer, at_least: 9 }
      `,
      'units.csv': 'unit_id\nA\nB\nC\nD\nE',
      'equipment.csv': `
        unit_id,category,quantity,condition
        A,desktop,4,in_use
        A,printer,several,in_use
        B,desktop,4,in_use
        B,laptop,several,disposed
        C,printer,x,in_use
        D,desktop,4,in_use
        D,gizmo,2,in_use
        E,printer,4,in_use
        ,desktop,3,in_use
      `,
    });
    const gaps = (target: string): unknown[] =>
      ['A', 'B', 'C', 'D', 'E'].map((unit) => at(`targets[${target}].by_unit[${unit}].gap`));
    // Of E the row below it may be, whose unit is blank: up to 3 computers, and no printer.
    expect(gaps('pc')).toEqual([just(5), just(5), just(9), { low: 3, high: 5 }, { low: 6, high: 9 }]);
    expect(gaps('printer')).toEqual([
      { low: 0, high: 9 },
      just(9),
      { low: 0, high: 9 },
      { low: 7, high: 9 },
      just(5),
    ]);
    expect(at('summary.incomplete_units')).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  const FIBRE = 'targets: [{ id: fibre, check: has, fact: fibre }]';
  const LINES = {
    'units.csv': `
      unit_id
      A
      B
      C
    `,
    'connectivity.csv': `
      unit_id,connection,present,working
      A,fibre,,yes
    `,
    'connectivity_b.csv': `
      unit_id,connection,present
      B,fibre,no
    `,
  };

  test('a row of a connection means that it is there, unless it does not work; a unit without a row is unknown', async () => {
    const of = async (working: string) => {
      const lines = {
        ...LINES,
        'connectivity.csv': `unit_id,connection,present,working\nA,fibre,,${working}\n`,
      };
      const { report } = await inventory({ ...lines, 'infragap.yaml': FIBRE });
      return report.targets[0]?.by_unit.map(({ status }) => status);
    };
    expect(await of('')).toEqual(['met', 'short', 'unknown']);
    expect(await of('yes')).toEqual(['met', 'short', 'unknown']);
    expect(await of('no')).toEqual(['unknown', 'short', 'unknown']);
  });

  test('no_rows_means_none makes a unit without a row one that is not connected', async () => {
    const { report } = await inventory({
      ...LINES,
      'infragap.yaml': `no_rows_means_none: [connectivity]\n${FIBRE}`,
    });
    expect(report.targets[0]?.by_unit.map(({ status }) => status)).toEqual(['met', 'short', 'short']);
  });

  test('a blank quantity is one item, and that is said', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
      'units.csv': 'unit_id\nA',
      'equipment.csv': 'unit_id,category,quantity\nA,switch,',
    });
    expect(at('targets[switch].actual')).toEqual(known(1));
    expect(found('quantity-assumed')).toBe(1);
  });

  test('a quantity that is declared to be "not stated" is not one item', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        columns: { quantity: { unknown: [-1] } }
        targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]
      `,
      'units.csv': 'unit_id\nA',
      'equipment.csv': 'unit_id,category,quantity\nA,switch,-1',
    });
    expect(at('targets[switch].by_unit[A].gap')).toEqual({ low: 0, high: 9 });
  });
});

describe('ranges', () => {
  test('a share has known, low and high', async () => {
    const { at } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan }]',
      'units.csv': `
        unit_id,lan
        A,yes
        B,yes
        C,yes
        D,no
        E,?
        F,
        G,unknown
        H,yes
      `,
    });
    // 4 yes, 1 no, 3 unknown: 4 / 5, 4 / 8, (4 + 3) / 8.
    expect(at('targets[lan].share')).toEqual({
      of: 'units',
      known: 0.8,
      low: 0.5,
      high: 0.875,
      yes: 4,
      no: 1,
      unknown: 3,
      all: 8,
    });
  });

  const STAFF = {
    'units.csv': `
      unit_id,officials,staff_authorised
      A,5,6
      B,,8
      C,,
    `,
    'equipment.csv': `
      unit_id,category,quantity
      A,desktop,2
      B,desktop,2
      C,desktop,2
    `,
  };

  test('a bound that does not exist is null and names the units', async () => {
    const { at } = await inventory({ ...STAFF, 'infragap.yaml': PLAIN });
    expect(at('targets[pc].gap')).toEqual({ known: 3, low: 3, high: null, open: ['B', 'C'] });
    expect(at('targets[pc].by_unit[B].reason')).toBe('fact_unknown');
  });

  test('a declared stand-in gives the bound, and is said', async () => {
    const { at, found } = await inventory({
      ...STAFF,
      'infragap.yaml': `${PLAIN}stand_ins: { officials: staff_authorised }`,
    });
    // A keeps its own 5; B is taken to have its 8 posts; C has neither.
    expect(at('targets[pc].gap')).toEqual({ known: 9, low: 9, high: null, open: ['C'] });
    expect(found('stand-in-used')).toBe(1);
  });

  test('stand-ins are tried in their order; a number is the last resort', async () => {
    const { at, found } = await inventory({
      ...STAFF,
      'infragap.yaml': `${PLAIN}stand_ins: { officials: [staff_authorised, 4] }`,
    });
    expect(at('targets[pc].gap')).toEqual(known(3 + 6 + 2));
    expect(found('stand-in-used')).toBe(2);
  });
});

describe('computers for people', () => {
  const TEN = 'unit_id,officials\nA,10';

  test('broken, stored and awaiting disposal are not in service; weak ones are, but do not meet the standard', async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': TEN,
      'equipment.csv': `
        unit_id,category,quantity,year_in_use,ram_gb,condition
        A,desktop,4,2024,8,in_use
        A,desktop,2,2024,4,in_use
        A,desktop,3,2024,8,broken
        A,desktop,1,2024,8,awaiting_disposal
        A,desktop,1,2024,4,stored
      `,
    });
    // R 10, C 6, G 4: buy 6, of which new 10 - 6 = 4 and replace 2.
    expect(at('targets[pc].by_unit[A].stocks')).toMatchObject([{ in_service: just(6), good: just(4) }]);
    expect(at('targets[pc].required')).toEqual(known(10));
    expect(at('targets[pc].actual')).toEqual(known(4));
    expect(at('targets[pc].gap')).toEqual(known(6));
    expect(at('targets[pc].units_short')).toBe(1);
    expect(at('estimate.lines')).toMatchObject([{ quantity: just(6), new: just(4), replace: just(2) }]);
  });

  test('a unit is met when G reaches R', async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': TEN,
      'equipment.csv': `
        unit_id,category,quantity,year_in_use,ram_gb,condition
        A,desktop,10,2024,8,in_use
        A,desktop,5,2010,2,in_use
      `,
    });
    expect(at('targets[pc].units_met')).toBe(1);
    expect(at('estimate.lines')).toEqual([]);
  });

  test('good stored items are used first, and those on order are coming', async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': TEN,
      'equipment.csv': `
        unit_id,category,quantity,year_in_use,ram_gb,condition
        A,desktop,4,2024,8,in_use
        A,desktop,2,2024,8,stored
        A,desktop,1,2024,4,stored
        A,desktop,1,,8,on_order
      `,
    });
    // The gap is 6; 2 come out of store (the weak one does not), 1 is on order, 3 are bought.
    expect(at('targets[pc].gap')).toEqual(known(6));
    expect(at('estimate.lines')).toMatchObject([
      {
        from_stock: just(2),
        on_order: just(1),
        quantity: just(3),
        new: just(3),
        replace: just(0),
        amount: just(30),
      },
    ]);
  });

  test("one office's plenty does not hide another's want", async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': `
        unit_id,officials
        A,10
        B,10
      `,
      'equipment.csv': `
        unit_id,category,quantity,year_in_use,ram_gb,condition
        A,desktop,12,2024,8,in_use
        A,desktop,6,2024,4,in_use
        B,desktop,1,2024,8,in_use
        B,desktop,3,2024,4,in_use
      `,
    });
    // C 18 and 4, G 12 and 1: 22 / 20; (10 + 4) / 20; (10 + 1) / 20.
    const same = (value: number) => ({ known: value, low: value, high: value });
    expect(at('targets[pc].ratio')).toEqual(same(1.1));
    expect(at('targets[pc].equipped')).toEqual(same(0.7));
    expect(at('targets[pc].equipped_to_standard')).toEqual(same(0.55));
    expect(at('targets[pc].gap')).toEqual(known(9));
  });

  test('only good machines beyond the need are offered to sister units', async () => {
    const { report } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': `
        unit_id,officials
        A,10
        B,10
      `,
      'equipment.csv': `
        unit_id,category,quantity,year_in_use,ram_gb,condition
        A,desktop,12,2024,8,in_use
        A,desktop,6,2024,4,in_use
        B,desktop,9,2024,8,in_use
        B,desktop,9,2024,4,in_use
      `,
    });
    expect(report.targets[0]?.by_unit.map(({ stocks }) => stocks?.[0]?.surplus)).toEqual([just(2), just(0)]);
  });

  test('of those that meet a standard only what is beyond the wanted share is to spare', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        standards: { computer: { categories: [desktop], minimum: { ram_gb: 8 } } }
        targets: [{ id: strong, check: standard, item: computer, at_least: 80% }]
      `,
      'units.csv': 'unit_id\nA',
      'equipment.csv': `
        unit_id,category,quantity,ram_gb,condition
        A,desktop,10,8,in_use
      `,
    });
    // G 10, R 8.
    expect(at('targets[strong].by_unit[A].stocks')).toMatchObject([{ required: just(8), surplus: just(2) }]);
  });
});

describe('too weak and too old', () => {
  const files = {
    'units.csv': 'unit_id,officials\nA,10',
    'equipment.csv': `
      unit_id,category,quantity,year_in_use,ram_gb,condition
      A,desktop,3,2024,8,in_use
      A,desktop,4,2024,4,in_use
      A,desktop,2,2015,8,in_use
      A,desktop,1,2015,4,in_use
    `,
  };

  test('what fails the standard is split into too weak only, too old only, and both', async () => {
    const { at } = await inventory({ ...files, 'infragap.yaml': COMPUTERS });
    expect(at('targets[pc].by_unit[A].stocks')).toMatchObject([
      { too_weak: 4, too_old: 2, too_weak_and_old: 1, below_standard: 7 },
    ]);
    expect(at('estimate.lines')).toMatchObject([{ kind: 'purchase', replace: just(7), new: just(0) }]);
  });

  test('those too weak only are upgraded, if an upgrade is priced', async () => {
    const { at } = await inventory({
      ...files,
      'infragap.yaml': COMPUTERS.replace('buy: pc }', 'buy: pc, upgrade: ram }').replace(
        'pc: { price: 10 }',
        'pc: { price: 10 }, ram: { price: 1 }',
      ),
    });
    expect(at('estimate.lines')).toMatchObject([
      { kind: 'purchase', buy: 'pc', quantity: just(3), amount: just(30) },
      { kind: 'upgrade', buy: 'ram', quantity: just(4), amount: just(4) },
    ]);
    expect(at('targets[pc].gap')).toEqual(known(7));
  });

  test('with a date an item is past its life on its anniversary, with a year only in that calendar year', async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': `
        unit_id,officials
        eve,1
        anniversary,1
        year-4,1
        year-5,1
        year-as-date,1
      `,
      'equipment.csv': `
        unit_id,category,purchase_date,year_in_use,ram_gb,condition
        eve,desktop,2021-07-01,2021,8,in_use
        anniversary,desktop,2021-06-30,,8,in_use
        year-4,desktop,,2022,8,in_use
        year-5,desktop,,2021,8,in_use
        year-as-date,desktop,2021,,8,in_use
      `,
    });
    expect(at('targets[pc].by_unit[eve].status')).toBe('met');
    expect(at('targets[pc].by_unit[anniversary].status')).toBe('short');
    expect(at('targets[pc].by_unit[year-4].status')).toBe('met');
    expect(at('targets[pc].by_unit[year-5].status')).toBe('short');
    expect(at('targets[pc].by_unit[year-as-date].status')).toBe('short');
  });

  test('an item of unknown age may be good or not', async () => {
    const { at } = await inventory({
      'infragap.yaml': COMPUTERS,
      'units.csv': 'unit_id,officials\nA,2',
      'equipment.csv': `
        unit_id,category,year_in_use,ram_gb,condition
        A,desktop,2024,8,in_use
        A,desktop,,8,in_use
      `,
    });
    expect(at('targets[pc].by_unit[A].stocks')).toMatchObject([
      { in_service: just(2), good: { low: 1, high: 2 }, unsure: 1, below_standard: 0 },
    ]);
  });
});

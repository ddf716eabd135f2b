import { describe, expect, test } from 'vitest';
import { inventory, just, known } from './support/inventory.ts';

/** Worked examples of who is counted where, of shares and fractions, and of how units are told apart. */

const LAN = 'targets: [{ id: lan, check: has, fact: lan }]';

describe('who is counted where', () => {
  const TREE = `
    unit_id,tier,parent_id,officials
    P,province,,4
    D1,district,P,3
    C1,commune,D1,2
    C2,commune,D1,5
    D2,district,P,6
    C3,commune,D2,1
  `;
  const NOTHING = 'no_rows_means_none: [equipment]';

  test("a check counts a unit's own rows, and no unit stands for its ancestor", async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        ${NOTHING}
        targets: [{ id: pc, check: per-head, item: computer, heads: [officials] }]
      `,
      'units.csv': TREE,
    });
    expect(at('targets[pc].by_unit[D1].required')).toEqual(just(3));
    expect(at('targets[pc].required')).toEqual(known(4 + 3 + 2 + 5 + 6 + 1));
  });

  test('with scope: subtree it counts the units below too, and totals do not add a unit and its ancestor', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        ${NOTHING}
        targets:
          - { id: pc, check: per-head, item: computer, heads: [officials], scope: subtree, where: { tier: [district, commune] } }
      `,
      'units.csv': TREE,
    });
    expect(at('targets[pc].by_unit[C1].required')).toEqual(just(2));
    expect(at('targets[pc].by_unit[D1].required')).toEqual(just(3 + 2 + 5));
    expect(at('targets[pc].by_tier[commune].required')).toEqual(known(2 + 5 + 1));
    expect(at('targets[pc].by_tier[district].required')).toEqual(known(10 + 7));
    expect(at('targets[pc].required')).toEqual(known(10 + 7));
  });

  test('items of the units below count with scope: subtree', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        ${NOTHING}
        targets: [{ id: copiers, check: per-unit, item: copier, at_least: 8, scope: subtree, where: { tier: province } }]
      `,
      'units.csv': TREE,
      'equipment.csv': `
        unit_id,category,quantity
        P,copier,2
        C1,copier,1
        C3,copier,2
      `,
    });
    expect(at('targets[copiers].actual')).toEqual(known(5));
    expect(at('targets[copiers].gap')).toEqual(known(3));
  });

  const SHARE = 'id: fibre, check: share, part: households_fibre, whole: households, at_least: 80%';
  const HOUSEHOLDS = `
    unit_id,tier,parent_id,households,households_fibre
    P,province,,1000,700
    C1,commune,P,600,500
    C2,commune,P,400,200
  `;

  test("a province's figure is not added to those of its communes", async () => {
    const { at } = await inventory({
      'infragap.yaml': `targets: [{ ${SHARE}, scope: subtree, where: { tier: province } }]`,
      'units.csv': HOUSEHOLDS,
    });
    expect(at('targets[fibre].share')).toMatchObject({ of: 'households', all: 1000, yes: 700, known: 0.7 });
    expect(at('targets[fibre].gap')).toEqual(known(100));
  });

  test('nor is it where each is held to the target by itself', async () => {
    const { at } = await inventory({ 'infragap.yaml': `targets: [{ ${SHARE} }]`, 'units.csv': HOUSEHOLDS });
    expect(at('targets[fibre].by_tier[commune].share.all')).toBe(1000);
    expect(at('targets[fibre].share.all')).toBe(1000);
  });

  test('where the province says nothing, its communes are added up', async () => {
    const { at } = await inventory({
      'infragap.yaml': `targets: [{ ${SHARE}, scope: subtree, where: { tier: province } }]`,
      'units.csv': `
        unit_id,tier,parent_id,households,households_fibre
        P,province,,,
        C1,commune,P,600,500
        C2,commune,P,400,
      `,
    });
    expect(at('targets[fibre].share')).toMatchObject({
      all: 1000,
      yes: 500,
      no: 100,
      unknown: 400,
      low: 0.5,
      high: 0.9,
    });
    expect(at('targets[fibre].gap')).toEqual({ known: 0, low: 0, high: 300, open: [] });
  });

  test('area_class is inherited from the nearest ancestor that has one', async () => {
    const { report } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan, where: { area_class: island } }]',
      'units.csv': `
        unit_id,tier,parent_id,area_class,lan
        P,province,,mountainous,yes
        D,district,P,island,yes
        C1,commune,D,,yes
        C2,commune,D,mountainous,yes
        V,village,C1,,yes
        C3,commune,P,,yes
      `,
    });
    expect(report.targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual(['D', 'C1', 'V']);
  });

  test('other facts are not inherited', async () => {
    const { at } = await inventory({
      'infragap.yaml': LAN,
      'units.csv': `
        unit_id,parent_id,lan
        P,,yes
        C,P,
      `,
    });
    expect(at('targets[lan].by_unit[C].status')).toBe('unknown');
  });

  test.each([['commune'], ['xã'], ['Phường'], ['[đặc khu]']])(
    'xã, phường and đặc khu are communes: tier %s',
    async (tier) => {
      const { report } = await inventory({
        'infragap.yaml': `
        tiers: [province, commune]
        tier_aliases: { thị tứ: commune }
        targets: [{ id: lan, check: has, fact: lan, where: { tier: ${tier} } }]
      `,
        'units.csv': `
        unit_id,tier,lan
        P,Tỉnh,yes
        C1,xã,yes
        C2,PHƯỜNG,yes
        C3,Đặc khu,yes
        C4,thị tứ,yes
        C5,commune,yes
      `,
      });
      expect(report.targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual([
        'C1',
        'C2',
        'C3',
        'C4',
        'C5',
      ]);
      expect(report.targets[0]?.by_tier.map(({ tier: name }) => name)).toEqual(['commune']);
    },
  );

  const REMOTE = `
    unit_id,remote,lan
    A,yes,no
    B,no,no
    C,,no
  `;

  test('a unit whose where fact is unknown is unknown, not left out', async () => {
    const { at } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan, where: { remote: yes } }]',
      'units.csv': REMOTE,
    });
    expect(at('targets[lan].by_unit[B]')).toBeUndefined();
    expect(at('targets[lan].by_unit[C]')).toMatchObject({
      status: 'unknown',
      reason: 'where_unknown',
      gap: { low: 0, high: 1 },
    });
    expect(at('targets[lan].gap')).toEqual({ known: 1, low: 1, high: 2, open: [] });
  });

  test('nor are its figures among the known ones', async () => {
    const { at } = await inventory({
      'infragap.yaml':
        'targets: [{ id: pc, check: per-head, item: computer, heads: [officials], where: { remote: yes } }]',
      'units.csv': 'unit_id,officials,remote\nA,10,yes\nB,10,',
      'equipment.csv': 'unit_id,category,quantity\nA,computer,5\nB,computer,10',
    });
    // Only A is known to be meant: 5 of 10. With B it would be 15 of 20.
    expect(at('targets[pc].required')).toEqual({ known: 10, low: 10, high: 20, open: [] });
    expect(at('targets[pc].equipped')).toMatchObject({ known: 0.5 });
    expect(at('targets[pc].ratio')).toMatchObject({ known: 0.5 });
  });

  test('nor is it taken in where the fact rules units out', async () => {
    const { at } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan, where: { remote: { not: no } } }]',
      'units.csv': REMOTE,
    });
    expect(at('targets[lan].by_unit[A].status')).toBe('short');
    expect(at('targets[lan].by_unit[C].status')).toBe('unknown');
  });

  test('a unit of which it is unknown whether it is to be counted is an unknown of the share', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        targets: [{ id: lan, check: coverage, where: { tier: commune }, of: { tier: village, remote: yes }, fact: lan }]
      `,
      'units.csv': `
        unit_id,tier,parent_id,remote,lan
        C,commune,,,
        V1,village,C,yes,yes
        V2,village,C,yes,no
        V3,village,C,no,no
        V4,village,C,,no
      `,
    });
    // V1 has it, V2 has not, V3 is not meant, V4 perhaps.
    expect(at('targets[lan].by_unit[C].gap')).toEqual({ low: 1, high: 2 });
  });

  test('a target that matches no unit is a warning', async () => {
    const { found, report } = await inventory({
      'infragap.yaml': `
        targets:
          - { id: lan, check: has, fact: lan, where: { tier: village } }
          - { id: all, check: has, fact: lan }
      `,
      'units.csv': `
        unit_id,tier,lan
        C,commune,yes
      `,
    });
    expect(found('target-matches-no-unit')).toBe(1);
    expect(report.summary.by_rule['target-matches-no-unit']?.severity).toBe('warning');
  });
});

describe('parts of an inventory', () => {
  const files = {
    'infragap.yaml': LAN,
    'units.csv': `
      unit_id,name,tier,parent_id,lan,kind
      P,Tỉnh,province,,yes,old
      D1,Một,district,P,no,old
      C1,An,commune,D1,no,new
      C2,Bình,commune,D1,yes,new
      D2,Hai,district,P,yes,old
      C3,Cường,commune,D2,no,
    `,
  };

  test('--by an ancestor tier', async () => {
    const { report } = await inventory(files, ['--by', 'district'], 'gaps');
    const groups = report.targets[0]?.by_group?.map(({ key, gap, units_met }) => [key, gap.known, units_met]);
    // D1 itself and C1 lack it, C2 has it; D2 has it, C3 lacks it; the province is in no district.
    expect(groups).toEqual([
      ['?', 0, 1],
      ['D1 Một', 2, 1],
      ['D2 Hai', 1, 1],
    ]);
  });

  test('--by any fact', async () => {
    const { report } = await inventory(files, ['--by', 'kind'], 'gaps');
    const groups = report.targets[0]?.by_group?.map(({ key, gap, units_met }) => [key, gap.known, units_met]);
    expect(groups).toEqual([
      ['old', 1, 2],
      ['new', 1, 1],
      ['?', 1, 0],
    ]);
  });

  test('--by area_class groups a unit by the class that it inherits', async () => {
    const classes = {
      'infragap.yaml': LAN,
      'units.csv': `
        unit_id,parent_id,area_class,lan
        P,,mountainous,no
        A,P,,no
        B,P,island,no
      `,
    };
    const { report } = await inventory(classes, ['--by', 'area_class'], 'gaps');
    expect(report.targets[0]?.by_group?.map(({ key, gap }) => [key, gap.known])).toEqual([
      ['mountainous', 2],
      ['island', 1],
    ]);
  });

  test('--unit means that unit and all below it', async () => {
    const { report, at } = await inventory(files, ['--unit', 'D1']);
    expect(report.targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual(['D1', 'C1', 'C2']);
    expect(at('targets[lan].gap')).toEqual(known(2));
    expect(at('summary.units')).toBe(3);
  });
});

describe('shares name their denominator', () => {
  test('26/35 is two facts', async () => {
    const { at } = await inventory({
      'infragap.yaml':
        'targets: [{ id: fibre, check: share, part: villages_fibre, whole: village_count, at_least: 100% }]',
      'units.csv': `
        unit_id,villages_fibre,village_count
        C,26,35
      `,
    });
    expect(at('targets[fibre].share')).toMatchObject({
      of: 'village_count',
      yes: 26,
      no: 9,
      all: 35,
      known: 26 / 35,
    });
    expect(at('targets[fibre].gap')).toEqual(known(9));
  });

  const VILLAGES =
    'targets: [{ id: fibre, check: coverage, where: { tier: commune }, of: { tier: village }, fact: fibre, count: village_count }]';

  test('a unit that says it has 35 villages and lists 20 has 15 unknown', async () => {
    const village = (fibre: string) => (_: unknown, at: number) => `V${fibre}${at},village,C,,${fibre}`;
    const { at } = await inventory({
      'infragap.yaml': VILLAGES,
      'units.csv': [
        'unit_id,tier,parent_id,village_count,fibre',
        'C,commune,,35,',
        ...Array.from({ length: 12 }, village('yes')),
        ...Array.from({ length: 8 }, village('no')),
      ].join('\n'),
    });
    expect(at('targets[fibre].share')).toEqual({
      of: 'village',
      yes: 12,
      no: 8,
      unknown: 15,
      all: 35,
      known: 12 / 20,
      low: 12 / 35,
      high: 27 / 35,
    });
    expect(at('targets[fibre].gap')).toEqual({ known: 0, low: 8, high: 23, open: [] });
  });

  test('a unit with no villages, no staff or no items is not applicable, counted apart', async () => {
    const { at } = await inventory({
      'infragap.yaml': `
        standards: { computer: { categories: [desktop], minimum: { ram_gb: 8 } } }
        targets:
          - { id: fibre, check: coverage, where: { tier: commune }, of: { tier: village }, fact: fibre, count: village_count }
          - { id: pc, check: per-head, item: computer, heads: [officials], where: { tier: commune } }
          - { id: strong, check: standard, item: computer, where: { tier: commune } }
          - { id: homes, check: share, part: households_fibre, whole: households, at_least: 80%, where: { tier: commune } }
      `,
      'units.csv': `
        unit_id,tier,parent_id,village_count,fibre,officials,households,households_fibre
        C1,commune,,0,,0,0,0
        C2,commune,,1,,1,10,8
        V,village,C2,,yes,,,
      `,
      'equipment.csv': `
        unit_id,category,ram_gb,condition
        C1,printer,,in_use
        C2,desktop,8,in_use
      `,
    });
    for (const id of ['fibre', 'pc', 'strong', 'homes']) {
      expect([id, at(`targets[${id}].units_not_applicable`), at(`targets[${id}].units_met`)]).toEqual([
        id,
        1,
        1,
      ]);
      expect(at(`targets[${id}].by_unit[C1]`)).toMatchObject({
        status: 'not_applicable',
        reason: 'nothing_to_count',
      });
      expect(at(`targets[${id}].units_short`)).toBe(0);
    }
    expect(at('targets[fibre].share.known')).toBe(1);
  });

  test('a unit that does not say how many villages it has, and lists none, is unknown', async () => {
    const { at } = await inventory({
      'infragap.yaml': VILLAGES,
      'units.csv': `
        unit_id,tier,parent_id,village_count,fibre
        C1,commune,,,
        C2,commune,,1,
        V,village,C2,,yes
      `,
    });
    expect(at('targets[fibre].by_unit[C1].status')).toBe('unknown');
  });

  test('nor are those that it lists all that it may have', async () => {
    const { at } = await inventory({
      'infragap.yaml': VILLAGES,
      'units.csv': `
        unit_id,tier,parent_id,village_count,fibre
        C1,commune,,,
        V1,village,C1,,yes
        C2,commune,,1,
        V2,village,C2,,yes
      `,
    });
    expect(at('targets[fibre].by_unit[C2].status')).toBe('met');
    expect(at('targets[fibre].by_unit[C1].status')).toBe('unknown');
    expect(at('targets[fibre].gap')).toEqual({ known: 0, low: 0, high: null, open: ['C1'] });
  });
});

describe('fractions are exact, and rounded up per unit', () => {
  const files = (target: string, officials: string) => ({
    'infragap.yaml': `
      no_rows_means_none: [equipment]
      targets: [{ id: scanner, check: per-head, item: scanner, ${target} }]
    `,
    'units.csv': officials,
  });
  const SIXTY = 'unit_id,officials\nA,60';

  test.each([['at_least: 1/15'], ['one_per: 15']])(
    'one scanner for fifteen people: 60 need four, with %s',
    async (rate) => {
      const { at } = await inventory(files(`heads: [officials], ${rate}`, SIXTY));
      expect(at('targets[scanner].required')).toEqual(known(4));
    },
  );

  test('0.0667 is taken as it is written, a little more than a fifteenth: 4.002 scanners are five', async () => {
    const { at } = await inventory(files('heads: [officials], at_least: 0.0667', SIXTY));
    expect(at('targets[scanner].required')).toEqual(known(5));
  });

  test.each([
    ['0.1 and 0.2', 'heads: { officials: 0.1, part_time_staff: 0.2 }, at_least: 10', 3],
    ['1/3 and 2/3', 'heads: { officials: 1/3, part_time_staff: 2/3 }, at_least: 1', 1],
  ])('weights of %s add up to exactly their sum', async (_, target, required) => {
    const { at } = await inventory(files(target, 'unit_id,officials,part_time_staff\nA,1,1'));
    expect(at('targets[scanner].required')).toEqual(known(required));
  });

  test('rounding is done in each unit, not in the total', async () => {
    const { at } = await inventory(
      files('heads: [officials], one_per: 3', 'unit_id,officials\nA,10\nB,10\nC,9'),
    );
    // 10 / 3 is 4, twice, and 9 / 3 is 3: eleven, though 29 / 3 would be ten.
    expect(at('targets[scanner].required')).toEqual(known(11));
  });

  test('80 % of 35 is exactly 28', async () => {
    const { at } = await inventory({
      'infragap.yaml': 'targets: [{ id: fibre, check: share, part: part, whole: whole, at_least: 80% }]',
      'units.csv': 'unit_id,part,whole\nA,28,35\nB,27,35',
    });
    expect(at('targets[fibre].by_unit[A].gap')).toEqual(just(0));
    expect(at('targets[fibre].by_unit[B].gap')).toEqual(just(1));
  });
});

describe('units are told apart', () => {
  const SWITCH = 'targets: [{ id: switch, check: per-unit, item: switch }]';

  test('codes are text: 00097 is not 97', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
      'units.csv': `
        unit_id
        00097
        97
      `,
      'equipment.csv': `
        unit_id,category,quantity
        00097,switch,2
        97,switch,3
        097,switch,4
      `,
    });
    // The four of 097 may be either's.
    expect(at('targets[switch].by_unit[00097].actual')).toEqual({ low: 2, high: 6 });
    expect(at('targets[switch].by_unit[97].actual')).toEqual({ low: 3, high: 7 });
    expect(found('ambiguous-unit')).toBe(1);
  });

  test('code and name in one cell are the unit whose both are, and nobody where they contradict each other', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
      'units.csv': `
        unit_id,name
        101,North
        102,South
      `,
      'equipment.csv': `
        unit_id,category,quantity
        101 - North,switch,2
        South (102),switch,3
        102 - North,switch,4
      `,
    });
    expect(at('targets[switch].by_unit[101].actual')).toEqual({ low: 2, high: 6 });
    expect(at('targets[switch].by_unit[102].actual')).toEqual({ low: 3, high: 7 });
    expect(found('unknown-unit')).toBe(1);
  });

  test('a fact may be called as a field of items is', async () => {
    const { report } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan }]',
      'units.csv': `
        unit_id,name,tier,parent_id,lan,category
        1,A,commune,,yes,poor
      `,
    });
    expect(report.targets[0]?.by_unit).toMatchObject([{ unit_id: '1', status: 'met' }]);
  });

  test('a code in the configuration keeps its zeros too', async () => {
    const { report } = await inventory({
      'infragap.yaml': 'targets: [{ id: lan, check: has, fact: lan, where: { below: 00097 } }]',
      'units.csv': `
        unit_id,parent_id,lan
        00097,,yes
        97,,yes
        00098,00097,yes
      `,
    });
    expect(report.targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual(['00097', '00098']);
  });

  const NAMES = `
    unit_id,name
    A,Đông Hòa
    B,Tân Lập
    C,tan lap
  `;

  test('names match without case and diacritics where only one unit has the name, and that is said', async () => {
    const { at, found, report } = await inventory({
      'infragap.yaml': SWITCH,
      'units.csv': NAMES,
      'equipment.csv': `
        unit_id,category
        DONG HOA,switch
      `,
    });
    expect(at('targets[switch].by_unit[A].status')).toBe('met');
    expect(found('unit-matched-by-name')).toBe(1);
    expect(report.summary.issues.error).toBe(0);
  });

  test('a name that two units have matches neither, and the issue names both', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': SWITCH,
      'units.csv': NAMES,
      'equipment.csv': `
        unit_id,category
        Tân Lập,switch
        A,switch
      `,
    });
    expect(at('targets[switch].by_unit[B].actual.low')).toBe(0);
    expect(at('targets[switch].by_unit[C].actual.low')).toBe(0);
    const [issue] = report.issues.filter(({ rule }) => rule === 'ambiguous-unit');
    expect(issue).toMatchObject({ severity: 'error', row: 2, value: 'Tân Lập' });
    expect(`${issue?.message} ${issue?.fix}`).toMatch(/B Tân Lập.*C tan lap/);
  });

  test('a unit above that two units may be is an issue that names both', async () => {
    const { report } = await inventory({
      'infragap.yaml': LAN,
      'units.csv': `
        unit_id,name,parent_id,lan
        A,Tân Lập,,no
        B,tan lap,,no
        C,Thôn Một,TÂN LẬP,no
      `,
    });
    const [issue] = report.issues.filter(({ file, row }) => file === 'units.csv' && row === 4);
    expect(issue?.severity).toBe('error');
    expect(`${issue?.message} ${issue?.fix}`).toMatch(/A Tân Lập.*B tan lap/);
  });

  test('a unit above that is matched by its name is said to be', async () => {
    const { report, found } = await inventory(
      {
        'infragap.yaml': LAN,
        'units.csv': `
          unit_id,name,parent_id,lan
          A,Tân Lập,,no
          C,Thôn Một,TAN LAP,no
        `,
      },
      ['--unit', 'A'],
    );
    expect(report.summary.units).toBe(2);
    expect(found('unit-matched-by-name')).toBe(1);
  });

  test('without a units table the units are those that the items name', async () => {
    const { report } = await inventory({
      'infragap.yaml': SWITCH,
      'equipment.csv': `
        unit_id,category,quantity
        00097,switch,1
        97,switch,2
      `,
    });
    expect(report.targets[0]?.by_unit.map(({ unit_id, actual }) => [unit_id, actual])).toEqual([
      ['00097', just(1)],
      ['97', just(2)],
    ]);
  });

  test('ids never clash across units; of duplicates in a unit the first counts, and the issue names both', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
      'units.csv': NAMES,
      'equipment.csv': `
        unit_id,category,quantity,asset_id
        A,switch,1,001
        B,switch,2,001
        A,switch,4,001
      `,
    });
    expect(at('targets[switch].by_unit[A].actual')).toEqual(just(1));
    expect(at('targets[switch].by_unit[B].actual')).toEqual(just(2));
    expect(report.issues.filter(({ rule }) => rule === 'duplicate-key')).toMatchObject([
      { row: 4, related: { file: 'equipment.csv', row: 2 } },
    ]);
  });

  test('two codes of which a spreadsheet program left the same digits are two machines', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
      'units.csv': NAMES,
      'equipment.csv': `
        unit_id,category,asset_id
        A,switch,2.02309E+11
        A,switch,2.02309E+11
      `,
    });
    expect([found('shortened-code'), found('duplicate-key')]).toEqual([2, 0]);
    expect(at('targets[switch].by_unit[A].actual')).toEqual(just(2));
  });
});

describe('the date of the stock', () => {
  test('an item bought after as_of is not yet there, and no fault', async () => {
    const { at, report, code } = await inventory({
      'infragap.yaml': `
        as_of: 2026-06-30
        targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]
      `,
      'units.csv': 'unit_id\nA',
      'equipment.csv': `
        unit_id,category,quantity,purchase_date,year_in_use
        A,switch,1,2026-06-30,
        A,switch,2,2026-07-01,
        A,switch,4,,2027
      `,
    });
    expect(at('targets[switch].actual')).toEqual(known(1));
    expect(at('summary.items')).toBe(1);
    expect(report.summary.issues).toMatchObject({ error: 0, warning: 0 });
    expect(report.summary.by_rule['bought-after-as-of']?.severity).toBe('info');
    expect(code).toBe(0);
  });

  test('--as-of moves the date: then it is there', async () => {
    const { at } = await inventory(
      {
        'infragap.yaml': 'targets: [{ id: switch, check: per-unit, item: switch, at_least: 9 }]',
        'units.csv': 'unit_id\nA',
        'equipment.csv': 'unit_id,category,purchase_date\nA,switch,2026-07-01',
      },
      ['--as-of', '2026-07-01'],
    );
    expect(at('targets[switch].actual')).toEqual(known(1));
  });
});

import { describe, expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/*
 * What the configuration says of money in vain is told: facts that nobody gives, values that nobody has, years that nobody
 * plans, sources that may pay for nothing.
 */

const UNITS = `unit_id,name,tier,parent_id,area_class,lan,grid_power,officials
1,Bình Định,province,,,,,
101,An Lão,commune,1,mountainous,no,yes,20
102,An Hòa,commune,1,,no,no,30
`;

/** The issues of `rule` that these lines bring, beside a LAN that both communes lack. */
async function told(
  rule: string,
  lines: readonly string[],
  files: Files = {},
  lang = 'en',
): Promise<Issue[]> {
  const cwd = folder({
    'infragap.yaml': [
      'as_of: 2026-03-01',
      'targets: [{ id: lan, check: has, fact: lan, where: { tier: commune }, buy: cable }]',
      'prices: { cable: { price: 100 } }',
      ...lines,
      '',
    ].join('\n'),
    'units.csv': UNITS,
    ...files,
  });
  const { out } = await run(['validate', '.', '--format', 'json', '--lang', lang], { cwd });
  return (JSON.parse(out) as Report).issues.filter((issue) => issue.rule === rule);
}

const sentences = (issues: readonly Issue[]): string[] =>
  issues.map(({ message, fix }) => `${message} -> ${fix}`);

describe('facts that the configuration names and nobody gives', () => {
  test.each<[what: string, lines: readonly string[], told: readonly string[]]>([
    [
      'in an order, in people, in the units of a source and of a running cost: once for all, with the nearest',
      [
        'running_costs: [{ connection: lan, price: cable-year, where: { area_clas: mountainous } }]',
        'funding:',
        '  priority: [{ fact: area_clas, order: [mountainous] }, people]',
        '  people: [oficials]',
        '  sources: [{ id: province, where: { area_clas: mountainous, tier: commune }, grant_per_unit: 5 }]',
      ],
      [
        'No file gives "area_clas", which the configuration names (funding.priority, funding.sources.province.where, running_costs.lan.where); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "area_class"?',
        'No file gives "oficials", which the configuration names (funding.people); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "officials"?',
      ],
    ],
    [
      'a word that is like none',
      ['funding: { priority: [{ fact: poverty, order: [high] }] }'],
      [
        'No file gives "poverty", which the configuration names (funding.priority); what hangs on it is unknown. -> Write the fact as its column is called.',
      ],
    ],
    [
      'tier, below and what units do give are facts',
      [
        'funding:',
        '  priority: [{ fact: tier, order: [commune] }, { fact: below, order: ["1"] }, { fact: grid_power, order: [no, yes] }]',
        '  people: [officials]',
        '  sources: [{ id: province, where: { below: "1", area_class: mountainous }, grant_per_unit: 5 }]',
      ],
      [],
    ],
    [
      'a slip of the hand in what stands in for a fact; what may stand in need not be there',
      ['stand_ins: { heads: [oficials, staff_present, "poverty rate", 5] }'],
      [
        'No file gives "oficials", which the configuration names (stand_ins.heads); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "officials"?',
      ],
    ],
    [
      'people that nobody counts, and what runs nowhere',
      [
        'running_costs: [{ connection: lan, price: cable-year, where: { tier: village } }, { connection: lann, price: cable-year }]',
        'funding: { people: [grid_power, officials] }',
      ],
      [
        'No file gives "lann", which the configuration names (running_costs); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "lan"?',
        'The running cost of lan is for no unit of this inventory; nothing is counted for it. -> Check its where, under running_costs, against the units table.',
        'funding.people names grid_power, and no unit gives a number for it; nobody is counted by it. -> Name facts that count people.',
      ],
    ],
    [
      'values in order that nobody has',
      [
        'funding: { priority: [{ fact: area_class, order: [island, moutainous, mountainous] }, { fact: tier, order: [xã] }] }',
      ],
      [
        'funding.priority puts island, moutainous of area_class in order, and no unit has it; nobody comes first by it. -> Write the values as the units have them. Did you mean "mountainous"?',
      ],
    ],
  ])('%s', async (_, lines, expected) => {
    const prices = 'prices: { cable: { price: 100 }, cable-year: { price: 5, per: year } }';
    const own = lines.some((line) => line.includes('cable-year'));
    const issues = own
      ? await told('setting-idle', lines, {
          'infragap.yaml': `as_of: 2026-03-01\n${prices}\n${lines.join('\n')}\n`,
        })
      : await told('setting-idle', lines);
    expect(sentences(issues).toSorted()).toEqual(expected);
  });

  test.each([
    [
      2030,
      [
        'The budget year 2030 (funding.year) is not among the years of the plan (2027, 2028): the budget of one year and the plan speak of different years. -> Write a year of the plan in funding.year, or leave it out.',
      ],
    ],
    [2028, []],
  ])('the budget year %i beside a plan for 2027 and 2028', async (year, expected) => {
    const issues = await told('setting-idle', [
      `funding: { year: ${year}, years: [2027, 2028], ceiling: 9 }`,
    ]);
    expect(sentences(issues)).toEqual(expected);
  });

  test('a class that a price has a factor for and nobody is of: a slip, and where no factor of the price is used', async () => {
    const issues = await told('setting-idle', [], {
      'infragap.yaml': `as_of: 2026-03-01
price_lists: [prices.csv]
prices:
  set: { price: 1, area_factors: { mountainous: 1.1, island: 1.5 } }
  mast: { price: 1, area_factors: { island: 2 } }
`,
      'prices.csv': 'item,price,factor_moutainous\ncable,100,1.2\n',
    });
    expect(sentences(issues).toSorted()).toEqual([
      'Price cable has a factor for area class "moutainous", and no unit is of it; it is never used. -> Write the class as the units have it. Did you mean "mountainous"?',
      'Price mast has a factor for area class "island", and no unit is of it; it is never used. -> Write the class as the units have it.',
    ]);
  });

  test('nothing is said of a fact while the units, or a file of them, cannot be read', async () => {
    const lines = ['funding: { priority: [{ fact: poverty, order: [high] }] }'];
    expect(await told('setting-idle', lines, { 'units-2.csv': 'unit_id,poverty\n"103,high\n' })).toEqual([]);
  });

  test('nothing is said where there is no unit at all', async () => {
    const lines = [
      'funding: { years: [2027], priority: [{ fact: poverty, order: [high] }], sources: [{ id: province }] }',
    ];
    expect(await told('setting-idle', lines, { 'units.csv': 'unit_id,name\n' })).toEqual([]);
  });

  test('in Vietnamese', async () => {
    const lines = ['funding: { priority: [{ fact: area_clas, order: [mountainous] }] }'];
    expect(sentences(await told('setting-idle', lines, {}, 'vi'))).toEqual([
      'Không tệp nào có số liệu "area_clas" mà cấu hình nêu (funding.priority); những gì phụ thuộc vào số liệu này đều chưa rõ. -> Ghi đúng tên cột của số liệu. Có phải là "area_class"?',
    ]);
  });
});

describe('money and sources', () => {
  const PLAN = 'years: [2027, 2028]';
  test.each<[what: string, lines: readonly string[], told: readonly string[]]>([
    [
      'amounts and ceilings of years that are not planned, each where it stands',
      [
        `funding: { ${PLAN}, ceiling: { 2027: 9, 2031: 9 }, sources: [{ id: province, amount: { 2026: 5, 2028: 5, 2031: 5 }, ceiling: { 2031: 4 } }] }`,
      ],
      [
        'funding.ceiling says amounts for years that the plan does not have (2031); they are in no year of it. -> Correct the year, or add it to funding.years.',
        'funding.sources.province.amount says amounts for years that the plan does not have (2026, 2031); they are in no year of it. -> Correct the year, or add it to funding.years.',
        'funding.sources.province.ceiling says amounts for years that the plan does not have (2031); they are in no year of it. -> Correct the year, or add it to funding.years.',
      ],
    ],
    [
      'what only a plan over several years heeds, where there is none',
      [
        'funding: { ceiling: 5, surplus: count, sources: [{ id: province, amount: 5, share: 70%, carry_over: true, grant_per_unit: 3 }] }',
      ],
      [
        'Only a plan over several years heeds funding.ceiling, funding.surplus, funding.sources.province.amount, funding.sources.province.share, funding.sources.province.carry_over, and there is none. -> Name its years in funding.years.',
      ],
    ],
    [
      'a source for units that there are not',
      [`funding: { ${PLAN}, sources: [{ id: province, where: { tier: village }, amount: 5 }] }`],
      [
        'Source province is for no unit of this inventory; it pays for nothing. -> Check funding.sources.province.where against the units table.',
      ],
    ],
    [
      'a source for things that nobody buys; what runs is named by the connection or by its price',
      [
        'running_costs: [{ connection: lan, price: govnet-line }]',
        `funding: { ${PLAN}, sources: [{ id: province, amount: 5, items: [cable, firewall, govnet-line, lan, maintenance] }] }`,
      ],
      [
        'Source province may pay for firewall, maintenance, and no target buys it, nor does it run. -> Check its items and pays against what targets buy; what runs is named by its connection or its price.',
      ],
    ],
    [
      'a source for purchases, of a thing that is paid every year',
      [
        'running_costs: [{ connection: lan, price: govnet-line }]',
        `funding: { ${PLAN}, sources: [{ id: province, amount: 5, pays: [once], items: [lan, cable] }] }`,
      ],
      [
        'Source province may pay for lan, and no target buys it, nor does it run. -> Check its items and pays against what targets buy; what runs is named by its connection or its price.',
      ],
    ],
    [
      'a source for what is paid every year, where nothing is',
      [`funding: { ${PLAN}, sources: [{ id: province, amount: 5, pays: [yearly] }] }`],
      [
        'Source province pays running costs only, and there are none here; it pays for nothing. -> Check funding.sources.province.pays.',
      ],
    ],
    [
      'the same of a flat grant, without a plan',
      ['funding: { sources: [{ id: province, where: { tier: village }, grant_per_unit: 5 }] }'],
      [
        'Source province is for no unit of this inventory; it pays for nothing. -> Check funding.sources.province.where against the units table.',
      ],
    ],
    [
      'a plan without money',
      [`funding: { ${PLAN} }`],
      [
        'The plan has no money: there is no source, no ceiling and no allocation of its years. It buys nothing. -> Say under funding.sources who pays, or under funding.ceiling how much may be spent.',
      ],
    ],
    [
      'a source without money',
      [`funding: { ${PLAN}, sources: [{ id: province, amount: 5 }, { id: commune, ceiling_per_unit: 4 }] }`],
      [
        'Source commune has no money: it says no amount, ceiling or grant_per_unit, and no allocation names it. -> Say what it has, or enter its allocations.',
      ],
    ],
    [
      'shares that never make a whole',
      [
        `funding: { ${PLAN}, sources: [{ id: province, amount: 5, share: 70% }, { id: commune, amount: 5, share: 1/10 }] }`,
      ],
      [
        'The sources that may pay for cable pay 80.0% of it at most; what is not paid in full is not bought. -> Raise a share, or add the source that pays the rest.',
      ],
    ],
    [
      'shares that do, a source with a ceiling only, and one for what comes with a thing',
      [
        'targets: [{ id: pc, check: has, fact: lan, buy: set }]',
        'prices: { set: { price: 9, with: [office] }, office: { price: 2, per: year } }',
        `funding: { ${PLAN}, sources: [{ id: a, ceiling: 5, share: 70% }, { id: b, amount: 5, share: 30% }, { id: c, amount: 5, pays: [yearly], items: [office] }] }`,
      ],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    const isOwn = lines.some((line) => line.startsWith('targets'));
    const prices = 'cable: { price: 100 }, firewall: { price: 9 }, govnet-line: { price: 1, per: month }';
    const targets = 'targets: [{ id: lan, check: has, fact: lan, where: { tier: commune }, buy: cable }]';
    const all = ['as_of: 2026-03-01', ...(isOwn ? [] : [targets, `prices: { ${prices} }`]), ...lines, ''];
    const files = { 'infragap.yaml': all.join('\n') };
    const issues = [
      ...(await told('setting-idle', [], files)),
      ...(await told('money-outside-plan', [], files)),
    ];
    expect(sentences(issues).toSorted()).toEqual(expected);
  });

  test('allocations give a source money, and bring sources of their own', async () => {
    const lines = [`funding: { ${PLAN}, sources: [{ id: province, share: 70% }] }`];
    const row = (source: string): Files => ({
      'allocations.csv': `unit_id,year,source,amount\n101,2027,${source},5\n`,
    });
    expect(sentences(await told('setting-idle', lines, row('province')))).toEqual([
      'The sources that may pay for cable pay 70.0% of it at most; what is not paid in full is not bought. -> Raise a share, or add the source that pays the rest.',
    ]);
    expect(sentences(await told('setting-idle', lines, row('own')))).toEqual([
      'Source province has no money: it says no amount, ceiling or grant_per_unit, and no allocation names it. -> Say what it has, or enter its allocations.',
    ]);
  });
});

describe('units of which it is not known whether a source is for them', () => {
  // 103 and 104 lack a LAN as well; 105 has one, and 104 has a row of its own for the grant of 2027.
  const units = `unit_id,tier,area_class,lan
101,commune,mountainous,no
102,commune,,no
103,,mountainous,no
104,,,no
105,commune,,yes
`;
  const where = 'where: { tier: commune, area_class: mountainous }';
  test.each<[what: string, funding: string, told: readonly string[]]>([
    [
      'one line for a source, of all units that need something',
      `{ years: [2027], sources: [{ id: province, ${where}, amount: 5 }, { id: own, amount: 5 }] }`,
      [
        'units.csv 3 rows 3,4,5: It is not known whether province is for 3 units (first: 102); it pays for nothing there. -> Fill in what decides it: tier, area_class.',
      ],
    ],
    [
      'of a flat grant all units count, in a plan over several years',
      `{ years: [2027], sources: [{ id: province, ${where}, grant_per_unit: 5 }] }`,
      [
        'units.csv 3 rows 3,4,5,6: It is not known whether 4 units (first: 102) get the flat grant of province; it is not counted. -> Fill in what decides it: tier, area_class.',
      ],
    ],
    [
      'in the budget of one year, those that no row gives it to',
      `{ year: 2027, sources: [{ id: province, ${where}, grant_per_unit: 5 }] }`,
      [
        'units.csv 3 rows 3,4,6: It is not known whether 3 units (first: 102) get the flat grant of province; it is not counted. -> Fill in what decides it: tier, area_class.',
      ],
    ],
    [
      'a single one',
      `{ year: 2027, sources: [{ id: province, where: { lan: no, area_class: { not: mountainous } }, grant_per_unit: 5 }] }`,
      [
        'units.csv 3 rows 3: It is not known whether unit 102 gets the flat grant of province; it is not counted. -> Fill in what decides it: area_class.',
      ],
    ],
    [
      'without a plan, a source without a grant pays nobody',
      `{ year: 2027, sources: [{ id: province, ${where} }] }`,
      [],
    ],
  ])('%s', async (_, funding, expected) => {
    const issues = await told('eligibility-unknown', [`funding: ${funding}`], {
      'units.csv': units,
      'allocations.csv': 'unit_id,year,source,amount\n104,2027,province,9\n',
    });
    expect(
      issues.map(
        ({ file, row, row_numbers: rows, message, fix }) =>
          `${file} ${row} rows ${rows}: ${message} -> ${fix}`,
      ),
    ).toEqual(expected);
  });
});

test.each<[what: string, target: string, line: string]>([
  [
    'in the units of a target',
    'check: has, fact: lan, where: { area_clas: mountainous }',
    'Not judged: wanted - no file has area_clas. Did you mean "area_class"?',
  ],
  [
    'in what stands against it',
    'check: has, fact: lan, blocked_by: { grid_pwoer: no }',
    'Not judged in wanted: grid_pwoer - no file has it. Did you mean "grid_power"?',
  ],
  [
    'in what it is about',
    'check: has, fact: lna',
    'Not judged: wanted - no file has lna. Did you mean "lan"?',
  ],
  // Words of the tables, and longer words that begin like one that is there, are meant as they stand.
  ['a word of the tables', 'check: has, fact: mobile_4g', 'Not judged: wanted - no file has mobile_4g.'],
  [
    'a longer word',
    'check: share, part: officials_trained, whole: officials, at_least: 50%',
    'Not judged: wanted - no file has officials_trained.',
  ],
])('a target that names a fact that no file has, with the one that is meant: %s', async (_, target, line) => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-03-01\ntargets: [{ id: wanted, ${target} }]\n`,
    'units.csv': UNITS.replace('officials', 'officials,mobile_5g').replaceAll(/\d+$/gm, '$&,yes'),
  });
  expect((await run(['gaps', '.'], { cwd })).out.split('\n')).toContain(line);
});

test('a ceiling that hangs on a mistyped fact says which is meant', async () => {
  const target = 'targets: [{ id: pc, check: per-unit, item: computer, at_least: 1, buy: cable }]';
  const ceiling = 'ceilings: [{ id: seats, items: [computer], entitlement: [{ fact: oficials, each: 1 }] }]';
  const files: Files = {
    'infragap.yaml': `as_of: 2026-03-01\nno_rows_means_none: [equipment]\n${target}\n${ceiling}\nprices: { cable: { price: 1 } }\n`,
  };
  expect(sentences(await told('ceiling-not-judged', [], files))).toEqual([
    'Ceiling seats was not held against what units may have (first: 1): nobody gives oficials. -> Add the columns to the units, or take the ceiling out. Did you mean "officials"?',
  ]);
});

test.each<[what: string, source: string, rows: readonly string[], told: readonly string[]]>([
  [
    'a unit that it is not for',
    '{ id: province, where: { tier: commune, area_class: mountainous } }',
    ['101,2027,province,5', '1,2027,province,9'],
    [],
  ],
  [
    'a unit that it is not for, and none below is',
    '{ id: province, where: { area_class: mountainous, lan: no, grid_power: yes } }',
    ['101,2027,province,5', '102,2027,province,9', '102,2028,province,9'],
    [
      'allocations.csv:3 2 rows give money of province to units that it is not for (first: 102); the plan pays nothing from it.',
    ],
  ],
  [
    'of a flat grant, those below whoever gets it',
    '{ id: province, where: { tier: province }, grant_per_unit: 5 }',
    ['101,2027,province,5'],
    [],
  ],
  [
    'a province, of money for villages',
    '{ id: province, where: { tier: [village] }, amount: 5 }',
    ['1,2027,province,5'],
    [
      'allocations.csv:2 1 row gives money of province to units that it is not for (first: 1); the plan pays nothing from it.',
    ],
  ],
])('money of a source that is held by %s', async (_, source, rows, expected) => {
  const issues = await told(
    'money-outside-plan',
    [`funding: { years: [2027, 2028], sources: [${source}] }`],
    {
      'allocations.csv': `unit_id,year,source,amount\n${rows.join('\n')}\n`,
    },
  );
  expect(issues.map(({ file, row, message }) => `${file}:${row} ${message}`)).toEqual(expected);
});

test('a strange source and a strange thing are told of every year of the plan, not of the budget year alone', async () => {
  const lines = ['funding: { year: 2027, years: [2027, 2028], sources: [{ id: province, amount: 5 }] }'];
  const files: Files = {
    'allocations.csv': `unit_id,year,source,amount,item,quantity
101,2028,provinc,5,,
101,2028,province,,cabel,2
101,2031,provinc,5,,
`,
  };
  const [source, thing] = [
    await told('unknown-source', lines, files),
    await told('item-not-recognised', lines, files),
  ];
  expect([...source, ...thing].map(({ row, value, nearest }) => [row, value, nearest])).toEqual([
    [2, 'provinc', 'province'],
    [3, 'cabel', null],
  ]);
});

test.each<[what: string, lines: readonly string[], units: string, told: number]>([
  ['nobody counts them', ['funding: { priority: [people] }'], 'unit_id,lan\n101,no\n', 1],
  [
    'for less money a head as well',
    ['funding: { priority: [severity, cost_per_person] }'],
    'unit_id,lan\n101,no\n',
    1,
  ],
  ['units count their staff', ['funding: { priority: [people] }'], 'unit_id,lan,officials\n101,no,5\n', 0],
  [
    'the facts are named',
    ['funding: { priority: [people], people: [population] }'],
    'unit_id,lan,population\n101,no,5\n',
    0,
  ],
  ['nothing is ordered by people', ['funding: { priority: [severity] }'], 'unit_id,lan\n101,no\n', 0],
])('an order by people: %s', async (_, lines, units, count) => {
  const issues = await told('setting-idle', lines, { 'units.csv': units });
  expect(sentences(issues)).toEqual(
    Array(count).fill(
      'funding.priority orders by people, and no unit counts any (officials, public_employees, contract_staff, part_time_staff); nobody comes first by it. -> Say under funding.people which facts count them.',
    ),
  );
});

describe('a ceiling of what no target counts', () => {
  const ceilings = 'ceilings: [{ id: may, items: [computer, printer], price: 20 }]';

  test('limits nothing, and that is told', async () => {
    expect(sentences(await told('setting-idle', [ceilings]))).toEqual([
      'Ceiling may limits nothing: no target counts computer, printer. -> Name in its items what the targets count, or take it out.',
    ]);
    expect(sentences(await told('setting-idle', [ceilings], {}, 'vi'))).toEqual([
      'Định mức may không giới hạn gì: không mục tiêu nào tính computer, printer. -> Ghi vào items của định mức các thiết bị mà mục tiêu tính, hoặc bỏ định mức.',
    ]);
  });

  test('but not of those that others extend', async () => {
    const base = { 'province.yaml': `${ceilings}\n` };
    expect(await told('setting-idle', ['extends: [./province.yaml]'], base)).toEqual([]);
  });
});

describe('what the configuration names of tables and files, and is not there', () => {
  test.each<[what: string, lines: readonly string[], told: readonly string[]]>([
    [
      'a column, with the one that is near',
      ['columns: { oficials: { is: contract_staff } }'],
      [
        'columns names "oficials", and no table has a column that is called so; nothing was read by it. -> Write the header as it stands in the file, of a single column. Did you mean "officials"?',
      ],
    ],
    [
      'of another table',
      ['columns: { equipment.lan: { is: note } }'],
      [
        'columns names "equipment.lan", and no table has a column that is called so; nothing was read by it. -> Write the header as it stands in the file, of a single column.',
      ],
    ],
    [
      'a file',
      ['files: { unit.csv: { table: units } }'],
      [
        'files names "unit.csv", and no such file or sheet was read; nothing was read by it. -> Write the name of the file, and of its sheet in square brackets, as it is. Did you mean "units.csv"?',
      ],
    ],
    // By header, in other letters, by a field that any table may have, and where it is for when there is no other.
    [
      'what is there, or need not be',
      [
        'files: { units.csv: { table: units } }',
        'columns: { Officials: { is: officials }, quantity: { blank: 1 }, asset: { is: asset_id, yields: true } }',
      ],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(sentences(await told('setting-idle', lines))).toEqual(expected);
  });

  test('of a run over single files nothing is said of what may be in those that it leaves out', async () => {
    const cwd = folder({
      'infragap.yaml':
        'as_of: 2026-03-01\nfiles: { units.csv: { table: units }, other.csv: { table: units } }\ncolumns: { Sonstiges: { is: note } }\n',
      'units.csv': UNITS,
    });
    const told = async (path: string) =>
      (JSON.parse((await run(['validate', path, '--format', 'json'], { cwd })).out) as Report).summary
        .by_rule['setting-idle']?.count;
    expect([await told('units.csv'), await told('.')]).toEqual([undefined, 2]);
  });

  test('equipment that a column was to count, and nothing else counts, is open, not absent', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-03-01
columns: { PCs: { counts: desktop }, Laptops: { counts: laptop } }
standards: { computer: { categories: [computer, desktop, laptop] } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: 5, buy: none }]
`,
      'units.csv': 'unit_id,Apparatus,Laptops\nA,4,1\n',
    });
    const { out } = await run(['gaps', '.', '--format', 'json'], { cwd });
    const report = JSON.parse(out) as Report;
    expect(report.targets[0]?.by_unit[0]?.actual).toEqual({ low: 1, high: null });
    expect(report.summary.complete).toBe(false);
  });
});

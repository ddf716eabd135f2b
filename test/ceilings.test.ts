import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { lawfulParts } from '../src/funding/ceilings.ts';
import { just } from '../src/lib/range.ts';
import type { Unit } from '../src/model/inventory.ts';
import type { Need } from '../src/model/judgement.ts';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const MILLION = 1_000_000;

/** One machine of each kind that a row of the inventory may hold, on 30 June 2026. */
const MACHINES = {
  good: 'desktop,8,2024',
  weak: 'desktop,4,2022',
  'weak and old': 'desktop,4,2015',
  old: 'desktop,8,2015',
  'weak, of no known age': 'desktop,4,',
} as const;
type Machines = Partial<Record<keyof typeof MACHINES, number>>;

interface Office {
  /** Computers that are wanted. */
  readonly wanted: number;
  readonly posts?: number | '';
  readonly there?: Machines;
  readonly ceilings?: string;
  readonly prices?: string;
  readonly more?: string;
  readonly files?: Files;
}

/** One office; each computer costs 10 million, and it may have one for each of its posts, 20 million each at most, for 7 years. */
function filesOf({ wanted, posts = '', there = {}, ceilings, prices, more = '', files }: Office): Files {
  return {
    'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop, laptop], useful_life_years: 7, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: ${wanted}, buy: pc }]
prices: ${prices ?? '{ pc: { price: 10000000 } }'}
ceilings: ${ceilings ?? '[{ id: pc, items: [computer], entitlement: [{ fact: posts, each: 1 }], price: 20000000, tolerance: 15%, useful_life_years: 7 }]'}
${more}
`,
    'units.csv': `unit_id,name,tier,posts\n101,An Lao,commune,${posts}\n102,Hoai An,commune,3\n`,
    'equipment.csv': `unit_id,quantity,category,ram_gb,year_in_use\n${Object.entries(there)
      .map(([kind, count]) => `101,${count},${MACHINES[kind as keyof typeof MACHINES]}\n`)
      .join('')}102,${wanted},${MACHINES.good}\n`,
    ...files,
  };
}

async function reportOn(office: Office, more: { beyondCeiling?: boolean } = {}): Promise<Report> {
  const cwd = folder(filesOf(office));
  return (await analyze({ paths: ['.'], cwd, today: '2026-06-30', ...more })).report;
}

const range = ({ low, high }: { low: number; high: number | null }): number | readonly (number | null)[] =>
  low === high ? low : [low, high];

/** [why, pieces, amount in millions] */
const beyondOf = ({ estimate }: Report) =>
  estimate.beyond.map(({ why, quantity, amount }) => [
    why,
    range(quantity),
    amount && range({ low: amount.low / MILLION, high: amount.high === null ? null : amount.high / MILLION }),
  ]);
const millions = ({ low, high }: { low: number; high: number | null }) =>
  range({ low: low / MILLION, high: high === null ? null : high / MILLION });

describe('what a need has beyond a ceiling', () => {
  test.each<[string, Office, readonly unknown[], unknown]>([
    ['nothing, where it asks for no more than it may have', { wanted: 10, posts: 10 }, [], 100],
    ['more than it may have', { wanted: 14, posts: 10 }, [['quantity', 4, 40]], 100],
    [
      'what is there and good takes its place',
      { wanted: 14, posts: 10, there: { good: 8 } },
      [['quantity', 4, 40]],
      20,
    ],
    [
      'more is there than it may have',
      { wanted: 14, posts: 10, there: { good: 12 } },
      [['quantity', 2, 20]],
      0,
    ],
    [
      'weak machines before their time',
      { wanted: 10, posts: 10, there: { weak: 10 } },
      [['life', 10, 100]],
      0,
    ],
    [
      'of the replaced those past their life are the first',
      { wanted: 10, posts: 10, there: { weak: 6, 'weak and old': 3, old: 1 } },
      [['life', 6, 60]],
      40,
    ],
    // May have 12, has 10 good ones and 2 weak ones that have to stay: no room is left.
    [
      'what may not be replaced keeps its place',
      { wanted: 14, posts: 12, there: { good: 10, weak: 2 } },
      [
        ['quantity', 2, 20],
        ['life', 2, 20],
      ],
      0,
    ],
    [
      'and leaves the rest to new ones',
      { wanted: 14, posts: 13, there: { good: 10, weak: 2 } },
      [
        ['quantity', 1, 10],
        ['life', 2, 20],
      ],
      10,
    ],
    [
      'an unknown age leaves it open',
      { wanted: 10, posts: 10, there: { 'weak, of no known age': 10 } },
      [['life', [0, 10], [0, 100]]],
      [0, 100],
    ],
    [
      'unknown posts leave open what it may have',
      { wanted: 10, posts: '' },
      [['quantity', [0, 10], [0, 100]]],
      [0, 100],
    ],
  ])('%s', async (_, office, beyond, request) => {
    const report = await reportOn(office);
    expect(beyondOf(report)).toEqual(beyond);
    expect(millions(report.plan.request)).toEqual(request);
    // The estimate shows the need in full.
    const { good = 0 } = office.there ?? {};
    expect(millions(report.estimate.one_off)).toEqual((office.wanted - good) * 10);
    expect(millions(report.plan.need)).toEqual((office.wanted - good) * 10);
  });

  test('a price above the limit and its tolerance, by what is above', async () => {
    const prices = (price: number) => `{ pc: { price: ${price} } }`;
    const most = await reportOn({ wanted: 3, posts: 3, prices: prices(23 * MILLION) });
    expect(beyondOf(most)).toEqual([]);
    const dearer = await reportOn({ wanted: 4, posts: 3, prices: prices(25 * MILLION) });
    expect(beyondOf(dearer)).toEqual([
      ['quantity', 1, 25],
      ['price', 3, 6],
    ]);
    expect(dearer.estimate.beyond[1]).toMatchObject({ unit_price: 25 * MILLION, limit: 23 * MILLION });
    expect(millions(dearer.plan.request)).toBe(69);
    expect(millions(dearer.plan.beyond_ceiling)).toBe(31);
    expect(dearer.plan.beyond_ceiling_asked).toBe(false);
    const single = await reportOn({ wanted: 1, posts: 3, prices: prices(23_000_001) });
    expect(single.estimate.beyond).toMatchObject([{ why: 'price', amount: { low: 1, high: 1 } }]);
  });

  test('the limit is on the thing itself; what comes with it goes when it goes', async () => {
    const report = await reportOn({
      wanted: 5,
      posts: 3,
      prices: `{ pc: { price: 23000000, with: [work, licence] }, work: { price: 2000000 }, licence: { price: 1000000, per: year } }`,
      more: 'costs: { contingency: 10% }',
    });
    // 2 x (23 + 2 + 1 + 2.5)
    expect(beyondOf(report)).toEqual([['quantity', 2, 57]]);
    expect(millions(report.plan.request)).toBe(3 * 28.5);
  });

  test('what follows from money that is not asked for is not asked for either', async () => {
    const report = await reportOn({
      wanted: 2,
      posts: 2,
      prices: '{ pc: { price: 25000000, with: [work] }, work: { price: 2000000 } }',
      more: 'costs: { contingency: 10%, maintenance: { share: 5%, of: [pc] } }',
    });
    // Each may cost 23: of 25 two are above, and of 10 % contingency and 5 % maintenance 0.2 and 0.1.
    expect(beyondOf(report)).toEqual([['price', 2, 2 * 2.3]]);
    expect(report.estimate.beyond[0]).toMatchObject({ unit_price: 25 * MILLION, limit: 23 * MILLION });
    // 23 + 2 + 2.5 + 1.15 of 25 + 2 + 2.7 + 1.25.
    expect(millions(report.plan.request)).toBe(2 * 28.65);
    expect(millions(report.plan.need)).toBe(2 * 30.95);
    expect(millions(report.plan.beyond_ceiling)).toBe(4.6);
  });

  test('what is given in kind counts among what it has', async () => {
    const given = (quantity: number): Office => ({
      wanted: 15,
      posts: 10,
      more: 'funding: { year: 2027, sources: [{ id: province }] }',
      files: {
        'allocations.csv': `unit_id,year,source,item,quantity\n101,2027,province,computer,${quantity}\n`,
      },
    });
    const some = await reportOn(given(4));
    expect([some.plan.request, some.plan.beyond_ceiling].map(millions)).toEqual([60, 50]);
    const more = await reportOn(given(12));
    expect([more.plan.request, more.plan.beyond_ceiling].map(millions)).toEqual([0, 30]);
  });

  test('several items of one ceiling share what it leaves', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
targets:
  - { id: desktops, check: per-unit, item: desktop, at_least: 6, buy: desktop }
  - { id: laptops, check: per-unit, item: laptop, at_least: 6, buy: laptop }
prices: { desktop: { price: 10 }, laptop: { price: 15 } }
ceilings: [{ id: pool, items: [desktop, laptop], entitlement: [{ per_unit: 10 }] }]
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv': 'unit_id,category,quantity\n101,laptop,3\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    // 6 desktops and 3 laptops: one more place is left, and three laptops are wanted.
    expect(report.estimate.beyond.map(({ item, why, quantity }) => [item, why, range(quantity)])).toEqual([
      ['laptop', 'quantity', 2],
    ]);
    expect(report.plan.request.low).toBe(6 * 10 + 15);
  });

  /** An office for six machines that needs four computers, 8 GB and no older than six years, and two laptops of less than four. */
  const TWO_KINDS: readonly [string, string, readonly unknown[], number][] = [
    // 1 good computer and 2 old ones: 3 computers and 2 laptops make 1 + 3 + 2.
    ['old ones of another item take no place', '101,desktop,1,2021,8\n101,desktop,2,2018,8\n', [], 360],
    // 4 computers beside 4 good laptops: two places.
    ['good ones do', '101,laptop,4,2025,\n', [['pc', 'quantity', 2]], 200],
    // Three of the four laptops are old: one good, 4 computers, and one laptop.
    ['of good and old ones the good', '101,laptop,3,2020,\n101,laptop,1,2025,\n', [], 430],
    // Nobody knows what is the matter with tablets: all of them are there. 6 - 3 = 3 computers.
    [
      'what belongs to no item is there as long as it serves',
      '101,tablet,3,2010,\n',
      [
        ['pc', 'quantity', 1],
        ['nb', 'quantity', 2],
      ],
      300,
    ],
    // 4 tablets leave two places. The two laptops in store are used, and take them.
    [
      'what another item has in store takes a place',
      '101,laptop,2,2025,,stored\n101,tablet,4,2020,\n',
      [['pc', 'quantity', 4]],
      0,
    ],
    // The weak computer is brought to standard: with it 4 computers of which 3 are bought, 2 laptops.
    [
      'and what is brought to standard',
      '101,desktop,1,2024,4\n101,tablet,1,2020,\n',
      [['nb', 'quantity', 1]],
      335,
    ],
  ];
  test.each(TWO_KINDS)('of a pool of two items, %s', async (_, machines, beyond, request) => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards:
  pc: { categories: [desktop], useful_life_years: 6, minimum: { ram_gb: 8 } }
  nb: { categories: [laptop], useful_life_years: 4 }
targets:
  - { id: pc, check: per-unit, item: pc, at_least: 4, buy: pc, upgrade: ram }
  - { id: nb, check: per-unit, item: nb, at_least: 2, buy: nb }
prices: { pc: { price: 100 }, nb: { price: 30 }, ram: { price: 5 } }
ceilings: [{ id: pool, items: [pc, nb, tablet], entitlement: [{ per_unit: 6 }] }]
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv': `unit_id,category,quantity,year_in_use,ram_gb,condition\n${machines.replaceAll(/^(([^,]*,){4}[^,\n]*)$/gm, '$1,in_use')}`,
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    expect(report.estimate.beyond.map(({ item, why, quantity }) => [item, why, range(quantity)])).toEqual(
      beyond,
    );
    expect(range(report.plan.request)).toBe(request);
  });

  test('parts of an entitlement are rounded up each, then added; several facts are added first', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
targets: [{ id: printers, check: per-unit, item: printer, at_least: 99, buy: printer }]
prices: { printer: { price: 1 } }
ceilings:
  - id: printers
    items: [printer]
    price: 13
    entitlement: [{ fact: chiefs, each: 1 }, { fact: seniors, one_per: 3 }, { fact: [chiefs, seniors], one_per: 15 }, { per_unit: 2, price: 20 }]
`,
      'units.csv': 'unit_id,name,chiefs,seniors\n101,An Lao,2,7\n',
      'equipment.csv': 'unit_id,category,quantity\n101,printer,0\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    // 2 + 7/3 -> 3 + 9/15 -> 1 + 2; 6 x 13 + 2 x 20
    expect(report.estimate.entitlements).toMatchObject([
      { ceiling: 'printers', entitled: { low: 8, high: 8 }, most: { low: 118, high: 118 } },
    ]);
  });

  test('is asked for where somebody says so', async () => {
    const report = await reportOn({ wanted: 14, posts: 10 }, { beyondCeiling: true });
    expect(millions(report.plan.request)).toBe(140);
    expect(millions(report.plan.beyond_ceiling)).toBe(40);
    expect(report.plan.beyond_ceiling_asked).toBe(true);
    const cwd = folder(filesOf({ wanted: 14, posts: 10 }));
    expect((await run(['budget', '.', '--beyond-ceiling'], { cwd })).out).toMatch(
      /To be asked for +VND 140,000,000/,
    );
  });

  test('is left out of the plan over several years', async () => {
    const report = await reportOn({
      wanted: 14,
      posts: 10,
      more: 'funding: { year: 2027, years: [2027, 2028], sources: [{ id: a, amount: 1000000000 }] }',
    });
    expect(report.plan.schedule?.years.map(({ need }) => need.new / MILLION)).toEqual([100, 0]);
  });

  test('stands in the text with its amounts', async () => {
    const cwd = folder(filesOf({ wanted: 14, posts: 10 }));
    const { out } = await run(['budget', '.'], { cwd });
    expect(out).toContain('Beyond lawful ceilings\n');
    expect(out).toMatch(/101 +An Lao +computer +pc +more than it may have +10 +0 +4 +VND 40,000,000/);
    expect(out).toMatch(/Beyond lawful ceilings, not asked for +VND 40,000,000/);
    const { out: vi } = await run(['budget', '.', '--lang', 'vi'], { cwd });
    expect(vi).toMatch(/Vượt định mức, không đề nghị cấp +40\.000\.000 VND/);
  });
});

describe('explain', () => {
  const explained = async (office: Office, ...flags: string[]) =>
    (await run(['explain', 'pc', '--unit', '101', '.', ...flags], { cwd: folder(filesOf(office)) })).out;
  const ceilings =
    '[{ id: pc, items: [computer], entitlement: [{ fact: posts, each: 1 }, { per_unit: 1, price: 25000000 }], price: 20000000, tolerance: 15% }]';

  test('shows the ceiling of a need, what one may cost, and what of the need is beyond it and why', async () => {
    const office = {
      wanted: 14,
      posts: 9,
      there: { good: 2 },
      ceilings,
      prices: '{ pc: { price: 24000000 } }',
    };
    const text = await explained(office);
    // 9 posts and one more; two are there. Of the eight that are left one may cost 25 x 1.15, seven 20 x 1.15.
    expect(text).toMatch(/What the units may lawfully have\n/);
    expect(text).toMatch(/101 +pc +computer +10 +2 +1 × VND 28,750,000; 9 × VND 23,000,000/);
    expect(text).toMatch(/101 +An Lao +computer +pc +more than it may have +10 +2 +4 +VND 96,000,000/);
    expect(text).toMatch(/dearer than it may be +10 +2 +VND 24,000,000 +VND 23,000,000 +7 +VND 7,000,000/);
    expect(await explained(office, '--lang', 'vi')).toMatch(/1 × 28\.750\.000 VND; 9 × 23\.000\.000 VND/);
    const { entitlements, beyond } = JSON.parse(await explained(office, '--format', 'json'));
    expect(entitlements).toMatchObject([{ entitled: { low: 10, high: 10 }, there: { low: 2, high: 2 } }]);
    expect(beyond.map(({ why }: { why: string }) => why)).toEqual(['quantity', 'price']);
    const csv = await explained(office, '--format', 'csv');
    expect(csv).toContain('pc,101,ceiling,101,pc,10,,,');
    expect(csv).toContain('pc,101,beyond_ceiling,101,computer,4,,quantity,');
  });

  test('says nothing of ceilings where a need stands under none', async () => {
    const text = await explained({ wanted: 14, ceilings: '[]' });
    expect(text).toContain('VND 140,000,000');
    expect(text).not.toContain('lawfully');
  });
});

describe('which ceiling counts', () => {
  const rulesFor = async (ceilings: string, office: Partial<Office> = {}) => {
    const report = await reportOn({ wanted: 14, posts: 10, ceilings, ...office });
    return [report.issues.map(({ rule }) => rule), range(report.plan.request) as number];
  };

  test.each([
    [
      'one that holds on the day',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }], valid_from: 2026-06-30, valid_to: 2026-06-30 }]',
      ['ceiling-of-other-year'],
      10,
    ],
    [
      'none that does not',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }], valid_from: 2026-07-01 }]',
      ['ceiling-not-valid'],
      14,
    ],
    [
      'of several that follow each other the one of the day',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }], valid_to: 2026-06-29 }, { id: b, items: [computer], entitlement: [{ per_unit: 11 }], valid_from: 2026-06-30 }]',
      [],
      11,
    ],
    [
      'of two the first',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }] }, { id: b, items: [computer], entitlement: [{ per_unit: 11 }] }]',
      ['ceilings-overlap'],
      10,
    ],
    [
      'none for other units',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }], where: { tier: district } }]',
      [],
      14,
    ],
    [
      'none for other items: that it limits nothing is said',
      '[{ id: a, items: [printer], entitlement: [{ per_unit: 10 }] }]',
      ['setting-idle'],
      14,
    ],
    [
      'none whose numbers nobody gives',
      '[{ id: a, items: [computer], entitlement: [{ fact: seats, each: 1 }] }]',
      ['ceiling-not-judged'],
      14,
    ],
    [
      'none whose conditions nobody answers',
      '[{ id: a, items: [computer], entitlement: [{ per_unit: 10 }], where: { kind: office } }]',
      ['ceiling-not-judged'],
      14,
    ],
  ])('%s', async (_, ceilings, rules, pieces) => {
    expect(await rulesFor(ceilings)).toEqual([rules, pieces * 10 * MILLION]);
  });

  test.each([
    ['[{ id: a, items: [computer] }]', 'a ceiling needs an entitlement, a price or useful_life_years.'],
    [
      '[{ id: a, items: [computer], entitlement: [{ fact: posts }] }]',
      'say either a fact with each or one_per, such as { fact: posts, one_per: 3 }, or { per_unit: 1 }.',
    ],
    ['[{ id: a, items: [computr], price: 1 }]', '"computr" is not known. Did you mean "computer"?'],
    [
      '[{ id: a, items: [computer], price: 1 }, { id: a, items: [printer], price: 1 }]',
      '"a" is there twice; ids must differ.',
    ],
  ])('%s is refused', async (ceilings, sentence) => {
    const { code, err } = await run(['budget', '.'], { cwd: folder(filesOf({ wanted: 1, ceilings })) });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('the ceiling of another year', () => {
  /** Five weak computers of 2020 are wanted anew, at 18 each; by 2025's ceiling after five years, by 2026's after seven. */
  const told = async (more: string, ceilings: string, beyondCeiling = false) => {
    const cwd = folder({
      'infragap.yaml': `no_rows_means_none: [equipment]
standards: { computer: { categories: [desktop], useful_life_years: 7, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: computer, at_least: 5, buy: pc }, { id: few, check: per-unit, item: desktop, at_least: 1, buy: pc }]
prices: { pc: { price: 18 } }
ceilings: ${ceilings}
${more}
`,
      'units.csv': 'unit_id,name\n101,An Lao\n102,An Hoa\n',
      'equipment.csv':
        'unit_id,category,quantity,year_in_use,ram_gb\n101,desktop,5,2020,4\n102,desktop,5,2025,8\n',
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30', beyondCeiling });
    const own = report.issues.filter(({ rule }) => rule === 'ceiling-of-other-year');
    return [report.plan.request.low, own.map(({ message }) => message.replace(/^The .* keep to /, ''))];
  };
  const FIVE = '{ id: five, items: [computer], useful_life_years: 5, valid_to: 2025-12-31 }';
  const SEVEN = '{ id: seven, items: [computer], useful_life_years: 7, valid_from: 2026-01-01 }';
  const BUDGET = 'funding: { year: 2026 }';

  test.each<[string, string, string, readonly unknown[]]>([
    [
      'is told where another holds in the year of the budget',
      `as_of: 2025-12-31\n${BUDGET}`,
      `[${FIVE}, ${SEVEN}]`,
      [90, ['ceiling five, which holds on 2025-12-31; on 2026-01-01 seven holds.']],
    ],
    [
      'and where none does',
      `as_of: 2025-12-31\n${BUDGET}`,
      `[${FIVE}]`,
      [90, ['ceiling five, which holds on 2025-12-31; on 2026-01-01 none holds.']],
    ],
    [
      'not where the day of the prices is of the year',
      `as_of: 2025-12-31\nprice_date: 2026-01-01\n${BUDGET}`,
      `[${FIVE}, ${SEVEN}]`,
      [0, []],
    ],
    [
      'not where it goes on',
      `as_of: 2025-12-31\n${BUDGET}`,
      `[${FIVE.replace('2025-12', '2026-12')}]`,
      [90, []],
    ],
    [
      'within the year as well',
      'as_of: 2025-06-30\nfunding: { years: [2025, 2026] }',
      `[${FIVE.replace('2025-12-31', '2025-06-30')}, ${SEVEN.replace('2026-01', '2025-07')}]`,
      [90, ['ceiling five, which holds on 2025-06-30; on 2025-12-31 seven holds.']],
    ],
    [
      'not where no need stands under it',
      `as_of: 2025-12-31\n${BUDGET}`,
      `[${FIVE.replace('computer', 'printer')}, ${SEVEN.replace('computer', 'printer')}]`,
      [90, []],
    ],
  ])('%s', async (_, more, ceilings, expected) => {
    expect(await told(more, ceilings)).toEqual(expected);
  });

  test('nor where everything is asked for', async () => {
    expect(await told(`as_of: 2025-12-31\n${BUDGET}`, `[${FIVE}, ${SEVEN}]`, true)).toEqual([90, []]);
  });
});

describe('an item that a ceiling does not name', () => {
  /** One office with five chairs; a computer costs 10, and one does for three years. */
  const officeUnder = async (ceilings: string, machines = '') => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
standards: { may-tinh: { categories: [desktop, laptop], useful_life_years: 3 } }
targets: [{ id: pc, check: per-unit, item: may-tinh, at_least: 5, buy: pc }]
prices: { pc: { price: 10 } }
plausible: { price: {} }
ceilings: ${ceilings}
`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv': `unit_id,category,quantity,year_in_use\n101,desktop,0,2025\n${machines}`,
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    const beyond = report.estimate.beyond.map(({ why, quantity }) => [why, range(quantity)]);
    return [report.plan.request.low, beyond, report.issues.map(({ rule }) => rule)];
  };
  const TWO = 'entitlement: [{ per_unit: 2 }]';

  test.each<[string, string, string, readonly unknown[]]>([
    [
      'made of categories that it names',
      `[{ id: a, items: [desktop, laptop, tablet], ${TWO} }]`,
      '',
      [20, [['quantity', 3]], []],
    ],
    [
      'made of categories of an item that it names',
      `[{ id: a, items: [computer], ${TWO} }]`,
      '',
      [20, [['quantity', 3]], []],
    ],
    [
      'what serves in the pool takes a place',
      `[{ id: a, items: [desktop, laptop, tablet], ${TWO} }]`,
      '101,tablet,1,2025\n',
      [10, [['quantity', 4]], []],
    ],
    // Four years old: too old for the standard, and by law not to be replaced before they are seven.
    [
      'its machines are kept as long as the ceiling says',
      '[{ id: a, items: [desktop, laptop], useful_life_years: 7 }]',
      '101,laptop,4,2022\n',
      [10, [['life', 4]], []],
    ],
    [
      'one that names it goes before',
      `[{ id: a, items: [desktop, laptop], ${TWO} }, { id: b, items: [may-tinh], entitlement: [{ per_unit: 4 }] }]`,
      '',
      [40, [['quantity', 1]], []],
    ],
    ['made of other categories', `[{ id: a, items: [printer], ${TWO} }]`, '', [50, [], ['setting-idle']]],
    [
      'made of some of its categories and of others: nobody can tell, and that is said',
      `[{ id: a, items: [desktop, tablet], ${TWO} }]`,
      '',
      [50, [], ['ceiling-for-part']],
    ],
    [
      'under another, nothing is said of those that count a part of it',
      `[{ id: a, items: [desktop], ${TWO} }, { id: b, items: [computer], entitlement: [{ per_unit: 4 }] }]`,
      '',
      [40, [['quantity', 1]], []],
    ],
  ])('%s', async (_, ceilings, machines, expected) => {
    expect(await officeUnder(ceilings, machines)).toEqual(expected);
  });
});

describe('every state of one office', () => {
  const small = fc.integer({ min: 0, max: 8 });
  test('no piece is counted twice, and what is lawful is what the law leaves', () => {
    fc.assert(
      fc.property(small, small, small, small, small, (required, good, weak, past, entitled) => {
        const there = good + weak + past;
        const quantity = Math.max(0, required - good);
        const fresh = Math.max(0, required - there);
        const split = {
          quantity,
          new: fresh,
          replace: quantity - fresh,
          upgrade: 0,
          fromStock: 0,
          onOrder: 0,
        };
        const unit = { index: 0 } as Unit;
        const need: Need = { unit, item: 'pc', buy: ['pc'], upgrade: undefined, low: split, high: split };
        const limit = {
          ceiling: 'pc',
          items: ['pc'],
          entitled: just(entitled),
          slots: [],
          price: undefined,
          tolerance: 0,
          good: just(good),
          beside: just(0),
          others: [],
          atHand: 0,
          replaceable: just(past),
          later: undefined,
          life: 7,
          wait: 0,
          bad: weak + past,
          sure: true,
          otherwise: undefined,
        };
        const part = lawfulParts([{ need, place: just(0) }], () => limit, 0).get(need);
        // New machines only in free places; a machine past its life may be replaced as long as its place is one of the entitled.
        const lawful =
          Math.min(fresh, Math.max(0, entitled - there)) +
          Math.min(split.replace, past, Math.max(0, entitled - good));
        expect(part?.pieces).toEqual(just(lawful));
        expect((part?.quantity.low ?? 0) + (part?.life.low ?? 0) + lawful).toBe(quantity);
        expect(part?.quantity.low).toBe(part?.quantity.high);
        expect(part?.life.low).toBe(part?.life.high);
      }),
      { numRuns: 2000 },
    );
  });
});

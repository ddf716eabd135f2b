import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';

/** Worked examples of what it costs a year to keep the equipment that is there. */

const money = (value: number) => ({ known: value, low: value, high: value });

/** A computer for each official at 15 million, good for 7 years from 8 GB on; 5 % a year, of what is there too. */
const config = (change: { costs?: string; targets?: string; prices?: string; more?: string } = {}) => `
  as_of: 2026-12-31
  standards: { computer: { categories: [desktop, laptop], useful_life_years: 7, minimum: { ram_gb: 8 } } }
  targets:
    - { id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }
    ${change.targets ? `- ${change.targets}` : ''}
  prices: { set: { price: 15000000 }, ${change.prices ?? ''} }
  costs: ${change.costs ?? '{ maintenance: { share: 5%, installed: true } }'}
  ${change.more ?? ''}
`;
const UNITS = 'unit_id,name,officials\nA,An Lao,10';
const rows = (...lines: readonly string[]): string =>
  ['unit_id,category,quantity,condition,ram_gb,year_in_use', ...lines].join('\n');
const TEN = rows('A,desktop,6,in_use,8,2024', 'A,laptop,4,in_use,8,2021');

/** [unit, thing, pieces, of a piece, low, high] */
const linesOf = ({ estimate }: Report): unknown[][] =>
  estimate.existing.map((line) => [
    line.unit_id,
    line.item ?? line.connection,
    line.pieces,
    line.unit_price,
    line.per_year.low,
    line.per_year.high,
  ]);

/** [unit, thing, year, pieces, of a piece, amount] */
const yearsOf = ({ plan }: Report): unknown[][] =>
  (plan.schedule?.existing ?? []).flatMap(({ unit_id, item, years }) =>
    years.map(({ year, pieces, unit_price, amount }) => [unit_id, item, year, pieces, unit_price, amount]),
  );

describe('a share of what is there', () => {
  test('is asked for only where the configuration says so', async () => {
    const { at } = await inventory({
      'infragap.yaml': config({ costs: '{ maintenance: { share: 5% } }' }),
      'units.csv': UNITS,
      'equipment.csv': TEN,
    });
    expect(at('estimate.existing')).toEqual([]);
    expect(at('estimate.per_year_existing')).toEqual(money(0));
  });

  test('ten computers, four of which pass their life in 2028, at prices that grow by 4 %', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': config({
        costs: '{ price_growth: 4%, maintenance: { share: 5%, installed: true } }',
        more: 'funding: { years: [2027, 2028, 2029], sources: [{ id: p, amount: 100000000 }] }',
      }),
      'units.csv': UNITS,
      'equipment.csv': TEN,
    });
    expect(at('estimate.existing')).toEqual([
      {
        unit_id: 'A',
        name: 'An Lao',
        tier: null,
        connection: null,
        item: 'computer',
        targets: ['computers'],
        pieces: just(10),
        price: 'maintenance',
        share: { share: 0.05, of: ['set'], amount: 15e6 },
        unit_price: 750e3,
        per_year: just(7.5e6),
        from: 'price',
        file: null,
        row: null,
      },
    ]);
    expect(at('estimate.per_year_existing')).toEqual(money(7.5e6));
    expect(at('estimate.by_target[computers].per_year_existing')).toEqual(money(7.5e6));
    expect(at('plan.request')).toEqual(money(7.5e6));
    // 15 million x 1.04, x 1.04², x 1.04³ are 15.6, 16.224 and 16.87296; of these 5 %.
    expect(yearsOf(report)).toEqual([
      ['A', 'computer', 2027, 10, 780_000, 7_800_000],
      ['A', 'computer', 2028, 6, 811_200, 4_867_200],
      ['A', 'computer', 2029, 6, 843_648, 5_061_888],
    ]);
    // The four that are bought in 2028 are kept up as bought: in 2028 with their purchase, then by themselves.
    expect(report.plan.schedule?.years.map(({ running }) => running)).toEqual([
      { existing: 7_800_000, bought: 0, unfunded: 0 },
      { existing: 4_867_200, bought: 0, unfunded: 0 },
      { existing: 5_061_888, bought: 3_374_592, unfunded: 0 },
    ]);
  });

  test('neither what is weak, too old, broken or on order, nor what is in store', async () => {
    const { report } = await inventory({
      'infragap.yaml': config(),
      'units.csv': UNITS,
      'equipment.csv': rows(
        'A,desktop,1,in_use,8,2024',
        'A,desktop,2,in_use,4,2024',
        'A,desktop,4,in_use,8,2015',
        'A,desktop,8,broken,8,2024',
        'A,desktop,16,on_order,8,2026',
        'A,desktop,32,stored,8,2024',
      ),
    });
    expect(linesOf(report)).toEqual([['A', 'computer', just(1), 750e3, 750e3, 750e3]]);
  });

  test('what may be good is a range, and nobody knows of a unit without rows: never nothing', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': config({ more: 'funding: { years: [2027, 2028], ceiling: 100000000 }' }),
      'units.csv': `${UNITS}\nB,Hoai An,0`,
      'equipment.csv': rows('A,desktop,6,in_use,8,2024', 'A,desktop,2,in_use,,2021'),
    });
    expect(linesOf(report)).toEqual([
      ['A', 'computer', { low: 6, high: 8 }, 750e3, 4.5e6, 6e6],
      ['B', 'computer', { low: 0, high: null }, 750e3, 0, null],
    ]);
    expect(at('estimate.per_year_existing')).toEqual({ known: 0, low: 4.5e6, high: null });
    // No price is missing, so the estimate is complete; but it has no upper end, and nor has the plan.
    expect(at('estimate.complete')).toBe(true);
    expect(report.plan.schedule?.years.map(({ at_most }) => at_most)).toEqual([null, null]);
    expect(report.plan.schedule?.years.map(({ running }) => running.existing)).toEqual([4.5e6, 4.5e6]);
  });

  test('of a unit of which it is not known whether a target is for it: perhaps nothing', async () => {
    const { report } = await inventory({
      'infragap.yaml': config().replace('buy: set }', 'buy: set, where: { pilot: yes } }'),
      'units.csv': 'unit_id,officials,pilot\nA,10,yes\nB,10,\nC,10,no',
      'equipment.csv': rows(
        'A,desktop,1,in_use,8,2024',
        'B,desktop,2,in_use,8,2024',
        'C,desktop,4,in_use,8,2024',
      ),
    });
    expect(linesOf(report)).toEqual([
      ['A', 'computer', just(1), 750e3, 750e3, 750e3],
      ['B', 'computer', { low: 0, high: 2 }, 750e3, 0, 1.5e6],
    ]);
  });

  test('a price that is missing leaves it open, and is said', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': config({
        targets: '{ id: printers, check: per-unit, item: printer }',
        more: 'price_date: 2027-06-30',
      }).replace('price: 15000000', 'price: 15000000, valid_to: 2026-12-31'),
      'units.csv': UNITS,
      'equipment.csv': rows('A,desktop,10,in_use,8,2024', 'A,printer,1,in_use,,2024'),
    });
    expect(linesOf(report)).toEqual([
      ['A', 'computer', just(10), null, 0, null],
      ['A', 'printer', just(1), null, 0, null],
    ]);
    expect(at('estimate.unpriced')).toEqual([
      { unit_id: 'A', targets: ['computers'], buy: 'maintenance', quantity: just(10) },
      { unit_id: 'A', targets: ['printers'], buy: 'maintenance', quantity: just(1) },
    ]);
    expect(at('estimate.complete')).toBe(false);
    expect(at('estimate.per_year_existing')).toEqual({ known: 0, low: 0, high: null });
  });

  test('a price that ends within the plan leaves that year without an amount, and is said', async () => {
    const { report, found } = await inventory({
      'infragap.yaml': config({ more: 'funding: { years: [2027, 2028], ceiling: 100000000 }' }).replace(
        'price: 15000000',
        'price: 15000000, valid_to: 2027-12-31',
      ),
      'units.csv': UNITS,
      'equipment.csv': rows('A,desktop,10,in_use,8,2025'),
    });
    expect(yearsOf(report)).toEqual([
      ['A', 'computer', 2027, 10, 750e3, 7.5e6],
      ['A', 'computer', 2028, 10, null, null],
    ]);
    expect(found('price-not-valid')).toBe(1);
  });

  test('of what is paid once and is to be kept up, where it costs more to bring, as of what is bought', async () => {
    const { report } = await inventory({
      'infragap.yaml': config({
        costs: '{ contingency: 10%, maintenance: { share: 10%, of: [set, fitting], installed: true } }',
        prices:
          'fitting: { price: 1000000 }, software: { price: 9 }, care: { price: 9, per: year }, printer: { price: 9 }',
        targets: '{ id: printers, check: per-unit, item: printer, buy: printer }',
      }).replace('15000000', '15000000, with: [fitting, software, care], area_factors: { mountainous: 1.2 }'),
      'units.csv': 'unit_id,officials,area_class\nA,10,mountainous',
      'equipment.csv': rows('A,desktop,10,in_use,8,2024', 'A,printer,1,in_use,,2024'),
    });
    // 15 million x 1.2 and the fitting are 19; of these 10 %.
    expect(linesOf(report)).toEqual([['A', 'computer', just(10), 1.9e6, 19e6, 19e6]]);
    expect(report.estimate.existing[0]?.share).toEqual({ share: 0.1, of: ['set', 'fitting'], amount: 19e6 });
  });

  test('what this budget does not buy it does not keep up, and that nothing is left is said', async () => {
    const { report, found } = await inventory({
      'infragap.yaml': config().replace('buy: set }', 'buy: none }'),
      'units.csv': UNITS,
      'equipment.csv': TEN,
    });
    expect(linesOf(report)).toEqual([]);
    expect(found('setting-idle')).toBe(1);
  });
});

describe('each machine once', () => {
  test('that several targets count, in its unit and in those above it: in its own unit', async () => {
    const { at, report } = await inventory({
      'infragap.yaml': config({
        targets: '{ id: all, check: per-unit, item: computer, at_least: 9, scope: subtree, buy: set }',
      }),
      'units.csv':
        'unit_id,tier,parent_id,officials\nP,province,,1\nC,commune,P,2\nD,commune,P,0\nV,village,C,0',
      'equipment.csv': rows(
        'P,desktop,1,in_use,8,2024',
        'C,desktop,2,in_use,8,2024',
        'D,desktop,4,in_use,8,2024',
      ),
    });
    expect(linesOf(report).slice(0, 3)).toEqual([
      ['P', 'computer', just(1), 750e3, 750e3, 750e3],
      ['C', 'computer', just(2), 750e3, 1.5e6, 1.5e6],
      ['D', 'computer', just(4), 750e3, 3e6, 3e6],
    ]);
    expect(at('estimate.by_target[computers].per_year_existing')).toMatchObject({ low: 5.25e6 });
    // Asked by itself the village has told nothing. Below the province no village keeps any.
    expect(linesOf(report)[3]).toEqual(['V', 'computer', { low: 0, high: null }, 750e3, 0, null]);
    const below = await inventory({
      'infragap.yaml': config().replace('at_least: 1,', 'at_least: 1, scope: subtree,'),
      'units.csv': 'unit_id,tier,parent_id,officials\nC,commune,,2\nV,village,C,',
      'equipment.csv': rows('C,desktop,2,in_use,8,2024'),
    });
    expect(linesOf(below.report)).toEqual([['C', 'computer', just(2), 750e3, 1.5e6, 1.5e6]]);
  });

  test.each([
    ['the same is bought for both', 'set', [['A', 'computer', just(10), 750e3, 7.5e6, 7.5e6]]],
    [
      'something else is bought for the narrower one',
      'notebook',
      [
        ['A', 'computer', just(6), 750e3, 4.5e6, 4.5e6],
        ['A', 'notebook', just(4), 1e6, 4e6, 4e6],
      ],
    ],
  ])('that two items count: %s', async (_, buy, lines) => {
    const { report } = await inventory({
      'infragap.yaml': config({
        targets: `{ id: notebooks, check: per-unit, item: notebook, buy: ${buy} }`,
        prices: 'notebook: { price: 20000000 }',
      }).replace(
        'standards: {',
        'standards: { notebook: { categories: [laptop], useful_life_years: 7, minimum: { ram_gb: 8 } },',
      ),
      'units.csv': UNITS,
      'equipment.csv': TEN,
    });
    expect(linesOf(report)).toEqual(lines);
    expect(report.estimate.existing.flatMap(({ targets }) => targets)).toEqual(['computers', 'notebooks']);
  });

  test('that is good by one standard only: between those that may be the same and all of both', async () => {
    const { report } = await inventory({
      'infragap.yaml': config({
        targets: '{ id: safe, check: per-unit, item: safe, buy: guard }',
        prices: 'guard: { price: 20000000 }',
      }).replace(
        'standards: {',
        'standards: { safe: { categories: [desktop], minimum: { antivirus: yes } },',
      ),
      'units.csv': UNITS,
      'equipment.csv': `
        unit_id,category,quantity,condition,ram_gb,year_in_use,antivirus
        A,desktop,2,in_use,8,2024,no
        A,desktop,5,in_use,4,2024,yes
      `,
    });
    // Five are safe, two are fit: of the five at least three are not among the two.
    expect(linesOf(report)).toEqual([
      ['A', 'computer', just(2), 750e3, 1.5e6, 1.5e6],
      ['A', 'safe', { low: 3, high: 5 }, 1e6, 3e6, 5e6],
    ]);
  });
});

describe('over the years of a plan', () => {
  const years = 'funding: { years: [2027, 2028], ceiling: 1000000000 }';

  test('what is in store is kept up once it is missed', async () => {
    const { report } = await inventory({
      'infragap.yaml': config({ more: years }),
      'units.csv': 'unit_id,officials\nA,8\nB,4',
      'equipment.csv': rows(
        'A,desktop,4,in_use,8,2021',
        'A,desktop,4,in_use,8,2024',
        'A,desktop,3,stored,8,2024',
        'B,desktop,4,in_use,8,2024',
        'B,desktop,9,stored,8,2024',
      ),
    });
    // Of A's eight four pass their life in 2028: three come out of store, one is bought.
    expect(yearsOf(report).map(([unit, , year, pieces]) => [unit, year, pieces])).toEqual([
      ['A', 2027, 8],
      ['A', 2028, 7],
      ['B', 2027, 4],
      ['B', 2028, 4],
    ]);
    expect(
      report.plan.schedule?.lines.map(({ unit_id, years: [each] }) => [unit_id, each?.year, each?.funded]),
    ).toEqual([['A', 2028, 1]]);
  });

  test('is paid before anything is bought, by those who may', async () => {
    const { report } = await inventory({
      'infragap.yaml': config({
        more: `funding:
    years: [2027]
    sources:
      - { id: care, items: [maintenance], amount: 5000000 }
      - { id: printers, items: [printer], amount: 5000000 }
      - { id: rest, amount: 16000000 }`,
        targets: '{ id: printers, check: per-unit, item: printer, at_least: 0.5, buy: printer }',
        prices: 'printer: { price: 2000000 }',
      }),
      'units.csv': 'unit_id,officials\nA,11',
      'equipment.csv': rows('A,desktop,10,in_use,8,2024', 'A,printer,2,in_use,,2024'),
    });
    // 7.5 million for computers: 5 of care, 2.5 of the rest; 0.2 for printers. What is left, 13.5, buys no computer.
    expect(
      report.plan.schedule?.existing.map(({ item, years: [each] }) => [item, each?.sources, each?.unfunded]),
    ).toEqual([
      [
        'computer',
        [
          { source: 'care', amount: 5e6 },
          { source: 'rest', amount: 2.5e6 },
        ],
        0,
      ],
      ['printer', [{ source: 'printers', amount: 200_000 }], 0],
    ]);
    expect(report.plan.schedule?.lines[0]?.years[0]).toMatchObject({
      funded: 0,
      left: { why: 'too_little' },
    });
  });

  test('what moves to a sister unit is kept up there, those that last longest, where moves are counted', async () => {
    const files = (surplus: string) => ({
      'infragap.yaml': config({
        more: `funding: { years: [2027, 2028], surplus: ${surplus}, sources: [{ id: p, amount: 90000000 }] }`,
      }),
      'units.csv': 'unit_id,tier,parent_id,officials\nP,province,,0\nA,commune,P,2\nB,commune,P,5',
      'equipment.csv': rows(
        'P,desktop,0,in_use,8,2024',
        'A,desktop,2,in_use,8,2021',
        'A,desktop,3,in_use,8,2024',
        'B,desktop,4,in_use,8,2024',
      ),
    });
    const pieces = ({ plan }: Report) =>
      plan.schedule?.existing.map(({ unit_id, years: own }) => [unit_id, ...own.map((each) => each.pieces)]);
    // A has three more than it needs, B lacks one. Two of A pass their life in 2028.
    const proposed = await inventory(files('propose'));
    expect(pieces(proposed.report)).toEqual([
      ['P', 0, 0],
      ['A', 5, 3],
      ['B', 4, 4],
    ]);
    const counted = await inventory(files('count'));
    expect(counted.report.plan.schedule?.moves).toMatchObject([{ from: 'A', to: 'B', quantity: 1 }]);
    expect(pieces(counted.report)).toEqual([
      ['P', 0, 0],
      ['A', 4, 2],
      ['B', 5, 5],
    ]);
    // With the one that B has to buy otherwise: nine in 2027, seven and the one bought in 2028.
    expect(
      proposed.report.plan.schedule?.years.map(({ running }) => [running.existing, running.bought]),
    ).toEqual([
      [6.75e6, 0],
      [5.25e6, 750e3],
    ]);
    expect(
      counted.report.plan.schedule?.years.map(({ running }) => [running.existing, running.bought]),
    ).toEqual([
      [6.75e6, 0],
      [5.25e6, 0],
    ]);
  });

  test('a gift is kept up as given, once', async () => {
    const { report } = await inventory({
      'infragap.yaml': config({
        more: years.replace('ceiling: 1000000000', 'sources: [{ id: p, amount: 9000000 }]'),
      }),
      'units.csv': 'unit_id,officials\nA,3',
      'equipment.csv': rows('A,desktop,2,in_use,8,2025'),
      'allocations.csv': 'unit_id,year,source,item,quantity\nA,2027,ministry,computer,1',
    });
    expect(report.plan.schedule?.years.map(({ running }) => running)).toEqual([
      { existing: 1.5e6, bought: 750e3, unfunded: 0 },
      { existing: 1.5e6, bought: 750e3, unfunded: 0 },
    ]);
  });
});

describe('a price of a piece', () => {
  const files = (entries: string) => ({
    'infragap.yaml': config({
      costs: '{}',
      prices: 'service: { price: 100000, per: month }, cheap: { price: 500000, per: year }',
      more: `running_costs: [${entries}]`,
    }),
    'units.csv': 'unit_id,officials,remote\nA,1,yes\nB,1,no\nC,1,',
    'equipment.csv': rows(
      'A,printer,2,in_use,,2024',
      'A,printer,1,broken,,2024',
      'B,printer,3,,,2024',
      'C,printer,4,in_use,,',
    ),
  });

  test('of every good piece of an item, whether or not a target counts it', async () => {
    const { at, report } = await inventory(files('{ item: printer, price: service }'));
    expect(linesOf(report)).toEqual([
      ['A', 'printer', just(2), 1.2e6, 2.4e6, 2.4e6],
      ['B', 'printer', { low: 0, high: 3 }, 1.2e6, 0, 3.6e6],
      ['C', 'printer', just(4), 1.2e6, 4.8e6, 4.8e6],
    ]);
    expect(at('estimate.per_year_existing')).toEqual({ known: 7.2e6, low: 7.2e6, high: 10.8e6 });
    expect(report.estimate.existing[0]).toMatchObject({ price: 'service', share: null, targets: [] });
    expect(report.estimate.price_list.map(({ id }) => id)).toContain('service');
  });

  test('of those units that are meant, by the first entry that lets them in', async () => {
    const { report } = await inventory(
      files('{ item: printer, price: service, where: { remote: yes } }, { item: printer, price: cheap }'),
    );
    expect(linesOf(report)).toEqual([
      ['A', 'printer', just(2), 1.2e6, 2.4e6, 2.4e6],
      ['B', 'printer', { low: 0, high: 3 }, 500e3, 0, 1.5e6],
      // Four for certain, at one price or the other.
      ['C', 'printer', just(4), null, 2e6, 4.8e6],
    ]);
  });
});

describe('is shown', () => {
  const cwd = () =>
    folder({
      'infragap.yaml': config({ more: 'funding: { years: [2027, 2028], ceiling: 5000000 }' }).replace(
        /^ {2}/gm,
        '',
      ),
      'units.csv': `${UNITS}\n`,
      'equipment.csv': `${TEN}\n`,
    });

  test('by budget, line by line', async () => {
    const { out } = await run(['budget', '.'], { cwd: cwd() });
    expect(out).toMatch(
      /^ A +An Lao +computer +10 +VND 750,000 +VND 7,500,000 +5% of VND 15,000,000 \(set\) +computers$/m,
    );
  });

  test('by explain, with its years and who pays', async () => {
    const { out } = await run(['explain', 'computers', '--unit', 'A', '.'], { cwd: cwd() });
    expect(out).toContain('5% of VND 15,000,000 (set)');
    expect(out).toMatch(
      /^ A +computer +2027 +10 +VND 750,000 +VND 7,500,000 +VND 2,500,000 +budget: VND 5,000,000$/m,
    );
    expect(out).toMatch(/^ A +computer +2028 +6 +VND 750,000 +VND 4,500,000 +VND 0 +budget: VND 4,500,000$/m);
    expect(out).toMatch(/^ set +VND 15,000,000/m);
  });

  test('as an effect of what is wrong with a row of equipment, not of people', async () => {
    const { report } = await inventory({
      'infragap.yaml': config(),
      'units.csv': 'unit_id,officials\nA,ten',
      'equipment.csv': rows('A,desktop,2,in_use,8,2024', 'A,desktop,1,in_use,8 boxes,2024'),
    });
    // Two for sure, perhaps three: 1.5 to 2.25 million; how many have to be bought nobody knows.
    expect(
      report.issues.filter(({ field }) => field === 'ram_gb').map(({ effect }) => effect.amount),
    ).toEqual([{ low: 1.5e6, high: null }]);
    expect(
      report.issues.filter(({ field }) => field === 'officials').map(({ effect }) => effect.amount),
    ).toEqual([{ low: 0, high: null }]);
  });

  test('by CSV, a row each', async () => {
    const { out } = await run(['budget', '.', '--format', 'csv'], { cwd: cwd() });
    expect(out).toContain(
      '\nexisting,A,An Lao,,computers,computer,maintenance,10,10,0,0,0,0,0,0,0,0,750000,year,7500000,7500000,VND,,,,,,,\n',
    );
    expect(out).toContain(
      '\nplan_existing,A,An Lao,,computers,computer,maintenance,6,6,,,,,,,,,750000,year,4500000,4500000,VND,2028,0,,',
    );
  });
});

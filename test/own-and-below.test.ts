import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** What is bought, brought to standard and taken out of store in all, and what it costs, one-off. */
async function closing(targets: readonly string[], equipment: string, life?: number) {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
standards:
  pc: { categories: [desktop], minimum: { ram_gb: 8 }${life === undefined ? '' : `, useful_life_years: ${life}`} }
  secure: { categories: [laptop], minimum: { ram_gb: 8 } }
targets:
${targets.map((target) => `  - { ${target} }\n`).join('')}prices: { pc: { price: 100 }, ram: { price: 30 } }
funding: { years: [2027, 2028] }
`,
    'units.csv': 'unit_id,parent_id,name,tier\nD,,Huyện D,district\nC,D,Xã C,commune\n',
    'equipment.csv': `unit_id,category,quantity,ram_gb,condition,year_in_use\nD,printer,1,,in_use,2025\n${equipment}`,
  });
  const { estimate, plan } = (await analyze({ paths: ['.'], cwd, today: '2026-12-31' })).report;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const most = (kind: string) =>
    sum(
      estimate.lines
        .filter((line) => line.kind === kind)
        .map(({ quantity }) => quantity.high ?? Number.POSITIVE_INFINITY),
    );
  return {
    pieces: [
      most('purchase'),
      most('upgrade'),
      sum(estimate.lines.map(({ from_stock }) => from_stock.high ?? Number.POSITIVE_INFINITY)),
    ],
    amount: estimate.one_off,
    overYears: plan.schedule?.range.of_data,
  };
}

const OWN = 'id: own, check: per-unit, item: pc, at_least: 4, where: { tier: district }, buy: pc';
const BELOW =
  'id: sub, check: per-unit, item: pc, at_least: 5, scope: subtree, where: { tier: district }, buy: pc';
const UPGRADE = ', upgrade: ram';

describe('four in the unit itself and five with all below it', () => {
  test.each<[what: string, upgrade: string, equipment: string, pieces: number[], amount: number]>([
    ['four are bought, and one below brought to standard', UPGRADE, 'C,desktop,3,4,in_use\n', [4, 1, 0], 430],
    ['its own are brought to standard', UPGRADE, 'D,desktop,3,4,in_use\n', [2, 3, 0], 290],
    // The unit itself: one bought, three of its own. In all five: four brought to standard.
    ['its own and one below', UPGRADE, 'D,desktop,3,4,in_use\nC,desktop,2,4,in_use\n', [1, 4, 0], 220],
    ['without upgrades all are bought', '', 'C,desktop,3,4,in_use\n', [5, 0, 0], 500],
    ['what lies in store below is not in the unit', '', 'C,desktop,5,8,stored\n', [4, 0, 1], 400],
    [
      'nor does it bring its own to standard',
      UPGRADE,
      'D,desktop,4,4,in_use\nC,desktop,5,8,stored\n',
      [0, 4, 1],
      120,
    ],
    ['what lies in its own store is', '', 'D,desktop,2,8,stored\n', [3, 0, 2], 300],
    ['what is good below counts for the five', UPGRADE, 'C,desktop,3,8,in_use\n', [4, 0, 0], 400],
  ])('%s', async (_, upgrade, equipment, pieces, amount) => {
    const [own, below] = [OWN + upgrade, BELOW + upgrade];
    for (const targets of [
      [own, below],
      [below, own],
    ]) {
      const closed = await closing(targets, equipment);
      expect(closed.pieces).toEqual(pieces);
      expect(closed.amount).toEqual({ known: amount, low: amount, high: amount });
    }
  });

  test('where nobody knows how many there are below, the amount lies within what it may come to', async () => {
    const targets = [OWN, BELOW + UPGRADE];
    const open = await closing(targets, 'C,desktop,?,4,in_use\n');
    // Five bought, and one brought to standard: line by line no more than that.
    expect(open.amount).toEqual({ known: 0, low: 400, high: 530 });
    // None below: five are bought. Three: four, and one is brought to standard. Five that are good: four.
    for (const [equipment, amount] of [
      ['C,desktop,0,,in_use\n', 500],
      ['C,desktop,3,4,in_use\n', 430],
      ['C,desktop,5,8,in_use\n', 400],
    ] as const) {
      const full = await closing(targets, equipment);
      expect(full.amount).toEqual({ known: amount, low: amount, high: amount });
      expect(full.overYears).toEqual({ low: amount, high: amount });
    }
    expect(open.overYears?.low).toBeLessThanOrEqual(400);
    expect(open.overYears?.high).toBeGreaterThanOrEqual(500);
  });
});

test.each<[what: string, equipment: string, pieces: number[], overYears: number]>([
  // Three for the unit itself. Those in store are lost in 2028: then two are lacking of five.
  ['what is bought for the unit is there for all', 'C,desktop,3,8,stored,2023\n', [3, 0, 2], 500],
  // One for the unit itself, which loses its two in 2028: three in all. Of five two would be lacking then.
  [
    'what lies below is not there for the unit',
    'D,desktop,2,8,in_use,2023\nC,desktop,3,8,stored,2025\n',
    [1, 0, 2],
    300,
  ],
])('over the years as many are bought as either lacks: %s', async (_, equipment, pieces, overYears) => {
  const targets = [OWN.replace('at_least: 4', 'at_least: 3'), BELOW];
  for (const order of [targets, targets.toReversed()]) {
    const closed = await closing(order, equipment, 5);
    expect(closed.pieces).toEqual(pieces);
    expect(closed.overYears).toEqual({ low: overYears, high: overYears });
  }
});

test('of two kinds that one purchase is for, what is brought to standard of the one is none of the other', async () => {
  const targets = [
    'id: t, check: per-unit, item: pc, at_least: 2, where: { tier: commune }, buy: pc',
    'id: s, check: standard, item: secure, where: { tier: commune }, buy: pc, upgrade: ram',
  ];
  // Two desktops are lacking, and three laptops are too weak: what is bought for the first takes the place of two of these.
  for (const order of [targets, targets.toReversed()])
    expect((await closing(order, 'C,laptop,3,4,in_use\nC,desktop,0,,in_use\n')).pieces).toEqual([2, 1, 0]);
});

describe('whatever turns out to be true', () => {
  interface Row {
    readonly unit: string;
    readonly category: string;
    readonly quantity: number | '?';
    readonly ram: number | '';
    readonly condition: string;
    readonly year: number | '';
  }
  const rows = fc.array(
    fc.record<Row>({
      unit: fc.constantFrom('D', 'C'),
      category: fc.constantFrom('desktop', 'laptop', 'printer'),
      quantity: fc.constantFrom<number | '?'>(1, 2, 3, '?'),
      ram: fc.constantFrom<number | ''>(4, 8, ''),
      condition: fc.constantFrom('in_use', 'stored', ''),
      year: fc.constantFrom<number | ''>(2021, 2023, 2025, ''),
    }),
    { maxLength: 4 },
  );
  const settled = (row: Row): fc.Arbitrary<Row> => {
    const known = <T>(value: T, blank: T, may: readonly T[]) =>
      value === blank ? fc.constantFrom(...may) : fc.constant(value);
    return fc.record({
      unit: fc.constant(row.unit),
      category: fc.constant(row.category),
      quantity: known<number | '?'>(row.quantity, '?', [0, 1, 3, 5]),
      ram: known<number | ''>(row.ram, '', [4, 8]),
      condition: known(row.condition, '', ['in_use', 'stored', 'broken']),
      year: known<number | ''>(row.year, '', [2021, 2023, 2025]),
    });
  };
  const written = (all: readonly Row[]): string =>
    all
      .map((row) =>
        [row.unit, row.category, row.quantity, row.ram, row.condition, row.year].join(',').concat('\n'),
      )
      .join('');

  test('it lies within the range', async () => {
    const LAPTOPS =
      'id: lap, check: per-unit, item: secure, at_least: 2, where: { tier: district }, buy: pc, upgrade: ram';
    const given = rows.chain((open) => fc.tuple(fc.constant(open), fc.tuple(...open.map(settled))));
    await fc.assert(
      fc.asyncProperty(given, fc.boolean(), fc.constantFrom(5, undefined), async ([open, full], up, life) => {
        const targets = [OWN + (up ? UPGRADE : ''), BELOW + UPGRADE, LAPTOPS];
        // Both units send something, so that neither is of a tier that is not asked.
        const sent = 'C,printer,1,,in_use,2025\n';
        const range = await closing(targets, sent + written(open), life);
        const truth = await closing(targets, sent + written(full), life);
        for (const figure of ['amount', 'overYears'] as const) {
          const [outer, inner] = [range[figure], truth[figure]];
          const most = (ends: typeof outer): number => ends?.high ?? Number.POSITIVE_INFINITY;
          expect({ figure, outer, inner, within: most(inner) <= most(outer) }).toMatchObject({
            within: true,
          });
          if (outer && inner) expect(inner.low).toBeGreaterThanOrEqual(outer.low);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('under one ceiling what the unit may have, and what it may have with all below it, are told apart', async () => {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
targets:
  - { ${OWN.replace('item: pc', 'item: computer')} }
  - { ${BELOW.replace('item: pc', 'item: computer').replace('buy: pc', 'buy: other')} }
prices: { pc: { price: 100000 }, other: { price: 200000 } }
ceilings: [{ id: posts, items: [computer], entitlement: [{ fact: posts, each: 1 }] }]
`,
    'units.csv': 'unit_id,parent_id,name,tier,posts\nD,,Huyện D,district,2\nC,D,Xã C,commune,3\n',
    'equipment.csv': 'unit_id,category,quantity,condition\nD,desktop,unknown,in_use\nC,desktop,1,in_use\n',
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  expect(
    report.estimate.entitlements.map(({ scope, entitled, there }) => [scope, entitled?.low, there.low]),
  ).toEqual([
    ['own', 2, 0],
    ['subtree', 5, 1],
  ]);
});

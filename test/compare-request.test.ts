import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES, type Cause, type Comparison, FIGURES } from '../src/model/comparison.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const compared = async (cwd: string, flags: readonly string[] = []): Promise<Comparison> => {
  const { out, err, code } = await run(['compare', 'before', 'after', '--format', 'json', ...flags], { cwd });
  if (code === 2) throw new Error(err);
  return JSON.parse(out);
};

/** The folder of one year: three officials, two machines, a computer for each at 10 million. */
const year = (change: {
  readonly asOf?: string;
  readonly officials?: number;
  readonly life?: number;
  readonly price?: string;
  readonly targets?: string;
  readonly more?: string;
  readonly rows?: string;
}): Files => ({
  'infragap.yaml': [
    `as_of: ${change.asOf ?? '2025-12-31'}`,
    `standards: { computer: { categories: [desktop], useful_life_years: ${change.life ?? 5} } }`,
    'targets:',
    '  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1, buy: pc }',
    ...(change.targets ? [`  - ${change.targets}`] : []),
    `prices: ${change.price ?? '{ pc: { price: 10000000 } }'}`,
    change.more ?? '',
  ].join('\n'),
  'units.csv': `unit_id,name,officials,lan\n1,Trà Mai,${change.officials ?? 3},no\n`,
  'equipment.csv': `unit_id,category,asset_id,year_in_use\n${change.rows ?? '1,desktop,A1,2024\n1,desktop,A2,2021\n'}`,
});

const pair = (before: Files, after: Files): string => {
  const named = (side: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${side}/${name}`, content]));
  return folder({ ...named('before', before), ...named('after', after) });
};

const partsOf = ({ request }: Comparison): Record<Cause, number> =>
  Object.fromEntries(
    (request.parts ?? []).map(({ because, difference }) => [because, difference.request]),
  ) as never;

describe('why another amount has to be asked for', () => {
  // In million: before, 3 officials and 2 good machines, 1 x 10. Time: A2 of 2021 is 5 years old in 2026: 2 x 10.
  // Data: one official more: 3 x 10. Targets: a life of 7 years makes A2 good again: 2 x 10. Prices: 2 x 11.
  test('worked out by hand: a machine grew too old, one official more, a longer life, a dearer machine', async () => {
    const cwd = pair(
      year({}),
      year({ asOf: '2026-12-31', officials: 4, life: 7, price: '{ pc: { price: 11000000 } }' }),
    );
    const { request } = await compared(cwd);
    expect(request.before).toMatchObject({ request: 10e6, one_off: 10e6, at_most: 10e6 });
    expect(
      request.parts?.map(({ because, difference, figures }) => [
        because,
        difference.request,
        figures.request,
      ]),
    ).toEqual([
      ['time', 10e6, 20e6],
      ['data', 10e6, 30e6],
      ['targets', -10e6, 20e6],
      ['prices', 2e6, 22e6],
    ]);
    expect(request.after.request).toBe(22e6);
    expect(request.difference).toEqual({
      request: 12e6,
      one_off: 12e6,
      per_year_new: 0,
      per_year_existing: 0,
    });
    expect(request.parts?.some(({ incomplete }) => incomplete)).toBe(false);
  });

  test.each<[what: string, after: Parameters<typeof year>[0], parts: Record<Cause, number>]>([
    ['nothing', {}, { time: 0, data: 0, targets: 0, prices: 0 }],
    ['the date of the stock', { asOf: '2026-12-31' }, { time: 10e6, data: 0, targets: 0, prices: 0 }],
    ['one more official', { officials: 4 }, { time: 0, data: 10e6, targets: 0, prices: 0 }],
    [
      'a machine more',
      { rows: '1,desktop,A1,2024\n1,desktop,A2,2021\n1,desktop,A3,2025\n' },
      { time: 0, data: -10e6, targets: 0, prices: 0 },
    ],
    [
      'how a column is read',
      { more: 'columns: { officials: { scale: 2 } }' },
      { time: 0, data: 30e6, targets: 0, prices: 0 },
    ],
    ['the useful life', { life: 1 }, { time: 0, data: 0, targets: 20e6, prices: 0 }],
    [
      'who pays',
      { more: 'funding: { sources: [{ id: p, grant_per_unit: 4000000 }] }' },
      { time: 0, data: 0, targets: -4e6, prices: 0 },
    ],
    ['the price', { price: '{ pc: { price: 11000000 } }' }, { time: 0, data: 0, targets: 0, prices: 1e6 }],
    [
      'what follows from the price',
      { more: 'costs: { contingency: 5% }' },
      { time: 0, data: 0, targets: 0, prices: 5e5 },
    ],
    [
      // Two good machines and the one that is bought, at 10 million each.
      'what is asked for of what is there',
      { more: 'costs: { maintenance: { share: 5%, installed: true } }' },
      { time: 0, data: 0, targets: 0, prices: 15e5 },
    ],
    [
      'the day of the prices',
      { more: 'price_date: 2027-01-01', price: '[]' },
      { time: 3e6, data: 0, targets: 0, prices: 0 },
    ],
  ])('%s differs: no other part does', async (_, change, parts) => {
    // Two prices that follow each other, for the case of another day.
    const price =
      change.price === '[]'
        ? '{ pc: [{ price: 10000000, valid_to: 2026-12-31 }, { price: 13000000, valid_from: 2027-01-01 }] }'
        : undefined;
    const cwd = pair(year({ ...(price && { price }) }), year({ ...change, ...(price && { price }) }));
    expect(partsOf(await compared(cwd))).toEqual(parts);
  });

  test('money that was given for one budget year is not there in the next: time', async () => {
    const [before, after] = [
      year({ more: 'funding: { year: 2026 }' }),
      year({ more: 'funding: { year: 2027 }' }),
    ];
    const given = { 'allocations.csv': 'unit_id,year,source,amount\n1,2026,p,6000000\n' };
    const cwd = pair({ ...before, ...given }, { ...after, ...given });
    expect(partsOf(await compared(cwd))).toEqual({ time: 6e6, data: 0, targets: 0, prices: 0 });
  });

  test('--as-of and --as-of-before say the dates where no configuration does', async () => {
    const undated = (files: Files): Files => ({
      ...files,
      'infragap.yaml': String(files['infragap.yaml']).replace(/^as_of.*\n/, ''),
    });
    const cwd = pair(undated(year({})), undated(year({})));
    const comparison = await compared(cwd, ['--as-of', '2026-12-31', '--as-of-before', '2025-12-31']);
    expect([comparison.before.as_of, comparison.after.as_of]).toEqual(['2025-12-31', '2026-12-31']);
    expect(partsOf(comparison)).toEqual({ time: 10e6, data: 0, targets: 0, prices: 0 });
  });
});

describe('what is lacking is said beside the step', () => {
  test('a new target whose price the old book does not have', async () => {
    const after = year({
      targets: '{ id: lan, check: has, fact: lan, buy: lan }',
      price: '{ pc: { price: 10000000 }, lan: { price: 30000000 } }',
    });
    const cwd = pair(year({}), after);
    const { request } = await compared(cwd);
    const told = (await run(['compare', 'before', 'after'], { cwd })).out;
    expect(told).toMatch(/^ targets and ceilings +VND 0 .*incomplete: no price: lan; no upper bound$/m);
    expect(told).toMatch(/^ prices +\+VND 30,000,000 .*incomplete$/m);
    const [, , targets, prices] = request.parts ?? [];
    expect(targets).toMatchObject({
      difference: { request: 0 },
      incomplete: true,
      lacking: { unpriced: ['lan'] },
    });
    expect(prices).toMatchObject({
      difference: { request: 30e6 },
      incomplete: true,
      lacking: { unpriced: [] },
    });
  });

  test('a target for no unit of the other inventory, and one that could not be judged', async () => {
    const before = year({ targets: '{ id: far, check: has, fact: lan, where: { below: "1" }, buy: none }' });
    const after = {
      ...year({}),
      'units.csv': 'unit_id,name,officials\n2,Trà Mai,3\n',
      'equipment.csv': 'unit_id,category,asset_id,year_in_use\n2,desktop,A1,2024\n2,desktop,A2,2021\n',
    };
    const { request } = await compared(pair(before, after));
    expect(request.parts?.[1]).toMatchObject({ incomplete: true, lacking: { not_judged: ['far'] } });
  });

  test('a request without an upper end', async () => {
    const after = { ...year({}), 'units.csv': 'unit_id,name,officials\n1,Trà Mai,\n' };
    const { request } = await compared(pair(year({}), after));
    expect(request.after.at_most).toBe(null);
    expect(request.lacking_after.unbounded).toBe(true);
    expect(request.parts?.map(({ incomplete }) => incomplete)).toEqual([false, true, true, true]);
  });

  test('an old price that ended is carried on until the new one takes its place', async () => {
    const before = year({ price: '{ pc: { price: 10000000, valid_to: 2025-12-31 } }' });
    const after = year({ asOf: '2026-12-31', price: '{ pc: { price: 11000000, valid_from: 2026-01-01 } }' });
    const comparison = await compared(pair(before, after));
    expect(partsOf(comparison)).toEqual({ time: 10e6, data: 0, targets: 0, prices: 2e6 });
    expect(comparison.request.carried_on).toEqual([{ is: 'price', id: 'pc', valid_to: '2025-12-31' }]);
    expect(comparison.request.parts?.some(({ incomplete }) => incomplete)).toBe(false);
  });

  // In million: one computer each costs 10, four officials, no machine. A ceiling of 2 a unit, then of 3: 20, then 30.
  test('so is an old ceiling', async () => {
    const files = (ceiling: string, asOf: string): Files =>
      year({ asOf, officials: 4, rows: '', more: `ceilings: [${ceiling}]\nno_rows_means_none: [equipment]` });
    const before = files(
      '{ id: old, items: [computer], entitlement: [{ per_unit: 2 }], valid_to: 2025-12-31 }',
      '2025-12-31',
    );
    const after = files(
      '{ id: new, items: [computer], entitlement: [{ per_unit: 3 }], valid_from: 2026-01-01 }',
      '2026-12-31',
    );
    const comparison = await compared(pair(before, after));
    expect([comparison.request.before.request, comparison.request.after.request]).toEqual([20e6, 30e6]);
    expect(partsOf(comparison)).toEqual({ time: 0, data: 0, targets: 10e6, prices: 0 });
    expect(comparison.request.carried_on).toEqual([{ is: 'ceiling', id: 'old', valid_to: '2025-12-31' }]);
  });

  test('one that ended in both books is missing, and no price has changed', async () => {
    const price = '{ pc: { price: 10000000, valid_to: 2025-12-31 } }';
    const { request } = await compared(pair(year({ price }), year({ price, asOf: '2026-12-31' })));
    expect(request.parts?.map(({ difference, lacking }) => [difference.request, lacking.unpriced])).toEqual([
      [-10e6, ['pc']],
      [0, ['pc']],
      [0, ['pc']],
      [0, ['pc']],
    ]);
    expect(request.carried_on).toEqual([]);
  });

  test('amounts in two currencies are not subtracted', async () => {
    const { request } = await compared(pair(year({}), year({ more: 'currency: USD' })));
    expect(request).toMatchObject({ comparable: false, difference: null, parts: null });
    const { out } = await run(['compare', 'before', 'after'], {
      cwd: pair(year({}), year({ more: 'currency: USD' })),
    });
    expect(out).toContain('Amounts are in VND and in USD: nothing is subtracted.');
  });
});

/** A year of a small world, at random. */
const anyYear = fc.record({
  asOf: fc.constantFrom('2024-12-31', '2025-12-31', '2026-06-30'),
  budgetYear: fc.option(fc.constantFrom(2026, 2027), { nil: undefined }),
  life: fc.integer({ min: 1, max: 8 }),
  least: fc.constantFrom('1', '0.5', '1/3'),
  lan: fc.boolean(),
  pc: fc.integer({ min: 1, max: 20_000_000 }),
  ends: fc.option(fc.constantFrom('2025-06-30', '2026-01-01'), { nil: undefined }),
  lanPrice: fc.option(fc.integer({ min: 1, max: 40_000_000 }), { nil: undefined }),
  growth: fc.option(fc.constantFrom('4%', '7.5%'), { nil: undefined }),
  upkeep: fc.option(fc.constantFrom('5%', '8%'), { nil: undefined }),
  grant: fc.option(fc.integer({ min: 0, max: 30_000_000 }), { nil: undefined }),
  units: fc.array(
    fc.record({
      officials: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      lan: fc.constantFrom('yes', 'no', ''),
      machines: fc.array(fc.integer({ min: 2015, max: 2026 }), { maxLength: 4 }),
      given: fc.option(fc.integer({ min: 1, max: 9_000_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  currency: fc.constant('VND'),
});
type AnyYear = typeof anyYear extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ units, ...each }: AnyYear): Files {
  const config = {
    as_of: each.asOf,
    standards: { computer: { categories: ['desktop'], useful_life_years: each.life } },
    targets: [
      {
        id: 'pc',
        check: 'per-head',
        item: 'computer',
        heads: ['officials'],
        at_least: each.least,
        buy: 'pc',
      },
      ...(each.lan && each.lanPrice !== undefined
        ? [{ id: 'lan', check: 'has', fact: 'lan', buy: 'lan' }]
        : []),
    ],
    prices: {
      pc: { price: each.pc, ...(each.ends && { valid_to: each.ends }) },
      ...(each.lanPrice !== undefined && { lan: { price: each.lanPrice, per: 'month' } }),
    },
    costs: {
      ...(each.growth && { price_growth: each.growth, contingency: each.growth }),
      ...(each.upkeep && { maintenance: { share: each.upkeep, installed: true } }),
    },
    funding: {
      ...(each.budgetYear && { year: each.budgetYear }),
      sources: each.grant === undefined ? [] : [{ id: 'p', grant_per_unit: each.grant }],
    },
  };
  return {
    'infragap.json': JSON.stringify(config),
    'units.csv': `unit_id,name,officials,lan\n${units.map(({ officials, lan }, at) => `U${at},U${at},${officials ?? ''},${lan}\n`).join('')}`,
    'equipment.csv': `unit_id,category,asset_id,year_in_use\n${units.flatMap(({ machines }, at) => machines.map((year_, n) => `U${at},desktop,${n},${year_}\n`)).join('')}`,
    'allocations.csv': `unit_id,year,source,amount\n${units.flatMap(({ given }, at) => (given === undefined ? [] : [`U${at},2026,q,${given}\n`])).join('')}`,
  };
}

async function comparedAny(before: Files, after: Files): Promise<Comparison> {
  const cwd = mkdtempSync(join(tmpdir(), 'infragap-'));
  try {
    for (const [side, files] of [
      ['before', before],
      ['after', after],
    ] as const) {
      mkdirSync(join(cwd, side));
      for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, side, name), content);
    }
    return await compared(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe('whatever the inventories and configurations', () => {
  test('the parts sum to the difference, in every figure', async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, anyYear, async (before, after) => {
        const { request } = await comparedAny(filesOf(before), filesOf(after));
        expect(request.parts?.map(({ because }) => because)).toEqual(CAUSES);
        for (const figure of FIGURES) {
          const sum = (request.parts ?? []).reduce((all, { difference }) => all + difference[figure], 0);
          expect(sum).toBe(request.after[figure] - request.before[figure]);
          expect(request.difference?.[figure]).toBe(sum);
          expect(request.parts?.at(-1)?.figures[figure]).toBe(request.after[figure]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('each step is what budget says of a folder that is made so', async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, anyYear, async (one, other) => {
        // Prices that end are carried on between the two, which no folder says.
        const [before, after] = [
          { ...one, ends: undefined },
          { ...other, ends: undefined },
        ];
        const dated: AnyYear = { ...before, asOf: after.asOf, budgetYear: after.budgetYear };
        const priced = {
          pc: before.pc,
          growth: before.growth,
          upkeep: before.upkeep,
          lanPrice: before.lanPrice,
        };
        // The new target is there whether or not the old book has its price.
        const wanting = after.lan && after.lanPrice !== undefined;
        fc.pre(!wanting || before.lanPrice !== undefined);
        const steps: readonly AnyYear[] = [
          dated,
          { ...dated, units: after.units },
          { ...after, ...priced, lan: wanting },
          after,
        ];
        const { request } = await comparedAny(filesOf(before), filesOf(after));
        for (const [at, step] of steps.entries()) {
          const cwd = mkdtempSync(join(tmpdir(), 'infragap-'));
          try {
            for (const [name, content] of Object.entries(filesOf(step)))
              writeFileSync(join(cwd, name), content);
            const { out } = await run(['budget', '.', '--format', 'json'], { cwd });
            expect(request.parts?.[at]?.figures.request).toBe(JSON.parse(out).plan.request.low);
          } finally {
            rmSync(cwd, { recursive: true });
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a part is nothing where nothing of its kind differs', async () => {
    const KINDS: Readonly<Record<Cause, readonly (keyof AnyYear)[]>> = {
      time: ['asOf', 'budgetYear'],
      data: ['units'],
      targets: ['life', 'least', 'lan', 'grant'],
      prices: ['pc', 'ends', 'lanPrice', 'growth', 'upkeep'],
    };
    await fc.assert(
      fc.asyncProperty(anyYear, anyYear, fc.constantFrom(...CAUSES), async (before, other, same) => {
        const kept = Object.fromEntries(KINDS[same].map((key) => [key, before[key]]));
        // A target is there only where its price is: what has a price is held the same with what is wanted.
        const after: AnyYear = {
          ...other,
          ...kept,
          ...(same === 'targets' && { lanPrice: before.lanPrice }),
        };
        const { request } = await comparedAny(filesOf(before), filesOf(after));
        const part = request.parts?.find(({ because }) => because === same);
        for (const figure of FIGURES) expect(part?.difference[figure], figure).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

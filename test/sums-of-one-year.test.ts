import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Figures, Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

async function reportOn(files: Readonly<Record<string, string>>): Promise<Report> {
  const cwd = folder(files);
  return (await analyze({ paths: ['.'], cwd, today: '2026-12-31' })).report;
}

/** Every figure with its known part inside a value, by where it stands. */
function figuresIn(
  value: unknown,
  path = '',
): [string, { known: number; low: number; high: number | null }][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { known?: unknown; low?: unknown; high?: unknown };
  if (typeof own.known === 'number' && typeof own.low === 'number') return [[path, own as never]];
  return Object.entries(value).flatMap(([key, each]) => figuresIn(each, `${path}.${key}`));
}

const none = { known: 0, low: 0, high: 0 };
const exactly = (amount: number) => ({ known: amount, low: amount, high: amount });

describe('money of which it is not known whether a unit gets it', () => {
  const files = (classes: readonly [string, string]) => ({
    'infragap.yaml': `as_of: 2026-12-31
targets: [{ id: lan, check: has, fact: lan, buy: lan }]
prices: { lan: { price: 100 } }
funding: { year: 2027, sources: [{ id: s, where: { area_class: III }, grant_per_unit: 30 }] }
`,
    'units.csv': `unit_id,name,lan,area_class\nA,An Lao,no,${classes[0]}\nB,Hoai An,no,${classes[1]}\n`,
  });
  const requestOf = async (classes: readonly [string, string]) =>
    (await reportOn(files(classes))).plan.request;

  test('is neither in what is known of the request nor in the least of it', async () => {
    // 100 for A; for B 100 or 70. Known is what is asked for in any case.
    expect(await requestOf(['II', ''])).toEqual({ known: 170, low: 170, high: 200 });
    expect(await requestOf(['II', 'III'])).toEqual(exactly(170));
    expect(await requestOf(['II', 'II'])).toEqual(exactly(200));
  });
});

describe('the lowest and the highest quotes', () => {
  const quotesOf = async (price: string, fact: string) =>
    (
      await reportOn({
        'infragap.yaml': `as_of: 2026-12-31
standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
targets: [{ id: t, check: per-unit, item: pc, at_least: 3, buy: pc }]
prices: { pc: ${price} }
`,
        'units.csv': `unit_id,name,area_class\nA,An Lao,${fact}\nB,Hoai An,plain\n`,
        'equipment.csv': 'unit_id,category,quantity,ram_gb\nA,desktop,2,8\nB,desktop,2,8\nB,desktop,1,\n',
      })
    ).estimate;

  test.each<[what: string, price: string, area: string, oneOff: object, prices: object]>([
    // A lacks one, B one at most. In the mountains a piece is 120.
    [
      'are no range where there are none',
      '{ price: 100, area_factors: { mountainous: 1.2 } }',
      '',
      { known: 0, low: 100, high: 220 },
      { low: 100, high: 100 },
    ],
    [
      'are of what is needed for sure, at the least',
      '{ price: 100, range: [90, 110], area_factors: { mountainous: 1.2 } }',
      '',
      { known: 0, low: 100, high: 220 },
      { low: 90, high: 110 },
    ],
    [
      'are those of its area where that is known',
      '{ price: 100, range: [90, 110], area_factors: { mountainous: 1.2 } }',
      'mountainous',
      { known: 120, low: 120, high: 220 },
      { low: 108, high: 132 },
    ],
  ])('%s', async (_, price, area, oneOff, prices) => {
    const estimate = await quotesOf(price, area);
    expect(estimate.one_off).toEqual(oneOff);
    expect(estimate.prices).toEqual(prices);
  });

  test('are of the part that is needed for sure of a number that is not known', async () => {
    const report = await reportOn({
      'infragap.yaml': `as_of: 2026-12-31
targets: [{ id: t, check: per-unit, item: desktop, at_least: 5, buy: pc }]
prices: { pc: { price: 100, range: [90, 110] } }
`,
      'units.csv': 'unit_id,name\nA,An Lao\n',
      'equipment.csv': 'unit_id,category,quantity,condition\nA,desktop,2,in_use\nA,desktop,1,\n',
    });
    // Two or three are lacking.
    expect(report.estimate.one_off).toEqual({ known: 0, low: 200, high: 300 });
    expect(report.estimate.prices).toEqual({ low: 180, high: 220 });
  });
});

describe('a gift that goes elsewhere where a unit has enough', () => {
  const planOf = async (equipment: string, limited = true) =>
    (
      await reportOn({
        'infragap.yaml': `as_of: 2026-12-31
tiers: [district, commune]
standards: { pc: { categories: [desktop] } }
targets: [{ id: t, check: per-unit, item: pc, at_least: 2, where: { tier: commune }, buy: pc }]
prices: { pc: { price: 100 } }
${limited ? 'ceilings: [{ id: c, items: [pc], entitlement: [{ fact: posts, each: 1 }] }]' : ''}
funding: { year: 2027, sources: [{ id: g }] }
`,
        'units.csv': `unit_id,parent_id,name,tier,posts\nD,,Huyện D,district,\nA,D,Xã A,commune,2\nC,D,Xã C,commune,0\n`,
        'equipment.csv': `unit_id,category,quantity\nC,printer,1\n${equipment}`,
        'allocations.csv': 'source,unit_id,year,item,quantity,status\ng,D,2027,pc,2,planned\n',
      })
    ).plan;

  test('may leave nothing beyond a ceiling', async () => {
    // C lacks two and may have none. A takes both that are given, or C does.
    expect((await planOf('')).beyond_ceiling).toEqual({ known: 0, low: 0, high: 200 });
    expect((await planOf('A,desktop,2\n')).beyond_ceiling).toEqual(none);
    expect((await planOf('A,desktop,0\n')).beyond_ceiling).toEqual(exactly(200));
  });

  test('is in nothing that is known of the request', async () => {
    // No ceiling: C lacks two, and is given both, or A is.
    expect((await planOf('', false)).request).toEqual({ known: 0, low: 0, high: 200 });
    expect((await planOf('A,desktop,2\n', false)).request).toEqual(none);
    expect((await planOf('A,desktop,0\n', false)).request).toEqual(exactly(200));
  });
});

describe('whatever is not known', () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | ''> => fc.option(value, { nil: '' as const });
  const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  const row = (...cells: readonly fc.Arbitrary<unknown>[]) =>
    fc.tuple(...cells).map((each) => `${each.join(',')}\n`);
  const unit = fc.constantFrom('D', 'A', 'B');
  const office = row(maybe(upTo(4)), maybe(upTo(4)), maybe(fc.constantFrom('near', 'far')));
  const machine = row(
    unit,
    fc.constantFrom('desktop', 'printer'),
    fc.constantFrom(1, 2, 3, '?'),
    maybe(fc.constantFrom('in_use', 'stored', 'broken')),
    maybe(fc.constantFrom(4, 8)),
  );
  const files = fc.record({
    'infragap.yaml': fc.boolean().map(
      (limited) => `as_of: 2026-12-31
tiers: [district, commune]
standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
targets:
  - { id: own, check: per-head, item: pc, heads: [officials], buy: pc, upgrade: ram }
  - { id: all, check: per-unit, item: pc, at_least: 4, scope: subtree, where: { tier: district }, buy: pc, upgrade: ram }
prices: { pc: { price: 100, range: [90, 130], area_factors: { far: 1.5 } }, ram: { price: 30 } }
costs: { contingency: 10%, maintenance: { share: 5%, installed: true } }
${limited ? 'ceilings: [{ id: c, items: [pc], entitlement: [{ fact: posts, each: 1 }], price: 80 }]' : ''}
funding: { year: 2027, sources: [{ id: g, where: { area_class: far }, grant_per_unit: 70 }, { id: s }] }
`,
    ),
    'units.csv': fc
      .tuple(office, office, office)
      .map(
        ([d, a, b]) =>
          `unit_id,parent_id,name,tier,posts,officials,area_class\nD,,Huyện D,district,${d}A,D,Xã A,commune,${a}B,D,Xã B,commune,${b}`,
      ),
    'equipment.csv': fc
      .array(machine, { maxLength: 5 })
      .map((rows) => `unit_id,category,quantity,condition,ram_gb\n${rows.join('')}`),
    'allocations.csv': row(unit, upTo(3), upTo(60)).map((given) => {
      const [to, pieces, amount] = given.trim().split(',');
      return `source,unit_id,year,item,quantity,amount,status\ns,${to},2027,pc,${pieces},,planned\ns,${to},2027,,,${amount},planned\n`;
    }),
  });

  test('what is known is never above the least, nor the least above the most', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { estimate, plan, targets } = await reportOn(given);
        // Shares and ratios are of what is known, and may be anywhere among those of all.
        const amounts = ({ required, actual, gap }: Figures) => ({
          required,
          actual,
          gap,
        });
        const totals = targets.map((target) => [amounts(target), target.by_tier.map(amounts)]);
        const wrong = figuresIn({ estimate, plan, totals }).filter(
          ([, { known, low, high }]) => known > low || (high !== null && low > high),
        );
        expect(wrong).toEqual([]);
        expect(estimate.prices.low).toBeLessThanOrEqual(estimate.one_off.low);
        expect(estimate.prices.high).toBeGreaterThanOrEqual(estimate.one_off.low);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

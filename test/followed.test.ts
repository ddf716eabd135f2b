import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../src/funding/schedule/lines.ts';
import { schedule } from '../src/funding/schedule/schedule.ts';
import type { Report, ScheduledLine } from '../src/model/report.ts';
import { anyInput } from './support/any-schedule.ts';
import { folder } from './support/folder.ts';
import { inventory } from './support/inventory.ts';
import { run } from './support/run.ts';

/** Every amount of a plan over several years can be followed to what was bought, runs or is left, of whom and at what price. */

/**
 * Two offices want five computers and two. With installation one costs 990 + 50, 10 % of that above for contingency, and every year
 * a licence of 60 and 5 % of it for maintenance; prices grow by 10 % a year, but no computer may cost more than 990.
 */
const licensed = (change: { readonly ceilings?: string; readonly sources?: string } = {}) => ({
  'infragap.yaml': `as_of: 2026-01-01
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], useful_life_years: 7 } }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: pc }]
prices:
  pc: { price: 1000, divisible: true, with: [inst, lic] }
  inst: { price: 50 }
  lic: { price: 60, per: year }
costs: { price_growth: 10%, contingency: 10%, maintenance: { share: 5% } }
ceilings: [${change.ceilings ?? '{ id: c0, items: [pc], price: 900, tolerance: 10% }'}]
funding:
  years: [2026, 2027, 2028]
  sources:
    ${
      change.sources ??
      `- { id: s, amount: { 2026: 3500, 2027: 3000, 2028: 9000 }, share: 70% }
    - { id: t, amount: 5000, carry_over: true, ceiling_per_unit: 1200 }`
    }
`,
  'units.csv': 'unit_id,name,officials\nA,An Lao,5\nB,Bok Toi,2\n',
  'equipment.csv': 'unit_id,category,quantity,year_in_use\nA,desktop,1,2010\n',
});

/** Five and two wanted, three may be had; money for two in a year. What is lacking above three is kept out. */
const capped = {
  'infragap.yaml': `as_of: 2026-01-01
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], useful_life_years: 7 } }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: pc }]
prices: { pc: { price: 1000, divisible: true } }
ceilings: [{ id: c0, items: [pc], entitlement: [{ per_unit: 3 }] }]
funding: { years: [2026, 2027, 2028], sources: [{ id: s, amount: 2000 }] }
`,
  'units.csv': 'unit_id,name,officials\nA,An Lao,5\n',
};

/** [year, part, pieces, of a piece, amount, unfunded] */
const runningOf = (lines: readonly ScheduledLine[], unit: string) =>
  lines
    .filter(({ unit_id }) => unit_id === unit)
    .flatMap(({ years }) =>
      years.flatMap(({ year, running }) =>
        running.map(({ id, pieces, each, amount, unfunded }) => [year, id, pieces, each, amount, unfunded]),
      ),
    );

describe('what pieces cost in the years after they were bought', () => {
  test('stands in the line that bought them, part by part, and who pays', async () => {
    const { report } = await inventory(licensed());
    const { lines = [], years = [] } = report.plan.schedule ?? {};
    // A buys three in 2026 and two in 2027, B one and one. A licence is 66 in 2027 and 72.6 in 2028; with installation a computer
    // is 990 + 55, then 990 + 61: 5 % of it is 52, then 53.
    expect(runningOf(lines, 'A')).toEqual([
      [2027, 'lic', 3, 66, 198, 0],
      [2027, 'maintenance', 3, 52, 156, 0],
      [2028, 'lic', 5, 73, 365, 0],
      [2028, 'maintenance', 5, 53, 265, 0],
    ]);
    expect(runningOf(lines, 'B')).toEqual([
      [2027, 'lic', 1, 66, 66, 0],
      [2027, 'maintenance', 1, 52, 52, 0],
      [2028, 'lic', 2, 73, 146, 0],
      [2028, 'maintenance', 2, 53, 106, 0],
    ]);
    // 198 + 156 + 66 + 52, and 365 + 265 + 146 + 106.
    expect(years.map(({ running }) => running.bought)).toEqual([0, 472, 882]);
    expect(lines[0]?.years[2]).toMatchObject({
      ...{ year: 2028, new: 0, brought_in: 0, funded: 0, amount: 0, parts: [] },
      running: [
        {
          sources: [
            { source: 's', amount: 255 },
            { source: 't', amount: 110 },
          ],
        },
        {},
      ],
    });
  });

  test('is told by explain in words, JSON and CSV, and needs no row where a plan says what is funded when', async () => {
    const cwd = folder(licensed());
    const explained = async (...flags: string[]) =>
      (await run(['explain', 'pc', '--unit', 'A', '.', ...flags], { cwd })).out;
    const text = await explained();
    expect(text).toMatch(/A +2027 +lic: running, bought +3 +VND 66 +VND 198 +s: VND 138; t: VND 60\n/);
    expect(text).toMatch(
      /A +2028 +maintenance: running, bought +5 +VND 53 +VND 265 +s: VND 185; t: VND 80\n/,
    );
    expect(await explained('--lang', 'vi')).toMatch(
      /2028 +lic: chi thường xuyên, mua mới +5 +73 VND +365 VND/,
    );
    const { plan } = JSON.parse(await explained('--format', 'json'));
    expect(runningOf(plan, 'A')).toHaveLength(4);
    expect(await explained('--format', 'csv')).toContain(
      'pc,A,plan_running,A,pc,,,,,,,,2028,lic,5,73,365,0,,s: 255; t: 110,\n',
    );
    const { out } = await run(['budget', '.'], { cwd });
    expect(out.match(/^ [AB] +\S+ \S+ +pc +20.*$/gm)?.map((row) => row.split(/ +/)[5])).toEqual([
      ...['2026', '2027'],
      ...['2026', '2027'],
    ]);
  });

  test('is unfunded where no source may pay for it', async () => {
    // Purchases alone are paid for: the parts of a year are not, so nothing is bought. One is given, and costs 60 + 53 in its year.
    const cwd = folder({
      ...licensed({ sources: '- { id: s, amount: 9000, pays: [once] }' }),
      'allocations.csv': 'unit_id,item,quantity,source,year\nB,pc,1,s,2026\n',
    });
    const { out } = await run(['explain', 'pc', '--unit', 'B', '.'], { cwd });
    expect(out).toMatch(/unit price +amount +running, unpaid +paid by\n/);
    expect(out).toMatch(/B +2026 +lic: running, bought +1 +VND 60 +VND 60 +VND 60 *\n/);
  });

  test('is unknown in a year without a price', async () => {
    const files = licensed();
    const { report } = await inventory({
      ...files,
      'infragap.yaml': files['infragap.yaml'].replace(
        'per: year }',
        'per: year, valid_from: 2026-01-01, valid_to: 2026-12-31 }',
      ),
    });
    const { lines = [] } = report.plan.schedule ?? {};
    const [, second] = lines.find(({ unit_id }) => unit_id === 'A')?.years ?? [];
    expect(second).toMatchObject({ year: 2027, unit_price: null, carried_out: 2 });
    expect(second?.running).toContainEqual({
      ...{ id: 'lic', pieces: 3, each: null, amount: null, sources: [], unfunded: null },
    });
  });
});

describe('what a ceiling keeps out', () => {
  test('has an amount in the line of every year', async () => {
    const { report } = await inventory(capped);
    const [line] = report.plan.schedule?.lines ?? [];
    expect(line?.years.map(({ year, beyond_ceiling: beyond }) => [year, beyond])).toEqual([
      [2026, { pieces: 2, amount: 2000 }],
      [2027, { pieces: 2, amount: 2000 }],
      [2028, { pieces: 2, amount: 2000 }],
    ]);
  });

  test('is told with price and amount by explain, and in the CSV of a budget', async () => {
    const cwd = folder(capped);
    const { out } = await run(['explain', 'pc', '--unit', 'A', '.'], { cwd });
    expect(out).toMatch(/A +2028 +kept out by a ceiling +2 +VND 1,000 +VND 2,000 *\n/);
    const { out: csv } = await run(['budget', '.', '--format', 'csv'], { cwd });
    expect(csv).toContain(
      'plan_beyond_ceiling,A,An Lao,,pc,pc,pc,2,2,,,,,,,,,1000,,2000,2000,VND,2028,,,,,,\n',
    );
  });

  test('costs what it does, above a price limit too', async () => {
    // Three of five may be had, for 990 each: what is kept out would cost 1000 + 50 + 60 + 105 + 53 in 2026.
    const { report } = await inventory(
      licensed({ ceilings: '{ id: c0, items: [pc], price: 990, entitlement: [{ per_unit: 3 }] }' }),
    );
    const line = report.plan.schedule?.lines.find(({ unit_id }) => unit_id === 'A');
    expect(line?.years[0]).toMatchObject({
      unit_price: 990 + 50 + 60 + 104 + 52,
      beyond_ceiling: { pieces: 2, amount: 2 * 1268 },
    });
  });
});

test('amounts in dollars have no more than their cents', async () => {
  // Three may be had for 0.8 each: each costs 0.3 more, and three are kept out.
  const cwd = folder({
    ...capped,
    'infragap.yaml': capped['infragap.yaml']
      .replace('no_rows', 'currency: USD\nno_rows')
      .replace('price: 1000', 'price: 1.1')
      .replace('per_unit: 3 }]', 'per_unit: 3 }], price: 0.8'),
    'units.csv': 'unit_id,name,officials\nA,An Lao,6\n',
  });
  const { out } = await run(['budget', '.', '--format', 'csv'], { cwd });
  expect(out).toContain('plan_above_ceiling,A,An Lao,,pc,pc,pc,3,3,,,,,,,,,0.3,,0.9,0.9,USD,2026,,,,,,\n');
  expect(out).toContain('plan_beyond_ceiling,A,An Lao,,pc,pc,pc,3,3,,,,,,,,,1.1,,3.3,3.3,USD,2026,,,,,,\n');
  const { out: csv } = await run(['explain', 'pc', '--unit', 'A', '.', '--format', 'csv'], { cwd });
  expect(csv).toContain('plan_above_ceiling,A,pc,,,,,,,,2026,pc,3,0.3,0.9,,,,\n');
  expect(csv).toContain('plan_beyond_ceiling,A,pc,,,,,,,,2026,pc,3,1.1,3.3,,,,\n');
});

describe('explain as CSV', () => {
  test('has all that the plan makes of the need, year by year', async () => {
    const { out } = await run(['explain', 'pc', '--unit', 'A', '.', '--format', 'csv'], {
      cwd: folder(capped),
    });
    expect(out.split('\n').filter((row) => row.includes('plan_'))).toEqual([
      'pc,A,plan_new,A,pc,,,,,,,,2026,pc,3,1000,3000,,,,',
      'pc,A,plan_bought,A,pc,,,,,,,,2026,pc,2,1000,2000,,,s: 2000,',
      'pc,A,plan_carried_out,A,pc,,,too_little,,,,,2026,pc,1,1000,1000,,1000,,',
      'pc,A,plan_beyond_ceiling,A,pc,,,,,,,,2026,pc,2,1000,2000,,,,',
      'pc,A,plan_brought_in,A,pc,,,,,,,,2027,pc,1,1000,1000,,,,',
      'pc,A,plan_bought,A,pc,,,,,,,,2027,pc,1,1000,1000,,,s: 1000,',
      'pc,A,plan_beyond_ceiling,A,pc,,,,,,,,2027,pc,2,1000,2000,,,,',
      'pc,A,plan_beyond_ceiling,A,pc,,,,,,,,2028,pc,2,1000,2000,,,,',
    ]);
  });
});

/** Four officials with four computers, good until 2027: nothing lacks on the day of the prices. */
const later = (change: {
  readonly ceilings?: string;
  readonly prices?: string;
  readonly since?: number;
}) => ({
  'infragap.yaml': `as_of: 2026-01-01
standards:
  pc: { categories: [desktop], useful_life_years: 5 }
  printer: { categories: [printer] }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1, buy: pc }]
prices: ${change.prices ?? '{ pc: { price: 1000 } }'}
ceilings: [${change.ceilings ?? ''}]
funding: { years: [2026, 2027, 2028], sources: [{ id: s, amount: 9000 }] }
`,
  'units.csv': 'unit_id,name,officials\nA,An Lao,4\n',
  'equipment.csv': `unit_id,category,quantity,year_in_use\nA,desktop,4,${change.since ?? 2022}\n`,
});

const explained = async (files: Readonly<Record<string, string>>) =>
  JSON.parse(
    (await run(['explain', 'pc', '--unit', 'A', '.', '--format', 'json'], { cwd: folder(files) })).out,
  );

describe('of what is lacking only later, explain shows', () => {
  const ceilings =
    '{ id: c1, items: [pc], entitlement: [{ per_unit: 7 }], useful_life_years: 7, valid_to: 2027-12-31 }, { id: c2, items: [pc], entitlement: [{ per_unit: 9 }], useful_life_years: 6, valid_from: 2028-01-01 }';

  test('the ceilings of its years, also that of the day of the prices', async () => {
    const { entitlements, plan } = await explained(later({ ceilings }));
    // Five years old in 2027, and to be kept for seven years until 2028, when six are enough.
    expect(plan[0].years).toMatchObject([
      { year: 2027, new: 0, beyond_ceiling: { pieces: 4, amount: 4000 } },
      { year: 2028, new: 4, funded: 4, amount: 4000 },
    ]);
    expect(entitlements).toMatchObject([
      { ceiling: 'c1', entitled: { low: 7, high: 7 }, useful_life_years: 7 },
      { ceiling: 'c2', entitled: { low: 9, high: 9 }, useful_life_years: 6 },
    ]);
  });

  test('each ceiling once, and none of what the plan never buys', async () => {
    const idsOf = async (change: Parameters<typeof later>[0]) =>
      (await explained(later(change))).entitlements.map(({ ceiling }: { ceiling: string }) => ceiling);
    // The other ceiling ends: what holds in 2027 is no more what holds on the day of the prices.
    const two =
      '{ id: c0, items: [pc], entitlement: [{ per_unit: 7 }] }, { id: p, items: [printer], entitlement: [{ per_unit: 1 }], valid_to: 2026-12-31 }';
    expect(await idsOf({ ceilings: two })).toEqual(['c0']);
    expect(await idsOf({ ceilings: two, since: 2012 })).toEqual(['c0']);
    expect(await idsOf({ ceilings, since: 2025 })).toEqual([]);
  });

  test('the prices of its years, with what comes with a piece then', async () => {
    const prices = `
  pc: [{ price: 1000, valid_to: 2026-12-31 }, { price: 1100, valid_from: 2027-01-01, with: [lic], source: Decision 9 }]
  lic: { price: 60, per: year, valid_from: 2027-01-01 }`;
    const shown = (await explained(later({ prices }))).prices;
    expect(shown.map(({ id, price, source }: Record<string, unknown>) => [id, price, source])).toEqual([
      ['pc', 1000, null],
      ['pc', 1100, 'Decision 9'],
      ['lic', 60, null],
    ]);
    // Good until 2030: of a price that is never paid nothing is said.
    const { report } = await inventory(later({ prices, since: 2025 }));
    expect(report.estimate.price_list).toEqual([]);
  });
});

/** What the lines of a plan come to in a year. */
function sumsOf({ plan: { schedule } }: Report) {
  return schedule?.years.map(({ year }) => {
    const own = schedule.lines.flatMap(({ years }) => years.filter((each) => each.year === year));
    const sum = (amount: (each: (typeof own)[number]) => number): number =>
      own.reduce((all, each) => all + amount(each), 0);
    const there = schedule.existing.flatMap(({ years }) => years.filter((each) => each.year === year));
    const unpaid = (rows: readonly { readonly unfunded: number | null }[]): number =>
      rows.reduce((all, { unfunded }) => all + (unfunded ?? 0), 0);
    return {
      year,
      new: sum((each) => each.new * (each.unit_price ?? 0)),
      brought_in: sum((each) => each.brought_in * (each.unit_price ?? 0)),
      in_kind: sum((each) => each.in_kind * (each.unit_price ?? 0)),
      funded: sum(({ amount }) => amount),
      carried_out: sum((each) => each.carried_out * (each.unit_price ?? 0)),
      bought: sum(({ running }) => running.reduce((all, { amount }) => all + (amount ?? 0), 0)),
      unfunded: sum(({ running }) => unpaid(running)) + unpaid(there),
      above: sum(({ parts }) =>
        parts.reduce((all, { above_ceiling: above = 0, quantity }) => all + above * quantity, 0),
      ),
      beyond: sum(({ beyond_ceiling }) => beyond_ceiling?.amount ?? 0),
    };
  });
}

test.each<[string, Readonly<Record<string, string>> | string]>([
  ['licences, maintenance and a price limit', licensed()],
  [
    'a limit in number and in price',
    licensed({ ceilings: '{ id: c0, items: [pc], price: 990, entitlement: [{ per_unit: 3 }] }' }),
  ],
  ['a limit in number', capped],
  ['Quang Nam', 'fixtures/quang-nam'],
  ['Bac Giang', 'fixtures/bac-giang'],
  ['Nam Tra My', 'fixtures/nam-tra-my'],
  ['two tiers', 'fixtures/two-tier'],
])('the amounts of a year are the sums of its lines: %s', async (_, files) => {
  const cwd = typeof files === 'string' ? process.cwd() : folder(files);
  const path = typeof files === 'string' ? files : '.';
  const report = JSON.parse((await run(['budget', path, '--format', 'json'], { cwd })).out) as Report;
  expect(sumsOf(report)).toEqual(
    report.plan.schedule?.years.map(({ year, need, running, above_ceiling = 0, beyond_ceiling }) => ({
      year,
      ...need,
      ...{ bought: running.bought, unfunded: running.unfunded },
      ...{ above: above_ceiling, beyond: beyond_ceiling?.amount ?? 0 },
    })),
  );
});

test('all that a plan pays for needs, or leaves unpaid, stands in the lines of the year: of any small plan', () => {
  fc.assert(
    fc.property(anyInput(), (input) => {
      const { needs, running } = schedule(input);
      const lines = needs.flatMap((each) =>
        lineOf(
          each,
          running.filter(({ need }) => need === each.need),
          Number,
        ),
      );
      for (const year of input.years) {
        const own = lines.flatMap((line) => line.years.filter((each) => each.year === year));
        const parts = own.flatMap((each) => [...each.parts, ...each.running]);
        const paid = parts.flatMap(({ sources }) => sources.map(({ amount }) => amount));
        const bills = [
          ...needs.flatMap(({ years }) =>
            years.filter((each) => each.year === year).flatMap((each) => each.paid),
          ),
          ...running.filter((each) => each.need && each.year === year),
        ];
        const payments = bills.flatMap((bill) => bill.payments.map(({ amount }) => Number(amount)));
        expect(parts).toHaveLength(bills.length);
        expect(sumOf(parts.map(({ amount }) => amount ?? 0))).toBe(
          sumOf(bills.map(({ amount }) => Number(amount ?? 0n))),
        );
        expect(sumOf(paid)).toBe(sumOf(payments));
      }
    }),
  );
});

const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

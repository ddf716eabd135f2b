import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report, ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

/** What is not known at first, and what it turns out to be; figures are worked out by hand. */

async function reportOn(config: string, files: Record<string, string>): Promise<Report> {
  const cwd = folder({ 'infragap.yaml': `as_of: 2026-12-31\n${config}`, ...files });
  return (await analyze({ paths: ['.'], cwd, today: '2026-12-31' })).report;
}

const needed = ({ plan }: Report): number =>
  (plan.schedule as ScheduleReport).years.reduce((sum, { need }) => sum + need.new, 0);
const rangesOf = ({ plan }: Report) => (plan.schedule as ScheduleReport).range;

describe('a machine whose memory is blank may be brought to standard', () => {
  const config = (limit: string): string => `
standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
targets: [{ id: t, check: per-unit, item: pc, at_least: 1, buy: pc, upgrade: ram }]
prices: { pc: { price: 100 }, ram: { price: 30 } }
ceilings: [{ id: c, items: [pc], ${limit} }]
funding: { years: [2027, 2028] }
`;
  const office = (memory: string): Record<string, string> => ({
    'units.csv': 'unit_id,name,posts\nA,Xã A,0\n',
    'equipment.csv': `unit_id,category,ram_gb,condition,year_in_use\nA,desktop,${memory},in_use,2025\n`,
  });

  test.each(['entitlement: [{ fact: posts, each: 1 }]', 'useful_life_years: 8'])(
    'also where a ceiling keeps a new one out: %s',
    async (limit) => {
      const [open, settled] = [
        await reportOn(config(limit), office('')),
        await reportOn(config(limit), office('4')),
      ];
      // A new one may not be bought; memory may, for 30.
      expect([settled.plan.request.high, needed(settled)]).toEqual([30, 30]);
      expect(open.plan.request).toMatchObject({ low: 0, high: 30 });
      expect(rangesOf(open).of_data).toEqual({ low: 0, high: 30 });
    },
  );
});

test('what a standard wants is kept up when it passes its life, whether or not another machine is open', async () => {
  const config = `
standards: { pc: { categories: [desktop], useful_life_years: 2 } }
targets: [{ id: s, check: standard, item: pc, buy: pc }]
prices: { pc: { price: 100 } }
funding: { years: [2027, 2028] }
`;
  const there = (fourth: string): Record<string, string> => ({
    'units.csv': 'unit_id,name\nA,Xã A\n',
    'equipment.csv': `unit_id,category,quantity,year_in_use,condition\nA,desktop,3,2026,in_use\nA,desktop,1,${fourth}\n`,
  });
  // Three of 2026 are lost in 2028. The fourth is none, or old at once and for 2027.
  const [open, gone, old] = [
    await reportOn(config, there('2020,unknown')),
    await reportOn(config, there('2020,disposed')),
    await reportOn(config, there('2020,in_use')),
  ];
  expect([needed(gone), needed(old)]).toEqual([300, 400]);
  const { low, high } = rangesOf(open).of_data as { low: number; high: number };
  expect(low <= 300 && high >= 400).toBe(true);
});

test('pieces given where a ceiling keeps new ones out cost what they do, and spare those that come later', async () => {
  const config = (given: number): [string, Record<string, string>] => [
    `
standards: { pc: { categories: [desktop], useful_life_years: 3 } }
targets: [{ id: t, check: per-head, item: pc, heads: [officials], buy: pc }]
prices: { pc: [{ price: 100, range: [80, 120], valid_to: 2028-12-31 }, { price: 500, valid_from: 2029-01-01 }] }
ceilings: [{ id: c, items: [pc], entitlement: [{ per_unit: 2, price: 90 }], useful_life_years: 5 }]
funding: { years: [2027, 2029] }
`,
    {
      'units.csv': 'unit_id,name,officials\nA,Xã A,2\n',
      'equipment.csv': 'unit_id,category,quantity,year_in_use,condition\nA,desktop,2,2024,in_use\n',
      'allocations.csv': `source,unit_id,year,item,quantity\ngift,A,2027,pc,${given}\n`,
    },
  ];
  // Two of 2024, old in 2027, may be replaced in 2029 at 90 each. Given in 2027, one of them is there then and costs 90 or 100.
  for (const given of [0, 1, 2]) {
    const report = await reportOn(...config(given));
    const total = needed(report);
    const { of_data: data, of_prices: prices } = rangesOf(report);
    expect(data).toEqual({ low: total, high: total });
    expect([given, prices.low <= total && total <= Number(prices.high)]).toEqual([given, true]);
  }
  expect(needed(await reportOn(...config(0)))).toBe(180);
});

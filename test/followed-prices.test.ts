import { describe, expect, test } from 'vitest';
import type { PriceWay } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** Every unit price followed: to the price as it is written, its currency and rate, area class, growth, and shares of others. */

/**
 * 200 dollars at 25 in the mountains: 200 x 25 x 1.5 = 7,500, with installation for 1,000 and a licence of 10 a month. From June
 * 2027 a dollar is 30. Prices grow by 10 % a year.
 */
const office = {
  'infragap.yaml': `currency: VND
as_of: 2026-06-30
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-unit, item: desktop, at_least: 1, buy: pc }]
prices:
  pc: { price: 200, currency: USD, range: [180, 240], area_factors: { mountainous: 1.5 }, with: [inst, lic], includes: [tax], excludes: [software, transport], source: Quote 1 }
  inst: { price: 1000 }
  lic: { price: 10, per: month }
rates: { USD: [{ rate: 25, date: 2026-01-01, source: SBV }, { rate: 30, date: 2027-06-01 }] }
costs: { price_growth: 10%, contingency: 5%, maintenance: { share: 8%, of: [pc] } }
funding: { years: [2027, 2028], sources: [{ id: s, amount: 100000 }] }
`,
  'units.csv': 'unit_id,name,area_class\nA,An Lao,mountainous\n',
  'equipment.csv': 'unit_id,category\nA,printer\n',
};

const explained = async (files: Readonly<Record<string, string>>, ...flags: string[]) =>
  (await run(['explain', 'pc', '--unit', 'A', '.', ...flags], { cwd: folder(files) })).out;

describe('how a unit price comes about', () => {
  test('is told from the price as it is written, for the estimate and each year', async () => {
    const text = await explained(office);
    const rows = text.split('How unit prices come about')[1]?.split('Prices used')[0] ?? '';
    const told = rows
      .split('\n')
      .flatMap((row) => (/^ \S.*20\d\d/.test(row) ? [row.trim().split(/ {2,}/)] : []));
    const [usd, growth] = [
      'USD 200.00 × 25 (rate of 2026-01-01, SBV) × 1.5 (area class: mountainous)',
      '(yearly growth)',
    ];
    expect(told).toEqual([
      ['pc', '2026-06-30', usd, 'VND 7,500', 'infragap.yaml:6'],
      ['inst', '2026-06-30', 'VND 1,000', 'VND 1,000', 'infragap.yaml:7'],
      ['lic', '2026-06-30', 'VND 10', 'VND 10', 'VND 120', 'infragap.yaml:8'],
      ['contingency', '2026-06-30', '5% × VND 8,500 (pc + inst)', 'VND 425'],
      ['maintenance', '2026-06-30', '8% × VND 7,500 (pc)', 'VND 600', 'VND 600'],
      ['pc', '2027-01-01', `${usd} × (1 + 10%)^1 ${growth}`, 'VND 8,250', 'infragap.yaml:6'],
      ['inst', '2027-01-01', `VND 1,000 × (1 + 10%)^1 ${growth}`, 'VND 1,100', 'infragap.yaml:7'],
      ['lic', '2027-01-01', `VND 10 × (1 + 10%)^1 ${growth}`, 'VND 11', 'VND 132', 'infragap.yaml:8'],
      // 467.5, half a coin up.
      ['contingency', '2027-01-01', '5% × VND 9,350 (pc + inst)', 'VND 468'],
      ['maintenance', '2027-01-01', '8% × VND 8,250 (pc)', 'VND 660', 'VND 660'],
      // What runs of it in 2028: 12.1 a month, and 8 % of 200 x 30 x 1.5 x 1.21.
      [
        'pc',
        '2028-01-01',
        `USD 200.00 × 30 (rate of 2027-06-01) × 1.5 (area class: mountainous) × (1 + 10%)^2 ${growth}`,
        'VND 10,890',
        'infragap.yaml:6',
      ],
      ['inst', '2028-01-01', `VND 1,000 × (1 + 10%)^2 ${growth}`, 'VND 1,210', 'infragap.yaml:7'],
      ['lic', '2028-01-01', `VND 10 × (1 + 10%)^2 ${growth}`, 'VND 12', 'VND 144', 'infragap.yaml:8'],
      ['contingency', '2028-01-01', '5% × VND 12,100 (pc + inst)', 'VND 605'],
      ['maintenance', '2028-01-01', '8% × VND 10,890 (pc)', 'VND 871', 'VND 871'],
    ]);
  });

  test('the parts of the plan cost what these ways come to', async () => {
    const { plan, ways } = JSON.parse(await explained(office, '--format', 'json'));
    const parts = new Map(
      plan[0].years[0].parts.map((part: { id: string; each: number }) => [part.id, part.each]),
    );
    expect([...parts]).toEqual([
      ['pc', 8250],
      ['inst', 1100],
      ['lic', 132],
      ['contingency', 468],
      ['maintenance', 660],
    ]);
    const of2027 = ways.filter(({ dates }: PriceWay) => dates.includes('2027-01-01'));
    expect(new Map(of2027.map((way: PriceWay) => [way.id, (way.per_year ?? way.unit_price)?.low]))).toEqual(
      parts,
    );
  });

  test('in Vietnamese, JSON and CSV', async () => {
    expect(await explained(office, '--lang', 'vi')).toContain(
      '200,00 USD × 25 (tỷ giá ngày 2026-01-01, SBV) × 1,5 (khu vực: mountainous) × (1 + 10%)^1 (mức tăng giá hằng năm)',
    );
    const { ways } = JSON.parse(await explained(office, '--format', 'json'));
    expect(ways[5]).toEqual({
      ...{ id: 'pc', dates: ['2027-01-01'], when: 'once', price: 200, currency: 'USD', per: 'each' },
      rate: { rate: 25, date: '2026-01-01', source: 'SBV' },
      ...{ area_class: 'mountainous', factor: { low: 1.5, high: 1.5 }, growth: { share: 0.1, years: 1 } },
      ...{ share: null, of: [], of_amount: null, unit_price: { low: 8250, high: 8250 }, per_year: null },
      ...{ source: 'Quote 1', file: 'infragap.yaml', sheet: null, row: 6 },
    });
    const csv = await explained(office, '--format', 'csv');
    expect(csv).toContain(
      'pc,A,price_way,,pc,2028-01-01,,200 USD x 30 (2027-06-01) x 1.5 (mountainous) x (1 + 0.1)^2,,,infragap.yaml,6,2028,pc,,10890,,,,,Quote 1\n',
    );
    expect(csv).toContain(
      'pc,A,price_way,,contingency,2027-01-01,,0.05 x 9350 (pc + inst),,,,,2027,contingency,,468,',
    );
    expect(csv).toContain('pc,A,line,A,desktop,,,,,,,,,pc,1,7500,7500,');
  });

  test('where the area class is not known both ends are told', async () => {
    const text = await explained({
      ...office,
      'units.csv': 'unit_id,name,area_class\nA,An Lao,\nB,Bok,mountainous\n',
    });
    expect(text).toMatch(
      /pc +2026-06-30 +USD 200\.00 × 25 .* × 1–1\.5 \(area class: unknown\) +VND 5,000–VND 7,500/,
    );
  });

  test('an unchanged price is told once for all days', async () => {
    const files = { ...office, 'infragap.yaml': office['infragap.yaml'].replace('price_growth: 10%, ', '') };
    expect(await explained(files)).toMatch(/inst +2026-06-30, 2027-01-01, 2028-01-01 +VND 1,000 +VND 1,000/);
  });

  test('without a valid price nothing comes about', async () => {
    const files = {
      ...office,
      'infragap.yaml': office['infragap.yaml'].replace(
        'price: 1000 }',
        'price: 1000, valid_to: 2025-12-31 }',
      ),
    };
    expect(await explained(files)).toMatch(/inst +2026-06-30.* no valid price +\?/);
  });
});

describe('the prices used', () => {
  test('in their own currency, with quotes, rates, what is in them and what is not, and where they stand', async () => {
    const row =
      /pc +USD 200\.00 +25 \(rate of 2026-01-01, SBV\); 30 \(rate of 2027-06-01\) +each +USD 180\.00–USD 240\.00 +mountainous: 1\.5 +tax +software, transport +Quote 1 +infragap\.yaml:6\n/;
    expect(await explained(office)).toMatch(row);
    expect((await run(['budget', '.'], { cwd: folder(office) })).out).toMatch(row);
    expect((await run(['budget', '.', '--lang', 'vi'], { cwd: folder(office) })).out).toMatch(
      /200,00 USD +25 \(tỷ giá ngày 2026-01-01, SBV\); 30 \(tỷ giá ngày 2027-06-01\) +cái .* software, transport /,
    );
  });

  test('in JSON and CSV', async () => {
    const { out } = await run(['budget', '.', '--format', 'json'], { cwd: folder(office) });
    expect(JSON.parse(out).estimate.price_list[0]).toMatchObject({
      ...{
        id: 'pc',
        price: 200,
        currency: 'USD',
        range: { low: 180, high: 240 },
        excludes: ['software', 'transport'],
      },
      rates: [
        { rate: 25, date: '2026-01-01', source: 'SBV' },
        { rate: 30, date: '2027-06-01', source: null },
      ],
      area_factors: { mountainous: 1.5 },
    });
    expect(await explained(office, '--format', 'csv')).toContain(
      'pc,A,price,,pc,USD 180..240,,"with tax; without software, transport",,,infragap.yaml,6,,pc,,200,,,,,Quote 1\n',
    );
  });
});

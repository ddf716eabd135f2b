import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** The lines for two LANs in a mountainous commune and one in the plain, as [unit, thing, each, per, amount]. */
async function linesFor(prices: string, more = '', asOf = '2026-06-30') {
  const cwd = folder({
    'infragap.yaml': `as_of: ${asOf}
targets: [{ id: lan, check: has, fact: lan, buy: cable }]
prices: ${prices}
${more}
`,
    'units.csv':
      'unit_id,name,lan,area_class\n101,An Lao,no,mountainous\n102,Hoai An,no,plain\n103,Tuy Phuoc,yes,plain\n',
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: asOf });
  const { lines, one_off, per_year_new, prices: quotes, complete } = report.estimate;
  return {
    lines: lines.map(({ unit_id, buy, unit_price, per, amount }) => [
      unit_id,
      buy,
      unit_price,
      per,
      amount?.low,
    ]),
    once: one_off.low,
    yearly: per_year_new.low,
    quotes,
    complete,
  };
}

describe('what a thing costs', () => {
  test('the price of the day, of several that follow each other', async () => {
    const prices =
      '{ cable: [{ price: 100, valid_to: 2026-06-29 }, { price: 120, valid_from: 2026-06-30 }] }';
    expect((await linesFor(prices)).once).toBe(240);
    expect((await linesFor(prices, '', '2026-06-29')).once).toBe(200);
  });

  test('more where it is hard to get to', async () => {
    expect((await linesFor('{ cable: { price: 101, area_factors: { mountainous: 1.15 } } }')).lines).toEqual([
      // 101 x 1.15 = 116.15
      ['101', 'cable', 116, 'each', 116],
      ['102', 'cable', 101, 'each', 101],
    ]);
  });

  test('another currency by the last rate before the day, to the whole dong', async () => {
    const rates =
      'rates: { USD: [{ rate: 25000, date: 2025-01-01 }, { rate: 25400.5, date: 2026-06-30 }, { rate: 1, date: 2026-07-01 }] }';
    // 3 x 25 400.5 = 76 201.5
    expect((await linesFor('{ cable: { price: 3, currency: USD } }', rates)).lines[0]).toEqual([
      '101',
      'cable',
      76_202,
      'each',
      76_202,
    ]);
  });

  test('what comes with it, and contingency and maintenance, each a line of its own', async () => {
    const { lines, once, yearly } = await linesFor(
      '{ cable: { price: 1000, per: set, with: [work, care] }, work: { price: 200 }, care: { price: 10, per: month } }',
      'costs: { contingency: 5%, maintenance: { share: 8%, of: [cable] } }',
    );
    expect(lines.slice(0, 5)).toEqual([
      ['101', 'cable', 1000, 'set', 1000],
      ['101', 'work', 200, 'each', 200],
      ['101', 'care', 10, 'month', 120],
      ['101', 'contingency', 60, 'each', 60],
      ['101', 'maintenance', 80, 'year', 80],
    ]);
    expect({ once, yearly }).toEqual({ once: 2 * 1260, yearly: 2 * 200 });
  });

  test('a price that is missing leaves its own line open, not those beside it', async () => {
    const { lines, complete } = await linesFor(
      '{ cable: { price: 1000, with: [work] }, work: { price: 200, valid_to: 2020-12-31 } }',
    );
    expect(lines.slice(0, 2)).toEqual([
      ['101', 'cable', 1000, 'each', 1000],
      ['101', 'work', null, null, undefined],
    ]);
    expect(complete).toBe(false);
  });

  test('quotes take their companions and the contingency along', async () => {
    const { quotes } = await linesFor(
      '{ cable: { price: 1000, range: [800, 1500], with: [work] }, work: { price: 200 } }',
      'costs: { contingency: 10% }',
    );
    expect(quotes).toEqual({ low: 2 * 1100, high: 2 * 1870 });
  });
});

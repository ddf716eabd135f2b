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

describe('where the area class of a unit is not known, what depends on it is a range', () => {
  const units =
    'unit_id,name,lan,area_class\n101,An Lao,no,mountainous\n102,Hoai An,no,plain\n103,Tuy Phuoc,no,\n';
  const moneyFor = async (prices: string, more = '', files = {}) => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
targets: [{ id: lan, check: has, fact: lan, buy: cable }]
prices: ${prices}
${more}
`,
      'units.csv': units,
      ...files,
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    return report;
  };

  test('of each part from its lowest factor to its highest; none is 1; lines sum to the totals', async () => {
    const { estimate, plan } = await moneyFor(
      `{ cable: { price: 1000, area_factors: { mountainous: 1.15 }, with: [work] },
  work: { price: 100, area_factors: { mountainous: 2, island: 3 } } }`,
      `costs: { contingency: 10% }
funding: { years: [2027], ceiling: 9999 }`,
    );
    expect(
      estimate.lines.map(({ unit_id, buy, unit_price, amount }) => [
        `${unit_id} ${buy}`,
        unit_price,
        amount?.low,
        amount?.high,
      ]),
    ).toEqual([
      ['101 cable', 1150, 1150, 1150],
      ['101 work', 200, 200, 200],
      ['101 contingency', 135, 135, 135],
      ['102 cable', 1000, 1000, 1000],
      ['102 work', 100, 100, 100],
      ['102 contingency', 110, 110, 110],
      ['103 cable', null, 1000, 1150],
      ['103 work', null, 100, 300],
      // A tenth of 1100, and of 1450.
      ['103 contingency', null, 110, 145],
    ]);
    expect(estimate.one_off).toEqual({ known: 1485 + 1210, low: 1485 + 2 * 1210, high: 1485 + 1210 + 1595 });
    expect(plan.request).toEqual(estimate.one_off);
    expect(estimate.complete).toBe(true);
    const [year] = plan.schedule?.years ?? [];
    expect(year?.need.new).toBe(3905);
    expect(year?.at_most?.new).toBe(4290);
  });

  test('a factor below 1 is the least', async () => {
    const { estimate } = await moneyFor('{ cable: { price: 1000, area_factors: { plain: 0.9 } } }');
    expect(estimate.lines[2]?.amount).toEqual({ low: 900, high: 1000 });
  });

  test('factors of a plan year alone', async () => {
    const { estimate, plan } = await moneyFor(
      `{ cable: [{ price: 1000, valid_to: 2026-12-31 },
  { price: 1000, valid_from: 2027-01-01, area_factors: { mountainous: 2 } }] }`,
      'funding: { years: [2027] }',
    );
    expect(estimate.one_off).toEqual({ known: 3000, low: 3000, high: 3000 });
    const [year] = plan.schedule?.years ?? [];
    expect([year?.need.new, year?.at_most?.new]).toEqual([4000, 5000]);
  });

  test('under a price limit: what is asked for ends at it, what is above is beyond it', async () => {
    const report = await moneyFor('', '', {
      'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
targets: [{ id: printers, check: per-unit, item: printer, at_least: 1, buy: printer }]
prices: { printer: { price: 1000, area_factors: { mountainous: 1.5 } } }
ceilings: [{ id: most, items: [printer], entitlement: [{ per_unit: 2 }], price: 1200 }]
funding: { years: [2027], ceiling: 9999 }
`,
      'units.csv': 'unit_id,name,area_class\n103,Tuy Phuoc,\n',
    });
    // One printer of 1000 to 1500.
    expect(report.plan.request).toEqual({ known: 0, low: 1000, high: 1200 });
    expect(report.plan.beyond_ceiling).toEqual({ known: 0, low: 0, high: 300 });
    expect(report.estimate.beyond.map(({ why, amount }) => [why, amount])).toEqual([
      ['price', { low: 0, high: 300 }],
    ]);
    const [year] = report.plan.schedule?.years ?? [];
    expect([year?.need.new, year?.at_most?.new]).toEqual([1000, 1200]);
  });

  test('what runs already', async () => {
    const { estimate } = await moneyFor(
      '{ cable: { price: 1 }, rent: { price: 10, per: month, area_factors: { mountainous: 2 } } }',
      'running_costs: [{ connection: fibre, price: rent }]',
      {
        'units.csv':
          'unit_id,name,lan,area_class,fibre\n101,An Lao,yes,mountainous,yes\n103,Tuy Phuoc,yes,,yes\n',
      },
    );
    expect(estimate.per_year_existing).toEqual({ known: 240, low: 360, high: 480 });
  });
});

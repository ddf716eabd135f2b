import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { ScheduleReport } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

interface Office {
  readonly officials: number | '';
  /** quantity, memory, year of use, condition */
  readonly there: readonly (readonly [number | 'unknown', number, number | '', string])[];
}
interface Plan {
  readonly offices: readonly Office[];
  readonly years: readonly number[];
  readonly life: number;
  readonly price?: string;
  readonly money?: number | string;
  readonly target?: string;
  readonly more?: string;
}

/** Offices below one district at the beginning of 2026: a computer of 8 GB for each official; one costs 1000, memory 100. */
async function planned({
  offices,
  years,
  life,
  price = '{ price: 1000, divisible: true }',
  money = 100_000,
  target = '',
  more = '',
}: Plan): Promise<ScheduleReport> {
  const all = offices.map((office, at) => ({ ...office, id: `C${at + 1}` }));
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-01-01
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], useful_life_years: ${life}, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-head, item: pc, heads: [officials], buy: pc${target} }]
prices: { pc: ${price}, ram: { price: 100 } }
funding:
  years: [${years.join(', ')}]
  ceiling: ${money}
${more}`,
    'units.csv': `unit_id,parent_id,name,officials\nD,,Huyện D,0\n${all
      .map(({ id, officials }) => `${id},D,Xã ${id},${officials}\n`)
      .join('')}`,
    'equipment.csv': `unit_id,category,quantity,ram_gb,year_in_use,condition\n${all
      .flatMap(({ id, there }) => there.map((row) => `${id},desktop,${row.join(',')}\n`))
      .join('')}`,
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01' });
  return report.plan.schedule as ScheduleReport;
}

const total = ({ years }: ScheduleReport): number => years.reduce((sum, { need }) => sum + need.new, 0);
const worst = ({ years }: ScheduleReport): number =>
  years.reduce((sum, { at_most: most }) => sum + (most?.new ?? Number.NaN), 0);

describe('what comes to be needed, whatever the unknown turns out to be', () => {
  const fiveOfUnknownAge = [{ officials: 5, there: [[5, 8, '', 'in_use'] as const] }];

  test('may be needed later than at the worst, at a higher price', async () => {
    // At the worst five are too old at once: 5000. Of 2023 they are needed in 2028, at 1210 each; of 2024 or later, never.
    const plan = await planned({
      offices: fiveOfUnknownAge,
      years: [2026, 2027, 2028],
      life: 5,
      more: 'costs: { price_growth: 10% }\n',
    });
    expect([total(plan), worst(plan), plan.range.of_data]).toEqual([0, 5000, { low: 0, high: 6050 }]);
  });

  test('costs less than at the worst where prices fall', async () => {
    // Of 2021 they are needed in 2026 at 1000 each, of 2022 in 2027 at 500, of 2024 never.
    const plan = await planned({
      offices: fiveOfUnknownAge,
      years: [2026, 2027],
      life: 5,
      price: '[{ price: 1000, valid_to: 2026-12-31 }, { price: 500, valid_from: 2027-01-01 }]',
    });
    expect(plan.range.of_data).toEqual({ low: 0, high: 5000 });
    // Two of the five are broken for sure, and wanted at once; the others may be wanted too.
    const some = await planned({
      offices: [
        {
          officials: 5,
          there: [
            [3, 8, '', 'in_use'],
            [2, 8, 2024, 'broken'],
          ],
        },
      ],
      years: [2026, 2027],
      life: 5,
      price: '[{ price: 1000, valid_to: 2026-12-31 }, { price: 500, valid_from: 2027-01-01 }]',
    });
    expect(some.range.of_data).toEqual({ low: 2000, high: 5000 });
  });

  test('is what the two plans say where prices are the same in all years and the money is enough', async () => {
    // Three are there: one is broken, two are of unknown age. A new one lasts two years: 2026, 2028, 2030.
    const plan = await planned({
      offices: [
        {
          officials: 3,
          there: [
            [1, 8, 2025, 'broken'],
            [2, 8, '', 'in_use'],
          ],
        },
      ],
      years: [2026, 2027, 2028, 2029, 2030],
      life: 2,
    });
    // The other two, if of 2026, are lost in 2028 and 2030.
    expect([total(plan), worst(plan)]).toEqual([7000, 9000]);
    expect(plan.range.of_data).toEqual({ low: 7000, high: 9000 });
  });

  test('is less than what is planned for sure where money that is not there for sure would buy it again', async () => {
    // The sure plan buys one in 2026; in 2028 that and the other two are lost, and there is no money for three at once. At the
    // worst there never is.
    const plan = await planned({
      offices: [
        {
          officials: 3,
          there: [
            [1, 8, 2010, 'in_use'],
            [2, 8, '', 'in_use'],
          ],
        },
      ],
      price: '{ price: 1000 }',
      years: [2026, 2027, 2028, 2029, 2030],
      life: 2,
      money: 1000,
    });
    expect([total(plan), worst(plan)]).toEqual([4000, 3000]);
    // One of 2010, and two that are lost by 2028: three are needed once at the least, at the most in 2026, 2028 and 2030.
    expect(plan.range.of_data).toEqual({ low: 3000, high: 9000 });
  });

  test('is less where machines that may be to spare are moved first', async () => {
    const offices = [
      { officials: 2, there: [['unknown', 8, 2025, 'in_use'] as const] },
      { officials: 3, there: [[1, 8, 2025, 'in_use'] as const] },
    ];
    const plan = { offices, years: [2026], life: 5 };
    // C1 lacks two at the most, C2 two for sure.
    expect((await planned(plan)).range.of_data).toEqual({ low: 2000, high: 4000 });
    expect((await planned({ ...plan, more: '  surplus: count\n' })).range.of_data).toEqual({
      low: 0,
      high: 4000,
    });
  });

  test('is brought to standard or bought anew', async () => {
    // Two weak machines of unknown age: 100 each, or too old for that, 1000 each.
    const plan = await planned({
      offices: [{ officials: 2, there: [[2, 4, '', 'in_use']] }],
      years: [2026],
      life: 6,
      target: ', upgrade: ram',
    });
    const { low, high } = plan.range.of_data ?? { low: Number.NaN, high: Number.NaN };
    expect([total(plan), worst(plan)]).toEqual([200, 2000]);
    expect(low <= 200 && Number(high) >= 2000).toBe(true);
  });

  test('has no end where nobody knows how many are required', async () => {
    const { range } = await planned({ offices: [{ officials: '', there: [] }], years: [2026], life: 6 });
    expect(range).toEqual({ of_data: null, of_prices: { low: 0, high: 0 } });
  });
});

describe('what comes to be needed at any quotes', () => {
  const quoted = '{ price: 1000, range: [800, 1500] }';
  const one = [{ officials: 1, there: [[1, 8, 2010, 'in_use'] as const] }];

  test('is what the plans of the lowest and the highest say where the money is enough', async () => {
    // 2026 and 2028.
    const plan = await planned({ offices: one, years: [2026, 2027, 2028], life: 2, price: quoted });
    expect(plan.range).toEqual({ of_data: { low: 2000, high: 2000 }, of_prices: { low: 1600, high: 3000 } });
  });

  test('has no end where a price is missing', async () => {
    const of2027 = '[{ price: 1000, valid_from: 2027-01-01 }]';
    const none = [{ officials: 2, there: [] }];
    const plan = await planned({ offices: none, years: [2026], life: 9, price: of2027 });
    expect([plan.years[0]?.unpriced, plan.range]).toEqual([
      2,
      { of_data: { low: 0, high: null }, of_prices: { low: 0, high: null } },
    ]);
  });

  test('is bought again at the price and not at the highest, which the money does not pay', async () => {
    const plan = await planned({
      offices: one,
      years: [2026, 2027, 2028],
      life: 2,
      price: quoted,
      money: 1000,
    });
    const highest = plan.years.reduce((sum, { at_prices }) => sum + at_prices.highest.new, 0);
    expect([total(plan), highest]).toEqual([2000, 1500]);
    // Once at the lowest, twice at the highest.
    expect(plan.range.of_prices).toEqual({ low: 800, high: 3000 });
  });
});

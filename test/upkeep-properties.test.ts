import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { run } from './support/run.ts';

/** Whatever items targets count: that no machine is kept up twice, and none that is good is forgotten. */

interface Machine {
  readonly category: string;
  readonly ram: number | null;
  readonly year: number | null;
  readonly condition: string | null;
}
interface Standard {
  readonly categories: readonly string[];
  readonly life: number | undefined;
  readonly ram: number | undefined;
  readonly buy: string;
}

const AS_OF = 2026;
const YEARS = [2027, 2028, 2030];
const KINDS = ['desktop', 'laptop', 'tablet'];
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });

const machine: fc.Arbitrary<Machine> = fc.record({
  category: fc.constantFrom(...KINDS),
  ram: maybe(fc.constantFrom(4, 8, 16)),
  year: maybe(fc.integer({ min: 2017, max: 2026 })),
  condition: maybe(fc.constantFrom('in_use', 'in_use', 'broken')),
});
const standard: fc.Arbitrary<Standard> = fc.record({
  categories: fc.subarray(KINDS, { minLength: 1 }),
  life: fc.constantFrom(undefined, 3, 5, 8),
  ram: fc.constantFrom(undefined, 8, 16),
  buy: fc.constantFrom('pc', 'notebook'),
});
const world = fc.record({
  machines: fc.array(machine, { minLength: 1, maxLength: 8 }),
  standards: fc.array(standard, { minLength: 1, maxLength: 3 }),
});

async function reportOn(machines: readonly Machine[], standards: readonly Standard[]): Promise<Report> {
  const config = {
    as_of: `${AS_OF}-12-31`,
    no_rows_means_none: ['equipment'],
    standards: Object.fromEntries(
      standards.map(({ categories, life, ram }, at) => [
        `item-${at}`,
        {
          categories,
          ...(life && { useful_life_years: life }),
          ...(ram && { minimum: { ram_gb: ram } }),
        },
      ]),
    ),
    targets: standards.map(({ buy }, at) => ({ id: `t${at}`, check: 'per-unit', item: `item-${at}`, buy })),
    prices: { pc: { price: 100 }, notebook: { price: 100 } },
    costs: { maintenance: { share: '10%', installed: true } },
    funding: { years: YEARS, ceiling: 0 },
  };
  const rows = machines.map(({ category, ram, year, condition }) =>
    ['A', category, condition ?? '', ram ?? '', year ?? ''].join(),
  );
  const folder = mkdtempSync(join(tmpdir(), 'infragap-'));
  try {
    writeFileSync(join(folder, 'infragap.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'units.csv'), 'unit_id\nA\n');
    writeFileSync(
      join(folder, 'equipment.csv'),
      `${['unit_id,category,condition,ram_gb,year_in_use', ...rows].join('\n')}\n`,
    );
    return JSON.parse((await run(['budget', '.', '--format', 'json'], { cwd: folder })).out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many are good by one standard at least, in a year. */
const good = (machines: readonly Machine[], standards: readonly Standard[], year: number): number =>
  machines.filter((each) =>
    standards.some(
      ({ categories, life, ram }) =>
        categories.includes(each.category) &&
        each.condition === 'in_use' &&
        (ram === undefined || (each.ram as number) >= ram) &&
        (life === undefined || year - (each.year as number) < life),
    ),
  ).length;

test('pieces kept up are the machines that are good by any standard, whatever is not known of them turns out to be', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async ({ machines, standards }, randoms) => {
      const answer = <T>(value: T | null, choices: readonly T[]): T =>
        value ?? (choices[(randoms.next().value as number) % choices.length] as T);
      const settled = machines.map((each) => ({
        ...each,
        ram: answer(each.ram, [4, 8, 16]),
        year: answer(each.year, [2017, 2021, 2024, 2026]),
        condition: answer(each.condition, ['in_use', 'broken']),
      }));
      const { estimate, plan } = await reportOn(machines, standards);
      const [low, high] = (['low', 'high'] as const).map((end) =>
        estimate.existing.reduce((sum, { pieces }) => sum + (pieces?.[end] ?? Number.NaN), 0),
      ) as [number, number];
      const now = good(settled, standards, AS_OF);
      expect(low).toBeLessThanOrEqual(now);
      expect(high).toBeGreaterThanOrEqual(now);
      for (const [at, year] of YEARS.entries()) {
        const sure = (plan.schedule?.existing ?? []).reduce(
          (sum, line) => sum + (line.years[at]?.pieces ?? 0),
          0,
        );
        expect(sure).toBeLessThanOrEqual(good(settled, standards, year));
      }
    }),
    { numRuns: 80 },
  );
});

test('where all is known and one standard stands within another, they are exactly those', async () => {
  const known = machine.map((each) => ({
    category: each.category,
    ram: each.ram ?? 8,
    year: each.year ?? 2024,
    condition: each.condition ?? 'in_use',
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(known, { minLength: 1, maxLength: 8 }),
      standard,
      standard,
      async (machines, wide, one) => {
        const narrow = {
          ...one,
          categories: one.categories.filter((each) => wide.categories.includes(each)),
          life: one.life === undefined ? wide.life : Math.min(one.life, wide.life ?? one.life),
          ram: one.ram === undefined ? wide.ram : Math.max(one.ram, wide.ram ?? one.ram),
        };
        fc.pre(narrow.categories.length > 0);
        const { estimate, plan } = await reportOn(machines, [wide, narrow]);
        const pieces = estimate.existing.reduce((sum, line) => sum + (line.pieces?.low ?? Number.NaN), 0);
        expect(pieces).toBe(good(machines, [wide], AS_OF));
        for (const [at, year] of YEARS.entries()) {
          const sure = (plan.schedule?.existing ?? []).reduce(
            (sum, line) => sum + (line.years[at]?.pieces ?? 0),
            0,
          );
          expect(sure).toBe(good(machines, [wide], year));
        }
      },
    ),
    { numRuns: 40 },
  );
});

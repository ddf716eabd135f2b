import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../src/intake/cells/index.ts';
import type { Report } from '../src/model/report.ts';
import { memoryBytes, textOf } from '../src/readers/bytes.ts';
import { csvSource } from '../src/readers/csv.ts';
import { writeCsv } from '../src/reporters/csv.ts';
import { run } from './support/run.ts';

const CONFIG = `
as_of: 2025-12-31
standards:
  computer: { categories: [desktop, laptop], useful_life_years: 5, minimum: { ram_gb: 8 } }
targets:
  - { id: people, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }
  - { id: package, check: per-unit, items: { computer: 2, printer: 1 }, buy: { computer: set, printer: printer } }
  - { id: lan, check: has, fact: lan, buy: lan }
  - { id: below, check: coverage, fact: lan, at_least: 2/3, buy: none }
  - { id: fibre, check: share, part: fibre_households, whole: households, at_least: 80%, buy: none }
  - { id: fit, check: standard, item: computer, at_least: 75%, buy: none }
prices:
  set: { price: 15000000 }
  printer: { price: 6000000 }
  lan: { price: 35000000 }
costs: { maintenance: { share: 8%, installed: true } }
funding:
  year: 2026
  years: [2026, 2027, 2029]
  sources: [{ id: grant, grant_per_unit: 20000000 }, { id: rest, amount: 60000000, carry_over: true }]
`;

interface Unit {
  readonly id: string;
  readonly parent: string;
  readonly officials: number | null;
  readonly lan: string | null;
  readonly households: number | null;
  readonly fibre: number | null;
}
interface Item {
  readonly unit: number;
  readonly category: string;
  readonly quantity: number;
  readonly condition: string | null;
  readonly year: number | null;
  readonly ram: number | null;
}
interface World {
  readonly units: readonly Unit[];
  readonly items: readonly Item[];
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });

const world: fc.Arbitrary<World> = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    units: fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          id: fc.constant(`U${at}`),
          // Only an earlier unit can stand above, so that there is no circle.
          parent:
            at === 0
              ? fc.constant('')
              : fc.integer({ min: -1, max: at - 1 }).map((above) => (above < 0 ? '' : `U${above}`)),
          officials: maybe(fc.integer({ min: 0, max: 12 })),
          lan: maybe(fc.constantFrom('yes', 'no')),
          households: maybe(fc.integer({ min: 100, max: 120 })),
          fibre: maybe(fc.integer({ min: 0, max: 100 })),
        }),
      ),
    ),
    items: fc.array(
      fc.record({
        unit: fc.integer({ min: 0, max: count - 1 }),
        category: fc.constantFrom('desktop', 'laptop', 'printer', 'scanner'),
        quantity: fc.integer({ min: 1, max: 4 }),
        condition: maybe(fc.constantFrom('in_use', 'stored', 'on_order', 'broken')),
        year: maybe(fc.integer({ min: 2015, max: 2025 })),
        ram: maybe(fc.constantFrom(4, 8, 16)),
      }),
      { maxLength: 20 },
    ),
  }),
);

const unitsCsv = (units: readonly Unit[]): string =>
  writeCsv([
    ['unit_id', 'tier', 'parent_id', 'officials', 'lan', 'households', 'fibre_households'],
    ...units.map(({ id, parent, officials, lan, households, fibre }) => [
      id,
      'commune',
      parent,
      officials,
      lan,
      households,
      fibre,
    ]),
  ]);
const itemsCsv = (items: readonly Item[]): string =>
  writeCsv([
    ['unit_id', 'category', 'quantity', 'condition', 'year_in_use', 'ram_gb'],
    ...items.map(({ unit, category, quantity, condition, year, ram }) => [
      `U${unit}`,
      category,
      quantity,
      condition,
      year,
      ram,
    ]),
  ]);

/** The report on a folder with these files. */
async function reportOn(
  files: Readonly<Record<string, string>>,
  order: readonly string[] = ['.'],
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'infragap-'));
  try {
    writeFileSync(join(folder, 'infragap.yaml'), CONFIG);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return JSON.parse((await run(['budget', ...order, '--format', 'json'], { cwd: folder })).out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const worldReport = ({ units, items }: World): Promise<Report> =>
  reportOn({ 'units.csv': unitsCsv(units), 'equipment.csv': itemsCsv(items) });

/** Every figure by the name of its unit, whatever the order it is printed in. */
function figuresOf({ targets, estimate, plan }: Report): unknown {
  const byUnit = <T extends { unit_id: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const open = <T extends { open: readonly string[] }>(total: T) => ({
    ...total,
    open: [...total.open].sort(),
  });
  return {
    targets: targets.map(({ by_unit, by_tier, required, actual, gap, share }) => ({
      by_unit: byUnit(by_unit),
      by_tier: by_tier.length,
      share,
      totals: [required, actual, gap].map(open),
    })),
    oneOff: estimate.one_off,
    lines: byUnit(estimate.lines),
    existing: byUnit(estimate.existing),
    plan: {
      ...plan,
      by_unit: byUnit(plan.by_unit),
      schedule: plan.schedule && {
        ...plan.schedule,
        first_met: plan.schedule.first_met.map((met) => ({
          ...met,
          by_ancestor: byUnit(met.by_ancestor),
          by_unit: byUnit(met.by_unit),
        })),
        existing: byUnit(plan.schedule.existing),
        moves: [...plan.schedule.moves].map((move) => JSON.stringify(move)).sort(),
      },
    },
  };
}

const within = (
  inner: { low: number; high: number | null },
  outer: { low: number; high: number | null },
): boolean =>
  inner.low >= outer.low && (outer.high === null || (inner.high !== null && inner.high <= outer.high));

describe('whatever the inventory', () => {
  test('the order of rows and of files never changes a figure', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.infiniteStream(fc.nat()), fc.boolean(), async (given, randoms, split) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((each): [number, T] => [randoms.next().value as number, each])
            .sort((a, b) => a[0] - b[0])
            .map(([, each]) => each);
        const items = shuffled(given.items);
        const half = Math.floor(items.length / 2);
        const files: Record<string, string> = split
          ? {
              'equipment-1.csv': itemsCsv(items.slice(0, half)),
              'equipment-2.csv': itemsCsv(items.slice(half)),
            }
          : { 'equipment.csv': itemsCsv(items) };
        const names = shuffled([...Object.keys(files), 'units.csv']);
        const turned = await reportOn({ 'units.csv': unitsCsv(shuffled(given.units)), ...files }, names);
        expect(figuresOf(turned)).toEqual(figuresOf(await worldReport(given)));
      }),
      { numRuns: 60 },
    );
  });

  test('more good equipment never widens a gap', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(), fc.integer({ min: 1, max: 5 }), async (given, pick, quantity) => {
        const unit = pick % given.units.length;
        const good: Item = { unit, category: 'desktop', quantity, condition: 'in_use', year: 2025, ram: 16 };
        const [before, after] = [
          await worldReport(given),
          await worldReport({ ...given, items: [...given.items, good] }),
        ];
        for (const [at, target] of before.targets.entries()) {
          // A first row of a kind says of other units, too, that they have none.
          const isFirst = !given.items.some(
            ({ category }) => category === 'desktop' || category === 'laptop',
          );
          const own = target.by_unit.find(({ unit_id: id }) => id === `U${unit}`);
          if (target.check === 'standard' || isFirst || own?.reason === 'not_reported') continue;
          const gap = after.targets[at]?.gap;
          expect(gap?.low).toBeLessThanOrEqual(target.gap.low);
          if (target.gap.high !== null) expect(gap?.high).toBeLessThanOrEqual(target.gap.high);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an unknown answered either way stays inside the reported range', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (given, randoms) => {
        const answer = <T>(value: T | null, choices: readonly T[]): T =>
          value ?? (choices[(randoms.next().value as number) % choices.length] as T);
        const units = given.units.map((unit) => ({
          ...unit,
          officials: answer(unit.officials, [0, 1, 5, 40]),
          lan: answer(unit.lan, ['yes', 'no']),
          households: answer(unit.households, [100, 110]),
          fibre: answer(unit.fibre, [0, 50, 100]),
        }));
        const items = given.items.map((item) => ({
          ...item,
          condition: answer(item.condition, ['in_use', 'stored', 'broken']),
          year: answer(item.year, [2015, 2024]),
          ram: answer(item.ram, [4, 16]),
        }));
        const [open, settled] = [await worldReport(given), await worldReport({ units, items })];
        for (const [at, target] of open.targets.entries()) {
          const after = settled.targets[at] as Report['targets'][number];
          if (!target.judged) continue;
          expect(
            within(after.gap, target.gap),
            `${target.id}: ${JSON.stringify([after.gap, target.gap])}`,
          ).toBe(true);
          for (const unit of target.by_unit) {
            const now = after.by_unit.find(({ unit_id: id }) => id === unit.unit_id) as typeof unit;
            expect(within(now.gap, unit.gap), `${target.id} ${unit.unit_id}`).toBe(true);
            if (unit.status === 'met' || unit.status === 'short')
              expect([unit.status, 'not_applicable']).toContain(now.status);
          }
        }
        expect(within(settled.estimate.one_off, open.estimate.one_off)).toBe(true);
        expect(within(settled.plan.request, open.plan.request)).toBe(true);
        expect(within(settled.estimate.per_year_existing, open.estimate.per_year_existing)).toBe(true);
        // What is bought outlasts these years, so that the need over all of them does not depend on the money.
        const needed = ({ plan }: Report, end: 'need' | 'at_most'): number | null =>
          (plan.schedule?.years ?? []).reduce<number | null>((sum, year) => {
            const flow = year[end];
            return sum === null || flow === null ? null : sum + flow.new;
          }, 0);
        const range = { low: needed(open, 'need') as number, high: needed(open, 'at_most') };
        const now = { low: needed(settled, 'need') as number, high: needed(settled, 'at_most') };
        expect(within(now, range), JSON.stringify([now, range])).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('totals are the sums of their printed lines', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const { estimate, plan } = await worldReport(given);
        const sum = (amounts: readonly (number | null | undefined)[]): number | null =>
          amounts.includes(null) ? null : amounts.reduce<number>((total, each) => total + (each ?? 0), 0);
        for (const [yearly, total] of [
          [false, estimate.one_off],
          [true, estimate.per_year_new],
        ] as const) {
          const amounts = estimate.lines.flatMap(({ per, amount }) =>
            (per === 'year') === yearly ? amount : [],
          );
          expect(sum(amounts.map((amount) => amount?.low))).toBe(total.low);
          expect(sum(amounts.map((amount) => (amount ? amount.high : 0)))).toBe(total.high);
        }
        const existing = estimate.existing.map(({ per_year }) => per_year);
        expect(sum(existing.map(({ low }) => low))).toBe(estimate.per_year_existing.low);
        expect(sum(existing.map(({ high }) => high))).toBe(estimate.per_year_existing.high);
        for (const group of [estimate.by_tier, estimate.by_unit]) {
          expect(sum(group.map(({ one_off: { low } }) => low))).toBe(estimate.one_off.low);
          expect(sum(group.map(({ per_year_existing: { low } }) => low))).toBe(
            estimate.per_year_existing.low,
          );
        }
        // What several targets may ask for most counts perhaps under each of them.
        for (const part of ['one_off', 'per_year_existing'] as const) {
          const byTarget = estimate.by_target.map((each) => each[part]);
          expect(sum(byTarget.map(({ low }) => low))).toBeLessThanOrEqual(estimate[part].low);
          expect(sum(byTarget.map(({ known }) => known))).toBeLessThanOrEqual(estimate[part].known);
          const high = sum(byTarget.map((each) => each.high));
          if (high !== null) expect(estimate[part].high).toBeLessThanOrEqual(high);
        }
        for (const { per_year, pieces, unit_price } of estimate.existing) {
          expect(per_year.low).toBe((pieces?.low as number) * (unit_price as number));
          expect(per_year.high).toBe(pieces?.high == null ? null : pieces.high * (unit_price as number));
        }
        for (const [at, { year, running }] of (plan.schedule?.years ?? []).entries()) {
          const own = (plan.schedule?.existing ?? []).map(({ years }) => years[at]);
          expect(own.every((each) => each?.year === year)).toBe(true);
          expect(sum(own.map((each) => each?.amount))).toBe(running.existing);
          for (const each of own)
            expect(sum([...(each?.sources ?? []).map(({ amount }) => amount), each?.unfunded])).toBe(
              each?.amount,
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('CSV written by us reads back the same', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@x',
      '\t',
      'a"b',
      'a,b',
      'a\nb',
      'a\r\nb',
      "'=x",
      'Đơn vị',
      '1.234,5',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const text = writeCsv([['first', 'second', 'third'], ...rows]);
      const bytes = memoryBytes(Buffer.from(text), 'back.csv');
      const [sheet] = csvSource(textOf(bytes)).sheets;
      const back: string[][] = [];
      for (const batch of sheet?.batches() ?? []) {
        for (let record = batch.firstRow === 1 ? 1 : 0; record < batch.length; record++) {
          back.push([0, 1, 2].map((column) => cleanText(String(batch.cell(record, column) ?? ''))));
        }
      }
      expect(back).toEqual(rows.map((row) => row.map((each) => cleanText(Buffer.from(each).toString()))));
    }),
    { numRuns: 300 },
  );
});

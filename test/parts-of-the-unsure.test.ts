import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';

/** One number or word of a row, and whether the row says it. */
type Cell = readonly [said: boolean, truth: string];
interface Machines {
  readonly quantity: Cell;
  readonly ram: Cell;
  readonly condition: Cell;
}

/** A unit with its machines; `all`: what rows do not say is said as well. */
async function unitWith(machines: readonly Machines[], upgrade: boolean, all: boolean): Promise<Report> {
  const cell = ([said, truth]: Cell, blank: string): string => (said || all ? truth : blank);
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
targets: [{ id: t, check: per-unit, item: pc, at_least: 5, buy: pc${upgrade ? ', upgrade: ram' : ''} }]
prices: { pc: { price: 100 }, ram: { price: 30 } }
`,
    'units.csv': 'unit_id,name\nA,Xã A\n',
    'equipment.csv': `unit_id,category,quantity,ram_gb,condition\n${machines
      .map(
        ({ quantity, ram, condition }) =>
          `A,desktop,${cell(quantity, 'unknown')},${cell(ram, '')},${cell(condition, 'unknown')}\n`,
      )
      .join('')}`,
  });
  return (await analyze({ paths: ['.'], cwd, today: '2026-12-31' })).report;
}

const said = (...truths: string[]): fc.Arbitrary<Cell> => fc.tuple(fc.boolean(), fc.constantFrom(...truths));

type Range = { readonly low: number; readonly high: number | null };
const NONE: Range = { low: 0, high: 0 };
const outside = (what: string, open: Range = NONE, told: Range = NONE): string[] =>
  open.low <= told.low && (open.high === null || (told.high !== null && told.high <= open.high))
    ? []
    : [`${what}: ${open.low} to ${open.high}, and in truth ${told.low} to ${told.high}`];

const PARTS = ['quantity', 'new', 'replace', 'from_stock', 'on_order'] as const;
const STOCK = ['in_service', 'good', 'stored', 'on_order', 'surplus'] as const;

test('every part of a gap, and of what is there, turns out within its range', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          quantity: said('0', '1', '2', '4'),
          ram: said('4', '8'),
          condition: said('in_use', 'stored', 'on_order', 'broken'),
        }),
        { maxLength: 5 },
      ),
      fc.boolean(),
      async (machines, upgrade) => {
        const [open, told] = [
          await unitWith(machines, upgrade, false),
          await unitWith(machines, upgrade, true),
        ];
        const line = ({ estimate }: Report, wanted: string) =>
          estimate.lines.find(({ kind }) => kind === wanted);
        const stock = ({ targets }: Report) => targets[0]?.by_unit[0]?.stocks?.[0];
        expect([
          ...(['purchase', 'upgrade'] as const).flatMap((kind) =>
            PARTS.flatMap((part) =>
              outside(`${kind} ${part}`, line(open, kind)?.[part], line(told, kind)?.[part]),
            ),
          ),
          ...STOCK.flatMap((part) => outside(part, stock(open)?.[part], stock(told)?.[part])),
        ]).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});

test('two that may be good lie in store, three are in use, and five are wanted: none or two are taken out', async () => {
  const { estimate } = await unitWith(
    [
      { quantity: [true, '3'], ram: [true, '8'], condition: [true, 'in_use'] },
      { quantity: [true, '2'], ram: [false, '8'], condition: [true, 'stored'] },
    ],
    false,
    false,
  );
  expect(estimate.lines).toMatchObject([
    { quantity: { low: 0, high: 2 }, from_stock: { low: 0, high: 2 }, new: { low: 0, high: 2 } },
  ]);
});

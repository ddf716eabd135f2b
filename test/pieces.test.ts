import { expect, test } from 'vitest';
import type { State } from '../src/intake/headers/index.ts';
import { piecesOf } from '../src/intake/states/pieces.ts';

/** What a row says of the states of its items, held against every way in which that can be true. */

interface Machine {
  /** `elsewhere`: out of use, and no column says why. */
  readonly states: readonly (State | 'elsewhere')[];
  readonly isWeak: boolean;
}

const COLUMNS = ['in_use', 'stored', 'broken', 'awaiting_disposal', 'too_weak'] as const satisfies State[];
/** A broken machine may await its disposal. */
const STATES: readonly Machine['states'][] = [
  ['in_use'],
  ['stored'],
  ['broken'],
  ['awaiting_disposal'],
  ['broken', 'awaiting_disposal'],
  ['elsewhere'],
];

/** What machines there may be where a list has these columns; without one for those in use, all others are. */
const machines = (columns: readonly State[]): readonly Machine[] =>
  STATES.filter((states) =>
    states.every((state) =>
      state === 'elsewhere' ? columns.includes('in_use') : state === 'in_use' || columns.includes(state),
    ),
  ).flatMap((states) =>
    (columns.includes('too_weak') ? [false, true] : [false]).map((isWeak) => ({ states, isWeak })),
  );

function* stocks(of: readonly Machine[], count: number): Generator<readonly Machine[]> {
  if (count === 0) yield [];
  else
    for (const [at, machine] of of.entries())
      for (const rest of stocks(of.slice(at), count - 1)) yield [machine, ...rest];
}

/** By what a row may say: from how many to how many are in use, and good. */
function told(columns: readonly State[], quantity: number) {
  const all = new Map<string, { readonly inUse: number[]; readonly good: number[] }>();
  for (const stock of stocks(machines(columns), quantity)) {
    const counts = columns.map(
      (column) =>
        stock.filter(({ states, isWeak }) => (column === 'too_weak' ? isWeak : states.includes(column)))
          .length,
    );
    const inUse = stock.filter(({ states }) => states.includes('in_use'));
    for (let blanks = 0; blanks < 2 ** columns.length - 1; blanks++) {
      const row = counts.map((count, at) => ((blanks >> at) % 2 === 1 ? '' : count)).join();
      const range = all.get(row) ?? { inUse: [], good: [] };
      range.inUse.push(inUse.length);
      range.good.push(inUse.filter(({ isWeak }) => !isWeak).length);
      all.set(row, range);
    }
  }
  return all;
}

/** Every choice of columns but none. */
const CHOICES = Array.from({ length: 2 ** COLUMNS.length - 1 }, (_, at) =>
  COLUMNS.filter((__, column) => ((at + 1) >> column) % 2 === 1),
);

test.each(CHOICES.map((columns) => [columns.join(', '), columns] as const))(
  'no stock that is possible lies outside: %s',
  (_, columns) => {
    for (const quantity of [1, 2, 3]) {
      for (const [row, { inUse, good }] of told(columns, quantity)) {
        const cells = row.split(',');
        const counts = columns.map((part, at) => ({
          part,
          value: cells[at] ? Number(cells[at]) : undefined,
        }));
        const pieces = piecesOf(quantity, counts) ?? [];
        const sum = (those: (piece: (typeof pieces)[number]) => boolean): number =>
          pieces.reduce((all, piece) => (those(piece) ? all + piece.quantity : all), 0);
        const using = sum(({ condition }) => condition === 'in_use');
        const fine = sum(({ condition, isWeak }) => condition === 'in_use' && !isWeak);
        const open = sum(({ isOpen }) => isOpen === true);
        const openFine = sum(({ isOpen, isWeak }) => isOpen === true && !isWeak);
        const told = `${quantity} items, ${row}`;
        expect(
          sum(() => true),
          told,
        ).toBe(quantity);
        expect(using, told).toBeLessThanOrEqual(Math.min(...inUse));
        expect(using + open, told).toBeGreaterThanOrEqual(Math.max(...inUse));
        expect(fine, told).toBeLessThanOrEqual(Math.min(...good));
        expect(fine + openFine, told).toBeGreaterThanOrEqual(Math.max(...good));
      }
    }
  },
);

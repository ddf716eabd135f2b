import { foldText } from '../../lib/fold-text.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { countOf } from '../headers/counts.ts';
import { keyOf } from '../headers/meaning.ts';
import type { Layout } from '../layout/layout.ts';
import { mergedDown } from '../rows/merged-down.ts';
import { isBulleted, withoutBullet } from '../rows/words.ts';
import { glanceAt } from '../table.ts';
import { CATEGORY_WORDS } from '../words.ts';

/** What of an item its kinds below it are: "1 Máy tính", "1.1 Máy tính để bàn". */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  computer: ['desktop', 'laptop'],
  printer: ['printer', 'multifunction'],
  scanner: ['scanner'],
};
/** What it counts, too, if it does not add up without them: servers and tablets are machines of another kind. */
const PERHAPS: Readonly<Record<string, readonly string[]>> = { computer: ['server', 'tablet'] };
const WHOLE = /^(\d{1,3})[.)]?$/;
const LETTER = /^[a-zđ][.)]?$/;
const DASH = /^[-–+]$/;
/** Rows without a number are kinds only where there are several. */
const SEVERAL = 2;

/** Rows of a list that count what others count as well. */
export interface ItemParts {
  /** Rows that add up the kinds below them. */
  readonly sums: ReadonlySet<number>;
  /** By the first of them: rows that are numbered as kinds of a row above, and do not add up to it. */
  readonly doubted: ReadonlyMap<number, Doubt>;
}

export interface Doubt {
  /** The row above, and what it says. */
  readonly row: number;
  readonly stated: number;
  readonly summed: number;
}

interface Group {
  readonly row: number;
  readonly number: string;
  readonly category: string;
  readonly unit: string;
  readonly quantity: number;
  readonly below: Below[];
}

interface Below {
  readonly row: number;
  readonly category: string;
  readonly quantity: number;
  readonly isNumbered: boolean;
}

/** What the rows below one may add up to: its kinds alone, then with one or all of those that it perhaps counts. */
function sumsOf(category: string, below: readonly Below[]): number[] {
  const perhaps = PERHAPS[category] ?? [];
  const sum = (rows: readonly Below[]): number => rows.reduce((all, { quantity }) => all + quantity, 0);
  const surely = below.filter((each) => !perhaps.includes(each.category));
  const groups = perhaps.map((other) => below.filter((each) => each.category === other));
  const added = [...groups, groups.flat()].filter((rows) => rows.length > 0);
  return [...(surely.length > 0 ? [sum(surely)] : []), ...added.map((rows) => sum([...surely, ...rows]))];
}

/** Rows with a dash before their names are parts of the row above in any case. */
const nameOf = (text: string): string => (isBulleted(text) ? '' : foldText(text));

/** The kinds of items that stand in rows of their own below the row that counts them all. `numbers`: the column of row numbers. */
export function itemParts(layout: Layout, numbers: number): ItemParts {
  const [categories, quantities, units] = ['category', 'quantity', 'unit_id'].map((field) =>
    layout.columnOf(field),
  ) as [number, number, number];
  const sums = new Set<number>();
  const doubted = new Map<number, Doubt>();
  let group: Group | undefined;
  const close = (): void => {
    if (!group) return;
    const { row, category, quantity: stated, below } = group;
    group = undefined;
    const isNumbered = below.some((each) => each.isNumbered);
    if (below.length < (isNumbered ? 1 : SEVERAL)) return;
    const summed = sumsOf(category, below);
    if (summed.includes(stated)) sums.add(row);
    else if (isNumbered) doubted.set(below[0]?.row ?? row, { row, stated, summed: summed.at(-1) ?? 0 });
  };
  const textAt = (batch: Batch, record: number, column: number): string =>
    column < 0 ? '' : cleanText(String(batch.cell(record, column) ?? ''));
  for (const batch of mergedDown(layout, glanceAt(layout.table))) {
    for (let record = 0; record < batch.length; record++) {
      const number = textAt(batch, record, numbers);
      const category = CATEGORY_WORDS.get(nameOf(textAt(batch, record, categories)));
      const quantity = textAt(batch, record, quantities);
      const unit = textAt(batch, record, units);
      const row = batch.firstRow + record;
      const isCounted = category !== undefined && /^\d{1,6}$/.test(quantity);
      const [, whole] = WHOLE.exec(number) ?? [];
      if (whole !== undefined) {
        close();
        if (isCounted && KINDS[category])
          group = { row, number: whole, category, unit, quantity: Number(quantity), below: [] };
        continue;
      }
      if (!group) continue;
      const isNumbered = number.startsWith(`${group.number}.`) || LETTER.test(number) || DASH.test(number);
      const isBelow = (isNumbered || number === '') && unit === group.unit;
      if (!isCounted) {
        // A state of what stands above it, or a remark.
        if (isBelow && category === undefined) continue;
        close();
      } else if (
        isBelow &&
        [KINDS, PERHAPS].some((kinds) => kinds[group?.category ?? '']?.includes(category))
      )
        group.below.push({ row, category, quantity: Number(quantity), isNumbered });
      else close();
    }
  }
  close();
  return { sums, doubted };
}

/** Whether a row of a list may have its kinds below it, by its own words. */
export const mayHaveKinds = (category: string): boolean =>
  Object.hasOwn(KINDS, CATEGORY_WORDS.get(foldText(category)) ?? '');

/** Whether a row within another, such as "+ Hỏng" or "Trong đó: hỏng", tells that some of its machines are out of use or too weak. */
export function tellsOfState(label: string): boolean {
  const text = foldText(withoutBullet(label)).replace(/^(?:trong do|of which) /, '');
  const count = countOf(keyOf(text)) ?? countOf(keyOf(`máy tính ${text}`));
  return count !== undefined && count.part !== 'total' && count.part !== 'in_use';
}

/** The number of items in a row of a list; undefined where it says none. */
export function quantityIn(layout: Layout, batch: Batch, record: number): number | undefined {
  const column = layout.columnOf('quantity');
  const cell = column < 0 ? null : batch.cell(record, column);
  return !isBlank(cell) && /^\d{1,6}$/.test(String(cell).trim()) ? Number(cell) : undefined;
}

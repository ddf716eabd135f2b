import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { cleanText, isBlank, readCell } from '../cells/index.ts';
import { glanceAt, type Table } from '../table.ts';
import { COUNT_WORDS } from '../words.ts';

/** What a cell of a column for a state says: that all are so, that so many are, that it is not known, or nothing. */
export type StateCell = 'all' | number | 'unknown' | undefined;

/**
 * A tick, a number, or both: "x", "03", "2 máy", "X (01)", "không"; or the state once more, which is in the heading. Undefined
 * where it is none of these; a blank says nothing.
 */
export function stateIn(cell: Cell, heading = ''): { readonly says: StateCell } | undefined {
  if (isBlank(cell) || EMPTY_BOX.test(String(cell))) return { says: undefined };
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? { says: cell } : undefined;
  const text = cleanText(String(cell));
  const [, number, of] = NUMBER.exec(text) ?? [];
  if (number !== undefined && (of === undefined || COUNT_WORDS.has(of.normalize('NFC').toLowerCase())))
    return { says: Number(number) };
  if (TICK.test(text) || ALL.test(foldText(text)) || isSame(text, heading)) return { says: 'all' };
  const { value, fault } = readCell('yes_no', typeof cell === 'boolean' ? cell : text, NO_WORDS);
  return fault ? undefined : { says: value === undefined ? 'unknown' : value ? 'all' : 0 };
}

/** Reads the cells below a heading, each distinct one once. */
export function stateReader(heading: string | undefined): (cell: Cell) => ReturnType<typeof stateIn> {
  const memory = new Map<Cell, ReturnType<typeof stateIn>>();
  return (cell) => {
    const known = memory.get(cell) ?? stateIn(cell, heading);
    if (memory.size < MEMORY) memory.set(cell, known);
    return known;
  };
}
const MEMORY = 1 << 12;

/** Whether a cell repeats what its heading says. */
const isSame = (text: string, heading: string): boolean =>
  heading !== '' && foldText(text) === foldText(heading);

const TICK = /^[xXхХ×*+✓✔√]{1,3}[.,;]?$/u;
const ALL = /^(?:tat ca|het|toan bo|all|both|ca hai)$/;
const EMPTY_BOX = /^\s*[☐□◻▢]\s*$/u;
const NUMBER = /^(?:[xX✓✔]\s*[(:-]?\s*)?(\d{1,6})(?:[.,]0{1,2})?(?:\s*(\p{L}[\p{L} ]*))?\)?$/u;
const NO_WORDS = { tiers: undefined, tierAliases: new Map<string, string>(), categories: [] };

/** How many cells of a column are what. Those that are left blank or say that it is not known are none. */
export interface CellsSeen {
  cells: number;
  /** Of all of a row's items, or of none. */
  ticks: number;
  /** Of no more of them than there are. */
  parts: number;
  words: number;
  /** The largest number. */
  largest: number;
}

/**
 * What stands in some columns of a list. `quantity`: the column of how many a row stands for; below 0 where that is one; undefined where
 * it may be any number.
 */
export function cellsSeen(
  table: Table,
  columns: readonly number[],
  quantity: number | undefined,
): ReadonlyMap<number, CellsSeen> {
  const seen = new Map(
    columns.map((column) => [column, { cells: 0, ticks: 0, parts: 0, words: 0, largest: 0 }]),
  );
  const read = new Map(columns.map((column) => [column, stateReader(table.paths[column]?.at(-1))]));
  const quantityOf = stateReader(undefined);
  for (const batch of columns.length > 0 ? glanceAt(table) : []) {
    for (let record = 0; record < batch.length; record++) {
      const said =
        quantity === undefined
          ? Number.POSITIVE_INFINITY
          : quantity < 0
            ? 1
            : quantityOf(batch.cell(record, quantity))?.says;
      const most = typeof said === 'number' ? said : undefined;
      for (const [column, counted] of seen) {
        const cell = batch.cell(record, column);
        const found = read.get(column)?.(cell);
        if (found && (found.says === undefined || found.says === 'unknown')) continue;
        // "(4)" numbers the column, and of a quantity that is left blank no number is too large.
        if (typeof cell === 'string' && /^\(\d/.test(cell)) continue;
        if (most === undefined && typeof found?.says === 'number') continue;
        counted.cells++;
        if (typeof found?.says === 'number') counted.largest = Math.max(counted.largest, found.says);
        if (!found) counted.words += typeof cell === 'string' && !/\d{3}/.test(cell) ? 1 : 0;
        else if (found.says === 'all' || found.says === 0 || (most === 1 && found.says === 1))
          counted.ticks++;
        else if ((found.says as number) <= (most as number)) counted.parts++;
      }
    }
  }
  return seen;
}

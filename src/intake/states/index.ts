import type { Batch } from '../../readers/source.ts';
import type { Layout } from '../layout/index.ts';
import { type StateCell, stateIn, stateReader } from './cells.ts';
import type { StateColumn } from './columns.ts';
import { isFault } from './doubts.ts';
import { type Piece, piecesOf, type StateCount } from './pieces.ts';
import { stateRows } from './rows.ts';

/** What a row of a list says of the states of its items, by columns for them or in rows below it. */
export interface RowStates {
  /** Undefined where it says nothing; without conditions where what it says cannot be. */
  readonly pieces: readonly Piece[] | undefined;
  /** The states that are of more items than there are. */
  readonly clash: readonly StateCount[] | undefined;
  /** The columns whose cells are neither ticks nor numbers. */
  readonly unread: readonly number[];
}

/** `stated`: the condition that the row gives in words. */
export type StatesReader = (
  batch: Batch,
  record: number,
  quantity: number,
  stated: Omit<Piece, 'quantity'>,
) => RowStates;

/** Reads the states of the rows of a table; undefined where no column tells any. */
export function statesReader(layout: Layout): StatesReader | undefined {
  const { states, doubts, table } = layout;
  const below = stateRows(layout).counts;
  if (states.length + doubts.length + below.size === 0) return undefined;
  const { unvalued } = table.sheet;
  const faults = new Set(doubts.filter((column) => isFault(table.paths[column] ?? [])));
  const read = new Map(
    [...states.map(({ column }) => column), ...doubts].map((column) => [
      column,
      stateReader(table.paths[column]?.at(-1)),
    ]),
  );
  const says = (batch: Batch, record: number, column: number): StateCell | 'words' => {
    if (unvalued?.has(batch.firstRow + record, column)) return 'unknown';
    const found = read.get(column)?.(batch.cell(record, column));
    return found ? found.says : 'words';
  };
  const doubtedIn = (batch: Batch, record: number, quantity: number): number => {
    let doubted = 0;
    for (const column of doubts) {
      const said = says(batch, record, column);
      if (typeof said === 'number') doubted += said;
      else if (said === 'words' ? faults.has(column) : said !== undefined) doubted += quantity;
    }
    return Math.min(quantity, doubted);
  };
  const known = new Map<string, RowStates>();
  return (batch, record, quantity, stated) => {
    const cells = states.map(({ column }) => says(batch, record, column));
    const doubted = doubtedIn(batch, record, quantity);
    const within = below.get(batch.firstRow + record);
    const key = `${quantity} ${cells.join()} ${doubted} ${stated.condition} ${stated.isWeak}`;
    const row =
      (within ? undefined : known.get(key)) ?? rowStates(states, cells, within, doubted, quantity, stated);
    if (!within && known.size < MEMORY) known.set(key, row);
    return row;
  };
}
const MEMORY = 1 << 12;

function rowStates(
  columns: readonly StateColumn[],
  cells: readonly (StateCell | 'words')[],
  within: readonly StateCount[] | undefined,
  doubted: number,
  quantity: number,
  stated: Omit<Piece, 'quantity'>,
): RowStates {
  const unread = columns.flatMap(({ column }, at) => (cells[at] === 'words' ? [column] : []));
  const beside = countsOf(columns, cells, quantity);
  const counts = beside || within ? [...(beside ?? []), ...(within ?? [])] : undefined;
  // What is out of use by the row's own word is not doubted.
  const isOut = stated.condition !== undefined && stated.condition !== 'in_use';
  if (!counts && (doubted === 0 || isOut)) return { pieces: undefined, clash: undefined, unread };
  const all = [...(counts ?? []), { part: 'doubted' as const, value: doubted }];
  // Where columns of states tell nothing of a row, that it is in use is not said.
  const pieces = piecesOf(quantity, all, counts && stated.condition === undefined ? undefined : stated);
  if (pieces) return { pieces: pieces.length > 0 ? pieces : undefined, clash: undefined, unread };
  const open = { quantity, condition: undefined, isWeak: false, isOpen: true };
  return { pieces: [open], clash: counts, unread };
}

/** Of how many items the columns of states tell by numbers: what no quantity says may be as many. */
export const numbersTold = ({ states }: Layout, batch: Batch, record: number): number =>
  states.reduce((sum, { column }) => {
    const says = stateIn(batch.cell(record, column))?.says;
    return typeof says === 'number' ? sum + says : sum;
  }, 0);

/**
 * What the cells of a row say of its items; undefined where none says anything. As soon as one is ticked, those that are not
 * say no.
 */
function countsOf(
  columns: readonly StateColumn[],
  cells: readonly (StateCell | 'words')[],
  quantity: number,
): readonly StateCount[] | undefined {
  if (cells.every((says) => says === undefined)) return undefined;
  const isTicked = cells.some((says) => says === 'all' || (quantity === 1 && says === 1));
  return columns.map(({ part, isApart }, at) => {
    const says = cells[at] ?? (isTicked ? 0 : undefined);
    const value = says === 'all' ? quantity : typeof says === 'number' ? says : undefined;
    return { part, isApart, value };
  });
}

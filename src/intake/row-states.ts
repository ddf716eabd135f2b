import type { Batch } from '../readers/source.ts';
import type { Layout } from './layout.ts';
import { type Piece, piecesOf, type StateCount } from './pieces.ts';
import { countsOf, type StateCell, stateIn } from './state-columns.ts';

/** What a row of a list says of the states of its items, by columns for them. */
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
  stated: Omit<Piece, 'quantity'> | undefined,
) => RowStates;

/** Reads the states of the rows of a table; undefined where no column tells any. */
export function statesReader({ states, table }: Layout): StatesReader | undefined {
  if (states.length === 0) return undefined;
  const cells: StateCell[] = [];
  const { unvalued } = table.sheet;
  return (batch, record, quantity, stated) => {
    const unread: number[] = [];
    for (const [at, { column }] of states.entries()) {
      const found = stateIn(batch.cell(record, column));
      const isLost = unvalued?.has(batch.firstRow + record, column);
      cells[at] = found && !isLost ? found.says : 'unknown';
      if (!found) unread.push(column);
    }
    const counts = countsOf(states, cells, quantity);
    const pieces = counts && piecesOf(quantity, counts, stated);
    if (!counts || pieces) return { pieces: pieces?.length ? pieces : undefined, clash: undefined, unread };
    return { pieces: [{ quantity, condition: undefined, isWeak: false }], clash: counts, unread };
  };
}

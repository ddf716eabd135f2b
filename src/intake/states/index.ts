import type { Batch } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { type StateCell, stateIn, stateReader } from './cells.ts';
import { isOfSum, type StateColumn } from './columns.ts';
import { isFault, isRepaired, withoutRepaired } from './faults.ts';
import { type Heading, stateHeadings } from './headings.ts';
import { leavingReader } from './leaving.ts';
import { doubtedBy, type Noted, notesReader, notesTell } from './notes.ts';
import { type Piece, piecesOf, type StateCount } from './pieces.ts';
import { remarksTell } from './remarks.ts';
import { stateRows } from './rows.ts';
import { isShareOfFaults, mostOfShare } from './shares.ts';

/** What a row of a list says of the states of its items, by columns for them, in rows below it or in a note beside it. */
export interface RowStates {
  /** Undefined where it says nothing; without conditions where what it says cannot be. */
  readonly pieces: readonly Piece[] | undefined;
  /** The states that are of more items than there are. */
  readonly clash: readonly StateCount[] | undefined;
  /** The columns whose cells are neither ticks nor numbers. */
  readonly unread: readonly number[];
  /** Notes that speak of items that are of no use, and of how many it is not known for that whether they are in use. */
  readonly notes: readonly (Noted & { readonly doubted: number })[];
  /** The column that says that they have been written off, where nothing else is said of them. */
  readonly leftBy?: number | undefined;
  /** They are asked for, as the heading above them says, and are not there. */
  readonly areWanted?: boolean | undefined;
}

/** `stated`: the condition that the row gives in words. Undefined where nothing tells any state. */
export type StatesReader = (
  batch: Batch,
  record: number,
  quantity: number,
  stated: Omit<Piece, 'quantity'>,
) => RowStates | undefined;

/** Whether a table may tell the states of its rows' items beside their condition. */
export const mayTellStates = (layout: Layout): boolean =>
  layout.states.length +
    layout.doubts.length +
    stateRows(layout).counts.size +
    stateHeadings(layout).all.length >
    0 ||
  notesTell(layout) ||
  layout.leaving.length > 0 ||
  remarksTell(layout);

/** Reads the states of the rows of a table; undefined where no column can tell any. */
export function statesReader(layout: Layout): StatesReader | undefined {
  const { states, doubts, table } = layout;
  const below = stateRows(layout).counts;
  const headings = stateHeadings(layout);
  const notesOf = notesReader(layout);
  const isOfNotes = states.length + doubts.length + below.size + headings.all.length === 0;
  const leavingOf = leavingReader(layout);
  if (isOfNotes && !notesOf && !leavingOf) return undefined;
  const { unvalued } = table.sheet;
  const shares = new Set(doubts.filter((column) => isShareOfFaults(table.paths[column] ?? [])));
  const repaired = doubts.filter((column) => isRepaired(table.paths[column] ?? []));
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
  const doubtedIn = (columns: readonly number[], batch: Batch, record: number, quantity: number): number => {
    let doubted = 0;
    for (const column of columns) {
      if (shares.has(column)) {
        doubted += mostOfShare(batch.cell(record, column), quantity) ?? 0;
        continue;
      }
      const said = says(batch, record, column);
      if (typeof said === 'number') doubted += said;
      else if (said === 'words' ? faults.has(column) : said !== undefined) doubted += quantity;
    }
    return Math.min(quantity, doubted);
  };
  const known = new Map<string, RowStates>();
  return (batch, record, quantity, stated) => {
    const leaving = leavingOf?.(batch, record);
    const noted = notesOf?.(batch, record) ?? NO_NOTES;
    const cells = states.map(({ column }) => says(batch, record, column));
    const isUnsaid = stated.condition === undefined && cells.every((each) => each === undefined);
    if (leaving?.says === 'left' && isUnsaid) return writtenOff(quantity, leaving.column);
    // What is written off and in use all the same is neither for sure.
    const isBoth = leaving !== undefined && (stated.condition ?? 'in_use') === 'in_use';
    const notes: readonly Noted[] = isBoth
      ? [...noted, { column: leaving.column, faults: 'all', using: undefined }]
      : noted;
    if (isOfNotes && (notes.length === 0 || (stated.condition !== undefined && notes.every(isDetail))))
      return undefined;
    const doubted = doubtedIn(doubts, batch, record, quantity);
    const mended = doubtedIn(repaired, batch, record, quantity);
    const within = below.get(batch.firstRow + record);
    const key = `${quantity} ${cells.join()} ${doubted} ${mended} ${stated.condition} ${stated.isWeak}`;
    const heading = headings.over(batch.firstRow + record);
    const isOwn = within !== undefined || notes.length > 0 || heading !== undefined;
    const row =
      (isOwn ? undefined : known.get(key)) ??
      rowStates(states, cells, within, heading, doubted, mended, notes, quantity, stated);
    if (!isOwn && known.size < MEMORY) known.set(key, row);
    return row;
  };
}
const MEMORY = 1 << 12;
const NO_NOTES: readonly Noted[] = [];
/** Beside a condition it says nothing. */
const isDetail = ({ faults }: Noted): boolean => faults === 'perhaps';

const writtenOff = (quantity: number, leftBy: number): RowStates => ({
  pieces: [{ quantity, condition: 'disposed', isWeak: false }],
  clash: undefined,
  unread: [],
  notes: [],
  leftBy,
});

function rowStates(
  columns: readonly StateColumn[],
  cells: readonly (StateCell | 'words')[],
  within: readonly StateCount[] | undefined,
  heading: Heading | undefined,
  doubtedByColumns: number,
  mended: number,
  notes: readonly Noted[],
  quantity: number,
  stated: Omit<Piece, 'quantity'>,
): RowStates {
  const unread = columns.flatMap(({ column }, at) => (cells[at] === 'words' ? [column] : []));
  const beside = countsOf(columns, cells, quantity);
  const own = beside || within ? withoutRepaired([...(beside ?? []), ...(within ?? [])], mended) : undefined;
  // What the row itself says goes before what stands above it.
  const above = own || stated.condition !== undefined || stated.isWeak ? undefined : heading?.says;
  if (above === 'wanted') return { pieces: undefined, clash: undefined, unread, notes: [], areWanted: true };
  const counts = above ? [{ part: above, value: quantity }] : own;
  // What is out of use by the row's own word is not doubted.
  const isOut = stated.condition !== undefined && stated.condition !== 'in_use';
  const noted = notes.map((note) => ({
    ...note,
    doubted: isOut ? 0 : doubtedBeside(note, counts, quantity, stated.condition !== undefined),
  }));
  const doubted = Math.min(
    quantity,
    noted.reduce((sum, note) => sum + note.doubted, doubtedByColumns),
  );
  if (!counts && (doubted === 0 || isOut))
    return { pieces: undefined, clash: undefined, unread, notes: noted };
  const all = [...(counts ?? []), { part: 'doubted' as const, value: doubted }];
  // Where columns of states tell nothing of a row, that it is in use is not said.
  const pieces = piecesOf(quantity, all, counts && stated.condition === undefined ? undefined : stated);
  if (pieces)
    return { pieces: pieces.length > 0 ? pieces : undefined, clash: undefined, unread, notes: noted };
  const open = { quantity, condition: undefined, isWeak: false, isOpen: true };
  return { pieces: [open], clash: counts, unread, notes: noted };
}

/** Of how many items a note casts doubt on, beside what columns or rows of states say: it may speak of the same ones. */
function doubtedBeside(
  note: Noted,
  counts: readonly StateCount[] | undefined,
  quantity: number,
  isStated: boolean,
): number {
  const doubted = doubtedBy(note, quantity, isStated || counts !== undefined);
  const sum = (isUsing: boolean): number =>
    (counts ?? []).reduce(
      (all, { part, value = 0 }) => ((part === 'in_use') === isUsing ? all + value : all),
      0,
    );
  const isUseSaid = counts?.some(({ part, value }) => part === 'in_use' && value !== undefined);
  const told = Math.max(sum(false), isUseSaid ? quantity - sum(true) : 0);
  return typeof note.faults !== 'number' && told > 0 ? 0 : Math.max(0, doubted - told);
}

/** Of how many items the columns of states tell by numbers: what no quantity says may be as many. */
export const numbersTold = ({ states }: Layout, batch: Batch, record: number): number =>
  states.reduce((sum, { column }) => {
    const says = stateIn(batch.cell(record, column))?.says;
    return typeof says === 'number' ? sum + says : sum;
  }, 0);

/**
 * How many items a row stands for whose states are all that there are; else the column that says anything but a number, or does not say
 * how many are in use.
 */
export function summedIn(
  { states, table }: Layout,
  batch: Batch,
  record: number,
): { readonly sum?: number; readonly unsaid?: number } {
  let sum = 0;
  let unsaid: number | undefined;
  for (const state of states) {
    if (!isOfSum(state)) continue;
    const { column, part } = state;
    const isUnvalued = table.sheet.unvalued?.has(batch.firstRow + record, column) === true;
    const says = isUnvalued ? 'unknown' : stateIn(batch.cell(record, column))?.says;
    if (typeof says === 'number') sum += says;
    else if (part === 'in_use' || !isBlank(batch.cell(record, column)) || isUnvalued) unsaid ??= column;
  }
  return unsaid === undefined ? { sum } : { unsaid };
}

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
  const [only, ...others] = columns;
  if (only?.saysWorks && others.length === 0 && cells[0] === 0) return [{ part: 'broken', value: quantity }];
  const isTicked = cells.some((says) => says === 'all' || (quantity === 1 && says === 1));
  return columns.map(({ part, isApart }, at) => {
    const says = cells[at] ?? (isTicked ? 0 : undefined);
    const value = says === 'all' ? quantity : typeof says === 'number' ? says : undefined;
    return { part, isApart, value };
  });
}

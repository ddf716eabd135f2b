import type { Cell } from '../model/finding.ts';
import { cleanText, isBlank, readCell } from './cells.ts';
import { stateNamed } from './headers/states.ts';
import type { HeaderReading, State } from './headers.ts';
import type { StateCount } from './pieces.ts';
import { glanceAt, type Table } from './table.ts';
import { COUNT_WORDS } from './words.ts';

/** A column of a list that says of how many of a row's items something is so: "Hỏng", "Còn sử dụng". */
export interface StateColumn {
  readonly column: number;
  readonly part: State;
  /** Poor ones, of which none is good or fair. */
  readonly isApart: boolean;
}

/** What a cell of such a column says: that all are so, that so many are, that it is not known, or nothing. */
export type StateCell = 'all' | number | 'unknown' | undefined;

/** A tick, a number, or both: "x", "03", "2 máy", "X (01)", "không". Undefined where it is none of these; a blank says nothing. */
export function stateIn(cell: Cell): { readonly says: StateCell } | undefined {
  if (isBlank(cell)) return { says: undefined };
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? { says: cell } : undefined;
  const text = cleanText(String(cell));
  const [, number, of] = NUMBER.exec(text) ?? [];
  if (number !== undefined && (of === undefined || COUNT_WORDS.has(of.normalize('NFC').toLowerCase())))
    return { says: Number(number) };
  const { value, fault } = readCell('yes_no', typeof cell === 'boolean' ? cell : text, NO_WORDS);
  return fault ? undefined : { says: value === undefined ? 'unknown' : value ? 'all' : 0 };
}

const NUMBER = /^(?:[xX✓✔]\s*[(:-]?\s*)?(\d{1,6})(?:\s*(\p{L}[\p{L} ]*))?\)?$/u;
const NO_WORDS = { tiers: undefined, tierAliases: new Map<string, string>(), categories: [] };

/** Gone, or not there yet: such a number may come on top of the quantity, a tick may not. */
const BESIDE: ReadonlySet<State> = new Set(['on_order', 'disposed']);

/**
 * The columns of a list whose headings name a state and whose cells are ticks or parts of the quantity. `quantity`: its column;
 * below 0 where every row is one item.
 */
export function stateColumns(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  quantity: number,
): readonly StateColumn[] {
  const isScale = table.paths.filter((path) => stateNamed(path, true) !== undefined).length > 1;
  const named = table.paths.flatMap((path, column): StateColumn[] => {
    const own = readings[column];
    const named = path.length === 0 ? undefined : stateNamed(path, isScale);
    const isApart = named === 'too_weak' && stateNamed(path) === undefined;
    if (own?.meaning.is === 'state') return [{ column, part: own.meaning.part, isApart }];
    // A mean is a fair quality beside good or poor ones.
    const isFree = !own || (isScale && own.meaning.is === 'ignored' && own.how !== 'configuration');
    return named !== undefined && isFree ? [{ column, part: named, isApart }] : [];
  });
  const seen = new Map(named.map((each) => [each.column, { cells: 0, fitting: 0 }]));
  for (const batch of named.length > 0 ? glanceAt(table) : []) {
    for (let record = 0; record < batch.length; record++) {
      const most = quantity < 0 ? 1 : countIn(batch.cell(record, quantity));
      for (const { column, part } of named) {
        const cell = batch.cell(record, column);
        const found = stateIn(cell);
        const says = found?.says;
        if (found && (says === undefined || says === 'unknown')) continue;
        const counted = seen.get(column) as { cells: number; fitting: number };
        counted.cells++;
        if (says === 'all' || says === 0) counted.fitting++;
        else if (
          typeof says === 'number' &&
          most !== undefined &&
          says <= most &&
          (most === 1 || !BESIDE.has(part))
        )
          counted.fitting++;
      }
    }
  }
  const cellsOf = ({ column }: StateColumn) => seen.get(column) as { cells: number; fitting: number };
  // Other numbers and words are of something else, or slips where most cells are such.
  const telling = named.filter((each) => {
    const { cells, fitting } = cellsOf(each);
    return isSaid(readings[each.column]) || (fitting > 0 && fitting * 2 > cells);
  });
  return telling.length === 0
    ? []
    : named.filter((each) => telling.includes(each) || cellsOf(each).cells === 0);
}

const isSaid = (reading: HeaderReading | undefined): boolean => reading?.meaning.is === 'state';

function countIn(cell: Cell): number | undefined {
  if (isBlank(cell)) return 1;
  const says = stateIn(cell)?.says;
  return typeof says === 'number' ? says : undefined;
}

/**
 * What the cells of a row say of its items; undefined where none says anything. As soon as one is ticked, those that are not
 * say no.
 */
export function countsOf(
  columns: readonly StateColumn[],
  cells: readonly StateCell[],
  quantity: number,
): readonly StateCount[] | undefined {
  if (cells.every((says) => says === undefined)) return undefined;
  const isTicked = cells.some((says) => says === 'all' || (quantity === 1 && says === 1));
  return columns.map(({ part, isApart }, at) => {
    const says = cells[at] ?? (isTicked ? 0 : undefined);
    return { part, isApart, value: says === 'all' ? quantity : says === 'unknown' ? undefined : says };
  });
}

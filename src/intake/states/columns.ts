import { foldText } from '../../lib/fold-text.ts';
import type { HeaderReading, State } from '../headers/index.ts';
import { isPoor, stateNamed } from '../headers/states.ts';
import type { Table } from '../table.ts';
import { type CellsSeen, cellsSeen } from './cells.ts';

/** A column of a list that says of how many of a row's items something is so: "Hỏng", "Còn sử dụng". */
export interface StateColumn {
  readonly column: number;
  readonly part: State;
  /** Poor ones, of which none is good or fair. */
  readonly isApart: boolean;
  /** "Working": what is not so is broken. */
  readonly saysWorks: boolean;
}

const WORKS =
  /^(?:(?:is|are|it|they|still|in) )*(?:working|works|functional|functioning|operational|operating|serviceable|usable|good working)(?: |$)/;

/** Gone, or not there yet: such a number may come on top of the quantity, a tick may not. */
const BESIDE: ReadonlySet<State> = new Set(['on_order', 'disposed']);

/**
 * The columns of a list whose headings name a state and whose cells are ticks or parts of the quantity. `quantity`: its column;
 * below 0 where every row is one item, undefined where it is not known of how many a row is.
 */
export function stateColumns(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  quantity: number | undefined,
): readonly StateColumn[] {
  const isScale = table.paths.filter((path) => stateNamed(path, true) !== undefined).length > 1;
  const hasGood = isScale && table.paths.some((path) => stateNamed(path, true) === 'in_use');
  const named = table.paths.flatMap((path, column): StateColumn[] => {
    const own = readings[column];
    const named = path.length === 0 ? undefined : stateNamed(path, isScale);
    const isApart = hasGood && isPoor(path);
    const saysWorks = WORKS.test(foldText(path.at(-1) ?? ''));
    if (own?.meaning.is === 'state') return [{ column, part: own.meaning.part, isApart, saysWorks }];
    // A mean is a fair quality beside good or poor ones.
    const isFree = !own || (isScale && own.meaning.is === 'ignored' && own.how !== 'configuration');
    return named !== undefined && isFree ? [{ column, part: named, isApart, saysWorks }] : [];
  });
  const seen = cellsSeen(
    table,
    named.map(({ column }) => column),
    quantity,
  );
  // Other numbers and words are of something else, or slips where most cells are such.
  const isTelling = ({ column, part }: StateColumn): boolean => {
    const { cells, ticks, parts } = seen.get(column) as CellsSeen;
    const fitting = ticks + (BESIDE.has(part) ? 0 : parts);
    return readings[column]?.meaning.is === 'state' || (fitting > 0 && fitting * 2 >= cells);
  };
  return named.some(isTelling)
    ? named.filter((each) => isTelling(each) || seen.get(each.column)?.cells === 0)
    : [];
}

/**
 * The columns of states of a list without a quantity, where they are all the states that a row's items are in, those in use and those
 * that are not, and tell of several: their sum is the quantity. `perhaps`: the columns that may be the quantity.
 */
export function summedStates(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  perhaps: readonly number[],
): readonly StateColumn[] | undefined {
  const states = stateColumns(table, readings, undefined);
  const columns = states.map(({ column }) => column);
  const isSeveral = [...cellsSeen(table, columns, undefined).values()].some(({ largest }) => largest > 1);
  const parts = states.filter(isOfSum).map(({ part }) => part);
  const isWhole = parts.includes('in_use') && parts.some((part) => part !== 'in_use');
  const isAll =
    perhaps.every((column) => columns.includes(column)) && !parts.some((part) => BESIDE.has(part));
  return isSeveral && isWhole && isAll ? states : undefined;
}

/** Said of items in whatever state, it adds nothing to how many there are. */
export const isOfSum = ({ part, isApart }: StateColumn): boolean =>
  isApart || (part !== 'too_weak' && part !== 'too_old');

import type { Table } from '../table.ts';
import { BESIDE } from '../wide/in-total.ts';
import { familyOf, kindsOf } from '../wide/lots.ts';
import { isBareTotal, isState, type Readings, totalAt, waysBeside } from './beside-total.ts';
import type { TotalColumn } from './layout.ts';
import { areNumbers, type Cells, fits, MOST_OTHERS, sampleOf } from './total-cells.ts';

/** The columns of a table of units that add up others. */
export function totalColumns(table: Table, readings: Readings): readonly TotalColumn[] {
  const { paths } = table;
  const counted = countedTotal(paths, readings);
  const bare = paths.flatMap((path, column) => (isBareTotal(path, readings[column]) ? [column] : []));
  if (!counted && bare.length === 0) return [];
  const cells = sampleOf(table);
  const isFigures = (column: number): boolean => !readings[column] && areNumbers(cells, column);
  const found = bare
    .filter((column) => column !== counted?.column)
    .flatMap((column) => bareTotal(column, paths, readings, cells, isFigures));
  if (!counted) return found;
  const others = [...counted.others, ...unclaimedAmong([counted.column, ...counted.of], paths, isFigures)];
  return [...found, { ...counted, others: others.slice(0, MOST_OTHERS) }];
}

/** A number of all computers beside those of every kind of them. */
function countedTotal(paths: Table['paths'], readings: Readings): TotalColumn | undefined {
  const columnsOf = (category: string): number[] =>
    paths.flatMap((_, column) => (totalAt(readings[column]) === category ? [column] : []));
  const [column, ...more] = columnsOf('computer');
  const of = kindsOf('computer').map(columnsOf);
  if (column === undefined || more.length > 0 || of.some(({ length }) => length !== 1)) return undefined;
  return { column, of: of.flat(), others: BESIDE.flatMap(columnsOf), family: 'computer', isCounted: true };
}

/** What "Tổng cộng" adds up: the numbers of items, or of people, that stand beside it. */
function bareTotal(
  column: number,
  paths: Table['paths'],
  readings: Readings,
  cells: Cells,
  isFigures: (column: number) => boolean,
): TotalColumn[] {
  const ways = [-1, 1].flatMap((step) => waysBeside(column, step, paths, readings, isFigures));
  const fitting = ways.map((each) => cells.filter((row) => fits(row, column, each)).length);
  const most = Math.max(0, ...fitting);
  // With nothing to tell it, a total is of what stands beside it, if that is on one side only.
  const plain = ways.filter(({ isPlain }) => isPlain);
  const way = most > 0 ? ways[fitting.indexOf(most)] : plain.length === 1 ? plain[0] : undefined;
  if (!way || way.of.length === 0 || way.of.length + way.others.length < 2) return [];
  const families = new Set(way.of.map((each) => familyOf(totalAt(readings[each]) ?? '')));
  const [family, ...more] = [...families].filter(
    (each) => !families.has('computer') || !BESIDE.includes(each),
  );
  const isTold = paths.some((_, at) => !way.of.includes(at) && totalAt(readings[at]) === family);
  const isOfOne = family && more.length === 0 && !way.isOverlapping && !isTold;
  const beside = isOfOne ? way.of.filter((each) => familyOf(totalAt(readings[each]) ?? '') !== family) : [];
  return [
    {
      column,
      of: way.of.filter((each) => !beside.includes(each)),
      others: [...beside, ...way.others].slice(0, MOST_OTHERS),
      family: isOfOne ? family : undefined,
      isCounted: false,
    },
  ];
}

/** Columns of figures between the first and the last of some, or right beside them, that nothing claims. */
function unclaimedAmong(
  columns: readonly number[],
  paths: Table['paths'],
  isFigures: (column: number) => boolean,
): number[] {
  const isOpen = (column: number): boolean =>
    (paths[column]?.length ?? 0) > 0 && isFigures(column) && !isState(paths[column] ?? [], undefined);
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
  while (isOpen(first - 1)) first--;
  while (isOpen(last + 1)) last++;
  return paths.flatMap((_, column) => (column >= first && column <= last && isOpen(column) ? [column] : []));
}

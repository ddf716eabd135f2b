import type { Cell } from '../../model/finding.ts';
import type { TableName } from '../../model/tables.ts';
import type { Merge } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { readYesNo } from '../cells/words.ts';
import { isMeasure } from '../headers/remarks.ts';
import { areColumnNumbers } from '../rows/column-numbers.ts';
import { areMeasures } from '../rows/measures.ts';

export const MOST_HEADER_ROWS = 3;

/** How well the paths of a header are understood: how many columns, and of how many. */
export interface Understood {
  readonly kind: TableName | undefined;
  readonly columns: number;
  /** More for columns that a table cannot do without. */
  readonly score: number;
}
export type Understand = (paths: readonly (readonly string[])[]) => Understood;

export interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Header {
  /** The row of its first title, where it stands below another table. */
  readonly from?: number;
  readonly first: number;
  readonly last: number;
  /** How many of its rows may be titles. */
  readonly titles: number;
  readonly paths: readonly (readonly string[])[];
  readonly understood: Understood;
}

export const textOf = (cell: Cell | undefined): string | undefined =>
  typeof cell === 'string' && cleanText(cell) !== '' ? cleanText(cell).replace(/\s+/g, ' ') : undefined;

export const isBlankRow = ({ cells }: Row): boolean => cells.every(isBlank);

/** Headers of one, two or three rows that begin at a row, if they may, with a row of measures below them. */
export function* headersAt(
  rows: readonly Row[],
  at: number,
  merges: readonly Merge[],
  understand: Understand,
): Generator<Header> {
  // No header begins halfway down a cell of the rows above it.
  const { row: top } = rows[at] as Row;
  if (merges.some(({ row, rows: tall }) => row < top && top < row + tall)) return;
  for (let height = 1; height <= MOST_HEADER_ROWS + 1 && at + height <= rows.length; height++) {
    const [last, next] = [rows[at + height - 1] as Row, rows[at + height]];
    if (next && isNumberedMeasures(next, rows[at + height + 1])) continue;
    if (isNumberedMeasures(last, next)) continue;
    const measures = height > 1 && areMeasures(last.cells);
    const block = rows
      .slice(at, at + height - 1)
      .filter(({ cells }, above) => above === 0 || !areColumnNumbers(cells))
      .concat(height > 1 && measures ? withoutLabel(last) : last);
    if (height > MOST_HEADER_ROWS && !measures) return;
    const sorts = measures || (height > 1 && isSubHeader(block.slice(0, -1), last));
    if (height > 1 && areColumnNumbers(last.cells)) return;
    if (isBlankRow(last) || (height > 1 && !sorts && last.cells.some(isFigure))) return;
    // A cell that is merged downwards belongs to every row it covers.
    const reaches = Math.max(
      ...merges.filter(({ row }) => row === block[0]?.row).map((merge) => merge.rows),
      1,
    );
    if (height < Math.min(reaches, MOST_HEADER_ROWS)) continue;
    if (height < MOST_HEADER_ROWS && next && isSubHeader(block, next)) continue;
    if (next && areMeasures(next.cells)) continue;
    yield headerOf(block, merges, understand, rows[at + height]?.cells.length);
  }
}

export const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^[\s\d.,%/-]*\d[\s\d.,%/-]*$/.test(cell));

/** A figure, yes or no. */
export const isAnswer = (cell: Cell): boolean =>
  !isBlank(cell) &&
  (isFigure(cell) || (typeof cell === 'string' && readYesNo(cleanText(cell)).value !== undefined));

/**
 * Whether a row sorts the groups of the header rows above it, understood or not: below a heading with blank cells beside
 * it there are words or years, and below the columns before it, which say what a row is about, there is nothing.
 */
function isSubHeader(block: readonly Row[], { cells: below }: Row): boolean {
  const above = block.at(-1) as Row;
  const said = (row: Row, column: number): boolean => !isBlank(row.cells[column] ?? null);
  const isUnder = (column: number): boolean => !isBlank(below[column] ?? null);
  const width = Math.max(above.cells.length, below.length);
  const group = above.cells.findIndex((_, column) => {
    let beside = column + 1;
    while (beside < width && !block.some((row) => said(row, beside)) && !isUnder(beside)) beside++;
    return said(above, column) && !block.some((row) => said(row, beside)) && isUnder(beside);
  });
  if (group < 1 || below.some((cell) => isFigure(cell) && !isYear(cell))) return false;
  const before = Array.from({ length: group }, (_, column) => column);
  return before.some((column) => block.some((row) => said(row, column))) && !before.some(isUnder);
}

/** A row of measures alone: what stands before them names no column. */
const withoutLabel = ({ row, cells }: Row): Row => ({
  row,
  cells: cells.map((cell) => (isMeasure(textOf(cell) ?? '') ? cell : null)),
});

const isOfMeasures = ({ cells }: Row): boolean =>
  cells.every((cell) => isBlank(cell) || isMeasure(textOf(cell) ?? ''));

/** The numbers of columns may stand above what these are in. */
const isNumberedMeasures = ({ cells }: Row, below: Row | undefined): boolean =>
  below !== undefined && areColumnNumbers(cells) && areMeasures(below.cells);

/** 2015, or "2015-2020". */
export const isYear = (cell: Cell): boolean =>
  /^(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)\d\d)?$/.test(String(cell ?? '').trim());

/** `below`: the width of the row below; a group may be merged over columns that have cells only there. */
export function headerOf(
  block: readonly Row[],
  merges: readonly Merge[],
  understand: Understand,
  below = 0,
): Header {
  const rows = new Set(block.map(({ row }) => row));
  const width = Math.max(
    ...block.map(({ cells }) => cells.length),
    ...merges
      .filter(({ row }) => rows.has(row))
      .map(({ column, columns }) => Math.min(column + columns, below)),
  );
  const says = ({ cells }: Row, column: number): boolean => !isBlank(cells[column] ?? null);
  // What figures are in divides no group, where something else stands over it.
  const filled = block.map((row, at) => {
    const [sorts, measures] = [false, true].map((is) =>
      block.slice(at + 1).filter((below) => isOfMeasures(below) === is),
    ) as [Row[], Row[]];
    return spread(
      row,
      width,
      merges,
      (column) =>
        sorts.some((below) => says(below, column)) ||
        (measures.some((below) => says(below, column)) &&
          !block.slice(0, at).some((above) => says(above, column))),
    );
  });
  const paths = Array.from({ length: width }, (_, column) => {
    const texts = filled.flatMap((cells) => cells[column] ?? []);
    return texts.filter((text, at) => text !== texts[at - 1]);
  });
  const first = (block[0] as Row).row;
  const last = (block.at(-1) as Row).row;
  return { first, last, titles: titlesOf(block), paths, understood: understand(paths) };
}

/** How many rows at the top have one text that stands over all columns. */
function titlesOf(block: readonly Row[]): number {
  const columns = block.map(({ cells }) => cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column])));
  const isOverAll = (own: readonly number[], at: number): boolean =>
    own.length === 1 && columns.slice(at + 1).every((below) => (own[0] as number) <= Math.min(...below));
  const end = columns.findIndex((own, at) => !isOverAll(own, at));
  return Math.min(end < 0 ? block.length : end, block.length - 1);
}

/** A text over all columns is a group where so much more is understood with it, and else a title. */
const LEAST_GIVEN = 1;

/** Whether a header is another one, or reaches further down, without titles that this has over all of its columns. */
export function isWithoutTitles(header: Header, { first, last, titles, understood }: Header): boolean {
  const isBelow = first < header.first && header.first <= first + titles && header.last >= last;
  return isBelow && header.understood.score > Math.max(0, understood.score - LEAST_GIVEN);
}

/** The texts of a header row by column; a group stands over all columns that it is merged over, or that are blank beside it. */
function spread(
  { row, cells }: Row,
  width: number,
  merges: readonly Merge[],
  isGroup: (column: number) => boolean,
): (string | undefined)[] {
  const texts = Array.from({ length: width }, (_, column) => {
    const cell = cells[column] ?? null;
    return isYear(cell) ? String(cell).trim() : textOf(cell);
  });
  const here = merges.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
  for (const merge of here) {
    const text = texts[merge.column];
    for (let column = merge.column; column < Math.min(width, merge.column + merge.columns); column++)
      texts[column] ??= text;
  }
  // Who merges cells sideways has merged all groups; a cell that is merged downwards alone is none.
  if (here.every(({ columns }) => columns === 1)) {
    const isMerged = (column: number): boolean => here.some((merge) => merge.column === column);
    for (let column = 1; column < width; column++)
      if (isGroup(column) && !isMerged(column - 1)) texts[column] ??= texts[column - 1];
  }
  return texts;
}

import type { Cell, Finding } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';
import { type Merge, ReadFault, type Sheet } from '../readers/source.ts';
import { cleanText, isBlank } from './cells.ts';
import type { Table } from './table.ts';

/** The header stands among so many rows at the top of a sheet. */
const HEADER_WITHIN = 60;
const MOST_HEADER_ROWS = 3;
/** A header further down has so many columns that are understood. */
const LEAST_LATER = 3;
/** A sheet of more rows holds one table. */
const MOST_SEARCHED = 20_000;

/** How well the paths of a header are understood: how many columns, and of how many. */
export interface Understood {
  readonly kind: TableName | undefined;
  readonly columns: number;
  /** More for columns that a table cannot do without. */
  readonly score: number;
}
export type Understand = (paths: readonly (readonly string[])[]) => Understood;

/**
 * The tables of a sheet, with what was passed over or assumed on the way to their headers. `headerRows`: the first and
 * last row of the header of its one table, where that is not to be found out.
 */
export function tablesIn(
  sheet: Sheet,
  understand: Understand,
  headerRows?: readonly [number, number],
): { tables: Table[]; findings: Finding[] } {
  if (sheet.keys) {
    const { file, keys, named } = sheet;
    const paths = keys.map((key) => [key]);
    return {
      tables: [{ sheet, file, paths, firstHeaderRow: 0, headerRow: 0, titles: [], named }],
      findings: [],
    };
  }
  const rows = topRows(sheet, headerRows?.[1]);
  const first = headerRows
    ? headerIn(rows.rows, headerRows, sheet.merges, understand)
    : firstHeader(rows, sheet.merges, understand);
  if (!first) {
    return { tables: [], findings: [{ rule: 'empty-file', place: { file: sheet.file, sheet: sheet.name } }] };
  }
  if (headerRows) {
    const titles = titlesAbove(rows.rows, first);
    const { paths, first: firstHeaderRow, last: headerRow } = first;
    return { tables: [{ sheet, file: sheet.file, paths, firstHeaderRow, headerRow, titles }], findings: [] };
  }
  const headers = [first, ...(rows.complete ? laterHeaders(rows.rows, first, sheet.merges, understand) : [])];
  const tables = headers.map((header, at): Table => {
    const next = headers[at + 1];
    return {
      sheet,
      file: sheet.file,
      paths: header.paths,
      firstHeaderRow: header.first,
      headerRow: header.last,
      lastRow: next && (next.from ?? next.first) - 1,
      titles: titlesAbove(rows.rows, header, header.from),
    };
  });
  return { tables, findings: tables.flatMap((table, at) => [...assumptions(table, at, tables.length)]) };
}

/** What stands above a header, on its sheet or from a row on. */
const titlesAbove = (rows: readonly Row[], { first }: Header, from = 0): string[] =>
  rows
    .filter(({ row }) => row >= from && row < first)
    .flatMap(({ cells }) => cells.flatMap((cell) => textOf(cell) ?? []));

/** The header that stands in given rows; none where they are blank. */
function headerIn(
  rows: readonly Row[],
  [from, to]: readonly [number, number],
  merges: readonly Merge[],
  understand: Understand,
): Header | undefined {
  const block = rows.filter(({ row }) => row >= from && row <= to);
  return block.every(isBlankRow) ? undefined : headerOf(block, merges, understand);
}

function* assumptions(table: Table, at: number, of: number): Generator<Finding> {
  const place = { file: table.file, sheet: table.sheet.name, row: table.headerRow };
  if (table.titles.length > 0) {
    yield {
      rule: 'header-found',
      place,
      params: { first: table.firstHeaderRow, skipped: table.titles.slice(0, 3) },
    };
  } else if (table.firstHeaderRow !== table.headerRow) {
    yield { rule: 'header-rows', place, params: { first: table.firstHeaderRow, last: table.headerRow } };
  }
  if (at > 0) yield { rule: 'several-tables', place, params: { at: at + 1, of } };
}

interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

interface Header {
  /** The row of its first title, where it stands below another table. */
  readonly from?: number;
  readonly first: number;
  readonly last: number;
  readonly paths: readonly (readonly string[])[];
  readonly understood: Understood;
}

/** The rows in which headers are looked for: all of a sheet of common size, else those of its first batch. */
function topRows(sheet: Sheet, atLeast = 0): { rows: Row[]; complete: boolean } {
  const all = (sheet.expectedRows ?? 0) <= MOST_SEARCHED;
  // What was expected is an estimate, and no reason to hold a long file whole.
  const most = all ? MOST_SEARCHED * 2 : Math.max(HEADER_WITHIN, atLeast);
  const rows: Row[] = [];
  try {
    for (const batch of sheet.batches()) {
      for (let record = 0; record < batch.length; record++) {
        if (rows.length >= most) return { rows, complete: false };
        const width = batch.width(record);
        const cells = Array.from({ length: width }, (_, column) => batch.cell(record, column));
        rows.push({ row: batch.firstRow + record, cells });
      }
    }
  } catch (error) {
    // What cannot be read on is said where the rows are read, if there are any.
    if (!(error instanceof ReadFault) || rows.length < 2) throw error;
    return { rows, complete: false };
  }
  return { rows, complete: true };
}

const textOf = (cell: Cell | undefined): string | undefined =>
  typeof cell === 'string' && cleanText(cell) !== '' ? cleanText(cell).replace(/\s+/g, ' ') : undefined;

const isBlankRow = ({ cells }: Row): boolean => cells.every(isBlank);

/**
 * The first rows that are clearly a header: of those that begin there or just below, the one that is understood best, and
 * of two alike the lower one, because a title is no group. Where none is clear, the best; else the first row that says anything.
 */
function firstHeader(
  { rows }: { rows: readonly Row[] },
  merges: readonly Merge[],
  understand: Understand,
): Header | undefined {
  let best: Header | undefined;
  let clear: number | undefined;
  const end = Math.min(rows.length, HEADER_WITHIN);
  for (let at = 0; at < end && (clear === undefined || at < clear + MOST_HEADER_ROWS); at++) {
    for (const header of headersAt(rows, at, merges, understand)) {
      if (clear === undefined && isClear(header)) [clear, best] = [at, header];
      else if (isBetter(header, best)) best = header;
    }
  }
  if (best) return best;
  const filled = rows.slice(0, HEADER_WITHIN).filter((row) => !isBlankRow(row));
  const widest = filled.find(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1) ?? filled[0];
  return widest && headerOf([widest], merges, understand);
}

/** Most of its columns are understood, and more than one. */
const isClear = ({ paths, understood: { columns } }: Header): boolean =>
  columns >= 2 && columns * 5 >= paths.filter((path) => path.length > 0).length * 2;

const height = ({ first, last }: Header): number => last - first;

function isBetter(header: Header, than: Header | undefined): boolean {
  const [score, other] = [header.understood.score, than?.understood.score ?? 0];
  return (
    score > other || (score > 0 && score === other && than !== undefined && height(header) < height(than))
  );
}

/** Headers of one, two or three rows that begin at a row, if they may. */
function* headersAt(
  rows: readonly Row[],
  at: number,
  merges: readonly Merge[],
  understand: Understand,
): Generator<Header> {
  // No header begins halfway down a cell of the rows above it.
  const { row: top } = rows[at] as Row;
  if (merges.some(({ row, rows: tall }) => row < top && top < row + tall)) return;
  for (let height = 1; height <= MOST_HEADER_ROWS && at + height <= rows.length; height++) {
    const block = rows.slice(at, at + height);
    const last = block.at(-1) as Row;
    const sorts = height > 1 && isSubHeader(block.slice(0, -1), last);
    if (isBlankRow(last) || (height > 1 && !sorts && last.cells.some(isFigure))) return;
    // A cell that is merged downwards belongs to every row it covers.
    const reaches = Math.max(
      ...merges.filter(({ row }) => row === block[0]?.row).map((merge) => merge.rows),
      1,
    );
    if (height < Math.min(reaches, MOST_HEADER_ROWS)) continue;
    const next = rows[at + height];
    if (height < MOST_HEADER_ROWS && next && isSubHeader(block, next)) continue;
    yield headerOf(block, merges, understand, rows[at + height]?.cells.length);
  }
}

const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^[\s\d.,%/-]*\d[\s\d.,%/-]*$/.test(cell));

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

const isYear = (cell: Cell): boolean => /^(?:19|20)\d\d$/.test(String(cell ?? '').trim());

/** `below`: the width of the row below; a group may be merged over columns that have cells only there. */
function headerOf(
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
  const filled = block.map((row, at) => {
    const under = block.slice(at + 1);
    return spread(row, width, merges, (column) => under.some(({ cells }) => !isBlank(cells[column] ?? null)));
  });
  const paths = Array.from({ length: width }, (_, column) => {
    const texts = filled.flatMap((cells) => cells[column] ?? []);
    return texts.filter((text, at) => text !== texts[at - 1]);
  });
  const first = (block[0] as Row).row;
  return { first, last: (block.at(-1) as Row).row, paths, understood: understand(paths) };
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
  if (here.length === 0) {
    for (let column = 1; column < width; column++) if (isGroup(column)) texts[column] ??= texts[column - 1];
  }
  return texts;
}

/** Headers further down: at least three columns understood, most of their cells, of another table than the one above. */
function laterHeaders(
  rows: readonly Row[],
  first: Header,
  merges: readonly Merge[],
  understand: Understand,
): Header[] {
  const found: Header[] = [];
  let above = first;
  const start = rows.findIndex(({ row }) => row > first.last);
  for (let at = start; start >= 0 && at < rows.length; at++) {
    const row = rows[at] as Row;
    if (row.row <= above.last || row.cells.some(isFigure) || isBlankRow(row)) continue;
    if (columnsFilled(rows.slice(at, at + MOST_HEADER_ROWS)) < LEAST_LATER) continue;
    // A table is set apart from the one above it by a blank row or a title.
    if ((rows[at - 1] as Row).cells.filter((cell) => !isBlank(cell)).length > 1) continue;
    let best = laterHeader(rows, at, merges, understand);
    // Of two alike the lower one: a title is no group.
    for (let lower = at + 1; best && (rows[lower]?.row ?? Infinity) <= best.last; lower++) {
      const header = laterHeader(rows, lower, merges, understand);
      if (header && header.understood.score >= best.understood.score) best = { ...header, from: row.row };
    }
    if (!best || same(best, above)) continue;
    found.push({ ...best, from: titlesFrom(rows, best) ?? best.from ?? best.first });
    above = best;
  }
  return found;
}

/** The first of the titles between a blank row and a header; undefined where something else stands there. */
function titlesFrom(rows: readonly Row[], { first }: Header): number | undefined {
  let at = rows.findIndex(({ row }) => row === first);
  while (at > 0 && isTitle(rows[at - 1] as Row)) at--;
  const above = rows[at - 1];
  return above === undefined || isBlankRow(above) ? rows[at]?.row : undefined;
}

const isTitle = ({ cells }: Row): boolean => {
  const [text, ...more] = cells.filter((cell) => !isBlank(cell));
  return more.length === 0 && textOf(text) !== undefined;
};

/** The best of those that begin at a row. */
function laterHeader(
  rows: readonly Row[],
  at: number,
  merges: readonly Merge[],
  understand: Understand,
): Header | undefined {
  const { row: top } = rows[at] as Row;
  const near = merges.filter(({ row, rows: tall }) => row < top + MOST_HEADER_ROWS && top < row + tall);
  let best: Header | undefined;
  for (const header of headersAt(rows, at, near, understand)) {
    const named = header.paths.filter((path) => path.length > 0).length;
    const clear = header.understood.columns >= LEAST_LATER && header.understood.columns * 5 >= named * 3;
    if (clear && header.understood.score > (best?.understood.score ?? 0)) best = header;
  }
  return best;
}

const columnsFilled = (rows: readonly Row[]): number =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column])))).size;

const same = (a: Header, b: Header): boolean => JSON.stringify(a.paths) === JSON.stringify(b.paths);

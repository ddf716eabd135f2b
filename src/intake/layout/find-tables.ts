import type { Finding } from '../../model/finding.ts';
import { type Merge, ReadFault, type Sheet } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import type { Table } from '../table.ts';
import {
  type Header,
  headerOf,
  headersAt,
  isBlankRow,
  isFigure,
  isWithoutTitles,
  MOST_HEADER_ROWS,
  type Row,
  textOf,
  type Understand,
} from './header-rows.ts';
import { firstHeaders, laterHeaders } from './later-headers.ts';

/** The header stands among so many rows at the top of a sheet. */
const HEADER_WITHIN = 60;
/** A sheet of more rows holds one table. */
const MOST_SEARCHED = 20_000;

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
  const firsts = firstHeaders(rows.rows, first, sheet.merges, understand);
  const last = firsts.at(-1) as Header;
  const headers = [
    ...firsts,
    ...(rows.complete ? laterHeaders(rows.rows, last, sheet.merges, understand) : []),
  ];
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
      letterhead: at > 0 ? titlesAbove(rows.rows, firsts[0] as Header) : undefined,
    };
  });
  return {
    tables,
    findings: tables.flatMap((table, at) => [...assumptions(table, at, tables.length, rows.rows)]),
  };
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

function* assumptions(table: Table, at: number, of: number, rows: readonly Row[]): Generator<Finding> {
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
  const lost = at === 0 ? tableAbove(rows, table.firstHeaderRow) : undefined;
  if (lost) {
    const params = { above: lost.rows, headers: lost.headers };
    yield { rule: 'header-not-found', place: { ...place, row: lost.row }, params };
  }
  if (at > 0) yield { rule: 'several-tables', place, params: { at: at + 1, of } };
}

/** Headings have so many words beside each other, and so many rows of figures below them: a letterhead has two, and none. */
const LEAST_HEADINGS = 3;
const LEAST_ROWS = 2;

/** What looks like a table above the first header that is understood: its headings, and the rows with figures right below them. */
function tableAbove(
  rows: readonly Row[],
  header: number,
): { readonly row: number; readonly headers: readonly string[]; readonly rows: number } | undefined {
  const above = rows.filter(({ row }) => row < header);
  for (const [at, { row, cells }] of above.entries()) {
    const headings = cells.flatMap((cell, column) => (textOf(cell) && !isFigure(cell) ? [column] : []));
    if (headings.length < LEAST_HEADINGS || cells.some((cell) => !isBlank(cell) && isFigure(cell))) continue;
    const below = above.slice(at + 1);
    const end = below.findIndex(({ cells: said }) => {
      const filled = headings.filter((column) => !isBlank(said[column] ?? null));
      const isFigured = filled.some((column, each) => each > 0 && isFigure(said[column] ?? null));
      return !isFigured || !filled.some((column) => !isFigure(said[column] ?? null));
    });
    const count = end < 0 ? below.length : end;
    if (count < LEAST_ROWS) continue;
    return { row, headers: headings.map((column) => textOf(cells[column]) as string), rows: count };
  }
  return undefined;
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
  if (than && isWithoutTitles(header, than)) return true;
  const [score, other] = [header.understood.score, than?.understood.score ?? 0];
  return (
    score > other || (score > 0 && score === other && than !== undefined && height(header) < height(than))
  );
}

import { foldText } from '../../lib/fold-text.ts';
import type { Merge } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import { readHeader } from '../headers/index.ts';
import { soundsCounted } from '../headers/sounds-counted.ts';
import { saysTitle } from '../rows/looks-like.ts';
import { lookOf } from '../rows/words.ts';
import { isAskingRow, saysMore } from './asking-rows.ts';
import {
  type Header,
  headerOf,
  headersAt,
  isAnswer,
  isBlankRow,
  isFigure,
  isWithoutTitles,
  MOST_HEADER_ROWS,
  type Row,
  textOf,
  type Understand,
} from './header-rows.ts';

/** A header further down has so many columns that are understood, and this share of those with a heading. */
const LEAST = { columns: 3, share: 0.6 };
/** One that calls its rows as the table above does. */
const LEAST_ALIKE = { columns: 2, share: 0.4 };
/** One that calls its rows anyhow, right below a title. */
const LEAST_TITLED = { columns: 2, share: 0.6 };

/** Headers further down, of other tables than those above them. */
export function laterHeaders(
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
    if (columnsFilled(rows.slice(at, at + MOST_HEADER_ROWS)) < LEAST_ALIKE.columns) continue;
    // A table is set apart from the one above it by a blank row or a title.
    if ((rows[at - 1] as Row).cells.filter((cell) => !isBlank(cell)).length > 1) continue;
    const isTitled = titles(rows[at - 1] as Row);
    let best = laterHeader(rows, at, above, merges, understand, isTitled);
    // Of two alike the lower one: a title is no group.
    for (let lower = at + 1; best && (rows[lower]?.row ?? Infinity) <= best.last; lower++) {
      const header = laterHeader(rows, lower, above, merges, understand, isTitled);
      const isBetter = header && header.understood.score >= best.understood.score;
      if (isBetter || (header && isWithoutTitles(header, best))) best = { ...header, from: row.row };
    }
    if (!best && isAskingRow(rows, at)) best = headerOf([row], merges, understand);
    if (!best || same(best, above)) continue;
    found.push({ ...best, from: titlesFrom(rows, best) ?? best.from ?? best.first });
    above = best;
  }
  return found;
}

/** The first header that is understood, and those above it that head other questions than it may be one of itself. */
export function firstHeaders(
  rows: readonly Row[],
  first: Header,
  merges: readonly Merge[],
  understand: Understand,
): readonly Header[] {
  const above = rows.filter(({ row }) => row < first.first);
  const asking = above
    .filter((_, at) => isAskingRow(rows, at))
    .map((row) => headerOf([row], merges, understand))
    .filter((header, at, all) => !same(header, first) && (at === 0 || !same(header, all[at - 1] as Header)));
  const last = asking.at(-1);
  // "Mạng LAN | Yes | No" right below another answer is one of the same form.
  const nearest = above.at(-1);
  const isQuestion =
    last && nearest && !isAsking(rows, first) && (nearest.row <= last.last || saysMore(nearest));
  const others = isQuestion ? asking.slice(0, -1) : asking;
  const fromOf = (header: Header): number => titlesFrom(rows, header) ?? header.first;
  const own = others.length > 0 ? { ...first, from: fromOf(isQuestion ? last : first) } : first;
  return [...others.map((header, at) => (at === 0 ? header : { ...header, from: fromOf(header) })), own];
}

const isAsking = (rows: readonly Row[], { last }: Header): boolean =>
  isAskingRow(
    rows,
    rows.findIndex(({ row }) => row === last),
  );

/** The first of the titles between a blank row and a header; where something else stands there, the one that says that it is one. */
function titlesFrom(rows: readonly Row[], { first }: Header): number | undefined {
  const header = rows.findIndex(({ row }) => row === first);
  let at = header;
  while (at > 0 && isTitle(rows[at - 1] as Row)) at--;
  const above = rows[at - 1];
  if (above === undefined || isBlankRow(above)) return rows[at]?.row;
  const title = rows[header - 1] as Row;
  return titles(title) ? title.row : undefined;
}

/** "Biểu 2", "Tình hình kết nối mạng", "Máy in tại các xã": and nothing else in its row. The name of a unit alone is a row of the table above. */
function titles(row: Row): boolean {
  const text = isTitle(row) ? textOf(row.cells.find((cell) => !isBlank(cell))) : undefined;
  if (text === undefined || /^(?:note|total|part)$/.test(lookOf(text, []))) return false;
  return saysTitle(text) || HEADING.test(foldText(text)) || soundsCounted([text]);
}
const HEADING =
  /^(?:tinh hinh|hien trang|thuc trang|thong tin|so lieu|ket qua|ket noi)(?: |$)|(?:^| )(?:mang|internet|duong truyen|thiet bi|cntt|cong nghe thong tin)(?: |$)/;

const isTitle = ({ cells }: Row): boolean => {
  const [text, ...more] = cells.filter((cell) => !isBlank(cell));
  return more.length === 0 && textOf(text) !== undefined;
};

/** The best of those that begin at a row. */
function laterHeader(
  rows: readonly Row[],
  at: number,
  above: Header,
  merges: readonly Merge[],
  understand: Understand,
  isTitled: boolean,
): Header | undefined {
  const { row: top } = rows[at] as Row;
  const near = merges.filter(({ row, rows: tall }) => row < top + MOST_HEADER_ROWS && top < row + tall);
  let best: Header | undefined;
  for (const header of headersAt(rows, at, near, understand)) {
    const named = header.paths.filter((path) => path.length > 0).length;
    const isOfOne = isTitled && areAnswers(rows, header);
    const { columns, share } = isOfOne ? LEAST_TITLED : leastOf(header, above, isTitled);
    const clear = header.understood.columns >= columns && header.understood.columns >= named * share;
    if (clear && header.understood.score > (best?.understood.score ?? 0)) best = header;
  }
  return best;
}

/** Whether a row of figures, of yes and of no stands right below a header, and nothing else does. */
function areAnswers(rows: readonly Row[], { last, paths }: Header): boolean {
  const [below, after] = [last + 1, last + 2].map((at) => rows.find(({ row }) => row === at));
  const said = (below?.cells ?? []).filter((cell) => !isBlank(cell));
  const isLast = after === undefined || !saysMore(after);
  return isLast && said.length >= 2 && said.length <= paths.length && said.every(isAnswer);
}

const leastOf = (header: Header, above: Header, isTitled: boolean): typeof LEAST => {
  if (isAlike(header, above)) return LEAST_ALIKE;
  const isOfRows = header.paths.some((path) => CALLING.some((kind) => callsRows(kind, path)));
  return isTitled && isOfRows ? LEAST_TITLED : LEAST;
};

/** What its rows are called by, or numbered, has the same heading in both. */
function isAlike(one: Header, other: Header): boolean {
  const headings = new Set(other.paths.map(leafOf));
  return one.paths.some(
    (path) => headings.has(leafOf(path)) && CALLING.some((kind) => callsRows(kind, path)),
  );
}

const CALLING = ['units', 'equipment'] as const;
const leafOf = (path: readonly string[]): string => foldText(path.at(-1) ?? '');

function callsRows(kind: (typeof CALLING)[number], path: readonly string[]): boolean {
  const meaning = readHeader(kind, path.slice(-1))?.meaning;
  if (meaning?.is === 'ignored') return meaning.why === 'row_number';
  return meaning?.is === 'field' && (meaning.field === 'unit_id' || meaning.field === 'name');
}

const columnsFilled = (rows: readonly Row[]): number =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column])))).size;

const same = (a: Header, b: Header): boolean => JSON.stringify(a.paths) === JSON.stringify(b.paths);

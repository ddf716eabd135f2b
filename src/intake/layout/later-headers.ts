import type { Merge } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import {
  type Header,
  headersAt,
  isBlankRow,
  isFigure,
  MOST_HEADER_ROWS,
  type Row,
  textOf,
  type Understand,
} from './header-rows.ts';

/** A header further down has so many columns that are understood. */
const LEAST_LATER = 3;

/** Headers further down: at least three columns understood, most of their cells, of another table than the one above. */
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

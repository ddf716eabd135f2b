import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Block, CellText, Column } from './blocks.ts';

/** In what language, how numbers and amounts are written, and how many entries of a list are shown (0: all). */
export interface Showing {
  readonly locale: Locale;
  readonly format: Format;
  /** The same for amounts of before, whose currency may be another. */
  readonly formatBefore: Format;
  readonly top: number;
}

export const right = (head: string): Column => ({ head, align: 'right' });

/** A table of a list of which only the first are shown. */
export function listBlock<T>(
  columns: readonly Column[],
  all: { readonly count: number; readonly listed: readonly T[] },
  row: (each: T) => readonly CellText[],
  { locale, format, top }: Showing,
): Block {
  const shown = top === 0 ? all.listed : all.listed.slice(0, top);
  const [left, kept] = [all.count - shown.length, all.listed.length];
  const { words, compare } = locale;
  const more =
    all.count > kept
      ? compare.andMoreUnlisted({ left: format.number(left), kept: format.number(kept) })
      : words.andMore(format.number(left));
  return {
    kind: 'table',
    columns,
    rows: shown.map(row),
    ...(left > 0 && { more }),
  };
}

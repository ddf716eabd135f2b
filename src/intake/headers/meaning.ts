import { foldText } from '../../lib/fold-text.ts';
import type { Part } from '../../model/tables.ts';
import type { ColumnNotes } from '../cells/reading.ts';

/** What some of the items of a row may be; `unused`: out of use, and it is not said why. */
export type State = Exclude<Part, 'total'> | 'unused';

export interface Count {
  readonly is: 'count';
  readonly category: string;
  readonly part: Part;
  /** Bought before this year: part too_old. */
  readonly before?: number;
}

/**
 * In a form: since when all items of a category are there, or in which state; of several it is not known of which. In a list, of
 * none: it is not known whether it says so.
 */
export interface Detail {
  readonly is: 'detail';
  readonly of: readonly string[];
  readonly field: 'year_in_use' | 'purchase_date' | 'condition';
}

/** What the cells of a column tell. */
export type Meaning =
  /** A field of the table; among units also a fact, such as lan, internet_mbps or villages_fibre. */
  | { readonly is: 'field'; readonly field: string }
  | Count
  /** In a list: how many of the items of a row are so, or a tick where all are. */
  | { readonly is: 'state'; readonly part: State }
  | Detail
  /** Cells such as 26/35. Both are fields or facts of the unit. */
  | { readonly is: 'fraction'; readonly part: string; readonly whole: string }
  | { readonly is: 'ignored'; readonly why: Ignored | 'configured' };

/** `above`: the unit below which that of the row stands; `derived`: worked out from other columns, or no stock; `requested`: asked for, and not there yet. */
export type Ignored = 'row_number' | 'measure_unit' | 'derived' | 'requested' | 'above';

export interface HeaderReading {
  readonly meaning: Meaning;
  /** The canonical name itself, a word known for it, what its cells hold, or what the configuration says. */
  readonly how: 'name' | 'synonym' | 'cells' | 'configuration';
  readonly notes: ColumnNotes;
  /**
   * Gives way to another column of the same meaning, which says it more narrowly: the name of a unit to its code,
   * GLPI's "Type" to a "Category".
   */
  readonly yields?: true;
  /** A part of what it means, and added to the others. */
  readonly adds?: true;
}

/** Folded and without spaces: official copies lose them ("Tổngsố máytính"), and systems write NAM_SD or NAMSD. */
export const keyOf = (text: string): string => foldText(text).replaceAll(' ', '');

/** Words by their key; of two alike the first stays. */
export function keyed<V>(words: Iterable<readonly [string, V]>): ReadonlyMap<string, V> {
  const known = new Map<string, V>();
  for (const [word, value] of words) {
    const key = keyOf(word);
    if (!known.has(key)) known.set(key, value);
  }
  return known;
}

/** Finds which of some keys, of two letters and more, a key begins with and goes on behind; the longest first. */
export function headsOf(keys: Iterable<string>): (key: string) => readonly string[] {
  const byStart = new Map<string, string[]>();
  for (const key of [...keys].sort((a, b) => b.length - a.length)) {
    const start = key.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), key]);
  }
  return (key) =>
    byStart.get(key.slice(0, 2))?.filter((head) => head.length < key.length && key.startsWith(head)) ?? [];
}

import { lookOf } from '../rows/words.ts';
import { glanceAt, type Table } from '../table.ts';
import { namesPlace } from '../units/place-names.ts';
import { COUNT_WORDS } from '../words.ts';

/** So many rows tell what a column holds. */
const SAMPLED_ROWS = 200;

/** The columns, of some, that have a figure in one of the first rows. */
export const withFigures = (table: Table, columns: readonly number[]): ReadonlySet<number> =>
  new Set(
    [...samples(table, columns)].flatMap(([column, texts]) =>
      texts.some((text) => /^\d/.test(text)) ? [column] : [],
    ),
  );

/** The columns, of some, that say nothing but how things are counted: "bộ", "chiếc". */
export const withMeasures = (table: Table, columns: readonly number[]): readonly number[] =>
  [...samples(table, columns)].flatMap(([column, texts]) =>
    texts.length > 0 && texts.every((text) => COUNT_WORDS.has(text.normalize('NFC').toLowerCase()))
      ? [column]
      : [],
  );

/** The columns, of some, whose first cells are whole numbers, and not all of them 0 or 1. */
export const withNumbers = (table: Table, columns: readonly number[]): readonly number[] =>
  [...samples(table, columns)].flatMap(([column, texts]) =>
    texts.every((text) => /^\d{1,4}$/.test(text)) && texts.some((text) => Number(text) > 1) ? [column] : [],
  );

/** The years that the first cells of a column name; undefined where it has no cells. */
export function yearsIn(table: Table, column: number): ReadonlySet<string> | undefined {
  const texts = samples(table, [column]).get(column) ?? [];
  return texts.length === 0 ? undefined : new Set(texts.flatMap((text) => text.match(YEAR) ?? []));
}
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** The columns, of some, of which every one of the first cells names a place, but for totals: "Xã An Lão", "UBND phường 5". */
export const withPlaces = (table: Table, columns: readonly number[]): readonly number[] =>
  [...samples(table, columns)].flatMap(([column, texts]) => {
    const names = texts.filter((text) => !['total', 'note'].includes(lookOf(text, [])));
    return names.length > 0 && names.every(namesPlace) ? [column] : [];
  });

/** The columns, of some, of whose first cells such a share is so, but for totals, notes and headings. */
export const withShare = (
  table: Table,
  columns: readonly number[],
  share: number,
  isSo: (text: string) => boolean,
): readonly number[] =>
  [...samples(table, columns)].flatMap(([column, texts]) => {
    const own = texts.filter((text) => ['plain', 'part'].includes(lookOf(text, [])));
    const so = own.filter(isSo).length;
    return so > 0 && so >= own.length * share ? [column] : [];
  });

/** What the first cells of some columns say; blank ones say nothing. */
function samples(table: Table, columns: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>(columns.map((column) => [column, []]));
  if (columns.length === 0) return found;
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      if (rows++ >= SAMPLED_ROWS) return found;
      for (const [column, texts] of found) {
        const text = String(batch.cell(record, column) ?? '').trim();
        if (text !== '') texts.push(text);
      }
    }
  }
  return found;
}

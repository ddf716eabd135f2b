import type { Layout } from '../layout/layout.ts';
import { headerPlace } from '../table.ts';
import { calledIn } from '../units/titles.ts';
import { familyOf } from '../wide/lots.ts';
import type { Copied } from './again.ts';

/** A list, and by units, by their index, the hashes of its rows. */
interface ListRead {
  readonly layout: Layout;
  readonly units: ReadonlyMap<
    number,
    { readonly hashes: readonly number[]; readonly kinds: ReadonlyMap<string, number> }
  >;
}

/** "Xã Tân Lập (2)", as spreadsheet programs and browsers call a copy of "Xã Tân Lập"; undefined where it is called otherwise. */
export function originalOf(name: string): string | undefined {
  const text = name.normalize('NFC').trim();
  const own = text
    .replace(/^(?:copy of|bản sao(?: của)?)\s+/iu, '')
    .replace(/\s*(?:[-–_]\s*(?:copy|bản sao)\s*)?(?:\(\d{1,2}\))?$/iu, '');
  return own === '' || own === text ? undefined : own;
}

/** Which lists are versions of one: each list with its copies, by their positions. */
export function versions(lists: readonly { readonly layout: Layout }[]): readonly (readonly number[])[] {
  const keyOf = ({ layout: { table } }: { readonly layout: Layout }, file?: string, sheet?: string): string =>
    `${file ?? calledIn(table.file)}\n${sheet ?? table.sheet.name ?? ''}\n${table.headerRow}`;
  const known = new Map(lists.map((list, at) => [keyOf(list), at]));
  const found = new Map<number, number[]>();
  for (const [at, list] of lists.entries()) {
    const { file, sheet } = list.layout.table;
    const [ofFile, ofSheet] = [originalOf(calledIn(file)), originalOf(sheet.name ?? '')];
    const original =
      (ofSheet === undefined ? undefined : known.get(keyOf(list, undefined, ofSheet))) ??
      (ofFile === undefined ? undefined : known.get(keyOf(list, ofFile)));
    if (original === undefined || original === at) continue;
    found.set(original, [...(found.get(original) ?? [original]), at]);
  }
  return [...found.values()];
}

/** What the versions of a list say of the units that all of them tell of. */
export function* copied(
  lists: readonly ListRead[],
  all: readonly (readonly number[])[],
): Generator<{ readonly list: number; readonly unit: number; readonly again: Copied }> {
  for (const [original, ...copies] of all) {
    const own = lists[original as number] as ListRead;
    for (const [unit, { hashes, kinds }] of own.units) {
      // What has no kind of items in common was copied for its headings alone.
      const families = new Set([...kinds.keys()].map(familyOf));
      const telling = copies.filter((copy) =>
        [...(lists[copy]?.units.get(unit)?.kinds.keys() ?? [])].some((kind) => families.has(familyOf(kind))),
      );
      if (telling.length === 0) continue;
      let rows = timesOf(hashes);
      for (const copy of telling) {
        const others = timesOf(lists[copy]?.units.get(unit)?.hashes ?? []);
        rows = new Map([...rows].map(([hash, times]) => [hash, Math.min(times, others.get(hash) ?? 0)]));
      }
      for (const list of [original as number, ...telling]) {
        const isCopy = list !== original;
        const other = lists[isCopy ? (original as number) : (telling[0] as number)] as ListRead;
        yield {
          list,
          unit,
          again: { how: 'copy', first: headerPlace(other.layout.table), rows, isCopy, isOpen: false },
        };
      }
    }
  }
}

/** How often each number stands. */
export function timesOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

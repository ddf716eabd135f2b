import { hashOf, MultisetSum } from '../../lib/multiset-sum.ts';
import type { Place } from '../../model/finding.ts';
import type { Layout } from '../layout/index.ts';
import { headerPlace, type Table } from '../table.ts';
import { areApart, areOfTwoRooms, areOfTwoSources } from './apart.ts';
import { type Copied, copied, timesOf, versions } from './copies.ts';
import { isLater, isWithinYears, type StockDay, stockDay } from './stock-day.ts';
import { type SummedUp, summedUp } from './summaries.ts';
import { type AddedUp, addedUp } from './unnamed-sums.ts';

/** Of a unit a list says again what stands elsewhere. */
export type Again =
  /** In another list, row by row. */
  | { readonly how: 'rows'; readonly first: Place }
  /** In a list of a later day, at least some kinds. */
  | { readonly how: 'older'; readonly first: Place }
  /** In another list, some of its rows: by their hash, how often. */
  | { readonly how: 'part'; readonly first: Place; readonly rows: ReadonlyMap<number, number> }
  | SummedUp
  | AddedUp
  | Copied
  /** Of so many units below it, all together. */
  | { readonly how: 'below'; readonly first: Place; readonly units: number };

/** By `tableKey`: the units of a list, by their index, of which its rows say again what another says. */
export type ListsAgain = ReadonlyMap<string, ReadonlyMap<number, Again>>;

/** What is said twice: by lists, and of units, by their index, in all lists. */
export interface Repeats {
  readonly lists: ListsAgain;
  readonly sums: ReadonlyMap<number, Again>;
}

export const tableKey = ({ file, sheet, headerRow }: Table): string =>
  `${file}\n${sheet.name ?? ''}\n${headerRow}`;

/** What one list says of one unit. */
interface Said {
  readonly rows: MultisetSum;
  /** All its rows have numbers of assets, of which each counts once. */
  isNumbered: boolean;
  /** What its other rows say. */
  readonly hashes: number[];
  /** How many items of each kind. */
  readonly kinds: Map<string, number>;
}

interface List {
  readonly layout: Layout;
  readonly day: StockDay | undefined;
  readonly units: Map<number, Said>;
  /** All its items came in the year that it is called after: such lists of two years add up. */
  isOfItsYear: boolean;
}

/** A unit of which a list says what an earlier one says; lists by their position. */
interface Pair {
  readonly unit: number;
  readonly first: number;
  readonly later: number;
}

/** Of so many rows that are not all alike it is no accident that another list has the same of a unit. */
const TELLING_ROWS = 3;
const SEVERAL = 2;
const DIFFERENT_ROWS = 5;

/**
 * Finds lists that say again what others say: one list in two formats, the list of a district beside those of its communes, a
 * summary beside its details. Single machines are often alike: only the whole of what a list says of a unit can tell.
 */
export class RepeatedLists {
  readonly #lists: List[] = [];

  begin(layout: Layout): void {
    this.#lists.push({ layout, day: stockDay(layout.table), units: new Map(), isOfItsYear: true });
  }

  /** A row of the list that was begun last. `said`: all that it says but whose it is, in whatever spelling; `since`: an EDTF date. */
  add(
    unit: number,
    said: string,
    kind: string,
    quantity: number,
    isNumbered: boolean,
    since: string | undefined,
  ): void {
    const list = this.#lists.at(-1) as List;
    const { units, day } = list;
    let own = units.get(unit);
    if (!own) {
      own = { rows: new MultisetSum(), isNumbered: true, hashes: [], kinds: new Map() };
      units.set(unit, own);
    }
    own.rows.add(unit, said);
    own.kinds.set(kind, (own.kinds.get(kind) ?? 0) + quantity);
    if (day) {
      list.isOfItsYear &&= isWithinYears(since, day);
    }
    own.isNumbered &&= isNumbered;
    if (!isNumbered) own.hashes.push(hashOf(unit, said));
  }

  /** The repetitions among the lists that were read. */
  find(): ListsAgain {
    const repeats = new Map<string, Map<number, Again>>();
    const put = (list: number, unit: number, again: Again): void => {
      const key = tableKey(this.#at(list).layout.table);
      const own = repeats.get(key) ?? new Map<number, Again>();
      repeats.set(key, own);
      if (!own.has(unit)) own.set(unit, again);
    };
    const isPut = (list: number, unit: number): boolean =>
      repeats.get(tableKey(this.#at(list).layout.table))?.has(unit) === true;
    const listsOf = this.#listsOf();
    const summed = new Set<string>();
    for (const { list, unit, again } of summedUp(this.#lists, listsOf)) {
      put(list, unit, again);
      summed.add(`${list} ${unit}`);
    }
    const copies = versions(this.#lists);
    for (const { list, unit, again } of copied(this.#lists, copies)) put(list, unit, again);
    const isOpen = ({ unit, first, later }: Pair): boolean =>
      !(summed.has(`${first} ${unit}`) || summed.has(`${later} ${unit}`)) &&
      !copies.some((all) => all.includes(first) && all.includes(later));
    const placeOf = (list: number): Place => headerPlace(this.#at(list).layout.table);
    for (const pair of this.#older())
      if (isOpen(pair)) put(pair.first, pair.unit, { how: 'older', first: placeOf(pair.later) });
    const pairs = this.#pairs().filter(isOpen);
    const isRepeated = this.#sayRows(pairs);
    for (const pair of pairs)
      if (isRepeated(pair)) put(pair.later, pair.unit, { how: 'rows', first: placeOf(pair.first) });
    for (const { list, other, unit, again } of addedUp(this.#lists, listsOf))
      if (isOpen({ unit, first: other, later: list }) && !isPut(other, unit)) put(list, unit, again);
    for (const { rows, ...pair } of this.#overlaps(listsOf))
      if (isOpen(pair)) put(pair.later, pair.unit, { how: 'part', first: placeOf(pair.first), rows });
    return repeats;
  }

  /** The units of which a list of a later day tells as well, of some kind of items at least: the newest such list. */
  *#older(): Generator<Pair> {
    for (const [first, { units, day, isOfItsYear }] of this.#lists.entries()) {
      const newer = this.#lists
        .map((list, later) => ({ ...list, later }))
        .filter(
          ({ layout, day: other, isOfItsYear: isOther }) =>
            isLater(other, day) &&
            !(isOfItsYear && isOther) &&
            !areOfTwoRooms(layout, this.#at(first).layout, true) &&
            !areOfTwoSources(layout, this.#at(first).layout),
        )
        .sort((a, b) => (b.day?.first ?? 0) - (a.day?.first ?? 0));
      for (const [unit, { kinds }] of newer.length > 0 ? units : []) {
        const found = newer.find((list) =>
          [...(list.units.get(unit)?.kinds.keys() ?? [])].some((kind) => kinds.has(kind)),
        );
        if (found) yield { unit, first, later: found.later };
      }
    }
  }

  /** The units that two lists say the same of in all rows. */
  #pairs(): Pair[] {
    const first = new Map<string, number>();
    return this.#lists.flatMap(({ units }, later) =>
      [...units].flatMap(([unit, said]) => {
        const key = `${unit} ${said.rows.key}`;
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, later);
        return earlier === undefined || areApart(this.#at(earlier), this.#at(later))
          ? []
          : [{ unit, first: earlier, later }];
      }),
    );
  }

  /** Of the units that several lists tell of: which. */
  #listsOf(): ReadonlyMap<number, readonly number[]> {
    const listsOf = new Map<number, number[]>();
    for (const [at, { units }] of this.#lists.entries()) {
      for (const unit of units.keys()) {
        const own = listsOf.get(unit);
        if (own) own.push(at);
        else listsOf.set(unit, [at]);
      }
    }
    return new Map([...listsOf].filter(([, lists]) => lists.length >= SEVERAL));
  }

  /** Pairs that share so many rows that tell so much, such as an older list and a newer one. */
  *#overlaps(
    listsOf: ReadonlyMap<number, readonly number[]>,
  ): Generator<Pair & { readonly rows: ReadonlyMap<number, number> }> {
    for (const [unit, lists] of listsOf) yield* this.#overlapsOf(unit, lists);
  }

  *#overlapsOf(
    unit: number,
    lists: readonly number[],
  ): Generator<Pair & { readonly rows: ReadonlyMap<number, number> }> {
    /** By what a row says: the first list that has it, and how often. */
    const met = new Map<number, { readonly list: number; readonly times: number }>();
    for (const later of lists) {
      const { hashes } = this.#said(later, unit);
      const shared = new Map<number, Map<number, number>>();
      for (const [hash, times] of timesOf(hashes)) {
        const earlier = met.get(hash);
        if (!earlier) {
          met.set(hash, { list: later, times });
          continue;
        }
        const rows = shared.get(earlier.list) ?? new Map<number, number>();
        shared.set(earlier.list, rows.set(hash, Math.min(times, earlier.times)));
      }
      for (const [first, rows] of shared) {
        const fewer = Math.min(hashes.length, this.#said(first, unit).hashes.length);
        if (!areApart(this.#at(first), this.#at(later)) && isMuch(rows, fewer))
          yield { unit, first, later, rows };
      }
    }
  }

  /** Whether the later list is repeated: all that one of the two says is said elsewhere as well, or so much of the unit that it is no accident. */
  #sayRows(pairs: readonly Pair[]): (pair: Pair) => boolean {
    const isWhole = this.#wholes(pairs);
    return ({ unit, first, later }) => {
      const { rows, isNumbered } = this.#said(later, unit);
      if (isNumbered) return false;
      const areFiles = this.#at(first).layout.table.file !== this.#at(later).layout.table.file;
      const isTelling = (at: number): boolean =>
        isWhole(at) && (areFiles || this.#at(at).units.size >= SEVERAL);
      const isMuch = rows.count >= TELLING_ROWS && rows.isVaried;
      return isMuch || isTelling(first) || isTelling(later);
    };
  }

  /** Whether all units of a list stand in pairs. */
  #wholes(pairs: readonly Pair[]): (at: number) => boolean {
    const met = this.#lists.map(() => new Set<number>());
    for (const { unit, first, later } of pairs) {
      met[first]?.add(unit);
      met[later]?.add(unit);
    }
    return (at) => met[at]?.size === this.#at(at).units.size;
  }

  #at(position: number): List {
    return this.#lists[position] as List;
  }

  #said(position: number, unit: number): Said {
    return this.#at(position).units.get(unit) as Said;
  }
}

/**
 * Rows that two lists share are no accident where they are several, hardly any two of them alike, and half of the shorter list: of
 * rows that say little, such as a kind and a year, two departments have the same.
 */
function isMuch(shared: ReadonlyMap<number, number>, fewer: number): boolean {
  const rows = [...shared.values()].reduce((sum, times) => sum + times, 0);
  return shared.size >= DIFFERENT_ROWS && shared.size >= rows * 0.8 && rows >= fewer / 2;
}

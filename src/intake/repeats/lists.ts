import { hashOf, MultisetSum } from '../../lib/multiset-sum.ts';
import type { Place } from '../../model/finding.ts';
import type { Layout } from '../layout/layout.ts';
import { headerPlace, type Table } from '../table.ts';
import type { Again, ListsAgain } from './again.ts';
import { alikeOf } from './alike.ts';
import { areApart, areOfTwoRooms, areOfTwoSources } from './apart.ts';
import { copied, versions } from './copies.ts';
import { type Edition, editionOf, isLaterEdition } from './editions.ts';
import { isLater, isWithinYears, type StockDay, stockDay } from './stock-day.ts';
import { summedUp } from './summaries.ts';
import { addedUp } from './unnamed-sums.ts';

export const tableKey = ({ file, sheet, headerRow }: Table): string =>
  `${file}\n${sheet.name ?? ''}\n${headerRow}`;

/** What one list says of one unit. */
interface Said {
  readonly rows: MultisetSum;
  /** All its rows have numbers of assets, of which each counts once. */
  isNumbered: boolean;
  /** What its other rows say, with and without how many items each stands for. */
  readonly hashes: number[];
  readonly alikes: number[];
  /** How many items of each kind. */
  readonly kinds: Map<string, number>;
}

interface List {
  readonly layout: Layout;
  readonly day: StockDay | undefined;
  readonly edition: Edition;
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

/**
 * Finds lists that say again what others say: one list in two formats, the list of a district beside those of its communes, a
 * summary beside its details. Single machines are often alike: only the whole of what a list says of a unit can tell.
 */
export class RepeatedLists {
  readonly #lists: List[] = [];

  begin(layout: Layout): void {
    this.#lists.push({
      layout,
      day: stockDay(layout.table),
      edition: editionOf(layout.table),
      units: new Map(),
      isOfItsYear: true,
    });
  }

  /**
   * A row of the list that was begun last. `said`: all that it says but whose it is, in whatever spelling; `alike`: the same but for how
   * many items it stands for; `since`: an EDTF date.
   */
  add(
    unit: number,
    said: string,
    alike: string,
    kind: string,
    quantity: number,
    isNumbered: boolean,
    since: string | undefined,
  ): void {
    const list = this.#lists.at(-1) as List;
    const { units, day } = list;
    let own = units.get(unit);
    if (!own) {
      own = { rows: new MultisetSum(), isNumbered: true, hashes: [], alikes: [], kinds: new Map() };
      units.set(unit, own);
    }
    own.rows.add(unit, said);
    own.kinds.set(kind, (own.kinds.get(kind) ?? 0) + quantity);
    if (day) {
      list.isOfItsYear &&= isWithinYears(since, day);
    }
    own.isNumbered &&= isNumbered;
    if (isNumbered) return;
    own.hashes.push(hashOf(unit, said));
    own.alikes.push(hashOf(unit, alike));
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
    for (const { unit, first, newer } of this.#older(listsOf)) {
      const later = newer.find((list) => !isPut(list, unit) && isOpen({ unit, first, later: list }));
      if (later !== undefined) put(first, unit, { how: 'older', first: placeOf(later) });
    }
    const pairs = this.#pairs().filter(isOpen);
    const isRepeated = this.#sayRows(pairs);
    for (const pair of pairs)
      if (isRepeated(pair)) put(pair.later, pair.unit, { how: 'rows', first: placeOf(pair.first) });
    for (const { list, other, unit, again } of addedUp(this.#lists, listsOf))
      if (isOpen({ unit, first: other, later: list }) && !isPut(other, unit)) put(list, unit, again);
    for (const [unit, all] of listsOf) {
      const left = all.filter((list) => !isPut(list, unit));
      const areOpen = (pair: Omit<Pair, 'unit'>): boolean => isOpen({ ...pair, unit });
      for (const { list, again } of alikeOf(this.#lists, unit, left, areOpen)) put(list, unit, again);
    }
    return repeats;
  }

  /** The lists of a unit that lists of a later day, or later editions, tell of as well, of some kind of items at least; the newest first. */
  *#older(
    listsOf: ReadonlyMap<number, readonly number[]>,
  ): Generator<{ readonly unit: number; readonly first: number; readonly newer: readonly number[] }> {
    const known = new Map<number, boolean>();
    const isNewer = (later: number, first: number): boolean => {
      const key = later * this.#lists.length + first;
      const said = known.get(key) ?? isLaterList(this.#at(later), this.#at(first));
      known.set(key, said);
      return said;
    };
    for (const [unit, lists] of listsOf) {
      for (const first of lists) {
        const { kinds } = this.#said(first, unit);
        const newer = lists
          .filter((later) => later !== first && isNewer(later, first))
          .filter((later) => [...this.#said(later, unit).kinds.keys()].some((kind) => kinds.has(kind)))
          .sort((a, b) => Number(isNewer(b, a)) - Number(isNewer(a, b)));
        if (newer.length > 0) yield { unit, first, newer };
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

/** Whether a list tells of a later day than another, or is a later edition of it. What came in two years adds up. */
function isLaterList(list: List, other: List): boolean {
  const areDated = isLater(list.day, other.day) || isLater(other.day, list.day);
  const isNewer = areDated
    ? isLater(list.day, other.day) && !(list.isOfItsYear && other.isOfItsYear)
    : isLaterEdition(list.edition, other.edition);
  return (
    isNewer && !areOfTwoRooms(list.layout, other.layout, true) && !areOfTwoSources(list.layout, other.layout)
  );
}

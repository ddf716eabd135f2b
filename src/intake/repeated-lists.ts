import { MultisetSum } from '../lib/multiset-sum.ts';
import type { Place } from '../model/finding.ts';
import type { Layout } from './layout.ts';
import { roomOf } from './repeated-rows.ts';
import { headerPlace, type Table } from './table.ts';

/** Of a unit a list says again what stands elsewhere. */
export type Again =
  /** In another list, row by row, or in sum of each kind. */
  | { readonly how: 'rows' | 'sums'; readonly first: Place }
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
  /** Its items by kind. */
  readonly sums: MultisetSum;
  /** All its rows have numbers of assets, of which each counts once. */
  isNumbered: boolean;
}

interface List {
  readonly layout: Layout;
  readonly units: Map<number, Said>;
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
const HOW = ['rows', 'sums'] as const;
/** What a list that only adds up another does not say. */
const OF_SINGLE_ITEMS = [
  'asset_id',
  'year_in_use',
  'purchase_date',
  'cpu',
  'ram_gb',
  'storage_gb',
  'assigned_to',
];

/**
 * Finds lists that say again what others say: one list in two formats, the list of a district beside those of its communes, a
 * summary beside its details. Single machines are often alike: only the whole of what a list says of a unit can tell.
 */
export class RepeatedLists {
  readonly #lists: List[] = [];

  begin(layout: Layout): void {
    this.#lists.push({ layout, units: new Map() });
  }

  /** A row of the list that was begun last. `said`: all that it says but whose it is, in whatever spelling. */
  add(unit: number, said: string, kind: string, quantity: number, isNumbered: boolean): void {
    const { units } = this.#lists.at(-1) as List;
    let own = units.get(unit);
    if (!own) {
      own = { rows: new MultisetSum(), sums: new MultisetSum(), isNumbered: true };
      units.set(unit, own);
    }
    own.rows.add(unit, said);
    own.sums.add(unit, kind, quantity);
    own.isNumbered &&= isNumbered;
  }

  /** The repetitions among the lists that were read. */
  find(): ListsAgain {
    const repeats = new Map<string, Map<number, Again>>();
    for (const how of HOW) {
      const pairs = this.#pairs(how);
      const isRepeated = how === 'rows' ? this.#sayRows(pairs) : this.#saySums(pairs);
      for (const pair of pairs) {
        const again = isRepeated(pair);
        if (again === undefined) continue;
        const key = tableKey(this.#at(again).layout.table);
        const own = repeats.get(key) ?? new Map<number, Again>();
        repeats.set(key, own);
        const other = this.#at(again === pair.later ? pair.first : pair.later);
        if (!own.has(pair.unit)) own.set(pair.unit, { how, first: headerPlace(other.layout.table) });
      }
    }
    return repeats;
  }

  /** The units that two lists say the same of: in all rows, or in sum of each kind. */
  #pairs(how: (typeof HOW)[number]): Pair[] {
    const first = new Map<string, number>();
    return this.#lists.flatMap(({ units, layout }, later) =>
      [...units].flatMap(([unit, said]) => {
        const key = `${unit} ${said[how].key}`;
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, later);
        return earlier === undefined || areOfTwoRooms(this.#at(earlier).layout, layout)
          ? []
          : [{ unit, first: earlier, later }];
      }),
    );
  }

  /** The later list, where all that one of the two says is said elsewhere as well, or so much of the unit that it is no accident. */
  #sayRows(pairs: readonly Pair[]): (pair: Pair) => number | undefined {
    const isWhole = this.#wholes(pairs);
    return ({ unit, first, later }) => {
      const { rows, isNumbered } = this.#said(later, unit);
      if (isNumbered) return undefined;
      const areFiles = this.#at(first).layout.table.file !== this.#at(later).layout.table.file;
      const isTelling = (at: number): boolean =>
        isWhole(at) && (areFiles || this.#at(at).units.size >= SEVERAL);
      const isMuch = rows.count >= TELLING_ROWS && rows.isVaried;
      return isMuch || isTelling(first) || isTelling(later) ? later : undefined;
    };
  }

  /** The list that does no more than add the other up, where all that the two say is the same in sum. */
  #saySums(pairs: readonly Pair[]): (pair: Pair) => number | undefined {
    const isWhole = this.#wholes(pairs);
    const addsUp = (at: number): boolean => {
      const mine = pairs.filter(({ first, later }) => first === at || later === at);
      const fewer = mine.map(({ unit, first, later }) => {
        const other = this.#said(first === at ? later : first, unit);
        return other.rows.count - this.#said(at, unit).rows.count;
      });
      return (
        this.#at(at).units.size >= SEVERAL &&
        OF_SINGLE_ITEMS.every((field) => this.#at(at).layout.columnOf(field) < 0) &&
        fewer.every((rows) => rows >= 0) &&
        fewer.some((rows) => rows > 0)
      );
    };
    const summaries = new Set(this.#lists.flatMap((_, at) => (addsUp(at) ? [at] : [])));
    return ({ first, later }) =>
      isWhole(first) && isWhole(later) ? [later, first].find((at) => summaries.has(at)) : undefined;
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

function areOfTwoRooms(one: Layout, other: Layout): boolean {
  const [first, second] = [roomOf(one.table.sheet), roomOf(other.table.sheet)];
  return first !== '' && second !== '' && first !== second;
}

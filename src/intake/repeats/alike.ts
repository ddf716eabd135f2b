import { groupBy } from '../../lib/group-by.ts';
import type { Place } from '../../model/finding.ts';
import { headerPlace } from '../table.ts';
import type { Alike, InPart } from './again.ts';
import { areApart, type DatedList } from './apart.ts';
import { timesOf } from './copies.ts';
import type { Edition } from './editions.ts';
import { dayAbove, isLater, type StockDay, signedDay } from './stock-day.ts';
import { inFamilies } from './summaries.ts';

/** What a list says of a unit: its rows by their hashes, with and without how many items each stands for. */
export interface Rows {
  readonly hashes: readonly number[];
  readonly alikes: readonly number[];
  readonly kinds: ReadonlyMap<string, number>;
}

interface List extends DatedList {
  readonly edition: Edition;
  readonly units: ReadonlyMap<number, Rows>;
}

/** So many rows that are the same in two lists, hardly any two of them alike, are no accident. */
const SAME_ROWS = 3;

interface Pair {
  readonly first: number;
  readonly later: number;
}

/**
 * Lists of a unit that share so much that they may be two states of one: which rows of theirs do not count beside those of others.
 * `lists`: their positions among `all`.
 */
export function* alikeOf(
  all: readonly List[],
  unit: number,
  lists: readonly number[],
  isOpen: (pair: Pair) => boolean,
): Generator<{
  readonly list: number;
  readonly again: Alike | InPart | { readonly how: 'older'; readonly first: Place };
}> {
  const said = (at: number): Rows => all[at]?.units.get(unit) as Rows;
  const placeOf = (at: number): Place => headerPlace((all[at] as List).layout.table);
  const same = sharedBy(lists, (at) => said(at).hashes);
  const heads = new Map<number, number>(lists.map((at) => [at, at]));
  const parts: (Pair & { readonly rows: ReadonlyMap<number, number> })[] = [];
  for (const { first, later, rows } of sharedBy(lists, (at) => said(at).alikes)) {
    const [one, other] = [all[first] as List, all[later] as List];
    if (!isOpen({ first, later }) || areApart(one, other)) continue;
    const exact = same.find((pair) => pair.first === first && pair.later === later)?.rows ?? new Map();
    const [fewer, more] = [first, later].map((at) => said(at).hashes.length).sort((a, b) => a - b) as [number, number]; // biome-ignore format: short
    const isSame = isMuch(exact, SAME_ROWS, fewer / 2);
    const isCalledAlike = one.edition.called === other.edition.called;
    const isMost = isSame
      ? isMuch(rows, SAME_ROWS, more / 2)
      : isCalledAlike && isMuch(rows, Math.max(2, Math.min(SAME_ROWS, more)), (more * 2) / 3);
    if (isMost && !one.edition.tellsOfMoves && !other.edition.tellsOfMoves) {
      const [head, joined] = [heads.get(first) as number, heads.get(later)];
      for (const at of lists) if (heads.get(at) === joined) heads.set(at, head);
    } else if (isSame) parts.push({ first, later, rows: exact });
  }
  const groups = [...groupBy(lists, (at) => heads.get(at)).values()].filter((group) => group.length > 1);
  for (const group of groups) {
    const dayOf = ({ layout: { table } }: List): StockDay | undefined => dayAbove(table) ?? signedDay(table);
    const newest = newestOf(group.map((at) => ({ at, day: dayOf(all[at] as List) })));
    if (newest === undefined) {
      const inEach = group.map((at) => ({ at, families: inFamilies([said(at)]) }));
      yield* fewest(inEach, placeOf);
      continue;
    }
    for (const list of group)
      if (list !== newest) yield { list, again: { how: 'older', first: placeOf(newest) } };
  }
  for (const { first, later, rows } of parts)
    if (!groups.some((group) => group.includes(later)))
      yield { list: later, again: { how: 'part', first: placeOf(first), rows } };
}

/** The list whose titles or signature name a later day than those of all others. */
function newestOf(
  group: readonly { readonly at: number; readonly day: StockDay | undefined }[],
): number | undefined {
  return group.find((own) => group.every((other) => own === other || isLater(own.day, other.day)))?.at;
}

/** Of each family of items the list counts that has the fewest of it; where one of them has none, none is sure. */
function* fewest(
  group: readonly { readonly at: number; readonly families: ReadonlyMap<string, number> }[],
  placeOf: (list: number) => Place,
): Generator<{ readonly list: number; readonly again: Alike }> {
  const open = new Map<number, Set<string>>(group.map(({ at }) => [at, new Set()]));
  for (const family of new Set(group.flatMap(({ families }) => [...families.keys()]))) {
    const counts = group.map(({ families }) => families.get(family) ?? 0);
    const least = counts.indexOf(Math.min(...counts));
    for (const [which, { at, families }] of group.entries())
      if (which !== least && families.has(family)) open.get(at)?.add(family);
  }
  for (const [list, families] of open) {
    const other = group.find(({ at }) => at !== list)?.at as number;
    if (families.size > 0) yield { list, again: { how: 'alike', first: placeOf(other), families } };
  }
}

/** Which rows lists share with the first that has them, by their hashes how often. */
function sharedBy(
  lists: readonly number[],
  hashesOf: (list: number) => readonly number[],
): readonly (Pair & { readonly rows: ReadonlyMap<number, number> })[] {
  const met = new Map<number, { readonly list: number; readonly times: number }>();
  return lists.flatMap((later) => {
    const shared = new Map<number, Map<number, number>>();
    for (const [hash, times] of timesOf(hashesOf(later))) {
      const earlier = met.get(hash);
      if (!earlier) {
        met.set(hash, { list: later, times });
        continue;
      }
      const rows = shared.get(earlier.list) ?? new Map<number, number>();
      shared.set(earlier.list, rows.set(hash, Math.min(times, earlier.times)));
    }
    return [...shared].map(([first, rows]) => ({ first, later, rows }));
  });
}

/** Rows that two lists share are no accident where they are several, hardly any two of them alike, and many of those that there are. */
function isMuch(shared: ReadonlyMap<number, number>, different: number, many: number): boolean {
  const rows = [...shared.values()].reduce((sum, times) => sum + times, 0);
  return shared.size >= different && shared.size >= rows * 0.8 && rows >= many;
}

import type { Place } from '../../model/finding.ts';

/** Of a unit most rows of a list are those of another, be it with other numbers; the other counts of these families of items. */
export interface Alike {
  readonly how: 'alike';
  readonly first: Place;
  readonly families: ReadonlySet<string>;
}

/** Some rows of a list are those of another: by their hash, how often. */
export interface InPart {
  readonly how: 'part';
  readonly first: Place;
  readonly rows: ReadonlyMap<number, number>;
}

/** Of a unit a list that adds up others says again what lists beside it say, in these families of items. */
export interface SummedUp {
  readonly how: 'summary';
  readonly first: Place;
  readonly families: ReadonlySet<string>;
  /** It does not say the same in sum, and nothing tells that the lists beside it are its details: they may be of other items. */
  readonly isOpen: boolean;
}

/** Of a unit a list gives the sums of another, in these families of items; `near`: most of its numbers are such sums, of this unit not all. */
export interface AddedUp {
  readonly how: 'sums' | 'near';
  readonly first: Place;
  readonly families: ReadonlySet<string>;
}

/** Of a unit a list and its copies say this: the rows that all have count once, by their hash how often; of the rest nobody knows. */
export interface Copied {
  readonly how: 'copy';
  readonly first: Place;
  readonly rows: ReadonlyMap<number, number>;
  readonly isCopy: boolean;
  /** Of a row: not all have it. */
  readonly isOpen: boolean;
}

/** Of a unit a list says again what stands elsewhere. */
export type Again =
  /** In another list, row by row. */
  | { readonly how: 'rows'; readonly first: Place }
  /** In a list of a later day, or a later edition of it, at least some kinds. */
  | { readonly how: 'older'; readonly first: Place }
  | InPart
  | Alike
  | SummedUp
  | AddedUp
  | Copied
  /** Of so many units below it, all together. */
  | { readonly how: 'below'; readonly first: Place; readonly units: number };

/** By `tableKey`: the units of a list, by their index, of which its rows say again what another says. */
export type ListsAgain = ReadonlyMap<string, ReadonlyMap<number, Again>>;

/** Where a row contradicts what another says of an asset; `elsewhere`: the unit that it says to have it. */
export interface Dispute {
  readonly place: Place;
  readonly elsewhere?: string;
}

/**
 * What is said twice: by lists, and of units, by their index, in all lists; and of assets, by the index of their unit and their number,
 * where one is said not to be in use, or another unit's, that another row counts.
 */
export interface Repeats {
  readonly lists: ListsAgain;
  readonly sums: ReadonlyMap<number, Again>;
  readonly disputed: ReadonlyMap<string, Dispute>;
}

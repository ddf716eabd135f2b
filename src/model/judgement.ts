import type { Range } from '../lib/range.ts';
import type { Expiring, Unit } from './inventory.ts';

export type Status = 'met' | 'short' | 'unknown' | 'not_applicable';

/** Why a unit is unknown or not applicable. */
export type Reason =
  | 'not_reported'
  | 'rows_refused'
  | 'fact_unknown'
  | 'quality_unknown'
  | 'where_unknown'
  | 'nothing_to_count';

/** How many of the things that a share is about have it, lack it, or do not say; `unknown` null: nobody knows how many. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number | null;
}

/** What closes a gap, at one end of what is known. `quantity` is new + replace. */
export interface Split {
  readonly quantity: number;
  readonly new: number;
  readonly replace: number;
  readonly upgrade: number;
  readonly fromStock: number;
  readonly onOrder: number;
}

/** How a need goes on after the day of the stock, at one end of what is known. */
export interface Course {
  readonly required: number;
  /** Good items beyond what is required: what passes its life eats them first. */
  readonly spare: number;
  /** Good items by the year in which they pass their useful life. */
  readonly expiring: ReadonlyMap<number, number>;
  /** Items in service that are too weak and not too old, by the same. */
  readonly upgradable: ReadonlyMap<number, number>;
  /** Years for which what is past its useful life may not be replaced yet: `expiring` is when it may. */
  readonly wait?: number;
  /** Machines that the law lets go of and in whose place nothing is lacking: so many more, or fewer, from a year on; 0: from the start. */
  readonly idle?: ReadonlyMap<number, number>;
}

/** Machines that are replaced, taken out of store, or waited for. */
export type Part = 'replace' | 'fromStock' | 'onOrder';

/** So many of what, where: `low` and `high` are the ends of what is known, `high` null where there is none. */
export interface Need {
  readonly unit: Unit;
  /** The item, where the gap is one of equipment. Needs of one unit for one item are bought once. */
  readonly item: string | undefined;
  /** Whose items were counted: the unit's own, or also those of the units below it. */
  readonly scope?: 'own' | 'subtree' | undefined;
  /** It may be that nobody asks for it. */
  readonly perhaps?: true | undefined;
  /** How many of the item there have to be. */
  readonly required?: Range | undefined;
  /** Needs of which one stands here, and nobody knows which: they are of other items, or of other units. */
  readonly instead?: readonly Need[] | undefined;
  readonly buy: readonly string[];
  readonly upgrade: string | undefined;
  /** What else closes the gap, where more or less of it may do so than at either end. */
  readonly parts?: Readonly<Record<Part, Range>> | undefined;
  /** The most machines that are brought to standard, where more may be than at either end; null: no upper bound. */
  readonly mostUpgraded?: number | null | undefined;
  readonly low: Split;
  readonly high: Split | null;
  /** People behind the need, where it is counted by heads: all of them, and how many one piece serves. */
  readonly people?: { readonly all: number; readonly perPiece: number } | undefined;
  /** Where a plan looks ahead and items have a useful life: least and most that will be needed. */
  readonly course?: { readonly low: Course; readonly high: Course } | undefined;
}

/** Items of one kind, of the units counted. Good is the part in service that meets the standard. */
export interface Stock {
  readonly item: string;
  readonly required: Range;
  readonly inService: Range;
  readonly good: Range;
  readonly stored: Range;
  readonly onOrder: Range;
  /** Good, or perhaps, and nobody knows whether in service, in store or on order: counted as perhaps in service; null: any number. */
  readonly anywhere: number | null;
  readonly tooWeak: number;
  /** Too weak as well, but it is not known whether they are in service, or too old. */
  readonly perhapsUpgradable: number;
  /** In service or perhaps, and perhaps too weak and not too old: the most that may be brought to standard; null: nobody knows. */
  readonly mostUpgradable: number | null;
  readonly tooOld: number;
  readonly both: number;
  /** In service and surely below the standard: the three above, and those that fail by one criterion while another is unknown. */
  readonly below: number;
  /** In service, and may meet the standard or not. */
  readonly unsure: number;
  readonly surplus: Range;
  readonly expiring?: Expiring | undefined;
}

/** One target held against one unit. */
export interface Judgement {
  readonly unit: Unit;
  readonly status: Status;
  readonly reason?: Reason | undefined;
  readonly required: Range;
  readonly actual: Range;
  readonly gap: Range;
  readonly share: Tally;
  readonly heads?: Range | undefined;
  readonly stocks?: readonly Stock[] | undefined;
  /** How much of the gap money cannot close. */
  readonly blocked: number;
  readonly needs: readonly Need[];
}

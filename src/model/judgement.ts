import type { Range } from '../lib/range.ts';
import type { Unit } from './inventory.ts';

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

/** So many of what, where: `low` and `high` are the ends of what is known, `high` null where there is none. */
export interface Need {
  readonly unit: Unit;
  /** The item, where the gap is one of equipment. Needs of one unit for one item are bought once. */
  readonly item: string | undefined;
  readonly buy: readonly string[];
  readonly upgrade: string | undefined;
  readonly low: Split;
  readonly high: Split | null;
}

/** Items of one kind, of the units counted. Good is the part in service that meets the standard. */
export interface Stock {
  readonly item: string;
  readonly required: Range;
  readonly inService: Range;
  readonly good: Range;
  readonly stored: Range;
  readonly onOrder: Range;
  readonly tooWeak: number;
  readonly tooOld: number;
  readonly both: number;
  /** In service and surely below the standard: the three above, and those that fail by one criterion while another is unknown. */
  readonly below: number;
  /** In service, and may meet the standard or not. */
  readonly unsure: number;
  readonly surplus: Range;
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

import type { FactValue } from './inventory.ts';
import type { Estimate, Issue, Plan, RangeFigure, Report } from './report.ts';

/** The comparison of two inventories, or of two reports, as one plain value. Documents are snake_case. */
export const COMPARISON_VERSION = '1';

/** So many entries of a list are kept; all are counted. */
export const MOST_LISTED = 10_000;

/** `count` is exact; `listed` has the first ten thousand. */
export interface Listed<T> {
  readonly count: number;
  readonly listed: readonly T[];
}

/** A place in a file; null where none is known. */
export interface At {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** One of the two that are compared. */
export interface Compared {
  readonly path: string;
  readonly is: 'inventory' | 'report';
  readonly as_of: string;
  readonly year: number;
  readonly currency: string;
  readonly configuration: Report['configuration'];
  readonly scope: Report['scope'];
  readonly units: number;
  readonly items: number;
  readonly issues: Report['summary']['issues'];
  /** Where it is looser than its files accept. */
  readonly loosened: Report['summary']['loosened'];
}

export interface UnitNamed {
  readonly unit_id: string;
  readonly name: string;
  readonly tier: string | null;
}

/** Units that the crosswalk makes of others, or calls otherwise. */
export interface Regrouped {
  readonly how: 'code_changed' | 'merged' | 'split' | 'rearranged';
  readonly before: readonly UnitNamed[];
  readonly after: readonly UnitNamed[];
  /** What part of each old unit went where, as an exact fraction: `1`, `2/5`. */
  readonly shares: readonly { readonly before: string; readonly after: string; readonly share: string }[];
}

/** Null: not known. A list: the old units say different things. */
export type ValueBefore = FactValue | null | readonly (FactValue | null)[];

/** Something that is known of a unit and has changed. */
export interface UnitChange {
  readonly unit_id: string;
  readonly name: string;
  /** Codes of the units that it was. */
  readonly was: readonly string[];
  readonly is: 'name' | 'tier' | 'parent' | 'fact';
  /** Name of the fact. */
  readonly fact: string | null;
  readonly before: ValueBefore;
  /** Exactly, where `before` is a share of old figures that is no whole number: `41/10`. */
  readonly before_fraction: string | null;
  readonly after: FactValue | null;
  readonly place_before: At;
  readonly place_after: At;
}

export interface UnitsCompared {
  /** Units that are there in both, under whatever code. */
  readonly same: number;
  /** Those of them whose code has changed. */
  readonly code_changed: number;
  readonly removed: Listed<UnitNamed>;
  readonly added: Listed<UnitNamed>;
  readonly regrouped: Listed<Regrouped>;
  /** Units of which something has changed. */
  readonly changed: number;
  readonly changes: Listed<UnitChange>;
  /** Facts that have changed, and of how many units. */
  readonly facts: readonly { readonly fact: string; readonly units: number }[];
}

/** What an item is, and what the standards of its time say of it. */
export interface ItemState {
  readonly category: string;
  readonly quantity: number;
  readonly condition: string | null;
  readonly standards: readonly {
    readonly item: string;
    readonly why: Verdict;
    readonly failed: readonly string[];
    readonly unknown: readonly string[];
  }[];
}

/** Whether an item counts under a standard, and why not. */
export type Verdict = 'counts' | 'out_of_service' | 'stored' | 'on_order' | 'below_standard' | 'undecided';

export interface ItemAlone extends At, ItemState {
  readonly unit_id: string;
  readonly asset_id: string;
}

export interface ItemChange {
  readonly unit_id: string;
  readonly was: string;
  readonly asset_id: string;
  readonly changed: readonly ('category' | 'quantity' | 'condition' | 'standard')[];
  readonly before: ItemState;
  readonly after: ItemState;
  readonly place_before: At;
  readonly place_after: At;
}

/** How many items without a number of their own a unit has: those on order or disposed of are not there. */
export interface NumberChange {
  readonly unit_id: string;
  readonly was: readonly string[];
  readonly category: string;
  readonly before: number | null;
  readonly before_fraction: string | null;
  readonly after: number | null;
}

export interface ItemsCompared {
  /** Asset numbers that are there in both and tell of the same. */
  readonly same: number;
  readonly added: Listed<ItemAlone>;
  readonly removed: Listed<ItemAlone>;
  readonly changed: Listed<ItemChange>;
  /** By unit and category, where items have no number that tells them apart: those that differ. */
  readonly numbers: Listed<NumberChange>;
}

/** `none`: the target is not for it, or it is not there. */
export type GapStatus = Report['targets'][number]['by_unit'][number]['status'] | 'none';
export type GapState = 'closed' | 'opened' | 'standing' | 'unknown_before' | 'unknown_after' | 'unknown';

export interface GapChange {
  readonly state: GapState;
  readonly before: readonly UnitNamed[];
  readonly after: readonly UnitNamed[];
  readonly status_before: GapStatus;
  readonly status_after: GapStatus;
  readonly gap_before: RangeFigure | null;
  readonly gap_after: RangeFigure | null;
  readonly because:
    | 'figures'
    | 'unit_added'
    | 'unit_removed'
    | 'target_added'
    | 'target_removed'
    | 'not_judged';
}

type Presence = 'judged' | 'not_judged' | 'absent';
export interface TargetCompared extends Readonly<Record<GapState, number>> {
  readonly target: string;
  readonly title: string;
  readonly is_before: Presence;
  readonly is_after: Presence;
  readonly gap_before: RangeFigure | null;
  readonly gap_after: RangeFigure | null;
  /** Every unit, or units together, but those that are met in both. */
  readonly gaps: readonly GapChange[];
}

/** What is needed for sure, in units of the currency: the low ends of the report. */
export const FIGURES = ['request', 'one_off', 'per_year_new', 'per_year_existing'] as const;
export type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

/** What makes the figures of a run less than whole. */
export interface Lacking {
  /** Prices, or targets that name none, of which something is needed without a price that holds. */
  readonly unpriced: readonly string[];
  /** Targets that no file has the facts for. */
  readonly not_judged: readonly string[];
  /** Targets that are for no unit. */
  readonly idle: readonly string[];
  /** The request has no upper end. */
  readonly unbounded: boolean;
}

export const CAUSES = ['time', 'data', 'targets', 'prices'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Part {
  readonly because: Cause;
  /** After this step less before it. */
  readonly difference: Figures;
  /** Once this step is taken. */
  readonly figures: Figures;
  readonly lacking: Lacking;
  /** True where something is lacking before the step or after it. */
  readonly incomplete: boolean;
}

export interface RequestCompared {
  /** False where the currencies differ: then nothing is subtracted. */
  readonly comparable: boolean;
  readonly before: Figures & { readonly at_most: number | null };
  readonly after: Figures & { readonly at_most: number | null };
  readonly lacking_before: Lacking;
  readonly lacking_after: Lacking;
  readonly difference: Figures | null;
  /** In the order in which the steps are taken; they sum to the difference. Null between reports, which cannot be run anew. */
  readonly parts: readonly Part[] | null;
  /** Prices and ceilings of before that ended in between: they are carried on until those of after take their place. */
  readonly carried_on: readonly {
    readonly is: 'price' | 'ceiling';
    readonly id: string;
    readonly valid_to: string;
  }[];
}

export interface Comparison {
  readonly schema_version: typeof COMPARISON_VERSION;
  readonly before: Compared;
  readonly after: Compared;
  readonly crosswalk: string | null;
  /** What is wrong with the crosswalk, or was assumed of it. */
  readonly issues: readonly Issue[];
  readonly request: RequestCompared;
  readonly targets: readonly TargetCompared[];
  readonly units: UnitsCompared;
  /** Null between reports, which do not hold the rows. */
  readonly items: ItemsCompared | null;
}

/** The parts of a report that a comparison is made of. */
export interface ReportCompared
  extends Pick<Report, 'as_of' | 'currency' | 'configuration' | 'scope' | 'targets'> {
  readonly summary: Pick<Report['summary'], 'units' | 'items' | 'issues' | 'not_judged' | 'loosened'>;
  readonly estimate: Pick<
    Estimate,
    'one_off' | 'per_year_new' | 'per_year_existing' | 'unpriced' | 'existing'
  >;
  readonly plan: Pick<Plan, 'year' | 'request'>;
}

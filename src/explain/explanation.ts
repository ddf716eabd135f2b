import type {
  Beyond,
  Entitlement,
  Estimate,
  EstimateLine,
  ExistingOver,
  Loosened,
  MoveShown,
  PriceWay,
  RangeFigure,
  RunningLine,
  ScheduledLine,
  TargetReport,
  UnitFigures,
} from '../model/report.ts';
import type { ExplainedFact } from './facts.ts';
import type { ExplainedPayer } from './payers.ts';
import type { ExplainedRow } from './rows.ts';

/** What every explanation says of its run. */
interface OfRun {
  readonly schema_version: '1';
  readonly as_of: string;
  readonly currency: string;
  /** Where the run is looser than its files accept. */
  readonly loosened: readonly Loosened[];
}

/** One figure: what it was made from, down to the rows. */
export interface Explanation extends OfRun {
  readonly explains: 'target';
  readonly target: Pick<TargetReport, 'id' | 'check' | 'title' | 'asks'>;
  readonly unit: UnitFigures;
  readonly facts: readonly ExplainedFact[];
  readonly rows: readonly ExplainedRow[];
  readonly lines: readonly EstimateLine[];
  /** The ceilings that these lines stand under, and what of them is beyond. */
  readonly entitlements: readonly Entitlement[];
  readonly entitlement_facts: readonly ExplainedFact[];
  /** Numbers of these ceilings, and of the standards, that nobody held against their source. */
  readonly unverified: Estimate['unverified'];
  readonly beyond: readonly Beyond[];
  /** What keeping what is there costs a year, and in the years of the plan: its good pieces, and the line that the target asks for. */
  readonly upkeep: readonly RunningLine[];
  readonly upkeep_over: readonly ExistingOver[];
  /** What could move to the unit from sister units, or from it, before the plan begins. */
  readonly moves: readonly MoveShown[];
  /** The plan is what is left after the moves. */
  readonly moves_counted: boolean;
  /** The years of the plan; none where there is none. */
  readonly plan_years: readonly number[];
  /** What the plan over several years makes of these lines. */
  readonly plan: readonly ScheduledLine[];
  /** The prices that lines and plan were made with, and who says so. */
  readonly prices: Estimate['price_list'];
  /** How the price of one piece came about, in the estimate and in every year of the plan. */
  readonly ways: readonly PriceWay[];
  /** The sources that pay in the plan. */
  readonly payers: readonly ExplainedPayer[];
}

/** What is there and costs something every year, whether or not a target asks for it: a line, or equipment. */
export interface RunningExplanation extends OfRun {
  readonly explains: 'running';
  /** One of them is null. */
  readonly connection: string | null;
  readonly item: string | null;
  readonly unit: UnitNamed;
  readonly facts: readonly ExplainedFact[];
  readonly rows: readonly ExplainedRow[];
  /** Of the unit; of those below it where it has none itself. */
  readonly upkeep: readonly RunningLine[];
  readonly upkeep_over: readonly ExistingOver[];
  readonly prices: Estimate['price_list'];
  readonly ways: readonly PriceWay[];
  readonly payers: readonly ExplainedPayer[];
}

/** A unit for which a target is not: the figures of those below it for which it is. */
export interface BelowExplanation extends OfRun {
  readonly explains: 'below';
  readonly target: Explanation['target'];
  readonly unit: UnitNamed;
  readonly below: readonly (Omit<UnitFigures, 'stocks'> & {
    /** What is estimated for it there; null: no valid price. */
    readonly one_off: RangeFigure | null;
    readonly per_year: RangeFigure | null;
  })[];
}

type UnitNamed = Pick<UnitFigures, 'unit_id' | 'name' | 'tier'>;
export type AnyExplanation = Explanation | RunningExplanation | BelowExplanation;

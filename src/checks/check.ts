import type { z } from 'zod';
import type { Fact, Inventory, Judged, Unit } from '../model/inventory.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Where } from '../model/target.ts';

/** What a target needs to be judged at all. */
export interface Uses {
  /** Facts, how they are read, and whether the rest can be judged without them. One of them at least must be there. */
  readonly facts: readonly {
    readonly name: string;
    readonly as: 'yes_no' | 'number';
    readonly optional?: boolean;
  }[];
  /** Items: standards of the configuration, or categories. */
  readonly items: readonly string[];
}

/** Everything that a check may ask of an inventory. */
export interface Evidence {
  readonly inventory: Inventory;
  /** Position of an item's standard in the tallies. */
  standardIndex(item: string): number;
  /** Does a unit without any rows in the table have none of it (rather than not having reported)? */
  noRowsMeansNone(table: 'equipment' | 'connectivity'): boolean;
  fact(unit: Unit, name: string): Fact | undefined;
  /** Is there a column of this name in any file? One that is not there is not judged. */
  isJudged(fact: string): boolean;
  holds(unit: Unit, where: Where | undefined): Judged;
}

/** One input of a figure, for those who want to follow it. */
export interface Input {
  readonly unit: Unit;
  readonly kind: 'fact' | 'stock' | 'unit';
  /** The fact's or item's name. */
  readonly name: string;
}

/** The shelf's shape: code that holds an inventory against a target. */
export interface Check<Options extends TargetBase> {
  readonly id: Options['check'];
  /** What the configuration may say of it. */
  readonly options: z.ZodType<Options>;
  uses(target: Options): Uses;
  /** True where a unit's figures contain those of the units below it, so that totals must not add both. */
  countsBelow(target: Options): boolean;
  judge(target: Options, unit: Unit, evidence: Evidence): Judgement;
  /** What the judgement of this unit was made from, in reading order. */
  inputs(target: Options, unit: Unit, evidence: Evidence): Input[];
}

/** The part of a target that every check has. */
export interface TargetBase {
  readonly id: string;
  readonly check: string;
  readonly where?: Where | undefined;
  readonly blocked_by?: Where | undefined;
}

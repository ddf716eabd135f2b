import type { Range } from '../lib/range.ts';
import type { Unit } from './inventory.ts';
import type { Where } from './target.ts';

/** Good items of one kind that a unit has. */
export interface Installed {
  readonly unit: Unit;
  readonly item: string;
  /** Targets that they count for. */
  readonly targets: readonly string[];
  /** Of these the first that is for the unit, under which the amount counts; those that may be it where that is not known. */
  readonly under: readonly string[];
  /** Whether any of them is for the unit for certain. */
  readonly sure: boolean;
  /** Ids of prices: what is bought in place of one, as the first of the targets says that says it; else empty. */
  readonly buy: readonly string[];
  /** The same, as others of the targets say it that may be the first that is for the unit. */
  readonly otherwise: readonly (readonly string[])[];
  /** In service and to standard on the day of the stock. */
  readonly today: Range;
  /** In a later year: without those past their useful life by then, with those that are missed and come out of store or are delivered. */
  inYear(year: number): Range;
}

/** Tells what is there and good. */
export interface InstalledReader {
  /**
   * Of the items that targets count, in the units that they are for, unless they say `buy: none`: each machine once, in its own
   * unit, however many targets and units above count it.
   */
  forTargets(): Installed[];
  /** Of one item, in all units that are looked at and that the condition lets in. */
  ofItem(item: string, where: Where | undefined): Installed[];
}

import type { Range } from '../lib/range.ts';
import type { Need } from '../model/judgement.ts';

/** A need of one unit, whatever number of targets asked for it. */
export interface MergedNeed {
  readonly need: Need;
  readonly targets: readonly string[];
  /** The target that asks for most, under which the amount counts; those that may be it where that is not known. */
  readonly under: readonly string[];
  /** Place among the targets of the first that asks for it, as soon and as late as it may be: in this order needs are served. */
  readonly place: Range;
}

/** A need that may stand with others of its unit, which count the same machines or other ones. */
export interface Counted extends MergedNeed {
  /** Of which machines the need is, as one word; undefined: of several. */
  readonly counted: string | undefined;
}

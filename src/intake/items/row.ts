import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';

/** How an item was judged by one standard, the position of which is given. */
export interface ItemJudged {
  readonly standard: number;
  readonly service: number | undefined;
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  /** Calendar years in which it may pass its useful life, where that is still to come; an end is undefined where it is open. */
  readonly lifeEnds?: { readonly first: number | undefined; readonly last: number | undefined } | undefined;
}

/** What became of one row, told to whoever wants to know it (`explain`). */
export interface ItemRow {
  readonly unit: Unit;
  readonly place: Place;
  readonly category: string | undefined;
  readonly quantity: number | undefined;
  readonly assetId: string | undefined;
  readonly condition?: string | undefined;
  /** Of a wide form: which part of the category's items the quantity counts. */
  readonly part?: string | undefined;
  /** Why it is in no tally at all; undefined where it was judged. */
  readonly refused?: 'duplicate' | 'unusable' | 'not_yet' | undefined;
  /** By the position of each standard that its category belongs to. */
  readonly judged: readonly ItemJudged[];
}

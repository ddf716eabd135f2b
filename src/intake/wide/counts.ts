import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Part } from '../../model/tables.ts';
import type { ItemStandard } from '../items/standards.ts';
import type { CountColumn, Layout } from '../layout/layout.ts';

export interface Count {
  readonly category: string;
  /** `doubted`: of so many, a column that is not understood may say that they do not count. */
  readonly part: Part | 'doubted';
  /** Of `too_old`: bought before this year. Without it, the office itself says that they are too old. */
  readonly before?: number | undefined;
  /** Whole, at least 0; undefined: the column is there and the cell does not say. */
  readonly value: number | undefined;
  /** Of servers and tablets: the total of the computers has them too, or may have them. */
  readonly within?: 'surely' | 'perhaps' | undefined;
  /** Of a total: what its parts make, where that is not what it says. The truth is one of the two, or between them. */
  readonly made?: number | undefined;
}

/** What one unit's row says of one family of items: computers with desktops and laptops, or printers, or scanners. */
export interface WideCounts {
  readonly counts: readonly Count[];
}

export interface WideResult {
  /** How many go into which slot of the standard's tally, in order of slots. */
  readonly slots: readonly { readonly slot: number; readonly count: number }[];
  /** There may be this many more (null: nobody knows how many): some count that would bound them is unknown. */
  readonly open: number | null;
  /** Of these nobody knows how many there may be at most, and neither `slots` nor `open` can say so. */
  readonly unbounded: readonly ('stored' | 'on_order')[];
  /** The same under every standard. `sum` and `total` add up several counts where only together they clash. */
  readonly faults: readonly {
    readonly rule: 'parts-exceed-total';
    readonly parts: readonly Count[];
    readonly sum: number;
    readonly total: number;
  }[];
  /** Items that the office has, all categories of the family together; undefined where that is not known. */
  readonly items: number | undefined;
}

/** A standard with the criteria that are to be judged: nothing is left out here for want of a column. */
export type WideStandard = Pick<ItemStandard, 'categories' | 'inService' | 'life' | 'minimum'>;

/** A note beside the numbers of a unit. */
export interface UnitNote {
  readonly text: string;
  readonly place: Place;
}

/** A number of a form; `said`: the cell, where a remark behind the number may leave it open whether all count. */
export interface FormCount extends CountColumn {
  readonly value: number | undefined;
  readonly said?: string | undefined;
  /** Of a total: what its parts make, where that is not what it says. */
  readonly made?: number | undefined;
}

/** What a row of a wide form says of a unit's items: a number for each column that counts some. */
export interface WideRow {
  readonly unit: Unit;
  readonly layout: Layout;
  readonly row: number;
  readonly counts: readonly FormCount[];
  /** Of so many of its computers, columns that are not understood may tell that they do not count. */
  readonly doubted: number;
  /** So many computers more it may have, as columns say that are not counted. */
  readonly beyond: number;
  readonly notes: readonly UnitNote[];
}

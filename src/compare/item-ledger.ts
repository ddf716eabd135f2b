import type { ItemRow } from '../intake/items/row.ts';
import { familyOf, itemsOf, kindsOf } from '../intake/wide/lots.ts';
import { FingerprintSet } from '../lib/fingerprint-set.ts';
import { NumberColumn } from '../lib/number-column.ts';
import type { ItemState } from '../model/comparison.ts';
import type { Inventory, Unit } from '../model/inventory.ts';
import { unknownOf, verdictOf } from '../verdict.ts';

export const WHEN = ['before', 'after'] as const;
export type When = (typeof WHEN)[number];
export type Both<T> = Readonly<Record<When, T>>;
/** What became of an asset number; `counted`: it does not tell one item from others, and is in the numbers by category. */
export type Fate = 'same' | 'changed' | 'added' | 'removed' | 'counted';

/** What the ledger has to know of each inventory. */
export interface Counted extends Pick<Inventory, 'units' | 'itemCounts'> {
  /** What the standards are called, by their position. */
  readonly items: readonly string[];
  /** The group of a unit, by its index. */
  readonly groups: readonly number[];
  readonly categories: readonly string[];
}

/**
 * Keeps the items of two inventories side by side, some 30 bytes for each asset number: rows and their texts are let go.
 * Asset numbers are those of a group of units. One that a group has twice, as offices that number from 1 and are merged do,
 * tells nothing apart. Where a group has items of a family without numbers, those with numbers that are only there before, or
 * only after, are counted with them: a number that was given since makes no item new.
 */
export class ItemLedger {
  readonly #of: Both<Counted>;
  readonly #seen = new FingerprintSet();
  #count = 0;
  readonly #states: ItemState[] = [];
  readonly #stateAt = new Map<string, number>();
  /** By asset: the position of what is said of it, from 1; and the index of the unit that has it. */
  readonly #said = { before: new NumberColumn(), after: new NumberColumn() };
  readonly #unit = { before: new NumberColumn(), after: new NumberColumn() };
  readonly #twice = new NumberColumn();
  /** How many items of a unit and category numbers tell apart. */
  readonly #apart = { before: new Map<string, number>(), after: new Map<string, number>() };
  /** Groups and families in which not all items have numbers. */
  readonly #mixed = new Set<string>();
  readonly #common: ReadonlySet<string>;

  constructor(of: Both<Counted>) {
    this.#of = of;
    // What only one of them has a standard for has not changed.
    this.#common = new Set(of.before.items.filter((item) => of.after.items.includes(item)));
  }

  /** Takes rows down, in any order. */
  take(when: When, row: ItemRow): void {
    const state = this.#stateOf(when, row);
    if (!state) return;
    const at = this.#at(when, row);
    if (this.#said[when].get(at) !== 0) this.#twice.set(at, 1);
    else {
      this.#said[when].set(at, this.#positionOf(state));
      this.#unit[when].set(at, row.unit.index);
      this.#tell(when, row.unit.index, state, 1);
    }
  }

  /** All rows are taken down: finds out which numbers tell items apart, and counts what they became. */
  settle(): Readonly<Record<Fate, number>> {
    for (const when of WHEN) {
      const { units, itemCounts, groups } = this.#of[when];
      for (const unit of units)
        for (const family of this.#families(when, unit))
          if ((itemsOf(itemCounts, unit, family) ?? 0) !== this.#apartIn(when, unit, family))
            this.#mixed.add(`${groups[unit.index]} ${family}`);
    }
    const counts = { same: 0, changed: 0, added: 0, removed: 0, counted: 0 };
    for (let at = 0; at < this.#count; at++) {
      const fate = this.#fate(at);
      counts[fate]++;
      if (fate !== 'counted') continue;
      for (const when of WHEN) {
        const state = this.#stateAtIn(when, at);
        if (state) this.#tell(when, this.#unit[when].get(at), state, -1);
      }
    }
    return counts;
  }

  /** What became of the asset of a row, and what was and is said of it; undefined for rows that are only counted. */
  look(when: When, row: ItemRow) {
    if (!this.#stateOf(when, row)) return undefined;
    const at = this.#at(when, row);
    return {
      at,
      fate: this.#fate(at),
      before: this.#stateAtIn('before', at),
      after: this.#stateAtIn('after', at),
    };
  }

  /** How many items of a category a unit has that no number tells apart; undefined where nothing tells how many. */
  number(when: When, unit: Unit, category: string): number | undefined {
    const all = this.#of[when].itemCounts.of(unit, category) ?? (unit.itemRows > 0 ? 0 : undefined);
    return all === undefined ? undefined : all - (this.#apart[when].get(`${unit.index} ${category}`) ?? 0);
  }

  #at(when: When, { unit, assetId }: ItemRow): number {
    const group = this.#of[when].groups[unit.index] as number;
    const found = this.#seen.add(group, assetId as string, this.#count);
    return found < 0 ? this.#count++ : found;
  }

  #fate(at: number): Fate {
    if (this.#twice.get(at) !== 0) return 'counted';
    const [before, after] = [this.#stateAtIn('before', at), this.#stateAtIn('after', at)];
    if (before && after) return before === after ? 'same' : 'changed';
    const when = before ? 'before' : 'after';
    const group = this.#of[when].groups[this.#unit[when].get(at)];
    if (this.#mixed.has(`${group} ${familyOf(((before ?? after) as ItemState).category)}`)) return 'counted';
    return before ? 'removed' : 'added';
  }

  #stateAtIn(when: When, at: number): ItemState | undefined {
    return this.#states[this.#said[when].get(at) - 1];
  }

  #tell(when: When, unit: number, { category, quantity, condition }: ItemState, sign: 1 | -1): void {
    if (isGone(condition)) return;
    const key = `${unit} ${category}`;
    this.#apart[when].set(key, (this.#apart[when].get(key) ?? 0) + sign * quantity);
  }

  #families(when: When, unit: Unit): Iterable<string> {
    const { itemCounts, categories } = this.#of[when];
    return new Set(categories.filter((each) => itemCounts.of(unit, each) !== undefined).map(familyOf));
  }

  #apartIn(when: When, unit: Unit, family: string): number {
    return [family, ...kindsOf(family)].reduce(
      (sum, category) => sum + (this.#apart[when].get(`${unit.index} ${category}`) ?? 0),
      0,
    );
  }

  /** The same position for the same state: they are few. */
  #positionOf(state: ItemState): number {
    const key = JSON.stringify(state);
    const known = this.#stateAt.get(key);
    if (known !== undefined) return known;
    this.#states.push(state);
    this.#stateAt.set(key, this.#states.length);
    return this.#states.length;
  }

  /** What a row says of an item that has a number; undefined for any other row. */
  #stateOf(when: When, row: ItemRow): ItemState | undefined {
    const { assetId, category, quantity, condition, refused, judged } = row;
    if (refused || assetId === undefined || category === undefined || quantity === undefined)
      return undefined;
    const standards = judged
      .map((each) => ({
        item: this.#of[when].items[each.standard] as string,
        why: verdictOf(each),
        failed: each.failed,
        unknown: unknownOf(each),
      }))
      .filter(({ item }) => this.#common.has(item))
      .sort((a, b) => (a.item < b.item ? -1 : 1));
    return { category, quantity, condition: condition ?? null, standards };
  }
}

/** What is on order is not there yet, what is disposed of not any more. */
const isGone = (condition: string | null): boolean => condition === 'on_order' || condition === 'disposed';

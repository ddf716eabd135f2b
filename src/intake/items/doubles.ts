import { FingerprintSet } from '../../lib/fingerprint-set.ts';
import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import { isLater, stockDay } from '../repeats/stock-day.ts';

/** Finds the rows of equipment that stand twice, over all tables, in a few bytes a row. */
export class ItemDoubles {
  readonly #assets = new FingerprintSet();
  /** Those of which the first row says that they are not in use, or may not be. */
  readonly #out = new FingerprintSet();
  /** Those that one row says to be in use, as far as it says anything, and another not to be: by unit and number, where that stands. */
  readonly disputed = new Map<string, Place>();
  /** What rows say that have no number of their own and that nobody would write twice. */
  readonly #said = new FingerprintSet();
  /** The tables read so far and the ordinal of their row 0, for finding the place of an earlier row again. */
  readonly #read: { readonly layout: Layout; readonly base: number }[] = [];
  readonly #findings: Findings;
  #base = 0;
  #lastRow = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  begin(layout: Layout): void {
    this.#base += this.#lastRow;
    this.#lastRow = 0;
    this.#read.push({ layout, base: this.#base });
    if (layout.columnOf('asset_id') >= 0) this.#assets.expect(layout.table.sheet.expectedRows ?? 0);
  }

  /** A row of the table that was begun last. */
  pass(row: number): void {
    this.#lastRow = row;
  }

  /** Whether an earlier row of the unit has the number; that is said. `isOut`: this row says that it is not in use, or may not be. */
  isTwice(unit: Unit, asset: string, isOut: boolean): boolean {
    const own = this.#base + this.#lastRow;
    const first = this.#assets.add(unit.index, asset, own);
    if (first < 0) {
      if (isOut) this.#out.add(unit.index, asset, own);
      return false;
    }
    const wasOut = this.#out.has(unit.index, asset);
    if (isOut !== wasOut && !this.#isOfLaterDay(first))
      this.disputed.set(keyOf(unit, asset), this.#placeOf(wasOut ? first : own, 'asset_id'));
    this.#findings.add({
      rule: 'duplicate-key',
      place: this.#placeOf(own, 'asset_id'),
      value: asset,
      related: this.#placeOf(first, 'asset_id'),
      params: { table: 'equipment', unit: unit.id },
    });
    return true;
  }

  /** Whether another row says that an asset that this one says to be in use is not: that is said. `again`: of such a row there is another. */
  isDisputed(unit: Unit, asset: string, disputed: ReadonlyMap<string, Place>): 'first' | 'again' | undefined {
    const related = disputed.get(keyOf(unit, asset));
    if (!related) return undefined;
    const place = this.#placeOf(this.#base + this.#lastRow, 'asset_id');
    const params = { table: 'equipment', unit: unit.id, disputed: 1 };
    this.#findings.add({ rule: 'duplicate-key', place, value: asset, related, params });
    if (this.disputed.has(keyOf(unit, asset))) return 'again';
    this.disputed.set(keyOf(unit, asset), related);
    return 'first';
  }

  /** Whether an earlier row of the unit says the same; one finding for all that do, the first of them is none. */
  isSaid(unit: Unit, said: string): boolean {
    const ordinal = this.#base + this.#lastRow;
    const first = this.#said.add(unit.index, said, ordinal);
    if (first < 0) return false;
    this.#findings.group(`row ${first}`, () => ({
      rule: 'duplicate-row',
      place: this.#placeOf(ordinal),
      related: this.#placeOf(first),
      params: { table: 'equipment', unit: unit.id },
    }));
    return true;
  }

  /** Whether the list of an earlier row tells of a later day than this one. */
  #isOfLaterDay(ordinal: number): boolean {
    const [first, own] = [this.#listOf(ordinal), this.#read.at(-1)];
    return own !== undefined && isLater(stockDay(first.layout.table), stockDay(own.layout.table));
  }

  #listOf(ordinal: number): { readonly layout: Layout; readonly base: number } {
    return this.#read.findLast(({ base }) => base < ordinal) as { layout: Layout; base: number };
  }

  #placeOf(ordinal: number, field?: string): Place {
    const { layout, base } = this.#listOf(ordinal);
    return layout.place(ordinal - base, field);
  }

  /** All tables have been read: it is large. */
  release(): void {
    this.#assets.release();
    this.#out.release();
    this.#said.release();
  }
}

const keyOf = (unit: Unit, asset: string): string => `${unit.index} ${asset}`;

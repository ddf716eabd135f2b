import { FingerprintSet } from '../../lib/fingerprint-set.ts';
import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/index.ts';

/** Finds the rows of equipment that stand twice, over all tables, in a few bytes a row. */
export class ItemDoubles {
  readonly #assets = new FingerprintSet();
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

  /** Whether an earlier row of the unit has the number; that is said. */
  isTwice(unit: Unit, asset: string): boolean {
    const first = this.#assets.add(unit.index, asset, this.#base + this.#lastRow);
    if (first < 0) return false;
    this.#findings.add({
      rule: 'duplicate-key',
      place: this.#placeOf(this.#base + this.#lastRow, 'asset_id'),
      value: asset,
      related: this.#placeOf(first, 'asset_id'),
      params: { table: 'equipment', unit: unit.id },
    });
    return true;
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

  #placeOf(ordinal: number, field?: string): Place {
    const { layout, base } = this.#read.findLast((each) => each.base < ordinal) as {
      layout: Layout;
      base: number;
    };
    return layout.place(ordinal - base, field);
  }

  /** All tables have been read: it is large. */
  release(): void {
    this.#assets.release();
    this.#said.release();
  }
}

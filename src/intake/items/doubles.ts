import { FingerprintSet } from '../../lib/fingerprint-set.ts';
import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { Dispute } from '../repeats/again.ts';
import { isLater, stockDay } from '../repeats/stock-day.ts';
import type { Numbered } from './cells.ts';
import { UnitRuns } from './unit-runs.ts';

/** Scopes beside those of units, which are their indexes. */
const WORLD = -1;
const firstFile = -2;

interface Key {
  readonly key: string;
  readonly field: 'asset_id' | 'serial_number';
  readonly value: string;
}

/** Finds the rows of equipment that stand twice, over all tables, in a few bytes a row. */
export class ItemDoubles {
  readonly #assets = new FingerprintSet();
  /** Those of which the first row says that they are not in use, or may not be. */
  readonly #out = new FingerprintSet();
  readonly #unitOf = new UnitRuns();
  /**
   * Those that one row says to be in use, as far as it says anything, and another not to be, or another unit's to be: by unit and
   * number, where that stands. Serial numbers of more units than two, which are none, without a unit.
   */
  readonly disputed = new Map<string, Dispute>();
  /** What rows say that have no number of their own and that nobody would write twice. */
  readonly #said = new FingerprintSet();
  /** The tables read so far and the ordinal of their row 0, for finding the place of an earlier row again. */
  readonly #read: { readonly layout: Layout; readonly base: number }[] = [];
  readonly #findings: Findings;
  /** What is known of all tables, where they are read once more. */
  readonly #known: ReadonlyMap<string, Dispute>;
  #base = 0;
  #lastRow = 0;
  #fileScope = firstFile;
  /** Fields of which one number is one thing, in whichever unit. */
  #unique: ReadonlySet<string> = new Set();

  constructor(findings: Findings, known: ReadonlyMap<string, Dispute>) {
    this.#findings = findings;
    this.#known = known;
  }

  begin(layout: Layout, unique: ReadonlySet<string>): void {
    this.#base += this.#lastRow;
    this.#lastRow = 0;
    this.#unique = unique;
    const { file } = layout.table;
    const ofFile = this.#read.findIndex((read) => read.layout.table.file === file);
    this.#fileScope = firstFile - (ofFile < 0 ? this.#read.length : ofFile);
    this.#read.push({ layout, base: this.#base });
    const numbers = ['asset_id', 'serial_number'].filter((field) => layout.columnOf(field) >= 0).length;
    if (numbers > 0) this.#assets.expect((layout.table.sheet.expectedRows ?? 0) * numbers);
  }

  /** A row of the table that was begun last. */
  pass(row: number): void {
    this.#lastRow = row;
  }

  /** Takes away from a row the serial number that so many units have that it is none. */
  dropCommon(cells: Numbered): void {
    const { serial } = cells;
    if (!serial || !this.#known.has(commonKey(serial))) return;
    if (cells.assetField === 'serial_number') cells.asset = undefined;
    cells.serial = undefined;
  }

  /**
   * Whether an earlier row is of the same thing, by its asset number in the unit or by its serial number; that is said. `isOut`: this row
   * says that it is not in use, or may not be.
   */
  isTwice(unit: Unit, cells: Numbered, isOut: boolean): boolean {
    const own = this.#base + this.#lastRow;
    const tag = tagOf(cells);
    const serial = serialKey(cells);
    if ((serial && this.#isWide(cells)) || this.#unique.has('asset_id')) this.#unitOf.add(own, unit);
    let isTwice = false;
    if (tag) {
      const first = this.#assets.add(unit.index, tag.key, own);
      if (first >= 0) isTwice = this.#sayTwice(unit, tag, first, isOut, unit);
      else if (this.#unique.has('asset_id')) {
        const other = this.#assets.add(this.#fileScope, tag.key, own);
        if (other >= 0) isTwice = this.#isElsewhere(unit, tag, other, isOut);
      }
      if (isOut && first < 0) this.#out.add(unit.index, tag.key, own);
    }
    if (!serial) return isTwice;
    const isWide = this.#isWide(cells);
    // Where both rows have asset numbers these tell whether they are of one thing, as far as one unit has it.
    const said = this.#assets.add(isWide ? WORLD : unit.index, serial.key, own * 2 + (tag ? 1 : 0));
    if (said < 0) {
      if (isOut) this.#out.add(unit.index, serial.key, own);
      return isTwice;
    }
    if (isTwice) return true;
    const [first, wasTagged] = [Math.floor(said / 2), said % 2 === 1];
    const firstUnit = isWide ? this.#unitOf.at(first) : unit;
    if (firstUnit !== unit) return this.#isElsewhere(unit, serial, first, isOut);
    return tag && wasTagged ? false : this.#sayTwice(unit, serial, first, isOut, unit);
  }

  #isWide({ serial }: Numbered): boolean {
    return serial?.isWide === true || this.#unique.has('serial_number');
  }

  #sayTwice(unit: Unit, { key, field, value }: Key, first: number, isOut: boolean, holder: Unit): true {
    const own = this.#base + this.#lastRow;
    const wasOut = this.#out.has(holder.index, key);
    if (holder === unit && isOut !== wasOut && !this.#isOfLaterDay(first))
      this.disputed.set(keyOf(unit, key), { place: this.#placeOf(wasOut ? first : own, field) });
    this.#findings.add({
      rule: 'duplicate-key',
      place: this.#placeOf(own, field),
      value,
      related: this.#placeOf(first, field),
      params: { table: 'equipment', unit: holder.id, number: field },
    });
    return true;
  }

  /** Another unit has the number: a list of a later day says whose it is, else either may have it. */
  #isElsewhere(unit: Unit, number: Key, first: number, isOut: boolean): boolean {
    const { key, field } = number;
    const holder = this.#unitOf.at(first);
    if (isOut && this.#out.has(holder.index, key)) return false;
    if (this.#isOfLaterDay(first)) return this.#sayTwice(unit, number, first, isOut, holder);
    const [here, there] = [keyOf(unit, key), keyOf(holder, key)];
    const isThird = this.disputed.get(there)?.elsewhere !== undefined && !this.disputed.has(here);
    if (isThird && field === 'serial_number' && !this.#unique.has(field))
      this.disputed.set(commonKey({ key }), { place: this.#placeOf(first, field) });
    const own = this.#base + this.#lastRow;
    this.disputed.set(here, { place: this.#placeOf(first, field), elsewhere: holder.id });
    if (!this.disputed.has(there))
      this.disputed.set(there, { place: this.#placeOf(own, field), elsewhere: unit.id });
    return false;
  }

  /**
   * Whether another row says that what this one says to be in use is not, or is another unit's: that is said. `again`: of such a row there
   * is another.
   */
  isDisputed(unit: Unit, cells: Numbered): 'first' | 'again' | undefined {
    const number = [tagOf(cells), serialKey(cells)].find(
      (each) => each && this.#known.has(keyOf(unit, each.key)),
    );
    if (!number) return undefined;
    const at = keyOf(unit, number.key);
    const dispute = this.#known.get(at) as Dispute;
    const { place: related, elsewhere } = dispute;
    const place = this.#placeOf(this.#base + this.#lastRow, number.field);
    const params = {
      table: 'equipment',
      unit: unit.id,
      disputed: 1,
      number: number.field,
      ...(elsewhere !== undefined && { elsewhere }),
    };
    this.#findings.add({ rule: 'duplicate-key', place, value: number.value, related, params });
    if (this.disputed.has(at)) return 'again';
    this.disputed.set(at, dispute);
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

const tagOf = ({ asset, assetField }: Numbered): Key | undefined =>
  asset === undefined || assetField === 'serial_number'
    ? undefined
    : { key: asset.toUpperCase(), field: 'asset_id', value: asset };

const serialKey = ({ serial }: Numbered): Key | undefined =>
  serial && { key: serial.key, field: 'serial_number', value: serial.text };

const keyOf = (unit: Unit, key: string): string => `${unit.index} ${key}`;
const commonKey = ({ key }: { readonly key: string }): string => `* ${key}`;

import { type Expiring, nothingExpiring, SLOTS, type Tallies, type Unit } from '../../model/inventory.ts';
import type { ItemStandard } from './standards.ts';

/** The numbers of items by unit, standard and slot. They grow with the units that are heard of. */
export class ItemTallies implements Tallies {
  readonly standards: readonly string[];
  counts: Float64Array;
  open: Float64Array;
  lost: Float64Array;
  reported: Uint8Array;
  listed: Uint8Array;
  readonly expiries: Map<number, Expiring> | undefined;

  /** `units`: how many there are so far. */
  constructor(standards: readonly ItemStandard[], units: number, looksAhead: boolean) {
    const places = units * standards.length;
    this.standards = standards.map(({ name }) => name);
    this.counts = new Float64Array(places * SLOTS);
    this.open = new Float64Array(places);
    this.lost = new Float64Array(places);
    this.reported = new Uint8Array(places);
    this.listed = new Uint8Array(places);
    this.expiries = looksAhead ? new Map() : undefined;
  }

  /** Where a unit's numbers of a standard stand; there is room for them. */
  placeOf({ index }: Unit, standard: number): number {
    const place = index * this.standards.length + standard;
    if (place >= this.open.length) this.#grow((index + 1) * this.standards.length * 2);
    return place;
  }

  /** A list that would tell of such items tells of the unit. */
  list(unit: Unit, standard: number): void {
    this.listed[this.placeOf(unit, standard)] = 1;
  }

  /** What expires of the items at a place; undefined where no plan looks ahead. */
  expiringAt(place: number): Expiring | undefined {
    const { expiries } = this;
    if (!expiries) return undefined;
    const expiring = expiries.get(place) ?? nothingExpiring();
    expiries.set(place, expiring);
    return expiring;
  }

  #grow(places: number): void {
    const grown = (old: Float64Array, size: number): Float64Array => {
      const larger = new Float64Array(size);
      larger.set(old);
      return larger;
    };
    this.counts = grown(this.counts, places * SLOTS);
    this.open = grown(this.open, places);
    this.lost = grown(this.lost, places);
    const marks = (old: Uint8Array): Uint8Array => {
      const larger = new Uint8Array(places);
      larger.set(old);
      return larger;
    };
    this.reported = marks(this.reported);
    this.listed = marks(this.listed);
  }
}

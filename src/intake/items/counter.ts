import type { ItemCounts, Unit } from '../../model/inventory.ts';

/** Counts what units have, in 8 bytes a unit and category. */
export class ItemCounter implements ItemCounts {
  readonly #places: ReadonlyMap<string, number>;
  #counts: Float64Array;

  constructor(categories: readonly string[], units: number) {
    this.#places = new Map(categories.map((category, at) => [category, at]));
    this.#counts = new Float64Array(units * categories.length).fill(Number.NaN);
  }

  add(unit: Unit, category: string, count: number): void {
    const at = this.#at(unit, category);
    if (at >= this.#counts.length) this.#grow(at);
    this.#counts[at] = (this.#counts[at] || 0) + count;
  }

  of(unit: Unit, category: string): number | undefined {
    const count = this.#counts[this.#at(unit, category)];
    return Number.isNaN(count) ? undefined : count;
  }

  #at({ index }: Unit, category: string): number {
    return index * this.#places.size + (this.#places.get(category) as number);
  }

  #grow(at: number): void {
    const larger = new Float64Array((at + 1) * 2).fill(Number.NaN);
    larger.set(this.#counts);
    this.#counts = larger;
  }
}

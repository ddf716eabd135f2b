import type { Unit } from '../../model/inventory.ts';

/** Which unit a row is of, by its ordinal: of rows that follow each other it is mostly the same. */
export class UnitRuns {
  readonly #starts: number[] = [];
  readonly #units: Unit[] = [];

  /** Ordinals are added in their order. */
  add(ordinal: number, unit: Unit): void {
    if (this.#units.at(-1) === unit) return;
    this.#starts.push(ordinal);
    this.#units.push(unit);
  }

  /** The unit of an ordinal that was added. */
  at(ordinal: number): Unit {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] as number) <= ordinal) low = middle;
      else high = middle - 1;
    }
    return this.#units[low] as Unit;
  }
}

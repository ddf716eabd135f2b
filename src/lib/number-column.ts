/** Whole numbers below 2^32 by position, in 4 bytes each; 0 where nothing was put. */
export class NumberColumn {
  #values = new Uint32Array(1 << 10);

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const larger = new Uint32Array(Math.ceil((at + 1) * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = value;
  }
}

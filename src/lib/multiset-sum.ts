import { fingerprint } from './fingerprint.ts';

/** Adds texts up, each within a scope, in whatever order: two sums that have the same `key` are of the same texts. */
export class MultisetSum {
  count = 0;
  readonly #sum = new Uint32Array(2);
  readonly #own = new Uint32Array(2);

  add(scope: number, text: string): void {
    fingerprint(scope, text, this.#own);
    this.#sum[0]! += this.#own[0] as number;
    this.#sum[1]! += this.#own[1] as number;
    this.count++;
  }

  get key(): string {
    return `${this.count} ${this.#sum.join(' ')}`;
  }
}

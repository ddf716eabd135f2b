import { fingerprint } from './fingerprint.ts';

const own = new Uint32Array(2);

/** A text within a scope as one number, of 53 bits. */
export function hashOf(scope: number, text: string): number {
  fingerprint(scope, text, own);
  return ((own[1] as number) & 0x1fffff) * 2 ** 32 + (own[0] as number);
}

/** Adds texts up, each within a scope, in whatever order: two sums that have the same `key` are of the same texts. */
export class MultisetSum {
  /** How often it was added to. */
  count = 0;
  /** Not all texts are the same. */
  isVaried = false;
  #first = 0;
  #low = 0;
  #high = 0;

  add(scope: number, text: string): void {
    fingerprint(scope, text, own);
    const [low, high] = own as unknown as [number, number];
    if (this.count++ === 0) this.#first = high;
    else this.isVaried ||= high !== this.#first;
    this.#low = (this.#low + low) >>> 0;
    this.#high = (this.#high + high) >>> 0;
  }

  get key(): string {
    return `${this.#low} ${this.#high}`;
  }
}

import { fingerprint } from './fingerprint.ts';

/**
 * Remembers which of many millions of texts were seen, and a number for the first of each,
 * in 12 bytes apiece: 64 bits of hash and 32 of payload, side by side in one open-addressed array.
 * Two different texts share a fingerprint with a chance of about n^2 / 2^65: 2 in ten million at three million texts.
 */
export class FingerprintSet {
  #slots = 1 << 10;
  #used = 0;
  /** Slot by slot: high half, low half (never 0 in a used slot), payload. */
  #table = tableOf(this.#slots);
  readonly #own = new Uint32Array(2);

  /** Makes room for so many more at once: growing later holds the old table and the new one for a while. */
  expect(more: number): void {
    const slots = Math.ceil((this.#used + more) * SPARE);
    if (slots > this.#slots) this.#grow(slots);
  }

  /** Returns the ordinal stored when `key` within `scope` was first added, or -1 when it is new (and is now stored). */
  add(scope: number, key: string, ordinal: number): number {
    fingerprint(scope, key, this.#own);
    const [high, low] = [this.#own[0] as number, this.#own[1] as number];
    if ((this.#used + 1) * 20 > this.#slots * 19) this.#grow(Math.ceil(this.#slots * 1.5));
    const at = find(this.#table, this.#slots, high, low);
    if (this.#table[at + 1] !== 0) return this.#table[at + 2] as number;
    this.#table[at] = high;
    this.#table[at + 1] = low;
    this.#table[at + 2] = ordinal;
    this.#used++;
    return -1;
  }

  has(scope: number, key: string): boolean {
    if (this.#used === 0) return false;
    fingerprint(scope, key, this.#own);
    const [high, low] = [this.#own[0] as number, this.#own[1] as number];
    return this.#table[find(this.#table, this.#slots, high, low) + 1] !== 0;
  }

  #grow(slots: number): void {
    const grown = tableOf(slots);
    const old = this.#table;
    for (let from = 0; from < old.length; from += 3) {
      if (old[from + 1] === 0) continue;
      const to = find(grown, slots, old[from] as number, old[from + 1] as number);
      grown[to] = old[from] as number;
      grown[to + 1] = old[from + 1] as number;
      grown[to + 2] = old[from + 2] as number;
    }
    this.release();
    this.#table = grown;
    this.#slots = slots;
  }

  /** Gives the memory back at once, where the collector might wait until it is needed elsewhere. Nothing can be added any more. */
  release(): void {
    this.#table.buffer.resize(0);
  }
}

/** A buffer that can be shrunk: typed declarations of it come with a later language level than Node 20 is compiled for. */
type Shrinkable = ArrayBuffer & { resize(bytes: number): void };
type Table = Uint32Array<Shrinkable>;

function tableOf(slots: number): Table {
  const bytes = slots * 12;
  const options = { maxByteLength: bytes };
  const make = ArrayBuffer as unknown as new (bytes: number, options: object) => Shrinkable;
  return new Uint32Array(new make(bytes, options));
}

/** Room left free when the number of texts is known beforehand: finding stays quick enough up to 19 slots in 20. */
const SPARE = 1.08;

/** Where the fingerprint stands, or the free slot where it would. */
function find(table: Table, slots: number, high: number, low: number): number {
  let at = (low % slots) * 3;
  while (table[at + 1] !== 0 && (table[at] !== high || table[at + 1] !== low)) {
    at = at + 3 === table.length ? 0 : at + 3;
  }
  return at;
}

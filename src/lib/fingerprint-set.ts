/**
 * Remembers which of many millions of texts were seen, and a number for the first of each,
 * in 12 bytes apiece: 64 bits of hash and 32 of payload in open-addressed typed arrays.
 * Two different texts share a fingerprint with a chance of about n^2 / 2^65: 2 in ten million at three million texts.
 * Split into segments so that growing one never doubles the whole.
 */
const SEGMENT_BITS = 6;
const SEGMENTS = 1 << SEGMENT_BITS;

interface Segment {
  slots: number;
  used: number;
  high: Uint32Array;
  low: Uint32Array;
  first: Uint32Array;
}

const segment = (slots: number): Segment => ({
  slots,
  used: 0,
  high: new Uint32Array(slots),
  low: new Uint32Array(slots),
  first: new Uint32Array(slots),
});

export class FingerprintSet {
  readonly #segments: Segment[] = Array.from({ length: SEGMENTS }, () => segment(16));
  #high = 0;
  #low = 0;

  /** Returns the ordinal stored when `key` within `scope` was first added, or -1 when it is new (and is now stored). */
  add(scope: number, key: string, ordinal: number): number {
    this.#hash(scope, key);
    const index = this.#high >>> (32 - SEGMENT_BITS);
    let part = this.#segments[index] as Segment;
    if ((part.used + 1) * 10 > part.slots * 9) {
      part = grow(part);
      this.#segments[index] = part;
    }
    const slot = find(part, this.#high, this.#low);
    if (part.high[slot] !== 0 || part.low[slot] !== 0) return part.first[slot] as number;
    part.high[slot] = this.#high;
    part.low[slot] = this.#low;
    part.first[slot] = ordinal;
    part.used++;
    return -1;
  }

  /** Two differently seeded multiply-xor hashes over UTF-16 units (cyrb53's mixing), kept as two 32-bit halves. */
  #hash(scope: number, key: string): void {
    let a = 0xdeadbeef ^ scope;
    let b = 0x41c6ce57 ^ Math.imul(scope, 0x9e3779b1);
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    this.#high = a >>> 0;
    this.#low = b >>> 0 || 1;
  }
}

function find(part: Segment, high: number, low: number): number {
  let slot = low % part.slots;
  while (
    (part.high[slot] !== 0 || part.low[slot] !== 0) &&
    (part.high[slot] !== high || part.low[slot] !== low)
  ) {
    slot = slot + 1 === part.slots ? 0 : slot + 1;
  }
  return slot;
}

function grow(old: Segment): Segment {
  const grown = segment(Math.ceil(old.slots * 1.4));
  for (let slot = 0; slot < old.slots; slot++) {
    const high = old.high[slot] as number;
    const low = old.low[slot] as number;
    if (high === 0 && low === 0) continue;
    const target = find(grown, high, low);
    grown.high[target] = high;
    grown.low[target] = low;
    grown.first[target] = old.first[slot] as number;
  }
  grown.used = old.used;
  return grown;
}

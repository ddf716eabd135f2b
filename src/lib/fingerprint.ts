/**
 * Puts 64 bits of hash of a text within a scope into `into`, as two halves, the second never 0: two differently seeded
 * multiply-xor hashes over UTF-16 units (cyrb53's mixing).
 */
export function fingerprint(scope: number, key: string, into: Uint32Array): void {
  let a = 0xdeadbeef ^ scope;
  let b = 0x41c6ce57 ^ Math.imul(scope, 0x9e3779b1);
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  into[0] = a;
  into[1] = b || 1;
}

import type { Blocks, EncodingFault } from './encoding-fault.ts';
import type { Encoding } from './encoding-names.ts';

/** Digits, commas and Latin letters have a NUL for one half, always on the same side; a stray NUL byte does not look so. */
export function utf16ByNuls(head: Buffer): Encoding | undefined {
  const pairs = head.length >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (odd > 1 && odd * 3 >= pairs && even * 50 <= pairs) return 'utf-16le';
  if (even > 1 && even * 3 >= pairs && odd * 50 <= pairs) return 'utf-16be';
  return undefined;
}

/** The first NUL character or half character. */
export function faultOfUtf16(blocks: Blocks, encoding: 'utf-16le' | 'utf-16be'): EncodingFault | undefined {
  let line = 1;
  let offset = 0;
  let before = 0;
  let first = -1;
  const fault = (kind: EncodingFault['fault'], at: number, byte: number): EncodingFault => ({
    fault: kind,
    offset: at,
    line,
    byte,
    wide: encoding,
  });
  const high = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
  const low = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
  for (const block of blocks) {
    for (const byte of block) {
      if (first < 0) {
        first = byte;
        continue;
      }
      const unit = encoding === 'utf-16le' ? first | (byte << 8) : (first << 8) | byte;
      if (before === 0x0d ? unit !== 0x0a : before === 0x0a) line++;
      if (high(before) && !low(unit)) return fault('not-utf16', offset - 2, before >> 8);
      if (low(unit) && !high(before)) return fault('not-utf16', offset, first);
      if (unit === 0) return fault('nul-byte', offset, 0);
      before = unit;
      offset += 2;
      first = -1;
    }
  }
  if (first >= 0) return fault('not-utf16', offset, first);
  return high(before) ? fault('not-utf16', offset - 2, before >> 8) : undefined;
}

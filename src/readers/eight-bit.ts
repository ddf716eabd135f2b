import { isVietnameseSyllable } from '../lib/legacy-vietnamese.ts';
import type { Blocks } from './encoding-fault.ts';
import type { Encoding } from './encoding-names.ts';

/** What the bytes of a text that is not UTF-8 speak for. */
export interface Evidence {
  /** Of the first byte that is not UTF-8. */
  readonly offset: number;
  /** Characters of several bytes that are good UTF-8, and beginnings of none. */
  readonly sequences: number;
  readonly strays: number;
  /** Words that windows-1258 and windows-1252 read differently: Vietnamese in windows-1258, or not. */
  readonly vietnamese: number;
  readonly other: number;
}

/** More words than this do not change the answer. */
const ENOUGH_WORDS = 4096;

/** Looks at every byte of a text that is not UTF-8. */
export function examine(blocks: Blocks): Evidence {
  const found = { offset: -1, sequences: 0, strays: 0, vietnamese: 0, other: 0 };
  const stray = (offset: number): void => {
    if (found.offset < 0) found.offset = offset;
    found.strays++;
  };
  let word: number[] = [];
  let telling = false;
  const finishWord = (): void => {
    if (telling && found.vietnamese + found.other < ENOUGH_WORDS) {
      if (isVietnamese1258(Buffer.from(word))) found.vietnamese++;
      else found.other++;
    }
    word = [];
    telling = false;
  };
  let offset = 0;
  let start = 0;
  let missing = 0;
  let least = 0x80;
  let most = 0xbf;
  for (const block of blocks) {
    for (let index = 0; index < block.length; index++, offset++) {
      const byte = block[index] as number;
      if (WORD_BYTES[byte]) {
        if (word.length <= LONGEST_SYLLABLE) word.push(byte);
        if (TELLING_BYTES[byte]) telling = true;
      } else if (word.length > 0) finishWord();
      if (missing > 0) {
        if (byte >= least && byte <= most) {
          least = 0x80;
          most = 0xbf;
          missing--;
          if (missing === 0) found.sequences++;
          continue;
        }
        stray(start);
        missing = 0;
      }
      if (byte < 0x80) continue;
      start = offset;
      // The second byte is bounded so that there are no overlong forms, no surrogates and nothing above U+10FFFF.
      least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
      most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
      if (byte >= 0xc2 && byte < 0xf5) missing = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
      else stray(offset);
    }
  }
  finishWord();
  if (missing > 0) stray(start);
  return found;
}

/** In bytes of windows-1258: seven letters, and the tone. */
const LONGEST_SYLLABLE = 8;
const EVERY_BYTE = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
const decoded = (encoding: Encoding, bytes: Buffer): string => new TextDecoder(encoding).decode(bytes);
/** Letters, and above 0xA0 everything: in older Vietnamese encodings (TCVN3) those are letters too. */
const WORD_BYTES = EVERY_BYTE.map(
  (bytes, byte) => byte > 0xa0 || /\p{L}/u.test(decoded('windows-1252', bytes)),
);
const TELLING_BYTES = EVERY_BYTE.map(
  (bytes) => decoded('windows-1252', bytes) !== decoded('windows-1258', bytes),
);

/** A syllable in one case; or an abbreviation such as HĐND, or the sign of the currency. */
function isVietnamese1258(bytes: Buffer): boolean {
  const text = decoded('windows-1258', bytes).normalize('NFC');
  if (/^(?:[A-Z]{0,3}Đ[A-Z]{0,3}|[đ₫])$/.test(text)) return true;
  return /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(text) && isVietnameseSyllable(text);
}

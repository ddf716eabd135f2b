import { isUtf8 } from 'node:buffer';
import { isVietnameseSyllable } from '../lib/legacy-vietnamese.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf8sig: 'utf-8',
  utf8bom: 'utf-8',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  ucs2: 'utf-16le',
  utf16be: 'utf-16be',
  windows1258: 'windows-1258',
  win1258: 'windows-1258',
  cp1258: 'windows-1258',
  xcp1258: 'windows-1258',
  '1258': 'windows-1258',
  windows1252: 'windows-1252',
  win1252: 'windows-1252',
  cp1252: 'windows-1252',
  xcp1252: 'windows-1252',
  '1252': 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  iso88591: 'windows-1252',
};

/** The encoding that people call so, in capitals or not, with hyphens, underscores and spaces or not. */
export function encodingNamed(text: string): Encoding | undefined {
  const name = text.toLowerCase().replace(/[\s_-]+/g, '');
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

/** Where a byte stands: offset from 0 in bytes, line from 1. */
export interface BytePlace {
  readonly offset: number;
  readonly line: number;
  readonly byte: number;
}

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** The text begins with a byte order mark. */
  readonly bom: boolean;
  /** The first byte that is not UTF-8, where an 8-bit encoding was guessed. Absent: nothing was guessed. */
  readonly because?: BytePlace;
}

/**
 * The file cannot be read as text.
 * `not-utf8`: the text is UTF-8 (a byte order mark or the user says so, or most of what is not ASCII is) with broken
 * bytes in it; any other encoding would make nonsense of the rest. `not-utf16`: half a character.
 */
export interface EncodingFault extends BytePlace {
  readonly fault: 'nul-byte' | 'not-utf8' | 'not-utf16';
  /** Letters are two bytes, so. */
  readonly wide?: 'utf-16le' | 'utf-16be';
}

export interface EncodingInspector {
  /** The blocks of the whole file in order, cut anywhere. A block may be overwritten afterwards. */
  take(block: Buffer): void;
  /** After the last block. */
  result(): EncodingGuess | EncodingFault;
}

type Blocks = Iterable<Buffer>;

/** As much of the beginning as tells UTF-16 without a byte order mark. */
const HEAD = 4096;
const BYTE_ORDER_MARKS: readonly (readonly [Encoding, Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/**
 * Decides how a text is encoded: a byte order mark, what the user wants, UTF-16 by its NUL bytes, UTF-8 if the whole
 * file is, and else windows-1258 or windows-1252, whichever makes Vietnamese words.
 * The blocks are handed in one by one, so that one reading also serves a hash. The file is read again (`reopen`) only
 * where it is not UTF-8. A byte order mark is stronger than what the user wants.
 */
export function encodingInspector(reopen: () => Blocks, wanted?: Encoding): EncodingInspector {
  let head: Buffer = Buffer.alloc(0);
  let size = 0;
  let nul = -1;
  let utf8 = true;
  let tail: Buffer = Buffer.alloc(0);
  return {
    take(block) {
      if (head.length < HEAD) head = Buffer.concat([head, block.subarray(0, HEAD - head.length)]);
      if (nul < 0) {
        const at = block.indexOf(0);
        if (at >= 0) nul = size + at;
      }
      size += block.length;
      if (!utf8 || nul >= 0) return;
      const joined = tail.length > 0 ? Buffer.concat([tail, block]) : block;
      const whole = completeLength(joined);
      utf8 = isUtf8(joined.subarray(0, whole));
      tail = Buffer.from(joined.subarray(whole));
    },
    result() {
      const marked = BYTE_ORDER_MARKS.find(([, mark]) => head.subarray(0, mark.length).equals(mark))?.[0];
      const known = marked ?? wanted ?? (nul >= 0 ? utf16ByNuls(head) : undefined);
      const bom = marked !== undefined;
      if (known === 'utf-16le' || known === 'utf-16be') {
        return faultOfUtf16(reopen(), known) ?? { encoding: known, bom };
      }
      if (nul >= 0) return { fault: 'nul-byte', ...placeOf(reopen(), nul) };
      if (known === 'windows-1258' || known === 'windows-1252') return { encoding: known, bom };
      if (utf8 && tail.length === 0) return { encoding: 'utf-8', bom };
      const { offset, sequences, strays, vietnamese, other } = examine(reopen());
      const because = placeOf(reopen(), offset);
      if (known === 'utf-8' || sequences > strays || (utf8 && sequences > 0))
        return { fault: 'not-utf8', ...because };
      return { encoding: vietnamese > other ? 'windows-1258' : 'windows-1252', bom, because };
    },
  };
}

/** The same in one go. */
export function guessEncoding(reopen: () => Blocks, wanted?: Encoding): EncodingGuess | EncodingFault {
  const inspector = encodingInspector(reopen, wanted);
  for (const block of reopen()) inspector.take(block);
  return inspector.result();
}

/** The length up to the last character that is whole: a block may end inside one. */
function completeLength(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back] as number;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? block.length - back : block.length;
    }
    if (byte < 0x80) break;
  }
  return block.length;
}

/** Digits, commas and Latin letters have a NUL for one half, always on the same side; a stray NUL byte does not look so. */
function utf16ByNuls(head: Buffer): Encoding | undefined {
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

/** The line of a byte, where lines end in LF, CRLF or CR. */
function placeOf(blocks: Blocks, offset: number): BytePlace {
  let line = 1;
  let at = 0;
  let before = 0;
  for (const block of blocks) {
    for (let index = 0; index < block.length; index++, at++) {
      const byte = block[index] as number;
      if (before === 0x0d ? byte !== 0x0a : before === 0x0a) line++;
      if (at === offset) return { offset, line, byte };
      before = byte;
    }
  }
  return { offset, line, byte: before };
}

/** The first NUL character or half character. */
function faultOfUtf16(blocks: Blocks, encoding: 'utf-16le' | 'utf-16be'): EncodingFault | undefined {
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

interface Evidence {
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
function examine(blocks: Blocks): Evidence {
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

/**
 * The text as blocks of UTF-8 without byte order mark. Text that was UTF-8 passes through as it is; other text comes
 * composed (NFC), because windows-1258 writes vowel and tone apart. What does not decode becomes U+FFFD: the inspector
 * has refused such a file before.
 */
export function utf8Blocks(blocks: Blocks, encoding: Encoding): Blocks {
  return encoding === 'utf-8' ? withoutMark(blocks) : recoded(blocks, encoding);
}

function* withoutMark(blocks: Blocks): Generator<Buffer> {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  let head: Buffer | undefined = Buffer.alloc(0);
  for (const block of blocks) {
    if (head === undefined) {
      yield block;
      continue;
    }
    const start: Buffer = head.length > 0 ? Buffer.concat([head, block]) : block;
    if (start.length < mark.length) head = Buffer.from(start);
    else {
      head = undefined;
      const rest = start.subarray(0, mark.length).equals(mark) ? start.subarray(mark.length) : start;
      if (rest.length > 0) yield rest;
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}

function* recoded(blocks: Blocks, encoding: Encoding): Generator<Buffer> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (const block of blocks) {
    const text = decoder.decode(block, { stream: true });
    const cut = lastAscii(text);
    // A character that is not ASCII may compose with the next, or with the one before; an ASCII character only with the next.
    if (cut < 0) held += text;
    else {
      const whole = held + text.slice(0, cut);
      held = text.slice(cut);
      if (whole.length > 0) yield Buffer.from(whole.normalize('NFC'));
    }
  }
  held += decoder.decode();
  if (held.length > 0) yield Buffer.from(held.normalize('NFC'));
}

function lastAscii(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (text.charCodeAt(at) < 0x80) return at;
  return -1;
}

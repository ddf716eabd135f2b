import type { Encoding } from './encoding-names.ts';

/** A text in blocks, cut anywhere. */
export type Blocks = Iterable<Buffer>;

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

/** The line of a byte, where lines end in LF, CRLF or CR. */
export function placeOf(blocks: Blocks, offset: number): BytePlace {
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

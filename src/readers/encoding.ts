import { isUtf8 } from 'node:buffer';
import { examine } from './eight-bit.ts';
import { type Blocks, type EncodingFault, type EncodingGuess, placeOf } from './encoding-fault.ts';
import type { Encoding } from './encoding-names.ts';
import { faultOfUtf16, utf16ByNuls } from './utf16.ts';

export interface EncodingInspector {
  /** The blocks of the whole file in order, cut anywhere. A block may be overwritten afterwards. */
  take(block: Buffer): void;
  /** After the last block. */
  result(): EncodingGuess | EncodingFault;
}

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

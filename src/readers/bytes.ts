import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { ReadFault } from './source.ts';

/**
 * A file, or standard input held in memory, as blocks of bytes that can be asked for again.
 * A block is good until the next but one is asked for: two buffers take turns, so that a long file leaves no litter.
 */
export interface Bytes {
  /** As shown to the user. */
  readonly path: string;
  blocks(): Iterable<Buffer>;
}

export const BLOCK = 1 << 18;

export const fileBytes = (path: string, shown: string): Bytes => ({
  path: shown,
  *blocks() {
    const file = openSync(path, 'r');
    const buffers = [Buffer.allocUnsafe(BLOCK), Buffer.allocUnsafe(BLOCK)] as const;
    try {
      for (let turn = 0; ; turn ^= 1) {
        const block = buffers[turn] as Buffer;
        const length = readSync(file, block, 0, BLOCK, null);
        if (length === 0) return;
        yield block.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  },
});

export const memoryBytes = (content: Buffer, shown: string): Bytes => ({
  path: shown,
  *blocks() {
    for (let at = 0; at < content.length; at += BLOCK) yield content.subarray(at, at + BLOCK);
  },
});

export interface Inspection {
  readonly sha256: string;
  readonly size: number;
  /** About how many lines there are: counted in every sixteenth block. */
  readonly lines: number;
  /** The first block, without a byte order mark. */
  readonly start: Buffer;
}

const SAMPLED = 16;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads the whole once: its hash, and that it is UTF-8 text. Throws ReadFault when it is not. */
export function inspect(bytes: Bytes): Inspection {
  const hash = createHash('sha256');
  let size = 0;
  let sampled = 0;
  let lines = 0;
  let start: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  for (const block of bytes.blocks()) {
    hash.update(block);
    if (size % (BLOCK * SAMPLED) === 0) {
      sampled += block.length;
      lines += linesIn(block);
    }
    if (size === 0) {
      start = Buffer.from(withoutBom(block));
      refuseOther(block);
    }
    const joined = tail.length > 0 ? Buffer.concat([tail, block]) : block;
    const whole = completeLength(joined);
    const part = joined.subarray(0, whole);
    if (!isUtf8(part)) throw new ReadFault('not-utf8', undefined);
    if (part.includes(0)) throw new ReadFault('nul-byte');
    tail = Buffer.from(joined.subarray(whole));
    size += block.length;
  }
  if (tail.length > 0) throw new ReadFault('not-utf8');
  return { sha256: hash.digest('hex'), size, start, lines: Math.ceil((lines * size) / (sampled || 1)) };
}

function linesIn(block: Buffer): number {
  let lines = 1;
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines++;
  return lines;
}

export const withoutBom = (block: Buffer): Buffer =>
  block.subarray(0, 3).equals(BOM) ? block.subarray(3) : block;

/** What is no text at all is called by its name. */
function refuseOther(block: Buffer): void {
  const magic = block.subarray(0, 4).toString('hex');
  if (magic.startsWith('504b0304') || magic === 'd0cf11e0') throw new ReadFault('spreadsheet');
  if (magic.startsWith('1f8b')) throw new ReadFault('compressed');
  if (magic.startsWith('fffe') || magic.startsWith('feff')) throw new ReadFault('utf16');
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

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { encodingInspector } from './encoding.ts';
import type { EncodingGuess } from './encoding-fault.ts';
import type { Encoding } from './encoding-names.ts';
import { ReadFault } from './source.ts';
import { utf8Blocks } from './utf8-blocks.ts';

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

/** What can be read only once - a pipe, a device - is kept in memory, up to a limit. */
export function onceBytes(path: string, shown: string, limit: number): Bytes {
  let kept: Buffer | undefined;
  return {
    path: shown,
    blocks() {
      kept ??= wholeOf(fileBytes(path, shown), limit);
      return memoryBytes(kept, shown).blocks();
    },
  };
}

/** The first bytes of a file, as a file. */
export const beginningOf = ({ path, blocks }: Bytes, length: number): Bytes => ({
  path,
  *blocks() {
    let left = length;
    for (const block of blocks()) {
      yield block.subarray(0, left);
      left -= block.length;
      if (left <= 0) return;
    }
  },
});

/** The whole in one piece. Throws ReadFault beyond the limit. */
export function wholeOf(bytes: Bytes, limit: number, why = 'file-too-large'): Buffer {
  const blocks: Buffer[] = [];
  let size = 0;
  for (const block of bytes.blocks()) {
    size += block.length;
    if (size > limit) throw new ReadFault(why, undefined, { limit: megabytes(limit) });
    blocks.push(Buffer.from(block));
  }
  return Buffer.concat(blocks, size);
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;

/** The first bytes, enough to tell what kind of file it is. */
export function startOf(bytes: Bytes): Buffer {
  for (const block of bytes.blocks()) return Buffer.from(block.subarray(0, 4096));
  return Buffer.alloc(0);
}

/** Text, whatever its encoding was, as bytes of UTF-8. */
export interface Text extends Bytes {
  readonly sha256: string;
  readonly size: number;
  /** About how many lines there are: counted in every sixteenth block. */
  readonly lines: number;
  readonly guess: EncodingGuess;
  /** The first block. */
  readonly start: string;
}

const SAMPLED = 16;

/** The byte order mark of UTF-8, byte by byte. */
const MARK = /^\u00ef\u00bb\u00bf/;

/**
 * Reads the whole once: its hash, and how its letters are written. Throws ReadFault when it is no text; `rowOf` tells in
 * which row a byte stands of a text that begins so.
 */
export function textOf(
  bytes: Bytes,
  wanted?: Encoding,
  rowOf: (bytes: Bytes, offset: number, start: string) => number | undefined = () => undefined,
): Text {
  const hash = createHash('sha256');
  const inspector = encodingInspector(() => bytes.blocks(), wanted);
  let size = 0;
  let sampled = 0;
  let lines = 0;
  for (const block of bytes.blocks()) {
    hash.update(block);
    inspector.take(block);
    if (size % (BLOCK * SAMPLED) === 0) {
      sampled += block.length;
      lines += linesIn(block);
    }
    size += block.length;
  }
  const guess = inspector.result();
  if ('fault' in guess) {
    const { fault, offset, line, wide } = guess;
    const narrow: Bytes =
      wide === undefined
        ? bytes
        : { path: bytes.path, blocks: () => utf8Blocks(beginningOf(bytes, offset).blocks(), wide) };
    const row = rowOf(narrow, offset, startOf(narrow).toString('latin1').replace(MARK, ''));
    throw new ReadFault(fault, row, { offset }, line);
  }
  const blocks = (): Iterable<Buffer> => utf8Blocks(bytes.blocks(), guess.encoding);
  let start = '';
  for (const block of blocks()) {
    start = block.toString('utf8');
    break;
  }
  return {
    path: bytes.path,
    blocks,
    sha256: hash.digest('hex'),
    size,
    lines: Math.ceil((lines * size) / (sampled || 1)),
    guess,
    start,
  };
}

function linesIn(block: Buffer): number {
  const end = block.includes(10) ? 10 : 13;
  let lines = 1;
  for (let at = block.indexOf(end); at >= 0; at = block.indexOf(end, at + 1)) lines++;
  return lines;
}

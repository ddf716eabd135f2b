import type { Blocks } from './encoding-fault.ts';
import type { Encoding } from './encoding-names.ts';

/**
 * The text as blocks of UTF-8 without byte order mark. Text that was UTF-8 passes through as it is; other text comes
 * composed (NFC), because windows-1258 writes vowel and tone apart. What does not decode becomes U+FFFD: the inspector
 * has refused such a file before. A Ctrl-Z at the end, with which DOS ends texts, is no part of it.
 */
export function utf8Blocks(blocks: Blocks, encoding: Encoding): Blocks {
  return withoutEnd(encoding === 'utf-8' ? withoutMark(blocks) : recoded(blocks, encoding));
}

const CTRL_Z = 0x1a;

function* withoutEnd(blocks: Blocks): Generator<Buffer> {
  let held = false;
  for (const block of blocks) {
    if (held) yield Buffer.of(CTRL_Z);
    held = block.at(-1) === CTRL_Z;
    const text = held ? block.subarray(0, -1) : block;
    if (text.length > 0) yield text;
  }
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

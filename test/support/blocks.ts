import type { Bytes } from '../../src/readers/bytes.ts';

/** Bytes that arrive in blocks of a size: every cut must give the same. */
export const inBlocks = (text: string, size: number): Bytes => ({
  path: 'test.csv',
  *blocks() {
    const content = Buffer.from(text);
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  },
});

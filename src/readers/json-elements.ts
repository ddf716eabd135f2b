import type { Bytes } from './bytes.ts';

const [LF, CR, QUOTE, BACKSLASH] = [10, 13, 34, 92] as const;
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [91, 93, 123, 125] as const;

/**
 * The lines on which the objects of a document's array begin: of the array under a key, or of the document itself. It
 * has been parsed before, so it is well formed; where a key stands twice, the last counts, as in parsing.
 */
export function elementLines(document: Bytes, key?: string): number[] {
  /** How deep the array itself stands. */
  const level = key === undefined ? 0 : 1;
  let lines: number[] = [];
  let inArray = false;
  let depth = 0;
  let line = 1;
  let before = 0;
  let inText = false;
  let escaped = false;
  /** The text that stood last beside the array: its key. */
  let text: number[] = [];
  for (const block of document.blocks()) {
    for (const byte of block) {
      if (inText) {
        inText = escaped || byte !== QUOTE;
        escaped = !escaped && byte === BACKSLASH;
        if (inText && depth === level) text.push(byte);
      } else if (byte === QUOTE) {
        inText = true;
        if (depth === level) text = [];
      } else if (byte === ARRAY || byte === OBJECT) {
        if (inArray && depth === level + 1) lines.push(line);
        else if (byte === ARRAY && depth === level && (key === undefined || key === unescaped(text))) {
          inArray = true;
          lines = [];
        }
        depth++;
      } else if (byte === ARRAY_END || byte === OBJECT_END) {
        depth--;
        if (depth === level) inArray = false;
      } else if (byte === CR || (byte === LF && before !== CR)) line++;
      before = byte;
    }
  }
  return lines;
}

const unescaped = (text: readonly number[]): unknown => JSON.parse(`"${Buffer.from(text).toString('utf8')}"`);

import type { Cell } from '../model/finding.ts';
import type { Bytes } from './bytes.ts';
import { lineEnds, type TextBatch } from './lines.ts';
import { ReadFault } from './source.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Cuts large CSV into records without making a text of every cell. It means by CSV what csv-parse does with
 * `relax_quotes` and `relax_column_count` (a test holds it to that): a quote counts only at the beginning of a cell,
 * lines end in LF, CRLF or CR, and a blank line is a record of one empty cell.
 * The batch is one and the same object: it is good until the next is asked for.
 */
export function* tokenised(bytes: Bytes, delimiter: string, longestRecord: number): Generator<TextBatch> {
  const batch = new ByteBatch(delimiter.charCodeAt(0));
  let held = 0;
  function* take(fresh: Buffer, last: boolean): Generator<TextBatch> {
    batch.hold(held, fresh);
    const length = held + fresh.length;
    held = length - batch.tokenise(length, last);
    if (batch.length > 0) yield batch;
    if (held > (last ? 0 : longestRecord)) {
      throw new ReadFault('unclosed-quote', batch.firstRow + batch.length);
    }
  }
  for (const block of bytes.blocks()) yield* take(block, false);
  yield* take(Buffer.alloc(0), true);
}

const isFigure = (byte: number): boolean => byte >= 48 && byte <= 57;
/** `-`, `.`, `/` and figures stand together in ASCII. */
const isCodeByte = (byte: number): boolean =>
  (byte >= 45 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 95;

const larger = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
};

/** Where the cells of some records stand in the bytes; a cell becomes text only when somebody asks for it. */
class ByteBatch implements TextBatch {
  length = 0;
  firstRow = 1;
  readonly #separator: number;
  #bytes: Buffer = Buffer.allocUnsafe(1 << 19);
  /** How many bytes the last tokenising made records of. */
  #done = 0;
  /** Cell by cell: start and end; the end is the complement (negative) where quotes were doubled inside. */
  #starts = new Int32Array(1 << 15);
  #ends = new Int32Array(1 << 15);
  /** Record by record the number of its first cell, and behind them the number of cells. */
  #firsts = new Int32Array(1 << 12);

  constructor(separator: number) {
    this.#separator = separator;
  }

  cell(record: number, column: number): Cell {
    const at = (this.#firsts[record] as number) + column;
    if (at >= (this.#firsts[record + 1] as number)) return null;
    const end = this.#ends[at] as number;
    if (end >= 0) return this.#bytes.toString('utf8', this.#starts[at], end);
    return this.#bytes.toString('utf8', this.#starts[at], ~end).replaceAll('""', '"');
  }

  isCode(record: number, column: number): boolean {
    const at = (this.#firsts[record] as number) + column;
    if (at >= (this.#firsts[record + 1] as number)) return false;
    const end = this.#ends[at] as number;
    const start = this.#starts[at] as number;
    if (end <= start || !isFigure(this.#bytes[end - 1] as number)) return false;
    for (let byte = start; byte < end - 1; byte++) if (!isCodeByte(this.#bytes[byte] as number)) return false;
    return true;
  }

  width(record: number): number {
    return (this.#firsts[record + 1] as number) - (this.#firsts[record] as number);
  }

  linesIn(record: number): number {
    return lineEnds(this.#bytes, this.#startOf(record), this.#startOf(record + 1));
  }

  /** Where its first cell begins, be it behind a quote: in the same line. */
  #startOf(record: number): number {
    return record === this.length ? this.#done : (this.#starts[this.#firsts[record] as number] as number);
  }

  /** Keeps the last `held` bytes, which belong to a record that goes on, and puts the fresh ones behind them. */
  hold(held: number, fresh: Buffer): void {
    this.firstRow += this.length;
    const kept = this.#bytes.subarray(this.#done, this.#done + held);
    if (held + fresh.length > this.#bytes.length) {
      const grown = Buffer.allocUnsafe((held + fresh.length) * 2);
      kept.copy(grown);
      this.#bytes = grown;
    } else kept.copy(this.#bytes);
    fresh.copy(this.#bytes, held);
  }

  /** Finds the records in the first `length` bytes. Returns where the last whole one ends; `last`: no more bytes come. */
  tokenise(length: number, last: boolean): number {
    const separator = this.#separator;
    const bytes = this.#bytes;
    let at = 0;
    let cells = 0;
    this.length = 0;
    this.#done = 0;
    this.#firsts[0] = 0;
    record: while (at < length) {
      for (;;) {
        if (cells === this.#ends.length) {
          this.#starts = larger(this.#starts);
          this.#ends = larger(this.#ends);
        }
        let start = at;
        let end = -1;
        if (at < length && bytes[at] === QUOTE) {
          let doubled = false;
          let close = bytes.indexOf(QUOTE, at + 1);
          while (close >= 0 && close + 1 < length && bytes[close + 1] === QUOTE) {
            doubled = true;
            close = bytes.indexOf(QUOTE, close + 2);
          }
          // No closing quote yet; or one as the last byte so far, which may be the first half of two.
          if (close < 0 || close >= length || (close + 1 === length && !last)) break record;
          const after = close + 1 === length ? LF : bytes[close + 1];
          if (after === separator || after === LF || after === CR) {
            start = at + 1;
            end = doubled ? ~close : close;
            at = close + 1;
          }
          // Anything else behind the quote: it is no quoted cell, and the quotes belong to the text.
        }
        if (end === -1) {
          for (; at < length; at++) {
            const byte = bytes[at];
            if (byte === separator || byte === LF || byte === CR) break;
          }
          end = at;
        }
        if (at === length && !last) break record;
        this.#starts[cells] = start;
        this.#ends[cells] = end;
        cells++;
        if (at === length || bytes[at] !== separator) break;
        at++;
      }
      if (at < length && bytes[at] === CR) {
        if (at + 1 === length && !last) break;
        if (bytes[at + 1] === LF && at + 1 < length) at++;
      }
      at = Math.min(at + 1, length);
      this.#done = at;
      this.length++;
      if (this.length + 1 >= this.#firsts.length) this.#firsts = larger(this.#firsts);
      this.#firsts[this.length] = cells;
    }
    return this.#done;
  }
}

import { type Batch, ReadFault } from './source.ts';

/** Records cut from a text, which may hold line ends themselves. */
export interface TextBatch extends Batch {
  /** How many lines end within a record, its own end among them. */
  linesIn(record: number): number;
}

/** Of the lines in which records begin, in order of the records, those of some rows. Rows beyond the end are absent. */
export function linesOfRows(rows: readonly number[], beginnings: Iterable<number>): Map<number, number> {
  const wanted = new Set(rows.filter((row) => row > 0));
  const lines = new Map<number, number>();
  let row = 0;
  for (const line of beginnings) {
    if (lines.size === wanted.size) break;
    row++;
    if (wanted.has(row)) lines.set(row, line);
  }
  return lines;
}

/** The lines in which records begin, the first in line `first`; that of one which cannot be read is the last. */
export function* beginningsOf(batches: Iterable<TextBatch>, first: number): Generator<number> {
  let line = first;
  try {
    for (const batch of batches) {
      for (let record = 0; record < batch.length; record++) {
        yield line;
        line += batch.linesIn(record);
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    yield line;
  }
}

const LF = 10;
const CR = 13;

/** How many lines end in a piece of text, in LF, CRLF or CR. */
export function lineEnds(bytes: Buffer, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && (at + 1 === to || bytes[at + 1] !== LF))) ends++;
  }
  return ends;
}

import { jsonFault } from '../lib/json-fault.ts';
import { megabytes, type Text } from './bytes.ts';
import { batchOf, isRecord, type JsonRecord, keysOf } from './json-records.ts';
import { linesOfRows } from './lines.ts';
import { type Batch, ReadFault, type Source } from './source.ts';

const LF = 10;
const BATCH = 1024;
const LONGEST_LINE = 64 * 1024 * 1024;

/** An object fills the first line and something stands below it: a document, be it in one line or in many, begins otherwise. */
export function beginsWithLine(start: string): boolean {
  const text = start.trimStart();
  const end = text.indexOf('\n');
  if (end < 0 || text.slice(end).trim() === '') return false;
  return recordIn(text.slice(0, end)) !== undefined;
}

/**
 * An object a line, read as a stream; once beforehand, for the keys. The row of a record is its position, from 1: blank
 * lines are none. Throws ReadFault with row and line of what is no object.
 */
export function jsonLinesSource(text: Text): Source {
  const { path, sha256, lines } = text;
  const keys = keysOf(recordsOf(text));
  return {
    path,
    sha256,
    sheets: [
      {
        file: path,
        keys,
        expectedRows: lines,
        merges: [],
        isHiddenRow: () => false,
        batches: () => batchesOf(text, keys),
        linesOf: (rows) => linesOfRows(rows, beginningsOf(text)),
      },
    ],
    findings: [],
  };
}

function* batchesOf(text: Text, keys: readonly string[]): Generator<Batch> {
  let records: JsonRecord[] = [];
  let firstRow = 1;
  for (const record of recordsOf(text)) {
    if (records.length === BATCH) {
      yield batchOf(records, keys, firstRow);
      firstRow += records.length;
      records = [];
    }
    records.push(record);
  }
  yield batchOf(records, keys, firstRow);
}

function* beginningsOf(text: Text): Generator<number> {
  for (const { line } of filledLines(text)) yield line;
}

function* recordsOf(text: Text): Generator<JsonRecord> {
  for (const { row, line, content } of filledLines(text)) {
    const record = recordIn(content);
    if (!record) throw new ReadFault('json-line', row, { line, column: jsonFault(content)?.column }, line);
    yield record;
  }
}

function recordIn(line: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lines that are not blank, with their numbers among these and among all, from 1. */
function* filledLines(text: Text): Generator<{ row: number; line: number; content: string }> {
  let row = 1;
  let line = 1;
  let held: Buffer[] = [];
  let size = 0;
  const ended = (rest: Buffer): string => {
    const content = held.length === 0 ? rest : Buffer.concat([...held, rest]);
    held = [];
    size = 0;
    return content.toString('utf8');
  };
  for (const block of text.blocks()) {
    let from = 0;
    for (let end = block.indexOf(LF); end >= 0; end = block.indexOf(LF, from)) {
      const content = ended(block.subarray(from, end));
      if (content.trim() !== '') yield { row: row++, line, content };
      line++;
      from = end + 1;
    }
    // A copy: the block is overwritten before the line goes on.
    held.push(Buffer.from(block.subarray(from)));
    size += block.length - from;
    if (size > LONGEST_LINE)
      throw new ReadFault('file-too-large', row, { limit: megabytes(LONGEST_LINE) }, line);
  }
  const content = ended(Buffer.alloc(0));
  if (content.trim() !== '') yield { row, line, content };
}

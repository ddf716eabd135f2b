import { jsonFault } from '../lib/json-fault.ts';
import { repeatedKeys } from '../lib/json-repeats.ts';
import { parseJson } from '../lib/json-text.ts';
import { megabytes, type Text } from './bytes.ts';
import { disputedCells, ListsInside, type Repeat, repeatsTold } from './json-doubts.ts';
import { batchOf, isFlat, isRecord, type JsonRecord } from './json-records.ts';
import { linesOfRows } from './lines.ts';
import { type Batch, ReadFault, type Sheet, type Source } from './source.ts';

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
  const { keys, repeats, lists } = surveyOf(text);
  const unvalued = disputedCells(repeats, keys);
  return {
    path,
    sha256,
    sheets: [
      {
        file: path,
        keys,
        unvalued,
        expectedRows: lines,
        merges: [],
        isHiddenRow: () => false,
        batches: () => batchesOf(text, keys, unvalued),
        linesOf: (rows) => linesOfRows(rows, beginningsOf(text)),
      },
    ],
    findings: [...repeatsTold({ file: path }, repeats), ...lists.told({ file: path })],
  };
}

/** What all records say together: their keys in the order in which they come, keys that stand twice, and lists in them. */
function surveyOf(text: Text) {
  const keys = new Set<string>();
  const repeats: Repeat[] = [];
  const lists = new ListsInside();
  for (const { row, line, content, record } of recordsOf(text)) {
    for (const key in record) keys.add(key);
    for (const { path, key, at, values } of repeatedKeys(content, record))
      if (path.length === 0) repeats.push({ row, key, values, place: () => ({ line, column: at + 1 }) });
    if (!isFlat(record)) lists.add(record, row);
  }
  return { keys: [...keys], repeats, lists };
}

function* batchesOf(text: Text, keys: readonly string[], unvalued: Sheet['unvalued']): Generator<Batch> {
  let records: JsonRecord[] = [];
  let firstRow = 1;
  for (const { record } of recordsOf(text)) {
    if (records.length === BATCH) {
      yield batchOf(records, keys, firstRow, unvalued);
      firstRow += records.length;
      records = [];
    }
    records.push(record);
  }
  yield batchOf(records, keys, firstRow, unvalued);
}

function* beginningsOf(text: Text): Generator<number> {
  for (const { line } of filledLines(text)) yield line;
}

function* recordsOf(text: Text): Generator<FilledLine & { readonly record: JsonRecord }> {
  for (const { row, line, content } of filledLines(text)) {
    const record = recordIn(content);
    if (!record) throw new ReadFault('json-line', row, { line, column: jsonFault(content)?.column }, line);
    yield { row, line, content, record };
  }
}

function recordIn(line: string): JsonRecord | undefined {
  try {
    const value = parseJson(line) ?? {};
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line that is not blank, with its numbers among these and among all, from 1. */
interface FilledLine {
  readonly row: number;
  readonly line: number;
  readonly content: string;
}

function* filledLines(text: Text): Generator<FilledLine> {
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

import type { Cell, Finding } from '../model/finding.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { type Text, wholeOf } from './bytes.ts';
import { elementLines } from './json-elements.ts';
import { linesOfRows } from './lines.ts';
import { type Batch, ReadFault, type Sheet, type Source } from './source.ts';

/** A JSON document is read whole; a larger inventory belongs into CSV, which is streamed. */
export const LARGEST_JSON = 256 * 1024 * 1024;

type JsonRecord = Readonly<Record<string, unknown>>;

/** A JSON array of objects, an object that holds such arrays under the names of their tables, or an object a line. */
export function jsonSource(text: Text): Source {
  const { path, sha256 } = text;
  const { value, isLines } = parse(wholeOf(text, LARGEST_JSON).toString('utf8'));
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  const place = { file: path };
  const add = (content: unknown, named?: TableName): void => {
    if (!Array.isArray(content) || !content.every(isRecord)) {
      findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    } else if (content.length === 0) {
      findings.push({ rule: 'empty-file', place });
    } else {
      const beginnings = () => (isLines ? filledLines(text) : elementLines(text, named));
      sheets.push({
        ...jsonSheet(path, content, named),
        linesOf: (rows) => linesOfRows(rows, beginnings()),
      });
    }
  };
  if (isRecord(value)) {
    const names = TABLE_NAMES.filter((name) => Object.hasOwn(value as JsonRecord, name));
    if (names.length === 0) findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    for (const name of names) add(value[name], name);
  } else {
    add(value);
  }
  return { path, sha256, sheets, findings };
}

/** Throws ReadFault where it is neither a document nor JSON Lines. */
function parse(text: string): { value: unknown; isLines: boolean } {
  try {
    return { value: JSON.parse(text), isLines: false };
  } catch {
    const lines = text.split(/\r?\n/);
    const filled = lines.filter((line) => line.trim() !== '');
    if (filled.length < 2 || !filled.every((line) => line.trimStart().startsWith('{')))
      throw new ReadFault('json-syntax');
    const value = filled.map((line) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new ReadFault('json-line', lines.indexOf(line) + 1);
      }
    });
    return { value, isLines: true };
  }
}

const filledLines = (text: Text): number[] =>
  wholeOf(text, LARGEST_JSON)
    .toString('utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : at + 1));

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row of a record is its position in the array, from 1; a document has no header row. */
function jsonSheet(file: string, records: readonly JsonRecord[], named: TableName | undefined): Sheet {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const batch: Batch = {
    length: records.length,
    firstRow: 1,
    cell: (record, column) => cell((records[record] as JsonRecord)[keys[column] as string]),
    width: () => keys.length,
  };
  return { file, keys, named, merges: [], isHiddenRow: () => false, batches: () => [batch] };
}

function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  try {
    return JSON.stringify(value);
  } catch (error) {
    // So deep that nobody wrote it; no cell is read from it anyway.
    if (error instanceof RangeError) return Array.isArray(value) ? '[…]' : '{…}';
    throw error;
  }
}

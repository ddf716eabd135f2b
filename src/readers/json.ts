import type { Cell, Finding } from '../model/finding.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Bytes, Inspection } from './bytes.ts';
import { type Batch, ReadFault, type Source, type Table } from './source.ts';

/** A JSON document is read whole; a larger inventory belongs into CSV, which is streamed. */
export const LARGEST_JSON = 256 * 1024 * 1024;

function textOf(bytes: Bytes, size: number): string {
  const whole = Buffer.allocUnsafe(size);
  let at = 0;
  for (const block of bytes.blocks()) at += block.copy(whole, at);
  return new TextDecoder('utf-8').decode(whole.subarray(0, at));
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** A JSON array of objects, or an object that holds such arrays under the names of their tables. */
export function jsonSource(bytes: Bytes, { sha256, size }: Inspection): Source {
  if (size > LARGEST_JSON) throw new ReadFault('json-too-large');
  const text = textOf(bytes, size);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReadFault('json-syntax');
  }
  const findings: Finding[] = [];
  const tables: Table[] = [];
  const place = { file: bytes.path };
  const add = (content: unknown, named?: TableName): void => {
    if (!Array.isArray(content) || !content.every(isRecord)) {
      findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    } else if (content.length === 0) {
      findings.push({ rule: 'empty-file', place });
    } else {
      tables.push(jsonTable(bytes.path, content, named));
    }
  };
  if (isRecord(value)) {
    const names = TABLE_NAMES.filter((name) => Object.hasOwn(value as JsonRecord, name));
    if (names.length === 0) findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    for (const name of names) add(value[name], name);
  } else {
    add(value);
  }
  return { path: bytes.path, sha256, tables, findings };
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row of a record is its position in the array, from 1; a document has no header row. */
function jsonTable(file: string, records: readonly JsonRecord[], named: TableName | undefined): Table {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const batch: Batch = {
    length: records.length,
    firstRow: 1,
    cell: (record, column) => cell((records[record] as JsonRecord)[header[column] as string]),
    width: () => header.length,
  };
  return { file, header, headerRow: 0, named, batches: () => [batch] };
}

function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

import { jsonFault } from '../lib/json-fault.ts';
import type { Finding } from '../model/finding.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { type Text, wholeOf } from './bytes.ts';
import { elementLines } from './json-elements.ts';
import { beginsWithLine, jsonLinesSource } from './json-lines.ts';
import { batchOf, isRecord, type JsonRecord, keysOf } from './json-records.ts';
import { linesOfRows } from './lines.ts';
import { ReadFault, type Sheet, type Source } from './source.ts';

/** A JSON document is read whole; a larger inventory belongs into CSV or JSON Lines, which are streamed. */
export const LARGEST_JSON = 256 * 1024 * 1024;

/** A JSON array of objects, an object that holds such arrays under the names of their tables, or an object a line. */
export function jsonSource(text: Text): Source {
  if (beginsWithLine(text.start)) return jsonLinesSource(text);
  const whole = wholeOf(text, LARGEST_JSON, 'json-too-large').toString('utf8');
  let document: unknown;
  try {
    document = JSON.parse(whole);
  } catch {
    // JSON Lines may begin with a line that has a fault, or with a very long one.
    const lines = whole.split('\n').filter((line) => line.trim() !== '');
    const areObjects = lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'));
    if (areObjects) return jsonLinesSource(text);
    const fault = jsonFault(whole);
    throw new ReadFault('json-syntax', undefined, { ...fault }, fault?.line);
  }
  // One record on one line: JSON Lines of an office that has one item.
  if (isFlat(document) && !whole.trim().includes('\n')) return jsonLinesSource(text);
  return documentSource(text, document);
}

const isFlat = (document: unknown): boolean =>
  isRecord(document) && Object.values(document).every((value) => typeof value !== 'object' || value === null);

function documentSource(text: Text, document: unknown): Source {
  const { path, sha256 } = text;
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  const names = isRecord(document) ? TABLE_NAMES.filter((name) => Object.hasOwn(document, name)) : [];
  const add = (content: unknown, named?: TableName): void => {
    const name = names.length > 1 ? named : undefined;
    const place = { file: path, sheet: name };
    if (!Array.isArray(content) || !content.every(isRecord)) {
      findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    } else if (content.length === 0) {
      findings.push({ rule: 'empty-file', place });
    } else {
      const linesOf = (rows: readonly number[]) => linesOfRows(rows, elementLines(text, named));
      sheets.push({ ...documentSheet(path, content), name, named, linesOf });
    }
  };
  if (!isRecord(document) || names.length === 0) add(document);
  else for (const name of names) add(document[name], name);
  return { path, sha256, sheets, findings };
}

/** The row of a record is its position in the array, from 1; a document has no header row. */
function documentSheet(file: string, records: readonly JsonRecord[]): Sheet {
  const keys = keysOf(records);
  const batch = batchOf(records, keys, 1);
  return { file, keys, merges: [], isHiddenRow: () => false, batches: () => [batch] };
}

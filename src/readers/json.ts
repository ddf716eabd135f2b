import { jsonFault, placeIn } from '../lib/json-fault.ts';
import { repeatedKeys } from '../lib/json-repeats.ts';
import { parseJson } from '../lib/json-text.ts';
import type { Finding } from '../model/finding.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { type Text, wholeOf } from './bytes.ts';
import {
  differ,
  disputedCells,
  ListsInside,
  listsIn,
  notRead,
  type Repeat,
  repeatsTold,
} from './json-doubts.ts';
import { elementLines } from './json-elements.ts';
import { beginsWithLine, jsonLinesSource } from './json-lines.ts';
import { batchOf, isFlat, isRecord, type JsonRecord, keysOf } from './json-records.ts';
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
    document = parseJson(whole);
  } catch {
    // JSON Lines may begin with a line that has a fault, or with a very long one.
    const lines = whole.split('\n').filter((line) => line.trim() !== '');
    const areObjects = lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'));
    if (areObjects) return jsonLinesSource(text);
    const fault = jsonFault(whole);
    throw new ReadFault('json-syntax', undefined, { ...fault }, fault?.line);
  }
  // One record on one line: JSON Lines of an office that has one item.
  if (isRecord(document) && isFlat(document) && !whole.trim().includes('\n')) return jsonLinesSource(text);
  return documentSource(text, document, whole);
}

function documentSource(text: Text, document: unknown, whole: string): Source {
  const { path, sha256 } = text;
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  const names = isRecord(document) ? TABLE_NAMES.filter((name) => Object.hasOwn(document, name)) : [];
  const repeated = repeatedKeys(whole, document).map((each) => ({
    ...each,
    place: () => placeIn(whole, each.at),
  }));
  const add = (written: unknown, named?: TableName): void => {
    // A record that says nothing is a blank row.
    const isHoled = Array.isArray(written) && written.includes(null) && written.some(isRecord);
    const content = isHoled ? written.map((record: unknown) => record ?? {}) : written;
    const name = names.length > 1 ? named : undefined;
    const place = { file: path, sheet: name };
    const twice = repeated.find(
      ({ path, key, values }) => path.length === 0 && key === named && differ(values),
    );
    if (twice) {
      const { line, column } = twice.place();
      const params = { why: 'json-table-twice', key: twice.key, line, column };
      findings.push({ rule: 'unreadable-file', place: { ...place, line }, params });
    } else if (!Array.isArray(content) || !content.every(isRecord)) {
      findings.push({ rule: 'unreadable-file', place, params: { why: 'json-shape' } });
    } else if (content.length === 0) {
      findings.push({ rule: 'empty-file', place });
    } else {
      const above = named === undefined ? 0 : 1;
      const repeats = repeated.flatMap(({ path, ...each }) =>
        path.length === above + 1 && (above === 0 || path[0] === named)
          ? [{ ...each, row: (path[above] as number) + 1 }]
          : [],
      );
      const lists = new ListsInside();
      for (const [at, record] of content.entries()) lists.add(record, at + 1);
      findings.push(...repeatsTold(place, repeats), ...lists.told(place));
      const linesOf = (rows: readonly number[]) => linesOfRows(rows, elementLines(text, named));
      sheets.push({ ...documentSheet(path, content, repeats), name, named, linesOf });
    }
  };
  if (!isRecord(document) || names.length === 0) add(document);
  else {
    for (const name of names) add(document[name], name);
    const others = Object.entries(document).filter(
      ([key]) => !(TABLE_NAMES as readonly string[]).includes(key),
    );
    for (const [name, records] of listsIn(Object.fromEntries(others), true))
      findings.push(notRead({ file: path }, name, records));
  }
  return { path, sha256, sheets, findings };
}

/** The row of a record is its position in the array, from 1; a document has no header row. */
function documentSheet(file: string, records: readonly JsonRecord[], repeats: readonly Repeat[]): Sheet {
  const keys = keysOf(records);
  const unvalued = disputedCells(repeats, keys);
  const batch = batchOf(records, keys, 1, unvalued);
  return { file, keys, unvalued, merges: [], isHiddenRow: () => false, batches: () => [batch] };
}

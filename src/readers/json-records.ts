import type { Cell } from '../model/finding.ts';
import type { Batch, Sheet } from './source.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether every value of a record is a text, a number, a yes or no, or none. */
export function isFlat(record: JsonRecord): boolean {
  for (const key in record) if (typeof record[key] === 'object' && record[key] !== null) return false;
  return true;
}

/** The keys of all records, in the order in which they come. */
export function keysOf(records: Iterable<JsonRecord>): string[] {
  const keys = new Set<string>();
  for (const record of records) for (const key of Object.keys(record)) keys.add(key);
  return [...keys];
}

/**
 * Every value by its key, in the order of the keys; the row of the first record is `firstRow`. Of `disputed` cells it is not
 * known what they say.
 */
export const batchOf = (
  records: readonly JsonRecord[],
  keys: readonly string[],
  firstRow: number,
  disputed: Sheet['unvalued'],
): Batch => ({
  length: records.length,
  firstRow,
  cell(at, column) {
    const record = records[at] as JsonRecord;
    const key = keys[column];
    if (disputed?.has(firstRow + at, column)) return null;
    return key !== undefined && Object.hasOwn(record, key) ? cell(record[key]) : null;
  },
  width: () => keys.length,
});

function cell(value: unknown): Cell {
  if (value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  try {
    return JSON.stringify(value);
  } catch (error) {
    // So deep that nobody wrote it; no cell is read from it anyway.
    if (error instanceof RangeError) return Array.isArray(value) ? '[…]' : '{…}';
    throw error;
  }
}

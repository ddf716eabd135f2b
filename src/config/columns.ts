import { TABLE_NAMES, type TableName } from '../model/tables.ts';

/** Said of a column of units: each cell names a unit with all those above it, as "A > B > C". */
export const UNIT_PATH = 'unit_path';

/** What the key of a column speaks of: `equipment.Type` of the header Type in tables of equipment, `Type` in all. */
export function scopeOfKey(key: string): { readonly table?: TableName; readonly header: string } {
  const [, word, header] = /^([a-z]+)\.(?=\S)(.+)$/s.exec(key) ?? [];
  const table = TABLE_NAMES.find((name) => name === word);
  return table && header !== undefined ? { table, header } : { header: key };
}

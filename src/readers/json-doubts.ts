import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../lib/group-by.ts';
import { nearest } from '../lib/nearest.ts';
import type { Finding, Place } from '../model/finding.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../model/tables.ts';
import { isRecord, type JsonRecord } from './json-records.ts';
import { type Sheet, unvaluedCells } from './source.ts';

/** A key that stands more than once in a record; `place`: line and column, from 1, of where it does so for the second time. */
export interface Repeat {
  readonly row: number;
  readonly key: string;
  readonly values: readonly string[];
  readonly place: () => { readonly line: number; readonly column: number };
}

/** Whether a key that stands more than once says more than one thing. */
export const differ = (values: readonly string[]): boolean => {
  const [first, ...others] = values.map((value): unknown => JSON.parse(value));
  return others.some((other) => !isDeepStrictEqual(first, other));
};

/** What is told of keys that stand more than once: one finding for each key, and for each that says different things. */
export function repeatsTold(place: Place, repeats: readonly Repeat[]): Finding[] {
  const groups = groupBy(repeats, ({ key, values }) => `${differ(values)} ${key}`);
  return [...groups.values()].map((group) => {
    const [{ key, row, values, place: where }] = group as [Repeat, ...Repeat[]];
    const { line, column } = where();
    return {
      rule: differ(values) ? 'conflicting-keys' : 'repeated-key',
      place: { ...place, row, line, header: key },
      count: group.length,
      rows: group.map((repeat) => repeat.row),
      params: { key, values: values.map(shortened), line, column },
    };
  });
}

/** The cells of which it is not known which of their values is meant; undefined where there are none. */
export function disputedCells(repeats: readonly Repeat[], keys: readonly string[]): Sheet['unvalued'] {
  const disputed = repeats.filter(({ values }) => differ(values));
  const cells = disputed.map(({ row, key }) => ({ row, column: keys.indexOf(key) }));
  return unvaluedCells('keys', cells);
}

const LONGEST = 40;
const shortened = (json: string): string => (json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json);

/** What tables are called where they are not called as they should be. */
const CALLED: Readonly<Record<TableName, readonly string[]>> = {
  units: ['offices', 'communes', 'don vi', 'co quan', 'xa'],
  equipment: ['devices', 'assets', 'items', 'computers', 'thiet bi', 'tai san', 'may tinh'],
  connectivity: ['connections', 'lines', 'networks', 'ket noi', 'duong truyen'],
  allocations: ['budget', 'funds', 'kinh phi', 'phan bo', 'nguon von'],
};
const NAMES = TABLE_NAMES.flatMap((table) => [table, ...CALLED[table]].map((name) => ({ table, name })));
const NAMES_ALONE = NAMES.map(({ name }) => name);

/** How far down in objects lists are looked for. */
const DEEPEST = 4;

/**
 * The lists of records that stand in an object, under their keys; those of an object in it as `outer.inner`. `alike`: objects that are
 * alike under keys of their own are a list too; in a record they are most often its properties.
 */
export function* listsIn(
  object: JsonRecord,
  alike: boolean,
  depth = 1,
): Generator<[name: string, records: readonly unknown[]]> {
  for (const [key, value] of Object.entries(object)) {
    if (typeof value !== 'object' || value === null) continue;
    const records = recordsOf(value, alike);
    if (records) yield [key, records];
    else if (isRecord(value) && depth < DEEPEST)
      for (const [name, inside] of listsIn(value, alike, depth + 1)) yield [`${key}.${name}`, inside];
  }
}

/** An array of objects or of arrays, or an object of objects that are alike, is a table to whoever wrote it. */
function recordsOf(value: object, alike: boolean): unknown[] | undefined {
  if (Array.isArray(value))
    return value.some((each) => isRecord(each) || Array.isArray(each)) ? value : undefined;
  if (!alike) return undefined;
  const records = Object.values(value);
  const [shape, ...others] = records.map((each) =>
    isRecord(each) ? Object.keys(each).sort().join('\n') : '',
  );
  return shape && others.length > 0 && others.every((other) => other === shape) ? records : undefined;
}

/** A list that is not read, with the table that it is likely to be. */
export function notRead(place: Place, name: string, records: readonly unknown[]): Finding {
  const keys = new Set(records.slice(0, 100).filter(isRecord).flatMap(Object.keys));
  const fields = TABLE_NAMES.map((table) => ({
    table,
    known: Object.keys(TABLES[table]).filter((field) => keys.has(field)).length,
  }));
  const best = fields.reduce((a, b) => (b.known > a.known ? b : a));
  const near = nearest(name.split('.').at(-1) as string, NAMES_ALONE);
  const called = NAMES.find((each) => each.name === near)?.table;
  const like = called ?? (best.known > 1 ? best.table : undefined);
  const params = {
    key: name,
    records: records.length,
    table: like,
    inside: place.row === undefined ? undefined : 1,
    // Which table it is it may say itself; then it is where it stands that is wrong.
    nearest: name.split('.').at(-1) === like ? undefined : like,
    choices: TABLE_NAMES,
  };
  return { rule: 'list-not-read', place: { ...place, header: name }, params };
}

/** Lists that stand in the records of a table, by their key: where the first is, and in how many records there are some. */
export class ListsInside {
  readonly #found = new Map<
    string,
    { readonly finding: (place: Place) => Finding; readonly rows: number[] }
  >();

  add(record: JsonRecord, row: number): void {
    for (const [name, records] of listsIn(record, false)) {
      const found = this.#found.get(name) ?? {
        finding: (place: Place) => notRead({ ...place, row }, name, records),
        rows: [],
      };
      found.rows.push(row);
      this.#found.set(name, found);
    }
  }

  told(place: Place): Finding[] {
    return [...this.#found.values()].map(({ finding, rows }) => ({
      ...finding(place),
      count: rows.length,
      rows,
    }));
  }
}

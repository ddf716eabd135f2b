import { compile } from 'zod';
import type { Cell } from '../../model/finding.ts';
import type { FactValue } from '../../model/inventory.ts';
import type { CellKind, Field } from '../../model/tables.ts';
import { type Code, codeFinder, keyCode } from './codes.ts';
import { type ColumnNotes, isBlank, type Reading, readCell, UNKNOWN, type Vocabulary } from './index.ts';

/** Reads the cells of one column. */
export type ColumnReader = (cell: Cell) => Reading;

/** How the configuration says a column is to be read. */
export interface ColumnRules {
  readonly blank?: Code | undefined;
  /** Values that mean "not stated". */
  readonly unknown?: readonly Code[] | undefined;
  /** What codes mean: 1 is yes, 2 is no. */
  readonly values?: Readonly<Record<string, Code>> | undefined;
  /** What lies beyond is doubted, and taken as it stands. */
  readonly usual?: Bounds | undefined;
}

export interface Bounds {
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  /** 0 says that there is none, and is never doubted. */
  readonly or_zero?: true | undefined;
}

/** So many distinct values are remembered. */
const MEMORY = 1 << 14;
/** After so many cells it is known whether a column repeats itself; one that does not is read cell by cell. */
const TRIAL = 1 << 12;

/**
 * Made once for each mapped column. Most columns repeat a few values, so what a cell says is worked out once for each
 * distinct text; the field's zod schema, the one statement of what a value must be, may then be as slow as it likes.
 * `settle` is asked once, at the first cell that can be meant in two ways, what the column as a whole says of it.
 */
export function columnReader(
  field: Pick<Field, 'kind' | 'schema'>,
  words: Vocabulary,
  rules?: ColumnRules,
  given: ColumnNotes = {},
  settle?: (notes: ColumnNotes, kind: CellKind) => ColumnNotes,
): ColumnReader {
  const memory = new Map<Cell, Reading>();
  const isUnstated = finder(
    field,
    (rules?.unknown ?? []).map((code) => [code, true]),
  );
  const meaningOf = finder(
    field,
    Object.entries(rules?.values ?? {}).map(([key, value]) => [keyCode(key), value]),
  );
  let notes = given;
  let checks = field;
  let settled = settle === undefined;
  const read = (cell: Cell): Reading => {
    if (isUnstated?.(cell)) return UNKNOWN;
    const coded = meaningOf?.(cell);
    if (coded !== undefined) return readCell(field.kind, coded, words, notes);
    const meant = isBlank(cell) && rules?.blank !== undefined ? rules.blank : cell;
    let reading = readCell(field.kind, meant, words, notes);
    // Whether figures below "Tỷ lệ" are shares or percentages the largest tell.
    const isOpen = notes.most === 1 && notes.scale === undefined && !isBlank(meant);
    if (
      !settled &&
      (isOpen || reading.fault?.rule === 'ambiguous-number' || reading.fault?.rule === 'ambiguous-date')
    ) {
      settled = true;
      notes = settle?.(notes, field.kind) ?? notes;
      reading = readCell(field.kind, meant, words, notes);
    }
    return reading.value === undefined ? reading : checked(reading, checks, rules?.usual, notes.scale);
  };
  let seen = 0;
  let repeats = true;
  return (cell) => {
    if (!repeats) return read(cell);
    seen++;
    const remembered = memory.get(cell);
    if (remembered !== undefined) return remembered;
    const reading = read(cell);
    if (memory.size < MEMORY) memory.set(cell, reading);
    // So many values are worth the making of code that checks them.
    if (memory.size === TRIAL && checks === field) checks = { ...field, schema: compile(field.schema) };
    // Misses alone are counted here: a column of mostly new values gets to the trial's end with few hits.
    if (memory.size === TRIAL && seen < TRIAL * 1.1) {
      repeats = false;
      memory.clear();
    }
    return reading;
  };
}

/** Codes of units are texts: 9 for what is not stated is not the unit 09. */
const finder = <V>({ kind }: Pick<Field, 'kind'>, codes: (readonly [Code, V])[]) =>
  codes.length === 0
    ? undefined
    : codeFinder(kind === 'code' ? codes.map(([code, meaning]) => [String(code), meaning] as const) : codes);

const LISTED: ReadonlySet<CellKind> = new Set(['condition', 'status']);

function checked(
  reading: Reading,
  { kind, schema }: Pick<Field, 'kind' | 'schema'>,
  usual: Bounds | undefined,
  scale: number | undefined,
): Reading {
  if (LISTED.has(kind)) return reading;
  const { error } = schema.safeParse(reading.value);
  if (!error) return usual ? doubted(reading, usual, scale) : reading;
  const issue = error.issues[0];
  const limits = Object.fromEntries(
    error.issues.flatMap((each): [string, number][] =>
      each.code === 'too_small'
        ? [['low', Number(each.minimum)]]
        : each.code === 'too_big'
          ? [['high', Number(each.maximum)]]
          : [],
    ),
  );
  return issue?.code === 'invalid_type'
    ? { value: undefined, fault: { rule: 'not-an-integer' } }
    : { value: undefined, fault: { rule: 'out-of-range', params: limits } };
}

function doubted(
  reading: Reading,
  { at_least: least, at_most: most, or_zero: orZero }: Bounds,
  scale: number | undefined,
): Reading {
  if (orZero && reading.value === 0) return reading;
  const { first, last } = sizeOf(reading.value);
  const low = least !== undefined && last < least ? least : undefined;
  const high = most !== undefined && first > most ? most : undefined;
  if (low === undefined && high === undefined) return reading;
  const read = scale !== undefined && typeof reading.value === 'number' ? reading.value : undefined;
  return { ...reading, fault: { rule: 'implausible-value', params: { low, high, read } } };
}

/** A number, or the first and the last year that a date names. */
function sizeOf(value: FactValue | undefined): { readonly first: number; readonly last: number } {
  const sizes = typeof value === 'string' ? (value.match(/\d{4}/g) ?? []).map(Number) : [Number(value)];
  // A text that names no year has no size that could be doubted.
  if (sizes.length === 0) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  return { first: Math.min(...sizes), last: Math.max(...sizes) };
}

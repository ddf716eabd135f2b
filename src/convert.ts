import { type SortedCounts, sortedCounts } from './convert-counts.ts';
import { countHeader, demandHeader, factHeader } from './convert-headers.ts';
import { isBlank } from './intake/cells.ts';
import { Findings } from './intake/findings.ts';
import type { IntakePlan } from './intake/index.ts';
import type { Keeping, UnitsRead } from './intake/keep.ts';
import type { Layout } from './intake/layout.ts';
import { columnsOf } from './intake/record.ts';
import type { Fact, FactValue, Inventory, Unit } from './model/inventory.ts';
import { TABLES, type TableName } from './model/tables.ts';
import type { Batch } from './readers/source.ts';
import { writeCsv } from './reporters/csv.ts';

/** Takes text behind what a file of that name has already. */
export type Append = (name: string, text: string) => void;

/** What was written. */
export interface Converted {
  /** Rows by the name of the file. */
  readonly rows: ReadonlyMap<string, number>;
  /** The columns of counts that rows of items could not have said. */
  readonly counts: readonly string[];
}

/** Writes the canonical tables of an inventory while it is read. */
export interface Converter {
  readonly keep: Keeping;
  /** The inventory has been read to its end. */
  finish(inventory: Inventory): Converted;
}

/** The file names that a conversion may write. */
export const isConverted = (name: string): boolean =>
  /^(?:units|equipment|connectivity|allocations|units_counts(?:_\d+)?)\.csv$/.test(name);

type RowWriter = (unit: Unit, batch: Batch, record: number) => void;

/**
 * A converter to canonical CSV: English headers, ISO dates, plain numbers, canonical words, codes as text, all facts of
 * units as columns. Rows stream; nothing but units and their counts is held. What is not known stays blank. Throws
 * UserError where the configuration says of a canonical header that it is something else.
 */
export function converter(append: Append): Converter {
  const files = new Map<string, TableFile>();
  const make: MakeFile = (name, headers) => {
    const file = tableFile(headers, (text) => append(name, text));
    files.set(name, file);
    return file;
  };
  const tables = new Map<TableName, { readonly fields: readonly string[]; readonly file: TableFile }>();
  const writers = new Map<Layout, RowWriter>();
  const told = new Map<Unit, ReadonlyMap<string, Fact>>();
  let sorted: SortedCounts = { items: [], kept: [] };
  let read: UnitsRead | undefined;

  const units = (found: UnitsRead): void => {
    read = found;
    const { layouts, plan } = found;
    // What other tables and stand-ins tell later is not the units' own.
    for (const unit of found.units) told.set(unit, new Map(unit.facts));
    sorted = sortedCounts(found);
    for (const table of ['equipment', 'connectivity', 'allocations'] as const) {
      const fields = fieldsOf(table, found, sorted);
      for (const field of fields) demandHeader(table, field, plan);
      if (fields.length > 0) tables.set(table, { fields, file: make(`${table}.csv`, fields) });
    }
    const equipment = tables.get('equipment');
    for (const { unit, ...item } of sorted.items) {
      const values: Readonly<Record<string, FactValue>> = { ...item, unit_id: unit.id };
      equipment?.file.write(equipment.fields.map((field) => textOf(values[field])));
    }
    // What no table has a column for is not judged: beside counts, that some table has it must not be lost.
    if (sorted.kept.length > 0 && layouts.has('equipment')) equipment?.file.begin();
  };
  const written = new Set<Unit>();
  const row: Keeping['row'] = (unit, layout, batch, record) => {
    written.add(unit);
    const table = tables.get(layout.kind);
    if (!read || !table) return;
    const write = writers.get(layout) ?? rowWriter(layout, table.fields, table.file, read.plan);
    writers.set(layout, write);
    write(unit, batch, record);
  };
  return {
    keep: { units, row },
    finish({ units: all }) {
      // Units that are named by paths or titles, or by nothing but a refused row, stand in no table of their own.
      const tellsMore = (unit: Unit): boolean =>
        unit.parent !== undefined || unit.name !== unit.id || !written.has(unit);
      const listed = read && (read.layouts.get('units')?.length ?? 0) > 0;
      const counts = read && (listed || all.some(tellsMore)) ? writeUnits(read, all, told, sorted, make) : [];
      const rows = new Map<string, number>();
      for (const [name, file] of files) {
        const count = file.end();
        if (count !== undefined) rows.set(name, count);
      }
      return { rows, counts };
    },
  };
}

/** The columns of a table, in canonical order; none where there is nothing to write. */
function fieldsOf(table: TableName, { layouts, fields }: UnitsRead, { items }: SortedCounts): string[] {
  const counted = table === 'equipment' && items.length > 0;
  if (!layouts.has(table) && !counted) return [];
  const known = new Set(layouts.has(table) ? fields.get(table) : []);
  for (const field of ['unit_id', ...(counted ? ['category', 'quantity'] : [])]) known.add(field);
  if (counted && items.some(({ condition }) => condition !== 'in_use')) known.add('condition');
  return Object.keys(TABLES[table]).filter((field) => known.has(field));
}

/** Writes units with all that their own tables say of them; returns the headers of counts that stay columns. */
function writeUnits(
  read: UnitsRead,
  units: readonly Unit[],
  told: ReadonlyMap<Unit, ReadonlyMap<string, Fact>>,
  { kept }: SortedCounts,
  make: MakeFile,
): string[] {
  const { plan } = read;
  const names = new Set([...told.values()].flatMap((facts) => [...facts.keys()]));
  const known = Object.keys(TABLES.units).filter((field) => names.has(field));
  const facts = [...known, ...[...names].filter((name) => !Object.hasOwn(TABLES.units, name))];
  const own = ['unit_id', 'name', 'tier', ...(units.some(({ parent }) => parent) ? ['parent_id'] : [])];
  for (const field of own) demandHeader('units', field, plan);
  const [only, ...others] = kept;
  const beside = only && others.length === 0 && only.rows.length === units.length ? only : undefined;
  const countsOf = new Map(beside?.rows.map(({ unit, values }) => [unit, values]));
  const besideHeaders = beside?.columns.map((column) => countHeader(column, plan)) ?? [];

  const headers = [...own, ...facts.map((fact) => factHeader(fact, read)), ...besideHeaders];
  const unknown = facts.map((fact) => unknownText('units', fact, plan));
  const file = make('units.csv', headers);
  for (const unit of units) {
    file.write([
      ...[unit.id, unit.name, unit.tier, unit.parent?.id].slice(0, own.length).map(textOf),
      ...facts.map((fact, at) => textOf(ownValue(unit, fact, told.get(unit))) || (unknown[at] as string)),
      ...(countsOf.get(unit)?.map(textOf) ?? []),
    ]);
  }
  const apart = beside ? [] : kept;
  const apartHeaders = apart.flatMap(({ columns, rows }, at) => {
    const names = columns.map((column) => countHeader(column, plan));
    const counted = make(at === 0 ? 'units_counts.csv' : `units_counts_${at + 1}.csv`, ['unit_id', ...names]);
    for (const { unit, values } of rows) counted.write([unit.id, ...values.map(textOf)]);
    return names;
  });
  return [...new Set([...besideHeaders, ...apartHeaders])];
}

/**
 * What a unit's own tables say. Where they say nothing, not even that it is unknown, no rows may mean none: then the fact
 * has a value that no place gives. An empty cell would be an unknown.
 */
function ownValue(
  unit: Unit,
  fact: string,
  own: ReadonlyMap<string, Fact> | undefined,
): FactValue | undefined {
  if (own?.has(fact)) return own.get(fact)?.value;
  const now = unit.facts.get(fact);
  return now?.value === false && now.place === undefined ? false : undefined;
}

/** Writes the rows of one table as canonical ones, whatever its own columns are. */
function rowWriter(layout: Layout, fields: readonly string[], file: TableFile, plan: IntakePlan): RowWriter {
  const columns = columnsOf(layout, new Findings(), plan);
  const readers = fields.slice(1).map((field) => {
    const read = columns.reader(field);
    const column = layout.columnOf(field);
    const unknown = unknownText(layout.kind, field, plan);
    return (batch: Batch, record: number): string => {
      const { value, weak } = read(batch, record);
      const isSilent = column < 0 || isBlank(batch.cell(record, column));
      // An empty number is one, and an empty answer a yes: what was said and is not known is something else.
      if (field === 'quantity' && isSilent) return '';
      if (field === 'present' && value === undefined && !isSilent) return UNKNOWN;
      return weak ? TOO_WEAK : value === undefined && column >= 0 ? unknown : textOf(value);
    };
  });
  return (unit, batch, record) => file.write([unit.id, ...readers.map((read) => read(batch, record))]);
}

const UNKNOWN = '?';
/** The one condition that says two things; no canonical word does. */
const TOO_WEAK = 'in use, low specification';

/** How "not known" is written: as nothing, unless the configuration gives an empty cell of the column a meaning. */
const unknownText = (table: TableName, field: string, plan: IntakePlan): string =>
  plan.column(field, table)?.blank === undefined ? '' : UNKNOWN;

function textOf(value: FactValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? plainNumber(value) : value;
}

/** A number that is read back in one way only: 1.234 might be more than a thousand, 1.2340 is not. */
function plainNumber(value: number): string {
  const short = String(value);
  const text = short.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : short;
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

interface TableFile {
  /** The file is there, be it without rows. */
  begin(): void;
  write(cells: readonly string[]): void;
  /** Writes what is left; returns how many rows there are, undefined where the file was never begun. */
  end(): number | undefined;
}
type MakeFile = (name: string, headers: readonly string[]) => TableFile;

/** So many rows are gathered before they are written. */
const GATHERED = 500;

function tableFile(headers: readonly string[], append: (text: string) => void): TableFile {
  let gathered: (readonly string[])[] = [];
  let rows = 0;
  let begun = false;
  const flush = (): void => {
    if (gathered.length > 0) append(writeCsv(gathered));
    gathered = [];
  };
  const begin = (): void => {
    if (!begun) gathered.push(headers);
    begun = true;
  };
  return {
    begin,
    write(cells) {
      begin();
      rows++;
      if (gathered.push(cells) >= GATHERED) flush();
    },
    end() {
      flush();
      return begun ? rows : undefined;
    },
  };
}

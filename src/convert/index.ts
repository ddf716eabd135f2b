import { namesPieces } from '../intake/items/named.ts';
import type { Layout } from '../intake/layout/layout.ts';
import { mayDeny } from '../intake/lines/cells.ts';
import type { Keeping, UnitsRead } from '../intake/plan.ts';
import type { Fact, FactValue, Inventory, Unit } from '../model/inventory.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import { textOf } from './cell-text.ts';
import { type SortedCounts, sortedCounts } from './counts.ts';
import { demandHeader } from './headers.ts';
import {
  type MakeFile,
  type RowWriter,
  rowWriter,
  type TableFile,
  tableFile,
  tellsStates,
  writeUnits,
} from './tables.ts';

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

/** A converter as `conversion`, that begins anew where the inventory is read once more. */
export function converter(append: Append, startOver: () => void): Converter {
  let current = conversion(append);
  return {
    keep: {
      restart() {
        startOver();
        current = conversion(append);
      },
      units: (read) => current.units(read),
      row: (...row) => current.row(...row),
    },
    finish: (inventory) => current.finish(inventory),
  };
}

type Conversion = Omit<Keeping, 'restart'> & Pick<Converter, 'finish'>;

/**
 * A converter to canonical CSV: English headers, ISO dates, plain numbers, canonical words, codes as text, all facts of
 * units as columns. Rows stream; nothing but units and their counts is held. What is not known stays blank. Throws
 * UserError where the configuration says of a canonical header that it is something else.
 */
function conversion(append: Append): Conversion {
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
    const isJudged = read.fields.get('equipment')?.has('condition') === true;
    const write = writers.get(layout) ?? rowWriter(layout, table.fields, table.file, read.plan, isJudged);
    writers.set(layout, write);
    write(unit, batch, record);
  };
  return {
    units,
    row,
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
  if (table === 'equipment' && layouts.get(table)?.some(tellsStates))
    for (const field of ['quantity', 'condition']) known.add(field);
  if (table === 'equipment' && layouts.get(table)?.some(namesPieces)) known.add('quantity');
  if (table === 'connectivity' && layouts.get(table)?.some(mayDeny)) known.add('present');
  if (counted && items.some(({ condition }) => condition !== 'in_use')) known.add('condition');
  return Object.keys(TABLES[table]).filter((field) => known.has(field));
}

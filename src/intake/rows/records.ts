import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { TableName } from '../../model/tables.ts';
import type { Batch, Source } from '../../readers/source.ts';
import { cleanText } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import { mergedDown } from './merged-down.ts';

/** A row as a record: its table, and the cells that tell it from others, as written. */
export interface RecordAt {
  readonly table: TableName;
  readonly key: Readonly<Record<string, string>>;
  /** The unit that it names, where that is known. */
  readonly unit: Unit | undefined;
  /** What an item is, where that can be read. */
  readonly category?: string | undefined;
}

/** Tells of the rows of a table of equipment what they are; undefined where that cannot be read. */
export type Categories = (layout: Layout) => (batch: Batch, record: number) => string | undefined;

/** What stands where, for rows that something is said of. */
export interface Addresses {
  /** Undefined for what is no row of a table. */
  record(place: Place): RecordAt | undefined;
  /** The line of the text file. */
  line(place: Place): number | undefined;
}

/** Reads the tables once more to tell which records, and which lines, some rows are. */
export function addressesOf(
  sources: readonly Source[],
  layouts: readonly Layout[],
  places: Iterable<Place>,
  unitMeant: (text: string) => Unit | undefined,
  categoriesIn: Categories,
): Addresses {
  const rows = new Map<string, Set<number>>();
  for (const { file, sheet, row } of places) {
    if (row === undefined) continue;
    const where = sheetKey(file, sheet);
    const own = rows.get(where) ?? new Set();
    rows.set(where, own.add(row));
  }
  const asked = (file: string, sheet: string | undefined): number[] =>
    [...(rows.get(sheetKey(file, sheet)) ?? [])].sort((a, b) => a - b);
  const lines = new Map<string, ReadonlyMap<number, number>>();
  for (const { file, name, linesOf } of sources.flatMap(({ sheets }) => sheets)) {
    const own = asked(file, name);
    if (own.length > 0 && linesOf) lines.set(sheetKey(file, name), linesOf(own));
  }
  const records = new Map<string, RecordAt>();
  for (const layout of layouts) {
    const { file, sheet } = layout.table;
    const own = asked(file, sheet.name);
    for (const [row, column, record] of layout.table.turned
      ? answersIn(layout, own, unitMeant)
      : recordsIn(layout, own, unitMeant, categoriesIn)) {
      records.set(rowKey(file, sheet.name, row, column), record);
    }
  }
  return {
    record: ({ file, sheet, row, column }) =>
      records.get(rowKey(file, sheet, row)) ?? records.get(rowKey(file, sheet, row, column)),
    line: ({ file, sheet, row }) =>
      row === undefined ? undefined : lines.get(sheetKey(file, sheet))?.get(row),
  };
}

const sheetKey = (file: string, sheet: string | undefined): string => `${file}\n${sheet ?? ''}`;
/** `column`: where the rows of a form are questions, a unit's answers are a record. */
const rowKey = (file: string, sheet: string | undefined, row: number | undefined, column?: number): string =>
  `${sheetKey(file, sheet)}\n${row}\n${column ?? ''}`;

/** Of a form that was turned, the answers of each unit that stand in some rows. */
function* answersIn(
  { table, columnOf }: Layout,
  rows: readonly number[],
  unitMeant: (text: string) => Unit | undefined,
): Generator<[row: number, column: number | undefined, record: RecordAt]> {
  const field = columnOf('unit_id') >= 0 ? 'unit_id' : 'name';
  const names = columnOf(field);
  for (const batch of names < 0 ? [] : glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      const name = cleanText(String(batch.cell(record, names) ?? ''));
      const column = table.turned?.at(batch.firstRow + record, undefined).column;
      for (const row of rows.filter((each) => each >= table.headerRow))
        yield [row, (column ?? 0) + 1, { table: 'units', key: { [field]: name }, unit: unitMeant(name) }];
    }
  }
}

function* recordsIn(
  layout: Layout,
  rows: readonly number[],
  unitMeant: (text: string) => Unit | undefined,
  categoriesIn: Categories,
): Generator<[row: number, column: undefined, record: RecordAt]> {
  const { kind, table } = layout;
  const codes = layout.columnOf(kind === 'units' && layout.columnOf('unit_id') < 0 ? 'name' : 'unit_id');
  const fields = KEYS[kind].filter((field) => layout.columnOf(field) >= 0);
  let at = rows.findIndex((row) => row > table.headerRow);
  if (at < 0) return;
  const categoryOf = kind === 'equipment' ? categoriesIn(layout) : undefined;
  for (const batch of mergedDown(layout, glanceAt(table))) {
    for (; at < rows.length && (rows[at] as number) < batch.firstRow + batch.length; at++) {
      const record = (rows[at] as number) - batch.firstRow;
      if (record < 0) continue;
      const text = (column: number): string => cleanText(String(batch.cell(record, column) ?? ''));
      const written = fields.flatMap((field): [string, string][] => {
        const cell = text(layout.columnOf(field));
        return cell === '' ? [] : [[field, cell]];
      });
      const names = written.map(([field]) => field);
      const key = written.filter(([field]) => !STANDS_IN[field]?.some((better) => names.includes(better)));
      yield [
        rows[at] as number,
        undefined,
        {
          table: kind,
          // Rows that no column gives to a unit are told apart by where they stand.
          key: Object.fromEntries(codes < 0 ? [['file', table.file], ...key] : key),
          unit: codes < 0 ? undefined : unitMeant(text(codes)),
          category: categoryOf?.(batch, record),
        },
      ];
    }
    if (at === rows.length) return;
  }
}

/** What is of the key only where something better is not there. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = { name: ['unit_id'], category: ['asset_id'] };
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  units: ['unit_id', 'name'],
  equipment: ['unit_id', 'category', 'asset_id'],
  connectivity: ['unit_id', 'connection', 'provider'],
  allocations: ['unit_id', 'year', 'source', 'item', 'for'],
};

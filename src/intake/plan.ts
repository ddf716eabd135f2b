import type { Cell } from '../model/finding.ts';
import type { Unit } from '../model/inventory.ts';
import type { TableName } from '../model/tables.ts';
import type { Batch } from '../readers/source.ts';
import type { Bounds, ColumnRules } from './cells/column.ts';
import type { ColumnNotes, Vocabulary } from './cells/index.ts';
import type { Meaning } from './headers/index.ts';
import type { ItemRow } from './items/row.ts';
import type { ItemStandard } from './items/standards.ts';
import type { Layout } from './layout/layout.ts';
import type { Repeats } from './repeats/again.ts';
import type { WideRow } from './wide/counts.ts';

/** What the configuration says a column is. */
export interface Mapping {
  readonly meaning: Meaning;
  readonly notes: ColumnNotes;
  /** Gives way to another column of the same meaning. */
  readonly yields?: true;
  /** Its cells name a unit with all those above it: "A > B > C". */
  readonly path?: true;
  /** One number is one thing, in whichever unit: a serial number wherever it stands, any other within its file. */
  readonly unique?: true;
}

/** What intake needs of the configuration. */
export interface IntakeRules {
  /** The day of the stock, YYYY-MM-DD. */
  readonly asOf: string;
  readonly vocabulary: Vocabulary;
  /** How the cells of a column are read, by its field or its header; undefined where nothing is said. */
  column(name: string, table: TableName): (ColumnRules & ColumnNotes) | undefined;
  /** What a header was said to mean in a table of this kind; undefined where nothing is said that such a table has. */
  mapping(header: string, table: TableName): Mapping | undefined;
  /** Whether a cell of a column is one that rows must have to be read at all; undefined where any will do. */
  only(header: string): ((cell: Cell) => true | undefined) | undefined;
  /** What is usual of a field or fact; undefined where anything is. */
  usual(field: string): Bounds | undefined;
  /** Tables whose rows each name their unit, in a column that the configuration names. */
  readonly standAlone: readonly TableName[];
  /** Facts of units that the configuration asks for, and connections that it pays for. */
  readonly asked: ReadonlySet<string>;
  /** Is told what is kept of the tables. */
  readonly keep?: Keeping | undefined;
}

/** What a file holds, and which rows are its header, first and last. */
export interface FileSaid {
  readonly table?: TableName | undefined;
  readonly header_rows?: readonly [number, number] | undefined;
}

/** A column, or a sheet or file, that a setting names. */
export type NamedSetting =
  | { readonly setting: 'only_rows'; readonly header: string }
  | {
      readonly setting: 'columns';
      readonly key: string;
      readonly header: string;
      readonly table: TableName | undefined;
      /** The kind of equipment that it gives the number of. */
      readonly counts: string | undefined;
    }
  | { readonly setting: 'files'; readonly key: string };

/** What the configuration says of reading. */
export interface IntakePlan extends IntakeRules {
  /** The table that every file holds, when its headers cannot tell. */
  readonly table?: TableName | undefined;
  /** What the configuration says of a file, or of a sheet of it. */
  file(path: string, sheet?: string): FileSaid | undefined;
  readonly factKinds: ReadonlyMap<string, FactKind>;
  /** Facts that targets and ceilings take for a number of things or people. */
  readonly countedFacts: ReadonlySet<string>;
  readonly standIns: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** The standards, given the fields that some equipment file has: criteria on other fields are not judged. */
  standards(fields: ReadonlySet<string>): readonly ItemStandard[];
  /** Tables in which a unit without rows has none. */
  readonly noRowsMeansNone: readonly TableName[];
  /** What the configuration names, and has to be there. */
  readonly named: readonly NamedSetting[];
  /** Only these sheets of workbooks (`Sheet1`), or tables on them (`Sheet1#2`), are read; all where absent. */
  readonly sheets?: readonly string[] | undefined;
  /** Files that say which units there are; nothing else may name another. */
  readonly roster?: ReadonlySet<string> | undefined;
  /** A plan of several years asks when items pass their useful life. */
  readonly looksAhead?: boolean | undefined;
  /** Is told what becomes of every equipment row. */
  readonly watch?: ((row: ItemRow) => void) | undefined;
  /** What lists say again, where that is known. */
  readonly repeats?: Repeats | undefined;
}

/** How a fact is to be read: as the configuration says, as a target uses it, or as its own values suggest. */
export type FactKind = 'yes_no' | 'number' | 'text';

/** What the tables of units told, before other tables and stand-ins tell more. */
export interface UnitsRead {
  readonly units: readonly Unit[];
  readonly wide: readonly WideRow[];
  /** Tables by kind; a kind that no file holds is absent. */
  readonly layouts: ReadonlyMap<TableName, readonly Layout[]>;
  /** The fields that some table of a kind has. */
  readonly fields: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly plan: IntakePlan;
}

/** Is told what is kept of the tables while they are read (`convert`). */
export interface Keeping {
  /** All is read once more, from the beginning. */
  restart(): void;
  units(read: UnitsRead): void;
  /** A row of equipment, connectivity or allocations that was not refused. */
  row(unit: Unit, layout: Layout, batch: Batch, record: number): void;
}

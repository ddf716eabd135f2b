import type { Unit } from '../model/inventory.ts';
import type { TableName } from '../model/tables.ts';
import type { Batch } from '../readers/source.ts';
import type { IntakePlan } from './index.ts';
import type { Layout } from './layout/index.ts';
import type { WideRow } from './units/table.ts';

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

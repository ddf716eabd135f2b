import type { Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import type { WideRow } from '../wide/counts.ts';
import type { FreeFacts } from './free-facts.ts';
import type { UnitRegister } from './index.ts';
import type { PlacedNames } from './placed-names.ts';

/** What reading the tables of units fills. */
export interface UnitReading {
  readonly units: UnitRegister;
  readonly free: FreeFacts;
  readonly wide: WideRow[];
  /** Units may be named that no table before this one has. */
  readonly mayAdd: boolean;
  readonly placed: PlacedNames;
  /** The table that first named a unit. */
  readonly first: Map<Unit, Layout>;
  /** Units of forms with columns that look like numbers of equipment, and are not counted. */
  readonly unclaimed: Set<Unit>;
}

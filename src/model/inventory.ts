import type { Place } from './finding.ts';
import type { TableName } from './tables.ts';

export type FactValue = boolean | number | string;

/** A named value of a unit. `value` undefined: unknown. `place` is absent for a fact worked out of other facts. */
export interface Fact {
  readonly value: FactValue | undefined;
  readonly place?: Place;
}

/** A place that is checked. Its index is its position in `Inventory.units`. */
export interface Unit {
  readonly index: number;
  readonly id: string;
  name: string;
  tier: string | undefined;
  readonly place: Place;
  parent: Unit | undefined;
  readonly children: Unit[];
  readonly facts: Map<string, Fact>;
  /** Rows of equipment counted for it. */
  itemRows: number;
  /** Rows of equipment that name it and were refused. */
  refusedRows: number;
}

/** How an item stands to one standard. The numbers are slots of a tally: see `slot`. */
export const SERVICE = { in: 0, stored: 1, onOrder: 2, unknown: 3 } as const;
export const JUDGED = { no: 0, yes: 1, unknown: 2 } as const;
export type Judged = 0 | 1 | 2;
export const SLOTS = 36;
export const slot = (service: number, weak: Judged, old: Judged): number => service * 9 + weak * 3 + old;

/** How many items pass their useful life in which years: of those surely good at the soonest, of those perhaps good at the latest. */
export interface Expiring {
  readonly soonest: Map<number, number>;
  readonly latest: Map<number, number>;
  /** The same of those in service alone: without store and orders. */
  readonly servingSoonest: Map<number, number>;
  readonly servingLatest: Map<number, number>;
  /** Of those in service that are too weak and not too old. */
  readonly weakSoonest: Map<number, number>;
  readonly weakLatest: Map<number, number>;
  /** Of those in service and not too old of which nobody knows whether they are too weak. */
  readonly doubtfulSoonest: Map<number, number>;
}

export const nothingExpiring = (): Expiring => ({
  soonest: new Map(),
  latest: new Map(),
  servingSoonest: new Map(),
  servingLatest: new Map(),
  weakSoonest: new Map(),
  weakLatest: new Map(),
  doubtfulSoonest: new Map(),
});

/**
 * Items by unit, standard and slot; items that are out of service are in none.
 * Quantities are whole and small enough for a double to hold every sum exactly.
 */
export interface Tallies {
  readonly standards: readonly string[];
  counts: Float64Array;
  /** By unit and standard: so many more there may be, because a number was left blank; infinite where nobody knows. */
  open: Float64Array;
  /** By unit and standard: so many more there may be, because a row was refused; infinite where nobody knows. */
  lost: Float64Array;
  /** By unit and standard: 1 where a form gives numbers of such items, so that there are no others. */
  reported: Uint8Array;
  /** By unit and standard: 1 where a list that would tell of such items has a row of the unit: it has no others. */
  listed: Uint8Array;
  /** By unit and standard, where a plan looks ahead and the standard has a useful life. */
  readonly expiries?: Map<number, Expiring> | undefined;
}

/** How many items units have in whatever condition; what is on order or disposed of is not there. */
export interface ItemCounts {
  /** Undefined where nothing tells of any. */
  of(unit: Unit, category: string): number | undefined;
}

/** What the rent of one connection of one unit costs a month; undefined where the row does not say. */
export interface Rental {
  readonly unit: Unit;
  readonly connection: string;
  readonly monthlyCost: number | undefined;
  /** Something is said of what it costs, or was to be said: where that is not known, it is not nothing. */
  readonly isAsked: boolean;
  /** False where it is not known whether the connection is there. */
  readonly sure: boolean;
  readonly place: Place;
}

export interface Allocation {
  readonly unit: Unit;
  readonly year: number;
  readonly source: string;
  /** Money; `unreadable` where a row gives some, but not in a way that can be used: nobody knows how much. */
  readonly amount?: number | 'unreadable';
  readonly item?: string;
  readonly quantity?: number;
  readonly status: 'planned' | 'spent';
  readonly place: Place;
  readonly sourcePlace: Place;
}

/** Money of which it is not known of which of some years it is, or how much of it is of each; of any, where `years` is undefined. */
export interface PerhapsMoney extends Pick<Allocation, 'unit' | 'source' | 'place'> {
  readonly years: readonly number[] | undefined;
  readonly amount: number | 'unreadable';
}

export interface Input {
  readonly path: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly table: TableName;
  readonly rows: number;
  readonly refused: number;
}

/** What could be trusted of the tables. */
export interface Inventory {
  readonly units: readonly Unit[];
  readonly tallies: Tallies;
  readonly itemCounts: ItemCounts;
  /** Units that a form has a row of numbers for. */
  readonly counted: ReadonlySet<Unit>;
  /** Units that a form tells more of than was counted: columns that look like numbers of equipment, and are not understood. */
  readonly unclaimed: ReadonlySet<Unit>;
  /** Units that only stand above others in a path: no row is about them. */
  readonly onTheWay: ReadonlySet<Unit>;
  readonly rentals: readonly Rental[];
  readonly allocations: readonly Allocation[];
  readonly perhapsMoney: readonly PerhapsMoney[];
  readonly inputs: readonly Input[];
  /** Number of items counted, lots by their quantity. */
  readonly items: number;
  /** The fields that some file of a table has; a table that no file holds is absent. */
  readonly fields: ReadonlyMap<TableName, ReadonlySet<string>>;
  /** Names of all facts that some file gives. */
  readonly factNames: ReadonlySet<string>;
  /** Tables of which a file could not be read, or not to its end: what they say may be more. */
  readonly incomplete: ReadonlySet<TableName>;
}

/** A unit and all below it, itself first. */
export function subtree(unit: Unit): Unit[] {
  const found = [unit];
  for (let at = 0; at < found.length; at++) found.push(...(found[at] as Unit).children);
  return found;
}

/** The unit's ancestors, nearest first. */
export function ancestors(unit: Unit): Unit[] {
  const found: Unit[] = [];
  for (let above = unit.parent; above; above = above.parent) found.push(above);
  return found;
}

/** A fact of the unit; the area class is inherited from the nearest ancestor that has one. */
export function factOf(unit: Unit, name: string): Fact | undefined {
  const own = unit.facts.get(name);
  if (name !== 'area_class' || own?.value !== undefined) return own;
  for (const above of ancestors(unit)) {
    const inherited = above.facts.get(name);
    if (inherited?.value !== undefined) return inherited;
  }
  return own;
}

import type { Finding, Place } from '../model/finding.ts';
import type { Allocation, Input, Inventory, Rental } from '../model/inventory.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Source } from '../readers/source.ts';
import { readAllocations } from './allocations.ts';
import { type Lines, readConnections, tellConnections } from './connections.ts';
import { Findings } from './findings.ts';
import { ItemFold, type ItemRow, type ItemStandard } from './items.ts';
import { type Layout, layOut } from './layout.ts';
import type { IntakeRules } from './record.ts';
import { type FactKind, UnitRegister } from './units.ts';

/** What the configuration says of reading. */
export interface IntakePlan extends IntakeRules {
  readonly asOf: string;
  /** The table that every file holds, when its headers cannot tell. */
  readonly table?: TableName | undefined;
  readonly factKinds: ReadonlyMap<string, FactKind>;
  readonly standIns: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** The standards, given the fields that some equipment file has: criteria on other fields are not judged. */
  standards(fields: ReadonlySet<string>): readonly ItemStandard[];
  /** Tables in which a unit without rows has none. */
  readonly noRowsMeansNone: readonly TableName[];
  /** Is told what becomes of every equipment row. */
  readonly watch?: ((row: ItemRow) => void) | undefined;
}

/**
 * Tables to inventory. Headers are read first, so that units are known before the rows that name them, whatever the
 * order of the files; equipment is folded into tallies as it streams by.
 */
export function readInventory(
  sources: readonly Source[],
  opened: readonly Finding[],
  plan: IntakePlan,
): { inventory: Inventory; findings: Findings } {
  const findings = new Findings();
  findings.addAll(opened);
  const layouts = new Map<TableName, Layout[]>();
  const fields = new Map<TableName, Set<string>>();
  for (const source of sources) {
    for (const table of source.tables) {
      const { layout, findings: faults } = layOut(table, plan.table);
      findings.addAll(faults);
      if (!layout) continue;
      layouts.set(layout.kind, [...(layouts.get(layout.kind) ?? []), layout]);
      const known = fields.get(layout.kind) ?? new Set();
      for (const field of layout.fields) if (field !== undefined) known.add(field);
      fields.set(layout.kind, known);
    }
  }

  const inputs: Input[] = [];
  const incomplete = new Set<TableName>();
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const read = (
    kind: TableName,
    use: (layout: Layout) => { rows: number; refused: number; complete: boolean },
  ): void => {
    for (const layout of layouts.get(kind) ?? []) {
      const { rows, refused, complete } = use(layout);
      const path = layout.table.file;
      if (rows === 0) findings.add({ rule: 'no-rows', place: { file: path } });
      inputs.push({ path, sha256: hashes.get(path) ?? '', table: kind, rows, refused });
      if (!complete) incomplete.add(kind);
    }
  };
  // A file that could not be used at all may have held anything that its name promises, or anything at all.
  for (const { path, tables } of sources) {
    const used = [...layouts.values()].flat().some(({ table }) => table.file === path);
    if (used && tables.length > 0) continue;
    if (findings.kept.some(({ rule, place }) => place?.file === path && LOST.has(rule))) {
      const promised = TABLE_NAMES.filter((name) => path.toLowerCase().includes(name));
      for (const name of promised.length > 0 ? promised : TABLE_NAMES) incomplete.add(name);
    }
  }

  const units = new UnitRegister(findings, plan, !layouts.has('units'));
  read('units', (layout) => units.readTable(layout));
  units.tie();
  units.settleFacts(plan.factKinds);

  const lines: Lines = new Map();
  const rentals: Rental[] = [];
  const seenLines = new Map<string, Place>();
  read('connectivity', (layout) => readConnections(layout, units, findings, plan, lines, rentals, seenLines));
  tellConnections(lines, units);
  if (plan.noRowsMeansNone.includes('connectivity')) {
    const kinds = new Set([...lines.values()].flatMap((own) => [...own.keys()]));
    for (const kind of kinds) units.sayAbsent(kind);
  }
  units.standIn(plan.standIns);

  const equipment = fields.get('equipment') ?? new Set<string>();
  const fold = new ItemFold(
    plan.standards(equipment),
    units,
    findings,
    plan,
    plan.asOf,
    equipment.has('condition'),
    plan.watch,
  );
  read('equipment', (layout) => fold.readTable(layout));
  fold.forgetAssets();

  const allocations: Allocation[] = [];
  const seenAllocations = new Map<string, Place>();
  read('allocations', (layout) =>
    readAllocations(layout, units, findings, plan, allocations, seenAllocations),
  );

  if (incomplete.has('equipment')) {
    for (const unit of units.units) unit.refused = { rows: unit.refused.rows + 1, items: null };
  }
  const inventory: Inventory = {
    units: units.units,
    tallies: fold.tallies,
    rentals,
    allocations,
    inputs,
    items: fold.items,
    fields,
    factNames: units.factNames,
    incomplete,
  };
  return { inventory, findings };
}

const LOST: ReadonlySet<string> = new Set([
  'unreadable-file',
  'unknown-table',
  'missing-column',
  'empty-file',
]);

import type { Finding, Place } from '../model/finding.ts';
import type { Allocation, Input, Inventory, Rental, Unit } from '../model/inventory.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Source } from '../readers/source.ts';
import { readAllocations } from './allocations.ts';
import { doubtConnections, type Lines, readConnections, tellConnections } from './connections.ts';
import { Findings } from './findings.ts';
import { otherFormulas } from './formulas.ts';
import { type FactKind, FreeFacts } from './free-facts.ts';
import type { ItemStandard } from './item-standards.ts';
import { ItemFold, type ItemRow } from './items.ts';
import type { Layout } from './layout.ts';
import { columnsOf, type IntakeRules, valueFrom } from './record.ts';
import type { Categories } from './records.ts';
import type { TableRead } from './rows.ts';
import { fieldsOf, idleSettings, layoutsOf } from './tables.ts';
import { checkTotals } from './totals.ts';
import { readUnits, type WideRow } from './unit-table.ts';
import { UnitRegister } from './units.ts';

/** What a file holds, and which rows are its header, first and last. */
export interface FileSaid {
  readonly table?: TableName | undefined;
  readonly header_rows?: readonly [number, number] | undefined;
}

/** What the configuration says of reading. */
export interface IntakePlan extends IntakeRules {
  readonly asOf: string;
  /** The table that every file holds, when its headers cannot tell. */
  readonly table?: TableName | undefined;
  /** What the configuration says of a file, or of a sheet of it. */
  file(path: string, sheet?: string): FileSaid | undefined;
  readonly factKinds: ReadonlyMap<string, FactKind>;
  readonly standIns: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** The standards, given the fields that some equipment file has: criteria on other fields are not judged. */
  standards(fields: ReadonlySet<string>): readonly ItemStandard[];
  /** Tables in which a unit without rows has none. */
  readonly noRowsMeansNone: readonly TableName[];
  /** Headers of the columns that rows are left out by. */
  readonly onlyColumns: readonly string[];
  /** Only these sheets of workbooks (`Sheet1`), or tables on them (`Sheet1#2`), are read; all where absent. */
  readonly sheets?: readonly string[] | undefined;
  /** Files that say which units there are; nothing else may name another. */
  readonly roster?: ReadonlySet<string> | undefined;
  /** A plan of several years asks when items pass their useful life. */
  readonly looksAhead?: boolean | undefined;
  /** Is told what becomes of every equipment row. */
  readonly watch?: ((row: ItemRow) => void) | undefined;
}

/** What reading came to. */
export interface Read {
  readonly inventory: Inventory;
  readonly findings: Findings;
  /** The tables that were read. */
  readonly layouts: readonly Layout[];
  /** Whether some file names a unit that is no roster, in a row that is no allocation. */
  isHeard(unit: Unit): boolean;
  /** The unit that a text was taken for, by code or name. */
  unitMeant(text: string): Unit | undefined;
  readonly categoriesIn: Categories;
}

/**
 * Tables to inventory. Headers are read first, so that units are known before the rows that name them, whatever the
 * order of the files; equipment is folded into tallies as it streams by.
 */
export function readInventory(
  sources: readonly Source[],
  opened: readonly Finding[],
  plan: IntakePlan,
): Read {
  const findings = new Findings();
  const isOfFormulas = ({ rule }: Finding): boolean => rule === 'formula-without-value';
  findings.addAll(opened.filter((finding) => !isOfFormulas(finding)));
  const layouts = layoutsOf(sources, findings, plan);
  findings.addAll(idleSettings(layouts, plan));
  const fields = fieldsOf(layouts);

  const isRoster = (layout: Layout): boolean => plan.roster?.has(layout.table.file) === true;
  const units = new UnitRegister(findings, plan, (layouts.get('units') ?? []).length === 0);
  const inputs: Input[] = [];
  const incomplete = new Set<TableName>();
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const read = (kind: TableName, use: (layout: Layout) => TableRead): void => {
    for (const layout of layouts.get(kind) ?? []) {
      units.listens = kind !== 'allocations' && !isRoster(layout);
      const { rows, refused, complete, totals } = use(layout);
      const { file: path, sheet } = layout.table;
      if (rows === 0) findings.add({ rule: 'no-rows', place: { file: path, sheet: sheet.name } });
      inputs.push({ path, sheet: sheet.name, sha256: hashes.get(path) ?? '', table: kind, rows, refused });
      if (!complete) incomplete.add(kind);
      else if (totals.length > 0) findings.addAll(checkTotals(layout, totals, plan, units.names));
    }
  };
  // A file that could not be used at all may have held anything that its name promises, or anything at all.
  for (const { path, sheets } of sources) {
    const used = [...layouts.values()].flat().some(({ table }) => table.file === path);
    if (used && sheets.length > 0) continue;
    if (findings.kept.some(({ rule, place }) => place?.file === path && LOST.has(rule))) {
      const promised = TABLE_NAMES.filter((name) => path.toLowerCase().includes(name));
      for (const name of promised.length > 0 ? promised : TABLE_NAMES) incomplete.add(name);
    }
  }

  const free = new FreeFacts();
  const wide: WideRow[] = [];
  const first = new Map<Unit, Layout>();
  const isCoded = (layout: Layout): boolean => layout.columnOf('unit_id') >= 0;
  // Those that say which units there are come first: a roster, else tables with codes, else tables of names, and of these
  // those that say who stands above whom, which sections are held against.
  const all = layouts.get('units') ?? [];
  const naming = [isRoster, isCoded, () => true].find((say) => all.some(say)) ?? (() => true);
  const order = (layout: Layout): number => Number(!isCoded(layout) && layout.columnOf('parent_id') < 0);
  const leading = all.filter(naming).sort((a, b) => order(a) - order(b));
  layouts.set('units', [...leading, ...all.filter((layout) => !naming(layout))]);
  read('units', (layout) =>
    readUnits(layout, findings, plan, { units, free, wide, first, mayAdd: naming(layout) }),
  );
  units.parents.tie();
  free.settle(units, plan.factKinds, findings, plan);
  plan.keep?.units({ units: units.units, wide, layouts, fields, plan });

  const lines: Lines = new Map();
  const rentals: Rental[] = [];
  const seenLines = new Map<string, Place>();
  read('connectivity', (layout) => readConnections(layout, units, findings, plan, lines, rentals, seenLines));
  tellConnections(lines, units);
  doubtConnections(units, findings);
  if (plan.noRowsMeansNone.includes('connectivity')) {
    const kinds = new Set([...lines.values()].flatMap((own) => [...own.keys()]));
    for (const kind of kinds) units.facts.sayAbsent(kind);
  }
  units.facts.standIn(plan.standIns);

  const equipment = fields.get('equipment') ?? new Set<string>();
  const fold = new ItemFold(
    plan.standards(equipment),
    units,
    findings,
    plan,
    plan.asOf,
    equipment.has('condition'),
    plan.watch,
    plan.looksAhead,
  );
  const lists = new Set(layouts.get('equipment')?.map(({ table }) => table.file));
  read('equipment', (layout) => fold.readTable(layout, lists.size > 1));
  fold.addWide(wide);
  fold.forgetAssets();

  const allocations: Allocation[] = [];
  const seenAllocations = new Map<string, Place>();
  read('allocations', (layout) =>
    readAllocations(layout, units, findings, plan, allocations, seenAllocations),
  );

  findings.addAll(otherFormulas(opened.filter(isOfFormulas), sources, findings.kept));

  const inventory: Inventory = {
    units: units.units,
    tallies: fold.tallies,
    itemCounts: fold.itemCounts,
    counted: new Set(wide.map(({ unit }) => unit)),
    onTheWay: units.onTheWay,
    rentals,
    allocations,
    inputs,
    items: fold.items,
    fields,
    factNames: units.facts.names,
    incomplete,
  };
  return {
    inventory,
    findings,
    layouts: [...layouts.values()].flat(),
    isHeard: (unit) => units.isHeard(unit),
    unitMeant: (text) => units.meant(text),
    categoriesIn(layout) {
      // What is wrong with the cells has been said.
      const read = columnsOf(layout, new Findings(), plan).reader('category');
      return (batch, record) => valueFrom<string>(read, batch, record);
    },
  };
}

/** A file or table of which nothing, or not all, could be used. */
export const LOST: ReadonlySet<string> = new Set([
  'unreadable-file',
  'unsupported-format',
  'header-not-found',
  'unknown-table',
  'missing-column',
  'empty-file',
]);

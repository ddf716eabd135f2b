import type { Finding } from '../model/finding.ts';
import type { Input, Inventory, Unit } from '../model/inventory.ts';
import type { TableName } from '../model/tables.ts';
import type { Source } from '../readers/source.ts';
import { AllocationFold } from './allocations.ts';
import { Findings } from './findings.ts';
import { allLeftOut, countsLost, idleSettings } from './idle-settings.ts';
import { ItemFold } from './items/index.ts';
import type { Layout } from './layout/layout.ts';
import { doubtConnections } from './lines/contradicted.ts';
import { LineFold } from './lines/index.ts';
import { tablesLost } from './lost.ts';
import type { IntakePlan } from './plan.ts';
import type { Repeats } from './repeats/again.ts';
import { listSums } from './repeats/list-sums.ts';
import { RepeatedLists } from './repeats/lists.ts';
import { newestFirst } from './repeats/stock-day.ts';
import { sumsLeftOpen } from './repeats/sums-of-below.ts';
import { tellComments } from './rows/comments.ts';
import { otherFormulas } from './rows/formulas.ts';
import type { TableRead } from './rows/index.ts';
import { columnsOf, valueFrom } from './rows/record.ts';
import type { Categories } from './rows/records.ts';
import { checkTotals } from './rows/totals.ts';
import { fieldsOf, layoutsOf } from './tables.ts';
import { FreeFacts } from './units/free-facts.ts';
import { UnitRegister } from './units/index.ts';
import { unitTables } from './units/order.ts';
import { listsByPlaces, placedNames } from './units/placed-names.ts';
import { readUnits } from './units/table.ts';
import { unitsAlike } from './units/units-alike.ts';
import type { WideRow } from './wide/counts.ts';

/** What reading came to. */
export interface Read {
  readonly inventory: Inventory;
  readonly findings: Findings;
  /** The tables that were read. */
  readonly layouts: readonly Layout[];
  /** What lists say again. */
  readonly repeats: Repeats;
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
  const read = readOnce(sources, opened, plan);
  const { lists, sums, disputed } = read.repeats;
  if (plan.repeats || lists.size + sums.size + disputed.size === 0) return read;
  // That a list says again what stands elsewhere is known when all have been read.
  plan.keep?.restart();
  return readOnce(sources, opened, { ...plan, repeats: read.repeats });
}

function readOnce(sources: readonly Source[], opened: readonly Finding[], plan: IntakePlan): Read {
  const findings = new Findings();
  const isOfFormulas = ({ rule }: Finding): boolean => rule === 'formula-without-value';
  findings.addAll(opened.filter((finding) => !isOfFormulas(finding)));
  const layouts = layoutsOf(sources, findings, plan);
  const items = layouts.get('equipment');
  if (items) layouts.set('equipment', [...newestFirst(items)]);
  findings.addAll(idleSettings(layouts, sources, plan));
  const fields = fieldsOf(layouts);

  const isRoster = (layout: Layout): boolean => plan.roster?.has(layout.table.file) === true;
  const units = new UnitRegister(findings, plan, (layouts.get('units') ?? []).length === 0);
  const inputs: Input[] = [];
  const isUsed = (path: string): boolean =>
    [...layouts.values()].flat().some(({ table }) => table.file === path);
  const incomplete = new Set(tablesLost(sources, isUsed, findings.kept));
  if (countsLost(layouts, plan)) incomplete.add('equipment');
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const read = (kind: TableName, use: (layout: Layout) => TableRead): void => {
    const all = layouts.get(kind) ?? [];
    const reads = all.map((layout) => {
      units.listens = kind !== 'allocations' && !isRoster(layout);
      const { rows, refused, complete, totals, leftOut } = use(layout);
      const { file: path, sheet } = layout.table;
      const place = { file: path, sheet: sheet.name };
      if (rows === 0)
        findings.add(leftOut > 0 ? allLeftOut(layout, place, leftOut) : { rule: 'no-rows', place });
      inputs.push({ path, sheet: sheet.name, sha256: hashes.get(path) ?? '', table: kind, rows, refused });
      if (!complete) incomplete.add(kind);
      else if (totals.length > 0) findings.addAll(checkTotals(layout, totals, plan, units.names));
      return { rows, leftOut };
    });
    // A slip in a code is likelier than an inventory of which nothing is meant.
    if (reads.some(({ leftOut }) => leftOut > 0) && reads.every(({ rows }) => rows === 0))
      incomplete.add(kind);
  };

  const free = new FreeFacts();
  const forms: WideRow[] = [];
  const first = new Map<Unit, Layout>();
  const unclaimed = new Set<Unit>();
  const { leading, others } = unitTables(layouts.get('units') ?? [], isRoster);
  layouts.set('units', [...leading, ...others]);
  const isCoded = ({ columnOf }: Layout): boolean => columnOf('unit_id') >= 0;
  const below = [...(layouts.get('equipment') ?? []), ...(layouts.get('connectivity') ?? [])];
  const naming = units.open ? listsByPlaces(below) : leading.filter((layout) => !isCoded(layout));
  const placed = placedNames(naming, units.names);
  units.placed = placed;
  read('units', (layout) =>
    readUnits(layout, findings, plan, {
      units,
      free,
      wide: forms,
      first,
      unclaimed,
      mayAdd: leading.includes(layout),
      placed,
    }),
  );
  units.parents.tie();
  const wide = sumsLeftOpen(layouts.get('units') ?? [], forms, units.units, findings);
  free.settle(units, plan, findings, plan);
  plan.keep?.units({ units: units.units, wide, layouts, fields, plan });

  const lines = new LineFold(units, findings, plan);
  read('connectivity', (layout) => lines.readTable(layout));
  lines.tell();
  doubtConnections(units, findings);
  if (plan.noRowsMeansNone.includes('connectivity')) lines.sayAbsent();
  units.facts.standIn(plan.standIns);

  const equipment = fields.get('equipment') ?? new Set<string>();
  const ofItems = layouts.get('equipment') ?? [];
  const lists = ofItems.length > 1 && !plan.repeats ? new RepeatedLists() : undefined;
  const fold = new ItemFold(
    plan.standards(equipment),
    units,
    findings,
    plan,
    plan.asOf,
    equipment.has('condition'),
    plan.watch,
    plan.looksAhead,
    lists,
    plan.repeats,
  );
  read('equipment', (layout) => fold.readTable(layout));
  const repeats = plan.repeats ?? {
    lists: lists?.find() ?? new Map(),
    sums: listSums(layouts.get('units') ?? [], units.units, fold.itemCounts, plan.vocabulary.categories),
    disputed: fold.disputed,
  };
  fold.addWide(wide);
  fold.holdNobodys();
  fold.holdSummaries();
  fold.holdScopes();
  fold.forgetAssets();

  const money = new AllocationFold(units, findings, plan);
  read('allocations', (layout) => money.readTable(layout));

  findings.addAll(unitsAlike(units.units));
  findings.addAll(otherFormulas(opened.filter(isOfFormulas), sources, findings.kept));
  tellComments([...layouts.values()].flat(), findings);

  const inventory: Inventory = {
    units: units.units,
    tallies: fold.tallies,
    itemCounts: fold.itemCounts,
    counted: new Set(wide.map(({ unit }) => unit)),
    unclaimed,
    onTheWay: units.onTheWay,
    rentals: lines.rentals,
    allocations: money.allocations,
    perhapsMoney: money.perhaps,
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
    repeats,
    isHeard: (unit) => units.isHeard(unit),
    unitMeant: (text) => units.meant(text),
    categoriesIn(layout) {
      // What is wrong with the cells has been said.
      const read = columnsOf(layout, new Findings(), plan).reader('category');
      return (batch, record) => valueFrom<string>(read, batch, record);
    },
  };
}

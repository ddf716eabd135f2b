import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import { type Finding, type Place, UserError } from '../model/finding.ts';
import type { Allocation, Input, Inventory, Rental, Unit } from '../model/inventory.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { ReadFault, type Sheet, type Source } from '../readers/source.ts';
import { readAllocations } from './allocations.ts';
import { type Lines, readConnections, tellConnections } from './connections.ts';
import { tablesIn, type Understand } from './find-tables.ts';
import { Findings } from './findings.ts';
import { type FactKind, FreeFacts } from './free-facts.ts';
import { ItemFold, type ItemRow, type ItemStandard } from './items.ts';
import { bestKind, calledTable, type Layout, layOut, type Seen, understood } from './layout.ts';
import { inUnicode } from './legacy-text.ts';
import type { IntakeRules } from './record.ts';
import type { TableRead } from './rows.ts';
import { headerPlace, headerText, type Table } from './table.ts';
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
  const layouts = layoutsOf(sources, findings, plan);
  findings.addAll(idleSettings(layouts, plan));
  const fields = fieldsOf(layouts);

  const inputs: Input[] = [];
  const incomplete = new Set<TableName>();
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const read = (kind: TableName, use: (layout: Layout) => TableRead): void => {
    for (const layout of layouts.get(kind) ?? []) {
      const { rows, refused, complete, totals } = use(layout);
      const { file: path, sheet } = layout.table;
      if (rows === 0) findings.add({ rule: 'no-rows', place: { file: path, sheet: sheet.name } });
      inputs.push({ path, sheet: sheet.name, sha256: hashes.get(path) ?? '', table: kind, rows, refused });
      if (!complete) incomplete.add(kind);
      else if (totals.length > 0) findings.addAll(checkTotals(layout, totals, plan));
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

  const units = new UnitRegister(findings, plan, (layouts.get('units') ?? []).length === 0);
  const free = new FreeFacts();
  const wide: WideRow[] = [];
  const first = new Map<Unit, Layout>();
  const isRoster = (layout: Layout): boolean => plan.roster?.has(layout.table.file) === true;
  const isCoded = (layout: Layout): boolean => layout.columnOf('unit_id') >= 0;
  // Those that say which units there are come first: a roster, else tables with codes, else tables of names.
  const all = layouts.get('units') ?? [];
  const naming = [isRoster, isCoded, () => true].find((say) => all.some(say)) ?? (() => true);
  layouts.set('units', [...all.filter(naming), ...all.filter((layout) => !naming(layout))]);
  read('units', (layout) =>
    readUnits(layout, findings, plan, { units, free, wide, first, mayAdd: naming(layout) }),
  );
  units.tie();
  free.settle(units, plan.factKinds, findings, plan);
  plan.keep?.units({ units: units.units, wide, layouts, fields, plan });

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
    new Set(wide.map(({ unit }) => unit)),
  );
  read('equipment', (layout) => fold.readTable(layout));
  fold.addWide(wide);
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

/** A table, what it was taken for, and what was found on the way; no layout where it cannot be used. */
export interface TableFound {
  readonly table: Table;
  readonly layout: Layout | undefined;
  readonly seen: Seen | undefined;
  readonly findings: readonly Finding[];
}

/** The tables of all sheets. What was found before any table is told to `found`. */
export function* tablesOf(
  sources: readonly Source[],
  found: (findings: Iterable<Finding>) => void,
  plan: IntakePlan,
): Generator<TableFound> {
  for (const given of sources.flatMap(({ sheets }) => sheets)) {
    const { sheet, findings: converted } = inUnicode(given);
    found(converted);
    const said = plan.file(sheet.file, sheet.name);
    const kind = plan.table ?? said?.table;
    const called = kind ?? sheet.named ?? calledTable(sheet.file, sheet.name);
    const understand: Understand = (paths) =>
      kind ? understood(kind, paths, plan) : bestKind(paths, plan, called);
    const { tables, findings: assumed } = tablesOrFault(sheet, understand, said?.header_rows);
    found(assumed);
    for (const [at, table] of tables.entries()) {
      if (plan.sheets && !plan.sheets.some((chosen) => isChosen(chosen, sheet.name, at + 1))) continue;
      const { layout, seen, findings } = layOut(table, kind, plan);
      yield { table, layout, seen, findings };
    }
  }
}

/**
 * Finds tables of files that are another file once more, byte for byte: they would count everything twice. A list of one
 * office that only its file's name tells is none: two offices may have the same.
 */
function copiesIn(sources: readonly Source[]): { of(layout: Layout): string | undefined } {
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const first = new Map<string, string>();
  return {
    of({ kind, table, columnOf }) {
      if (kind !== 'units' && columnOf('unit_id') < 0) return undefined;
      const key = `${hashes.get(table.file)} ${table.sheet.name} ${table.headerRow} ${table.sheet.named}`;
      const known = first.get(key) ?? table.file;
      first.set(key, known);
      return known === table.file ? undefined : known;
    },
  };
}

/** Headers that only our own CSV reports have together. */
const OWN_REPORTS = [
  ['target', 'unit_id', 'gap_low', 'share_of'],
  ['kind', 'unit_id', 'quantity_low', 'amount_low'],
  ['rule', 'severity', 'file', 'message'],
  ['target', 'unit_id', 'of_unit_id', 'counts'],
];

function isOwnReport({ paths }: Table): boolean {
  const headers = new Set(paths.map(headerText));
  return OWN_REPORTS.some((report) => report.every((header) => headers.has(header)));
}

/** What the configuration leaves rows out by has to be there, or nothing is left out. */
function* idleSettings(
  layouts: ReadonlyMap<TableName, readonly Layout[]>,
  plan: IntakePlan,
): Generator<Finding> {
  const headers = [...layouts.values()].flat().flatMap(({ table }) => table.paths.map(headerText));
  const known = new Set(headers.map(foldText));
  for (const column of plan.onlyColumns) {
    if (!known.has(foldText(column))) {
      yield { rule: 'setting-idle', params: { column, nearest: nearest(column, headers) } };
    }
  }
}

/** A choice is the name of a sheet, or with `#2` behind it the second table on it. */
const isChosen = (choice: string, sheet: string | undefined, table: number): boolean =>
  sheet !== undefined && (choice === sheet || choice === `${sheet}#${table}`);

/** What the tables of all sheets are taken for, by kind. */
function layoutsOf(
  sources: readonly Source[],
  findings: Findings,
  plan: IntakePlan,
): Map<TableName, Layout[]> {
  const layouts = new Map<TableName, Layout[]>();
  const copies = copiesIn(sources);
  for (const { table, layout, findings: faults } of tablesOf(sources, (all) => findings.addAll(all), plan)) {
    if (isOwnReport(table)) {
      findings.add({ rule: 'own-report', place: headerPlace(table) });
      continue;
    }
    findings.addAll(faults);
    if (!layout) continue;
    const copied = copies.of(layout);
    if (copied !== undefined) {
      findings.add({ rule: 'same-file', place: { file: layout.table.file }, related: { file: copied } });
      continue;
    }
    findings.addAll(countedColumns(layout));
    findings.addAll(titleOfNeeds(layout));
    layouts.set(layout.kind, [...(layouts.get(layout.kind) ?? []), layout]);
  }
  if (plan.sheets && layouts.size === 0) {
    const choices = sources.flatMap(({ sheets }) => sheets.flatMap(({ name }) => name ?? [])).slice(0, 30);
    throw new UserError('no-such-sheet', { value: plan.sheets.join(', '), choices });
  }
  return layouts;
}

/** What a wide form is taken to count, unless the configuration says it, is said once a table, in full. */
function* countedColumns({ table, counts, readings }: Layout): Generator<Finding> {
  const guessed = counts.filter(({ column }) => readings[column]?.how !== 'configuration');
  if (guessed.length === 0) return;
  const columns = guessed.map(
    ({ column, plus = [], category, part, before }) =>
      `${[column, ...plus].map((each) => headerText(table.paths[each] ?? [])).join(' + ')} = ${category} (${part}${before === undefined ? '' : ` < ${before}`})`,
  );
  yield { rule: 'columns-counted', place: headerPlace(table), params: { columns } };
}

/** A form headed "Nhu cầu trang bị" gives what is asked for, not what is there; read as stock it hides a gap. */
function* titleOfNeeds({ table, kind, counts }: Layout): Generator<Finding> {
  if (kind !== 'equipment' && counts.length === 0) return;
  const title = table.titles.find((text) => NEEDS.test(foldText(text)));
  if (title) yield { rule: 'title-of-needs', place: headerPlace(table), value: title };
}

const NEEDS =
  /(?:^| )(?:nhu cau|de nghi (?:mua|trang bi|cap)|dang ky (?:mua|nhu cau)|du toan|can trang bi|ke hoach mua|mua sam)(?: |$)/;

/** A sheet whose first rows cannot be read has no tables. */
function tablesOrFault(
  sheet: Sheet,
  understand: Understand,
  headerRows: readonly [number, number] | undefined,
): ReturnType<typeof tablesIn> {
  try {
    return tablesIn(sheet, understand, headerRows);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    const place = { file: sheet.file, sheet: sheet.name, row: error.row };
    return {
      tables: [],
      findings: [{ rule: 'unreadable-file', place, params: { why: error.why, ...error.params } }],
    };
  }
}

/** The fields that some table of a kind has; what wide forms count is known of equipment. */
function fieldsOf(layouts: ReadonlyMap<TableName, readonly Layout[]>): Map<TableName, Set<string>> {
  const fields = new Map<TableName, Set<string>>();
  const know = (kind: TableName, field: string): void => {
    fields.set(kind, (fields.get(kind) ?? new Set()).add(field));
  };
  for (const [kind, all] of layouts) {
    for (const layout of all) {
      for (const field of layout.fields) if (field !== undefined) know(kind, field);
      for (const { part } of layout.counts) know('equipment', part === 'too_old' ? 'too_old' : 'category');
    }
  }
  return fields;
}

const LOST: ReadonlySet<string> = new Set([
  'unreadable-file',
  'unknown-table',
  'missing-column',
  'empty-file',
]);

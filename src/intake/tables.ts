import { groupBy } from '../lib/group-by.ts';
import { type Finding, UserError } from '../model/finding.ts';
import { isOwnReport } from '../model/own-report.ts';
import type { Part, TableName } from '../model/tables.ts';
import { ReadFault, type Sheet, type Source } from '../readers/source.ts';
import { inUnicode } from './cells/legacy-text.ts';
import type { Findings } from './findings.ts';
import { connectionOf } from './headers/behind-connections.ts';
import type { HeaderReading } from './headers/index.ts';
import { meaningText } from './headers/mapping.ts';
import { tablesIn } from './layout/find-tables.ts';
import type { Understand } from './layout/header-rows.ts';
import { layOut } from './layout/index.ts';
import type { Layout, TableFound } from './layout/layout.ts';
import { bestKind, calledTable, understood } from './layout/table-kind.ts';
import type { IntakePlan } from './plan.ts';
import { originalOf } from './repeats/copies.ts';
import { olderForms } from './repeats/older-forms.ts';
import { speaksOfLackedLines, speaksOfNeeds, speaksOfPlannedLines } from './states/heading-words.ts';
import { stateHeadings } from './states/headings.ts';
import { headerPlace, headerText } from './table.ts';
import { isOfDocument, isOfSummary } from './units/document-names.ts';
import { calledIn, isHeaded, statedIn } from './units/titles.ts';
import { detailsOf } from './wide/details.ts';

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
    const isRead = (at: number): boolean =>
      plan.sheets?.some((chosen) => isChosen(chosen, sheet.name, at + 1)) ?? true;
    const laid = tables.map((table, at) => (isRead(at) ? layOut(table, kind, plan) : undefined));
    // Of a form that is turned, the rows of the questions were taken for headers.
    const isTurned = ({ rule, place }: Finding): boolean =>
      HEADERS.has(rule) && tables.some((table, at) => laid[at]?.turned && table.headerRow === place?.row);
    found(assumed.filter((finding) => !isTurned(finding)));
    for (const [at, table] of tables.entries()) {
      const read = laid[at];
      if (!read) continue;
      const { layout, seen, findings, turned = table } = read;
      const names = tables.map((_, each) => `${sheet.name ?? ''}#${each + 1}`);
      const beside = names.filter((_, each) => each !== at);
      yield { table: turned, layout, seen, findings, named: names[at] as string, beside };
    }
  }
}

const HEADERS: ReadonlySet<string> = new Set(['header-found', 'header-rows']);

/**
 * Finds tables of files that are another file once more, byte for byte: they would count everything twice. A list of one
 * office that only its file's name tells is none: two offices may have the same.
 */
function copiesIn(sources: readonly Source[]): { of(layout: Layout): string | undefined } {
  const hashes = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const first = new Map<string, string>();
  return {
    of({ kind, table, columnOf }) {
      if (columnOf('unit_id') < 0 && !(kind === 'units' && columnOf('name') >= 0)) return undefined;
      const key = `${hashes.get(table.file)} ${table.sheet.name} ${table.headerRow} ${table.sheet.named}`;
      const known = first.get(key) ?? table.file;
      first.set(key, known);
      return known === table.file ? undefined : known;
    },
  };
}

/** Of files that are the same byte for byte, those that are called copies come behind the others. */
function originalsFirst(sources: readonly Source[]): readonly Source[] {
  const alike = groupBy(sources, ({ sha256 }) => sha256);
  const isCopy = ({ path, sha256 }: Source): boolean =>
    (alike.get(sha256) ?? []).length > 1 && originalOf(calledIn(path)) !== undefined;
  return sources.toSorted((a, b) => Number(isCopy(a)) - Number(isCopy(b)));
}

/** A choice is the name of a sheet, or with `#2` behind it the second table on it. What has no sheets is no matter of choice. */
const isChosen = (choice: string, sheet: string | undefined, table: number): boolean =>
  sheet === undefined || choice === sheet || choice === `${sheet}#${table}`;

/** What the tables of all sheets are taken for, by kind. */
export function layoutsOf(
  sources: readonly Source[],
  findings: Findings,
  plan: IntakePlan,
): Map<TableName, Layout[]> {
  const layouts = new Map<TableName, Layout[]>();
  const copies = copiesIn(sources);
  const found = tablesOf(originalsFirst(sources), (all) => findings.addAll(all), plan);
  const met = new Set(sources.flatMap(({ sheets }) => sheets.map(({ name }) => name ?? '')));
  for (const { table, layout, findings: faults, named, beside } of found) {
    met.add(named);
    if (isOwnReport(table.paths.map(headerText))) {
      findings.add({ rule: 'own-report', place: headerPlace(table) });
      continue;
    }
    // A fact that a target or the configuration names is asked for under its own name.
    findings.addAll(faults.filter(({ params }) => !plan.factKinds.has(String(params?.fact ?? ''))));
    if (!layout) continue;
    const copied = copies.of(layout);
    if (copied !== undefined) {
      findings.add({ rule: 'same-file', place: { file: layout.table.file }, related: { file: copied } });
      continue;
    }
    findings.addAll(countedColumns(layout));
    findings.addAll(stateColumnsTaken(layout));
    findings.addAll(detailsTaken(layout));
    findings.addAll(columnsByCells(layout));
    findings.addAll(titleOfNeeds(layout, beside));
    findings.addAll(headingsTaken(layout, beside));
    layouts.set(layout.kind, [...(layouts.get(layout.kind) ?? []), layout]);
  }
  leaveOutSummaries(layouts, 'equipment', findings);
  leaveOutSummaries(layouts, 'units', findings);
  leaveOutOlderForms(layouts, plan.asOf, findings);
  const [unmet] = plan.sheets?.filter((choice) => !met.has(choice)) ?? [];
  if (unmet !== undefined || (plan.sheets && layouts.size === 0)) {
    const choices = sources.flatMap(({ sheets }) => sheets.flatMap(({ name }) => name ?? [])).slice(0, 30);
    throw new UserError('no-such-sheet', { value: unmet ?? plan.sheets?.join(', '), choices });
  }
  return layouts;
}

/** A sheet "Tổng hợp" beside those of offices, which names none itself, adds them up. */
function leaveOutSummaries(
  layouts: Map<TableName, Layout[]>,
  kind: 'equipment' | 'units',
  findings: Findings,
): void {
  const lists = layouts.get(kind) ?? [];
  const namesUnits = (list: Layout): boolean =>
    list.columnOf('unit_id') >= 0 || (kind === 'units' && list.columnOf('name') >= 0);
  const isTitled = ({ table }: Layout): boolean =>
    table.titles.some((title) => isHeaded(title) || statedIn(title).length > 0);
  const isOfOffice = (list: Layout): boolean =>
    !namesUnits(list) && (isTitled(list) || !isOfDocument(list.table.sheet.name ?? ''));
  const kept = lists.filter((list) => {
    const { file, sheet } = list.table;
    if (namesUnits(list) || !isOfSummary(sheet.name ?? '') || isTitled(list)) return true;
    if (!lists.some((other) => other.table.file === file && other.table.sheet !== sheet && isOfOffice(other)))
      return true;
    findings.add({ rule: 'summary-left-out', place: headerPlace(list.table), value: sheet.name });
    return false;
  });
  if (kept.length < lists.length) layouts.set(kind, kept);
}

/** A form of last year says nothing of what is there now, where this year's has the same units. */
function leaveOutOlderForms(layouts: Map<TableName, Layout[]>, asOf: string, findings: Findings): void {
  const forms = layouts.get('units') ?? [];
  const older = olderForms(forms, asOf);
  if (older.length === 0) return;
  for (const { form, newer, by, rows } of older) {
    const params = { by, ...(rows && { rows: rows.size }) };
    const place = headerPlace(form.table);
    findings.add({ rule: 'older-form', place, related: headerPlace(newer.table), params });
  }
  const kept = forms.flatMap((form): Layout[] => {
    const own = older.find((each) => each.form === form);
    if (!own) return [form];
    return own.rows ? [{ ...form, old: own.rows }] : [];
  });
  layouts.set('units', kept);
}

/** What a wide form is taken to count, unless the configuration says it, is said once a table, in full. */
function* countedColumns({ table, counts: all, readings }: Layout): Generator<Finding> {
  const guessed = all.filter(({ column }) => readings[column]?.how !== 'configuration');
  if (guessed.length === 0) return;
  const headers = guessed.map(({ column, plus = [] }) =>
    [column, ...plus].map((each) => headerText(table.paths[each] ?? [])).join(' + '),
  );
  const counts = guessed.map((count) => meaningText({ is: 'count', ...count }));
  yield { rule: 'columns-counted', place: headerPlace(table), params: { columns: headers, counts } };
}

/** And what columns of a list are taken to say of the items of its rows. */
function* stateColumnsTaken({ table, states: all, areSummed, readings }: Layout): Generator<Finding> {
  const guessed = all.filter(({ column }) => areSummed || readings[column]?.how !== 'configuration');
  if (guessed.length === 0) return;
  const params = {
    ...(areSummed && { summed: 1 }),
    columns: guessed.map(({ column }) => headerText(table.paths[column] ?? [])),
    states: guessed.map(({ part }) => part),
  };
  yield { rule: 'columns-counted', place: headerPlace(table), params };
}

/** And what columns of a form are taken to say of what others count. */
function* detailsTaken(layout: Layout): Generator<Finding> {
  const details = detailsOf(layout).filter(({ of }) => of.length > 0);
  if (details.length === 0) return;
  const { table, readings } = layout;
  const columns = details.map(({ column }) => headerText(table.paths[column] ?? []));
  const counts = details.map(({ column }) => meaningText((readings[column] as HeaderReading).meaning));
  yield { rule: 'columns-counted', place: headerPlace(table), params: { columns, counts, details: 1 } };
}

/** And a column of a list whose heading says nothing, and whose cells say in which state items are. */
function* columnsByCells({ table, readings }: Layout): Generator<Finding> {
  for (const [column, reading] of readings.entries()) {
    if (reading?.how !== 'cells') continue;
    const params = { columns: [headerText(table.paths[column] ?? [])], details: 1 };
    yield { rule: 'columns-counted', place: headerPlace(table, column), params };
  }
}

/** A form headed "Nhu cầu trang bị" gives what is asked for, not what is there; read as stock it hides a gap. */
function* titleOfNeeds(layout: Layout, beside: readonly string[]): Generator<Finding> {
  const { table, counts, asOf, kind, readings } = layout;
  const ofLines = kind === 'units' && readings.some((reading) => connectionOf(reading) !== undefined);
  if (counts.length === 0 && !ofLines) return;
  const speaks = ofLines ? speaksOfLackedLines : speaksOfNeeds;
  const title =
    table.titles.find((text) => speaks(text, 'title', asOf)) ??
    [table.sheet.name ?? ''].find((name) => speaks(name, 'other', asOf));
  if (title === undefined) return;
  const params = { sheet: table.sheet.name, beside, how: 'counted' };
  yield { rule: 'title-of-needs', place: headerPlace(table), value: title, params };
}

/** What titles, sheets and sections of a list are taken to say of the items below them. */
function* headingsTaken(layout: Layout, beside: readonly string[]): Generator<Finding> {
  const { table } = layout;
  const ofLines = layout.kind === 'connectivity';
  const speaks = ofLines ? speaksOfPlannedLines : speaksOfNeeds;
  for (const { says, text, row } of stateHeadings(layout).all) {
    const place = row === undefined ? headerPlace(table) : layout.place(row);
    const given = { sheet: row === undefined ? table.sheet.name : undefined, beside };
    if (speaks(text, 'other', layout.asOf)) {
      const params = { ...given, how: ofLines ? 'lines' : says === 'wanted' ? 'left_out' : 'open' };
      yield { rule: 'title-of-needs', place, value: text, params };
    } else
      yield { rule: 'heading-tells-state', place, value: text, params: { says: ofLines ? 'lines' : says } };
  }
}

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

/** Parts of a count by their condition. */
const STATES: ReadonlySet<Part> = new Set(['in_use', 'stored', 'broken', 'in_repair', 'awaiting_disposal']);

/** The fields that some table of a kind has; what wide forms count is known of equipment. */
export function fieldsOf(layouts: ReadonlyMap<TableName, readonly Layout[]>): Map<TableName, Set<string>> {
  const fields = new Map<TableName, Set<string>>();
  const know = (kind: TableName, field: string): void => {
    fields.set(kind, (fields.get(kind) ?? new Set()).add(field));
  };
  for (const [kind, all] of layouts) {
    for (const layout of all) {
      for (const field of layout.fields) if (field !== undefined) know(kind, field);
      if (layout.states.length > 0) know(kind, 'condition');
      for (const { field } of detailsOf(layout)) if (field !== 'condition') know('equipment', field);
      for (const { part } of layout.counts) {
        know('equipment', part === 'too_old' ? 'too_old' : 'category');
        if (STATES.has(part)) know('equipment', 'state');
      }
    }
  }
  return fields;
}

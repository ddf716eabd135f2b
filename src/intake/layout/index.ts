import { nearest } from '../../lib/nearest.ts';
import type { Finding, Place } from '../../model/finding.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../model/tables.ts';
import { type ColumnNotes, cleanText } from '../cells/index.ts';
import { beyondCounts } from '../headers/beyond-counts.ts';
import { statesOfConnections } from '../headers/connection-states.ts';
import { countsIn, notCounted } from '../headers/count-columns.ts';
import { offersFor, readHeader } from '../headers/index.ts';
import { columnsDenying } from '../lines/denials.ts';
import type { IntakeRules } from '../plan.ts';
import { leavingColumns } from '../states/leaving.ts';
import { headerPlace, headerText, type Table } from '../table.ts';
import { takeAbove } from './above.ts';
import {
  isField,
  takeKinds,
  takeNumbers,
  takePresence,
  takeQuantity,
  takeStates,
  takeTicks,
  takeUnit,
  takeYear,
} from './by-cells.ts';
import { takeCondition } from './conditions.ts';
import { fieldsIn } from './fields-in.ts';
import type { Layout, Seen } from './layout.ts';
import { perhapsCounted } from './perhaps-counted.ts';
import { readHeaders } from './read-headers.ts';
import { sideBySide } from './side-by-side.ts';
import { kindsByUnit, type Questions, swappedAnyhow, swappedAt } from './swapped.ts';
import { calledTable, kindOf, meaningOf } from './table-kind.ts';
import { totalColumns } from './total-columns.ts';
import { turned } from './turned.ts';
import { tellUncounted } from './uncounted.ts';
import { unnamedRows } from './unnamed-rows.ts';

/** What came of a table. */
export interface LaidOut {
  readonly layout?: Layout;
  readonly seen?: Seen;
  readonly findings: readonly Finding[];
  /** As it was read, where its rows were its columns. */
  readonly turned?: Table;
}

/** Maps the columns of a table to fields. Returns no layout where the table cannot be used, and why. */
export function layOut(table: Table, forced: TableName | undefined, rules: IntakeRules): LaidOut {
  const { paths } = table;
  const beside = forced === undefined ? sideBySide(table) : undefined;
  if (beside !== undefined) {
    const params = { beside: 1, headers: [cleanText(beside)] };
    return { findings: [{ rule: 'header-not-found', place: headerPlace(table), params }] };
  }
  const kind = forced ?? table.named ?? kindOf(table, rules);
  if (kind === undefined)
    return asForm(table, forced, swappedAnyhow(table), rules) ?? { findings: [unknownTable(table, rules)] };
  const { readings, wholes, earlier, undecided, findings } = readHeaders(table, kind, rules);
  const asked = kind === 'units' ? swappedAt(table, readings) : undefined;
  const byUnit = kind === 'equipment' && forced === undefined ? kindsByUnit(table, readings) : undefined;
  const form = asForm(table, forced, asked ?? byUnit, rules);
  if (form) return form;
  takeKinds(table, kind, readings, rules.vocabulary);
  takeUnit(table, kind, readings, calledTable(table.file, table.sheet.name) !== undefined);
  takeCondition(table, kind, readings);
  const above = takeAbove(table, kind, readings);
  const sought = takeQuantity(table, kind, readings);
  const year = takeYear(table, kind, readings);
  if (year) {
    const header = headerText(paths[year.column] ?? []);
    const form = kind === 'units' ? 1 : undefined;
    findings.push(
      year.isSure
        ? { rule: 'columns-counted', place: headerPlace(table), params: { columns: [header], details: 1 } }
        : {
            rule: 'column-not-counted',
            place: headerPlace(table, year.column),
            params: { header, age: 1, form },
          },
    );
  }
  takeNumbers(table, kind, readings);
  const absences = takeTicks(table, kind, readings);
  const connectionStates = kind === 'units' ? statesOfConnections(paths, readings) : new Map();
  const denials = takePresence(table, kind, readings);
  const denying = kind === 'connectivity' ? columnsDenying(table, readings) : [];
  const { states, areSummed, doubts } = takeStates(table, kind, readings, sought);
  const leaving = leavingColumns(table, kind, readings);
  const maybeQuantity = areSummed ? [] : sought;
  const sounding = notCounted(table, kind, readings);
  const perhaps = kind === 'units' ? perhapsCounted(table, readings, undecided) : doubts;
  const uncounted = new Set([...sounding, ...perhaps.keys(), ...maybeQuantity].sort((a, b) => a - b));
  const telling = [...sounding].filter((column) => !perhaps.has(column) && !undecided.has(column));
  const beyond = kind === 'units' ? beyondCounts(paths, readings, telling) : [];
  findings.push(
    ...tellUncounted(table, kind, readings, {
      columns: uncounted,
      toldElsewhere: maybeQuantity,
      undecided,
      within: perhaps,
      beyond,
    }),
  );
  const { counts, findings: ofCounts } = countsIn(table, readings, wholes, earlier);
  const {
    fields,
    columns,
    findings: ofFields,
  } = fieldsIn(
    table,
    kind,
    readings,
    uncounted,
    new Set([...denying, ...connectionStates.keys(), ...leaving.map(({ column }) => column)]),
  );
  findings.push(...ofCounts, ...ofFields);
  const seen: Seen = {
    kind,
    fields,
    counts,
    totals: kind === 'units' ? totalColumns(table, readings) : [],
    doubts: [...perhaps.keys()],
    uncounted: [...uncounted],
    beyond,
    above,
    states,
    leaving,
    areSummed,
    absences,
    connectionStates,
    denials,
    readings,
    maybeQuantity,
  };
  const lacking = Object.entries(TABLES[kind])
    .filter(([name, { required }]) => required && !columns.has(name))
    .flatMap(([name]) => (isMadeUpFor(kind, name, table, columns) ? [] : [name]));
  const mayBeForm = kind !== 'allocations';
  const lost =
    lacking.length > 0 && mayBeForm ? asForm(table, forced, swappedAnyhow(table), rules) : undefined;
  if (lost) return lost;
  if (lacking.length > 0 && isData(paths)) {
    const headers = paths.slice(0, 12).map((path) => cleanText(headerText(path)));
    return { findings: [{ rule: 'header-not-found', place: headerPlace(table), params: { headers } }] };
  }
  const layout = layoutOf(table, seen, columns, rules);
  const isUnnamed = kind === 'units' && lacking.includes('unit_id') && table.headerRow > 0;
  const unnamed = isUnnamed && mayLack('unit_id', kind, table) ? unnamedRows(layout) : undefined;
  const isOfOne = unnamed?.count === 1 && !unnamed.mayBeNamed;
  const missing = lacking.filter((name) => name !== 'unit_id' || !isOfOne);
  const open = paths.filter((_, column) => fields[column] === undefined || kind === 'units');
  for (const name of missing) {
    const like = open.find((path) => offersFor(kind, path).some(({ meaning }) => isField(meaning, name)));
    const near = nearest(name, open.map(headerText)) ?? (like && headerText(like));
    const areSeveral = name === 'unit_id' && near === undefined && unnamed && unnamed.count > 1;
    findings.push({
      rule: 'missing-column',
      place: { ...headerPlace(table), field: name },
      params: { table: kind, nearest: near, ...(areSeveral && { told: 'rows', rows: unnamed.count }) },
    });
  }
  return missing.length > 0 ? { seen, findings } : { layout, seen, findings };
}

/**
 * A form whose questions stand below each other is read with its rows as columns, where it is known which column answers them, and the
 * configuration does not say that the table is another.
 */
function asForm(
  table: Table,
  forced: TableName | undefined,
  questions: Questions | undefined,
  rules: IntakeRules,
): LaidOut | undefined {
  if (questions === undefined || table.turned) return undefined;
  const mayBe = forced === undefined || forced === 'units';
  const form = mayBe ? turned(table, questions.column, rules.asOf) : undefined;
  if (!form || 'doubted' in form) {
    const doubted = form?.doubted.map(cleanText);
    const params = { swapped: 1, headers: [cleanText(questions.first)], doubted };
    return { findings: [{ rule: 'header-not-found', place: headerPlace(table), params }] };
  }
  const { questions: count, leftOut, areUnits } = form;
  const params = { questions: count, left_out: leftOut.map(cleanText), of: areUnits ? 'units' : 'one' };
  const told: Finding = { rule: 'form-turned', place: headerPlace(form.table), params };
  const read = layOut(form.table, 'units', rules);
  return { ...read, findings: [told, ...read.findings], turned: form.table };
}

function unknownTable(table: Table, rules: IntakeRules): Finding {
  const { paths, headerRow } = table;
  const headers = paths
    .map((path) => cleanText(headerText(path)))
    .filter((header) => header !== '')
    .slice(0, 12);
  const known = paths.some((path) => TABLE_NAMES.some((name) => meaningOf(name, path, rules) !== undefined));
  const rule = known || headerRow === 0 ? 'unknown-table' : 'header-not-found';
  return { rule, place: headerPlace(table), params: { headers, choices: TABLE_NAMES } };
}

function layoutOf(
  table: Table,
  seen: Seen,
  columns: ReadonlyMap<string, readonly number[]>,
  rules: IntakeRules,
): Layout {
  const { paths } = table;
  const { kind, fields, readings } = seen;
  // A path says where a unit is, and what else the configuration takes for one beside it says less.
  const ofPaths = (columns.get('unit_id') ?? []).filter(
    (column) => rules.mapping(headerText(paths[column] ?? []), kind)?.path,
  );
  const unitPath = ofPaths.length === 1;
  const columnsOf = (field: string): readonly number[] =>
    unitPath && field === 'unit_id' ? ofPaths : (columns.get(field) ?? []);
  const headers = paths.map(headerText);
  // Written out: a place that is spread from another has a hidden class of its own, larger than itself, and there are thousands.
  const placeAt = (row: number, column: number): Place => {
    const shown = table.turned?.at(row, column);
    return {
      file: table.file,
      sheet: table.sheet.name,
      row: shown?.row ?? row,
      column: table.headerRow === 0 ? undefined : (shown?.column ?? column) + 1,
      header: headers[column] ?? '',
      field: fields[column],
    };
  };
  return {
    table,
    asOf: rules.asOf,
    ...seen,
    unitPath,
    standsAlone:
      rules.standAlone.includes(kind) &&
      columnsOf('unit_id').some((column) => readings[column]?.how === 'configuration'),
    only: paths.flatMap((path, column) => {
      const isMeant = rules.only(headerText(path));
      return isMeant ? [{ column, isMeant }] : [];
    }),
    notes: (column) => ({
      ...readings[column]?.notes,
      ...countNotes(seen, column),
      from1904: table.sheet.from1904,
    }),
    columnsOf,
    columnOf: (field) => columnsOf(field)[0] ?? -1,
    placeAt,
    place(row, field) {
      const column = field === undefined ? undefined : columnsOf(field)[0];
      if (column === undefined && table.turned) {
        const shown = table.turned.at(row, undefined);
        const place = { file: table.file, sheet: table.sheet.name, row: shown.row, column: shown.column + 1 };
        return { ...place, header: shown.heading, field };
      }
      if (column === undefined || table.headerRow === 0)
        return { file: table.file, sheet: table.sheet.name, row, field, header: field };
      return placeAt(row, column);
    },
  };
}

/** How numbers of things and of people may be written beside figures. */
function countNotes({ kind, fields, counts }: Seen, column: number): ColumnNotes {
  const field = fields[column] ?? '';
  if (field === 'quantity') return { counted: 'things', remarked: kind === 'equipment' };
  if (kind === 'units' && TABLES.units[field]?.kind === 'number') return { counted: 'people' };
  const count = counts.find((each) => each.column === column || each.plus?.includes(column));
  return count ? { counted: 'things', remarked: !count.plus && IS_WHOLE.has(count.part) } : {};
}
const IS_WHOLE: ReadonlySet<string> = new Set(['total', 'in_use']);

/** Figures that are no years stand over columns of figures only where nobody wrote headers. */
const isData = (paths: readonly (readonly string[])[]): boolean =>
  paths.filter(
    (path) => /^\d[\d.,/: -]*$/.test(headerText(path)) && !/^(?:19|20)\d\d$/.test(headerText(path)),
  ).length > 1;

/** Of these a whole table may be of one unit, which it names above. */
const OF_ONE_UNIT: ReadonlySet<TableName> = new Set(['equipment', 'connectivity']);

/** A units table may name its units without giving them codes; a sheet may be all of one unit, and say so above the table. */
const isMadeUpFor = (
  kind: TableName,
  field: string,
  table: Table,
  columns: ReadonlyMap<string, unknown>,
): boolean =>
  field === 'unit_id' &&
  (kind === 'units'
    ? columns.has('name') || table.turned !== undefined
    : OF_ONE_UNIT.has(kind) && table.headerRow > 0) &&
  mayLack(field, kind, table);

/** Where a header is nearly that of the codes, they are there, and mistyped. */
const mayLack = (field: string, kind: TableName, { paths }: Table): boolean =>
  nearest(
    field,
    paths.map(headerText).filter((header) => header !== '' && readHeader(kind, [header]) === undefined),
  ) === undefined;

import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import type { Finding, Place } from '../model/finding.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../model/tables.ts';
import { type ColumnNotes, cleanText } from './cells.ts';
import { withFigures, withMeasures } from './headers/cells-below.ts';
import { kindIn } from './headers/kinds.ts';
import { attached } from './headers/neighbours.ts';
import { type Counting, figuresOf } from './headers/same-count.ts';
import { soundsCounted } from './headers/sounds-counted.ts';
import {
  type HeaderReading,
  type Meaning,
  moneyIn,
  notesAbove,
  notesOn,
  offersFor,
  type Part,
  readHeader,
} from './headers.ts';
import { meaningText } from './mapping.ts';
import type { IntakeRules } from './record.ts';
import { headerPlace, headerText, type Table } from './table.ts';

/** A column of a wide form: how many items of a category, or of a part of them, the row's unit has. */
export interface CountColumn {
  readonly column: number;
  readonly category: string;
  readonly part: Part;
  readonly before?: number | undefined;
  /** Further columns whose figures are added to it: "Máy in A4" and "Máy in A3". */
  readonly plus?: readonly number[] | undefined;
}

/** What the columns of one table were taken for. */
export interface Layout {
  readonly table: Table;
  readonly kind: TableName;
  /** Field (or, among units, fact) by column; undefined for a column that is read as none. */
  readonly fields: readonly (string | undefined)[];
  readonly counts: readonly CountColumn[];
  /** The column of units holds paths: "A > B > C". */
  readonly unitPath: boolean;
  /** What was read of the header of each column; undefined where nothing is known. */
  readonly readings: readonly (HeaderReading | undefined)[];
  /** What the header of a column says of all its cells. */
  notes(column: number): ColumnNotes;
  /** Columns that must have one of some values, else the row is left out. */
  readonly only: readonly { readonly column: number; readonly values: ReadonlySet<string> }[];
  /** All columns of a field; several are added up. */
  columnsOf(field: string): readonly number[];
  columnOf(field: string): number;
  /** The place of a cell; `row` as a spreadsheet program shows it. */
  place(row: number, field?: string): Place;
  placeAt(row: number, column: number): Place;
}

/** What is known of the columns of a table, whether or not it can be used. */
export type Seen = Pick<Layout, 'kind' | 'fields' | 'counts' | 'readings'>;

/** What a header means in a table: what the configuration says, else what the words say. */
export function meaningOf(
  kind: TableName,
  path: readonly string[],
  rules: IntakeRules,
): HeaderReading | undefined {
  const own = rules.mapping(headerText(path), kind);
  if (!own) return readHeader(kind, path);
  const { meaning, yields } = own;
  const notes = { ...notesOn(kind, path, meaning), ...own.notes };
  return { meaning, how: 'configuration', notes, ...(yields && { yields }) };
}

/** Maps the columns of a table to fields. Returns no layout where the table cannot be used, and why. */
export function layOut(
  table: Table,
  forced: TableName | undefined,
  rules: IntakeRules,
): { layout?: Layout; seen?: Seen; findings: Finding[] } {
  const { paths } = table;
  const kind = forced ?? table.named ?? kindOf(table, rules);
  if (kind === undefined) {
    const headers = paths.slice(0, 12).map((path) => cleanText(headerText(path)));
    const known = paths.some((path) =>
      TABLE_NAMES.some((name) => meaningOf(name, path, rules) !== undefined),
    );
    const rule = known || table.headerRow === 0 ? 'unknown-table' : 'header-not-found';
    return { findings: [{ rule, place: headerPlace(table), params: { headers, choices: TABLE_NAMES } }] };
  }
  const findings: Finding[] = [];
  let measured = false;
  const readings = paths.map((path): HeaderReading | undefined => {
    const reading = path.length === 0 ? undefined : meaningOf(kind, path, rules);
    const above = reading && notesAbove(kind, table.titles, path, reading.meaning);
    if ((above?.scale ?? above?.currency) === undefined || reading?.notes.scale !== undefined) return reading;
    measured = true;
    return reading && { ...reading, notes: { ...reading.notes, ...above } };
  });
  // "Đơn vị" is an office, or short for "Đơn vị tính".
  const perhaps = paths.flatMap((path, column) =>
    foldText(path.at(-1) ?? '') === 'don vi' && readings[column]?.yields ? [column] : [],
  );
  for (const column of withMeasures(table, perhaps)) {
    readings[column] = { meaning: { is: 'ignored', why: 'measure_unit' }, how: 'synonym', notes: {} };
  }
  if (measured) {
    const line = table.titles.find((title) => moneyIn(title));
    findings.push({ rule: 'measure-above', place: headerPlace(table), value: line });
  }
  const columns = new Map<string, number[]>();
  const wholes = new Map<number, readonly string[]>();
  for (const { column, path, reading } of kind === 'units' ? attached(paths, readings) : []) {
    readings[column] = reading;
    wholes.set(column, path);
  }
  const leftOut = readings.flatMap((reading, column) => (isLeftOut(kind, reading) ? [column] : []));
  if (leftOut.length > 0) {
    const headers = leftOut.map((column) => headerText(paths[column] ?? []));
    findings.push({ rule: 'column-left-out', place: headerPlace(table), params: { columns: headers } });
  }
  const uncounted = notCounted(table, kind, readings);
  for (const column of uncounted) {
    const path = paths[column] as readonly string[];
    const [offer] = offersFor(kind, path);
    const params = { header: headerText(path), nearest: offer && meaningText(offer.meaning) };
    findings.push({ rule: 'column-not-counted', place: headerPlace(table, column), params });
  }
  const { counts, findings: ofCounts } = countsIn(table, readings, wholes);
  findings.push(...ofCounts);
  const firm = new Set(
    readings.flatMap((reading) =>
      reading?.meaning.is === 'field' && !reading.yields ? [reading.meaning.field] : [],
    ),
  );
  for (const [column, reading] of readings.entries()) {
    if (kind !== 'units' || reading?.meaning.is !== 'field' || !reading.yields) continue;
    // "Địa phương" beside "Tên đơn vị" is something else that is known of it.
    if (reading.how !== 'configuration' && firm.has(reading.meaning.field)) readings[column] = undefined;
  }
  const headersOf = new Map<string, string[]>();
  const fields = paths.map((path, column) => {
    const header = headerText(path);
    const meaning = readings[column]?.meaning;
    if (meaning?.is === 'ignored' || meaning?.is === 'count') return undefined;
    const field = meaning?.is === 'field' ? meaning.field : kind === 'units' ? factName(header) : undefined;
    if (field === undefined) {
      if (header.trim() !== '' && !uncounted.has(column)) {
        const params = { nearest: wordNear(kind, paths[column] as readonly string[]), table: kind };
        findings.push({ rule: 'unknown-column', place: headerPlace(table, column), params });
      }
      return undefined;
    }
    if (readings[column]?.yields && firm.has(field)) return undefined;
    const first = columns.get(field)?.[0];
    const same = headersOf.get(field) ?? [];
    headersOf.set(field, [...same, foldText(header)]);
    // Columns that the configuration says are parts of one figure have headers of their own.
    const isPart = readings[column]?.how === 'configuration' && !same.includes(foldText(header));
    // Nothing depends on a note: a second column of them is as good as none.
    if (first !== undefined && field === 'note') return undefined;
    if (first !== undefined && (readings[column]?.yields || !isPart)) {
      findings.push({
        rule: 'duplicate-column',
        place: { ...headerPlace(table, column), field },
        related: headerPlace(table, first),
        params: { first: headerText(paths[first] ?? []) },
      });
      return undefined;
    }
    columns.set(field, [...(columns.get(field) ?? []), column]);
    return field;
  });
  const missing = Object.entries(TABLES[kind]).filter(
    ([name, { required }]) => required && !columns.has(name) && !isMadeUpFor(kind, name, table, columns),
  );
  if (missing.length > 0 && isData(paths)) {
    const headers = paths.slice(0, 12).map((path) => cleanText(headerText(path)));
    return { findings: [{ rule: 'header-not-found', place: headerPlace(table), params: { headers } }] };
  }
  for (const [name] of missing) {
    const open = paths.filter((_, column) => fields[column] === undefined || kind === 'units');
    const like = open.find((path) => offersFor(kind, path).some(({ meaning }) => isField(meaning, name)));
    findings.push({
      rule: 'missing-column',
      place: { ...headerPlace(table), field: name },
      params: { table: kind, nearest: nearest(name, open.map(headerText)) ?? (like && headerText(like)) },
    });
  }
  const seen: Seen = { kind, fields, counts, readings };
  if (missing.length > 0) return { seen, findings };
  const columnsOf = (field: string): readonly number[] => columns.get(field) ?? [];
  const headers = paths.map(headerText);
  // Written out: a place that is spread from another has a hidden class of its own, larger than itself, and there are thousands.
  const placeAt = (row: number, column: number): Place => ({
    file: table.file,
    sheet: table.sheet.name,
    row,
    column: table.headerRow === 0 ? undefined : column + 1,
    header: headers[column] ?? '',
    field: fields[column],
  });
  const layout: Layout = {
    table,
    ...seen,
    unitPath:
      columnsOf('unit_id').length === 1 &&
      rules.mapping(headerText(paths[columnsOf('unit_id')[0] as number] ?? []), kind)?.path === true,
    only: paths.flatMap((path, column) => {
      const values = rules.only(headerText(path));
      return values ? [{ column, values }] : [];
    }),
    notes: (column) => readings[column]?.notes ?? {},
    columnsOf,
    columnOf: (field) => columnsOf(field)[0] ?? -1,
    placeAt,
    place(row, field) {
      const column = field === undefined ? undefined : columnsOf(field)[0];
      if (column === undefined || table.headerRow === 0)
        return { file: table.file, sheet: table.sheet.name, row, field, header: field };
      return placeAt(row, column);
    },
  };
  return { layout, seen, findings };
}

/** Figures that are no years stand over columns of figures only where nobody wrote headers. */
const isData = (paths: readonly (readonly string[])[]): boolean =>
  paths.filter(
    (path) => /^\d[\d.,/: -]*$/.test(headerText(path)) && !/^(?:19|20)\d\d$/.test(headerText(path)),
  ).length > 1;

const isField = (meaning: Meaning, field: string): boolean =>
  meaning.is === 'field' && meaning.field === field;

/** The word for a field that a header which means nothing is most like: the field's name, else one of its words. */
const wordNear = (kind: TableName, path: readonly string[]): string | undefined =>
  nearest(headerText(path), Object.keys(TABLES[kind])) ??
  offersFor(kind, path).find(({ meaning }) => meaning.is === 'field')?.header;

/** What is asked for, or worked out of what is there, is left out of the numbers of a unit; asked for, of any list. */
const isLeftOut = (kind: TableName, reading: HeaderReading | undefined): boolean =>
  reading?.meaning.is === 'ignored' &&
  (reading.meaning.why === 'requested' || (kind === 'units' && reading.meaning.why === 'derived'));

/** The columns of figures that are not understood, and speak of equipment or of the state it is in. */
function notCounted(
  table: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
): ReadonlySet<number> {
  if (kind !== 'units' && kind !== 'equipment') return new Set();
  const suspects = table.paths.flatMap((path, column) =>
    path.length > 0 &&
    !readings[column] &&
    (soundsCounted(path) || (kind === 'equipment' && isQuantity(path)))
      ? [column]
      : [],
  );
  return withFigures(table, suspects);
}

/** "Số lượng", and below it something that is not known. */
const isQuantity = (path: readonly string[]): boolean =>
  path.some((text) => {
    const meaning = readHeader('equipment', [text])?.meaning;
    return meaning?.is === 'field' && meaning.field === 'quantity';
  });

/**
 * The columns that count something; those that are counted in another column are ignored from here on, and said.
 * `wholes`: the paths of headers with what stands to their left above them.
 */
function countsIn(
  table: Table,
  readings: (HeaderReading | undefined)[],
  wholes: ReadonlyMap<number, readonly string[]>,
): { counts: CountColumn[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const headerOf = ({ path }: Counting): string => headerText(path);
  const counting = readings.flatMap((reading, column): Counting[] =>
    reading?.meaning.is === 'count'
      ? [
          {
            column,
            path: wholes.get(column) ?? (table.paths[column] as readonly string[]),
            meaning: reading.meaning,
            configured: reading.how === 'configuration',
          },
        ]
      : [],
  );
  const { figures, contained, repeated } = figuresOf(counting);
  for (const { column } of [...contained, ...repeated]) {
    const reading = readings[column.column] as HeaderReading;
    readings[column.column] = { ...reading, meaning: { is: 'ignored', why: 'derived' } };
  }
  for (const { column, first } of repeated) {
    findings.push({
      rule: 'duplicate-column',
      place: { ...headerPlace(table, column.column), field: meaningText(column.meaning) },
      related: headerPlace(table, first.column),
      params: { first: headerOf(first) },
    });
  }
  if (contained.length > 0) {
    const columns = contained.map(({ column, within }) => `${headerOf(column)} (${headerOf(within)})`);
    findings.push({ rule: 'columns-contained', place: headerPlace(table), params: { columns } });
  }
  const sums = figures.filter((figure) => figure.columns.length > 1);
  if (sums.length > 0) {
    const columns = sums.map((sum) => sum.columns.map(headerOf).join(' + '));
    const added = sums.map((sum) => meaningText(sum.columns[0].meaning));
    findings.push({ rule: 'columns-added', place: headerPlace(table), params: { columns, counts: added } });
  }
  const counts = figures.map(({ columns: [first, ...more] }): CountColumn => {
    const { category, part, before } = first.meaning;
    const plus = more.map(({ column }) => column);
    return { column: first.column, category, part, before, ...(plus.length > 0 && { plus }) };
  });
  return { counts, findings };
}

/** A units table may name its units without giving them codes; a sheet may be all of one unit, and say so above the table. */
const isMadeUpFor = (
  kind: TableName,
  field: string,
  table: Table,
  columns: ReadonlyMap<string, unknown>,
): boolean =>
  field === 'unit_id' &&
  (kind === 'units' ? columns.has('name') : kind === 'equipment' && table.headerRow > 0) &&
  // Where a header is nearly that of the codes, they are there, and mistyped.
  nearest(
    field,
    table.paths.map(headerText).filter((header) => header !== '' && readHeader(kind, [header]) === undefined),
  ) === undefined;

/** How well headers are understood as those of a table of one kind. */
export function understood(kind: TableName, paths: readonly (readonly string[])[], rules: IntakeRules) {
  const fields = new Set<string>();
  let columns = 0;
  let repeated = 0;
  for (const path of paths) {
    const meaning = path.length === 0 ? undefined : meaningOf(kind, path, rules)?.meaning;
    if (!meaning) continue;
    if (meaning.is === 'ignored') {
      columns += 0.25;
      continue;
    }
    const name = meaning.is === 'field' ? meaning.field : JSON.stringify([meaning, kindIn(path)]);
    if (fields.has(name)) repeated++;
    fields.add(name);
  }
  columns += fields.size;
  const required = Object.entries(TABLES[kind]).filter(([, field]) => field.required);
  const has = required.filter(([field]) => fields.has(field)).length;
  // Columns that a table cannot do without say more than those it may have.
  const whole = has === required.length ? required.length - 1 : 0;
  return { kind, columns, score: Math.max(0, columns + whole - repeated) };
}

/** The table whose fields the headers name most of; where two are even, the file's or the sheet's name decides. */
export function bestKind(
  paths: readonly (readonly string[])[],
  rules: IntakeRules,
  called: TableName | undefined,
) {
  return TABLE_NAMES.map((name) => {
    const { columns, score } = understood(name, paths, rules);
    return { kind: name, columns, score: score + (name === called ? 0.5 : 0) };
  }).reduce((a, b) => (b.score > a.score ? b : a));
}

export function calledTable(file: string, sheet: string | undefined): TableName | undefined {
  const base = file.split(/[/\\]/).at(-1) as string;
  return TABLE_NAMES.find(
    (name) => foldText(sheet ?? base).startsWith(name) || foldText(base).startsWith(name),
  );
}

function kindOf({ file, sheet, paths }: Table, rules: IntakeRules): TableName | undefined {
  const called = calledTable(file, sheet.name);
  const best = bestKind(paths, rules, called);
  return best.score >= 1 ? best.kind : called;
}

/** A column that no field claims is a fact of the unit, named by its header in snake case. */
export const factName = (header: string): string | undefined =>
  foldText(header).replaceAll(' ', '_') || undefined;

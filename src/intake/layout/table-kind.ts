import { foldText } from '../../lib/fold-text.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../model/tables.ts';
import { connectionIn } from '../headers/absences.ts';
import { type HeaderReading, type Meaning, notesOn, readHeader } from '../headers/index.ts';
import { kindIn } from '../headers/kinds.ts';
import { stateNamed } from '../headers/states.ts';
import type { IntakeRules } from '../plan.ts';
import { headerText, type Table } from '../table.ts';
import { areItems } from './by-cells.ts';

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

/** How well headers are understood as those of a table of one kind. */
export function understood(kind: TableName, paths: readonly (readonly string[])[], rules: IntakeRules) {
  const fields = new Set<string>();
  let columns = 0;
  let repeated = 0;
  for (const path of paths) {
    const meaning = path.length === 0 ? undefined : meaningOf(kind, path, rules)?.meaning;
    if (meaning?.is === 'ignored' || (!meaning && kind === 'equipment' && stateNamed(path) !== undefined)) {
      columns += 0.25;
      continue;
    }
    if (!meaning) continue;
    const name = meaning.is === 'field' ? meaning.field : JSON.stringify([meaning, kindIn(path)]);
    if (fields.has(name)) repeated++;
    fields.add(name);
  }
  columns += fields.size;
  // Columns of providers and speeds behind "Mạng LAN" and "Internet" are those of a form.
  // An answer alone is a cell: a sheet goes on without headings.
  const isAnswer = fields.size === 1 && fields.has('present');
  const isForm = kind === 'connectivity' && paths.some((path) => connectionIn(path));
  if (!fields.has('connection') && (isAnswer || isForm)) return { kind, columns: 0, score: 0 };
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
  const all = TABLE_NAMES.map((name) => {
    const { columns, score } = understood(name, paths, rules);
    return { kind: name, columns, score: score + (name === called ? 0.5 : 0) };
  });
  const best = all.reduce((a, b) => (b.score > a.score ? b : a));
  const list = all.find(({ kind }) => kind === 'equipment');
  return best.kind === 'units' && list && isList(paths, rules) ? list : best;
}

/** "Loại thiết bị | Số lượng", and no number of things in a column of its own: what else is told of a row is of its machines. */
function isList(paths: readonly (readonly string[])[], rules: IntakeRules): boolean {
  const meanings = (kind: TableName): readonly (Meaning | undefined)[] =>
    paths.map((path) => (path.length === 0 ? undefined : meaningOf(kind, path, rules)?.meaning));
  const fields = meanings('equipment').map((meaning) =>
    meaning?.is === 'field' ? meaning.field : undefined,
  );
  return (
    ['category', 'quantity'].every((field) => fields.includes(field)) &&
    !meanings('units').some((meaning) => meaning?.is === 'count' && meaning.part === 'total')
  );
}

export function calledTable(file: string, sheet: string | undefined): TableName | undefined {
  const base = file.split(/[/\\]/).at(-1) as string;
  return TABLE_NAMES.find(
    (name) => foldText(sheet ?? base).startsWith(name) || foldText(base).startsWith(name),
  );
}

/** The kind of a table by its headers, else by the name of its file or sheet. */
export function kindOf(table: Table, rules: IntakeRules): TableName | undefined {
  const { file, sheet, paths } = table;
  const called = calledTable(file, sheet.name);
  const best = bestKind(paths, rules, called);
  if (best.score < 1) return called;
  // Units have names where they have no codes.
  if (best.kind === 'units' || !lacksFields(best.kind, paths, rules)) return best.kind;
  if (areItems(table, rules.vocabulary)) return 'equipment';
  return called === 'units' ? called : best.kind;
}

/** Whether no header names some field that a table of this kind needs, beside whose a row is. */
const lacksFields = (kind: TableName, paths: readonly (readonly string[])[], rules: IntakeRules): boolean =>
  Object.entries(TABLES[kind]).some(
    ([name, { required }]) =>
      required &&
      name !== 'unit_id' &&
      !paths.some((path) => {
        const meaning = meaningOf(kind, path, rules)?.meaning;
        return meaning?.is === 'field' && meaning.field === name;
      }),
  );

/** A column that no field claims is a fact of the unit, named by its header in snake case. */
export const factName = (header: string): string | undefined =>
  foldText(header).replaceAll(' ', '_') || undefined;

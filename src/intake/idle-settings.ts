import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import type { Finding, Params, Place } from '../model/finding.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import type { Source } from '../readers/source.ts';
import type { Layout } from './layout/layout.ts';
import type { IntakePlan, NamedSetting } from './plan.ts';
import { headerText } from './table.ts';

type Layouts = ReadonlyMap<TableName, readonly Layout[]>;

/** What the configuration names of tables and files has to be there, or nothing is read or left out by it. */
export function* idleSettings(
  layouts: Layouts,
  sources: readonly Source[],
  plan: IntakePlan,
): Generator<Finding> {
  const tables = [...layouts.values()].flat();
  const headers = headersOf(tables);
  const known = new Set(headers.map(foldText));
  const files = fileNames(sources);
  for (const named of plan.named) {
    if (named.setting === 'files') {
      if (!files.includes(named.key.normalize('NFC'))) yield idle('file', named.key, files);
    } else if (named.setting === 'only_rows') {
      if (!known.has(foldText(named.header))) yield idle('only_rows', named.header, headers);
    } else if (!isThere(named, tables)) {
      yield idle('columns', named.key, headers);
    }
  }
}

/** Whether columns that the configuration counts equipment by are not there, and nothing else counts that. */
export const countsLost = (layouts: Layouts, plan: IntakePlan): boolean => {
  const forms = layouts.get('units') ?? [];
  return plan.named.some(
    (named) =>
      named.setting === 'columns' &&
      named.counts !== undefined &&
      forms.length > 0 &&
      !isThere(named, forms) &&
      !forms.some(({ counts }) => counts.some(({ category }) => category === named.counts)),
  );
};

/** All rows of a table were left out. */
export const allLeftOut = ({ only, table }: Layout, place: Place, rows: number): Finding => ({
  rule: 'setting-idle',
  place,
  params: {
    what: 'all-left-out',
    columns: only.map(({ column }) => headerText(table.paths[column] ?? [])),
    rows,
  },
});

const idle = (what: string, name: string, there: readonly string[]): Finding => {
  const params: Params = { what, name, nearest: nearest(name, there) };
  return { rule: 'setting-idle', params };
};

const headersOf = (tables: readonly Layout[]): string[] =>
  tables.flatMap(({ table }) => table.paths.map(headerText));

/** By its header, or by the field or fact that it gives. */
const isThere = (
  { header, table }: Extract<NamedSetting, { setting: 'columns' }>,
  tables: readonly Layout[],
): boolean => {
  const name = foldText(header);
  const among = tables.filter(({ kind }) => table === undefined || kind === table);
  if (Object.values(TABLES).some((fields) => Object.hasOwn(fields, header))) return true;
  return (
    headersOf(among).some((each) => foldText(each) === name) ||
    among.some(({ fields }) => fields.some((field) => field !== undefined && foldText(field) === name))
  );
};

/** As the configuration names them: `name.xlsx`, and the sheets in it as `name.xlsx [Sheet1]`. */
const fileNames = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, sheets }) => {
    const name = (path.split(/[/\\]/).at(-1) as string).normalize('NFC');
    return [name, ...sheets.flatMap((sheet) => (sheet.name === undefined ? [] : `${name} [${sheet.name}]`))];
  });

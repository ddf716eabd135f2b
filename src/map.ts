import { checkOf } from './checks/index.ts';
import { scopeOfKey, UNIT_PATH } from './config/columns.ts';
import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { type ColumnSeen, columnsSeen } from './intake/headers/mapping.ts';
import type { TableFound } from './intake/layout/layout.ts';
import type { Table } from './intake/table.ts';
import { tablesOf } from './intake/tables.ts';
import { intakePlan } from './intake-plan.ts';
import { issueAlone } from './issues.ts';
import { foldText } from './lib/fold-text.ts';
import { nearest } from './lib/nearest.ts';
import { formatFor } from './locales/format.ts';
import { columnLetters, localeFor } from './locales/index.ts';
import { type Finding, UserError } from './model/finding.ts';
import type { Issue } from './model/report.ts';
import { CATEGORIES, CONNECTIONS, PARTS, TABLES, type TableName } from './model/tables.ts';
import { chosenSheets, configurationOf, openingFor } from './opening.ts';
import type { AnalyzeOptions } from './options.ts';
import { openSources } from './readers/index.ts';
import { severityReader } from './severities.ts';

/** One column, as the document of `map` has it. */
export interface MappedColumn
  extends Omit<ColumnSeen, 'column' | 'reading' | 'isDoubted' | 'meaning' | 'why' | 'how'> {
  /** As a spreadsheet program names it; where questions stand below each other, the cell of the question. */
  readonly column: string;
  readonly meaning: string | null;
  readonly why: string | null;
  readonly how: string | null;
}

export interface MappedTable {
  readonly file: string;
  readonly sheet: string | null;
  /** Null where neither headers nor names tell. */
  readonly table: TableName | null;
  /** Its rows can be used. */
  readonly usable: boolean;
  /** First and last row; null where a document names every value itself. */
  readonly header_rows: readonly [number, number] | null;
  /** What was guessed of the file; null where nothing was. */
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly columns: readonly MappedColumn[];
  readonly issues: readonly Issue[];
}

/** What every column of some files is taken for. */
export interface ColumnMap {
  readonly schema_version: '1';
  readonly configuration: { readonly files: readonly string[]; readonly profile_used: string | null };
  readonly tables: readonly MappedTable[];
  /** What was found of files that hold no table. */
  readonly issues: readonly Issue[];
}

/** The map, and what it was made of. */
export interface Mapped {
  readonly map: ColumnMap;
  readonly loaded: LoadedConfig;
  /** The configuration with the columns that were accepted on the command line. */
  readonly config: Config;
  readonly accepted: Config['columns'];
  /** Single tables of sheets were chosen: what else their sheets hold was not looked at. */
  readonly partial: boolean;
  readonly found: readonly FoundColumns[];
}

export interface FoundColumns extends TableFound {
  readonly columns: readonly ColumnSeen[];
}

/** Reads the headers of all tables, and a few values. `accept`: "HEADER=MEANING", as if the configuration said so. */
export async function mapOf(options: AnalyzeOptions, accept: readonly string[]): Promise<Mapped> {
  const loaded = await configurationOf(options);
  const opening = openingFor(options, loaded);
  const { sources, findings: opened } = await openSources({
    ...opening,
    paths: options.paths,
    roster: options.roster,
  });
  const sheets = chosenSheets(options.sheets, sources);
  const read = (config: Config): { tables: TableFound[]; before: Finding[] } => {
    const before = [...opened];
    const plan = { ...intakePlan(config, options.today, options.table), sheets };
    return { tables: [...tablesOf(sources, (all) => before.push(...all), plan)], before };
  };
  const accepted = accept.length === 0 ? {} : acceptedOf(accept, read(loaded.config).tables, loaded.config);
  const config = { ...loaded.config, columns: { ...loaded.config.columns, ...accepted } };
  const { tables, before } = read(config);
  const found = tables.map((table) => ({ ...table, columns: columnsSeen(table) }));

  const locale = localeFor(options.language ?? 'en');
  const format = formatFor(locale.id, config.currency);
  const severityOf = severityReader(config, options.rules);
  const told = (findings: readonly Finding[]): Issue[] =>
    findings.flatMap((each) => {
      const severity = severityOf(each.rule);
      return severity ? [issueAlone(each, options.cwd, locale, format, severity)] : [];
    });
  const files = new Set(found.map(({ table }) => table.file));
  const map: ColumnMap = {
    schema_version: '1',
    configuration: { files: loaded.files, profile_used: loaded.profileUsed ?? null },
    tables: found.map(({ table, layout, seen, findings, columns }, at) => {
      const { file, sheet, firstHeaderRow, headerRow } = table;
      // What was found of the file is told with the first of its tables, what was found of a sheet with its own.
      const isFirst = found.findIndex((other) => other.table.file === file) === at;
      const own = before.filter(
        ({ place }) =>
          place?.file === file && (place.sheet === undefined ? isFirst : place.sheet === sheet.name),
      );
      return {
        file,
        sheet: sheet.name ?? null,
        table: seen?.kind ?? null,
        usable: layout !== undefined,
        header_rows: headerRow === 0 ? null : ([firstHeaderRow, headerRow] as const),
        delimiter: guessed(before, file, 'delimiter-guessed', 'delimiter'),
        encoding: guessed(before, file, 'encoding-guessed', 'encoding'),
        columns: columns.map(({ reading, isDoubted, column, meaning, why, how, ...rest }) => ({
          ...rest,
          column: lettersOf(table, column),
          meaning: meaning ?? null,
          why: why ?? null,
          how: how ?? null,
        })),
        issues: told([...own, ...findings]),
      };
    }),
    issues: told(before.filter(({ place }) => place === undefined || !files.has(place.file))),
  };
  const partial = sheets?.some((chosen) => /#\d+$/.test(chosen)) === true;
  return { map, loaded, config, accepted, partial, found };
}

/** Of a form whose questions stand below each other, the cell of the question. */
function lettersOf(table: Table, column: number): string {
  const shown = table.turned?.at(undefined, column);
  return shown ? `${columnLetters(shown.column + 1)}${shown.row}` : columnLetters(column + 1);
}

function guessed(findings: readonly Finding[], file: string, rule: Finding['rule'], param: string) {
  const finding = findings.find((each) => each.rule === rule && each.place?.file === file);
  const value = finding?.params?.[param];
  return typeof value === 'string' ? value : null;
}

/** What was accepted, as the configuration would say it. Throws UserError where no column or no meaning is so called. */
function acceptedOf(
  accept: readonly string[],
  tables: readonly TableFound[],
  config: Config,
): Config['columns'] {
  const known = [...knownFacts(config), ...tables.flatMap(({ seen }) => factsOf(seen))];
  const headers = tables.flatMap(({ table, seen }) =>
    table.paths.flatMap((path) => (path.length === 0 ? [] : { header: path.join(' / '), kind: seen?.kind })),
  );
  return Object.fromEntries(
    accept.map((value): [string, Config['columns'][string]] => {
      const [, key, word] = /^(.*\S)\s*=\s*(\S[^=]*)$/s.exec(value) ?? [];
      if (key === undefined || word === undefined) throw new UserError('bad-accept', { value });
      const { table, header } = scopeOfKey(key);
      const own = headers.filter(
        (each) => foldText(each.header) === foldText(header) && (table === undefined || table === each.kind),
      );
      if (own.length === 0) {
        const near = nearest(
          header,
          headers.map((each) => each.header),
        );
        throw new UserError('no-such-header', { value: key, nearest: near });
      }
      const kinds = new Set(own.flatMap(({ kind }) => kind ?? []));
      return [key, meant(word.trim(), kinds, [...CATEGORIES, ...config.categories], known)];
    }),
  );
}

/** What the columns of a table of units that no field claims are called. */
const factsOf = (seen: TableFound['seen']): string[] =>
  seen?.kind === 'units' ? seen.fields.flatMap((field) => field ?? []) : [];

/**
 * Facts that are called by name: connections with what is said of them, those that targets ask for, and those that columns
 * are said to be.
 */
function knownFacts({ targets, columns }: Config): string[] {
  const asked = targets.flatMap((target) =>
    checkOf(target)
      .uses(target)
      .facts.map(({ name }) => name),
  );
  const said = Object.values(columns).flatMap(({ is }) => is ?? []);
  return [...asked, ...said, ...CONNECTIONS.flatMap((each) => [each, `${each}_mbps`, `${each}_working`])];
}

/** `unit_id`, `lan`, `fact:posts`, `computer.broken`, `computer.too_old<2015`, in a list `broken`, `unit_path` or `ignored`. */
function meant(
  word: string,
  kinds: ReadonlySet<TableName>,
  categories: readonly string[],
  facts: readonly string[],
): Config['columns'][string] {
  const [, counts = '', part, before] = /^([^.<]+)\.(\w+)(?:<(\d{4}))?$/.exec(word) ?? [];
  const named = PARTS.find((each) => each === part);
  const isCount = named && categories.includes(counts) && kinds.has('units');
  if (isCount && (before === undefined || named === 'too_old'))
    return { counts, part: named, ...(before !== undefined && { before: Number(before) }) };
  const states = kinds.has('equipment') ? PARTS.filter((each) => each !== 'total') : [];
  const state = states.find((each) => each === word);
  if (state) return { part: state };
  const fields = [...kinds].flatMap((kind) => Object.keys(TABLES[kind]));
  if (['ignored', UNIT_PATH, ...fields].includes(word)) return { is: word };
  // Units may have any fact, but a new one has to be called so: it may be a slip of the hand.
  const [, said, fact] = /^(fact:)?([\p{L}\p{N}_]+)$/u.exec(word) ?? [];
  if (fact !== undefined && kinds.has('units')) {
    if (said || facts.includes(fact)) return { is: fact };
    const like = nearest(fact, [...categories, ...fields, ...facts]);
    const near = like !== undefined && categories.includes(like) ? `${like}.total` : like;
    throw new UserError('accept-near', { value: fact, nearest: near });
  }
  const counted = kinds.has('units') ? categories.flatMap((each) => PARTS.map((p) => `${each}.${p}`)) : [];
  const near = nearest(word, [...fields, ...states, ...counted]);
  throw new UserError('bad-choice', {
    option: '--accept',
    value: word,
    choices: [...fields, ...states, 'ignored'],
    nearest: near,
  });
}

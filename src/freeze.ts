import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Amendment, amended } from './config/amend.ts';
import { scopeOfKey } from './config/columns.ts';
import type { Config } from './config/schema.ts';
import { foldText } from './lib/fold-text.ts';
import type { ColumnMap, FoundColumns, Mapped } from './map.ts';
import type { TableName } from './model/tables.ts';

/** What is to be written into which configuration. */
export interface Freeze {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly files: readonly string[];
}

/**
 * The configuration that says what a map found, so that the next run guesses nothing of columns, header rows, delimiters
 * and encodings. `folder`: where a new one is put when the run found none. What is named as our own tables name it, and
 * what the configuration says already, needs no entry.
 */
export function frozen(mapped: Mapped, cwd: string, folder: string, presets: readonly string[]): Freeze {
  const { loaded, map } = mapped;
  const own = loaded.profileUsed === undefined ? loaded.files.at(-1) : undefined;
  const path = own === undefined ? join(folder, 'infragap.yaml') : resolve(cwd, own);
  const before =
    own === undefined
      ? `extends: [${[...presets, loaded.profileUsed].join(', ')}]\n`
      : readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const columns = columnEntries(mapped);
  const files = mapped.partial ? [] : fileEntries(map, mapped.config);
  const text = amended(before, [...columns, ...files], extname(path).toLowerCase() === '.json');
  return { path, text, columns: columns.map(({ key }) => key), files: files.map(({ key }) => key) };
}

type Entry = Config['columns'][string];

function columnEntries({ found, config, accepted }: Mapped): Amendment[] {
  const kindsOf = new Map<string, Set<TableName | undefined>>();
  for (const { columns, seen } of found) {
    for (const { header } of columns) {
      const kinds = kindsOf.get(foldText(header)) ?? new Set();
      kindsOf.set(foldText(header), kinds.add(seen?.kind));
    }
  }
  const entries = new Map<string, Amendment>();
  const add = (key: string, entry: Entry): void => {
    const id = idOf(key);
    const known = Object.entries(config.columns).findLast(([other]) => idOf(other) === id);
    // An entry of a profile would be hidden whole by one of the same name.
    const value = { ...known?.[1], ...entry };
    if (!entries.has(id)) entries.set(id, { section: 'columns', key: known?.[0] ?? key, value });
  };
  for (const [key, entry] of Object.entries(accepted)) add(key, entry);
  for (const { columns, seen } of found) {
    for (const column of columns) {
      const entry = entryOf(column);
      if (!entry || !seen) continue;
      const { header } = column;
      const isShared = (kindsOf.get(foldText(header))?.size ?? 0) > 1;
      // "units.name" may be a header.
      const isScoped = isShared || /^[a-z]+\.\S/.test(header);
      add(isScoped ? `${seen.kind}.${header}` : header, entry);
    }
  }
  return [...entries.values()];
}

const idOf = (key: string): string => {
  const { table, header } = scopeOfKey(key);
  return `${table ?? ''}.${foldText(header)}`;
};

/** What the configuration would say of a column; undefined where it needs to say nothing, or where nothing is known. */
function entryOf({
  is,
  meaning,
  how,
  reading,
  isDoubted,
}: FoundColumns['columns'][number]): Entry | undefined {
  // Once written it would be doubted no more.
  if (isDoubted) return undefined;
  if (how === 'configuration' || (how === 'name' && !reading?.yields)) return undefined;
  const yields = reading?.yields ? { yields: true } : {};
  const { decimal, dates, scale } = reading?.notes ?? {};
  const notes = { ...(decimal && { decimal }), ...(dates && { dates }), ...(scale && { scale }) };
  switch (is) {
    // Numbers of rows are known by their header alone, and tell groups from the rows below them.
    case 'ignored':
      return reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number'
        ? undefined
        : { is: 'ignored' };
    case 'count': {
      if (reading?.meaning.is !== 'count') return undefined;
      const { category, part, before } = reading.meaning;
      return {
        counts: category,
        ...(part !== 'total' && { part }),
        ...(before !== undefined && { before }),
        ...notes,
      };
    }
    case 'state':
      return reading?.meaning.is === 'state' && reading.meaning.part !== 'unused'
        ? { part: reading.meaning.part }
        : undefined;
    case 'fact':
    case 'field':
    case 'gave_way':
      return meaning === undefined ? undefined : { is: meaning, ...yields, ...notes };
    // Which of two columns is to be read is for the user to say.
    case 'repeated':
    case 'no_header':
    case 'unknown':
      return undefined;
  }
}

/** Tables that stand alone in their sheet, under a name that no other file has. */
function fileEntries({ tables }: ColumnMap, { files }: Config): Amendment[] {
  const entries = tables.flatMap(({ file, sheet, table, usable, header_rows: rows, delimiter, encoding }) => {
    const alone = tables.filter((other) => other.file === file && other.sheet === sheet).length === 1;
    if (!usable || !alone || table === null || file === '-') return [];
    const key = `${basename(file)}${sheet === null ? '' : ` [${sheet}]`}`.normalize('NFC');
    const value = {
      table,
      ...(rows && { header_rows: [...rows] }),
      ...(delimiter && { delimiter }),
      ...(encoding && { encoding }),
    };
    return { section: 'files' as const, key, value };
  });
  const clear = entries.filter(
    ({ key, value }, at) =>
      entries.findIndex((other) => other.key === key) === at &&
      entries.every((other) => other.key !== key || JSON.stringify(other.value) === JSON.stringify(value)),
  );
  // What the configuration says of a file already stands; what it leaves to be guessed is added.
  return clear.flatMap((entry) => {
    const known: Readonly<Record<string, unknown>> = files[entry.key] ?? {};
    const isSaid = Object.keys(entry.value).every((name) => known[name] !== undefined);
    return isSaid ? [] : [{ ...entry, value: { ...entry.value, ...known } }];
  });
}

/** The folder in which a new configuration is put: that of the first path. */
export const folderOf = (
  path: string | undefined,
  cwd: string,
  isFolder: (path: string) => boolean,
): string => {
  if (path === undefined || path === '-') return cwd;
  const full = resolve(cwd, path);
  return isFolder(full) ? full : dirname(full);
};

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../lib/nearest.ts';
import { type Finding, UserError } from '../model/finding.ts';
import { TABLE_NAMES } from '../model/tables.ts';
import { type Bytes, fileBytes, inspect, memoryBytes } from './bytes.ts';
import { csvSource } from './csv.ts';
import { jsonSource } from './json.ts';
import { ReadFault, type Source } from './source.ts';

const EXTENSIONS = /\.(csv|json)$/i;
/** What may hold a table, but is not read from a folder. */
const TABULAR = /\.(csv|tsv|xlsx?|xlsm|ods|gz)$/i;
const TABLE_FILE = new RegExp(`^(${TABLE_NAMES.join('|')})([^a-z].*)?\\.(csv|json)$`, 'i');

/**
 * Opens every file that the paths name, in order of their names. A file that cannot be read is a finding;
 * a path that does not exist throws UserError.
 */
export async function openSources(
  paths: readonly string[],
  cwd: string,
  stdin: () => Buffer,
): Promise<{ sources: Source[]; findings: Finding[] }> {
  const files = new Map<string, Bytes>();
  const findings: Finding[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.set('-', memoryBytes(stdin(), '-'));
      continue;
    }
    for (const shown of expand(path, cwd, findings)) {
      const full = resolve(cwd, shown);
      // A link that leads nowhere is a file that cannot be read, and says so when it is opened.
      files.set(existsSync(full) ? realpathSync(full) : full, fileBytes(full, shown));
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources = sorted.map((bytes) => open(bytes));
  return { sources, findings: [...findings, ...sources.flatMap((source) => source.findings)] };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function expand(path: string, cwd: string, findings: Finding[]): string[] {
  const full = resolve(cwd, path);
  if (!existsSync(full)) {
    const folder = dirname(full);
    const near = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? nearest(basename(full), readdirSync(folder))
      : undefined;
    throw new UserError('no-such-path', { path, nearest: near && join(dirname(path), near) });
  }
  if (!isFolder(full)) return [path];
  const names = readdirSync(full).filter((name) => EXTENSIONS.test(name) && !isFolder(join(full, name)));
  const tables = names.filter((name) => TABLE_FILE.test(name));
  if (tables.length === 0) throw new UserError('no-tables-in-folder', { path, choices: TABLE_NAMES });
  for (const name of readdirSync(full)) {
    if (!tables.includes(name) && TABULAR.test(name) && !isFolder(join(full, name))) {
      findings.push({
        rule: 'file-ignored',
        place: { file: join(path, name) },
        params: { choices: TABLE_NAMES },
      });
    }
  }
  return tables.map((name) => join(path, name));
}

function open(bytes: Bytes): Source {
  try {
    const inspection = inspect(bytes);
    if (inspection.size === 0) {
      return {
        path: bytes.path,
        sha256: inspection.sha256,
        tables: [],
        findings: [{ rule: 'empty-file', place: { file: bytes.path } }],
      };
    }
    return isJson(inspection.start) ? jsonSource(bytes, inspection) : csvSource(bytes, inspection);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (!(error instanceof ReadFault) && code === undefined) throw error;
    const why = error instanceof ReadFault ? error.why : `${code}`;
    const row = error instanceof ReadFault ? error.row : undefined;
    return {
      path: bytes.path,
      sha256: '',
      tables: [],
      findings: [{ rule: 'unreadable-file', place: { file: bytes.path, row }, params: { why } }],
    };
  }
}

const isJson = (start: Buffer): boolean => /^\s*[[{]/.test(start.subarray(0, 4096).toString('utf8'));

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { glob, isGlob } from '../lib/glob.ts';
import { nearest } from '../lib/nearest.ts';
import { type Finding, UserError } from '../model/finding.ts';
import { TABLE_NAMES } from '../model/tables.ts';
import { type Bytes, fileBytes, memoryBytes, onceBytes } from './bytes.ts';
import type { Encoding } from './encoding.ts';
import { type Manner, openFile } from './open.ts';
import type { Source } from './source.ts';

export type { Delimiter } from './dialect.ts';
export { ENCODINGS, type Encoding, encodingNamed } from './encoding.ts';

/** Of a pipe or a device, as of standard input. */
const LARGEST_ONCE = 256 * 1024 * 1024;

const SPREADSHEET = /\.(xlsx|xlsm|xltx|xls|ods)(\.gz)?$/i;
/** A text without more of a name is read when it is named itself. */
const TEXT_TABLE = /\.(csv|tsv|jsonl|ndjson)(\.gz)?$/i;
const TABLE_FILE = new RegExp(
  `^(${TABLE_NAMES.join('|')})([^a-z].*)?\\.(csv|tsv|json|jsonl|xlsx|xls|ods)(\\.gz)?$`,
  'i',
);

export interface Opening {
  readonly paths: readonly string[];
  /** Files that say which units there are. */
  readonly roster?: readonly string[] | undefined;
  readonly cwd: string;
  stdin(): Buffer;
  /** How the letters of all files are written. */
  readonly encoding?: Encoding | undefined;
  /** What is known of one file by its name. */
  manner?(path: string): Manner | undefined;
}

/** Files, opened: those of the roster first, then the others in order of their names. */
export interface Opened {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Names of the files that say which units there are. */
  readonly roster: ReadonlySet<string>;
}

/**
 * Opens every file that the paths name, each once. A file that cannot be read is a finding; a path that does not exist
 * throws UserError.
 */
export async function openSources(opening: Opening): Promise<Opened> {
  const findings: Finding[] = [];
  const roster = filesOf(opening.roster ?? [], opening, findings);
  const files = filesOf(opening.paths, opening, findings);
  for (const file of roster.keys()) files.delete(file);
  const { encoding } = opening;
  const mannerOf = (path: string): Manner => ({ ...opening.manner?.(path), ...(encoding && { encoding }) });
  const byName = (all: ReadonlyMap<string, Bytes>): Bytes[] =>
    [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources: Source[] = [];
  for (const bytes of [...byName(roster), ...byName(files)])
    sources.push(await openFile(bytes, mannerOf(bytes.path)));
  return {
    sources,
    findings: [...findings, ...sources.flatMap((source) => source.findings)],
    roster: new Set(byName(roster).map(({ path }) => path)),
  };
}

function filesOf(paths: readonly string[], { cwd, stdin }: Opening, findings: Finding[]): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const path of paths) {
    if (path === '-') {
      files.set('-', memoryBytes(stdin(), '-'));
      continue;
    }
    for (const shown of expand(path, cwd, findings)) {
      const full = resolve(cwd, shown);
      // A link that leads nowhere is a file that cannot be read, and says so when it is opened.
      const isFile = !existsSync(full) || statSync(full).isFile();
      const bytes = isFile ? fileBytes(full, shown) : onceBytes(full, shown, LARGEST_ONCE);
      files.set(existsSync(full) ? realpathSync(full) : full, bytes);
    }
  }
  return files;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function expand(path: string, cwd: string, findings: Finding[]): string[] {
  const full = resolve(cwd, path);
  if (!existsSync(full) && isGlob(path)) {
    const found = glob(path, cwd);
    if (found.length === 0) throw new UserError('no-such-path', { path });
    return found.flatMap((each) => (isFolder(resolve(cwd, each)) ? inFolder(each, cwd, findings) : [each]));
  }
  if (!existsSync(full)) {
    const folder = dirname(full);
    const near = isFolder(folder) ? nearest(basename(full), readdirSync(folder)) : undefined;
    throw new UserError('no-such-path', { path, nearest: near && join(dirname(path), near) });
  }
  return isFolder(full) ? inFolder(path, cwd, findings) : [path];
}

/** The tables of a folder: those that are called so; where none is, every file that may hold one. */
function inFolder(path: string, cwd: string, findings: Finding[]): string[] {
  const full = resolve(cwd, path);
  const names = readdirSync(full).filter((name) => !isFolder(join(full, name)) && !/^(\.|~\$)/.test(name));
  const tabular = names.filter((name) => SPREADSHEET.test(name) || TEXT_TABLE.test(name));
  const called = names.filter((name) => TABLE_FILE.test(name));
  const tables = called.length > 0 ? called : tabular;
  if (tables.length === 0) throw new UserError('no-tables-in-folder', { path, choices: TABLE_NAMES });
  for (const name of tabular) {
    if (!tables.includes(name)) {
      findings.push({
        rule: 'file-ignored',
        place: { file: join(path, name) },
        params: { choices: TABLE_NAMES },
      });
    }
  }
  return tables.map((name) => join(path, name));
}

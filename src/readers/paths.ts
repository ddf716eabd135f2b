import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { glob, isGlob } from '../lib/glob.ts';
import { nearest } from '../lib/nearest.ts';
import { type Finding, UserError } from '../model/finding.ts';
import { isOwnReport } from '../model/own-report.ts';
import { TABLE_NAMES } from '../model/tables.ts';
import { type Bytes, fileBytes, memoryBytes, onceBytes, startOf } from './bytes.ts';
import {
  BESIDE,
  CALLED,
  CALLED_UNITS,
  ENDING,
  ENDINGS,
  HOLDING,
  mayBeTable,
  READ_WHERE_CALLED,
  SHOWING,
} from './endings.ts';

/** The path that means standard input. */
const STDIN = '-';

/** Of a pipe or a device, as of standard input. */
const LARGEST_ONCE = 256 * 1024 * 1024;

/** Where paths start, and what standard input holds and is called. */
export interface Start {
  readonly cwd: string;
  stdin(): Buffer;
  /** What standard input is called; `-` when absent. */
  readonly stdinFilename?: string | undefined;
  /** Files that are no inventory, by where they really are: they are passed over without a word. */
  readonly setAside?: ReadonlySet<string> | undefined;
  /** What the run is made of beside them; of a folder it is passed over so, too. */
  readonly ofRun?: ReadonlySet<string> | undefined;
  /** What the run writes: of a folder it is passed over so as well, where it cannot be somebody's table. */
  readonly outputs?: ReadonlySet<string> | undefined;
}

/** The files that paths name, each once, by where they really are. */
export interface Named {
  readonly files: Map<string, Bytes>;
  /** What was passed over of the folders among them, files and folders alike, by where it really is. */
  readonly passedOver: Map<string, Finding>;
}

/** Throws UserError for a path that does not exist, and for a folder without tables. */
export function filesNamed(paths: readonly string[], start: Start): Named {
  const { cwd, stdin, stdinFilename, setAside } = start;
  const named: Named = { files: new Map(), passedOver: new Map() };
  const aside: string[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      named.files.set(STDIN, memoryBytes(stdin(), stdinFilename ?? STDIN));
      continue;
    }
    for (const shown of expand(path, start, named)) {
      const full = resolve(cwd, shown);
      if (setAside?.has(realPath(full))) {
        aside.push(shown);
        continue;
      }
      // A link that leads nowhere is a file that cannot be read, and says so when it is opened.
      const isFile = !existsSync(full) || statSync(full).isFile();
      const bytes = isFile ? fileBytes(full, shown) : onceBytes(full, shown, LARGEST_ONCE);
      named.files.set(realPath(full), bytes);
    }
  }
  if (aside.length > 0 && named.files.size === 0) throw new UserError('price-list-alone', { paths: aside });
  return named;
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function expand(path: string, start: Start, named: Named): string[] {
  const { cwd } = start;
  const full = resolve(cwd, path);
  if (!existsSync(full) && isGlob(path)) {
    const found = glob(path, cwd);
    if (found.length === 0) throw new UserError('no-such-path', { path });
    const folders = found.filter((each) => isFolder(resolve(cwd, each)));
    const files = found.filter((each) => !folders.includes(each));
    // A pattern takes what is there: a folder without tables among files is none that was asked for.
    const holding = files.length > 0 ? folders.filter((each) => hasTables(resolve(cwd, each))) : folders;
    return [...holding.flatMap((each) => inFolder(each, start, named)), ...files];
  }
  if (!existsSync(full)) {
    const folder = dirname(full);
    const near = isFolder(folder) ? nearest(basename(full), readdirSync(folder)) : undefined;
    throw new UserError('no-such-path', { path, nearest: near && join(dirname(path), near) });
  }
  return isFolder(full) ? inFolder(path, start, named) : [path];
}

/** Names in a folder, sorted, but for hidden ones and those of files that are open elsewhere. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/^(\.|~\$)/.test(name))
    .sort();

/** The tables of a folder: those that are called so; where none is but those of units, every file that may hold one. */
function inFolder(path: string, { cwd, setAside, ofRun, outputs }: Start, { passedOver }: Named): string[] {
  const full = resolve(cwd, path);
  const names = namesIn(full).filter((name) => {
    const real = realPath(join(full, name));
    return !setAside?.has(real) && !ofRun?.has(real);
  });
  const folders = names.filter((name) => isFolder(join(full, name)));
  const files = names.filter((name) => mayBeTable(name) && isReadable(join(full, name)));
  const called = files.filter((name) => CALLED.test(name));
  // Who the units are says nothing of what they have: that stands in the other files.
  const tables = called.some((name) => !CALLED_UNITS.test(name)) ? called : files;
  const passOver = (name: string, params: Finding['params']): void => {
    const finding: Finding = { rule: 'file-ignored', place: { file: join(path, name) }, params };
    passedOver.set(realPath(join(full, name)), finding);
  };
  for (const name of files) if (!tables.includes(name)) passOver(name, { choices: TABLE_NAMES });
  for (const name of names) {
    if (folders.includes(name) || files.includes(name) || BESIDE.test(name) || !isReadable(join(full, name)))
      continue;
    const end = ENDING.exec(name)?.[0].toLowerCase() ?? '';
    if (SHOWING.test(name)) passOver(name, { shown: end });
    else if (HOLDING.test(name) || !outputs?.has(realPath(join(full, name)))) {
      const mayBeCalled = READ_WHERE_CALLED.test(name) && !isReport(join(full, name));
      passOver(name, { ending: end, choices: mayBeCalled ? TABLE_NAMES : undefined });
    }
  }
  const firsts = folders.flatMap((folder) => {
    const first = firstTable(join(full, folder));
    return first === undefined ? [] : [{ folder: join(folder, dirname(first)), first: basename(first) }];
  });
  for (const { folder, first } of firsts) {
    const pattern = join(path, '**', `*${/\.[^.]+(?:\.gz)?$/i.exec(first)?.[0]}`);
    passOver(folder, { first, pattern });
  }
  if (tables.length === 0) {
    throw new UserError('no-tables-in-folder', {
      path,
      choices: TABLE_NAMES,
      endings: ENDINGS.map((each) => `.${each}`),
      folders: firsts.map(({ folder }) => join(path, folder)),
    });
  }
  return tables.map((name) => join(path, name));
}

const hasTables = (folder: string): boolean =>
  ifAllowed(() => namesIn(folder).some((name) => mayBeTable(name) && isReadable(join(folder, name)))) ?? true;

/** A file, or a link that leads nowhere, which says so when it is opened; no pipe or device, which may never end. */
const isReadable = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

/** So many names are looked at below a folder inside a folder. */
const MOST_LOOKED_AT = 2_000;

/** A file in a folder, or in one below it, that may hold a table and is no report of our own. */
function firstTable(folder: string, left = { names: MOST_LOOKED_AT }): string | undefined {
  const holdsTable = (name: string): boolean =>
    mayBeTable(name) && !isFolder(join(folder, name)) && !isReport(join(folder, name));
  // A folder that may not be looked into would not be read either.
  const names = ifAllowed(() => namesIn(folder)) ?? [];
  left.names -= names.length;
  const own = ifAllowed(() => names.find(holdsTable));
  if (own !== undefined) return own;
  for (const name of names) {
    if (left.names <= 0 || !ifAllowed(() => isFolder(join(folder, name)))) continue;
    const below = firstTable(join(folder, name), left);
    if (below !== undefined) return join(name, below);
  }
  return undefined;
}

const isReport = (path: string): boolean =>
  ifAllowed(() => {
    if (!statSync(path).isFile()) return false;
    const start = startOf(fileBytes(path, path)).toString('utf8');
    const [headers = ''] = start.split(/\r?\n/, 1);
    return isOwnReport(headers.split(',')) || /^\s*\{\s*"schema_version":/.test(start);
  }) ?? false;

/** What the system does not let us see is undefined. */
function ifAllowed<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return undefined;
  }
}

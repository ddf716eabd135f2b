import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Analysis } from '../analysis.ts';
import { glob, isGlob } from '../lib/glob.ts';
import { stageFiles } from '../lib/staged-files.ts';
import { UserError } from '../model/finding.ts';
import { csvPieces } from '../reporters/csv.ts';
import { oneLine } from '../reporters/safe.ts';
import { type Copies, copiesFor } from '../return-to-sender.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import { earlierCopies, isCopy } from './earlier-copies.ts';
import { outputsOf, placeOf } from './formats.ts';

/**
 * Writes the copies for the senders of faulty files into a folder, all of them or none, and takes out earlier ones of files that
 * have nothing to mend any more, or are gone. Throws UserError where a copy would stand among the files that are read, in the
 * place of anything but an earlier copy, or in that of a report.
 */
export async function returnCopies(
  analysis: Analysis,
  paths: readonly string[],
  shown: string,
  flags: ReadingFlags,
  context: Context,
): Promise<void> {
  const { notes } = context.locale;
  const { cwd } = context.terminal;
  const folder = resolve(cwd, shown);
  const { copies, names } = copiesFor(analysis, context.locale);
  const written = new Set(copies.map(({ path }) => path));
  const read = foldersRead(analysis, paths, cwd);
  for (const { path, option } of outputsOf(flags, context)) {
    if (path !== undefined && isAmong(placeOf(path, cwd), folder, names))
      throw new UserError('report-is-copy', { option, path });
  }
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new UserError('cannot-write', { path: shown, why: 'ENOTDIR' });
    const stale: string[] = [];
    for (const name of names) {
      const found = await foundAt(folder, name, read);
      if (!written.has(name)) {
        if (found === 'earlier') stale.push(name);
        continue;
      }
      const path = join(shown, name);
      if (found === 'among-inputs') throw new UserError('copies-among-inputs', { path });
      if (found === 'other') throw new UserError('copy-in-the-way', { path });
    }
    const sources = analysis.sources.flatMap(({ path }) => (path === '-' ? [] : [path]));
    const { gone, strange } = await earlierCopies(folder, names, sources, cwd);
    for (const name of gone) if (!isRead(dirname(join(folder, name)), read)) stale.push(name);
    if (written.size + stale.length > 0) publish(folder, copies, stale);
    if (written.size > 0) note(flags, context, notes.returned({ count: String(written.size), path: shown }));
    else note(flags, context, notes.nothingToReturn);
    if (stale.length > 0)
      note(flags, context, notes.noLongerReturned({ count: String(stale.length), path: shown }));
    if (strange.length > 0) {
      const some = strange.slice(0, 3).map((name) => oneLine(join(shown, name)));
      note(flags, context, notes.strangeCopies({ count: String(strange.length), some: some.join(', ') }));
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UserError('cannot-write', { path: shown, why: code });
  }
}

function publish(folder: string, copies: Copies['copies'], stale: readonly string[]): void {
  const staged = stageFiles(folder);
  try {
    for (const { path, delimiter, rows } of copies) {
      for (const piece of csvPieces(rows, delimiter)) staged.append(path, piece);
      // So many files may not be open at once.
      staged.close();
    }
    staged.publish(stale);
  } finally {
    staged.discard();
  }
}

/** Folders that files are read from, through links as well. */
interface FoldersRead {
  readonly exact: ReadonlySet<string>;
  /** Named as folders or by patterns: what stands below them may be read by the next run. */
  readonly deep: readonly string[];
}

function foldersRead({ sources }: Analysis, paths: readonly string[], cwd: string): FoldersRead {
  const places = (path: string): string[] => [dirname(placeOf(path, cwd)), placeOf(dirname(path), cwd)];
  const files = sources.flatMap(({ path }) => (path === '-' ? [] : [path]));
  return {
    exact: new Set(files.flatMap(places)),
    deep: paths.flatMap((path) => foldersIn(path, cwd)).map((path) => placeOf(path, cwd)),
  };
}

/** The folders that a path of the command line names: itself, those that a pattern finds, or the one that `**` starts from. */
function foldersIn(path: string, cwd: string): string[] {
  const isFolder = (each: string): boolean =>
    statSync(resolve(cwd, each), { throwIfNoEntry: false })?.isDirectory() === true;
  if (path === '-' || existsSync(resolve(cwd, path)) || !isGlob(path)) return isFolder(path) ? [path] : [];
  return path.includes('**')
    ? [/^(?:[^*?[]*[/\\])?/.exec(path)?.[0] ?? '']
    : glob(path, cwd).filter(isFolder);
}

const isRead = (folder: string, { exact, deep }: FoldersRead): boolean => {
  const there = placeOf(folder, folder);
  return exact.has(there) || deep.some((each) => there.startsWith(each.endsWith(sep) ? each : each + sep));
};

const isAmong = (place: string, folder: string, names: ReadonlySet<string>): boolean =>
  names.has(relative(placeOf(folder, folder), place).split(sep).join('/'));

type Found = 'nothing' | 'earlier' | 'other' | 'among-inputs';

/** What stands where a copy is to be, or was. In one folder with the files that are read, the next run would read the copy too. */
async function foundAt(folder: string, name: string, read: FoldersRead): Promise<Found> {
  const path = join(folder, name);
  if (isRead(dirname(path), read)) return 'among-inputs';
  const there = placeOf(dirname(path), folder);
  // A link may lead out of the folder.
  if (relative(placeOf(folder, folder), there).split(/[/\\]/)[0] === '..') return 'other';
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 'nothing';
  if (!entry.isFile()) return 'other';
  return (await isCopy(path)) ? 'earlier' : 'other';
}

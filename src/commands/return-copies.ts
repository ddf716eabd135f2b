import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Analysis } from '../analyze.ts';
import { stageFiles } from '../lib/staged-files.ts';
import { UserError } from '../model/finding.ts';
import { fileBytes } from '../readers/bytes.ts';
import { openFile } from '../readers/open.ts';
import { csvPieces } from '../reporters/csv.ts';
import { type Copies, copiesFor } from '../return-to-sender.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import { placeOf } from './formats.ts';

/**
 * Writes the copies for the senders of faulty files into a folder, all of them or none, and takes out earlier ones of files that
 * have nothing to mend any more. Throws UserError where a copy would stand among the files that are read, or in the
 * place of anything but an earlier copy.
 */
export async function returnCopies(
  analysis: Analysis,
  shown: string,
  flags: ReadingFlags,
  context: Context,
): Promise<void> {
  const { notes } = context.locale;
  const { cwd } = context.terminal;
  const folder = resolve(cwd, shown);
  const { copies, names } = copiesFor(analysis, context.locale);
  const written = new Set(copies.map(({ path }) => path));
  const read = foldersOf(analysis, cwd);
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
    if (written.size + stale.length > 0) publish(folder, copies, stale);
    if (written.size > 0) note(flags, context, notes.returned({ count: String(written.size), path: shown }));
    else note(flags, context, notes.nothingToReturn);
    if (stale.length > 0)
      note(flags, context, notes.noLongerReturned({ count: String(stale.length), path: shown }));
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

/** The folders that the files stand in which are read; through links as well. */
const foldersOf = ({ sources }: Analysis, cwd: string): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ path }) => {
      if (path === '-') return [];
      return [dirname(placeOf(path, cwd)), placeOf(dirname(path), cwd)];
    }),
  );

type Found = 'nothing' | 'earlier' | 'other' | 'among-inputs';

/** What stands where a copy is to be, or was. In one folder with the files that are read, the next run would read the copy too. */
async function foundAt(folder: string, name: string, read: ReadonlySet<string>): Promise<Found> {
  const path = join(folder, name);
  const there = placeOf(dirname(path), folder);
  if (read.has(there)) return 'among-inputs';
  // A link may lead out of the folder.
  if (relative(placeOf(folder, folder), there).split(/[/\\]/)[0] === '..') return 'other';
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 'nothing';
  if (!entry.isFile()) return 'other';
  // An earlier copy is what would be read as one that was sent back.
  const { findings } = await openFile(fileBytes(path, name));
  return findings.some(({ rule }) => rule === 'returned-copy') ? 'earlier' : 'other';
}

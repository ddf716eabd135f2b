import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileName, pathBelow } from '../lib/file-names.ts';
import { fileBytes } from '../readers/bytes.ts';
import { openFile } from '../readers/open.ts';
import { placeOf } from './formats.ts';

/** Earlier copies, by their paths below the folder of all copies. */
export interface EarlierCopies {
  /** Of files that were read and are called otherwise now, or are not there any more. */
  readonly gone: readonly string[];
  /** Of files that this run did not look for, and that are not where the copy's path says. */
  readonly strange: readonly string[];
}

/**
 * Looks for copies that no file of this run would have, in the folders below `folder` that its copies (`names`) stand in.
 * `sources`: paths of the files that were read. What no copy of ours is, is let be.
 */
export async function earlierCopies(
  folder: string,
  names: ReadonlySet<string>,
  sources: readonly string[],
  cwd: string,
): Promise<EarlierCopies> {
  const read = new Set(sources.map((path) => placeOf(path, cwd)));
  const from = new Map<string, Set<string>>();
  for (const path of sources) {
    const copies = posix.dirname(pathBelow(path));
    from.set(copies, (from.get(copies) ?? new Set()).add(resolve(cwd, dirname(path))));
  }
  const gone: string[] = [];
  const strange: string[] = [];
  for (const name of copiesBelow(folder, names)) {
    const below = posix.dirname(name);
    const folders = [...(from.get(below) ?? [])];
    const own = (folders.length > 0 ? folders : [resolve(cwd, below)]).flatMap((each) => filesOf(each, name));
    if (own.some((file) => !read.has(placeOf(file, cwd)))) continue;
    if (!(await isCopy(join(folder, name)))) continue;
    (folders.length > 0 || own.length > 0 ? gone : strange).push(name);
  }
  return { gone, strange };
}

/** What may be a copy and is none of this run, in the folders that copies of this run stand in, or below the same first step. */
function copiesBelow(folder: string, names: ReadonlySet<string>): string[] {
  const steps = new Set(
    [...names].map((name) => (name.includes('/') ? (name.split('/')[0] as string) : '.')),
  );
  return [...steps].flatMap((step) => {
    const start = join(folder, step);
    // A link may lead out of the folder.
    if (!existsSync(start) || lstatSync(start).isSymbolicLink()) return [];
    return readdirSync(start, { recursive: step !== '.', withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.csv$/i.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => !names.has(name))
      .sort();
  });
}

/** The files in a folder that a copy of this name may be of: `a.xlsx` has `a.xlsx.csv` and `a.xlsx.SHEET.csv`. */
function filesOf(folder: string, name: string): string[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  const copy = posix.basename(name).toLowerCase();
  // Of two of one name the second has a number.
  const names = [copy, copy.replace(/ \(\d+\)(?=\.csv$)/, '')];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = fileName(entry.name).toLowerCase();
    const isOf = names.some((each) => each === file || each.startsWith(`${file}.`));
    return entry.isDirectory() || !isOf ? [] : [join(folder, entry.name)];
  });
}

/** An earlier copy is what would be read as one that was sent back. */
export async function isCopy(path: string): Promise<boolean> {
  const { findings } = await openFile(fileBytes(path, path));
  return findings.some(({ rule }) => rule === 'returned-copy');
}

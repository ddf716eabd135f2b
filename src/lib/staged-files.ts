import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files below one folder that appear together or not at all; their names are paths from there. */
export interface StagedFiles {
  /** Where they are written until they are published. */
  readonly path: string;
  /** Writes on to a file. */
  append(name: string, text: string): void;
  /** Forgets all that was written. */
  startOver(): void;
  /** All is written: the files may be read. */
  close(): void;
  /** Puts the files into their folder, and takes out those named; where that fails, the folder is as it was before. */
  publish(remove: readonly string[]): void;
  /** Whatever was not published is gone. */
  discard(): void;
}

/** Stages files for a folder, which may not be there yet. Throws what the file system throws. */
export function stageFiles(folder: string): StagedFiles {
  const isThere = existsSync(folder);
  const made = isThere ? undefined : mkdirSync(dirname(folder), { recursive: true });
  const path = mkdtempSync(join(isThere ? folder : dirname(folder), '.staged-'));
  const open = new Map<string, number>();
  let published = false;
  const close = (): void => {
    for (const file of open.values()) closeSync(file);
    open.clear();
  };
  return {
    path,
    append(name, text) {
      const file = open.get(name) ?? created(join(path, name));
      open.set(name, file);
      for (let left = Buffer.from(text); left.length > 0; ) left = left.subarray(writeSync(file, left));
    },
    startOver() {
      close();
      for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
    },
    close,
    publish(remove) {
      if (isThere) moveInto(folder, path, remove);
      else renameSync(path, folder);
      published = true;
    },
    discard() {
      close();
      rmSync(path, { recursive: true, force: true });
      if (made !== undefined && !published) rmSync(made, { recursive: true, force: true });
    },
  };
}

function created(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'wx');
}

function moveInto(folder: string, path: string, remove: readonly string[]): void {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));
  const before = mkdtempSync(join(path, '.before-'));
  const made: string[] = [];
  const moved: (readonly [from: string, to: string])[] = [];
  const move = (from: string, to: string): void => {
    const first = mkdirSync(dirname(to), { recursive: true });
    if (first !== undefined) made.push(first);
    renameSync(from, to);
    moved.push([from, to]);
  };
  try {
    for (const name of new Set([...names, ...remove])) {
      const here = join(folder, name);
      if (!existsSync(here)) continue;
      // A folder of that name is no earlier version of the file.
      if (!statSync(here).isFile())
        throw Object.assign(new Error(`no file: ${here}`), { code: 'EISDIR', syscall: 'rename' });
      move(here, join(before, name));
    }
    for (const name of names) move(join(path, name), join(folder, name));
  } catch (error) {
    for (const [from, to] of moved.toReversed()) renameSync(to, from);
    for (const each of made) rmSync(each, { recursive: true, force: true });
    throw error;
  }
}

import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes a file so that others see it whole or not at all: beside its place first, then moved there. */
export const writeWhole = (path: string, content: string | Uint8Array): void =>
  writeAllWhole([{ path, content }]);

/** None is moved to its place before all are written. Throws what the file system throws, with the `path` of the file. */
export function writeAllWhole(files: readonly FileToWrite[]): void {
  const staged: { readonly beside: string; readonly path: string }[] = [];
  let at = '';
  try {
    for (const { path, content } of files) {
      at = path;
      // A pipe or a device cannot be put into its place: it is written to.
      if (existsSync(path) && !statSync(path).isFile()) {
        writeFileSync(path, content);
        continue;
      }
      const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      staged.push({ beside, path });
      writeFileSync(beside, content);
    }
    for (const { beside, path } of staged) {
      at = path;
      renameSync(beside, path);
    }
  } catch (error) {
    for (const { beside } of staged) if (existsSync(beside)) rmSync(beside);
    throw Object.assign(error as Error, { path: at });
  }
}

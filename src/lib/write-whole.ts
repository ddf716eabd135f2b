import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that others see it whole or not at all: beside its place first, then moved there. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  // A pipe or a device cannot be put into its place: it is written to.
  if (existsSync(path) && !statSync(path).isFile()) {
    writeFileSync(path, content);
    return;
  }
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

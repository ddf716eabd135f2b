import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by name; a name that ends in `/` is an empty folder. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A fresh folder with these files, gone when the test is over. Returns its path. */
export function folder(files: Files = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'infragap-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const full = join(path, name);
    mkdirSync(name.endsWith('/') ? full : dirname(full), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(full, content);
  }
  return path;
}

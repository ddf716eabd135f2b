import { chmodSync, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { folder } from './folder.ts';

/** A PATH on which these programs, given as texts for sh, come before all others; gone when the test is over. */
export function pathWith(programs: Readonly<Record<string, string>>): string {
  const bin = folder(
    Object.fromEntries(Object.entries(programs).map(([name, text]) => [name, `#!/bin/sh\n${text}\n`])),
  );
  for (const name of Object.keys(programs)) chmodSync(join(bin, name), 0o755);
  return [bin, process.env.PATH].join(delimiter);
}

/** The built program, as somebody who installed it calls it. */
export const INFRAGAP = {
  infragap: `exec '${process.execPath}' '${resolve('bin/infragap.js')}' "$@"`,
} as const;

/** Where a program is, for one that stands in for it. */
export function placeOfProgram(name: string): string {
  const found = (process.env.PATH ?? '').split(delimiter).map((place) => join(place, name));
  return found.find((path) => existsSync(path)) as string;
}

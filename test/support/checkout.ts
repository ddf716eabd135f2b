import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './folder.ts';

/** What building and running need of what git gives. */
const FILES = [
  ...['.github', 'bin', 'profiles', 'src', 'action.yml', '.npmrc'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
];

/** A fresh copy of this repository, neither installed nor built; gone when the test is over. */
export function checkout(): string {
  const at = folder();
  for (const name of FILES) cpSync(name, join(at, name), { recursive: true });
  return at;
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'bench/data/support');

/** Where a file of test/support stands when it has been compiled: generators are TypeScript, and this Node may not know it. */
export const compiledPath = (name) => join(built, 'test/support', `${name}.js`);

/** Compiles a file of test/support, with all that it needs. Ends the process where that fails. */
export function compile(name) {
  mkdirSync(built, { recursive: true });
  writeFileSync(
    join(built, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: false, outDir: '.', rootDir: root, declaration: false, sourceMap: false },
      files: [join(root, 'test/support', `${name}.ts`)],
      include: [],
    }),
  );
  const { status } = spawnSync('npx', ['tsc', '-p', built], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
  return compiledPath(name);
}

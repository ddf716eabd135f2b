import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who stands on which floor; a file may import from floors below its own, and types from the configuration. */
const FLOORS = [
  ['lib'],
  ['model'],
  ['readers', 'intake', 'checks', 'funding', 'reporters', 'locales', 'config'],
];
const ALLOWED = new Set([
  // The configuration names the option schemas of the checks.
  'config checks',
  // Intake reads what readers define; the plan is set against the estimate.
  'intake readers',
]);
const shelfOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] as string) : '');
const floorOf = (shelf: string): number => FLOORS.findIndex((floor) => floor.includes(shelf));

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

test.each(files)('%s imports from its own shelf or from below', (file) => {
  const shelf = shelfOf(file);
  if (floorOf(shelf) < 0) return;
  for (const [, type, from] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)( type)? [^;]*?from '(\.[^']+)'/gms,
  )) {
    const other = shelfOf(normalize(join(dirname(file), from as string)));
    if (other === shelf) continue;
    const below = floorOf(other) >= 0 && floorOf(other) < floorOf(shelf);
    expect(below || type !== undefined || ALLOWED.has(`${shelf} ${other}`), `${file} imports ${from}`).toBe(
      true,
    );
  }
});

test('no files import each other in a circle, be it for their types', () => {
  const importsOf = new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)'/gms)].map(
        ([, from]) => normalize(join(dirname(file), from as string)),
      ),
    ]),
  );
  const clear = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (clear.has(file)) return;
    expect(way.includes(file) ? [...way.slice(way.indexOf(file)), file].join(' > ') : '').toBe('');
    for (const imported of importsOf.get(file) ?? []) follow(imported, [...way, file]);
    clear.add(file);
  };
  for (const file of files) follow(file, []);
  expect(clear.size).toBe(files.length);
});

test('the process, the console and the clock enter at one door', () => {
  const doors = ['src/terminal.ts', 'src/index.ts'];
  for (const file of files.filter((each) => !doors.includes(each))) {
    const code = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
    expect(/process\.(exit|env|argv|std|cwd)|console\.|new Date\(\)|Date\.now/.test(code), file).toBe(false);
  }
});

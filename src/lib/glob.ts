import { readdirSync } from 'node:fs';
import { isAbsolute, join, resolve, sep } from 'node:path';

export const isGlob = (path: string): boolean => /[*?[]/.test(path);

/** The files and folders that a pattern means, sorted: `*` and `?` within a name, `**` over any number of folders. */
export function glob(pattern: string, cwd: string): string[] {
  const steps = pattern.split(/[/\\]+/);
  const start = isAbsolute(pattern) ? sep : '';
  const found = walk(start, isAbsolute(pattern) ? steps.slice(1) : steps, cwd);
  return [...new Set(found)].sort();
}

function walk(base: string, steps: readonly string[], cwd: string): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [base];
  const entries = entriesOf(resolve(cwd, base));
  if (step === '**') {
    const below = entries.filter(({ name, folder }) => folder && !name.startsWith('.'));
    return [
      ...walk(base, rest, cwd),
      ...below.flatMap(({ name }) => walk(join(base, name), ['**', ...rest], cwd)),
    ];
  }
  if (!isGlob(step))
    return rest.length > 0 || entries.some(({ name }) => name === step)
      ? walk(join(base, step), rest, cwd)
      : [];
  const shape = shapeOf(step);
  return entries
    .filter(({ name, folder }) => shape.test(name) && !name.startsWith('.') && (folder || rest.length === 0))
    .flatMap(({ name }) => walk(join(base, name), rest, cwd));
}

function entriesOf(folder: string): { name: string; folder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
    }));
  } catch {
    return [];
  }
}

const shapeOf = (step: string): RegExp =>
  new RegExp(
    `^${step
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );

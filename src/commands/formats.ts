import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { EMITTER_NAMES, type EmitterName } from '../reporters/emitters.ts';
import type { Context, ReadingFlags } from './context.ts';
import type { FormatName } from './format-names.ts';

const ENDINGS: readonly (readonly [string, FormatName])[] = [
  ['.txt', 'text'],
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.jsonl', 'jsonl'],
  ['.sarif', 'sarif'],
];

/** One document of a run; without a path it goes to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly path: string | undefined;
  /** The option that asks for it. */
  readonly option: '-o' | '--report';
}

/** The documents that the flags ask for: the one of --format and -o first. Throws UserError where one cannot be meant. */
export function outputsOf(
  { format, output, report = [] }: ReadingFlags,
  { formats, terminal }: Context,
): Output[] {
  const first: Output = { format: formatOf(format, output, formats), path: output, option: '-o' };
  const beside = report.map((written): Output => {
    const [, name, path] = /^([^=]*)=(.+)$/s.exec(written) ?? [];
    if (name === undefined || path === undefined) throw new UserError('bad-report', { value: written });
    return { format: known('--report', name, formats), path, option: '--report' };
  });
  const taken = new Set<string>();
  for (const { path } of [first, ...beside]) {
    if (path === undefined) continue;
    const place = placeOf(path, terminal.cwd);
    if (taken.has(place)) throw new UserError('two-reports-one-file', { path });
    taken.add(place);
  }
  return [first, ...beside];
}

/** Where a path leads, whether there is such a file, or its folder, yet or not. */
export function placeOf(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  if (existsSync(full) || dirname(full) === full) return realpathSync(full);
  return join(placeOf(dirname(full), cwd), basename(full));
}

/** The format asked for, else that of the ending of -o, else text. */
function formatOf(
  format: string | undefined,
  output: string | undefined,
  formats: readonly FormatName[],
): FormatName {
  if (format !== undefined) return known('--format', format, formats);
  if (output === undefined) return 'text';
  const name = output.toLowerCase();
  const [, ended] = ENDINGS.find(([ending]) => name.endsWith(ending)) ?? [];
  if (ended !== undefined) return known('-o', ended, formats);
  if (name.endsWith('.xml') && formats.includes('junit'))
    throw new UserError('bad-output-xml', { value: output });
  throw new UserError('bad-output', {
    value: output,
    choices: ENDINGS.filter(([, each]) => formats.includes(each)).map(([ending]) => ending),
  });
}

function known(option: string, value: string, formats: readonly FormatName[]): FormatName {
  const format = formats.find((each) => each === value);
  if (format) return format;
  if (EMITTER_NAMES.includes(value as EmitterName))
    throw new UserError('format-of-validate', { option, value, choices: formats });
  throw new UserError('bad-choice', { option, value, choices: formats, nearest: nearest(value, formats) });
}

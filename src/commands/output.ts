import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { writeAllWhole } from '../lib/write-whole.ts';
import { UserError } from '../model/finding.ts';
import type { Block } from '../reporters/blocks.ts';
import type { EmitterName } from '../reporters/emitters.ts';
import { jsonText } from '../reporters/json.ts';
import { markdownOf } from '../reporters/markdown.ts';
import { textOf } from '../reporters/text.ts';
import { wantsColor } from '../terminal.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import type { FormatName } from './format-names.ts';
import { type Output, outputsOf, placeOf } from './formats.ts';

/** The files that a run has read, or tried to: nothing is written over them. */
export interface FilesRead {
  readonly files?: readonly { readonly path: string }[];
  readonly inputs: readonly { readonly path: string }[];
  readonly issues: readonly { readonly file: string | null }[];
  readonly previous?: readonly { readonly path: string }[] | null;
  readonly configuration: { readonly files: readonly string[] };
  readonly summary?: { readonly baseline: { readonly file: string } | null };
}

/** One thing to say, in whichever format. */
export interface Document {
  json(): unknown;
  csv(): string;
  blocks(format: 'text' | 'markdown'): Block[];
  /** In the formats of findings; `elsewhere` are the files of this run that have the whole. */
  emit?(format: EmitterName, elsewhere: readonly string[]): string;
}

/** Writes the documents that the flags ask for: files first, whole and all or none of them, then standard output. */
export function write(flags: ReadingFlags, context: Context, read: FilesRead, document: Document): void {
  const { terminal, locale } = context;
  const outputs = outputsOf(flags, context);
  const files = outputs.flatMap(({ path, option, format }) =>
    path === undefined ? [] : [{ shown: path, format, path: writable(path, option, read, context) }],
  );
  const elsewhere = files.flatMap(({ shown, format }) => (WHOLE.has(format) ? [shown] : []));
  const drawn = (output: Pick<Output, 'format' | 'path'>): string =>
    draw(output, document, elsewhere, flags, context);
  try {
    writeAllWhole(files.map((file) => ({ path: file.path, content: drawn(file) })));
  } catch (error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    const file = files.find((each) => each.path === path);
    if (syscall === undefined || !file) throw error;
    throw new UserError('cannot-write', { path: file.shown, why: code });
  }
  for (const { shown } of files) note(flags, context, locale.notes.wrote({ path: shown }));
  for (const output of outputs) if (output.path === undefined) terminal.stdout.write(drawn(output));
}

/** These list every issue, for people and programs to look up. */
const WHOLE: ReadonlySet<FormatName> = new Set(['json', 'jsonl', 'csv']);

function draw(
  { format, path }: Pick<Output, 'format' | 'path'>,
  document: Document,
  elsewhere: readonly string[],
  { color }: ReadingFlags,
  { terminal }: Context,
): string {
  const toFile = path !== undefined;
  switch (format) {
    case 'json':
      return `${jsonText(document.json(), 2)}\n`;
    case 'csv':
      return document.csv();
    case 'markdown':
      return markdownOf(document.blocks(format));
    case 'text': {
      const width = !toFile && terminal.stdout.isTTY ? terminal.stdout.columns : undefined;
      return textOf(document.blocks(format), !toFile && wantsColor(color, terminal), width);
    }
    default:
      return document.emit?.(format, elsewhere) ?? '';
  }
}

/** The place of a file that may be written. Throws UserError. */
function writable(path: string, option: Output['option'], read: FilesRead, context: Context): string {
  const full = resolve(context.terminal.cwd, path);
  if (!existsSync(dirname(full))) throw new UserError('no-such-path', { path: dirname(path) });
  if (existsSync(full) && statSync(full).isDirectory())
    throw new UserError('cannot-write', { path, why: 'EISDIR' });
  // Under such a name the next run would take the report for its configuration.
  if (/^infragap\.(ya?ml|json)$/i.test(basename(full)) || isRead(full, read, context))
    throw new UserError('output-is-input', { option, path });
  return full;
}

/** What was read, what could not be read, and what the run was configured by: none of it is to be written over. */
export function isRead(path: string, read: FilesRead, { terminal }: Context): boolean {
  const place = placeOf(path, terminal.cwd);
  const files = [
    ...[...read.inputs, ...(read.files ?? []), ...(read.previous ?? [])].map(({ path: input }) => input),
    ...read.issues.flatMap(({ file }) => file ?? []),
    ...read.configuration.files,
    ...(read.summary?.baseline ? [read.summary.baseline.file] : []),
  ];
  return [...new Set(files)].some(
    (file) => existsSync(resolve(terminal.cwd, file)) && placeOf(file, terminal.cwd) === place,
  );
}

/** Files by their names from the root of the repository, with `/`: platforms look them up there. */
export function repositoryPaths({ env, cwd }: Context['terminal']): (file: string) => string {
  const given = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  const root = given !== undefined && existsSync(given) ? placeOf(given, cwd) : cwd;
  const from = relative(root, cwd).startsWith('..') ? cwd : root;
  return (file) => (file === '-' ? file : relative(from, resolve(cwd, file)).split(sep).join('/'));
}

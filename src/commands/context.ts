import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { type Analysis, type AnalyzeOptions, analyze } from '../analyze.ts';
import { nearest } from '../lib/nearest.ts';
import { writeWhole } from '../lib/write-whole.ts';
import type { Locale } from '../locales/en.ts';
import { formatFor } from '../locales/format.ts';
import { UserError } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { RULE_IDS, SETTINGS, type Setting } from '../model/rules.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { ENCODINGS, type Encoding, encodingNamed } from '../readers/index.ts';
import type { Block } from '../reporters/blocks.ts';
import { csvOf } from '../reporters/csv.ts';
import { markdownOf } from '../reporters/markdown.ts';
import { textOf } from '../reporters/text.ts';
import type { View } from '../reporters/view.ts';
import { blocksOf } from '../reporters/views.ts';
import { type Terminal, wantsColor } from '../terminal.ts';

/** What every command gets: where it stands, and in which language it speaks. */
export interface Context {
  readonly terminal: Terminal;
  readonly locale: Locale;
}

/** The flags of the commands that read an inventory, as commander hands them over. */
export interface ReadingFlags {
  readonly format?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly failOn?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly table?: string;
  readonly encoding?: string;
  readonly sheet?: readonly string[];
  readonly roster?: readonly string[];
  readonly preset?: readonly string[];
  readonly unit?: string;
  readonly tier?: string;
  readonly target?: readonly string[];
  readonly where?: readonly string[];
  readonly by?: string;
  readonly top?: string;
  readonly rule?: readonly string[];
  readonly maxFindings?: string;
  readonly year?: string;
  readonly write?: boolean;
  readonly accept?: readonly string[];
  readonly dialect?: string;
  readonly xlsx?: boolean;
  readonly force?: boolean;
}

const FORMATS = ['text', 'json', 'csv', 'markdown'] as const;
export type FormatName = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<string, FormatName>> = {
  '.txt': 'text',
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
};
const FAIL_ON = ['error', 'warning', 'info', 'gap', 'never'] as const;

/** The value of an option that takes one of some words. Throws UserError for any other. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined || choices.includes(value as T)) return value as T | undefined;
  throw new UserError('bad-choice', { option, value, choices, nearest: nearest(value, choices) });
}

function wholeNumber(option: string, value: string | undefined, low: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < low || !Number.isSafeInteger(number))
    throw new UserError('bad-number', { option, value, low });
  return number;
}

function date(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = new Date(`${value}T00:00:00Z`);
  const same =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(value);
  if (!same) throw new UserError('bad-date', { option, value });
  return value;
}

function encoding(value: string | undefined): Encoding | undefined {
  if (value === undefined) return undefined;
  const named = encodingNamed(value);
  if (named) return named;
  const near = nearest(value, ENCODINGS);
  throw new UserError('bad-choice', { option: '--encoding', value, choices: ENCODINGS, nearest: near });
}

function conditions(written: readonly string[] | undefined): Record<string, string> | undefined {
  if (!written) return undefined;
  return Object.fromEntries(
    written.map((value) => {
      const [, fact, wanted] = /^([^=]+)=(.+)$/.exec(value) ?? [];
      if (fact === undefined || wanted === undefined) throw new UserError('bad-where', { value });
      return [fact.trim(), wanted.trim()];
    }),
  );
}

/** `ID=LEVEL`, as many as are given; of two for one rule the last holds. */
function ruleSettings(written: readonly string[] | undefined): Record<string, Setting> | undefined {
  if (!written) return undefined;
  return Object.fromEntries(
    written.map((value) => {
      const [, rule, level] = /^([^=]+)=(.+)$/.exec(value) ?? [];
      if (rule === undefined || level === undefined) throw new UserError('bad-rule', { value });
      const setting = oneOf<Setting>(`--rule ${rule}`, level, SETTINGS) as Setting;
      return [oneOf<string>('--rule', rule, RULE_IDS) as string, setting];
    }),
  );
}

/** Checks the flags and analyses what they name. */
export const analysisOf = async (
  paths: readonly string[],
  flags: ReadingFlags,
  context: Context,
  more: Pick<AnalyzeOptions, 'keep' | 'loaded'> = {},
): Promise<Analysis> => analyze({ ...optionsOf(paths, flags, context), ...more });

/** What the flags ask for; throws UserError where one cannot be meant. */
export function optionsOf(
  paths: readonly string[],
  flags: ReadingFlags,
  { terminal, locale }: Context,
): AnalyzeOptions {
  const options: AnalyzeOptions = {
    paths,
    cwd: terminal.cwd,
    today: terminal.now().toISOString().slice(0, 10),
    language: locale.id,
    config: flags.config,
    asOf: date('--as-of', flags.asOf),
    table: oneOf<TableName>('--table', flags.table, TABLE_NAMES),
    encoding: encoding(flags.encoding),
    sheets: flags.sheet,
    roster: flags.roster,
    presets: flags.preset,
    year: wholeNumber('--year', flags.year, 1990),
    unit: flags.unit,
    tier: flags.tier,
    targets: flags.target,
    where: conditions(flags.where),
    by: flags.by,
    rules: ruleSettings(flags.rule),
    maxFindings: wholeNumber('--max-findings', flags.maxFindings, 0),
    stdin: () => terminal.stdin(),
  };
  formatOf(flags);
  oneOf('--fail-on', flags.failOn, FAIL_ON);
  wholeNumber('--top', flags.top, 0);
  return options;
}

/** The format asked for, else that of the ending of -o, else text. */
export function formatOf(flags: ReadingFlags): FormatName {
  const asked = oneOf('--format', flags.format, FORMATS);
  if (asked) return asked;
  if (flags.output === undefined) return 'text';
  const format = ENDINGS[extname(flags.output).toLowerCase()];
  if (!format) throw new UserError('bad-output', { value: flags.output, choices: Object.keys(ENDINGS) });
  return format;
}

/** Prints a view of the report as the flags ask, and returns the exit code. */
export function show(report: Report, name: View['name'], flags: ReadingFlags, context: Context): number {
  const { locale } = context;
  // An empty pipe is a step before this one that failed; validate tells of it as of any empty file.
  if (name !== 'validate' && report.inputs.length === 0 && report.issues.some(({ file }) => file === '-')) {
    throw new UserError('nothing-read');
  }
  const view: View = {
    name,
    top: wholeNumber('--top', flags.top, 0) ?? (name === 'validate' ? 50 : 10),
    by: flags.by,
  };
  const format = formatFor(locale.id, report.currency);
  write(flags, context, report, {
    json: () => report,
    csv: () => csvOf(report, name),
    blocks: () => blocksOf(report, view, locale, format),
  });
  const { error, warning } = report.summary.issues;
  if (name !== 'validate' && error + warning > 0) {
    note(flags, context, locale.notes.issues({ errors: String(error), warnings: String(warning) }));
  }
  return exitCodeOf(report, flags);
}

/** 1 where there are findings at or above --fail-on. */
export const exitCodeOf = (report: { readonly summary: Found }, { failOn }: ReadingFlags): number =>
  exitCode(report, oneOf('--fail-on', failOn, FAIL_ON) ?? 'error');

/** The files that a run has read, or tried to: nothing is written over them. */
export interface FilesRead {
  readonly inputs: readonly { readonly path: string }[];
  readonly issues: readonly { readonly file: string | null }[];
  readonly configuration: { readonly files: readonly string[] };
}

/** Writes one document, in the format asked for, to standard output or whole to a file. */
export function write(
  flags: ReadingFlags,
  context: Context,
  report: FilesRead,
  document: { json(): unknown; csv(): string; blocks(): Block[] },
): void {
  const { terminal, locale } = context;
  const format = formatOf(flags);
  const toFile = flags.output !== undefined;
  const color = !toFile && format === 'text' && wantsColor(flags.color, terminal);
  const width = !toFile && terminal.stdout.isTTY ? terminal.stdout.columns : undefined;
  const text = {
    json: () => `${JSON.stringify(document.json(), null, 2)}\n`,
    csv: () => document.csv(),
    markdown: () => markdownOf(document.blocks()),
    text: () => textOf(document.blocks(), color, width),
  }[format]();
  if (flags.output === undefined) {
    terminal.stdout.write(text);
    return;
  }
  const path = resolve(terminal.cwd, flags.output);
  const folder = dirname(flags.output);
  if (!existsSync(resolve(terminal.cwd, folder))) throw new UserError('no-such-path', { path: folder });
  // Under such a name the next run would take the report for its configuration.
  if (/^infragap\.(ya?ml|json)$/i.test(basename(path)))
    throw new UserError('output-is-input', { path: flags.output });
  if (isRead(path, report, context)) throw new UserError('output-is-input', { path: flags.output });
  try {
    writeWhole(path, text);
  } catch (error) {
    throw new UserError('cannot-write', {
      path: flags.output,
      why: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  note(flags, context, locale.notes.wrote({ path: flags.output }));
}

/** What was read, what could not be read, and what the run was configured by: none of it is to be written over. */
export function isRead(path: string, report: FilesRead, { terminal }: Context): boolean {
  const real = existsSync(path) ? realpathSync(path) : path;
  const inputs = [
    ...report.inputs.map(({ path: input }) => input),
    ...report.issues.flatMap(({ file }) => file ?? []),
    ...report.configuration.files,
  ].map((input) => resolve(terminal.cwd, input));
  return [...new Set(inputs)].some((input) => existsSync(input) && realpathSync(input) === real);
}

export function note({ quiet }: ReadingFlags, { terminal }: Context, text: string): void {
  if (!quiet) terminal.stderr.write(`${text}\n`);
}

type Found = Pick<Report['summary'], 'issues' | 'gaps'>;

function exitCode({ summary }: { readonly summary: Found }, failOn: (typeof FAIL_ON)[number]): number {
  const { error, warning, info } = summary.issues;
  const failing = {
    never: 0,
    error,
    warning: error + warning,
    info: error + warning + info,
    gap: error + summary.gaps,
  }[failOn];
  return failing > 0 ? 1 : 0;
}

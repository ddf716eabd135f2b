import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import { readBaseline } from '../baseline/file.ts';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { RULE_IDS, SETTINGS, type Setting } from '../model/rules.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { AnalyzeOptions } from '../options.ts';
import { ENCODINGS, type Encoding, encodingNamed } from '../readers/index.ts';
import { date, oneOf, wholeNumber } from './choices.ts';
import type { Context, ReadingFlags } from './context.ts';
import { outputsOf } from './formats.ts';
import { gateOf } from './gate.ts';

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

const isYear = (year: number): boolean => year >= 1990 && year <= 2100;

/** `YEAR=AMOUNT`, as many as are given. */
function ceilings(written: readonly string[] | undefined): Map<number, number> | undefined {
  if (!written) return undefined;
  const amounts = new Map<number, number>();
  for (const value of written) {
    // Three digits behind a point may be thousands; it is not guessed which are meant.
    const [, year, amount] = /^(\d{4})=(\d+(?:\.\d{1,2})?(?:e\d+)?)$/.exec(value) ?? [];
    if (!isYear(Number(year)) || Number(amount) > 1e15) throw new UserError('bad-ceiling', { value });
    if (amounts.has(Number(year))) throw new UserError('ceiling-twice', { value: year });
    amounts.set(Number(year), Number(amount));
  }
  return amounts;
}

function stdinFilename(flags: ReadingFlags, paths: readonly string[]): string | undefined {
  const { stdinFilename: name, roster = [] } = flags;
  if (name === '') throw new UserError('option-needs-value', { value: '--stdin-filename' });
  if (name !== undefined && ![...paths, ...roster].includes('-')) throw new UserError('stdin-filename-idle');
  return name;
}

/**
 * Checks the flags and analyses what they name, for figures. Throws UserError for an empty pipe, which is a step before this
 * one that failed; validate and map tell of it as of any empty file.
 */
export const analysisOf = async (
  paths: readonly string[],
  flags: ReadingFlags,
  context: Context,
  more: Pick<AnalyzeOptions, 'keep' | 'loaded' | 'baseline'> = {},
): Promise<Analysis> =>
  analyze({ ...optionsOf(paths, flags, context), stdin: () => filled(context.terminal.stdin()), ...more });

function filled(input: Buffer): Buffer {
  if (input.length === 0) throw new UserError('stdin-empty');
  return input;
}

/** What the flags ask for; throws UserError where one cannot be meant. */
export function optionsOf(paths: readonly string[], flags: ReadingFlags, context: Context): AnalyzeOptions {
  const { terminal, locale } = context;
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
    previous: flags.previous,
    presets: flags.preset,
    year: wholeNumber('--year', flags.year, 1990),
    ceilings: ceilings(flags.ceiling),
    beyondCeiling: flags.beyondCeiling,
    unit: flags.unit,
    tier: flags.tier,
    targets: flags.target,
    where: conditions(flags.where),
    by: flags.by,
    rules: ruleSettings(flags.rule),
    maxFindings: wholeNumber('--max-findings', flags.maxFindings, 0),
    baseline: flags.baseline === undefined ? undefined : readBaseline(flags.baseline, terminal.cwd),
    outputs: outputsOf(flags, context).flatMap(({ path }) => path ?? []),
    makeRoom: () => terminal.makeRoom?.(),
    stdin: () => terminal.stdin(),
    stdinFilename: stdinFilename(flags, paths),
  };
  gateOf(flags);
  wholeNumber('--top', flags.top, 0);
  return options;
}

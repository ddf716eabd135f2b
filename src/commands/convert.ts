import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyze } from '../analyze.ts';
import { NOTHING_NAMED } from '../config/load.ts';
import { differences, differentFigures, differentUnits } from '../convert/check.ts';
import { converter, isConverted } from '../convert/index.ts';
import { type StagedFiles, stageFiles } from '../lib/staged-files.ts';
import { UserError } from '../model/finding.ts';
import { analysisOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import { sourceFlags } from './flags.ts';
import { exitCodeOf } from './gate.ts';
import { isRead } from './output.ts';

export const convert: CommandFile = {
  name: 'convert',
  example: 'infragap convert fixtures/binh-dinh -o clean',
  define: (command, locale) =>
    sourceFlags(command.argument('<paths...>', locale.help.arguments.paths), locale)
      .option('-o, --output <folder>', locale.help.options.outputFolder)
      .option('--force', locale.help.options.force),
  async run([paths], flags, context) {
    const { output } = flags;
    if (output === undefined) throw new UserError('convert-needs-output');
    const folder = resolve(context.terminal.cwd, output);
    const there = tablesIn(folder, output);
    const [first] = there;
    if (first !== undefined && !flags.force)
      throw new UserError('table-exists', { path: join(output, first) });
    try {
      const staged = stageFiles(folder);
      try {
        return await converted(paths as string[], { ...flags, output }, context, { folder, staged, there });
      } finally {
        staged.discard();
      }
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw new UserError('cannot-write', { path: output, why: code });
    }
  },
};

/** The tables of an earlier conversion. */
function tablesIn(folder: string, shown: string): readonly string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new UserError('cannot-write', { path: shown, why: 'ENOTDIR' });
  return readdirSync(folder).filter(isConverted).sort();
}

interface Target {
  readonly folder: string;
  readonly staged: StagedFiles;
  readonly there: readonly string[];
}

async function converted(
  paths: readonly string[],
  flags: ReadingFlags & { readonly output: string },
  context: Context,
  { folder, staged, there }: Target,
): Promise<number> {
  const { notes } = context.locale;
  const { keep, finish } = converter(staged.append, staged.startOver);
  const analysis = await analysisOf(paths, { ...flags, output: undefined }, context, { keep });
  const { report } = analysis;
  const { rows, counts } = finish(analysis.inventory);
  staged.close();
  const code = exitCodeOf(report, flags, context);
  if (rows.size === 0) {
    note(flags, context, notes.nothingConverted);
    return code;
  }
  for (const name of new Set([...rows.keys(), ...there])) {
    if (isRead(join(folder, name), report, context))
      throw new UserError('output-is-input', { path: join(flags.output, name) });
  }
  const again = await analyze({
    paths: [staged.path],
    cwd: context.terminal.cwd,
    today: report.as_of,
    asOf: report.as_of,
    language: report.language,
    loaded: { ...analysis.loaded, files: [], profileUsed: undefined, named: NOTHING_NAMED, findings: [] },
  });
  // What was written has to mean what was read, or nothing is written at all.
  const targets = differences(analysis, again);
  if (targets.length > 0) {
    const { columns, only_rows, files } = analysis.config;
    const settings = Object.entries({ columns, only_rows, files })
      .filter(([, said]) => said !== undefined && Object.keys(said).length > 0)
      .map(([name]) => name);
    throw new UserError('convert-differs', { targets, units: differentUnits(analysis, again), settings });
  }
  const stale = there.filter((name) => !rows.has(name));
  staged.publish(stale);
  for (const [name, count] of rows)
    note(flags, context, notes.converted({ path: join(flags.output, name), rows: String(count) }));
  for (const name of stale) note(flags, context, notes.removed({ path: join(flags.output, name) }));
  if (counts.length > 0) note(flags, context, notes.countsKept({ columns: counts.join(', ') }));
  const { rows_refused, complete, issues } = report.summary;
  if (rows_refused > 0) note(flags, context, notes.leftOut({ rows: String(rows_refused) }));
  else if (!complete) note(flags, context, notes.incomplete);
  // What was not read leaves figures open in the files, and is not in the tables.
  const others = differentFigures(analysis, again);
  if (others.length > 0)
    note(
      flags,
      context,
      notes.narrower({ figures: others.join(', '), units: differentUnits(analysis, again).join(', ') }),
    );
  if (issues.error + issues.warning > 0)
    note(flags, context, notes.issues({ errors: String(issues.error), warnings: String(issues.warning) }));
  return others.length > 0 && flags.failOn !== 'never' ? Math.max(code, 1) : code;
}

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Analysis } from '../analysis.ts';
import { type Changed, NOTHING_KNOWN, pruned, type Taking, updated } from '../baseline/changes.ts';
import { baselineText, readBaseline } from '../baseline/file.ts';
import type { Held } from '../baseline/held.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { UserError } from '../model/finding.ts';
import { oneLine } from '../reporters/safe.ts';
import { analysisOf, optionsOf } from './analysis.ts';
import { date, oneOf } from './choices.ts';
import type { CommandFile } from './command.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import { baselineFlag, previousFlag, sourceFlags } from './flags.ts';
import { isRead } from './output.ts';

const ACTIONS = ['create', 'update', 'prune'] as const;
const USUAL_NAME = 'infragap-baseline.json';

export const baseline: CommandFile = {
  name: 'baseline',
  example: 'infragap baseline create submissions/ --reason "as found in 2026"',
  define: (command, locale) => {
    const { arguments: argument, options } = locale.help;
    // The flags of validate, so that those of a run may be said as they are; two mean something else here.
    const said = { ...options, baseline: options.baselineFile ?? '', failOn: options.infosToo ?? '' };
    const own = { ...locale, help: { ...locale.help, options: said } };
    const asked = command.argument('<action>', argument.action).argument('<paths...>', argument.paths);
    return previousFlag(baselineFlag(sourceFlags(asked, own), own), own)
      .option('--reason <text>', options.reason)
      .option('--expires <date>', options.expires);
  },
  async run([word, given], { baseline: file = USUAL_NAME, ...flags }, context) {
    const action = oneOf('baseline', String(word), ACTIONS);
    const paths = given as string[];
    const { cwd, today } = optionsOf(paths, flags, context);
    const taking = takingOf(flags, today);
    if (action === 'prune' && (taking.reason ?? taking.expires) !== undefined)
      throw new UserError('baseline-remarks');
    if (action === 'create' && existsSync(resolve(cwd, file)))
      throw new UserError('baseline-there', { file });
    const before = action === 'create' ? { file, baseline: NOTHING_KNOWN } : readBaseline(file, cwd);
    const analysis = await analysisOf(paths, flags, context, { baseline: before });
    const held = analysis.held as Held;
    const change = action === 'prune' ? pruned(held) : updated(held, taking);
    save(file, change, analysis, held, context);
    tell(file, change, held, flags, context);
    return 0;
  },
};

function takingOf({ failOn, reason, expires }: ReadingFlags, today: string): Taking {
  const day = date('--expires', expires);
  if (day !== undefined && day < today)
    throw new UserError('day-over', { option: '--expires', value: day, today });
  return { infos: failOn === 'info', reason, expires: day };
}

/** Whole or not at all, and over nothing that was read. */
function save(
  file: string,
  { baseline: made }: Changed,
  { report }: Analysis,
  held: Held,
  context: Context,
): void {
  const path = resolve(context.terminal.cwd, file);
  if (!existsSync(dirname(path))) throw new UserError('no-such-path', { path: dirname(file) });
  const read = {
    inputs: [...report.files, ...report.inputs],
    issues: [...held.located.keys()].map(({ place }) => ({ file: place?.file ?? null })),
    previous: report.previous,
    configuration: report.configuration,
  };
  // Under such a name the next run would take it for its configuration.
  if (/^infragap\.(ya?ml|json)$/i.test(basename(path)) || isRead(path, read, context))
    throw new UserError('output-is-input', { option: '--baseline', path: file });
  try {
    writeWhole(existsSync(path) ? realpathSync(path) : path, baselineText(made));
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UserError('cannot-write', { path: file, why: code });
  }
}

function tell(path: string, change: Changed, held: Held, flags: ReadingFlags, context: Context): void {
  const { baseline: say } = context.locale;
  const { added, changed, kept, dropped, over } = change;
  const { not_checked, unknown_rules } = held.summary;
  note(
    flags,
    context,
    say.wrote({
      path,
      added: String(added),
      changed: String(changed),
      kept: String(kept),
      dropped: String(dropped),
    }),
  );
  if (over > 0) note(flags, context, say.leftExpired(String(over)));
  if (not_checked > 0) note(flags, context, say.notChecked(String(not_checked)));
  if (unknown_rules.length > 0) note(flags, context, say.unknownRules(oneLine(unknown_rules.join(', '))));
  if (held.unplaced > 0) note(flags, context, say.withoutEntry(String(held.unplaced)));
}

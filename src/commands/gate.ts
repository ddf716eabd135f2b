import type { Report } from '../model/report.ts';
import { SEVERITIES, type Severity } from '../model/rules.ts';
import { oneOf, wholeNumber } from './choices.ts';
import { type Context, note, type ReadingFlags } from './context.ts';

const FAIL_ON = ['error', 'warning', 'info', 'gap', 'never'] as const;

/** What fails a run. Throws UserError where the flags cannot be meant. */
export function gateOf({ failOn, maxWarnings }: ReadingFlags) {
  return {
    failOn: oneOf('--fail-on', failOn, FAIL_ON) ?? 'error',
    maxWarnings: wholeNumber('--max-warnings', maxWarnings, 0) ?? Number.POSITIVE_INFINITY,
  };
}

/** The severities at or above --fail-on; errors where it says nothing of severities. */
export function failing(flags: ReadingFlags): ReadonlySet<Severity> {
  const { failOn } = gateOf(flags);
  const lowest = (SEVERITIES as readonly string[]).indexOf(failOn);
  return new Set(SEVERITIES.slice(0, Math.max(lowest, 0) + 1));
}

type Found = Pick<Report['summary'], 'issues' | 'gaps' | 'baseline'>;

/** 1 where there are findings at or above --fail-on, or more warnings than --max-warnings; what a baseline knows does not count. */
export function exitCodeOf(
  { summary }: { readonly summary: Found },
  flags: ReadingFlags,
  context: Context,
): number {
  const { failOn, maxWarnings } = gateOf(flags);
  const { error, warning, info } = summary.baseline?.new ?? summary.issues;
  const found = {
    never: 0,
    error,
    warning: error + warning,
    info: error + warning + info,
    gap: error + summary.gaps,
  }[failOn];
  const tooMany = warning > maxWarnings;
  if (tooMany)
    note(
      flags,
      context,
      context.locale.notes.tooManyWarnings({ warnings: String(warning), most: String(maxWarnings) }),
    );
  return found > 0 || tooMany ? 1 : 0;
}

import { formatFor } from '../locales/format.ts';
import type { Report } from '../model/report.ts';
import { EMITTERS } from '../reporters/emitters.ts';
import type { View } from '../reporters/view.ts';
import { csvOf } from '../reporters/view-csv.ts';
import { blocksOf } from '../reporters/views.ts';
import { wholeNumber } from './choices.ts';
import { type Context, note, type ReadingFlags } from './context.ts';
import { exitCodeOf, failing } from './gate.ts';
import { repositoryPaths, write } from './output.ts';

/** Prints a view of the report as the flags ask, and returns the exit code. */
export function show(report: Report, name: View['name'], flags: ReadingFlags, context: Context): number {
  const { locale, terminal } = context;
  const view: View = {
    name,
    top: wholeNumber('--top', flags.top, 0) ?? (name === 'validate' ? 50 : 10),
    by: flags.by,
  };
  const format = formatFor(locale.id, report.currency);
  const emission = { report, locale, format, pathOf: repositoryPaths(terminal), failing: failing(flags) };
  write(flags, context, report, {
    json: () => report,
    csv: () => csvOf(report, name),
    blocks: () => blocksOf(report, view, locale, format),
    emit: (emitter, elsewhere) => EMITTERS[emitter]({ ...emission, elsewhere }),
  });
  const { error, warning } = report.summary.issues;
  if (name !== 'validate' && error + warning > 0) {
    note(flags, context, locale.notes.issues({ errors: String(error), warnings: String(warning) }));
  }
  return exitCodeOf(report, flags, context);
}

import { formatFor } from '../locales/format.ts';
import { UserError } from '../model/finding.ts';
import { placeOfYears, refuseEarlyPlan } from '../plan-years.ts';
import { curveBlocks, curveCsv } from '../reporters/curve.ts';
import { whatIfBlocks, whatIfCsv } from '../reporters/what-if.ts';
import { whatIf } from '../what-if.ts';
import { analysisOf, optionsOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { readingFlags, repeated, reportFlags, scopeFlags } from './flags.ts';
import { exitCodeOf } from './gate.ts';
import { write } from './output.ts';
import { show } from './show.ts';

export const budget: CommandFile = {
  name: 'budget',
  example:
    'infragap budget fixtures/nam-tra-my --ceiling 2026=1000000000 --what-if prices.desktop-set.price=18000000',
  define: (command, locale) =>
    scopeFlags(reportFlags(readingFlags(command, locale), locale), locale)
      .option('--year <year>', locale.help.options.year)
      .addOption(repeated('--ceiling <year=amount>', locale.help.options.ceiling))
      .addOption(repeated('--what-if <key=value>', locale.help.options.whatIf))
      .option('--curve', locale.help.options.curve)
      .option('--beyond-ceiling', locale.help.options.beyondCeiling)
      .option('--top <n>', locale.help.options.top),
  async run([given], flags, context) {
    const paths = given as string[];
    for (const [given, option] of [
      [flags.whatIf, '--what-if'],
      [flags.ceiling, '--ceiling'],
    ] as const) {
      if (flags.curve && given) throw new UserError('one-question', { options: ['--curve', option] });
    }
    const analysis = await analysisOf(paths, flags, context);
    const { report } = analysis;
    refuseEarlyPlan(analysis.planned, report.as_of, placeOfYears(analysis.loaded));
    if (!flags.curve && !flags.whatIf) return show(report, 'budget', flags, context);
    const { locale } = context;
    const format = formatFor(locale.id, report.currency);
    if (flags.curve) {
      const points = analysis.curve();
      write(flags, context, report, {
        json: () => ({
          schema_version: '1',
          currency: report.currency,
          loosened: report.summary.loosened,
          levels: points,
        }),
        csv: () => curveCsv(points, report),
        blocks: () => curveBlocks(points, report, locale, format),
      });
    } else {
      const beside = await whatIf(analysis, optionsOf(paths, flags, context), flags.whatIf ?? []);
      write(flags, context, report, {
        json: () => beside,
        csv: () => whatIfCsv(beside),
        blocks: () => whatIfBlocks(beside, locale, format),
      });
    }
    return exitCodeOf(report, flags, context);
  },
};

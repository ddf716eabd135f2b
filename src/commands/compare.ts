import { compare as held } from '../compare/index.ts';
import type { Side } from '../compare/sides.ts';
import { type Format, formatFor } from '../locales/format.ts';
import type { Comparison } from '../model/comparison.ts';
import { compareBlocks } from '../reporters/compare.ts';
import { compareCsv } from '../reporters/compare-csv.ts';
import { optionsOf } from './analysis.ts';
import { date, wholeNumber } from './choices.ts';
import type { CommandFile } from './command.ts';
import { besideFlag, documentFlags, repeated } from './flags.ts';
import { exitCodeOf } from './gate.ts';
import { type FilesRead, write } from './output.ts';

export const compare: CommandFile = {
  name: 'compare',
  example:
    'infragap compare fixtures/compare/2025 fixtures/compare/2026 --crosswalk fixtures/compare/crosswalk.csv',
  define(command, locale) {
    const { arguments: argument, options } = locale.help;
    const compared = command.argument('<before>', argument.before).argument('<after>', argument.after);
    return besideFlag(documentFlags(compared, locale), locale)
      .option('--crosswalk <file>', options.crosswalk)
      .option('--as-of <date>', options.asOfAfter)
      .option('--as-of-before <date>', options.asOfBefore)
      .option('--config <file>', options.configOfBoth)
      .addOption(repeated('--preset <name>', options.preset))
      .option('--beyond-ceiling', options.beyondCeiling)
      .option('--fail-on <level>', options.openedGaps)
      .option('--top <n>', options.topOfLists);
  },
  async run([before, after], flags, context) {
    const { paths, ...reading } = optionsOf([String(before), String(after)], flags, context);
    const { comparison, sides } = await held({
      before: paths[0] as string,
      after: paths[1] as string,
      crosswalk: flags.crosswalk,
      reading,
      asOfBefore: date('--as-of-before', flags.asOfBefore),
    });
    const { locale } = context;
    const [formatBefore, format] = [comparison.before, comparison.after].map(({ currency }) =>
      formatFor(locale.id, currency),
    ) as [Format, Format];
    const top = wholeNumber('--top', flags.top, 0) ?? 10;
    write(flags, context, filesRead(comparison, sides), {
      json: () => comparison,
      csv: () => compareCsv(comparison),
      blocks: () => compareBlocks(comparison, { locale, format, formatBefore, top }),
    });
    return exitCodeOf({ summary: foundIn(comparison) }, flags, context);
  },
};

/** What fails a run: what is wrong with the crosswalk, and with --fail-on gap the gaps that opened; not what is wrong with the tables. */
function foundIn({ issues, targets }: Comparison) {
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  return {
    issues: { error: count('error'), warning: count('warning'), info: count('info') },
    gaps: targets.reduce((sum, { opened }) => sum + opened, 0),
    baseline: null,
  };
}

function filesRead({ crosswalk }: Comparison, sides: readonly Side[]): FilesRead {
  const reports = sides.flatMap(({ inventory }) => inventory?.analysis.report ?? []);
  return {
    inputs: [
      ...reports.flatMap(({ files, inputs }) => [...files, ...inputs]),
      ...sides.flatMap(({ inventory, compared }) => (inventory ? [] : [compared])),
      ...(crosswalk === null ? [] : [{ path: crosswalk }]),
    ],
    // Made when somebody asks: of large inventories there are many.
    get issues() {
      return reports.flatMap(({ issues }) => issues);
    },
    configuration: { files: reports.flatMap(({ configuration }) => configuration.files) },
  };
}

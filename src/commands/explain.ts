import { explanationOf } from '../explain/index.ts';
import { formatFor } from '../locales/format.ts';
import { UserError } from '../model/finding.ts';
import { explainBlocks } from '../reporters/explain.ts';
import { explainCsv } from '../reporters/explain-csv.ts';
import { analysisOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { readingFlags } from './flags.ts';
import { write } from './output.ts';

export const explain: CommandFile = {
  name: 'explain',
  example: 'infragap explain computer-per-official --unit 21808 fixtures/binh-dinh',
  define: (command, locale) =>
    readingFlags(command.argument('<target>', locale.help.arguments.target), locale).option(
      '--unit <id>',
      locale.help.options.unit,
    ),
  async run([target, paths], flags, context) {
    if (flags.unit === undefined) throw new UserError('explain-needs-unit');
    // Money that others take is not there for the unit: the figure is that of the whole plan.
    const analysis = await analysisOf(paths as string[], { ...flags, unit: undefined }, context);
    const explanation = explanationOf(analysis, String(target), flags.unit);
    const format = formatFor(context.locale.id, explanation.currency);
    write(flags, context, analysis.report, {
      json: () => explanation,
      csv: () => explainCsv(explanation),
      blocks: () => explainBlocks(explanation, context.locale, format),
    });
    return 0;
  },
};

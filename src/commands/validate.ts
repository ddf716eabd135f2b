import { analyze } from '../analyze.ts';
import { optionsOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { previousFlag, readingFlags, reportFlags } from './flags.ts';
import { FORMATS } from './format-names.ts';
import { returnCopies } from './return-copies.ts';
import { show } from './show.ts';

export const validate: CommandFile = {
  name: 'validate',
  example: 'infragap validate submissions/ --fail-on warning --report sarif=issues.sarif',
  formats: FORMATS,
  define: (command, locale) =>
    previousFlag(reportFlags(readingFlags(command, locale, 'formatOfFindings'), locale), locale)
      .option('--top <n>', locale.help.options.top)
      .option('--return-to-sender <dir>', locale.help.options.returnToSender),
  async run([paths], flags, context) {
    const analysis = await analyze(optionsOf(paths as string[], flags, context));
    if (flags.returnToSender !== undefined)
      await returnCopies(analysis, paths as string[], flags.returnToSender, flags, context);
    return show(analysis.report, 'validate', flags, context);
  },
};

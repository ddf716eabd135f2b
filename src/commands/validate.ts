import { analyze } from '../analyze.ts';
import { optionsOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { readingFlags, reportFlags } from './flags.ts';
import { FORMATS } from './formats.ts';
import { show } from './show.ts';

export const validate: CommandFile = {
  name: 'validate',
  example: 'infragap validate submissions/ --fail-on warning --report sarif=issues.sarif',
  formats: FORMATS,
  define: (command, locale) =>
    reportFlags(readingFlags(command, locale, 'formatOfFindings'), locale).option(
      '--top <n>',
      locale.help.options.top,
    ),
  run: async ([paths], flags, context) =>
    show((await analyze(optionsOf(paths as string[], flags, context))).report, 'validate', flags, context),
};

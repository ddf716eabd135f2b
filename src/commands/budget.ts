import { analysisOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { readingFlags, reportFlags, scopeFlags } from './flags.ts';
import { show } from './show.ts';

export const budget: CommandFile = {
  name: 'budget',
  example: 'infragap budget fixtures/binh-dinh --unit 544 -o request.md',
  define: (command, locale) =>
    scopeFlags(reportFlags(readingFlags(command, locale), locale), locale)
      .option('--year <year>', locale.help.options.year)
      .option('--top <n>', locale.help.options.top),
  run: async ([paths], flags, context) =>
    show((await analysisOf(paths as string[], flags, context)).report, 'budget', flags, context),
};

import { analysisOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { readingFlags, reportFlags, scopeFlags } from './flags.ts';
import { show } from './show.ts';

export const gaps: CommandFile = {
  name: 'gaps',
  example: 'infragap gaps fixtures/binh-dinh --by district --top 5',
  define: (command, locale) =>
    scopeFlags(reportFlags(readingFlags(command, locale), locale), locale)
      .option('--by <what>', locale.help.options.by)
      .option('--top <n>', locale.help.options.top),
  run: async ([paths], flags, context) =>
    show((await analysisOf(paths as string[], flags, context)).report, 'gaps', flags, context),
};

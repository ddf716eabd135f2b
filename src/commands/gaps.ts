import type { CommandFile } from './command.ts';
import { analysisOf, show } from './context.ts';
import { readingFlags, scopeFlags } from './flags.ts';

export const gaps: CommandFile = {
  name: 'gaps',
  example: 'infragap gaps fixtures/binh-dinh --by district --top 5',
  define: (command, locale) =>
    scopeFlags(readingFlags(command, locale), locale)
      .option('--by <what>', locale.help.options.by)
      .option('--top <n>', locale.help.options.top),
  run: async ([paths], flags, context) =>
    show((await analysisOf(paths as string[], flags, context)).report, 'gaps', flags, context),
};

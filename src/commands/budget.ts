import type { CommandFile } from './command.ts';
import { analysisOf, show } from './context.ts';
import { readingFlags, scopeFlags } from './flags.ts';

export const budget: CommandFile = {
  name: 'budget',
  example: 'infragap budget fixtures/binh-dinh --unit 544 -o request.md',
  define: (command, locale) =>
    scopeFlags(readingFlags(command, locale), locale)
      .option('--year <year>', locale.help.options.year)
      .option('--top <n>', locale.help.options.top),
  run: async ([paths], flags, context) =>
    show((await analysisOf(paths as string[], flags, context)).report, 'budget', flags, context),
};

import type { CommandFile } from './command.ts';
import { analysisOf, show } from './context.ts';
import { readingFlags } from './flags.ts';

export const validate: CommandFile = {
  name: 'validate',
  example: 'infragap validate submissions/ --fail-on warning --format csv -o issues.csv',
  define: (command, { help, ...locale }) =>
    readingFlags(command, { help, ...locale }).option('--top <n>', help.options.top),
  run: async ([paths], flags, context) =>
    show((await analysisOf(paths as string[], flags, context)).report, 'validate', flags, context),
};

import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { folderOf, frozen } from '../freeze.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { mapOf } from '../map.ts';
import { UserError } from '../model/finding.ts';
import { mapBlocks, mapCsv } from '../reporters/map.ts';
import { oneLine } from '../reporters/safe.ts';
import type { CommandFile } from './command.ts';
import { exitCodeOf, note, optionsOf, write } from './context.ts';
import { mapFlags, readingFlags } from './flags.ts';

export const map: CommandFile = {
  name: 'map',
  example: 'infragap map fixtures/glpi/computers-10-fr.csv --preset glpi',
  define: (command, locale) => mapFlags(readingFlags(command, locale), locale),
  async run([given], flags, context) {
    const { terminal, locale } = context;
    const paths = given as string[];
    const mapped = await mapOf(optionsOf(paths, flags, context), flags.accept ?? []);
    const { map: document } = mapped;
    const issues = [...document.tables.flatMap((table) => table.issues), ...document.issues];
    const inputs = document.tables.map(({ file }) => ({ path: file }));
    write(
      flags,
      context,
      { inputs, issues, configuration: document.configuration },
      {
        json: () => document,
        csv: () => mapCsv(document),
        blocks: () => mapBlocks(document, locale),
      },
    );
    if (flags.write) {
      const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
      const folder = folderOf(paths[0], terminal.cwd, isFolder);
      const { path, text, columns, files } = frozen(mapped, terminal.cwd, folder, flags.preset ?? []);
      const shown = relative(terminal.cwd, path) || path;
      if (columns.length + files.length > 0) save(path, shown, text);
      note(
        flags,
        context,
        locale.map.written({ path: shown, columns: columns.map(oneLine), files: files.map(oneLine) }),
      );
    }
    const count = (severity: string): number => issues.filter((each) => each.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), info: count('info') };
    return exitCodeOf({ summary: { issues: counts, gaps: 0 } }, flags);
  },
};

/** A link is followed: what it leads to is written anew. */
function save(path: string, shown: string, text: string): void {
  try {
    writeWhole(existsSync(path) ? realpathSync(path) : path, text);
  } catch (error) {
    throw new UserError('cannot-write', {
      path: shown,
      why: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

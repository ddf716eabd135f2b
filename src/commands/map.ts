import { existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { analyze } from '../analyze.ts';
import { differences } from '../convert/check.ts';
import { folderOf, frozen } from '../freeze.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { mapOf } from '../map.ts';
import { UserError } from '../model/finding.ts';
import type { AnalyzeOptions } from '../options.ts';
import { mapBlocks, mapCsv } from '../reporters/map.ts';
import { forLog } from '../reporters/safe.ts';
import { optionsOf } from './analysis.ts';
import type { CommandFile } from './command.ts';
import { note } from './context.ts';
import { mapFlags, readingFlags } from './flags.ts';
import { exitCodeOf } from './gate.ts';
import { write } from './output.ts';

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
      if (columns.length + files.length > 0) {
        await checkSame(optionsOf(paths, flags, context), (flags.accept ?? []).length > 0, path, text);
        save(path, shown, text);
      }
      note(
        flags,
        context,
        columns.length + files.length === 0 && !existsSync(path)
          ? locale.map.nothingFound
          : locale.map.written({ path: shown, columns: columns.map(forLog), files: files.map(forLog) }),
      );
    }
    const count = (severity: string): number => issues.filter((each) => each.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), info: count('info') };
    return exitCodeOf({ summary: { issues: counts, gaps: 0, baseline: null } }, flags, context);
  },
};

/**
 * What is written has to mean what was read: under it the files give the same figures, or it is not written. What the user
 * accepts by hand may change them. Throws UserError.
 */
async function checkSame(
  options: AnalyzeOptions,
  changed: boolean,
  path: string,
  text: string,
): Promise<void> {
  if (changed) return;
  const tried = join(dirname(path), `.infragap-${process.pid}.yaml`);
  try {
    writeFileSync(tried, text);
    const before = await analyze(options);
    const after = await analyze({ ...options, config: tried });
    const targets = differences(before, after);
    if (targets.length > 0) throw new UserError('map-differs', { targets });
  } finally {
    rmSync(tried, { force: true });
  }
}

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

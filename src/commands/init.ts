import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { headerFor } from '../intake/headers/index.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { UserError } from '../model/finding.ts';
import { TABLE_NAMES, TABLES } from '../model/tables.ts';
import { writeCsv } from '../reporters/csv.ts';
import type { CommandFile } from './command.ts';
import { starter } from './starter.ts';
import { starterWorkbook } from './starter-workbook.ts';

type File = readonly [name: string, content: string | Uint8Array];

export const init: CommandFile = {
  name: 'init',
  example: 'infragap init inventory-2027 --lang vi',
  define: (command, { help }) =>
    command.argument('[dir]', help.arguments.dir).option('--xlsx', help.options.xlsx),
  async run([dir], flags, { terminal, locale }) {
    const folder = resolve(terminal.cwd, String(dir ?? '.'));
    const tables: File[] = flags.xlsx
      ? [['inventory.xlsx', await starterWorkbook(locale.id)]]
      : TABLE_NAMES.map((table) => [
          `${table}.csv`,
          // A spreadsheet program takes CSV for UTF-8 only when it begins with this mark.
          `\ufeff${writeCsv([Object.keys(TABLES[table]).map((field) => headerFor(table, field, locale.id))])}`,
        ]);
    const files: File[] = [['infragap.yaml', starter(locale.id)], ...tables];
    for (const [name] of files) {
      const path = join(folder, name);
      if (existsSync(path)) throw new UserError('file-exists', { path: relative(terminal.cwd, path) });
    }
    for (const [name, content] of files) {
      const path = join(folder, name);
      const shown = relative(terminal.cwd, path);
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(path, content);
      } catch (error) {
        throw new UserError('cannot-write', {
          path: shown,
          why: (error as NodeJS.ErrnoException).code ?? String(error),
        });
      }
      if (!flags.quiet) terminal.stderr.write(`${locale.notes.wrote({ path: shown })}\n`);
    }
    return 0;
  },
};

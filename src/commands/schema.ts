import { z } from 'zod';
import { configSchema } from '../config/schema.ts';
import type { Locale } from '../locales/en.ts';
import { baselineSchema } from '../model/baseline.ts';
import { UserError } from '../model/finding.ts';
import { reportSchema } from '../model/report.ts';
import { rowSchema, TABLE_NAMES, type TableName } from '../model/tables.ts';
import { dataPackage, tableSchema } from '../table-schema.ts';
import { oneOf } from './choices.ts';
import type { CommandFile } from './command.ts';

type Documents = Readonly<Record<string, (locale: Locale) => object>>;

const ofTables = (print: (table: TableName, locale: Locale) => object): Documents =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, (locale) => print(table, locale)]));

/** JSON Schema (draft 2020-12), from the zod definitions that check the document. */
const jsonSchema = (name: string, schema: z.ZodType, io: 'input' | 'output' = 'input'): object => ({
  title: `infragap ${name}`,
  ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
});

/** What each dialect can say, by name. */
const DIALECTS = {
  'json-schema': {
    config: () => jsonSchema('config', configSchema),
    report: () => jsonSchema('report', reportSchema, 'output'),
    baseline: () => jsonSchema('baseline', baselineSchema),
    ...ofTables((table) => jsonSchema(table, rowSchema(table))),
  },
  'table-schema': { ...ofTables(tableSchema), package: dataPackage },
} as const satisfies Record<string, Documents>;
type Dialect = keyof typeof DIALECTS;
const DIALECT_NAMES = Object.keys(DIALECTS) as Dialect[];

export const schema: CommandFile = {
  name: 'schema',
  example: 'infragap schema config > infragap.schema.json',
  define: (command, { help }) =>
    command.argument('<what>', help.arguments.schema).option('--dialect <dialect>', help.options.dialect),
  run([what], flags, { terminal, locale }) {
    const dialect = oneOf('--dialect', flags.dialect, DIALECT_NAMES) ?? 'json-schema';
    const documents: Documents = DIALECTS[dialect];
    const choices = Object.keys(documents);
    const value = String(what);
    const right = DIALECT_NAMES.find((name) => Object.hasOwn(DIALECTS[name], value));
    if (right !== undefined && !choices.includes(value))
      throw new UserError('wrong-dialect', { value, dialect, right, choices });
    const print = documents[oneOf('schema', value, choices) ?? value] as Documents[string];
    terminal.stdout.write(`${JSON.stringify(print(locale), null, 2)}\n`);
    return 0;
  },
};

import { z } from 'zod';
import { configSchema } from '../config/schema.ts';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { reportSchema } from '../model/report.ts';
import { rowSchema } from '../model/tables.ts';
import type { CommandFile } from './command.ts';

const SCHEMAS: Readonly<Record<string, () => z.ZodType>> = {
  config: () => configSchema,
  report: () => reportSchema,
  units: () => rowSchema('units'),
  equipment: () => rowSchema('equipment'),
  connectivity: () => rowSchema('connectivity'),
  allocations: () => rowSchema('allocations'),
};

/** The JSON Schema (draft 2020-12) of a document, from the zod definitions that check it. */
export function jsonSchema(name: string): Record<string, unknown> {
  const schema = (SCHEMAS[name] as () => z.ZodType)();
  return {
    title: `infragap ${name}`,
    ...z.toJSONSchema(schema, { io: name === 'report' ? 'output' : 'input', unrepresentable: 'any' }),
  };
}

export const schema: CommandFile = {
  name: 'schema',
  example: 'infragap schema config > infragap.schema.json',
  define: (command, { help }) => command.argument('<what>', help.arguments.schema),
  run([what], _flags, { terminal }) {
    const names = Object.keys(SCHEMAS);
    const value = String(what);
    if (!names.includes(value)) {
      throw new UserError('bad-choice', {
        option: 'schema',
        value,
        choices: names,
        nearest: nearest(value, names),
      });
    }
    terminal.stdout.write(`${JSON.stringify(jsonSchema(value), null, 2)}\n`);
    return 0;
  },
};

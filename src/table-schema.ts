import { z } from 'zod';
import { textOf } from './convert/cell-text.ts';
import { TOO_WEAK, UNKNOWN } from './convert/tables.ts';
import type { Locale } from './locales/en.ts';
import { aboutField } from './locales/fill-in.ts';
import { CONDITIONS, type Field, TABLE_NAMES, TABLES, type TableName } from './model/tables.ts';

type Type = 'string' | 'number' | 'integer' | 'boolean';

const LIMITS = ['enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'] as const;
type Limits = { readonly [K in (typeof LIMITS)[number]]?: unknown };

/** What zod says of a field as JSON Schema, as far as fields need it. */
interface Described extends Limits {
  readonly type?: Type;
  readonly anyOf?: readonly Described[];
  readonly pattern?: string;
}

export interface FieldDescriptor {
  readonly name: string;
  readonly type: Type;
  readonly description: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Limits & { readonly required?: true };
}

interface ForeignKey {
  readonly fields: readonly string[];
  /** `resource` is empty where the table itself is meant. */
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export interface TableSchema {
  readonly description: string;
  readonly fields: readonly FieldDescriptor[];
  /** Of version 2: columns are found by their names, some may be missing, others be there. */
  readonly fieldsMatch: 'partial';
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface DataPackage {
  readonly profile: 'tabular-data-package';
  readonly name: string;
  readonly resources: readonly {
    readonly name: TableName;
    readonly path: string;
    readonly profile: 'tabular-data-resource';
    readonly dialect: { readonly delimiter: string };
    readonly schema: TableSchema;
  }[];
}

/**
 * A canonical table as `convert` writes it, as a Table Schema of version 1 (specs.frictionlessdata.io/table-schema).
 * What that version has no word for is said in the description.
 */
export const tableSchema = (table: TableName, { id, tableSchema: say }: Locale): TableSchema => ({
  description: [say.canonical, say.besides[table]].join(' '),
  fields: Object.entries(TABLES[table]).map(([name, field]) =>
    fieldOf(name, field, aboutField(table, name, id)),
  ),
  fieldsMatch: 'partial',
  missingValues: ['', UNKNOWN],
  ...(table === 'units'
    ? { primaryKey: ['unit_id'], foreignKeys: [unitIn('', 'parent_id')] }
    : { foreignKeys: [unitIn('units', 'unit_id')] }),
});

/** The four tables side by side in one folder, as a Tabular Data Package of version 1. */
export const dataPackage = (locale: Locale): DataPackage => ({
  profile: 'tabular-data-package',
  name: 'inventory',
  resources: TABLE_NAMES.map((name) => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    // Said, because a program that guesses may find another one in words and notes.
    dialect: { delimiter: ',' },
    schema: tableSchema(name, locale),
  })),
});

const unitIn = (resource: string, field: string): ForeignKey => ({
  fields: [field],
  reference: { resource, fields: ['unit_id'] },
});

function fieldOf(name: string, { kind, schema, required }: Field, description: string): FieldDescriptor {
  const { anyOf, ...described } = z.toJSONSchema(schema, { io: 'input' }) as Described;
  const limits: Limits = anyOf ? { pattern: anyPattern(anyOf) } : described;
  const type = described.type ?? 'string';
  const constraints = {
    ...(required && { required }),
    ...Object.fromEntries(LIMITS.flatMap((limit) => (limit in limits ? [[limit, limits[limit]]] : []))),
    ...(kind === 'condition' && { enum: [...CONDITIONS, TOO_WEAK] }),
  };
  return {
    name,
    type,
    description,
    ...(type === 'boolean' && { trueValues: [textOf(true)], falseValues: [textOf(false)] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/**
 * One pattern for texts that may be written in several ways; a number among them is one of the texts, in a CSV.
 * The specification asks for patterns of XML Schema, which know neither `(?:` nor `\\/`. They stand for the whole text
 * without `^` and `$`; most programs take a pattern for one of their own language, and would look for it anywhere.
 */
const anyPattern = (ways: readonly Described[]): string => `^(${patternsOf(ways).join('|')})$`;

const patternsOf = (ways: readonly Described[]): string[] =>
  ways.flatMap(({ anyOf = [], pattern }) => [
    ...patternsOf(anyOf),
    ...(pattern === undefined ? [] : [plainPattern(pattern)]),
  ]);

const plainPattern = (pattern: string): string =>
  pattern
    .replace(/^\^|\$$/g, '')
    .replaceAll('(?:', '(')
    .replaceAll('\\/', '/');

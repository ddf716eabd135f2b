import { createRequire } from 'node:module';
import type { DataPackage, TableSchema } from '../../src/table-schema.ts';

/** What the Frictionless Data libraries, which know nothing of infragap, say of descriptors and of tables. */

interface Fault {
  readonly message: string;
  readonly errors?: readonly Fault[];
}
interface Table {
  read(options: { relations?: Relations | boolean; keyed?: boolean }): Promise<unknown[]>;
}
type Relations = Readonly<Record<string, readonly object[]>>;

const require = createRequire(import.meta.url);
const tableschema: {
  Table: { load(path: string, options: { schema: object; bom: boolean; delimiter: string }): Promise<Table> };
  validate(descriptor: object): Promise<{ valid: boolean; errors: readonly Fault[] }>;
} = require('tableschema');
const datapackage: {
  Package: {
    load(
      descriptor: object,
      options?: { basePath?: string },
    ): Promise<{
      valid: boolean;
      errors: readonly Fault[];
      resources: readonly (Table & { name: string })[];
    }>;
  };
} = require('datapackage');

const messages = (faults: readonly Fault[]): string[] =>
  faults.flatMap(({ message, errors = [] }) => (errors.length > 0 ? messages(errors) : [message]));

/** What is wrong with a Table Schema. */
export const schemaFaults = async (schema: TableSchema): Promise<string[]> =>
  messages((await tableschema.validate(schema)).errors);

/** What is wrong with a Data Package, the tables that it speaks of aside. */
export const packageFaults = async (descriptor: DataPackage): Promise<string[]> =>
  messages((await datapackage.Package.load(descriptor)).errors);

/** What is wrong with a CSV file of a table; units that it names are looked up among `units`. */
export const tableFaults = async (path: string, schema: TableSchema, units: readonly object[] = []) =>
  faultsOf(async () =>
    // A spreadsheet program takes CSV for UTF-8 only where it begins with a byte order mark.
    (await tableschema.Table.load(path, { schema, bom: true, delimiter: ',' })).read({
      relations: { '': units, units },
    }),
  );

/** What is wrong with the tables of a folder, by name, keys between them included. */
export async function folderFaults(folder: string, descriptor: DataPackage) {
  const { resources } = await datapackage.Package.load(descriptor, { basePath: folder });
  const faults: Record<string, string[]> = {};
  for (const resource of resources)
    faults[resource.name] = await faultsOf(() => resource.read({ relations: true }));
  return faults;
}

async function faultsOf(read: () => Promise<unknown>): Promise<string[]> {
  try {
    await read();
    return [];
  } catch (error) {
    return messages([error as Fault]);
  }
}

/**
 * The package with the columns that the tables have, found by their names: what `fieldsMatch: partial` means, which these
 * libraries are too old to know.
 */
export const matched = (
  descriptor: DataPackage,
  headers: Readonly<Record<string, readonly string[]>>,
): DataPackage => ({
  ...descriptor,
  resources: descriptor.resources.flatMap((resource) => {
    const names = headers[resource.name];
    if (!names) return [];
    const { fields, foreignKeys, ...schema } = resource.schema;
    return {
      ...resource,
      schema: {
        ...schema,
        fields: names.map(
          (name) => fields.find((field) => field.name === name) ?? { name, type: 'string', description: '' },
        ),
        foreignKeys: foreignKeys.filter((key) => key.fields.every((name) => names.includes(name))),
      },
    };
  }),
});

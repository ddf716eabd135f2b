import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type TableName } from '../src/model/tables.ts';
import type { DataPackage, TableSchema } from '../src/table-schema.ts';
import { folder } from './support/folder.ts';
import { folderFaults, matched, packageFaults, schemaFaults, tableFaults } from './support/frictionless.ts';
import { run } from './support/run.ts';

const printed = async (what: string, lang = 'en') => {
  const { code, out, err } = await run(['schema', what, '--dialect', 'table-schema', '--lang', lang]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};
const schemaOf = (table: TableName): Promise<TableSchema> => printed(table);
const inventory: DataPackage = await printed('package');

describe('descriptors', () => {
  test.each(TABLE_NAMES)('%s', async (table) => {
    const schema = await schemaOf(table);
    expect(await schemaFaults(schema)).toEqual([]);
    expect(schema).toEqual(inventory.resources.find(({ name }) => name === table)?.schema);
  });
  test('package, in both languages', async () => {
    expect(await packageFaults(inventory)).toEqual([]);
    expect(await packageFaults(await printed('package', 'vi'))).toEqual([]);
    expect(inventory.resources.map(({ name, path }) => [name, path])).toEqual([
      ['units', 'units.csv'],
      ['equipment', 'equipment.csv'],
      ['connectivity', 'connectivity.csv'],
      ['allocations', 'allocations.csv'],
    ]);
  });
  test('a column of each sort', async () => {
    const { fields, primaryKey, foreignKeys, missingValues, fieldsMatch } = await schemaOf('units');
    const named = (all: typeof fields, wanted: string) => all.find(({ name }) => name === wanted);
    expect(named(fields, 'officials')).toEqual({
      name: 'officials',
      type: 'integer',
      description: 'Cadres and civil servants in post',
      constraints: { minimum: 0, maximum: 100_000_000 },
    });
    expect(named(fields, 'grid_power')).toMatchObject({
      type: 'boolean',
      trueValues: ['yes'],
      falseValues: ['no'],
    });
    expect({ primaryKey, foreignKeys, missingValues, fieldsMatch }).toEqual({
      primaryKey: ['unit_id'],
      foreignKeys: [{ fields: ['parent_id'], reference: { resource: '', fields: ['unit_id'] } }],
      missingValues: ['', '?'],
      fieldsMatch: 'partial',
    });
    const equipment = await schemaOf('equipment');
    expect(named(equipment.fields, 'category')).toMatchObject({ constraints: { required: true } });
    expect(named(equipment.fields, 'ram_gb')).toMatchObject({
      type: 'number',
      constraints: { minimum: 0, maximum: 4096 },
    });
    expect(equipment.foreignKeys).toEqual([
      { fields: ['unit_id'], reference: { resource: 'units', fields: ['unit_id'] } },
    ]);
  });
  test('Vietnamese descriptions', async () => {
    const { description, fields } = (await printed('units', 'vi')) as TableSchema;
    expect(fields[1]).toMatchObject({ name: 'name', description: 'Tên đơn vị' });
    expect(description).toContain('infragap convert');
  });
});

/** The header row of a CSV file whose headers hold no separators. */
const headersOf = (path: string): string[] =>
  (readFileSync(path, 'utf8').replace('\ufeff', '').split(/\r?\n/, 1)[0] as string).split(',');

/** The faults of all canonical tables in a folder. */
async function judged(path: string) {
  const there = TABLE_NAMES.filter((table) => existsSync(join(path, `${table}.csv`)));
  const headers = Object.fromEntries(there.map((table) => [table, headersOf(join(path, `${table}.csv`))]));
  return { there, faults: await folderFaults(path, matched(inventory, headers)) };
}
const none = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, []]));

describe('what infragap takes and writes', () => {
  test.each(['bac-giang', 'binh-dinh', 'two-tier', 'vinh-phuc'])(
    'the tables of %s as they stand',
    async (story) => {
      const { there, faults } = await judged(`fixtures/${story}`);
      expect(there).toEqual(TABLE_NAMES);
      expect(faults).toEqual(none(there));
    },
  );

  const stories = readdirSync('fixtures').filter((name) => existsSync(`fixtures/${name}/infragap.yaml`));
  test.each(stories)('those of %s as they come, converted', async (story) => {
    const out = folder();
    const config = `fixtures/${story}/infragap.yaml`;
    await run(['convert', `fixtures/${story}/as-they-come`, '--config', config, '-o', out]);
    const { there, faults } = await judged(out);
    expect(there).toContain('units');
    expect(there).toContain('equipment');
    expect(faults).toEqual(none(there));
  });

  test('answers and conditions that only convert writes', async () => {
    const path = folder({
      'infragap.yaml': 'columns:\n  connectivity.working: { is: working, blank: no }\n',
      'units.csv': 'unit_id,name\n101,An Lão\n',
      'equipment.csv': 'unit_id,category,condition,ram_gb\n101,desktop,"đang sử dụng, cấu hình thấp",8\n',
      'connectivity.csv': 'unit_id,connection,present,working\n101,lan,?,?\n',
    });
    const out = folder();
    expect((await run(['convert', '.', '-o', out], { cwd: path })).code).toBe(0);
    expect(readFileSync(join(out, 'equipment.csv'), 'utf8')).toContain('"in use, low specification"');
    expect(readFileSync(join(out, 'connectivity.csv'), 'utf8')).toContain('?');
    expect((await judged(out)).faults).toEqual(none(['units', 'equipment', 'connectivity']));
  });

  // Every column, with the first and the last of what a column may hold.
  const FILLED: Readonly<Record<TableName, readonly string[]>> = {
    units: [
      '00101,Xã An Lão,commune,,III,0,100000000,20,3,1,0,1200,5000,yes',
      '0010101,Thôn Một,village,00101,,,,,,,,,,no',
    ],
    equipment: [
      '00101,desktop,1000000,MT-1,S1,2018,2018-02-28,in_use,i5,7.8,256,Windows 10,yes,15000000,0.5,Phòng 1,cũ',
      '00101,printer,0,,,2018-06,2015/2017,awaiting_disposal,,,,,no,,,,',
      '00101,laptop,,,,../2014,2015/..,on_order,,,,,?,,,,',
    ],
    connectivity: [
      '00101,fibre,yes,no,0.5,VNPT,1100000,',
      '00101,lan,no,,,,,',
      '00101,a_line_of_our_own,?,,,,,',
    ],
    allocations: [
      '00101,2026,province,1000000000000000,,,planned,máy tính',
      '00101,2100,city,,desktop,3,spent,',
    ],
  };
  test('the tables of init, filled in, column for column', async () => {
    const path = folder();
    await run(['init', '.', '--lang', 'en'], { cwd: path });
    for (const [table, rows] of Object.entries(FILLED)) {
      const file = join(path, `${table}.csv`);
      writeFileSync(file, `${readFileSync(file, 'utf8')}${rows.map((row) => `${row}\r\n`).join('')}`);
    }
    const { out } = await run(['validate', '.', '--format', 'json'], { cwd: path });
    const { issues, inputs } = JSON.parse(out);
    expect(inputs.map(({ rejected }: { rejected: number }) => rejected)).toEqual([0, 0, 0, 0]);
    expect(issues.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    const units = [{ unit_id: '00101' }];
    for (const { name, path: file, schema } of inventory.resources)
      expect(await tableFaults(join(path, file), schema, units), name).toEqual([]);
  });
});

describe('what infragap refuses', () => {
  type Wrong = readonly [
    what: string,
    table: TableName,
    cells: Readonly<Record<string, string>>,
    fault: string,
  ];
  const CASES: readonly Wrong[] = [
    ['no code', 'units', { unit_id: '' }, '"required" constraint for column "unit_id"'],
    ['a number that is none', 'units', { officials: 'twelve' }, 'in column "officials" is not type "integer"'],
    ['half an official', 'units', { officials: '1.5' }, 'in column "officials" is not type "integer"'],
    ['fewer than none', 'units', { households: '-1' }, '"minimum" constraint for column "households"'],
    ['perhaps', 'units', { grid_power: 'perhaps' }, 'in column "grid_power" is not type "boolean"'],
    ['a unit above that is not there', 'units', { parent_id: '999' }, 'Foreign key "parent_id" violation'],
    ['a unit that is not there', 'equipment', { unit_id: '999' }, 'Foreign key "unit_id" violation'],
    ['equipment of no kind', 'equipment', { category: '?' }, '"required" constraint for column "category"'],
    ['too many', 'equipment', { quantity: '1000001' }, '"maximum" constraint for column "quantity"'],
    ['too much memory', 'equipment', { ram_gb: '8192' }, '"maximum" constraint for column "ram_gb"'],
    ['a condition of no list', 'equipment', { condition: 'lost' }, '"enum" constraint for column "condition"'],
    ['30 February', 'equipment', { purchase_date: '2018-02-30' }, '"pattern" constraint for column "purchase_date"'],
    ['a month that is none', 'equipment', { purchase_date: '2018-13' }, '"pattern" constraint for column "purchase_date"'],
    ['more than a year', 'equipment', { year_in_use: 'x2018x' }, '"pattern" constraint for column "year_in_use"'],
    ['a long word for a line', 'connectivity', { connection: 'x'.repeat(61) }, '"maxLength" constraint for column "connection"'],
    ['a year before budgets', 'allocations', { year: '1989' }, '"minimum" constraint for column "year"'],
    ['no source', 'allocations', { source: '' }, '"required" constraint for column "source"'],
    ['a status of no list', 'allocations', { status: 'promised' }, '"enum" constraint for column "status"'],
  ]; // biome-ignore format: a case a line
  const FINE: Readonly<Record<string, string>> = {
    unit_id: '101', category: 'desktop', connection: 'lan', year: '2026', source: 'city',
  }; // biome-ignore format: a list to be read as one

  test.each(CASES)('%s', async (_, table, cells, fault) => {
    const schema = await schemaOf(table);
    const row = schema.fields.map(({ name }) => cells[name] ?? FINE[name] ?? '');
    const header = schema.fields.map(({ name }) => name);
    const path = folder({ [`${table}.csv`]: `${header}\n${row}\n` });
    const faults = await tableFaults(join(path, `${table}.csv`), schema, [{ unit_id: '101' }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test('a unit that is there twice', async () => {
    const path = folder({ 'units.csv': 'unit_id,name\n101,An Lão\n101,Hoài Ân\n' });
    expect((await judged(path)).faults.units?.[0]).toContain(
      'unique constraint violation in column "unit_id"',
    );
  });
});

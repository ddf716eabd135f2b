import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { loadConfig, PROFILE_IDS } from '../src/config/load.ts';
import type { ItemRow } from '../src/intake/items/row.ts';
import type { ColumnMap } from '../src/map.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const SNIPE = 'fixtures/snipe-it';
const GLPI = 'fixtures/glpi';

const TARGETS = [
  'as_of: 2025-12-31',
  'standards:',
  '  pc: { categories: [computer, desktop, laptop], minimum: { ram_gb: 8 }, useful_life_years: 7 }',
  'targets:',
  '  - { id: pc, check: per-unit, item: pc, at_least: 1 }',
  '  - { id: printer, check: per-unit, item: printer, at_least: 1 }',
].join('\n');

/** Reads files under a preset: what became of every row, and what was found. */
async function read(preset: string, paths: readonly string[], more = '') {
  const cwd = folder({ 'infragap.yaml': `extends: [${preset}]\n${TARGETS}\n${more}` });
  const config = join(cwd, 'infragap.yaml');
  const analysis = await analyze({ paths, cwd: process.cwd(), today: '2026-03-01', config });
  const rows: string[] = [];
  analysis.rows(({ unit, category, assetId, refused, judged }: ItemRow) => {
    const service =
      judged.length === 0 ? '-' : (['in', 'stored', 'on order', '?'][judged[0]?.service ?? -1] ?? 'out');
    rows.push([unit.name, category, assetId, refused ?? service].join(' '));
  });
  const { issues } = analysis.report;
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { rows, errors, rules: [...new Set(issues.map(({ rule }) => rule))].sort(), analysis };
}

describe('Snipe-IT', () => {
  const ROWS = [
    'Xã Trà Mai desktop IT-0001 in',
    'Xã Trà Mai desktop IT-0002 out',
    'Xã Trà Mai laptop IT-0003 stored',
    'Xã Trà Linh desktop IT-0004 in',
    'Xã Trà Linh printer IT-0005 in',
    'Xã Trà Linh desktop IT-0006 out',
  ];

  test.each([
    ['custom-report', ['row-left-out', 'unit-matched-by-name']],
    ['custom-report-fr', ['unit-matched-by-name']],
    ['custom-report-es', ['unit-matched-by-name']],
    ['asset-list', ['dates-decided', 'unit-matched-by-name']],
  ])('%s: six assets of two communes, and nothing wrong with any', async (file, rules) => {
    const found = await read('snipe-it', [`${SNIPE}/units.csv`, `${SNIPE}/${file}.csv`]);
    expect(found.rows).toEqual(ROWS);
    expect(found.rules).toEqual(rules);
    const { targets } = found.analysis.report;
    expect(targets.map(({ id, gap }) => [id, gap.known])).toEqual([
      ['pc', 0],
      ['printer', 1],
    ]);
  });

  test('the import template: no status, and years of two digits, of which one says that the month stands first', async () => {
    const found = await read('snipe-it', [`${SNIPE}/units.csv`, `${SNIPE}/assets-import.csv`]);
    expect(found.rows).toHaveLength(6);
    expect(found.errors).toEqual([]);
    expect(found.rules).toContain('dates-decided');
  });

  test('the depreciation report, UTF-16BE: read, and refused because it has no category', async () => {
    const bytes = readFileSync(`${SNIPE}/depreciation.csv`);
    expect([...bytes.subarray(0, 4)]).toEqual([0xfe, 0xff, 0, 0x22]);
    const found = await read('snipe-it', [`${SNIPE}/units.csv`, `${SNIPE}/depreciation.csv`]);
    expect(found.errors).toEqual(['missing-column']);
    expect(found.rows).toEqual([]);
  });

  test('every column is accounted for, and none by a guess', async () => {
    for (const file of [
      'custom-report',
      'custom-report-fr',
      'custom-report-es',
      'asset-list',
      'assets-import',
    ]) {
      const { out } = await run(['map', `${SNIPE}/${file}.csv`, '--preset', 'snipe-it', '--format', 'json']);
      const columns = (JSON.parse(out) as ColumnMap).tables.flatMap((table) => table.columns);
      const guessed = columns
        // What is ticked there is another's: it means no field.
        .filter(({ how, header }) => how !== 'configuration' && header !== 'BYOD')
        .map(({ header, meaning }) => [header, meaning]);
      expect(guessed, file).toEqual(
        columns.some(({ header }) => header === 'RAM') ? [['RAM', 'ram_gb']] : [],
      );
    }
  });

  test('the type of a checkout is no kind of equipment, and a company gives way to a location', async () => {
    const csv = 'Company,Asset Tag,Location,Type,Category,Age\nUBND,1,Xã A,user,Desktops,3 years ago\n';
    const cwd = folder({ 'equipment.csv': csv, 'infragap.yaml': TARGETS });
    const { code, out } = await run(['map', '.', '--preset', 'snipe-it', '--format', 'json'], { cwd });
    const { tables } = JSON.parse(out) as ColumnMap;
    expect(code).toBe(0);
    expect(tables[0]?.columns.map(({ is, meaning }) => [is, meaning])).toEqual([
      ['gave_way', 'unit_id'],
      ['field', 'asset_id'],
      ['field', 'unit_id'],
      ['gave_way', 'category'],
      ['field', 'category'],
      ['ignored', null],
    ]);
  });

  test.each([['glpi, snipe-it'], ['snipe-it, glpi']])(
    'beside exports of GLPI: extends [%s]',
    async (presets) => {
      const cwd = folder({
        'units.csv': 'unit_id,name\nNorth,North\nSouth,South\n',
        'snipe.csv': 'Asset Tag,Category,Status,Location,Serial,Type\n1,Desktops,Deployed,North,S1,user\n',
        'glpi.csv':
          'Name;Entity;Status;Serial number;Type;Location;\na;Root > North;In use;S9;Desktop;North > R1;\nb;Root > South;In use;S2;Laptop;South > R2;\n',
        'infragap.yaml': `extends: [${presets}]\n${TARGETS}`,
      });
      const paths = ['units.csv', 'snipe.csv', 'glpi.csv'];
      const { report } = await analyze({ paths, cwd, today: '2026-03-01' });
      expect(report.targets[0]?.by_unit.map(({ unit_id: unit, actual }) => [unit, actual])).toEqual([
        ['North', { low: 2, high: 2 }],
        ['South', { low: 1, high: 1 }],
      ]);
    },
  );

  test('what is left of accessories is in the store, and a dash says that nothing was deleted', async () => {
    const cwd = folder({
      'units.csv': 'unit_id,name\nNorth,North\nSouth,South\n',
      'accessories.csv': 'Accessory Name,Category,Location,Min. QTY,Qty,Avail.\nHP,Printers,North,1,4,1\n',
      'equipment.csv':
        'Category,Location,Status,Deleted\nDesktops,South,Deployed,-\nDesktops,South,Deployed,No\nDesktops,South,Deployed,2024-01-01\n',
      'infragap.yaml': `extends: [snipe-it]\n${TARGETS}`,
    });
    const paths = ['units.csv', 'accessories.csv', 'equipment.csv'];
    const { report } = await analyze({ paths, cwd, today: '2026-03-01' });
    const figures = report.targets.map(({ by_unit: units }) => units.map(({ actual }) => actual));
    expect([figures[0]?.[1], figures[1]?.[0]]).toEqual([
      { low: 2, high: 2 },
      { low: 3, high: 3 },
    ]);
  });

  test('the user decides otherwise: the company is the unit', async () => {
    const more = 'columns:\n  equipment.Company: { is: unit_id }\n  equipment.Location: { is: ignored }\n';
    const { analysis } = await read('snipe-it', [`${SNIPE}/custom-report.csv`], more);
    expect(analysis.inventory.units.map(({ id }) => id)).toEqual(['UBND huyện Nam Trà My']);
  });

  test('costs that may be thousands or millions are asked about, unless the column decides', async () => {
    const csv = (costs: readonly string[]): Files => ({
      'assets.csv': `Location,Category,Cost\n${costs.map((cost) => `1,Desktops,"${cost}"\n`).join('')}`,
    });
    const told = async (costs: readonly string[], more = '') => {
      const cwd = folder({
        ...csv(costs),
        'infragap.yaml': `extends: [snipe-it]\nas_of: 2026-03-01\n${more}`,
      });
      const { out } = await run(['validate', 'assets.csv', '--format', 'json'], { cwd });
      return (JSON.parse(out).issues as { rule: string }[]).map(({ rule }) => rule);
    };
    expect(await told(['1.234'])).toEqual(['ambiguous-number']);
    expect(await told(['1.234', '1.234,56'])).toEqual(['numbers-decided']);
    expect(await told(['1.234'], 'columns: { equipment.Cost: { is: original_cost, decimal: "," } }')).toEqual(
      [],
    );
    // By the field as well, and beside what the preset says.
    expect(await told(['1.234'], 'columns: { original_cost: { decimal: "." } }')).toEqual([]);
  });
});

describe('GLPI', () => {
  const PLACES = ['Tỉnh Quảng Nam', 'Huyện Nam Trà My', 'Xã Trà Mai', 'Xã Trà Linh'];

  test.each(['computers-10-en', 'computers-10-fr'])('%s: locations are the units', async (file) => {
    const found = await read('glpi', [`${GLPI}/${file}.csv`]);
    expect(found.rows).toEqual([
      'Xã Trà Mai desktop IT-0001 in',
      'Xã Trà Mai desktop IT-0002 out',
      'Xã Trà Mai laptop IT-0003 stored',
      'Xã Trà Linh desktop IT-0004 in',
    ]);
    // Of printers there is another export.
    expect(found.rules).toEqual(['delimiter-guessed', 'kind-not-listed', 'memory-rounded']);
    const { units } = found.analysis.inventory;
    expect(units.map(({ name }) => name)).toEqual(PLACES);
    expect(units.map(({ parent }) => parent?.name)).toEqual([undefined, PLACES[0], PLACES[1], PLACES[1]]);
    expect(units[3]?.id).toBe('Tỉnh Quảng Nam > Huyện Nam Trà My > Xã Trà Linh');
    expect(units[1]?.children.map(({ name }) => name)).toEqual(['Xã Trà Mai', 'Xã Trà Linh']);
  });

  test.each([
    ['computers-11-en', 'Root entity'],
    ['computers-11-fr', 'Entité racine'],
  ])('%s: entities are the units, and locations give way', async (file, root) => {
    const found = await read('glpi', [`${GLPI}/${file}.csv`]);
    expect(found.errors).toEqual([]);
    expect(found.analysis.inventory.units.map(({ id }) => id)).toEqual([
      `${root} > UBND xã Trà Mai`,
      `${root} > UBND xã Trà Linh`,
    ]);
  });

  test.each<[what: string, entities: readonly string[], units: readonly string[]]>([
    ['no row is about it', ['Root entity > A', 'Root entity > B > C'], ['A -', 'B -', 'C B']],
    ['the first row is about it', ['Root entity', 'Root entity > A'], ['A -', 'Root entity -']],
    ['the last row is about it', ['Root entity > A', 'Root entity'], ['A -', 'Root entity -']],
    ['it has the name of an office', ['UBND > A'], ['A UBND', 'UBND -']],
  ])(
    'the root of all entities is a unit where some row is about it, and above none: %s',
    async (_, entities, units) => {
      const cwd = folder({
        'infragap.yaml': 'extends: [glpi]\nas_of: 2026-03-01\n',
        'computers.csv': `Entity;Type;Inventory number\n${entities.map((entity, at) => `${entity};Desktop;${at}\n`).join('')}`,
      });
      const { inventory } = await analyze({ paths: ['.'], cwd, today: '2026-03-01' });
      const found = inventory.units.map(({ name, parent }) => `${name} ${parent?.name ?? '-'}`);
      expect(found.sort()).toEqual(units);
    },
  );

  test('7.8 Gio of memory is what 8 GB report, and two processors are one text', async () => {
    const { analysis } = await read('glpi', [`${GLPI}/computers-10-fr.csv`]);
    const failed: (readonly string[])[] = [];
    analysis.rows(({ judged }) => failed.push(judged[0]?.failed ?? []));
    expect(failed).toEqual([[], ['ram_gb', 'age'], [], []]);
  });

  test('every column is accounted for', async () => {
    for (const file of ['computers-10-en', 'computers-10-fr', 'computers-11-en', 'computers-11-fr']) {
      const { out } = await run(['map', `${GLPI}/${file}.csv`, '--preset', 'glpi', '--format', 'json']);
      const columns = (JSON.parse(out) as ColumnMap).tables.flatMap((table) => table.columns);
      const open = columns.filter(({ is, how }) => is !== 'no_header' && how !== 'configuration');
      expect(
        open.map(({ header }) => header),
        file,
      ).toEqual([]);
    }
  });

  test('names of computers are no names of units: a table of units beside them is read as ever', async () => {
    const cwd = folder({
      'units.csv': 'unit_id,name,status\n1,Trà Mai,old\n',
      'allocations.csv': 'unit_id,year,source,amount,status\n1,2026,a,5,spent\n',
      'infragap.yaml': `extends: [glpi, snipe-it]\nas_of: 2026-03-01\n`,
    });
    const { inventory } = await analyze({ paths: ['.'], cwd, today: '2026-03-01' });
    expect(inventory.units[0]?.name).toBe('Trà Mai');
    expect(inventory.units[0]?.facts.get('status')?.value).toBe('old');
    expect(inventory.allocations[0]?.status).toBe('spent');
  });
});

describe('units named by their paths', () => {
  const CONFIG = 'as_of: 2026-03-01\ncolumns: { Nơi: { is: unit_path } }\n';
  const listed = async (files: Files) => {
    const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
    const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-03-01' });
    const units = inventory.units.map(({ id, name, parent, itemRows }) => [id, name, parent?.id, itemRows]);
    const wrong = report.issues.filter(({ severity }) => severity === 'error');
    return { units, wrong: wrong.map(({ rule, value, row }) => `${rule} ${value} ${row}`) };
  };

  test('without a table of units every step is one; spaces, and steps of nothing, do not matter', async () => {
    const equipment = 'Nơi,category\nA > B > C,desktop\nA>B,laptop\n A > > B >C,desktop\nD,desktop\n';
    expect(await listed({ 'equipment.csv': equipment })).toEqual({
      units: [
        ['A', 'A', undefined, 0],
        ['A > B', 'B', 'A', 1],
        ['A > B > C', 'C', 'A > B', 2],
        ['D', 'D', undefined, 1],
      ],
      wrong: [],
    });
  });

  const UNITS = 'unit_id,name,parent_id\n1,Huyện A,\n2,Xã Long,1\n3,Huyện B,\n4,Xã Long,3\n5,Xã Sơn,3\n';

  test('with one, the last step is a unit of it, by code or name, below the step before', async () => {
    const equipment =
      'Nơi,category\nGốc > Huyện A > Xã Long,desktop\nHuyện B > Long,desktop\nHuyện B > 4,desktop\nXã Sơn,desktop\n';
    const { units, wrong } = await listed({ 'units.csv': UNITS, 'equipment.csv': equipment });
    expect(wrong).toEqual([]);
    expect(units.map(([id, , , rows]) => [id, rows])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 0],
      ['4', 2],
      ['5', 1],
    ]);
  });

  test('never one that stands elsewhere, nor one of several', async () => {
    const equipment = 'Nơi,category\nHuyện A > Xã Sơn,desktop\nXã Long,desktop\nHuyện A > Phòng 2,desktop\n';
    const { units, wrong } = await listed({ 'units.csv': UNITS, 'equipment.csv': equipment });
    expect(units.every(([, , , rows]) => rows === 0)).toBe(true);
    expect(wrong).toEqual([
      'unknown-unit Huyện A > Xã Sơn 2',
      'ambiguous-unit Xã Long 3',
      'unknown-unit Huyện A > Phòng 2 4',
    ]);
  });

  test('a table of units by their paths is the tree, whatever its order; a step without a row is added', async () => {
    const units = 'Nơi,officials\nA > B > C,3\nA,5\nX > Y,1\n';
    const equipment = 'Nơi,category\nA > B > C,desktop\n';
    expect(await listed({ 'units.csv': units, 'equipment.csv': equipment })).toEqual({
      units: [
        ['A > B > C', 'C', 'A > B', 1],
        ['A', 'A', undefined, 0],
        ['X > Y', 'Y', 'X', 0],
        ['A > B', 'B', 'A', 0],
        ['X', 'X', undefined, 0],
      ],
      wrong: [],
    });
  });

  test('a path longer than a code may be', async () => {
    const long = Array.from({ length: 60 }, (_, at) => `Cấp ${at}`).join(' > ');
    const { units, wrong } = await listed({ 'equipment.csv': `Nơi,category\n${long},desktop\n` });
    expect([units.length, wrong]).toEqual([60, []]);
  });
});

test('what the bundled profiles say can be used, alone and together', () => {
  expect(PROFILE_IDS).toEqual(['basic', 'glpi', 'snipe-it', 'vn-2018', 'vn-2025', 'vn-2026']);
  for (const presets of [['glpi'], ['snipe-it'], ['glpi', 'snipe-it'], ['vn-2018'], ['vn-2025'], ['vn-2026']])
    expect(loadConfig(undefined, [], folder(), presets).files).toEqual(
      [...presets, 'basic'].map((id) => `profile:${id}`),
    );
});

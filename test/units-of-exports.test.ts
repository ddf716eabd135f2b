import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Whose the rows of exports are, and what is left open where they do not say it. Figures are worked out by hand. */

const config = (preset: string): string => `
  extends: [${preset}]
  as_of: 2025-12-31
  no_rows_means_none: [equipment]
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const SITES = 'unit_id,name\nNorth,North\nSouth,South\n';

/** What each unit has, and the errors. */
async function read(files: Readonly<Record<string, string>>, settings: string): Promise<string> {
  const { report } = await inventory({ 'infragap.yaml': settings, ...files });
  const has = (report.targets[0]?.by_unit ?? []).map(({ unit_id, actual }) =>
    actual?.low === actual?.high
      ? `${unit_id} ${actual?.low}`
      : `${unit_id} ${actual?.low}..${actual?.high ?? ''}`,
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error');
  return [...has, ...errors.map(({ rule }) => rule)].join(', ');
}

describe("a blank location of Snipe-IT may be anybody's", () => {
  const snipe = (rows: string, units = SITES, more = '') =>
    read(
      { 'units.csv': units, 'equipment.csv': `Asset Tag,Company,Location,Category,Status\n${rows}` },
      config('snipe-it') + more,
    );
  const ROWS = '1,,North,Desktop,Deployed\n2,,North,Desktop,Deployed\n3,,South,Desktop,Deployed\n';

  test.each<[string, string, string]>([
    ['before all', `9,,,Desktop,Deployed\n${ROWS}`, 'North 2..3, South 1..2, missing-value'],
    ['behind all', `${ROWS}9,,,Desktop,Deployed\n`, 'North 2..3, South 1..2, missing-value'],
    [
      'below the one row of each',
      '1,,North,Desktop,Deployed\n8,,,Laptop,Deployed\n3,,South,Desktop,Deployed\n9,,,Laptop,Deployed\n',
      'North 1..3, South 1..3, missing-value, missing-value',
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await snipe(rows)).toBe(expected);
  });

  test("or the company's, where that is a unit", async () => {
    expect(await snipe(`${ROWS}9,South,,Desktop,Deployed\n`)).toBe('North 2, South 1..2, missing-value');
  });

  test('and so may a location that is no unit', async () => {
    expect(await snipe(`${ROWS}9,South,Room 1,Desktop,Deployed\n`)).toBe('North 2, South 1..2, unknown-unit');
  });

  test('a company stands for all units below it', async () => {
    const units = 'unit_id,name,parent_id\nR,Region,\nNorth,North,R\nSouth,South,R\nFar,Far,\n';
    expect(await snipe(`${ROWS}9,Region,,Desktop,Deployed\n`, units)).toBe(
      'R 0..1, North 2..3, South 1..2, Far 0, missing-value',
    );
  });

  test('a company with many units below it, in any number of rows', async () => {
    const sites = Array.from({ length: 6 }, (_, at) => `S${at},Site ${at},R\n`).join('');
    const units = `unit_id,name,parent_id\nR,Region,\n${sites}Far,Far,\n`;
    const rows = '1,Region,S1,Desktop,Deployed\n2,Region,,Desktop,Deployed\n3,Region,,Laptop,Deployed\n';
    expect(await snipe(rows, units)).toBe(
      'R 0..2, S0 0..2, S1 1..3, S2 0..2, S3 0..2, S4 0..2, S5 0..2, Far 0, missing-value, missing-value',
    );
  });

  test('also where the configuration says that companies are the units', async () => {
    const more = 'columns:\n    equipment.Company: { is: unit_id }\n    equipment.Location: { is: ignored }';
    const rows =
      '1,North,x,Desktop,Deployed\n2,,x,Desktop,Deployed\n3,South,x,Desktop,Deployed\n4,,x,Desktop,Deployed\n';
    const settings = `${config('snipe-it')}  ${more}\n`;
    const files = {
      'units.csv': SITES,
      'equipment.csv': `Asset Tag,Company,Location,Category,Status\n${rows}`,
    };
    expect(await read(files, settings)).toBe('North 1..3, South 1..3, missing-value, missing-value');
  });

  // Nothing of the profile speaks of its columns: it was written by hand, and a blank cell may mean the unit above.
  test("a list of one's own beside it is read as such lists are", async () => {
    const files = {
      'units.csv': SITES,
      'equipment.csv':
        'Đơn vị,Loại thiết bị,Số lượng\nNorth,Desktop,2\n,Laptop,1\nSouth,Desktop,4\n,Laptop,1\n',
    };
    expect(await read(files, config('snipe-it'))).toBe('North 3, South 5');
  });
});

describe('GLPI', () => {
  const glpi = (header: string, rows: readonly string[], units = SITES) =>
    read(
      {
        'units.csv': units,
        'equipment.csv': `Inventory number;Type;Status;${header}\n${rows.map((row, at) => `${at};Desktop;In use;${row}\n`).join('')}`,
      },
      config('glpi'),
    );
  const DISTRICTS = 'unit_id,name,parent_id\nE,East,\nW,West,\nE1,Center,E\n';

  test.each<[string, string, readonly string[], string, string?]>([
    ['a blank entity', 'Entity', ['Root > North', '', 'Root > South'], 'North 1..2, South 1..2, missing-value'],
    ['a blank entity beside a location', 'Entity;Location', ['Root > North;North > R1', ';South > R2', 'Root > South;South > R2'], 'North 1, South 1..2, missing-value'],
    ['rooms and floors of a unit', 'Location', ['North', 'North > Floor 1 > Room 2', 'North > Tầng 2', 'North > R2', 'South'], 'North 4, South 1'],
    ['no room, and no unit', 'Location', ['North', 'North > School', 'South'], 'North 1..2, South 1, unknown-unit'],
    ['a room of an office that has others below it', 'Location', ['East > Room 1', 'East > Center > Room 1'], 'E 0..1, W 0, E1 1, unknown-unit', DISTRICTS],
    ['an office in the place of the one above', 'Entity', ['Root > East > Center', 'Root > South > Center'], 'E 0, W 0, E1 1..2, unknown-unit', DISTRICTS],
    ['another unit above', 'Entity', ['Root > East > Center', 'Root > West > Center'], 'E 0, W 0..1, E1 1..2, unknown-unit', DISTRICTS],
    ['a folder between the two', 'Entity', ['Root > East > Communes > Center'], 'E 0, W 0, E1 1', DISTRICTS],
    ['nothing but the root above', 'Entity', ['Root > Center'], 'E 0, W 0, E1 1', DISTRICTS],
    ['two entities in a cell', 'Entity', ['Root > North<br>Root > South', 'Root > North', 'Root > South'], 'North 1..2, South 1..2, ambiguous-unit'],
    ['one entity twice', 'Entity', ['Root > North<br/>Root > North'], 'North 1, South 0'],
    ['arrows of all kinds', 'Entity', ['Root › North', 'Root » North', 'Root → North', 'Root>North', '"Root &gt; North"', '"Root &#62; North"'], 'North 6, South 0'],
    ['a name as HTML', 'Entity', ['Root > R&D', '"Root > R&amp;D"'], 'R 2', 'unit_id,name\nR,R&D\n'],
    ['what a message offers', 'Entity', ['Root > North', 'North (Root)'], 'North 1..2, South 0, unknown-unit'],
    ['code and name', 'Entity', ['Root > 101 - North', 'Root > South (102)'], '101 1, 102 1', 'unit_id,name\n101,North\n102,South\n'],
    ['the code of one and the name of another', 'Entity', ['Root > 101 - North', 'Root > 101 - South'], '101 1..2, 102 0..1, unknown-unit', 'unit_id,name\n101,North\n102,South\n'],
  ])('%s', async (_, header, rows, expected, units) => {
    expect(await glpi(header, rows, units)).toBe(expected);
  }); // biome-ignore format: a table to be read as one

  test('two entities in a cell, where no table says which units there are', async () => {
    const rows =
      'Inventory number;Type;Status;Entity\n1;Desktop;In use;A > B<br>A > C\n2;Desktop;In use;A > B\n';
    expect(await read({ 'equipment.csv': rows }, config('glpi'))).toBe(
      'A 0, A > B 1..2, A > C 0..1, ambiguous-unit',
    );
  });
});

describe('codes that became numbers with a decimal', () => {
  const CONFIG = `
    as_of: 2025-12-31
    no_rows_means_none: [equipment]
    targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
  `;
  test.each<[string, readonly string[], readonly string[], string]>([
    ['in a list', ['12000001', '12000002'], ['12000001.0', '12000002.0'], '12000001 1, 12000002 1'],
    ['in the table of units', ['12000001.0', '12000002.0'], ['12000001', '12000002'], '12000001.0 1, 12000002.0 1'],
    ['with zeros before them', ['00097', '00098'], ['97.0', '98.0'], '00097 1, 00098 1'],
    ['that may be of two', ['00097', '097'], ['97.0'], '00097 0..1, 097 0..1, ambiguous-unit'],
    ['where points mean something', ['1', '1.1', '2'], ['1.1', '2'], '1 0, 1.1 1, 2 1'],
    ['and nobody knows what', ['1', '1.1', '2'], ['1.0'], '1 0..1, 1.1 0, 2 0, unknown-unit'],
  ])('%s', async (_, units, rows, expected) => {
    const files = {
      'units.csv': `unit_id,name\n${units.map((id, at) => `${id},Site ${'ABC'[at]}\n`).join('')}`,
      'equipment.csv': `unit_id,category,quantity\n${rows.map((id) => `${id},desktop,1\n`).join('')}`,
    };
    expect(await read(files, CONFIG)).toBe(expected);
  }); // biome-ignore format: a table to be read as one
});

describe('a unit that only_rows leaves out', () => {
  const settings = `
    as_of: 2025-12-31
    no_rows_means_none: [equipment]
    only_rows: { St: [1] }
    targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
  `;
  const UNITS = 'unit_id,name,St\n01,Hill,1\n02,Lake,2\n';

  test.each(['02', '2', 'Lake'])(
    '"%s": its rows are left out, and nothing is open or wrong',
    async (unit) => {
      const files = {
        'units.csv': UNITS,
        'equipment.csv': `unit_id,category,quantity\n01,desktop,3\n${unit},laptop,2\n`,
      };
      expect(await read(files, settings)).toBe('01 3');
      const { report } = await inventory({ 'infragap.yaml': settings, ...files });
      expect(
        report.issues.filter(({ rule }) => rule === 'row-left-out').map(({ file, row }) => [file, row]),
      ).toEqual([
        ['equipment.csv', 3],
        ['units.csv', 3],
      ]);
    },
  );

  test('one that is in no table is still an error', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,quantity\n01,desktop,3\nXyz,laptop,2\n',
    };
    expect(await read(files, settings)).toBe('01 3, unknown-unit');
  });
});

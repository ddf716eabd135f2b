import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Lists of equipment with English headings. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-11-01
  standards: { computer: { categories: [computer, desktop, laptop] } }
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 10 }]
`;
const UNITS = 'unit_id,name\nA,Hill\nB,Lake';

/** Computers in service of A and B. */
async function read(equipment: string, file = 'equipment.csv') {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, [file]: equipment });
  return report.targets[0]?.by_unit.map(({ actual }) =>
    actual?.low === actual?.high ? String(actual?.low) : `${actual?.low}..${actual?.high ?? ''}`,
  );
}

describe('a column that tells which machines do not work', () => {
  // Of two machines of A one works, or may work; both of B do.
  test.each<[string, string, string, string]>([
    ['State', 'In use', 'Broken', '1'],
    ['Item status', 'Active', 'Retired', '1'],
    ['Operational status', 'Operational', 'Non-operational', '1'],
    ['Operational status', 'Yes', 'No', '1'],
    ['Working condition', 'Good', 'Poor', '1..2'],
    ['Working condition', 'Good', 'Unserviceable', '1'],
    ['Remark of the office', 'Serviceable', 'Written off', '1'],
    ['Serviceable', 'Yes', 'No', '1'],
    ['Working order', 'yes', 'no', '1'],
    ['Working (Y/N)', 'Y', 'N', '1'],
    ['Functional?', 'Yes', 'No', '1'],
    ['Usable', 'Y', 'N', '1'],
    ['"Condition (1=good, 2=bad)"', '1', '2', '1..2'],
    ['"Status (W = working, B = broken)"', 'W', 'B', '1'],
    // Where things are is no condition.
    ['State', 'Ohio', 'Utah', '2'],
  ])('%s: %s or %s', async (heading, good, bad, ofA) => {
    const rows = [`A,desktop,1,${good}`, `A,desktop,2,${bad}`, `B,laptop,3,${good}`, `B,laptop,4,${good}`];
    expect(await read([`unit_id,category,asset_id,${heading}`, ...rows].join('\n'))).toEqual([ofA, '2']);
  });
  test('says of several machines that none works', async () => {
    expect(
      await read('unit_id,category,quantity,Working (Y/N)\nA,desktop,3,N\nA,laptop,2,Y\nB,desktop,4,Y'),
    ).toEqual(['2', '4']);
  });
});

describe('usual headings', () => {
  // 7 of 10 desktops and 4 laptops of A work, none of 5 of B.
  test('Office, Device, Qty', async () => {
    const list =
      'Office,Device,Qty,Working,Not working\nHill,Desktop,10,7,3\nHill,Laptop,4,4,0\nLake,Desktop,5,0,5';
    expect(await read(list)).toEqual(['11', '0']);
  });
  test('School, Item, Qty, Condition', async () => {
    const list =
      'School,Item,Qty,Condition\nHill,Desktop computer,10,Good\nHill,Laptop,3,Not working\nLake,PC,6,OK';
    expect(await read(list, 'inventory.csv')).toEqual(['10', '6']);
  });
  test('District, School, Item, Quantity is no table of allocations', async () => {
    const list =
      'District,School,Item,Quantity\nEast,Hill,Desktop,3\nEast,Hill,Laptop,2\nEast,Lake,Desktop,1';
    expect(await read(list, 's.csv')).toEqual(['5', '1']);
  });
  // Those that work and those that do not are all there are: 2 + 2 work of Hill.
  test('School, Equipment, No., Working is no table of connections', async () => {
    const list =
      'School,Equipment,No.,Working,Not working\nHill,Desktop,3,2,1\nHill,Laptop,2,2,0\nLake,Desktop,1,1,0';
    expect(await read(list, 's.csv')).toEqual(['4', '1']);
  });
});

test('a list of locations that is called units is one', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'ID,Location Name,Parent,Assets,Currency,City\n1,Region,,0,USD,\n2,North,Region,1,USD,',
    'equipment.csv': 'unit_id,category\nNorth,desktop',
  });
  expect(report.targets[0]?.by_unit.map(({ name }) => name)).toEqual(['Region', 'North']);
});

test.each(['School code', 'School ID'])('%s tells two schools of one name apart', async (heading) => {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'schools.csv': `District,${heading},School,Desktops,Laptops\nEast,S1,Central School,10,4\nWest,S2,Central School,1,0`,
  });
  const units = report.targets[0]?.by_unit.map(({ unit_id, actual }) => `${unit_id} ${actual?.low}`);
  expect(units).toEqual(['S1 14', 'S2 1']);
  expect(found('duplicate-key')).toBe(0);
});

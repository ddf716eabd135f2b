import { describe, expect, test } from 'vitest';
import { serialOf } from '../src/intake/items/serials.ts';
import { inventory } from './support/inventory.ts';

/** One machine that stands twice, known by the number that its maker gave it. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 9 }]
`;
const UNITS = 'unit_id,name\nA,An\nB,Bình\nC,Châu\nD,Dương\n';

/** What each unit has of which a list speaks, and the rows told of: [figures, places]. */
async function has(
  files: Readonly<Record<string, string>>,
  config = CONFIG,
): Promise<readonly [string, readonly string[]]> {
  const { report } = await inventory({ 'infragap.yaml': config, 'units.csv': UNITS, ...files });
  const figures = report.targets[0]?.by_unit.map(
    ({ unit_id: unit, actual }) =>
      `${unit} ${actual?.low}${actual?.low === actual?.high ? '' : `..${actual?.high}`}`,
  );
  const twice = report.issues.filter(({ rule }) => rule === 'duplicate-key');
  return [
    figures?.filter((figure) => !figure.endsWith('..null')).join(', ') ?? '',
    twice.map(({ file, row }) => `${file}:${row}`),
  ];
}

const list = (head: string, ...rows: readonly string[]): string =>
  `unit_id,category,${head}\n${rows.join('\n')}\n`;

describe('hand-made lists', () => {
  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['two rows of one machine', { 'equipment.csv': list('Serial', 'A,desktop,5CD0123', 'A,desktop,5cd0123', 'A,desktop,5CD9999') }, 'A 2', ['equipment.csv:3']],
    ['in two lists', { 'equipment a.csv': list('S/N', 'A,desktop,5CD0123', 'A,desktop,5CD0124'), 'equipment b.csv': list('Số sê-ri', 'A,desktop,S/N: 5CD0124', 'A,desktop,5CD0125') }, 'A 3', ['equipment b.csv:2']],
    // The first list gives the machine a number of the office's own as well.
    ['by another list with an asset number', { 'equipment a.csv': list('asset_id,Serial', 'A,desktop,T1,5CD0123'), 'equipment b.csv': list('Serial', 'A,desktop,5CD0123') }, 'A 1', ['equipment b.csv:2']],
    ['in use and broken', { 'equipment.csv': list('Serial,condition', 'A,desktop,5CD0123,in_use', 'A,desktop,5CD0124,in_use', 'A,desktop,5CD0123,broken') }, 'A 1..2', ['equipment.csv:2']],
    ['of two units, one has it', { 'equipment.csv': list('Serial', 'A,desktop,5CD0123', 'A,desktop,5CD0124', 'B,desktop,5CD0123') }, 'A 1..2, B 0..1', ['equipment.csv:2', 'equipment.csv:4']],
    ['broken in another unit', { 'equipment.csv': list('Serial,condition', 'A,desktop,5CD0123,in_use', 'B,desktop,5CD0123,broken') }, 'A 0..1, B 0', ['equipment.csv:2']],
    ['moved, as a list of a later day says', { 'equipment 2025.csv': list('Serial', 'B,desktop,5CD0123'), 'equipment 2024.csv': list('Serial', 'A,desktop,5CD0123') }, 'A 0, B 1', ['equipment 2024.csv:2']],
    // What three units have is the name of a model, or what somebody typed everywhere.
    ['of three units', { 'equipment.csv': list('Serial', 'A,desktop,LBP2900', 'B,desktop,LBP2900', 'C,desktop,LBP2900', 'A,desktop,LBP2900') }, 'A 2, B 1, C 1', []],
    ['the own count of each office', { 'equipment.csv': list('Serial', 'A,desktop,PC01', 'B,desktop,PC01', 'A,desktop,001', 'B,desktop,001') }, 'A 2, B 2', []],
    ['placeholders', { 'equipment.csv': list('Serial', ...['Default string', 'To be filled by O.E.M.', 'N/A', '0000000', '123456789', 'XXXXXX', '-', ''].flatMap((none) => [`A,desktop,${none}`, `A,desktop,${none}`])) }, 'A 16', []],
    ['a computer and a printer', { 'equipment.csv': list('Serial', 'A,desktop,5CD0123', 'A,printer,5CD0123') }, 'A 1', []],
    // One number cannot be of five machines: the row says nothing of any of them.
    ['of a lot', { 'equipment.csv': list('Serial,quantity', 'A,desktop,5CD0123,5', 'A,desktop,5CD0123,1') }, 'A 6', []],
    // Numbers of the office's own tell two machines apart.
    ['two asset numbers', { 'equipment.csv': list('asset_id,Serial', 'A,desktop,T1,5CD0123', 'A,desktop,T2,5CD0123') }, 'A 2', []],
    ['asset numbers in capitals and small letters', { 'equipment.csv': list('asset_id', 'A,desktop,T1', 'A,desktop,t1') }, 'A 1', ['equipment.csv:3']],
    ['asset numbers of each unit', { 'equipment.csv': list('asset_id', 'A,desktop,T1', 'B,desktop,T1') }, 'A 1, B 1', []],
  ])('%s', async (_, files, figures, places) => expect(await has(files)).toEqual([figures, places]));
}); // biome-ignore format: a table to be read as one

describe('exports', () => {
  const GLPI = 'Name;Entity;Status;Serial number;Type;\n';
  const SNIPE = 'Asset Tag,Serial,Category,Status,Location\n';
  test.each<[string, string, Readonly<Record<string, string>>, string, number]>([
    ['two of GLPI', 'glpi', { 'computers-1.csv': `${GLPI}a;A;In use;S1;Desktop;\nb;A;In use;S2;Desktop;\n`, 'computers-2.csv': `${GLPI}b;A;In use;S2;Desktop;\nc;A;In use;S3;Desktop;\n` }, 'A 3', 1],
    ['two of Snipe-IT without tags', 'snipe-it', { 'assets1.csv': `${SNIPE},S1,Desktop,Deployed,A\n,S2,Desktop,Deployed,A\n`, 'assets2.csv': `${SNIPE},S2,Desktop,Deployed,A\n` }, 'A 2', 1],
    ['a tag in two units', 'snipe-it', { 'assets.csv': `${SNIPE}AT-2,,Desktop,Deployed,A\nAT-2,,Desktop,Deployed,B\nAT-3,,Desktop,Deployed,B\n` }, 'A 0..1, B 1..2', 2],
    // Two installations count from 1 each.
    ['a tag in two exports', 'snipe-it', { 'assets1.csv': `${SNIPE}1,,Desktop,Deployed,A\n`, 'assets2.csv': `${SNIPE}1,,Desktop,Deployed,B\n` }, 'A 1, B 1', 0],
  ])('%s', async (_, preset, files, figures, count) => {
    const [said, places] = await has(files, `extends: [${preset}]\n${CONFIG.replace(/^ {2}/gm, '')}`);
    expect([said, places.length]).toEqual([figures, count]);
  });
}); // biome-ignore format: a table to be read as one

test('what the other unit is called is told', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment.csv': list('Serial', 'A,desktop,5CD0123', 'B,desktop,5CD0123'),
  });
  const told = report.issues.filter(({ rule }) => rule === 'duplicate-key').map(({ message }) => message);
  expect(told[0]).toMatch(/^Unit B has the thing with serial number "5CD0123" as well/);
  expect(told[1]).toMatch(/^Unit A has the thing with serial number "5CD0123" as well/);
});

test.each([
  ['5CD1234ABC', true], ['BCDFGHJ', true], ['VMware-56 4d 3c ab', true], ['123', false], ['1234567', false], ['SN: 99812', true],
  ['System Serial Number', false], ['Not Specified', false], ['none', false], ['Dell Vostro 3470', false], ['không có', false],
  ['PC-0000', false], ['1111111', false], ['x', false],
])('%s is a serial number: %s', (text, is) => expect(serialOf(text, 'desktop') !== undefined).toBe(is)); // biome-ignore format: a table to be read as one

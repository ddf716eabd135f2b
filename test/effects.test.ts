import { expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const CONFIG = `as_of: 2026-03-01
currency: VND
standards:
  computer: { categories: [desktop] }
targets:
  - { id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }
  - { id: lan, check: has, fact: lan, buy: cable }
prices:
  set: { price: 15000000, per: set }
  cable: { price: 40000000, per: each }
`;
/** An Lao has one computer for three officials and no LAN; Hoai An two for two, and a LAN. */
const CLEAN: Files = {
  'infragap.yaml': CONFIG,
  'units.csv': 'unit_id,name,officials\n101,An Lao,3\n102,Hoai An,2\n',
  'equipment.csv':
    'unit_id,category,quantity,asset_id,note\n101,desktop,1,A1,"two\nlines"\n102,desktop,2,B1,\n',
  'connectivity.csv': 'unit_id,connection,present\n101,lan,no\n102,lan,yes\n',
};

async function issuesIn(files: Files): Promise<Issue[]> {
  const { out } = await run(['validate', '.', '--format', 'json'], { cwd: folder({ ...CLEAN, ...files }) });
  return (JSON.parse(out) as Report).issues;
}

const equipment = (row: string): Files => ({ 'equipment.csv': `${CLEAN['equipment.csv']}${row}\n` });

test('a quantity that is no number: the row, its target, its unit and what that unit is to buy', async () => {
  const [issue] = await issuesIn(equipment('101,desktop,many,A2,'));
  expect(issue).toMatchObject({
    rule: 'not-a-number',
    row: 4,
    cell: 'C4',
    // The cell above breaks its line, so the row stands one line further down than a spreadsheet counts.
    line: 5,
    record: { table: 'equipment', key: { unit_id: '101', asset_id: 'A2' } },
    // Any number of computers may stand there: from nothing to the two that are missing at 15 million each.
    effect: { rows_refused: 1, targets: ['computers'], units: ['101'], amount: { low: 0, high: 30_000_000 } },
  });
});

test('a row that is refused, or wrong in a cell, concerns the targets that count what it is', async () => {
  const effects = async (row: string): Promise<unknown[]> =>
    (await issuesIn(equipment(row)))
      .filter(({ severity }) => severity !== 'info')
      .map(({ effect: { rows_refused, targets, units, amount } }) => [rows_refused, targets, units, amount]);
  expect(await effects('101,máy in,many,A2,')).toEqual([[1, [], [], null]]);
  // An Lao lacks two computers, and the row does not say what it is.
  const lacks = [['computers'], ['101'], { low: 30_000_000, high: 30_000_000 }];
  expect(await effects('101,gizmo,0,A2,')).toEqual([[1, ...lacks]]);
});

test('a unit that is not known: the rows, and no unit or money that could be named', async () => {
  const [issue] = await issuesIn(equipment('1o1,desktop,1,A2,\n1o1,desktop,1,A3,'));
  expect(issue).toMatchObject({
    rule: 'unknown-unit',
    rows: 2,
    row_numbers: [4, 5],
    nearest: '101',
    effect: { rows_refused: 2, targets: ['computers'], units: [], amount: null },
  });
});

test('a connection that is neither there nor not: the LAN target alone', async () => {
  const [issue] = await issuesIn({
    'connectivity.csv': 'unit_id,connection,present\n101,lan,perhaps\n102,lan,yes\n',
  });
  expect(issue).toMatchObject({
    rule: 'not-yes-no',
    record: { table: 'connectivity', key: { unit_id: '101', connection: 'lan' } },
    effect: { rows_refused: 0, targets: ['lan'], units: ['101'], amount: { low: 0, high: 40_000_000 } },
  });
});

test('a figure that no target asks for touches nothing', async () => {
  const [issue] = await issuesIn({
    'units.csv': 'unit_id,name,officials,population\n101,An Lao,3,many\n102,Hoai An,2,5000\n',
  });
  expect(issue).toMatchObject({
    rule: 'not-a-number',
    effect: { rows_refused: 0, targets: [], units: [], amount: null },
  });
});

test('what would be right is said in a few words', async () => {
  const files = {
    'equipment.csv':
      'unit_id,category,quantity,condition,ram_gb,antivirus\n101,desktop,1.5,in_use,-8,perhaps\n1o1,desktop,1,in_use,8,yes\n',
  };
  const issues = await issuesIn(files);
  expect(Object.fromEntries(issues.map(({ rule, expected }) => [rule, expected]))).toMatchObject({
    'not-an-integer': 'a whole number',
    'out-of-range': '≥ 0',
    'not-yes-no': 'yes or no',
    'unknown-unit': 'a unit of the units table',
  });
});

test('a fault of a field that no target is judged by touches no figure', async () => {
  const files = { 'equipment.csv': 'unit_id,category,asset_id,original_cost\n101,desktop,A1,cheap\n' };
  const issues = await issuesIn(files);
  expect(issues.find(({ rule }) => rule === 'not-a-number')).toMatchObject({
    effect: { targets: [], units: [], amount: null },
  });
});

test('a row that two findings refuse is counted once', async () => {
  const issues = await issuesIn(equipment('1o1,abacus,1,A2,'));
  expect(issues.map(({ rule, effect }) => [rule, effect.rows_refused])).toEqual([
    ['unknown-unit', 1],
    ['not-in-list', 0],
  ]);
});

test('a fault keeps its fingerprint when its row moves, and only then', async () => {
  const [before] = await issuesIn(equipment('101,desktop,many,A2,'));
  const [moved] = await issuesIn(equipment('101,desktop,1,A9,\n101,desktop,many,A2,'));
  const [other] = await issuesIn(equipment('101,desktop,few,A2,'));
  const [another] = await issuesIn(equipment('101,desktop,many,A3,'));
  expect(moved?.fingerprint).toBe(before?.fingerprint);
  expect(new Set([before, other, another].map((issue) => issue?.fingerprint)).size).toBe(3);
});

import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What is there and is paid for every year is followed as well, whether or not a target asks for it. */

/** A has the government's network and two printers, B a line that its row says the cost of. Prices grow by 10 % a year. */
const district = {
  'infragap.yaml': `as_of: 2026-06-30
tiers: [district, commune, village]
no_rows_means_none: [equipment]
targets:
  - { id: pc, check: per-unit, item: desktop, at_least: 3, where: { tier: commune }, buy: pc }
  - { id: lan, check: has, fact: lan, where: { tier: commune } }
  - { id: connected, check: has, fact: internet, where: { tier: commune } }
prices:
  pc: { price: 1000, with: [lic] }
  lic: { price: 5, per: month }
  line: { price: 50, per: month, source: Contract 7 }
  toner: { price: 20, per: year }
costs: { price_growth: 10% }
running_costs: [{ connection: govnet, price: line }, { item: printer, price: toner }]
funding: { years: [2027, 2028], sources: [{ id: s, amount: 700 }, { id: t, amount: 90000 }] }
`,
  'units.csv':
    'unit_id,name,tier,parent_id\nD,Dong,district,\nA,An Lao,commune,D\nB,Bok Toi,commune,D\nC,Cat Tan,commune,D\nA1,Village,village,A\n',
  'equipment.csv': 'unit_id,category,quantity\nA,printer,2\nA,desktop,1\nC,desktop,3\n',
  'connectivity.csv':
    'unit_id,connection,present,monthly_cost\nA,govnet,yes,\nB,internet,yes,100\nC,govnet,no,\n',
};

const explained = async (what: string, unit: string, ...flags: string[]) =>
  run(['explain', what, '--unit', unit, '.', ...flags], { cwd: folder(district) });

describe('a line that no target asks for', () => {
  test('is followed to its row, its price, and who pays', async () => {
    const { out } = await explained('govnet', 'A');
    expect(out).toMatch(/^govnet - A An Lao\n/);
    expect(out).toMatch(/A +govnet +yes +connectivity\.csv:2\n/);
    expect(out).toMatch(/A +An Lao +govnet +VND 600 +price line\n/);
    // 50 x 1.1 x 12; 50 x 1.21 is 61 a month. Of what runs, the lines of units come in the order of their codes.
    expect(out).toMatch(/A +govnet +2027 +VND 660 +VND 0 +s: VND 660\n/);
    expect(out).toMatch(/A +govnet +2028 +VND 732 +VND 0 +s: VND 700; t: VND 32\n/);
    expect(out).toMatch(/line +2027-01-01 +VND 50 × \(1 \+ 10%\)\^1 \(yearly growth\) +VND 55 +VND 660 /);
    expect(out).toMatch(/line +VND 50 +month +Contract 7 +infragap\.yaml:11\n/);
  });

  test('in Vietnamese, JSON and CSV', async () => {
    expect((await explained('govnet', 'A', '--lang', 'vi')).out).toMatch(
      /Khoản đã có và phải chi hằng năm, .*A +govnet +2027 +660 VND /s,
    );
    const { out } = await explained('govnet', 'A', '--format', 'json');
    const { explains, connection, facts, upkeep, upkeep_over } = JSON.parse(out);
    expect([explains, connection, facts[0].row, upkeep[0].per_year.low]).toEqual([
      'running',
      'govnet',
      2,
      600,
    ]);
    expect(upkeep_over[0].years.map(({ amount }: { amount: number }) => amount)).toEqual([660, 732]);
    const { out: csv } = await explained('govnet', 'A', '--format', 'csv');
    expect(csv).toContain('govnet,A,existing,A,govnet,,,,,,connectivity.csv,2,,line,,,600,,,,\n');
    expect(csv).toContain('govnet,A,plan_existing,A,govnet,,,,,,,,2028,line,,,732,0,,s: 700; t: 32,\n');
  });

  test('from a unit above, those of the units below', async () => {
    expect((await explained('govnet', 'D')).out).toMatch(/A +An Lao +govnet +VND 600 +price line\n/);
  });

  test('and nothing where there is none', async () => {
    const { err, code } = await explained('govnet', 'C');
    expect(code).toBe(2);
    expect(err).toBe('infragap: Unit C and the units below it have no yearly costs of govnet.\n');
  });
});

test('a line whose row says what it costs is followed to that row', async () => {
  const { out } = await explained('internet', 'B');
  expect(out).toMatch(/B +Bok Toi +internet +VND 1,200 +connectivity\.csv:3\n/);
  expect(out).toContain('connectivity.csv:3: VND 100 a month, times 12: VND 1,200 a year.\n');
});

test('the explanation of a target that asks for a line has its costs as well', async () => {
  const { out } = await explained('connected', 'B');
  expect(out).toMatch(/B +Bok Toi +internet +VND 1,200 +connectivity\.csv:3\n/);
});

test('equipment that no target counts is followed to its rows', async () => {
  const { out } = await explained('printer', 'A');
  expect(out).toMatch(/equipment\.csv:2 +A +printer +2 +✓\n/);
  expect(out).toMatch(/A +An Lao +printer +2 +VND 20 +VND 40 +toner *\n/);
  // 2 x 22, then 2 x 24: 20 x 1.21 is 24.2.
  expect(out).toMatch(/A +printer +2027 +2 +VND 22 +VND 44 +VND 0 +s: VND 40; t: VND 4\n/);
  expect(out).toMatch(/A +printer +2028 +2 +VND 24 +VND 48 +VND 0 +t: VND 48\n/);
});

test('every yearly cost of what is there can be followed: nam-tra-my', async () => {
  const { out } = await run(['budget', 'fixtures/nam-tra-my', '--format', 'json']);
  const { estimate } = JSON.parse(out);
  for (const { unit_id, connection, per_year } of estimate.existing.slice(0, 3)) {
    const { out } = await run([
      'explain',
      connection,
      '--unit',
      unit_id,
      'fixtures/nam-tra-my',
      '--format',
      'json',
    ]);
    expect(JSON.parse(out).upkeep).toMatchObject([{ unit_id, connection, per_year }]);
  }
});

describe('a unit that a target is not for', () => {
  test('shows in short those below it that fall short', async () => {
    const { out } = await explained('pc', 'D');
    expect(out).toMatch(/It is not for unit D itself, but for 3 unit\(s\) below it; 2 of them fall short/);
    // A lacks two of three, B all: each for 1000 and 60 a year.
    expect(out).toMatch(
      /A +An Lao +short +3 +1 +2 +VND 2,000 +VND 120\n B +Bok Toi +short +3 +0 +3 +VND 3,000 +VND 180\n/,
    );
    expect(out).not.toMatch(/C +Cat Tan/);
    expect(out).toContain('infragap explain pc --unit A');
  });

  test('in Vietnamese, JSON and CSV', async () => {
    expect((await explained('pc', 'D', '--lang', 'vi')).out).toMatch(
      /A +An Lao +chưa đạt +3 +1 +2 +2\.000 VND +120 VND\n/,
    );
    const { explains, below } = JSON.parse((await explained('pc', 'D', '--format', 'json')).out);
    expect(explains).toBe('below');
    expect(below).toMatchObject([
      { unit_id: 'A', status: 'short', gap: { low: 2 }, one_off: { low: 2000, high: 2000 } },
      { unit_id: 'B', status: 'short', gap: { low: 3 } },
      { unit_id: 'C', status: 'met', one_off: { low: 0, high: 0 } },
    ]);
    const { out } = await explained('pc', 'D', '--format', 'csv');
    expect(out).toContain('pc,D,unit_below,A,An Lao,2,,short,,,,,,,,,2000,,,,\n');
  });

  test('says which unit above it the target is for', async () => {
    const { err } = await explained('pc', 'A1');
    expect(err).toBe('infragap: Target pc is not for unit A1. It is for unit A above it: --unit A.\n');
  });
});

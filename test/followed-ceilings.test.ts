import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What a unit may have, followed to the posts, their rows and the decision that says so. */

/** Four posts of one for each; ten and four, of which three share one; two for the commune itself: 4 + 14/3 -> 5 + 2. */
const office = {
  'infragap.yaml': `as_of: 2026-06-30
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-unit, item: computer, at_least: 12, buy: pc }]
prices: { pc: { price: 12 } }
ceilings:
  - id: pcs
    items: [computer]
    entitlement: [{ fact: seniors, each: 1 }, { fact: [juniors, clerks], one_per: 3 }, { per_unit: 2, price: 20 }]
    price: 10
    tolerance: 15%
    useful_life_years: 7
    source: Decision X
    verified: { useful_life_years: no }
`,
  'units.csv': 'unit_id,name,seniors,juniors,clerks\nA,An Lao,4,10,4\n',
  'equipment.csv': 'unit_id,category\nA,printer\n',
};

const explained = async (files: Readonly<Record<string, string>>, ...flags: string[]) =>
  (await run(['explain', 'pc', '--unit', 'A', '.', ...flags], { cwd: folder(files) })).out;

describe('how what a unit may have comes about', () => {
  test('is told part by part: figures, rule, and what it comes to', async () => {
    const text = await explained(office);
    expect(text).toMatch(/A +pcs +computer +11 +0 .* Decision X\n/);
    expect(text).toMatch(/A +pcs +seniors +4 +1 for each +4\n/);
    expect(text).toMatch(/A +pcs +juniors \+ clerks +14 +one for 3 +5\n/);
    expect(text).toMatch(/A +pcs +units +1 +2 for a unit +2\n/);
  });

  test('and down to the rows that give the figures', async () => {
    const text = await explained(office);
    expect(text).toMatch(/A +juniors +10 +units\.csv:2\n A +clerks +4 +units\.csv:2\n/);
  });

  test('and what one may cost is told with its tolerance', async () => {
    const text = await explained(office);
    expect(text).toMatch(/2 × VND 23; 9 × VND 11 +VND 20 \+ 15%; VND 10 \+ 15% /);
  });

  test('in Vietnamese', async () => {
    const text = await explained(office, '--lang', 'vi');
    expect(text).toMatch(/A +pcs +juniors \+ clerks +14 +cứ 3 được 1 +5\n/);
    expect(text).toContain('Chưa đối chiếu với văn bản gốc (Decision X): ceilings.pcs (useful_life_years).');
  });

  test('in JSON and CSV', async () => {
    const { entitlements, entitlement_facts } = JSON.parse(await explained(office, '--format', 'json'));
    expect(entitlements).toMatchObject([{ source: 'Decision X', tolerance: 0.15 }]);
    const one = (count: number) => ({ low: count, high: count });
    expect(entitlements[0].parts).toEqual([
      { facts: ['seniors'], of: one(4), rule: 'each', number: 1, price: 10, count: one(4) },
      { facts: ['juniors', 'clerks'], of: one(14), rule: 'one_per', number: 3, price: 10, count: one(5) },
      { facts: [], of: one(1), rule: 'per_unit', number: 2, price: 20, count: one(2) },
    ]);
    expect(entitlement_facts[1]).toMatchObject({ fact: 'juniors', value: 10, file: 'units.csv', row: 2 });
    const csv = await explained(office, '--format', 'csv');
    expect(csv).toContain('pc,A,ceiling_part,A,pcs,5,,juniors + clerks: 14; one_per: 3,');
    expect(csv).toContain('pc,A,ceiling_fact,A,clerks,4,,,,,units.csv,2,');
    expect(csv).toMatch(/^pc,A,ceiling,A,pcs,11,.*,Decision X$/m);
  });

  test('a figure that is not given leaves it open', async () => {
    const text = await explained({
      ...office,
      'units.csv': 'unit_id,seniors,juniors,clerks\nA,4,10,\nB,1,1,1\n',
    });
    // 10/3 -> 4 at the least.
    expect(text).toMatch(/A +pcs +juniors \+ clerks +10–\? +one for 3 +4–\?\n/);
    expect(text).toMatch(/A +clerks +unknown +\(no row gives it\)|A +clerks +unknown +units\.csv:2/);
  });

  test('with all below, the figures of each of them', async () => {
    const text = await explained({
      ...office,
      'infragap.yaml': office['infragap.yaml'].replace('at_least: 12', 'at_least: 40, scope: subtree'),
      'units.csv':
        'unit_id,name,tier,parent_id,seniors,juniors,clerks\nA,An Lao,district,,,,\nB,Bok Toi,commune,A,1,2,\nC,Cat Tan,commune,A,3,0,5\n',
    });
    // B does not say how many clerks it has: 2 + 0 + 5 and perhaps more; three units are counted.
    expect(text).toMatch(/A with all below +pcs +seniors +4 +1 for each +4\n/);
    expect(text).toMatch(/A with all below +pcs +units +3 +2 for a unit +6\n/);
    expect(text).toMatch(/ B +seniors +1 +units\.csv:3\n C +seniors +3 +units\.csv:4\n/);
  });
});

describe('a budget tells of the ceilings that it keeps to', () => {
  test('who says so, and what nobody held against that', async () => {
    const { out } = await run(['budget', '.'], { cwd: folder(office) });
    expect(out).toMatch(/Ceilings used\n\n ceiling +item +source\n pcs +computer +Decision X\n/);
    expect(out).toContain(
      'Nobody held this against the official text (Decision X): ceilings.pcs (useful_life_years).\n',
    );
    const { out: vi } = await run(['budget', '.', '--lang', 'vi'], { cwd: folder(office) });
    expect(vi).toMatch(
      /Định mức, tiêu chuẩn đã áp dụng\n\n định mức +thiết bị +theo\n pcs +computer +Decision X\n/,
    );
  });

  test('in JSON', async () => {
    const { out } = await run(['budget', '.', '--format', 'json'], { cwd: folder(office) });
    const { estimate } = JSON.parse(out);
    expect(estimate.entitlements).toMatchObject([{ ceiling: 'pcs', source: 'Decision X' }]);
    expect(estimate.unverified).toEqual([
      { what: 'ceilings.pcs', numbers: ['useful_life_years'], source: 'Decision X' },
    ]);
  });

  test('nothing where there is none', async () => {
    const cwd = folder({
      ...office,
      'infragap.yaml': office['infragap.yaml'].replace(/ceilings:.*/s, ''),
    });
    const { out } = await run(['budget', '.'], { cwd });
    expect(out).toContain('VND 144');
    expect(out).not.toMatch(/eiling|official text/);
  });
});

import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What a plan needs, gets and moves in pieces is followed: to the rows that grow old, the gifts, and the units they come from. */

const explained = async (files: Readonly<Record<string, string>>, unit: string, ...flags: string[]) =>
  (await run(['explain', 'pc', '--unit', unit, '.', ...flags], { cwd: folder(files) })).out;

/** Ten wanted. Two of 2021 pass their seven years in 2028, four of 2022 in 2029; one of 2018 did in 2025, one of 2024 will after the plan. */
const growing = {
  'infragap.yaml': `as_of: 2026-12-31
no_rows_means_none: [equipment]
standards: { pc: { categories: [desktop], useful_life_years: 7, minimum: { ram_gb: 8 } } }
targets: [{ id: pc, check: per-unit, item: pc, at_least: 10, buy: pc }]
prices: { pc: { price: 10, divisible: true } }
funding: { years: [2027, 2028, 2029], sources: [{ id: s, amount: 900 }] }
`,
  'units.csv': 'unit_id,name\nA,An Lao\n',
  'equipment.csv':
    'unit_id,category,quantity,year_in_use,condition,ram_gb\nA,desktop,2,2021,in_use,8\nA,desktop,4,2022,in_use,8\nA,desktop,1,2018,in_use,8\nA,desktop,1,2024,in_use,8\nA,desktop,1,2021,in_use,4\nA,desktop,1,2021,broken,8\n',
};

describe('pieces that pass their life', () => {
  test('are told by year with their rows: so much is new need of the year', async () => {
    const text = await explained(growing, 'A');
    const [, part = ''] = text.split('Pieces that pass their useful life');
    expect(
      part
        .match(/^ 20\d\d .*$/gm)
        ?.slice(0, 2)
        .map((row) => row.trim().split(/ {2,}/)),
    ).toEqual([
      ['2028', 'equipment.csv:2', 'A', 'desktop', '2'],
      ['2029', 'equipment.csv:3', 'A', 'desktop', '4'],
    ]);
    // Neither the one that is old already, nor one too weak or broken, which are in the need; nor that of 2024.
    expect(part.split('What is funded when')[0]).not.toMatch(/csv:[4567]/);
    const { plan } = JSON.parse(await explained(growing, 'A', '--format', 'json'));
    expect(plan[0].years.map((year: { year: number; new: number }) => [year.year, year.new])).toEqual([
      [2027, 3],
      [2028, 2],
      [2029, 4],
    ]);
  });

  test('in Vietnamese, JSON and CSV', async () => {
    expect(await explained(growing, 'A', '--lang', 'vi')).toMatch(
      /Thiết bị hết thời gian sử dụng .*\n\n.*\n 2028 +equipment\.csv:2 +A +desktop +2\n/,
    );
    const { rows, plan_years } = JSON.parse(await explained(growing, 'A', '--format', 'json'));
    expect(plan_years).toEqual([2027, 2028, 2029]);
    expect(rows.map(({ passes_life }: { passes_life: { low: number } | null }) => passes_life?.low)).toEqual([
      ...[2028, 2029, undefined, 2031, 2028, 2028],
    ]);
    expect(await explained(growing, 'A', '--format', 'csv')).toContain(
      'pc,A,row,A,desktop,2,yes,counts,,,equipment.csv,2,2028,',
    );
  });

  test('without a plan they are not told', async () => {
    const files = { ...growing, 'infragap.yaml': growing['infragap.yaml'].replace(/funding:.*\n/, '') };
    expect(await explained(files, 'A')).not.toContain('pass their useful life');
  });
});

/** A lacks ten; four are given to it, five to the province above it, and one is bought. */
const given = {
  'infragap.yaml': `as_of: 2026-12-31
tiers: [province, commune]
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-unit, item: desktop, at_least: 10, where: { tier: commune }, buy: pc }]
prices: { pc: { price: 10, divisible: true } }
funding: { years: [2027], sources: [{ id: own, amount: 900 }] }
`,
  'units.csv': 'unit_id,name,tier,parent_id\nP,Prov,province,\nA,An Lao,commune,P\n',
  'equipment.csv': 'unit_id,category\nA,printer\n',
  'allocations.csv':
    'unit_id,year,source,item,quantity\nP,2027,ministry,desktop,5\nA,2027,donor,desktop,4\nP,2027,donor,printer,1\n',
};

describe('what is given in kind', () => {
  test('is followed to who gives it, to whom, and the row', async () => {
    expect(await explained(given, 'A')).toMatch(
      /A +2027 +in kind +9 +VND 10 +VND 90 +donor \(A\): 4 - allocations\.csv:3; ministry \(P\): 5 - allocations\.csv:2\n/,
    );
  });

  test('in JSON and CSV', async () => {
    const { plan } = JSON.parse(await explained(given, 'A', '--format', 'json'));
    expect(plan[0].years[0].given).toEqual([
      { source: 'donor', unit_id: 'A', pieces: 4, file: 'allocations.csv', sheet: null, row: 3 },
      { source: 'ministry', unit_id: 'P', pieces: 5, file: 'allocations.csv', sheet: null, row: 2 },
    ]);
    expect(await explained(given, 'A', '--format', 'csv')).toContain(
      'pc,A,plan_in_kind,A,desktop,,,,,,allocations.csv,3,2027,pc,9,10,90,,,donor: 4; ministry: 5,\n',
    );
  });
});

/** A has five of two, B none of three: three go to B, which would cost 30. */
const sisters = {
  'infragap.yaml': `as_of: 2026-12-31
tiers: [province, commune]
no_rows_means_none: [equipment]
targets: [{ id: pc, check: per-head, item: desktop, heads: [officials], at_least: 1, where: { tier: commune }, buy: pc }]
prices: { pc: { price: 10 } }
funding: { years: [2027], surplus: count, sources: [{ id: own, amount: 900 }] }
`,
  'units.csv':
    'unit_id,name,tier,parent_id,officials\nP,Prov,province,,\nA,An Lao,commune,P,2\nB,Bok Toi,commune,P,4\n',
  'equipment.csv': 'unit_id,category,quantity\nA,desktop,5\n',
};

describe('what moves between sister units', () => {
  test('is told in the explanation of both, by name and year', async () => {
    for (const unit of ['A', 'B']) {
      const text = await explained(sisters, unit);
      expect(text).toMatch(/desktop +A An Lao +B Bok Toi +3 +VND 30\n/);
      expect(text).toContain('The plan counts on these moves before 2027, its first year');
    }
    expect(await explained(sisters, 'B', '--lang', 'vi')).toContain('trước năm 2027, năm đầu của kế hoạch');
  });

  test('or as a proposal', async () => {
    const files = { ...sisters, 'infragap.yaml': sisters['infragap.yaml'].replace('surplus: count, ', '') };
    expect(await explained(files, 'B')).toContain('These moves are proposed only');
  });

  test('in JSON and CSV, and by name in the budget', async () => {
    const { moves, moves_counted } = JSON.parse(await explained(sisters, 'B', '--format', 'json'));
    expect([moves_counted, moves]).toEqual([
      true,
      [
        {
          item: 'desktop',
          from: 'A',
          from_name: 'An Lao',
          to: 'B',
          to_name: 'Bok Toi',
          quantity: 3,
          saves: 30,
        },
      ],
    ]);
    expect(await explained(sisters, 'B', '--format', 'csv')).toContain(
      'pc,B,move,B,desktop,A,,,,,,,2027,,3,,30,,,,\n',
    );
    const { out } = await run(['budget', '.'], { cwd: folder(sisters) });
    expect(out).toMatch(/desktop +A An Lao +B Bok Toi +3 +VND 30\n/);
  });
});

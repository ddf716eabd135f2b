import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../src/model/comparison.ts';
import { type Files, folder } from './support/folder.ts';
import { type Ran, run } from './support/run.ts';

const STORY = [
  'compare',
  'fixtures/compare/2025',
  'fixtures/compare/2026',
  '--crosswalk',
  'fixtures/compare/crosswalk.csv',
];

describe('the story of a reform: two communes merged, one split, codes changed, prices and useful life changed', () => {
  test.each<[file: string, flags: string[]]>([
    ['compare.txt', []],
    ['compare.vi.txt', ['--lang', 'vi']],
    ['compare.md', ['--format', 'markdown']],
    ['compare.csv', ['--format', 'csv']],
    ['compare.json', ['--format', 'json']],
  ])('%s', async (file, flags) => {
    const { code, out, err } = await run([...STORY, ...flags]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`../fixtures/compare/expected/${file}`);
  });

  // Worked out by hand in fixtures/compare/README.md.
  test('in figures', async () => {
    const { request, targets, units, items } = JSON.parse(
      (await run([...STORY, '--format', 'json'])).out,
    ) as Comparison;
    expect(request.before.request).toBe(335e6);
    expect(request.parts?.map(({ difference }) => difference.request)).toEqual([90e6, -90e6, -120e6, 51e6]);
    expect(request.after.request).toBe(266e6);
    expect(
      targets.map(({ target, opened, closed, standing, unknown_before }) => [
        target,
        opened,
        closed,
        standing,
        unknown_before,
      ]),
    ).toEqual([
      ['computer-per-official', 0, 1, 3, 0],
      ['lan', 1, 1, 0, 1],
    ]);
    expect(
      units.changes.listed
        .filter(({ fact }) => fact === 'officials')
        .map((each) => [each.unit_id, each.before, each.before_fraction, each.after]),
    ).toEqual([
      ['00201', 18, null, 17],
      ['00203', 7.2, '36/5', 7],
      ['00204', 4.8, '24/5', 5],
      ['00205', 9, null, 10],
    ]);
    expect(items).toMatchObject({
      same: 13,
      added: { count: 2 },
      removed: { count: 1 },
      changed: { count: 1 },
    });
  });

  test('without the crosswalk nothing is taken for the same by its name', async () => {
    const { units } = JSON.parse((await run([...STORY.slice(0, 3), '--format', 'json'])).out) as Comparison;
    expect([units.same, units.removed.count, units.added.count, units.regrouped.count]).toEqual([2, 5, 4, 0]);
  });
});

const CONFIG = [
  'as_of: 2025-12-31',
  'categories: [drone]',
  'standards: { computer: { categories: [desktop, laptop], useful_life_years: 5, minimum: { ram_gb: 8 } } }',
  'targets:',
  '  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1, buy: none }',
  '  - { id: lan, check: has, fact: lan, buy: none }',
  '',
].join('\n');

/** Compares two years of the same configuration, each a table or more. */
async function compared(
  before: Files,
  after: Files,
  flags: readonly string[] = [],
  more: Files = {},
): Promise<Ran & { comparison: Comparison }> {
  const side = (name: string, files: Files): Files =>
    Object.fromEntries(
      Object.entries({ 'infragap.yaml': CONFIG, ...files }).map(([file, content]) => [
        `${name}/${file}`,
        content,
      ]),
    );
  const cwd = folder({ ...side('before', before), ...side('after', after), ...more });
  const ran = await run(['compare', 'before', 'after', '--format', 'json', ...flags], { cwd });
  return { ...ran, comparison: ran.code === 2 ? undefined : JSON.parse(ran.out) };
}

const units = (...lines: readonly string[]): Files => ({
  'units.csv': `unit_id,name,parent_id,officials,lan\n${lines.join('\n')}\n`,
});
const items = (...lines: readonly string[]): Files => ({
  'units.csv': 'unit_id,name\n1,A\n2,B\n',
  'equipment.csv': `unit_id,category,asset_id,quantity,condition,year_in_use,ram_gb\n${lines.join('\n')}\n`,
});

describe('units', () => {
  type Case = readonly [what: string, before: string[], after: string[], found: unknown[]];
  type Crossed = readonly [
    what: string,
    before: string[],
    after: string[],
    crosswalk: string,
    found: unknown[],
  ];
  const changes = async (
    before: readonly string[],
    after: readonly string[],
    crosswalk?: string,
  ): Promise<unknown[]> => {
    const more: Files = crosswalk === undefined ? {} : { 'crosswalk.csv': crosswalk };
    const flags = crosswalk === undefined ? [] : ['--crosswalk', 'crosswalk.csv'];
    const { comparison } = await compared(units(...before), units(...after), flags, more);
    return comparison.units.changes.listed.map((each) => [
      each.unit_id,
      each.fact ?? each.is,
      each.before_fraction ?? each.before,
      each.after,
    ]);
  };

  test.each<Case>([
    ['nothing', ['1,A,,3,yes'], ['1,A,,3,yes'], []],
    ['a name', ['1,A,,3,yes'], ['1,B,,3,yes'], [['1', 'name', 'A', 'B']]],
    ['a figure', ['1,A,,3,yes'], ['1,A,,4,yes'], [['1', 'officials', 3, 4]]],
    ['what was not known', ['1,A,,,yes'], ['1,A,,0,yes'], [['1', 'officials', null, 0]]],
    ['what is not known any more', ['1,A,,3,yes'], ['1,A,,3,'], [['1', 'lan', true, null]]],
    [
      'the unit above',
      ['1,A,,3,yes', '2,B,,3,yes', '3,C,1,3,yes'],
      ['1,A,,3,yes', '2,B,,3,yes', '3,C,2,3,yes'],
      [['3', 'parent', '1', '2']],
    ],
  ])('%s', async (_, before, after, found) => {
    expect(await changes(before, after)).toEqual(found);
  });

  test.each<Crossed>([
    [
      'merged units: numbers are added up',
      ['1,A,,3,yes', '2,B,,4,yes'],
      ['9,C,,8,yes'],
      '1,9,\n2,9,',
      [['9', 'officials', 7, 8]],
    ],
    ['as many as together before', ['1,A,,3,yes', '2,B,,4,yes'], ['9,C,,7,yes'], '1,9,\n2,9,', []],
    [
      'one of which is not known',
      ['1,A,,3,yes', '2,B,,,yes'],
      ['9,C,,7,yes'],
      '1,9,\n2,9,',
      [['9', 'officials', null, 7]],
    ],
    [
      'that say different things',
      ['1,A,,3,yes', '2,B,,4,no'],
      ['9,C,,7,yes'],
      '1,9,\n2,9,',
      [['9', 'lan', [true, false], true]],
    ],
    [
      'a split unit: numbers in exact parts',
      ['1,A,,10,yes'],
      ['8,B,,3,yes', '9,C,,6,yes'],
      '1,8,1/3\n1,9,2/3',
      [
        ['8', 'officials', '10/3', 3],
        ['9', 'officials', '20/3', 6],
      ],
    ],
    ['a part that is a whole number', ['1,A,,10,yes'], ['8,B,,6,yes', '9,C,,4,yes'], '1,8,0.6\n1,9,0.4', []],
    [
      'a unit above whose code has changed is the same',
      ['1,A,,1,yes', '2,B,1,1,yes'],
      ['9,A,,1,yes', '2,B,9,1,yes'],
      '1,9,',
      [],
    ],
    [
      'one of the units that the unit above has become',
      ['1,A,,2,yes', '2,B,1,1,yes'],
      ['8,A,,1,yes', '9,C,,1,yes', '2,B,9,1,yes'],
      '1,8,50%\n1,9,50%',
      [],
    ],
  ])('%s', async (_, before, after, crosswalk, found) => {
    expect(await changes(before, after, `old_id,new_id,share\n${crosswalk}\n`)).toEqual(found);
  });

  test('posts that a ceiling gives something for are numbers of something: each part of a split unit has its part', async () => {
    const config = `${CONFIG}\nceilings: [{ id: law, items: [computer], entitlement: [{ fact: posts, each: 1 }] }]\n`;
    const side = (...rows: readonly string[]): Files => ({
      'infragap.yaml': config,
      'units.csv': `unit_id,posts\n${rows.join('\n')}\n`,
    });
    const { comparison } = await compared(side('1,5'), side('8,3', '9,1'), ['--crosswalk', 'crosswalk.csv'], {
      'crosswalk.csv': 'old_id,new_id,share\n1,8,60%\n1,9,40%\n',
    });
    // 60 % of 5 are 3, as there are; 40 % are 2.
    const { listed } = comparison.units.changes;
    expect(listed.map(({ unit_id, fact, before, after }) => [unit_id, fact, before, after])).toEqual([
      ['9', 'posts', 2, 1],
    ]);
  });

  test('where it stands, before and after; facts by how many units', async () => {
    const { comparison } = await compared(
      units('1,A,,3,yes', '2,B,,3,yes'),
      units('2,B,,4,no', '1,A,,5,yes'),
    );
    expect(comparison.units.changes.listed[0]).toMatchObject({
      unit_id: '2',
      fact: 'lan',
      place_before: { file: 'before/units.csv', row: 3 },
      place_after: { file: 'after/units.csv', row: 2 },
    });
    expect(comparison.units.facts).toEqual([
      { fact: 'lan', units: 1 },
      { fact: 'officials', units: 2 },
    ]);
    expect([comparison.units.changed, comparison.units.changes.count]).toEqual([2, 3]);
  });
});

test('beside a report an inventory shows the units that its own report would', async () => {
  const units = 'unit_id,parent_id,name,tier\nP,,Tỉnh,province\nA,P,Xã A,commune\n';
  const files: Files = {
    'infragap.yaml':
      'as_of: 2026-06-30\ntiers: [province, commune]\ntargets: [{ id: lan, check: has, fact: lan, where: { tier: commune } }]\n',
    'units.csv': units
      .replace('tier\n', 'tier,lan\n')
      .replace('province\n', 'province,\n')
      .replace('commune\n', 'commune,no\n'),
  };
  const cwd = folder(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`all/${name}`, content])),
  );
  const report = (await run(['gaps', 'all', '--format', 'json'], { cwd })).out;
  const other = folder({
    'now.json': report,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`all/${name}`, content])),
  });
  for (const sides of [
    ['all', 'now.json'],
    ['now.json', 'all'],
  ]) {
    const { out } = await run(['compare', ...sides, '--format', 'json'], { cwd: other });
    const { units } = JSON.parse(out) as Comparison;
    expect([units.same, units.removed.count, units.added.count]).toEqual([1, 0, 0]);
  }
});

describe('items', () => {
  const found = async (before: readonly string[], after: readonly string[], crosswalk?: string) => {
    const more: Files =
      crosswalk === undefined ? {} : { 'crosswalk.csv': `old_id,new_id,share\n${crosswalk}\n` };
    const flags = crosswalk === undefined ? [] : ['--crosswalk', 'crosswalk.csv'];
    const { comparison } = await compared(items(...before), items(...after), flags, more);
    const all = comparison.items as NonNullable<Comparison['items']>;
    const alone = (list: typeof all.added): string[] =>
      list.listed.map((each) => `${each.unit_id} ${each.asset_id}`);
    return {
      same: all.same,
      added: alone(all.added),
      removed: alone(all.removed),
      changed: all.changed.listed.map(
        (each) => `${each.unit_id} ${each.asset_id}: ${each.changed.join(' ')}`,
      ),
      numbers: all.numbers.listed.map(
        (each) => `${each.unit_id} ${each.category} ${each.before_fraction ?? each.before} ${each.after}`,
      ),
    };
  };
  type Found = Awaited<ReturnType<typeof found>>;
  const nothing: Found = { same: 0, added: [], removed: [], changed: [], numbers: [] };

  test.each<[what: string, before: string[], after: string[], found: Partial<Found>]>([
    [
      'the same, in another order',
      ['1,desktop,A,1,in_use,2024,8', '1,printer,B,1,in_use,2024,'],
      ['1,printer,B,1,in_use,2024,', '1,desktop,A,1,in_use,2024,8'],
      { same: 2 },
    ],
    [
      'one came, one went',
      ['1,desktop,A,1,in_use,2024,8'],
      ['1,desktop,B,1,in_use,2024,8'],
      { added: ['1 B'], removed: ['1 A'] },
    ],
    [
      'numbers are those of a unit',
      ['1,desktop,A,1,in_use,2024,8'],
      ['2,desktop,A,1,in_use,2024,8'],
      { added: ['2 A'], removed: ['1 A'] },
    ],
    [
      'another kind',
      ['1,desktop,A,1,in_use,2024,8'],
      ['1,printer,A,1,in_use,2024,8'],
      { changed: ['1 A: category standard'] },
    ],
    [
      'a lot that grew',
      ['1,printer,A,2,in_use,2024,8'],
      ['1,printer,A,3,in_use,2024,8'],
      { changed: ['1 A: quantity'] },
    ],
    [
      'broken: it does not count any more',
      ['1,desktop,A,1,in_use,2024,8'],
      ['1,desktop,A,1,broken,2024,8'],
      { changed: ['1 A: condition standard'] },
    ],
    [
      'more memory: it counts now',
      ['1,desktop,A,1,in_use,2024,4'],
      ['1,desktop,A,1,in_use,2024,8'],
      { changed: ['1 A: standard'] },
    ],
    [
      'memory that changes nothing',
      ['1,desktop,A,1,in_use,2024,8'],
      ['1,desktop,A,1,in_use,2024,16'],
      { same: 1 },
    ],
    [
      'without numbers: how many',
      ['1,desktop,,3,in_use,2024,8', '1,desktop,,2,in_use,2020,8'],
      ['1,desktop,,6,in_use,2024,8'],
      { numbers: ['1 desktop 5 6'] },
    ],
    [
      'without numbers: as many, in other rows',
      ['1,desktop,,3,in_use,2024,8'],
      ['1,desktop,,1,in_use,2024,8', '1,desktop,,2,broken,2024,8'],
      {},
    ],
    [
      'disposed of is not there',
      ['1,desktop,,3,in_use,2024,8'],
      ['1,desktop,,2,in_use,2024,8', '1,desktop,,1,disposed,2024,8'],
      { numbers: ['1 desktop 3 2'] },
    ],
    [
      'a unit that tells of nothing has not none',
      ['1,desktop,,3,in_use,2024,8'],
      ['1,desktop,,3,in_use,2024,8', '2,desktop,,4,in_use,2024,8'],
      { numbers: ['2 desktop null 4'] },
    ],
    [
      'numbers given since make nothing new',
      ['1,desktop,,3,in_use,2024,8'],
      ['1,desktop,A,1,in_use,2024,8', '1,desktop,B,1,in_use,2024,8', '1,laptop,C,1,in_use,2024,8'],
      { numbers: ['1 desktop 3 2', '1 laptop 0 1'] },
    ],
    [
      'what has a number in both is told apart all the same',
      ['1,desktop,A,1,in_use,2024,8', '1,desktop,,2,in_use,2024,8'],
      ['1,desktop,A,1,broken,2024,8', '1,desktop,B,1,in_use,2024,8', '1,desktop,,1,in_use,2024,8'],
      { changed: ['1 A: condition standard'] },
    ],
  ])('%s', async (_, before, after, expected) => {
    expect(await found(before, after)).toEqual({ ...nothing, ...expected });
  });

  test('of merged offices that both number from 1, what is there twice is counted; the rest is found by its number', async () => {
    const before = [
      '1,printer,A,1,in_use,2024,8',
      '2,printer,A,1,in_use,2024,8',
      '1,desktop,B,1,in_use,2024,8',
      '2,desktop,C,1,in_use,2024,8',
    ];
    const after = [
      '1,printer,A,1,in_use,2024,8',
      '1,desktop,B,1,in_use,2024,8',
      '1,desktop,C,1,broken,2024,8',
    ];
    expect(await found(before, after, '1,1,\n2,1,')).toEqual({
      ...nothing,
      same: 1,
      changed: ['1 C: condition standard'],
      numbers: ['1 printer 2 1'],
    });
  });

  test('of a split office, by number whichever part has it; without numbers in parts', async () => {
    const before = [
      '1,desktop,A,1,in_use,2024,8',
      '1,desktop,B,1,in_use,2024,8',
      '1,printer,,7,in_use,2024,8',
    ];
    const after = [
      '1,desktop,A,1,in_use,2024,8',
      '2,desktop,B,1,in_use,2024,8',
      '1,printer,,5,in_use,2024,8',
      '2,printer,,2,in_use,2024,8',
    ];
    const side = (rows: readonly string[], list: string): Files => ({ ...items(...rows), 'units.csv': list });
    const { comparison } = await compared(
      side(before, 'unit_id,name\n1,A\n'),
      side(after, 'unit_id,name\n1,A\n2,B\n'),
      ['--crosswalk', 'crosswalk.csv'],
      { 'crosswalk.csv': 'old_id,new_id,share\n1,1,60%\n1,2,40%\n' },
    );
    expect(comparison.items).toMatchObject({
      same: 2,
      added: { count: 0 },
      removed: { count: 0 },
      changed: { count: 0 },
    });
    expect(
      comparison.items?.numbers.listed.map((each) => [each.unit_id, each.before_fraction, each.after]),
    ).toEqual([
      ['1', '21/5', 5],
      ['2', '14/5', 2],
    ]);
  });

  test('a form that counts computers, and a list that knows their kinds', async () => {
    const form = { 'units.csv': 'unit_id,name,Máy tính\n1,A,9\n' };
    const { comparison } = await compared(
      form,
      items('1,desktop,A1,1,in_use,2024,8', '1,laptop,A2,1,in_use,2024,8'),
    );
    expect(comparison.items?.numbers.listed).toMatchObject([
      { unit_id: '1', category: 'computer', before: 9, after: 2 },
    ]);
  });

  test('what an item is, and what the standards of its year say of it', async () => {
    const { comparison } = await compared(
      items('1,desktop,A,1,in_use,2020,8'),
      items('1,desktop,A,1,,2024,'),
    );
    expect(comparison.items?.changed.listed[0]).toMatchObject({
      was: '1',
      before: {
        condition: 'in_use',
        standards: [{ item: 'computer', why: 'below_standard', failed: ['age'], unknown: [] }],
      },
      after: {
        condition: null,
        standards: [{ item: 'computer', why: 'undecided', failed: [], unknown: ['ram_gb', 'condition'] }],
      },
      place_before: { file: 'before/equipment.csv', sheet: null, row: 2 },
    });
  });

  test('lists are cut with a word, counts are not', async () => {
    const rows = (state: string): string[] =>
      Array.from({ length: 30 }, (_, at) => `1,printer,${state}${at},1,in_use,2024,`);
    const cwd = folder({
      'before/infragap.yaml': CONFIG,
      'after/infragap.yaml': CONFIG,
      ...Object.fromEntries(
        Object.entries(items(...rows('A'))).map(([name, text]) => [`before/${name}`, text]),
      ),
      ...Object.fromEntries(
        Object.entries(items(...rows('B'))).map(([name, text]) => [`after/${name}`, text]),
      ),
    });
    const { out } = await run(['compare', 'before', 'after', '--top', '3'], { cwd });
    expect(out).toContain('removed: 30; added: 30');
    expect(out.match(/^ 1 +A\d+ /gm)).toHaveLength(3);
    expect(out).toContain('… and 27 more (--top 0 shows all, --format csv or json has all)');
    const all = await run(['compare', 'before', 'after', '--top', '0'], { cwd });
    expect(all.out.match(/^ 1 +[AB]\d+ /gm)).toHaveLength(60);
    expect(all.out).not.toContain('… and');
  });
});

test('of a very long list the first ten thousand are kept, and the rest is said', async () => {
  const rows = (state: string): string =>
    `unit_id,category,asset_id\n${Array.from({ length: 10_003 }, (_, at) => `1,printer,${state}${at}\n`).join('')}`;
  const list = 'unit_id,name\n1,A\n';
  const cwd = folder({
    'before/infragap.yaml': CONFIG,
    'before/units.csv': list,
    'before/equipment.csv': rows('A'),
    'after/infragap.yaml': CONFIG,
    'after/units.csv': list,
    'after/equipment.csv': rows('B'),
  });
  const { items: all } = JSON.parse(
    (await run(['compare', 'before', 'after', '--format', 'json'], { cwd })).out,
  ) as Comparison;
  expect([all?.removed.count, all?.removed.listed.length]).toEqual([10_003, 10_000]);
  expect((await run(['compare', 'before', 'after'], { cwd })).out).toContain(
    '… and 9,993 more (of a list the first 10,000 are kept, in csv and json too; all are counted)',
  );
  expect((await run(['compare', 'before', 'after', '--format', 'csv'], { cwd })).out).toContain(
    'items,added,,,,,,,,3,,,not_listed,,,\n',
  );
});

describe('gaps', () => {
  const states = (comparison: Comparison, target: string): unknown[] =>
    comparison.targets
      .find((each) => each.target === target)
      ?.gaps.map((each) => [
        each.state,
        each.before.map(({ unit_id }) => unit_id).join('+'),
        each.after.map(({ unit_id }) => unit_id).join('+'),
        each.because,
      ]) ?? [];

  test.each<[before: string, after: string, state: string | undefined]>([
    ['no', 'no', 'standing'],
    ['no', 'yes', 'closed'],
    ['no', '', 'unknown_after'],
    ['yes', 'no', 'opened'],
    ['yes', 'yes', undefined],
    ['yes', '', 'unknown_after'],
    ['', 'no', 'unknown_before'],
    ['', 'yes', 'unknown_before'],
    ['', '', 'unknown'],
  ])('from "%s" to "%s": %s', async (before, after, state) => {
    // A second unit, so that the column is one of answers.
    const side = (said: string): Files => units(`1,A,,3,${said}`, '2,B,,3,yes');
    const { comparison } = await compared(side(before), side(after));
    expect(states(comparison, 'lan')).toEqual(state === undefined ? [] : [[state, '1', '1', 'figures']]);
  });

  test('units that came or went, and targets that did', async () => {
    const { comparison } = await compared(units('1,A,,3,no', '2,B,,3,no'), units('1,A,,3,no', '3,C,,3,no'));
    expect(states(comparison, 'lan')).toEqual([
      ['standing', '1', '1', 'figures'],
      ['opened', '', '3', 'unit_added'],
      ['closed', '2', '', 'unit_removed'],
    ]);
    const other = CONFIG.replace('id: lan', 'id: net');
    const changed = await compared(units('1,A,,3,no'), { ...units('1,A,,3,no'), 'infragap.yaml': other });
    expect(states(changed.comparison, 'net')).toEqual([['opened', '1', '1', 'target_added']]);
    expect(states(changed.comparison, 'lan')).toEqual([['closed', '1', '1', 'target_removed']]);
  });

  test('a target that could not be judged in one of the two is unknown there', async () => {
    const { comparison } = await compared({ 'units.csv': 'unit_id,name\n1,A\n' }, units('1,A,,3,no'));
    expect(comparison.targets.find(({ target }) => target === 'lan')).toMatchObject({
      is_before: 'not_judged',
      is_after: 'judged',
      gap_before: null,
    });
    expect(states(comparison, 'lan')).toEqual([['unknown_before', '1', '1', 'not_judged']]);
  });

  test('units that are one now, or were, are taken together', async () => {
    const { comparison } = await compared(
      units('1,A,,3,no', '2,B,,3,yes', '3,C,,3,yes'),
      units('8,AB,,6,yes', '9,C,,1,yes', '10,D,,2,no'),
      ['--crosswalk', 'crosswalk.csv'],
      { 'crosswalk.csv': 'old_id,new_id,share\n1,8,\n2,8,\n3,9,1/3\n3,10,2/3\n' },
    );
    expect(states(comparison, 'lan')).toEqual([
      ['closed', '1+2', '8', 'figures'],
      ['opened', '3', '9+10', 'figures'],
    ]);
  });
});

describe('two reports as JSON', () => {
  const both = async (): Promise<string> => {
    const cwd = folder({});
    for (const year of ['2025', '2026'])
      await run(['budget', `fixtures/compare/${year}`, '-o', join(cwd, `${year}.json`)]);
    return cwd;
  };

  test('hold gaps and the request, no items, and nothing to split it by', async () => {
    const cwd = await both();
    const { code, out } = await run(['compare', '2025.json', '2026.json', '--format', 'json'], { cwd });
    const fromReports = JSON.parse(out) as Comparison;
    const whole = JSON.parse((await run([...STORY.slice(0, 3), '--format', 'json'])).out) as Comparison;
    expect(code).toBe(0);
    expect(fromReports.before).toEqual({ ...whole.before, path: '2025.json', is: 'report' });
    expect(fromReports.targets).toEqual(whole.targets);
    expect(fromReports.request).toEqual({ ...whole.request, parts: null, carried_on: [] });
    expect(fromReports.items).toBe(null);
    // The province and the district are in no target, so that no report tells of them.
    expect([fromReports.units.removed.count, whole.units.removed.count]).toEqual([4, 5]);
    expect((await run(['compare', '2025.json', '2026.json'], { cwd })).out).toContain(
      'Reports hold no rows and cannot be run anew',
    );
  });

  test('a report beside a folder, with a crosswalk', async () => {
    const cwd = await both();
    const { out } = await run(['compare', join(cwd, '2025.json'), ...STORY.slice(2), '--format', 'json']);
    const { units: found, targets, items: none } = JSON.parse(out) as Comparison;
    expect([found.same, found.regrouped.count, none]).toEqual([2, 3, null]);
    expect(targets.map(({ opened, closed }) => [opened, closed])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('a report of another shape is refused; other JSON is an inventory', async () => {
    const cwd = folder({
      'old.json': JSON.stringify({ schema_version: '0', tool: { name: 'infragap', version: '0' } }),
      'units.json': JSON.stringify({ units: [{ unit_id: '1', name: 'A' }] }),
    });
    expect(await run(['compare', 'old.json', 'units.json'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'infragap: "old.json" is a report of infragap that this version does not read (schema_version). Make it anew with --format json.\n',
    });
    expect((await run(['compare', 'units.json', 'units.json'], { cwd })).code).toBe(0);
  });
});

describe('exit codes', () => {
  const FINE = units('1,A,,3,yes');
  const OPENED = units('1,A,,3,no');
  const BROKEN: Files = { 'units.csv': 'unit_id,name,parent_id,officials,lan\n1,A,,x,yes\n' };
  const WRONG: Files = { 'crosswalk.csv': 'old_id,new_id\nQ,1\n' };

  test.each<[what: string, before: Files, after: Files, flags: string[], code: number]>([
    ['gaps that opened fail nothing', FINE, OPENED, [], 0],
    ['with --fail-on gap they do', FINE, OPENED, ['--fail-on', 'gap'], 1],
    ['those that stand do not', OPENED, OPENED, ['--fail-on', 'gap'], 0],
    ['what is wrong with the tables fails nothing: validate tells of it', BROKEN, BROKEN, [], 0],
    ['what is wrong with the crosswalk does', FINE, FINE, ['--crosswalk', 'crosswalk.csv'], 1],
    ['unless nothing is to fail', FINE, FINE, ['--crosswalk', 'crosswalk.csv', '--fail-on', 'never'], 0],
  ])('%s', async (_, before, after, flags, code) => {
    expect((await compared(before, after, flags, WRONG)).code).toBe(code);
  });

  test.each<[what: string, args: string[], sentence: string]>([
    ['no such folder', ['befor', 'after'], 'There is no file or folder "befor". Did you mean "before"?'],
    ['no such crosswalk', ['before', 'after', '--crosswalk', 'x.csv'], 'There is no file or folder "x.csv".'],
    ['one folder only', ['before'], 'AFTER is missing. See infragap compare --help.'],
    [
      'a day that is none',
      ['before', 'after', '--as-of-before', '2025'],
      '--as-of-before: "2025" is not a date; write it as 2023-12-31.',
    ],
    [
      'over what is read',
      ['before', 'after', '-o', 'before/units.csv'],
      '-o: "before/units.csv" is one of the files that are read; choose another name.',
    ],
    [
      'over the crosswalk',
      ['before', 'after', '--crosswalk', 'crosswalk.csv', '-o', 'crosswalk.csv'],
      '-o: "crosswalk.csv" is one of the files that are read; choose another name.',
    ],
  ])('%s', async (_, args, sentence) => {
    const cwd = folder({
      'before/infragap.yaml': CONFIG,
      'before/units.csv': String(FINE['units.csv']),
      'after/infragap.yaml': CONFIG,
      'after/units.csv': String(FINE['units.csv']),
      ...WRONG,
    });
    expect(await run(['compare', ...args], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `infragap: ${sentence}\n`,
    });
  });
});

describe('the document', () => {
  test('a crosswalk that cannot be used is told with its place, in both languages', async () => {
    const sides = {
      'before/infragap.yaml': CONFIG,
      'after/infragap.yaml': CONFIG,
      'before/units.csv': 'unit_id,name\nA,a\n',
      'after/units.csv': 'unit_id,name\nX,x\nY,y\n',
    };
    const cwd = folder({ ...sides, 'crosswalk.csv': 'old_id,new_id,share\nA,X,60%\nA,Y,30%\n' });
    const { code, out } = await run(['compare', 'before', 'after', '--crosswalk', 'crosswalk.csv'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(
      ' error      crosswalk.csv:2   The shares of unit A (X, Y) sum to 9/10, not to 1; it is not split, but told as removed, and what it becomes as added.',
    );
    const vi = await run(['compare', 'before', 'after', '--crosswalk', 'crosswalk.csv', '--lang', 'vi'], {
      cwd,
    });
    expect(vi.out).toContain('Tỷ lệ của đơn vị A (X, Y) cộng lại bằng 9/10, không phải 1');
    const csv = parse(
      (await run(['compare', 'before', 'after', '--crosswalk', 'crosswalk.csv', '--format', 'csv'], { cwd }))
        .out,
      { columns: true },
    ) as Record<string, string>[];
    expect(csv[0]).toMatchObject({
      about: 'crosswalk',
      change: 'error',
      field: 'crosswalk-shares',
      file: 'crosswalk.csv',
      row: '2',
    });
  });

  test('nothing has changed', async () => {
    const { out } = await run(['compare', 'fixtures/compare/2025', 'fixtures/compare/2025']);
    expect(out).toContain('Nothing has changed.');
    const {
      request,
      units: found,
      items: all,
    } = JSON.parse(
      (await run(['compare', 'fixtures/compare/2025', 'fixtures/compare/2025', '--format', 'json'])).out,
    ) as Comparison;
    expect(request.difference?.request).toBe(0);
    expect([found.changed, found.removed.count, found.added.count]).toEqual([0, 0, 0]);
    expect(all).toMatchObject({
      same: 27,
      added: { count: 0 },
      removed: { count: 0 },
      changed: { count: 0 },
      numbers: { count: 0 },
    });
  });

  test('the same bytes in any order of rows', async () => {
    const turned = (file: string): string => {
      const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
      return `${[head, ...rows.reverse()].join('\n')}\n`;
    };
    const names = ['2025', '2026'].flatMap((year) =>
      ['infragap.yaml', 'units.csv', 'equipment.csv'].map((name) => `${year}/${name}`),
    );
    const plain = Object.fromEntries(
      names.map((name) => [name, readFileSync(`fixtures/compare/${name}`, 'utf8')]),
    );
    const files = Object.fromEntries(
      names.map((name) => [
        name,
        name.endsWith('equipment.csv') ? turned(`fixtures/compare/${name}`) : plain[name],
      ]),
    ) as Files;
    const [one, other] = [folder(plain as Files), folder(files)];
    const figures = async (cwd: string): Promise<unknown> => {
      const {
        request,
        targets,
        units: found,
        items: all,
      } = JSON.parse((await run(['compare', '2025', '2026', '--format', 'json'], { cwd })).out) as Comparison;
      const counts = [all?.same, all?.added.count, all?.removed.count, all?.changed.count, all?.numbers];
      return { request, targets, found, counts };
    };
    expect(await figures(other)).toEqual(await figures(one));
  });

  test('its own CSV is known as a report, not read as an inventory', async () => {
    const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': 'unit_id,name\n1,A\n' });
    await run([...STORY, '-o', join(cwd, 'units-changes.csv')]);
    const { out } = await run(['validate', '.', '--format', 'json'], { cwd });
    expect(JSON.parse(out).summary.by_rule).toHaveProperty('own-report');
  });

  test('the example of the help runs', async () => {
    const { out } = await run(['compare', '--help']);
    const [, example] = /\$ infragap (.+)\n?$/.exec(out) ?? [];
    expect((await run((example as string).split(' '))).code).toBe(0);
  });
});

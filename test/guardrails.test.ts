import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What a province accepts, what a commune says, and what of it is looser, as [of what, field, accepts, is]. */
async function looser(guardrails: string, own: string, targets?: string[]) {
  const cwd = folder(filesOf(guardrails, own));
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30', targets });
  return report.summary.loosened.map(({ target, standard, why, field, accepts, is }) =>
    why === 'looser' ? [target ?? standard, field, accepts, is] : [target ?? standard, why],
  );
}

const filesOf = (guardrails: string, own: string): Files => ({
  'province.yaml': `guardrails: ${guardrails}\n`,
  'infragap.yaml': `as_of: 2026-06-30\ntiers: [xã]\nextends: [province.yaml]\n${own}\n`,
  'units.csv': 'unit_id,name,tier,lan,internet_mbps,officials,contract_staff\n101,An Lao,xã,no,50,4,1\n',
  'equipment.csv': 'unit_id,category,ram_gb,year_in_use\n101,desktop,8,2024\n',
});

const perHead = (more: string): string =>
  `targets: [{ id: pc, check: per-head, item: computer, heads: [officials], ${more} }]`;

describe('a target that is looser', () => {
  test.each<[string, string, string, readonly unknown[]]>([
    ['as much', '{ at_least: 1 }', perHead('at_least: 1'), []],
    ['more', '{ at_least: 0.5 }', perHead('at_least: 1'), []],
    ['less', '{ at_least: 1 }', perHead('at_least: 0.9'), [['pc', 'at_least', '1', '0.9']]],
    [
      'less by a hair, exactly',
      '{ at_least: 1/3 }',
      perHead('at_least: 0.3333333'),
      [['pc', 'at_least', '1/3', '0.3333333']],
    ],
    [
      'one for too many',
      '{ one_per: 3 }',
      perHead('one_per: 4'),
      [['pc', 'one_per', 'one_per 3', 'one_per 4']],
    ],
    ['one for few enough', '{ one_per: 3 }', perHead('one_per: 2'), []],
    ['the same rate in other words', '{ at_least: 0.5 }', perHead('one_per: 2'), []],
    [
      'a lower rate in other words',
      '{ at_least: 1 }',
      perHead('one_per: 2'),
      [['pc', 'at_least', '1', 'one_per 2']],
    ],
    [
      'one where nothing is said',
      '{ at_least: 2 }',
      perHead('severity: low'),
      [['pc', 'at_least', '2', '1']],
    ],
    [
      'fewer heads',
      '{ heads: [officials, contract_staff] }',
      perHead('at_least: 1'),
      [['pc', 'heads.contract_staff', '1', null]],
    ],
    [
      'heads with less weight',
      '{ heads: [officials] }',
      'targets: [{ id: pc, check: per-head, item: computer, heads: { officials: 0.5 } }]',
      [['pc', 'heads.officials', '1', '0.5']],
    ],
    [
      'another item',
      '{ item: computer }',
      'targets: [{ id: pc, check: per-head, item: tablet, heads: [officials] }]',
      [['pc', 'item', 'computer', 'tablet']],
    ],
    [
      'another check',
      '{ check: per-head }',
      'targets: [{ id: pc, check: per-unit, item: computer }]',
      [['pc', 'check', 'per-head', 'per-unit']],
    ],
    [
      'a smaller package',
      '{ items: { computer: 2, printer: 1, scanner: 1 } }',
      'targets: [{ id: pc, check: per-unit, items: { computer: 1, printer: 1 } }]',
      [
        ['pc', 'items.computer', '2', '1'],
        ['pc', 'items.scanner', '1', null],
      ],
    ],
    [
      'a presence without its number',
      '{ at_least: 100 }',
      'targets: [{ id: pc, check: has, fact: internet_mbps }]',
      [['pc', 'at_least', '100', null]],
    ],
    [
      'a lower share',
      '{ at_least: 90% }',
      'targets: [{ id: pc, check: standard, item: computer, at_least: 0.89 }]',
      [['pc', 'at_least', '90%', '0.89']],
    ],
    [
      'a share of all, where nothing is said',
      '{ at_least: 90% }',
      'targets: [{ id: pc, check: standard, item: computer }]',
      [],
    ],
    ['all units, where some are asked', '{ where: { tier: commune } }', perHead('at_least: 1'), []],
    ['the same tier in another word', '{ where: { tier: xã } }', perHead('where: { tier: xã }'), []],
    ['more units', '{ where: { tier: [xã] } }', perHead('where: { tier: [xã, phường] }'), []],
    [
      'fewer units',
      '{ where: { tier: [xã, phường] } }',
      perHead('where: { tier: xã }'),
      [['pc', 'where.tier', '["xã","phường"]', '"xã"']],
    ],
    [
      'one condition more',
      '{ where: { tier: xã } }',
      perHead('where: { tier: xã, lan: yes }'),
      [['pc', 'where.lan', 'any', '"yes"']],
    ],
    [
      'an exception more',
      '{ where: { tier: { not: thôn } } }',
      perHead('where: { tier: { not: [thôn, xã] } }'),
      [['pc', 'where.tier', '{"not":"thôn"}', '{"not":["thôn","xã"]}']],
    ],
    [
      'gaps left without money',
      '{ where: { tier: xã } }',
      perHead('where: { tier: xã }, blocked_by: { lan: no }'),
      [['pc', 'blocked_by', 'nobody', '{"lan":"no"}']],
    ],
    [
      'of no more units than is accepted',
      '{ where: { tier: xã }, blocked_by: { tier: [xã, phường] } }',
      perHead('where: { tier: xã }, blocked_by: { tier: xã, lan: no }'),
      [],
    ],
    [
      'of more of them',
      '{ blocked_by: { tier: xã, lan: no } }',
      perHead('blocked_by: { lan: no }'),
      [['pc', 'blocked_by', '{"tier":"xã","lan":"no"}', '{"lan":"no"}']],
    ],
    ['nothing paid for', '{}', perHead('buy: none'), [['pc', 'buy', 'any price', 'none']]],
    ['which is accepted', '{ buy: none }', perHead('buy: none'), []],
    [
      'an exception that leaves out nobody',
      '{ where: { tier: xã } }',
      perHead('where: { tier: { not: thôn } }'),
      [],
    ],
    [
      'a higher threshold of units',
      '{ where: { officials: { at_least: 3 } } }',
      perHead('where: { officials: { at_least: 5 } }'),
      [['pc', 'where.officials', '{"at_least":3}', '{"at_least":5}']],
    ],
    [
      'a lower one',
      '{ where: { officials: { at_least: 3 } } }',
      perHead('where: { officials: { at_least: 1 } }'),
      [],
    ],
    ['none at all', '{}', '', [['pc', 'absent']]],
  ])('%s', async (_, guard, own, expected) => {
    expect(await looser(`{ targets: { pc: ${guard} } }`, own)).toEqual(expected);
  });

  test('left out on the command line', async () => {
    const own = 'targets: [{ id: pc, check: has, fact: lan }, { id: lan, check: has, fact: lan }]';
    expect(await looser('{ targets: { pc: {} } }', own, ['lan'])).toEqual([['pc', 'not_chosen']]);
    expect(await looser('{ targets: { pc: {} } }', own, ['pc'])).toEqual([]);
  });
});

describe('a standard that is looser', () => {
  const standard = (more: string): string =>
    `standards: { computer: { categories: [desktop, laptop], ${more} } }`;
  test.each<[string, string, string, readonly unknown[]]>([
    ['as long a life', '{ useful_life_years: 7 }', standard('useful_life_years: 7'), []],
    [
      'a longer life',
      '{ useful_life_years: 7 }',
      standard('useful_life_years: 8'),
      [['computer', 'useful_life_years', '7', '8']],
    ],
    [
      'no life',
      '{ useful_life_years: 7 }',
      standard('in_service: [in_use]'),
      [['computer', 'useful_life_years', '7', null]],
    ],
    ['a shorter life', '{ useful_life_years: 7 }', standard('useful_life_years: 5'), []],
    [
      'less memory',
      '{ minimum: { ram_gb: 8 } }',
      standard('minimum: { ram_gb: 4 }'),
      [['computer', 'minimum.ram_gb', '8', '4']],
    ],
    [
      'no memory asked',
      '{ minimum: { ram_gb: 8 } }',
      standard('minimum: { storage_gb: 256 }'),
      [['computer', 'minimum.ram_gb', '8', null]],
    ],
    ['more memory', '{ minimum: { ram_gb: 8 } }', standard('minimum: { ram_gb: 16 }'), []],
    [
      'no security software asked',
      '{ minimum: { antivirus: yes } }',
      standard('minimum: { antivirus: no }'),
      [['computer', 'minimum.antivirus', 'yes', 'no']],
    ],
    [
      'security software not required by the guard',
      '{ minimum: { antivirus: no } }',
      standard('useful_life_years: 1'),
      [],
    ],
    [
      'the same list in another order',
      '{ categories: [laptop, desktop] }',
      standard('useful_life_years: 1'),
      [],
    ],
    [
      'a shorter list',
      '{ categories: [desktop, laptop, tablet] }',
      standard('useful_life_years: 1'),
      [['computer', 'categories', 'desktop, laptop, tablet', 'desktop, laptop']],
    ],
    [
      'a longer list',
      '{ categories: [desktop] }',
      standard('useful_life_years: 1'),
      [['computer', 'categories', 'desktop', 'desktop, laptop']],
    ],
    [
      'more conditions that count',
      '{ in_service: [in_use] }',
      standard('in_service: [in_use, broken]'),
      [['computer', 'in_service', 'in_use', 'broken, in_use']],
    ],
    ['none at all', '{ useful_life_years: 7 }', '', [['computer', 'absent']]],
  ])('%s', async (_, guard, own, expected) => {
    expect(await looser(`{ standards: { computer: ${guard} } }`, own)).toEqual(expected);
  });
});

test('a guard cannot be taken away by what builds on it', async () => {
  const own = `guardrails: { targets: { pc: { at_least: 0.1 } } }\n${perHead('at_least: 0.5')}`;
  expect(await looser('{ targets: { pc: { at_least: 1 } } }', own)).toEqual([['pc', 'at_least', '1', '0.5']]);
});

describe('stands at the top of every report', () => {
  const guards =
    '{ targets: { pc: { at_least: 1 }, lan: {} }, standards: { computer: { useful_life_years: 7 } } }';
  const own = `standards: { computer: { categories: [desktop], useful_life_years: 9 } }\n${perHead('at_least: 0.5')}`;
  const said = [
    'Looser than province.yaml accepts: target pc: at_least is 0.5; accepted is 1.',
    'Looser than province.yaml accepts: target lan is not in this configuration.',
    'Looser than province.yaml accepts: standard computer: useful_life_years is 9; accepted is 7.',
  ];
  const outOf = async (...args: string[]) => (await run(args, { cwd: folder(filesOf(guards, own)) })).out;

  test.each([
    ['validate', '.'],
    ['gaps', '.'],
    ['budget', '.'],
    ['budget', '.', '--curve'],
    ['budget', '.', '--what-if', 'targets.pc.severity=low'],
    ['explain', 'pc', '--unit', '101', '.'],
    ['compare', '.', '.'],
  ])('%s %s %s: in text, Markdown and JSON', async (...args) => {
    for (const format of ['text', 'markdown']) {
      const lines = (await outOf(...args, '--format', format)).replaceAll('\\', '').split('\n');
      const at = said.map((sentence) => lines.findIndex((line) => line.includes(sentence)));
      expect([format, ...at]).not.toContain(-1);
      expect(Math.max(...at)).toBeLessThan(13);
    }
    const { loosened, summary, before } = JSON.parse(await outOf(...args, '--format', 'json'));
    const told = loosened?.base ?? loosened ?? before?.loosened ?? summary.loosened;
    expect(told.map(({ target, standard }: Record<string, string>) => target ?? standard)).toEqual([
      'pc',
      'lan',
      'computer',
    ]);
  });

  test.each([
    [['validate', '.'], 'guardrails,warning,province.yaml,,,,,,,pc,,,at_least: 0.5 instead of 1,'],
    [['gaps', '.'], 'pc,,,,loosened,at_least: 0.5 instead of 1,'],
    [['budget', '.'], 'loosened,,at_least: 0.5 instead of 1,,pc,,'],
    [
      ['explain', 'pc', '--unit', '101', '.'],
      'pc,101,loosened,,pc,at_least: 0.5 instead of 1,,looser,,,province.yaml,',
    ],
    [
      ['budget', '.', '--curve'],
      ',pc: at_least: 0.5 instead of 1; lan: absent; computer: useful_life_years: 9 instead of 7',
    ],
    [
      ['budget', '.', '--what-if', 'targets.pc.at_least=0.25'],
      'loosened,,pc: at_least: 0.5 instead of 1; lan: absent; computer: useful_life_years: 9 instead of 7,pc: at_least: 0.25 instead of 1;',
    ],
    [['compare', '.', '.'], 'loosened,before,,,,pc,,,,,,,at_least: 0.5 instead of 1,province.yaml,'],
  ])('%s: in the first rows of its CSV', async (args, row) => {
    expect((await outOf(...args, '--format', 'csv')).split('\n')[1]).toContain(row);
  });

  test.each(['jsonl', 'github', 'github-summary', 'sarif', 'junit', 'gitlab', 'checkstyle'])(
    'validate --format %s',
    async (format) => {
      const out = (await outOf('validate', '.', '--format', format)).replaceAll('\\', '');
      if (format === 'jsonl') {
        expect(JSON.parse(out.split('\n')[0] ?? '').loosened).toHaveLength(3);
        return;
      }
      const at = said.map((sentence) => out.indexOf(sentence));
      expect(at).not.toContain(-1);
    },
  );

  test('a plan under other rules says what those loosen', async () => {
    const text = await outOf('budget', '.', '--what-if', 'targets.pc.at_least=0.25');
    expect(text).toContain(
      'as it is: Looser than province.yaml accepts: target pc: at_least is 0.5; accepted is 1.',
    );
    expect(text).toContain(
      'what if: Looser than province.yaml accepts: target pc: at_least is 0.25; accepted is 1.',
    );
  });

  test('takes one of the ten warnings that GitHub shows', async () => {
    const many = folder({
      ...filesOf(guards, own),
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [
          `equipment-${at}.csv`,
          `unit_id,category,bogus\n101,desktop,${at}\n`,
        ]),
      ),
    });
    const { out } = await run(['validate', '.', '--format', 'github', '--rule', 'unknown-column=warning'], {
      cwd: many,
    });
    const warnings = out.split('\n').filter((line) => line.startsWith('::warning'));
    expect(warnings).toHaveLength(10);
    expect(warnings[0]).toContain('title=infragap%3A guardrails::Looser than province.yaml accepts');
  });

  test('in Vietnamese', async () => {
    const { out } = await run(['gaps', '.', '--lang', 'vi'], { cwd: folder(filesOf(guards, own)) });
    expect(out).toContain(
      'Nới lỏng hơn mức province.yaml cho phép: mục tiêu pc: at_least là 0.5; mức được chấp nhận là 1.',
    );
  });
});

test('nothing is said without guardrails, or where all is as they want it', async () => {
  const cwd = folder({ ...filesOf('{ targets: { pc: { at_least: 1 } } }', perHead('at_least: 1')) });
  expect((await run(['gaps', '.'], { cwd })).out).not.toContain('Looser');
});

test.each([
  ['{ targets: { pc: { at_leest: 1 } } }', 'there is no key "at_leest" here. Did you mean "at_least"?'],
  ['{ targets: { pc: { at_least: some } } }', '"some" is not an amount above zero, such as 1, 0.5 or 1/3.'],
  ['{ standards: { computer: { in_service: [used] } } }', '"used" is not known.'],
])('%s is refused', async (guardrails, sentence) => {
  const { code, err } = await run(['gaps', '.'], { cwd: folder(filesOf(guardrails, '')) });
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

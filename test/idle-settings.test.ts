import { describe, expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/*
 * What the configuration says of money in vain is told: facts that nobody gives, values that nobody has, years that nobody
 * plans, sources that may pay for nothing.
 */

const UNITS = `unit_id,name,tier,parent_id,area_class,lan,grid_power,officials
1,Bình Định,province,,,,,
101,An Lão,commune,1,mountainous,no,yes,20
102,An Hòa,commune,1,,no,no,30
`;

/** The issues of `rule` that these lines bring, beside a LAN that both communes lack. */
async function told(
  rule: string,
  lines: readonly string[],
  files: Files = {},
  lang = 'en',
): Promise<Issue[]> {
  const cwd = folder({
    'infragap.yaml': [
      'as_of: 2026-03-01',
      'targets: [{ id: lan, check: has, fact: lan, where: { tier: commune }, buy: cable }]',
      'prices: { cable: { price: 100 } }',
      ...lines,
      '',
    ].join('\n'),
    'units.csv': UNITS,
    ...files,
  });
  const { out } = await run(['validate', '.', '--format', 'json', '--lang', lang], { cwd });
  return (JSON.parse(out) as Report).issues.filter((issue) => issue.rule === rule);
}

const sentences = (issues: readonly Issue[]): string[] =>
  issues.map(({ message, fix }) => `${message} -> ${fix}`);

describe('facts that the configuration names and nobody gives', () => {
  test.each<[what: string, lines: readonly string[], told: readonly string[]]>([
    [
      'in an order, in people, in the units of a source and of a running cost: once for all, with the nearest',
      [
        'running_costs: [{ connection: govnet, price: cable-year, where: { area_clas: mountainous } }]',
        'funding:',
        '  priority: [{ fact: area_clas, order: [mountainous] }, people]',
        '  people: [oficials]',
        '  sources: [{ id: province, where: { area_clas: mountainous, tier: commune }, amount: 5 }]',
      ],
      [
        'No file gives "area_clas", which the configuration names (funding.priority, funding.sources.province.where, running_costs.govnet.where); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "area_class"?',
        'No file gives "oficials", which the configuration names (funding.people); what hangs on it is unknown. -> Write the fact as its column is called. Did you mean "officials"?',
      ],
    ],
    [
      'a word that is like none',
      ['funding: { priority: [{ fact: poverty, order: [high] }] }'],
      [
        'No file gives "poverty", which the configuration names (funding.priority); what hangs on it is unknown. -> Write the fact as its column is called.',
      ],
    ],
    [
      'tier, below and what units do give are facts',
      [
        'funding:',
        '  priority: [{ fact: tier, order: [commune] }, { fact: below, order: ["1"] }, { fact: grid_power, order: [no, yes] }]',
        '  people: [officials]',
        '  sources: [{ id: province, where: { below: "1", area_class: mountainous }, amount: 5 }]',
      ],
      [],
    ],
    [
      'values in order that nobody has',
      [
        'funding: { priority: [{ fact: area_class, order: [island, moutainous, mountainous] }, { fact: tier, order: [xã] }] }',
      ],
      [
        'funding.priority puts island, moutainous of area_class in order, and no unit has it; nobody comes first by it. -> Write the values as the units have them. Did you mean "mountainous"?',
      ],
    ],
  ])('%s', async (_, lines, expected) => {
    const prices = 'prices: { cable: { price: 100 }, cable-year: { price: 5, per: year } }';
    const own = lines.some((line) => line.includes('cable-year'));
    const issues = own
      ? await told('setting-idle', lines, {
          'infragap.yaml': `as_of: 2026-03-01\n${prices}\n${lines.join('\n')}\n`,
        })
      : await told('setting-idle', lines);
    expect(sentences(issues).toSorted()).toEqual(expected);
  });

  test('nothing is said of a fact while the units, or a file of them, cannot be read', async () => {
    const lines = ['funding: { priority: [{ fact: poverty, order: [high] }] }'];
    expect(await told('setting-idle', lines, { 'units-2.csv': 'unit_id,poverty\n"103,high\n' })).toEqual([]);
  });

  test('in Vietnamese', async () => {
    const lines = ['funding: { priority: [{ fact: area_clas, order: [mountainous] }] }'];
    expect(sentences(await told('setting-idle', lines, {}, 'vi'))).toEqual([
      'Không tệp nào có số liệu "area_clas" mà cấu hình nêu (funding.priority); những gì phụ thuộc vào số liệu này đều chưa rõ. -> Ghi đúng tên cột của số liệu. Có phải là "area_class"?',
    ]);
  });
});

import { expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/*
 * A province has 100 officials of its own and no printer, its districts D and E none of either. Communes: A and B below D have
 * 20 and 30 officials and 1 printer each, C and F below E have none; F has no officials, and nobody knows those of C.
 */
const UNITS = `unit_id,tier,parent_id,officials
P,province,,100
D,district,P,0
E,district,P,0
A,commune,D,20
B,commune,D,30
C,commune,E,
F,commune,E,0
`;
const EQUIPMENT = 'unit_id,category\nA,printer\nB,printer\n';

const TARGETS = {
  // One for 10 with all below: D wants 5 and has 2; E wants nobody knows how many.
  districts:
    'check: per-head, item: printer, heads: [officials], one_per: 10, scope: subtree, where: { tier: district }, buy: printer',
  // D alone of the districts.
  d: 'check: per-head, item: printer, heads: [officials], one_per: 10, scope: subtree, where: { below: D, tier: district }, buy: printer',
  // 4 for each of A, B, C and F: 3, 3, 4 and 4 are lacking.
  communes: 'check: per-unit, item: printer, at_least: 4, where: { tier: commune }, buy: printer',
  // A lacks 1, B 2, C nobody knows.
  heads:
    'check: per-head, item: printer, heads: [officials], one_per: 10, where: { tier: commune }, buy: printer',
  judged: 'check: per-unit, item: printer, at_least: 4, where: { tier: commune }, buy: none',
  // 20 for the province with all below: 18 are lacking.
  province:
    'check: per-unit, item: printer, at_least: 20, scope: subtree, where: { tier: province }, buy: printer',
  // Another item that the same purchase closes: 2 for each of four.
  machines: 'check: per-unit, item: multifunction, at_least: 2, where: { tier: commune }, buy: printer',
  scanners: 'check: per-unit, item: scanner, at_least: 2, where: { tier: commune }, buy: scanner',
  enough: 'check: per-unit, item: printer, at_least: 1, where: { below: D, tier: commune }, buy: printer',
};
type TargetId = keyof typeof TARGETS;

const sentence = (above: string, first: string, below: string, units: number, pieces: string): string =>
  `Target ${above} buys printer for units with all below them (first: ${first}), and target ${below} for ${units} of those below: ${pieces} may be bought twice.`;

test.each<[what: string, ids: readonly TargetId[], told: readonly string[]]>([
  // D: 3 of 6. E: 8, as of E itself nobody knows.
  [
    'at most what both lack',
    ['districts', 'communes'],
    [sentence('districts', 'D', 'communes', 4, 'at most 11 pieces')],
  ],
  [
    'the order of the targets decides nothing',
    ['communes', 'd'],
    [sentence('d', 'D', 'communes', 2, 'at most 3 pieces')],
  ],
  // Between province and districts: D 3, E unknown, 18 at most.
  [
    'three tiers are three pairs',
    ['province', 'districts', 'communes'],
    [
      sentence('province', 'P', 'districts', 2, 'at most 18 pieces'),
      sentence('province', 'P', 'communes', 4, 'at most 14 pieces'),
      sentence('districts', 'D', 'communes', 4, 'at most 11 pieces'),
    ],
  ],
  [
    'the same purchase for another item',
    ['province', 'machines'],
    [sentence('province', 'P', 'machines', 4, 'at most 8 pieces')],
  ],
  [
    'nobody knows either',
    ['districts', 'heads'],
    [sentence('districts', 'D', 'heads', 3, 'nobody knows how many pieces')],
  ],
  ['one of the two is only judged', ['districts', 'judged'], []],
  ['two things', ['districts', 'scanners'], []],
  ['nothing is lacking below', ['districts', 'enough'], []],
  ['side by side', ['communes', 'machines'], []],
])('%s', async (_, ids, expected) => {
  const targets = ids.map((id) => `  - { id: ${id}, ${TARGETS[id]} }`).join('\n');
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-03-01\nno_rows_means_none: [equipment]\nprices: { printer: { price: 9 }, scanner: { price: 5 } }\ntargets:\n${targets}\n`,
    'units.csv': UNITS,
    'equipment.csv': EQUIPMENT,
  });
  const { issues } = JSON.parse((await run(['validate', '.', '--format', 'json'], { cwd })).out) as Report;
  const told = issues.filter(({ rule }) => rule === 'bought-above-and-below').map(({ message }) => message);
  expect(told).toEqual(expected);
});

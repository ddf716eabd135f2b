import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** Unit 101 has one computer. `remote`: what its row says. */
async function estimated(targets: readonly string[], remote = '', more: Record<string, string> = {}) {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-12-31
tiers: [commune]
targets:
${targets.map((target) => `  - { ${target} }\n`).join('')}prices:
  set: { price: 100000 }
  dear: { price: 220000 }
${more['infragap.yaml'] ?? ''}`,
    'units.csv': `unit_id,name,tier,remote\n101,Xã A,commune,${remote}\n102,Xã B,commune,no\n`,
    'equipment.csv':
      'unit_id,category,quantity,condition\n101,desktop,1,in_use\n102,desktop,9,in_use\n102,laptop,1,in_use\n101,laptop,0,in_use\n',
    ...(more['allocations.csv'] && { 'allocations.csv': more['allocations.csv'] }),
  });
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-12-31' });
  const { one_off, complete, lines, unpriced } = report.estimate;
  const { low, high } = one_off;
  return {
    amount: [low, high],
    complete,
    lines: lines.map(({ buy, quantity }) => [buy, quantity.low, quantity.high]),
    unpriced: unpriced.length,
    request: [report.plan.request.low, report.plan.request.high],
    rules: report.issues.map(({ rule }) => rule),
  };
}

const FOUR = 'id: four, check: per-unit, item: computer, at_least: 4';
const TWO = 'id: two, check: per-unit, item: computer, at_least: 2, buy: set';
const ONE = 'id: one, check: per-unit, item: computer, at_least: 1, buy: dear';
const remote = (target: string): string => `${target}, where: { remote: yes }`;

test('a target that does not say what it buys buys what another does for the same item', async () => {
  expect(await estimated([FOUR, TWO])).toMatchObject({ amount: [300000, 300000], lines: [['set', 3, 3]] });
});

test('also where that one is met', async () => {
  expect(await estimated([FOUR, ONE])).toMatchObject({ amount: [660000, 660000], lines: [['dear', 3, 3]] });
});

test('of two the first in the configuration', async () => {
  expect(await estimated([ONE, FOUR, TWO])).toMatchObject({ amount: [660000, 660000], complete: true });
});

test('where the other is not for the unit, there is no price', async () => {
  expect(await estimated([FOUR, remote(TWO)], 'no')).toMatchObject({
    amount: [0, null],
    unpriced: 1,
    complete: false,
  });
});

test('where it is not known whether it is, there may be none', async () => {
  expect(await estimated([FOUR, remote(TWO)])).toMatchObject({
    amount: [0, null],
    lines: [
      ['set', 0, 3],
      [null, 0, 3],
    ],
    unpriced: 1,
    complete: false,
  });
});

test('where it is not known which of two that say it is the first, it is either', async () => {
  // 3 sets at 100 000, or 3 at 220 000: both from 0 on.
  expect(await estimated([FOUR, remote(TWO), ONE])).toMatchObject({
    amount: [0, 960000],
    lines: [
      ['set', 0, 3],
      ['dear', 0, 3],
    ],
    complete: true,
  });
});

test('three targets that buy different things are told of once', async () => {
  const three = 'id: three, check: per-unit, item: computer, at_least: 3, buy: dear';
  const five = 'id: five, check: per-unit, item: computer, at_least: 5, buy: [set, dear]';
  const { rules } = await estimated([TWO, three, five]);
  expect(rules.filter((rule) => rule === 'different-purchases')).toHaveLength(1);
});

test('a gift may take the place of the cheapest of what is perhaps needed, or of the dearest', async () => {
  // Both items lack one. Not remote: the laptop comes with a service of 10 000, and its set may cost 80 000 at most; it is given, and a
  // set of 100 000 for the desktop and the service are asked for. Remote: one set serves both, and it is given.
  const targets = [
    'id: far, check: per-unit, item: laptop, at_least: 1, buy: set, where: { remote: yes }',
    'id: carried, check: per-unit, item: laptop, at_least: 1, buy: [set, service]',
    'id: standing, check: per-unit, item: desktop, at_least: 2, buy: set',
  ];
  const more = {
    'infragap.yaml': `  service: { price: 10000, per: year }
standards: { laptop: { categories: [laptop] }, desktop: { categories: [desktop] } }
ceilings: [{ id: limit, items: [laptop], price: 80000 }]
funding: { year: 2027, sources: [{ id: donor }] }
`,
    'allocations.csv': 'source,unit_id,year,item,quantity,status\ndonor,101,2027,set,1,planned\n',
  };
  expect((await estimated(targets, 'no', more)).request).toEqual([110000, 110000]);
  expect((await estimated(targets, 'yes', more)).request).toEqual([0, 0]);
  expect((await estimated(targets, '', more)).request).toEqual([0, 110000]);
});

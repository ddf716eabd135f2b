import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** What is good today and when it passes its life of 7 years, on 2026-06-30, as the need of the unit's computers has it. */
async function courseOf(equipment: string, heads = 10) {
  const cwd = folder({
    'infragap.yaml': `as_of: 2026-06-30
standards: { computer: { categories: [desktop], in_service: [in_use], useful_life_years: 7, minimum: { ram_gb: 8 } } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }]
prices: { set: { price: 15000000 } }
funding: { years: [2027, 2028] }
`,
    'units.csv': `unit_id,name,officials\n101,An Lao,${heads}\n`,
    'equipment.csv': `unit_id,category,quantity,condition,ram_gb,year_in_use\n${equipment}`,
  });
  const { targets } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
  const course = targets[0]?.needs[0]?.course;
  const shown = (end: 'low' | 'high') => ({
    spare: course?.[end].spare,
    expiring: Object.fromEntries([...(course?.[end].expiring ?? [])].sort(([a], [b]) => a - b)),
  });
  return { least: shown('low'), most: shown('high') };
}

describe('when good items pass their useful life', () => {
  test('a year of purchase: that year and seven more, at both ends', async () => {
    expect(await courseOf('101,desktop,4,in_use,8,2021\n101,desktop,2,in_use,16,2020\n')).toEqual({
      least: { spare: 0, expiring: { 2027: 2, 2028: 4 } },
      most: { spare: 0, expiring: { 2027: 2, 2028: 4 } },
    });
  });

  test('too weak or too old today: needed already, and never lost again', async () => {
    const { least, most } = await courseOf(
      '101,desktop,6,in_use,8,2024\n101,desktop,4,in_use,4,2021\n101,desktop,1,in_use,8,2015\n',
    );
    expect(least.expiring).toEqual({ 2031: 6 });
    expect(most.expiring).toEqual({ 2031: 6 });
  });

  test('a span of years: lost in its last year at the least, in its first at the most', async () => {
    expect(await courseOf('101,desktop,3,in_use,8,2020-2022\n')).toEqual({
      least: { spare: 0, expiring: { 2029: 3 } },
      most: { spare: 0, expiring: { 2027: 3 } },
    });
  });

  test('memory, condition or age unknown: perhaps good, so lost only where the least is asked for', async () => {
    expect(
      await courseOf(
        '101,desktop,1,in_use,,2021\n101,desktop,2,,8,2021\n101,desktop,4,in_use,8,\n101,desktop,8,broken,8,2021\n',
      ),
    ).toEqual({
      // What is there today was bought today at the latest, so it lasts until 2033.
      least: { spare: 0, expiring: { 2028: 3, 2033: 4 } },
      most: { spare: 0, expiring: {} },
    });
  });

  test('a form that counts those bought before a year: the others were bought between then and today', async () => {
    const cwd = folder({
      'infragap.yaml': `as_of: 2026-06-30
columns: { have: { counts: desktop }, old: { counts: desktop, part: too_old, before: 2022 } }
standards: { computer: { categories: [desktop], useful_life_years: 7 } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, buy: set }]
prices: { set: { price: 15000000 } }
funding: { years: [2027, 2028] }
`,
      'units.csv': 'unit_id,name,officials,have,old\n101,An Lao,10,6,2\n',
    });
    const { targets } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    const course = targets[0]?.needs[0]?.course;
    // The two older ones may be too old or not: four are good for sure.
    expect(Object.fromEntries(course?.high.expiring ?? [])).toEqual({ 2029: 4 });
    expect(course?.low.expiring.get(2033)).toBeGreaterThanOrEqual(4);
  });

  test('what is good beyond what is required is spare', async () => {
    const { least, most } = await courseOf('101,desktop,6,in_use,8,2024\n101,desktop,2,stored,8,2024\n', 5);
    expect([least.spare, most.spare]).toEqual([3, 3]);
  });

  test('what is on order begins its life in the year that its row says, else this year at the soonest', async () => {
    const { least, most } = await courseOf('101,desktop,2,on_order,8,\n101,desktop,1,on_order,8,2027\n');
    expect([least.expiring, most.expiring]).toEqual([{ 2034: 1 }, { 2033: 2, 2034: 1 }]);
  });
});

import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Rows of English forms that are no units: totals, headings, signatures. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-11-01
  standards: { computer: { categories: [computer, desktop, laptop] } }
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 10 }]
`;
const HILL = 'Hill School,10,2';
const LAKE = 'Lake School,4,0';

/** By unit its computers in service, `?` where they are unknown. */
async function read(...rows: readonly string[]) {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'schools.csv': ['School,Computers,Broken', ...rows].join('\n'),
  });
  const units = (report.targets[0]?.by_unit ?? []).map(
    ({ name, actual }) => `${name} ${actual?.low === actual?.high ? actual?.low : '?'}`,
  );
  return { units: units.join(', '), found };
}
// 10 - 2 broken, and 4.
const BOTH = 'Hill School 8, Lake School 4';

describe('a row that adds up those above', () => {
  test.each([
    'East subtotal',
    'Total East',
    'Sub total',
    'SUBTOTAL (East)',
    'Subtotal East+West',
    'Grand total East',
    'All schools',
    'District total',
    'TOTAL: 2 schools',
    'East - total',
    'Overall',
  ])('is left out where it is called so: %s', async (label) => {
    const { units, found } = await read(HILL, LAKE, `${label},14,2`);
    expect(units).toBe(BOTH);
    expect(found('total-row-ignored')).toBe(1);
    expect(found('total-row-mismatch')).toBe(0);
  });
  test('is held against them', async () => {
    // 10 and 4 are not 15.
    expect((await read(HILL, LAKE, 'Total East,15,2')).found('total-row-mismatch')).toBe(1);
  });
  test('leaves its unit open where nothing calls it so and it stands last', async () => {
    const { units, found } = await read(HILL, LAKE, 'East,14,2');
    expect(units).toBe(`${BOTH}, East ?`);
    expect(found('unit-sums-below')).toBe(1);
  });
  // 14 may be the sum of 10 and 4 by accident; 3 is no sum of 2 and 0.
  test.each(['East,14,3', 'East,14,'])(
    'and is a unit where it is no such sum, or one number: %s',
    async (row) => {
      const { units, found } = await read(HILL, LAKE, row);
      expect(units).toMatch(/East/);
      expect(found('unit-sums-below')).toBe(0);
    },
  );
  test('with a code of its own is a unit, whatever it is called', async () => {
    const { report } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': 'unit_id,name,desktops\nS1,Total Education Centre,14\nS2,Lake School,4',
    });
    expect(report.targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual(['S1', 'S2']);
  });
});

describe('a row with nothing but', () => {
  test.each([
    'Signed',
    'Head Teacher',
    "Principal's signature: ______",
    'Page 1 of 2',
    'Checked and approved',
    'Verified by: A. Smith',
    'N/B: data of 2025',
    'End of report',
  ])('a signature or a note is no unit: %s', async (label) => {
    const { units, found } = await read(HILL, LAKE, ',,', `"${label}",,`);
    expect(units).toBe(BOTH);
    expect(found('note-row')).toBe(1);
  });
  test('the name of who signs below is none either', async () => {
    expect((await read(HILL, LAKE, ',,', 'Signed,,', 'John Smith,,')).units).toBe(BOTH);
  });
  test.each(['EAST DISTRICT', 'East District', 'Primary schools', 'Zone 1'])(
    'a heading is no unit: %s',
    async (label) => {
      const { units, found } = await read(`${label},,`, HILL, LAKE);
      expect(units).toBe(BOTH);
      expect(found('section-row')).toBe(1);
    },
  );
  test('a name is a unit of which nothing is known, where the others are called so', async () => {
    expect((await read('East District,10,2', 'West District,,')).units).toBe(
      'East District 8, West District ?',
    );
    expect((await read('Zone 1,10,2', 'Zone 2,,')).units).toBe('Zone 1 8, Zone 2 ?');
  });
});

test.each<[string, readonly string[], number]>([
  ['Seen on the spot', [HILL, LAKE, 'Seen on the spot,,'], 1],
  // Schools are called so; and of three rows that say nothing else two are no exception.
  ['Sea School', [HILL, LAKE, 'Sea School,,'], 0],
  ['North and South', [HILL, 'North,,', 'South,,'], 0],
])('a name alone is a unit, and told where it is unlike the others: %s', async (_name, rows, told) => {
  expect((await read(...rows)).found('unit-only-named')).toBe(told);
});

test('a Ctrl-Z at the end of a file is no unit', async () => {
  const { report } = await inventory({
    'infragap.yaml': CONFIG,
    'schools.csv': Buffer.from(`School,Computers,Broken\r\n${HILL}\r\n${LAKE}\r\n\x1a`),
  });
  expect(report.targets[0]?.by_unit.map(({ name }) => name)).toEqual(['Hill School', 'Lake School']);
});

import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Forms with English headings: desktops beside other columns. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-11-01
  standards: { computer: { categories: [computer, desktop, laptop] } }
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 10 }]
`;

/** Computers in service of a school with 6 desktops, and 3 of what the heading says. */
async function read(heading: string, first = 'Desktops', number = '3') {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'schools.csv': `School,${first},${heading}\nHill,6,${number}\nLake,4,0`,
  });
  const [{ actual } = { actual: undefined }] = report.targets[0]?.by_unit ?? [];
  const told = found('column-not-counted') > 0 ? ', told' : '';
  return `${actual?.low === actual?.high ? actual?.low : `${actual?.low}..${actual?.high}`}${told}`;
}

describe('beside Desktops', () => {
  // 6 and 3.
  test.each([
    'Notebooks', 'Chromebooks', 'Netbooks', 'MacBooks', 'Ultrabooks', '2-in-1s', 'Macs', 'Workstations', 'All-in-one PCs', 'Mini PCs',
  ])('%s are counted', async (heading) => expect(await read(heading)).toBe('9')); // biome-ignore format: a list to be read as one
  test.each([
    'Student computers', 'Teacher laptops', 'Computers (students)', 'Computers for administration', 'Computer lab PCs', 'Thin clients',
    'Devices', 'Computers donated',
  ])('%s leave it open upwards', async (heading) => expect(await read(heading)).toBe('6..9, told')); // biome-ignore format: a list to be read as one
  test.each(['Computer rooms', 'Computer desks', 'Computer teachers'])(
    '%s are no computers',
    async (heading) => expect(await read(heading)).toMatch(/^6(?:, told)?$/),
  );
  test.each(['Unserviceable', 'Non-operational', 'Computers in store'])('%s are taken off', async (heading) =>
    expect(await read(heading)).toBe('3'),
  );
  test.each(['Stolen', 'Lost', 'Computers written off'])('%s may be among them', async (heading) =>
    expect(await read(heading)).toBe('3..6, told'),
  );
  test.each(['Fax machines', 'Photocopying machines', 'Sewing machines'])(
    '%s say nothing of them',
    async (heading) => expect(await read(heading)).toBe('6'),
  );
});

test('a total of all computers may have those of another heading', async () => {
  expect(await read('Student computers', 'Computers')).toBe('6, told');
});

test('what is said in both languages', async () => {
  const said = async (language: string) => {
    const files = { 'infragap.yaml': CONFIG, 'schools.csv': 'School,Desktops,Student computers\nHill,6,3' };
    return (await inventory(files, ['--lang', language])).report.issues.map(({ message }) => message);
  };
  expect(await said('en')).toContain(
    '"Student computers" looks like a number of equipment, and was not counted. There may be as many computers more.',
  );
  expect(await said('vi')).toContain(
    'Cột "Student computers" có vẻ là số lượng thiết bị nhưng chưa được đếm. Có thể còn thêm chừng ấy máy tính.',
  );
});

import { describe, expect, test } from 'vitest';
import { folder } from './support/folder.ts';
import { inventory } from './support/inventory.ts';
import { run } from './support/run.ts';
import { workbook } from './support/submissions.ts';

/** Lists that say again what other lists say: what units have by them is a range, and that is told. Figures are worked out by hand. */

type Files = Readonly<Record<string, string | Buffer>>;

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
const UNITS = 'unit_id,name\n101,Xã An\n102,Xã Bình\n';

/** What the two communes have, and which files are told of. */
async function told(files: Files): Promise<{ has: Record<string, string>; where: readonly string[] }> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, ...files });
  const units = report.targets[0]?.by_unit ?? [];
  const has = Object.fromEntries(
    units.map(({ unit_id, actual }) => [unit_id, `${actual?.low}..${actual?.high ?? ''}`]),
  );
  const issues = report.issues.filter(({ rule }) => rule === 'list-repeated');
  return { has, where: issues.map(({ file, sheet, rows }) => `${sheet ?? file} ${rows}`) };
}

const HEADER = ['unit_id', 'category', 'year_in_use', 'note'];
const [A, B, C, D] = [
  ['101', 'desktop', '2022', ''],
  ['101', 'desktop', '2022', ''],
  ['101', 'laptop', '2021', 'cũ'],
  ['102', 'desktop', '2020', ''],
] as const;
const ROWS = [A, B, C, D];
const csv = (rows: readonly (readonly string[])[], by = ','): string =>
  [HEADER, ...rows].map((row) => `${row.join(by)}\n`).join('');
const book = (rows: readonly (readonly string[])[], sheet = 'Sheet1') =>
  workbook({ [sheet]: [HEADER, ...rows] });
const asJson = JSON.stringify(
  ROWS.map((row) => Object.fromEntries(row.map((cell, at) => [HEADER[at], cell]))),
);
/** The list of one commune, which no column gives to it. */
const own = (rows: readonly (readonly string[])[], title = ''): string =>
  `${title}${[HEADER, ...rows].map((row) => `${row.slice(1).join(',')}\n`).join('')}`;

const ONCE = { 101: '3..3', 102: '1..1' };
const BOTH = { 101: '3..6', 102: '1..2' };
const TWICE = { 101: '6..6', 102: '2..2' };

describe('one list, sent twice', () => {
  test.each<[string, Files, object, readonly string[]]>([
    ['once', { 'equipment.csv': csv(ROWS) }, ONCE, []],
    ['as CSV and as a workbook', { 'equipment.csv': csv(ROWS), 'equipment.xlsx': book(ROWS) }, BOTH, ['Sheet1 4']],
    ['in another order', { 'equipment.csv': csv(ROWS), 'equipment.xlsx': book([D, C, B, A]) }, BOTH, ['Sheet1 4']],
    ['as JSON', { 'equipment.csv': csv(ROWS), 'equipment.json': asJson }, BOTH, ['equipment.json 4']],
    ['in other words', { 'equipment.csv': csv(ROWS), 'equipment-2.csv': csv([A, B, C, ['102', 'Máy tính để bàn', '2020', '']]) }, BOTH, ['equipment-2.csv 4']],
    ['three times', { 'equipment.csv': csv(ROWS), 'equipment.tsv': csv(ROWS, '\t'), 'equipment.xlsx': book(ROWS) }, { 101: '3..9', 102: '1..3' }, ['equipment.tsv 4', 'Sheet1 4']],
    ['on two sheets', { 'equipment.xlsx': workbook({ Sheet1: [HEADER, ...ROWS], Sheet2: [HEADER, ...ROWS] }) }, BOTH, ['Sheet2 4']],
    ['of a room, and as CSV', { 'equipment.csv': csv(ROWS), 'equipment.xlsx': book(ROWS, 'Phòng 1') }, BOTH, ['Phòng 1 4']],
    // The three different machines of 101 are the same in both; of 102 the lists say different things.
    ['with one unit changed', { 'equipment.csv': csv(ROWS), 'equipment-2.csv': csv([A, B, C, ['102', 'desktop', '2023', '']]) }, { 101: '3..6', 102: '2..2' }, ['equipment-2.csv 3']],
    ['of two rooms', { 'equipment-1.xlsx': book(ROWS, 'Phòng 1'), 'equipment-2.xlsx': book(ROWS, 'Phòng 2') }, TWICE, []],
    ['twice in one table', { 'equipment.csv': csv([...ROWS, ...ROWS]) }, TWICE, []],
  ])('%s', async (_, files, has, where) => {
    expect(await told(files)).toEqual({ has, where });
  }); // biome-ignore format: a table to be read as one

  test('lots are told with their list, not once more by themselves', async () => {
    const lots = 'unit_id,category,quantity\n101,desktop,5\n102,laptop,2\n';
    const files = { 'equipment.csv': lots, 'equipment.tsv': lots.replaceAll(',', '\t') };
    expect(await told(files)).toEqual({ has: { 101: '5..10', 102: '2..4' }, where: ['equipment.tsv 2'] });
    const { found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, ...files });
    expect(found('duplicate-row')).toBe(0);
  });

  test('what has the same number of an asset in both is one', async () => {
    const first = 'unit_id,category,asset_id\n101,desktop,A1\n101,laptop,A2\n102,desktop,B1\n';
    const files = { 'equipment.csv': first, 'equipment.tsv': first.replaceAll(',', '\t') };
    expect((await told(files)).has).toEqual({ 101: '2..2', 102: '1..1' });
  });
});

describe('the list of all, and its parts', () => {
  test.each<[string, Files, object, readonly string[]]>([
    ['one file for each commune', { 'equipment-101.csv': csv([A, B, C]), 'equipment-102.csv': csv([D]), 'equipment-all.csv': csv(ROWS) }, BOTH, ['equipment-all.csv 4']],
    ['the list of all first', { 'equipment-0.csv': csv(ROWS), 'equipment-101.csv': csv([A, B, C]), 'equipment-102.csv': csv([D]) }, BOTH, ['equipment-101.csv 3', 'equipment-102.csv 1']],
    ['one commune alone sends its own', { 'equipment-101.csv': csv([A, B, C]), 'equipment-all.csv': csv(ROWS) }, { 101: '3..6', 102: '1..1' }, ['equipment-all.csv 3']],
    ['of a commune that its title names', { 'equipment-1.csv': own([A, B, C], 'UBND XÃ AN,,\n'), 'equipment-all.csv': csv(ROWS) }, { 101: '3..6', 102: '1..1' }, ['equipment-all.csv 3']],
    ['by sections', { 'equipment-1.csv': own([A, B, C], 'UBND XÃ AN,,\n'), 'equipment-all.csv': own([['', 'Xã An', '', ''], A, B, C, ['', 'Xã Bình', '', ''], D]) }, { 101: '3..6', 102: '1..1' }, ['equipment-all.csv 3']],
    // Another machine of the commune is elsewhere: its own list says nothing that the list of all says as a whole.
    ['of a commune with a machine more', { 'equipment-1.csv': csv([D, D]), 'equipment-all.csv': csv(ROWS) }, { 101: '3..3', 102: '3..3' }, []],
  ])('%s', async (_, files, has, where) => {
    expect(await told(files)).toEqual({ has, where });
  }); // biome-ignore format: a table to be read as one
});

describe('lists of two days', () => {
  const LOTS = ['unit_id', 'category', 'quantity'];
  const lots = (title: string, ...rows: readonly string[]): string =>
    `${title === '' ? '' : `${title}\n`}${LOTS.join(',')}\n${rows.join('\n')}\n`;
  const OLD = ['101,desktop,10', '102,desktop,5'];
  const NEW = ['101,desktop,12'];
  // What 101 has by the newer list, and perhaps the 10 of the older one; of 102 the newer one says nothing.
  const OPEN = { 101: '12..22', 102: '5..5' };
  const ADDED = { 101: '22..22', 102: '5..5' };
  test.each<[string, Files, object, readonly string[]]>([
    ['day and day in titles', { 'equipment-a.csv': lots('Tính đến 31/12/2025', ...OLD), 'equipment-b.csv': lots('Tính đến 30/6/2026', ...NEW) }, OPEN, ['equipment-a.csv 1']],
    ['day in words', { 'equipment-a.csv': lots('Đến ngày 30 tháng 6 năm 2025', ...NEW), 'equipment-b.csv': lots('DANH SÁCH NĂM 2024', ...OLD) }, OPEN, ['equipment-b.csv 1']],
    ['years in titles', { 'equipment-a.csv': lots('DANH SÁCH THIẾT BỊ NĂM 2025', ...NEW), 'equipment-b.csv': lots('DANH SÁCH THIẾT BỊ NĂM 2024', ...OLD) }, OPEN, ['equipment-b.csv 1']],
    ['quarters', { 'equipment quý I 2025.csv': lots('', ...OLD), 'equipment quý II 2025.csv': lots('', ...NEW) }, OPEN, ['equipment quý I 2025.csv 1']],
    ['names of sheets', { 'equipment.xlsx': workbook({ 2024: [LOTS, ...OLD.map((row) => row.split(','))], 2025: [LOTS, ...NEW.map((row) => row.split(','))] }) }, OPEN, ['2024 1']],
    ['months', { 'equipment 12.2024.csv': lots('', ...OLD), 'equipment 06.2025.csv': lots('', ...NEW) }, OPEN, ['equipment 12.2024.csv 1']],
    // A day within the year, several years, a paper's day or a signature's, other kinds, and what came in a year: they add up.
    ['a day of the same year', { 'equipment 2025.csv': lots('', ...OLD), 'equipment 31.12.2025.csv': lots('', ...NEW) }, ADDED, []],
    ['of several years', { 'equipment 2020-2023.csv': lots('', ...OLD), 'equipment 2025.csv': lots('', ...NEW) }, ADDED, []],
    ['of a paper', { 'equipment-a.csv': lots('Kèm theo Công văn số 12/UBND ngày 3/5/2024', ...OLD), 'equipment-b.csv': lots('DANH SÁCH NĂM 2025', ...NEW) }, ADDED, []],
    ['of a signature', { 'equipment-a.csv': lots('"Trà My, ngày 05 tháng 01 năm 2024"', ...OLD), 'equipment-b.csv': lots('DANH SÁCH NĂM 2025', ...NEW) }, ADDED, []],
    ['of other kinds', { 'equipment 2024.csv': lots('', '101,laptop,10', '102,desktop,5'), 'equipment 2025.csv': lots('', ...NEW) }, ADDED, []],
    ['of what was bought', { 'equipment mua sắm 2024.csv': lots('', ...OLD), 'equipment mua sắm 2025.csv': lots('', ...NEW) }, ADDED, []],
    ['of two rooms', { 'equipment phòng văn hóa 2024.csv': lots('', ...OLD), 'equipment phòng kinh tế 2025.csv': lots('', ...NEW) }, ADDED, []],
    // 12 of the newest, perhaps 10 and 8 of the others.
    ['three of them', { 'equipment 2023.csv': lots('', '101,desktop,8'), 'equipment 2024.csv': lots('', ...OLD), 'equipment 2025.csv': lots('', ...NEW) }, { 101: '12..30', 102: '5..5' }, ['equipment 2023.csv 1', 'equipment 2024.csv 1']],
  ])('%s', async (_, files, has, where) => {
    expect(await told(files)).toEqual({ has, where });
  }); // biome-ignore format: rows are read as a table

  test('whose items all came in the year that each is called after, add up', async () => {
    const of = (...years: readonly number[]): string =>
      `unit_id,category,quantity,year_in_use\n${years.map((year) => `101,desktop,4,${year}\n`).join('')}`;
    // 4 and 4; where one has an older item too, it tells what is there.
    const sheets = { 'equipment 2023.csv': of(2023), 'equipment 2024.csv': of(2024) };
    expect((await told(sheets)).has).toMatchObject({ 101: '8..8' });
    const stock = { 'equipment 2023.csv': of(2023), 'equipment 2024.csv': of(2022, 2024) };
    expect((await told(stock)).has).toMatchObject({ 101: '8..12' });
  });

  test('of an asset that both have, the newer row counts, wherever it is read', async () => {
    const rows = (...all: readonly string[]): string =>
      `unit_id,category,asset_id,condition\n${all.map((row) => `101,desktop,${row}\n`).join('')}`;
    const files = (newer: string, older: string): Files => ({
      [`equipment ${newer} 2025.csv`]: rows('A1,broken', 'A3,in_use'),
      [`equipment ${older} 2024.csv`]: rows('A1,in_use', 'A2,in_use'),
    });
    // A3, and perhaps A2.
    for (const order of [files('a', 'b'), files('b', 'a')])
      expect((await told(order)).has).toMatchObject({ 101: '1..2' });
  });
});

describe('an older list beside a newer one', () => {
  const machine = (year: number, kind = 'desktop', note = '') => ['101', kind, String(year), note];
  const older = [2015, 2016, 2017, 2018, 2019, 2020].map((year) => machine(year));
  // The one of 2015 is gone, and two are new.
  const newer = [...older.slice(1), machine(2024), machine(2025, 'laptop')];
  test.each<[string, Files, object, readonly string[]]>([
    // Nobody knows which is the newer: 6 or 7, and 13 where they are of different machines.
    ['most rows of both', { 'equipment-1.csv': csv(older), 'equipment-2.csv': csv(newer) }, { 101: '6..13', 102: '0..' }, ['equipment-2.csv 7']],
    // All 3 of the shorter one stand in the longer: that has 7.
    ['the rows of a shorter one', { 'equipment-1.csv': csv(older.slice(3)), 'equipment-2.csv': csv([...older.slice(3), ...newer.slice(-2), machine(2024, 'laptop'), machine(2023)]) }, { 101: '7..10', 102: '0..' }, ['equipment-2.csv 3']],
    // Where their days are known, 7 of the newer one, and perhaps the 6 of the older.
    ['by their years', { 'equipment-2024.csv': csv(older), 'equipment-2025.csv': csv(newer) }, { 101: '7..13', 102: '0..' }, ['equipment-2024.csv 6']],
    ['of two departments', { 'equipment-phong-tai-chinh.csv': csv(older), 'equipment-phong-noi-vu.csv': csv(newer) }, { 101: '13..13', 102: '0..' }, []],
    // Machines of two kinds and years, of which any two offices have some.
    ['rows that say little', { 'equipment-1.csv': csv([A, A, A, C, C, C]), 'equipment-2.csv': csv([A, A, A, A, C, C]) }, { 101: '12..12', 102: '0..' }, []],
    ['two rows', { 'equipment-1.csv': csv([...older.slice(0, 2), machine(2011)]), 'equipment-2.csv': csv([...older.slice(0, 2), machine(2025)]) }, { 101: '6..6', 102: '0..' }, []],
    ['rows that are a small part of both', { 'equipment-1.csv': csv([...older, ...older.map(([unit, kind, year]) => [unit, kind, year, 'a'] as string[])]), 'equipment-2.csv': csv([...older.slice(1), ...older.map(([unit, kind, year]) => [unit, kind, year, 'b'] as string[])]) }, { 101: '23..23', 102: '0..' }, []],
  ])('%s', async (_, files, has, where) => {
    expect(await told(files)).toEqual({ has, where });
  }); // biome-ignore format: a table to be read as one
});

describe('lists of two years, of what was bought of', () => {
  const list = (title: string, quantity: number): string =>
    `${title},,\nunit_id,category,quantity\n101,desktop,${quantity}\n`;
  test.each([
    ['two moneys', 'Máy tính dự án năm 2022', 'Máy tính ngân sách xã năm 2023', '18..18', []],
    ['two budgets', 'Máy tính ngân sách huyện năm 2022', 'Máy tính ngân sách xã năm 2023', '18..18', []],
    // Of two projects nobody knows whether they are one, under two names.
    ['two projects', 'Máy tính dự án A năm 2022', 'Máy tính dự án B năm 2023', '10..18', ['equipment-1.csv 1']],
    ['one, and nobody knows', 'Máy tính dự án năm 2022', 'Máy tính năm 2023', '10..18', ['equipment-1.csv 1']],
    ['a board of projects', 'Máy tính Ban quản lý dự án năm 2022', 'Máy tính ngân sách xã năm 2023', '10..18', ['equipment-1.csv 1']],
  ])('%s', async (_, first, second, has, where) => {
    const files = { 'equipment-1.csv': list(first, 8), 'equipment-2.csv': list(second, 10) };
    const read = await told(files);
    expect([read.has['101'], read.where]).toEqual([has, where]);
  }); // biome-ignore format: a table to be read as one
});

describe('a list and its sums', () => {
  const details = { 'Xã An': [['category', 'quantity'], ['desktop', '2'], ['desktop', '1']], 'Xã Bình': [['category', 'quantity'], ['laptop', '1']] }; // biome-ignore format: as sheets
  const sums = (desktops: string, ...more: readonly string[]) => [
    ['unit_id', 'category', 'quantity', ...more],
    ['101', 'desktop', desktops, ...more.map(() => '2021')],
    ['102', 'laptop', '1', ...more.map(() => '2021')],
  ];
  test.each<[string, Readonly<Record<string, string[][]>>, object, readonly string[]]>([
    ['before them', { 'Cả huyện': sums('3'), ...details }, { 101: '3..6', 102: '1..2' }, ['Cả huyện 2']],
    ['behind them', { ...details, 'Cả huyện': sums('3') }, { 101: '3..6', 102: '1..2' }, ['Cả huyện 2']],
    // Another number, so that it is no sum of them: all are counted.
    ['that do not add up', { ...details, 'Cả huyện': sums('4') }, { 101: '7..7', 102: '2..2' }, []],
    // It says more of each than the details do: another round of the same numbers.
    ['of another year', { ...details, 'Đợt 2': sums('3', 'year_in_use') }, { 101: '6..6', 102: '2..2' }, []],
  ])('%s', async (_, sheets, has, where) => {
    expect(await told({ 'equipment.xlsx': workbook(sheets) })).toEqual({ has, where });
  }); // biome-ignore format: a table to be read as one
});

describe('the rows that are not counted', () => {
  const files = {
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment-101.csv': csv([A, B, C]),
    'equipment-all.csv': csv(ROWS),
  };
  test('are named, and explained', async () => {
    const cwd = folder(files);
    const args = ['explain', 'pc', '.', '--unit', '101', '--format', 'json'];
    const { rows } = JSON.parse((await run(args, { cwd })).out);
    expect(rows.map(({ file, why }: Record<string, string>) => `${file} ${why}`)).toEqual([
      ...Array(3).fill('equipment-101.csv counts'),
      ...Array(3).fill('equipment-all.csv duplicate'),
    ]);
  });
  test('are not in the clean tables', async () => {
    const cwd = folder(files);
    const { code } = await run(['convert', '.', '-o', 'clean'], { cwd });
    expect(code).toBe(1);
    const again = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS });
    expect(again.report.summary.items).toBe(0);
    const { out } = await run(['gaps', 'clean', '--format', 'json', '--config', 'infragap.yaml'], { cwd });
    const { targets } = JSON.parse(out);
    expect(targets[0].by_unit.map(({ actual }: { actual: unknown }) => actual)).toEqual([
      { low: 3, high: 3 },
      { low: 1, high: 1 },
    ]);
  });
  test.each([
    [
      'en',
      'This list says of its units just what other lists say of them (first: equipment-101.csv:1); 3 rows were not counted, and nobody knows whether the units have more than the other lists say.',
    ],
    [
      'vi',
      'Danh sách này ghi cho các đơn vị đúng những gì danh sách khác đã ghi (đầu tiên: equipment-101.csv:1); không tính 3 dòng, và chưa rõ đơn vị có nhiều hơn số ở các danh sách kia hay không.',
    ],
  ])('are told in words: %s', async (lang, words) => {
    const { out } = await run(['validate', '.', '--format', 'json', '--lang', lang], { cwd: folder(files) });
    const [issue] = JSON.parse(out).issues.filter(({ rule }: { rule: string }) => rule === 'list-repeated');
    expect([issue.message, issue.effect.rows_refused]).toEqual([words, 3]);
  });
});

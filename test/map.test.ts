import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { amended } from '../src/config/amend.ts';
import type { ColumnMap } from '../src/map.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** In windows-1258: "Tên đơn vị;Máy tính". */
const OLD: Files = {
  'to-khai.csv': Buffer.from(
    'T\xean \xf0\xf5n vi\xf2;M\xe1y t\xednh\nTr\xe0 Mai;10\nTr\xe0 Linh;9\n',
    'latin1',
  ),
};

/** A wide form below a title, and a list of equipment with a header that nobody knows. */
const WIDE: Files = {
  'to-khai.csv':
    'BÁO CÁO\n\nTT;Tên đơn vị;Máy tính;;Ghi chú;Khoảng cách\n;;Tổng số;Hỏng;;\n1;Trà Mai;10;2;;5\n2;Trà Linh;9;1;xa;7\n',
  'thiet-bi.csv': 'Tên đơn vị,Loại thiết bị,Trình trạng,Nguyên giá (triệu đồng)\nTrà Mai,Máy in,Tốt,"5,5"\n',
  'infragap.yaml': 'as_of: 2026-03-01   # ngày chốt\n\ntiers: [province,   commune]\n',
};

async function mapped(files: Files, args: readonly string[] = [], cwd = folder(files)) {
  const { code, out, err } = await run(['map', '.', '--format', 'json', ...args], { cwd });
  if (code === 2) throw new Error(err);
  const map = JSON.parse(out) as ColumnMap;
  const told = map.tables.map(({ file, columns }) => [
    file,
    columns.map(({ column, is, meaning, how }) => [column, is, meaning ?? '-', how ?? '-'].join(' ')),
  ]);
  return { cwd, code, err, map, told: Object.fromEntries(told) as Record<string, string[]> };
}

const configOf = (cwd: string, name = 'infragap.yaml'): string => readFileSync(join(cwd, name), 'utf8');

describe('what every column was taken for', () => {
  test('a wide form and a list: fields, facts, counts, and what is not read', async () => {
    const { told, code } = await mapped(WIDE);
    expect(code).toBe(0);
    expect(told).toEqual({
      'thiet-bi.csv': [
        'A field unit_id synonym',
        'B field category synonym',
        'C unknown - -',
        'D field original_cost synonym',
      ],
      'to-khai.csv': [
        'A ignored - synonym',
        'B field name synonym',
        'C count computer.total synonym',
        'D count computer.broken synonym',
        'E fact ghi_chu unclaimed',
        'F fact khoang_cach unclaimed',
      ],
    });
  });

  test('what was guessed of the file, three values of each column, and what a header is near to', async () => {
    const { map } = await mapped(WIDE);
    expect(map.tables[1]).toMatchObject({ table: 'units', header_rows: [3, 4], delimiter: ';' });
    expect(map.tables[1]?.columns[1]?.samples).toEqual(['Trà Mai', 'Trà Linh']);
    expect(map.tables[1]?.issues.map(({ rule }) => rule)).toEqual(['delimiter-guessed', 'header-found']);
    expect(map.tables[0]).toMatchObject({ table: 'equipment', header_rows: [1, 1], delimiter: null });
    expect(map.tables[0]?.columns[2]?.offers).toEqual([
      { meaning: 'condition', header: 'Tình trạng', likeness: expect.closeTo(0.9, 1) },
    ]);
    expect(map.tables[1]?.columns[0]).toMatchObject({ is: 'ignored', why: 'row_number' });
  });

  test('of two columns of one meaning, the one that gives way and the one that is there once more', async () => {
    const files = {
      'equipment.csv': 'Company,unit_id,category,Tình trạng,Hiện trạng\nx,1,desktop,tốt,tốt\n',
    };
    const { told, code } = await mapped(files);
    expect(told['equipment.csv']).toEqual([
      'A gave_way unit_id synonym',
      'B field unit_id name',
      'C field category name',
      'D field condition synonym',
      'E repeated condition synonym',
    ]);
    expect(code).toBe(1);
  });

  test('a table that cannot be used is shown as well', async () => {
    const { map, code } = await mapped({
      'x.csv': 'foo,bar\n1,2\n',
      'y.csv': 'Loại thiết bị,Năm mua\nx,2020\n',
    });
    expect(code).toBe(1);
    expect(map.tables.map(({ table, columns }) => [table, columns.map(({ is }) => is)])).toEqual([
      [null, ['unknown', 'unknown']],
      ['equipment', ['field', 'field']],
    ]);
  });

  test('a table, a page and flat rows, in both languages', async () => {
    const cwd = folder(WIDE);
    const text = await run(['map', '.'], { cwd });
    expect(text.out).toContain('to-khai.csv - units, header in row 3-4');
    expect(text.out).toMatch(/D +Máy tính \/ Hỏng +number of computer\.broken +a word for it +2 \| 1/);
    expect(text.out).toMatch(/C +Trình trạng +not known, not read +perhaps condition \("Tình trạng"\)/);
    const viet = await run(['map', '.', '--lang', 'vi'], { cwd });
    expect(viet.out).toMatch(/D +Máy tính \/ Hỏng +số lượng computer\.broken +từ đồng nghĩa +2 \| 1/);
    const page = await run(['map', '.', '--format', 'markdown'], { cwd });
    expect(page.out).toContain('| D | Máy tính / Hỏng | number of computer.broken |');
    await run(['map', '.', '-o', 'columns.csv.csv'], { cwd });
    expect(configOf(cwd, 'columns.csv.csv').split('\n')[0]).toBe(
      'file,sheet,table,column,header,is,meaning,why,how,sample_1,sample_2,sample_3,offers',
    );
    expect(await run(['map', '.', '-o', 'thiet-bi.csv'], { cwd })).toMatchObject({
      code: 2,
      err: 'infragap: -o: "thiet-bi.csv" is one of the files that are read; choose another name.\n',
    });
  });
});

describe('--write', () => {
  const COLUMNS = [
    'columns:',
    '  equipment.Tên đơn vị: { is: unit_id, yields: true }',
    '  Loại thiết bị: { is: category }',
    '  Nguyên giá (triệu đồng): { is: original_cost, scale: 1000000 }',
    '  units.Tên đơn vị: { is: name }',
    '  Máy tính / Tổng số: { counts: computer }',
    '  Máy tính / Hỏng: { counts: computer, part: broken }',
    '  Ghi chú: { is: ghi_chu }',
    '  Khoảng cách: { is: khoang_cach }',
    'files:',
    '  thiet-bi.csv: { table: equipment, header_rows: [ 1, 1 ] }',
    '  to-khai.csv: { table: units, header_rows: [ 3, 4 ], delimiter: ; }',
    '',
  ].join('\n');

  test('puts it below what is there, and changes nothing of that', async () => {
    const { cwd, err } = await mapped(WIDE, ['--write']);
    expect(configOf(cwd)).toBe(`${WIDE['infragap.yaml']}${COLUMNS}`);
    expect(err).toContain('Wrote infragap.yaml: 8 column(s) and 2 file(s): equipment.Tên đơn vị, ');
    expect(readdirSync(cwd).sort()).toEqual(['infragap.yaml', 'thiet-bi.csv', 'to-khai.csv']);
  });

  test('after it a run guesses nothing of columns and files, and comes to the same', async () => {
    const GUESSES = [
      'delimiter-guessed',
      'encoding-guessed',
      'header-found',
      'header-rows',
      'columns-counted',
    ];
    const cwd = folder(WIDE);
    const report = async () => JSON.parse((await run(['gaps', '.', '--format', 'json'], { cwd })).out);
    const rules = (each: { issues: { rule: string }[] }): string[] =>
      each.issues.map(({ rule }) => rule).filter((rule) => GUESSES.includes(rule));
    const before = await report();
    expect(rules(before)).toEqual(['delimiter-guessed', 'header-found', 'columns-counted']);
    await mapped({}, ['--write'], cwd);
    const after = await report();
    expect(rules(after)).toEqual([]);
    for (const part of ['targets', 'inputs', 'estimate', 'plan']) expect(after[part]).toEqual(before[part]);
  });

  test('adds to what is said of a file already what that leaves to be guessed', async () => {
    const config = `${WIDE['infragap.yaml']}files:\n  to-khai.csv: { table: units }\n`;
    const { cwd } = await mapped({ ...WIDE, 'infragap.yaml': config }, ['--write']);
    expect(parse(configOf(cwd)).files).toEqual({
      'to-khai.csv': { table: 'units', header_rows: [3, 4], delimiter: ';' },
      'thiet-bi.csv': { table: 'equipment', header_rows: [1, 1] },
    });
    const { map } = await mapped({}, [], cwd);
    const again = await mapped({}, ['--write'], cwd);
    expect(again.err).toContain('Nothing to write');
    expect(map.tables.map(({ table }) => table)).toEqual(['equipment', 'units']);
  });

  test('of a list, what its columns say of the states of items', async () => {
    const cwd = folder({
      'units.csv': 'unit_id,name\n01,Xã An\n',
      'equipment.csv': 'unit_id,category,Tổng số,Tốt,Trung bình,Kém,Hỏng\n01,desktop,20,8,2,6,4\n',
    });
    const report = async () => JSON.parse((await run(['gaps', '.', '--format', 'json'], { cwd })).out);
    const before = await report();
    await mapped({}, ['--write'], cwd);
    expect(configOf(cwd)).toContain('  Trung bình: { part: in_use }\n  Kém: { part: too_weak }\n');
    const after = await report();
    expect(after.issues.map(({ rule }: { rule: string }) => rule)).not.toContain('columns-counted');
    expect(after.targets).toEqual(before.targets);
  });

  test('no colour of a submitter reaches the terminal', async () => {
    const { err, cwd } = await mapped({ 'units.csv': 'unit_id,"Kho\u001b[31m\u202e 2"\n1,x\n' }, ['--write']);
    expect(err).toContain('Kho [31m  2');
    expect(err).not.toMatch(/[\u001b\u202e]/);
    const { told } = await mapped({}, [], cwd);
    expect(told['units.csv']?.[1]).toBe('B fact kho_31m_2 configuration');
  });

  test('where no table is understood it names no configuration that is not there', async () => {
    const { err } = await mapped({ 'equipment.csv': '1,2\n3,4\n' }, ['--write']);
    expect(err).toContain('Nothing to write: no table was understood whose columns could be named.');
  });

  test('a second time it has nothing to write', async () => {
    const { cwd } = await mapped(WIDE, ['--write']);
    const written = configOf(cwd);
    const { err, told } = await mapped({}, ['--write'], cwd);
    expect(err).toBe('Nothing to write: infragap.yaml says it all.\n');
    expect(configOf(cwd)).toBe(written);
    expect(told['to-khai.csv']?.[3]).toBe('D count computer.broken configuration');
  });

  test('an encoding that was guessed is no longer guessed', async () => {
    const { map, cwd } = await mapped(OLD, ['--write']);
    const [table] = map.tables;
    expect(table?.encoding).toBe('windows-1258');
    expect(configOf(cwd)).toContain('delimiter: ;, encoding: windows-1258 }');
    const again = await mapped({}, [], cwd);
    expect(again.map.tables[0]).toMatchObject({ encoding: null, delimiter: null, issues: [] });
    expect(again.map.tables[0]?.columns.map(({ samples }) => samples)).toEqual(
      table?.columns.map(({ samples }) => samples),
    );
  });

  test('without a configuration, a new one beside the files; it builds on what the run built on', async () => {
    const cwd = folder({ 'kho/equipment.csv': 'Mã đơn vị,Loại\n1,x\n', 'kho/units.csv': 'unit_id\n1\n' });
    await run(['map', 'kho/equipment.csv', '--write', '--preset', 'glpi'], { cwd });
    expect(configOf(cwd, 'kho/infragap.yaml').split('\n')[0]).toBe('extends: [glpi, basic]');
  });

  test('entries that are there are kept, whatever the words say', async () => {
    const own =
      'columns:\n  Máy tính / Hỏng: { counts: laptop, part: broken }   # so it is\n  TT: { unknown: [x] }\n';
    const { cwd } = await mapped({ ...WIDE, 'infragap.yaml': own }, ['--write']);
    expect(configOf(cwd)).toContain('  Máy tính / Hỏng: { counts: laptop, part: broken }   # so it is\n');
    expect(configOf(cwd)).toContain('  TT: { unknown: [x] }\n');
  });

  test('what the words can be read as in two tables is said of each', async () => {
    const files = {
      'equipment.csv': 'unit_id,category,Status\n1,desktop,broken\n',
      'allocations.csv': 'unit_id,year,source,amount,Status\n1,2026,a,5,spent\n',
    };
    const { cwd } = await mapped(files, ['--write']);
    expect(configOf(cwd)).toContain('\n  equipment.Status: { is: condition }\n');
    expect(configOf(cwd)).not.toContain('allocations.Status');
    const { told } = await mapped({}, [], cwd);
    expect(told['allocations.csv']?.[4]).toBe('E field status name');
  });

  test('two tables in one sheet have no header rows of theirs written', async () => {
    const two = 'unit_id,name,tier\n1,a,commune\n\nunit_id,category,quantity\n1,desktop,3\n';
    const { cwd, map } = await mapped({ 'two.csv': two }, ['--write']);
    expect(map.tables).toHaveLength(2);
    expect(readdirSync(cwd)).toEqual(['two.csv']);
  });

  test('a link is followed, and JSON stays JSON', async () => {
    const cwd = folder({ ...WIDE, 'infragap.yaml': '', 'real/it.json': '{"currency": "VND"}' });
    symlinkSync('real/it.json', join(cwd, 'linked.json'));
    await run(['map', '.', '--write', '--config', 'linked.json'], { cwd });
    const written = JSON.parse(configOf(cwd, 'real/it.json'));
    expect(written.currency).toBe('VND');
    expect(written.columns['Máy tính / Hỏng']).toEqual({ counts: 'computer', part: 'broken' });
  });
});

test('what looks like a number of equipment and is not counted is not written, so that it is still told of', async () => {
  const cwd = folder({
    'infragap.yaml': 'as_of: 2026-03-01\n',
    'a.csv': 'Mã đơn vị,Tên đơn vị,Máy tính tự trang bị,Quỹ đất\n01,Trà Mai,5,2\n',
  });
  await run(['map', '.', '--write'], { cwd });
  expect(configOf(cwd)).toContain('Quỹ đất: { is: quy_dat }');
  expect(configOf(cwd)).not.toContain('Máy tính tự trang bị');
  const { out } = await run(['validate', '.'], { cwd });
  expect(out).toContain('[column-not-counted]');
});

describe('--accept', () => {
  test('takes a column for what the user says, and --write keeps it', async () => {
    const { told, cwd } = await mapped(WIDE, [
      '--accept',
      'Trình trạng=condition',
      '--accept',
      'khoang cach=ignored',
      '--write',
    ]);
    expect(told['thiet-bi.csv']?.[2]).toBe('C field condition configuration');
    expect(told['to-khai.csv']?.[5]).toBe('F ignored - configuration');
    expect(configOf(cwd)).toContain('\n  Trình trạng: { is: condition }\n  khoang cach: { is: ignored }\n');
  });

  test('without --write it is shown only', async () => {
    const { told, cwd } = await mapped(WIDE, ['--accept', 'Khoảng cách=computer.too_old<2015']);
    expect(told['to-khai.csv']?.[5]).toBe('F count computer.too_old<2015 configuration');
    expect(configOf(cwd)).toBe(WIDE['infragap.yaml']);
  });

  test('of a list, a column may say in which state items are', async () => {
    const files = {
      'infragap.yaml': 'as_of: 2025-12-31\n',
      'units.csv': 'unit_id,name\n01,Xã An\n',
      'equipment.csv': 'unit_id,category,quantity,Ghi nhận\n01,desktop,20,3\n',
    };
    const { told, cwd } = await mapped(files, ['--accept', 'Ghi nhận=broken', '--write']);
    expect(told['equipment.csv']?.[3]).toBe('D state broken configuration');
    expect(configOf(cwd)).toContain('Ghi nhận: { part: broken }');
  });

  test.each([
    ['fact:so_dien_thoai', 'so_dien_thoai'],
    ['fact:laptop', 'laptop'],
    ['ghi_chu', 'ghi_chu'],
    ['internet_mbps', 'internet_mbps'],
    ['fact:household', 'household'],
  ])('of units, %s is a fact', async (meaning, fact) => {
    const { told } = await mapped(WIDE, ['--accept', `Khoảng cách=${meaning}`]);
    expect(told['to-khai.csv']?.[5]).toBe(`F fact ${fact} configuration`);
  });

  test.each([
    ['Trinh trag=condition', 'No table has a column "Trinh trag". Did you mean "Trình trạng"?'],
    ['units.Trình trạng=lan', 'No table has a column "units.Trình trạng". Did you mean "Trình trạng"?'],
    ['Trình trạng', '--accept: "Trình trạng" is not of the form HEADER=MEANING, such as Type=category.'],
    ['Trình trạng=condtion', '--accept: "condtion" is not one of unit_id, category,'],
    ['Trình trạng=computer.broken', '--accept: "computer.broken" is not one of unit_id, category,'],
    [
      'Khoảng cách=household',
      '--accept: "household" is nothing known. Did you mean "households"? If a fact of units is to be called so, write fact:household.',
    ],
    [
      'Khoảng cách=laptop',
      '--accept: "laptop" is nothing known. Did you mean "laptop.total"? If a fact of units is to be called so, write fact:laptop.',
    ],
    [
      'Khoảng cách=quy_dat',
      '--accept: "quy_dat" is nothing known. If a fact of units is to be called so, write fact:quy_dat.',
    ],
    ['Khoảng cách=households_poor', '--accept: "households_poor" is nothing known.'],
    ['Khoảng cách=intrenet', '--accept: "intrenet" is nothing known. Did you mean "internet"?'],
    ['Khoảng cách=computr.broken', '--accept: "computr.broken" is not one of'],
  ])('%s cannot be', async (value, sentence) => {
    const { code, out, err } = await run(['map', '.', '--accept', value, '--write'], { cwd: folder(WIDE) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`infragap: ${sentence}`);
  });
});

test('the configuration that the docs show can be used', async () => {
  const yaml = /## Your own columns.*?```yaml\n(.*?)```/s.exec(
    readFileSync('docs/inventories.md', 'utf8'),
  )?.[1] as string;
  const csv = 'Tổng hợp\n\n\nNơi đặt,Loại thiết bị,Tình trạng,Mã vạch\n,,,\nA > B,Máy in,Tốt,1\n';
  const { told } = await mapped({
    'infragap.yaml': yaml.replace('windows-1258', 'utf-8'),
    'kiem-ke.csv': csv.replaceAll(',', ';'),
  });
  expect(told['kiem-ke.csv']?.map((each) => each.slice(2))).toEqual([
    'field unit_path configuration',
    'field category synonym',
    'field condition configuration',
    'ignored - configuration',
  ]);
});

describe('a configuration with some entries more', () => {
  const NEW = [{ section: 'columns', key: 'b', value: { is: 'ignored' } }] as const;
  test.each<[what: string, before: string, after: string]>([
    ['an empty one', '', 'columns:\n  b: { is: ignored }\n'],
    ['nothing but comments', '# mine\n', '# mine\ncolumns:\n  b: { is: ignored }\n'],
    ['no line end at its end', 'currency: VND', 'currency: VND\ncolumns:\n  b: { is: ignored }\n'],
    [
      'columns amid it, indented as it is',
      'columns:\n    a: { is: x }     # why\n\n# money\ncurrency:   VND\n',
      'columns:\n    a: { is: x }     # why\n    b: { is: ignored }\n\n# money\ncurrency:   VND\n',
    ],
    [
      'columns written as blocks',
      'columns:\n  a:\n    is: x\n    values:\n      1: yes\ntiers: [a]\n',
      'columns:\n  a:\n    is: x\n    values:\n      1: yes\n  b: { is: ignored }\ntiers: [a]\n',
    ],
    [
      'lines that end as Windows has it',
      'columns:\r\n  a: { is: x }\r\n',
      'columns:\r\n  a: { is: x }\r\n  b: { is: ignored }\r\n',
    ],
    [
      'columns on one line',
      'columns: { a: { is: x } } # c\n',
      'columns: { a: { is: x }, b: { is: ignored } } # c\n',
    ],
    ['columns that hold nothing', 'columns:\ntiers: [a]\n', 'columns:\n  b: { is: ignored }\ntiers: [ a ]\n'],
    ['one that has it', 'columns:\n  b: { is: lan }   # c\n', 'columns:\n  b: { is: lan } # c\n'],
  ])('%s', (_, before, after) => expect(amended(before, NEW, false)).toBe(after));

  test('a header that YAML would take for something else stays what it is', async () => {
    const headers = ['Số: máy # 2', '- a', '1', 'yes', 'Máy "mới"', "l'actif", '{x}', '№ *', '? b', '!c'];
    const amendments = headers.map((key) => ({ section: 'columns', key, value: { is: 'ignored' } }) as const);
    const config = amended('tiers: [a]\n', amendments, false);
    const line = ['unit_id', ...headers.map((header) => `"${header.replaceAll('"', '""')}"`)].join(',');
    const { told } = await mapped({ 'infragap.yaml': config, 'units.csv': `${line}\n1\n` });
    expect(told['units.csv']?.slice(1).map((each) => each.slice(2))).toEqual(
      headers.map(() => 'ignored - configuration'),
    );
  });
});

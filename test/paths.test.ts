import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const UNITS = 'unit_id,name\n101,An Lão\n';
const EQUIPMENT = 'unit_id,category\n101,desktop\n';

/** What is told, and of which files something was read. */
async function told(files: Files, args: readonly string[], stdin = '') {
  const cwd = folder({ 'infragap.yaml': 'as_of: 2025-12-31\n', ...files });
  const { out, err } = await run(['validate', ...args, '--format', 'json'], { cwd, stdin });
  expect(err).toBe('');
  const { issues, inputs } = JSON.parse(out) as {
    issues: { rule: string; file: string; message: string; fix: string }[];
    inputs: { path: string; table: string }[];
  };
  return { issues, inputs: inputs.map(({ path, table }) => [path, table]) };
}

describe('folders inside a folder', () => {
  const ignored = async (files: Files, args: readonly string[]) =>
    (await told({ 'units.csv': UNITS, ...files }, args)).issues
      .filter(({ rule }) => rule === 'file-ignored')
      .map(({ file }) => file);

  test('may have the equipment that a target asks for', async () => {
    const files = {
      'infragap.yaml':
        'as_of: 2025-12-31\ntargets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]\n',
      'units.csv': UNITS,
      '2024/equipment.csv': EQUIPMENT,
    };
    const asked = async (...args: readonly string[]) =>
      (await told(files, args)).issues.flatMap(({ rule, file }) =>
        rule === 'equipment-ignored' ? [file] : [],
      );
    expect(await asked('.')).toEqual(['2024']);
    expect(await asked('.', '2024')).toEqual([]);
  });

  test('are named once each, with what would be right', async () => {
    const files = { 'units.csv': UNITS, '2024/equipment.csv': EQUIPMENT, '2024/more.csv': EQUIPMENT };
    expect((await told(files, ['.'])).issues).toMatchObject([
      {
        rule: 'file-ignored',
        severity: 'info',
        file: '2024',
        message:
          'The folder was not read, as no folder inside another is; it holds what may be a table (equipment.csv).',
        fix: 'If it belongs to the inventory, name it as well, or use a pattern: "**/*.csv".',
      },
    ]);
  });

  test.each<[what: string, files: Files, args: readonly string[], folders: readonly string[]]>([
    ['a workbook', { 'old/kiem ke.xlsx': 'PK' }, ['.'], ['old']],
    ['JSON that is called as a table', { 'old/units-2024.json': '[]' }, ['.'], ['old']],
    ['JSON of another name', { 'old/package.json': '{}' }, ['.'], []],
    ['letters and pictures', { 'old/letter.docx': 'x', 'old/map.png': 'x' }, ['.'], []],
    ['nothing', { 'old/': '' }, ['.'], []],
    ['a folder two levels down', { 'a/b/units.csv': UNITS, 'a/c/units.csv': UNITS }, ['.'], ['a/b']],
    ['two folders', { 'a/units.csv': UNITS, 'b/units.csv': UNITS }, ['.'], ['a', 'b']],
    ['a hidden folder', { '.git/units.csv': UNITS }, ['.'], []],
    [
      'our own reports, whatever they are called',
      { 'out/request.csv': 'target,unit_id,unit_name,gap_low,share_of\n', 'out/report.json': '{}' },
      ['.'],
      [],
    ],
    [
      'our own reports beside a table',
      { 'out/gaps.csv': 'target,unit_id,gap_low,share_of\n', 'out/units.csv': UNITS },
      ['.'],
      ['out'],
    ],
    ['a folder that is named as well', { 'old/equipment.csv': EQUIPMENT }, ['.', 'old'], []],
    ['a folder of which a file is named', { 'old/equipment.csv': EQUIPMENT }, ['old/equipment.csv', '.'], []],
    ['what a pattern finds', { 'old/equipment.csv': EQUIPMENT }, ['**/*.csv'], []],
    ['a file that is named beside its folder', { 'thiet-bi.csv': EQUIPMENT }, ['.', 'thiet-bi.csv'], []],
    ['a folder that is named twice', { 'old/equipment.csv': EQUIPMENT }, ['.', './'], ['old']],
  ])('%s', async (_, files, args, folders) => {
    expect(await ignored(files, args)).toEqual(folders);
  });

  test('are told of where the folder itself holds no table', async () => {
    const cwd = folder({ 'inventory/2024/units.csv': UNITS });
    const { code, err } = await run(['gaps', 'inventory'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('Folder "inventory" holds no table.');
    expect(err).toContain('Folders inside it hold some, and have to be named too: inventory/2024.\n');
  });
});

test('what the run itself is made of is no file of the folder that goes unread', async () => {
  const cwd = folder({
    'infragap.json': '{"extends": "tinh.json", "price_lists": ["gia.csv"], "as_of": "2025-12-31"}',
    'tinh.json': '{"currency": "VND"}',
    'gia.csv': 'item,price,per,valid_from\npc,1000,set,2025-01-01\n',
    'units.csv': UNITS,
    'ghi.json': '{}',
  });
  expect((await run(['baseline', 'create', '.', '--baseline', 'biet.json'], { cwd })).code).toBe(0);
  const { out } = await run(['validate', '.', '--baseline', 'biet.json', '--format', 'json'], { cwd });
  expect((JSON.parse(out).issues as { file: string }[]).map(({ file }) => file)).toEqual(['ghi.json']);
  // Nor is what it writes: a second run says the same, and writes it anew.
  const reported = ['validate', '.', '--report', 'sarif=loi.sarif', '--report', 'json=bao-cao.json'];
  const [first, second] = [await run(reported, { cwd }), await run(reported, { cwd })];
  expect([first?.code, second]).toEqual([0, first]);
});

test.each(['units.xlsm', 'units 2024.ndjson', 'units.xltx', 'units.tsv.gz'])(
  '%s is called as a table is',
  async (name) => {
    const { issues } = await told({ [name]: 'x', 'equipment.csv': EQUIPMENT }, ['.']);
    expect(issues.filter(({ rule }) => rule === 'file-ignored')).toEqual([]);
  },
);

test('a report of an earlier run is told as not read, and not as what may hold the equipment that is asked for', async () => {
  const cwd = folder({
    'infragap.yaml':
      'as_of: 2025-12-31\ntargets: [{ id: scanners, check: per-unit, item: scanner, at_least: 1 }]\n',
    'units.csv': UNITS,
  });
  await run(['gaps', '.', '-o', 'gaps.json'], { cwd });
  const told = async () => {
    const { out } = await run(['validate', '.', '--format', 'json'], { cwd });
    const { issues } = JSON.parse(out) as { issues: { rule: string; file: string }[] };
    return issues.filter(({ file }) => file === 'gaps.json').map(({ rule }) => rule);
  };
  expect(await told()).toEqual(['file-ignored']);
});

describe('--stdin-filename', () => {
  test('names what is found', async () => {
    const { issues, inputs } = await told(
      {},
      ['-', '--stdin-filename', 'tinh/kho.csv'],
      `${EQUIPMENT}101,?\n`,
    );
    expect(inputs).toEqual([['tinh/kho.csv', 'equipment']]);
    expect(issues).toMatchObject([
      { rule: 'missing-value', file: 'tinh/kho.csv', row: 3, field: 'category' },
    ]);
  });

  test.each([
    ['units.csv', 'The units table has no column "unit_id"'],
    ['equipment-2024.json', 'The equipment table has no column "category"'],
    ['xã/connectivity.csv', 'The connectivity table has no column "connection"'],
    ['-', 'No row holds the headings of a table'],
  ])('%s tells which table it is', async (name, message) => {
    const { issues } = await told({}, ['-', '--stdin-filename', name], 'ghi gì,ghi thêm\n1,2\n');
    expect(issues.map((issue) => issue.message).join('\n')).toContain(message);
  });

  test('finds what the configuration says of such a file', async () => {
    const config = 'as_of: 2025-12-31\nfiles:\n  kho.csv: { table: equipment, delimiter: ";" }\n';
    const files = { 'infragap.yaml': config };
    const { inputs } = await told(
      files,
      ['-', '--stdin-filename', 'kho.csv'],
      'unit_id;category\n101;desktop\n',
    );
    expect(inputs).toEqual([['kho.csv', 'equipment']]);
  });

  test('goes with a roster as well', async () => {
    const args = ['equipment.csv', '--roster', '-', '--stdin-filename', 'list.csv'];
    const { inputs } = await told({ 'equipment.csv': EQUIPMENT }, args, UNITS);
    expect(inputs).toContainEqual(['list.csv', 'units']);
  });

  test.each([
    [
      ['gaps', 'units.csv', '--stdin-filename', 'a.csv'],
      '--stdin-filename says what standard input is called; name "-" among the paths as well.',
    ],
    [
      ['gaps', 'units.csv', '-', '--stdin-filename', 'units.csv'],
      '--stdin-filename: "units.csv" is one of the files that are read; choose another name.',
    ],
    [['map', '-', '--stdin-filename', ''], 'Option --stdin-filename needs a value.'],
    [
      ['convert', '-', '--stdin-filename', 'units.csv', '-o', '.', '--force'],
      '-o: "units.csv" is one of the files that are read; choose another name.',
    ],
  ])('%j', async (args, sentence) => {
    const cwd = folder({ 'units.csv': UNITS });
    expect(await run(args, { cwd, stdin: UNITS })).toEqual({
      code: 2,
      out: '',
      err: `infragap: ${sentence}\n`,
    });
  });
});

describe('an empty pipe', () => {
  test.each(['gaps -', 'budget -', 'explain lan --unit 101 -', 'convert - -o out', 'gaps - --unit 101'])(
    'infragap %s',
    async (args) => {
      expect(await run(args.split(' '), { cwd: folder() })).toEqual({
        code: 2,
        out: '',
        err: 'infragap: Standard input is empty: the command before the pipe wrote nothing. Run it alone to see why, or name a file instead of "-".\n',
      });
    },
  );

  test('what cannot be read is an issue, as of a file', async () => {
    const { code, out } = await run(['gaps', '-', '--format', 'json'], { cwd: folder(), stdin: '{"a": ' });
    expect(code).toBe(1);
    expect(JSON.parse(out).issues).toContainEqual(
      expect.objectContaining({ rule: 'unreadable-file', file: '-' }),
    );
  });
});

// The built program: only a process has an input that can be read once.
test('standard input is the same however often it is asked for', () => {
  const program = `
    import { processTerminal } from ${JSON.stringify(join(process.cwd(), 'dist/terminal.js'))};
    const { stdin } = processTerminal(process);
    console.log(String(stdin()), String(stdin()));`;
  const args = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, args, { input: 'abc', encoding: 'utf8' })).toBe('abc abc\n');
});

test('--tier where no unit has one', async () => {
  const cwd = folder({ 'units.csv': UNITS });
  expect((await run(['gaps', '.', '--tier', 'xã'], { cwd })).err).toBe(
    'infragap: No unit has a tier, so there is none "xã" to choose. Fill in the column "tier" of the units.\n',
  );
});

test('beside tables that are called so, files are not read; beside nothing but units they tell what those have', async () => {
  const files = {
    'units.csv': UNITS,
    'UBND xã An Lão.csv': 'STT,Loại thiết bị,Số lượng\n1,Máy in,4\n',
    'may scan.csv': 'unit_id,category\n101,scanner\n',
  };
  const alone = await told(files, ['.']);
  expect(alone.inputs).toEqual([
    ['units.csv', 'units'],
    ['UBND xã An Lão.csv', 'equipment'],
    ['may scan.csv', 'equipment'],
  ]);
  const beside = await told({ ...files, 'connectivity.csv': 'unit_id,type\n101,internet\n' }, ['.']);
  expect(beside.inputs).toEqual([
    ['units.csv', 'units'],
    ['connectivity.csv', 'connectivity'],
  ]);
  expect(beside.issues.filter(({ rule }) => rule === 'file-ignored').map(({ file }) => file)).toEqual([
    'UBND xã An Lão.csv',
    'may scan.csv',
  ]);
});

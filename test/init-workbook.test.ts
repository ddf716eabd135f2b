import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readCell } from '../src/intake/cells/index.ts';
import { readHeader } from '../src/intake/headers/index.ts';
import { workbookToFill } from '../src/lib/workbook-writer.ts';
import { aboutField, sheetFor, wordFor } from '../src/locales/fill-in.ts';
import {
  CATEGORIES,
  type CellKind,
  CONDITIONS,
  CONNECTIONS,
  STATUSES,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from '../src/model/tables.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

const LANGUAGES = ['en', 'vi'] as const;
type Language = (typeof LANGUAGES)[number];

async function started(language: Language): Promise<string> {
  const cwd = folder();
  const { code, err } = await run(['init', '.', '--xlsx', '--lang', language], { cwd });
  expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 0, lines: 2 });
  return cwd;
}

describe.each(LANGUAGES)('infragap init --xlsx --lang %s', (language) => {
  test('writes the same bytes each time, and the empty workbook has no error', async () => {
    const [first, second] = [await started(language), await started(language)];
    expect(
      readFileSync(join(first, 'inventory.xlsx')).equals(readFileSync(join(second, 'inventory.xlsx'))),
    ).toBe(true);
    const { code, out } = await run(['validate', '.', '--format', 'json'], { cwd: first });
    const { inputs, issues } = JSON.parse(out);
    expect(code).toBe(0);
    expect(inputs.map(({ table }: { table: string }) => table).sort()).toEqual([...TABLE_NAMES].sort());
    expect(
      issues.filter(({ file }: { file: string | null }) => file).map(({ rule }: { rule: string }) => rule),
    ).toEqual(TABLE_NAMES.map(() => 'no-rows'));
  });

  test('has a sheet for each table, with notes, lists, checks and a frozen header', async () => {
    const { sheets } = await openXlsx(readFileSync(join(await started(language), 'inventory.xlsx')), {
      readStyles: true,
    });
    expect(sheets.map(({ name }) => name)).toEqual(TABLE_NAMES.map((table) => sheetFor(table, language)));
    for (const [at, table] of TABLE_NAMES.entries()) {
      const sheet = sheets[at];
      const fields = Object.keys(TABLES[table]);
      expect(sheet?.freezePane).toEqual({ rows: 1, columns: 1 });
      expect(
        sheet?.rows[0]?.slice(0, fields.length).map((header) => readHeader(table, [String(header)])?.meaning),
      ).toEqual(fields.map((field) => ({ is: 'field', field })));
      for (const [column, field] of fields.entries()) {
        expect(sheet?.cells?.get(`0,${column}`)?.comment?.text).toContain(aboutField(table, field, language));
      }
    }
    const units = sheets[0];
    expect(units?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    const [unitId, name] = ['0,0', '0,1'].map((cell) => units?.cells?.get(cell)?.style?.fill);
    expect(unitId).not.toEqual(name);
    const listed = sheets[1]?.dataValidations
      ?.filter(({ type }) => type === 'list')
      .map(({ range }) => range);
    expect(listed).toEqual(['A2:A1048576', 'B2:B1048576', 'H2:H1048576', 'M2:M1048576']);
  });

  test('says of every column what goes into it', () => {
    for (const table of TABLE_NAMES) {
      for (const [field, { schema }] of Object.entries(TABLES[table])) {
        const about = aboutField(table, field, language);
        expect(about.length, `${table}.${field}`).toBeGreaterThan(5);
        if (language === 'vi') expect(about, `${table}.${field}`).not.toBe(schema.description);
      }
    }
  });

  test.each<[CellKind, readonly string[]]>([
    ['category', CATEGORIES],
    ['condition', CONDITIONS],
    ['connection', CONNECTIONS],
    ['status', STATUSES],
  ])('offers words of kind %s that are read as they are meant', (kind, values) => {
    const vocabulary = { tiers: undefined, tierAliases: new Map(), categories: CATEGORIES };
    for (const value of values)
      expect(readCell(kind, wordFor(value, language), vocabulary)).toEqual({ value });
    expect(
      ['yes', 'no'].map((word) => readCell('yes_no', wordFor(word, language), vocabulary).value),
    ).toEqual([true, false]);
  });
});

test('init without --xlsx writes four CSV tables as before, and --xlsx overwrites nothing', async () => {
  const cwd = folder({ 'inventory.xlsx': 'mine' });
  const refused = await run(['init', '.', '--xlsx'], { cwd });
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('"inventory.xlsx" is there already'),
  });
  expect(readFileSync(join(cwd, 'inventory.xlsx'), 'utf8')).toBe('mine');
  const plain = await run(['init', 'plain'], { cwd });
  expect(plain.err.match(/\S+\.csv/g)).toEqual(TABLE_NAMES.map((table) => `plain/${table}.csv`));
});

test('a list that no spreadsheet program would take is a bug, not a broken file', async () => {
  const column = { header: 'a', note: 'b', needed: false, format: 'general', width: 10 } as const;
  const listing = (values: readonly string[]) =>
    workbookToFill([{ name: 's', columns: [{ ...column, check: { is: 'one_of', values } }] }]);
  await expect(listing(['1,5'])).rejects.toThrow(RangeError);
  await expect(listing(['a'.repeat(256)])).rejects.toThrow(RangeError);
});

type Value = string | number | Date;

/** Two rows for each table, as somebody fills them in: codes with zeros, chosen words, dates. */
const filled = (language: Language): Readonly<Record<TableName, readonly (readonly (Value | null)[])[]>> => {
  const [province, commune] = language === 'vi' ? ['tỉnh', 'xã'] : ['province', 'commune'];
  const word = (value: string): string => wordFor(value, language);
  return {
    units: [
      ['052', 'Bình Định', province as string],
      ['00097', 'An Lão', commune as string, '052', 'III', 20, 18, 12, 3, 2, 1, 1200, 5100, word('no')],
    ],
    equipment: [
      [
        '00097', word('desktop'), 1, 'MT-001', 'PF0XK7Q2', 2019, new Date(Date.UTC(2019, 4, 30)), word('in_use'), 'i5-8400',
        8, 256, 'Windows 10', word('yes'), 15_000_000, 1_500_000, 'P. Kế toán', 'x',
      ],
      ['00097', word('printer'), 0],
      ['00097', word('access_point'), 1, '007', null, null, null, word('awaiting_disposal')],
    ],
    connectivity: [
      ['00097', word('govnet'), word('yes'), word('yes'), 100, 'VNPT', 1_500_000, 'y'],
      ['00097', word('mobile_4g'), word('no')],
    ],
    allocations: [
      ['00097', 2027, 'province-grant', 40_000_000, null, null, word('planned'), 'z'],
      ['00097', 2027, 'province-grant', null, 'printer', 2, word('planned')],
    ],
  }; // biome-ignore format: rows to be read as rows
};

/** The workbook with these rows typed in. */
async function fill(path: string, language: Language): Promise<void> {
  const workbook = await openXlsx(readFileSync(path), { readStyles: true });
  for (const [at, table] of TABLE_NAMES.entries()) {
    const sheet = workbook.sheets[at];
    for (const [row, values] of filled(language)[table].entries()) {
      for (const [column, value] of values.entries()) {
        if (value === null) continue;
        (sheet?.rows[row + 1] as Value[])[column] = value;
        const before = sheet?.cells?.get(`${row + 1},${column}`);
        sheet?.cells?.set(`${row + 1},${column}`, { ...before, value } as Cell);
      }
    }
  }
  writeFileSync(path, await saveXlsx(workbook));
}

/** The starter's configuration with the two lines that a run would otherwise have to assume. */
function decide(cwd: string): void {
  const path = join(cwd, 'infragap.yaml');
  const source = '    - { id: province-grant, grant_per_unit: 0 }';
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8').replace('# as_of: 2026-12-31', 'as_of: 2026-12-31')}\nfunding:\n  year: 2027\n  sources:\n${source}\n`,
  );
}

async function findings(cwd: string): Promise<string> {
  const { out } = await run(['validate', '.', '--format', 'csv'], { cwd });
  return out.split('\n').slice(1).join('\n');
}

test.each(LANGUAGES)('filled in, in language %s, it is read without a finding', async (language) => {
  const cwd = await started(language);
  await fill(join(cwd, 'inventory.xlsx'), language);
  decide(cwd);
  expect(await findings(cwd)).toBe('');
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const saving = hasOffice
  ? 'saved by LibreOffice'
  : 'saved by LibreOffice (skipped: there is no soffice here)';

describe.runIf(hasOffice)(saving, () => {
  test.each(LANGUAGES.flatMap((language) => ['xlsx', 'ods'].map((ending) => [language, ending] as const)))(
    'in language %s as %s, it is read without a finding, and means the same',
    async (language, ending) => {
      const cwd = await started(language);
      await fill(join(cwd, 'inventory.xlsx'), language);
      decide(cwd);
      const { out: before } = await run(['gaps', '.', '--format', 'json'], { cwd });
      const saved = join(cwd, 'saved');
      mkdirSync(saved);
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(cwd, 'profile')}`, '--headless', '--convert-to', ending, '--outdir', saved,
          join(cwd, 'inventory.xlsx'),
        ],
        { stdio: 'ignore' },
      ); // biome-ignore format: a command line
      writeFileSync(join(saved, 'infragap.yaml'), readFileSync(join(cwd, 'infragap.yaml')));
      expect(await findings(saved)).toBe('');
      const { out: after } = await run(['gaps', '.', '--format', 'json'], { cwd: saved });
      const [one, other] = [before, after].map((text) => JSON.parse(text));
      expect(other.targets).toEqual(one.targets);
      expect(JSON.stringify(other.targets)).toContain('"00097"');
      expect(other.plan).toEqual(one.plan);
    },
    120_000,
  );
});

import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, UserError } from '../src/index.ts';
import { type Baseline, type Entry, fingerprintOf } from '../src/model/baseline.ts';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { type HandMade, xlsxOf } from './support/workbook.ts';

/** Two offices, and one cell that is no number. */
const CONFIG = 'as_of: 2025-12-31\ntargets:\n  - { id: lan, check: has, fact: lan }\n';
const UNITS = 'unit_id,name,lan\n101,An Lão,yes\n102,Hoài Ân,yes\n';
const HEADER = 'unit_id,category,asset_id,quantity,ram_gb\n';
const WRONG = '101,desktop,PC-1,1,abc\n';
const RIGHT = '102,desktop,PC-2,1,8\n';
const office = (equipment: string, more: Files = {}): Files => ({
  'infragap.yaml': CONFIG,
  'units.csv': UNITS,
  'equipment.csv': HEADER + equipment,
  ...more,
});

const FILE = 'infragap-baseline.json';
const readJson = (cwd: string): Baseline => JSON.parse(readFileSync(join(cwd, FILE), 'utf8'));
const writeJson = (cwd: string, value: unknown): void =>
  writeFileSync(join(cwd, FILE), `${JSON.stringify(value, null, 2)}\n`);

/** Runs `baseline ACTION .`, and returns what it says. */
async function baseline(cwd: string, action: string, ...flags: string[]): Promise<string> {
  const { code, out, err } = await run(['baseline', action, '.', ...flags], { cwd });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  return err.trimEnd();
}

async function validated(cwd: string, ...flags: string[]) {
  const { code, out, err } = await run(['validate', '.', '--baseline', FILE, '--format', 'json', ...flags], {
    cwd,
  });
  expect(err).toBe('');
  const report: Report = JSON.parse(out);
  const {
    new: fresh,
    known,
    fixed,
    expired,
    not_checked,
  } = report.summary.baseline as NonNullable<Report['summary']['baseline']>;
  const weighty = ({ error, warning }: Report['summary']['issues']): number => error + warning;
  return { code, report, counts: [weighty(fresh), weighty(known), fixed, not_checked], expired };
}

/** Other files in place of those that are there. */
function change(cwd: string, files: Files): void {
  for (const name of readdirSync(cwd)) if (name !== FILE) rmSync(join(cwd, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
}

async function made(files: Files, ...flags: string[]): Promise<string> {
  const cwd = folder(files);
  await baseline(cwd, 'create', ...flags);
  return cwd;
}

describe('what is new, known, fixed and not looked for', () => {
  const two = '101,desktop,,1,abc\n101,desktop,,2,abc\n';
  const { 'equipment.csv': list = '', ...without } = office(WRONG);
  test.each<[change: string, before: Files, after: Files, counts: number[]]>([
    ['nothing', office(WRONG + RIGHT), office(WRONG + RIGHT), [0, 1, 0, 0]],
    ['a row above', office(WRONG), office(RIGHT + WRONG), [0, 1, 0, 0]],
    ['another fault of the same row', office(WRONG), office('101,desktop,PC-1,x,abc\n'), [1, 1, 0, 0]],
    ['another wrong value', office(WRONG), office('101,desktop,PC-1,1,abd\n'), [1, 0, 1, 0]],
    ['the right value', office(WRONG), office('101,desktop,PC-1,1,8\n'), [0, 0, 1, 0]],
    ['the row is gone', office(WRONG), office(RIGHT), [0, 0, 1, 0]],
    ['the file has another name', office(WRONG), { ...without, 'equipment-2026.csv': list }, [0, 1, 0, 0]],
    ['the file is gone', office(WRONG), without, [0, 0, 1, 0]],
    [
      'the row has moved to another file',
      office(WRONG),
      office(RIGHT, { 'equipment-2.csv': HEADER + WRONG }),
      [0, 1, 0, 0],
    ],
    [
      'the unit has another code',
      office(WRONG),
      office(WRONG.replace('101', '103'), { 'units.csv': UNITS.replace('101', '103') }),
      [1, 0, 1, 0],
    ],
    [
      'the unit has another name',
      office(WRONG),
      office(WRONG, { 'units.csv': UNITS.replace('An Lão', 'Xã An Lão') }),
      [0, 1, 0, 0],
    ],
    ['one of two that are alike is right', office(two), office('101,desktop,,1,abc\n'), [0, 1, 1, 0]],
    ['one more that is alike', office(two), office(`${two}101,desktop,,3,abc\n`), [1, 2, 0, 0]],
    ['the same in another unit', office(two), office(two.replaceAll('101', '102')), [2, 0, 2, 0]],
    ['a file that cannot be read', office(WRONG), office('', { 'equipment.csv': '' }), [1, 0, 0, 1]],
    [
      'a header that nobody knows',
      office(WRONG),
      office('', { 'equipment.csv': 'a,b\n1,2\n' }),
      [1, 0, 0, 1],
    ],
  ])('%s', async (_, before, after, counts) => {
    const cwd = await made(before);
    change(cwd, after);
    const { code, ...found } = await validated(cwd);
    expect(found.counts).toEqual(counts);
    expect(code).toBe((counts[0] as number) > 0 ? 1 : 0);
  });

  test('a finding that speaks for many rows is known while it does not speak for more', async () => {
    const rows = (...kinds: string[]): Files => office(kinds.map((kind) => `999,${kind},,1,\n`).join(''));
    const cwd = await made(rows('desktop', 'printer'));
    expect(readJson(cwd).entries).toMatchObject([
      { rule: 'unknown-unit', key: { unit_id: '999' }, count: 1, rows: 2 },
    ]);
    const counts = async (files: Files): Promise<number[]> => {
      change(cwd, files);
      return (await validated(cwd)).counts;
    };
    expect(await counts(rows('printer', 'desktop'))).toEqual([0, 1, 0, 0]);
    expect(await counts(rows('printer'))).toEqual([0, 1, 0, 0]);
    expect(await counts(rows('printer', 'desktop', 'desktop'))).toEqual([1, 0, 0, 0]);
    expect(await counts(rows())).toEqual([0, 0, 1, 0]);
  });

  test('a change since the inventory before, and a unit of which nothing came: both are held against another file', async () => {
    const cwd = folder({
      ...office('101,desktop,,20,8\n102,desktop,,1,8\n', {
        'infragap.yaml': `${CONFIG}  - { id: pc, check: per-unit, item: pc }\nstandards: { pc: { categories: [desktop] } }\n`,
      }),
      'before.csv': `${HEADER}101,desktop,,5,8\n`,
      'roster.csv': 'unit_id,name\n101,An Lão\n102,Hoài Ân\n103,Tuy Phước\n',
    });
    const flags = ['--previous', 'before.csv', '--roster', 'roster.csv'];
    await baseline(cwd, 'create', ...flags);
    expect(readJson(cwd).entries.map(({ rule }) => rule)).toEqual([
      'count-changed-sharply',
      'missing-submission',
    ]);
    expect((await validated(cwd, ...flags)).counts).toEqual([0, 2, 0, 0]);
    expect((await validated(cwd)).counts).toEqual([0, 0, 0, 2]);
    await baseline(cwd, 'prune');
    expect(readJson(cwd).entries).toHaveLength(2);
  });

  test('what no unit tells apart is known by its file', async () => {
    const cwd = await made(office(',desktop,,1,8\n'));
    expect(readJson(cwd).entries).toMatchObject([{ rule: 'missing-value', file: 'equipment.csv' }]);
    renameSync(join(cwd, 'equipment.csv'), join(cwd, 'equipment-2.csv'));
    expect((await validated(cwd)).counts).toEqual([1, 0, 1, 0]);
  });

  test('what is about a file is fixed when the file is there and read, or gone', async () => {
    const notes = { 'equipment-notes.csv': 'a,b\n1,2\n' };
    const cwd = await made(office(RIGHT, notes));
    expect(readJson(cwd).entries).toMatchObject([{ rule: 'missing-column', file: 'equipment-notes.csv' }]);
    change(cwd, office(RIGHT, { 'equipment-notes.csv': HEADER + WRONG.replace('abc', '4') }));
    expect((await validated(cwd)).counts).toEqual([0, 0, 1, 0]);
    change(cwd, office(RIGHT));
    expect((await validated(cwd)).counts).toEqual([0, 0, 1, 0]);
    change(cwd, office(RIGHT, { 'equipment-notes.csv': '' }));
    expect((await validated(cwd)).counts).toEqual([1, 0, 0, 1]);
  });

  test('nothing is called fixed because it was not looked at', async () => {
    const files = office(WRONG, { 'equipment-2.csv': `${HEADER}102,desktop,PC-3,1,def\n` });
    const cwd = await made(files);
    const counts = async (...args: string[]): Promise<unknown> => {
      const { out } = await run([...args, '--baseline', FILE, '--format', 'json'], { cwd });
      const { known, fixed, not_checked } = JSON.parse(out).summary.baseline;
      return { known: known.error, fixed, not_checked };
    };
    expect(await counts('validate', '.')).toEqual({ known: 2, fixed: 0, not_checked: 0 });
    expect(await counts('validate', 'units.csv', 'equipment.csv')).toEqual({
      known: 1,
      fixed: 0,
      not_checked: 1,
    });
    expect(await counts('validate', '.', '--rule', 'not-a-number=off')).toEqual({
      known: 0,
      fixed: 0,
      not_checked: 2,
    });
    change(cwd, office(RIGHT));
    expect(await counts('gaps', '.', '--unit', '102')).toEqual({ known: 0, fixed: 0, not_checked: 2 });
    expect(await counts('gaps', '.', '--target', 'lan')).toEqual({ known: 0, fixed: 0, not_checked: 2 });
    expect(await counts('gaps', '.')).toEqual({ known: 0, fixed: 2, not_checked: 0 });
  });

  describe('sheets of a workbook', () => {
    const sheet = (text: string): string =>
      `<sheetData>${text
        .trim()
        .split('\n')
        .map(
          (row) =>
            `<row>${row
              .split(',')
              .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
              .join('')}</row>`,
        )
        .join('')}</sheetData>`;
    const two = { 'Máy tính': sheet(HEADER + WRONG), Khác: sheet(HEADER + RIGHT.replace(',8', ',def')) };
    const book = (made: HandMade): Files => {
      const { 'equipment.csv': _, ...rest } = office('');
      return { ...rest, 'equipment.xlsx': xlsxOf(made) };
    };
    test.each<[change: string, made: HandMade, flags: string[], counts: number[]]>([
      ['nothing', { sheets: two }, [], [0, 2, 0, 0]],
      [
        'one has another name',
        { sheets: { 'Máy tính': two['Máy tính'], 'Thiết bị': two.Khác } },
        [],
        [0, 2, 0, 0],
      ],
      ['one is gone', { sheets: { 'Máy tính': two['Máy tính'] } }, [], [0, 1, 1, 0]],
      ['one is hidden', { sheets: two, states: { Khác: 'hidden' } }, [], [1, 1, 0, 1]],
      ['one is not asked for', { sheets: two }, ['--sheet', 'Máy tính'], [0, 1, 0, 1]],
      ['one has no header', { sheets: { ...two, Khác: sheet('a,b\n1,2\n') } }, [], [1, 1, 0, 1]],
    ])('%s', async (_, made_, flags, counts) => {
      const cwd = await made(book({ sheets: two }));
      expect(readJson(cwd).read).toEqual([
        { file: 'equipment.xlsx', sheet: 'Khác' },
        { file: 'equipment.xlsx', sheet: 'Máy tính' },
        { file: 'units.csv' },
      ]);
      change(cwd, book(made_));
      expect((await validated(cwd, ...flags)).counts).toEqual(counts);
    });
  });

  test('paths may be written any way, and files named in any order', async () => {
    const files = office(`${WRONG},desktop,,1,8\n`);
    const cwd = await made(files);
    const known = readFileSync(join(cwd, FILE), 'utf8');
    rmSync(join(cwd, FILE));
    const args = ['./equipment.csv', join(cwd, 'units.csv'), 'units.csv'];
    await run(['baseline', 'create', ...args], { cwd });
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(known);
    const { code } = await run(['validate', ...args.toReversed(), '--baseline', `./${FILE}`], { cwd });
    expect(code).toBe(0);
  });

  test('findings that are counted only are new', async () => {
    const rows = Array.from({ length: 10_002 }, (_, at) => `101,desktop,PC-${at},1,abc\n`).join('');
    const cwd = folder(office(rows));
    expect(await baseline(cwd, 'create')).toContain('Findings without an entry, which stay new: 2.');
    const { code, counts } = await validated(cwd, '--max-findings', '1');
    expect({ code, counts }).toEqual({ code: 1, counts: [2, 10_000, 0, 0] });
    // Those that are beyond the first thousands now are not fixed.
    change(cwd, office(`101,desktop,PC-new,1,abc\n${rows}`));
    expect((await validated(cwd, '--max-findings', '1')).counts).toEqual([4, 9999, 0, 1]);
  });
});

describe('in words', () => {
  test.each([
    [
      'en',
      [
        `Beside ${FILE}: 1 new error(s), 0 new warning(s); known: 1 error(s), 0 warning(s).`,
        'Of the new, known until a day that is over: 1.',
        '1 fixed: infragap baseline prune takes them out.',
      ],
      'error (known)',
    ],
    [
      'vi',
      [
        `So với ${FILE}: mới có 1 lỗi, 0 cảnh báo; đã biết 1 lỗi, 0 cảnh báo.`,
        'Trong số mới có 1 vấn đề đã quá hạn ghi nhận.',
        '1 vấn đề đã được khắc phục: infragap baseline prune sẽ bỏ khỏi danh sách.',
      ],
      'lỗi (đã biết)',
    ],
  ])('in %s', async (lang, lines, mark) => {
    const row = (asset: number): string => `101,desktop,PC-${asset},1,abc\n`;
    const cwd = await made(office(row(1) + row(2) + row(3)));
    const known = readJson(cwd);
    writeJson(cwd, {
      ...known,
      entries: known.entries.map((entry) =>
        entry.key?.asset_id === 'PC-2' ? { ...entry, expires: '2026-01-01' } : entry,
      ),
    });
    change(cwd, office(row(1) + row(2)));
    for (const command of ['validate', 'gaps', 'budget']) {
      const { out } = await run([command, '.', '--baseline', FILE, '--lang', lang], { cwd });
      expect(out).toContain(`\n${lines.join('\n')}\n`);
    }
    const { out } = await run(['validate', '.', '--baseline', FILE, '--lang', lang], { cwd });
    // What is known stands below what is new.
    expect(out.split('\n').filter((line) => line.includes('abc'))).toEqual([
      expect.stringContaining('equipment.csv:3 E'),
      expect.stringContaining(mark),
    ]);
  });

  test('of what is listed by rule and file, the new comes first', async () => {
    const cwd = await made(office('101,desktop,PC-1,1,abc\n101,desktop,PC-2,1,abc\n'));
    change(cwd, office('101,desktop,PC-1,1,abc\n101,desktop,PC-2,1,abc\n101,desktop,PC-3,1,abc\n'));
    const { report, counts } = await validated(cwd, '--max-findings', '1');
    expect(counts).toEqual([1, 2, 0, 0]);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 4, baseline: 'new' },
    ]);
  });
});

describe('exit codes', () => {
  test('only what is new fails, at every level', async () => {
    const cwd = await made(office(WRONG));
    expect((await validated(cwd, '--fail-on', 'warning')).code).toBe(0);
    // Row 2 is blank: an info.
    change(cwd, office(`\n${WRONG}`));
    expect((await validated(cwd, '--fail-on', 'warning')).code).toBe(0);
    expect((await validated(cwd, '--fail-on', 'info')).code).toBe(1);
    // Five cells under five headings, and one more: a warning.
    change(cwd, office(`${WRONG}102,desktop,PC-2,1,8,room 4\n`));
    expect((await validated(cwd)).code).toBe(0);
    expect((await validated(cwd, '--fail-on', 'warning')).code).toBe(1);
  });

  test('gaps fail as ever', async () => {
    const cwd = await made(office(WRONG, { 'units.csv': UNITS.replace('Hoài Ân,yes', 'Hoài Ân,no') }));
    for (const command of ['validate', 'gaps', 'budget']) {
      expect((await run([command, '.', '--baseline', FILE], { cwd })).code).toBe(0);
      expect((await run([command, '.', '--baseline', FILE, '--fail-on', 'gap'], { cwd })).code).toBe(1);
      expect((await run([command, '.'], { cwd })).code).toBe(1);
    }
  });

  test('infos are taken where they fail a run', async () => {
    const files = office(`\n${RIGHT}`);
    const cwd = await made(files);
    expect(readJson(cwd).entries).toEqual([]);
    expect(await baseline(cwd, 'update', '--fail-on', 'info')).toContain('entries added 1');
    expect(readJson(cwd).entries).toMatchObject([{ rule: 'blank-row' }]);
    expect((await validated(cwd, '--fail-on', 'info')).code).toBe(0);
  });
});

describe('a last day', () => {
  test.each([
    ['2026-03-02', [0, 1], 0],
    ['2026-03-01', [0, 1], 0],
    ['2026-02-28', [1, 0], 1],
  ])('%s, on 1 March 2026', async (expires, counts, expired) => {
    const cwd = await made(office(WRONG));
    const known = readJson(cwd);
    writeJson(cwd, { ...known, entries: known.entries.map((entry) => ({ ...entry, expires })) });
    // The date of the stock is another thing.
    const found = await validated(cwd, '--as-of', '2030-01-01');
    expect([found.counts.slice(0, 2), found.expired, found.code]).toEqual([counts, expired, expired]);
    expect(await baseline(cwd, 'update')).toContain(
      expired
        ? 'Entries whose last day is over, left so: 1.'
        : 'entries added 0, changed 0, kept 1, dropped 0',
    );
    expect(readJson(cwd).entries[0]?.expires).toBe(expires);
    await baseline(cwd, 'update', '--expires', '2026-12-31');
    expect(readJson(cwd).entries[0]?.expires).toBe(expired ? '2026-12-31' : expires);
    expect((await validated(cwd)).code).toBe(0);
  });

  test('what has expired and is fixed is fixed', async () => {
    const cwd = await made(office(WRONG));
    const known = readJson(cwd);
    writeJson(cwd, {
      ...known,
      entries: known.entries.map((entry) => ({ ...entry, expires: '2026-01-01' })),
    });
    change(cwd, office(RIGHT));
    expect((await validated(cwd)).counts).toEqual([0, 0, 1, 0]);
  });
});

describe('create, update and prune', () => {
  const two = `${WRONG}102,desktop,PC-2,1,def\n`;

  test('a baseline is read as a list of what is known', async () => {
    const cwd = await made(
      office(`${WRONG},desktop,,1,8\n`),
      '--reason',
      'as found',
      '--expires',
      '2026-12-31',
    );
    const key = { unit_id: '101', asset_id: 'PC-1' };
    const said = { reason: 'as found', expires: '2026-12-31' };
    const missing = {
      rule: 'missing-value',
      table: 'equipment',
      key: { category: 'desktop' },
      file: 'equipment.csv',
    };
    const wrong = { rule: 'not-a-number', table: 'equipment', key, field: 'ram_gb', value: 'abc' };
    expect(readJson(cwd)).toEqual({
      schema_version: '1',
      read: [{ file: 'equipment.csv' }, { file: 'units.csv' }],
      entries: [
        { ...missing, field: 'unit_id', count: 1, fingerprint: expect.any(String), ...said },
        { ...wrong, count: 1, fingerprint: expect.any(String), ...said },
      ],
    });
    const { report } = await validated(cwd);
    expect(report.issues.map(({ fingerprint, baseline: state }) => [fingerprint, state]).sort()).toEqual(
      readJson(cwd)
        .entries.map(({ fingerprint }) => [fingerprint, 'known'])
        .sort(),
    );
  });

  test('create does not write over anything', async () => {
    const cwd = await made(office(WRONG));
    const before = readFileSync(join(cwd, FILE), 'utf8');
    const { code, err } = await run(['baseline', 'create', '.'], { cwd });
    expect([code, err]).toEqual([
      2,
      `infragap: "${FILE}" is there already; nothing was written. infragap baseline update PATHS --baseline ${FILE} adds to it.\n`,
    ]);
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
  });

  test('update adds what is new with its reason, and keeps the rest with theirs', async () => {
    const cwd = await made(office(two), '--reason', 'old');
    change(cwd, office(`${WRONG}101,desktop,PC-9,1,ghi\n`));
    expect(await baseline(cwd, 'update', '--reason', 'new')).toBe(
      `Wrote ${FILE}: entries added 1, changed 0, kept 2, dropped 0.`,
    );
    expect(readJson(cwd).entries.map(({ value, reason }) => [value, reason])).toEqual([
      ['abc', 'old'],
      ['ghi', 'new'],
      ['def', 'old'],
    ]);
    expect(await baseline(cwd, 'update')).toBe(
      `Wrote ${FILE}: entries added 0, changed 0, kept 3, dropped 0.`,
    );
  });

  test('update raises counts, prune lowers them', async () => {
    const alike = (count: number): Files => office('101,desktop,,1,abc\n'.repeat(count));
    const cwd = await made(alike(1), '--reason', 'old');
    const amounts = (): unknown => readJson(cwd).entries.map(({ count, reason }) => [count, reason]);
    change(cwd, alike(3));
    await baseline(cwd, 'update', '--rule', 'duplicate-row=off');
    expect(amounts()).toEqual([[3, 'old']]);
    change(cwd, alike(2));
    expect(await baseline(cwd, 'prune', '--rule', 'duplicate-row=off')).toBe(
      `Wrote ${FILE}: entries added 0, changed 1, kept 0, dropped 0.`,
    );
    expect(amounts()).toEqual([[2, 'old']]);
    // What it stands for beyond that is new, and so is the reason.
    change(cwd, alike(3));
    await baseline(cwd, 'update', '--rule', 'duplicate-row=off', '--reason', 'new');
    expect(amounts()).toEqual([[3, 'new']]);
  });

  test('prune drops what is fixed, and nothing else', async () => {
    const cwd = await made(office(two), '--reason', 'old');
    change(cwd, office(`${WRONG}101,desktop,PC-9,1,ghi\n`));
    expect(await baseline(cwd, 'prune')).toBe(
      `Wrote ${FILE}: entries added 0, changed 0, kept 1, dropped 1.`,
    );
    expect(readJson(cwd).entries).toMatchObject([{ value: 'abc', reason: 'old' }]);
    expect((await validated(cwd)).code).toBe(1);
  });

  test('prune keeps what was not looked for', async () => {
    const cwd = await made(office(WRONG, { 'equipment-2.csv': `${HEADER}102,desktop,PC-2,1,def\n` }));
    const before = readFileSync(join(cwd, FILE), 'utf8');
    const { err } = await run(['baseline', 'prune', 'units.csv', 'equipment.csv'], { cwd });
    expect(err).toContain('entries added 0, changed 0, kept 2, dropped 0.');
    expect(err).toContain('Known, and not looked for this time: 1');
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
  });

  test('entries of rules that a later version has are kept, and said', async () => {
    const cwd = await made(office(WRONG));
    const known = readJson(cwd);
    const later = { rule: 'rule-of-tomorrow', about: { unit: '101' } };
    const entry: Entry = { ...later, count: 1, fingerprint: fingerprintOf(later) };
    writeJson(cwd, { ...known, entries: [...known.entries, entry] });
    const { counts, report } = await validated(cwd);
    expect([counts, report.summary.baseline?.unknown_rules]).toEqual([[0, 1, 0, 1], ['rule-of-tomorrow']]);
    expect(await baseline(cwd, 'prune')).toContain(
      'Rules that this version does not have: rule-of-tomorrow.',
    );
    expect(readJson(cwd).entries).toHaveLength(2);
  });

  test('what submitters write stays what it is, and is seen', async () => {
    const values = ['__proto__', 'constructor', 'a"b', '\u202eabc', '\ud83d\ude00', '<script>', '\\u0041'];
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    const rows = values.map(
      (value, at) => `101,desktop,${quoted(values[at] as string)},1,${quoted(value)}\n`,
    );
    const cwd = await made(office(rows.join('')));
    expect((await validated(cwd)).counts).toEqual([0, values.length, 0, 0]);
    const text = readFileSync(join(cwd, FILE), 'utf8');
    expect(text).not.toContain('\u202e');
    expect(
      readJson(cwd)
        .entries.map(({ value }) => value)
        .sort(),
    ).toEqual([...values].sort());
    await baseline(cwd, 'update');
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(text);
  });

  test('nothing that is read is written over', async () => {
    const cwd = folder(office(WRONG));
    const refused = async (...args: string[]): Promise<string> => {
      const { code, err } = await run(args, { cwd });
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('baseline', 'create', '.', '--baseline', 'units.csv')).toContain('is there already');
    expect(await refused('baseline', 'create', '.', '--baseline', 'infragap.json')).toContain(
      'is one of the files that are read',
    );
    expect(existsSync(join(cwd, 'infragap.json'))).toBe(false);
    expect(await refused('baseline', 'create', '.', '--baseline', 'nowhere/b.json')).toContain('"nowhere"');
    await baseline(cwd, 'create');
    expect(await refused('validate', '.', '--baseline', FILE, '-o', FILE)).toContain(
      'is one of the files that are read',
    );
    expect(await refused('baseline', 'update', '.', FILE)).toContain('is one of the files that are read');
  });

  test('a link leads to the file that is written', async () => {
    const cwd = await made(office(WRONG));
    renameSync(join(cwd, FILE), join(cwd, 'real.json'));
    symlinkSync('real.json', join(cwd, FILE));
    change(cwd, { ...office(RIGHT), 'real.json': readFileSync(join(cwd, 'real.json')) });
    await baseline(cwd, 'prune');
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8')).entries).toEqual([]);
    expect(readdirSync(cwd).sort()).toEqual([
      'equipment.csv',
      FILE,
      'infragap.yaml',
      'real.json',
      'units.csv',
    ]);
  });
});

test('in the library, a baseline is a file as well', async () => {
  const cwd = await made(office(WRONG));
  const { summary } = await analyze({ paths: ['.'], cwd, baseline: FILE });
  expect([summary.baseline?.new.error, summary.baseline?.known.error]).toEqual([0, 1]);
  await expect(analyze({ paths: ['.'], cwd, baseline: 'nowhere.json' })).rejects.toThrow(UserError);
});

describe('any fixture with faults', () => {
  const stories = readdirSync('fixtures').filter((name) => existsSync(`fixtures/${name}/infragap.yaml`));

  /** The clean tables of a story, with some cells that are wrong. */
  const spoilt = fc.record({
    story: fc.constantFrom(...stories),
    taken: fc.nat(),
    cells: fc.array(
      fc.record({
        table: fc.constantFrom('units.csv', 'equipment.csv'),
        row: fc.nat(),
        column: fc.nat(),
        value: fc.constantFrom('x', '-5', '1.234', '', '#REF!', '31/02/2020', '__proto__'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  });
  type Spoilt = typeof spoilt extends fc.Arbitrary<infer T> ? T : never;

  function filesOf({ story, cells }: Spoilt): Files {
    const names = readdirSync(`fixtures/${story}`).filter((name) => /\.(csv|json|yaml)$/.test(name));
    const files = new Map(names.map((name) => [name, readFileSync(`fixtures/${story}/${name}`, 'utf8')]));
    files.delete('published.json');
    for (const { table, row, column, value } of cells) {
      const text = files.get(table);
      if (text === undefined) continue;
      const rows: string[][] = parse(text, { relax_column_count: true });
      const cellsOfRow = rows[1 + (row % (rows.length - 1))] as string[];
      cellsOfRow[column % cellsOfRow.length] = value;
      files.set(table, stringify(rows));
    }
    return Object.fromEntries(files);
  }

  test('passes beside its own baseline, and fails when an error is taken out of it', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async (given) => {
        const cwd = folder(filesOf(given));
        await baseline(cwd, 'create', '--fail-on', 'info');
        const whole = readJson(cwd);
        const { code, counts, report } = await validated(cwd, '--fail-on', 'info');
        expect({ code, fresh: counts[0], rest: counts.slice(2) }).toEqual({
          code: 0,
          fresh: 0,
          rest: [0, 0],
        });
        const errors = new Set(
          report.issues.flatMap(({ severity, fingerprint }) => (severity === 'error' ? fingerprint : [])),
        );
        const known = whole.entries.filter(({ fingerprint }) => errors.has(fingerprint));
        const taken = known[given.taken % known.length];
        if (taken) {
          writeJson(cwd, { ...whole, entries: whole.entries.filter((entry) => entry !== taken) });
          expect((await validated(cwd)).code).toBe(1);
        }
        writeJson(cwd, whole);
        await baseline(cwd, 'prune');
        expect(readJson(cwd)).toEqual(whole);
      }),
      { numRuns: 10, seed: 20260301 },
    );
  }, 60_000);
});

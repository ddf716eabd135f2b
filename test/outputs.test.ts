import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/commands/format-names.ts';
import { exitCodeOf } from '../src/commands/gate.ts';
import { localeFor } from '../src/locales/index.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { CONFIG, UNITS } from './support/submissions.ts';

const FINE: Files = { 'infragap.yaml': CONFIG, 'units.csv': UNITS };
/** Two errors, three warnings and an assumption. */
const FAULTY: Files = {
  ...FINE,
  'equipment.csv':
    'unit_id,category,quantity,colour\n101,desktop,x,red\n1O1,desktop,1,red\n101,desktop,1\n101,laptop,1\n102,laptop,1\n',
};

const words = (args: string): string[] => args.split(' ');

describe('the format of -o', () => {
  test.each([
    ['a.txt', '1 file(s)'],
    ['a.json', '{\n  "schema_version"'],
    ['a.csv', 'rule,severity,'],
    ['a.md', '# 1 file'],
    ['a.MARKDOWN', '# 1 file'],
    ['a.jsonl', '{"type":"summary"'],
    ['a.sarif', '{\n "$schema"'],
    ['a.sarif.json', '{\n "$schema"'],
  ])('by the ending of %s', async (name, begins) => {
    const cwd = folder(FINE);
    expect(await run(['validate', 'units.csv', '-o', name], { cwd })).toEqual({
      code: 0,
      out: '',
      err: `Wrote ${name}.\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8').startsWith(begins)).toBe(true);
  });
});

describe('several reports of one run', () => {
  test('each as if it had been asked for alone, with what goes to standard output', async () => {
    const cwd = folder(FAULTY);
    const reports = FORMATS.flatMap((format) => ['--report', `${format}=out/${format}`]);
    mkdirSync(join(cwd, 'out'));
    const { code, out, err } = await run(['validate', 'units.csv', 'equipment.csv', ...reports], { cwd });
    expect(code).toBe(1);
    expect(err).toBe(FORMATS.map((format) => `Wrote out/${format}.\n`).join(''));
    for (const format of FORMATS) {
      const alone = await run(['validate', 'units.csv', 'equipment.csv', '--format', format], { cwd });
      expect(readFileSync(join(cwd, 'out', format), 'utf8'), format).toBe(alone.out);
    }
    expect(readFileSync(join(cwd, 'out', 'text'), 'utf8')).toBe(out);
  });

  test('of gaps and budget, beside -o', async () => {
    for (const view of ['gaps', 'budget']) {
      const cwd = folder(FINE);
      const { code, out } = await run(words(`${view} . -o a.md --report json=a.json --report csv=b.csv`), {
        cwd,
      });
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(readdirSync(cwd).sort()).toEqual(['a.json', 'a.md', 'b.csv', 'infragap.yaml', 'units.csv']);
    }
  });

  test('a file that is there already is written anew', async () => {
    const cwd = folder({ ...FINE, 'a.json': 'before' });
    await run(words('validate . --report json=a.json'), { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ schema_version: '1' });
  });
});

describe('what cannot be written: exit code 2, and nothing is', () => {
  test.each<[args: string, sentence: string]>([
    [
      'validate . --format xml',
      '--format: "xml" is not one of text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab, checkstyle.',
    ],
    [
      'validate . --format sarf',
      '--format: "sarf" is not one of text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab, checkstyle. Did you mean "sarif"?',
    ],
    ['validate . -o a.xml', '-o: "a.xml" may be meant as junit or as checkstyle; say which by --format.'],
    [
      'validate . -o a.yaml',
      '-o: "a.yaml" has no known ending; use .txt, .sarif.json, .json, .csv, .md, .markdown, .jsonl, .sarif, or say --format.',
    ],
    [
      'gaps . -o a.xml',
      '-o: "a.xml" has no known ending; use .txt, .json, .csv, .md, .markdown, or say --format.',
    ],
    [
      'gaps . --format sarif',
      '--format: sarif is a format of findings, which infragap validate prints; here there are text, json, csv, markdown.',
    ],
    [
      'budget . -o a.sarif',
      '-o: sarif is a format of findings, which infragap validate prints; here there are text, json, csv, markdown.',
    ],
    [
      'gaps . --report junit=a.xml',
      '--report: junit is a format of findings, which infragap validate prints; here there are text, json, csv, markdown.',
    ],
    [
      'explain lan . --unit 101 --format github',
      '--format: github is a format of findings, which infragap validate prints; here there are text, json, csv, markdown.',
    ],
    [
      'validate . --report sarif',
      '--report: "sarif" is not of the form FORMAT=FILE, such as sarif=issues.sarif.',
    ],
    [
      'validate . --report sarif=',
      '--report: "sarif=" is not of the form FORMAT=FILE, such as sarif=issues.sarif.',
    ],
    [
      'validate . --report srif=a',
      '--report: "srif" is not one of text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab, checkstyle. Did you mean "sarif"?',
    ],
    [
      'validate . --report json=a --report csv=a',
      '"a" is named for two reports; give each a file of its own.',
    ],
    [
      'validate . --report json=a --report csv=./b/../a',
      '"./b/../a" is named for two reports; give each a file of its own.',
    ],
    [
      'validate . -o a.csv --report csv=a.csv',
      '"a.csv" is named for two reports; give each a file of its own.',
    ],
    [
      'validate . --report json=a.json --report csv=linked/a.json',
      '"linked/a.json" is named for two reports; give each a file of its own.',
    ],
    [
      'validate . --report json=a.json --report csv=units.csv',
      '--report: "units.csv" is one of the files that are read; choose another name.',
    ],
    [
      'validate . --report json=a.json --report json=infragap.yaml',
      '--report: "infragap.yaml" is one of the files that are read; choose another name.',
    ],
    [
      'validate . --report json=a.json --report json=there.csv',
      '--report: "there.csv" is one of the files that are read; choose another name.',
    ],
    ['validate . --report json=a.json --report csv=nowhere/a.csv', 'There is no file or folder "nowhere".'],
    ['validate . --report json=a.json --report csv=b', '"b" cannot be written (EISDIR).'],
    [
      'explain lan . --unit 101 --report json=a',
      'There is no option "--report". See infragap explain --help.',
    ],
    ['validate . --max-warnings few', '--max-warnings: "few" is not a whole number of at least 0.'],
    ['validate . --max-warnings -1', '--max-warnings: "-1" is not a whole number of at least 0.'],
  ])('infragap %s', async (args, sentence) => {
    const cwd = folder({ ...FINE, 'b/': '' });
    symlinkSync(cwd, join(cwd, 'linked'));
    symlinkSync(join(cwd, 'units.csv'), join(cwd, 'there.csv'));
    const before = readdirSync(cwd);
    const { code, out, err } = await run(words(args), { cwd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `infragap: ${sentence}\n` });
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'units.csv'), 'utf8')).toBe(UNITS);
  });

  test('where one of several fails at the disk, the others are not there either', async () => {
    const cwd = folder({ ...FINE, 'a.json': 'before' });
    // A name that fits, but not with what is put around it while it is written.
    const long = `${'n'.repeat(250)}.csv`;
    const { code, out, err } = await run(
      ['validate', '.', '--report', 'json=a.json', '--report', `csv=${long}`],
      { cwd },
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cannot be written (ENAMETOOLONG)');
    expect(readdirSync(cwd).sort()).toEqual(['a.json', 'infragap.yaml', 'units.csv']);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('before');
  });

  test('in Vietnamese as well', async () => {
    const { err } = await run(words('gaps . --format sarif --lang vi'), { cwd: folder(FINE) });
    expect(err).toBe(
      'infragap: --format: sarif là định dạng của danh sách vấn đề, do infragap validate in ra; ở đây có text, json, csv, markdown.\n',
    );
  });
});

describe('exit codes', () => {
  test.each<[flags: string, code: number]>([
    ['', 1],
    ['--fail-on never', 0],
    ['--fail-on never --max-warnings 3', 0],
    ['--fail-on never --max-warnings 2', 1],
    ['--fail-on never --max-warnings 0', 1],
    ['--rule not-a-number=info --rule unknown-unit=info --max-warnings 3', 0],
    ['--rule not-a-number=warning --rule unknown-unit=info --max-warnings 3', 1],
  ])('of two errors and three warnings with %s: %d', async (flags, code) => {
    const ran = await run(['validate', '.', ...(flags === '' ? [] : words(flags))], { cwd: folder(FAULTY) });
    expect(ran.out).toContain(' error(s)');
    expect(ran.code).toBe(code);
  });

  test('more warnings than are allowed are told on standard error', async () => {
    const args = words('validate . --fail-on never --max-warnings 2');
    expect((await run(args, { cwd: folder(FAULTY) })).err).toBe(
      '3 warning(s): more than the 2 that --max-warnings allows.\n',
    );
    expect((await run([...args, '--quiet'], { cwd: folder(FAULTY) })).err).toBe('');
  });

  test('what is shown changes none of them', async () => {
    const shown = [
      '',
      '--top 1',
      '--top 0',
      '--max-findings 1',
      ...FORMATS.map((format) => `--format ${format}`),
    ];
    for (const [gate, files, code] of [
      ['--fail-on error', FAULTY, 1],
      ['--fail-on never --max-warnings 2', FAULTY, 1],
      ['--fail-on never --max-warnings 3', FAULTY, 0],
      ['--fail-on info', FINE, 0],
    ] as const) {
      const cwd = folder(files);
      for (const flags of shown) {
        const args = ['validate', '.', ...words(gate), ...(flags === '' ? [] : words(flags))];
        expect((await run(args, { cwd })).code, args.join(' ')).toBe(code);
      }
    }
  });

  test.each<[flags: { failOn?: string; maxWarnings?: string }, code: number]>([
    [{}, 0],
    [{ failOn: 'warning' }, 1],
    [{ failOn: 'gap' }, 1],
    [{ maxWarnings: '1' }, 0],
    [{ maxWarnings: '0' }, 1],
    [{ failOn: 'never' }, 0],
  ])(
    'what a baseline knows does not count: nine known errors, one new warning, one gap, with %o: %d',
    (flags, code) => {
      const summary = {
        issues: { error: 9, warning: 5, info: 0 },
        gaps: 1,
        baseline: {
          file: 'baseline.json',
          new: { error: 0, warning: 1, info: 0 },
          known: { error: 9, warning: 4, info: 0 },
          fixed: 0,
          expired: 0,
          not_checked: 0,
          unknown_rules: [],
        },
      };
      const nowhere = { write: () => {} };
      const terminal = {
        stdout: nowhere,
        stderr: nowhere,
        env: {},
        cwd: '/',
        now: () => new Date('2026-03-01'),
        stdin: () => Buffer.alloc(0),
      };
      const context = { terminal, locale: localeFor('en'), formats: FORMATS };
      expect(exitCodeOf({ summary }, flags, context)).toBe(code);
    },
  );
});

describe('files are named from the root of the repository', () => {
  test.each<[variable: string | undefined, name: string]>([
    [undefined, 'equipment.csv'],
    ['GITHUB_WORKSPACE', 'data/2026/equipment.csv'],
    ['CI_PROJECT_DIR', 'data/2026/equipment.csv'],
  ])('by %s', async (variable, name) => {
    const root = folder({});
    const cwd = join(root, 'data', '2026');
    mkdirSync(cwd, { recursive: true });
    for (const [file, text] of Object.entries(FAULTY)) writeFileSync(join(cwd, file), text);
    const env = variable === undefined ? {} : { [variable]: root };
    for (const file of ['equipment.csv', './equipment.csv', join(cwd, 'equipment.csv')]) {
      const { out } = await run(['validate', file, 'units.csv', '--format', 'gitlab'], { cwd, env });
      const paths = (JSON.parse(out) as { location: { path: string } }[]).map(
        ({ location }) => location.path,
      );
      expect(new Set(paths)).toEqual(new Set([name]));
    }
  });

  test('a workspace elsewhere says nothing of where we are', async () => {
    const { out } = await run(words('validate . --format github'), {
      cwd: folder(FAULTY),
      env: { GITHUB_WORKSPACE: folder({}) },
    });
    expect(out).toContain(',file=equipment.csv,');
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionAt, runAction } from './support/action.ts';
import { checkout } from './support/checkout.ts';
import { type Files, folder } from './support/folder.ts';
import { multitool, sarifSchemaFaults } from './support/judges.ts';
import { tableFaults } from './support/markdown.ts';
import { pathWith, placeOfProgram } from './support/programs.ts';
import { run } from './support/run.ts';
import { CONFIG, UNITS } from './support/submissions.ts';

/** These files in a folder of this name. */
const within = (name: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));

const CLEAN: Files = { 'infragap.yaml': CONFIG, 'units.csv': UNITS };
/** Two errors, three warnings and an assumption. */
const FAULTY: Files = {
  ...CLEAN,
  'equipment.csv':
    'unit_id,category,quantity,colour\n101,desktop,x,red\n1O1,desktop,1,red\n101,desktop,1\n101,laptop,1\n102,laptop,1\n',
};
const NAMES_OF_OUTPUTS = [
  'report',
  'errors',
  'warnings',
  'infos',
  'accepted',
  'accepted-with-warnings',
  'partly-accepted',
  'rejected',
];

describe('action.yml', () => {
  const { inputs, outputs, runs } = actionAt('.');
  const own = runs.steps.find(({ id }) => id === 'validate');

  test('runs one script, which every input reaches as a variable and none as a part of its text', () => {
    expect(runs.using).toBe('composite');
    expect(own?.run).toBe('node "$GITHUB_ACTION_PATH/.github/action/validate.js"');
    for (const step of runs.steps) {
      expect(step.shell).toBe('bash');
      expect(step.run).not.toContain('${{');
    }
    const taken = [...Object.values(own?.env ?? {}), own?.['working-directory']];
    expect(taken.sort()).toEqual(
      Object.keys(inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
  });

  test('needs paths alone', () => {
    expect(Object.keys(inputs).filter((name) => inputs[name]?.required)).toEqual(['paths']);
    expect(Object.keys(outputs)).toEqual(NAMES_OF_OUTPUTS);
  });
});

describe('exit codes, annotations, outputs and summary', () => {
  test('of a clean folder', () => {
    const ran = runAction({ paths: 'data' }, folder(within('data', CLEAN)));
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.outputs).toMatchObject({
      errors: '0',
      warnings: '0',
      infos: '0',
      accepted: '1',
      'accepted-with-warnings': '0',
      'partly-accepted': '0',
      rejected: '0',
    });
    expect(ran.summary).toMatch(/^# 1 file\(s\), 2 rows read\n/);
    expect(tableFaults(ran.summary)).toEqual([]);
  });

  test('of a faulty one', () => {
    const ran = runAction({ paths: 'data' }, folder(within('data', FAULTY)), {
      summary: 'Of a step before.',
    });
    expect(ran.code).toBe(1);
    expect(ran.out.split('\n').map((line) => line.slice(0, line.indexOf('::', 2)))).toEqual([
      '::error title=infragap%3A not-a-number,file=data/equipment.csv,line=2',
      '::error title=infragap%3A unknown-unit,file=data/equipment.csv,line=3',
      '::warning title=infragap%3A short-row,file=data/equipment.csv,line=4',
      '::notice title=infragap%3A unknown-column,file=data/equipment.csv,line=1',
      '',
    ]);
    expect(ran.outputs).toEqual({
      report: expect.stringMatching(/\/report\.json$/),
      errors: '2',
      warnings: '3',
      infos: '1',
      accepted: '1',
      'accepted-with-warnings': '0',
      'partly-accepted': '1',
      rejected: '0',
    });
    expect(ran.summary).toMatch(/^Of a step before\.\n\n# 2 file\(s\), 7 rows read\n/);
    expect(ran.summary).toContain('\n2 error(s), 3 warning(s), 1 info(s)\n');
    expect(tableFaults(ran.summary)).toEqual([]);
    const report = JSON.parse(readFileSync(ran.outputs.report as string, 'utf8'));
    expect(report.summary.issues).toEqual({ error: 2, warning: 3, info: 1 });
  });

  test.each<[inputs: Record<string, string>, said: string]>([
    [{}, 'infragap: PATHS is missing. See infragap validate --help.'],
    [{ paths: 'dat' }, 'infragap: There is no file or folder "dat". Did you mean "data"?'],
    [
      { paths: 'data', 'fail-on': '100%' },
      'infragap: --fail-on: "100%25" is not one of error, warning, info, gap, never.',
    ],
    [
      { paths: 'data', args: '--colours' },
      'infragap: There is no option "--colours". Did you mean "--color"? See infragap validate --help.',
    ],
    [{ paths: 'data', sarif: 'out/infragap.sarif' }, 'infragap: There is no file or folder "out".'],
    [{ paths: '--lang' }, 'infragap: There is no file or folder "--lang".'],
    [{ paths: "data/it's.csv" }, "A quotation mark in paths is not closed: data/it's.csv"],
    [{ paths: 'data', args: '--lang "vi' }, 'A quotation mark in args is not closed: --lang "vi'],
  ])('where the job cannot be done, as with %o', (inputs, said) => {
    const ran = runAction(inputs, folder(within('data', CLEAN)), { summary: 'Of a step before.' });
    expect(ran).toMatchObject({ code: 2, err: '', summary: 'Of a step before.' });
    expect(ran.out).toBe(`::error title=infragap::${said}\n`);
    expect(Object.values(ran.outputs).join('')).toBe('');
  });
});

test('the judge of tables finds what is wrong', () => {
  const head = '| a | b |\n| --- | ---: |\n';
  expect(tableFaults(`Text\n\n${head}| \\| | x |\n| y |\n| p | q | r |\n`)).toEqual([
    '| y |',
    '| p | q | r |',
  ]);
  expect(tableFaults('| a | b |\n| c | d |\n')).toEqual(['no line below | a | b |']);
});

describe('inputs', () => {
  test.each<[inputs: Record<string, string>, code: number, errors: string]>([
    [{ 'fail-on': 'never' }, 0, '2'],
    [{ 'fail-on': 'warning', args: '--rule not-a-number=off --rule unknown-unit=info' }, 1, '0'],
    [{ args: '--rule not-a-number=off --rule unknown-unit=info' }, 0, '0'],
    [{ 'fail-on': 'never', 'max-warnings': '3' }, 0, '2'],
    [{ 'fail-on': 'never', 'max-warnings': '2' }, 1, '2'],
    [{ config: 'other.yaml' }, 0, '0'],
    [{ roster: 'lists/a.csv\nlists/b.csv\n' }, 1, '2'],
    [{ roster: 'lists/a.csv' }, 1, '4'],
    [{ paths: 'data/units.csv' }, 0, '0'],
    [{ paths: '"data/units.csv" \n\t data/equipment.csv\n' }, 1, '2'],
    [{ paths: '**/*.csv', roster: 'lists/*.csv' }, 1, '2'],
    [{ paths: '.', 'working-directory': 'data' }, 1, '2'],
  ])('%o: exit code %d, %s error(s)', (inputs, code, errors) => {
    const workspace = folder({
      ...within('data', FAULTY),
      'other.yaml': `${CONFIG}rules: { not-a-number: off, unknown-unit: info }\n`,
      'lists/a.csv': 'unit_id,name\n101,An Lao\n',
      'lists/b.csv': 'unit_id,name\n102,Hoai An\n',
    });
    const ran = runAction({ paths: 'data', ...inputs }, workspace);
    expect({ code: ran.code, errors: ran.outputs.errors }).toEqual({ code, errors });
  });

  test('what a baseline knows is in no count', async () => {
    const workspace = folder(within('data', FAULTY));
    await run(['baseline', 'create', 'data'], { cwd: workspace });
    writeFileSync(join(workspace, 'data', 'connectivity.csv'), 'unit_id,connection\n999,lan\n');
    const { code, outputs } = runAction({ paths: 'data', baseline: 'infragap-baseline.json' }, workspace);
    expect({ code, errors: outputs.errors, warnings: outputs.warnings }).toEqual({
      code: 1,
      errors: '1',
      warnings: '0',
    });
  });

  test.each([
    ['blanks', 'nộp bổ sung', 'nộp bổ sung'],
    ['a command', '$(touch x)`touch x`;touch x #&|', '$(touch x)`touch x`;touch x #&|'],
    ['a flag', '--lang', '--lang'],
    ['quotation marks', `it's "so"`, `it's "so"`],
    ['an annotation', 'x::y, 100%', 'x%3A%3Ay%2C 100%25'],
  ])('names with %s', (_, name, annotated) => {
    const workspace = folder({
      ...within(name, FAULTY),
      [`${name}/roster.txt`]: 'unit_id,name\n101,An Lao\n102,Hoai An\n',
      [`${name}/own.yaml`]: CONFIG,
    });
    const file = (base: string): string => `'${`${name}/${base}`.replaceAll("'", `'"'"'`)}'`;
    const { code, out, outputs } = runAction(
      {
        paths: `${file('units.csv')} ${file('equipment.csv')}`,
        roster: file('roster.txt'),
        config: `${name}/own.yaml`,
        sarif: `${name}/infragap.sarif`,
        args: `--report csv=${file('issues.csv')}`,
      },
      workspace,
    );
    expect({ code, errors: outputs.errors }).toEqual({ code: 1, errors: '2' });
    expect(out).toContain(`,file=${annotated}/equipment.csv,line=2::`);
    expect(readdirSync(workspace)).toEqual([name]);
    expect(readFileSync(join(workspace, name, 'issues.csv'), 'utf8').split('\n')).toHaveLength(8);
    const sarif = readFileSync(join(workspace, name, 'infragap.sarif'), 'utf8');
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(6);
    if (multitool) expect(sarifSchemaFaults(sarif)).toEqual([]);
  });
});

describe('a fresh copy of this repository', () => {
  /** All that npm would fetch is here; all else it does itself. */
  const npm = (fetches: string): string =>
    `[ "$*" = 'ci --ignore-scripts --include=dev' ] || exec '${placeOfProgram('npm')}' "$@"\n${fetches}`;

  test('is built once, also where a job leaves out what is for developers', () => {
    const at = checkout();
    const workspace = folder(within('data', FAULTY));
    const programs = { npm: npm(`echo fetched\nln -s '${resolve('node_modules')}' node_modules`) };
    const env = { PATH: pathWith(programs), NODE_ENV: 'production' };
    const first = runAction({ paths: 'data' }, workspace, { at, env });
    expect(first.err).toContain('fetched\n');
    expect({ code: first.code, errors: first.outputs.errors }).toEqual({ code: 1, errors: '2' });
    const second = runAction({ paths: 'data' }, workspace, { at, env });
    expect(second.err).not.toContain('fetched');
    expect(second.out).toBe(first.out);
  }, 180_000);

  test('that cannot be built could not do its job', () => {
    const at = checkout();
    const ran = runAction({ paths: 'data' }, folder(within('data', CLEAN)), {
      at,
      env: { PATH: pathWith({ npm: npm('echo no network; exit 1') }) },
    });
    expect(ran).toMatchObject({ code: 2, out: '', err: 'no network\n' });
    expect(existsSync(join(at, 'dist'))).toBe(false);
  });
});

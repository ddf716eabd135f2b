import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionAt, runAction } from './support/action.ts';
import { checkout } from './support/checkout.ts';
import { type Files, folder } from './support/folder.ts';
import * as judges from './support/judges.ts';
import { INFRAGAP, pathWith } from './support/programs.ts';
import { run } from './support/run.ts';
import { CONFIG, UNITS } from './support/submissions.ts';

/** What the docs say of CI: files by their names, and lines for a shell. */
const section = readFileSync('docs/validation.md', 'utf8').split('\n## In CI\n')[1]?.split('\n## ')[0] ?? '';
const fileIn = (name: string) => {
  const block = [...section.matchAll(/```yaml\n# (\S+)\n(.*?)```/gs)].find(([, called]) => called === name);
  return parse(block?.[2] as string);
};
const commands = /```sh\n(.*?)\n```/s.exec(section)?.[1]?.split('\n') ?? [];

/** What they speak of, with two errors: a number that is none, and a unit that is in no list. */
const REPOSITORY: Files = {
  'roster.csv': 'unit_id,name\n101,An Lao\n102,Hoai An\n',
  'submissions/infragap.yaml': CONFIG,
  'submissions/units.csv': UNITS,
  'submissions/equipment.csv': 'unit_id,category,quantity\n101,desktop,x\n102,desktop,3\n',
  'nộp bổ sung/equipment.csv': 'unit_id,category,quantity\n103,laptop,1\n',
  'upload.tmp': 'unit_id,category,quantity\n101,desktop,4\n1O2,laptop,1\n',
};

const GOOD: Files = {
  ...REPOSITORY,
  'submissions/equipment.csv': 'unit_id,category\n101,desktop\n102,desktop\n',
};

/** Lines of a script, one after the other until one fails, as a CI system runs them. */
const sh = (lines: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('sh', ['-e', '-c', lines.join('\n')], {
    cwd,
    encoding: 'utf8',
    env: { PATH: pathWith(INFRAGAP), HOME: cwd, LANG: 'C.UTF-8', ...env },
  });

describe('GitHub', () => {
  interface Step {
    readonly uses: string;
    readonly with?: Record<string, string>;
  }
  const { jobs } = fileIn('.github/workflows/inventory.yml');
  const steps: readonly Step[] = jobs.inventory.steps;
  const own = steps.find(({ uses }) => uses.startsWith('OWNER/infragap@'))?.with ?? {};

  test('the workflow gives the action inputs that it has, and uploads what it writes', () => {
    expect(Object.keys(actionAt('.').inputs)).toEqual(expect.arrayContaining(Object.keys(own)));
    const upload = steps.find(({ uses }) => uses.startsWith('github/codeql-action/upload-sarif@'));
    expect(upload?.with).toEqual({ sarif_file: own.sarif });
  });

  test('with these it tells of what is new', async () => {
    const cwd = folder(REPOSITORY);
    const paths = ['submissions/', 'nộp bổ sung/*.csv', '--roster', 'roster.csv'];
    expect((await run(['baseline', 'create', ...paths], { cwd })).code).toBe(0);
    expect(runAction(own, cwd)).toMatchObject({ code: 0, outputs: { errors: '0' } });
    writeFileSync(join(cwd, 'nộp bổ sung', 'thêm.csv'), 'unit_id,category,quantity\n104,laptop,1\n');
    const { code, out, outputs } = runAction(own, cwd);
    expect({ code, errors: outputs.errors }).toEqual({ code: 1, errors: '1' });
    expect(out).toContain('::error title=infragap%3A unknown-unit,file=nộp bổ sung/thêm.csv,line=2::');
    if (judges.multitool)
      expect(judges.sarifSchemaFaults(readFileSync(join(cwd, 'infragap.sarif'), 'utf8'))).toEqual([]);
  });
});

describe('GitLab', () => {
  const { inventory: job } = fileIn('.gitlab-ci.yml');

  test('the job makes the reports that it keeps, and fails', () => {
    const cwd = folder(REPOSITORY);
    const { status, stderr } = sh(job.script, cwd, { CI_PROJECT_DIR: cwd });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Wrote code-quality.json.\nWrote issues.xml.\n',
    });
    const [quality, junit] = ['codequality', 'junit'].map((name) =>
      readFileSync(join(cwd, job.artifacts.reports[name]), 'utf8'),
    ) as [string, string];
    expect(judges.gitlabFaults(quality)).toEqual([]);
    expect(JSON.parse(quality)).toMatchObject([
      { check_name: 'not-a-number', location: { path: 'submissions/equipment.csv', lines: { begin: 2 } } },
    ]);
    expect(judges.junitFaults(junit)).toEqual([]);
    expect(judges.found(junit, '//testcase[failure]/@name')).toEqual(['not-a-number']);
  });

  test('where nothing is wrong it makes them as well', () => {
    const cwd = folder(GOOD);
    expect(sh(job.script, cwd, { CI_PROJECT_DIR: cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, job.artifacts.reports.codequality), 'utf8')).toBe('[]\n');
    const junit = readFileSync(join(cwd, job.artifacts.reports.junit), 'utf8');
    expect(judges.junitFaults(junit)).toEqual([]);
    expect(judges.found(junit, '//testcase[failure]/@name')).toEqual([]);
  });
});

describe('pre-commit', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [
    {
      readonly id: string;
      readonly entry: string;
      readonly args: readonly string[];
      readonly files: string;
      readonly pass_filenames: boolean;
    },
  ];
  const asked: { readonly id: string; readonly args: readonly string[] } =
    fileIn('.pre-commit-config.yaml').repos[0].hooks[0];

  const starts = (name: string): boolean => {
    const [, flags, pattern] = /^\(\?(\w+)\)(.*)$/.exec(hook.files) as unknown as [string, string, string];
    return new RegExp(pattern, flags).test(name);
  };

  /** What the hook says of a commit of one file; the others are there, and have not changed. */
  const commit = (files: Files, staged: string, args: readonly string[]) => {
    const cwd = folder(files);
    const changed = sh(['git init --quiet', `git add '${staged}'`, 'git diff --cached --name-only'], cwd);
    expect(changed.stdout).toBe(`${staged}\n`);
    expect(starts(staged)).toBe(true);
    const words = [...args, ...(hook.pass_filenames ? [staged] : [])].map((word) => `'${word}'`);
    const { status, stdout, stderr } = sh([`${hook.entry} ${words.join(' ')}`], cwd);
    return { status, said: stdout + stderr };
  };

  test('the docs ask for the hook that there is', () => {
    expect(asked.id).toBe(hook.id);
  });

  test('a changed file is looked at with the units that have not changed, and they with the others', () => {
    expect(commit(GOOD, 'submissions/equipment.csv', asked.args)).toMatchObject({ status: 0 });
    expect(commit(REPOSITORY, 'submissions/units.csv', asked.args)).toEqual({
      status: 1,
      said: expect.stringContaining('submissions/equipment.csv:2 C'),
    });
  });

  test('without args it looks at the folder of the repository', () => {
    const files = {
      'infragap.yaml': CONFIG,
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category\n101,desktop\n109,desktop\n',
    };
    expect(commit(files, 'units.csv', hook.args)).toEqual({
      status: 1,
      said: expect.stringContaining('"109"'),
    });
  });

  test.each<[name: string, does: boolean]>([
    ['units.csv', true],
    ['tỉnh/KIỂM KÊ.XLSX', true],
    ['a b/units.ods', true],
    ['units.csv.gz', true],
    ['kho.jsonl', true],
    ['infragap.yaml', true],
    ['tỉnh/infragap.yml', true],
    ['infragap-baseline.json', true],
    ['my-infragap.yaml', false],
    ['docker-compose.yaml', false],
    ['README.md', false],
    ['csv', false],
    ['units.csv.bak', false],
  ])('%s starts it: %s', (name, does) => {
    expect(starts(name)).toBe(does);
  });

  test('installed from git the package is built, and holds nothing that only a CI system needs', () => {
    const at = checkout();
    symlinkSync(resolve('node_modules'), join(at, 'node_modules'));
    // Of a package in git npm runs the script `prepare` alone, and packs what it finds.
    const packed = spawnSync('npm', ['pack'], { cwd: at, encoding: 'utf8' });
    expect(packed.status, packed.stderr).toBe(0);
    const [archive] = readdirSync(at).filter((name) => name.endsWith('.tgz')) as [string];
    const held = spawnSync('tar', ['-tzf', archive], { cwd: at, encoding: 'utf8' }).stdout.split('\n');
    expect(held).toEqual(expect.arrayContaining(['package/bin/infragap.js', 'package/dist/cli.js']));
    const above = new Set(held.flatMap((name) => name.split('/')[1] ?? []));
    expect([...above].sort()).toEqual(['bin', 'dist', 'package.json', 'profiles']);
  }, 180_000);
});

describe('anywhere else', () => {
  test('every line ends with exit code 1, as there are errors, and has written its reports', () => {
    expect(commands).toHaveLength(2);
    const cwd = folder(REPOSITORY);
    for (const line of commands) expect(sh([line], cwd).status, line).toBe(1);
    const [junit, checkstyle] = ['issues.xml', 'checkstyle.xml'].map((name) =>
      readFileSync(join(cwd, name), 'utf8'),
    ) as [string, string];
    expect(judges.junitFaults(junit)).toEqual([]);
    expect(judges.xmlFaults(checkstyle)).toEqual([]);
    expect(judges.found(checkstyle, '//error/@source')).toEqual(['infragap.not-a-number']);
    for (const name of ['issues.xml', 'checkstyle.xml']) expect(section).toContain(`'${name}'`);
  });

  test('what is in no file yet has the name that is given', () => {
    const { stdout } = sh([commands[1] as string], folder(REPOSITORY));
    expect(stdout).toContain('"1O2"');
    expect(stdout).toContain(' equipment.csv:3 A');
  });
});

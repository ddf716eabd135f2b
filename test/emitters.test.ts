import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../src/commands/format-names.ts';
import { formatFor } from '../src/locales/format.ts';
import { LANGUAGES, type Language, localeFor } from '../src/locales/index.ts';
import { type Report, reportSchema } from '../src/model/report.ts';
import type { Severity } from '../src/model/rules.ts';
import type { Emission } from '../src/reporters/emission.ts';
import { EMITTERS } from '../src/reporters/emitters.ts';
import { annotations } from '../src/reporters/github.ts';
import { type Files, folder } from './support/folder.ts';
import * as judges from './support/judges.ts';
import { run } from './support/run.ts';
import { CONFIG, SPITE, SUBMISSIONS, UNITS, workbook } from './support/submissions.ts';

type Documents = Readonly<Record<FormatName, string>>;

/** What validate says of a submission in every format, of one run. */
async function documentsOf(files: Files, ...flags: readonly string[]): Promise<Documents> {
  const cwd = folder(files);
  const paths = Object.keys(files).filter((name) => name !== 'infragap.yaml');
  return documentsIn(cwd, paths, ...flags);
}

async function documentsIn(
  cwd: string,
  paths: readonly string[],
  ...flags: readonly string[]
): Promise<Documents> {
  const reports = FORMATS.flatMap((format) => ['--report', `${format}=${format}.out`]);
  const { err } = await run(['validate', ...paths, ...flags, ...reports], { cwd });
  expect(err.split('\n')).toHaveLength(FORMATS.length + 1);
  const texts = FORMATS.map((format) => [format, readFileSync(join(cwd, `${format}.out`), 'utf8')]);
  return Object.fromEntries(texts) as Documents;
}

/** The same of one of our submissions, once. */
function told(name: string, lang: Language = 'en'): Promise<Documents> {
  const key = `${name} ${lang}`;
  const made = kept.get(key) ?? documentsOf(SUBMISSIONS[name] as Files, '--lang', lang);
  kept.set(key, made);
  return made;
}
const kept = new Map<string, Promise<Documents>>();

const reportOf = ({ json }: Documents): Report => JSON.parse(json) as Report;

/** What an emitter is given of a report. */
const emissionOf = (report: Report, more: Partial<Emission> = {}): Emission => ({
  report,
  locale: localeFor(report.language),
  format: formatFor(report.language, 'VND'),
  pathOf: (file) => file,
  failing: new Set<Severity>(['error']),
  elsewhere: [],
  ...more,
});

/** Beside the name of the folder, a row that stands in another line than its number says. */
const BY_HAND: Files = {
  'infragap.yaml': CONFIG,
  'units.csv': UNITS,
  'nộp, 1: a/equipment.csv':
    'unit_id,category,quantity,note\n101,desktop,1,"a\nb"\n101,desktop,x,\n102,desktop,y,\n1O1,laptop,2,\n',
  'equipment.xlsx': workbook({
    'Kho 1': [
      ['unit_id', 'category'],
      ['101', 'abacus'],
    ],
  }),
};

/** What was found before is known, and something has been added since. */
async function besideBaseline(): Promise<Documents> {
  const cwd = folder({
    ...BY_HAND,
    'nộp, 1: a/equipment.csv': 'unit_id,category,quantity\n101,desktop,x\n',
  });
  expect((await run(['baseline', 'create', ...PATHS], { cwd })).code).toBe(0);
  writeFileSync(join(cwd, 'nộp, 1: a/equipment.csv'), BY_HAND['nộp, 1: a/equipment.csv'] as string);
  return documentsIn(cwd, PATHS, '--baseline', 'infragap-baseline.json');
}
const PATHS = Object.keys(BY_HAND).filter((name) => name !== 'infragap.yaml');

const NO_HOME = 'SARIF2005 warning Warning_ProvideToolnformationUri runs[0].tool.driver, infragap';

describe.each(LANGUAGES)('whatever is sent in, what reads the formats takes them (%s)', (lang) => {
  test.each(Object.keys(SUBMISSIONS))('%s', async (name) => {
    const documents = await told(name, lang);
    const report = reportOf(documents);
    expect(judges.gitlabFaults(documents.gitlab)).toEqual([]);
    expect(judges.junitFaults(documents.junit)).toEqual([]);
    expect(judges.xmlFaults(documents.checkstyle)).toEqual([]);
    const commands = annotations(emissionOf(report));
    expect(judges.issuedByActions(commands)).toBe(documents.github);
    const lines = documents.jsonl
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual([
      'summary',
      ...report.files.map(() => 'file'),
      ...report.issues.map(() => 'issue'),
    ]);
    expect(reportSchema.safeParse(report).success).toBe(true);
  });
});

test.skipIf(!judges.multitool)(
  'SARIF: so does its schema, and its tool with the rules of GitHub (x64)',
  async () => {
    const logs: Record<string, string> = { known: (await besideBaseline()).sarif };
    for (const name of Object.keys(SUBMISSIONS))
      for (const lang of LANGUAGES) logs[`${name}-${lang}`] = (await told(name, lang)).sarif;
    for (const text of Object.values(logs)) expect(judges.sarifSchemaFaults(text)).toEqual([]);
    // infragap has no page of its own yet.
    const expected = Object.keys(logs).map((name) => `${name}.sarif: ${NO_HOME}`);
    expect(judges.sarifToolFaults(logs).sort()).toEqual(expected.sort());
  },
);

test('a report of no files and nothing found is a whole document in every format', async () => {
  const { json } = await told('clean');
  const bare = { ...(JSON.parse(json) as Report), files: [], inputs: [], issues: [] };
  const made = Object.fromEntries(
    Object.entries(EMITTERS).map(([name, emit]) => [name, emit(emissionOf(bare))]),
  ) as Record<keyof typeof EMITTERS, string>;
  expect(judges.junitFaults(made.junit)).toEqual([]);
  expect(judges.xmlFaults(made.checkstyle)).toEqual([]);
  expect(made.gitlab).toBe('[]\n');
  expect(made.github).toBe('');
  expect(made.jsonl.split('\n')).toHaveLength(2);
  expect(made['github-summary']).toContain('\n\n0 error(s), 0 warning(s), 0 info(s)\n');
  expect(JSON.parse(made.sarif).runs).toMatchObject([{ results: [], properties: { resultsLeftOut: 0 } }]);
  if (judges.multitool) expect(judges.sarifSchemaFaults(made.sarif)).toEqual([]);
});

describe('the judges find what is wrong', () => {
  test('JUnit', () => {
    const suite = (cases: string): string =>
      `<testsuites><testsuite name="a" package="b" id="0" timestamp="2026-03-01T00:00:00" hostname="h" tests="1" failures="0" errors="0" time="0"><properties/>${cases}<system-out/><system-err/></testsuite></testsuites>`;
    const one = '<testcase name="x" classname="a" time="0"/>';
    expect(judges.junitFaults(suite(one))).toEqual([]);
    expect(judges.junitFaults(suite(one + one)).join()).toContain('classname-and-name');
    expect(judges.junitFaults(suite(one.replace('/>', ' line="3"/>')))).toHaveLength(2);
    expect(judges.junitFaults(suite(one.replace(' classname="a"', '')))).toHaveLength(1);
    expect(judges.junitFaults(suite(one.replace('x', '\u0001')))).not.toEqual([]);
  });

  test('GitLab', () => {
    const entry = {
      description: 'd',
      check_name: 'c',
      fingerprint: 'f',
      severity: 'major',
      location: { path: 'a.csv', lines: { begin: 1 } },
    };
    const faults = (...entries: object[]): string[] => judges.gitlabFaults(JSON.stringify(entries));
    expect(faults(entry)).toEqual([]);
    expect(faults(entry, entry)).toEqual(['fingerprint f twice']);
    expect(faults({ ...entry, severity: 'error' })).toHaveLength(1);
    expect(faults({ ...entry, location: { path: 'a.csv', lines: { begin: 0 } } })).toHaveLength(1);
    expect(faults({ ...entry, location: { path: './a.csv', lines: { begin: 1 } } })).toHaveLength(1);
  });

  test.skipIf(!judges.multitool)('SARIF, where its tool runs (x64)', async () => {
    const { sarif } = await told('faulty');
    expect(judges.sarifSchemaFaults(sarif.replace('"level": "warning"', '"level": "info"'))).toHaveLength(1);
    expect(judges.sarifSchemaFaults(sarif.replace('"uri": "equipment', '"uri": "equip ment'))).toHaveLength(
      1,
    );
    const absolute = sarif.replaceAll('"uri": "equipment', '"uri": "/equipment');
    expect(judges.sarifToolFaults({ absolute }).join()).toContain('SARIF1004');
  });
});

test('twice the same bytes, in whatever order the files are named', async () => {
  const files = SUBMISSIONS.faulty as Files;
  const turned = Object.fromEntries(Object.entries(files).toReversed());
  expect(await documentsOf(turned)).toEqual(await documentsOf(files));
});

describe('nothing that is written in a cell, a header or a name is a command to what runs us', () => {
  /** What GitHub's runner and that of Azure take for a command in a line of a log. */
  const OBEYED = /##\w*\[|^\s*::/m;

  test.each(FORMATS.filter((format) => format !== 'csv' && format !== 'github'))('%s', async (format) => {
    expect((await told('hostile'))[format]).not.toMatch(OBEYED);
  });

  test('github: every line is a command of ours, with the file and title that we gave it', async () => {
    const { github } = await told('hostile');
    for (const line of github.trimEnd().split('\n'))
      expect(line).toMatch(
        /^::(error|warning|notice) title=infragap%3A [a-z-]+,file=[^:,]+\/[^:,]+(,line=\d+)?::/,
      );
  });

  test('JSON has the text as it was written all the same', async () => {
    const { json } = await told('hostile');
    expect(reportOf({ json } as Documents).issues.map(({ value }) => value)).toContain(SPITE);
  });
});

describe('worked out by hand', () => {
  test('annotations of GitHub', async () => {
    expect((await documentsOf(BY_HAND)).github.split('\n')).toEqual([
      '::error title=infragap%3A not-a-number,file=nộp%2C 1%3A a/equipment.csv,line=4::2 such issues (C3, C4). The first: "x" is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header.',
      '::error title=infragap%3A not-in-list,file=equipment.xlsx::Kho 1!B2: "abacus" is no known category. Write one of: computer, desktop, laptop, tablet, server, printer, scanner, copier, multifunction, switch, router, access_point, firewall, video_conference, ups, phone, other.',
      '::error title=infragap%3A unknown-unit,file=nộp%2C 1%3A a/equipment.csv,line=6::"1O1" is no unit of the units table; 1 row of this file cannot be used. Did you mean "101"? Correct the code, or add the unit.',
      '',
    ]);
  });

  test('a result of SARIF', async () => {
    const documents = await documentsOf(BY_HAND);
    const [run] = JSON.parse(documents.sarif).runs;
    const { fingerprint } = reportOf(documents).issues.find(({ rule }) => rule === 'not-in-list') ?? {};
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'not-in-list');
    expect(result).toEqual({
      ruleId: 'not-in-list',
      ruleIndex: run.tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'not-in-list'),
      level: 'error',
      message: {
        text: 'Kho 1!B2: "abacus" is no known category. Write one of: computer, desktop, laptop, tablet, server, printer, scanner, copier, multifunction, switch, router, access_point, firewall, video_conference, ups, phone, other.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'equipment.xlsx', uriBaseId: 'SRCROOT' },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: 'Kho 1!B2', kind: 'member' }],
        },
      ],
      partialFingerprints: { 'infragap/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
      properties: {
        row: 2,
        cell: 'B2',
        header: 'category',
        field: 'category',
        rows: 1,
        expected:
          'computer, desktop, laptop, tablet, server, printer, scanner, copier, multifunction, switch, router, access_point, firewall, video_conference, ups, phone, other',
        nearest: null,
        record: { table: 'equipment', key: { unit_id: '101', category: 'abacus' } },
        related: null,
        effect: { rows_refused: 1, targets: [], units: [], amount: null },
      },
    });
    const { artifactLocation, region } = run.results[1].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('n%E1%BB%99p%2C%201%3A%20a/equipment.csv');
    expect(region).toEqual({ startLine: 4 });
  });

  test('tests of JUnit', async () => {
    const { junit } = await documentsOf(BY_HAND);
    expect(junit).toContain(
      '<testcase name="not-a-number" classname="nộp, 1: a/equipment.csv" time="0"><failure message="2 such issues. The first: C3: &quot;x&quot; is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header." type="not-a-number">C3: "x" is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header.\nC4: "y" is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header.</failure></testcase>\n',
    );
    expect(junit).toContain('<testcase name="not-a-number" classname="units.csv" time="0"/>\n');
    expect(judges.found(junit, '//testsuite/@failures')).toEqual(['1', '2', '0', '0']);
  });

  test('an error of Checkstyle, an entry of GitLab', async () => {
    const { checkstyle, gitlab } = await documentsOf(BY_HAND);
    expect(checkstyle).toContain(
      '<error line="6" severity="error" message="&quot;1O1&quot; is no unit of the units table; 1 row of this file cannot be used. Did you mean &quot;101&quot;? Correct the code, or add the unit." source="infragap.unknown-unit"/>',
    );
    expect(JSON.parse(gitlab).at(-1)).toMatchObject({
      check_name: 'unknown-unit',
      severity: 'major',
      location: { path: 'nộp, 1: a/equipment.csv', lines: { begin: 6 } },
    });
  });
});

describe('limits of those who read it', () => {
  /** So many rows with three bad cells each. */
  const ROWS = 10_050;
  const many: Files = {
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment.csv': `unit_id,category,quantity,purchase_date\n${'101,abacus,x,then\n'.repeat(ROWS)}`,
  };

  test('30 000 issues', async () => {
    const documents = await documentsOf(many);
    const { summary, issues } = reportOf(documents);
    expect(summary.issues).toEqual({ error: 3 * ROWS, warning: 0, info: 0 });
    expect(issues).toHaveLength(30_000);

    const [log] = JSON.parse(documents.sarif).runs;
    expect(log.results).toHaveLength(25_000);
    expect(log.properties).toMatchObject({ issues: { error: 30_150 }, resultsLeftOut: 5_150 });
    expect(log.invocations[0].toolExecutionNotifications).toEqual([
      {
        level: 'warning',
        message: {
          text: 'Of 30,150 issues the first 25,000 are listed, the worst first; all are counted.',
        },
      },
    ]);
    if (judges.multitool) expect(judges.sarifSchemaFaults(documents.sarif)).toEqual([]);
    expect(gzipSync(documents.sarif).length).toBeLessThan(10 * 1024 * 1024);

    const lines = documents.github.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(line).toMatch(/::10,050 such issues \(([BCD])2, \1\d, \1\d, \1\d, \1\d, …\)\. The first: /);

    expect(judges.junitFaults(documents.junit)).toEqual([]);
    expect(judges.found(documents.junit, '//failure/@message').map((said) => said.slice(0, 19))).toEqual(
      Array(3).fill('10,050 such issues.'),
    );
    expect(documents.junit).toContain('\n… and 10,000 more</failure>');

    const summaryBytes = Buffer.byteLength(documents['github-summary']);
    expect(summaryBytes).toBeLessThanOrEqual(1024 * 1024);
    expect(summaryBytes).toBeGreaterThan(1023 * 1024);
    const rows = documents['github-summary'].match(/^\| error \|/gm)?.length as number;
    const left = (30_000 - rows).toLocaleString('en-GB');
    expect(documents['github-summary']).toContain(
      `\n… and ${left} more; GitHub takes no longer summary of a step.\n`,
    );
    expect(documents['github-summary']).toContain('\n30,150 error(s), 0 warning(s), 0 info(s)');

    expect(judges.gitlabFaults(documents.gitlab)).toEqual([]);
    expect(JSON.parse(documents.gitlab)).toHaveLength(30_000);
    expect(documents.jsonl.split('\n')).toHaveLength(1 + 2 + 30_000 + 1);
    expect(documents.csv.split('\n')).toHaveLength(1 + 30_000 + 1);
    expect(documents.checkstyle.match(/<error /g)).toHaveLength(30_000);
  });

  test('fourteen files with an error, a warning and an assumption each: what GitHub would drop is said', async () => {
    const files: Record<string, string> = { 'infragap.yaml': CONFIG, 'units.csv': UNITS };
    for (let at = 1; at <= 14; at++)
      files[`equipment-${String(at).padStart(2, '0')}.csv`] =
        `unit_id,category,quantity,colour\n101,desktop,x,red\n102,laptop,${at}\n${'101,printer,x,red\n'.repeat(at === 14 ? 2 : 0)}`;
    const cwd = folder(files);
    const { out } = await run(['validate', '.', '--format', 'github'], { cwd });
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    expect(lines[0]).toContain('file=equipment-14.csv,line=2::3 such issues (C2, C4, C5). ');
    expect(lines[1]).toContain('file=equipment-01.csv');
    expect(lines.at(-1)).toBe(
      '::notice title=infragap::GitHub shows at most 10 annotations of each kind a step. Left out here: error: 4 in 4 annotation(s); warning: 4 in 4 annotation(s); info: 5 in 5 annotation(s). infragap validate lists them all.',
    );
    const first = (await run(['validate', '.', '--format', 'github', '--max-findings', '1'], { cwd })).out;
    expect(first).toContain('file=equipment-14.csv,line=2::3 such issues (C2, …). ');
    const again = ['validate', '.', '--format', 'github', '--report', 'json=all.json'];
    expect((await run(again, { cwd })).out).toContain(' All of them: all.json.\n');
  });
});

describe('beside a baseline', () => {
  test('SARIF marks both, and says that the known are suppressed', async () => {
    const { sarif } = await besideBaseline();
    const [{ results }] = JSON.parse(sarif).runs;
    const marks = results.map((each: Record<string, unknown>) => [each.baselineState, each.suppressions]);
    const known = ['unchanged', [{ kind: 'external', justification: 'Known to the baseline.' }]];
    expect(marks).toEqual([known, known, ['new', []], ['new', []]]);
    if (judges.multitool) expect(judges.sarifSchemaFaults(sarif)).toEqual([]);
  });

  test('formats without a word for it tell only what is new', async () => {
    const { github, gitlab, checkstyle, junit } = await besideBaseline();
    expect(github).toBe(
      [
        '::error title=infragap%3A not-a-number,file=nộp%2C 1%3A a/equipment.csv,line=5::"y" is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header.',
        '::error title=infragap%3A unknown-unit,file=nộp%2C 1%3A a/equipment.csv,line=6::"1O1" is no unit of the units table; 1 row of this file cannot be used. Did you mean "101"? Correct the code, or add the unit.',
        '::notice title=infragap::Known to the baseline and left out here: 2. All of them: json.out, csv.out, jsonl.out.',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(gitlab)).toHaveLength(2);
    expect(checkstyle.match(/<error /g)).toHaveLength(2);
    expect(judges.found(junit, '//testsuite/@failures')).toEqual(['0', '2', '0', '0']);
  });
});

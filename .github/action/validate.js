// infragap validate as a step of GitHub Actions: inputs are variables INFRAGAP_*; the runner gives the others.
// Exit code as that of infragap; 2 also where it did not come to an end.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
const input = (name) => env[`INFRAGAP_${name}`] ?? '';

/** Blanks and line ends part the words of an input, but not between '...' or "..."; nothing else of a shell means anything. */
function words(name) {
  const word = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;
  if (input(name).replace(word, '').trim() !== '')
    fail(`A quotation mark in ${name.toLowerCase()} is not closed: ${input(name)}`);
  const found = input(name).match(word) ?? [];
  return found.map((each) => each.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

/** An annotation with what kept the run from doing its job. */
function fail(message) {
  const said = message.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  writeSync(1, `::error title=infragap::${said}\n`);
  process.exit(2);
}

const flag = (name, values) => values.filter((value) => value !== '').map((value) => `--${name}=${value}`);

const folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'infragap-'));
const report = join(folder, 'report.json');
const summary = join(folder, 'summary.md');
const args = [
  '--format=github',
  ...flag('report', [`json=${report}`, `github-summary=${summary}`]),
  ...flag('report', input('SARIF') === '' ? [] : [`sarif=${input('SARIF')}`]),
  ...flag('config', [input('CONFIG')]),
  ...flag('roster', words('ROSTER')),
  ...flag('baseline', [input('BASELINE')]),
  ...flag('fail-on', [input('FAIL_ON')]),
  ...flag('max-warnings', [input('MAX_WARNINGS')]),
  ...words('ARGS'),
  '--',
  ...words('PATHS'),
];
const infragap = fileURLToPath(new URL('../../bin/infragap.js', import.meta.url));
const { status, stderr } = spawnSync(process.execPath, [infragap, 'validate', ...args], {
  stdio: ['ignore', 'inherit', 'pipe'],
  encoding: 'utf8',
  maxBuffer: Number.POSITIVE_INFINITY,
});
if (status === null || !existsSync(report)) fail(stderr || 'infragap was stopped before its end.');
process.stderr.write(stderr);

if (env.GITHUB_STEP_SUMMARY) {
  const before = statSync(env.GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ? '\n\n' : '';
  appendFileSync(env.GITHUB_STEP_SUMMARY, before + readFileSync(summary, 'utf8'));
}
if (env.GITHUB_OUTPUT) {
  const { files, summary: found } = JSON.parse(readFileSync(report, 'utf8'));
  const issues = found.baseline?.new ?? found.issues;
  const filesThat = (status) => files.filter((file) => file.status === status).length;
  const outputs = {
    report,
    errors: issues.error,
    warnings: issues.warning,
    infos: issues.info,
    accepted: filesThat('accepted'),
    'accepted-with-warnings': filesThat('accepted_with_warnings'),
    'partly-accepted': filesThat('partly_accepted'),
    rejected: filesThat('rejected'),
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(env.GITHUB_OUTPUT, lines.join(''));
}
process.exitCode = status;

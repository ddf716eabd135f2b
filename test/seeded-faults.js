// node test/seeded-faults.js [SEED] [--into FOLDER]: 200 files as communes send them, with faults seeded in them
// (test/support/communes), and what of them the built infragap tells. --into keeps the files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './support/compile.js';

const { values, positionals } = parseArgs({ options: { into: { type: 'string' } }, allowPositionals: true });
const seed = Number(positionals[0] ?? 1);
const compiled = compile('communes/score');
const [{ scoresOf, infosOff }, { sentBy, ARGS }, { main }] = await Promise.all([
  import(compiled),
  import(join(dirname(compiled), 'index.js')),
  import('../dist/cli.js'),
]);

const sent = sentBy(seed);
const cwd = values.into ?? mkdtempSync(join(tmpdir(), 'infragap-seeded-'));
for (const [name, content] of Object.entries(sent.files)) {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
}
let out = '';
let err = '';
await main(ARGS, {
  stdout: { write: (text) => { out += text; } },
  stderr: { write: (text) => { err += text; } },
  env: {},
  cwd,
  now: () => new Date('2026-03-01T12:00:00Z'),
  stdin: () => Buffer.from(''),
}); // biome-ignore format: a terminal to be read as one
if (values.into === undefined) rmSync(cwd, { recursive: true });
if (out === '') throw new Error(err);

const { issues } = JSON.parse(out);
const scores = scoresOf(sent, issues);
const say = (line) => process.stdout.write(`${line}\n`);
const row = (name, ...figures) =>
  say(`${name.padEnd(28)}${figures.map((each) => String(each).padStart(10)).join('')}`);
const sum = (of) => scores.reduce((all, score) => all + of(score), 0);
const counts = (of) => [of(({ seeded }) => seeded), of(({ found }) => found), of(({ missed }) => missed.length), of(({ invented }) => invented.length)]; // biome-ignore format: one row

say(`Seed ${seed}: ${sent.sent} files, ${sent.clean} of them clean\n`);
row('rule', 'seeded', 'found', 'missed', 'invented');
for (const score of scores) row(score.rule, ...counts((of) => of(score)));
row('all', ...counts(sum));
const [seeded, found, , invented] = counts(sum);
say(`\nrecall ${(found / seeded).toFixed(4)}, precision ${(found / (found + invented)).toFixed(4)}`);
for (const { rule, missed, invented } of scores) {
  for (const place of missed) say(`missed: ${rule} ${place}`);
  for (const place of invented) say(`invented: ${rule} ${place}`);
}
const off = infosOff(sent, issues);
say(`assumptions told wrongly, or not at all: ${off.length}`);
for (const each of off) say(each);

// npm run bench [-- ROWS...]: `infragap gaps` beside the naive program, in turn, on the same generated file.
// Prints medians of whole processes: user CPU and wall seconds, peak memory in MB.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const sizes = process.argv.slice(2).map(Number);
const RUNS = Number(process.env.RUNS ?? 5);
const here = import.meta.dirname;
const usageFile = join(tmpdir(), `infragap-bench-${process.pid}.json`);

function measure(args) {
  const child = spawnSync(process.execPath, ['--import', resolve(here, 'usage.js'), ...args], {
    env: { ...process.env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}`);
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const rows of sizes.length > 0 ? sizes : [1_000_000, 3_000_000]) {
  const folder = resolve(here, 'data', String(rows));
  if (!existsSync(join(folder, 'equipment.csv'))) {
    spawnSync(process.execPath, [resolve(here, 'generate.js'), String(rows), folder], { stdio: 'inherit' });
  }
  copyFileSync(resolve(here, 'data.yaml'), join(folder, 'infragap.yaml'));
  const programs = {
    infragap: [resolve(here, '../bin/infragap.js'), 'gaps', folder, '--fail-on', 'never', '--quiet'],
    naive: [resolve(here, 'naive.js'), folder],
  };
  const results = { infragap: [], naive: [] };
  for (const program of Object.values(programs)) measure(program);
  for (let run = 0; run < RUNS; run++) {
    for (const [name, program] of Object.entries(programs)) results[name].push(measure(program));
  }
  const size = statSync(join(folder, 'equipment.csv')).size / 1e6;
  console.log(`${rows.toLocaleString('en')} rows, ${size.toFixed(0)} MB, medians of ${RUNS} pairs`);
  for (const [name, runs] of Object.entries(results)) {
    const of = (key) => median(runs.map((run) => run[key]));
    console.log(
      `  ${name.padEnd(9)} user ${of('user').toFixed(1)} s  wall ${of('wall').toFixed(1)} s  peak ${of('peak').toFixed(0)} MB`,
    );
  }
  const ratio = median(results.infragap.map((run, at) => run.user / results.naive[at].user));
  console.log(`  user time, infragap / naive, median of pairs: ${ratio.toFixed(2)}`);
}

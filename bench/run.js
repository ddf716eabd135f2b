// npm run bench [-- ROWS...]: `infragap gaps` beside the naive program, in turn, on the same generated file.
// Prints medians of whole processes: user CPU and wall seconds, peak memory in MB.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pairs } from './measure.js';

const sizes = process.argv.slice(2).map(Number);
const RUNS = Number(process.env.RUNS ?? 5);
const here = import.meta.dirname;
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
  const size = statSync(join(folder, 'equipment.csv')).size / 1e6;
  pairs(`${rows.toLocaleString('en')} rows, ${size.toFixed(0)} MB`, programs, RUNS);
}

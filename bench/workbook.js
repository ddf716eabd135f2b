// npm run bench:workbook [-- ROWS]: `infragap validate` of an equipment workbook beside a library's bare reading of the
// same file, in turn. Prints medians of whole processes: user CPU and wall seconds, peak memory in MB.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'csv-parse';
import { readXlsx, writeXlsxStream } from 'hucre/xlsx';

if (process.argv[2] === '--read') {
  const { sheets } = await readXlsx(readFileSync(process.argv[3]));
  console.log(sheets[0].rows.length);
  process.exit();
}

const rows = Number(process.argv[2] ?? 200_000);
const RUNS = Number(process.env.RUNS ?? 3);
const here = import.meta.dirname;
const usageFile = join(tmpdir(), `infragap-bench-${process.pid}.json`);
const folder = resolve(here, 'data', `workbook-${rows}`);
const workbook = join(folder, 'equipment.xlsx');
const NUMBERS = new Set(['ram_gb', 'storage_gb', 'original_cost']);

/** The records of the generated CSV, figures as numbers: the header first. */
async function* records(file) {
  let header;
  for await (const record of createReadStream(file).pipe(parse())) {
    header ??= record;
    yield record.map((text, at) => {
      if (text === '') return null;
      const number = record === header || !NUMBERS.has(header[at]) ? Number.NaN : Number(text);
      return Number.isNaN(number) ? text : number;
    });
  }
}

if (!existsSync(workbook)) {
  spawnSync(process.execPath, [resolve(here, 'generate.js'), String(rows), folder], { stdio: 'inherit' });
  const csv = join(folder, 'equipment.csv');
  // Excel, too, keeps texts in a list of their own.
  const written = writeXlsxStream(records(csv), { name: 'equipment', inlineStrings: false });
  await written.pipeTo(Writable.toWeb(createWriteStream(workbook)));
  rmSync(csv);
}
copyFileSync(resolve(here, 'data.yaml'), join(folder, 'infragap.yaml'));

function measure(args) {
  const child = spawnSync(process.execPath, ['--import', resolve(here, 'usage.js'), ...args], {
    env: { ...process.env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}`);
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const programs = {
  infragap: [resolve(here, '../bin/infragap.js'), 'validate', folder, '--fail-on', 'never', '--quiet'],
  readXlsx: [import.meta.filename, '--read', workbook],
};
const results = { infragap: [], readXlsx: [] };
for (const program of Object.values(programs)) measure(program);
for (let run = 0; run < RUNS; run++) {
  for (const [name, program] of Object.entries(programs)) results[name].push(measure(program));
}
const size = statSync(workbook).size / 1e6;
console.log(`${rows.toLocaleString('en')} rows, ${size.toFixed(0)} MB, medians of ${RUNS} pairs`);
for (const [name, runs] of Object.entries(results)) {
  const of = (key) => median(runs.map((run) => run[key]));
  console.log(
    `  ${name.padEnd(9)} user ${of('user').toFixed(1)} s  wall ${of('wall').toFixed(1)} s  peak ${of('peak').toFixed(0)} MB`,
  );
}
const ratio = median(results.infragap.map((run, at) => run.user / results.readXlsx[at].user));
console.log(`  user time, infragap / readXlsx, median of pairs: ${ratio.toFixed(2)}`);

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
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'csv-parse';
import { readXlsx, writeXlsxStream } from 'hucre/xlsx';
import { pairs } from './measure.js';

if (process.argv[2] === '--read') {
  const { sheets } = await readXlsx(readFileSync(process.argv[3]));
  console.log(sheets[0].rows.length);
  process.exit();
}

const rows = Number(process.argv[2] ?? 200_000);
const RUNS = Number(process.env.RUNS ?? 3);
const here = import.meta.dirname;
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

const programs = {
  infragap: [resolve(here, '../bin/infragap.js'), 'validate', folder, '--fail-on', 'never', '--quiet'],
  readXlsx: [import.meta.filename, '--read', workbook],
};
const size = statSync(workbook).size / 1e6;
pairs(`${rows.toLocaleString('en')} rows, ${size.toFixed(0)} MB`, programs, RUNS);

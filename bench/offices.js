// npm run bench:offices [-- OFFICES]: `infragap gaps` of as many workbooks as there are offices, each with a letterhead, 30 lots
// and their total, beside a library's bare reading of the same files, in turn. Prints medians of whole processes: user CPU and
// wall seconds, peak memory in MB.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { pairs } from './measure.js';

const isWorkbook = (name) => name.endsWith('.xlsx');

if (process.argv[2] === '--read') {
  const folder = process.argv[3];
  let rows = 0;
  for (const name of readdirSync(folder).filter(isWorkbook))
    rows += (await readXlsx(readFileSync(join(folder, name)))).sheets[0].rows.length;
  console.log(rows);
  process.exit();
}

const offices = Number(process.argv[2] ?? 300);
const RUNS = Number(process.env.RUNS ?? 3);
const LOTS = 30;
const folder = resolve(import.meta.dirname, 'data', `offices-${offices}`);

const nameOf = (office) => `Xã Thử ${String(office).padStart(4, '0')}`;
const lot = (office, at) => [
  at + 1,
  ['Máy vi tính để bàn', 'Máy in', 'Máy tính xách tay'][at % 3],
  1 + ((at + office) % 4),
  2015 + ((at * 7 + office) % 10),
  ['Đang sử dụng', 'Đang sử dụng', 'Hỏng', 'Đang sử dụng'][(at + office) % 4],
];

if (!existsSync(folder)) {
  mkdirSync(folder, { recursive: true });
  for (let office = 0; office < offices; office++) {
    const lots = Array.from({ length: LOTS }, (_, at) => lot(office, at));
    const rows = [
      [`UBND ${nameOf(office).toUpperCase()}`],
      ['DANH SÁCH THIẾT BỊ CÔNG NGHỆ THÔNG TIN'],
      [],
      ['STT', 'Loại thiết bị', 'Số lượng', 'Năm mua', 'Tình trạng'],
      ...lots,
      [null, 'Tổng cộng', lots.reduce((sum, [, , quantity]) => sum + quantity, 0)],
    ];
    const content = await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] });
    writeFileSync(join(folder, `${nameOf(office)}.xlsx`), content);
  }
  const units = Array.from(
    { length: offices },
    (_, office) => `${office},${nameOf(office)},commune,${10 + (office % 9)}`,
  );
  writeFileSync(join(folder, 'units.csv'), `unit_id,name,tier,officials\n${units.join('\n')}\n`);
}

const programs = {
  infragap: [
    resolve(import.meta.dirname, '../bin/infragap.js'),
    'gaps',
    folder,
    '--fail-on',
    'never',
    '--quiet',
  ],
  readXlsx: [import.meta.filename, '--read', folder],
};
pairs(`${offices.toLocaleString('en')} workbooks of ${LOTS} lots`, programs, RUNS);

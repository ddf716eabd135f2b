import { gzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { csvOf, dialects, type Grid, type GridCell, WORKBOOKS } from './grid.ts';
import { odsOf, xlsxOf, zipOf } from './workbook.ts';

/** What is sent in, how it is read, and how to make it again: fc.sample(cases, { seed, numRuns: 1 }). */
export interface FuzzCase {
  readonly about: string;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly args: readonly string[];
}

export const HOSTILE_CELLS: readonly string[] = [
  ...['', ' ', '\t', '-', '--', '...', '?', 'null', 'undefined', 'NaN', 'Infinity', '-0', 'true', '[object Object]'],
  ...['101', '102', '00101', 'desktop', 'máy tính', 'in_use', 'yes', 'không', '5', '2024-05-06', '8 GB'],
  ...['=1+1', '=HYPERLINK("http://x","y")', '@SUM(A1)', '+5', '-5', '#N/A', '#REF!', '1/0', '{"a":1}', '%s%n', '../..'],
  ...['\u0007', '\u001b[31m', '\u202eabc', '\u200b', '\ufeff5', '\u00a0', '\ud800', 'x\udc00', '😀', 'a\u0303', '１２３', '٣', '½'],
  ...['1e308', '-1e309', '1e-400', '9'.repeat(400), '0x10', '1.234', '1,234', '1.2.3,4', '99999999999 TB', '1e9999 MB', '150%'],
  ...['0000-00-00', '9999-12-31', '10000-01-01', '2024-02-30', '29/02/1900', '1899-12-31', '03/04/2023', '2015/..', '../..', '0001'],
  ...['Tổng cộng', 'Total', 'Cộng I', 'I.', 'I. Khối xã', 'Ghi chú:', '(1)', '1', 'A', '(*)', 'Huyện', 'Thôn 1', 'Người lập'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', '<script>', '&lt;', '`', '|', '\\', '*', '"', "'", ';', ',', '\n', '\r\n'],
  ...['x'.repeat(40_000), 'ữ '.repeat(20_000), '1 '.repeat(9_000), '1.'.repeat(9_000), '('.repeat(9_000), '- '.repeat(9_000)],
  ...[`${' '.repeat(30_000)}x`, 'I.'.repeat(9_000), 'a/'.repeat(9_000), '0'.repeat(30_000), '5 máy, '.repeat(4_000), '\n'.repeat(9_000)],
]; // biome-ignore format: a list to be read as one

const HEADERS = [
  'unit_id', 'name', 'tier', 'parent_id', 'category', 'quantity', 'asset_id', 'year_in_use', 'purchase_date', 'condition',
  'ram_gb', 'storage_gb', 'os', 'cpu', 'antivirus', 'connection', 'mbps', 'year', 'source', 'amount', 'lan', 'population',
  'Mã đơn vị', 'Tên đơn vị', 'Số lượng', 'Loại thiết bị', 'Tình trạng', 'Số máy tính', 'Máy tính / Hỏng', 'Trước năm 2015',
  'Tổng số', 'STT', 'Ghi chú', 'Cán bộ, công chức', 'Thôn', '(1)', 'unit_jd', 'Tỷ lệ %', 'ram (MB)', 'cost (triệu đồng)',
] as const; // biome-ignore format: a list to be read as one
const TABLES = ['units', 'equipment', 'connectivity', 'allocations'] as const;
const ENDINGS = ['.csv', '.tsv', '.json', '.jsonl', '.xlsx', '.xls', '.ods', '.csv.gz', '.xlsx.gz'] as const;

const hostile = fc.oneof(
  { arbitrary: fc.constantFrom(...HOSTILE_CELLS), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
);
const header = fc.oneof(
  { arbitrary: fc.constantFrom(...HEADERS), weight: 8 },
  { arbitrary: hostile, weight: 1 },
);
const value: fc.Arbitrary<GridCell> = fc.oneof(
  { arbitrary: hostile, weight: 8 },
  { arbitrary: fc.constant(null), weight: 2 },
  { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }), weight: 1 },
  { arbitrary: fc.integer({ min: -1, max: 50_000 }), weight: 2 },
);

const grids: fc.Arbitrary<Grid> = fc
  .record({
    titles: fc.array(hostile, { maxLength: 3 }),
    headers: fc.array(header, { minLength: 1, maxLength: 14 }),
    body: fc.array(fc.array(value, { maxLength: 14 }), { maxLength: 25 }),
    hidden: fc.boolean(),
    merges: fc.array(
      fc.record({
        row: fc.nat(10),
        column: fc.nat(8),
        rows: fc.integer({ min: 1, max: 5 }),
        columns: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ titles, headers, body, hidden, merges }) => ({
    rows: [
      ...titles.map((title) => ({ cells: [title] })),
      { cells: headers },
      ...body.map((cells, at) => ({ cells, hidden: hidden && at % 3 === 0 })),
    ],
    merges,
  }));

/** CSV in an encoding that has all letters. */
const csvFiles = fc
  .tuple(grids, dialects)
  .map(([grid, dialect]) =>
    csvOf(grid, { ...dialect, encoding: dialect.encoding === 'windows-1258' ? 'utf-8' : dialect.encoding }),
  );

/** What XML and the formats allow no text to hold, and lengths that they have no room for, are left out. */
const inWorkbook = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      typeof cell === 'string' ? cell.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, '').slice(0, 4_000) : cell,
    ),
  })),
});

const workbookFiles = fc
  .tuple(grids, fc.constantFrom(...Object.keys(WORKBOOKS).filter((kind) => !kind.includes('library'))))
  .map(([grid, kind]) => WORKBOOKS[kind]?.(inWorkbook(grid)) as Buffer);

const json = fc.oneof(
  fc.array(fc.dictionary(header, fc.oneof(value, fc.jsonValue({ maxDepth: 3 })), { maxKeys: 12 }), {
    maxLength: 12,
  }),
  fc.dictionary(fc.constantFrom(...TABLES, '__proto__'), fc.jsonValue({ maxDepth: 3 })),
  fc.jsonValue(),
);
const jsonFiles = fc.oneof(
  json.map((document) => Buffer.from(JSON.stringify(document))),
  json.map((document) =>
    Buffer.from(
      [document]
        .flat()
        .map((line) => JSON.stringify(line))
        .join('\n'),
    ),
  ),
  fc
    .constantFrom('1e999', '-1e-999', `1${'0'.repeat(500)}`, '"\\ud800"', '{"toString":1}')
    .map((number) =>
      Buffer.from(`[{"unit_id":"101","category":"desktop","quantity":${number},"__proto__":{"polluted":1}}]`),
    ),
);

const SCRAPS = [
  ...['"', '""', '\0', '\r', '\n', ',', ';', '\ufeff', '<', '>', '</row>', '</c>', '</table>', '<table>', '<!--', ']]>', '&#x110000;', '&x;'],
  ...['999999999999', '-1', '1e400', ' r="A0"', ' r="XFE1"', ' s="99999"', ' t="s"', ' ss:Index="0"', ' rowspan="99999999"'],
  ...[' table:number-rows-repeated="1048576"', ' table:number-columns-repeated="16384"', '<!DOCTYPE x [<!ENTITY a "b">]>', 'sep=;\n'],
].map((scrap) => Buffer.from(scrap)); // biome-ignore format: a list to be read as one

type Hurt = readonly [how: 'cut' | 'flip' | 'drop' | 'double' | 'insert', at: number, size: number];
const hurts: fc.Arbitrary<Hurt> = fc.tuple(
  fc.constantFrom('cut', 'flip', 'flip', 'drop', 'double', 'insert', 'insert'),
  fc.nat(9_999),
  fc.nat(255),
);

/** A file that suffered on the way: cut off, bits turned over, pieces lost, doubled or come in. */
function damaged(content: Buffer, list: readonly Hurt[]): Buffer {
  let bytes = Buffer.from(content);
  for (const [how, at, size] of list) {
    const from = Math.floor((at / 10_000) * bytes.length);
    const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
    if (how === 'flip' && bytes.length > 0) bytes[from] = (bytes[from] as number) ^ (1 << (size & 7));
    else if (how === 'cut') bytes = before;
    else if (how === 'drop') bytes = Buffer.concat([before, after.subarray(size)]);
    else if (how === 'double') bytes = Buffer.concat([before, after.subarray(0, size), after]);
    else if (how === 'insert') bytes = Buffer.concat([before, SCRAPS[size % SCRAPS.length] as Buffer, after]);
  }
  return bytes;
}

/** The parts of a zip file that zipOf made. */
function partsOf(content: Buffer): [name: string, part: Buffer][] {
  const parts: [string, Buffer][] = [];
  for (let at = 0; content.readUInt32LE(at) === 0x04034b50; ) {
    const [method, packed] = [content.readUInt16LE(at + 8), content.readUInt32LE(at + 18)];
    const start = at + 30 + content.readUInt16LE(at + 26);
    const body = content.subarray(start, start + packed);
    parts.push([content.toString('utf8', at + 30, start), method === 0 ? body : inflateRawSync(body)]);
    at = start + packed;
  }
  return parts;
}

const hurtList = fc.array(hurts, { minLength: 1, maxLength: 6 });
/** Damaged as a file; or, so that it still unpacks, inside. */
const damagedFiles = fc.oneof(
  fc.tuple(fc.oneof(csvFiles, workbookFiles, jsonFiles), hurtList).map(([file, list]) => damaged(file, list)),
  fc.tuple(fc.oneof(csvFiles, workbookFiles), hurtList).map(([file, list]) => damaged(gzipSync(file), list)),
  fc.tuple(workbookFiles, hurtList, fc.nat(9)).map(([file, list, which]) => {
    if (file.readUInt16LE(0) !== 0x4b50) return damaged(file, list);
    const parts = partsOf(file);
    return zipOf(
      Object.fromEntries(
        parts.map(([name, part], at) => [name, at === which % parts.length ? damaged(part, list) : part]),
      ),
    );
  }),
);

const noise = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
  fc
    .string({
      unit: fc.constantFrom(
        'a',
        '5',
        'ữ',
        '"',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r',
        ' ',
        '=',
        '\0',
        '\ufeff',
        '\u202e',
        '{',
        '[',
        '<',
      ),
      minLength: 1,
      maxLength: 600,
    })
    .map((text) => Buffer.from(text)),
  fc
    .string({
      unit: fc.constantFrom('101', 'desktop', '"', ',', ';', '\n', '\r\n', '5', ' '),
      maxLength: 400,
    })
    .map((text) => Buffer.from(`unit_id,category,quantity\n${text}`)),
);

const lots = (count: number, make: (n: number) => string, between: string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join(between);
const wideGrid = (columns: number): Grid => ({
  rows: [
    { cells: ['unit_id', 'category', ...Array.from({ length: columns - 2 }, (_, n) => `cột ${n}`)] },
    { cells: ['101', 'desktop', ...Array.from({ length: columns - 2 }, (_, n) => n)] },
  ],
  merges: [],
});

/** Files of a size or shape that few have. */
export const GIANTS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'CSV of 16 384 columns': () => Buffer.from(wideGrid(16_384).rows.map(({ cells }) => cells.join(',')).join('\n')),
  'xlsx of 16 384 columns': () => WORKBOOKS.xlsx?.(wideGrid(16_384)) as Buffer,
  'xlsx of 900 sheets': () =>
    xlsxOf({ sheets: Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`S${n}`, '<sheetData><row r="1"><c r="A1" t="str"><v>unit_id</v></c></row></sheetData>'])) }),
  'xlsx of 2 000 sheets': () =>
    xlsxOf({ sheets: Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`S${n}`, '<sheetData/>'])) }),
  'JSON of 100 000 levels': () => Buffer.from(`[{"unit_id":"1","name":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`),
  'JSON of 20 000 keys': () => Buffer.from(`[{${lots(20_000, (n) => `"k${n}":${n}`, ',')}}]`),
  'JSON of 3 000 records that share no key': () => Buffer.from(`[${lots(3_000, (n) => `{"k${n}":${n}}`, ',')}]`),
  '300 000 blank lines': () => Buffer.from(`unit_id,name\n${'\n'.repeat(300_000)}101,x\n`),
  'a long line, then 600 000 short ones': () =>
    Buffer.from(`${'x'.repeat(300_000)}\nunit_id,category\n${'101,desktop\n'.repeat(600_000)}`),
  'a line of 3 MB': () => Buffer.from(`unit_id,name\n101,${'x'.repeat(3_000_000)}\n`),
  'a quoted cell of 3 MB': () => Buffer.from(`unit_id,name\n101,"${'x\n'.repeat(1_500_000)}"\n`),
  'a quote never closed, 3 MB': () => Buffer.from(`unit_id,name\n101,"${'x,y\n'.repeat(750_000)}`),
  '3 MB of quotes': () => Buffer.from(`unit_id,name\n${'"'.repeat(3_000_000)}`),
  '3 MB of separators': () => Buffer.from(`unit_id,name\n${','.repeat(3_000_000)}\n`),
  '2 000 header rows': () => Buffer.from('unit_id,name,tier\n'.repeat(2_000)),
  'a total in every row': () => Buffer.from(`unit_id,category,quantity\n${'Tổng cộng,desktop,5\n'.repeat(5_000)}`),
  'a section in every row': () => Buffer.from(`unit_id,category,quantity\n${lots(5_000, (n) => `I. Xã ${n},,`, '\n')}`),
  '5 000 different faults': () => Buffer.from(`unit_id,category,quantity\n${lots(5_000, (n) => `X${n},c${n},q${n}`, '\n')}`),
  '20 000 units in a chain': () => Buffer.from(`unit_id,name,parent_id\n${lots(20_000, (n) => `${n},x,${n + 1}`, '\n')}`),
  'units in a ring': () => Buffer.from(`unit_id,name,parent_id\n${lots(5_000, (n) => `${n},x,${(n + 1) % 5_000}`, '\n')}`),
  '5 000 units of one name': () => Buffer.from(`name,tier\n${'An Lao,xã\n'.repeat(5_000)}`),
  'gzip of 60 MB of nothing': () => gzipSync(Buffer.alloc(60_000_000, 10)),
  'gzip of gzip': () => gzipSync(gzipSync(Buffer.from('unit_id,name\n101,x\n'))),
  'HTML of 20 000 tables': () => Buffer.from(`<html>${'<table><tr><td>unit_id<td>1</table>'.repeat(20_000)}`),
  'HTML of 20 000 tables in each other': () => Buffer.from(`<html>${'<table><tr><td>'.repeat(20_000)}`),
  'HTML with spans': () => Buffer.from(`<table>${'<tr><td rowspan=65534 colspan=1000>x'.repeat(300)}</table>`),
  'xlsx from corner to corner': () =>
    xlsxOf({ sheets: { S: '<sheetData><row r="1"><c r="A1" t="str"><v>unit_id</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>' } }),
  'ods of repeated cells': () =>
    odsOf(
      '<table:table table:name="S"><table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row></table:table>',
    ),
  'ods of repeated cells without end': () =>
    odsOf(
      '<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
    ),
  'xlsx of 4 000 merged sections': () =>
    WORKBOOKS.xlsx?.({
      rows: [
        { cells: ['unit_id', 'category', 'condition'] },
        ...Array.from({ length: 8_000 }, (_, n) => ({ cells: n % 2 === 0 ? [`I. Xã ${n}`] : ['XA', 'desktop', 'in_use'] })),
      ],
      merges: Array.from({ length: 4_000 }, (_, n) => ({ row: n * 2 + 1, column: 0, rows: 1, columns: 3 })),
    }) as Buffer,
  'xlsx of 19 000 rows, one of them wide': () =>
    WORKBOOKS.xlsx?.({
      rows: [
        { cells: ['unit_id', 'name'] },
        ...Array.from({ length: 19_000 }, (_, n) => ({ cells: [`${n}`, 'x', ...(n === 9_000 ? [...Array(16_380).fill(null), 'x'] : [])] })),
      ],
      merges: [],
    }) as Buffer,
  '100 000 merges': () =>
    xlsxOf({ sheets: { S: `<sheetData><row r="1"><c r="A1" t="str"><v>unit_id</v></c><c r="B1" t="str"><v>name</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells>${lots(100_000, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`, '')}</mergeCells>` } }),
}; // biome-ignore format: a line each

const names = fc
  .tuple(fc.constantFrom(...TABLES), fc.constantFrom(...ENDINGS))
  .map((parts) => parts.join(''));
const COMMANDS = ['validate', 'validate', 'gaps', 'budget', 'map', 'convert'] as const;
/** Commands whose JSON is the report. */
const REPORTS: ReadonlySet<string> = new Set(['validate', 'gaps', 'budget']);
const FORMATS = ['json', 'json', 'json', 'text', 'markdown', 'csv'] as const;

/** Up to three files and a command; only those that the program knows. */
export const casesFor = (commands: readonly string[]): fc.Arbitrary<FuzzCase> =>
  fc
    .record({
      files: fc.array(
        fc.tuple(
          names,
          fc.oneof(
            fc.tuple(fc.constant('CSV'), csvFiles),
            fc.tuple(fc.constant('workbook'), workbookFiles),
            fc.tuple(fc.constant('JSON'), jsonFiles),
            fc.tuple(fc.constant('damaged'), damagedFiles),
            fc.tuple(fc.constant('damaged'), damagedFiles),
            fc.tuple(fc.constant('noise'), noise),
          ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      ordinary: fc.boolean(),
      command: fc.constantFrom(...COMMANDS.filter((name) => commands.includes(name))),
      format: fc.constantFrom(...FORMATS),
    })
    .map(({ files, ordinary, command, format }) => ({
      about: files.map(([name, [kind]]) => `${name}: ${kind}`).join('; '),
      files: {
        ...(ordinary && { 'units.csv': Buffer.from('unit_id,name,tier\n101,An Lao,xã\n102,Hoai An,xã\n') }),
        ...Object.fromEntries(files.map(([name, [, content]]) => [name, content])),
      },
      args:
        command === 'convert'
          ? [command, '.', '-o', 'clean']
          : [command, '.', '--format', REPORTS.has(command) ? format : 'json'],
    }));

/** Rules that say that nothing, or not everything, came out of a file. */
const SAID = new Set([
  'unreadable-file',
  'unsupported-format',
  'empty-file',
  'same-file',
  'no-rows',
  'unknown-table',
  'header-not-found',
  'missing-column',
  'file-ignored',
  'hidden-sheet',
]);

/** What is wrong with how a case was answered; undefined: nothing. `isReport` says what a report must be. */
export function complaintAbout(
  { files, args }: FuzzCase,
  { code, out, err }: { readonly code: number; readonly out: string; readonly err: string },
  isReport: (document: unknown) => string | undefined,
): string | undefined {
  if (args[0] === 'convert' && code === 2)
    return err.startsWith('infragap: ') ? undefined : 'no reason given';
  if (code !== 0 && code !== 1) return `exit code ${code}: ${err.slice(0, 300)}`;
  if (/^ {4}at /m.test(out + err)) return 'a stack trace';
  const format = args[3];
  if (format === 'text' && /[\x00-\x08\x0b-\x1f\x7f]/.test(out)) return 'control characters on the terminal';
  if (args[0] === 'convert') return undefined;
  if (format !== 'json' || !REPORTS.has(args[0] ?? '')) return out.trim() === '' ? 'no output' : undefined;
  let document: { inputs: { path: string; rows: number }[]; issues: { file: string | null; rule: string }[] };
  try {
    document = JSON.parse(out);
  } catch {
    return `not JSON: ${out.slice(0, 100)}`;
  }
  const wrong = isReport(document);
  if (wrong !== undefined) return `not a report: ${wrong}`;
  for (const [name, content] of Object.entries(files)) {
    const read = document.inputs.some(({ path, rows }) => path === name && rows > 0);
    const said = document.issues.some(({ file, rule }) => file === name && SAID.has(rule));
    if (content.length > 0 && !read && !said) return `silent about ${name}`;
  }
  return undefined;
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctPaths, fileName, pathBelow } from '../src/lib/file-names.ts';
import { guarded, unguarded } from '../src/lib/formula-text.ts';
import { numberIn, numberText } from '../src/lib/number-text.ts';
import { LANGUAGES, localeFor } from '../src/locales/index.ts';
import { mendHeading, mendHeadingIn } from '../src/model/mend-heading.ts';
import type { Issue, Report } from '../src/model/report.ts';
import { RULES } from '../src/model/rules.ts';
import { csvPieces } from '../src/reporters/csv.ts';
import { windows1258 } from './support/as-they-come/letters.ts';
import { type Files, folder } from './support/folder.ts';
import { casesFor } from './support/fuzz.ts';
import { type Grid, type GridCell, WORKBOOKS } from './support/grid.ts';
import { type Ran, run } from './support/run.ts';
import { odsOf, xlsxOf } from './support/workbook.ts';

const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

interface Returned extends Ran {
  readonly cwd: string;
  /** The copies as text, by their names. */
  readonly copies: Readonly<Record<string, string>>;
}

const filesIn = (path: string): Record<string, string> =>
  existsSync(path)
    ? Object.fromEntries(
        readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((file) => [relative(path, file), readFileSync(file, 'utf8')]),
      )
    : {};

/** Validates the folder `in`, and has copies written into `out`. */
async function returned(files: Files, ...args: readonly string[]): Promise<Returned> {
  const inputs = Object.entries(files).map(([name, content]) => [`in/${name}`, content] as const);
  const cwd = folder({ 'infragap.yaml': CONFIG, ...Object.fromEntries(inputs) });
  const ran = await run(['validate', 'in', '--return-to-sender', 'out', ...args], { cwd });
  return { ...ran, cwd, copies: filesIn(join(cwd, 'out')) };
}

const rowsOf = (copy: string, delimiter = ','): string[][] =>
  parse(copy, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: true });

const saying = (text: string): string => expect.stringContaining(text) as string;

const sheet = (name: string, rows: string): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;
const odsRow = (...cells: readonly string[]): string =>
  `<table:table-row>${cells
    .map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`)
    .join('')}</table:table-row>`;

/** A workbook by hand: dates, truths, numbers, a formula without value, merged and hidden rows, a text like a formula. */
const WORKBOOK = xlsxOf({
  sheets: {
    'Đơn vị': `<sheetData>
      <row r="1"><c r="A1" t="str"><v>unit_id</v></c><c r="B1" t="str"><v>name</v></c><c r="C1" t="str"><v>internet</v></c></row>
      <row r="2"><c r="A2" t="str"><v>101</v></c><c r="B2" t="str"><v>An Lao</v></c><c r="C2" t="b"><v>1</v></c></row>
    </sheetData>`,
    Máy: `<sheetData>
      <row r="1"><c r="A1" t="str"><v>KIỂM KÊ</v></c></row>
      <row r="3"><c r="A3" t="str"><v>unit_id</v></c><c r="B3" t="str"><v>category</v></c><c r="C3" t="str"><v>quantity</v></c><c r="D3" t="str"><v>original_cost</v></c><c r="E3" t="str"><v>note</v></c></row>
      <row r="4"><c r="A4" t="str"><v>101</v></c><c r="B4" t="str"><v>desktop</v></c><c r="C4"><v>2</v></c><c r="D4"><v>1500.25</v></c><c r="E4" t="str"><v>=1+1</v></c></row>
      <row r="5"><c r="B5" t="str"><v>printer</v></c><c r="C5" t="str"><v>hai</v></c><c r="D5"><v>1.234</v></c></row>
      <row r="6" hidden="1"><c r="A6" t="str"><v>101</v></c><c r="B6" t="str"><v>scanner</v></c><c r="C6"><v>1</v></c></row>
      <row r="7"><c r="A7" t="str"><v>101</v></c><c r="B7" t="str"><v>server</v></c><c r="C7"><f>A1+1</f></c></row>
    </sheetData><mergeCells><mergeCell ref="A4:A5"/></mergeCells>`,
    Trống: '<sheetData/>',
  },
});

/** What is sent in, and the copies: their rows, the last cell of a row being what there is to mend. */
type Case = [
  what: string,
  files: Files,
  copies: Readonly<Record<string, readonly (readonly string[])[]>>,
  how?: { readonly args?: readonly string[]; readonly delimiter?: string },
];

const NOT_COPIED = saying('To mend (infragap): Its rows do not stand here');

const CASES: readonly Case[] = [
  [
    'CSV: titles, blank rows, totals, quoted line breaks and commas stay where they are',
    {
      'units.csv': UNITS,
      'equipment.csv':
        'STOCK 2026\n\nunit_id,category,quantity,note\n101,desktop,x,"two\nlines"\n101,printer,2,"a, b"\nTotal,,2,\n109,printer,1,\n',
    },
    {
      'in/equipment.csv': [
        ['STOCK 2026'],
        [''],
        ['unit_id', 'category', 'quantity', 'note', 'To mend (infragap)'],
        [
          '101',
          'desktop',
          'x',
          'two\nlines',
          'C: "x" is not a number; the row cannot be used without quantity. Write digits only, such as 8; the unit of measure belongs into the header.',
        ],
        ['101', 'printer', '2', 'a, b'],
        ['Total', '', '2', ''],
        ['109', 'printer', '1', '', saying('A: ')],
      ],
    },
  ],
  [
    'several faults of a row, and a fault that is told once for several rows, are told at each',
    {
      'units.csv': UNITS,
      'equipment.csv':
        'unit_id,category,quantity,ram_gb\n109,desktop,x,8\n109,desktop,2,8\n101,desktop,1,16\n',
    },
    {
      'in/equipment.csv': [
        ['unit_id', 'category', 'quantity', 'ram_gb', 'To mend (infragap)'],
        ['109', 'desktop', 'x', '8', expect.stringMatching(/^A: .+ \| C: "x" is not a number/) as string],
        ['109', 'desktop', '2', '8', saying('A: ')],
        ['101', 'desktop', '1', '16'],
      ],
    },
  ],
  [
    'a Vietnamese office: windows-1258, semicolons, a row that is too wide; the copy is Unicode, with semicolons',
    {
      'don-vi.csv': windows1258(
        'ỦY BAN NHÂN DÂN XÃ;;\nMã đơn vị;Tên đơn vị;Số CBCC\n01;Xã Một;5\n02;Xã Hai;năm\n03;Xã Ba;7;thừa\n',
      ),
    },
    {
      'in/don-vi.csv': [
        ['ỦY BAN NHÂN DÂN XÃ', '', ' '],
        ['Mã đơn vị', 'Tên đơn vị', 'Số CBCC', '', 'Cần sửa (infragap)'],
        ['01', 'Xã Một', '5'],
        ['02', 'Xã Hai', 'năm', '', saying('C: "năm" không phải là số')],
        ['03', 'Xã Ba', '7', 'thừa', saying('4 ô')],
      ],
    },
    { args: ['--lang', 'vi'], delimiter: ';' },
  ],
  [
    'a workbook: a copy of each sheet that was used, each cell in its place, numbers that mean the same',
    { 'xa-an.xlsx': WORKBOOK },
    {
      'in/xa-an.xlsx.Đơn vị.csv': [
        ['unit_id', 'name', 'internet', 'To mend (infragap) [Đơn vị]'],
        ['101', 'An Lao', 'true'],
      ],
      'in/xa-an.xlsx.Máy.csv': [
        ['KIỂM KÊ'],
        [''],
        ['unit_id', 'category', 'quantity', 'original_cost', 'note', 'To mend (infragap) [Máy]'],
        ['101', 'desktop', '2', '1500.25', "'=1+1"],
        ['101', 'printer', 'hai', '1.2340', '', saying('C: "hai" is not a number')],
        ['101', 'scanner', '1', '', '', saying('1 row of this sheet is hidden')],
        ['101', 'server', '?', '', '', saying('C: The formula for "quantity" has no value in the file')],
      ],
    },
  ],
  [
    'a workbook for a Vietnamese office has decimal commas',
    { 'xa-an.xlsx': WORKBOOK },
    {
      'in/xa-an.xlsx.Đơn vị.csv': expect.anything(),
      'in/xa-an.xlsx.Máy.csv': [
        ['KIỂM KÊ'],
        [''],
        ['unit_id', 'category', 'quantity', 'original_cost', 'note', 'Cần sửa (infragap) [Máy]'],
        ['101', 'desktop', '2', '1500,25', "'=1+1"],
        ['101', 'printer', 'hai', '1,2340', '', saying('C: "hai" không phải là số')],
        ['101', 'scanner', '1', '', '', saying('1 dòng')],
        ['101', 'server', '?', '', '', saying('C: ')],
      ],
    },
    { args: ['--lang', 'vi'] },
  ],
  [
    'a hidden sheet has no rows that were read: it is told with the first sheet that has',
    {
      'xa.xlsx': xlsxOf({
        sheets: {
          Xã: '<sheetData><row r="1"><c r="A1" t="str"><v>unit_id</v></c></row><row r="2"><c r="A2" t="str"><v>101</v></c></row></sheetData>',
          nháp: '<sheetData><row r="1"><c r="A1" t="str"><v>unit_id</v></c></row></sheetData>',
        },
        states: { nháp: 'hidden' },
      }),
    },
    {
      'in/xa.xlsx.Xã.csv': [
        ['unit_id', saying('To mend (infragap) [Xã]: [nháp]: The sheet is hidden and was not read.')],
        ['101'],
      ],
    },
  ],
  [
    'an OpenDocument spreadsheet',
    {
      'units.csv': UNITS,
      'equipment.ods': odsOf(
        sheet('Máy, in', odsRow('unit_id', 'category', 'quantity') + odsRow('101', 'printer', 'x')),
      ),
    },
    {
      'in/equipment.ods.Máy, in.csv': [
        ['unit_id', 'category', 'quantity', 'To mend (infragap) [Máy, in]'],
        ['101', 'printer', 'x', saying('C: "x" is not a number')],
      ],
    },
  ],
  [
    'JSON: the keys are the header, so a record stands one row further down',
    { 'units.json': '[{"unit_id":"101","population":5},{"unit_id":"102","population":-5,"note":"-"}]' },
    {
      'in/units.json.csv': [
        [
          'unit_id',
          'population',
          'note',
          'To mend (infragap) [units]: The first record of the document stands in row 2 here.',
        ],
        ['101', '5', ''],
        ['102', '-5', '-', saying('B: "-5" cannot be right for population')],
      ],
    },
  ],
  [
    'a JSON document of two tables, each with a fault in its second record',
    {
      'units-all.json': JSON.stringify({
        units: [{ unit_id: '101' }, { unit_id: '102', population: 'many' }],
        equipment: [
          { unit_id: '101', category: 'desktop', quantity: 1 },
          { unit_id: '101', category: 'desktop', quantity: 'few' },
        ],
      }),
    },
    {
      'in/units-all.json.units.csv': [
        ['unit_id', 'population', saying('To mend (infragap) [units]: ')],
        ['101', ''],
        ['102', 'many', saying('B: "many" is not a number')],
      ],
      'in/units-all.json.equipment.csv': [
        ['unit_id', 'category', 'quantity', saying('To mend (infragap) [equipment]: ')],
        ['101', 'desktop', '1'],
        ['101', 'desktop', 'few', saying('C: "few" is not a number')],
      ],
    },
  ],
  [
    'CSV packed with gzip',
    { 'units.csv.gz': gzipSync('unit_id,name,population\n101,An Lao,x\n') },
    {
      'in/units.csv.gz.csv': [
        ['unit_id', 'name', 'population', 'To mend (infragap)'],
        ['101', 'An Lao', 'x', saying('C: "x" is not a number')],
      ],
    },
  ],
  [
    'a header that is not found: the first row says so',
    { 'stock.csv': 'Lorem,ipsum\ndolor,sit\n' },
    {
      'in/stock.csv': [
        ['Lorem', 'ipsum', saying('To mend (infragap): No row holds the headings of a table')],
        ['dolor', 'sit'],
      ],
    },
  ],
  [
    'a column that is missing: its header row says so',
    { 'equipment.csv': 'STOCK,\nunit_id,quantity\n101,5\n' },
    {
      'in/equipment.csv': [
        ['STOCK', ' '],
        ['unit_id', 'quantity', saying('To mend (infragap): The equipment table has no column "category"')],
        ['101', '5'],
      ],
    },
  ],
  [
    'what cannot be read has no rows',
    {
      'a.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'b.xlsx': Buffer.from('504b030414000600', 'hex'),
      'c.csv': '',
    },
    {
      'in/a.csv': [[NOT_COPIED], [saying('The file is of a kind that is not read')]],
      'in/b.xlsx.csv': [[NOT_COPIED], [saying('The file cannot be read: the workbook is damaged.')]],
      'in/c.csv': [[NOT_COPIED], [saying('The file is empty.')]],
    },
  ],
  [
    'nor has what cannot be read to its end: a part of it might be taken for the whole',
    { 'units.csv': 'unit_id,name,population\n101,An Lao,5\n102,"Hoai An,5\n103,Vinh Son,7\n' },
    {
      'in/units.csv': [
        [NOT_COPIED],
        [saying('row 3: The file cannot be read: a quotation mark opens a cell and is never closed.')],
      ],
    },
  ],
  [
    'more faults than are listed',
    { 'units.csv': 'unit_id,name,population\n101,a,x\n102,b,y\n103,c,z\n' },
    {
      'in/units.csv': [
        [
          'unit_id',
          'name',
          'population',
          'To mend (infragap): 2 more faults of this file are not shown here; they are told when these are mended.',
        ],
        ['101', 'a', 'x', saying('C: "x"')],
        ['102', 'b', 'y'],
        ['103', 'c', 'z'],
      ],
    },
    { args: ['--max-findings', '1'] },
  ],
];

describe('copies', () => {
  test.each(CASES)('%s', async (_, files, expected, { args = [], delimiter } = {}) => {
    const { copies, code, err } = await returned(files, ...args);
    expect(
      Object.fromEntries(Object.entries(copies).map(([name, copy]) => [name, rowsOf(copy, delimiter)])),
    ).toEqual(expected);
    for (const copy of Object.values(copies)) expect(copy).toMatch(/^\ufeff.*\r\n$/s);
    const count = Object.keys(expected).length;
    expect(err).toMatch(args.includes('vi') ? `Đã ghi ${count} bản` : `Wrote ${count} cop`);
    expect([0, 1]).toContain(code);
  });

  test('the report and the exit code are those of a run without copies', async () => {
    const { cwd, code, out } = await returned({ 'units.csv': 'unit_id,population\n101,x\n' });
    const bare = await run(['validate', 'in'], { cwd });
    expect([code, out]).toEqual([bare.code, bare.out]);
  });

  test('files that are accepted have none, nor has what is only assumed; no folder is made', async () => {
    const { cwd, copies, code, err } = await returned({ 'units.csv': `UNITS OF 2026\n${UNITS}` });
    expect([copies, code, err]).toEqual([{}, 0, 'No file has anything to mend; no copy was written.\n']);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('whatever is sent in, every error and every warning of a file stands in one of its copies', async () => {
    const isTold = (copy: string, { message, fix }: Issue): boolean =>
      copy.replaceAll('""', '"').includes(`${message}${fix ? ` ${fix}` : ''}`);
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(casesFor(['validate']), async ({ files }) => {
        const { copies, out, err } = await returned(files, '--format', 'json');
        expect(out, err).not.toBe('');
        const { issues } = JSON.parse(out) as Report;
        for (const issue of issues) {
          // Half a character has no place in UTF-8.
          if (issue.severity === 'info' || issue.file === null || /[\ud800-\udfff]/.test(issue.message))
            continue;
          faults++;
          const name = pathBelow(issue.file).replace(/\.csv$/, '');
          const own = Object.entries(copies).filter(([path]) => path.startsWith(name));
          expect(
            own.some(([, copy]) => isTold(copy, issue)),
            issue.message,
          ).toBe(true);
        }
      }),
      { numRuns: 30, seed: 2026, endOnFailure: true },
    );
    expect(faults).toBeGreaterThan(100);
  });
});

/** Figures, but for the places that they come from, and the order of units, which is that of the rows. */
async function figures(cwd: string, path: string, config = 'infragap.yaml'): Promise<unknown> {
  const { out, err } = await run(['budget', path, '--config', config, '--format', 'json'], { cwd });
  expect(out, err).not.toBe('');
  const { targets, estimate, plan } = JSON.parse(out, (key, value) => {
    if (['file', 'sheet', 'row'].includes(key)) return null;
    if (!Array.isArray(value)) return value;
    return value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  });
  return { targets, estimate, plan };
}

/** Errors and warnings with their cells. */
const faultsOf = async (cwd: string, path: string): Promise<string[]> => {
  const { out, err } = await run(['validate', path, '--format', 'json'], { cwd });
  expect(out, err).not.toBe('');
  return (JSON.parse(out) as Report).issues
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell, row }) => `${rule} ${cell ?? row}`)
    .sort();
};

const FIGURES = `as_of: 2026-03-01
targets:
  - { id: computers, check: per-head, item: computer, heads: [staff_present], at_least: 1, buy: none }
  - { id: lan, check: has, fact: lan, buy: none }
  - { id: share, check: has, fact: households_fibre_share, at_least: 0.8, buy: none }
`;

/** A form of units with a title, a blank row, a total and what a spreadsheet program would work out. */
const formOf = (staff: GridCell): Grid => ({
  rows: [
    ['BIỂU 1. HIỆN TRẠNG CNTT'],
    [null],
    [
      'STT',
      'Mã đơn vị',
      'Tên đơn vị',
      'Số CBCCVC',
      'Số máy tính',
      'Mạng LAN',
      'Tỷ lệ hộ sử dụng cáp quang (%)',
      'Trụ sở',
    ],
    [1, '00101', 'Xã An Lão', 20, 12, 'có', 95.5, '=Nhà "cũ"; 2 tầng'],
    [2, '00102', 'Xã Hoài Ân', staff, 7, '-', 1.234, '-'],
    [3, '00103', 'Xã\nVĩnh Sơn', 15, 15, 'x', 62.5, '@ chợ, xã'],
    [null, null, 'Tổng cộng', 45, 34, null, null, null],
  ].map((cells) => ({ cells })),
  merges: [],
});

const asText = ({ rows }: Grid, delimiter: string): string =>
  [
    ...csvPieces(
      rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))),
      delimiter,
    ),
  ]
    .join('')
    .slice(1);

function recordsOf({ rows }: Grid): Record<string, GridCell>[] {
  const [headers, ...records] = rows.slice(2, -1).map(({ cells }) => cells);
  return records.map((cells) => Object.fromEntries(cells.map((cell, at) => [headers?.[at] as string, cell])));
}

type Make = (grid: Grid) => Buffer | Promise<Buffer>;
const workbook = (kind: string): Make => WORKBOOKS[kind] as Make;

/** Every kind of file: its name, how it is made, what its one copy is called and what stands between the cells of it. */
const KINDS: readonly [name: string, make: Make, copy: string, delimiter?: string][] = [
  ['units.csv', (grid) => Buffer.from(asText(grid, ',')), 'units.csv'],
  ['units.csv', (grid) => windows1258(asText(grid, ';')), 'units.csv', ';'],
  ['units.tsv', (grid) => Buffer.from(asText(grid, '\t')), 'units.tsv.csv'],
  ['units.csv.gz', (grid) => gzipSync(asText(grid, ',')), 'units.csv.gz.csv'],
  ['units.xlsx', workbook('xlsx'), 'units.xlsx.S.csv'],
  ['units.ods', workbook('ods'), 'units.ods.S.csv'],
  ['units.xls', workbook('xls'), 'units.xls.S.csv'],
  ['units.xls', workbook('XML spreadsheet'), 'units.xls.S.csv'],
  ['units.html.xls', workbook('HTML'), 'units.html.xls.1.csv'],
  ['units.json', (grid) => Buffer.from(JSON.stringify(recordsOf(grid))), 'units.json.csv'],
  [
    'units.jsonl',
    (grid) =>
      Buffer.from(
        recordsOf(grid)
          .map((record) => JSON.stringify(record))
          .join('\n'),
      ),
    'units.jsonl.csv',
  ],
];

describe('a copy that is sent back', () => {
  test.each<(typeof KINDS)[number]>(KINDS)(
    '%s: mended, it has no faults, and gives the figures of the file mended',
    async (name, make, copy, delimiter = ',') => {
      const cwd = folder({
        'infragap.yaml': FIGURES,
        [`in/${name}`]: await make(formOf('mười')),
        [`right/${name}`]: await make(formOf(10)),
      });
      for (const lang of LANGUAGES) {
        await run(['validate', 'in', '--lang', lang, '--return-to-sender', lang], { cwd });
        const path = join(cwd, lang, 'in', copy);
        const text = readFileSync(path, 'utf8');
        // Not mended at all, it goes back as it came.
        await run(['validate', `${lang}/in`, '--lang', lang, '--return-to-sender', `${lang}2`], { cwd });
        const second = filesIn(join(cwd, `${lang}2`));
        // Figures of a web page are texts: a copy of it has them as a workbook has numbers.
        if (/json|html/.test(name)) expect(Object.keys(second)).toEqual([`${lang}/in/${copy}`]);
        else expect(second).toEqual({ [`${lang}/in/${copy}`]: text });
        const rows = rowsOf(text, delimiter);
        const mended = rows.map((row) => row.map((cell) => (cell === 'mười' ? '10' : cell)));
        expect(mended).not.toEqual(rows);
        writeFileSync(path, [...csvPieces(mended, delimiter)].join(''));
        expect([await faultsOf(cwd, `${lang}/in`), await faultsOf(cwd, 'right')]).toEqual([[], []]);
        expect(await figures(cwd, `${lang}/in`)).toEqual(await figures(cwd, 'right'));
      }
    },
  );

  test('not mended, a quantity that a formula would say is as unknown as it was', async () => {
    const cwd = folder({
      'infragap.yaml':
        'as_of: 2026-03-01\ntargets: [{ id: servers, check: per-unit, item: server, at_least: 4, buy: none }]\n',
      'in/xa-an.xlsx': WORKBOOK,
    });
    await run(['validate', 'in', '--return-to-sender', 'out'], { cwd });
    const { targets } = (await figures(cwd, 'out/in')) as { targets: { actual: object }[] };
    expect(targets[0]?.actual).toMatchObject({ low: 0, high: null });
    expect(await figures(cwd, 'out/in')).toEqual(await figures(cwd, 'in'));
  });

  test.each(readdirSync('fixtures').filter((story) => existsSync(`fixtures/${story}/as-they-come`)))(
    '%s as offices have saved it: all files as copies give the figures of the files',
    async (story) => {
      const from = join('fixtures', story, 'as-they-come');
      const own = join(from, 'infragap.yaml');
      const config = resolve(existsSync(own) ? own : `fixtures/${story}/infragap.yaml`);
      const cwd = folder();
      // Whatever is assumed of a file is a fault: so there are copies of nearly all.
      const rules = Object.keys(RULES).flatMap((rule) => ['--rule', `${rule}=warning`]);
      const { out } = await run([
        'validate',
        from,
        '--config',
        config,
        '--lang',
        'vi',
        '--format',
        'json',
        ...rules,
        '--return-to-sender',
        cwd,
      ]);
      const accepted = (JSON.parse(out) as Report).files.filter(({ status }) => status === 'accepted');
      expect(accepted.length).toBeLessThan(2);
      for (const { path } of accepted) writeFileSync(join(cwd, path), readFileSync(path));
      const [copies, files] = [await figures(cwd, from, config), await figures('.', from, config)];
      expect(copies).toEqual(files);
    },
  );

  test('unmended, it has the faults that it had: what stood beyond the header is still beyond it', async () => {
    const { cwd } = await returned({
      'units.csv': UNITS,
      'equipment.csv': [
        'STOCK,,,,',
        'unit_id,category,quantity,,',
        '101,desktop,2,a remark beside the table',
        '101,desktop,2,,,beyond',
        '101,desktop,x,1,,5',
        '101,desktp,2',
        '',
      ].join('\n'),
    });
    expect(await faultsOf(cwd, 'in')).toEqual(['long-row 4', 'not-in-list B6', 'shifted-row C5']);
    writeFileSync(join(cwd, 'out', 'in', 'units.csv'), UNITS);
    expect(await faultsOf(cwd, 'out/in')).toEqual(await faultsOf(cwd, 'in'));
  });

  test('its column of what to mend is no column, and that is said', async () => {
    const { cwd } = await returned({ 'units.csv': 'unit_id,name,population,Trụ sở\n101,An Lao,x,mới\n' });
    const { out } = await run(['map', 'out/in/units.csv', '--format', 'json'], { cwd });
    const [table] = JSON.parse(out).tables;
    expect(table.columns.map(({ header }: { header: string }) => header)).toEqual([
      'unit_id',
      'name',
      'population',
      'Trụ sở',
    ]);
    expect(table.issues.map(({ rule }: Issue) => rule)).toContain('returned-copy');
  });

  test.each(['Cần sửa', 'To mend', 'Máy cần sửa (chiếc)'])(
    'a column "%s" of an office is its own',
    async (header) => {
      const cwd = folder({ 'units.csv': `unit_id,name,${header}\n101,An Lao,3\n` });
      const { out } = await run(['map', 'units.csv', '--format', 'json'], { cwd });
      expect(JSON.parse(out).tables[0].columns[2].header).toBe(header);
    },
  );

  test('what has no rows is not taken for an inventory without any', async () => {
    const { cwd } = await returned({ 'units.csv': 'unit_id,name\n101,"An Lao\n' });
    expect(await faultsOf(cwd, 'out/in')).toEqual(['empty-file null']);
  });
});

describe('the folder of copies', () => {
  const FAULTY = { 'units.csv': 'unit_id,population\n101,x\n', 'units-2.csv': 'unit_id,population\n102,y\n' };
  const again = (cwd: string, out = 'out'): Promise<Ran> =>
    run(['validate', 'in', '--return-to-sender', out], { cwd });

  test('a second run overwrites its copies with the same bytes, and takes out those of files that are mended', async () => {
    const { cwd, copies } = await returned(FAULTY);
    expect((await again(cwd)).err).toBe('Wrote 2 copies into out.\n');
    expect(filesIn(join(cwd, 'out'))).toEqual(copies);
    writeFileSync(join(cwd, 'in', 'units-2.csv'), 'unit_id,population\n102,5\n');
    writeFileSync(join(cwd, 'out', 'in', 'letter.txt'), 'Dear office');
    expect((await again(cwd)).err).toBe(
      'Wrote 1 copy into out.\nRemoved 1 earlier copy from out: their files have nothing to mend any more, or are gone.\n',
    );
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['in/letter.txt', 'in/units.csv']);
  });

  test.each<[what: string, put: (path: string) => void]>([
    ['a file that is no copy', (path) => writeFileSync(path, 'unit_id,population\n101,5\n')],
    ['a folder', (path) => mkdirSync(path)],
    ['a link', (path) => symlinkSync(join(dirname(path), '..', '..', 'in', 'units.csv'), path)],
  ])('%s in the place of a copy is left there, and nothing is written', async (_, put) => {
    const cwd = folder({
      'in/units.csv': FAULTY['units.csv'],
      'in/units-2.csv': FAULTY['units-2.csv'],
      'out/in/': '',
    });
    put(join(cwd, 'out', 'in', 'units.csv'));
    const before = filesIn(cwd);
    const { code, out, err } = await again(cwd);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('"out/in/units.csv" is there already and is no copy made for a sender');
    expect(filesIn(cwd)).toEqual(before);
  });

  test.each<[what: string, paths: readonly string[], out: string]>([
    ['the folder of the files', ['units.csv'], '.'],
    ['a folder that a copy would stand in beside its file', ['in'], '.'],
    ['the folder of another file', ['in', 'copies/in/equipment.csv'], 'copies'],
    ['a folder below one that is read', ['in'], 'in/out'],
    ['a folder that a pattern reaches', ['**/units.csv'], 'outbox'],
    ['a folder below one that a pattern finds', ['i*'], 'in/out'],
  ])('%s is refused', async (_, paths, out) => {
    const cwd = folder({
      'units.csv': FAULTY['units.csv'],
      'in/units.csv': FAULTY['units.csv'],
      'copies/in/equipment.csv': 'unit_id,category\n101,desktop\n',
    });
    const before = filesIn(cwd);
    const { code, err } = await run(['validate', ...paths, '--return-to-sender', out], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(
      'would stand among the files that are read, or in a folder below them; choose another folder.',
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  test('copies of files that are gone, or called otherwise, are taken out; those of files that were not read stay', async () => {
    const { cwd } = await returned({
      ...FAULTY,
      'equipment.json': '[{"unit_id": "101", "category": "desktop", "quantity": "x"}]',
    });
    const copies = (): string[] => Object.keys(filesIn(join(cwd, 'out'))).sort();
    expect(copies()).toEqual(['in/equipment.json.csv', 'in/units-2.csv', 'in/units.csv']);
    rmSync(join(cwd, 'in', 'equipment.json'));
    renameSync(join(cwd, 'in', 'units-2.csv'), join(cwd, 'in', 'units-3.csv'));
    await run(['validate', 'in/units.csv', '--return-to-sender', 'out'], { cwd });
    expect(copies()).toEqual(['in/units.csv']);
    await again(cwd);
    expect(copies()).toEqual(['in/units-3.csv', 'in/units.csv']);
    await run(['validate', 'in/units-3.csv', '--return-to-sender', 'out'], { cwd });
    expect(copies()).toEqual(['in/units-3.csv', 'in/units.csv']);
  });

  test('copies of a folder that is not there, and was not looked for, are named and stay', async () => {
    const cwd = folder({
      'in/a/units.csv': FAULTY['units.csv'],
      'in/b/units.csv': FAULTY['units-2.csv'],
    });
    const args = ['validate', 'in/*/units.csv', '--return-to-sender', 'out'];
    await run(args, { cwd });
    rmSync(join(cwd, 'in', 'b'), { recursive: true });
    const { err } = await run(args, { cwd });
    expect(err).toBe(
      'Wrote 1 copy into out.\nEarlier copies of files that were not looked for, and are not where they were: 1 (out/in/b/units.csv). They were left there.\n',
    );
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['in/a/units.csv', 'in/b/units.csv']);
  });

  test.each([
    [['--report', 'csv=out/in/units.csv'], '--report: "out/in/units.csv"'],
    [['-o', './out/in/units-2.csv'], '-o: "./out/in/units-2.csv"'],
  ])('a report in the place of a copy is refused: %s', async (flags, said) => {
    const cwd = folder({
      'in/units.csv': FAULTY['units.csv'],
      'in/units-2.csv': 'unit_id\n102\n',
      'out/in/': '',
    });
    const before = filesIn(cwd);
    const { code, err } = await run(['validate', 'in', '--return-to-sender', 'out', ...flags], { cwd });
    expect([code, err]).toEqual([
      2,
      `infragap: ${said} is where --return-to-sender writes a copy; choose another name.\n`,
    ]);
    expect(filesIn(cwd)).toEqual(before);
  });

  test('a copy that was mended where it stood, and is read there, is not taken out', async () => {
    const { cwd } = await returned({ 'units.csv': FAULTY['units.csv'] });
    const path = join(cwd, 'out', 'in', 'units.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('101,x', '101,5'));
    const before = filesIn(cwd);
    await run(['validate', 'out/in', '--return-to-sender', '.'], { cwd });
    expect(filesIn(cwd)).toEqual(before);
  });

  test('a link that leads out of the folder is not followed', async () => {
    const cwd = folder({ 'in/units.csv': FAULTY['units.csv'], 'elsewhere/': '', 'out/': '' });
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out', 'in'));
    expect((await again(cwd)).code).toBe(2);
    expect(filesIn(join(cwd, 'elsewhere'))).toEqual({});
  });

  test('a file in the place of the folder cannot be written into', async () => {
    const cwd = folder({ 'in/units.csv': FAULTY['units.csv'], out: 'a file' });
    const { code, err } = await again(cwd);
    expect([code, err]).toEqual([2, 'infragap: "out" cannot be written (ENOTDIR).\n']);
  });

  test('paths from above, and standard input, have their copies below it; of two of one name the second has a number', async () => {
    const cwd = folder({
      'here/': '',
      'in/units.csv': FAULTY['units.csv'],
      'here/in/units.csv': 'unit_id,population\n103,z\n',
    });
    const { err } = await run(['validate', '../in', 'in', '-', '--return-to-sender', 'out'], {
      cwd: join(cwd, 'here'),
      stdin: 'unit_id,population\n104,x\n',
    });
    expect(err).toBe('Wrote 3 copies into out.\n');
    expect(Object.keys(filesIn(join(cwd, 'here', 'out'))).sort()).toEqual([
      'in/units (2).csv',
      'in/units.csv',
      'stdin.csv',
    ]);
  });

  test('--quiet says nothing', async () => {
    expect((await returned(FAULTY, '--quiet')).err).toBe('');
  });
});

test.each([
  ['a/b.csv', 'a/b.csv'],
  ['./a//b.csv', 'a/b.csv'],
  ['../../a/../b.csv', 'a/b.csv'],
  ['/data/in/b.csv', 'data/in/b.csv'],
  ['C:\\in\\b.csv', 'C_/in/b.csv'],
  ['a?<b>|"c"*.csv', 'a__b___c__.csv'],
  ['con/aux.csv', '_con/_aux.csv'],
  ['console.csv', 'console.csv'],
  ['ends in dots...', 'ends in dots___'],
  ['Xa\u0303.csv', 'Xã.csv'],
])('the path %s leads below a folder as %s', (path, expected) => {
  expect(pathBelow(path)).toBe(expected);
});

test('names are not too long for a file system, and differ in more than capitals', () => {
  expect(Buffer.byteLength(fileName('ữ'.repeat(200)))).toBeLessThanOrEqual(200);
  expect(fileName('a/b\\c')).toBe('a_b_c');
  const distinct = distinctPaths();
  expect(['a.csv', 'A.csv', 'b/a.csv', 'a.csv', 'a (2).csv', 'c.d/e', 'c.d/e'].map(distinct)).toEqual([
    'a.csv',
    'A (2).csv',
    'b/a.csv',
    'a (3).csv',
    'a (2) (2).csv',
    'c.d/e',
    'c.d/e (2)',
  ]);
});

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
  ['+cmd', "'+cmd"],
  ['-cmd', "'-cmd"],
  ['-5 máy', "'-5 máy"],
  ['-5+cmd', "'-5+cmd"],
  ['--', "'--"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['-5', '-5'],
  ['+3,5', '+3,5'],
  ['-1.234.567,8', '-1.234.567,8'],
  ['-', '-'],
  ['+', '+'],
  ['\t', '\t'],
  ['', ''],
  ['1=1', '1=1'],
  ["'quoted'", "'quoted'"],
])('%j is written as %j, and read as it was', (text, written) => {
  expect(guarded(text)).toBe(written);
  expect(unguarded(written)).toBe(text);
});

test.each([
  [1500.25, '1500.25', '1500,25'],
  [1.234, '1.2340', '1,2340'],
  [0.125, '0.1250', '0,1250'],
  [-7.5, '-7.5', '-7,5'],
  [2019, '2019', '2019'],
  [0.95, '0.95', '0,95'],
] as const)('the number %d is written %s or %s, and read as it was', (value, point, comma) => {
  expect([numberText(value, '.'), numberText(value, ',')]).toEqual([point, comma]);
  expect([numberIn(point), numberIn(comma)]).toEqual([value, value]);
});

test.each(['1.234', '1,234', '00097', '1.50', '12345678901234567890', '1e5', '-0', '5 GB', ''])(
  'the text %j is no number that was written so',
  (text) => {
    expect(numberIn(text)).toBe(undefined);
  },
);

test.each(LANGUAGES)(
  'the heading in %s is known again, with its sheet and with what stands behind it',
  (language) => {
    const { toMend } = localeFor(language).sender;
    expect(mendHeadingIn(mendHeading(toMend, undefined))).toEqual({ sheet: undefined });
    expect(mendHeadingIn(`${mendHeading(toMend, 'Máy [1], 2')}: [x]: a fault`)).toEqual({
      sheet: 'Máy [1], 2',
    });
    expect(mendHeadingIn(toMend)).toBe(undefined);
  },
);

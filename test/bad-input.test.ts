import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../src/model/report.ts';
import { RULES } from '../src/model/rules.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What is wrong, the files that are sent in, and every line that the reader gets to see about them. */
type Case = readonly [what: string, files: Files, told: readonly string[]];

/** Added where a case brings no configuration: it leaves nothing to be assumed. */
const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

/** An issue as one line: place, column letter, rule, sentence and what to do. */
function line({ file, row, column, rule, message, fix }: Issue): string {
  const place = [file && (row === null ? file : `${file}:${row}`), column].filter(Boolean).join(' ');
  return [place, `[${rule}]`, message, fix && `-> ${fix}`].filter(Boolean).join(' ');
}

function issuesOf(files: Files, args: readonly string[] = ['.']): Issue[] {
  const config: Files = Object.keys(files).some((name) => name.startsWith('infragap.'))
    ? {}
    : { 'infragap.yaml': CONFIG };
  const cwd = folder({ ...config, ...files });
  const { code, out, err } = run(['validate', ...args, '--format', 'json'], { cwd });
  const { issues } = JSON.parse(out) as { issues: Issue[] };
  // Data never ends the job: it is done, and fails only where there are errors.
  expect(code).toBe(issues.some(({ severity }) => severity === 'error') ? 1 : 0);
  expect(`${out}${err}`).not.toContain('    at ');
  return issues;
}

const linesOf = (files: Files, args?: readonly string[]): string[] => issuesOf(files, args).map(line);

/** As many lines as told, each with what is told of it. */
function expectTold(lines: readonly string[], told: readonly string[]): void {
  const found = told.map((part) => lines.find((each) => each.includes(part)) ?? `not told: ${part}`);
  expect([...found].sort()).toEqual([...lines].sort());
}

const equipment = (rows: string, header = 'unit_id,category,quantity'): Files => ({
  'units.csv': UNITS,
  'equipment.csv': `${header}\n${rows}`,
});

const UNREADABLE: readonly Case[] = [
  [
    'a quotation mark that is never closed',
    equipment('101,desktop,1,\n102,laptop,1,"room 4\n101,printer,1,\n', 'unit_id,category,quantity,note'),
    [
      'equipment.csv:3 [unreadable-file] The file cannot be read: a quotation mark opens a cell and is never closed. -> Close it, or double it inside the cell.',
    ],
  ],
  [
    'a quotation mark in the header that is never closed',
    { 'units.csv': 'unit_id,"name\n101,An Lao\n' },
    ['units.csv:1 [unreadable-file] The file cannot be read: a quotation mark opens a cell'],
  ],
  [
    'letters of an old code page instead of UTF-8',
    { 'units.csv': Buffer.from('unit_id,name\n101,Xã Vân Canh\n', 'latin1') },
    [
      'units.csv [unreadable-file] The file cannot be read: it is not UTF-8 text. -> In the spreadsheet program choose "CSV UTF-8" when saving.',
    ],
  ],
  [
    'a file cut off inside a letter',
    { 'units.csv': Buffer.from('unit_id,name\n101,Xã').subarray(0, -1) },
    ['units.csv [unreadable-file] The file cannot be read: it is not UTF-8 text.'],
  ],
  [
    'UTF-16, little end first',
    { 'units.csv': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(UNITS, 'utf16le')]) },
    [
      'units.csv [unreadable-file] The file cannot be read: it is UTF-16 text. -> In the spreadsheet program choose "CSV UTF-8" when saving.',
    ],
  ],
  [
    'UTF-16, big end first',
    { 'units.csv': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(UNITS, 'utf16le').swap16()]) },
    ['units.csv [unreadable-file] The file cannot be read: it is UTF-16 text.'],
  ],
  [
    'an xlsx workbook (a zip) named .csv',
    { 'units.csv': Buffer.from('504b030414000600080000002100', 'hex') },
    [
      'units.csv [unreadable-file] The file cannot be read: it is a workbook, not CSV. -> Save its sheet as "CSV UTF-8".',
    ],
  ],
  [
    'an old xls workbook named .csv',
    { 'units.csv': Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex') },
    ['units.csv [unreadable-file] The file cannot be read: it is a workbook, not CSV.'],
  ],
  [
    'a gzip file named .csv',
    { 'units.csv': Buffer.from('1f8b08000000000000030300000000', 'hex') },
    ['units.csv [unreadable-file] The file cannot be read: it is compressed. -> Unpack it first.'],
  ],
  [
    'a NUL byte',
    { 'units.csv': 'unit_id,name\n101,An\0Lao\n' },
    [
      'units.csv [unreadable-file] The file cannot be read: it holds NUL bytes, so it is no text file or was damaged. -> Export it again.',
    ],
  ],
  [
    'JSON that is cut off',
    { 'units.json': '[{"unit_id": "101", "name": "An Lao"},\n{"unit_id": "102"' },
    [
      'units.json [unreadable-file] The file cannot be read: it begins like JSON but is not valid JSON. -> Check it with a JSON editor.',
    ],
  ],
  [
    'JSON that is a list of numbers',
    { 'units.json': '[101, 102]' },
    [
      'units.json [unreadable-file] The file cannot be read: its JSON is neither an array of objects nor an object with units, equipment, connectivity or allocations.',
    ],
  ],
  [
    'JSON whose table has another name',
    { 'units.json': '{"rows": [{"unit_id": "101"}]}' },
    ['units.json [unreadable-file] The file cannot be read: its JSON is neither'],
  ],
  [
    'JSON whose table is no list',
    { 'units.json': '{"units": {"unit_id": "101"}}' },
    ['units.json [unreadable-file] The file cannot be read: its JSON is neither'],
  ],
];

const EMPTY: readonly Case[] = [
  [
    'a file of no bytes',
    { 'units.csv': '' },
    ['units.csv [empty-file] The file is empty. -> Send it again, with a header row and the rows below it.'],
  ],
  ['nothing but a byte order mark', { 'units.csv': '\ufeff' }, ['units.csv [empty-file] The file is empty.']],
  ['nothing but blank lines', { 'units.csv': '\n\n\n' }, ['units.csv [empty-file] The file is empty.']],
  ['an empty JSON list', { 'units.json': '[]' }, ['units.json [empty-file] The file is empty.']],
];

const COLUMNS: readonly Case[] = [
  [
    'a file of the folder whose name says nothing',
    { 'units.csv': UNITS, 'computers 2025.csv': 'unit_id,category\n101,desktop\n' },
    [
      'computers 2025.csv [file-ignored] The file was not read: its name does not begin with units, equipment, connectivity, allocations. -> Rename it, or name it on the command line.',
    ],
  ],
  [
    'a mistyped column that the table cannot do without',
    { 'units.csv': 'unit_jd,name\n101,An Lao\n' },
    [
      'units.csv:1 [missing-column] The units table has no column "unit_id"; without it no row can be used. Is it "unit_jd"? -> Add the column, or name it "unit_id".',
    ],
  ],
  [
    'a mistyped column of the equipment',
    equipment('101,desktop,1\n', 'unit_id,categroy,quantity'),
    [
      'equipment.csv:1 [missing-column] The equipment table has no column "category"; without it no row can be used. Is it "categroy"?',
      'equipment.csv:1 B [unknown-column] This column of equipment is not known and is not read. Did you mean "category"?',
    ],
  ],
  [
    'a column that means nothing here',
    equipment('101,desktop,blue\n', 'unit_id,category,colour'),
    ['equipment.csv:1 C [unknown-column] This column of equipment is not known and is not read.'],
  ],
  [
    'two columns that mean the same',
    equipment('101,desktop,1,2\n', 'unit_id,category,count,qty'),
    [
      'equipment.csv:1 D [duplicate-column] A second column means "quantity" (the first: equipment.csv:1',
    ],
  ],
  [
    'the 27th column',
    equipment(`101,desktop,${Array(23).fill('').join(',')},x\n`, `unit_id,category,${Array(23).fill('').join(',')},quantity`),
    ['equipment.csv:2 AA [not-a-number] "x" is not a number; quantity is taken as unknown.'],
  ],
];

const ROWS: readonly Case[] = [
  [
    'a short row',
    equipment('101,desktop,2\n102,desktop\n'),
    [
      'equipment.csv:3 [short-row] The row has 2 cells, the header 3; those missing are taken as blank. -> Check that no separator was lost.',
      'equipment.csv:3 C [quantity-assumed] 1 row without a quantity, from here on, counted as one item each.',
    ],
  ],
  [
    'a long row',
    equipment('101,desktop,2\n102,desktop,1,room 4, first floor\n'),
    [
      'equipment.csv:3 [long-row] The row has 5 cells, the header 3; those beyond it are not read. -> Put cells that hold a separator into quotation marks.',
    ],
  ],
  ['a row with blank cells beyond the header', equipment('101,desktop,2,,\n'), []],
  [
    'rows without any value, between rows that are right and one that is wrong',
    equipment('101,desktop,2\n,,\n\n102,desktop,x\n'),
    [
      'equipment.csv:3 [blank-row] 2 rows without any value, from here on, skipped.',
      'equipment.csv:5 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'no code of the unit',
    { 'units.csv': 'unit_id,name\n101,An Lao\n,Hoai An\n' },
    [
      'units.csv:3 A [missing-value] "unit_id" is blank; the row cannot be used without it. -> Fill it in.',
    ],
  ],
  [
    'no kind of equipment',
    equipment('101,,2\n'),
    ['equipment.csv:2 B [missing-value] "category" is blank; the row cannot be used without it.'],
  ],
  [
    'neither money nor goods in an allocation',
    {
      'units.csv': UNITS,
      'infragap.yaml': 'as_of: 2026-03-01\nfunding: { year: 2027 }\n',
      'allocations.csv': 'unit_id,year,source,amount\n101,2027,province,\n',
    },
    ['allocations.csv:2 D [missing-value] "amount" is blank; the row cannot be used without it.'],
  ],
];

const CELLS: readonly Case[] = [
  [
    'a unit of measure behind the figure',
    equipment('101,desktop,8 GB\n', 'unit_id,category,ram_gb'),
    [
      'equipment.csv:2 C [not-a-number] "8 GB" is not a number; ram_gb is taken as unknown. -> Write digits only, such as 8; put the unit into the header.',
    ],
  ],
  [
    'two and a half computers',
    equipment('101,desktop,2.5\n'),
    [
      'equipment.csv:2 C [not-an-integer] "2.5" is not a whole number; quantity is taken as unknown. -> Write a whole number.',
    ],
  ],
  [
    'a separator that may be of thousands or of decimals',
    { 'units.csv': 'unit_id,name,population\n101,An Lao,1.234\n' },
    [
      'units.csv:2 C [ambiguous-number] "1.234" may be 1234 or 1.234; population is taken as unknown. -> Write 1234 without a separator, if that is meant.',
    ],
  ],
  [
    'a day that no calendar has',
    equipment('101,desktop,31/02/2023\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:2 C [not-a-date] "31/02/2023" is not a date; purchase_date is taken as unknown. -> Write it as 2023-12-31.',
    ],
  ],
  [
    'a day that may be a month',
    equipment('101,desktop,03/04/2023\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:2 C [ambiguous-date] "03/04/2023" may be 2023-04-03 or 2023-03-04; purchase_date is taken as unknown. -> Write it as 2023-12-31.',
    ],
  ],
  [
    'neither yes nor no',
    { 'units.csv': 'unit_id,name,grid_power\n101,An Lao,yes\n102,Hoai An,partly\n' },
    [
      'units.csv:3 C [not-yes-no] "partly" is neither yes nor no; grid_power is taken as unknown. -> Write yes or no (có, không), or leave it blank where it is not known.',
    ],
  ],
  [
    'yes, mistyped',
    { 'units.csv': 'unit_id,name,grid_power\n101,An Lao,yess\n' },
    ['units.csv:2 C [not-yes-no] "yess" is neither yes nor no; grid_power is taken as unknown. Did you mean "yes"?'],
  ],
  [
    'a mistyped kind of equipment',
    equipment('101,destkop,2\n'),
    [
      'equipment.csv:2 B [not-in-list] "destkop" is no known category. Did you mean "desktop"? -> Write one of: computer, desktop, laptop,',
    ],
  ],
  [
    'a mistyped condition',
    equipment('101,desktop,brokn\n', 'unit_id,category,condition'),
    [
      'equipment.csv:2 C [not-in-list] "brokn" is no known condition. Did you mean "broken"? -> Write one of: in_use, stored, on_order, broken,',
    ],
  ],
  [
    'a mistyped tier',
    {
      'infragap.yaml': 'as_of: 2026-03-01\ntiers: [province, commune]\n',
      'units.csv': 'unit_id,name,tier\n101,An Lao,comune\n',
    },
    [
      'units.csv:2 C [not-in-list] "comune" is no known tier. Did you mean "commune"? -> Write one of: province, commune.',
    ],
  ],
  [
    'fewer than no computers',
    equipment('101,desktop,-1\n'),
    [
      'equipment.csv:2 C [out-of-range] "-1" cannot be right for quantity: it must be at least 0. It is taken as unknown. -> Correct it, or leave it blank where it is not known.',
    ],
  ],
  [
    'fewer than no staff',
    { 'units.csv': 'unit_id,name,staff_present\n101,An Lao,-3\n' },
    ['units.csv:2 C [out-of-range] "-3" cannot be right for staff_present: it must be at least 0.'],
  ],
  [
    'a computer of 1899',
    equipment('101,desktop,1899\n', 'unit_id,category,year_in_use'),
    ['equipment.csv:2 C [out-of-range] "1899" cannot be right for year_in_use: it must be at least 1980.'],
  ],
  [
    'a day of 1899',
    equipment('101,desktop,1899-12-30\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:2 C [out-of-range] "1899-12-30" cannot be right for purchase_date: it must be at least 1980',
    ],
  ],
  [
    'more memory than there is',
    equipment('101,desktop,99999\n', 'unit_id,category,ram_gb'),
    ['equipment.csv:2 C [out-of-range] "99999" cannot be right for ram_gb: it must be at most 4096.'],
  ],
  [
    'more people than can be counted',
    { 'units.csv': 'unit_id,name,population\n101,An Lao,99999999999999999999\n' },
    ['units.csv:2 C [out-of-range] "99999999999999999999" cannot be right for population'],
  ],
  [
    'rows without a quantity, in a table that has the column',
    equipment('101,desktop,2\n101,laptop,\n102,laptop,\n'),
    [
      'equipment.csv:3 C [quantity-assumed] 2 rows without a quantity, from here on, counted as one item each.',
    ],
  ],
  [
    'bought after the date of the stock',
    equipment('101,desktop,2026-02-28\n102,desktop,2026-03-02\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:3 C [bought-after-as-of] 1 row, from here on, put into use after 2026-03-01: not there yet, not counted.',
    ],
  ],
  [
    'put into use next year',
    equipment('101,desktop,2026\n102,desktop,2027\n', 'unit_id,category,year_in_use'),
    ['equipment.csv:3 C [bought-after-as-of] 1 row, from here on, put into use after 2026-03-01'],
  ],
  [
    'a cell that would colour the terminal',
    equipment('101,\u001b[31mdesk,2\n'),
    ['equipment.csv:2 B [not-in-list] " [31mdesk" is no known category.'],
  ],
  [
    'a cell without end',
    equipment(`101,${'desk'.repeat(500)},2\n`),
    [`equipment.csv:2 B [not-in-list] "${'desk'.repeat(20)}…" is no known category.`],
  ],
];

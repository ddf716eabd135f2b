import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { xlsxOf } from './support/workbook.ts';

/** What is wrong, the files that are sent in, and every line that the reader gets to see about them. */
type Case = [what: string, files: Files, told: readonly string[], how?: How];
interface How {
  readonly args?: readonly string[];
  /** No configuration is added. */
  readonly bare?: true;
}

/** Added where a case brings no configuration: it leaves nothing to be assumed. */
const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

/** An issue as one line: place, column letter, rule, sentence and what to do. */
function line({ file, row, column, rule, message, fix }: Issue): string {
  const place = [file && (row === null ? file : `${file}:${row}`), column].filter(Boolean).join(' ');
  return [place, `[${rule}]`, message, fix && `-> ${fix}`].filter(Boolean).join(' ');
}

async function issuesOf(files: Files, how?: How): Promise<Issue[]> {
  return issuesIn(folder(how?.bare ? files : { 'infragap.yaml': CONFIG, ...files }), how);
}

async function issuesIn(cwd: string, { args = ['.'] }: How = {}): Promise<Issue[]> {
  const { code, out, err } = await run(['validate', ...args, '--format', 'json'], { cwd });
  const { issues, summary } = JSON.parse(out) as Report;
  // Every refused row is told of by one issue that answers for it.
  expect(
    issues.reduce((sum, { effect }) => sum + effect.rows_refused, 0),
    out,
  ).toBe(summary.rows_refused);
  // Data never ends the job: it is done, and fails only where there are errors.
  expect(code).toBe(issues.some(({ severity }) => severity === 'error') ? 1 : 0);
  expect(`${out}${err}`).not.toContain('    at ');
  return issues;
}

const linesOf = async (files: Files, how?: How): Promise<string[]> => (await issuesOf(files, how)).map(line);

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
      'units.csv:2 [encoding-guessed] The text is not UTF-8 (byte 0xE3 at offset 18); it was read as windows-1252. -> Check that letters are right; --encoding says otherwise. Better: save as "CSV UTF-8".',
    ],
  ],
  [
    'a file cut off inside a letter',
    { 'units.csv': Buffer.from('unit_id,name\n100,Mỹ\n101,Xã').subarray(0, -1) },
    ['units.csv:3 [unreadable-file] The file cannot be read: it is not UTF-8 text.'],
  ],
  [
    'UTF-16 that ends in the middle of a letter',
    {
      'units.csv': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(UNITS, 'utf16le')]).subarray(0, -1),
    },
    [
      'units.csv:3 [unreadable-file] The file cannot be read: it begins as UTF-16 text and goes on as something else. -> Export it again.',
    ],
  ],
  [
    'the beginning of an xlsx workbook (a zip), named .csv',
    { 'units.csv': Buffer.from('504b030414000600080000002100', 'hex') },
    [
      'units.csv [unreadable-file] The file cannot be read: the workbook is damaged. -> Open it, save it anew and send it again.',
    ],
  ],
  [
    'the beginning of an old xls workbook, named .csv',
    { 'units.csv': Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex') },
    ['units.csv [unreadable-file] The file cannot be read: the workbook is damaged.'],
  ],
  [
    'a PDF named .csv, and a picture named .xlsx',
    { 'units.csv': '%PDF-1.4\n1 0 obj\n', 'equipment.xlsx': Buffer.from('89504e470d0a1a0a0000', 'hex') },
    [
      'units.csv [unsupported-format] The file is of a kind that is not read: it is neither text nor a spreadsheet that is known here (xlsx, ods, xls, HTML table).',
      'equipment.xlsx [unsupported-format] The file is of a kind that is not read: it is neither',
    ],
  ],
  [
    'a gzip file cut short, named .csv',
    { 'units.csv': Buffer.from('1f8b08000000000000030300000000', 'hex') },
    [
      'units.csv [unreadable-file] The file cannot be read: it is a gzip file that is damaged or cut short. -> Pack it again.',
    ],
  ],
  [
    'a NUL byte',
    { 'units.csv': 'unit_id,name\n101,An\0Lao\n' },
    [
      'units.csv:2 [unreadable-file] The file cannot be read: it holds NUL bytes, so it is no text file or was damaged. -> Export it again.',
    ],
  ],
  [
    'JSON that is cut off',
    { 'units.json': '[{"unit_id": "101", "name": "An Lao"},\n{"unit_id": "102"' },
    [
      'units.json [unreadable-file] The file cannot be read: its JSON goes wrong in line 2, column 18. -> Check it there with a JSON editor.',
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
    {
      'units.csv': UNITS,
      'connectivity.csv': 'unit_id,type\n101,internet\n',
      'computers 2025.csv': 'unit_id,category\n101,desktop\n',
    },
    [
      'computers 2025.csv [file-ignored] The file was not read: others in its folder are named as tables are (units, equipment, connectivity, allocations), and this one is not. -> Rename it, or name it on the command line.',
    ],
  ],
  [
    'a folder inside the folder',
    { 'units.csv': UNITS, '2024/equipment.csv': 'unit_id,category\n101,desktop\n' },
    [
      '2024 [file-ignored] The folder was not read, as no folder inside another is; it holds what may be a table (equipment.csv). -> If it belongs to the inventory, name it as well, or use a pattern: "**/*.csv".',
    ],
  ],
  [
    'text that is called as a table is, and text that is not; a letter beside them goes without saying',
    {
      'units.txt': 'unit_id\tname\n101\tAn Lao\n',
      'computers.TXT': 'unit_id\tcategory\n101\tdesktop\n',
      'letter.docx': 'x',
      'Bảng kê.PDF': '%PDF-1.7',
      'xã 1.jpeg': 'x',
      'notes.md': 'x',
    },
    [
      'units.txt [delimiter-guessed]',
      'Bảng kê.PDF [file-ignored] The file was not read: no table can be read of a file that ends in .pdf. -> If it shows a table, send that as xlsx or CSV.',
      'letter.docx [file-ignored] The file was not read: no table can be read of a file that ends in .docx. -> If it shows a table, send that as xlsx or CSV.',
      'xã 1.jpeg [file-ignored] The file was not read: no table can be read of a file that ends in .jpeg. -> If it shows a table, send that as xlsx or CSV.',
      'computers.TXT [file-ignored] The file was not read: of a folder, files that end in .txt are only where they are named as tables are (units, equipment, connectivity, allocations). -> If it holds a table, rename it, or name it on the command line.',
    ],
  ],
  [
    'whatever else a folder holds, but for what is written about it and what systems leave in it',
    {
      'units.csv': UNITS,
      'may tinh.JSON.gz': 'x',
      'Biểu 3. Máy tính': 'x',
      'biểu.et': 'x',
      'kho.zip': 'x',
      'README.md': 'x',
      'them.yml': 'x',
      'Thumbs.db': 'x',
      '~$biểu.xlsx': 'x',
    },
    [
      'Biểu 3. Máy tính [file-ignored] The file was not read: of a folder, files without an ending are not. -> If it holds a table, name it on the command line, or save it as xlsx or CSV.',
      'biểu.et [file-ignored] The file was not read: of a folder, files that end in .et are not.',
      'kho.zip [file-ignored] The file was not read: of a folder, files that end in .zip are not.',
      'may tinh.JSON.gz [file-ignored] The file was not read: of a folder, files that end in .json.gz are only where they are named as tables are (units, equipment, connectivity, allocations).',
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
      'equipment.csv:1 B [unknown-column] "categroy" is not known as a column of equipment; it is not read. Did you mean "category"?',
    ],
  ],
  [
    'a column that means nothing here',
    equipment('101,desktop,blue\n', 'unit_id,category,colour'),
    ['equipment.csv:1 C [unknown-column] "colour" is not known as a column of equipment; it is not read.'],
  ],
  [
    'two columns that mean the same',
    equipment('101,desktop,1,2\n', 'unit_id,category,count,qty'),
    ['equipment.csv:1 D [duplicate-column] A second column, "qty", means "quantity" (the first: count'],
  ],
  [
    'the 27th column',
    equipment(
      `101,desktop,${Array(24).fill('').join(',')},x\n`,
      `unit_id,category,${Array(24).fill('').join(',')},quantity`,
    ),
    ['equipment.csv:2 AA [not-a-number] "x" is not a number; the row cannot be used without quantity.'],
  ],
];

const ROWS: readonly Case[] = [
  [
    'a short row',
    equipment('101,desktop,2\n102,desktop\n'),
    [
      'equipment.csv:3 [short-row] The row has 2 cells, the header 3; those missing are taken as blank. -> Check that no separator was lost.',
      'equipment.csv:3 C [quantity-assumed] 1 row without a quantity, from here on, was counted as one item.',
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
      'equipment.csv:3 [blank-row] 2 rows without any value, from here on, were skipped.',
      'equipment.csv:5 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'no code of the unit',
    { 'units.csv': 'unit_id,name\n101,An Lao\n,Hoai An\n' },
    [
      'units.csv:3 A [missing-value] "unit_id" is blank or unknown; the row cannot be used without it. -> Fill it in; a blank cell is not taken to mean "as above".',
    ],
  ],
  [
    'no kind of equipment',
    equipment('101,,2\n'),
    ['equipment.csv:2 B [missing-value] "category" is blank or unknown; the row cannot be used without it.'],
  ],
  [
    'neither money nor goods in an allocation',
    {
      'units.csv': UNITS,
      'infragap.yaml': 'as_of: 2026-03-01\nfunding: { year: 2027 }\n',
      'allocations.csv': 'unit_id,year,source,amount\n101,2027,province,\n',
    },
    ['allocations.csv:2 D [missing-value] "amount" is blank or unknown; the row cannot be used without it.'],
  ],
];

const CELLS: readonly Case[] = [
  [
    'a unit of measure behind the figure',
    equipment('101,desktop,8 kg\n'),
    [
      'equipment.csv:2 C [not-a-number] "8 kg" is not a number; the row cannot be used without quantity. -> Write digits only, such as 8; the unit of measure belongs into the header.',
    ],
  ],
  [
    'the error of a formula',
    equipment('101,desktop,#N/A\n', 'unit_id,category,ram_gb'),
    [
      'equipment.csv:2 C [error-cell] "#N/A" is the error of a formula, not a value; ram_gb is taken as unknown. -> Correct the formula in the spreadsheet, and save it again.',
    ],
  ],
  [
    'two and a half computers',
    equipment('101,desktop,2.5\n'),
    [
      'equipment.csv:2 C [not-an-integer] "2.5" is not a whole number; the row cannot be used without quantity. -> Write a whole number.',
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
      'equipment.csv:2 C [not-a-date] "31/02/2023" is not a date; purchase_date is taken as unknown. -> Write year, month and day, as in 2023-12-31.',
    ],
  ],
  [
    'a day that may be a month',
    equipment('101,desktop,03/04/2023\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:2 C [ambiguous-date] "03/04/2023" may be 2023-04-03 or 2023-03-04; it counts as not known which. -> Write 2023-04-03 or 2023-03-04, whichever is meant.',
    ],
  ],
  [
    'neither yes nor no',
    { 'units.csv': 'unit_id,name,grid_power\n101,An Lao,yes\n102,Hoai An,partly\n' },
    [
      'units.csv:3 C [not-yes-no] "partly" is neither yes nor no; grid_power is taken as unknown. -> Write yes or no (có, không), or ? where it is not known.',
    ],
  ],
  [
    'yes, mistyped',
    { 'units.csv': 'unit_id,name,grid_power\n101,An Lao,yess\n' },
    [
      'units.csv:2 C [not-yes-no] "yess" is neither yes nor no; grid_power is taken as unknown. Did you mean "yes"?',
    ],
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
      'equipment.csv:2 C [out-of-range] "-1" cannot be right for quantity: it must be at least 0. The row cannot be used without it. -> Correct it, or write ? where it is not known.',
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
    [
      'equipment.csv:2 C [out-of-range] "1899" cannot be right for year_in_use: it must be at least 1980 and at most 2100.',
    ],
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
      'equipment.csv:3 C [quantity-assumed] 2 rows without a quantity, from here on, were counted as one item each.',
    ],
  ],
  [
    'bought after the date of the stock',
    equipment('101,desktop,2026-02-28\n102,desktop,2026-03-02\n', 'unit_id,category,purchase_date'),
    [
      'equipment.csv:3 C [bought-after-as-of] Items of 1 row, from here on, were put into use after 2026-03-01: they were not there yet and are not counted.',
    ],
  ],
  [
    'put into use next year',
    equipment('101,desktop,2026\n102,desktop,2027\n', 'unit_id,category,year_in_use'),
    [
      'equipment.csv:3 C [bought-after-as-of] Items of 1 row, from here on, were put into use after 2026-03-01',
    ],
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

const UNIT_FAULTS: readonly Case[] = [
  [
    'the same unit twice',
    { 'units.csv': `${UNITS}101,An Lao again\n` },
    [
      'units.csv:4 A [duplicate-key] Unit "101" is there already (units.csv:2); this row is not used. -> Give each unit one row and a code of its own.',
    ],
  ],
  [
    'the same unit in two files',
    { 'units-1.csv': UNITS, 'units-2.csv': 'name,unit_id\nHoai An,102\n' },
    ['units-2.csv:2 B [duplicate-key] Unit "102" is there already (units-1.csv:3)'],
  ],
  [
    'the same asset twice in a unit, and once in another, which is fine',
    equipment('101,desktop,PC-1\n102,desktop,PC-1\n101,laptop,PC-1\n', 'unit_id,category,asset_id'),
    [
      'equipment.csv:4 C [duplicate-key] Unit 101 has asset "PC-1" already (equipment.csv:2); this row is not counted. -> Remove the row, or give the item its own number.',
    ],
  ],
  [
    'the same asset of a unit in two files',
    {
      'units.csv': UNITS,
      'equipment-1.csv': 'unit_id,category,asset_id\n102,desktop,PC-0\n101,desktop,PC-1\n',
      'equipment-2.csv': 'asset_id,unit_id,category\nPC-1,101,desktop\n',
    },
    ['equipment-2.csv:2 A [duplicate-key] Unit 101 has asset "PC-1" already (equipment-1.csv:3)'],
  ],
  [
    'the same line twice',
    {
      'units.csv': UNITS,
      'connectivity.csv': 'unit_id,connection,provider\n101,fibre,VNPT\n101,fibre,Viettel\n101,fibre,vnpt\n',
    },
    [
      'connectivity.csv:4 B [duplicate-key] Unit 101 has a row for fibre of the same provider already (connectivity.csv:2); this row is not used. -> Remove the row, or name the provider of each line.',
    ],
  ],
  [
    'the same money twice',
    {
      'units.csv': UNITS,
      'infragap.yaml': 'as_of: 2026-03-01\nfunding: { year: 2027 }\n',
      'allocations.csv':
        'unit_id,year,source,amount\n101,2027,province,500000\n102,2027,province,500000\n101,2027,province,500000\n',
    },
    [
      'allocations.csv:4 D [duplicate-row] Unit 101 has just such a row already (allocations.csv:2); both are counted. -> Remove one if it was entered twice; say in "for" what each is meant for if not.',
    ],
  ],
  [
    'a lot of computers three times, in two files',
    {
      'units.csv': UNITS,
      'equipment-1.csv':
        'STT,unit_id,category,quantity,note\n1,101,desktop,5,room 4\n2,102,desktop,5,room 4\n3,Hoai An,desktop,5,\n',
      'equipment-2.csv': 'quantity,note,unit_id,category\n5,room 4,101,desktop\n5,room 4,101,desktop\n',
    },
    [
      'equipment-1.csv:4 B [unit-matched-by-name]',
      'equipment-2.csv:2 [duplicate-row] Unit 101 has just such a row already (equipment-1.csv:2); both are counted. -> Remove one if it was entered twice; give each an asset_id or a note of its own if not.',
    ],
  ],
  [
    'the computer of one person twice',
    equipment(
      '101,desktop,Nguyễn Văn An\n101,laptop,Nguyễn Văn An\n102,desktop,Nguyễn Văn An\n101,desktop,Nguyễn Văn An \n',
      'unit_id,category,assigned_to',
    ),
    [
      'equipment.csv:5 [duplicate-row] Unit 101 has just such a row already (equipment.csv:2); both are counted.',
    ],
  ],
  [
    'a mistyped unit, on two rows',
    {
      ...equipment('21025,desktop,1\n2102S,desktop,1\n2102S,laptop,1\n'),
      'units.csv': 'unit_id,name\n21025,An Lao\n31100,Hoai An\n',
    },
    [
      'equipment.csv:3 A [unknown-unit] "2102S" is no unit of the units table; 2 rows of this file cannot be used. Did you mean "21025"? -> Correct the code, or add the unit.',
    ],
  ],
  [
    'a name that two units have',
    {
      ...equipment('Tân Lập,desktop,1\n'),
      'units.csv': 'unit_id,name\n101,Tân Lập\n102,Tân Lập\n',
    },
    [
      'equipment.csv:2 A [ambiguous-unit] "Tân Lập" may be any of 101 Tân Lập, 102 Tân Lập; 1 row cannot be used. -> Write the code of the unit instead of its name.',
    ],
  ],
  [
    'a name where the code should be',
    equipment('101,desktop,1\nHOÀI AN,desktop,1\n'),
    ['equipment.csv:3 A [unit-matched-by-name] "HOÀI AN" was taken for unit 102, by its name.'],
  ],
  [
    'a unit above that is not there',
    { 'units.csv': 'unit_id,name,parent_id\n5100,Province,\n101,An Lao,51OO\n' },
    [
      'units.csv:3 C [orphan-unit] The unit above, "51OO", is not in the units table; the unit is taken to stand at the top. -> Correct the code, or add the unit above.',
    ],
  ],
  [
    'a unit above that is mistyped',
    { 'units.csv': 'unit_id,name,parent_id\n51,Province,\n101,An Lao,5l\n' },
    [
      'units.csv:3 C [orphan-unit] The unit above, "5l", is not in the units table; the unit is taken to stand at the top. Did you mean "51"?',
    ],
  ],
  [
    'a name of a unit above that two units have',
    { 'units.csv': 'unit_id,name,parent_id\n1,Tân Lập,\n2,Tân Lập,\n101,An Lao,Tân Lập\n' },
    [
      'units.csv:4 C [orphan-unit] The unit above, "Tân Lập", may be any of 1 Tân Lập, 2 Tân Lập; the unit is taken to stand at the top.',
    ],
  ],
  [
    'units that stand above each other',
    { 'units.csv': 'unit_id,name,parent_id\n51,Province,\n101,An Lao,102\n102,Hoai An,101\n' },
    [
      'units.csv:3 C [cyclic-parent] Units stand above each other in a circle (101 > 102 > 101); this one is taken to stand at the top. -> Correct parent_id.',
    ],
  ],
  [
    'a unit that stands above itself',
    { 'units.csv': 'unit_id,name,parent_id\n101,An Lao,101\n' },
    ['units.csv:2 C [cyclic-parent] Units stand above each other in a circle (101 > 101)'],
  ],
];

const TARGET = (options: string): string => `as_of: 2026-03-01\ntargets:\n  - { id: wanted, ${options} }\n`;

const CONTRADICTIONS: readonly Case[] = [
  [
    'two tables that contradict each other',
    {
      'units.csv': 'unit_id,name,internet_mbps\n101,An Lao,100\n',
      'connectivity.csv': 'unit_id,connection,mbps\n101,internet,50\n',
    },
    [
      '[conflicting-values] internet_mbps of unit 101 is 50 here and 100 elsewhere (units.csv:2); it is taken as unknown. -> Make both say the same.',
    ],
  ],
  [
    'a line that is not there, and works, has a speed or is paid for; a provider alone may be asked for one',
    {
      'units.csv': UNITS,
      'connectivity.csv': `unit_id,connection,present,working,mbps,provider,monthly_cost
101,internet,no,yes,50,VNPT,
101,lan,no,yes,,,
101,govnet,không,,0,Viettel,1500000
102,internet,no,no,0,VNPT,0
102,fibre,no,,,FPT,
102,lan,,yes,100,,
`,
    },
    [
      'connectivity.csv:2 C [contradicting-connection] internet of unit 101 is said not to be there, and yet has mbps "50"; whether it is there is taken as unknown. -> Say yes, or clear what only a line that is there can have.',
      'connectivity.csv:3 C [contradicting-connection] lan of unit 101 is said not to be there, and yet has working "yes"',
      'connectivity.csv:4 C [contradicting-connection] govnet of unit 101 is said not to be there, and yet has monthly_cost "1500000"',
    ],
  ],
  [
    'the same in a table of units; another connection may well be there',
    {
      'units.csv':
        'unit_id,name,lan,internet,internet_mbps,internet_working\n101,An Lao,no,no,50,yes\n102,Hoai An,no,yes,50,yes\n103,My Chau,no,no,0,no\n',
    },
    [
      'units.csv:2 D [contradicting-connection] internet of unit 101 is said not to be there, and yet has internet_mbps "50"',
    ],
  ],
  [
    'a part larger than its whole',
    {
      'infragap.yaml': TARGET('check: share, part: households_fibre, whole: households, at_least: 80%'),
      'units.csv': 'unit_id,households,households_fibre\n101,100,90\n102,100,120\n',
    },
    [
      'units.csv:3 C [part-exceeds-whole] households_fibre (120) is more than households (100, units.csv:3); the share is taken as unknown. -> Correct one of the two.',
    ],
  ],
  [
    'an unknown figure for which another stands in',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nstand_ins: { officials: [staff_present] }\n',
      'units.csv': 'unit_id,officials,staff_present\n101,5,8\n102,,7\n103,,6\n',
    },
    [
      'units.csv:3 C [stand-in-used] officials is unknown for 2 units (first: 102); staff_present stands in for it.',
    ],
  ],
];

const MONEY: readonly Case[] = [
  [
    'goods that nothing asks for',
    {
      'infragap.yaml': `${TARGET('check: per-unit, item: computer, at_least: 2, buy: desktop-set')}prices: { desktop-set: { price: 9000 } }\nfunding: { year: 2027 }\n`,
      'units.csv': 'unit_id,name\n101,An Lao\n',
      'equipment.csv': 'unit_id,category,condition\n101,desktop,in_use\n',
      'allocations.csv': 'unit_id,year,source,item,quantity\n101,2027,province,destop,3\n',
    },
    [
      '[item-not-recognised] "destop" is no item or price of the configuration; what is given in kind closes no gap. -> Write one of: computer, desktop-set.',
    ],
  ],
  [
    'two prices that hold on one day',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\nprices: { set: [{ price: 9000 }, { price: 10000, valid_from: 2026-01-01 }] }\n',
      'units.csv': UNITS,
    },
    [
      '[prices-overlap] Price set is given more than once for 2026-03-01 (… – …, 2026-01-01 – …); the one from 2026-01-01 was taken. -> End the earlier price (valid_to) the day before the later one begins.',
    ],
  ],
  [
    'a price in a currency that has no rate yet, for a unit that lacks what it buys',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\ntargets: [{ id: lan, check: has, fact: lan, buy: cable }]\nprices: { cable: { price: 900, currency: USD } }\nrates: { USD: [{ rate: 25400, date: 2026-03-02 }] }\n',
      'units.csv': 'unit_id,name,lan\n101,An Lao,no\n',
    },
    [
      '[rate-missing] Price cable is in USD, and no rate of it holds on 2026-03-01; it counts as missing. -> Enter a dated rate under rates in infragap.yaml.',
    ],
  ],
  [
    'money for a year before and one after those of the plan',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nfunding: { years: [2027, 2028], sources: [{ id: province }] }\n',
      'units.csv': UNITS,
      'allocations.csv':
        'unit_id,year,source,amount\n101,2026,province,900000\n101,2027,province,900000\n102,2029,province,900000\n',
    },
    [
      'allocations.csv:2 D [money-outside-plan] 2 rows give money or goods of province for years that the plan does not have (2026, 2029); they are in no year of it. -> Correct the year, or add it to funding.years.',
    ],
  ],
  [
    'a price that depends on the area, for a unit that does not say where it lies',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\ntargets: [{ id: lan, check: has, fact: lan, buy: cable }]\nprices: { cable: { price: 900000, area_factors: { mountainous: 1.2 } } }\n',
      'units.csv': 'unit_id,name,lan\n101,An Lao,no\n102,Hoai An,no\n',
    },
    [
      'units.csv:2 [area-class-unknown] Price cable depends on the area class, which is not known of unit 101 (and perhaps others); amounts there run from its lowest factor to its highest, where no factor is 1. -> Fill in area_class.',
    ],
  ],
  [
    'a price of last year',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\nprices: { desktop-set: { price: 9000, valid_from: 2025-01-01, valid_to: 2025-12-31 } }\n',
      'units.csv': UNITS,
    },
    [
      '[price-not-valid] Price desktop-set (2025-01-01 – 2025-12-31) does not hold on 2026-03-01; it counts as missing. -> Enter a price that holds on that day, or set price_date.',
    ],
  ],
  [
    'a grant that hangs on a figure that is not filled in',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\nfunding: { year: 2027, sources: [{ id: grant, where: { area_class: III }, grant_per_unit: 100 }] }\n',
      'units.csv': 'unit_id,name,area_class\n101,An Lao,III\n102,Hoai An,\n',
    },
    [
      'units.csv:3 [eligibility-unknown] It is not known whether unit 102 gets the flat grant of grant; it is not counted. -> Fill in what decides it: area_class.',
    ],
  ],
  [
    'no budget year',
    { 'units.csv': UNITS, 'allocations.csv': 'unit_id,year,source,amount\n101,2027,province,500000\n' },
    [
      '[funding-year-assumed] No budget year was given; 2027, the year after the date of the stock, was taken.',
    ],
  ],
  [
    'a target that is for nobody',
    {
      'infragap.yaml': TARGET('check: has, fact: lan, where: { tier: village }'),
      'units.csv': 'unit_id,tier,lan\n101,commune,yes\n',
    },
    [
      '[target-matches-no-unit] Target wanted is for no unit of this inventory. -> Check its "where" against the units table.',
    ],
  ],
];

const SHAPES: readonly Case[] = [
  [
    'semicolons between the cells',
    { 'units.csv': 'unit_id;name;population\n101;"An; Lao";x\n' },
    [
      'units.csv [delimiter-guessed] Cells were taken to be separated by ";".',
      'units.csv:2 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'semicolons, with commas inside the names of the header',
    { 'units.csv': 'unit_id;"Tên cơ quan, đơn vị";population\n101;An Lao;x\n' },
    [
      'units.csv [delimiter-guessed] Cells were taken to be separated by ";".',
      'units.csv:2 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'tabs between the cells',
    { 'units.csv': 'unit_id\tname\tpopulation\n101\tAn Lao, Binh Dinh\tx\n' },
    [
      'units.csv [delimiter-guessed] Cells were taken to be separated by "tab".',
      'units.csv:2 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'a byte order mark before the first column',
    { 'units.csv': '\ufeffunit_id,name,population\n101,An Lao,x\n' },
    ['units.csv:2 C [not-a-number] "x" is not a number'],
  ],
  [
    'a byte order mark before JSON',
    { 'units.json': '\ufeff[{"unit_id": "101", "population": 5}, {"unit_id": "101"}]' },
    ['[duplicate-key] Unit "101" is there already (units.json:1)'],
  ],
  ...(
    [
      ['line ends of Windows', ['\r\n', '\r\n', '\r\n', '\r\n']],
      ['line ends of old Macs', ['\r', '\r', '\r', '\r']],
      ['line ends of three kinds', ['\r\n', '\n', '\r', '\r\n']],
      ['no line end after the last row', ['\n', '\n', '\n', '']],
    ] as const
  ).map(
    ([what, [a, b, c, d]]): Case => [
      what,
      { 'units.csv': `unit_id,name,population${a}101,An Lao,5${b}102,Hoai An,x${c}101,An Lao,7${d}` },
      [
        'units.csv:3 C [not-a-number] "x" is not a number',
        'units.csv:4 A [duplicate-key] Unit "101" is there already (units.csv:2)',
      ],
    ],
  ),
  [
    'line breaks inside quoted cells: rows are counted as the spreadsheet program shows them',
    equipment('101,"desk\ntop",1\n101,desktop,"2"\r\n"102",desktop,x\n'),
    [
      'equipment.csv:2 B [not-in-list] "desk top" is no known category.',
      'equipment.csv:4 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'line breaks inside the header',
    { 'units.csv': '"unit\nid",name,"popu\r\nlation"\n101,An Lao,x\n101,An Lao,1\n' },
    [
      'units.csv:2 C [not-a-number] "x" is not a number; "popu lation"',
      'units.csv:3 A [duplicate-key] Unit "101" is there already (units.csv:2)',
    ],
  ],
  [
    'a stray inch sign, kept as it is',
    equipment(
      '101,desktop,24" Dell\n102,desktop,24" Dell\n101,laptop,24" Dell\n',
      'unit_id,category,asset_id',
    ),
    ['equipment.csv:4 C [duplicate-key] Unit 101 has asset "24" Dell" already (equipment.csv:2)'],
  ],
  [
    'a cell that begins with a stray quotation mark',
    equipment(
      '101,desktop,"24" Dell\n101,laptop,"24" Dell\n102,laptop,"24" Dell\n',
      'unit_id,category,asset_id',
    ),
    ['equipment.csv:3 C [duplicate-key] Unit 101 has asset ""24" Dell" already (equipment.csv:2)'],
  ],
  [
    'a doubled quotation mark inside a quoted cell',
    equipment('101,desktop,"24"" Dell, grey"\n101,laptop,"24"" Dell, grey"\n', 'unit_id,category,asset_id'),
    ['equipment.csv:3 C [duplicate-key] Unit 101 has asset "24" Dell, grey" already (equipment.csv:2)'],
  ],
  [
    'a code that begins with noughts is not the code without them',
    { 'units.csv': 'unit_id,name\n00097,An Lao\n97,Hoai An\n00097,Vinh Thanh\n' },
    ['units.csv:4 A [duplicate-key] Unit "00097" is there already (units.csv:2)'],
  ],
];

const ASSUMED: readonly Case[] = [
  [
    'columns that could be of any table',
    { 'list.csv': 'a,b,c\n1,2,3\n' },
    [
      'list.csv:1 [header-not-found] No row holds the headings of a table; the first that could (a, b, c) names nothing that is known.',
    ],
    { args: ['list.csv'] },
  ],
  [
    'columns that are known, and those of no table',
    { 'list.csv': 'STT,colour,size\n1,red,4\n' },
    [
      'list.csv:1 [unknown-table] Its columns (STT, colour, size) do not tell which table this is. -> Name the columns as infragap init does (a sheet that goes on from another needs headings too), or say --table units|equipment|connectivity|allocations.',
    ],
    { args: ['list.csv'] },
  ],
  [
    'no configuration and no date',
    { 'units.csv': UNITS },
    [
      '[basic-profile-used] No infragap.yaml was found; the bundled profile "basic" was used. -> Run infragap init to write one.',
      '[as-of-assumed] No date of the stock was given; today, 2026-03-01, was taken.',
    ],
    { bare: true },
  ],
];

const SUSPICIOUS: readonly Case[] = [
  [
    'more memory than a desktop has, and less; a server may have it',
    equipment('101,desktop,300\n101,server,300\n102,laptop,0\n102,laptop,256\n', 'unit_id,category,ram_gb'),
    [
      'equipment.csv:2 C [implausible-value] "300" is hardly right for ram_gb, which is seldom above 256; it was taken as it stands. -> Check it against the item itself; write the unit of measure if it is another.',
      'equipment.csv:4 C [implausible-value] "0" is hardly right for ram_gb, which is seldom below 0.25; it was taken as it stands.',
    ],
  ],
  [
    'a disk in megabytes, and one in terabytes',
    equipment('101,desktop,256000\n102,desktop,1\n', 'unit_id,category,storage_gb'),
    [
      'equipment.csv:2 C [implausible-value] "256000" is hardly right for storage_gb, which is seldom above 20000',
      'equipment.csv:3 C [implausible-value] "1" is hardly right for storage_gb, which is seldom below 4',
    ],
  ],
  [
    'years before offices had computers',
    equipment(
      '101,desktop,1989,\n101,printer,1985-1990,\n102,desktop,,31/12/1989\n102,desktop,,trước 1990\n',
      'unit_id,category,year_in_use,purchase_date',
    ),
    [
      'equipment.csv:2 C [implausible-value] "1989" is hardly right for year_in_use, which is seldom below 1990',
      'equipment.csv:4 D [implausible-value] "31/12/1989" is hardly right for purchase_date, which is seldom below 1990',
      'equipment.csv:5 D [implausible-value] "trước 1990" is hardly right for purchase_date',
    ],
  ],
  [
    'lines in kilobits, in a table of lines and in one of units',
    {
      'units.csv': 'unit_id,name,internet_mbps\n101,An Lao,20480\n102,Hoai An,50\n',
      'connectivity.csv': 'unit_id,connection,mbps\n102,fibre,300000\n101,fibre,10000\n',
    },
    [
      'units.csv:2 C [implausible-value] "20480" is hardly right for internet_mbps, which is seldom above 10000',
      'connectivity.csv:2 C [implausible-value] "300000" is hardly right for mbps, which is seldom above 10000',
    ],
  ],
  [
    'what the configuration calls usual',
    {
      ...equipment('101,desktop,65,2\n102,desktop,64,3\n', 'unit_id,category,ram_gb,quantity'),
      'infragap.yaml': `${CONFIG}plausible: { ram_gb: { at_most: 64 }, quantity: { at_least: 3 } }\n`,
    },
    [
      'equipment.csv:2 C [implausible-value] "65" is hardly right for ram_gb, which is seldom above 64',
      'equipment.csv:2 D [implausible-value] "2" is hardly right for quantity, which is seldom below 3',
    ],
  ],
  [
    'far more computers than people, listed or in a form, in use or not',
    {
      'units.csv':
        'unit_id,name,staff_present,Số máy tính\n101,An Lao,12,\n102,Hoai An,0,\n103,My Chau,10,31\n104,My Hoa,12,\n',
      'equipment.csv':
        'unit_id,category,quantity,condition\n101,desktop,600,in_use\n101,laptop,300,broken\n102,computer,20,in_use\n104,desktop,30,in_use\n104,laptop,50,on_order\n',
    },
    [
      'units.csv:1 [columns-counted]',
      'units.csv:2 C [implausible-count] Unit 101 has 900 computers for 12 people in staff_present; they were counted as they stand. -> Check both numbers: items of other offices, a number in the wrong column, staff left out.',
      'units.csv:3 C [implausible-count] Unit 102 has 20 computers for 0 people in staff_present',
      'units.csv:4 C [implausible-count] Unit 103 has 31 computers for 10 people in staff_present',
    ],
  ],
  [
    'what changed sharply since the inventory before, and what a little',
    {
      'infragap.yaml': `${CONFIG}targets: [{ id: pc, check: per-unit, item: computer }]\n`,
      'units.csv': 'unit_id,name,staff_present\n101,An Lao,10\n102,Hoai An,16\n103,My Chau,0\n',
      'equipment.csv': 'unit_id,category,quantity\n101,desktop,4\n102,laptop,28\n103,desktop,9\n',
      'before-units.csv': 'unit_id,name,staff_present\n101,An Lao,14\n102,Hoai An,10\n103,My Chau,6\n',
      'before-equipment.csv': 'unit_id,category,quantity\n101,desktop,40\n102,desktop,20\n103,desktop,6\n',
    },
    [
      'units.csv:2 [count-changed-sharply] computer of unit 101: 40 in the inventory before, 4 now (−90.0%). -> Check that no rows are missing or counted twice; if it is right, nothing needs to be done.',
      'units.csv:3 C [count-changed-sharply] staff_present of unit 102: 10 in the inventory before, 16 now (+60.0%).',
      'units.csv:4 C [count-changed-sharply] staff_present of unit 103: 6 in the inventory before, 0 now (−100.0%).',
    ],
    {
      args: [
        'units.csv',
        'equipment.csv',
        '--previous',
        'before-units.csv',
        '--previous',
        'before-equipment.csv',
      ],
    },
  ],
  [
    'an inventory before of other units',
    { 'units.csv': UNITS, 'before.csv': 'unit_id,staff_present\n201,5\n' },
    [
      '[setting-idle] Nothing could be held against the inventory before: no figure of a unit is known in both. -> Check that both call units by the same codes.',
    ],
    { args: ['units.csv', '--previous', 'before.csv'] },
  ],
  [
    'an office of which nothing came, and one that is there in vain',
    {
      'roster.csv': `${UNITS}103,103\n104,My Hoa\n`,
      'equipment.csv': 'unit_id,category\n101,desktop\n102,blue\n',
      'allocations.csv': 'unit_id,year,source,amount\n104,2026,province,500000\n',
      'infragap.yaml': `${CONFIG}funding: { year: 2027 }\n`,
    },
    [
      'roster.csv:4 [missing-submission] Nothing was submitted for unit 103: no file names it or a unit below it. -> Ask for its file; its figures are unknown until it is there.',
      'roster.csv:5 [missing-submission] Nothing was submitted for unit 104 My Hoa: no file names it',
      'equipment.csv:3 B [not-in-list]',
    ],
    { args: ['equipment.csv', 'allocations.csv', '--roster', 'roster.csv'] },
  ],
  [
    'units that have to submit, and that the roster does not have',
    {
      'roster.csv': 'unit_id,tier\n101,commune\n',
      'equipment.csv': 'unit_id,category\n101,desktop\n',
      'infragap.yaml': `${CONFIG}submissions: { tier: village }\n`,
    },
    [
      '[setting-idle] submissions names no unit of the roster; none was found missing. -> Check its tier and where against the roster.',
    ],
    { args: ['equipment.csv', '--roster', 'roster.csv'] },
  ],
  [
    'an office without a single machine, where others have some',
    {
      'units.csv': `${UNITS}103,103\n104,My Hoa\n`,
      'equipment.csv': 'unit_id,category\n101,computer\n104,blue\n',
      'infragap.yaml': `${CONFIG}targets: [{ id: pc, check: per-unit, item: computer }]\n`,
    },
    [
      'units.csv:3 [unit-without-items] Unit 102 Hoai An has no row of equipment, so what it has is unknown, not nothing. -> Send its rows, or a row with quantity 0; `no_rows_means_none: [equipment]` says that no rows mean none.',
      'units.csv:4 [unit-without-items] Unit 103 has no row of equipment',
      'equipment.csv:3 B [not-in-list]',
    ],
  ],
  [
    'nothing, where the configuration calls anything usual',
    {
      ...equipment('101,desktop,300\n', 'unit_id,category,ram_gb'),
      'infragap.yaml': `${CONFIG}plausible: { ram_gb: {} }\n`,
    },
    [],
  ],
];

const TOLD: readonly Case[] = [
  ...SUSPICIOUS,
  ...UNREADABLE,
  ...EMPTY,
  ...COLUMNS,
  ...ROWS,
  ...CELLS,
  ...UNIT_FAULTS,
  ...CONTRADICTIONS,
  ...MONEY,
  ...SHAPES,
  ...ASSUMED,
];

/** What was once not told, or sent the reader to the wrong place. */
const wide = (rows: string): Files => ({
  'units.csv': `Mã đơn vị,Tên đơn vị,Máy tính,,,Máy in\n,,Tổng số,Hỏng,Chờ thanh lý,\n${rows}`,
});
const HEADER_ROWS = 'units.csv:2 [header-rows] Rows 1 to 2 were read as one header.';
const COUNTED =
  'units.csv:2 [columns-counted] Columns were taken for numbers of items: Máy tính / Tổng số = computer (total), Máy tính / Hỏng = computer (broken), Máy tính / Chờ thanh lý = computer (awaiting_disposal), Máy in = printer (total)';

const FURTHER: readonly Case[] = [
  [
    'two columns of notes, which nothing depends on',
    { 'units.csv': UNITS, 'equipment.csv': 'unit_id,category,Ghi chú,Ghi chú\n101,desktop,a,b\n' },
    [],
  ],
  [
    'a list of what is needed',
    {
      'units.csv': UNITS,
      'equipment.csv': 'Nhu cầu trang bị năm 2026,,\nMã đơn vị,Loại thiết bị,Số lượng\n101,máy in,2\n',
    },
    [
      'equipment.csv:2 [header-found]',
      'equipment.csv:2 [title-of-needs] The title speaks of what is needed ("Nhu cầu trang bị năm 2026"); whether items below it count whose rows do not say in which condition they are is taken as unknown. -> If they are needs, leave the file out.',
    ],
  ],
  [
    'a code that lost zeros, and may have been either of two',
    {
      'units.csv': 'unit_id,name\n00098,Xã Một\n0098,Xã Hai\n',
      'equipment.csv': 'unit_id,category\n98,desktop\n00098,desktop\n0098,desktop\n',
    },
    [
      'equipment.csv:2 A [ambiguous-unit] "98" may be any of 00098 Xã Một, 0098 Xã Hai; 1 row cannot be used. -> Write the code with its zeros (00098, 0098), in a column that is formatted as text.',
    ],
  ],
  [
    'the same file under two names',
    {
      'units.csv': UNITS,
      'equipment-1.csv': 'unit_id,category\n101,desktop\n',
      'equipment-2.csv': 'unit_id,category\n101,desktop\n',
    },
    [
      'equipment-2.csv [same-file] The file is equipment-1.csv once more, byte for byte; it was not read. -> Delete one of the two.',
    ],
  ],
  [
    'a report of our own beside the inventory',
    { 'units.csv': UNITS, 'units gaps.csv': 'target,unit_id,gap_low,share_of\nlan,101,1,units\n' },
    [
      'units gaps.csv:1 [own-report] The table is a report of infragap, no inventory; it was not read. -> Keep reports in another folder.',
    ],
  ],
  [
    'a copy that was made for its sender, sent back',
    {
      'units.csv':
        '\ufeffunit_id,name,To mend (infragap)\n101,An Lao,\n102,Hoai An,"B: a name is missing."\n',
    },
    [
      'units.csv:1 [returned-copy] The file is a copy that infragap made for its sender: its column of what to mend was not read, and an apostrophe before =, +, - or @ was taken off.',
    ],
  ],
  [
    'two tables that call a unit by two names',
    { 'units.csv': UNITS, 'units_2.csv': 'unit_id,name,population\n101,Xã Khác,5\n' },
    [
      'units_2.csv:2 B [name-differs] Unit 101 is called "Xã Khác" here and "An Lao" elsewhere (units.csv:2); it was taken for the same. -> Correct the code or the name.',
    ],
  ],
  [
    'rows left out by a column that is not there',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nonly_rows: { stauts: [open] }\n',
      'units.csv': 'unit_id,name,status\n101,An Lao,open\n',
    },
    [
      '[setting-idle] only_rows names a column "stauts" that no table has; no row was left out by it. -> Write the header as it stands in the file. Did you mean "status"?',
    ],
  ],
  [
    'numbers that two forms tell, and that a list contradicts',
    {
      'units.csv': 'Mã đơn vị,Tên đơn vị,Số máy in,Số máy scan\n101,An Lao,3,2\n',
      'units_2.csv': 'Mã đơn vị,Số máy in,Số switch\n101,3,1\n',
      'equipment.csv': 'unit_id,category\n101,scanner\n',
    },
    [
      'units.csv:1 [columns-counted]',
      'units_2.csv:1 [columns-counted]',
      'units_2.csv:2 B [count-repeated] 1 number from here on is told elsewhere as well (first: units.csv:2) and was counted once.',
      'units.csv:2 D [count-differs] Unit 101, scanner: the form says 2, the list shows 1. The list is counted; what the form has more is carried as a range. -> Correct the form, or complete the list.',
    ],
  ],
  [
    'a row that tells of a part of the row above it',
    { 'units.csv': 'STT,Mã đơn vị,Tên đơn vị,Số hộ\n1,101,An Lão,50\n,,Trong đó: hộ nghèo,4\n' },
    [
      'units.csv:3 [part-row] 1 row tells of a part of the row above, or of a mean ("Trong đó: hộ nghèo"), and was not counted once more.',
    ],
  ],
  [
    'a separator too many, so that cells stand under the wrong headers',
    equipment('101,desktop, grey,1,2020\n102,laptop,1,2021,\n', 'unit_id,category,quantity,year_in_use'),
    [
      'equipment.csv:2 C [shifted-row] The row has 5 cells, the header 4, and " grey" stands under "quantity": its cells have moved, and the row was not read. -> Put the cell that holds a separator between quotation marks.',
    ],
  ],
  [
    'a separator too many where the last cell is blank; one wrong cell before blank cells is one wrong cell',
    equipment(
      '101,desktop, grey,1,2020,\n102,laptop,x,2021,,\n102,printer,1,2021,\n',
      'unit_id,category,quantity,year_in_use,note',
    ),
    [
      'equipment.csv:2 C [shifted-row] The row has 6 cells, the header 5, and " grey" stands under "quantity"',
      'equipment.csv:3 C [not-a-number] "x" is not a number',
    ],
  ],
  [
    'rows above a quotation mark that is never closed: they are read',
    equipment('101,desktop,x,\n102,laptop,1,\n102,printer,1,"room 4\n', 'unit_id,category,quantity,note'),
    [
      'equipment.csv:2 C [not-a-number] "x" is not a number',
      'equipment.csv:4 [unreadable-file] The file cannot be read: a quotation mark opens a cell',
    ],
  ],
  [
    'rows without headers: what is a number is no heading',
    {
      'units.csv': UNITS,
      'equipment.csv': '101,PC-1,desktop,4,2021-03-05,in_use\n102,PC-2,desktop,2,2021-03-05,in_use\n',
    },
    [
      'equipment.csv:1 [header-not-found] No row holds the headings of a table; the first that could (101, PC-1, desktop, 4, 2021-03-05, in_use)',
    ],
  ],
  [
    'a total of figures of which one cannot be read: what it should be nobody knows',
    {
      'units.csv':
        'unit_id,name,households\n101,An Lao,50\n102,Hoai An,about 60\n,Tổng cộng,110\n103,My Hoa,50\n104,An Hao,about 9\n,Cộng,40\n',
    },
    [
      'units.csv:3 C [not-a-number] "about 60" is not a number',
      'units.csv:4 [total-row-ignored] 2 rows add up others',
      'units.csv:6 C [not-a-number] "about 9" is not a number',
      'units.csv:7 C [total-row-mismatch] The total says 40; the rows add up to 50.',
    ],
  ],
  [
    'a unit without items, beside a file that might have held some',
    {
      'units.csv': UNITS,
      'equipment-1.csv': 'unit_id,category\n101,desktop\n',
      'equipment-2.xlsx': Buffer.from('504b030414000600', 'hex'),
      'infragap.yaml': TARGET('check: per-unit, item: computer, at_least: 2'),
    },
    [
      'units.csv:3 [unit-without-items] Unit 102 Hoai An has no row of equipment',
      'equipment-2.xlsx [unreadable-file] The file cannot be read: the workbook is damaged.',
    ],
  ],
  [
    'a row with a separator too many, and one with a remark beyond its last column',
    {
      'units.csv':
        'unit_id,name,officials,Máy tính để bàn,Máy in\n101,An Lao,,5,3,1\n102,Hoai An,,3,1,moved\n103,Tam Quan,4,3,1,9\n',
    },
    [
      'units.csv:1 [columns-counted]',
      'units.csv:2 C [shifted-row] The row has 6 cells, the header 5: nothing stands under "officials", and "1" beyond the last header. Its cells have moved, and the row was not read. -> Take out the separator too many, or what stands beyond the last header.',
      'units.csv:3 [long-row]',
      'units.csv:4 [long-row]',
    ],
  ],
  [
    'a list that gives the name of another unit beside a code',
    {
      'units.csv': UNITS,
      'equipment.csv':
        'Mã đơn vị,Tên đơn vị,Loại,Số lượng\n101,Hoai An,PC,3\n101,Hoai An,laptop,1\n102,Hoai An,PC,1\n102,Phong Noi vu,laptop,1\n',
      'connectivity.csv': 'Mã đơn vị,Tên đơn vị,Loại kết nối\n102,An Lao,LAN\n',
    },
    [
      'equipment.csv:2 B [name-differs] Unit 101 is called "Hoai An" here and "An Lao" elsewhere (units.csv:2); it was taken for the same. -> Correct the code or the name.',
      'connectivity.csv:2 B [name-differs] Unit 102 is called "An Lao" here and "Hoai An" elsewhere (units.csv:3)',
    ],
  ],
  [
    'columns that count kinds of one thing, with and without a column of all, and one column twice',
    {
      'units.csv':
        'unit_id,name,Máy in A4,Máy in A3,Máy scan,Máy scan A3,Laptop,Laptop\n101,An Lao,2,1,3,1,4,4\n',
    },
    [
      'units.csv:1 [columns-added] Columns that count kinds of one thing were added up: Máy in A4 + Máy in A3 = printer (total)',
      'units.csv:1 [columns-contained] Columns were not counted, because the column in brackets has them all: Máy scan A3 (Máy scan)',
      'units.csv:1 H [duplicate-column] A second column, "Laptop", means "laptop.total" (the first: Laptop); where they differ, the number is unknown.',
      'units.csv:1 [columns-counted]',
    ],
  ],
  [
    'columns that speak of equipment and are not understood, and those that say what is wanted',
    {
      'units.csv':
        'unit_id,name,Máy tính,Máy tính tự trang bị,Máy tính cần mua,Máy in còn thiếu,Loại máy tính,Giá máy tính\n101,An Lao,5,2,4,1,Dell,12\n',
      'equipment.csv': 'unit_id,category,quantity,Hỏng,Không sử dụng\n102,printer,5,2,x\n',
    },
    [
      'units.csv:1 [columns-counted]',
      'units.csv:1 D [column-not-counted] "Máy tính tự trang bị" may tell how many of "Máy tính" do not count; it was not understood, so of as many it is taken as unknown whether they do. -> Say under columns in infragap.yaml what it counts, such as `{ counts: computer, part: broken }`, or `is: ignored`.',
      'units.csv:1 [column-left-out] Columns were left out, because they say what is asked for, or what is worked out from others: Máy tính cần mua, Máy in còn thiếu -> If one says what is there, say so under columns in infragap.yaml.',
      "equipment.csv:1 [columns-counted] Columns were taken to say of how many of a row's items something is so, or by a tick of all: Hỏng = broken, Không sử dụng = unused -> If one",
      'equipment.csv:2 A [unknown-unit]',
      'units.csv:1 G [unknown-column] "Loại máy tính"',
      'units.csv:1 H [unknown-column] "Giá máy tính"',
    ],
  ],
  [
    'a state that may be of machines or of anything, beside a number of machines and elsewhere',
    {
      'units.csv':
        'unit_id,Kém,name,Máy tính,Thanh lý,Cũ,Mới,Máy tính cũ\n101,3,An Lao,5,2,1,x,1\n102,4,Hoai An,3,0,1,y,1\n',
    },
    [
      'units.csv:1 [columns-counted]',
      'units.csv:1 E [column-not-counted] "Thanh lý" may tell how many of "Máy tính" do not count',
      'units.csv:1 F [column-not-counted] "Cũ" may tell how many of "Máy tính" do not count',
      'units.csv:1 H [column-not-counted] "Máy tính cũ" may tell how many of "Máy tính" do not count',
    ],
  ],
  [
    'a sort of number below a number, of equipment listed one by one',
    equipment('101,printer,5,2\n', 'unit_id,category,Số lượng,\n,,2023,2024'),
    [
      'equipment.csv:2 [header-rows]',
      'equipment.csv:3 C [column-not-counted] How many items a row stands for is unknown of 1 row from here on, because it may be said where nothing is read: Số lượng / 2023, Số lượng / 2024',
    ],
  ],
  [
    'a share that may be a percentage, and one that says so',
    {
      'units.csv':
        'unit_id,name,Tỷ lệ hộ sử dụng Internet cáp quang\n101,An Lao,35\n102,Hoai An,35%\n103,An Quang,"0,4"\n',
    },
    [
      'units.csv:2 C [numbers-decided] Figures in this column of shares go up to 100, and were taken for percentages (95 for 95%).',
      'units.csv:4 C [ambiguous-number] "0,4" may be 0.4% or 40%; "Tỷ lệ hộ sử dụng Internet cáp quang" is taken as unknown. -> Write the percent sign behind it: 0.4% or 40%, whichever is meant.',
    ],
  ],
  ['a two-row header over numbers of items', wide('101,An Lão,20,3,1,2\n'), [HEADER_ROWS, COUNTED]],
  [
    'parts that are more than the whole',
    wide('101,An Lão,20,21,,2\n'),
    [
      HEADER_ROWS,
      COUNTED,
      'units.csv:3 D [parts-exceed-total] Unit 101: the parts make 21 (computer (broken) 21), the total is 20. What they say is carried as a range. -> Correct the numbers: the parts cannot be more than the whole.',
    ],
  ],
  [
    'a total row that the rows do not add up to, and one that they do',
    wide('101,An Lão,20,3,1,2\n102,Hoài Ân,10,0,0,1\n,Tổng cộng,31,3,1,3\n'),
    [
      HEADER_ROWS,
      COUNTED,
      'units.csv:5 [total-row-ignored] 1 row adds up others ("Tổng cộng") and was left out of the sums.',
      'units.csv:5 C [total-row-mismatch] The total says 31; the rows add up to 30. -> Correct the total, or find the row that is missing or counted twice. The rows are what counts here.',
    ],
  ],
  [
    'titles above, numbers of columns, sections, the header again, notes below',
    {
      'units.csv': [
        'BIỂU TỔNG HỢP MÁY TÍNH,,,',
        ',,,',
        'STT,Mã đơn vị,Tên đơn vị,Số hộ',
        '(1),(2),(3),(4)',
        'I. Khối xã,,,',
        '1,101,Xã An Lão,50',
        'STT,Mã đơn vị,Tên đơn vị,Số hộ',
        '2,102,Xã Hoài Ân,60',
        'Người lập biểu,,,',
      ].join('\n'),
    },
    [
      'units.csv:3 [header-found] The header was found in row 3, below: BIỂU TỔNG HỢP MÁY TÍNH',
      'units.csv:4 [column-numbers] The row numbers the columns; it was not read as data.',
      'units.csv:5 [section-row] 1 row heads those below ("I. Khối xã") and was not read as data.',
      'units.csv:7 [repeated-header] 1 row repeats the header and was not read as data.',
      'units.csv:9 [note-row] 1 row holds a note or a signature ("Người lập biểu"), no data.',
    ],
  ],
  [
    'a table without codes, on a sheet of another',
    {
      'infragap.yaml': 'as_of: 2026-03-01\ntiers: [district, commune]\n',
      'units.csv': 'Tên đơn vị,Số hộ\nXã An Lão,5\n\nMã đơn vị,Loại thiết bị,Số lượng\nXã An Lão,máy in,1\n',
    },
    [
      'units.csv:2 A [name-is-code] The table has no codes of units; their names ("Xã An Lão") stand for them. -> Add a column unit_id, or give a list of units with --roster.',
      'units.csv:2 A [tier-from-name] No column says the tier; it was taken from the names: "Xã An Lão" is a commune.',
      'units.csv:3 [blank-row]',
      'units.csv:4 [several-tables] The sheet holds 2 tables; this is number 2.',
    ],
  ],
  [
    'a list of one office, which the line above it names',
    {
      'units.csv': UNITS,
      'equipment.csv': 'Đơn vị: Hoai An,\nLoại thiết bị,Số lượng\nmáy in,2\n',
    },
    [
      'equipment.csv:2 [header-found] The header was found in row 2, below: Đơn vị: Hoai An',
      'equipment.csv:2 [unit-of-table] No column says whose rows these are; "Hoai An" was taken to mean unit 102.',
    ],
  ],
  [
    'the measure of money in the line above',
    {
      'units.csv': UNITS,
      'allocations.csv': ',,,ĐVT: triệu đồng\nunit_id,year,source,amount\n101,2026,own,3\n',
    },
    [
      '[funding-year-assumed]',
      'allocations.csv:2 [header-found] The header was found in row 2, below: ĐVT: triệu đồng',
      'allocations.csv:2 [measure-above] The line above the table says "ĐVT: triệu đồng": its figures of money were read so.',
    ],
  ],
  [
    'figures and dates that the rest of their column decides',
    equipment(
      '101,desktop,"1.234",05/03/2020\n102,desktop,"2,5",25/03/2020\n',
      'unit_id,category,original_cost,purchase_date',
    ),
    [
      'equipment.csv:2 C [numbers-decided] "," was taken to stand before decimals in this column, as its other cells show.',
      'equipment.csv:2 D [dates-decided] Dates of this column were read day first, as its other cells show.',
    ],
  ],
  [
    'rows that the configuration leaves out',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nonly_rows: { status: [open] }\n',
      'units.csv': 'unit_id,name,status\n101,An Lao,open\n102,Hoai An,closed\n',
    },
    ['units.csv:3 C [row-left-out] 1 row was left out, as the configuration says: status is "closed".'],
  ],
  [
    'what a workbook hides, and formulas that were never worked out',
    {
      'units.xlsx': xlsxOf({
        sheets: {
          Units: [
            ['unit_id', 'name', 'population'],
            ['101', 'An Lao', '<f>1+1</f>'],
            ['102', 'Hoai An', '<v>7</v>'],
          ]
            .map((row, at) => {
              const cells = row.map((cell) =>
                cell.startsWith('<') ? `<c>${cell}</c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
              );
              return `<row r="${at + 1}"${at === 2 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
            })
            .reduce((all, row) => all + row, '<sheetData>')
            .concat('</sheetData>'),
          Old: '<sheetData><row r="1"><c><v>1</v></c></row></sheetData>',
        },
        states: { Old: 'hidden' },
      }),
    },
    [
      'units.xlsx [hidden-sheet] The sheet is hidden and was not read. -> Show it in the spreadsheet program if it belongs to the inventory; delete it if it does not.',
      'units.xlsx:2 C [formula-without-value] 1 formula of this sheet has no value in the file; what its cell says is unknown.',
      'units.xlsx:3 [hidden-row] 1 row of this sheet is hidden in the spreadsheet program and was read like the others. -> Show hidden rows and take off filters; delete rows that do not count.',
    ],
  ],
  [
    'names in the letters of an old font',
    { 'units.csv': 'unit_id,name\n101,X· VÜnh ThÞnh\n102,X· T©n LËp\n103,X· Hßa B×nh\n' },
    [
      'units.csv [legacy-text] The text was written for TCVN3 (ABC) fonts, not in Unicode; it was converted. Capital letters may be lost. -> Check the names; better convert the file to Unicode.',
    ],
  ],
  [
    'fewer villages declared than listed',
    {
      'infragap.yaml': TARGET('check: coverage, fact: fibre, count: villages, where: { tier: commune }'),
      'units.csv':
        'unit_id,tier,parent_id,villages,fibre\n101,commune,,1,\n1,village,101,,yes\n2,village,101,,yes\n',
    },
    [
      'units.csv:2 D [fewer-declared-than-listed] villages of unit 101 is 1, but 2 are listed below it; those listed are counted. -> Correct the number, or the list.',
    ],
  ],
  [
    'a header and no rows below it',
    { 'units.csv': UNITS, 'equipment.csv': 'unit_id,category\n' },
    ['equipment.csv [no-rows]'],
  ],
  [
    'money of a source that the configuration does not name',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\nfunding: { year: 2027, sources: [{ id: province, grant_per_unit: 5 }] }\n',
      'units.csv': UNITS,
      'allocations.csv': 'unit_id,year,source,amount\n101,2027,Provinse,300000\n',
    },
    [
      'allocations.csv:2 C [unknown-source] "Provinse" is no source of the configuration; its money is counted beside theirs. Did you mean "province"?',
    ],
  ],
  [
    'two targets that want one item and buy different things',
    {
      'infragap.yaml': `as_of: 2026-03-01
targets:
  - { id: two, check: per-unit, item: computer, at_least: 2, buy: cheap }
  - { id: three, check: per-unit, item: computer, at_least: 3, buy: dear }
prices: { cheap: { price: 1000 }, dear: { price: 9000 } }
`,
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,condition\n101,desktop,in_use\n102,desktop,in_use\n',
    },
    [
      '[different-purchases] Targets three, two want the same computer but buy different things (cheap, dear), first in unit 101; the larger need decides which.',
    ],
  ],
  [
    'a price that the configuration says otherwise',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nprice_lists: [prices.csv]\nprices: { cable: { price: 9000 } }\n',
      'prices.csv': 'item,price\nwork,3000\ncable,8000\n',
      'units.csv': UNITS,
    },
    [
      'prices.csv:3 [price-overruled] The price of cable gave way to that of infragap.yaml. -> Nothing, if it is meant so; else take one of them out.',
    ],
  ],
  [
    'a price list with another sheet',
    {
      'infragap.yaml': 'as_of: 2026-03-01\nprice_lists: [prices.xlsx]\n',
      'prices.xlsx': xlsxOf({
        sheets: Object.fromEntries(
          [
            ['Prices', 'item', 'price', 'cable', '8000'],
            ['Notes', 'written', 'by', 'us', 'all'],
          ].map(([name, ...texts]) => {
            const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
            const rows = [cells.slice(0, 2), cells.slice(2)].map((row) => `<row>${row.join('')}</row>`);
            return [name, `<sheetData>${rows.join('')}</sheetData>`];
          }),
        ),
      }),
      'units.csv': UNITS,
    },
    [
      'prices.xlsx [sheet-without-prices] This table of a price list has no columns item and price, and was not read.',
    ],
  ],
  [
    'ceilings that cannot be judged, do not hold, and two for one',
    {
      'infragap.yaml': `as_of: 2026-03-01
no_rows_means_none: [equipment]
targets:
  - { id: pc, check: per-unit, item: computer, at_least: 2 }
  - { id: printer, check: per-unit, item: printer }
  - { id: scanner, check: per-unit, item: scanner }
ceilings:
  - { id: seats, items: [computer], entitlement: [{ fact: seats, each: 1 }] }
  - { id: over, items: [printer], price: 5, valid_to: 2025-12-31 }
  - { id: one, items: [scanner], price: 5 }
  - { id: two, items: [scanner], price: 6 }
`,
      ...equipment('101,desktop,1\n'),
    },
    [
      '[ceiling-not-judged] Ceiling seats was not held against what units may have (first: 101): nobody gives seats.',
      '[ceiling-not-valid] No ceiling of printer holds on 2026-03-01 (… – 2025-12-31); nothing limits what is asked for on that day.',
      'units.csv:2 [ceilings-overlap] Several ceilings of scanner (one, two) are for unit 101, and perhaps others; the first was taken.',
    ],
  ],
  [
    'a file that is over, and numbers that nobody verified',
    {
      'infragap.yaml': `as_of: 2026-03-01
valid_to: 2025-12-31
targets: [{ id: pc, check: per-unit, item: pc }]
standards: { pc: { categories: [desktop], useful_life_years: 7, minimum: { ram_gb: 8 }, source: hearsay, verified: { useful_life_years: no } } }
ceilings: [{ id: most, items: [pc], price: 5, tolerance: 10%, verified: no }]
`,
      ...equipment(
        '101,desktop,1,2024,8\n102,desktop,1,2024,8\n',
        'unit_id,category,quantity,year_in_use,ram_gb',
      ),
    },
    [
      '[profile-not-valid] infragap.yaml holds to 2025-12-31, and the date of the stock is 2026-03-01.',
      '[number-unverified] standards.pc: nobody held useful_life_years against the official text (hearsay).',
      '[number-unverified] ceilings.most: nobody held price, tolerance against the official text. -> Check it, and write it into your own configuration.',
    ],
  ],
  [
    'a workbook beside the tables',
    { 'units.csv': UNITS, 'equipment.xlsx': Buffer.from('504b030414000600', 'hex') },
    ['equipment.xlsx [unreadable-file] The file cannot be read: the workbook is damaged.'],
  ],
  [
    'a blank line above the header',
    { 'units.csv': '\nunit_id,name,population\n101,An Lao,x\n' },
    ['units.csv:3 C [not-a-number] "x" is not a number'],
  ],
  [
    'the noughts that a spreadsheet program took from a code',
    { ...equipment('97,desktop,1\n'), 'units.csv': 'unit_id,name\n00097,An Lao\n31100,Hoai An\n' },
    [
      'equipment.csv:2 A [unit-code-repaired] "97" was taken for unit 00097, whose code begins with zeros. -> Format the column as text, so that the spreadsheet program keeps the zeros.',
    ],
  ],
  [
    'a wrong cell in JSON, which has no column letters',
    { 'units.json': '[{"unit_id": "101", "population": 5}, {"unit_id": "102", "population": -5}]' },
    ['units.json:2 [out-of-range] "-5" cannot be right for population: it must be at least 0.'],
  ],
  [
    'a yes that another table denies, in the words of the tables',
    {
      'units.csv': 'unit_id,name,lan\n101,An Lao,yes\n',
      'connectivity.csv': 'unit_id,connection,present\n101,lan,no\n',
    },
    ['connectivity.csv:2 C [conflicting-values] lan of unit 101 is no here and yes elsewhere (units.csv:2)'],
  ],
  [
    'contradicting figures, at the cell that holds the figure',
    {
      'units.csv': 'unit_id,name,internet_mbps\n101,An Lao,100\n',
      'connectivity.csv': 'unit_id,connection,mbps\n101,internet,50\n',
    },
    ['connectivity.csv:2 C [conflicting-values]'],
  ],
  [
    'goods that nothing asks for, at the cell that names them',
    {
      'infragap.yaml':
        'as_of: 2026-03-01\nprices: { desktop-set: { price: 9000 } }\nfunding: { year: 2027 }\n',
      'units.csv': UNITS,
      'allocations.csv': 'unit_id,year,source,item,quantity\n101,2027,province,destop,3\n',
    },
    ['allocations.csv:2 D [item-not-recognised] "destop"'],
  ],
  [
    'equipment whose one column is mistyped: it is still no table of units',
    { 'units.csv': UNITS, 'equipment.csv': 'unit_id,categroy\n101,desktop\n101,laptop\n' },
    [
      'equipment.csv:1 [missing-column] The equipment table has no column "category"; without it no row can be used. Is it "categroy"?',
      'equipment.csv:1 B [unknown-column]',
    ],
  ],
  ['a fact by the name of constructor', { 'units.csv': 'unit_id,constructor\n101,Hoa Binh\n' }, []],
  [
    'two columns that mean the same, with the header of the first',
    equipment('101,desktop,1,2\n', 'unit_id,category,count,qty'),
    ['(the first: count'],
  ],
];

describe('what the reader is told of', () => {
  test.each(TOLD)('%s', async (_, files, told, how) => {
    expectTold(await linesOf(files, how), told);
  });

  test.each(FURTHER)('%s', async (_, files, told, how) => {
    expectTold(await linesOf(files, how), told);
  });

  test('a table that is a link to a file that is gone', async () => {
    const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': UNITS });
    symlinkSync('gone.csv', join(cwd, 'equipment.csv'));
    expectTold((await issuesIn(cwd)).map(line), ['equipment.csv']);
  });
});

describe('what is right and told to nobody', () => {
  test.each<[string, Files]>([
    [
      'the same asset in two units',
      equipment('101,desktop,PC-1\n102,desktop,PC-1\n', 'unit_id,category,asset_id'),
    ],
    ['the same name of two units', { 'units.csv': 'unit_id,name\n101,Tân Lập\n102,Tân Lập\n' }],
    [
      'two lines of two providers',
      {
        'units.csv': UNITS,
        'connectivity.csv': 'unit_id,connection,provider\n101,fibre,VNPT\n101,fibre,Viettel\n',
      },
    ],
    [
      'units with codes of their own whose names begin as parts of others do',
      { 'units.csv': 'unit_id,name\n52,Huyện X\n101,- Xã An Lão\n102,Trong đó: Xã Hoài An\n' },
    ],
    [
      'one record in JSON Lines',
      { 'units.csv': UNITS, 'equipment.jsonl': '{"unit_id":"101","category":"desktop"}\n' },
    ],
    ['a speed as text, among figures', { 'units.csv': 'unit_id,name,internet_mbps\n101,An Lao,100 Mbps\n' }],
    ['no column of quantities', equipment('101,desktop\n', 'unit_id,category')],
    ['single computers that are alike', equipment('101,desktop,1\n101,desktop,1\n101,desktop,1\n')],
    [
      'computers of a room, and of a department, that are alike',
      equipment(
        '101,desktop,Phòng Họp\n101,desktop,Phòng Họp\n101,desktop,Kế toán\n101,desktop,Kế toán\n102,desktop,Finance Department\n102,desktop,Finance Department\n102,desktop,Room 4\n102,desktop,Room 4\n',
        'unit_id,category,assigned_to',
      ),
    ],
    [
      'some computers to spare in a small office, and three for each of many people',
      {
        'units.csv': 'unit_id,name,staff_present\n101,An Lao,2\n102,Hoai An,60\n103,My Chau,0\n',
        'equipment.csv': 'unit_id,category,quantity\n101,desktop,21\n102,desktop,180\n103,desktop,19\n',
      },
    ],
    [
      'many computers of nobody knows how many people, and many printers',
      {
        'units.csv': 'unit_id,name,officials,part_time_staff\n101,An Lao,2,\n102,Hoai An,2,1\n',
        'equipment.csv': 'unit_id,category,quantity\n101,desktop,900\n102,printer,900\n',
      },
    ],
    [
      'many computers for the few whom one column counts and the many whom another does',
      {
        'units.csv': 'unit_id,name,officials,staff_present,staff_authorised\n101,An Lao,5,30,300\n',
        'equipment.csv': 'unit_id,category,quantity\n101,desktop,900\n',
      },
    ],
    [
      'lots that differ in one cell, be it one that is not read',
      equipment(
        '101,desktop,5,room 4\n101,desktop,5,room 5\n101,desktop,5,\n',
        'unit_id,category,quantity,note',
      ),
    ],
    [
      'lots with numbers of their own',
      equipment('101,desktop,5,MT-1\n101,desktop,5,MT-2\n', 'unit_id,category,quantity,asset_id'),
    ],
    [
      'bought on the date of the stock',
      equipment('101,desktop,2026-03-01\n', 'unit_id,category,purchase_date'),
    ],
    ['what is not known', equipment('101,desktop,?\n102,desktop,unknown\n', 'unit_id,category,ram_gb')],
    [
      'a day that is the same either way',
      equipment('101,desktop,05/05/2023\n', 'unit_id,category,purchase_date'),
    ],
    ['millions with points', { 'units.csv': 'unit_id,name,population\n101,An Lao,1.234.567\n' }],
    ['headers in Vietnamese', { 'units.csv': 'Mã đơn vị,Tên đơn vị\n101,An Lao\n' }],
  ])('%s', async (_, files) => {
    expect(await linesOf(files)).toEqual([]);
  });
});

describe('where an issue is', async () => {
  const found = async (files: Files, rule: string): Promise<Issue | undefined> =>
    (await issuesOf(files)).find((issue) => issue.rule === rule);

  test.each<[string, Files, Partial<Issue>]>([
    [
      'duplicate-key',
      {
        'units.csv': UNITS,
        'equipment-1.csv': 'unit_id,category,asset_id\n,,\n102,desktop,"PC\n0"\n101,desktop,PC-1\n',
        'equipment-2.csv': 'Mã đơn vị,Loại thiết bị,Mã tài sản\n101,máy in,M-1\n101,laptop,PC-1\n',
      },
      {
        file: 'equipment-2.csv',
        row: 3,
        column: 'C',
        header: 'Mã tài sản',
        field: 'asset_id',
        value: 'PC-1',
        rows: 1,
        related: { file: 'equipment-1.csv', row: 4 },
      },
    ],
    [
      'duplicate-key',
      { 'units.csv': `${UNITS}101,An Lao\n` },
      { file: 'units.csv', row: 4, column: 'A', value: '101', related: { file: 'units.csv', row: 2 } },
    ],
    [
      'unit-matched-by-name',
      equipment('hoai an,desktop,1\n'),
      { row: 2, column: 'A', value: 'hoai an', related: { file: 'units.csv', row: 3 } },
    ],
    [
      'cyclic-parent',
      { 'units.csv': 'unit_id,parent_id\n101,102\n102,101\n' },
      { row: 2, column: 'B', value: '102', related: { file: 'units.csv', row: 3 } },
    ],
    [
      'unknown-unit',
      equipment('104x,desktop,1\n101,desktop,1\n104x,desktop,1\n104x,desktop,1\n'),
      { file: 'equipment.csv', row: 2, column: 'A', value: '104x', rows: 3, related: null },
    ],
    [
      'out-of-range',
      { 'units.csv': 'Mã đơn vị,Dân số\n101,-3\n' },
      { file: 'units.csv', row: 2, column: 'B', header: 'Dân số', field: 'population', value: '-3' },
    ],
  ])('%s', async (rule, files, place) => {
    expect(await found(files, rule)).toMatchObject(place);
  });

  // A file is read in blocks: a line end, a letter or a quoted cell that lies across two of them counts once.
  const BLOCK = 262_144;
  test.each([
    ['a line end of Windows', '\r\n', 1],
    ['a letter of three bytes, after one', 'ạ\r\n', 1],
    ['a letter of three bytes, after two', 'ạ\r\n', 2],
    ['a quoted cell', '"a\r\nb"\r\n', 1],
    ['a quoted cell, at its line break', '"a\r\nb"\r\n', 3],
    ['a quoted cell, after it', '"a\r\nb"\r\n', 6],
  ])('behind the first block of a long file, which ends inside %s', async (_, across, before) => {
    const first = 'unit_id,name,population,note\r\n1,An Lao,5,';
    const second = '\r\n0,Vinh Thanh,5,';
    const filling = 'x'.repeat(BLOCK - first.length - second.length - before);
    const rest = '2,Hoai An,bad,\r\n1,An Lao,5,\r\n';
    expectTold(await linesOf({ 'units.csv': `${first}${filling}${second}${across}${rest}` }), [
      'units.csv:4 C [not-a-number] "bad"',
      'units.csv:5 A [duplicate-key] Unit "1" is there already (units.csv:2)',
    ]);
  });
});

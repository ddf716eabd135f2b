/*
 * What a library loses of workbooks, without a word. The day that a newer one keeps it, a test here fails: then read
 * docs/why-own-workbook-readers.md, and think again.
 */
import { readXls, type Sheet } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { WorkbookFault } from '../src/readers/workbook/fault.ts';
import { readWorkbook } from '../src/readers/workbook/read.ts';
import { sheetOf, type WorkbookSheet } from '../src/readers/workbook/sheet.ts';
import {
  double,
  long,
  odsOf,
  record,
  short,
  wide,
  type XlsSheet,
  xlsOf,
  xlsxOf,
  xlsxParts,
  zipOf,
} from './support/workbook.ts';

type Value = string | number | boolean | null;
type Rows = readonly (readonly Value[])[];

const odsTable = (rows: string): Buffer => odsOf(`<table:table table:name="S">${rows}</table:table>`);
const odsRow = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsNumber = (value: number, shown = `${value}`): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

const xlsx = (rows: string, more: Partial<Parameters<typeof xlsxOf>[0]> = {}): Buffer =>
  xlsxOf({ sheets: { S: `<sheetData>${rows}</sheetData>` }, ...more });
const changed = (content: Record<string, string | Buffer>, name: string, part?: string): Buffer => {
  const { [name]: _, ...parts } = content;
  return zipOf(part === undefined ? parts : { ...parts, [name]: part });
};
const oneText = xlsxParts({
  sheets: { S: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row></sheetData>' },
  texts: ['<t>Xã A</t>'],
});
const SHEET = 'xl/worksheets/sheet1.xml';

/** Larger than the mini stream, which the library wants described more fully. */
const xls = (sheets: readonly XlsSheet[], globals: readonly Buffer[] = []): Buffer =>
  xlsOf(sheets, [...globals, record(0x1ff, Buffer.alloc(5_000))]);
const one = (...records: readonly Buffer[]): Buffer => xls([{ name: 'S', records }]);
const number = (row: number, column: number, value: number): Buffer =>
  record(0x203, row, column, 0, double(value));
const label = (row: number, column: number, text: string): Buffer =>
  record(0x204, row, column, 0, short(text.length), wide(text));
const chart = (...records: readonly Buffer[]): Buffer =>
  Buffer.concat([record(0x809, 0x600, 0x20, 0, 0, long(0), long(0)), ...records, record(0x0a)]);
/** A formula whose text stands in a record after it. */
const formula = record(0x06, 0, 0, 0, Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), 0, long(0));
const formulaText = record(0x207, short(3), wide('văn'));

const read = async (content: Buffer): Promise<WorkbookSheet[]> => (await readWorkbook(content)).map(sheetOf);
const library = { ods: readOds, xls: readXls, xlsx: readXlsx };

/** All sheets' rows, one below the other. */
const ownRows = (sheets: readonly WorkbookSheet[]): Rows =>
  sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows }, (_, row) =>
      Array.from({ length: sheet.columns }, (_, column) => sheet.cell(row, column)),
    ),
  );
const libraryRows = (sheets: readonly Sheet[]): Rows =>
  sheets.flatMap(({ rows }) =>
    rows.map((row) =>
      row.map(
        (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null)) as Value,
      ),
    ),
  );

test.each<[format: keyof typeof library, what: string, content: Buffer, right: Rows | string, given: Rows]>([
  [
    'ods',
    'rows that are repeated on every page',
    odsTable(
      `<table:table-header-rows>${odsRow(odsText('unit') + odsText('staff'))}</table:table-header-rows>${odsRow(odsText('A') + odsNumber(3))}`,
    ),
    [
      ['unit', 'staff'],
      ['A', 3],
    ],
    [['A', 3]],
  ],
  [
    'ods',
    'rows of a group that can be folded',
    odsTable(
      `${odsRow(odsText('A') + odsNumber(3))}<table:table-row-group>${odsRow(odsText('B') + odsNumber(4))}</table:table-row-group>${odsRow(odsText('C') + odsNumber(5))}`,
    ),
    [
      ['A', 3],
      ['B', 4],
      ['C', 5],
    ],
    [
      ['A', 3],
      ['C', 5],
    ],
  ],
  ['ods', 'a formula that fails', odsTable(odsRow(odsNumber(0, '#DIV/0!'))), [['#DIV/0!']], [[0]]],
  [
    'ods',
    'a day that no month has',
    odsTable(odsRow('<table:table-cell office:value-type="date" office:date-value="2024-02-30"/>')),
    [['2024-02-30']],
    [['2024-03-01']],
  ],
  ['xlsx', 'no list of texts', changed(oneText, 'xl/sharedStrings.xml'), 'workbook-damaged', [[null, 5]]],
  [
    'xlsx',
    'a text that the list has not',
    xlsx('<row><c t="s"><v>7</v></c></row>'),
    'workbook-damaged',
    [[null]],
  ],
  [
    'xlsx',
    'no list of number formats',
    changed(
      xlsxParts({ sheets: { S: '<sheetData><row><c s="1"><v>45356</v></c></row></sheetData>' } }),
      'xl/styles.xml',
    ),
    'workbook-damaged',
    [[45356]],
  ],
  [
    'xlsx',
    'a sheet that is cut off',
    changed(oneText, SHEET, '<worksheet><sheetData><row><c><v>1</v></c></row>'),
    'workbook-damaged',
    [[1]],
  ],
  [
    'xlsx',
    'how a text is pronounced',
    xlsx('<row><c t="inlineStr"><is><t>Xã A</t><rPh sb="0" eb="1"><t>aside</t></rPh></is></c></row>'),
    [['Xã A']],
    [['Xã Aaside']],
  ],
  [
    'xlsx',
    'a date of which the month is shown',
    xlsx('<row><c s="1"><v>45356</v></c></row>', { formats: ['mm'] }),
    [['2024-03-05']],
    [[45356]],
  ],
  [
    'xls',
    'a chart on a sheet',
    one(
      label(0, 0, 'unit'),
      label(0, 1, 'staff'),
      label(1, 0, 'A'),
      number(1, 1, 3),
      chart(number(0, 0, 9), number(1, 1, 8)),
    ),
    [
      ['unit', 'staff'],
      ['A', 3],
    ],
    [
      [9, 'staff'],
      ['A', 8],
    ],
  ],
  ['xls', 'cells after a chart', one(number(0, 0, 1), chart(), number(1, 0, 2)), [[1], [2]], [[1]]],
  [
    'xls',
    'a chart that is a sheet',
    xls([
      { name: 'S', records: [number(0, 0, 1)] },
      { name: 'Biểu đồ', kind: 2, records: [number(0, 0, 9)] },
    ]),
    [[1]],
    [[1], [9]],
  ],
  [
    'xls',
    'the text of a formula that many cells share',
    one(formula, record(0x4bc, Buffer.alloc(10)), formulaText, number(0, 1, 5)),
    [['văn', 5]],
    [[null, 5]],
  ],
  [
    'xls',
    'text in letters of several kinds',
    one(record(0xd6, 0, 0, 0, short(3), wide('văn'), 0), number(0, 1, 5)),
    [['văn', 5]],
    [[null, 5]],
  ],
  [
    'xls',
    'a locked workbook',
    xls([{ name: 'S', records: [number(0, 0, 1)] }], [record(0x2f, 1, Buffer.alloc(52))]),
    'encrypted',
    [[1]],
  ],
])('%s: %s', async (format, _, content, right, given) => {
  const own = await read(content).then(ownRows, (fault: WorkbookFault) => fault.why);
  expect(own).toEqual(right);
  const { sheets } = await library[format](content);
  expect(libraryRows(sheets), 'hucre no longer loses this').toEqual(given);
});

const HIDDEN: Readonly<Record<'ods' | 'xls', Buffer>> = {
  ods: odsOf(
    `<table:table table:name="S" table:style-name="t">${odsRow(odsNumber(1), ' table:visibility="filter"')}</table:table>`,
    '<style:style style:name="t"><style:table-properties table:display="false"/></style:style>',
  ),
  xls: xls([{ name: 'S', state: 1, records: [record(0x208, 0, 0, 9, 0, 0, 0, 0x20, 0), number(0, 0, 1)] }]),
};

test.each(['ods', 'xls'] as const)('%s: what is hidden', async (format) => {
  const [sheet] = await read(HIDDEN[format]);
  expect([sheet?.hidden, sheet?.isHiddenRow(0)]).toEqual([true, true]);
  const { sheets } = await library[format](HIDDEN[format]);
  expect([sheets[0]?.hidden, sheets[0]?.rowDefs], 'hucre no longer loses this').toEqual([
    undefined,
    undefined,
  ]);
});

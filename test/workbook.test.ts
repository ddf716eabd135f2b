import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { ReadFault } from '../src/readers/source.ts';
import { WorkbookFault } from '../src/readers/workbook/fault.ts';
import { htmlSheets } from '../src/readers/workbook/html.ts';
import { readMarkup } from '../src/readers/workbook/markup.ts';
import { openWorkbook } from '../src/readers/workbook/open.ts';
import { LARGEST_ENTRY, LARGEST_TOTAL, MOST_ENTRIES, preflight } from '../src/readers/workbook/preflight.ts';
import { readWorkbook } from '../src/readers/workbook/read.ts';

import { dateOfSerial, isDateFormat, isoOf } from '../src/readers/workbook/serial.ts';
import { sheetOf, type WorkbookSheet } from '../src/readers/workbook/sheet.ts';
import { kindOfBytes } from '../src/readers/workbook/sniff.ts';
import {
  double,
  long,
  odsOf,
  oleOf,
  record,
  short,
  wide,
  xlsOf,
  xlsxOf,
  xlsxParts,
  zipOf,
} from './support/workbook.ts';

/** In this thread, for what needs no limits; `openWorkbook` itself is tested below. */
const read = async (content: Buffer): Promise<WorkbookSheet[]> => (await readWorkbook(content)).map(sheetOf);
const rowsOf = (sheet: WorkbookSheet | undefined) =>
  Array.from({ length: sheet?.rows ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columns ?? 0 }, (_, column) => sheet?.cell(row, column)),
  );
const faultOf = async (content: Buffer): Promise<WorkbookFault> => {
  const fault = await read(content).then(
    () => undefined,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(WorkbookFault);
  return fault;
};
const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const one = async (rows: string, more: Partial<Parameters<typeof xlsxOf>[0]> = {}) =>
  (await read(xlsxOf({ sheets: { S: sheetData(rows) }, ...more })))[0] as WorkbookSheet;

test.each([
  ['PK\x03\x04....', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PKrecord,quantity', 'text'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['\x1f\x8b\x08', 'gzip'],
  ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD">', 'html'],
  ['\xef\xbb\xbf \r\n<html>', 'html'],
  ['<table border=1>', 'html'],
  ['<TABLE>', 'html'],
  ['<meta http-equiv="Content-Type">', 'html'],
  ['<!-- saved - from -- a portal --><html>', 'html'],
  ['<?xml version="1.0"?><html xmlns="x">', 'html'],
  ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'html'],
  ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>', 'xml'],
  ['<ss:Workbook xmlns:ss="urn">', 'xml'],
  ['<tablet>,5', 'text'],
  ['<5 staff,yes', 'text'],
  ['<Workbooks bought,5', 'text'],
  ['unit,staff\nA,3', 'text'],
  ['{"units": []}', 'text'],
  ['', 'text'],
  ['%PDF-1.7\n', 'other'],
  ['%PDF of staff,5', 'text'],
  ['% of staff,5', 'text'],
  ['\x89PNG\r\n\x1a\n', 'other'],
  ['\xff\xd8\xff\xe0', 'other'],
  ['GIF89a', 'other'],
  ['GIFT,5', 'text'],
  ['{\\rtf1', 'other'],
] as const)('bytes beginning with %j are %s', (start, kind) => {
  expect(kindOfBytes(Buffer.from(start, 'latin1'))).toBe(kind);
});

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45356, false, '2024-03-05'],
  [45356.354166666664, false, '2024-03-05T08:30:00'],
  [44999.99999999999, false, '2023-03-15'],
  [0.3541666667, false, '08:30:00'],
  [0, false, '00:00:00'],
  [0, true, '1904-01-01'],
  [0.5, true, '12:00:00'],
  [43894, true, '2024-03-05'],
  [1e300, false, '#NUM!'],
  [3_000_000, false, '#NUM!'],
])('serial number %d, counted from 1904: %s, is %s', (serial, from1904, text) => {
  expect(isoOf(dateOfSerial(serial, from1904), from1904)).toBe(text);
});

test.each([
  ['dd/mm/yyyy', true],
  ['[$-42A]dd/mm/yyyy', true],
  ['"Ngày "dd" tháng "mm', true],
  ['h:mm', true],
  ['[h]:mm:ss', true],
  ['#,##0 đ', false],
  ['#,##0\\ \\d', false],
  ['#,##0 "đồng"', false],
  ['_-* #,##0\\ _₫_-', false],
  ['[$₫-42A] #,##0', false],
  ['[Red]0.0%', false],
  ['General', false],
  ['0.00E+00', false],
])('number format %s means a date: %s', (code, date) => {
  expect(isDateFormat(164, code)).toBe(date);
});

test('a workbook that a library wrote: texts, numbers, dates, truth, blanks', async () => {
  const content = await writeXlsx({
    sheets: [
      {
        name: 'Thiết bị',
        columns: [{}, { numFmt: '#,##0 "đ"' }, { numFmt: '0.0%' }, { numFmt: 'dd/mm/yyyy' }],
        rows: [
          ['Xã A', 1_234_567, 0.125, new Date(Date.UTC(2024, 2, 5)), true],
          [],
          ['Xã B', null, null, new Date(Date.UTC(2024, 2, 5, 8, 30)), false],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
      },
      { name: 'Ẩn', rows: [['x']], hidden: true },
    ],
  });
  const [shown, hidden] = await openWorkbook(Buffer.from(content));
  expect(rowsOf(shown)).toEqual([
    ['Xã A', 1_234_567, 0.125, '2024-03-05', true],
    [null, null, null, null, null],
    ['Xã B', null, null, '2024-03-05T08:30:00', false],
  ]);
  expect([shown?.name, shown?.hidden, shown?.merges]).toEqual([
    'Thiết bị',
    false,
    [{ row: 0, column: 0, rows: 2, columns: 1 }],
  ]);
  expect([hidden?.name, hidden?.hidden]).toEqual(['Ẩn', true]);
  expect([shown?.cell(99, 0), shown?.cell(0, 99), shown?.cell(-1, 0)]).toEqual([null, null, null]);
});

test.each([
  ['<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ['<c r="A1" t="s"><v>0</v></c>', 'Xã Đắk'],
  ['<c r="A1" t="s"><v>1</v></c>', 'rich text'],
  ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> kept </t></is></c>', ' kept '],
  ['<c r="A1" t="inlineStr"><is><t>Xa\u0303</t></is></c>', 'Xã'],
  ['<c r="A1" s="1"><v>1234.5</v></c>', 1234.5],
  ['<c r="A1" s="2"><v>1234</v></c>', 1234],
  ['<c r="A1" s="3"><v>0.5</v></c>', 0.5],
  ['<c r="A1" s="4"><v>45356</v></c>', '2024-03-05'],
  ['<c r="A1" s="4"><f>TODAY()</f><v>45356</v></c>', '2024-03-05'],
  ['<c r="A1" t="d"><v>2024-03-05T00:00:00</v></c>', '2024-03-05'],
  ['<c r="A1" t="b"><v>1</v></c>', true],
  ['<c r="A1" t="str"><f>B1&amp;C1</f><v>joined</v></c>', 'joined'],
  ['<c><v>7</v></c>', 7],
  ['<c r="A1"><v>-0.25</v></c>', -0.25],
])('the xlsx cell %s is %j', async (cell, value) => {
  const sheet = await one(`<row r="1">${cell}</row>`, {
    formats: ['#,##0\\ \\d', '#,##0 đ', '0%', '[$-42A]dd/mm/yyyy'],
    texts: ['<t>Xã Đắk</t>', '<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>'],
  });
  expect(sheet.cell(0, 0)).toBe(value);
});

test('days count from 1904 where the workbook says so', async () => {
  const sheet = await one('<row r="1"><c r="A1" s="1"><v>43894</v></c></row>', {
    formats: ['dd/mm/yyyy'],
    from1904: true,
  });
  expect(sheet.cell(0, 0)).toBe('2024-03-05');
});

test('rows keep the numbers that the sheet gives them; hidden rows and merges are told', async () => {
  const [sheet] = await read(
    xlsxOf({
      sheets: {
        S: `${sheetData('<row r="3"><c r="B3"><v>1</v></c></row><row r="5" hidden="1"><c r="D5"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:D2"/><mergeCell ref="C9:A8"/><mergeCell ref="?"/></mergeCells>`,
      },
    }),
  );
  expect([sheet?.rows, sheet?.columns]).toEqual([5, 4]);
  expect([sheet?.cell(2, 1), sheet?.cell(4, 3), sheet?.cell(4, 1)]).toEqual([1, 2, null]);
  expect([2, 3, 4].map((row) => sheet?.isHiddenRow(row))).toEqual([false, false, true]);
  expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 4 }]);
});

test('formulas without a value are named, those with one are read', async () => {
  const sheet = await one(
    '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/></c></row><row r="4"><c r="E4"><f>A1</f><v></v></c><c r="F4" t="str"><f>""</f><v></v></c></row>',
  );
  expect(sheet.formulasWithoutValue).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 2 },
    { row: 3, column: 4 },
  ]);
  expect([sheet.cell(0, 1), sheet.rows, sheet.columns]).toEqual([2, 4, 5]);
});

test('what a library writes is read as it was given', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 12 })
    .filter((each) => /^[^\x00-\x1f\ufffe\uffff\r]*$/.test(each));
  const value = fc.oneof(
    text.filter((each) => !/_x[0-9a-f]{4}_/i.test(each)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const content = await writeXlsx({ sheets: [{ name: 'S', rows }] });
        const [sheet] = await read(Buffer.from(content));
        for (const [row, cells] of rows.entries()) {
          for (const [column, given] of cells.entries()) {
            const wanted = typeof given === 'string' ? given.normalize('NFC') || null : given;
            expect(sheet?.cell(row, column)).toEqual(wanted === 0 ? expect.closeTo(0) : wanted);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a sheet is read block by block, and no letter, entity or tag suffers at the seams', async () => {
  const texts = Array.from({ length: 40_000 }, (_, n) => `Xã Đắk & <${n}>`);
  const sheet = await one(
    texts
      .map(
        (text) =>
          `<row><c t="str"><v>${text.replace('&', '&amp;').replace('<', '&lt;')}</v></c><!-- - --></row>`,
      )
      .join('\n'),
  );
  expect(texts.findIndex((text, row) => sheet.cell(row, 0) !== text)).toBe(-1);
  expect(sheet.rows).toBe(texts.length);
});

test('a cell longer than any that a spreadsheet program can make is refused', async () => {
  const content = xlsxOf({
    sheets: { S: sheetData(`<row><c t="str"><v>${'x'.repeat(1_100_000)}</v></c></row>`) },
  });
  expect(await faultOf(content)).toMatchObject({ why: 'workbook-too-large', params: { reason: 'text' } });
});

test('sheet states, and a chart that is a sheet is none', async () => {
  const sheets = await read(
    xlsxOf({
      sheets: { Một: '', Hai: '', Ba: '' },
      states: { Hai: 'hidden', Ba: 'veryHidden' },
      charts: ['Biểu đồ'],
    }),
  );
  expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
    ['Một', false, 0],
    ['Hai', true, 0],
    ['Ba', true, 0],
  ]);
});

test('damaged drawings and notes do not keep the cells from being read', async () => {
  const sheet = await one('<row r="1"><c r="A1"><v>1</v></c></row>', {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="r" Type="http://x/drawing" Target="../drawings/d.xml"/></Relationships>',
      'xl/drawings/d.xml': '<broken',
    },
  });
  expect(sheet.cell(0, 0)).toBe(1);
});

test('names of zip entries with backslashes are read as folders', async () => {
  const parts = Object.entries(xlsxParts({ sheets: { S: sheetData('<row><c><v>1</v></c></row>') } }));
  const [sheet] = await read(
    zipOf(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll('/', '\\'), part]))),
  );
  expect(sheet?.cell(0, 0)).toBe(1);
});

test.each(['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'])(
  'without %s a workbook is not read at all, for it would be read wrong',
  async (name) => {
    const { [name]: _, ...parts } = xlsxParts({ sheets: { S: sheetData('') } });
    expect((await faultOf(zipOf(parts))).why).toBe('workbook-damaged');
  },
);

test('a sheet from corner to corner is held by what it has', async () => {
  const corners =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
  const sheet = await one(corners);
  expect([sheet.cell(0, 0), sheet.cell(1_048_575, 16_383), sheet.cell(500, 500)]).toEqual([1, 2, null]);
  const [ods] = await read(
    odsOf(
      '<table:table table:name="S"><table:table-row table:number-rows-repeated="1048575"/><table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>',
    ),
  );
  expect([ods?.rows, ods?.columns, ods?.cell(1_048_575, 16_383)]).toEqual([1_048_576, 16_384, 1]);
});

const odsRow = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const odsText = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

test.each([
  [odsText('Xa\u0303 <text:span>Đắk</text:span><text:s text:c="2"/>Nông'), 'Xã Đắk  Nông'],
  [
    '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
    'a\nb',
  ],
  [
    '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1.234,5</text:p></table:table-cell>',
    1234.5,
  ],
  ['<table:table-cell office:value-type="currency" office:value="5000"/>', 5000],
  ['<table:table-cell office:value-type="percentage" office:value="0.5"/>', 0.5],
  ['<table:table-cell office:value-type="boolean" office:boolean-value="false"/>', false],
  ['<table:table-cell office:value-type="date" office:date-value="2024-03-05"/>', '2024-03-05'],
  [
    '<table:table-cell office:value-type="date" office:date-value="2024-03-05T08:30:00.000000000"/>',
    '2024-03-05T08:30:00',
  ],
  ['<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>', '08:30:00'],
  [
    '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
    '#N/A',
  ],
  [
    '<table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
    '#DIV/0!',
  ],
  [
    `<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>cell</text:p></table:table-cell>`,
    'cell',
  ],
])('the ods cell %s is %j', async (cell, value) => {
  const [sheet] = await read(odsOf(`<table:table table:name="S">${odsRow(cell)}</table:table>`));
  expect(sheet?.cell(0, 0)).toBe(value);
});

test('ods: rows in heads and groups, repeats, hidden rows and sheets, merges, formulas without value', async () => {
  const [shown, hidden] = await read(
    odsOf(
      `<table:tracked-changes>${odsRow(odsText('old'))}</table:tracked-changes>
      <table:table table:name="Một"><table:table-header-rows>${odsRow(`${odsText('head', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${odsText('c')}`)}</table:table-header-rows>
      ${odsRow('<table:table-cell table:number-columns-repeated="1024"/>', ' table:number-rows-repeated="2"')}
      <table:table-row-group>${odsRow(odsText('x', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2" table:visibility="filter"')}</table:table-row-group>
      ${odsRow('<table:table-cell table:formula="of:=[.A1]"/>')}
      ${odsRow('<table:table-cell table:number-columns-repeated="1024"/>', ' table:number-rows-repeated="1048000"')}</table:table>
      <table:table table:name="Hai" table:style-name="ta2">${odsRow(odsText('y'))}</table:table>`,
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    ),
  );
  expect(rowsOf(shown)).toEqual([
    ['head', null, 'c'],
    [null, null, null],
    [null, null, null],
    ['x', 'x', null],
    ['x', 'x', null],
    [null, null, null],
  ]);
  expect([0, 2, 3, 4, 5].map((row) => shown?.isHiddenRow(row))).toEqual([false, false, true, true, false]);
  expect(shown?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  expect(shown?.formulasWithoutValue).toEqual([{ row: 5, column: 0 }]);
  expect([shown?.hidden, hidden?.hidden, hidden?.cell(0, 0)]).toEqual([false, true, 'y']);
});

test('an ods that a library wrote', async () => {
  const content = await writeOds({
    sheets: [{ name: 'S', rows: [['Xã', 1.5, true, new Date(Date.UTC(2024, 2, 5))]] }],
  });
  const [sheet] = await openWorkbook(Buffer.from(content));
  expect(rowsOf(sheet)).toEqual([['Xã', 1.5, true, '2024-03-05']]);
});

const RK = (value: number): Buffer => long((value << 2) | 2);
const at = (row: number, column: number, format = 0): number[] => [row, column, format];

test('xls: every kind of cell, hidden rows and sheets, merges; charts keep their figures to themselves', async () => {
  const texts = record(
    0xfc,
    long(3),
    long(3),
    Buffer.concat([short(6), wide('Xã Đắk')]),
    // Text in letters of one byte, with a run of formatting after it.
    Buffer.concat([short(3), Buffer.from([8]), short(1), Buffer.from('ram'), long(0)]),
    // Six letters, of which three go on in the next record, there of one byte each.
    Buffer.concat([short(6), wide('Nôn')]),
  );
  const formats = [
    record(0x41e, 164, Buffer.concat([short(10), wide('dd/mm/yyyy')])),
    record(0x41e, 165, Buffer.concat([short(8), wide('#,##0\\ \\d')])),
    ...[0, 14, 164, 165].map((id) => record(0xe0, 0, id, Buffer.alloc(16))),
  ];
  const formula = (row: number, column: number, value: Buffer): Buffer =>
    record(0x06, ...at(row, column), value, 0, long(0));
  const special = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
  const content = xlsOf(
    [
      {
        name: 'Một',
        records: [
          record(0x208, 1, 0, 9, 0, 0, 0, 0x20, 0),
          record(0xfd, ...at(0, 0), long(0)),
          record(0xfd, ...at(0, 1), long(1)),
          record(0xfd, ...at(0, 2), long(2)),
          record(0x203, ...at(1, 0, 3), double(1234.5)),
          record(0x27e, ...at(1, 1, 1), RK(45356)),
          record(0x27e, ...at(1, 2), long(((12_550 << 2) | 3) >>> 0)),
          record(0xbd, 2, 0, 0, RK(7), 2, RK(45356), 1),
          record(0x205, ...at(2, 2), Buffer.from([1, 0])),
          record(0x205, ...at(3, 0), Buffer.from([42, 1])),
          record(0x204, ...at(3, 1), short(2), wide('cũ')),
          formula(4, 0, double(3)),
          formula(4, 1, special(0)),
          record(0x4bc, Buffer.alloc(10)),
          record(0x207, short(3), wide('văn')),
          formula(4, 2, special(2, 7)),
          formula(5, 0, special(0)),
          formula(5, 1, special(3)),
          formula(5, 2, special(1, 1)),
          // A chart on the sheet, with a figure of its own.
          record(0x809, 0x600, 0x20, 0, 0, long(0), long(0)),
          record(0x203, ...at(0, 0), double(99)),
          record(0x0a),
          record(0xe5, 1, 0, 1, 3, 4),
        ],
      },
      { name: 'Biểu đồ', kind: 2, records: [record(0x203, ...at(0, 0), double(98))] },
      { name: 'Ẩn', state: 1, records: [record(0x203, ...at(2, 0), double(1))] },
    ],
    [...formats, texts, record(0x3c, Buffer.from([0]), Buffer.from('g 2'))],
  );
  const [sheet, hidden, ...others] = await openWorkbook(content);
  expect(rowsOf(sheet)).toEqual([
    ['Xã Đắk', 'ram', 'Nông 2'],
    [1234.5, '2024-03-05', 125.5],
    [7, '2024-03-05', true],
    ['#N/A', 'cũ', null],
    [3, 'văn', '#DIV/0!'],
    [null, null, true],
  ]);
  expect([sheet?.name, sheet?.hidden, sheet?.isHiddenRow(1), sheet?.isHiddenRow(0)]).toEqual([
    'Một',
    false,
    true,
    false,
  ]);
  expect(sheet?.formulasWithoutValue).toEqual([{ row: 5, column: 0 }]);
  expect(sheet?.merges).toEqual([{ row: 0, column: 3, rows: 2, columns: 2 }]);
  expect([hidden?.name, hidden?.hidden, rowsOf(hidden), others]).toEqual([
    'Ẩn',
    true,
    [[null], [null], [1]],
    [],
  ]);
});

test('xls: longer than the mini stream, and with days from 1904', async () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => record(0x203, ...at(row, 0, 1), double(row)));
  const [sheet] = await read(
    xlsOf([{ name: 'S', records: rows }], [record(0x22, 1), record(0xe0, 0, 0), record(0xe0, 0, 14)]),
  );
  expect([sheet?.rows, sheet?.cell(1_999, 0)]).toEqual([2_000, '1909-06-22']);
});

test('xls: so large that its table of sectors has a table', async () => {
  const filler = record(0x1ff, Buffer.alloc(8_000));
  const records = [...Array.from({ length: 1_200 }, () => filler), record(0x203, ...at(0, 0), double(7))];
  const content = xlsOf([{ name: 'S', records }]);
  expect(content.length).toBeGreaterThan(109 * 128 * 512);
  expect((await read(content))[0]?.cell(0, 0)).toBe(7);
});

const html = (text: string): WorkbookSheet[] => htmlSheets(Buffer.from(text)).map(sheetOf);

test.each([
  [
    '<table><tr><td>a<td>b<tr><td>c</table>',
    [
      ['a', 'b'],
      ['c', null],
    ],
  ],
  ['<TABLE><TR><TH>a</TH></TR></TABLE>', [['a']]],
  ['<table><td>Xa\u0303&nbsp;A &amp; B &#273;&#x111; &ocirc;&foo;</table>', [['Xã\u00a0A & B đđ ô&foo;']]],
  ['<table><td>\n  one\n  line <br> two <p>three</p><p>four</p></table>', [['one line\ntwo\nthree\nfour']]],
  ['<table><td>&nbsp;<td>x</table>', [[null, 'x']]],
  ['<table><td><b>bo</b>ld<!-- no --><script>if (1 < 2) "</td>"</script></table>', [['bold']]],
  ['<table><td title="a > b">x</table>', [['x']]],
  ['<table><td>1.234</td><td>00097</td></table>', [['1.234', '00097']]],
  ['<table><td>5 < 6</table>', [['5 < 6']]],
  [
    '<table><tr><td rowspan=2>a<td colspan="2">b<td>c<tr><td>d<td>e<td>f</table>',
    [
      ['a', 'b', null, 'c'],
      [null, 'd', 'e', 'f'],
    ],
  ],
  ['<table><tr><td><tr><td><tr><td>x</table>', [[null], [null], ['x']]],
  // The mark of a footnote is no digit.
  ['<table><td>5<sup>1</sup><td>m<sup> 2 </sup>n<td>7<sub>b</table>', [['5(1)', 'm(2)n', '7(b)']]],
  ['<table><td>5<SUP>(1)</SUP><td>5<sup></sup><td>5<sup><b>[a]</b></sup></table>', [['5(1)', '5', '5[a]']]],
  ['<sup>1</sup><table><td><sup>1</sup></table><sup>2</sup>', [['(1)']]],
])('the page %s is %j', (page, rows) => {
  expect(rowsOf(html(page)[0])).toEqual(rows);
});

test('html: spans are merges, hidden rows are told, each table is a sheet, also one in another', () => {
  const sheets = html(
    '<html><table><tr><td colspan=3>Title<tr style="display:none"><td rowspan=2>x</table><p>text</p><table><tr><td>outer<table><tr><td>inner</table></table><table></table>',
  );
  expect(sheets.map((sheet) => [sheet.name, rowsOf(sheet).flat()])).toEqual([
    ['1', ['Title', 'x']],
    ['2', ['outer']],
    ['3', ['inner']],
  ]);
  expect(sheets[0]?.merges).toEqual([
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 1, column: 0, rows: 2, columns: 1 },
  ]);
  expect([sheets[0]?.isHiddenRow(0), sheets[0]?.isHiddenRow(1), sheets[0]?.hidden]).toEqual([
    false,
    true,
    undefined,
  ]);
});

test('html: by the encoding that it names, or by its mark', async () => {
  const page = (head: string, text: string): string => `<html><meta ${head}><table><td>${text}</table>`;
  const windows = Buffer.concat([
    Buffer.from(page('charset=windows-1258', 'X').split('X')[0] as string),
    // a, combining tilde and d with stroke of windows-1258.
    Buffer.from([0x58, 0x61, 0xde, 0xf0]),
    Buffer.from('</table>'),
  ]);
  expect((await read(windows))[0]?.cell(0, 0)).toBe('Xãđ');
  const utf16 = Buffer.from(`\ufeff${page('charset=utf-16', 'Xã')}`, 'utf16le');
  expect((await read(utf16))[0]?.cell(0, 0)).toBe('Xã');
  const wrong = Buffer.concat([Buffer.from('<table><td>'), Buffer.from([0xe3]), Buffer.from('</table>')]);
  expect((await faultOf(wrong)).why).toBe('not-utf8');
});

test.each(['<table><tr><td>a</td></tr><tr><td>b', '<table><td title="never closed>x</td></table>'])(
  'a page that is cut off in a table is damaged, not shorter: %s',
  async (page) => {
    expect((await faultOf(Buffer.from(page))).why).toBe('workbook-damaged');
  },
);

test('an XML spreadsheet of 2003', async () => {
  const [sheet, hidden] = await read(
    Buffer.from(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Một"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Xa\u0303 &amp; <B>b</B></Data><Comment><Data ss:Type="String">note</Data></Comment></Cell><Cell><Data ss:Type="Number">1234.5</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Formula="=R1C1"/><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Hai"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`),
  );
  expect(rowsOf(sheet)).toEqual([
    ['Xã & b', null, 1234.5],
    [null, null, null],
    [null, true, '2024-03-05'],
    [null, '#N/A', '08:30:00'],
  ]);
  expect([sheet?.isHiddenRow(2), sheet?.hidden, hidden?.hidden]).toEqual([true, false, true]);
  expect(sheet?.formulasWithoutValue).toEqual([{ row: 3, column: 0 }]);
  expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test.each<[string, Buffer, string]>([
  [
    'a locked xlsx',
    oleOf({ EncryptionInfo: Buffer.alloc(8), EncryptedPackage: Buffer.alloc(5000) }),
    'encrypted',
  ],
  ['a locked xls', xlsOf([{ name: 'S', records: [] }], [record(0x2f, 1, Buffer.alloc(52))]), 'encrypted'],
  [
    'a locked ods',
    odsOf('', '', {
      'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    }),
    'encrypted',
  ],
  ['a locked zip', zipOf(xlsxParts({ sheets: {} }), { 'xl/workbook.xml': { flags: 1 } }), 'encrypted'],
  ['a letter of the same maker', oleOf({ WordDocument: Buffer.alloc(5000) }), 'not-a-spreadsheet'],
  ['an xls of 1995', oleOf({ Book: Buffer.alloc(5000) }), 'old-xls'],
  ['a plain zip', zipOf({ 'units.csv': 'a,b' }), 'not-a-spreadsheet'],
  ['an empty zip', zipOf({}), 'not-a-spreadsheet'],
  [
    'a docx with a sheet inside',
    zipOf({
      '[Content_Types].xml':
        '<Types><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    }),
    'not-a-spreadsheet',
  ],
  [
    'an odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    'not-a-spreadsheet',
  ],
  [
    'an xlsb',
    zipOf({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    }),
    'xlsb',
  ],
  ['a csv', Buffer.from('unit,staff\nA,3\n'), 'not-a-spreadsheet'],
  ['other XML', Buffer.from('<?xml version="1.0"?><rss/>'), 'not-a-spreadsheet'],
  ['a page that asks to sign in', Buffer.from('<html><form>Password</form></html>'), 'not-a-spreadsheet'],
  ['an empty file', Buffer.alloc(0), 'not-a-spreadsheet'],
])('%s is %s', async (_, content, why) => {
  expect((await faultOf(content)).why).toBe(why);
});

const parts = xlsxParts({ sheets: { S: sheetData('<row><c><v>1</v></c></row>') } });
const SHEET = 'xl/worksheets/sheet1.xml';
const lied = (lie: Parameters<typeof zipOf>[1]): Buffer => zipOf(parts, lie);

test.each<[string, Buffer, string, string]>([
  [
    'too many entries',
    zipOf(Object.fromEntries(Array.from({ length: MOST_ENTRIES + 1 }, (_, n) => [`${n}`, '']))),
    'zip-bomb',
    'entries',
  ],
  [
    'an entry over the limit',
    lied({ [SHEET]: { size: LARGEST_ENTRY + 1, packed: 2 ** 21 } }),
    'workbook-too-large',
    'entry-size',
  ],
  ['11 MiB of nothing', zipOf({ ...parts, [SHEET]: Buffer.alloc(11 * 2 ** 20) }), 'zip-bomb', 'ratio'],
  [
    'entries over the limit together',
    zipOf(
      Object.fromEntries(['a', 'b', 'c'].map((name) => [name, name])),
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [name, { size: LARGEST_TOTAL / 3 + 1, packed: 2 ** 20 }]),
      ),
    ),
    'workbook-too-large',
    'total-size',
  ],
  ['two entries in one place', lied({ [SHEET]: { headerOf: 'xl/styles.xml' } }), 'zip-bomb', 'overlap'],
  ['an entry into the next', lied({ 'xl/styles.xml': { packed: 5_000 } }), 'zip-bomb', 'overlap'],
  ['no sizes', lied({ [SHEET]: { size: 0, packed: 0, flags: 8 } }), 'workbook-damaged', 'sizes'],
  [
    'no sizes nor checksum',
    lied({ [SHEET]: { size: 0, packed: 0, crc: 0, flags: 8 } }),
    'workbook-damaged',
    'sizes',
  ],
  ['no checksum', lied({ [SHEET]: { crc: 0 } }), 'workbook-damaged', 'sizes'],
  ['no directory', zipOf(parts).subarray(0, -22), 'workbook-damaged', 'no-directory'],
])('%s is refused before anything is unpacked', (_, content, why, reason) => {
  const started = performance.now();
  let fault: unknown;
  try {
    preflight(content);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(WorkbookFault);
  expect(fault).toMatchObject({ why, params: { reason } });
  expect(performance.now() - started).toBeLessThan(500);
});

test('a directory that tells less than there is does not let more through', async () => {
  const content = zipOf({ ...parts, [SHEET]: ' '.repeat(100_000) }, { [SHEET]: { size: 1_000 } });
  expect((await faultOf(content)).why).toBe('workbook-damaged');
});

test('an empty sheet part is damage, not an empty sheet', async () => {
  expect((await faultOf(zipOf({ ...parts, [SHEET]: '' }))).why).toBe('workbook-damaged');
});

test('a wrong checksum is damage', async () => {
  expect((await faultOf(lied({ [SHEET]: { crc: 1 } }))).why).toBe('workbook-damaged');
});

/** Valid workbooks of each kind, as grounds for damage. */
const SAMPLES: Readonly<Record<string, Buffer>> = {
  xlsx: xlsxOf({
    sheets: { S: sheetData('<row><c t="s"><v>0</v></c><c><v>1</v></c></row>') },
    texts: ['<t>a</t>'],
  }),
  ods: odsOf(`<table:table table:name="S">${odsRow(odsText('a'))}</table:table>`),
  xls: xlsOf(
    [{ name: 'S', records: [record(0xfd, ...at(0, 0), long(0)), record(0x203, ...at(0, 1), double(1))] }],
    [record(0xfc, long(1), long(1), Buffer.concat([short(3), wide('abc')]))],
  ),
  html: Buffer.from('<html><table><tr><td rowspan="2">a<td>b&amp;c<tr><td colspan=2>d</table></html>'),
  xml: Buffer.from(
    '<?xml version="1.0"?><Workbook><Worksheet ss:Name="S"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
  ),
};

test.each(Object.entries(SAMPLES))('%s, damaged anywhere, is read or is a fault', async (_, sample) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 3 }),
      fc.option(fc.nat(sample.length)),
      async (changes, length) => {
        const content = Buffer.from(sample.subarray(0, length ?? sample.length));
        for (const [place, value] of changes) if (place < content.length) content[place] = value;
        const result = await read(content).catch((error) => error);
        if (!(result instanceof WorkbookFault)) rowsOf(result[0]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each(Object.entries(SAMPLES))(
  '%s is cut off anywhere, and is never read as shorter',
  async (_, sample) => {
    const whole = (await read(sample)).map(rowsOf);
    for (let length = 0; length < sample.length; length += 7) {
      const result = await read(sample.subarray(0, length)).catch((error) => error);
      if (!(result instanceof WorkbookFault)) expect(result.map(rowsOf)).toEqual(whole);
    }
  },
);

test.each([
  ['<'.repeat(2_000_000)],
  ['<a "'.repeat(500_000)],
  ['<a \'"'.repeat(400_000)],
  ['<!--'.repeat(500_000)],
  ['<script>'.repeat(250_000)],
  ['<td a=" a=\' '.repeat(200_000)],
  ['&'.repeat(2_000_000)],
  ['&#'.repeat(1_000_000)],
  [`<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(50_000)}`],
  ['<table>'.repeat(900)],
  [`<table><td>${' \n'.repeat(1_000_000)}`],
  [`<table><td>${'<br> '.repeat(400_000)}x`],
  [`<a${' '.repeat(2_000_000)}`],
])('hostile markup is read in linear time: %.20s', async (page) => {
  const started = performance.now();
  for (const dialect of ['html', 'xml'] as const) {
    try {
      readMarkup(page, dialect, { open() {}, close() {}, text() {} });
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookFault);
    }
  }
  await read(Buffer.from(`<html>${page}`)).catch((error) => expect(error).toBeInstanceOf(WorkbookFault));
  expect(performance.now() - started).toBeLessThan(5_000);
});

const rejection = (content: Buffer, limits?: Parameters<typeof openWorkbook>[1]): Promise<unknown> =>
  openWorkbook(content, limits).then(
    () => undefined,
    (error) => error,
  );

test('a fault crosses from the thread with its figures', async () => {
  const fault = await rejection(zipOf({ ...parts, [SHEET]: Buffer.alloc(11 * 2 ** 20) }));
  expect(fault).toBeInstanceOf(ReadFault);
  expect(fault).toMatchObject({ why: 'zip-bomb', params: { reason: 'ratio', limit: 200 } });
});

const large = xlsxOf({
  sheets: {
    S: sheetData(
      Array.from(
        { length: 100_000 },
        (_, n) =>
          `<row>${`<c t="str"><v>${(n * 2_654_435_761) % 2 ** 32}</v></c><c><v>${n}</v></c>`.repeat(3)}</row>`,
      ).join(''),
    ),
  },
});

test('too little memory is a fault, and the process lives on', async () => {
  expect(await rejection(large, { memory: 8 })).toMatchObject({ why: 'workbook-too-large' });
});

test('too little time is a fault', async () => {
  expect(await rejection(large, { time: 50 })).toMatchObject({ why: 'timeout' });
});

test('what one file does to its thread is nothing to the next, one after another or all at once', async () => {
  const small = (value: string): Buffer =>
    xlsxOf({ sheets: { S: sheetData(`<row><c t="str"><v>${value}</v></c></row>`) } });
  const valueIn = async (value: string): Promise<unknown> =>
    (await openWorkbook(small(value)))[0]?.cell(0, 0);
  const damaged = zipOf({ ...parts, [SHEET]: '<worksheet><sheetData>' });
  expect(await valueIn('a')).toBe('a');
  expect(await rejection(damaged)).toMatchObject({ why: 'workbook-damaged' });
  expect(await valueIn('b')).toBe('b');
  expect(await rejection(large, { memory: 8 })).toMatchObject({ why: 'workbook-too-large' });
  expect(await rejection(large, { time: 50 })).toMatchObject({ why: 'timeout' });
  expect(await valueIn('d')).toBe('d');
  const values = ['e', 'f', 'g', 'h'];
  expect(await Promise.all(values.map(valueIn))).toEqual(values);
  expect(await valueIn('i')).toBe('i');
});

test('damage in the thread is a fault, never the end of the process', async () => {
  const sample = SAMPLES.xlsx as Buffer;
  await fc.assert(
    fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), async (place, value) => {
      const content = Buffer.from(sample);
      content[place] = value;
      const fault = await rejection(content);
      if (fault !== undefined) expect(fault).toBeInstanceOf(ReadFault);
    }),
    { numRuns: 20 },
  );
});

test('the bytes stay with who gave them', async () => {
  const content = Buffer.from(SAMPLES.html as Buffer);
  await openWorkbook(content);
  expect(content.equals(SAMPLES.html as Buffer)).toBe(true);
});

test.each<[kind: string, content: Buffer]>([
  [
    'xlsx',
    xlsxOf({
      sheets: {
        S: `<cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1"/><col min="4" max="5" hidden="true"/><col min="6" max="16384" hidden="0"/></cols>${sheetData('<row r="1"><c r="F1"><v>1</v></c></row>')}`,
      },
    }),
  ],
  [
    'ods',
    odsOf(
      `<table:table table:name="T"><table:table-column/><table:table-column table:visibility="collapse"/></table:table>
      <table:table table:name="S"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/><table:table-column-group table:display="false"><table:table-column table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:number-columns-repeated="1019"/>${odsRow(odsText('x'))}</table:table>`,
    ),
  ],
  [
    'xls',
    xlsOf([
      {
        name: 'S',
        records: [
          record(0x7d, 0, 0, 2304, 0, 0, 0),
          record(0x7d, 1, 1, 2304, 0, 1, 0),
          record(0x7d, 3, 4, 0, 0, 0x1001, 0),
          record(0x203, 0, 5, 0, double(1)),
        ],
      },
    ]),
  ],
  [
    'XML of 2003',
    Buffer.from(
      '<?xml version="1.0"?><Workbook><Worksheet ss:Name="S"><Table><Column/><Column ss:Hidden="1"/><Column ss:Index="4" ss:Hidden="1" ss:Span="1"/><Column/><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
  ],
  [
    'web page',
    Buffer.from(
      '<html><table><col><col style="display:none"><col width=9><col span=2 style="display: none"><col><tr><td>1</table>',
    ),
  ],
])('hidden columns of an %s are told', async (_, content) => {
  const sheet = (await openWorkbook(content)).find(({ rows }) => rows > 0);
  const hidden = [0, 1, 2, 3, 4, 5, 6].filter((column) => sheet?.isHiddenColumn(column));
  expect(hidden).toEqual([1, 3, 4]);
});

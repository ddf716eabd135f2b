import { double, long, odsOf, record, short, wide, xlsOf } from '../workbook.ts';
import { type OddCase, unitLines, utf8 } from './case.ts';

/*
 * What xlsx files show in folders of their own, once more in every other kind of workbook. Each has 2 to 5 desktops of May 2023, in letters
 * of several kinds; a hidden row with 1 of May 2016; a number that failed; and 1 whose memory a formula would say.
 */

const HEADS = ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Ngày mua', 'RAM (GB)', 'Tình trạng'];

/** An OpenDocument spreadsheet. */
function ods(): Buffer {
  const row = (cells: readonly string[], more = ''): string => `<table:table-row${more}>${cells.join('')}</table:table-row>`;
  const text = (said: string): string => `<table:table-cell office:value-type="string"><text:p>${said}</text:p></table:table-cell>`;
  const number = (value: number): string => `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value},0</text:p></table:table-cell>`;
  const day = (date: string): string => `<table:table-cell office:value-type="date" office:date-value="${date}"><text:p>${date.split('-').reverse().join('.')}</text:p></table:table-cell>`;
  const error = '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>';
  const machine = (count: string, date: string, memory: string): string[] => [text('21609'), text('Máy<text:s/>tính <text:span>để bàn</text:span>'), count, day(date), memory, text('Đang sử dụng')];
  return odsOf(
    `<table:table table:name="Máy tính">${[
      row(HEADS.map(text)),
      row(machine(number(2), '2023-05-01', number(8))),
      row(machine(number(1), '2016-05-01', number(8)), ' table:visibility="collapse"'),
      row(machine(error, '2023-05-01', number(8))),
      row(machine(number(1), '2023-05-01', '<table:table-cell table:formula="of:=[.E2]"/>')),
    ].join('')}</table:table>`,
  );
} // biome-ignore format: cells to be read as a row

/** A workbook of Excel 97 to 2003. 45047 is 1 May 2023, 42491 is 1 May 2016. */
function xls(): Buffer {
  const text = (row: number, column: number, said: string): Buffer => record(0x204, row, column, 0, short(said.length), wide(said));
  const number = (row: number, column: number, value: number, format = 0): Buffer => record(0x203, row, column, format, double(value));
  const machine = (row: number, count: Buffer, day: number, memory: Buffer): Buffer[] => [text(row, 0, '21609'), record(0xfd, row, 1, 0, long(0)), count, number(row, 3, day, 1), memory, text(row, 5, 'Đang sử dụng')];
  const noValue = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
  const desktop = 'Máy tính để bàn';
  return xlsOf(
    [
      {
        name: 'Máy tính',
        records: [
          record(0x208, 2, 0, 9, 0, 0, 0, 0x20, 0),
          ...HEADS.map((head, column) => text(0, column, head)),
          ...machine(1, number(1, 2, 3), 45_047, number(1, 4, 8)),
          ...machine(2, number(2, 2, 1), 42_491, number(2, 4, 8)),
          ...machine(3, record(0x205, 3, 2, 0, Buffer.from([42, 1])), 45_047, number(3, 4, 8)),
          ...machine(4, number(4, 2, 1), 45_047, record(0x06, 4, 4, 0, noValue, 0, long(0))),
        ],
      },
    ],
    [
      record(0x41e, 164, Buffer.concat([short(10), wide('dd/mm/yyyy')])),
      ...[0, 164].map((id) => record(0xe0, 0, id, Buffer.alloc(16))),
      // A text with a run of other letters.
      record(0xfc, long(1), long(1), Buffer.concat([short(desktop.length), Buffer.from([9]), short(1), Buffer.from(desktop, 'utf16le'), long(0)])),
    ],
  );
} // biome-ignore format: cells to be read as a row

/** An XML spreadsheet of 2003. */
function xml(): Buffer {
  const cell = (type: string, said: string | number): string => `<Cell><Data ss:Type="${type}">${said}</Data></Cell>`;
  const machine = (count: string, year: number, memory: string): string =>
    [cell('String', '21609'), cell('String', 'Máy tính <B>để bàn</B>'), count, cell('DateTime', `${year}-05-01T00:00:00.000`), memory, cell('String', 'Đang sử dụng')].join('');
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Worksheet ss:Name="Máy tính"><Table>\n${[
      `<Row>${HEADS.map((head) => cell('String', head)).join('')}</Row>`,
      `<Row>${machine(cell('Number', 4), 2023, cell('Number', 8))}</Row>`,
      `<Row ss:Hidden="1">${machine(cell('Number', 1), 2016, cell('Number', 8))}</Row>`,
      `<Row>${machine(cell('Error', '#N/A'), 2023, cell('Number', 8))}</Row>`,
      `<Row>${machine(cell('Number', 1), 2023, '<Cell ss:Formula="=R[-3]C"/>')}</Row>`,
    ].join('\n')}\n</Table></Worksheet>\n</Workbook>\n`,
  );
} // biome-ignore format: cells to be read as a row

/** A web page: there are no formulas in it. */
const html = (): Buffer =>
  utf8(
    [
      '<html><head><meta charset="utf-8"><style>td { mso-number-format: "\\@" }</style></head><body>',
      '<table border=1>',
      `<tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>`,
      '<tr><td rowspan=3>21609</td><td>Máy&nbsp;tính <b>&#273;&#7875; bàn</b></td><td>5</td><td>01/05/2023</td><td>8</td><td rowspan="3">Đang<br>sử dụng</td></tr>',
      '<tr style="display:none"><td>Máy tính để bàn</td><td>1</td><td>01/05/2016</td><td>8</td></tr>',
      '<tr><td>Máy tính để bàn</td><td>#N/A</td><td>31/05/2023</td><td>8</td></tr>',
      '</table></body></html>',
      '',
    ].join('\r\n'),
  );

export const OTHER_WORKBOOKS: Readonly<Record<string, OddCase>> = {
  'other-workbooks': {
    files: {
      'đơn vị.csv': utf8(unitLines([['21609', 'Xã An Lão', 30, 'có']])),
      'kế toán.ods': ods(),
      'tư pháp.xls': xls(),
      'văn hóa.xls': xml(),
      'địa chính.xls': html(),
    },
    told: [
      ...[
        'kế toán.ods [Máy tính]',
        'tư pháp.xls [Máy tính]',
        'văn hóa.xls [Máy tính]',
        'địa chính.xls [1]',
      ].flatMap((sheet) => [`error-cell ${sheet} C4`, `hidden-row ${sheet}:3`]),
      ...['kế toán.ods', 'tư pháp.xls', 'văn hóa.xls'].map(
        (file) => `formula-without-value ${file} [Máy tính] E5`,
      ),
      'dates-decided địa chính.xls [1] D2',
    ],
    // 2 + 3 + 4 + 5 good, 4 x 1 too old, 3 x 1 of unknown memory; what the refused rows hold is open.
    figures: { computers: { wanted: 30, there: '21–?', good: '14–?', gap: '0–16', too_old: 4, unsure: 3 } },
  },
};

import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { double, odsOf, record, short, wide, xlsOf, xlsxOf } from '../workbook.ts';
import type { Formula, Merge, MessySheet, Row, Value } from './sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Days since 30 December 1899, as workbooks count them. */
const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
const dayFirst = (date: string): string => date.split('-').reverse().join('/');

const isFormula = (value: Value): value is Formula =>
  typeof value === 'object' && value !== null && 'formula' in value;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const range = ({ row, column, rows, columns }: Merge): string =>
  `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;

/** A workbook of today. Texts stand in their cells; the first format is that of dates. */
export function xlsx(sheets: readonly MessySheet[]): Buffer {
  const cell = (value: Value, row: number, column: number): string => {
    const place = `r="${letters(column)}${row + 1}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if (isFormula(value)) return `<c ${place}><f>${escaped(value.formula)}</f></c>`;
    if (typeof value === 'object') return `<c ${place} s="1"><v>${serial(value.day)}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const body = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: MessySheet): string =>
    `${
      hiddenColumns.length === 0
        ? ''
        : `<cols>${hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1" customWidth="1"/>`).join('')}</cols>`
    }<sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
      )
      .join('')}</sheetData>${
      merges.length === 0
        ? ''
        : `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${range(merge)}"/>`).join('')}</mergeCells>`
    }`;
  return xlsxOf({
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, body(sheet)])),
    states: Object.fromEntries(
      sheets.filter(({ hidden }) => hidden).map(({ name }) => [name, 'hidden' as const]),
    ),
    formats: ['dd/mm/yyyy'],
  });
}

/** A workbook of Excel 97 to 2003. */
export function xls(sheets: readonly MessySheet[]): Buffer {
  const DATE = 1;
  const cell = (value: Value, row: number, column: number): Buffer[] => {
    if (value === null || isFormula(value)) return [];
    if (typeof value === 'number') return [record(0x203, row, column, 0, double(value))];
    if (typeof value === 'object') return [record(0x203, row, column, DATE, double(serial(value.day)))];
    return [record(0x204, row, column, 0, short(value.length), wide(value))];
  };
  const formats = [record(0x41e, 164, Buffer.concat([short(10), wide('dd/mm/yyyy')]))].concat(
    [0, 164].map((id) => record(0xe0, 0, id, Buffer.alloc(16))),
  );
  return xlsOf(
    sheets.map(({ name, rows, merges = [], hidden, hiddenColumns = [] }) => ({
      name,
      state: hidden ? 1 : 0,
      records: [
        ...hiddenColumns.map((column) => record(0x7d, column, column, 2304, 0, 1, 0)),
        ...rows.flatMap((cells, row) => cells.flatMap((value, column) => cell(value, row, column))),
        ...merges.map(({ row, column, rows: tall, columns }) =>
          record(0xe5, 1, row, row + tall - 1, column, column + columns - 1),
        ),
      ],
    })),
    formats,
  );
}

/** By "row column": how far a merged cell reaches, or that it is hidden under one. */
function reachOf(merges: readonly Merge[]): ReadonlyMap<string, Merge | 'covered'> {
  const reach = new Map<string, Merge | 'covered'>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        reach.set(`${row} ${column}`, 'covered');
    reach.set(`${merge.row} ${merge.column}`, merge);
  }
  return reach;
}

/** An OpenDocument spreadsheet. */
export function ods(sheets: readonly MessySheet[]): Buffer {
  const typed = (value: Value): string => {
    if (value === null || isFormula(value)) return '';
    if (typeof value === 'number') return ` office:value-type="float" office:value="${value}"`;
    if (typeof value === 'object') return ` office:value-type="date" office:date-value="${value.day}"`;
    return ' office:value-type="string"';
  };
  const body = ({ name, rows, merges = [], hiddenColumns = [] }: MessySheet): string => {
    const reach = reachOf(merges);
    const cell = (value: Value, row: number, column: number): string => {
      const merged = reach.get(`${row} ${column}`);
      if (merged === 'covered') return '<table:covered-table-cell/>';
      const spans = merged
        ? ` table:number-columns-spanned="${merged.columns}" table:number-rows-spanned="${merged.rows}"`
        : '';
      const shown = value === null ? '' : `<text:p>${escaped(shownAs(value))}</text:p>`;
      return `<table:table-cell${typed(value)}${spans}>${shown}</table:table-cell>`;
    };
    const last = Math.max(-1, ...hiddenColumns);
    const columns = Array.from({ length: last + 1 }, (_, column) =>
      hiddenColumns.includes(column)
        ? '<table:table-column table:visibility="collapse"/>'
        : '<table:table-column/>',
    );
    return `<table:table table:name="${escaped(name)}">${columns.join('')}${rows
      .map(
        (cells, row) =>
          `<table:table-row>${cells.map((value, column) => cell(value, row, column)).join('')}</table:table-row>`,
      )
      .join('')}</table:table>`;
  };
  return odsOf(sheets.map(body).join(''));
}

const shownAs = (value: Value): string =>
  value === null || isFormula(value) ? '' : typeof value === 'object' ? dayFirst(value.day) : String(value);

/** A web page with a table for each sheet: what portals save under the name of a workbook. */
export function html(sheets: readonly MessySheet[]): Buffer {
  const table = ({ rows, merges = [] }: MessySheet): string => {
    const reach = reachOf(merges);
    const cell = (value: Value, row: number, column: number): string => {
      const merged = reach.get(`${row} ${column}`);
      if (merged === 'covered') return '';
      const spans = merged ? ` colspan="${merged.columns}" rowspan="${merged.rows}"` : '';
      return `<td${spans}>${escaped(shownAs(value)) || '&nbsp;'}</td>`;
    };
    const line = (cells: Row, row: number): string =>
      `<tr>${cells.map((value, column) => cell(value, row, column)).join('')}</tr>`;
    return `<table border="1">\n${rows.map(line).join('\n')}\n</table>\n`;
  };
  return Buffer.from(
    `<html>\n<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>\n<body>\n${sheets.map(table).join('')}</body>\n</html>\n`,
  );
}

/** Lines as a spreadsheet program saves them under Windows. */
export const csv = (rows: readonly Row[], delimiter = ','): string =>
  stringify(
    rows.map((cells) => cells.map((value) => shownAs(value))),
    { delimiter, record_delimiter: '\r\n' },
  );

/** Packed so that the same rows give the same bytes: no time, no name. */
export const packed = (content: Buffer): Buffer => gzipSync(content, { level: 9 });

export const jsonLines = (rows: readonly Readonly<Record<string, string | number | null>>[]): Buffer =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { double, odsOf, record, short, wide, xlsOf, xlsxOf } from './workbook.ts';

/** A sheet as a person sees it: the row at index 0 is row 1. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly hidden?: boolean;
}
export type GridCell = string | number | null;

export interface Dialect {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
  readonly mark: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** The first line names the delimiter. */
  readonly sepLine: boolean;
  /** Line breaks inside a cell. */
  readonly cellBreak: '\n' | '\r\n';
  readonly packed: boolean;
}

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1258'),
  mark: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  sepLine: fc.boolean(),
  cellBreak: fc.constantFrom('\n', '\r\n'),
  packed: fc.boolean(),
});

export function csvOf(grid: Grid, dialect: Dialect): Buffer {
  const { delimiter, lineEnd, cellBreak } = dialect;
  const written = (cell: GridCell): string => {
    const text = String(cell ?? '').replaceAll('\n', cellBreak);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = grid.rows.map(({ cells }) => cells.map(written).join(delimiter) + lineEnd);
  const content = inEncoding(
    `${dialect.sepLine ? `sep=${delimiter}${lineEnd}` : ''}${lines.join('')}`,
    dialect,
  );
  return dialect.packed ? gzipSync(content) : content;
}

function inEncoding(text: string, { encoding, mark }: Dialect): Buffer {
  if (encoding === 'windows-1258') return inWindows1258(text);
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const IN_1258 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(Buffer.from([byte])),
    byte,
  ]),
);

/** Vowel and tone apart, as the code page has them. Throws where it has no such letter. */
export function inWindows1258(text: string): Buffer {
  const bytes: number[] = [];
  const put = (letter: string): void => {
    const byte = IN_1258.get(letter);
    if (byte === undefined) throw new RangeError(`not in windows-1258: ${letter}`);
    bytes.push(byte);
  };
  for (const letter of text.normalize('NFC')) {
    if (IN_1258.has(letter)) put(letter);
    else {
      const apart = letter.normalize('NFD');
      put(apart.replace(TONES, '').normalize('NFC'));
      put(TONES.exec(apart)?.[0] ?? '');
    }
  }
  return Buffer.from(bytes);
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A1 for 0, 0. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** One sheet in every kind of workbook that is read; only xlsx, ods, xls, XML and HTML know hidden rows. */
export const WORKBOOKS: Readonly<Record<string, (grid: Grid) => Buffer | Promise<Buffer>>> = {
  xlsx: ({ rows, merges }) =>
    xlsxOf({
      sheets: {
        S: `<sheetData>${rows
          .map(({ cells, hidden }, row) => {
            const filled = cells.map((cell, column) => {
              const place = `r="${address(row, column)}"`;
              if (cell === null) return '';
              return typeof cell === 'number'
                ? `<c ${place}><v>${cell}</v></c>`
                : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
            });
            // Excel leaves out rows without cells.
            return filled.join('') === '' && !hidden
              ? ''
              : `<row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${filled.join('')}</row>`;
          })
          .join('')}</sheetData>${
          merges.length > 0
            ? `<mergeCells>${merges
                .map(
                  ({ row, column, rows: tall, columns }) =>
                    `<mergeCell ref="${address(row, column)}:${address(row + tall - 1, column + columns - 1)}"/>`,
                )
                .join('')}</mergeCells>`
            : ''
        }`,
      },
    }),
  'xlsx of a library': async ({ rows, merges }) =>
    Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: 'S',
            rows: rows.map(({ cells }) => [...cells]),
            rowDefs: new Map(rows.flatMap(({ hidden }, at) => (hidden ? [[at, { hidden }]] : []))),
            merges: merges.map(({ row, column, rows: tall, columns }) => ({
              startRow: row,
              startCol: column,
              endRow: row + tall - 1,
              endCol: column + columns - 1,
            })),
          },
        ],
      }),
    ),
  'ods of a library': async ({ rows }) =>
    Buffer.from(await writeOds({ sheets: [{ name: 'S', rows: rows.map(({ cells }) => [...cells]) }] })),
  ods: ({ rows, merges }) =>
    odsOf(
      `<table:table table:name="S">${rows
        .map(({ cells, hidden }, row) => {
          const filled = cells.map((cell, column) => {
            const merge = merges.find((each) => each.row === row && each.column === column);
            const span = merge
              ? ` table:number-columns-spanned="${merge.columns}" table:number-rows-spanned="${merge.rows}"`
              : '';
            if (cell === null) return `<table:table-cell${span}/>`;
            return typeof cell === 'number'
              ? `<table:table-cell${span} office:value-type="float" office:value="${cell}"/>`
              : `<table:table-cell${span} office:value-type="string">${cell
                  .split('\n')
                  .map((line) => `<text:p>${escaped(line)}</text:p>`)
                  .join('')}</table:table-cell>`;
          });
          return `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${filled.join('')}</table:table-row>`;
        })
        .join('')}</table:table>`,
    ),
  xls: ({ rows, merges }) =>
    xlsOf([
      {
        name: 'S',
        records: [
          ...rows.flatMap(({ hidden }, row) => (hidden ? [record(0x208, row, 0, 9, 0, 0, 0, 0x20, 0)] : [])),
          ...rows.flatMap(({ cells }, row) =>
            cells.flatMap((cell, column) => {
              if (cell === null) return [];
              return typeof cell === 'number'
                ? [record(0x203, row, column, 0, double(cell))]
                : [record(0x204, row, column, 0, short(cell.length), wide(cell))];
            }),
          ),
          ...merges.map(({ row, column, rows: tall, columns }) =>
            record(0xe5, 1, row, row + tall - 1, column, column + columns - 1),
          ),
        ],
      },
    ]),
  'XML spreadsheet': ({ rows, merges }) =>
    Buffer.from(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Worksheet ss:Name="S"><Table>${rows
        .map(({ cells, hidden }, row) => {
          const filled = cells.map((cell, column) => {
            const merge = merges.find((each) => each.row === row && each.column === column);
            const across = merge
              ? ` ss:MergeAcross="${merge.columns - 1}" ss:MergeDown="${merge.rows - 1}"`
              : '';
            if (cell === null) return '';
            const type = typeof cell === 'number' ? 'Number' : 'String';
            return `<Cell ss:Index="${column + 1}"${across}><Data ss:Type="${type}">${escaped(String(cell)).replaceAll('\n', '&#10;')}</Data></Cell>`;
          });
          // Rows without cells are left out, and the next says its number.
          return filled.join('') === ''
            ? ''
            : `<Row ss:Index="${row + 1}"${hidden ? ' ss:Hidden="1"' : ''}>${filled.join('')}</Row>`;
        })
        .join('')}</Table></Worksheet></Workbook>`,
    ),
  HTML: ({ rows, merges }) =>
    Buffer.from(
      `<html><meta charset="utf-8"><table>${rows
        .map(({ cells, hidden }, row) => {
          const shown = cells.map((cell, column) => {
            const within = merges.find(
              (each) =>
                row >= each.row &&
                row < each.row + each.rows &&
                column >= each.column &&
                column < each.column + each.columns,
            );
            if (within && (within.row !== row || within.column !== column)) return '';
            const span = within ? ` colspan=${within.columns} rowspan="${within.rows}"` : '';
            return `<td${span}>${escaped(String(cell ?? '')).replaceAll('\n', '<br>')}</td>`;
          });
          return `<tr${hidden ? ' style="display:none"' : ''}>${shown.join('')}</tr>`;
        })
        .join('\n')}</table></html>`,
    ),
};

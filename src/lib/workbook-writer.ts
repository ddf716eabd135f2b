import type { Cell } from 'hucre/xlsx';

/** What a cell may hold. Dates are days since 30 December 1899, as spreadsheets count them. */
export type CellCheck =
  /** One of a few texts, chosen from a list. */
  | { readonly is: 'one_of'; readonly values: readonly string[] }
  /** What stands in a column of a sheet, from its second row on. */
  | { readonly is: 'in_column'; readonly sheet: string; readonly column: number }
  | { readonly is: 'whole' | 'decimal' | 'date'; readonly low: number; readonly high: number };

/** A column of an empty sheet that somebody is going to fill. */
export interface ColumnToFill {
  readonly header: string;
  /** Shown beside the header when the pointer rests on it. */
  readonly note: string;
  /** Its header stands out. */
  readonly needed: boolean;
  /** `text` keeps what is typed as it is typed: 00097 stays 00097. */
  readonly format: 'general' | 'text' | 'amount' | 'day_first' | 'year_first';
  /** In characters. */
  readonly width: number;
  readonly check?: CellCheck | undefined;
  /** What is said of a cell that fails its check; `insists`: such a cell is not taken at all. */
  readonly refusal?:
    | { readonly title: string; readonly message: string; readonly insists: boolean }
    | undefined;
}

export interface SheetToFill {
  readonly name: string;
  readonly columns: readonly ColumnToFill[];
}

const FORMATS: Readonly<Record<ColumnToFill['format'], string>> = {
  general: 'General',
  text: '@',
  amount: '#,##0',
  day_first: 'dd/mm/yyyy',
  year_first: 'yyyy-mm-dd',
};

const FONT = { name: 'Calibri', size: 11 } as const;
/** Three lines, in points. */
const HEADER_HEIGHT = 48;

/** The last row of a sheet. */
const LAST_ROW = 1_048_576;
/** A spreadsheet program refuses a file with a longer list in it. */
const LONGEST_LIST = 255;
/** The file says when it was made; the same contents have to give the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));

/** An xlsx workbook of empty sheets: headers with notes, lists to choose from, checks; the same bytes each time. */
export async function workbookToFill(sheets: readonly SheetToFill[]): Promise<Uint8Array> {
  // Loaded when it is needed: it is large, and most runs write no workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    properties: { created: MADE, modified: MADE },
    defaultFont: FONT,
    sheets: sheets.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ width }) => ({ width })),
      rows: [columns.map(({ header }) => header)],
      rowDefs: new Map([[0, { height: HEADER_HEIGHT }]]),
      cells: new Map<string, Partial<Cell>>([...headerCells(columns), ...formattedCells(columns)]),
      freezePane: { rows: 1, columns: 1 },
      dataValidations: columns.flatMap((column, at) => (column.check ? [validation(column, at)] : [])),
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
    })),
  });
}

/** The format of a column is that of its cells: so many are prepared. */
const PREPARED_ROWS = 2000;

function formattedCells(columns: readonly ColumnToFill[]): [string, Partial<Cell>][] {
  const cells = columns.flatMap(({ format }, column) =>
    format === 'general' ? [] : [{ column, style: { numFmt: FORMATS[format] } }],
  );
  return Array.from({ length: PREPARED_ROWS }, (_, row) =>
    cells.map(({ column, style }): [string, Partial<Cell>] => [
      `${row + 1},${column}`,
      { value: null, style },
    ]),
  ).flat();
}

const LINE = { style: 'thin', color: { rgb: '8EA9C1' } } as const;

const headerCells = (columns: readonly ColumnToFill[]): [string, Partial<Cell>][] =>
  columns.map(({ header, note, needed }, at) => [
    `0,${at}`,
    {
      value: header,
      comment: { text: note },
      style: {
        numFmt: '@',
        font: { ...FONT, bold: true, color: { rgb: needed ? 'FFFFFF' : '1F3A56' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: needed ? '1F4E79' : 'DCE6F1' } },
        alignment: { wrapText: true, vertical: 'center', horizontal: 'left' },
        border: { bottom: LINE, right: LINE },
      },
    },
  ]);

function validation({ check, refusal }: ColumnToFill, column: number) {
  const letters = lettersOf(column);
  return {
    range: `${letters}2:${letters}${LAST_ROW}`,
    allowBlank: true,
    showErrorMessage: refusal !== undefined,
    ...(refusal && {
      errorTitle: refusal.title,
      errorMessage: refusal.message,
      errorStyle: refusal.insists ? ('stop' as const) : ('warning' as const),
    }),
    ...conditionOf(check as CellCheck),
  };
}

function conditionOf(check: CellCheck) {
  switch (check.is) {
    case 'one_of': {
      if (check.values.join(',').length > LONGEST_LIST || check.values.some((value) => value.includes(',')))
        throw new RangeError(`a list that no cell can offer: ${check.values.join(' | ')}`);
      return { type: 'list' as const, values: [...check.values] };
    }
    case 'in_column': {
      const letters = lettersOf(check.column);
      return {
        type: 'list' as const,
        formula1: `'${check.sheet.replaceAll("'", "''")}'!$${letters}$2:$${letters}$${LAST_ROW}`,
      };
    }
    default:
      return {
        type: check.is,
        operator: 'between' as const,
        formula1: String(check.low),
        formula2: String(check.high),
      };
  }
}

/** `A`, `B`, ... `AA`; columns count from 0. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

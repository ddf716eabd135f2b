import { decodeMarkup } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { longer, tooLarge } from './limits.ts';
import { type Attributes, readMarkup } from './markup.ts';
import { type SheetPacker, workbookPacker } from './pack.ts';
import type { PackedSheet } from './sheet.ts';

/** What HTML itself allows of a span. */
const WIDEST_SPAN = 1_000;
const TALLEST_SPAN = 65_534;
const MOST_HTML_COLUMNS = 1_024;

interface OpenTable {
  readonly packer: SheetPacker;
  row: number;
  column: number;
  /** The column of which a <col> speaks next. */
  nextColumn: number;
  /** By column: the row from which it is free again, below a cell that spans rows. */
  readonly freeFrom: number[];
  cell: string | undefined;
  /** Where in the cell a raised or lowered text begins. */
  raisedFrom: number | undefined;
  place: { readonly row: number; readonly column: number };
}

/**
 * The tables of a web page, as offices' portals save them under the name of a workbook: each is a sheet, a table in a table too.
 * Every value is text, as the page shows it. Throws WorkbookFault; a page without any
 * table, such as the one that asks to sign in, is 'not-a-spreadsheet'.
 */
export function htmlSheets(content: Buffer): PackedSheet[] {
  const workbook = workbookPacker();
  const open: OpenTable[] = [];
  let tables = 0;
  const table = (): OpenTable | undefined => open.at(-1);
  let inProgram = false;
  readMarkup(decodeMarkup(content), 'html', {
    open(name, attributes) {
      const at = table();
      if (name === 'table') {
        open.push({
          packer: workbook.sheet(`${++tables}`, undefined),
          row: -1,
          column: 0,
          nextColumn: 0,
          freeFrom: [],
          cell: undefined,
          raisedFrom: undefined,
          place: { row: 0, column: 0 },
        });
      } else if (at === undefined) return;
      else if (name === 'tr') openRow(at, attributes);
      else if (name === 'col') openColumns(at, attributes);
      else if (name === 'td' || name === 'th') openCell(at, attributes);
      else if (BREAKS.has(name)) add(at, '\n');
      else if (PROGRAMS.has(name)) inProgram = true;
      else if (RAISED.has(name)) at.raisedFrom = at.cell?.length;
    },
    close(name) {
      const at = table();
      if (PROGRAMS.has(name)) inProgram = false;
      if (at === undefined) return;
      if (name === 'table') {
        closeCell(at);
        open.pop();
      } else if (name === 'td' || name === 'th' || name === 'tr') closeCell(at);
      else if (BREAKS.has(name) && name !== 'br') add(at, '\n');
      else if (RAISED.has(name)) setApart(at);
    },
    text(text) {
      if (!inProgram) add(table(), text.replace(/[\t\n\f\r ]+/g, ' '));
    },
  });
  if (open.length > 0) throw new WorkbookFault('workbook-damaged', { reason: 'cut-off' });
  if (tables === 0) throw new WorkbookFault('not-a-spreadsheet');
  return workbook.packed().filter((sheet) => sheet.rows > 0);
}

/** What no page shows. */
const PROGRAMS: ReadonlySet<string> = new Set(['script', 'style']);
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

function add(table: OpenTable | undefined, text: string): void {
  if (table?.cell !== undefined) table.cell = longer(table.cell, text);
}

const RAISED: ReadonlySet<string> = new Set(['sup', 'sub']);

/** The mark of a footnote is no digit of the figure before it: `5<sup>1</sup>` is "5(1)". */
function setApart(table: OpenTable): void {
  const { cell, raisedFrom } = table;
  table.raisedFrom = undefined;
  if (cell === undefined || raisedFrom === undefined) return;
  const raised = cell.slice(raisedFrom).trim();
  if (raised !== '' && !/^[([]/.test(raised)) table.cell = `${cell.slice(0, raisedFrom)}(${raised})`;
}

function openRow(table: OpenTable, attributes: Attributes): void {
  closeCell(table);
  table.row++;
  table.column = 0;
  if (isHidden(attributes)) table.packer.hideRow(table.row);
}

const isHidden = ({ style }: Attributes): boolean => /display\s*:\s*none/i.test(style ?? '');

function openColumns(table: OpenTable, attributes: Attributes): void {
  const columns = span(attributes.span, WIDEST_SPAN);
  if (isHidden(attributes)) table.packer.hideColumn(table.nextColumn, columns);
  table.nextColumn += columns;
}

function openCell(table: OpenTable, { colspan, rowspan }: Attributes): void {
  if (table.row < 0) openRow(table, {});
  closeCell(table);
  const { row, freeFrom } = table;
  let { column } = table;
  while ((freeFrom[column] ?? 0) > row) column++;
  const columns = span(colspan, WIDEST_SPAN);
  const rows = span(rowspan, TALLEST_SPAN);
  table.column = column + columns;
  if (table.column > MOST_HTML_COLUMNS) tooLarge('columns', table.column, MOST_HTML_COLUMNS);
  if (rows > 1) freeFrom.length = Math.max(freeFrom.length, table.column);
  if (rows > 1) freeFrom.fill(row + rows, column, table.column);
  table.packer.merge({ row, column, rows, columns });
  table.place = { row, column };
  table.cell = '';
  table.raisedFrom = undefined;
}

/** Line by line without blanks around; without blank lines at the ends. */
function closeCell(table: OpenTable): void {
  if (table.cell === undefined) return;
  setApart(table);
  const lines = table.cell.split('\n');
  const text = lines.map((line) => line.replace(/ +/g, ' ').replace(/^ | $/g, '')).join('\n');
  const trimmed = text.replace(/^\n+/, '').replace(/\n{2,}/g, '\n');
  const shown = trimmed.endsWith('\n') ? trimmed.slice(0, -1) : trimmed;
  table.packer.put(table.place.row, table.place.column, shown.trim() === '' ? null : shown);
  table.cell = undefined;
}

function span(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

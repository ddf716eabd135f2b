import { decodeMarkup } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { LONGEST_COMMENT, longer, MOST_COLUMNS, MOST_ROWS, tooLarge } from './limits.ts';
import { attributesOf, readMarkup } from './markup.ts';
import { type SheetPacker, workbookPacker } from './pack.ts';
import { withoutMidnight } from './serial.ts';
import type { PackedSheet } from './sheet.ts';

const READ: ReadonlySet<string> = new Set(['Cell', 'Column', 'Data', 'Row', 'Worksheet']);

/** Sheets of an XML spreadsheet of 2003. Throws WorkbookFault; 'not-a-spreadsheet' for any other XML. */
export function spreadsheetmlSheets(content: Buffer): PackedSheet[] {
  const workbook = workbookPacker();
  const source = decodeMarkup(content);
  const hidden = hiddenSheets(source);
  let sheet: SheetPacker | undefined;
  let sheets = 0;
  let row = -1;
  let nextRow = 0;
  let column = 0;
  let nextColumn = 0;
  let type = '';
  let formula = false;
  let value: string | undefined;
  let filled = false;
  /** What the comment says that is being read. */
  let comment: string | undefined;
  let root: string | undefined;
  let ended = false;
  const close = (name: string): void => {
    if (name === 'Workbook') ended = true;
    else if (name === 'Comment' && comment !== undefined) {
      sheet?.comment(row, column, comment);
      comment = undefined;
    } else if (name === 'Data' && value !== undefined) {
      sheet?.put(row, column, typed(value, type));
      value = undefined;
      filled = true;
    } else if (name === 'Cell' && formula && !filled) {
      sheet?.formulaWithoutValue(row, column);
    }
  };
  readMarkup(source, 'xml', {
    open(name, attributes) {
      root ??= name;
      if (name === 'Comment') comment = '';
      else if (READ.has(name) && comment === undefined) {
        const given = attributesOf(attributes);
        if (name === 'Worksheet') {
          sheet = workbook.sheet(given.get('Name') ?? '', hidden.has(sheets++));
          nextRow = 0;
          nextColumn = 0;
        } else if (name === 'Column') {
          const from = Number(given.get('Index') ?? nextColumn + 1) - 1;
          const columns = Number(given.get('Span') ?? 0) + 1;
          if (given.get('Hidden') === '1' && from >= 0 && columns >= 1) sheet?.hideColumn(from, columns);
          nextColumn = from + columns;
        } else if (name === 'Row') {
          row = placeOf(given.get('Index'), nextRow, MOST_ROWS);
          nextRow = row + 1 + extraOf(given.get('Span'), MOST_ROWS - row);
          nextColumn = 0;
          if (given.get('Hidden') === '1') sheet?.hideRow(row, nextRow - row);
        } else if (name === 'Cell') {
          column = placeOf(given.get('Index'), nextColumn, MOST_COLUMNS);
          const wide = extraOf(given.get('MergeAcross'), MOST_COLUMNS - column);
          const tall = extraOf(given.get('MergeDown'), MOST_ROWS - row);
          nextColumn = column + 1 + wide;
          sheet?.merge({ row, column, rows: tall + 1, columns: wide + 1 });
          formula = given.has('Formula');
          filled = false;
        } else {
          type = given.get('Type') ?? 'String';
          value = '';
        }
      }
    },
    close,
    text(text) {
      if (comment !== undefined) comment += comment.length < LONGEST_COMMENT ? text : '';
      else if (value !== undefined) value = longer(value, text);
    },
  });
  if (root !== 'Workbook') throw new WorkbookFault('not-a-spreadsheet');
  if (!ended) throw new WorkbookFault('workbook-damaged', { reason: 'cut-off' });
  return workbook.packed();
}

/** The numbers of the sheets that are hidden: a sheet says so after its cells. */
function hiddenSheets(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  let sheets = -1;
  let visible = false;
  readMarkup(source, 'xml', {
    open(name) {
      if (name === 'Worksheet') sheets++;
      visible = name === 'Visible';
    },
    close() {
      visible = false;
    },
    text(text) {
      if (visible && /hidden/i.test(text)) found.add(sheets);
    },
  });
  return found;
}

function typed(text: string, type: string): string | number | boolean | null {
  if (type === 'Number') {
    const number = Number(text);
    return text.trim() === '' || !Number.isFinite(number) ? text : number;
  }
  if (type === 'Boolean') return text.trim() === '1';
  return type === 'DateTime' ? momentOf(text) : text;
}

/** A time alone is given on the day before the calendar begins. */
const momentOf = (text: string): string =>
  withoutMidnight(text.trim().replace(/\.\d+$/, '')).replace(/^1899-12-31T/, '');

/** An index counts from 1, and never goes back. */
function placeOf(index: string | undefined, next: number, most: number): number {
  const place = index === undefined ? next : Number(index) - 1;
  if (place >= most) tooLarge('place', place + 1, most);
  if (!Number.isInteger(place) || place < next) {
    throw new WorkbookFault('workbook-damaged', { reason: 'place' });
  }
  return place;
}

function extraOf(text: string | undefined, most: number): number {
  const value = Number(text ?? 0);
  if (!Number.isInteger(value) || value < 0 || value >= most) {
    throw new WorkbookFault('workbook-damaged', { reason: 'place' });
  }
  return value;
}

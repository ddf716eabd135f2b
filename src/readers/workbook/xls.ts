import { BIFF, type BiffRecord, biffCursor, biffRecords, numberOfRk } from './biff.ts';
import { WorkbookFault } from './fault.ts';
import { MOST_TEXTS, tooLarge } from './limits.ts';
import { workbookPacker } from './pack.ts';
import { dateOfSerial, isDateFormat, isoOf } from './serial.ts';
import type { PackedSheet } from './sheet.ts';
import { type XlsComment, xlsNotes } from './xls-notes.ts';

type Value = string | number | boolean;

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const BIFF8 = 0x600;
/** Of one sheet; each is held apart until they are in order. */
const MOST_XLS_CELLS = 4_000_000;

interface Book {
  readonly sheets: {
    readonly name: string;
    readonly at: number;
    readonly hidden: boolean;
    readonly kind: number;
  }[];
  readonly texts: string[];
  readonly formats: number[];
  readonly codes: Map<number, string>;
  from1904: boolean;
}

/**
 * The sheets of an Excel 97-2003 stream ([MS-XLS]). Charts are no sheets, and the figures that a chart keeps are not
 * the sheet's. Throws WorkbookFault.
 */
export function xlsSheets(stream: Buffer): PackedSheet[] {
  const book = bookOf(biffRecords(stream));
  const workbook = workbookPacker();
  for (const sheet of book.sheets) {
    if (sheet.kind !== 0) continue;
    const packer = workbook.sheet(sheet.name, sheet.hidden);
    const { cells, bare, comments } = cellsOf(ownRecords(biffRecords(stream, sheet.at)), book, packer);
    // Cells may be kept in any order, and mostly are in this one.
    for (const place of Uint32Array.from(cells.keys()).sort()) {
      packer.put(place >> 8, place & 0xff, cells.get(place) as Value);
    }
    for (const place of bare) packer.formulaWithoutValue(place >> 8, place & 0xff);
    for (const { row, column, text } of comments) packer.comment(row, column, text);
  }
  return workbook.packed(book.from1904);
}

function bookOf(records: Generator<BiffRecord>): Book {
  const first = records.next().value as BiffRecord | undefined;
  if (first?.id !== BIFF.begin || first.data.readUInt16LE(0) !== BIFF8) throw new WorkbookFault('old-xls');
  const book: Book = { sheets: [], texts: [], formats: [], codes: new Map(), from1904: false };
  for (const record of records) {
    if (record.id === BIFF.end) return book;
    const { data } = record;
    if (record.id === BIFF.filePass) throw new WorkbookFault('encrypted');
    if (record.id === BIFF.dateMode) book.from1904 = data.readUInt16LE(0) === 1;
    else if (record.id === BIFF.format) book.formats.push(data.readUInt16LE(2));
    else if (record.id === BIFF.formatCode) {
      book.codes.set(data.readUInt16LE(0), biffCursor(record, 2).text());
    } else if (record.id === BIFF.sheet) {
      book.sheets.push({
        at: data.readUInt32LE(0),
        hidden: (data.readUInt8(4) & 3) > 0,
        kind: data.readUInt8(5),
        name: biffCursor(record, 7).text(data.readUInt8(6)),
      });
    } else if (record.id === BIFF.texts) {
      const cursor = biffCursor(record, 4);
      const count = cursor.long();
      if (count > MOST_TEXTS) tooLarge('texts', count, MOST_TEXTS);
      for (let n = 0; n < count; n++) book.texts.push(cursor.text());
    }
  }
  throw new WorkbookFault('workbook-damaged', { reason: 'no-end' });
}

/** The records of one sheet without those of the charts that stand in it. */
function* ownRecords(records: Generator<BiffRecord>): Generator<BiffRecord> {
  let depth = 0;
  for (const record of records) {
    if (record.id === BIFF.begin) depth++;
    if (record.id === BIFF.end) depth--;
    if (depth === 0) {
      if (record.id === BIFF.end) return;
      throw new WorkbookFault('workbook-damaged', { reason: 'sheet' });
    }
    if (depth === 1) yield record;
  }
  throw new WorkbookFault('workbook-damaged', { reason: 'no-end' });
}

/** Cells by 256 * row + column, the places of formulas without value, and comments. */
function cellsOf(
  records: Iterable<BiffRecord>,
  book: Book,
  sheet: {
    hideRow(row: number): void;
    hideColumn(column: number, count: number): void;
    merge(merge: { row: number; column: number; rows: number; columns: number }): void;
  },
): { cells: ReadonlyMap<number, Value>; bare: Iterable<number>; comments: readonly XlsComment[] } {
  const cells = new Map<number, Value>();
  const notes = xlsNotes();
  const bare = new Set<number>();
  const dates = book.formats.map((id) => isDateFormat(id, book.codes.get(id)));
  const number = (place: number, format: number, value: number): void => {
    if (cells.size > MOST_XLS_CELLS) tooLarge('cells', cells.size, MOST_XLS_CELLS);
    cells.set(place, dates[format] ? isoOf(dateOfSerial(value, book.from1904), book.from1904) : value);
  };
  let waiting: number | undefined;
  for (const record of records) {
    const { id, data } = record;
    if (id === BIFF.row) {
      if (data.readUInt16LE(12) & 0x20) sheet.hideRow(data.readUInt16LE(0));
      continue;
    }
    if (id === BIFF.columns) {
      const [from, to] = [data.readUInt16LE(0), data.readUInt16LE(2)];
      if (data.readUInt16LE(8) & 1 && to >= from) sheet.hideColumn(from, to - from + 1);
      continue;
    }
    if (id === BIFF.merges) {
      for (let at = 2; at + 8 <= data.length; at += 8) {
        const [top, bottom] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)];
        const [left, right] = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)];
        if (bottom >= top && right >= left) {
          sheet.merge({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
        }
      }
      continue;
    }
    if (id === BIFF.formulaText) {
      if (waiting !== undefined) {
        cells.set(waiting, biffCursor(record).text());
        bare.delete(waiting);
      }
      waiting = undefined;
      continue;
    }
    if (!CELLS.has(id)) {
      notes.take(record);
      continue;
    }
    const column = data.readUInt16LE(2);
    if (column > 0xff) throw new WorkbookFault('workbook-damaged', { reason: 'column' });
    const place = data.readUInt16LE(0) * 256 + column;
    if (id === BIFF.multipleRk) {
      for (let at = 4, n = 0; at + 8 <= data.length; at += 6, n++) {
        number(place + n, data.readUInt16LE(at), numberOfRk(data.readInt32LE(at + 2)));
      }
      continue;
    }
    const format = data.readUInt16LE(4);
    if (id === BIFF.rk) number(place, format, numberOfRk(data.readInt32LE(6)));
    else if (id === BIFF.number) number(place, format, data.readDoubleLE(6));
    else if (id === BIFF.truth) cells.set(place, truthOrError(data.readUInt8(6), data.readUInt8(7) === 1));
    else if (id === BIFF.sharedText) {
      const text = book.texts[data.readUInt32LE(6)];
      if (text === undefined) throw new WorkbookFault('workbook-damaged', { reason: 'text' });
      cells.set(place, text);
    } else if (id === BIFF.text || id === BIFF.richText) cells.set(place, biffCursor(record, 6).text());
    else if (data.readUInt16LE(12) !== 0xffff) number(place, format, data.readDoubleLE(6));
    else {
      const kind = data.readUInt8(6);
      if (kind === 1 || kind === 2) cells.set(place, truthOrError(data.readUInt8(8), kind === 2));
      // The text stands in a record of its own, and the description of a shared formula may come between.
      waiting = kind === 0 ? place : undefined;
      if (kind === 0) bare.add(place);
    }
  }
  return { cells, bare, comments: notes.comments() };
}

const CELLS: ReadonlySet<number> = new Set([
  BIFF.formula,
  BIFF.multipleRk,
  BIFF.number,
  BIFF.richText,
  BIFF.rk,
  BIFF.sharedText,
  BIFF.text,
  BIFF.truth,
]);

const truthOrError = (value: number, error: boolean): Value =>
  error ? (ERRORS[value] ?? '#ERROR!') : value === 1;

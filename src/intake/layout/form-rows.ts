import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { upTo } from '../../readers/batches.ts';
import { ReadFault } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { readHeader } from '../headers/index.ts';
import { isNumber } from '../rows/looks.ts';
import { isSignature, lookOf } from '../rows/words.ts';
import type { Table } from '../table.ts';
import { asksForUnit } from './answers.ts';
import { isFigure, isYear, type Row, textOf } from './header-rows.ts';
import { isMark, numbered } from './questions.ts';
import { questionOf } from './swapped.ts';

/** More rows are no questionnaire. */
const MOST_ROWS = 2000;

/** All rows of a sheet up to the end of a table; what cannot be read is told where the table is read. */
export function rowsOf({
  sheet,
  lastRow,
}: Table): { rows: readonly Row[]; fault: ReadFault | undefined } | undefined {
  const rows: Row[] = [];
  try {
    for (const batch of lastRow === undefined ? sheet.batches() : upTo(lastRow, sheet.batches())) {
      if (rows.length + batch.length > MOST_ROWS) return undefined;
      for (let record = 0; record < batch.length; record++) {
        const cells = Array.from({ length: batch.width(record) }, (_, at) => batch.cell(record, at));
        rows.push({ row: batch.firstRow + record, cells });
      }
    }
    return { rows, fault: undefined };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { rows, fault: error };
  }
}

export interface Heading {
  /** The last row of the headings, or the one above the first question where it has none. */
  readonly row: number;
  /** By column, and what stands above each. */
  readonly texts: readonly string[];
  readonly groups: readonly string[];
}
export interface Parts {
  readonly heading: Heading;
  readonly body: readonly Row[];
  readonly titles: readonly string[];
}

/** The headings over the questions, which the header that was found may be below or above, and the rows of the questions. */
export function partsOf(table: Table, rows: readonly Row[], column: number): Parts | undefined {
  const textAt = ({ cells }: Row): string => numbered(String(cells[column] ?? '')).text;
  const asks = (row: Row): boolean => !asksForUnit(textAt(row)) && questionOf(textAt(row)) !== undefined;
  const own = rowsFrom(table, rows);
  const header = own.findIndex(({ row }) => row === table.headerRow);
  const isAsked = isQuestionRow(table, own[header] as Row, column, asks);
  const isSure = !isAsked && !asksForUnit(textAt(own[header] as Row));
  const from = isAsked ? blockFrom(own, header) : header + 1;
  const first = own.findIndex((row, at) => at >= from && asks(row));
  if (first < 0) return undefined;
  const above = own.slice(blockFrom(own, first), first);
  const heads = (row: Row): boolean =>
    row.cells.every((cell) => !isFigure(cell) && !isMarked(cell)) &&
    textAt(row) !== '' &&
    row.cells.slice(column + 1).some((cell) => !isBlank(cell));
  const best =
    above.findLast((row) => heads(row) && ASKS.test(foldText(textAt(row)))) ??
    above.findLast((row) => heads(row));
  const heading = isSure ? own[header] : (best ?? (isAsked ? undefined : own[header]));
  const at = heading ? own.indexOf(heading) : -1;
  const sorts = heading && sortsUnits(own[at + 1], column) ? own[at + 1] : undefined;
  const start = heading ? at + (sorts ? 2 : 1) : first - trailing(above);
  const isHeader = heading?.row === table.headerRow;
  const top = isHeader ? table.firstHeaderRow : (heading ?? (own[start] as Row)).row;
  const paths = isHeader ? table.paths : (heading?.cells ?? []).map((cell) => [textOf(cell) ?? '']);
  const row = sorts?.row ?? heading?.row ?? Math.max(1, (own[start] as Row).row - 1);
  return {
    heading: { row, ...headingsOf(paths, sorts) },
    body: bodyIn(own.slice(start), column).filter((each) => !heading || !isSame(each, heading)),
    titles: own.filter((each) => each.row < top).flatMap(({ cells }) => titlesIn(cells)),
  };
}

/** The headings once more, as at the head of every printed page. */
const isSame = ({ cells }: Row, heading: Row): boolean =>
  cells.every((cell, at) => (textOf(cell) ?? '') === (textOf(heading.cells[at]) ?? ''));

/** "Xã An Lão | Xã An Hòa" in a row of their own, below "Tên đơn vị". */
const sortsUnits = (row: Row | undefined, column: number): boolean =>
  row !== undefined &&
  isBlank(row.cells[column] ?? null) &&
  row.cells.every(
    (cell) => isBlank(cell) || (typeof cell === 'string' && !isFigure(cell) && !isMark(cell)),
  ) &&
  row.cells.slice(column).filter((cell) => !isBlank(cell)).length > 1;

function headingsOf(
  paths: readonly (readonly string[])[],
  sorts: Row | undefined,
): Pick<Heading, 'texts' | 'groups'> {
  const below = sorts?.cells.map((cell) => textOf(cell) ?? '') ?? [];
  const width = Math.max(paths.length, below.length);
  let group = '';
  const columns = Array.from({ length: width }, (_, at) => {
    const path = paths[at] ?? [];
    const own = lastOf(path);
    if (own !== '') group = own;
    const text = below[at] ?? '';
    return text === '' ? { text: own, group: path.length > 1 ? (path[0] ?? '') : '' } : { text, group };
  });
  return { texts: columns.map(({ text }) => text), groups: columns.map((each) => each.group) };
}

/** The row that was taken for the header asks something itself, or answers. */
const isQuestionRow = ({ paths }: Table, row: Row, column: number, asks: (row: Row) => boolean): boolean =>
  asks(row) ||
  questionOf(...(paths[column] ?? [])) !== undefined ||
  row.cells.some((cell) => isNumber(cell) && !isYear(cell));

/** What stands over questions. */
export const ASKS =
  /^(?:noi dung|chi tieu|cau hoi|tieu chi|danh muc|hang muc|ten chi tieu|muc|questions?|items?|indicators?)(?: |$)/;

export const lastOf = (path: readonly string[]): string => path.at(-1) ?? '';
const isMarked = (cell: Cell): boolean => isMark(cell) && !isBlank(cell);

/** Without those of the tables above: from the first of its titles on. */
function rowsFrom({ titles, firstHeaderRow }: Table, rows: readonly Row[]): readonly Row[] {
  let at = rows.findIndex(({ row }) => row >= firstHeaderRow);
  for (let left = titles.length; at > 0 && left > 0; )
    left -= (rows[--at] as Row).cells.filter((cell) => textOf(cell) !== undefined).length;
  return rows.slice(at);
}

/** The first of the rows above one between which no row is blank. */
function blockFrom(rows: readonly Row[], below: number): number {
  let at = below;
  while (at > 0 && !(rows[at - 1] as Row).cells.every(isBlank)) at--;
  return at;
}

/** Of the rows right above the first question, those that are numbered: they ask, or head questions. */
const trailing = (above: readonly Row[]): number => {
  const end = above.findLastIndex(
    ({ cells }) =>
      !cells.some(isMarked) && !numbered(String(cells.find((cell) => !isBlank(cell)) ?? '')).mark,
  );
  return above.length - 1 - end;
};

/** "Đơn vị:" and beside it "UBND xã Trà Mai" are one line. */
function titlesIn(cells: readonly Cell[]): string[] {
  const texts = cells.flatMap((cell) => textOf(cell) ?? []);
  const [label = '', said, ...more] = texts;
  return said !== undefined && more.length === 0 && asksForUnit(label)
    ? [`${label.replace(/[\s:]*$/, ':')} ${said}`]
    : texts;
}

/** Up to the signatures below all questions; without blank rows and notes. */
function bodyIn(rows: readonly Row[], column: number): Row[] {
  const leadOf = ({ cells }: Row): string => {
    const cell = cells[column] ?? null;
    return cleanText(String((isBlank(cell) ? cells.find((each) => !isBlank(each)) : cell) ?? ''));
  };
  const asks = (row: Row): boolean => questionOf(numbered(leadOf(row)).text) !== undefined;
  const isSigned = ({ cells }: Row): boolean =>
    cells.some((cell) => typeof cell === 'string' && isSignature(cell)) && !cells.some(isFigure);
  const last = rows.findLastIndex(asks);
  const end = rows.findIndex((row, at) => at > last && isSigned(row));
  return rows.slice(0, end < 0 ? rows.length : end).filter((row) => {
    const said = row.cells.filter((each) => !isBlank(each));
    const lead = leadOf(row);
    if (said.length > 1 && !isBlank(row.cells[column] ?? null) && said.every(isColumnNumber)) return false;
    return said.length > 0 && (lookOf(lead, []) !== 'note' || asks(row) || isAnsweredNote(lead, said));
  });
}

/** "(1)", "A", "3": the number of a column. */
const isColumnNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || /^\s*\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?\s*$/.test(String(cell));

/** "Ghi chú", and what is noted. */
const isAnsweredNote = (lead: string, said: readonly Cell[]): boolean => {
  const meaning = readHeader('equipment', [lead])?.meaning;
  return said.length > 1 && meaning?.is === 'field' && meaning.field === 'note';
};

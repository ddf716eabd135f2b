import { columnLetters } from '../../lib/column-letters.ts';
import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { upTo } from '../../readers/batches.ts';
import { type Batch, ReadFault, type Sheet } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { readHeader } from '../headers/index.ts';
import { lookOf, SIGNATURE } from '../rows/words.ts';
import type { CellAt, Table, Turned } from '../table.ts';
import { type Answers, answersBeside, asksForUnit, type Beside } from './answers.ts';
import { isFigure, type Row, textOf } from './header-rows.ts';
import { type Asked, isMark, markOf, numbered, type Question, questionsOf } from './questions.ts';
import { questionOf } from './swapped.ts';

/** More rows are no questionnaire. */
const MOST_ROWS = 2000;

/** A form whose questions stand below each other, turned into a table of units; or the columns of which it is not known whether they hold its answers. */
export type Form =
  | {
      readonly table: Table;
      readonly questions: number;
      readonly leftOut: readonly string[];
      readonly areUnits: boolean;
    }
  | { readonly doubted: readonly string[] }
  | undefined;

/** `column`: where the questions stand. Undefined where the table is no such form. */
export function turned(table: Table, column: number, asOf: string): Form {
  const read = table.headerRow === 0 ? undefined : rowsOf(table);
  const parts = read && partsOf(table, read.rows, column);
  if (!parts) return undefined;
  const { heading, body, titles } = parts;
  const width = Math.max(...body.map(({ cells }) => cells.length), heading.texts.length);
  const beside = Array.from({ length: width }, (_, at): Beside[] =>
    at === column
      ? []
      : [{ column: at, heading: heading.texts[at] ?? '', cells: body.map(({ cells }) => cells[at] ?? null) }],
  ).flat();
  const asks = heading.texts[column] ?? '';
  const answers = answersBeside(beside, column, asks, asOf);
  if ('doubted' in answers)
    return { doubted: answers.doubted.map(({ heading, column }) => heading || columnLetters(column + 1)) };
  const questions = questionsOf(askedIn(body, column, answers));
  if (questions.length === 0) return undefined;
  const unasked = body.filter(
    ({ cells }) =>
      isBlank(cells[column] ?? null) && answers.columns.some(({ column: at }) => isFigure(cells[at] ?? null)),
  );
  return {
    table: tableOf(table, {
      heading,
      titles,
      questions: eachOnce(questions),
      answers,
      column,
      asks,
      fault: read.fault,
    }),
    questions: questions.length,
    leftOut: [
      ...answers.leftOut.map(({ heading }) => heading),
      ...unasked.map(({ row }) => `${columnLetters((answers.columns[0] as Beside).column + 1)}${row}`),
    ],
    areUnits: answers.areUnits,
  };
}

/** All rows of a sheet up to the end of a table; what cannot be read is told where the table is read. */
function rowsOf({
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

interface Heading {
  /** The row of the headings, or above the first question where it has none. */
  readonly row: number;
  readonly texts: readonly string[];
}
interface Parts {
  readonly heading: Heading;
  readonly body: readonly Row[];
  readonly titles: readonly string[];
}

/** The headings over the questions, which the header that was found may be below or above, and the rows of the questions. */
function partsOf(table: Table, rows: readonly Row[], column: number): Parts | undefined {
  const textAt = ({ cells }: Row): string => numbered(String(cells[column] ?? '')).text;
  const asks = (row: Row): boolean => !asksForUnit(textAt(row)) && questionOf(textAt(row)) !== undefined;
  const own = rowsFrom(table, rows);
  const header = own.findIndex(({ row }) => row === table.headerRow);
  const isAsked = asks(own[header] as Row);
  const isSure = !isAsked && !asksForUnit(textAt(own[header] as Row));
  const from = isAsked ? blockFrom(own, header) : header + 1;
  const first = own.findIndex((row, at) => at >= from && asks(row));
  if (first < 0) return undefined;
  const above = own.slice(blockFrom(own, first), first);
  const heads = (row: Row): boolean =>
    row.cells.every((cell) => !isFigure(cell) && !isNumber(cell)) &&
    textAt(row) !== '' &&
    row.cells.slice(column + 1).some((cell) => !isBlank(cell));
  const best =
    above.findLast((row) => heads(row) && ASKS.test(foldText(textAt(row)))) ??
    above.findLast((row) => heads(row));
  const heading = isSure ? own[header] : (best ?? (isAsked ? undefined : own[header]));
  const start = heading ? own.indexOf(heading) + 1 : first - trailing(above);
  const isHeader = heading?.row === table.headerRow;
  const top = isHeader ? table.firstHeaderRow : (heading ?? (own[start] as Row)).row;
  const texts = isHeader ? table.paths.map(lastOf) : heading?.cells.map((cell) => textOf(cell) ?? '');
  return {
    heading: { row: heading?.row ?? Math.max(1, (own[start] as Row).row - 1), texts: texts ?? [] },
    body: bodyIn(own.slice(start), column),
    titles: own.filter(({ row }) => row < top).flatMap(({ cells }) => titlesIn(cells)),
  };
}

/** What stands over questions. */
const ASKS =
  /^(?:noi dung|chi tieu|cau hoi|tieu chi|danh muc|hang muc|ten chi tieu|muc|questions?|items?|indicators?)(?: |$)/;

const lastOf = (path: readonly string[]): string => path.at(-1) ?? '';
const isNumber = (cell: Cell): boolean => isMark(cell) && !isBlank(cell);

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
      !cells.some(isNumber) && !numbered(String(cells.find((cell) => !isBlank(cell)) ?? '')).mark,
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
    cells.some((cell) => typeof cell === 'string' && SIGNATURE.test(foldText(cell))) && !cells.some(isFigure);
  const last = rows.findLastIndex(asks);
  const end = rows.findIndex((row, at) => at > last && isSigned(row));
  return rows.slice(0, end < 0 ? rows.length : end).filter((row) => {
    const said = row.cells.filter((each) => !isBlank(each));
    const lead = leadOf(row);
    return said.length > 0 && (lookOf(lead, []) !== 'note' || asks(row) || isAnsweredNote(lead, said));
  });
}

/** "Ghi chú", and what is noted. */
const isAnsweredNote = (lead: string, said: readonly Cell[]): boolean => {
  const meaning = readHeader('equipment', [lead])?.meaning;
  return said.length > 1 && meaning?.is === 'field' && meaning.field === 'note';
};

const textIn = (cells: readonly Cell[], beside: Beside | undefined): string =>
  beside ? cleanText(String(cells[beside.column] ?? '')) : '';

/** A note behind the answer of one unit says more of it: "10 (2 hỏng)". */
function askedIn(
  body: readonly Row[],
  column: number,
  { columns, marks, measures, notes }: Answers,
): Asked[] {
  return body.flatMap(({ row, cells }): Asked[] => {
    const own = numbered(String(cells[column] ?? ''));
    const note = textIn(cells, notes);
    const answers = columns.map(({ column: at }): Cell => {
      const cell = cells[at] ?? null;
      return note === '' || isBlank(cell) ? cell : `${cell} (${note})`;
    });
    const mark = markOf(textIn(cells, marks)) || own.mark;
    // A heading may stand in the column of the numbers alone.
    const alone = own.text === '' && answers.every(isBlank) ? numbered(textIn(cells, marks)) : own;
    if (alone.text === '') return [];
    const measure = textIn(cells, measures);
    return [
      {
        row,
        mark: alone === own ? mark : alone.mark,
        text: alone.text.replace(/\s*:$/, ''),
        measure: /^[-–.]?$/.test(measure) ? '' : measure,
        answers,
      },
    ];
  });
}

/** A question that is asked twice has one answer, or none that is known. */
function eachOnce(questions: readonly Question[]): readonly Question[] {
  const known = new Map<string, Question>();
  for (const question of questions) {
    const key = question.path.map(foldText).join('\n');
    const before = known.get(key);
    const answers = question.answers.map((cell, at): Cell => {
      const first = before?.answers[at] ?? null;
      if (isBlank(first) || isBlank(cell)) return isBlank(first) ? cell : first;
      return String(first).trim() === String(cell).trim() ? first : `${first} ↔ ${cell}`;
    });
    known.set(key, before ? { ...before, answers } : question);
  }
  return [...known.values()];
}

interface Found {
  readonly heading: Heading;
  readonly titles: readonly string[];
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly column: number;
  readonly asks: string;
  readonly fault: ReadFault | undefined;
}

/** The column that says whose the answers are. */
const WHOSE = 'Tên đơn vị';

function tableOf(table: Table, { heading, titles, questions, answers, column, asks, fault }: Found): Table {
  const { columns, areUnits } = answers;
  const asked = questions.filter(
    ({ path, answers: [cell = null] }) => areUnits || !isBlank(cell) || !asksForUnit(lastOf(path)),
  );
  const paths = asked.map(({ path }) => path);
  const first = areUnits ? 1 : 0;
  const top = heading.row + 1;
  const at = (row: number | undefined, of: number | undefined): CellAt => ({
    row: of === undefined || of < first ? heading.row : (asked[of - first]?.row ?? heading.row),
    column: row === undefined ? column : (columns[row - top]?.column ?? column),
  });
  const batch: Batch = {
    length: columns.length,
    firstRow: top,
    cell: (record, of) =>
      of < first ? (columns[record]?.heading ?? null) : (asked[of - first]?.answers[record] ?? null),
    width: () => paths.length + first,
  };
  const { sheet } = table;
  const { unvalued } = sheet;
  const has = (row: number, of: number): boolean => {
    const cell = at(row, of);
    return of >= first && unvalued?.has(cell.row, cell.column) === true;
  };
  const own: Sheet = {
    file: sheet.file,
    name: sheet.name,
    from1904: sheet.from1904,
    expectedRows: columns.length,
    merges: [],
    unvalued: unvalued && { ...unvalued, has },
    isHiddenRow: (row) => sheet.isHiddenColumn?.(at(row, undefined).column) === true,
    isHiddenColumn: (of) => of >= first && sheet.isHiddenRow(at(undefined, of).row),
    *batches() {
      yield batch;
      if (fault) throw fault;
    },
  };
  const turned: Turned = { sheet, at };
  return {
    sheet: own,
    file: table.file,
    paths: areUnits ? [[asksForUnit(asks) ? asks : WHOSE], ...paths] : paths,
    firstHeaderRow: heading.row,
    headerRow: heading.row,
    // "Số liệu đến 31/12/2025" over the answers is said of all of them.
    titles: areUnits
      ? titles
      : [...titles, ...columns.flatMap(({ heading: text }) => (/\d/.test(text) ? [text] : []))],
    letterhead: table.letterhead,
    turned,
  };
}

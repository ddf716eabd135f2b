import { columnLetters } from '../../lib/column-letters.ts';
import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch, ReadFault, Sheet } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { CellAt, Table, Turned } from '../table.ts';
import { placesIn } from '../units/place-names.ts';
import { statedIn } from '../units/titles.ts';
import { type Answers, answersBeside, asksForUnit, type Beside } from './answers.ts';
import { type Heading, lastOf, partsOf, rowsOf } from './form-rows.ts';
import { isFigure, type Row } from './header-rows.ts';
import { type Asked, markOf, numbered, type Question, questionsOf } from './questions.ts';

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
      : [
          {
            column: at,
            heading: heading.texts[at] ?? '',
            group: heading.groups[at] ?? '',
            cells: body.map(({ cells }) => cells[at] ?? null),
          },
        ],
  ).flat();
  const asks = heading.texts[column] ?? '';
  const answers = answersBeside(beside, column, asks, asOf);
  if ('doubted' in answers)
    return { doubted: answers.doubted.map(({ heading, column }) => heading || columnLetters(column + 1)) };
  const others = body.flatMap((row) => otherUnit(row, answers));
  if (others.length > 0) return { doubted: others };
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

/** "Đơn vị: UBND xã Trà Mai", "II. Xã Trà Mai": from here on the answers are those of another unit. */
function otherUnit({ cells }: Row, { columns }: Answers): readonly string[] {
  const said = cells.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? [cleanText(cell)] : []));
  const isAnswered = columns.some(({ column }) => !isBlank(cells[column] ?? null));
  return said.filter((text) => statedIn(text).length > 0 || (!isAnswered && isNamed(numbered(text).text)));
}

/** "Xã Trà Mai", but not "Trường học": of whom that is, the questions below it say. */
const isNamed = (text: string): boolean => placesIn(text)[0]?.text === text;

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
    heading: row === undefined ? undefined : columns[row - top]?.heading,
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

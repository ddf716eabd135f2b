import { isBlank } from '../cells/index.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import { isSignature } from '../rows/words.ts';
import { glanceAt, headerText, type Table } from '../table.ts';
import { asksForUnit, isPlace } from './answers.ts';
import { headsOthers } from './questions.ts';

/** So many rows tell, of which so many at the least, and half of all, are questions. */
const SAMPLED_ROWS = 60;
const LEAST = 3;
const SEVERAL = 2;
const FIRST_COLUMNS = 4;

/** A column whose cells are the questions of a form, and the first of them. */
export interface Questions {
  readonly column: number;
  readonly first: string;
}

/**
 * Whether the rows of a table of units are the questions of a form, and its columns the units: "Số CBCC", "Máy tính", "Mạng LAN" below
 * each other where names of units should be.
 */
export function swappedAt(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): Questions | undefined {
  const column = readings.findIndex(
    (reading) =>
      reading?.meaning.is === 'field' &&
      (reading.meaning.field === 'name' || reading.meaning.field === 'unit_id'),
  );
  if (column < 0) return undefined;
  const { questions, said } = questionsIn(table, column);
  const [first] = questions;
  const areMany = questions.length >= LEAST && questions.length * 2 >= said;
  return first && (areMany || areUnits(table, column)) ? { column, first: first.text } : undefined;
}

/** The columns beside one are headed with names of places: no unit is asked for another. */
const areUnits = ({ paths }: Table, column: number): boolean =>
  paths.some((path, at) => at > column && isPlace(path.at(-1) ?? ''));

/** A column of kinds of items, beside columns that are headed with names of units. */
export function kindsByUnit(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): Questions | undefined {
  const column = readings.findIndex(
    (reading) => reading?.meaning.is === 'field' && reading.meaning.field === 'category',
  );
  const isList = readings.some(
    (reading) => reading?.meaning.is === 'field' && /^(?:quantity|unit_id)$/.test(reading.meaning.field),
  );
  if (column < 0 || isList || !areUnits(table, column)) return undefined;
  const [first] = questionsIn(table, column).questions;
  return first && { column, first: first.text };
}

/** The same of a table that cannot be used: its header may be a question itself, and any of its first columns may hold them. */
export function swappedAnyhow(table: Table): Questions | undefined {
  for (const [column, path] of table.paths.slice(0, FIRST_COLUMNS).entries()) {
    const { questions, said } = questionsIn(table, column);
    const header = questionOf(...path);
    // A row of questions that was taken for the header may be the last of them.
    const above = header ? table.titles.flatMap((title) => questionOf(title) ?? []) : [];
    const all = header ? [...above, header, ...questions] : questions;
    const [first] = all;
    // Kinds of items below each other are a list.
    const areMany =
      all.length >= SEVERAL && all.length * 3 >= said + above.length && all.some(({ isItems }) => !isItems);
    if (first && (areMany || areUnits(table, column))) return { column, first: first.text };
  }
  return undefined;
}

interface Question {
  readonly text: string;
  readonly isItems: boolean;
}

/** `path`: what is asked, below the headings over it. */
export function questionOf(...path: readonly string[]): Question | undefined {
  const meaning = readHeader('units', path)?.meaning;
  const text = headerText(path);
  const isItems = meaning?.is === 'count';
  return isItems || (meaning?.is === 'field' && meaning.field !== 'name') ? { text, isItems } : undefined;
}

/** The cells of a column that are questions, and how many there are that are neither blank nor numbers, nor head others. */
function questionsIn(table: Table, column: number): { questions: readonly Question[]; said: number } {
  const questions: Question[] = [];
  let said = 0;
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length && rows++ < SAMPLED_ROWS; record++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell) || typeof cell === 'number') continue;
      const question = typeof cell === 'string' ? questionOf(cell) : undefined;
      if (question) questions.push(question);
      if (question || !isBesideQuestions(String(cell))) said++;
    }
    if (rows >= SAMPLED_ROWS) break;
  }
  return { questions, said };
}

/** What stands among questions and tells nothing: headings, whose form it is, numbers of columns, signatures. */
const isBesideQuestions = (text: string): boolean =>
  headsOthers(text) || asksForUnit(text) || /^\(\d+\)/.test(text) || isSignature(text);

import { isBlank } from '../cells/index.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import { glanceAt, headerText, type Table } from '../table.ts';

/** So many rows tell, of which so many at the least, and half of all, are questions. */
const SAMPLED_ROWS = 60;
const LEAST = 3;
const SEVERAL = 2;
const FIRST_COLUMNS = 4;

/**
 * Whether the rows of a table of units are the questions of a form, and its columns the units: "Số CBCC", "Máy tính", "Mạng LAN" below
 * each other where names of units should be. Returns the first of them.
 */
export function swappedAt(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): string | undefined {
  const column = readings.findIndex(
    (reading) =>
      reading?.meaning.is === 'field' &&
      (reading.meaning.field === 'name' || reading.meaning.field === 'unit_id'),
  );
  if (column < 0) return undefined;
  const { questions, said } = questionsIn(table, column);
  return questions.length >= LEAST && questions.length * 2 >= said ? questions[0]?.text : undefined;
}

/** The same of a table that cannot be used: its header may be a question itself, and any of its first columns may hold them. */
export function swappedAnyhow(table: Table): string | undefined {
  for (const [column, path] of table.paths.slice(0, FIRST_COLUMNS).entries()) {
    const { questions, said } = questionsIn(table, column);
    const header = questionOf(headerText(path));
    const all = header ? [header, ...questions] : questions;
    // Kinds of items below each other are a list.
    if (all.length >= SEVERAL && all.length * 2 >= said && all.some(({ isItems }) => !isItems))
      return all[0]?.text;
  }
  return undefined;
}

interface Question {
  readonly text: string;
  readonly isItems: boolean;
}

function questionOf(text: string): Question | undefined {
  const meaning = readHeader('units', [text])?.meaning;
  const isItems = meaning?.is === 'count';
  return isItems || (meaning?.is === 'field' && meaning.field !== 'name') ? { text, isItems } : undefined;
}

/** The cells of a column that are questions, and how many there are that are neither blank nor numbers. */
function questionsIn(table: Table, column: number): { questions: readonly Question[]; said: number } {
  const questions: Question[] = [];
  let said = 0;
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length && rows++ < SAMPLED_ROWS; record++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell) || typeof cell === 'number') continue;
      said++;
      const question = typeof cell === 'string' ? questionOf(cell) : undefined;
      if (question) questions.push(question);
    }
    if (rows >= SAMPLED_ROWS) break;
  }
  return { questions, said };
}

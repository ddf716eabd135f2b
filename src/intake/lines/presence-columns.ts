import { foldText } from '../../lib/fold-text.ts';
import { isBlank, NO_WORDS, readCell } from '../cells/index.ts';
import type { HeaderReading } from '../headers/index.ts';
import { glanceAt, headerText, type Table } from '../table.ts';

/** "Không" beside "Có": a tick says that there is no line. */
const DENIED =
  /^(?:khong|khong co|chua|chua co|khong co ket noi|chua co ket noi|chua ket noi|khong ket noi|no|none|absent|not available)$/;
/** Whether the line is there, or how it is. */
const STATUS = /^(?:(?:tinh trang|hien trang|trang thai)(?: ket noi)?|status)$/;

/** Which columns of a table of connectivity say whether a line is there, where no header says so outright. */
export interface Presence {
  /** Of cells that all say yes or no. */
  readonly answered: number | undefined;
  readonly denied: readonly number[];
}

export function presenceColumns(table: Table, readings: readonly (HeaderReading | undefined)[]): Presence {
  const open = table.paths.flatMap((path, column) => (path.length > 0 && !readings[column] ? [column] : []));
  const called = (words: RegExp): readonly number[] =>
    open.filter((column) => words.test(foldText(headerText(table.paths[column] ?? []))));
  const isSaid = readings.some(
    (reading) => reading?.meaning.is === 'field' && reading.meaning.field === 'present',
  );
  const [status, ...others] = isSaid ? [] : called(STATUS);
  const answered =
    status !== undefined && others.length === 0 && isOfAnswers(table, status) ? status : undefined;
  return { answered, denied: called(DENIED).filter((column) => isOfAnswers(table, column)) };
}

/** Whether all cells of a column that say anything say yes or no. */
function isOfAnswers(table: Table, column: number): boolean {
  let answers = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell)) continue;
      const { value, fault } = readCell('yes_no', cell, NO_WORDS);
      if (fault) return false;
      if (value !== undefined) answers++;
    }
  }
  return answers > 0;
}

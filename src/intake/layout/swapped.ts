import { isBlank } from '../cells/index.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import { glanceAt, type Table } from '../table.ts';

/** So many rows tell, of which so many at the least, and half of all, are questions. */
const SAMPLED_ROWS = 60;
const LEAST = 3;

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
  const questions: string[] = [];
  let said = 0;
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length && rows++ < SAMPLED_ROWS; record++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell)) continue;
      said++;
      const meaning = typeof cell === 'string' ? readHeader('units', [cell])?.meaning : undefined;
      if (meaning?.is === 'count' || (meaning?.is === 'field' && meaning.field !== 'name'))
        questions.push(String(cell));
    }
    if (rows >= SAMPLED_ROWS) break;
  }
  return questions.length >= LEAST && questions.length * 2 >= said ? questions[0] : undefined;
}

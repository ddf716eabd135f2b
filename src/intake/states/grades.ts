import { foldText } from '../../lib/fold-text.ts';
import type { HeaderReading } from '../headers/index.ts';
import { glanceAt, headerText, type Table } from '../table.ts';

const GRADE = /(?:^| )(loai|hang|nhom|muc|cap do|grade|class) ([a-e]|[1-5]|i{1,3}|iv|v)$/;
const FIRST: ReadonlySet<string> = new Set(['a', '1', 'i']);

/**
 * The columns that tell how many items are of a lower grade, "Loại B" and "Loại C" beside "Loại A": what that means nobody says. Only where
 * the grades add up, in every row, to the numbers of items in some columns together.
 */
export function lowerGrades(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  totals: readonly number[],
): readonly number[] {
  const grades = table.paths.flatMap((path, column) => {
    const [, word, grade] = readings[column] ? [] : (GRADE.exec(foldText(headerText(path))) ?? []);
    return word === undefined || grade === undefined ? [] : [{ column, word, isFirst: FIRST.has(grade) }];
  });
  const isScale = grades.length > 1 && grades.some(({ isFirst }) => isFirst);
  if (!isScale || new Set(grades.map(({ word }) => word)).size > 1 || totals.length === 0) return [];
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      const sum = (columns: readonly number[]): number =>
        columns.reduce((all, column) => all + Number(batch.cell(record, column) ?? 0), 0);
      const [graded, total] = [sum(grades.map(({ column }) => column)), sum(totals)];
      if (Number.isNaN(graded + total)) continue;
      if (graded !== total) return [];
      if (total > 0) rows++;
    }
  }
  return rows > 0 ? grades.flatMap(({ column, isFirst }) => (isFirst ? [] : [column])) : [];
}

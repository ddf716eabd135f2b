import { columnLetters } from '../../lib/column-letters.ts';
import type { Finding } from '../../model/finding.ts';
import { isBlank } from '../cells/index.ts';
import { glanceAt, headerPlace, type Table } from '../table.ts';
import { isFigure } from './header-rows.ts';

/** So many rows tell what a column holds. */
const SAMPLED_ROWS = 200;

/**
 * Says which columns have figures and no header: nothing reads them. What stands before all headers
 * numbers the rows; texts tell of each row that has more cells than there are headers.
 */
export function* unnamedColumns(table: Table): Generator<Finding> {
  const { paths, sheet } = table;
  const first = paths.findIndex((path) => path.length > 0);
  if (first < 0 || table.headerRow === 0 || table.turned) return;
  const seen = new Map<number, { cells: number; figures: number }>();
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length && rows < SAMPLED_ROWS; record++, rows++) {
      const width = sheet.linesOf ? Math.min(paths.length, batch.width(record)) : batch.width(record);
      for (let column = first + 1; column < width; column++) {
        const cell = batch.cell(record, column);
        if ((paths[column]?.length ?? 0) > 0 || isBlank(cell)) continue;
        const { cells, figures } = seen.get(column) ?? { cells: 0, figures: 0 };
        seen.set(column, { cells: cells + 1, figures: figures + (isFigure(cell) ? 1 : 0) });
      }
    }
    if (rows >= SAMPLED_ROWS) break;
  }
  const columns = [...seen].flatMap(([column, { cells, figures }]) => (figures * 2 > cells ? [column] : []));
  if (columns.length === 0) return;
  const unnamed = columns.sort((a, b) => a - b).map((column) => columnLetters(column + 1));
  yield { rule: 'column-not-counted', place: headerPlace(table), params: { unnamed } };
}

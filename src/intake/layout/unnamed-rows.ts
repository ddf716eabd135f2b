import type { Cell } from '../../model/finding.ts';
import { ReadFault } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import { eachBodyRow } from '../rows/index.ts';
import { namesPlace } from '../units/place-names.ts';
import { isAnswer } from './header-rows.ts';
import type { Layout } from './layout.ts';

/** The rows of answers of a form that no column gives to a unit: how many, and whether a column that is not understood may name theirs. */
export interface UnnamedRows {
  readonly count: number;
  readonly mayBeNamed: boolean;
}

export function unnamedRows(layout: Layout): UnnamedRows {
  const { readings } = layout;
  const told = readings.flatMap((reading, column) =>
    reading && reading.meaning.is !== 'ignored' ? [column] : [],
  );
  const [first = 0] = told;
  const mayName = (cell: Cell, column: number): boolean =>
    readings[column] === undefined &&
    !isBlank(cell) &&
    (column < first || (typeof cell === 'string' && namesPlace(cell)));
  let count = 0;
  let mayBeNamed = false;
  try {
    eachBodyRow(
      layout,
      () => false,
      (batch, record, _, { sort }) => {
        const isAnswered = (column: number): boolean => isAnswer(batch.cell(record, column));
        if (sort !== 'data' || !told.some(isAnswered)) return;
        count++;
        mayBeNamed ||= layout.table.paths.some((_, column) => mayName(batch.cell(record, column), column));
      },
    );
  } catch (error) {
    // Where the table is read at all it is told there.
    if (!(error instanceof ReadFault)) throw error;
  }
  return { count, mayBeNamed };
}

import type { Cell } from '../model/finding.ts';
import type { CellKind } from '../model/tables.ts';
import { ReadFault } from '../readers/source.ts';
import {
  type ColumnNotes,
  isBlank,
  provesMonthFirst,
  readNumber,
  surveyDates,
  surveyNumbers,
  surveyShares,
} from './cells/index.ts';
import type { Findings } from './findings.ts';
import { peopleIn } from './headers/index.ts';
import type { Layout } from './layout/layout.ts';
import { eachBodyRow } from './rows/index.ts';

/**
 * What all cells of a column say of those that can be meant in two ways: `1.234` beside `2,5` is a thousand and more.
 * Reads the table once more. What was decided is said; what the column contradicts stays undecided.
 */
export const surveyOf =
  (layout: Layout, column: number, findings: Findings) =>
  (notes: ColumnNotes, kind: CellKind): ColumnNotes => {
    const cells: Set<Cell> = new Set();
    let first = 0;
    try {
      eachBodyRow(
        layout,
        () => false,
        (batch, record, row, { sort }) => {
          if (sort !== 'data') return;
          const cell = batch.cell(record, column);
          if (isBlank(cell)) return;
          if (cells.size < MOST_CELLS) cells.add(cell);
          first ||= row;
        },
      );
    } catch (error) {
      // What cannot be read on is said where the rows are read.
      if (!(error instanceof ReadFault)) throw error;
    }
    const place = layout.placeAt(first, column);
    if (kind === 'date') {
      const stated = notes.dates ?? surveyDates(cells);
      const isShort = (stated ?? 'mdy') === 'mdy' && provesMonthFirst(cells);
      const dates = isShort ? 'mdy' : stated;
      if (dates !== 'dmy' && dates !== 'mdy') return notes;
      findings.add({ rule: 'dates-decided', place, params: { order: dates } });
      return { ...notes, dates, ...(isShort && { datesStated: true as const }) };
    }
    const decided = { ...notes };
    const decimal = notes.decimal ?? surveyNumbers(cells);
    if (decimal === ',' || decimal === '.') {
      decided.decimal = decimal;
      const isAsked = notes.scale !== PERCENT && notes.perhaps === undefined && notes.most === undefined;
      if (isAsked || isTwofold(cells)) findings.add({ rule: 'numbers-decided', place, params: { decimal } });
    }
    if (notes.perhaps !== undefined && hasFraction(cells, decided)) {
      Object.assign(decided, { scale: notes.perhaps, perhaps: undefined });
      const value = layout.table.titles.find((title) => peopleIn(title));
      findings.add({ rule: 'measure-above', place, value, params: { of: 'people' } });
    }
    if (notes.most === 1 && notes.scale === undefined && arePercents(cells, decided)) {
      findings.add({ rule: 'numbers-decided', place, params: { percents: 1 } });
      return { ...decided, scale: PERCENT, upToOne: 'percents' };
    }
    if (notes.scale === PERCENT) decided.upToOne = surveyShares(cells, decided);
    if (decided.upToOne === 'shares') findings.add({ rule: 'numbers-decided', place, params: { shares: 1 } });
    return decided;
  };

/** Whether some figure of a column is no whole number. */
const hasFraction = (cells: ReadonlySet<Cell>, { decimal }: ColumnNotes): boolean =>
  [...cells].some((cell) => {
    const value = typeof cell === 'number' ? cell : readNumber(String(cell), { decimal }).value;
    return typeof value === 'number' && !Number.isInteger(value);
  });

const PERCENT = 0.01;

/** Whether some figures of a column of shares are larger than 1, and none is larger than 100. */
function arePercents(cells: ReadonlySet<Cell>, notes: ColumnNotes): boolean {
  if (surveyShares(cells, notes) !== 'percents') return false;
  return [...cells].every((cell) => {
    const value =
      typeof cell === 'number' ? cell : readNumber(String(cell), { decimal: notes.decimal }).value;
    return typeof value !== 'number' || value <= 100;
  });
}

/** Whether some text may be a thousand or a fraction. */
const isTwofold = (cells: Iterable<Cell>): boolean =>
  [...cells].some((cell) => typeof cell === 'string' && readNumber(cell).fault?.rule === 'ambiguous-number');

/** Distinct texts of a column that are looked at. */
const MOST_CELLS = 100_000;

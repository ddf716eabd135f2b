import type { Cell } from '../model/finding.ts';
import type { CellKind } from '../model/tables.ts';
import { ReadFault } from '../readers/source.ts';
import { type ColumnNotes, isBlank, surveyDates, surveyNumbers } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { eachBodyRow } from './rows.ts';

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
      const dates = notes.dates ?? surveyDates(cells);
      if (dates !== 'dmy' && dates !== 'mdy') return notes;
      findings.add({ rule: 'dates-decided', place, params: { order: dates } });
      return { ...notes, dates };
    }
    const decimal = notes.decimal ?? surveyNumbers(cells);
    if (decimal !== ',' && decimal !== '.') return notes;
    findings.add({ rule: 'numbers-decided', place, params: { decimal } });
    return { ...notes, decimal };
  };

/** Distinct texts of a column that are looked at. */
const MOST_CELLS = 100_000;

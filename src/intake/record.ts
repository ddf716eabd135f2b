import type { Cell } from '../model/finding.ts';
import type { FactValue } from '../model/inventory.ts';
import { type Field, TABLES } from '../model/tables.ts';
import type { Batch } from '../readers/source.ts';
import { type Reading, UNKNOWN, type Vocabulary } from './cells.ts';
import { type ColumnReader, type ColumnRules, columnReader } from './column.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';

/** What intake needs of the configuration. */
export interface IntakeRules {
  readonly vocabulary: Vocabulary;
  readonly columns: Readonly<Record<string, ColumnRules>>;
}

/** What the configuration says of a column; a column may be called `constructor`. */
export const rulesOf = ({ columns }: IntakeRules, name: string): ColumnRules | undefined =>
  Object.hasOwn(columns, name) ? columns[name] : undefined;

/** Reads one cell of a record; a cell that says what it may not is a finding. */
export type CellReader = (batch: Batch, record: number) => Reading;

const nothing: CellReader = () => UNKNOWN;

/** The value that a reader finds, as the type that the field's kind gives; undefined where it is unknown. */
export const valueFrom = <T extends FactValue>(
  read: CellReader,
  batch: Batch,
  record: number,
): T | undefined => read(batch, record).value as T | undefined;

/** The cell readers of one table. */
export interface Columns {
  /** Reads a field; unknown throughout where the table has no such column. */
  reader(field: string): CellReader;
  /** Reads a field that the row cannot do without: a blank cell is a finding too. */
  required(field: string): CellReader;
  /** Checks the cells of all fields that no reader was asked for: a wrong one is still wrong. */
  check(batch: Batch, record: number): void;
}

export function columnsOf(layout: Layout, findings: Findings, rules: IntakeRules): Columns {
  const fields = TABLES[layout.kind];
  const idle = new Map<string, CellReader>();
  const complain = (batch: Batch, record: number, field: string, reading: Reading, cell: Cell): void => {
    const { rule, params } = reading.fault as NonNullable<Reading['fault']>;
    findings.add({ rule, place: layout.place(batch.firstRow + record, field), value: cell, params });
  };
  const make = (field: string, read: ColumnReader, column: number, needed: boolean): CellReader => {
    return (batch, record) => {
      const cell = batch.cell(record, column);
      const reading = read(cell);
      if (reading.fault !== undefined) complain(batch, record, field, reading, cell);
      else if (needed && reading.value === undefined) {
        findings.add({ rule: 'missing-value', place: layout.place(batch.firstRow + record, field) });
      }
      return reading;
    };
  };
  const readerOf = (name: string): [ColumnReader, number] | undefined => {
    const column = layout.columnOf(name);
    const field = fields[name] as Field | undefined;
    return column < 0 || !field
      ? undefined
      : [columnReader(field, rules.vocabulary, rulesOf(rules, name)), column];
  };
  for (const [name, field] of Object.entries(fields)) {
    const found = field.kind === 'text' ? undefined : readerOf(name);
    if (found) idle.set(name, make(name, ...found, false));
  }
  const ask = (name: string, needed: boolean): CellReader => {
    idle.delete(name);
    const found = readerOf(name);
    return found ? make(name, ...found, needed) : nothing;
  };
  return {
    reader: (name) => ask(name, false),
    required: (name) => ask(name, true),
    check(batch, record) {
      for (const read of idle.values()) read(batch, record);
    },
  };
}

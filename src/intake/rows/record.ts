import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { FactValue } from '../../model/inventory.ts';
import { type Field, TABLES, WORKED_AT } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { type ColumnReader, type ColumnRules, columnReader } from '../cells/column.ts';
import { type ColumnNotes, isBlank, type Reading, speedIn, UNKNOWN } from '../cells/index.ts';
import { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import { surveyOf } from '../survey.ts';
import { headerText } from '../table.ts';
import { isUnvalued } from './formulas.ts';
import { cellsOf } from './looks.ts';
import { looksLike } from './looks-like.ts';
import { builtIn, tellBuiltIn } from './memory.ts';

const isWorkedAt = (category: FactValue | undefined): boolean =>
  (WORKED_AT as readonly unknown[]).includes(category);

const OF_A_LOT: ReadonlySet<string> = new Set(['original_cost', 'residual_value']);

/** A path is longer than a code may be. */
const UNIT_PATH: Pick<Field, 'kind' | 'schema'> = { kind: 'code', schema: z.string().min(1).max(2000) };

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
  /** Reads a column as another field would be read. */
  at(column: number, field: Pick<Field, 'kind' | 'schema'>): CellReader;
  /** What a cell of a column with a field says, without a word about its faults; undefined for texts. */
  said(column: number): ColumnReader | undefined;
  /** Reads whether a field is left blank, or has no column. A formula without a value may say anything, and is not blank. */
  silence(field: string): (batch: Batch, record: number) => boolean;
  /** Checks the cells of all fields that no reader was asked for: a wrong one is still wrong. */
  check(batch: Batch, record: number): void;
}

/** The reader of one column, with all that is known of it. */
export const readerOf = (
  layout: Layout,
  column: number,
  field: Pick<Field, 'kind' | 'schema'>,
  findings: Findings,
  rules: IntakeRules,
): ColumnReader => {
  const header = headerText(layout.table.paths[column] ?? []);
  const { kind } = layout;
  const name = layout.fields[column] ?? '';
  const ofField = rules.column(name, kind);
  const ofHeader = rules.column(header, kind);
  const unknown = [...(ofField?.unknown ?? []), ...(ofHeader?.unknown ?? [])];
  const said: ColumnRules & ColumnNotes = { ...ofField, ...ofHeader, unknown, usual: rules.usual(name) };
  const { decimal, dates, scale } = said;
  const notes = {
    ...layout.notes(column),
    ...(decimal && { decimal }),
    ...(dates && { dates, datesStated: true as const }),
    ...(scale && { scale }),
    ...(name === 'monthly_cost' && { monthly: true as const }),
    ...(saysMeasure(layout, column) && { measured: true as const }),
  };
  return columnReader(field, rules.vocabulary, said, notes, surveyOf(layout, column, findings));
};

/** Whether a header names the unit of its speeds, or the configuration says what the column is. */
const saysMeasure = ({ table, readings }: Layout, column: number): boolean =>
  readings[column]?.how === 'configuration' || table.paths[column]?.some((text) => speedIn(text)) === true;

/** Speeds without a unit were taken in Mb/s, dashes as no: that is said once of a column. */
export function tellAssumed(
  layout: Layout,
  row: number,
  column: number,
  { assumed: rule }: Reading,
  findings: Findings,
): void {
  if (rule === undefined) return;
  const { file, sheet, headerRow } = layout.table;
  findings.group(`${rule} ${file} ${sheet.name ?? ''} ${headerRow} ${column}`, () => ({
    rule,
    place: layout.placeAt(row, column),
  }));
}

export function columnsOf(layout: Layout, findings: Findings, rules: IntakeRules): Columns {
  const fields = TABLES[layout.kind];
  const idle = new Map<string, CellReader>();
  // A fact of units may be called as a field of items is.
  const { category, quantity } = fields;
  const categories = (category ? layout.columnsOf('category') : []).map((column) => ({
    column,
    read: readerOf(layout, column, category as Field, findings, rules),
  }));
  const pieces = quantity ? layout.columnOf('quantity') : -1;
  const howMany =
    pieces < 0 ? () => UNKNOWN : readerOf(layout, pieces, quantity as Field, new Findings(), rules);
  /**
   * How much memory is usual is known of machines that people work at: a server may have any. What a row of many alike cost may be
   * what all of them did.
   */
  const isMeant = ({ value, fault }: Reading, column: number, batch: Batch, record: number): boolean => {
    if (fault?.rule !== 'implausible-value') return true;
    const name = layout.fields[column] ?? '';
    if (fields[name]?.kind === 'capacity')
      return categories.some(({ column, read }) => isWorkedAt(read(batch.cell(record, column)).value));
    const most = fault.params?.high;
    if (!OF_A_LOT.has(name) || most === undefined) return true;
    const { value: count } = howMany(batch.cell(record, pieces));
    return Number(value) / Math.max(1, Number(count ?? 1)) > Number(most);
  };
  const asBuilt = (reading: Reading, column: number, row: number): Reading => {
    const { value: reported } = reading;
    const gb = typeof reported === 'number' ? builtIn(reported) : undefined;
    if (typeof reported !== 'number' || gb === undefined || gb === reported) return reading;
    tellBuiltIn(layout, row, column, findings, { reported, gb });
    return { ...reading, value: gb };
  };
  const said = new Map<number, ColumnReader>();
  const make = (column: number, field: Pick<Field, 'kind' | 'schema'>): CellReader => {
    const read = readerOf(layout, column, field, findings, rules);
    if (field === fields[layout.fields[column] ?? '']) said.set(column, read);
    const { unvalued } = layout.table.sheet;
    const isMemory = layout.kind === 'equipment' && layout.fields[column] === 'ram_gb';
    return (batch, record) => {
      const cell = batch.cell(record, column);
      if (cell === null && unvalued?.has(batch.firstRow + record, column)) return UNKNOWN;
      const said = read(cell);
      const reading = isMemory ? asBuilt(said, column, batch.firstRow + record) : said;
      tellAssumed(layout, batch.firstRow + record, column, reading, findings);
      if (reading.fault !== undefined && isMeant(reading, column, batch, record)) {
        const { rule, params } = reading.fault;
        findings.add({ rule, place: layout.placeAt(batch.firstRow + record, column), value: cell, params });
      }
      return reading;
    };
  };
  const found = (name: string): CellReader | undefined => {
    const field = name === 'unit_id' && layout.unitPath ? UNIT_PATH : fields[name];
    const readers = field ? layout.columnsOf(name).map((column) => make(column, field)) : [];
    return readers.length > 1 ? together(readers) : readers[0];
  };
  for (const [name, field] of Object.entries(fields)) {
    const read = field.kind === 'text' ? undefined : found(name);
    if (read) idle.set(name, read);
  }
  /** Settled at the first row: by then every reader has been asked for that will be. */
  let unasked: readonly CellReader[] | undefined;
  const ask = (name: string): CellReader => {
    const read = idle.get(name) ?? found(name);
    idle.delete(name);
    return read ?? nothing;
  };
  return {
    reader: ask,
    required(name) {
      const read = ask(name);
      if (read === nothing) return nothing;
      return (batch, record) => {
        const reading = read(batch, record);
        if (reading.value === undefined && reading.fault === undefined) {
          const fault = missingValue(layout, batch.firstRow + record, name);
          const looks = looksLike(cellsOf(batch, record));
          findings.add(looks === undefined ? fault : { ...fault, params: { ...fault.params, looks } });
        }
        return reading;
      };
    },
    at: make,
    silence(name) {
      const own = layout.columnsOf(name);
      return (batch, record) => {
        for (const column of own) if (!isBlank(batch.cell(record, column))) return false;
        return !isUnvalued(layout, batch.firstRow + record, name);
      };
    },
    said: (column) => said.get(column),
    check(batch, record) {
      unasked ??= [...idle.values()];
      for (let at = 0; at < unasked.length; at++) (unasked[at] as CellReader)(batch, record);
    },
  };
}

/** The row cannot be used without what one of its cells should say: that of the field, or of another column that tells it. */
export const missingValue = (layout: Layout, row: number, field: string, column?: number): Finding => ({
  rule: 'missing-value',
  place: column === undefined ? layout.place(row, field) : layout.placeAt(row, column),
  params:
    layout.table.sheet.unvalued?.of === 'formulas' && isUnvalued(layout, row, field)
      ? { formula: 'without value' }
      : {},
});

/** Several columns of one field: figures are added up, a yes in any of them is a yes; one unknown leaves the whole unknown. */
const together =
  (readers: readonly CellReader[]): CellReader =>
  (batch, record) =>
    joined(readers.map((read) => read(batch, record)));

export function joined(readings: readonly Reading[]): Reading {
  const values = readings.map(({ value }) => value);
  if (values.some((value) => value === true)) return { value: true };
  if (values.includes(undefined)) return readings.find(({ fault }) => fault) ?? UNKNOWN;
  if (values.every((value) => typeof value === 'number'))
    return { value: values.reduce<number>((sum, value) => sum + (value as number), 0) };
  return readings[0] as Reading;
}

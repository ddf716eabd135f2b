import type { Unit } from '../../model/inventory.ts';
import { TABLES } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, readCell, remarked } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import { connectionNamed } from '../headers/behind-connections.ts';
import type { Layout } from '../layout/layout.ts';
import { doubtIn, wholeNumber } from '../layout/perhaps-counted.ts';
import type { IntakeRules } from '../plan.ts';
import { eachRow, type TableRead } from '../rows/index.ts';
import { columnsOf, valueFrom } from '../rows/record.ts';
import { isRepaired, withoutRepaired } from '../states/faults.ts';
import type { UnitNote, WideRow } from '../wide/counts.ts';
import { detailReader } from '../wide/details.ts';
import { familyOf } from '../wide/lots.ts';
import { noteColumns } from '../wide/notes.ts';
import { COUNT } from './count-field.ts';
import { totalHolder } from './held-totals.ts';
import { identifier, OWN } from './identify.ts';
import { nameWatcher } from './only-named.ts';
import type { UnitReading } from './reading.ts';
import { connectionReader } from './ticks.ts';

/** Reads a table of units: who they are, what is known of them, and in a wide form how many items they have. */
export function readUnits(
  layout: Layout,
  findings: Findings,
  rules: IntakeRules,
  reading: UnitReading,
): TableRead {
  const { units, free, wide, first, unclaimed } = reading;
  const columns = columnsOf(layout, findings, rules);
  const identify = identifier(layout, columns, findings, rules, reading);
  const parent = columns.reader('parent_id');
  const denied = new Set<string>();
  const facts = layout.fields.flatMap((field, column) => {
    if (field === undefined || OWN.has(field) || layout.columnOf(field) !== column) return [];
    units.facts.names.add(field);
    const known = Object.hasOwn(TABLES.units, field);
    return [
      known
        ? { field, column, read: columns.reader(field) }
        : {
            field,
            column,
            keep: free.column(field, layout, column),
            ticks: connectionReader(layout, field, rules, findings, denied),
          },
    ];
  });
  const counts = layout.counts.map((count) => ({
    ...count,
    reads: [count.column, ...(count.plus ?? [])].map((column) => columns.at(column, COUNT)),
    others: (count.again ?? []).map((column) => columns.at(column, COUNT)),
  }));
  const detailed = detailReader(layout, columns);
  const repaired = layout.doubts.filter((column) => isRepaired(layout.table.paths[column] ?? []));
  const numbersIn = (batch: Batch, record: number): WideRow['counts'] => {
    const own = counts.map(({ reads, others, ...count }) => ({
      ...count,
      value: unlessDenied(
        sumOf(reads.map((read) => valueFrom<number>(read, batch, record))),
        others.map((read) => valueFrom<number>(read, batch, record)),
      ),
      said: remarked(batch.cell(record, count.column)) && cleanText(String(batch.cell(record, count.column))),
    }));
    const mended = repaired.reduce((sum, column) => sum + (wholeNumber(batch.cell(record, column)) ?? 0), 0);
    return withoutRepaired([...own, ...detailed(batch, record, own)], mended);
  };
  const hold = totalHolder(layout, rules, findings);
  const notes = counts.length > 0 ? noteColumns(layout.table) : [];
  const notesIn = (batch: Batch, record: number, row: number): readonly UnitNote[] =>
    notes.flatMap((column) => {
      const text = cleanText(String(batch.cell(record, column) ?? ''));
      return text === '' ? [] : [{ text, place: layout.placeAt(row, column) }];
    });
  /** Where the rows of units stand among those of all forms. */
  const placed = new Map<Unit, number>();
  const telling = [
    ...facts.map(({ column }) => column),
    ...counts.flatMap(({ column, plus = [] }) => [column, ...plus]),
  ];
  const wordsOf = (batch: Batch, record: number): string =>
    telling.map((column) => String(batch.cell(record, column) ?? '').trim()).join('\n');
  /** What the row of a unit says. */
  const words = new Map<Unit, string>();
  /**
   * A second row for a unit is not used. Unless it says the same once more it may be of another part of the unit: what both give as
   * numbers is not known, and neither is what they say otherwise.
   */
  const contradict = (unit: Unit, batch: Batch, record: number, row: number): void => {
    if (words.get(unit) === wordsOf(batch, record)) return;
    for (const { field, column, read, keep } of facts) {
      const cell = batch.cell(record, column);
      if (keep) {
        const isAnswer = readCell('yes_no', cell, rules.vocabulary).value !== undefined;
        if (isAnswer) keep(unit, cell, row);
        else if (/^\s*\d/.test(String(cell ?? '')))
          units.facts.open(unit, field, layout.placeAt(row, column));
        continue;
      }
      const value = read?.(batch, record).value;
      if (typeof value === 'number') units.facts.open(unit, field, layout.placeAt(row, column));
      else if (value !== undefined) units.facts.tell(unit, field, value, layout.placeAt(row, column));
    }
    const at = placed.get(unit);
    const first = at === undefined ? undefined : wide[at];
    if (at === undefined || !first) return;
    if (numbersIn(batch, record).every(({ value }) => value === undefined)) return;
    wide[at] = { ...first, counts: first.counts.map((count) => ({ ...count, value: undefined })) };
  };
  /** A form that is not used may still say of a connection otherwise than the one that is. */
  const deny = (unit: Unit, batch: Batch, record: number, row: number): void => {
    for (const { field, column, keep, ticks } of facts) {
      if (!keep || connectionNamed(field) !== field) continue;
      keep(unit, ticks ? ticks(batch, record, unit.id) : batch.cell(record, column), row, 'against');
    }
  };
  let refused = 0;
  const named = nameWatcher(layout, findings);
  const told = new Set<Unit>();
  /** Of rows that were refused: the units that they may be about, and where. */
  const doubtful = new Map<Unit, number>();
  /** Cells that have moved say nothing of the unit; which it is stands before all of them. */
  const refuse = (batch: Batch, record: number, row: number): void => {
    if (layout.columnOf('unit_id') !== 0) return;
    const unit = identify(onlyFirstCell(batch), record, row, undefined);
    if ('perhaps' in unit) return;
    doubtful.set(unit, doubtful.get(unit) ?? row);
    for (const { field, column } of facts)
      units.facts.tell(unit, field, undefined, layout.placeAt(row, column));
  };
  const use = (batch: Batch, record: number, row: number, section: string | undefined): void => {
    const unit = identify(batch, record, row, section);
    if ('perhaps' in unit) {
      refused++;
      for (const maybe of unit.perhaps) doubtful.set(maybe, doubtful.get(maybe) ?? row);
      if (unit.again) contradict(unit.again, batch, record, row);
      if (unit.elsewhere) deny(unit.elsewhere, batch, record, row);
      return;
    }
    told.add(unit);
    named.see(batch, record, row);
    if (layout.uncounted.length > 0) unclaimed.add(unit);
    words.set(unit, wordsOf(batch, record));
    const above = valueFrom<string>(parent, batch, record);
    if (above !== undefined) units.parents.state(unit, above, layout.place(row, 'parent_id'));
    else if (section !== undefined) {
      const headed = units.ofSection(section);
      if (headed && headed !== unit) units.parents.state(unit, headed.id, layout.place(row), true);
      units.facts.names.add('section');
      if (!unit.facts.has('section')) unit.facts.set('section', { value: section, place: layout.place(row) });
    }
    for (const { field, column, read, keep, ticks } of facts) {
      if (keep) keep(unit, ticks ? ticks(batch, record, unit.id) : batch.cell(record, column), row);
      else if (read) units.facts.tell(unit, field, read(batch, record).value, layout.place(row, field));
    }
    const numbers = hold(batch, record, counts.length > 0 ? numbersIn(batch, record) : []);
    if (counts.length > 0) {
      const doubted = layout.doubts.map((column) =>
        doubtIn(layout.table.paths[column] ?? [], batch.cell(record, column), computersIn(numbers)),
      );
      placed.set(unit, wide.length);
      wide.push({
        unit,
        layout,
        row,
        counts: numbers,
        doubted: doubted.reduce((sum, number) => sum + number, 0),
        beyond: layout.beyond.reduce(
          (sum, column) => sum + (wholeNumber(batch.cell(record, column)) ?? 0),
          0,
        ),
        notes: notesIn(batch, record, row),
      });
    }
  };
  const leaveOut = (batch: Batch, record: number): void => {
    for (const column of [...layout.columnsOf('unit_id'), ...layout.columnsOf('name')])
      units.leaveOut(cleanText(String(batch.cell(record, column) ?? '')));
  };
  const result = eachRow(layout, findings, units.names, use, refuse, undefined, leaveOut);
  named.tell();
  for (const [unit, row] of layout.counts.length > 0 ? doubtful : []) {
    const unknown = layout.counts.map((count) => ({ ...count, value: undefined }));
    if (!told.has(unit)) wide.push({ unit, layout, row, counts: unknown, doubted: 0, beyond: 0, notes: [] });
  }
  for (const unit of units.units) if (!first.has(unit)) first.set(unit, layout);
  return { ...result, refused: refused + result.shifted };
}

/** A number that a second column of the same gives otherwise is not known. */
const unlessDenied = (
  value: number | undefined,
  others: readonly (number | undefined)[],
): number | undefined => (others.some((other) => other !== undefined && other !== value) ? undefined : value);

const onlyFirstCell = (batch: Batch): Batch => ({
  length: batch.length,
  firstRow: batch.firstRow,
  width: () => 1,
  cell: (record, column) => (column === 0 ? batch.cell(record, column) : null),
});

/** How many computers a row has, as far as it says. */
function computersIn(counts: WideRow['counts']): number {
  const totals = counts.filter(({ category, part }) => part === 'total' && familyOf(category) === 'computer');
  const whole = totals.filter(({ category }) => category === 'computer');
  return (whole.length > 0 ? whole : totals).reduce((sum, { value = 0 }) => sum + value, 0);
}

/** Of kinds that are counted one by one; unknown where one of them is. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );

import { foldText } from '../../lib/fold-text.ts';
import type { Cell, Finding } from '../../model/finding.ts';
import { type CellKind, isSpeed } from '../../model/tables.ts';
import { isBlank, readCell } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import type { NamesUnit } from './ground.ts';
import { eachBodyRow, type TotalRow } from './index.ts';

/**
 * Holds the total rows of a table against the rows they add up: those since the total or section above, all of them, or
 * those that follow up to the next. Reads the table once more. Figures that nothing adds up to are warnings.
 */
export function* checkTotals(
  layout: Layout,
  totals: readonly TotalRow[],
  rules: IntakeRules,
  namesUnit: NamesUnit,
): Generator<Finding> {
  const columns = summed(layout, totals, rules);
  if (columns.length === 0) return;
  /** Columns of which some figure cannot be read: their sums are at least what is added up. */
  const open = new Set<number>();
  const number = (column: number, cell: Cell): number => {
    const { value, fault } = readCell(kindOf(layout, column), cell, rules.vocabulary, layout.notes(column));
    if (fault) open.add(column);
    return (value as number | undefined) ?? 0;
  };
  /** Stretches of data between totals and sections, with their sums by column. */
  const stretches: { from: number; sums: number[] }[] = [{ from: 0, sums: columns.map(() => 0) }];
  const ends: number[] = [];
  eachBodyRow(layout, namesUnit, (batch, record, row, { sort }) => {
    if (sort === 'data') {
      const sums = (stretches.at(-1) as (typeof stretches)[number]).sums;
      for (const [at, column] of columns.entries()) sums[at]! += number(column, batch.cell(record, column));
    } else if (sort === 'total' || sort === 'section') {
      if (sort === 'total') ends.push(stretches.length - 1);
      stretches.push({ from: row, sums: columns.map(() => 0) });
    }
  });
  const added = (parts: typeof stretches, at: number): number =>
    Number(parts.reduce((sum, { sums }) => sum + (sums[at] as number), 0).toFixed(6));
  for (const [which, total] of totals.entries()) {
    const end = ends[which] as number;
    const grand = /^(?:tong|total|grand|toan)/.test(foldText(total.label));
    for (const [at, column] of columns.entries()) {
      const cell = total.cells[column] ?? null;
      if (isBlank(cell)) continue;
      const stated = Number(number(column, cell).toFixed(6));
      const above = lastFilled(stretches, end);
      const sums = {
        block: added(above, at),
        before: added(stretches.slice(0, end + 1), at),
        all: added(stretches, at),
        after: added(stretches.slice(end + 1, end + 2), at),
        group: added(stretches.slice(end + 1, endOfGroup(totals, ends, which)), at),
      };
      if (Object.values(sums).includes(stated)) continue;
      const first = which === 0 && end === 0 && added(stretches.slice(0, 1), at) === 0;
      const summed = total.heads ? sums.group : first ? sums.all : grand ? sums.before : sums.block;
      if (open.has(column) && stated > summed) continue;
      yield {
        rule: 'total-row-mismatch',
        place: layout.placeAt(total.row, column),
        value: cell,
        params: { stated, summed },
      };
    }
  }
}

/** Where the group ends that a total heads: at the next of its kind, or of a kind above it. */
function endOfGroup(totals: readonly TotalRow[], ends: readonly number[], which: number): number | undefined {
  const { heads } = totals[which] as TotalRow;
  if (heads === undefined) return undefined;
  const next = totals.findIndex(
    (total, at) =>
      at > which && (total.heads === undefined || total.heads === heads || total.heads === 'letter'),
  );
  return next < 0 ? undefined : (ends[next] as number) + 1;
}

/** The stretch that ends at a total; where a section has just begun, nothing has been added yet. */
const lastFilled = <T>(stretches: readonly T[], end: number): T[] => stretches.slice(end, end + 1);

/** Columns whose cells are figures that can be added: not numbers of rows, years, shares or prices of one. */
function summed(layout: Layout, totals: readonly TotalRow[], rules: IntakeRules): number[] {
  return layout.table.paths.flatMap((path, column) => {
    const field = layout.fields[column];
    const counted = layout.counts.some((count) => count.column === column || count.plus?.includes(column));
    if (
      !counted &&
      (field === undefined || NOT_ADDED.has(field) || /%|ty le|share|nam|year/.test(foldText(path.join(' '))))
    )
      return [];
    const figures = totals.some(({ cells }) => {
      const cell = cells[column] ?? null;
      if (isBlank(cell) || (typeof cell === 'string' && cell.includes('%'))) return false;
      return (
        typeof readCell(kindOf(layout, column), cell, rules.vocabulary, layout.notes(column)).value ===
        'number'
      );
    });
    return figures ? [column] : [];
  });
}

const kindOf = ({ fields }: Layout, column: number): CellKind =>
  isSpeed(fields[column] ?? '') ? 'speed' : 'number';

const NOT_ADDED = new Set([
  'unit_id',
  'name',
  'tier',
  'parent_id',
  'asset_id',
  'serial_number',
  'year_in_use',
  'purchase_date',
  'year',
  'ram_gb',
  'storage_gb',
  'mbps',
]);

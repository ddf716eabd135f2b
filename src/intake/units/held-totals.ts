import type { Batch } from '../../readers/source.ts';
import { Findings } from '../findings.ts';
import type { Layout, TotalColumn } from '../layout/layout.ts';
import { sumsOf } from '../layout/total-cells.ts';
import type { IntakeRules } from '../plan.ts';
import { readerOf } from '../rows/record.ts';
import { headerText } from '../table.ts';
import type { FormCount, WideRow } from '../wide/counts.ts';
import { COUNT } from './count-field.ts';

/** What a row says in a column that adds up others, and what these add up to. */
interface Held {
  readonly total: TotalColumn;
  readonly stated: number | undefined;
  readonly summed: number;
  /** Columns that have a number, and what they make with those that the total may have as well. */
  readonly columns: readonly number[];
  readonly together: number;
  /** Every column that it adds up has a number. */
  readonly isKnown: boolean;
}

/**
 * Holds the totals of a row against what they add up, and says where they differ. Returns the row's counts: where the parts of a total
 * are all known, it is what they make, or anything between that and what it says.
 */
export function totalHolder(
  layout: Layout,
  rules: IntakeRules,
  findings: Findings,
): (batch: Batch, record: number, counts: readonly FormCount[]) => readonly FormCount[] {
  const { totals } = layout;
  if (totals.length === 0) return (_batch, _record, counts) => counts;
  // What is wrong with the cells is told where they are counted.
  const readers = new Map(
    totals
      .flatMap(({ column, of, others }) => [column, ...of, ...others])
      .map((column) => [column, readerOf(layout, column, COUNT, new Findings(), rules)]),
  );
  const numberIn = (batch: Batch, record: number, column: number): number | undefined => {
    const value = readers.get(column)?.(batch.cell(record, column)).value;
    return typeof value === 'number' ? value : undefined;
  };
  const held = (batch: Batch, record: number, total: TotalColumn): Held | undefined => {
    const numbers = (columns: readonly number[]) =>
      columns.flatMap((column) => {
        const number = numberIn(batch, record, column);
        return number === undefined ? [] : [{ column, number }];
      });
    const [parts, others] = [numbers(total.of), numbers(total.others)];
    const isKnown = parts.length === total.of.length;
    const summed = sumOf(parts);
    const stated = numberIn(batch, record, total.column);
    const found = {
      total,
      stated,
      summed,
      columns: [...parts, ...others].map(({ column }) => column).sort((a, b) => a - b),
      together: summed + sumOf(others),
      isKnown,
    };
    if (stated === undefined)
      return isKnown && total.isCounted && total.others.length === 0 ? found : undefined;
    const mayHaveMore = !isKnown || others.length < total.others.length;
    if (stated > summed && mayHaveMore) return undefined;
    const sums = sumsOf(
      parts.map(({ number }) => number),
      others.map(({ number }) => number),
    );
    return sums.has(stated) ? undefined : found;
  };
  return (batch, record, counts) =>
    totals
      .flatMap((total) => held(batch, record, total) ?? [])
      .reduce((told, each) => {
        tell(layout, batch, record, each, findings);
        return withTotal(told, each);
      }, counts);
}

/** Of computers whose kinds are more than their total is told where they are counted. */
function tell(layout: Layout, batch: Batch, record: number, held: Held, findings: Findings): void {
  const { total, stated, summed, isKnown, columns, together } = held;
  const isOpen = total.family !== undefined && isKnown;
  if (stated === undefined) return;
  if (stated < summed && total.family === 'computer' && (isOpen || total.isCounted)) return;
  const headers = columns.map((column) => headerText(layout.table.paths[column] ?? []));
  findings.add({
    rule: 'total-column-mismatch',
    place: layout.placeAt(batch.firstRow + record, total.column),
    value: batch.cell(record, total.column),
    params: { stated, summed: together, columns: headers, open: isOpen ? 1 : undefined },
  });
}

const sumOf = (numbers: readonly { readonly number: number }[]): number =>
  numbers.reduce((sum, { number }) => sum + number, 0);

/** The counts of a row with what its total leaves open. */
function withTotal(
  counts: readonly FormCount[],
  { total, stated, summed, isKnown }: Held,
): readonly FormCount[] {
  const { family, column } = total;
  if (family === undefined || !isKnown) return counts;
  const isWhole = ({ category, part }: FormCount): boolean => category === family && part === 'total';
  const whole = { value: stated ?? summed, ...(stated !== undefined && { made: summed }) };
  return counts.some(isWhole)
    ? counts.map((count) => (isWhole(count) ? { ...count, ...whole } : count))
    : [...counts, { column, category: family, part: 'total', ...whole }];
}

/** The counts of a row that its form has columns for, without totals that are none of its numbers of items. */
export const withoutTotals = ({ layout, counts }: Pick<WideRow, 'layout' | 'counts'>): readonly FormCount[] =>
  counts.filter(({ column }) => !layout.totals.some((total) => total.column === column && !total.isCounted));

import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import { isSignature } from './words.ts';

export const cellsOf = (batch: Batch, record: number): Cell[] =>
  Array.from({ length: batch.width(record) }, (_, column) => batch.cell(record, column));

/** The columns of a row of signatures; undefined where it has none. */
export function signaturesIn(batch: Batch, record: number): ReadonlySet<number> | undefined {
  const columns = new Set<number>();
  let signs = false;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    columns.add(column);
    signs ||= isSignature(String(cell));
  }
  return signs ? columns : undefined;
}

export const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && /^\s*[\d.,]*\d[\d.,]*(?:\s\p{L}{1,12})?\s*$/u.test(cell));

/** The first cell behind the number of a row that says anything. */
export function restOf(batch: Batch, record: number, numbers: number): Cell {
  for (let column = numbers + 1; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

export function firstCell(batch: Batch, record: number): Cell {
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

/** The header once more, as at the head of every printed page. */
export function repeats(batch: Batch, record: number, headers: readonly (readonly string[])[]): boolean {
  let same = 0;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || !headers[column]?.includes(foldText(cell))) return false;
    same++;
  }
  return same > 1;
}

export function isBlankRow(batch: Batch, record: number, from = 0): boolean {
  for (let column = from; column < batch.width(record); column++) {
    if (!isBlank(batch.cell(record, column))) return false;
  }
  return true;
}

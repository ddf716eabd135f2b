import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import { SIGNATURE } from './words.ts';

/** The columns of a row of signatures; undefined where it has none. */
export function signaturesIn(batch: Batch, record: number): ReadonlySet<number> | undefined {
  const columns = new Set<number>();
  let signs = false;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    columns.add(column);
    signs ||= SIGNATURE.test(foldText(String(cell)));
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

/** "(1) (2) (3)" or "1 2 3 4" below a header: the numbers of its columns. */
export function isCounted(batch: Batch, record: number): boolean {
  let counted = 0;
  let bare = false;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    const match = /^(\()?(\d{1,3}|[A-C])\)?(?:\s*=.*)?$/.exec(String(cell).trim());
    if (!match) return false;
    if (/^\d/.test(match[2] as string)) {
      if (Number(match[2]) !== counted + 1) return false;
      counted = Number(match[2]);
    }
    if (match[1] === undefined) bare = true;
  }
  // A row of data may begin with 1, 2, 3; it hardly goes on for five columns.
  return counted >= (bare ? 5 : 2);
}

export function isBlankRow(batch: Batch, record: number, from = 0): boolean {
  for (let column = from; column < batch.width(record); column++) {
    if (!isBlank(batch.cell(record, column))) return false;
  }
  return true;
}

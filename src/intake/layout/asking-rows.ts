import { foldText } from '../../lib/fold-text.ts';
import { isBlank } from '../cells/index.ts';
import { ASKS } from './form-rows.ts';
import { isFigure, type Row, textOf } from './header-rows.ts';
import { numbered } from './questions.ts';
import { questionOf } from './swapped.ts';

/**
 * Whether a row heads a little form: "STT | Nội dung | Số lượng" right below a title or a blank row, and below it, up to the next, questions,
 * or kinds of items.
 */
export function isAskingRow(rows: readonly Row[], at: number): boolean {
  const { cells } = rows[at] as Row;
  const texts = cells.filter((cell) => textOf(cell) !== undefined);
  const column = cells.findIndex((cell) => ASKS.test(foldText(textOf(cell) ?? '')));
  if (column < 0 || texts.length < 2 || cells.some(isFigured) || (at > 0 && saysMore(rows[at - 1] as Row)))
    return false;
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => !saysMore(row));
  const asked = below
    .slice(0, end < 0 ? below.length : end)
    .flatMap((row) => textOf(row.cells[column]) ?? []);
  const questions = asked.filter((text) => questionOf(numbered(text).text) !== undefined);
  return questions.length > 0 && questions.length * 2 >= asked.length;
}

const isFigured = (cell: Row['cells'][number]): boolean => !isBlank(cell) && isFigure(cell);
/** More than a title. */
export const saysMore = ({ cells }: Row): boolean => cells.filter((cell) => !isBlank(cell)).length > 1;

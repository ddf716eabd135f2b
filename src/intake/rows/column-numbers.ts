import type { Cell } from '../../model/finding.ts';
import { isBlank } from '../cells/index.ts';

/** "(1) (2) (3)", "1 2 3 4 5", "A B 1 2 3=1+2" below a header: the numbers of its columns. */
export function areColumnNumbers(cells: readonly Cell[]): boolean {
  let counted = 0;
  let letters = 0;
  let last = '';
  let isBare = false;
  let isWorkedOut = false;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    const text = String(cell).trim();
    const { number, letter } = COLUMN.exec(text)?.groups ?? {};
    if (letter !== undefined) {
      const capital = letter.toUpperCase();
      if (counted > 0 || !NEXT.test(last + capital)) return false;
      last = capital;
      letters++;
    }
    if (number !== undefined) counted++;
    if (letter === undefined && Number(number) !== counted) return false;
    if (!text.startsWith('(')) isBare = true;
    if (text.includes('=')) isWorkedOut = true;
  }
  // A row of data may begin with 1, 2, 3; it hardly goes on for five columns, or has two letters before.
  return counted + letters >= (isWorkedOut ? 3 : isBare ? 5 : 2) || (letters > 1 && counted > 0);
}

/** A letter behind another; official forms leave out F and J. */
const NEXT = /^(?:A|AB|BC|CD|DE|EF|EG|FG|GH|HI|IJ|IK|JK|KL)$/;
/** "A", "(1)", "3=1+2", "(5) = (3) / (4) x 100", "(5=3+4)". */
const COLUMN = /^\(?(?:(?<number>\d{1,3})|(?<letter>[A-La-l]))\)?(?:\s*=[\s\d()+\-–*x×:/.%]*\)?)?$/;

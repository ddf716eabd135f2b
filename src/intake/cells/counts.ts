import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { cleanText, known, plainSigns, type Reading } from './reading.ts';

const NONE = /^(?:khong(?: co)?|none|no|nil)$/;
/** Of things the same: of people "chưa có" may be said of their number. */
const NOT_THERE = /^(?:khong|chua)(?: co| trang bi| duoc (?:cap|trang bi))?$/;
const SUM = /^\d{1,6}(?: ?\+ ?\d{1,6})+$/;
const REMARKED = /^(\d{1,6}(?: ?\p{L}[\p{L} ]{0,20})?) ?\(([^()]*\p{L}[^()]*)\)$/u;

/** A number of things in words, or as a sum: "không", "7 + 2"; undefined for what is a number otherwise, or none. */
export function readCounted(text: string, of: 'things' | 'people'): Reading | undefined {
  // Most cells are figures.
  if (/^\d+$/.test(text)) return undefined;
  const folded = foldText(text);
  if (NONE.test(folded) || (of === 'things' && NOT_THERE.test(folded))) return known(0);
  const plain = plainSigns(text) ?? '';
  return SUM.test(plain) ? known(plain.split('+').reduce((sum, part) => sum + Number(part), 0)) : undefined;
}

/** "05 bộ (02 hỏng)" in two; undefined where no remark in words stands behind a number. */
export function remarked(cell: Cell): { readonly figure: string; readonly remark: string } | undefined {
  if (typeof cell !== 'string' || !cell.includes('(')) return undefined;
  const [, figure, remark] = REMARKED.exec(cleanText(cell).replace(/\s+/g, ' ')) ?? [];
  return figure === undefined || remark === undefined ? undefined : { figure, remark };
}

import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { TABLE_NAMES } from '../../model/tables.ts';
import { isBlank } from '../cells/index.ts';
import { readHeader } from '../headers/index.ts';
import { isMeasure } from '../headers/remarks.ts';
import { NUMBERED } from './words.ts';

const TITLE = /^(?:bieu|bang|mau|phu luc|danh (?:sach|muc)|thong ke|tong hop|table|list|annex)(?: |$)/;

/** "Biểu 2. Máy tính", "II. DANH MỤC THIẾT BỊ". */
export const saysTitle = (cell: Cell): boolean =>
  typeof cell === 'string' && (TITLE.test(foldText(cell)) || NUMBERED.test(cell.trim()));

/** What a row that is read as data may be instead; undefined where nothing says so. */
export function looksLike(cells: readonly Cell[]): 'title' | 'heading' | 'measures' | undefined {
  const texts = cells.filter((cell) => !isBlank(cell)).map(String);
  if (texts.length === 0) return undefined;
  if (texts.every(isMeasure)) return 'measures';
  if (texts.length === 1) return saysTitle(texts[0] as string) ? 'title' : undefined;
  const headings = texts.filter((text) => TABLE_NAMES.some((kind) => readHeader(kind, [text])));
  return headings.length > 1 && headings.length * 2 > texts.length ? 'heading' : undefined;
}

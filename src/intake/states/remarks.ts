import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { remarked } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import { doubtedBy, noteSays } from './notes.ts';

/** "15 để bàn, 2 xách tay": what they are, and no word of their state. */
const KINDS =
  /^(?:\d{1,5} (?:(?:may|bo|chiec|cai|tinh) )*(?:de ban|ban|xach tay|laptop|pc|aio|in|scan|mau|den trang|a3|a4|moi)(?: (?:va )?|$))+$/;

/** "10 (thiếu 5)": those that are lacking are none of the ten. */
const LACKING =
  /^(?:(?:con|dang|hien|van|xin) )*(?:thieu|can them|can bo sung|can cap them|de nghi (?:cap|mua|bo sung|trang bi)(?: them)?|cap them|bo sung them|nhu cau(?: them)?)(?: (?:la|so luong))? \d{1,4}(?: (?:may(?: tinh)?|bo|chiec|cai))?$/;

/** Not the years and the sizes that it names: "2020", "i5", "8GB". */
const PIECES = /(?<![\p{L}\d./,-])(?!(?:19|20)\d\d)\d+(?![\p{L}\d./,]|\s*(?:gb|tb|mb|inch)(?!\p{L}))/giu;

/**
 * Of how many of some items the remark behind their number may say that they do not count: what it says of states, else as many as it
 * names, "3 (1 mượn)"; none where it is of other things, "5 (Dell)".
 */
export function doubtedByRemark(cell: Cell | undefined, items: number | undefined): number {
  const remark = items && cell !== undefined ? remarked(cell)?.remark : undefined;
  if (remark === undefined || items === undefined) return 0;
  const folded = foldText(remark);
  if (KINDS.test(folded) || LACKING.test(folded)) return 0;
  const says = noteSays(remark);
  const named = (remark.match(PIECES) ?? []).reduce((sum, number) => sum + Number(number), 0);
  return says ? doubtedBy(says, items, false) : Math.min(items, named);
}

/** Whether some row of a list has such a remark. Reads the table as far as the first of them. */
export function remarksTell({ kind, table, columnOf }: Layout): boolean {
  const column = kind === 'equipment' ? columnOf('quantity') : -1;
  for (const batch of column < 0 ? [] : glanceAt(table)) {
    for (let record = 0; record < batch.length; record++)
      if (doubtedByRemark(batch.cell(record, column), 1) > 0) return true;
  }
  return false;
}

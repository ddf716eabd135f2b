import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Ground } from './ground.ts';
import { isUnit } from './groups.ts';
import { cellsOf, isNumber } from './looks.ts';
import { namesNoUnit } from './no-units.ts';
import type { Sorted } from './sorted.ts';
import { lookOf } from './words.ts';

/** "Xã miền núi", "Số liệu năm 2024": figures of no unit; a page or a note where there are none. */
export function asideOf(
  ground: Ground,
  isBelowTotal: boolean,
  lead: Cell,
  batch: Batch,
  record: number,
): Sorted | undefined {
  const { layout, codes, names, numbers } = ground;
  if (layout.kind !== 'units' || (codes >= 0 && names >= 0 && !isBlank(batch.cell(record, codes))))
    return undefined;
  const named = [names, codes].find((column) => column >= 0 && !isBlank(batch.cell(record, column)));
  const label = cleanText(String(named === undefined ? lead : batch.cell(record, named)));
  const isStarred = STARS.test(cleanText(String(lead)));
  if (!isStarred && !namesNoUnit(label, isBelowTotal)) return undefined;
  const cells = cellsOf(batch, record);
  if (cells.some((cell, column) => column !== numbers && isNumber(cell)))
    return isStarred || isUnit(ground, batch, record) ? undefined : { sort: 'aside', label };
  return isStarred || lookOf(label, []) === 'plain' ? { sort: 'note', label } : undefined;
}

/** In place of the number of a row. */
const STARS = /^\(?\*+\)?$/;

import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Ground } from './ground.ts';
import { DATA, type Sorted } from './sorted.ts';
import { CODE, NUMBERED, NUMBERING } from './words.ts';

/** In a list without a column of units: "2 | Xã Lăng", "UBND XÃ LĂNG". A place with figures is no kind of equipment, but not data either. */
export function placeHead(ground: Ground, batch: Batch, record: number): Sorted | undefined {
  if (!ground.isList || ground.codes >= 0) return undefined;
  const alone = only(ground, batch, record);
  const cell = alone ?? batch.cell(record, ground.categories);
  if (typeof cell !== 'string' || CODE.test(cell)) return undefined;
  const label = cleanText(cell);
  if (alone === undefined) return ground.isPlace(cell) ? { sort: 'data', opens: label } : undefined;
  const isKnown = ground.lookAt(cell) === 'plain' && ground.namesUnit(label);
  return isKnown || ground.isPlace(cell) ? { sort: 'section', label } : undefined;
}

/** In a list with a column of units: data that says nothing but the name of one may end a section. */
export function closing(ground: Ground, batch: Batch, record: number): Sorted {
  const code = batch.cell(record, ground.codes);
  if (!isBlank(batch.cell(record, ground.categories)) || isBlank(code)) return DATA;
  return only(ground, batch, record) === code ? { sort: 'data', mayClose: cleanText(String(code)) } : DATA;
}

/** The one cell that says anything beside the number of the row; undefined where several do, or none. */
function only({ numbers }: Ground, batch: Batch, record: number): Cell | undefined {
  let found: Cell | undefined;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell) || (column === numbers && NUMBERING.test(String(cell).trim()))) continue;
    if (found !== undefined) return undefined;
    found = cell;
  }
  return found;
}

/** Nothing else is said in the row; a code of a unit says enough to be data. */
export function standsAlone(ground: Ground, batch: Batch, record: number, lead: Cell): boolean {
  const { layout, codes, names, telling, width } = ground;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell) || cell === lead) continue;
    const isNumber = !telling.has(column) && NUMBERING.test(String(cell).trim());
    if (!isNumber || column === codes) return false;
  }
  if (codes < 0 || layout.kind !== 'units' || batch.cell(record, codes) !== lead) return width > 2;
  // Beside a column of names, words in the place of a code are the heading of the rows below: "I | Huyện A".
  const isWords = names >= 0 && names !== codes && /^\p{L}+(?:\s+\p{L}+)+$/u.test(cleanText(String(lead)));
  return isWords || NUMBERED.test(String(lead)) || isMerged(ground, batch.firstRow + record, codes);
}

const isMerged = ({ layout }: Ground, row: number, column: number): boolean =>
  layout.table.sheet.merges.some(
    (merge) => merge.row === row && merge.column === column && merge.columns > 1,
  );

/** Signatures stand beside each other; figures, or the code of a unit, do not stand among them. */
export function isAllNotes({ width, lookAt }: Ground, batch: Batch, record: number): boolean {
  if (width < 3) return false;
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (!isBlank(cell) && lookAt(cell) !== 'note') return false;
  }
  return true;
}

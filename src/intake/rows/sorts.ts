import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { tierWordOf } from '../units/names.ts';
import { isPlaceName } from '../units/place-names.ts';
import { asideOf } from './asides.ts';
import { areColumnNumbers } from './column-numbers.ts';
import { type Ground, groundOf, type NamesUnit } from './ground.ts';
import { grouped, isNumbered, isUnit } from './groups.ts';
import { closing, isAllNotes, placeHead, standsAlone } from './heads.ts';
import { cellsOf, firstCell, repeats, signaturesIn } from './looks.ts';
import { areMeasures } from './measures.ts';
import { DATA, type Sorted } from './sorted.ts';
import { CODE, isBulleted, kindInEnglish, type Look, lookOf, withoutBullet } from './words.ts';

/** What the rows above one leave behind. */
interface Passed {
  /** Since the beginning, or the heading of a group: a row that others may be parts of. */
  whole: boolean;
  /** Some row was numbered 1, 2, 3. */
  numbered: boolean;
  /** A total stands above. */
  total: boolean;
  /** The code of the unit in the row above. */
  code: string;
  /** Columns of the signatures passed last: below them stand names, which are no data. */
  signed: ReadonlySet<number> | undefined;
}

/** Tells rows apart by their first texts, their numbers, and the rows above. Asked row by row, from above. */
export function rowSorter(
  layout: Layout,
  namesUnit: NamesUnit,
): (batch: Batch, record: number, row: number) => Sorted {
  const ground = groundOf(layout, namesUnit);
  const passed: Passed = { whole: false, numbered: false, total: false, code: '', signed: undefined };
  return (batch, record, row) => {
    const sorted = sortOf(ground, passed, batch, record, row);
    pass(ground, passed, sorted, batch, record);
    if (sorted.sort !== 'data' || sorted.doubt) return sorted;
    if (passed.signed === undefined)
      return ground.isList && ground.codes >= 0 ? closing(ground, batch, record) : sorted;
    if (isSigned(passed.signed, batch, record))
      return { sort: 'note', label: cleanText(String(firstCell(batch, record))) };
    passed.signed = undefined;
    return sorted;
  };
}

function pass(ground: Ground, passed: Passed, { sort }: Sorted, batch: Batch, record: number): void {
  const { layout, codes, leads } = ground;
  passed.numbered ||= sort === 'data' && isNumbered(ground, batch, record);
  if (layout.kind === 'units' && codes >= 0) passed.code = cleanText(String(batch.cell(record, codes) ?? ''));
  passed.total ||= sort === 'total';
  if (sort === 'section') passed.whole = false;
  else if (sort === 'total') passed.whole = true;
  else if (!passed.whole && sort === 'data') passed.whole = !isPlainBullet(leads, batch, record);
  if (sort === 'note') passed.signed = signaturesIn(batch, record) ?? passed.signed;
}

function sortOf(ground: Ground, passed: Passed, batch: Batch, record: number, row: number): Sorted {
  if (isPlain(ground, batch, record, row)) return DATA;
  const { headerRow } = ground.layout.table;
  if (headerRow > 0 && row === headerRow + 1 && areColumnNumbers(cellsOf(batch, record)))
    return { sort: 'column_numbers' };
  const head = placeHead(ground, batch, record);
  if (head) return head;
  const lead = leadOf(ground, batch, record);
  if (!lead) return { sort: 'blank' };
  if (MAY_BE_SUM.includes(lead.look) && isSumByName(ground, passed, lead.cell, batch, record))
    return { sort: 'total', label: cleanText(String(lead.cell)) };
  if (lead.isAside && lead.look === 'plain') return grouped(ground, batch, record, row) ?? DATA;
  const group = grouped(ground, batch, record, row);
  if (group) return group;
  const aside = lead.look === 'part' ? undefined : asideOf(ground, passed.total, lead.cell, batch, record);
  if (aside) return aside;
  return lead.look === 'plain' ? DATA : sortByLook(ground, passed, lead, batch, record, row);
}

/** Most rows of long tables: codes where a total would say so. */
function isPlain(
  { layout, leads, numbers, width }: Ground,
  batch: Batch,
  record: number,
  row: number,
): boolean {
  if (batch.isCode === undefined || numbers >= 0 || row === layout.table.headerRow + 1) return false;
  for (let at = 0; at < leads.length; at++) if (!batch.isCode(record, leads[at] as number)) return false;
  return batch.width(record) === width;
}

/** "Cộng MN" without a number, among rows that are numbered: "Cộng Hòa" would be numbered as well. "Total East", "District total". */
function isSumByName(
  ground: Ground,
  { numbered }: Passed,
  lead: Cell,
  batch: Batch,
  record: number,
): boolean {
  const { layout, codes, names, numbers } = ground;
  const text = foldText(String(lead));
  if (SUM_IN_ENGLISH.test(text)) {
    const code = codes < 0 ? null : batch.cell(record, codes);
    const isCoded = names >= 0 && code !== lead && CODE.test(String(code ?? ''));
    const isOfUnits = layout.kind === 'units' || (codes >= 0 && code === lead);
    return isOfUnits && !isCoded && !isUnit(ground, batch, record);
  }
  const isOfGroup = numbered && layout.kind === 'units' && SUM_OF.test(text);
  return isOfGroup && isBlank(batch.cell(record, numbers)) && !isUnit(ground, batch, record);
}

const MAY_BE_SUM: readonly Look[] = ['plain', 'section'];
const SUM_OF = /^(?:cong|tong) \S/;
const SUM_IN_ENGLISH = /^total \S| totals?$/;

/** The cell that says what a row is, or the first that says anything. */
interface Lead {
  readonly cell: Cell;
  readonly look: Look;
  /** It stands in another column than those that begin a row or say whose it is. */
  readonly isAside: boolean;
}

/** Undefined where the row is blank. */
function leadOf({ leads, lookAt }: Ground, batch: Batch, record: number): Lead | undefined {
  let plain: Cell = null;
  for (const column of leads) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    const look = lookAt(cell);
    if (look !== 'plain') return { cell, look, isAside: false };
    plain ??= cell;
  }
  if (plain !== null) return { cell: plain, look: 'plain', isAside: false };
  const first = firstCell(batch, record);
  return first === null ? undefined : { cell: first, look: lookAt(first), isAside: true };
}

/** What a row is whose lead looks like a total, a part, a header, a note or a section. */
function sortByLook(
  ground: Ground,
  passed: Passed,
  { cell, look }: Lead,
  batch: Batch,
  record: number,
  row: number,
): Sorted {
  const label = cleanText(String(cell));
  if (look === 'part' && isWhole(ground, passed, label, batch, record)) return DATA;
  if (look === 'total' || look === 'part') return { sort: look, label };
  if (look === 'header' && repeats(batch, record, ground.headers)) return { sort: 'header' };
  const other = look === 'header' ? lookOf(String(cell), []) : look;
  if (other === 'plain') return DATA;
  if (other === 'note') {
    const isNote = isAllNotes(ground, batch, record) || areMeasures(cellsOf(batch, record));
    return isNote ? { sort: 'note', label } : DATA;
  }
  const isAlone = standsAlone(ground, batch, record, cell);
  const heads = other === 'section' && !isAlone ? groupOf(ground, cell, row) : undefined;
  if (heads) return { sort: 'total', label, heads };
  if (!isAlone || isLikeData(ground, label) || isNumbered(ground, batch, record)) return DATA;
  return { sort: 'section', label };
}

/** Something of its own, though its name begins as that of a part: "- Xã Cát Lâm". */
function isWhole(
  ground: Ground,
  { whole, code: above }: Passed,
  label: string,
  batch: Batch,
  record: number,
): boolean {
  if (ground.layout.kind === 'units' && ground.codes >= 0) {
    const code = cleanText(String(batch.cell(record, ground.codes) ?? ''));
    if (CODE.test(code) && code !== above) return true;
  }
  const isPlace = ground.layout.kind === 'units' && isPlaceName(withoutBullet(label));
  const isOwn = isPlace || !whole || isNumbered(ground, batch, record) || isUnit(ground, batch, record);
  return isBulleted(label) && isOwn;
}

/** "II. Khối Đảng" with figures above rows numbered 1, 2, 3: the kind of group that it heads. */
function groupOf(ground: Ground, lead: Cell, row: number): Sorted['heads'] {
  const [, roman, letter] = /^(?:([IVX]{1,5})|([A-H]))[.)]\s*\S/.exec(String(lead)) ?? [];
  if ((roman ?? letter) === undefined || !ground.body().heads.has(row)) return undefined;
  return roman ? 'roman' : 'letter';
}

/** A unit that says nothing else of itself is one, where units with figures are called so: "Xã Hai" among communes. */
function isLikeData(ground: Ground, label: string): boolean {
  const word = ground.layout.kind === 'units' ? (tierWordOf(label) ?? kindInEnglish(label)) : undefined;
  return word !== undefined && ground.body().words.has(word);
}

const isPlainBullet = (leads: readonly number[], batch: Batch, record: number): boolean =>
  leads.some((column) => {
    const cell = batch.cell(record, column);
    return typeof cell === 'string' && isBulleted(cell);
  });

/** Nothing but names without figures, in columns that somebody signed above. */
function isSigned(signed: ReadonlySet<number>, batch: Batch, record: number): boolean {
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || /\d/.test(cell) || !signed.has(column)) return false;
  }
  return true;
}

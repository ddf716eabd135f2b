import { foldText } from '../lib/fold-text.ts';
import type { Cell } from '../model/finding.ts';
import type { Batch } from '../readers/source.ts';
import { cleanText, isBlank } from './cells.ts';
import { type Doubt, type ItemParts, itemParts, mayHaveKinds } from './item-parts.ts';
import type { Layout } from './layout.ts';
import { tierWordOf } from './names.ts';
import { namesPlace } from './place-names.ts';
import { type Body, bodyAtAGlance } from './row-body.ts';
import { firstCell, isBlankRow, isCounted, isNumber, repeats, restOf, signaturesIn } from './row-looks.ts';
import { CODE, isBulleted, type Look, lookOf, NUMBERED, NUMBERING, withoutBullet } from './row-words.ts';
import { sectionName } from './sections.ts';

/** What a row of a table's body is. Only data is counted; the rest is passed over and said. */
export type RowSort =
  | 'data'
  | 'blank'
  | 'total'
  | 'sum'
  | 'part'
  | 'section'
  | 'note'
  | 'header'
  | 'column_numbers';

/** What a row was recognised as, and the text that made it a total, a section or a note. */
export interface Sorted {
  readonly sort: RowSort;
  readonly label?: string | undefined;
  /** A total that stands above the rows it adds up: their section as well. */
  readonly heads?: 'roman' | 'letter' | undefined;
  /** Data that looks like the heading of a section, for all that it is none that can be read: what it is called. */
  readonly opens?: string | undefined;
  /** The same where units stand in a column: nothing but the name of one is there. */
  readonly mayClose?: string | undefined;
  /** Of data: it is numbered as a kind of the row above, and does not add up to it. */
  readonly doubt?: Doubt | undefined;
}

const DATA: Sorted = { sort: 'data' };
const MEMORY = 1 << 14;

/** Whether a text names a unit that is known. */
export type NamesUnit = (text: string) => boolean;

/** Tells rows apart by their first texts. Each distinct text is looked at once, so that long tables of codes cost little. */
export function rowSorter(
  layout: Layout,
  namesUnit: NamesUnit,
): (batch: Batch, record: number, row: number) => Sorted {
  const { table } = layout;
  const width = table.paths.length;
  // In a document that names every value, and in a table like our own, nothing stands between the rows but blank ones.
  const leads = [...new Set([0, layout.columnOf('unit_id'), layout.columnOf('name')])].filter(
    (at) => at >= 0,
  );
  // Repeated with all its rows: groups stand above their columns, or were passed over as titles.
  const titles = table.titles.map(foldText);
  const headers = table.paths.map((path) => [...path.map(foldText), ...titles]);
  const codes = layout.columnOf('unit_id');
  /** What these say is no number of a section. */
  const telling = new Set([
    ...layout.counts.flatMap(({ column, plus = [] }) => [column, ...plus]),
    ...layout.fields.flatMap((field, column) => (field === undefined ? [] : [column])),
  ]);
  const covers = (row: number, column: number): boolean =>
    table.sheet.merges.some((merge) => merge.row === row && merge.column === column && merge.columns > 1);
  /** Nothing else is said in the row; a code of a unit says enough to be data. */
  const standsAlone = (batch: Batch, record: number, lead: Cell): boolean => {
    for (let column = 0; column < batch.width(record); column++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell) || cell === lead) continue;
      const numbers = !telling.has(column) && NUMBERING.test(String(cell).trim());
      if (!numbers || column === codes) return false;
    }
    if (codes < 0 || layout.kind !== 'units' || batch.cell(record, codes) !== lead) return width > 2;
    return NUMBERED.test(String(lead)) || covers(batch.firstRow + record, codes);
  };
  /** Signatures stand beside each other; figures, or the code of a unit, do not stand among them. */
  const isAllNotes = (batch: Batch, record: number): boolean => {
    if (width < 3) return false;
    for (let column = 0; column < batch.width(record); column++) {
      const cell = batch.cell(record, column);
      if (!isBlank(cell) && lookAt(cell) !== 'note') return false;
    }
    return true;
  };
  const numbers = layout.readings.findIndex(
    (reading) => reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number',
  );
  const figures = [...telling].filter(
    (column) => !['unit_id', 'name', 'tier', 'parent_id'].includes(layout.fields[column] ?? ''),
  );
  let body: Body | undefined;
  let ofItems: ItemParts | undefined;
  /** Of a list whose next row, as far as it is known, has no number of its own. */
  const mayBeSum = (batch: Batch, record: number): boolean => {
    const next = record + 1 < batch.length ? String(batch.cell(record + 1, numbers) ?? '').trim() : '';
    return !/^\d{1,4}[.)]?$/.test(next) && mayHaveKinds(String(batch.cell(record, categories) ?? ''));
  };
  const known = (): Body => {
    body ??= bodyAtAGlance(layout, numbers, figures);
    return body;
  };
  const names = layout.columnOf('name');
  /** It names a unit, though a dash stands before its name or in place of its number. */
  const isUnit = (batch: Batch, record: number): boolean =>
    [codes, names].some((column) => {
      const cell = column < 0 ? null : batch.cell(record, column);
      return !isBlank(cell) && namesUnit(withoutBullet(cleanText(String(cell))));
    });
  /** Since the beginning, or the heading of a group: a row that others may be parts of. */
  let whole = false;
  const partNumber = /^(?:\d+(?:\.\d+)+[.)]?|[a-zđ][.)]?|[-–+])$/;
  /** "I | Khối Đảng | 15": among rows numbered 1, 2, 3 it heads a group, and its figures add the group up. */
  const grouped = (batch: Batch, record: number, row: number): Sorted | undefined => {
    if (numbers < 0) return undefined;
    const number = String(batch.cell(record, numbers) ?? '').trim();
    if (layout.kind === 'equipment') {
      const isBelow = number === '' || partNumber.test(number);
      if (isBelow || mayBeSum(batch, record)) {
        ofItems ??= itemParts(layout, numbers);
        if (ofItems.sums.has(row)) return { sort: 'sum', label: String(batch.cell(record, categories)) };
        const doubt = ofItems.doubted.get(row);
        if (doubt) return { sort: 'data', doubt };
      }
    }
    // "1.1" under a "1" that has the figures of both is a part of it.
    if (partNumber.test(number)) {
      const isPart = layout.kind === 'units' && known().parts.has(row);
      return isPart && !(/^\D$/.test(number) && isUnit(batch, record))
        ? { sort: 'part', label: number }
        : undefined;
    }
    const [, roman, letter] = /^(?:([IVX]{1,5})|([A-H]))[.)]?$/.exec(number) ?? [];
    if ((roman ?? letter) === undefined || !known().heads.has(row)) return undefined;
    // A unit with a code of its own is one, whatever its number.
    if (layout.kind === 'units' && codes >= 0 && !isBlank(batch.cell(record, codes))) return undefined;
    const label = cleanText(String(restOf(batch, record, numbers) ?? number));
    const adds = figures.some((column) => isNumber(batch.cell(record, column)));
    return adds ? { sort: 'total', label, heads: roman ? 'roman' : 'letter' } : { sort: 'section', label };
  };
  /** Rows that are numbered 1, 2, 3 are data, whatever else they say. */
  const isNumbered = (batch: Batch, record: number): boolean =>
    numbers >= 0 && /^\d{1,4}[.)]?$/.test(String(batch.cell(record, numbers) ?? '').trim());
  /** A unit that says nothing else of itself is one, where units with figures are called so: "Xã Hai" among communes. */
  const isLikeData = (label: string): boolean => {
    const word = layout.kind === 'units' ? tierWordOf(label) : undefined;
    return word !== undefined && known().words.has(word);
  };
  const looks = new Map<Cell, Look>();
  const isList = layout.kind === 'equipment' && table.headerRow > 0;
  const places = new Map<string, boolean>();
  const isPlace = (text: string): boolean => {
    const known = places.get(text);
    if (known !== undefined) return known;
    const is = ['plain', 'section'].includes(lookAt(text)) && namesPlace(sectionName(cleanText(text)));
    if (places.size < MEMORY) places.set(text, is);
    return is;
  };
  const categories = layout.columnOf('category');
  /** The one cell that says anything beside the number of the row; undefined where several do, or none. */
  const only = (batch: Batch, record: number): Cell | undefined => {
    let found: Cell | undefined;
    for (let column = 0; column < batch.width(record); column++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell) || (column === numbers && NUMBERING.test(String(cell).trim()))) continue;
      if (found !== undefined) return undefined;
      found = cell;
    }
    return found;
  };
  /** In a list without a column of units: "2 | Xã Lăng", "UBND XÃ LĂNG". A place with figures is no kind of equipment, but not data either. */
  const placeHead = (batch: Batch, record: number): Sorted | undefined => {
    if (!isList || codes >= 0) return undefined;
    const alone = only(batch, record);
    const cell = alone ?? batch.cell(record, categories);
    if (typeof cell !== 'string' || CODE.test(cell)) return undefined;
    const label = cleanText(cell);
    if (alone === undefined) return isPlace(cell) ? { sort: 'data', opens: label } : undefined;
    const isKnown = lookAt(cell) === 'plain' && namesUnit(label);
    return isKnown || isPlace(cell) ? { sort: 'section', label } : undefined;
  };
  const lookAt = (cell: Cell): Look => {
    if (typeof cell !== 'string' || CODE.test(cell)) return 'plain';
    const known = looks.get(cell);
    if (known !== undefined) return known;
    const look = lookOf(cell, headers);
    if (looks.size < MEMORY) looks.set(cell, look);
    return look;
  };
  /** Columns of the signatures passed last: below them stand names, which are no data. */
  let signed: ReadonlySet<number> | undefined;
  const isSigned = (batch: Batch, record: number): boolean => {
    for (let column = 0; column < batch.width(record); column++) {
      const cell = batch.cell(record, column);
      if (isBlank(cell)) continue;
      if (typeof cell !== 'string' || /\d/.test(cell) || !signed?.has(column)) return false;
    }
    return true;
  };
  /** Most rows of long tables: codes where a total would say so. */
  const isPlain = (batch: Batch, record: number, row: number): boolean => {
    if (batch.isCode === undefined || numbers >= 0 || row === table.headerRow + 1) return false;
    for (let at = 0; at < leads.length; at++) if (!batch.isCode(record, leads[at] as number)) return false;
    return batch.width(record) === width;
  };
  let codeAbove = '';
  /** A unit that has a code, and another than the row above, is one, whatever stands before its name: "- Xã Cát Lâm". */
  const hasOwnCode = (batch: Batch, record: number): boolean => {
    if (layout.kind !== 'units' || codes < 0) return false;
    const code = cleanText(String(batch.cell(record, codes) ?? ''));
    return CODE.test(code) && code !== codeAbove;
  };
  const isPlainBullet = (batch: Batch, record: number): boolean =>
    leads.some((column) => {
      const cell = batch.cell(record, column);
      return typeof cell === 'string' && isBulleted(cell);
    });
  const sort = (batch: Batch, record: number, row: number): Sorted => {
    if (isPlain(batch, record, row)) return DATA;
    const head = placeHead(batch, record);
    if (head) return head;
    const cells = batch.width(record);
    let lead: Cell = null;
    let look: Look = 'plain';
    for (const column of leads) {
      const cell = batch.cell(record, column);
      if (isBlank(cell)) continue;
      lead ??= cell;
      const seen = lookAt(cell);
      if (seen === 'plain') continue;
      [lead, look] = [cell, seen];
      break;
    }
    if (lead === null) {
      const first = firstCell(batch, record);
      if (first === null) return { sort: 'blank' };
      const seen = lookAt(first);
      if (seen === 'plain') return grouped(batch, record, row) ?? DATA;
      [lead, look] = [first, seen];
    }
    if (table.headerRow > 0 && row === table.headerRow + 1 && isCounted(batch, record))
      return { sort: 'column_numbers' };
    const group = grouped(batch, record, row);
    if (group) return group;
    if (look === 'plain' && cells === width) return DATA;
    if (look === 'plain') return isBlankRow(batch, record) ? { sort: 'blank' } : DATA;
    const label = cleanText(String(lead));
    if (look === 'part' && hasOwnCode(batch, record)) return DATA;
    if (
      look === 'part' &&
      isBulleted(label) &&
      (!whole || isNumbered(batch, record) || isUnit(batch, record))
    )
      return DATA;
    if (look === 'total' || look === 'part') return { sort: look, label };
    if (look === 'header') {
      if (repeats(batch, record, headers)) return { sort: 'header' };
      look = lookOf(String(lead), []);
      if (look === 'plain') return DATA;
    }
    const [, roman, letter] = /^(?:([IVX]{1,5})|([A-H]))[.)]\s*\S/.exec(String(lead)) ?? [];
    if (
      look === 'section' &&
      (roman ?? letter) !== undefined &&
      known().heads.has(row) &&
      !standsAlone(batch, record, lead)
    )
      return { sort: 'total', label, heads: roman ? 'roman' : 'letter' };
    if (look === 'note' ? !isAllNotes(batch, record) : !standsAlone(batch, record, lead)) return DATA;
    if (look === 'note') return { sort: 'note', label };
    return isLikeData(label) || isNumbered(batch, record) ? DATA : { sort: 'section', label };
  };
  const closing = (batch: Batch, record: number): Sorted => {
    const code = batch.cell(record, codes);
    if (!isBlank(batch.cell(record, categories)) || isBlank(code) || only(batch, record) !== code)
      return DATA;
    return { sort: 'data', mayClose: cleanText(String(code)) };
  };
  return (batch, record, row) => {
    const sorted = sort(batch, record, row);
    if (layout.kind === 'units' && codes >= 0) codeAbove = cleanText(String(batch.cell(record, codes) ?? ''));
    if (sorted.sort === 'section') whole = false;
    else if (sorted.sort === 'total') whole = true;
    else if (!whole && sorted.sort === 'data') whole = !isPlainBullet(batch, record);
    if (sorted.sort === 'note') signed = signaturesIn(batch, record) ?? signed;
    if (sorted.sort !== 'data' || sorted.doubt) return sorted;
    if (signed === undefined) return isList && codes >= 0 ? closing(batch, record) : sorted;
    if (isSigned(batch, record)) return { sort: 'note', label: cleanText(String(firstCell(batch, record))) };
    signed = undefined;
    return sorted;
  };
}

import { foldText } from '../lib/fold-text.ts';
import type { Cell } from '../model/finding.ts';
import { type Batch, ReadFault } from '../readers/source.ts';
import { cleanText, isBlank } from './cells.ts';
import type { Layout } from './layout.ts';
import { tierWordOf } from './names.ts';
import { bodyOf } from './table.ts';

/** What a row of a table's body is. Only data is counted; the rest is passed over and said. */
export type RowSort = 'data' | 'blank' | 'total' | 'part' | 'section' | 'note' | 'header' | 'column_numbers';

/** What a row was recognised as, and the text that made it a total, a section or a note. */
export interface Sorted {
  readonly sort: RowSort;
  readonly label?: string | undefined;
  /** A total that stands above the rows it adds up: their section as well. */
  readonly heads?: 'roman' | 'letter' | undefined;
}

const TOTAL =
  /^(?:tong cong|cong|tong|tong so|total|totals|grand total|sub ?total|sum|tc|σ|tong hop|toan (?:tinh|huyen|xa))$/;
/**
 * "Tổng cộng (I+II)", "Cộng khối Đảng", "Tổng huyện A", "Cộng chuyển trang sau": behind the word, what is added up.
 * "Cộng Hòa" is a commune, and "Tổng công ty" a company.
 */
const TOTAL_OF =
  /^(?:tong cong(?! ty(?: |$))|tong so|(?:tong|cong) (?:[ivx]+|[a-h]|\d+|khoi|muc|phan|nhom|cap|toan|huyen|thi xa|thanh pho|tinh|xa|phuong|cac)|cong (?:don|chuyen|trang|mang)|(?:grand |sub ?)?total (?:of|for))(?: |$)/;
/** Figures that are worked out of the rows without adding them up. */
const WORKED_OUT =
  /^(?:luy ke|binh quan|trung binh|ty le|chenh lech|con thieu|con lai|so voi|average|mean)(?: |$)/;
/** "Trong đó: nữ", "- Viên chức": a part of the row above. */
const PART = /^(?:trong do|of which)(?: |$)/;
const NUMBERED = /^(?:[IVXLC]{1,5}|[A-H])(?:[.)/:]|\s*[-–])\s*\S|^(?:phần|mục|nhóm)\s+\S/iu;
/** What offices are grouped by, at the beginning of a line that says nothing else. */
const GROUP =
  /^(?:khoi|cap|huyen|thi xa|thanh pho|quan|tinh|xa|phuong|thi tran|dac khu|cac|district|province|commune|city|town)(?: |$)/;
/** "1. Huyện Vân Canh", "2.1) Xã Canh Liên": numbers that sections have as well as rows. */
const ARABIC = /^\d{1,2}(?:\.\d{1,2})*[.)/]\s*/;
const NUMBERING = /^(?:[IVXLC]{1,5}|[A-H]|\d{1,3})[.)]?$/;
const NOTE =
  /^(?:ghi chu|luu y|chu thich|nguon|nguoi (?:lap|ky|kiem|bao cao|tong hop)|ke toan|thu truong|chu tich|pho chu tich|giam doc|truong phong|can bo|noi nhan|ky (?:ten|ghi|va)|da ky|xac nhan|tm|kt|ngay|note|notes|source|prepared by|approved by|signature|date)(?: |$)/;
/** Of these, what a person signs under. */
const SIGNATURE =
  /^(?:nguoi (?:lap|ky|kiem|bao cao|tong hop)|ke toan|thu truong|chu tich|pho chu tich|giam doc|truong phong|ky (?:ten|ghi)|prepared by|approved by|signature)(?: |$)/;
/** "Vân Canh, ngày 05 tháng 01 năm 2024": the place and the day above a signature. */
const PLACE_AND_DAY = /^.{2,40} ngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: \d{4})?$/;

const DATA: Sorted = { sort: 'data' };
const MEMORY = 1 << 14;

/** Tells rows apart by their first texts. Each distinct text is looked at once, so that long tables of codes cost little. */
export function rowSorter(layout: Layout): (batch: Batch, record: number, row: number) => Sorted {
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
  const known = (): Body => {
    body ??= bodyAtAGlance(layout, numbers, figures);
    return body;
  };
  const partNumber = /^(?:\d+(?:\.\d+)+[.)]?|[a-zđ][.)]?|[-–+])$/;
  /** "I | Khối Đảng | 15": among rows numbered 1, 2, 3 it heads a group, and its figures add the group up. */
  const grouped = (batch: Batch, record: number, row: number): Sorted | undefined => {
    if (numbers < 0) return undefined;
    const number = String(batch.cell(record, numbers) ?? '').trim();
    // "1.1" under a "1" that has the figures of both is a part of it.
    if (partNumber.test(number))
      return layout.kind === 'units' && known().parts.has(row) ? { sort: 'part', label: number } : undefined;
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
  const sort = (batch: Batch, record: number, row: number): Sorted => {
    if (isPlain(batch, record, row)) return DATA;
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
      if (seen === 'plain') return DATA;
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
  return (batch, record, row) => {
    const sorted = sort(batch, record, row);
    if (layout.kind === 'units' && codes >= 0) codeAbove = cleanText(String(batch.cell(record, codes) ?? ''));
    if (sorted.sort === 'note') signed = signaturesIn(batch, record) ?? signed;
    if (sorted.sort !== 'data' || signed === undefined) return sorted;
    if (isSigned(batch, record)) return { sort: 'note', label: cleanText(String(firstCell(batch, record))) };
    signed = undefined;
    return sorted;
  };
}

/** The columns of a row of signatures; undefined where it has none. */
function signaturesIn(batch: Batch, record: number): ReadonlySet<number> | undefined {
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

/** A code, a number: no word of a total, a header or a note ends in a figure. */
const CODE = /^[A-Za-z0-9._/-]*\d$/;

type Look = 'plain' | 'total' | 'part' | 'section' | 'note' | 'header';

function lookOf(cell: string, headers: readonly (readonly string[])[]): Look {
  const text = cleanText(cell);
  const folded = foldText(text);
  if (TOTAL.test(folded) || TOTAL_OF.test(folded)) return 'total';
  if (PART.test(folded) || WORKED_OUT.test(folded) || /^[-–+•]\s*\p{L}/u.test(text)) return 'part';
  if (folded !== '' && headers.some((texts) => texts.includes(folded))) return 'header';
  if (/^\(?\*|^[([]/.test(text) || NOTE.test(folded) || PLACE_AND_DAY.test(folded)) return 'note';
  const grouped = GROUP.test(folded) || GROUP.test(foldText(text.replace(ARABIC, '')));
  return NUMBERED.test(text) || grouped ? 'section' : 'plain';
}

/** What a table's rows have in common, asked for where a row can be taken in two ways. */
interface Body {
  /** Rows numbered I or A with rows numbered 1, 2, 3 below them, before the next of their kind. */
  readonly heads: ReadonlySet<number>;
  /** Rows numbered 1.1 or a, below a row numbered 1 that has figures. */
  readonly parts: ReadonlySet<number>;
  /** What kind of place the rows with figures are called. */
  readonly words: ReadonlySet<string>;
}

function bodyAtAGlance(layout: Layout, numbers: number, figures: readonly number[]): Body {
  const words = new Set<string>();
  const heads = new Set<number>();
  const parts = new Set<number>();
  const names = layout.columnOf('name') >= 0 ? layout.columnOf('name') : layout.columnOf('unit_id');
  const letters = new Set<number>();
  /** Rows of groups that none of their own has followed yet. */
  let open: number[] = [];
  let whole = false;
  try {
    for (const batch of bodyOf(layout.table)) {
      for (let record = 0; record < batch.length; record++) {
        const row = batch.firstRow + record;
        const name = names < 0 ? null : batch.cell(record, names);
        const column = numbers < 0 ? null : batch.cell(record, numbers);
        const number = String((isBlank(column) ? name : column) ?? '').trim();
        const says = figures.some((column) => !isBlank(batch.cell(record, column)));
        if (/^(?:[IVX]{1,5}|[A-H])(?:[.)]|$)/.test(number)) {
          // Of two groups of one kind in a row the first has no rows.
          if (/^[A-H](?:[.)]|$)/.test(number) && !/^I/.test(number)) open = [row];
          else open = [...open.slice(0, 1).filter((each) => letters.has(each)), row];
          if (/^[A-H](?:[.)]|$)/.test(number)) letters.add(row);
          whole = false;
        } else if (/^\d{1,4}(?:[.)](?!\d)|$)/.test(number)) {
          for (const head of open) heads.add(head);
          open = [];
          whole = says;
        } else if (whole && /^(?:\d+(?:\.\d+)+|[a-zđ][.)]?$|[-–+]$)/.test(number) && says) parts.add(row);
        if (typeof name !== 'string' || !says) continue;
        const word = tierWordOf(name);
        if (word !== undefined) words.add(word);
      }
    }
  } catch (error) {
    // What cannot be read on is said where the rows are read.
    if (!(error instanceof ReadFault)) throw error;
  }
  return { heads, parts, words };
}

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && /^\s*[\d.,]*\d[\d.,]*(?:\s\p{L}{1,12})?\s*$/u.test(cell));

/** The first cell behind the number of a row that says anything. */
function restOf(batch: Batch, record: number, numbers: number): Cell {
  for (let column = numbers + 1; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

function firstCell(batch: Batch, record: number): Cell {
  for (let column = 0; column < batch.width(record); column++) {
    const cell = batch.cell(record, column);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

/** The header once more, as at the head of every printed page. */
function repeats(batch: Batch, record: number, headers: readonly (readonly string[])[]): boolean {
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
function isCounted(batch: Batch, record: number): boolean {
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

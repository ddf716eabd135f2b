import { foldText } from '../../lib/fold-text.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { CODE, lookOf } from '../rows/words.ts';
import { glanceAt, type Table } from '../table.ts';
import { COUNT_WORDS } from '../words.ts';
import { type HeaderReading, keyOf } from './meaning.ts';
import { isByTheBooks } from './negatives.ts';
import { readHeader } from './read.ts';
import { segmentOf } from './remarks.ts';
import { OTHER_HEADERS } from './words.ts';

/** Which column of a list says how many items a row stands for, where no header says so outright. */
export interface QuantitySought {
  /** That column. */
  readonly column?: number;
  /** The columns of which one may be it; then nobody knows how many a row stands for. */
  readonly perhaps: readonly number[];
}

/** How far a header says that its column is the quantity; `total`: of items, or of money. */
type Says = 'counted' | 'number' | 'total' | 'by_the_books' | 'perhaps';

const AMOUNT = '(?:(?:tong )?so luong|tong so|so|sl)';
const THING = 'may(?: moc| tinh)?|bo|cai|chiec|thiet bi|tai san';
const COUNTED = new RegExp(
  `^(?:${AMOUNT} )?(?:theo )?(?:thuc te(?: kiem ke| hien co)?|thuc co|kiem ke(?: thuc te)?|actual(?: count| quantity)?|counted)$`,
);
const NUMBER = new RegExp(
  `^(?:so luong|tong so|sl|luong|(?:${AMOUNT} )?(?:ton )?(?:hien co|hien tai|dang co|dang quan ly|cuoi ky|cuoi nam|ton kho)|(?:tong so|tong|so) (?:${THING})(?: hien co)?|on hand|in stock|existing|(?:number|no|total|count) of (?:units|items|pieces|devices|machines|sets|assets)|total (?:quantity|qty|units|items|pieces|number|count)|(?:quantity|qty) (?:on hand|in stock)|pieces|pcs)$`,
);
const TOTAL = /^(?:tong|tong cong|cong|total)$/;
/** "Số lượng năm 2025", "Số lượng đến 31/12/2025". */
const AT_A_TIME = /(?: (?:tinh|den|ngay|nam|cuoi|as of|at|in))+ [\d ]*\d{4}$/;

/** Headers of figures that are no number of items: names, codes, measures, prices, times. */
const NO_COUNT =
  /(?:^| )(?:ma|code|id|key|so hieu|hieu|serial|sn|number|no|nr|ext|extension|phong|room|tang|floor|toa|nha|building|ban|desk|vi tri|line|dong|trang|page|stt|thu tu|nam|year|years|thang|month|months|ngay|day|days|date|ky|thoi|tuoi|age|life|han|bao hanh|warranty|eol|gia|tien|von|kinh phi|chi phi|cost|price|value|amount|money|dong|vnd|usd|eur|ghz|mhz|gb|mb|tb|mbps|inch|inches|w|kw|va|kva|kg|cm|mm|m2|toc do|speed|nhan|core|cores|luong nhan|thread|threads|port|ports|cong|khe|slot|slots|ram|rom|cpu|chip|disk|ssd|hdd|bo nho|dung luong|man hinh|screen|monitor size|do phan giai|resolution|ty le|ti le|percent|share|rate|hao mon|khau hao|model|version|phien ban|doi|ip|mac|vlan|dien thoai|phone|fax|order|hoa don|invoice|hop dong|contract|quyet dinh|diem|score|level|cap|hang|grade|users?|nguoi|can bo|staff|people)(?: |$)|%/;

const OTHERS: ReadonlySet<string> = new Set(OTHER_HEADERS.map(keyOf));
/** Rows that have one of these are single machines. */
const OF_ONE = /(?:^| )(?:serial|s n|sn|so seri|seri|uuid|hostname|mac)(?: |$)/;
const MONEY = /(?:^| )(?:gia|tien|kinh phi|cost|price|value|amount)(?: |$)/;

/** Reads the cells of those columns only whose headers may be it. `readings`: by column, of a list of equipment. */
export function quantitySought(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): QuantitySought {
  const { paths } = table;
  const isOfOne = isOfSingles(table, readings);
  const hasMoney = paths.some((path) => MONEY.test(foldText(path.join(' '))));
  const heard = new Map<number, Says>();
  for (const [column, path] of paths.entries()) {
    const says = path.length === 0 ? undefined : saysOf(path, readings[column]);
    const doubted = says === 'total' && hasMoney ? 'perhaps' : says;
    if (doubted && !(doubted === 'perhaps' && isOfOne)) heard.set(column, doubted);
  }
  const found = [...countsBelow(table, heard)];
  const clear = found.filter((column) => heard.get(column) !== 'perhaps');
  // What was counted goes before what the books say; two figures of one standing leave it open.
  const real = clear.filter((column) => heard.get(column) !== 'by_the_books');
  const [first, ...others] = real.length > 0 ? real : clear;
  if (first === undefined) return { perhaps: found };
  return others.length === 0 ? { column: first, perhaps: [] } : { perhaps: clear };
}

/** Whether the rows of a list are single machines: they have numbers of their own. */
export const isOfSingles = ({ paths }: Table, readings: readonly (HeaderReading | undefined)[]): boolean =>
  readings.some((reading) => reading?.meaning.is === 'field' && reading.meaning.field === 'asset_id') ||
  paths.some((path) => OF_ONE.test(foldText(path.join(' '))));

function saysOf(path: readonly string[], reading: HeaderReading | undefined): Says | undefined {
  const isOfBooks = path.some(isByTheBooks);
  if (reading && !(isOfBooks && reading.meaning.is === 'ignored' && reading.how !== 'configuration'))
    return undefined;
  const segments = path.flatMap((text) => text.split(' / ')).map((text, at) => segmentOf(text, at === 0));
  const remarks = segments.flatMap((segment) => segment.remarks);
  if (remarks.some(({ says }) => says !== 'pieces' && says !== 'aside')) return undefined;
  const texts = segments.map(({ text }) => text).filter((text) => text !== '');
  const text = foldText(texts.join(' '));
  const plain = text.replace(AT_A_TIME, '');
  if (COUNTED.test(plain)) return 'counted';
  if (NUMBER.test(plain)) return 'number';
  if (TOTAL.test(plain)) return 'total';
  if (isOfBooks) return MONEY.test(text) ? undefined : 'by_the_books';
  const others = [texts[0], texts.at(-1)].map((own = '') =>
    isQuantity(own) ? foldText(texts.filter((each) => each !== own).join(' ')) : '',
  );
  // "Số lượng", and below it "Tổng số", "Tốt", "Hỏng"; or above it "Số cuối năm".
  if (others.some((other) => [COUNTED, NUMBER, TOTAL].some((words) => words.test(other)))) return 'number';
  if (texts.some(isQuantity)) return 'perhaps';
  if (OTHERS.has(keyOf(text)) || OTHERS.has(keyOf(texts.at(-1) ?? ''))) return undefined;
  return text === '' || NO_COUNT.test(text) ? undefined : 'perhaps';
}

/** "Số lượng tăng", or a group "Số lượng". */
const isQuantity = (text: string): boolean => {
  const meaning = readHeader('equipment', [text])?.meaning;
  return /^so luong /.test(foldText(text)) || (meaning?.is === 'field' && meaning.field === 'quantity');
};

/** So many cells decide, where one of them is more than one. */
const DECIDING = 200;
/** Larger figures below a header that is not understood are prices. */
const MOST = 9999;

interface Column {
  readonly says: Says;
  cells: number;
  counts: number;
  largest: number;
  years: number;
  /** Each is the one above it and one: numbers of rows. */
  isRising: boolean;
  last: number | undefined;
}

/** The columns, of some, whose cells are numbers of items. */
function countsBelow(table: Table, heard: ReadonlyMap<number, Says>): ReadonlySet<number> {
  const open = new Map<number, Column>();
  for (const [column, says] of heard)
    open.set(column, { says, cells: 0, counts: 0, largest: 0, years: 0, isRising: true, last: undefined });
  const found = new Set<number>();
  const settle = (column: number, seen: Column): void => {
    if (isCount(seen)) found.add(column);
  };
  for (const batch of open.size > 0 ? glanceAt(table) : []) {
    for (let record = 0; record < batch.length && open.size > 0; record++) {
      if (!isItem(batch.cell(record, 0), batch.cell(record, 1))) continue;
      for (const [column, seen] of open) {
        const cell = batch.cell(record, column);
        if (isBlank(cell)) continue;
        note(seen, numberIn(cell));
        const isDecided = seen.cells >= DECIDING && (seen.largest > 1 || !isMostly(seen));
        if (!isDecided) continue;
        settle(column, seen);
        open.delete(column);
      }
    }
  }
  for (const [column, seen] of open) settle(column, seen);
  return found;
}

/** Totals and notes say nothing of one row. */
const isItem = (...cells: readonly unknown[]): boolean =>
  cells.every(
    (cell) => typeof cell !== 'string' || CODE.test(cell) || !/^(?:total|note)$/.test(lookOf(cell, [])),
  );

function note(seen: Column, number: number | undefined): void {
  seen.cells++;
  if (number === undefined) return;
  if (number >= 1950 && number <= 2100) seen.years++;
  if (seen.says === 'counted' || seen.says === 'number' || number <= MOST) seen.counts++;
  seen.isRising &&= seen.last === undefined || number === seen.last + 1;
  seen.largest = Math.max(seen.largest, number);
  seen.last = number;
}

/** A header that says it needs half of its cells to be numbers, another one nearly all. */
const isMostly = ({ says, cells, counts }: Column): boolean =>
  counts > 0 && counts >= cells * (says === 'perhaps' ? 0.9 : 0.5);

function isCount(seen: Column): boolean {
  if (!isMostly(seen) || (seen.isRising && seen.cells > 3)) return false;
  return seen.says !== 'perhaps' || (seen.largest > 1 && seen.years < seen.counts);
}

/** A whole number, alone or with what it counts: 20, "05", "20 bộ"; "007" is a code. */
function numberIn(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : undefined;
  const found = /^(0?\d|[1-9]\d{1,6})(?:\s*(\p{L}[\p{L} ]*))?$/u.exec(cleanText(String(cell)));
  if (!found || (found[2] !== undefined && !COUNT_WORDS.has(found[2].normalize('NFC').toLowerCase())))
    return undefined;
  return Number(found[1]);
}

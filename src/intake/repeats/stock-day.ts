import { foldText } from '../../lib/fold-text.ts';
import type { Table } from '../table.ts';
import { calledIn } from '../units/whose-table.ts';

/** Of which day, month or year a list tells what was there: first and last day, as YYYYMMDD. */
export interface StockDay {
  readonly first: number;
  readonly last: number;
}

const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/g;
const DAY_ISO = /(?<!\d)((?:19|20)\d\d)-?(\d{2})-?(\d{2})(?!\d)/g;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)/giu;
const MONTH =
  /(?:(?:tháng|thang|T)\s*|(?<![\d/.-]))(\d{1,2})(?:[/.-]|\s*(?:năm|nam)\s*)((?:19|20)\d\d)(?!\d)/giu;
const QUARTER = /(?:quý|quy|Q)\s*(IV|I{1,3}|[1-4])\s*[/.-]?\s*(?:năm\s*|nam\s*)?((?:19|20)\d\d)(?!\d)/giu;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** What came or went in a time: two such lists add up. */
const MOVED =
  /(?:^| )(?:mua|mua sam|trang bi|cap(?! (?:xa|huyen|tinh|phuong|so))|cap phat|ban giao|giao nhan|tiep nhan|dau tu|bo sung|tang giam|thanh ly|dieu chuyen|purchased?|bought|received|delivered|disposed)(?: |$)/;
const THERE =
  /(?:^| )(?:hien trang|hien co|thuc trang|kiem ke|thong ke|tinh den|den ngay|thoi diem|inventory|stock|as of)(?: |$)/;
/** Whose day is that of a paper. */
const PAPER =
  /(?:^| )(?:thong tu|quyet dinh|nghi dinh|nghi quyet|cong van|ke hoach|kem theo|ban hanh|can cu|mau so|bieu mau)(?: |$)/;
/** A title names the day of what is below it behind such a word; a day alone may be that of a signature. */
const OF_LIST =
  /(?:^| )(?:den|thoi diem|nam|quy|as of|danh sach|bang|bieu|thong ke|kiem ke|tong hop|bao cao|hien trang|list|inventory|stock)(?: |$)/;

/** "Trà My, ngày 05 tháng 01 năm 2026". */
const SIGNED = /^(?:.{2,40} )?ngay \d{1,2} thang \d{1,2} nam \d{4}$/;
const AT_A_TIME = /(?:^| )(?:den|thoi diem|as of)(?: |$)/;

const isOfList = (title: string): boolean => {
  const text = foldText(title);
  return !PAPER.test(text) && OF_LIST.test(text) && (!SIGNED.test(text) || AT_A_TIME.test(text));
};

/** The day of a list by its titles, else by the name of its sheet or file; undefined where none says one, or one says several. */
export function stockDay({ titles, sheet, file }: Table): StockDay | undefined {
  const texts = [titles.filter(isOfList).join('\n'), sheet.name ?? '', calledIn(file)];
  if (tellsOfMoves({ titles, sheet, file })) return undefined;
  for (const text of texts) {
    const days = daysIn(text);
    if (days.length > 0) return days.length === 1 ? days[0] : undefined;
  }
  return undefined;
}

/** Whether a list tells of what came or went in a time, and not of what is there. */
export function tellsOfMoves({ titles, sheet, file }: Pick<Table, 'titles' | 'sheet' | 'file'>): boolean {
  const all = foldText([...titles, sheet.name ?? '', calledIn(file)].join(' '));
  return MOVED.test(all) && !THERE.test(all);
}

/** The distinct days, months and years that a text names; not a year beside a day of it. */
function daysIn(text: string): readonly StockDay[] {
  const found = new Map<string, StockDay>();
  let rest = text.normalize('NFC');
  const take = (pattern: RegExp, dayOf: (...parts: string[]) => StockDay | undefined): void => {
    rest = rest.replace(pattern, (_, ...parts: string[]) => {
      const day = dayOf(...parts);
      if (day) found.set(`${day.first} ${day.last}`, day);
      return ' ';
    });
  };
  take(DAY_IN_WORDS, (day, month, year) => span(year, month, day));
  take(DAY_ISO, (year, month, day) => span(year, month, day));
  take(DAY, (day, month, year) => span(year, month, day));
  take(QUARTER, (quarter, year) => {
    const at = QUARTERS.indexOf((quarter as string).toUpperCase()) + 1 || Number(quarter);
    return { first: dayNumber(year, at * 3 - 2, 1), last: dayNumber(year, at * 3, 31) };
  });
  take(MONTH, (month, year) => span(year, month));
  take(YEAR, (year) => ({ first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }));
  const all = [...found.values()];
  const isWithin = (day: StockDay, other: StockDay): boolean =>
    day !== other && other.first <= day.first && day.last <= other.last;
  return all.filter((other) => !all.some((day) => isWithin(day, other)));
}

/** Whether a list is of a later time than another; not where one of the two says none. */
export const isLater = (day: StockDay | undefined, other: StockDay | undefined): boolean =>
  day !== undefined && other !== undefined && day.first > other.last;

/** Whether something came in the years of a day, by an EDTF date. */
export const isWithinYears = (since: string | undefined, { first, last }: StockDay): boolean =>
  since !== undefined &&
  (since.match(/\d{4}(?=-|\/|$)/g) ?? ['0']).every(
    (year) => Math.floor(first / 10_000) <= Number(year) && Number(year) <= Math.floor(last / 10_000),
  );

/** Lists in the order in which they are to be read: those of a later day first, so that of an asset in two the newer row counts. */
export function newestFirst<List extends { readonly table: Table }>(lists: readonly List[]): readonly List[] {
  const firstDay = new Map(
    lists.map((list) => [list, stockDay(list.table)?.first ?? Number.POSITIVE_INFINITY]),
  );
  const dayOf = (list: List): number => firstDay.get(list) as number;
  return lists.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(b) - dayOf(a)));
}

const dayNumber = (year: string | undefined, month: number, day: number): number =>
  Number(year) * 10_000 + month * 100 + day;

function span(year?: string, month?: string, day?: string): StockDay | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  return {
    first: dayNumber(year, Number(month), Number(day ?? 1)),
    last: dayNumber(year, Number(month), Number(day ?? 31)),
  };
}

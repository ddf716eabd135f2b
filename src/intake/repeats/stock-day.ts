import { foldText } from '../../lib/fold-text.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { cellsOf } from '../rows/looks.ts';
import { glanceAt, type Table } from '../table.ts';
import { calledIn } from '../units/titles.ts';

/** Of which day, month or year a list tells what was there: first and last day, as YYYYMMDD; of the year 0 where it names a quarter or month alone. */
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
/** "6 tháng đầu năm 2025", "9 tháng 2025": how it is at their end. */
const MONTHS_OF_YEAR =
  /(?<!\d)(\d{1,2})\s*(?:tháng|thang)\s*(?:(?:đầu|dau)\s*)?(?:[/.-]\s*)?(?:(?:năm|nam)\s*)?((?:19|20)\d\d)(?!\d)/giu;
const SCHOOL_YEAR =
  /(?:năm học|nam hoc|school year)\s*:?\s*((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)\d\d)(?!\d)/giu;
const QUARTER_ALONE = /(?<![\p{L}\d])(?:quý|quy|Q)\s*(IV|I{1,3}|[1-4])(?![\p{L}\d])/giu;
const MONTH_ALONE = /(?<![\p{L}\d])(?:tháng|thang)\s*(\d{1,2})(?![\d/.-])/giu;
const MONTHS_ALONE =
  /(?<!\d)(\d{1,2})\s*(?:tháng|thang)(?:\s*(?:đầu|dau))?(?:\s*(?:năm|nam))?(?!\s*[\p{L}\d])/giu;
/** The day behind it is that of the list that is replaced. */
const REPLACED = /(?:thay thế|đính chính).*$/iu;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** What came or went in a time: two such lists add up. */
const MOVED =
  /(?:^| )(?:mua|mua sam|trang bi|cap(?! (?:xa|huyen|tinh|phuong|so|nhat|hoc))|cap phat|ban giao|giao nhan|tiep nhan|dau tu|bo sung|tang giam|thanh ly|dieu chuyen|purchased?|bought|received|delivered|disposed)(?: |$)/;
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
/** The same below a list, which no title is. */
const SIGNED_BELOW = /^(?:.{2,40} )?ngay \d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}$/;
const AT_A_TIME = /(?:^| )(?:den|thoi diem|as of)(?: |$)/;

const isOfList = (title: string): boolean => {
  const text = foldText(title);
  return !PAPER.test(text) && OF_LIST.test(text) && (!SIGNED.test(text) || AT_A_TIME.test(text));
};

/** The day of a list by its titles, else by the name of its sheet or file; undefined where none says one, or one says several. */
export function stockDay(table: Table): StockDay | undefined {
  const { titles, sheet, file } = table;
  const own = titles.map((title) => title.normalize('NFC').replace(REPLACED, ''));
  const texts = [own.filter(isOfList).join('\n'), sheet.name ?? '', calledIn(file)];
  if (tellsOfMoves(table)) return undefined;
  for (const [at, text] of texts.entries()) {
    const days = daysIn(text);
    if (days.length === 0) continue;
    const [day] = days;
    if (days.length > 1 || !day || !isOfNoYear(day)) return days.length === 1 ? day : undefined;
    const [year, ...others] = texts.slice(at + 1).flatMap(daysIn);
    const isYear = year && others.length === 0 && year.last - year.first === 1130;
    return isYear ? inYear(day, year) : day;
  }
  return undefined;
}

/** The one day that titles name, be it that of a paper or of a signature. */
export function dayAbove({ titles }: Table): StockDay | undefined {
  const days = daysIn(titles.map((title) => title.normalize('NFC').replace(REPLACED, '')).join('\n'));
  return days.length === 1 ? days[0] : undefined;
}

const signed = new WeakMap<Table, StockDay | undefined>();

/** The one day on which a table was signed, above or below its rows: "Trà My, ngày 05 tháng 01 năm 2026". */
export function signedDay(table: Table): StockDay | undefined {
  if (!signed.has(table)) {
    const above = table.titles.filter((title) => SIGNED.test(foldText(title)));
    const below = [...linesBelow(table)].filter((line) => SIGNED_BELOW.test(foldText(line)));
    const days = daysIn([...above, ...below].join('\n'));
    signed.set(table, days.length === 1 ? days[0] : undefined);
  }
  return signed.get(table);
}

/** What stands alone, or beside one other text, in a row. */
function* linesBelow({ turned, ...table }: Table): Generator<string> {
  for (const batch of glanceAt({ ...table, sheet: turned?.sheet ?? table.sheet })) {
    for (let record = 0; record < batch.length; record++) {
      const said = cellsOf(batch, record).filter((cell) => !isBlank(cell));
      const texts = said.length <= 2 ? said.filter((cell) => typeof cell === 'string') : [];
      yield* texts.filter((text) => /\d{4}\s*$/.test(text)).map(cleanText);
    }
  }
}

const isOfNoYear = ({ first }: StockDay): boolean => first < 10_000;
const inYear = (day: StockDay, { first }: StockDay): StockDay => {
  const year = Math.floor(first / 10_000) * 10_000;
  return { first: year + day.first, last: year + day.last };
};

/** Whether a list tells of what came or went in a time, and not of what is there. */
export const tellsOfMoves = ({ titles, sheet, file }: Table): boolean =>
  speaksOfMoves(foldText([...titles, sheet.name ?? '', calledIn(file)].join(' ')));

/** The same, of a folded text. */
export const speaksOfMoves = (text: string): boolean => MOVED.test(text) && !THERE.test(text);

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
  take(SCHOOL_YEAR, (year, next) =>
    Number(next) === Number(year) + 1
      ? { first: dayNumber(year, 9, 1), last: dayNumber(next, 8, 31) }
      : undefined,
  );
  take(DAY_IN_WORDS, (day, month, year) => span(year, month, day));
  take(DAY_ISO, (year, month, day) => span(year, month, day));
  take(DAY, (day, month, year) => span(year, month, day));
  take(QUARTER, (quarter, year) => quarterOf(quarter as string, year as string));
  take(MONTHS_OF_YEAR, (month, year) => span(year, month));
  take(MONTH, (month, year) => span(year, month));
  const isDated = found.size > 0;
  take(YEAR, (year) => ({ first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }));
  // Of a quarter and a year that stand apart.
  const [year] = [...found.values()];
  if (!isDated && found.size < 2) {
    found.clear();
    const within = (day: StockDay | undefined): StockDay | undefined =>
      day && year ? inYear(day, year) : day;
    take(QUARTER_ALONE, (quarter) => within(quarterOf(quarter as string, '0')));
    take(MONTH_ALONE, (month) => within(span('0', month)));
    take(MONTHS_ALONE, (month) => within(span('0', month)));
    if (found.size === 0 && year) return [year];
  }
  const all = [...found.values()];
  const isWithin = (day: StockDay, other: StockDay): boolean =>
    day !== other && other.first <= day.first && day.last <= other.last;
  return all.filter((other) => !all.some((day) => isWithin(day, other)));
}

/** Whether a list is of a later time than another; not where one of the two says none. */
export const isLater = (day: StockDay | undefined, other: StockDay | undefined): boolean =>
  day !== undefined && other !== undefined && isOfNoYear(day) === isOfNoYear(other) && day.first > other.last;

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

function quarterOf(quarter: string, year: string): StockDay {
  const at = QUARTERS.indexOf(quarter.toUpperCase()) + 1 || Number(quarter);
  return { first: dayNumber(year, at * 3 - 2, 1), last: dayNumber(year, at * 3, 31) };
}

function span(year?: string, month?: string, day?: string): StockDay | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  return {
    first: dayNumber(year, Number(month), Number(day ?? 1)),
    last: dayNumber(year, Number(month), Number(day ?? 31)),
  };
}

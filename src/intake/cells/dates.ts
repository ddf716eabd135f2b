import type { Cell } from '../../model/finding.ts';
import {
  type ColumnNotes,
  cleanText,
  fault,
  known,
  plainSigns,
  type Reading,
  UNKNOWN,
  withoutMarks,
} from './reading.ts';

/** Nothing that an office still lists was bought before personal computers were. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

const TIME = '(?:[t ] ?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?(?: ?(?:z|[+-]\\d{2}:?\\d{2}))?)?';
const YEAR = '(?:nam |year )?(\\d{4})';
const ISO_DAY = '(\\d{4})-(\\d{2})-(\\d{2})';
/** In English, or its first letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const inWords = (name: Written): number => MONTHS.indexOf(String(name).slice(0, 3)) + 1;
const form = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** Compared with a text without case and diacritics. The first that fits says what the text means. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[], notes: ColumnNotes) => Reading])[] = [
  [form(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`), ([y, , m, d]) => day(y, m, d)],
  [form('(\\d{4})(\\d{2})(\\d{2})'), ([y, m, d]) => day(y, m, d)],
  [form(`${ISO_DAY}/${ISO_DAY}`), ([y, m, d, ...last]) => between(day(y, m, d), day(...(last as Last)))],
  [form(YEAR), ([y]) => inYears([y], String(y))],
  [
    form(`(\\d{1,2})[-. /]?${MONTH}[-. /,]*(\\d{4}|\\d{2})${TIME}`),
    ([d, m, y]) => day(fullYear(y), inWords(m), d),
  ],
  [form(`${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}`), ([m, d, y]) => day(y, inWords(m), d)],
  [form(`${MONTH}(?:[-./]| ?'|,? )(\\d{4}|\\d{2})`), ([m, y]) => month(fullYear(y), inWords(m))],
  [form('(\\d{4}) ?[-/] ?(\\d{1,2})'), ([y, m]) => month(y, m)],
  [form('(?:thang |t\\.? ?)?(\\d{1,2}) ?[-/.] ?(\\d{4})'), ([m, y]) => month(y, m)],
  [form('(?:thang |t\\.? ?)(\\d{1,2}),? (?:nam )?(\\d{4})'), ([m, y]) => month(y, m)],
  [form('(?:ngay )?(\\d{1,2}) thang (\\d{1,2}),? (?:nam )?(\\d{4})'), ([d, m, y]) => day(y, m, d)],
  [form(`ngay (\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4})`), ([d, m, y]) => day(y, m, d)],
  [form(`(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4})${TIME}`), local],
  [form(`(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2})`), shortYear],
  [form(`(?:giai doan |tu )?${YEAR} ?(?:[-–—~/]|den|toi|to) ?${YEAR}`), ([from, to]) => interval(from, to)],
  [form(`(?:truoc|before|<) ?${YEAR}`), ([y]) => inYears([y], `../${Number(y) - 1}`)],
  [form(`(?:den|toi|until|up to|<=|≤|\\.\\./) ?${YEAR}`), ([y]) => inYears([y], `../${y}`)],
  [form(`(?:tu )?${YEAR} (?:tro ve truoc|(?:and|or) earlier)`), ([y]) => inYears([y], `../${y}`)],
  [form(`(?:sau|after|>) ?${YEAR}`), ([y]) => inYears([y], `${Number(y) + 1}/..`)],
  [
    form(`(?:tu|since|from|>=|≥) ?${YEAR}(?: tro di| tro lai day| (?:den|toi) nay| onwards?)?`),
    ([y]) => inYears([y], `${y}/..`),
  ],
  [form(`${YEAR} tro di|${YEAR} ?(?:[-–—]|den|toi|to) ?(?:nay|now|present)|${YEAR}/\\.\\.`), openEnd],
];

/**
 * Reads a date as an EDTF string (ISO 8601-2): `2018`, `2018-06`, `2018-06-05`, `2015/2017`, `../2014` (up to then),
 * `2015/..` (since then). A day that may be a month is one only where the column's notes say so.
 */
export function readDate(text: string, notes: ColumnNotes = {}): Reading {
  const plain = plainSigns(text);
  if (plain === undefined) return fault('not-a-date');
  const bare = withoutMarks(plain);
  for (const [pattern, meaning] of FORMS) {
    const match = pattern.exec(bare);
    if (match) return meaning(match.slice(1), notes);
  }
  return fault('not-a-date');
}

/** What was made in a year came into use in it or later: "2012" is "2012/..", and "../2014" says nothing. */
export function sinceMade(reading: Reading, { made }: ColumnNotes = {}): Reading {
  if (!made || typeof reading.value !== 'string') return reading;
  const [from = '..'] = reading.value.split('/');
  return from === '..' ? UNKNOWN : known(`${from.slice(0, 4)}/..`);
}

/** Days since 30 December 1899, as spreadsheets of the 1900 system count them: 1 January 1970 to 31 December 2099. */
const [FIRST_SERIAL, LAST_SERIAL, UNIX_EPOCH] = [25_569, 73_050, 25_569];
const FROM_1900_TO_1904 = 1_462;

/** A date that a workbook holds as a number: a year, or a count of days with the time of day as its fraction. */
export function readDateNumber(value: number, { from1904 }: ColumnNotes = {}): Reading {
  const serial = from1904 ? value + FROM_1900_TO_1904 : value;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const date = new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000);
    return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return Number.isInteger(value) ? readDate(String(value)) : fault('not-a-date');
}

/** What the texts of a column prove of the order of day and month; `conflict` where they prove both. */
export function surveyDates(cells: Iterable<Cell>): 'dmy' | 'mdy' | 'conflict' | undefined {
  let proven: 'dmy' | 'mdy' | undefined;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const match = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?\d{4}(?!\d)/.exec(plainSigns(cleanText(cell)) ?? '');
    const [first, second] = [Number(match?.[1]), Number(match?.[2])];
    const order = first > 12 && second <= 12 ? 'dmy' : second > 12 && first <= 12 ? 'mdy' : undefined;
    if (order === undefined) continue;
    if (proven !== undefined && proven !== order) return 'conflict';
    proven = order;
  }
  return proven;
}

/** Whether the texts of a column with years of two digits prove that the month stands first: `1/23/23` cannot be read otherwise. */
export function provesMonthFirst(cells: Iterable<Cell>): boolean {
  const texts = [...cells].flatMap((cell) =>
    typeof cell === 'string'
      ? (SHORT.exec(plainSigns(cleanText(cell)) ?? '') ?? []).slice(1, 3).join(' ')
      : [],
  );
  const pairs = texts.filter((text) => text !== '').map((text) => text.split(' ').map(Number));
  return pairs.some(([, second = 0]) => second > 12) && pairs.every(([first = 0]) => first <= 12);
}
const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2}$/;

/** The first day that a date may mean, as the number YYYYMMDD; undefined where it is open towards the past. */
export const earliest = (edtf: string): number | undefined => bound(edtf.split('/')[0] as string, 'first');

/** The last day that a date may mean, as the number YYYYMMDD; undefined where it is open towards the future. */
export const latest = (edtf: string): number | undefined => bound(edtf.split('/').at(-1) as string, 'last');

function bound(point: string, end: 'first' | 'last'): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(point);
  if (!match) return undefined;
  const year = Number(match[1]);
  const inMonth = Number(match[2] ?? (end === 'first' ? 1 : 12));
  const onDay = Number(match[3] ?? (end === 'first' ? 1 : lastDay(year, inMonth)));
  return year * 10_000 + inMonth * 100 + onDay;
}

const lastDay = (year: number, inMonth: number): number => new Date(Date.UTC(year, inMonth, 0)).getUTCDate();

type Written = string | number | undefined;
type Last = [year: Written, month: Written, day: Written];

/** Of two digits, 80 to 99 are years of the last century: nothing was bought in 2080. */
const fullYear = (year: Written): number =>
  String(year).length > 2 ? Number(year) : Number(year) + (Number(year) < FIRST_YEAR - 1900 ? 2000 : 1900);

/** Not before the one day, nor after the other. */
function between(first: Reading, last: Reading): Reading {
  if (first.fault || last.fault) return first.fault ? first : last;
  const ends = [String(first.value), String(last.value)];
  return ends.join() === ends.toSorted().join() ? known(ends.join('/')) : fault('not-a-date');
}

/** One of several days, and not known which: between the first and the last of them. */
function oneOf(readings: readonly string[]): Reading {
  const [first, ...others] = [...new Set(readings)];
  if (first === undefined) return fault('not-a-date');
  if (others.length === 0) return known(first);
  const inOrder = [first, ...others].toSorted();
  return {
    value: `${inOrder[0]}/${inOrder.at(-1)}`,
    fault: { rule: 'ambiguous-date', params: { readings: [first, ...others] } },
  };
}

const iso = (...parts: readonly number[]): string =>
  parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');

const isReal = (year: number, inMonth: number, onDay: number): boolean =>
  inMonth >= 1 && inMonth <= 12 && onDay >= 1 && onDay <= lastDay(year, inMonth);

function day(y: Written, m: Written, d: Written): Reading {
  const [year, inMonth, onDay] = [Number(y), Number(m), Number(d)];
  return isReal(year, inMonth, onDay) ? inYears([year], iso(year, inMonth, onDay)) : fault('not-a-date');
}

function month(y: Written, m: Written): Reading {
  const inMonth = Number(m);
  return inMonth >= 1 && inMonth <= 12 ? inYears([y], iso(Number(y), inMonth)) : fault('not-a-date');
}

function interval(from: Written, to: Written): Reading {
  if (Number(from) > Number(to)) return fault('not-a-date');
  return inYears([from, to], from === to ? String(from) : `${from}/${to}`);
}

function openEnd(parts: readonly (string | undefined)[]): Reading {
  const year = parts.find((part) => part !== undefined);
  return inYears([year], `${year}/..`);
}

function local([a, b, y]: readonly string[], notes: ColumnNotes): Reading {
  const [first, second, year] = [Number(a), Number(b), Number(y)];
  const [dayFirst, monthFirst] = [isReal(year, second, first), isReal(year, first, second)];
  if (!monthFirst || (dayFirst && notes.dates === 'dmy')) return day(year, second, first);
  if (!dayFirst || first === second || notes.dates === 'mdy') return day(year, first, second);
  const { fault: beyond } = inYears([year], '');
  return beyond
    ? fault('out-of-range', beyond.params)
    : oneOf([iso(year, second, first), iso(year, first, second)]);
}

/** A year of two digits may be a day, unless it is known in which order they stand. */
function shortYear([a, b, c]: readonly string[], { dates, datesStated }: ColumnNotes): Reading {
  if (datesStated) {
    const year = fullYear(c);
    return dates === 'dmy' ? day(year, b, a) : day(year, a, b);
  }
  const orders = [
    [c, b, a],
    [c, a, b],
    [a, b, c],
  ].map((parts) => parts.map(Number) as [number, number, number]);
  const readings = orders.flatMap(([year, inMonth, onDay]) =>
    [1900 + year, 2000 + year].flatMap((full) =>
      full >= FIRST_YEAR && full <= LAST_YEAR && isReal(full, inMonth, onDay)
        ? [iso(full, inMonth, onDay)]
        : [],
    ),
  );
  return oneOf(readings);
}

const inYears = (years: readonly Written[], date: string): Reading =>
  years.some((year) => Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    ? fault('out-of-range', { low: FIRST_YEAR, high: LAST_YEAR })
    : known(date);

const DAY = 86_400_000;

/** Number formats of a workbook that need no code, and mean a date or a time (ECMA-376 part 1, 18.8.30). */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Does a number format show a date or a time? `#,##0\ \d` and `#,##0 "đ"` do not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isDateId(id);
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/** The moment a serial number stands for. Excel's 1900 had a 29 February, number 60, which never was: it is the 28th. */
export function dateOfSerial(serial: number, from1904: boolean): Date {
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY));
  return new Date(Date.UTC(1899, 11, serial >= 60 ? 30 : 31) + Math.round(serial * DAY));
}

/**
 * `YYYY-MM-DD`, with `THH:MM:SS` if there is a time; `HH:MM:SS` where the day is that of number 0: a time without a day.
 * What no calendar has is `#NUM!`. Reads the UTC parts.
 */
export function isoOf(date: Date, from1904: boolean): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const year = rounded.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return '#NUM!';
  const [day, time] = rounded.toISOString().slice(0, 19).split('T') as [string, string];
  if (day === (from1904 ? '1904-01-01' : '1899-12-31') && !(from1904 && time === '00:00:00')) return time;
  return withoutMidnight(`${day}T${time}`);
}

/** An ISO moment at midnight is a date. */
export const withoutMidnight = (text: string): string =>
  // Asked of every text of a workbook: most are seen not to be one by a single letter.
  text[10] === 'T' ? text.replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:[.,]0+)?)?Z?$/, '$1') : text;

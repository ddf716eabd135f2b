import { foldText } from '../../lib/fold-text.ts';

/** Ages in whole years: from `from` or above it, to `to` or below it, or without an end. */
export interface Ages {
  readonly from: number;
  readonly isAbove: boolean;
  readonly to: number | undefined;
  readonly isBelow: boolean;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/≤|<\s*=/g, ' đến '],
  [/≥|>\s*=/g, ' từ '],
  [/</g, ' dưới '],
  [/>/g, ' trên '],
];
/** "< 3 năm", "≥ 5 năm" in words, which marks are not. */
export const withSignsInWords = (text: string): string =>
  SIGNS.reduce((said, [sign, word]) => said.replace(sign, word), text);

const USED = '(?:(?:may|so may|so luong|so|da|thoi gian|su dung|dung|mua|tuoi|co|duoc|in use|aged?) )*';
const N = '(\\d{1,2})';
const YEARS = ' ?(?:nam|years?)(?: (?:su dung|tuoi|old|tro di))*';
const OPTIONAL = `(?:${YEARS})?`;
const said = (pattern: string): RegExp => new RegExp(`^${USED}${pattern}$`);
const BELOW = '(?:duoi|it hon|chua den|chua du|under|less than|below)';
const ABOVE = '(?:tren|hon|qua|over|more than|above)';
const UP_TO = '(?:den|khong qua|toi da|up to)';

const BETWEEN = said(
  `(${ABOVE} )?(?:tu )?(?:tren )?${N}${OPTIONAL} (?:(?:den|to) )?(${BELOW} )?${N}${YEARS}`,
);
const UNDER = said(`${BELOW} ${N}${YEARS}`);
const AT_MOST = said(`(?:${UP_TO} ${N}${YEARS}|(?:tu )?${N}${YEARS} (?:tro xuong|or less))`);
const OVER = said(`${ABOVE} ${N}${YEARS}`);
const AT_LEAST = said(`(?:tu ${N}${YEARS}(?: tro len)?|${N}${YEARS} (?:tro len|or more|and over))`);

/** The ages that a heading names: "Dưới 5 năm", "3-5 năm", "Từ 3 đến dưới 5 năm", "> 7 năm". */
export function agesIn(text: string): Ages | undefined {
  if (!/\d/.test(text) || !/n.{1,3}m|year/i.test(text)) return undefined;
  const folded = foldText(withSignsInWords(text));
  const between = BETWEEN.exec(folded);
  if (between) {
    const [from, to] = [Number(between[2]), Number(between[4])];
    const isAbove = between[1] !== undefined || /(?:^| )tren \d/.test(folded);
    return from < to ? { from, isAbove, to, isBelow: between[3] !== undefined } : undefined;
  }
  const numberIn = (words: RegExp): number | undefined => {
    const found = words
      .exec(folded)
      ?.slice(1)
      .find((each) => each !== undefined);
    return found === undefined ? undefined : Number(found);
  };
  const [under, most, over, least] = [UNDER, AT_MOST, OVER, AT_LEAST].map(numberIn);
  const to = under ?? most;
  if (to !== undefined) return { from: 0, isAbove: false, to, isBelow: under !== undefined };
  const from = over ?? least;
  return from === undefined
    ? undefined
    : { from, isAbove: over !== undefined, to: undefined, isBelow: false };
}

/**
 * The least age of the older of two that meet, and of what the younger has not: undefined where both may have it ("3-5 năm | 5-7 năm"),
 * nothing (null) where they do not meet.
 */
export function edgeOf(younger: Ages, older: Ages): number | undefined | null {
  if (younger.to === undefined) return null;
  if (older.from === younger.to + 1 && !younger.isBelow && !older.isAbove) return older.from;
  if (older.from !== younger.to) return null;
  if (younger.isBelow) return older.from;
  return older.isAbove ? older.from + 1 : undefined;
}

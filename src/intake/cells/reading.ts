import { unguarded } from '../../lib/formula-text.ts';
import type { Cell, Params } from '../../model/finding.ts';
import type { FactValue } from '../../model/inventory.ts';
import type { RuleId } from '../../model/rules.ts';

/** What a cell says: a value, or nothing known; with a fault where it says what it may not, or hardly can. */
export interface Reading {
  readonly value: FactValue | undefined;
  /** A condition that says in the same breath that the machine is too weak for its work. */
  readonly weak?: true;
  /** What the value rests on: a speed that names no unit is in Mb/s, in a column that names none; a dash is a no. */
  readonly assumed?: 'speed-assumed' | 'dash-assumed';
  readonly fault?: { readonly rule: RuleId; readonly params?: Params };
}

/** What is known of a whole column, from its header, its other cells or the configuration. */
export interface ColumnNotes {
  /** Decides what `1.234` and `1,234` mean. */
  readonly decimal?: ',' | '.' | undefined;
  /** Multiplies numbers that carry no scale word, percent sign or unit of capacity of their own. */
  readonly scale?: number | undefined;
  /** Such a scale that a line above the table names, and that a figure may be without: a column of whole numbers is not known to be so. */
  readonly perhaps?: number | undefined;
  /** In a column of percents: whether a figure up to 1 is a share (0.95 is 95 %), or 1 is one percent; else it may be both. */
  readonly upToOne?: 'shares' | 'percents' | undefined;
  /** A share is at most 1. */
  readonly most?: number | undefined;
  /** It is an amount for each month: a cell may say so behind its figure. */
  readonly monthly?: true | undefined;
  /** The code of the currency that the header names. */
  readonly currency?: string | undefined;
  /** Decides what `03/04/2023` means. */
  readonly dates?: 'dmy' | 'mdy' | undefined;
  /** It is so of years of two digits too: the configuration says it, or they prove it themselves. */
  readonly datesStated?: true | undefined;
  /** Its dates are those on which things were made. */
  readonly made?: true | undefined;
  /** The header, or the configuration, says what its speeds are in. */
  readonly measured?: true | undefined;
  /** It counts things or people: a word may say that there are none, and a sum how many. */
  readonly counted?: 'things' | 'people' | undefined;
  /** Behind such a number a remark may stand in brackets, which is read apart. */
  readonly remarked?: boolean | undefined;
  /** What the signs of its conditions mean, as the header says: "1" is good. */
  readonly legend?: ReadonlyMap<string, string> | undefined;
  /** Numbers that are days count from 1904. */
  readonly from1904?: boolean | undefined;
}

export const UNKNOWN: Reading = { value: undefined };
export const known = (value: FactValue): Reading => ({ value });
export const fault = (rule: RuleId, params?: Params): Reading => ({
  value: undefined,
  fault: params ? { rule, params } : { rule },
});

/**
 * NFC, no surrounding space, nothing that cannot be seen (soft hyphens, spaces of no width), and without the mark that keeps
 * a spreadsheet from taking a text for a formula.
 */
export function cleanText(cell: string): string {
  return unguarded(cell.replace(UNSEEN, '')).trim().normalize('NFC');
}
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Nothing, or nothing but space. */
export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && NOTHING_SEEN.test(cell));
const NOTHING_SEEN = /^[\s\u00ad\u200b\u2060\ufeff]*$/;

/** A cell struck out, or a minus that says nothing: `-`, `–`, `--`. */
export const isDash = (text: string): boolean => /^[-‐‑–—−]+$/.test(text);

/** The dots and underscores of a form that nobody filled in. */
export const isUnfilled = (text: string): boolean => /^(?:…|[.…_]{2,})$/.test(text);

/** Longer texts are prose, not figures. */
export const LONGEST_FIGURE = 200;

/**
 * One way to write what figures and dates are written with: half-width digits and signs, plain spaces and minus.
 * Undefined where digits are not digits: `5²` is not 52.
 */
export function plainSigns(text: string): string | undefined {
  if (text.length > LONGEST_FIGURE || /\p{No}/u.test(text)) return undefined;
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\t ]+/g, ' ')
    .replaceAll('−', '-')
    .replace(/[’ʼ]/g, "'")
    .trim();
}

/** Without case and diacritics, but with all signs: `Tháng 6/2018` is `thang 6/2018`. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ');

import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import type { Cell, Params } from '../model/finding.ts';
import type { FactValue } from '../model/inventory.ts';
import type { RuleId } from '../model/rules.ts';
import { type CellKind, CONDITIONS, STATUSES } from '../model/tables.ts';
import {
  CATEGORY_WORDS,
  CONDITION_WORDS,
  CONNECTION_WORDS,
  STATUS_WORDS,
  TIER_WORDS,
  UNKNOWN_WORDS,
  YES_NO_WORDS,
} from './words.ts';

/** What a cell says: a value, or nothing known; with a fault where it says what it may not. */
export interface Reading {
  readonly value: FactValue | undefined;
  readonly fault?: { readonly rule: RuleId; readonly params?: Params };
}

export const UNKNOWN: Reading = { value: undefined };
const known = (value: FactValue): Reading => ({ value });
const fault = (rule: RuleId, params?: Params): Reading => ({
  value: undefined,
  fault: params ? { rule, params } : { rule },
});

/** Lists that the configuration may widen. */
export interface Vocabulary {
  readonly tiers: readonly string[] | undefined;
  readonly tierAliases: ReadonlyMap<string, string>;
  readonly categories: readonly string[];
}

/** Reads one cell as the kind its field is of. Blank, `?` and "unknown" are unknown, never zero. */
export function readCell(kind: CellKind, cell: Cell, words: Vocabulary): Reading {
  if (cell === null) return UNKNOWN;
  const text = typeof cell === 'string' ? cleanText(cell) : String(cell);
  if (text === '' || text === '?') return UNKNOWN;
  if (kind !== 'text' && kind !== 'code' && UNKNOWN_WORDS.has(foldText(text))) return UNKNOWN;
  switch (kind) {
    case 'text':
    case 'code':
      return known(text);
    case 'number':
      return typeof cell === 'number' ? plainNumber(cell) : isDash(text) ? UNKNOWN : readNumber(text);
    case 'yes_no':
      return typeof cell === 'boolean' ? known(cell) : readYesNo(text);
    case 'date':
      return isDash(text) ? UNKNOWN : readDate(text);
    case 'tier':
      return readTier(text, words);
    case 'category':
      return fromList(text, CATEGORY_WORDS, words.categories);
    case 'condition':
      return isDash(text) ? UNKNOWN : fromList(text, CONDITION_WORDS, CONDITIONS);
    case 'status':
      return fromList(text, STATUS_WORDS, STATUSES);
    case 'connection':
      return known(CONNECTION_WORDS.get(foldText(text)) ?? foldText(text).replaceAll(' ', '_'));
  }
}

/** NFC, no surrounding space, and without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
export function cleanText(cell: string): string {
  const text = /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  return text.trim().normalize('NFC');
}

/** Nothing, or nothing but space. */
export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');

const isDash = (text: string): boolean => text === '-' || text === '–' || text === '—';

const plainNumber = (value: number): Reading =>
  Number.isFinite(value) ? known(value) : fault('not-a-number');

function readYesNo(text: string): Reading {
  if (isDash(text) || text === '✗') return known(false);
  if (text === '✓' || text === '✔') return known(true);
  const value = YES_NO_WORDS.get(foldText(text));
  return value === undefined
    ? fault('not-yes-no', { nearest: nearest(text, ['yes', 'no', 'có', 'không']) })
    : known(value);
}

/** Only `1.234` and `1,234` can be meant in two ways; 12.500.000 and 1.234,5 cannot. */
function readNumber(written: string): Reading {
  const text = written
    .normalize('NFKC')
    .replace(/[\s\u00a0']/g, '')
    .replace('−', '-');
  if (/^[+-]?\d+$/.test(text)) return whole(text);
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    const [left, right] = text.split(/[.,]/) as [string, string];
    return fault('ambiguous-number', { readings: [`${left}${right}`, `${left}.${right}`] });
  }
  if (/^[+-]?\d+[.,]\d+$/.test(text)) return known(Number(text.replace(',', '.')));
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return whole(text.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return whole(text.replaceAll(',', ''));
  return fault('not-a-number');
}

const whole = (text: string): Reading => {
  const value = Number(text);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? known(value)
    : fault('out-of-range', { limit: Number.MAX_SAFE_INTEGER });
};

/** ISO, a year alone, or day/month/year where it cannot be month/day/year. The value is YYYY-MM-DD, or YYYY. */
function readDate(text: string): Reading {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{4}$/.test(text)) return inYears(Number(text), text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!local) return fault('not-a-date');
  const [first, second, year] = [Number(local[1]), Number(local[2]), Number(local[3])];
  if (first <= 12 && second <= 12 && first !== second) {
    return fault('ambiguous-date', {
      readings: [isoDate(year, second, first), isoDate(year, first, second)],
    });
  }
  return first > 12 ? real(year, second, first) : real(year, first, second);
}

const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function real(year: number, month: number, day: number): Reading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!same) return fault('not-a-date');
  return inYears(year, isoDate(year, month, day));
}

const inYears = (year: number, date: string): Reading =>
  year < 1980 || year > 2100 ? fault('out-of-range', { low: 1980, high: 2100 }) : known(date);

function fromList(text: string, words: ReadonlyMap<string, string>, allowed: readonly string[]): Reading {
  const own = allowed.find((word) => foldText(word) === foldText(text));
  const value = own ?? words.get(foldText(text));
  if (value !== undefined && allowed.includes(value)) return known(value);
  const near = nearest(text, [...allowed, ...words.keys()]);
  return fault('not-in-list', { choices: allowed, nearest: near && (words.get(near) ?? near) });
}

/** A tier word as the configuration calls that tier: its own words, its aliases, then those that ship. */
export function tierNamed(word: string, words: Vocabulary): string {
  const folded = foldText(word);
  const own = words.tiers?.find((tier) => foldText(tier) === folded);
  return own ?? words.tierAliases.get(folded) ?? TIER_WORDS.get(folded) ?? word;
}

function readTier(text: string, words: Vocabulary): Reading {
  const tier = tierNamed(text, words);
  if (!words.tiers || words.tiers.includes(tier)) return known(tier);
  return fault('not-in-list', { choices: words.tiers, nearest: nearest(text, words.tiers) });
}

import type { Cell } from '../../model/finding.ts';
import { isBlank, readCell } from '../cells/index.ts';
import { segmentOf } from '../headers/remarks.ts';
import { isFault } from './faults.ts';

const RATE =
  /^(?:(?:tỷ|tỉ|ty|ti)\s*(?:lệ|le)|phần trăm|phan tram|(?:share|percentage|percent|rate) of)[\s:]+/iu;

/** Whether a heading is of the share of items that are of no use: "Tỷ lệ hỏng", "% máy hỏng". */
export function isShareOfFaults(path: readonly string[]): boolean {
  const texts = path.map((text, at) => segmentOf(text, at === 0).text).filter((text) => text !== '');
  const rest = texts.map((text) => text.replace(RATE, ''));
  return rest.some((text, at) => text !== texts[at]) && isFault(rest);
}

/**
 * How many items a share is at the most; undefined where it is blank. A figure without a percent sign may be a percentage or a part of
 * one, and what cannot be read may be all of them.
 */
export function mostOfShare(cell: Cell, of: number): number | undefined {
  if (isBlank(cell)) return undefined;
  const { value } = readCell('number', cell, NO_WORDS);
  if (typeof value !== 'number' || value < 0) return of;
  return Math.min(of, Math.ceil((value > 1 ? value / 100 : value) * of - TINY));
}
/** What a fraction of two may be off. */
const TINY = 1e-9;
const NO_WORDS = { tiers: undefined, tierAliases: new Map<string, string>(), categories: [] };

import type { Cell } from '../../model/finding.ts';
import { readNumber } from './numbers.ts';
import { cleanText } from './reading.ts';

/** A code as the configuration names it. */
export type Code = string | number | boolean;

/**
 * What codes mean: a number is met by every cell that is that number (1, 1.0, 01, "1 "), a text by the same text, whatever its
 * capitals. Of two that differ by capitals alone each is met by its own.
 */
export function codeFinder<V>(
  codes: Iterable<readonly [code: Code, meaning: V]>,
): (cell: Cell) => V | undefined {
  const texts = new Map<string, V>();
  const numbers = new Map<number, V>();
  const folded = new Map<string, V>();
  for (const [code, meaning] of codes) {
    const text = cleanText(String(code));
    texts.set(text, meaning);
    if (typeof code === 'number') numbers.set(code, meaning);
    else folded.set(text.toLowerCase(), meaning);
  }
  return (cell) => {
    const text = cleanText(String(cell ?? ''));
    const number = numbers.size > 0 ? numberIn(text) : undefined;
    return (
      texts.get(text) ??
      (number === undefined ? undefined : numbers.get(number)) ??
      folded.get(text.toLowerCase())
    );
  };
}

/** Figures alone: "1 bộ" and "100%" are no codes. */
const FIGURES = /^[-−+]?\d[\d.,]*$/;

const numberIn = (text: string): number | undefined =>
  FIGURES.test(text) ? (readNumber(text).value as number | undefined) : undefined;

/** Keys of a document are texts: one that is written as a number is written is a number. */
export const keyCode = (key: string): Code => (String(Number(key)) === key.trim() ? Number(key) : key);

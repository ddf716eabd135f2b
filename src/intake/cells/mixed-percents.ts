import { exact, times, toNumber } from '../../lib/rational.ts';
import type { Cell } from '../../model/finding.ts';
import { cleanText, type Reading, readCell, type Vocabulary } from './index.ts';

const isPercentage = (cell: Cell): cell is string =>
  typeof cell === 'string' && /[%％]$/.test(cleanText(cell));

/**
 * Of figures of which some have a percent sign and others are larger than 1 without one, what those with the sign are: 95% is 95 like
 * its neighbours where `header` says that these are percentages; else it may be 0.95 as well. Undefined for all others.
 */
export function mixedPercents(
  cells: readonly Cell[],
  words: Vocabulary,
): (cell: Cell, header: string) => Reading | undefined {
  const figureOf = (cell: Cell): number => Number(readCell('number', cell, words).value ?? 0);
  const isMixed = cells.some(isPercentage) && cells.some((cell) => !isPercentage(cell) && figureOf(cell) > 1);
  return (cell, header) => {
    const share = isMixed && isPercentage(cell) ? figureOf(cell) : 0;
    if (share === 0) return undefined;
    const figure = toNumber(times(exact(share), exact(100)));
    if (/[%％]/.test(header)) return { value: figure };
    const params = { readings: [share, figure].map(String), beside: 'figures' };
    return { value: undefined, fault: { rule: 'ambiguous-number', params } };
  };
}

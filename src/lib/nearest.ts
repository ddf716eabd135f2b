import { distance } from 'fastest-levenshtein';
import { foldText } from './fold-text.ts';

/** The candidate a mistyped word most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = foldText(word.slice(0, 200));
  let best: string | undefined;
  // A third of the letters may be wrong, and always one.
  let limit = Math.max(1, Math.floor(folded.length / 3));
  for (const candidate of candidates) {
    const other = foldText(candidate);
    if (folded.length > 2 && other.length > 2 && (other.startsWith(folded) || folded.startsWith(other))) {
      best ??= candidate;
    }
    const apart = distance(folded, other);
    if (apart <= limit) {
      best = candidate;
      limit = apart - 1;
      if (apart === 0) break;
    }
  }
  return best;
}

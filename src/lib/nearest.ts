import { distance } from 'fastest-levenshtein';
import { foldText } from './fold-text.ts';

/** Long lists are asked again and again: they are folded once. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldedOf(candidates: readonly string[]): readonly string[] {
  const known = foldedLists.get(candidates) ?? candidates.map(foldText);
  foldedLists.set(candidates, known);
  return known;
}

/** The candidate a mistyped word most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = foldText(word.slice(0, 200));
  let best: string | undefined;
  // A third of the letters may be wrong, and always one.
  let limit = Math.max(1, Math.floor(folded.length / 3));
  for (const [at, other] of foldedOf(candidates).entries()) {
    const candidate = candidates[at] as string;
    if (folded.length > 2 && other.length > 2 && (other.startsWith(folded) || folded.startsWith(other))) {
      best ??= candidate;
    }
    if (Math.abs(other.length - folded.length) > limit) continue;
    const apart = distance(folded, other);
    if (apart > limit) continue;
    best = candidate;
    limit = apart - 1;
    if (apart === 0) break;
  }
  return best;
}

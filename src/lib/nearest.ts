import { distance } from 'fastest-levenshtein';
import { foldText } from './fold-text.ts';

/** Long lists are asked again and again: they are folded once. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldedOf(candidates: readonly string[]): readonly string[] {
  const known = foldedLists.get(candidates) ?? candidates.map(foldText);
  foldedLists.set(candidates, known);
  return known;
}

/** Two neighbouring letters have changed places: the commonest slip of the hand. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The candidate a mistyped word most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [near] = allNearest(word, candidates);
  if (near !== undefined) return near;
  const folded = foldText(word.slice(0, 200));
  const begun = (other: string): boolean =>
    folded.length > 2 && other.length > 2 && (other.startsWith(folded) || folded.startsWith(other));
  return candidates[foldedOf(candidates).findIndex(begun)];
}

/** The candidates that a mistyped word may have meant: those that none is nearer than; none when none is near. */
export function allNearest(word: string, candidates: readonly string[]): readonly string[] {
  const folded = foldText(word.slice(0, 200));
  // Signs alone are like no word.
  if (folded === '') return [];
  let best: string[] = [];
  // A third of the letters may be wrong, and always one.
  let limit = Math.max(1, Math.floor(folded.length / 3));
  const others = foldedOf(candidates);
  for (let at = 0; at < others.length; at++) {
    const [other, candidate] = [others[at] as string, candidates[at] as string];
    if (Math.abs(other.length - folded.length) > limit) continue;
    // Of two letters one must be right: the first.
    if (folded.length < 3 && other[0] !== folded[0]) continue;
    const apart = isSwapped(folded, other) ? 1 : distance(folded, other);
    if (apart > limit) continue;
    if (apart < limit) best = [];
    best.push(candidate);
    limit = apart;
    if (apart === 0) break;
  }
  return best;
}

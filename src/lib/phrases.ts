/** What of a list of phrases a text names, and the words that are in none of them. */
export interface PhrasesFound<V> {
  readonly found: ReadonlySet<V>;
  readonly rest: string;
}

/** Finds phrases, each of whole words, in folded texts; the longest first: who has "máy tính bảng" does not have "máy tính". */
export function phraseFinder<V>(
  phrases: Iterable<readonly [phrase: string, means: V]>,
): (folded: string) => PhrasesFound<V> {
  const longestFirst = [...phrases].sort(([a], [b]) => b.length - a.length);
  return (folded) => {
    let left = ` ${folded} `;
    const found = new Set<V>();
    for (const [phrase, means] of longestFirst) {
      const whole = ` ${phrase} `;
      if (!left.includes(whole)) continue;
      found.add(means);
      // What stood around a phrase is no phrase: folded texts have no commas.
      while (left.includes(whole)) left = left.replace(whole, ' , ');
    }
    return { found, rest: left.replace(/[ ,]+/g, ' ').trim() };
  };
}

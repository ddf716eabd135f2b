/** More words are prose. */
const MOST_WORDS = 40;

/** A header in two, between any two of its words; not at all where it is prose. */
export function partedBetweenWords(header: string): readonly (readonly [first: string, second: string])[] {
  const words = header.split(/\s+/);
  if (words.length > MOST_WORDS) return [];
  return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
}

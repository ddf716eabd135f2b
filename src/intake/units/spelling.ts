/** Whether a name is written with any letter that has a diacritic. */
export const isMarked = (name: string): boolean => /(?![a-z])\p{L}/iu.test(name.normalize('NFC'));

/**
 * Whether the last words of two names, which are the same without their diacritics, are the same with them: "Hòa" is "Hoà", but not
 * "Hoa". A name that is written without any may be either.
 */
export function isSpelledAlike(name: string, other: string, words: number): boolean {
  if (name === other || !isMarked(name) || !isMarked(other)) return true;
  return lastWords(name, words).map(soundOf).join(' ') === lastWords(other, words).map(soundOf).join(' ');
}

/** The last words of a name, in lower case. */
export const lastWords = (name: string, count: number): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(-count);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ACUTE = '\u0301';

/** A word with its tone behind it, on whatever vowel that is written. "Đăk" is said and meant as "Đắk": no other tone ends so. */
export function soundOf(word: string): string {
  const letters = word.normalize('NFD');
  const bare = letters.replace(TONES, '');
  const tone = letters.match(TONES)?.join('') ?? '';
  return `${bare}${tone === '' && /(?:[ptck]|ch)$/.test(bare) ? ACUTE : tone}`;
}

/** What names that differ by capitals and by where their tones stand have in common. */
export const spellingOf = (name: string): string => lastWords(name, Infinity).map(soundOf).join(' ');

/** Whether a text has such words, as written or wholly without diacritics: "Hồng" is a name. `sources`: of regular expressions. */
export function saying(...sources: readonly string[]): (text: string) => boolean {
  const [own, plain] = [(text: string) => text, withoutMarks].map(
    (spell) => new RegExp(`(?<!\\p{L})(?:${sources.map(spell).join('|')})(?!\\p{L})`, 'u'),
  ) as [RegExp, RegExp];
  return (text) => {
    const lower = text.normalize('NFC').toLowerCase();
    return own.test(lower) || (!/[^\x00-\x7f]/.test(lower) && plain.test(lower));
  };
}

/** A text without its diacritics, letter by letter. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

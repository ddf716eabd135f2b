const LONG: Readonly<Record<string, string>> = {
  MT: 'máy tính', MVT: 'máy tính', MTĐB: 'máy tính để bàn', MTDB: 'máy tính để bàn',
  MTBH: 'máy tính để bàn', MTXT: 'máy tính xách tay', LT: 'máy tính xách tay',
}; // biome-ignore format: a list to be read as one

const SHORT = shortOf(Object.keys(LONG));
const IN_LETTERS = shortOf([...Object.keys(LONG), 'PC']);

function shortOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** A header with the kinds of computers that forms write in letters alone: "MT hỏng" is "máy tính hỏng". */
export const spelledOut = (text: string): string =>
  text.replace(SHORT, (word, at: number) => {
    const long = LONG[word] as string;
    return at === 0 ? `${long.charAt(0).toUpperCase()}${long.slice(1)}` : long;
  });

/** The kinds of computers that a header writes in letters alone: MT, PC. */
export const lettersIn = (text: string): readonly string[] => text.normalize('NFC').match(IN_LETTERS) ?? [];

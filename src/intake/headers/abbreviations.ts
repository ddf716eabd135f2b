const LONG: Readonly<Record<string, string>> = {
  MT: 'máy tính', MVT: 'máy tính', MTĐB: 'máy tính để bàn', MTDB: 'máy tính để bàn',
  MTBH: 'máy tính để bàn', MTXT: 'máy tính xách tay', LT: 'máy tính xách tay',
}; // biome-ignore format: a list to be read as one

const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.keys(LONG).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** A header with the kinds of computers that forms write in letters alone: "MT hỏng" is "máy tính hỏng". */
export const spelledOut = (text: string): string =>
  text.replace(SHORT, (word, at: number) => {
    const long = LONG[word] as string;
    return at === 0 ? `${long.charAt(0).toUpperCase()}${long.slice(1)}` : long;
  });

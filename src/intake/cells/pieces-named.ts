import { remembered } from '../../lib/remembered.ts';

const WORD = '(?:bộ|cái|chiếc|cây|máy|bo|cai|chiec|cay|may|units?|pieces?|pcs|sets?)';
const SAID = [
  // "Máy tính để bàn (05 bộ)", "Laptop (SL: 3)"
  new RegExp(`^(?<rest>.*\\S) ?[([] ?(?:(?:sl|số lượng|so luong|qty) ?:? ?(?<said>\\d{1,4})(?: ?${WORD})?|(?<count>\\d{1,4}) ?${WORD}) ?[)\\]]$`, 'iu'),
  // "Laptop x 5", "Máy in: 02 cái"
  new RegExp(`^(?<rest>.*\\p{L}) ?(?: [x×*] ?(?<said>\\d{1,3})|[:,–-] ?(?<count>\\d{1,3}) ?${WORD})$`, 'iu'),
  // "05 bộ máy vi tính", "3 máy in"
  /^(?<count>\d{1,3}) (?:(?:bộ|cái|chiếc|cây|bo|cai|chiec|cay|pcs|sets? of) )?(?<rest>(?:máy|may|laptop|pc|desktop|printer|bộ máy)(?!\p{L}).*)$/iu,
]; // biome-ignore format: a list to be read as one
const MAYBE = new RegExp(`(?<![\\p{L}\\d/.,-])\\d{1,4} ?${WORD}(?!\\p{L})`, 'iu');

/** What the name of an item says of how many it is, and the name without that: "Máy tính để bàn (05 bộ)". */
export const piecesNamed = remembered(
  (text: string): { readonly rest: string; readonly count: number } | undefined => {
    if (!/\d/.test(text)) return undefined;
    const clean = text.replace(/\s+/g, ' ').trim();
    for (const form of SAID) {
      const { rest, said, count } = form.exec(clean)?.groups ?? {};
      if (rest !== undefined) return { rest, count: Number(said ?? count) };
    }
    return undefined;
  },
);

/** Whether a name may say that it is of several: "Bộ máy vi tính gồm 4 máy". */
export const mayNamePieces = (text: string): boolean => MAYBE.test(text.replace(/\s+/g, ' '));

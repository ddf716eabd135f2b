/** The letters of Vietnamese from before Unicode, as text and as bytes. */

/** TCVN 5712:1993 VN3, the ABC fonts: letter, then the Latin-1 letter in whose place the font draws it. */
const TCVN3: ReadonlyMap<string, string> = new Map(
  (
    'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ô« ồå ổæ ' +
    'ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** Text for an ABC font. Capitals with a tone have no place in it: they are written small. */
export const inTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');

/** Windows-1258: vowels that have a place of their own, and the tones, which follow their vowel. */
const WINDOWS_1258: ReadonlyMap<string, number> = new Map([
  ...[...'ÀÁÂĂÄÅÆÇÈÉÊË'].map((letter, at): [string, number] => [letter, 0xc0 + at]),
  ...[...'ÍÎÏĐÑ'].map((letter, at): [string, number] => [letter, at < 3 ? 0xcd + at : 0xd0 + at - 3]),
  ...[...'ÓÔƠ'].map((letter, at): [string, number] => [letter, 0xd3 + at]),
  ...[...'ÙÚÛÜƯ'].map((letter, at): [string, number] => [letter, 0xd9 + at]),
  ...[...'àáâăäåæçèéêë'].map((letter, at): [string, number] => [letter, 0xe0 + at]),
  ...[...'íîïđñ'].map((letter, at): [string, number] => [letter, at < 3 ? 0xed + at : 0xf0 + at - 3]),
  ...[...'óôơ'].map((letter, at): [string, number] => [letter, 0xf3 + at]),
  ...[...'ùúûüư'].map((letter, at): [string, number] => [letter, 0xf9 + at]),
  ['\u0300', 0xcc], ['\u0309', 0xd2], ['\u0303', 0xde], ['\u0301', 0xec], ['\u0323', 0xf2], ['\u00a0', 0xa0],
]); // biome-ignore format: a table to be read as one
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A letter that has no place of its own is its vowel with the tone behind it. */
function in1258(letter: string): readonly number[] {
  const own = WINDOWS_1258.get(letter);
  if (own !== undefined) return [own];
  const apart = letter.normalize('NFD');
  const vowel = apart.replace(TONES, '').normalize('NFC');
  const tone = apart.match(TONES)?.[0];
  const code = WINDOWS_1258.get(vowel) ?? vowel.charCodeAt(0);
  if (code > 0xff || (code > 0x7f && !WINDOWS_1258.has(vowel))) throw new Error(`no place for ${letter}`);
  return tone === undefined ? [code] : [code, WINDOWS_1258.get(tone) as number];
}

export const windows1258 = (text: string): Buffer =>
  Buffer.from([...text.normalize('NFC')].flatMap((letter) => in1258(letter)));

export const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
export const utf8WithMark = (text: string): Buffer => Buffer.from(`\ufeff${text}`);

/** Without diacritics, as typed where no Vietnamese keyboard was at hand. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** VNI-Windows: what stands behind a vowel for the marks on it, and the letters that are one character. */
const VNI_BEHIND: ReadonlyMap<string, string> = new Map([
  ['\u0301', 'ù'], ['\u0300', 'ø'], ['\u0309', 'û'], ['\u0303', 'õ'], ['\u0323', 'ï'],
  ['\u0302', 'â'], ['\u0302\u0301', 'á'], ['\u0302\u0300', 'à'], ['\u0302\u0309', 'å'], ['\u0302\u0303', 'ã'], ['\u0302\u0323', 'ä'],
  ['\u0306', 'ê'], ['\u0306\u0301', 'é'], ['\u0306\u0300', 'è'], ['\u0306\u0309', 'ú'], ['\u0306\u0303', 'ü'], ['\u0306\u0323', 'ë'],
]); // biome-ignore format: a table to be read as one
const VNI_ALONE: ReadonlyMap<string, string> = new Map([
  ['đ', 'ñ'], ['ơ', 'ô'], ['ư', 'ö'], ['í', 'í'], ['ì', 'ì'], ['ỉ', 'æ'], ['ĩ', 'ó'], ['ị', 'ò'], ['ỵ', 'î'],
]); // biome-ignore format: a table to be read as one

/** Text for a VNI-Windows font. */
export const inVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      const [vowel = '', ...marks] = [...small.normalize('NFD')].filter((part) => part !== '\u031b');
      const base =
        VNI_ALONE.get(/\u031b/.test(small.normalize('NFD')) ? (vowel === 'o' ? 'ơ' : 'ư') : vowel) ?? vowel;
      const order = marks.toSorted(
        (a, b) => Number(/[\u0302\u0306]/.test(b)) - Number(/[\u0302\u0306]/.test(a)),
      );
      const written =
        VNI_ALONE.get(small) ?? (marks.length > 0 ? base + VNI_BEHIND.get(order.join('')) : base);
      return small === letter ? written : written.toUpperCase();
    })
    .join('');

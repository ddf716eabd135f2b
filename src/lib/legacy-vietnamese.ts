/**
 * Vietnamese written before Unicode. The fonts drew Vietnamese letters in the places of Latin ones, so the text that is
 * left is made of Latin code points: "Céng hßa" (TCVN3) or "Coäng hoøa" (VNI-Windows) where "Cộng hòa" was meant.
 */
export type LegacyVietnamese = 'tcvn3' | 'vni';

/** TCVN 5712 VN3 (the ABC fonts, .VnTime): the letters from U+00A1 on; a dot is a place without a letter. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

/** VNI-Windows: a letter follows its vowel and stands for the marks upon it, as combining characters. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** VNI-Windows: the letters that are one character. ơ and ư may have a mark behind them. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};
const VNI = new RegExp(
  `([aeouyôö])([${Object.keys(VNI_MARKS).join('')}])|[${Object.keys(VNI_LETTERS).join('')}]`,
  'gi',
);

/** Letters that no Latin-1 text has: whoever wrote them wrote Unicode. */
const UNICODE = /[\u0300-\u036f\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]/;
/** Whether a text has a letter that was never written before Unicode. */
export const isUnicodeOnly = (text: string): boolean => UNICODE.test(text.normalize('NFC'));
const NOT_ASCII = /[^\0-\x7f]/;
const BETWEEN_WORDS = /[\s\0-@[-`{-\x7f\u2010-\u203a]+/;

/**
 * The text in Unicode, composed (NFC). What has letters that only Unicode has is no legacy text and only gets composed,
 * so that one cell typed later than the others stays whole.
 * TCVN3 has no capitals with tones: its fonts for headings (.VnTimeH) draw small letters as capitals, and the text does
 * not know. "HéI" becomes "HộI"; compare without case. VNI keeps case.
 */
export function fromLegacy(text: string, kind: LegacyVietnamese): string {
  if (!NOT_ASCII.test(text)) return text;
  const composed = text.normalize('NFC');
  if (UNICODE.test(composed)) return composed;
  return kind === 'tcvn3' ? fromTcvn3(composed) : fromVni(composed);
}

const fromTcvn3 = (text: string): string =>
  text.replace(/[\xa1-\xfe]/g, (character) => {
    const letter = TCVN3[character.charCodeAt(0) - 0xa1] as string;
    return letter === '.' ? character : letter;
  });

const fromVni = (text: string): string =>
  text.replace(VNI, (found, vowel: string | undefined, mark: string | undefined) => {
    if (vowel === undefined || mark === undefined) return vniLetter(found);
    const letter = (vniLetter(vowel) + VNI_MARKS[mark.toLowerCase()]).normalize('NFC');
    return TCVN3.includes(letter.toLowerCase()) ? letter : vniLetter(vowel) + mark;
  });

function vniLetter(character: string): string {
  const small = character.toLowerCase();
  const letter = VNI_LETTERS[small];
  if (letter === undefined) return character;
  return small === character ? letter : letter.toUpperCase();
}

/**
 * How the cells of one column are written, where most of those that are not plain ASCII make Vietnamese words only when
 * they are read as TCVN3, or only as VNI. Anything less clear is undefined: Unicode, another language, one word alone.
 * "khoâng" makes one in both ("khoõng", "không"): it is taken for the one that is `likely`, where one is.
 */
export function legacyEncodingOf(
  texts: Iterable<string>,
  likely?: LegacyVietnamese,
): LegacyVietnamese | undefined {
  const cells = { tcvn3: 0, vni: 0, other: 0, none: 0 };
  const words = { tcvn3: 0, vni: 0, other: 0, none: 0 };
  for (const text of texts) {
    if (!NOT_ASCII.test(text)) continue;
    const { kind, count } = kindOf(text, likely);
    cells[kind]++;
    words[kind] += count;
  }
  if (cells.tcvn3 > cells.vni + cells.other && words.tcvn3 > 1) return 'tcvn3';
  if (cells.vni > cells.tcvn3 + cells.other && words.vni > 1) return 'vni';
  return undefined;
}

/**
 * What one cell votes for, and how many words speak for it. A cell that is mostly no Vietnamese in any reading, such as
 * the name of a device, has no vote.
 */
function kindOf(
  text: string,
  likely: LegacyVietnamese | undefined,
): { kind: LegacyVietnamese | 'other' | 'none'; count: number } {
  const composed = text.normalize('NFC');
  if (UNICODE.test(composed)) return { kind: 'other', count: 0 };
  // One letter alone is a word in many languages, and guillemets are letters of TCVN3.
  const words = composed.split(BETWEEN_WORDS).filter((word) => word.length > 1);
  const telling = words.filter((word) => NOT_ASCII.test(word));
  const plain = words.filter((word) => !NOT_ASCII.test(word) && isVietnameseSyllable(word)).length;
  const reads = (read: (word: string) => string): number =>
    telling.filter((word) => isVietnameseSyllable(read(word))).length;
  const unicode = reads((word) => word);
  const tcvn3 = reads(fromTcvn3);
  const vni = reads(fromVni);
  const count = Math.max(tcvn3, vni);
  const kind = tcvn3 > vni ? 'tcvn3' : vni > tcvn3 ? 'vni' : likely;
  if (count <= unicode || count * 2 <= telling.length || !kind) return { kind: 'other', count: 0 };
  if (count + plain < words.length / 2) return { kind: 'none', count: 0 };
  return { kind, count };
}

const ONSETS = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x';
/** Every rhyme that Vietnamese has, without tone; those of the second list end in a stop. */
const OPEN_RHYMES =
  'a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng e eo em en eng ê êu êm ên ênh i ia iu im in inh iêu iêm iên ' +
  'iêng o oi om on ong oong oa oai oao oay oam oan oang oanh oăm oăn oăng oe oeo oen ô ôi ôm ôn ông ơ ơi ơm ơn u ua ' +
  'ui um un ung uê uênh uây uân uâng uôi uôm uôn uông uơ uy uya uyu uynh uyên ư ưa ưi ưu ưm ưn ưng ươi ươu ươm ươn ' +
  'ương y ynh yêu yêm yên yêng';
const STOPPED_RHYMES =
  'ac ach ap at ăc ăk ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot ooc oac oach oap oat oăc oăt oet ' +
  'ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyp uyt uyêt ưc ưt ươc ươp ươt ych yt yêt';
const syllables = (rhymes: string): RegExp =>
  new RegExp(`^(?:${ONSETS})?(?:${rhymes.replaceAll(' ', '|')})$`);
const OPEN = syllables(OPEN_RHYMES);
const STOPPED = syllables(STOPPED_RHYMES);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word is built as a Vietnamese syllable is: an onset, a rhyme, at most one tone, and a rhyme that ends in a
 * stop has the sharp or the heavy tone. Case does not count; the word need not be in any dictionary.
 */
export function isVietnameseSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = marked.replace(TONES, '').normalize('NFC');
  const tone = tones[0];
  return OPEN.test(plain) || ((tone === '\u0301' || tone === '\u0323') && STOPPED.test(plain));
}

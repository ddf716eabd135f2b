import { foldText } from '../../lib/fold-text.ts';
import { TIER_WORDS } from '../words.ts';
import { isMarked, soundOf } from './spelling.ts';

/** How words for tiers are spelled that are other words without their diacritics: "Quân sự", "Phương An", "Ban Dân vận". */
const SPELLED = new Map(
  [
    'xã', 'phường', 'thị trấn', 'đặc khu', 'thị xã', 'thành phố', 'huyện', 'quận', 'tỉnh', 'thôn', 'bản', 'làng', 'buôn', 'ấp', 'khóm',
    'tổ dân phố', 'khu phố', 'trường', 'sở', 'quốc gia', 'trung ương', 'cơ quan', 'đơn vị',
  ].map((word) => [foldText(word), word]),
); // biome-ignore format: a list to be read as one
const SHORT: ReadonlyMap<string, string> = new Map([
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
  ['tt', 'thi tran'],
  ['p', 'phuong'],
  ['x', 'xa'],
  ['h', 'huyen'],
]);
/** What else `TT` (trung tâm) and `P` (phòng) stand before. */
const OFFICE =
  /^(?:y te|van hoa|van hoa thong tin|gdnn|gdtx|giao duc|dich vu|phat trien|hanh chinh|phuc vu|the thao|truyen thong|chinh tri|boi duong|khuyen nong|kinh te|noi vu|tu phap|tai chinh|lao dong|thanh tra|quan ly|nong nghiep|tai nguyen|ke hoach|to chuc|dan toc|ha tang|cong thuong|tiep dan|dan van|van thu)(?: |$)/;
/** "Huyện ủy", "Xã đội", "Huyện đoàn", "Xã hội": bodies, or no place at all. */
const BODY: readonly string[] = ['uy', 'doi', 'doan', 'hoi'];

/**
 * The word for a tier, in full, that a name begins with; undefined where it is another word but for its diacritics, or that of a
 * body of the place. `word`: what the name begins with without diacritics; `before`: how many words of an office stand before it.
 */
export function tierWordIn(name: string, word: string, before: number): string | undefined {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(before);
  const count = word.split(' ').length;
  const [own, rest] = [words.slice(0, count), words.slice(count)];
  const full = SHORT.get(word);
  if (full !== undefined) return isShort(rest) ? full : undefined;
  if (!TIER_WORDS.has(word) || isOfBody(own, rest)) return undefined;
  const spelled = SPELLED.get(word);
  if (spelled === undefined) return word;
  if (!isMarked(name)) return word === 'ban' ? undefined : word;
  const sound = (texts: readonly string[]): string =>
    texts.map((each) => soundOf(each.toLowerCase())).join(' ');
  return sound(own) === sound(spelled.split(' ')) ? word : undefined;
}

/** "Di Lăng", "5", but not "Kinh tế" or "GDTX". */
const isShort = (rest: readonly string[]): boolean =>
  rest.length > 0 &&
  rest.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
  !rest.some((word) => /^\p{Lu}{2,}$/u.test(word)) &&
  !OFFICE.test(foldText(rest.join(' ')));

/** Names of places begin with capitals: "Xã Đoàn Kết". */
function isOfBody([own = '']: readonly string[], [next = '', ...more]: readonly string[]): boolean {
  if (!BODY.includes(foldText(next))) return false;
  if (foldText(next) === 'uy' || more.length === 0) return true;
  return /^\p{Ll}/u.test(next) && (/^\p{Lu}/u.test(own) || more.some((word) => /^\p{Lu}/u.test(word)));
}

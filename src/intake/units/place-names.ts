import { foldText } from '../../lib/fold-text.ts';
import { TIER_WORDS } from '../words.ts';
import { tierWordOf } from './names.ts';

/** A place, with the word for its tier, as a line of text names it. */
export interface PlaceNamed {
  readonly text: string;
  /** Of another body of that place: "TRƯỜNG THCS XÃ LĂNG", whose commune is no office that the line is about. */
  readonly isOfBody: boolean;
}

/** "UBND XÃ", where a name follows; not "cấp xã", "các xã", "hợp tác xã". With diacritics: "tinh" is in "máy tính" as well. */
const START =
  /(?<![\p{L}\p{N}])(?<!(?:cấp|các|tác|những|mọi|mỗi|từng|liên)\s+)(?:(?:UBND|HĐND|[uủ]ỷ? ban nhân dân|ủy ban nhân dân|hội đồng nhân dân)\s+)?(?:thị xã|thị trấn|thành phố|đặc khu|xã|phường|huyện|quận|tỉnh)\s+(?=\p{Lu}|\p{N})/giu;
/** Where a name ends, if not with the line. */
const END =
  /[,;:(){}[\]–—_/]|\s-|-\s|\s(?:năm|tháng|ngày|quý)\s+[\dIV]|\s(?:19|20)\d\d(?!\d)|\s(?:tính đến|trên địa bàn|thuộc|và)\s/iu;
const DOCUMENT =
  /^(?:danh sách|danh mục|thống kê|báo cáo|biểu|bảng|kiểm kê|tổng hợp|sổ|phiếu|phụ lục|tình hình|hiện trạng|số liệu|mẫu|(?:trang )?thiết bị|máy|tài sản|kế hoạch|kết quả|tại|của|thuộc|và|equipment|inventory|list)(?!\p{L})/iu;
const BODY = /(?<!\p{L})(?:trường|trạm|công an|bệnh viện|trung tâm|ban chỉ huy|hợp tác)(?!\p{L})/iu;
/** What the committee of a place is divided into; its Party committee, police and schools are others. */
const OFFICE =
  /^(?:văn phòng|vp|bộ phận|phòng(?! khám)|trung tâm (?:phục vụ )?hành chính công|(?:tổ |quầy )?một cửa)(?!\p{L})(?!.*(?:đảng|đoàn|công an|quân sự|trường))/iu;

/** Whether a text is called as an office of the committee of a place is: "Văn phòng UBND xã Lăng", "Bộ phận một cửa". */
export const isOfOffice = (text: string): boolean => OFFICE.test(text.normalize('NFC').trim());

const SCHOOL = /^trường\s/iu;

/** The places that a line names, in its order: "XÃ LĂNG" of "DANH SÁCH MÁY TÍNH XÃ LĂNG NĂM 2026". */
export function placesIn(line: string): readonly PlaceNamed[] {
  const text = line.normalize('NFC').trim();
  const starts = [...text.matchAll(START)];
  let end = 0;
  return starts.flatMap((start, at) => {
    const from = start.index + start[0].length;
    const rest = text.slice(from, starts[at + 1]?.index);
    const cut = END.exec(` ${rest}`)?.index;
    const name = capitalised((cut === undefined ? rest : rest.slice(0, Math.max(0, cut - 1))).trim());
    const before = text.slice(end, start.index).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    if (name === '' || /^hội$/iu.test(name)) return [];
    end = from + name.length;
    const isOfBody = BODY.test(before) || (before !== '' && !DOCUMENT.test(before));
    return [{ text: `${start[0]}${name}`, isOfBody }];
  });
}

/** "Lăng được cấp máy" names Lăng: the words that begin with a capital or a figure. */
const capitalised = (name: string): string =>
  /^(?:[\p{Lu}\p{N}]\S*(?:\s+(?=[\p{Lu}\p{N}])|$|(?=\s)))+/u.exec(name)?.[0].trim() ?? '';

const RANKS: ReadonlyMap<string, number> = new Map([
  ['country', 0],
  ['province', 1],
  ['district', 2],
  ['commune', 3],
  ['village', 4],
  ['school', 4],
]);

/** How far down a kind of place stands; undefined where its word does not say. */
export const rankOfTier = (tier: string | undefined): number | undefined =>
  RANKS.get(TIER_WORDS.get(foldText(tier ?? '')) ?? '');
/** The same, of the word that a name begins with. */
export const rankOfName = (name: string): number | undefined => rankOfTier(tierWordOf(name));

/** Begins as names of offices and schools do, so that a unit is meant even where none is called so. */
export const claimsToBeUnit = (text: string): boolean =>
  SCHOOL.test(text.normalize('NFC')) ||
  (/^(?:UBND|HĐND)\s/iu.test(text.normalize('NFC')) && rankOfName(text) !== undefined);

/** Is the name of a place or of its office, and nothing else. */
export const isPlaceName = (text: string): boolean =>
  placesIn(text)[0]?.text.length === text.normalize('NFC').trim().length;
/** The same, or that of a school. */
export const namesPlace = (text: string): boolean => claimsToBeUnit(text) || isPlaceName(text);

import { foldText } from '../../lib/fold-text.ts';
import { cleanText } from '../cells/index.ts';

const TOTAL =
  /^(?:tong cong|cong|tong|tong so|total|totals|grand total|sub ?total|sum|overall|tc|σ|tong hop|toan (?:tinh|huyen|xa))$/;
/** "All schools", "East subtotal", "Subtotal East+West". */
const TOTAL_IN_ENGLISH =
  /^all(?: (?:the|our))? (?:\w+ )?(?:schools|units|offices|districts|communes|provinces|regions|zones|centres|centers|departments|sites|locations)$|(?:^|.* )(?:sub ?|grand )total(?: .*)?$/;
/**
 * "Tổng cộng (I+II)", "Cộng khối Đảng", "Tổng huyện A", "Cộng chuyển trang sau": behind the word, what is added up.
 * "Cộng Hòa" is a commune, and "Tổng công ty" a company.
 */
const TOTAL_OF =
  /^(?:tong cong(?! ty(?: |$))|tong so|(?:tong|cong) (?:[ivx]+|[a-h]|\d+|khoi|muc|phan|nhom|cap|toan|huyen|thi xa|thanh pho|tinh|xa|phuong|cac)|cong (?:don|chuyen|trang|mang)|total (?:of|for))(?: |$)/;
/** Figures that are worked out of the rows without adding them up. */
const WORKED_OUT =
  /^(?:luy ke|binh quan|trung binh|ty le|chenh lech|con thieu|con lai|so voi|(?:tang|giam|tang giam) so voi|average|mean)(?: |$)/;
/** "Trong đó: nữ", "- Viên chức": a part of the row above. */
const PART = /^(?:trong do|of which)(?: |$)/;
/** "- Xã An", "• Xã An": a line of a list within the row above, or just how names are set. */
const BULLET = /^[-–+•]\s*(?=\p{L})/u;
/** "nt", "-nt-", "như trên": the same as above. */
const DITTO = /^(?:nt|n t|nhu tren|ditto)$/;
export const NUMBERED = /^(?:[IVXLC]{1,5}|[A-H])(?:[.)/:]|\s*[-–])\s*\S|^(?:phần|mục|nhóm)\s+\S/iu;
/** What offices are grouped by, at the beginning of a line that says nothing else. */
const GROUP =
  /^(?:khoi|cap|huyen|thi xa|thanh pho|quan|tinh|xa|phuong|thi tran|dac khu|cac|district|province|commune|city|town)(?: |$)/;
/** The same in English, where it may stand behind the name: "Zone 1", "East District", "Primary schools". */
const FIRST_WORD = /^(?:zone|region|cluster|circuit|county|sub county|sector|division|municipality) /;
const LAST_WORD =
  / (?:district|province|region|county|zone|cluster|circuit|division|municipality|township|schools|offices|centres|centers|hospitals|clinics|departments|agencies|libraries)$/;
/** "1. Huyện Vân Canh", "2.1) Xã Canh Liên": numbers that sections have as well as rows. */
const ARABIC = /^\d{1,2}(?:\.\d{1,2})*[.)/]\s*/;
export const NUMBERING = /^(?:[IVXLC]{1,5}|[A-H]|\d{1,3})[.)]?$/;
const NOTE =
  /^(?:ghi chu|luu y|chu thich|(?:dvt|don vi tinh)(?!.* (?:trieu|nghin|ngan|ty|dong|vnd|usd)\b)|nguon|nguoi (?:lap|ky|kiem|bao cao|tong hop)|ke toan|thu truong|chu tich|pho chu tich|giam doc|truong phong|can bo|noi nhan|ky (?:ten|ghi|va)|da ky|xac nhan|tm|kt|ngay|note|notes|source|signed|signature|date|n b|end of (?:the )?(?:report|list|table|data|sheet|document|file))(?: |$)/;
/** Of these, what a person signs under. */
const SIGNED_BELOW =
  /^(?:nguoi (?:lap|ky|kiem|bao cao|tong hop)|ke toan|thu truong|chu tich|pho chu tich|giam doc|truong phong|ky (?:ten|ghi)|signed|signature)(?: |$)/;
/** "Prepared by", "Checked and approved", "Head teacher: A. Smith": "Principal Secretary" is an office. */
const SIGNED_IN_ENGLISH =
  /^(?:(?:prepared|compiled|reported|submitted|checked|verified|approved|certified|reviewed|received|authori[sz]ed)(?:,| and [a-z]+)*(?:\s+by(?!\p{L}).*)?|(?:the )?(?:head ?teacher|headmaster|headmistress|principal|director|chairman|chairperson|inventory officer|ict officer)(?:(?:['’]s)? (?:name|signature))?)\s*(?:[:(].*|[.…_]*)$/iu;
export const isSignature = (text: string): boolean =>
  SIGNED_BELOW.test(foldText(text)) || SIGNED_IN_ENGLISH.test(cleanText(text));
/** "Vân Canh, ngày 05 tháng 01 năm 2024": the place and the day above a signature. */
const PLACE_AND_DAY =
  /^.{2,40} ngay(?:(?: \d{1,2})? thang(?: \d{1,2})? nam(?: \d{4})?| \d{1,2} \d{1,2} (?:19|20)\d\d)$/;

/** What a web server writes into a file that it makes: "<b>Warning</b>: Undefined index in ...". */
const OF_SERVER =
  /^<br ?\/?>|^(?:<b>)?(?:(?:php )?(?:warning|notice|fatal error|deprecated|parse error))(?:<\/b>)?: .* on line \S+/i;

/** A code, a number: no word of a total, a header or a note ends in a figure. */
export const CODE = /^[A-Za-z0-9._/-]*\d$/;

/** What a text says of the row that it begins. */
export type Look = 'plain' | 'total' | 'part' | 'section' | 'note' | 'header';

/** What kind of place or thing such a heading is of, as far as it says so in English: what rows with figures may be called as well. */
export const kindInEnglish = (text: string): string | undefined => {
  const folded = foldText(text);
  return (FIRST_WORD.exec(folded) ?? LAST_WORD.exec(folded))?.[0].trim();
};

export const withoutBullet = (text: string): string => text.replace(BULLET, '');
export const isDitto = (text: string): boolean => DITTO.test(foldText(text));

/** Whether it begins as a line within the row above does. */
export const isPart = (cell: string): boolean => BULLET.test(cleanText(cell)) || PART.test(foldText(cell));

/** Nothing but the sign before it makes it look like a part. */
export const isBulleted = (cell: string): boolean => {
  const text = cleanText(cell);
  const folded = foldText(text);
  return BULLET.test(text) && !PART.test(folded) && !WORKED_OUT.test(folded);
};

/** What a text says. `headers`: the texts of the header, column by column. */
export function lookOf(cell: string, headers: readonly (readonly string[])[]): Look {
  const text = cleanText(cell);
  const folded = foldText(text);
  if (TOTAL.test(folded) || TOTAL_OF.test(folded) || TOTAL_IN_ENGLISH.test(folded)) return 'total';
  if (DITTO.test(folded)) return 'plain';
  if (PART.test(folded) || WORKED_OUT.test(folded) || BULLET.test(text)) return 'part';
  if (folded !== '' && headers.some((texts) => texts.includes(folded))) return 'header';
  const isNote = NOTE.test(folded) || PLACE_AND_DAY.test(folded) || SIGNED_IN_ENGLISH.test(text);
  if (/^\(?\*|^[([]/.test(text) || OF_SERVER.test(text) || isNote) return 'note';
  const grouped = [folded, foldText(text.replace(ARABIC, ''))].some(
    (each) => GROUP.test(each) || FIRST_WORD.test(each) || LAST_WORD.test(each),
  );
  return NUMBERED.test(text) || grouped ? 'section' : 'plain';
}

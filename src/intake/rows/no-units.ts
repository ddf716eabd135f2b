import { foldText } from '../../lib/fold-text.ts';

const PLACES = 'xa|phuong|thi tran|dac khu|huyen|thon|ban|don vi|dia phuong';
/** What no place is called. */
const KIND =
  'mien nui|vung cao|vung sau(?: vung xa)?|(?:khu vuc|kv|vung) (?:i{1,3}|[123])|kv[123]|dac biet kho khan|dbkk|an toan khu|atk|bai ngang(?: ven bien)?';
/** What places are called as well: "Xã Biên Giới" is one. */
const KIND_OR_NAME =
  'kho khan|dong bang|trung du|bien gioi|hai dao|ven bien|nong thon moi|loai (?:i{1,3}|[123])|con lai|khac';
const AREA = new RegExp(
  `^(?:(?:cac|so|khoi) )*(?:${PLACES})(?: (?:va )?(?:${PLACES}))* (?:(?:thuoc|la) )?(?:xa )?(?:(?<kind>${KIND})|(?<name>${KIND_OR_NAME}))(?: .*)?$`,
);
const PERIOD =
  /^(?:so lieu|cung ky|ke hoach|thuc hien|uoc(?: thuc hien)?|du kien|hien trang|tinh den)(?: .*)? (?:(?:nam|quy|thang|ngay|ky)(?: (?:truoc|nay|sau|[ivx]+|\d.*))?|(?:19|20)\d\d)$|^cung ky$|^(?:nam|quy [ivx]+(?: nam)?) (?:truoc|nay|(?:19|20)\d\d)$/;
const PAGE =
  /^(?:trang|page)(?: so)? \d+(?:(?: of)? \d+)?$|^(?:so )?(?:trang truoc|mang sang|chuyen sang|chuyen trang)(?: |$)/;
const LEVEL = /^(?:khoi|cap) (?:xa|phuong|thi tran|huyen|tinh)(?: (?:va )?(?:xa|phuong|thi tran|dac khu))*$/;

/**
 * Whether a text is a kind of area, a period or a page, which are no units: "Xã miền núi", "Số liệu năm 2024", "Trang 2". "Xã Biên
 * Giới" is one. `isBelowTotal`: "Khối xã" below the total adds up rows of the table, too.
 */
export function namesNoUnit(text: string, isBelowTotal = false): boolean {
  const folded = foldText(text);
  if (PERIOD.test(folded) || PAGE.test(folded) || (isBelowTotal && LEVEL.test(folded))) return true;
  const { kind, name } = AREA.exec(folded)?.groups ?? {};
  return kind !== undefined || (name !== undefined && !isCapitalised(text, name));
}

/** "Xã Biên Giới", "XÃ BIÊN GIỚI", but not "xã biên giới". */
const isCapitalised = (text: string, name: string): boolean => {
  const words = text.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
  const first = words.find((word) => foldText(word) === name.split(' ')[0]);
  return first !== undefined && /^\p{Lu}/u.test(first);
};

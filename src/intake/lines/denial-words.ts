import { foldText } from '../../lib/fold-text.ts';

/** What stands before and behind words that say how a connection is: "hiện nay chưa ...", "... từ tháng 6", "... được nữa". */
const NOW = '(?:(?:hien|nay|tai|van|con|da|dang|bi|tam|thoi) )*';
const SINCE = '(?: (?:tu|vao|trong|nam|thang|quy|den)(?: .*)?| \\d.*)?';
const said = (words: string): RegExp => new RegExp(`^${NOW}(?:${words})${SINCE}$`);

const THINGS = '(?: (?:mang|lan|internet|noi bo|wifi|cap quang|duong truyen|tslcd|ket noi|day|duong day))*';
/** "Chưa có", "không có mạng LAN", and nothing else. */
const NOT_THERE = new RegExp(
  `^${NOW}(?:chua|khong|khong con) (?:duoc )?(?:co|ket noi|lap|lap dat|trang bi|trien khai|dau tu|keo|xay dung|dang ky)${THINGS}$|^(?:absent|not (?:available|there|connected|installed))$`,
);
const STOPPED = said(
  'ngung(?: hoat dong| su dung| dung| cung cap)?|dung(?: hoat dong| su dung)?|cat(?: hop dong| mang)?|huy(?: hop dong)?|cham dut(?: hop dong)?|thanh ly(?: hop dong)?|mat (?:ket noi|tin hieu|mang)|dut(?: day| cap| cap quang)?|set danh|het han(?: hop dong)?|stopped|planned|not (?:yet )?in use|unused|inactive|down|under construction|cancelled|terminated|disconnected|suspended|offline',
);
const UNUSED = said(
  '(?:chua|khong|khong con)(?: duoc| con| the)? (?:hoat dong|su dung|dung|van hanh|dau noi|hoa mang|dua vao (?:su dung|hoat dong|van hanh)|ban giao|hoan thanh|hoan thien|khai thac|co tin hieu|ket noi duoc|vao duoc mang|truy cap duoc)(?: duoc)?(?: nua)?',
);
/** Under way or wished for. What is to be mended or widened is there. */
const PENDING = new RegExp(
  `^${NOW}(?:(?:dang|cho|chuan bi|du kien|se|ke hoach|de nghi|de xuat|can|xin)(?: duoc)? (?:lap|lap dat|dau tu|trang bi|xay dung|thi cong|trien khai|keo|dau noi|hoa mang|hoan thien|ban giao|nghiem thu|dang ky))${THINGS}(?: moi)?${SINCE}$`,
);
/** Nobody says that it is there. */
const UNCLEAR =
  /^(?:(?:chua|khong) (?:ro|biet|xac dinh|nghiem thu|co thong tin|co so lieu)|unknown|not known|unclear)$/;
/** "Đang dùng" is no "đã dừng", which it is without its marks. */
const USED = /(?<!\p{L})dùng(?!\p{L})/iu;
const STANDS = /(?:dừng|ngừng)(?!\p{L})/iu;

/** Whether a text says of a connection that it is not there: "chưa có"; "không có" alone may mean that there is nothing to say. */
export function isAbsent(text: string): boolean {
  const folded = foldText(text);
  return folded !== 'khong co' && NOT_THERE.test(folded);
}

/** Whether it says that a connection is out of use, not in use yet, or still to come. `folded`: of a part of it. */
export function isIdle(text: string, folded: string): boolean {
  if (UNUSED.test(folded) || PENDING.test(folded)) return true;
  return STOPPED.test(folded) && (STANDS.test(text) || !USED.test(text));
}

/** What a text says beside that there is a connection: "có, nhưng chưa đấu nối", "hệ thống mạng bị đứt". */
export const withoutAnswer = (folded: string): string =>
  folded
    .replace(/^(?:(?:ca|he thong|duong truyen|ket noi|mang|duong) )+(?=.)/, '')
    .replace(/^(?:(?:da|hien|hien da) )?co (?:(?:roi|nhung|song|tuy nhien) )*(?=.)/, '');

/** Whether it says that nobody knows. */
export const isUnclear = (folded: string): boolean => UNCLEAR.test(folded);

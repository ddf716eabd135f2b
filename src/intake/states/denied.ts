import { cleanText } from '../cells/index.ts';
import { withoutMarks } from './spelled.ts';

/** What things that are of no use are, in words by which that is denied, or told to be over, as well. */
const FAULT = 'hư hỏng|hỏng hóc|hỏng|hư|lỗi|trục trặc|sự cố|mất|thất lạc|broken|faulty|damaged|defective';
const GONE = 'thanh lý|thanh lí|tiêu hủy|tiêu huỷ|disposed of';
const WORD = ' (?!(?:nhưng|vẫn|lại|mà|còn)(?!\\p{L}))\\p{L}+';

const THING = 'máy tính|máy móc|máy|bộ|cái|chiếc|thiết bị|tài sản|trường hợp';
const NOT = `(?:không|chưa|not|no)(?: (?:còn|hề|có|được|thấy|phát hiện|xảy ra|yet))*(?: (?:${THING}))*(?: (?:nào|bị|phải|đã))*`;
/** "Không hỏng nặng" and "chưa thanh lý được" deny nothing. */
const DENIED = `(?:${NOT}|hết(?: bị)?) (?:${FAULT}|${GONE})(?: (?:hóc|gì|nào|cả))*(?! (?:nặng|hẳn|nhiều|hoàn toàn|được))`;

const DONE =
  '(?:đã|mới|vừa)(?: được)? (?:sửa|khắc phục|xử lý)(?: (?:chữa|xong|được|rồi|lỗi))*|sửa xong|repaired|fixed';
const RENEWED = '(?:đã|mới|vừa)(?: được)? thay(?: (?:thế|mới|xong|rồi))*';
const AND = '[ ,;.-]*(?:(?:nhưng|nay|hiện|và|but|now) )*';
/** Of some of them only, or in vain. */
const NOT_ALL = '(?! ?\\d| nhưng không| không| bằng)';
/** "Hỏng, đã sửa", "hỏng nguồn đã thay". */
const MENDED = `(?:${FAULT})(?:(?:${WORD}){0,3}?${AND}(?:${DONE})|(?:${WORD}){1,3}?${AND}${RENEWED})${NOT_ALL}`;
/** "Đã thay máy hỏng", "đã khắc phục sự cố"; "cần thay máy hỏng" is none. */
const REPLACED = `(?<!(?:cần|phải|chờ|xin|sẽ|nghị|xuất|kiến|chưa)(?: được)? )(?:(?:đã|mới|vừa)(?: được)? (?:sửa|khắc phục|xử lý)(?: chữa)?|(?:(?:đã|mới|vừa) )?(?:được )?thay|repaired|fixed|replaced|replaces)(?: (?:thế|cho|các|những|\\d+))*(?:${WORD}){0,3}? (?:${FAULT}|${GONE})`;
/** "Trước đây hỏng", "lỗi thời". */
const PAST = `(?:trước đây|trước kia|từng)(?: (?:có|bị|hay|đã))* (?:${FAULT})|lỗi thời`;

/** Takes words out of a text, as written or wholly without diacritics. */
function without(...sources: readonly string[]): (text: string) => string {
  const [own, plain] = [(text: string) => text, withoutMarks].map((spell) =>
    sources.map((source) => new RegExp(`(?<!\\p{L})(?:${spell(source)})(?!\\p{L})`, 'giu')),
  ) as [RegExp[], RegExp[]];
  return (text) => {
    const clean = cleanText(text.normalize('NFC'));
    const words = /[^\x00-\x7f]/.test(clean) ? own : plain;
    return words.reduce((rest, word) => rest.replace(word, ' '), clean).trim();
  };
}

/** A text without the faults that it says to be set right, or over: "Hỏng, đã sửa", "thay máy hỏng". */
export const withoutMended = without(MENDED, REPLACED, PAST);

/** A text without the states that it denies: "Không có máy hỏng", "chưa thanh lý". */
export const withoutDenied = without(DENIED);

const BODY =
  /^(?:[IVX\d]+[.)] ?)?(?:ban|hội đồng|tiểu ban|tổ)(?: (?:quản lý|định giá|kiểm kê|và|,))* thanh l[ýí](?: (?:tài sản|thiết bị)(?: công)?)?$/iu;
/** Each word with a capital: "Xã Hưng Hỏng". */
const PLACE = /^(?:Xã|Phường|Thị trấn|Đặc khu|Thôn|Bản|Ấp)(?: \p{Lu}\p{Ll}*)+$/u;

/** A text without the names of bodies and places that have words of states in them: "Ban Thanh lý tài sản". */
export function withoutNames(text: string): string {
  const parts = text.normalize('NFC').split(BETWEEN);
  const told = parts.filter((part) => !BODY.test(part.trim()) && !PLACE.test(part.trim()));
  return told.length === parts.length ? text : told.join(', ');
}
const BETWEEN = / [-–] |:/;

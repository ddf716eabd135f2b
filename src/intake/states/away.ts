import { saying } from './spelled.ts';

/** "không bao gồm máy cá nhân", "không phải máy mượn của huyện" */
const NOT =
  '(?<!(?<!\\p{L})(?:không|chưa|trừ|ngoài|hết)(?: (?:bao gồm|gồm|kể|tính|có|phải|là|bị|được|cả|các|những|nào|máy|tài sản|thiết bị))* )';
const PERSON = '(?:cán bộ|công chức|viên chức|nhân viên|cá nhân|cbcc|đồng chí|đ/c|anh|chị)';
/** Those that an office hands things to which stay in it. */
const OWN =
  '(?: (?:các|từng|mọi))*(?: (?:cán bộ|công chức|viên chức|nhân viên|cá nhân|cbcc|cbccvc|người|ubnd|uỷ ban|ủy ban|xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|phòng|văn phòng|bộ phận|anh|chị|đ/c|đồng chí|địa phương|thôn)(?!\\p{L}))';

/** What an office had, and has no more. */
const GONE = [
  'ghi giảm', 'giảm trong (?:năm|kỳ)', 'điều chuyển đi', 'đã điều chuyển', 'trả lại', 'đã trả', 'trả về', 'hoàn trả', 'tài sản mất', 'thiết bị mất', 'máy mất',
  `bàn giao (?:cho|lại cho|sang|về)(?!${OWN})`, 'thiếu so với', 'trên sổ không có', 'không có thực tế', 'không có trên thực tế', 'không còn trên thực tế',
  'written off', 'returned to',
]; // biome-ignore format: a list to be read as one
/** What is there, and belongs to others. */
const OTHERS = [
  '(?:máy|laptop|thiết bị|tài sản|đồ dùng) cá nhân', 'máy tính cá nhân (?:của|do|tự)', `của(?: \\p{L}+)? cá nhân(?! (?:sử dụng|quản lý))`, 'sở hữu cá nhân', 'máy riêng', 'tài sản riêng',
  `${PERSON}(?: \\p{L}+){0,3}? tự (?:mua|trang bị|sắm|túc|bỏ tiền)`, '(?:máy|thiết bị|tài sản) mượn', 'mượn (?:của|từ|tạm|tại)', '(?:đi|đang|tạm) mượn',
  'personal (?:computer )?property', 'personally owned', 'own device', 'byod', 'borrowed', 'on loan from',
]; // biome-ignore format: a list to be read as one

/** Whether a text speaks of items that an office has given away or lost, or that are not its own. */
export const speaksOfAway = saying(...[...GONE, ...OTHERS].map((words) => `${NOT}${words}`));

/** The same of a note beside an item: what kind of machine that is, the row says itself. */
export const notesAway = saying(
  ...[...GONE, ...OTHERS, 'máy(?: vi)? tính(?: xách tay| để bàn)? cá nhân', '(?<=^\\s*)cá nhân(?=\\s*$)'].map(
    (words) => `${NOT}${words}`,
  ),
);

/**
 * Text as people compare it: no case, no diacritics, no punctuation, one space.
 * "Đơn  vị (cấp xã)" and "don vi cap xa" fold to the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

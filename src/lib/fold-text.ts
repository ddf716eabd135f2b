import { remembered } from './remembered.ts';

/** Longer texts are seldom met twice. */
const LONGEST = 80;

/**
 * Text as people compare it: no case, no diacritics, no punctuation, one space.
 * "Đơn  vị (cấp xã)" and "don vi cap xa" fold to the same.
 */
export const foldText = (text: string): string => (text.length > LONGEST ? folded(text) : foldedOnce(text));

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every header is held against many words, each time the same few texts. */
const foldedOnce = remembered(folded);

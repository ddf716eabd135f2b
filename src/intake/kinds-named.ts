import { foldText } from '../lib/fold-text.ts';
import { phraseFinder } from '../lib/phrases.ts';
import { CATEGORY_WORDS } from './words.ts';

const findKinds = phraseFinder(CATEGORY_WORDS);

/** The categories of items that a text names: "máy tính bảng" is no computer. */
export const kindsNamed = (text: string): ReadonlySet<string> => findKinds(foldText(text)).found;

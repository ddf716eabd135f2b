import { foldText } from '../lib/fold-text.ts';
import { CATEGORY_WORDS } from './words.ts';

const WORDS = [...CATEGORY_WORDS].sort(([a], [b]) => b.length - a.length);

/** The categories of items that a text names, the longest words first: "máy tính bảng" is no computer. */
export function kindsNamed(text: string): ReadonlySet<string> {
  let rest = ` ${foldText(text)} `;
  const found = new Set<string>();
  for (const [word, category] of WORDS) {
    if (!rest.includes(` ${word} `)) continue;
    found.add(category);
    rest = rest.replaceAll(` ${word} `, ' , ');
  }
  return found;
}

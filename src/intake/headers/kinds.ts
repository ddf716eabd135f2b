import { foldText } from '../../lib/fold-text.ts';
import { CATEGORY_WORDS } from '../words.ts';
import { keyOf } from './meaning.ts';

/** Categories whose words name kinds of them by what stands behind the plain word: "máy in", "máy in laser". */
const SORTED: Readonly<Record<string, readonly string[]>> = {
  printer: ['máy in'],
  scanner: ['máy scan', 'máy quét'],
  copier: ['máy photocopy'],
};

/** Kinds whose words do not begin with the plain word of the category. */
const OTHER_KINDS = [
  'máy trạm', 'workstation', 'máy tính đồng bộ', 'máy bộ', 'AIO', 'all in one', 'mini PC', 'macbook', 'ultrabook', 'ipad', 'chromebook', 'netbook', 'imac', 'imacs', 'macs',
  'mac mini', '2 in 1', '2 in 1s',
  'laser printer', 'inkjet printer', 'máy in đa chức năng', 'máy in đa năng', 'máy photocopy đa chức năng',
]; // biome-ignore format: a list to be read as one

const KIND_WORDS: readonly string[] = [
  ...[...CATEGORY_WORDS].flatMap(([word, category]) =>
    SORTED[category]?.some((plain) => word.startsWith(`${foldText(plain)} `)) ? [word] : [],
  ),
  ...OTHER_KINDS.map(foldText),
].sort((a, b) => b.length - a.length);

/** Short words may be letters of others, once their spaces are lost. */
const SHORT = 6;

/** The longest word for a kind of a category that a header has, without spaces; empty where it has none. */
export function kindIn(path: readonly string[]): string {
  const text = foldText(path.join(' '));
  const key = keyOf(text);
  const word = KIND_WORDS.find((each) => {
    const own = keyOf(each);
    return own.length < SHORT ? ` ${text} `.includes(` ${each} `) : key.includes(own);
  });
  return word === undefined ? '' : keyOf(word);
}

/** Whether what is counted under the first kind contains what is counted under the second: "máy in" all that are "máy in màu". */
export const contains = (kind: string, other: string): boolean =>
  kind === ''
    ? Object.values(SORTED).some((words) => words.some((word) => other.startsWith(keyOf(word)))) &&
      !OTHER_KINDS.map(keyOf).includes(other)
    : other !== kind && other.startsWith(kind);

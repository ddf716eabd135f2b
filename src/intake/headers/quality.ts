import { foldText } from '../../lib/fold-text.ts';
import type { Count, HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';
import { segmentOf } from './remarks.ts';

type Quality = 'good' | 'fair' | 'poor';

const WORDS: Readonly<Record<Quality, RegExp>> = {
  good: /^(?:rat |con |loai )?tot$|^good$/,
  fair: /^(?:loai )?(?:kha|trung binh)$|^fair$/,
  poor: /^(?:loai )?(?:kem|yeu)$|^poor$/,
};
const LEADING = /^(?:(?:so luong|so may|so|may|chat luong|of which|trong do) )+/;

const AT_END = /^(.*\S)\s+((?:rất |còn |loại )?(?:tốt|khá|trung bình|kém|yếu))$/iu;

/** "Máy tính / Tốt" or "Máy tính tốt" in one cell, as a group with its column below it. */
const stepsOf = (path: readonly string[]): readonly string[] =>
  path
    .flatMap((text) => text.split(' / '))
    .flatMap((text) => {
      const [, whole, quality] = AT_END.exec(text.normalize('NFC').trim()) ?? [];
      const meaning = whole === undefined ? undefined : readHeader('units', [whole])?.meaning;
      const isSplit = meaning?.is === 'count' && meaning.part === 'total';
      return isSplit ? [whole as string, quality as string] : [text];
    });

/** What a column says of the quality of machines: "Tốt", "Trung bình", "Kém". */
export function qualityOf(path: readonly string[]): Quality | undefined {
  // "TB" is no terabyte here.
  if (/^\s*tb\.?\s*$/i.test(path.at(-1) ?? '')) return 'fair';
  const leaf = foldText(segmentOf(path.at(-1) ?? '', path.length === 1).text).replace(LEADING, '');
  return (['good', 'fair', 'poor'] as const).find((quality) => WORDS[quality].test(leaf));
}

/** Columns that tell good machines from fair ones, all of which are in use, and from poor ones, which are too weak. */
export interface Scale {
  readonly readings: ReadonlyMap<number, HeaderReading>;
  /** The paths of headers with what they are of above them. */
  readonly wholes: ReadonlyMap<number, readonly string[]>;
}

/**
 * "Tổng số | Tốt | Trung bình | Kém": where a total has them all, only the poor ones tell more than it does. Without a total
 * those in use are all of them together. A mean stands alone, a fair one beside a good or a poor one.
 */
export function scalesIn(
  headers: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): Scale {
  const found = new Map<number, HeaderReading>();
  const wholes = new Map<number, readonly string[]>();
  const paths = headers.map(stepsOf);
  const qualities = paths.map(qualityOf);
  const groupOf = (column: number): string => (paths[column] ?? []).slice(0, -1).join('\u001f');
  for (let start = 0; start < paths.length; start++) {
    let end = start;
    while (qualities[end] !== undefined && groupOf(end) === groupOf(start)) end++;
    const scale = qualities.slice(start, end);
    const of = new Set(scale).size > 1 ? wholeOf(start, paths, readings) : undefined;
    if (scale.includes('fair') || (of && !of.hasTotal)) {
      const above = of?.path ?? [];
      for (let column = start; of && column < end; column++) {
        const isPoor = qualities[column] === 'poor';
        const part: Count['part'] = isPoor ? 'too_weak' : 'in_use';
        const count: Count = { is: 'count', category: of.category, part };
        const isRest = of.hasTotal && !isPoor;
        found.set(column, {
          meaning: isRest ? { is: 'ignored', why: 'derived' } : count,
          how: 'synonym',
          notes: {},
        });
        wholes.set(column, [...above, ...(paths[column]?.slice(-1) ?? [])]);
      }
    }
    start = Math.max(start, end - 1);
  }
  return { readings: found, wholes };
}

/** What the columns of a scale are of: of what their group counts, else of the column to their left. */
function wholeOf(
  start: number,
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): { category: string; path: readonly string[]; hasTotal: boolean } | undefined {
  const group = (paths[start] ?? []).slice(0, -1);
  const grouped = group.length > 0 ? readHeader('units', group)?.meaning : undefined;
  if (grouped?.is === 'count') {
    const { category } = grouped;
    const isTotal = ({ meaning }: HeaderReading): boolean =>
      meaning.is === 'count' && meaning.category === category && meaning.part === 'total';
    return { category, path: group, hasTotal: readings.some((reading) => reading && isTotal(reading)) };
  }
  const left = readings[start - 1]?.meaning;
  if (left?.is !== 'count' || left.part !== 'total') return undefined;
  return { category: left.category, path: paths[start - 1] ?? [], hasTotal: true };
}

/** Poor ones are in use as well: where no total has them, they are among those that good and fair ones make. */
export const isPoorOf = (path: readonly string[]): boolean => qualityOf(stepsOf(path)) === 'poor';

/** Whether a column tells a quality: two such columns that count those in use are added up. */
export const isQuality = (path: readonly string[]): boolean => qualityOf(stepsOf(path)) !== undefined;

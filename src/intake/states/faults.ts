import { foldText } from '../../lib/fold-text.ts';
import { stateNamed } from '../headers/states.ts';
import { REPAIRED_WORDS } from '../words.ts';

/** Whether a heading names a state in which items are of no use. */
export function isFault(path: readonly string[]): boolean {
  const state = stateNamed(path);
  return state !== undefined && state !== 'in_use';
}

const REPAIRED: ReadonlySet<string> = new Set(REPAIRED_WORDS.map(foldText));

/** Whether a heading is of those that were broken and are repaired: beside broken ones, they may be among these. */
export const isRepaired = (path: readonly string[]): boolean =>
  REPAIRED.has(foldText(path.at(-1) ?? '').replace(/^(?:trong do |so luong |so )*(?:may |thiet bi )?/, ''));

/** Of those that are broken so many may be repaired. */
export const withoutRepaired = <Told extends { readonly part: string; readonly value: number | undefined }>(
  counts: readonly Told[],
  mended: number,
): readonly Told[] =>
  mended === 0
    ? counts
    : counts.map((count) =>
        count.part === 'broken' && count.value !== undefined
          ? { ...count, value: Math.max(0, count.value - mended) }
          : count,
      );

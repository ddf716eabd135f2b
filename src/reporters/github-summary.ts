import type { Block } from './blocks.ts';
import type { Emission } from './emission.ts';
import { markdownOf } from './markdown.ts';
import { validateBlocks } from './validate.ts';

/** GitHub takes no longer summary of a step: 1 MiB. */
const LARGEST = 1024 * 1024;

/** The view of validate as Markdown for $GITHUB_STEP_SUMMARY; tables lose their last rows where it would be too long. */
export function githubSummaryOf({ report, locale, format }: Emission): string {
  const blocks = validateBlocks(report, { name: 'validate', top: 0 }, locale, format);
  return markdownOf(fitted(blocks, LARGEST, (left) => locale.ci.summaryCut(format.number(left))));
}

/** Blocks whose Markdown has at most so many bytes: tables are cut from the last to the first, and say so. */
function fitted(blocks: readonly Block[], most: number, sayCut: (left: number) => string): readonly Block[] {
  let cut = [...blocks];
  for (let at = blocks.length - 1; at >= 0 && bytesOf(cut) > most; at--) {
    const block = blocks[at] as Block;
    if (block.kind !== 'table') continue;
    const kept = (rows: number): Block[] =>
      cut.with(at, { ...block, rows: block.rows.slice(0, rows), more: sayCut(block.rows.length - rows) });
    let [fits, over] = [0, block.rows.length];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (bytesOf(kept(middle)) <= most) fits = middle;
      else over = middle;
    }
    cut = kept(fits);
  }
  return cut;
}

const bytesOf = (blocks: readonly Block[]): number => Buffer.byteLength(markdownOf(blocks));

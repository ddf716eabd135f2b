import { foldText } from '../../lib/fold-text.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';

/** The names of so many rows tell what units are called. */
const SAMPLED_ROWS = 200;

/**
 * Tells the rows of a table of units that say nothing but a name which begins and ends as no other does: they may be headings, notes or
 * signatures. `see` every row that is taken for a unit, then `tell`.
 */
export function nameWatcher(
  layout: Layout,
  findings: Findings,
): { see(batch: Batch, record: number, row: number): void; tell(): void } {
  const names = layout.columnOf('name');
  const words = new Set<string>();
  const alone: { readonly row: number; readonly text: string }[] = [];
  let others = 0;
  return {
    see(batch, record, row) {
      const cell = names < 0 ? null : batch.cell(record, names);
      if (isBlank(cell)) return;
      const text = cleanText(String(cell));
      let isAlone = true;
      for (let column = 0; isAlone && column < batch.width(record); column++)
        isAlone = column === names || isBlank(batch.cell(record, column));
      if (isAlone) alone.push({ row, text });
      else if (others++ < SAMPLED_ROWS) for (const word of endsOf(text)) words.add(word);
    },
    tell() {
      if (alone.length >= others) return;
      const { file, sheet } = layout.table;
      for (const { row, text } of alone) {
        if (endsOf(text).some((word) => words.has(word))) continue;
        findings.group(`only named ${file} ${sheet.name} ${layout.table.headerRow}`, () => ({
          rule: 'unit-only-named',
          place: layout.place(row, 'name'),
          value: text,
        }));
      }
    },
  };
}

/** The first word of a name, and the last. */
const endsOf = (text: string): readonly string[] => {
  const words = foldText(text).split(' ');
  return [words[0] as string, words.at(-1) as string];
};

import { isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import { tierWordOf } from '../units/names.ts';
import { kindInEnglish } from './words.ts';

/** What a table's rows have in common, asked for where a row can be taken in two ways. */
export interface Body {
  /** Rows numbered I or A with rows numbered 1, 2, 3 below them, before the next of their kind. */
  readonly heads: ReadonlySet<number>;
  /** Rows numbered 1.1 or a, below a row numbered 1 that has figures. */
  readonly parts: ReadonlySet<number>;
  /** What kind of place the rows with figures are called. */
  readonly words: ReadonlySet<string>;
}

/** `numbers`: the column of row numbers, below 0 where there is none; `figures`: the columns that say something of a row. */
export function bodyAtAGlance(layout: Layout, numbers: number, figures: readonly number[]): Body {
  const words = new Set<string>();
  const heads = new Set<number>();
  const parts = new Set<number>();
  const names = layout.columnOf('name') >= 0 ? layout.columnOf('name') : layout.columnOf('unit_id');
  const letters = new Set<number>();
  /** Rows of groups that none of their own has followed yet. */
  let open: number[] = [];
  let whole = false;
  for (const batch of glanceAt(layout.table)) {
    for (let record = 0; record < batch.length; record++) {
      const row = batch.firstRow + record;
      const name = names < 0 ? null : batch.cell(record, names);
      const column = numbers < 0 ? null : batch.cell(record, numbers);
      const number = String((isBlank(column) ? name : column) ?? '').trim();
      const says = figures.some((column) => !isBlank(batch.cell(record, column)));
      if (/^(?:[IVX]{1,5}|[A-H])(?:[.)]|$)/.test(number)) {
        // Of two groups of one kind in a row the first has no rows.
        if (/^[A-H](?:[.)]|$)/.test(number) && !/^I/.test(number)) open = [row];
        else open = [...open.slice(0, 1).filter((each) => letters.has(each)), row];
        if (/^[A-H](?:[.)]|$)/.test(number)) letters.add(row);
        whole = false;
      } else if (/^\d{1,4}(?:[.)](?!\d)|$)/.test(number)) {
        for (const head of open) heads.add(head);
        open = [];
        whole = says;
      } else if (whole && /^(?:\d+(?:\.\d+)+|[a-zđ][.)]?$|[-–+]$)/.test(number) && says) parts.add(row);
      if (typeof name !== 'string' || !says) continue;
      const word = tierWordOf(name) ?? kindInEnglish(name);
      if (word !== undefined) words.add(word);
    }
  }
  return { heads, parts, words };
}

import type { ItemRow } from '../intake/items/row.ts';
import type { Verdict } from '../model/comparison.ts';
import type { RangeFigure } from '../model/report.ts';
import { unknownOf, verdictOf } from '../verdict.ts';

/** A place in a file, as documents write it. */
export interface From {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** What became of one row of equipment under the target's standard. */
export interface ExplainedRow extends From {
  readonly unit_id: string;
  readonly category: string | null;
  readonly asset_id: string | null;
  readonly quantity: number | null;
  /** Of a wide form: which part of the category's items the quantity counts. */
  readonly part: string | null;
  readonly item: string | null;
  /** Does it count as in service and to standard? */
  readonly counts: boolean;
  readonly why: 'number_of' | 'duplicate' | 'unusable' | 'not_yet' | 'other_category' | Verdict;
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  /** The year in which it passes its useful life, where it has not yet; null: nothing says so. */
  readonly passes_life: RangeFigure | null;
}

/** What a row is to each of the items. `names`: of the standards, by position. */
export function explained(row: ItemRow, items: readonly string[], names: readonly string[]): ExplainedRow[] {
  const base = {
    unit_id: row.unit.id,
    file: row.place.file,
    sheet: row.place.sheet ?? null,
    row: row.place.row ?? null,
    category: row.category ?? null,
    asset_id: row.assetId ?? null,
    quantity: row.quantity ?? null,
    part: row.part ?? null,
  };
  const nothing = { item: null, counts: false, failed: [], unknown: [], passes_life: null };
  if (row.refused) return [{ ...base, ...nothing, why: row.refused }];
  const mine = row.judged.filter(({ standard }) => items.includes(names[standard] as string));
  if (mine.length === 0) return [{ ...base, ...nothing, why: 'other_category' }];
  // A number of a wide form is no item that counts or not: the figure is made from all of them together.
  if (row.part !== undefined)
    return mine.map(({ standard }) => ({
      ...base,
      ...nothing,
      item: names[standard] as string,
      counts: true,
      why: 'number_of' as const,
    }));
  return mine.map((judged) => {
    const why = verdictOf(judged);
    const item = names[judged.standard] as string;
    const { failed } = judged;
    const { first, last = null } = judged.lifeEnds ?? {};
    const passes_life = first === undefined ? null : { low: first, high: last };
    return { ...base, item, counts: why === 'counts', why, failed, unknown: unknownOf(judged), passes_life };
  });
}

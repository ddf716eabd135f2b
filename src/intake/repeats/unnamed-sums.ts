import { headerPlace } from '../table.ts';
import type { AddedUp } from './again.ts';
import { areApart } from './apart.ts';
import { inFamilies, type SummedList, tellsOfKindsOnly } from './summaries.ts';

/** What a list says of a unit, held against one that goes into more detail. */
interface Held {
  readonly unit: number;
  readonly other: number;
  readonly families: ReadonlySet<string>;
  readonly equal: number;
  readonly items: number;
  readonly isShorter: boolean;
}

/** Fewer are in two lists by accident. */
const TELLING_ITEMS = 3;

/** What lists say again that nothing calls summaries, but most of whose numbers are the sums of another list that has more rows. */
export function* addedUp(
  lists: readonly SummedList[],
  listsOf: ReadonlyMap<number, readonly number[]>,
): Generator<{
  readonly list: number;
  readonly other: number;
  readonly unit: number;
  readonly again: AddedUp;
}> {
  const held = lists.map((): Held[] => []);
  for (const [unit, positions] of listsOf) {
    const all = positions.map((at) => {
      const { layout, day, units } = lists[at] as SummedList;
      const said = units.get(unit) as NonNullable<ReturnType<typeof units.get>>;
      const isOfKinds = tellsOfKindsOnly(layout);
      return { at, layout, day, rows: said.rows.count, families: inFamilies([said]), isOfKinds };
    });
    for (const own of all) {
      if (!own.isOfKinds) continue;
      let best: Held | undefined;
      for (const other of all) {
        if (other === own || other.rows < own.rows) continue;
        const shared = [...own.families].filter(([family]) => other.families.has(family));
        const equal = shared.filter(([family, count]) => other.families.get(family) === count);
        if (shared.length === 0 || (best && best.equal >= equal.length)) continue;
        if (areApart(own, other)) continue;
        best = {
          unit,
          other: other.at,
          families: new Set(shared.map(([family]) => family)),
          equal: equal.length,
          items: equal.reduce((sum, [, count]) => sum + count, 0),
          isShorter: own.rows < other.rows,
        };
      }
      if (best) held[own.at]?.push(best);
    }
  }
  for (const [list, found] of held.entries()) {
    const sum = (count: (each: Held) => number): number => found.reduce((all, each) => all + count(each), 0);
    const isMost = sum(({ equal }) => equal) * 2 > sum(({ families }) => families.size);
    const isAccident = found.length < 2 && sum(({ items }) => items) < TELLING_ITEMS;
    if (!isMost || isAccident || !found.some(({ isShorter }) => isShorter)) continue;
    for (const { unit, other, families, equal } of found) {
      const first = headerPlace((lists[other] as SummedList).layout.table);
      yield { list, other, unit, again: { how: equal === families.size ? 'sums' : 'near', first, families } };
    }
  }
}

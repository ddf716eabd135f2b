import type { Place } from '../../model/finding.ts';
import type { ItemCounts, Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import { familyOf, itemsOf } from '../wide/lots.ts';

/** What one summary says of a family of items of a unit. */
interface Said {
  count: number;
  readonly kinds: Set<string>;
  readonly place: Place;
}

/** What summaries say of what other lists count already, by unit, family of items and summary. */
export class SummaryCounts {
  readonly #units = new Map<Unit, Map<string, Map<Layout, Said>>>();

  add(unit: Unit, kind: string, quantity: number, layout: Layout, row: number): void {
    const families = this.#units.get(unit) ?? new Map<string, Map<Layout, Said>>();
    this.#units.set(unit, families);
    const summaries = families.get(familyOf(kind)) ?? new Map<Layout, Said>();
    families.set(familyOf(kind), summaries);
    const own = summaries.get(layout) ?? { count: 0, kinds: new Set(), place: layout.place(row) };
    summaries.set(layout, own);
    own.count += quantity;
    own.kinds.add(kind);
  }

  /** Says where lists show another number, all having been read; `beyond`: takes how many more of some kinds a unit may have. */
  hold(
    listed: ItemCounts,
    findings: Findings,
    beyond: (unit: Unit, kinds: ReadonlySet<string>, more: number) => void,
  ): void {
    for (const [unit, families] of this.#units) {
      for (const [family, summaries] of families) {
        const shown = itemsOf(listed, unit, family) ?? 0;
        let most: Said | undefined;
        for (const said of summaries.values()) {
          const { count, place } = said;
          if (count > (most?.count ?? shown)) most = said;
          if (count === shown) continue;
          const params = { unit: unit.id, family, counted: count, listed: shown, told: 'summary' };
          findings.add({ rule: 'count-differs', place, value: count, params });
        }
        if (most) beyond(unit, most.kinds, most.count - shown);
      }
    }
  }
}

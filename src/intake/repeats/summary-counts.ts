import type { Place } from '../../model/finding.ts';
import type { ItemCounts, Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import { familyOf, itemsOf } from '../wide/lots.ts';

/** What summaries say of what other lists count already, by unit and family of items. */
export class SummaryCounts {
  readonly #units = new Map<Unit, Map<string, { count: number; kinds: Set<string>; place: Place }>>();

  add(unit: Unit, kind: string, quantity: number, place: Place): void {
    const families = this.#units.get(unit) ?? new Map();
    this.#units.set(unit, families);
    const own = families.get(familyOf(kind)) ?? { count: 0, kinds: new Set(), place };
    families.set(familyOf(kind), own);
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
      for (const [family, { count, kinds, place }] of families) {
        const shown = itemsOf(listed, unit, family) ?? 0;
        if (shown === count) continue;
        const params = { unit: unit.id, family, counted: count, listed: shown, told: 'summary' };
        findings.add({ rule: 'count-differs', place, value: count, params });
        if (count > shown) beyond(unit, kinds, count - shown);
      }
    }
  }
}

import type { Evidence } from '../checks/check.ts';
import { checkOf, type Target } from '../checks/index.ts';
import type { Finding } from '../model/finding.ts';
import { type Inventory, JUDGED } from '../model/inventory.ts';

/** Facts that cannot both be right: a part larger than its whole, fewer villages declared than listed. */
export function* contradictions(
  targets: readonly Target[],
  inventory: Inventory,
  evidence: Evidence,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const target of targets) {
    if (target.check === 'coverage' && target.count !== undefined) {
      for (const unit of inventory.units) {
        const fact = unit.facts.get(target.count);
        if (typeof fact?.value !== 'number') continue;
        const listed = checkOf(target).inputs(target, unit, evidence).length - 1;
        if (fact.value < listed && evidence.holds(unit, target.where) === JUDGED.yes) {
          const params = { unit: unit.id, declared: fact.value, listed };
          yield { rule: 'fewer-declared-than-listed', place: fact.place, value: fact.value, params };
        }
      }
    }
    if (target.check !== 'share') continue;
    for (const unit of inventory.units) {
      const [part, whole] = [unit.facts.get(target.part), unit.facts.get(target.whole)];
      const key = `${unit.index} ${target.part} ${target.whole}`;
      if (
        typeof part?.value !== 'number' ||
        typeof whole?.value !== 'number' ||
        part.value <= whole.value ||
        seen.has(key)
      )
        continue;
      seen.add(key);
      unit.facts.set(target.part, { ...part, value: undefined });
      yield {
        rule: 'part-exceeds-whole',
        place: part.place,
        value: part.value,
        related: whole.place,
        params: { part: target.part, whole: target.whole, partValue: part.value, wholeValue: whole.value },
      };
    }
  }
}

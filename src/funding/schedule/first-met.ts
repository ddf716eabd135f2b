import { groupBy } from '../../lib/group-by.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { ScheduleReport } from '../../model/report.ts';
import type { ScheduledNeed } from './types.ts';

type Year = number | null;

/** The later of two years; null is later than any. */
const later = (a: Year, b: Year): Year => (a === null || b === null ? null : Math.max(a, b));
const latest = (years: readonly Year[]): Year => years.reduce(later, 0);

/** The year in which each target is first met by what the plan buys: in every unit that lacks something, above it, and by tier. */
export function firstMet(
  targets: readonly string[],
  needs: readonly ScheduledNeed[],
): ScheduleReport['first_met'] {
  return targets.flatMap((target) => {
    const own = groupBy(
      needs.filter(({ need }) => need.targets.includes(target)),
      ({ need }) => need.unit,
    );
    const units = [...own]
      .sort(([a], [b]) => a.index - b.index)
      .map(([unit, all]) => ({ unit, year: metIn(all) }));
    if (units.length === 0) return [];
    const above = new Map<Unit, Year>();
    for (const { unit, year } of units) {
      for (const each of ancestors(unit))
        above.set(each, later(above.has(each) ? (above.get(each) as Year) : 0, year));
    }
    return [
      {
        target,
        year: latest(units.map(({ year }) => year)),
        by_tier: [...groupBy(units, ({ unit }) => unit.tier ?? null)].map(([tier, all]) => ({
          tier,
          year: latest(all.map(({ year }) => year)),
        })),
        by_ancestor: [...above]
          .sort(([a], [b]) => a.index - b.index)
          .map(([unit, year]) => ({ unit_id: unit.id, name: unit.name, year })),
        by_unit: units.map(({ unit, year }) => ({ unit_id: unit.id, name: unit.name, year })),
      },
    ];
  });
}

/** The first year at whose end nothing is lacking. */
function metIn(needs: readonly ScheduledNeed[]): Year {
  const years = needs[0]?.years.map(({ year }) => year) ?? [];
  return years.find((_, at) => needs.every(({ years: own }) => own[at]?.carriedOut === 0)) ?? null;
}

import { groupBy } from '../../lib/group-by.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { ScheduleReport, UnitFigures } from '../../model/report.ts';
import type { ScheduledNeed } from './types.ts';

/** A target as it was judged on the day of the stock. */
export interface TargetJudged {
  readonly id: string;
  readonly byUnit: readonly UnitFigures[];
  /** The figures of a unit contain those of the units below it. */
  readonly countsBelow: boolean;
}

type Year = number | null;

/** The later of two years; null is later than any. */
const later = (a: Year, b: Year): Year => (a === null || b === null ? null : Math.max(a, b));
const latest = (years: readonly Year[]): Year => years.reduce(later, 0);

/**
 * The year in which each target that the plan buys for is first met: in every unit that falls short of it, above it, and by tier.
 * A unit of which it is not known how much it lacks, or whose gap money cannot close, is not said to be met.
 */
export function firstMet(
  targets: readonly TargetJudged[],
  needs: readonly ScheduledNeed[],
  units: readonly Unit[],
): ScheduleReport['first_met'] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return targets.flatMap(({ id, byUnit, countsBelow }) => {
    const mine = needs.filter(({ need }) => need.targets.includes(id));
    if (mine.length === 0) return [];
    const own = groupBy(mine, ({ need }) => need.unit);
    const below = (unit: Unit): ScheduledNeed[] =>
      countsBelow
        ? mine.filter(({ need }) => [need.unit, ...ancestors(need.unit)].includes(unit))
        : (own.get(unit) ?? []);
    const met = byUnit.flatMap(({ unit_id, status, gap, blocked }): { unit: Unit; year: Year }[] => {
      const unit = byId.get(unit_id) as Unit;
      if (status === 'met' || status === 'not_applicable') return [];
      const known = status === 'short' && gap.low === gap.high && blocked === 0;
      return [{ unit, year: known ? metIn(below(unit)) : null }];
    });
    if (met.length === 0) return [];
    const above = new Map<Unit, Year>();
    for (const { unit, year } of met) {
      for (const each of ancestors(unit))
        above.set(each, later(above.has(each) ? (above.get(each) as Year) : 0, year));
    }
    const named = ({ unit, year }: { unit: Unit; year: Year }) => ({
      unit_id: unit.id,
      name: unit.name,
      year,
    });
    return [
      {
        target: id,
        year: latest(met.map(({ year }) => year)),
        by_tier: [...groupBy(met, ({ unit }) => unit.tier ?? null)].map(([tier, all]) => ({
          tier,
          year: latest(all.map(({ year }) => year)),
        })),
        by_ancestor: [...above]
          .sort(([a], [b]) => a.index - b.index)
          .map(([unit, year]) => named({ unit, year })),
        by_unit: met.map(named),
      },
    ];
  });
}

/** The first year at whose end nothing is lacking; null where nothing is bought that could close the gap. */
function metIn(needs: readonly ScheduledNeed[]): Year {
  const years = needs[0]?.years.map(({ year }) => year) ?? [];
  return years.find((_, at) => needs.every(({ years: own }) => own[at]?.carriedOut === 0)) ?? null;
}

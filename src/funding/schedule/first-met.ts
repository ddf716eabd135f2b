import { groupBy } from '../../lib/group-by.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { ScheduleReport, UnitFigures } from '../../model/report.ts';
import type { AskedOver } from './limits.ts';
import type { ScheduledNeed } from './types.ts';

/** A target as it was judged on the day of the stock. */
export interface TargetJudged {
  readonly id: string;
  readonly byUnit: readonly UnitFigures[];
  /** The figures of a unit contain those of the units below it. */
  readonly countsBelow: boolean;
}

/** When units are met: from the start, or in which year; of how many that cannot be said. */
type Met = Pick<ScheduleReport['first_met'][number], 'when' | 'year' | 'unsure' | 'from_start'>;

const UNSURE: Met = { when: 'unsure', year: null, unsure: 1, from_start: 0 };
const FROM_START: Met = { when: 'from_start', year: null, unsure: 0, from_start: 1 };
const inYear = (year: number | null): Met => ({
  ...{ when: year === null ? 'never' : 'in_year', year },
  ...{ unsure: 0, from_start: 0 },
});

/** All of them: the latest year of those of which it can be said. */
function together(all: readonly Met[]): Met {
  const unsure = all.filter(({ when }) => when === 'unsure').length;
  const fromStart = all.filter(({ when }) => when === 'from_start').length;
  const years = all.filter(({ when }) => when === 'in_year' || when === 'never').map(({ year }) => year);
  const year = years.includes(null) ? null : Math.max(...(years as number[]));
  const open = years.length > 0 ? inYear(year) : unsure > 0 ? UNSURE : FROM_START;
  return { ...open, unsure, from_start: fromStart };
}

/**
 * The year in which each target that the plan buys for, or that all units meet, is first met: in every unit, above it, and by tier.
 * A unit of which it is not known how much it lacks, or may lawfully have, or whose gap money cannot close, is not said to be met.
 */
export function firstMet(
  targets: readonly TargetJudged[],
  needs: readonly ScheduledNeed[],
  over: AskedOver,
  firstYear: number,
  units: readonly Unit[],
): ScheduleReport['first_met'] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  // Where it is not known whether a ceiling leaves out a part of a need, nor is it known when the target is met.
  const doubtful = [...new Set(over)].flatMap((list) =>
    list.filter(({ lawful }) => lawful && lawful.quantity.low === 0 && lawful.quantity.high !== 0),
  );
  return targets.flatMap(({ id, byUnit, countsBelow }) => {
    const mine = needs.filter(({ need }) => need.targets.includes(id));
    const isMet = byUnit.every(({ status }) => status === 'met' || status === 'not_applicable');
    if (mine.length === 0 && !isMet) return [];
    const counted = (unit: Unit): readonly Unit[] => (countsBelow ? [unit, ...ancestors(unit)] : [unit]);
    const own = groupBy(
      mine.flatMap((each) => counted(each.need.unit).map((unit) => ({ unit, each }))),
      ({ unit }) => unit,
    );
    // What lies in store or is on order closes the gap: nothing is bought.
    const served = new Set(
      (over[0] ?? []).flatMap(({ need, targets }) =>
        targets.includes(id) && need.low.fromStock + need.low.onOrder > 0 ? counted(need.unit) : [],
      ),
    );
    const unsure = new Set(
      doubtful.flatMap(({ need, targets }) => (targets.includes(id) ? counted(need.unit) : [])),
    );
    // Of targets for one item the largest is bought for: a smaller one is met while so many are still lacking.
    const wanted = groupBy(over[0] ?? [], ({ need }) => need.unit);
    const lessBy = (unit: Unit, { gap, stocks = [] }: UnitFigures): number => {
      const item = stocks.length === 1 && !countsBelow ? stocks[0]?.item : undefined;
      const need = wanted.get(unit)?.find(({ need: { item: bought } }) => bought === item)?.need.low;
      return need === undefined || item === undefined
        ? 0
        : Math.max(0, need.new + need.replace + need.upgrade + need.fromStock + need.onOrder - gap.low);
    };
    const met = byUnit.flatMap((figures): { unit: Unit; met: Met }[] => {
      const { unit_id, status, gap, blocked } = figures;
      const unit = byId.get(unit_id) as Unit;
      if (status === 'not_applicable') return [];
      if (status === 'met') return [{ unit, met: FROM_START }];
      const known = status === 'short' && gap.low === gap.high && blocked === 0 && !unsure.has(unit);
      const closing = (own.get(unit) ?? []).map(({ each }) => each);
      const isServed = closing.length === 0 && served.has(unit);
      return [
        {
          unit,
          met: !known ? UNSURE : isServed ? inYear(firstYear) : metIn(closing, lessBy(unit, figures)),
        },
      ];
    });
    if (met.length === 0) return [];
    const above = groupBy(
      met.flatMap((each) => ancestors(each.unit).map((unit) => ({ unit, met: each.met }))),
      ({ unit }) => unit,
    );
    const all = (part: readonly { met: Met }[]): Met => together(part.map((each) => each.met));
    const named = (unit: Unit, when: Met) => ({ unit_id: unit.id, name: unit.name, ...when });
    return [
      {
        target: id,
        ...all(met),
        by_tier: [...groupBy(met, ({ unit }) => unit.tier ?? null)].map(([tier, part]) => ({
          tier,
          ...all(part),
        })),
        by_ancestor: [...above]
          .sort(([a], [b]) => a.index - b.index)
          .map(([unit, part]) => named(unit, all(part))),
        by_unit: met.map((each) => named(each.unit, each.met)),
      },
    ];
  });
}

/** The first year at whose end no more than `slack` are lacking; null where nothing is bought that could close the gap. */
function metIn(needs: readonly ScheduledNeed[], slack: number): Met {
  const years = needs[0]?.years.map(({ year }) => year) ?? [];
  const lacking = (at: number): number =>
    needs.reduce((sum, { years: own }) => sum + (own[at]?.carriedOut ?? 0) + (own[at]?.beyond ?? 0), 0);
  const isMet = (at: number): boolean => lacking(at) <= slack;
  return inYear(years.find((_, at) => isMet(at)) ?? null);
}

import type { Analysis } from '../analysis.ts';
import { groupBy } from '../lib/group-by.ts';
import { add, just, type Range } from '../lib/range.ts';
import type { Unit } from '../model/inventory.ts';
import type { EstimateLine, TargetReport, UnitFigures } from '../model/report.ts';
import type { BelowExplanation } from './explanation.ts';
import { asked, ofRun } from './target.ts';

/** In short what units below one need for a target that is not for the unit itself. */
export function explainBelow(
  { report }: Analysis,
  summary: TargetReport,
  unit: Unit,
  figures: readonly UnitFigures[],
): BelowExplanation {
  const lines = groupBy(
    report.estimate.lines.filter(({ targets }) => targets.includes(summary.id)),
    ({ unit_id }) => unit_id,
  );
  return {
    ...ofRun(report),
    explains: 'below',
    target: asked(summary),
    unit: { unit_id: unit.id, name: unit.name, tier: unit.tier ?? null },
    below: figures.map(({ stocks: _, ...each }) => {
      const own = lines.get(each.unit_id) ?? [];
      const isYearly = ({ per }: EstimateLine): boolean => per === 'month' || per === 'year';
      return {
        ...each,
        one_off: sumOf(own.filter((line) => !isYearly(line))),
        per_year: sumOf(own.filter(isYearly)),
      };
    }),
  };
}

/** Null: one of them has no valid price. */
const sumOf = (lines: readonly EstimateLine[]): Range | null =>
  lines.reduce<Range | null>((sum, { amount }) => sum && amount && add(sum, amount), just(0));

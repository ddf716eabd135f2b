import type { Analysis } from '../analysis.ts';
import type { Assessed } from '../checks/figures.ts';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { ancestors, subtree, type Unit } from '../model/inventory.ts';
import type { TargetReport } from '../model/report.ts';
import { explainBelow } from './below.ts';
import type { AnyExplanation } from './explanation.ts';
import { explainRunning, runningNames } from './running.ts';
import { explainTarget } from './target.ts';

/**
 * Follows one figure of a report back to its rows: that of a target in a unit, or in short those of the units below one that it is
 * not for; or what a connection, or an item, that is there costs a year. Reads the files again, because rows are not kept.
 * Throws UserError where there is no such target or unit, or nothing of it in the unit.
 */
export function explanationOf(analysis: Analysis, what: string, unitId: string): AnyExplanation {
  const { report, targets } = analysis;
  const entry = targets.find(({ target }) => target.id === what);
  const unit = (): Unit => unitNamed(analysis, unitId);
  if (!entry && runningNames(analysis).includes(what)) return explainRunning(analysis, what, unit());
  if (!entry) {
    const choices = [...targets.map(({ target }) => target.id), ...runningNames(analysis)];
    throw new UserError('no-such-target', { value: what, choices, nearest: nearest(what, choices) });
  }
  if (entry.notJudged.whole)
    throw new UserError('target-not-judged', { target: what, criteria: entry.notJudged.criteria });
  const summary = report.targets.find(({ id }) => id === what) as TargetReport;
  return figureOf(analysis, entry, summary, unit());
}

function figureOf(analysis: Analysis, entry: Assessed, summary: TargetReport, unit: Unit): AnyExplanation {
  const judged = new Map(summary.by_unit.map((figures) => [figures.unit_id, figures]));
  const own = judged.get(unit.id);
  if (own) return explainTarget(analysis, { entry, summary, unit, figures: own });
  const below = subtree(unit).flatMap(({ id }) => judged.get(id) ?? []);
  if (below.length > 0) return explainBelow(analysis, summary, unit, below);
  const above = ancestors(unit).find(({ id }) => judged.has(id));
  throw new UserError('unit-not-judged', { target: summary.id, unit: unit.id, above: above?.id });
}

function unitNamed({ inventory: { units } }: Analysis, value: string): Unit {
  const unit = units.find(({ id }) => id === value);
  if (unit) return unit;
  const choices = units.map(({ id }) => id);
  throw new UserError('no-such-unit', {
    value,
    nearest: nearest(value, choices),
    choices: choices.slice(0, 30),
  });
}

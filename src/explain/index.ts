import type { Analysis } from '../analysis.ts';
import { checkOf } from '../checks/index.ts';
import { withCompanions } from '../funding/prices.ts';
import { standardsFor } from '../intake-plan.ts';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import type {
  Beyond,
  Entitlement,
  Estimate,
  EstimateLine,
  ExistingOver,
  Loosened,
  PriceWay,
  RunningLine,
  ScheduledLine,
  TargetReport,
  UnitFigures,
} from '../model/report.ts';
import { type ExplainedFact, entitlementFacts, factsIn } from './facts.ts';
import { type ExplainedRow, explained } from './rows.ts';
import { waysBehind } from './ways.ts';

/** One figure: what it was made from, down to the rows. */
export interface Explanation {
  readonly schema_version: '1';
  readonly as_of: string;
  readonly currency: string;
  /** Where the run is looser than its files accept. */
  readonly loosened: readonly Loosened[];
  readonly target: Pick<TargetReport, 'id' | 'check' | 'title' | 'asks'>;
  readonly unit: UnitFigures;
  readonly facts: readonly ExplainedFact[];
  readonly rows: readonly ExplainedRow[];
  readonly lines: readonly EstimateLine[];
  /** The ceilings that these lines stand under, and what of them is beyond. */
  readonly entitlements: readonly Entitlement[];
  readonly entitlement_facts: readonly ExplainedFact[];
  /** Numbers of these ceilings, and of the standards, that nobody held against their source. */
  readonly unverified: Estimate['unverified'];
  readonly beyond: readonly Beyond[];
  /** What keeping the good pieces that are there costs a year, and in the years of the plan. */
  readonly upkeep: readonly RunningLine[];
  readonly upkeep_over: readonly ExistingOver[];
  /** What the plan over several years makes of these lines. */
  readonly plan: readonly ScheduledLine[];
  /** The prices that lines and plan were made with, and who says so. */
  readonly prices: Estimate['price_list'];
  /** How the price of one piece came about, in the estimate and in every year of the plan. */
  readonly ways: readonly PriceWay[];
}

/** Follows one figure of a report back to its rows. Reads the files again, because rows are not kept. */
export function explanationOf(analysis: Analysis, targetId: string, unitId: string): Explanation {
  const { report, targets, inventory, evidence, config } = analysis;
  const entry = targets.find(({ target }) => target.id === targetId);
  if (!entry) {
    const choices = targets.map(({ target }) => target.id);
    throw new UserError('no-such-target', { value: targetId, choices, nearest: nearest(targetId, choices) });
  }
  const summary = report.targets.find(({ id }) => id === targetId) as TargetReport;
  if (entry.notJudged.whole)
    throw new UserError('target-not-judged', { target: targetId, criteria: entry.notJudged.criteria });
  const place = inventory.units.find(({ id }) => id === unitId);
  if (!place) {
    const choices = inventory.units.map(({ id }) => id);
    throw new UserError('no-such-unit', {
      value: unitId,
      nearest: nearest(unitId, choices),
      choices: choices.slice(0, 30),
    });
  }
  const unit = summary.by_unit.find(({ unit_id: id }) => id === unitId);
  if (!unit) throw new UserError('unit-not-judged', { target: targetId, unit: unitId });

  const check = checkOf(entry.target);
  const inputs = check.inputs(entry.target, place, evidence);
  const facts = factsIn(inputs, evidence);
  const items = check.uses(entry.target).items;
  const names = standardsFor(config).map(({ name }) => name);
  const wanted = new Set(inputs.filter(({ kind }) => kind === 'stock').map(({ unit: of }) => of.id));
  const rows: ExplainedRow[] = [];
  if (wanted.size > 0) {
    analysis.rows((row) => {
      if (wanted.has(row.unit.id)) rows.push(...explained(row, items, names));
    });
  }
  const units = new Set([unitId, ...inputs.map(({ unit: of }) => of.id)]);
  const isMine = (line: { readonly targets: readonly string[]; readonly unit_id: string }): boolean =>
    line.targets.includes(targetId) && units.has(line.unit_id);
  const lines = report.estimate.lines.filter(isMine);
  const plan = report.plan.schedule?.lines.filter(isMine) ?? [];
  const needed = new Set([...lines, ...plan].map(({ unit_id, item }) => `${unit_id} ${item}`));
  const { beyond } = report.estimate;
  const entitlements = [
    ...report.estimate.entitlements,
    ...(report.plan.schedule?.entitlements ?? []),
  ].filter(({ unit_id, items: own }) => own.some((item) => needed.has(`${unit_id} ${item}`)));
  const resting = new Set([
    ...items.map((item) => `standards.${item}`),
    ...entitlements.map(({ ceiling }) => `ceilings.${ceiling}`),
  ]);
  const isKept = ({ item, targets, unit_id }: Pick<RunningLine, 'item' | 'targets' | 'unit_id'>): boolean =>
    item !== null &&
    units.has(unit_id) &&
    (targets.includes(targetId) || (targets.length === 0 && items.includes(item)));
  const upkeep = report.estimate.existing.filter(isKept);
  const upkeepOver = report.plan.schedule?.existing.filter(isKept) ?? [];
  const priced = new Set([
    ...upkeep.flatMap(({ price, share }) => share?.of ?? price ?? []),
    ...lines.map(({ buy }) => buy),
    ...withCompanions(
      plan.flatMap(({ buys }) => buys),
      (id) => [config.prices[id] ?? []].flat().flatMap((price) => price.with ?? []),
    ),
  ]);
  return {
    schema_version: '1',
    as_of: report.as_of,
    currency: report.currency,
    loosened: report.summary.loosened,
    target: { id: summary.id, check: summary.check, title: summary.title, asks: summary.asks },
    unit,
    facts,
    rows,
    lines,
    entitlements,
    entitlement_facts: entitlementFacts(entitlements, config, inventory.units, evidence),
    unverified: report.estimate.unverified.filter(({ what }) => resting.has(what)),
    beyond: beyond.filter(({ unit_id, item }) => needed.has(`${unit_id} ${item}`)),
    upkeep,
    upkeep_over: upkeepOver,
    plan,
    prices: report.estimate.price_list.filter(({ id }) => priced.has(id)),
    ways: waysBehind(analysis, { lines, plan, upkeep, upkeepOver }),
  };
}

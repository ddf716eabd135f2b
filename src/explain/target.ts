import type { Analysis } from '../analysis.ts';
import type { Assessed } from '../checks/figures.ts';
import { checkOf } from '../checks/index.ts';
import { withCompanions } from '../funding/prices.ts';
import { standardsFor } from '../intake-plan.ts';
import type { Unit } from '../model/inventory.ts';
import type { Report, RunningLine, TargetReport, UnitFigures } from '../model/report.ts';
import type { Explanation } from './explanation.ts';
import { entitlementFacts, factsIn } from './facts.ts';
import { payersBehind } from './payers.ts';
import { type ExplainedRow, explained } from './rows.ts';
import { waysBehind } from './ways.ts';

/** A target, and what it came to in a unit. */
interface Asked {
  readonly entry: Assessed;
  readonly summary: TargetReport;
  readonly unit: Unit;
  readonly figures: UnitFigures;
}

/** The figure of a target in a unit, from its rows to its money. */
export function explainTarget(analysis: Analysis, { entry, summary, unit, figures }: Asked): Explanation {
  const { report, inventory, evidence, config } = analysis;
  const check = checkOf(entry.target);
  const inputs = check.inputs(entry.target, unit, evidence);
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
  const units = new Set([unit.id, ...inputs.map(({ unit: of }) => of.id)]);
  const isMine = (line: { readonly targets: readonly string[]; readonly unit_id: string }): boolean =>
    line.targets.includes(summary.id) && units.has(line.unit_id);
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
  // A line is that of a target that asks for it, or is called so.
  const rented = new Set([
    summary.id,
    ...inputs.flatMap(({ kind, name }) => (kind === 'fact' ? connectionOf(name) : [])),
  ]);
  const isKept = ({
    connection,
    item,
    targets,
    unit_id,
  }: Pick<RunningLine, 'connection' | 'item' | 'targets' | 'unit_id'>): boolean =>
    units.has(unit_id) &&
    (item === null
      ? rented.has(connection ?? '')
      : targets.includes(summary.id) || (targets.length === 0 && items.includes(item)));
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
    ...ofRun(report),
    explains: 'target',
    target: asked(summary),
    unit: figures,
    facts,
    rows,
    lines,
    entitlements,
    entitlement_facts: entitlementFacts(entitlements, config, inventory.units, evidence),
    unverified: report.estimate.unverified.filter(({ what }) => resting.has(what)),
    beyond: beyond.filter(({ unit_id, item }) => needed.has(`${unit_id} ${item}`)),
    upkeep,
    upkeep_over: upkeepOver,
    moves: (report.plan.schedule ?? report.plan).moves.filter(
      ({ item, from, to }) => items.includes(item) && (units.has(from) || units.has(to)),
    ),
    moves_counted: report.plan.schedule?.moves_counted ?? false,
    plan_years: report.plan.schedule?.years.map(({ year }) => year) ?? [],
    plan,
    prices: report.estimate.price_list.filter(({ id }) => priced.has(id)),
    ways: waysBehind(analysis, { lines, plan, upkeep, upkeepOver }),
    payers: payersBehind(analysis, unit, plan, upkeepOver),
  };
}

/** The speed of a line, and whether it works, are facts of their own. */
const connectionOf = (fact: string): string => fact.replace(/_(?:mbps|working)$/, '');

export const ofRun = (report: Report) => ({
  schema_version: '1' as const,
  as_of: report.as_of,
  currency: report.currency,
  loosened: report.summary.loosened,
});

export const asked = ({ id, check, title, asks }: TargetReport): Explanation['target'] => ({
  ...{ id, check, title, asks },
});

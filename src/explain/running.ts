import type { Analysis } from '../analysis.ts';
import { standardsFor } from '../intake-plan.ts';
import { UserError } from '../model/finding.ts';
import { subtree, type Unit } from '../model/inventory.ts';
import type { RunningLine } from '../model/report.ts';
import type { RunningExplanation } from './explanation.ts';
import { factsIn } from './facts.ts';
import { payersBehind } from './payers.ts';
import { type ExplainedRow, explained } from './rows.ts';
import { ofRun } from './target.ts';
import { waysBehind } from './ways.ts';

/** Connections and items that are there and cost something every year, each once. */
export const runningNames = ({ report }: Analysis): string[] => [
  ...new Set(report.estimate.existing.map(nameOf)),
];

const nameOf = ({ connection, item }: Pick<RunningLine, 'connection' | 'item'>): string =>
  connection ?? item ?? '';

/** What a connection or an item costs a year in a unit; in those below it, where it has none itself. */
export function explainRunning(analysis: Analysis, what: string, unit: Unit): RunningExplanation {
  const { report, evidence, config } = analysis;
  const all = report.estimate.existing.filter((line) => nameOf(line) === what);
  const costing = new Set(all.map(({ unit_id }) => unit_id));
  const units = costing.has(unit.id) ? [unit] : subtree(unit).filter(({ id }) => costing.has(id));
  if (units.length === 0) throw new UserError('nothing-running', { what, unit: unit.id });
  const ids = new Set(units.map(({ id }) => id));
  const upkeep = all.filter(({ unit_id }) => ids.has(unit_id));
  const upkeepOver = (report.plan.schedule?.existing ?? []).filter(
    (line) => nameOf(line) === what && ids.has(line.unit_id),
  );
  const item = upkeep[0]?.item ?? null;
  const names = standardsFor(config).map(({ name }) => name);
  const rows: ExplainedRow[] = [];
  if (item !== null)
    analysis.rows((row) => {
      if (ids.has(row.unit.id)) rows.push(...explained(row, [item], names));
    });
  const priced = new Set(upkeep.flatMap(({ price, share }) => share?.of ?? price ?? []));
  return {
    ...ofRun(report),
    explains: 'running',
    connection: item === null ? what : null,
    item,
    unit: { unit_id: unit.id, name: unit.name, tier: unit.tier ?? null },
    facts:
      item === null
        ? factsIn(
            units.map((each) => ({ unit: each, kind: 'fact', name: what })),
            evidence,
          )
        : [],
    rows,
    upkeep,
    upkeep_over: upkeepOver,
    prices: report.estimate.price_list.filter(({ id }) => priced.has(id)),
    ways: waysBehind(analysis, { lines: [], plan: [], upkeep, upkeepOver }),
    payers: payersBehind(analysis, units[0] ?? unit, [], upkeepOver),
  };
}

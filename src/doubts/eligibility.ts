import type { Evidence } from '../checks/check.ts';
import { factsAsked } from '../checks/where.ts';
import type { SourceRules } from '../config/funding.ts';
import type { Config } from '../config/schema.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Finding } from '../model/finding.ts';
import { JUDGED, type Unit } from '../model/inventory.ts';

/** Which units a source may have to pay for. */
export interface Served {
  /** Units that get flat grants. */
  readonly granted: readonly Unit[];
  /** Units with needs or running costs that a plan over several years pays for; empty without one. */
  readonly needing: readonly Unit[];
  /** The year of which a row for a source takes the place of its flat grant, where there is no such plan. */
  readonly budgetYear: number | undefined;
}

/**
 * Units of which it is not known whether a source is for them, so that it pays nothing there: a finding for each source and table. Where
 * no file gives a fact at all, that is told already.
 */
export function* unsureEligibility(
  { funding }: Config,
  { inventory, isJudged, holds }: Evidence,
  { granted, needing, budgetYear }: Served,
): Generator<Finding> {
  const isUnsure = (unit: Unit, where: SourceRules['where']): boolean =>
    holds(unit, where) === JUDGED.unknown;
  for (const { id, where, grant_per_unit: grant } of funding?.sources ?? []) {
    if (where === undefined || !factsAsked(where).every(isJudged)) continue;
    const rows = inventory.allocations.filter(({ source, year }) => source === id && year === budgetYear);
    const stated = new Set(rows.map(({ unit }) => unit));
    const served = grant === undefined ? needing : granted;
    const unsure = served.filter((unit) => isUnsure(unit, where) && !stated.has(unit));
    for (const units of groupBy(unsure, ({ place }) => `${place.file}\n${place.sheet ?? ''}`).values()) {
      const [first] = units as [Unit, ...Unit[]];
      const facts = Object.entries(where).flatMap(([name, condition]) =>
        units.some((unit) => isUnsure(unit, { [name]: condition })) ? [name] : [],
      );
      yield {
        rule: 'eligibility-unknown',
        place: first.place,
        count: units.length,
        rows: units.flatMap(({ place }) => place.row ?? []),
        params: { unit: first.id, source: id, facts, what: grant === undefined ? 'pays' : 'grant' },
      };
    }
  }
}

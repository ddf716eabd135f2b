import { entitlementInputs } from '../checks/ceilings.ts';
import type { Evidence, Input } from '../checks/check.ts';
import type { Config } from '../config/schema.ts';
import type { Unit } from '../model/inventory.ts';
import type { Entitlement } from '../model/report.ts';
import type { From } from './rows.ts';

/** A figure that a unit gives, and where. */
export interface ExplainedFact extends From {
  readonly unit_id: string;
  readonly fact: string;
  readonly value: string | number | boolean | null;
}

export const factsIn = (inputs: readonly Input[], evidence: Evidence): ExplainedFact[] =>
  inputs
    .filter(({ kind }) => kind === 'fact')
    .map(({ unit, name }) => {
      const fact = evidence.fact(unit, name);
      const { file = null, sheet = null, row = null } = fact?.place ?? {};
      return { unit_id: unit.id, fact: name, value: fact?.value ?? null, file, sheet, row };
    });

/** The figures that what units may have was worked out from, each once. */
export function entitlementFacts(
  entitlements: readonly Entitlement[],
  { ceilings }: Pick<Config, 'ceilings'>,
  units: readonly Unit[],
  evidence: Evidence,
): ExplainedFact[] {
  const inputs = entitlements.flatMap(({ unit_id, scope, ceiling: id }) => {
    const ceiling = ceilings.find((each) => each.id === id);
    const unit = units.find((each) => each.id === unit_id);
    return ceiling && unit ? entitlementInputs(ceiling, unit, scope, evidence) : [];
  });
  const each = new Map(inputs.map((input) => [`${input.unit.index} ${input.name}`, input]));
  return factsIn([...each.values()], evidence);
}

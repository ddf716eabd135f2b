import { ancestors, subtree, type Unit } from '../model/inventory.ts';
import type { Evidence } from './check.ts';

/** The units whose rows count for a unit under a target's scope. */
export const counted = (target: { readonly scope: 'own' | 'subtree' }, unit: Unit): Unit[] =>
  target.scope === 'subtree' ? subtree(unit) : [unit];

const answers = (unit: Unit, facts: readonly string[], evidence: Evidence): boolean =>
  facts.some((name) => evidence.fact(unit, name)?.value !== undefined);

const toldOf = new WeakMap<Evidence, Map<string, ReadonlySet<string | undefined>>>();

/** The tiers of which any unit of the inventory tells of something. */
export function tiersTelling(
  evidence: Evidence,
  something: string,
  tells: (unit: Unit) => boolean,
): ReadonlySet<string | undefined> {
  const known = toldOf.get(evidence) ?? new Map<string, ReadonlySet<string | undefined>>();
  toldOf.set(evidence, known);
  const before = known.get(something);
  if (before) return before;
  const tiers = new Set(evidence.inventory.units.filter(tells).map(({ tier }) => tier));
  known.set(something, tiers);
  return tiers;
}

/**
 * The counted units that are asked for a figure: those that give it, and those of tiers of which any unit of the inventory does.
 * Where communes give their staff, a village's blank cell says nothing; a commune's blank cell is an unknown.
 */
export function asked(
  target: { readonly scope: 'own' | 'subtree' },
  unit: Unit,
  facts: readonly string[],
  evidence: Evidence,
): Unit[] {
  const units = counted(target, unit);
  const tells = (each: Unit): boolean => answers(each, facts, evidence);
  if (!units.some(tells)) return [unit];
  const tiers = tiersTelling(evidence, `facts ${facts.join(' ')}`, tells);
  return units.filter(({ tier }) => tiers.has(tier));
}

/** The asked units of a figure that speaks for all below: a province's households are not added to those of its communes. */
export function askedOnce(
  target: { readonly scope: 'own' | 'subtree' },
  unit: Unit,
  facts: readonly string[],
  evidence: Evidence,
): Unit[] {
  const units = asked(target, unit, facts, evidence);
  const speaking = new Set(units.filter((each) => answers(each, facts, evidence)));
  const heardBelow = new Set([...speaking].flatMap(ancestors));
  return units.filter((each) => {
    const heardAbove = ancestors(each).some((above) => speaking.has(above));
    return !heardAbove && (speaking.has(each) || !heardBelow.has(each));
  });
}

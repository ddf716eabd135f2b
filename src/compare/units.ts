import type { Config } from '../config/schema.ts';
import {
  exact,
  fractionText,
  isSame,
  plus,
  type Rational,
  rational,
  times,
  toNumber,
} from '../lib/rational.ts';
import {
  type At,
  type Listed,
  MOST_LISTED,
  type Regrouped,
  type UnitChange,
  type UnitNamed,
  type UnitsCompared,
} from '../model/comparison.ts';
import type { Place } from '../model/finding.ts';
import type { FactValue } from '../model/inventory.ts';
import { ALL_STAFF, KINDS_OF_STAFF } from '../model/tables.ts';
import type { Group } from './crosswalk.ts';
import { factOfUnit, type Side, type UnitSeen } from './sides.ts';

export const listed = <T>(all: readonly T[]): Listed<T> => ({
  count: all.length,
  listed: all.slice(0, MOST_LISTED),
});

export const named = ({ id, name, tier }: UnitSeen): UnitNamed => ({ unit_id: id, name, tier });

export const at = (place: Place | undefined): At => ({
  file: place?.file ?? null,
  sheet: place?.sheet ?? null,
  row: place?.row ?? null,
});

/** Units that came, went, were made of others, or of which something has changed. */
export function unitsCompared(groups: readonly Group[], before: Side, after: Side): UnitsCompared {
  const of = (side: Side, ids: readonly string[]): UnitSeen[] =>
    ids.map((id) => side.units.get(id) as UnitSeen);
  const alone = (how: 'added' | 'removed'): UnitNamed[] =>
    groups
      .filter((group) => group.how === how)
      .flatMap((group) => (how === 'added' ? of(after, group.after) : of(before, group.before)).map(named));
  const regrouped = groups.flatMap((group): Regrouped[] =>
    group.how === 'same' || group.how === 'added' || group.how === 'removed'
      ? []
      : [
          {
            how: group.how,
            before: of(before, group.before).map(named),
            after: of(after, group.after).map(named),
            shares: group.after.flatMap((id) =>
              group
                .origins(id)
                .map((origin) => ({ before: origin.id, after: id, share: fractionText(origin.share) })),
            ),
          },
        ],
  );
  const changes = [...changesIn(groups, before, after)];
  const facts = new Map<string, Set<string>>();
  for (const { fact, unit_id } of changes)
    if (fact !== null) facts.set(fact, (facts.get(fact) ?? new Set()).add(unit_id));
  return {
    same: groups.filter(({ how }) => how === 'same' || how === 'code_changed').length,
    code_changed: groups.filter(({ how }) => how === 'code_changed').length,
    removed: listed(alone('removed')),
    added: listed(alone('added')),
    regrouped: listed(regrouped),
    changed: new Set(changes.map(({ unit_id }) => unit_id)).size,
    changes: listed(changes),
    facts: [...facts].map(([fact, units]) => ({ fact, units: units.size })),
  };
}

/** What has changed of units that are there in both. */
function* changesIn(groups: readonly Group[], before: Side, after: Side): Generator<UnitChange> {
  const counted = countedFacts([before, after]);
  const successors = new Map(groups.flatMap((group) => group.before.map((id) => [id, group.after] as const)));
  for (const group of groups) {
    if (group.before.length === 0) continue;
    for (const id of group.after) {
      const unit = after.units.get(id) as UnitSeen;
      const origins = group.origins(id).map(
        ({ id: old, share }): From => ({
          unit: before.units.get(old) as UnitSeen,
          share,
        }),
      );
      const change = (
        part: Pick<UnitChange, 'is' | 'before' | 'after'> & Partial<UnitChange>,
      ): UnitChange => ({
        unit_id: id,
        name: unit.name,
        was: origins.map(({ unit: old }) => old.id),
        fact: null,
        before_fraction: null,
        place_before: at(origins[0]?.unit.unit?.place),
        place_after: at(unit.unit?.place),
        ...part,
      });
      const tiers = distinct(origins.map(({ unit: old }) => old.tier));
      const [only] = origins;
      // A unit that is made of several, or is a part of one, has a name of its own.
      if (only && group.before.length === 1 && group.after.length === 1 && only.unit.name !== unit.name)
        yield change({ is: 'name', before: only.unit.name, after: unit.name });
      if (tiers !== unit.tier) yield change({ is: 'tier', before: tiers, after: unit.tier });
      if (unit.unit && origins.every(({ unit: old }) => old.unit !== undefined)) {
        const above = origins.map(({ unit: old }) => old.parent);
        const stays = above.every((parent) =>
          parent === null ? unit.parent === null : (successors.get(parent) ?? []).includes(unit.parent ?? ''),
        );
        if (!stays) yield change({ is: 'parent', before: distinct(above), after: unit.parent });
        yield* factChanges(unit, origins, counted, change);
      }
    }
  }
}

interface From {
  readonly unit: UnitSeen;
  readonly share: Rational;
}

function* factChanges(
  unit: UnitSeen,
  origins: readonly From[],
  counted: ReadonlySet<string>,
  change: (part: Pick<UnitChange, 'is' | 'before' | 'after'> & Partial<UnitChange>) => UnitChange,
): Generator<UnitChange> {
  const names = new Set([
    ...origins.flatMap(({ unit: old }) => [...(old.unit?.facts.keys() ?? [])]),
    ...(unit.unit?.facts.keys() ?? []),
  ]);
  const whole = origins.length === 1 && origins[0]?.share.bottom === 1n;
  for (const fact of [...names].sort()) {
    const own = factOfUnit(unit, fact);
    const value = own?.value ?? null;
    const values = origins.map(({ unit: old }) => factOfUnit(old, fact)?.value ?? null);
    const sum = whole || !counted.has(fact) ? undefined : sumOf(origins, values);
    const before = sum === undefined ? distinct(values) : ((sum && toNumber(sum)) ?? null);
    if (sum && typeof value === 'number' ? isSame(sum, exact(value)) : before === value) continue;
    const first = origins.find(({ unit: old }) => factOfUnit(old, fact)?.place);
    yield change({
      is: 'fact',
      fact,
      before,
      before_fraction: sum && sum.bottom !== 1n ? fractionText(sum) : null,
      after: value,
      place_before: at(first && factOfUnit(first.unit, fact)?.place),
      place_after: at(own?.place),
    });
  }
}

/** What the parts of old units come to together; null where one of them is not known, undefined where they are no numbers. */
function sumOf(origins: readonly From[], values: readonly (FactValue | null)[]): Rational | null | undefined {
  if (values.some((value) => value !== null && typeof value !== 'number')) return undefined;
  if (values.includes(null)) return null;
  return origins.reduce(
    (sum, { share }, index) => plus(sum, times(share, exact(values[index] as number))),
    rational(0n),
  );
}

/** The one value that all have; a list where they differ. */
function distinct<T extends FactValue | null>(values: readonly T[]): T | readonly T[] {
  const all = [...new Set(values)];
  return all.length === 1 ? (all[0] as T) : all;
}

/** Facts that are numbers of something: those of several units are added up, and a part of a unit has a part of them. */
export function countedFacts(sides: readonly Side[]): Set<string> {
  const configs = sides.flatMap(({ inventory }) => inventory?.analysis.config ?? []);
  return new Set([
    ...KINDS_OF_STAFF,
    ...ALL_STAFF,
    'households',
    'population',
    ...configs.flatMap(countedIn),
  ]);
}

const countedIn = ({ targets, ceilings, funding }: Config): string[] => [
  ...targets.flatMap((target) => {
    if (target.check === 'share') return [target.part, target.whole];
    if (target.check !== 'per-head') return [];
    return Array.isArray(target.heads) ? target.heads : Object.keys(target.heads);
  }),
  // Posts that ceilings give something for.
  ...ceilings.flatMap(({ entitlement = [] }) => entitlement.flatMap(({ fact }) => fact ?? [])),
  ...(funding?.people ?? []),
];

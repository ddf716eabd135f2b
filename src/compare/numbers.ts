import { familyOf, kindsOf } from '../intake/wide/lots.ts';
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
import type { NumberChange } from '../model/comparison.ts';
import type { Unit } from '../model/inventory.ts';
import type { Group, Origin } from './crosswalk.ts';
import type { Both, ItemLedger, When } from './item-ledger.ts';

/** How many of each category; undefined: nobody knows. */
type Amounts = ReadonlyMap<string, Rational | undefined>;

/** The counts of every unit that differ; of a part of an old unit, a part of them. */
export function* numbersCompared(
  groups: readonly Group[],
  units: Both<ReadonlyMap<string, Unit>>,
  ledger: ItemLedger,
  categories: readonly string[],
): Generator<NumberChange> {
  const amounts = (when: When, ids: readonly Origin[]): Amounts =>
    new Map(
      categories.flatMap((category): [string, Rational | undefined][] => {
        const parts = ids.map(({ id, share }) => {
          const count = ledger.number(when, units[when].get(id) as Unit, category);
          return count === undefined ? undefined : times(exact(count), share);
        });
        // A category that none of them tells of is not there.
        if (parts.length > 0 && parts.every((part) => part === undefined)) return [];
        return [[category, parts.reduce(plusKnown, rational(0n))]];
      }),
    );
  for (const group of groups) {
    const ends: readonly [id: string, was: readonly Origin[], is: readonly Origin[]][] =
      group.after.length > 0
        ? group.after.map((id) => [id, group.origins(id), [whole(id)]])
        : group.before.map((id) => [id, [whole(id)], []]);
    for (const [id, was, is] of ends) {
      const [before, after] = together(amounts('before', was), amounts('after', is));
      yield* differences(
        before,
        after,
        id,
        was.map((origin) => origin.id),
      );
    }
  }
}

const whole = (id: string): Origin => ({ id, share: rational(1n) });

const plusKnown = (a: Rational | undefined, b: Rational | undefined): Rational | undefined =>
  a && b && plus(a, b);

function* differences(
  before: Amounts,
  after: Amounts,
  unit_id: string,
  was: readonly string[],
): Generator<NumberChange> {
  for (const category of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(category), after.get(category)];
    if (old && now ? isSame(old, now) : ((old ?? now)?.top ?? 0n) === 0n) continue;
    yield {
      unit_id,
      was,
      category,
      before: old ? toNumber(old) : null,
      before_fraction: old && old.bottom !== 1n ? fractionText(old) : null,
      after: now ? toNumber(now) : null,
    };
  }
}

/** Where one of the two counts computers of which nobody says the kind, those of known kind are added to them in both. */
function together(before: Amounts, after: Amounts): [Amounts, Amounts] {
  const isTold = (family: string): boolean =>
    [before, after].some((all) => all.has(family) && !(all.get(family)?.top === 0n));
  const joined = (all: Amounts): Amounts => {
    const sums = new Map<string, Rational | undefined>();
    for (const [category, amount] of all) {
      const family = familyOf(category);
      const name = kindsOf(family).length > 0 && isTold(family) ? family : category;
      sums.set(name, sums.has(name) ? plusKnown(sums.get(name), amount) : amount);
    }
    return sums;
  };
  return [joined(before), joined(after)];
}

import type { Analysis } from './analyze.ts';
import { at, listed } from './compare-units.ts';
import type { Group, Origin } from './crosswalk.ts';
import type { ItemRow } from './intake/items.ts';
import { familyOf, kindsOf } from './intake/wide/lots.ts';
import { standardsFor } from './intake-plan.ts';
import { type Both, type Counted, ItemLedger, WHEN, type When } from './item-ledger.ts';
import {
  exact,
  fractionText,
  isSame,
  plus,
  type Rational,
  rational,
  times,
  toNumber,
} from './lib/rational.ts';
import {
  type ItemAlone,
  type ItemChange,
  type ItemState,
  type ItemsCompared,
  MOST_LISTED,
  type NumberChange,
} from './model/comparison.ts';
import type { Unit } from './model/inventory.ts';
import { CATEGORIES } from './model/tables.ts';

/**
 * Items by unit and asset number, else by unit and category in numbers. Reads the rows of both once to hold them against each
 * other, and once more to name those that differ.
 */
export function itemsCompared(groups: readonly Group[], sides: Both<Analysis>): ItemsCompared {
  const units = { before: unitsById(sides.before), after: unitsById(sides.after) };
  const categories = [...new Set(WHEN.flatMap((when) => [...CATEGORIES, ...sides[when].config.categories]))];
  const counted = (when: When): Counted => ({
    ...sides[when].inventory,
    items: standardsFor(sides[when].config).map(({ name }) => name),
    groups: groupsByUnit(groups, units[when], when),
    categories,
  });
  const ledger = new ItemLedger({ before: counted('before'), after: counted('after') });
  for (const when of WHEN) sides[when].rows((row) => ledger.take(when, row));
  const { same, added, removed, changed } = ledger.settle();
  const found = named(ledger, sides, changed + added + removed > 0);
  return {
    same,
    added: { count: added, listed: found.added },
    removed: { count: removed, listed: found.removed },
    changed: { count: changed, listed: found.changed },
    numbers: listed([...numbersCompared(groups, units, ledger, categories)]),
  };
}

const unitsById = ({ inventory }: Analysis): ReadonlyMap<string, Unit> =>
  new Map(inventory.units.map((unit) => [unit.id, unit]));

function groupsByUnit(
  groups: readonly Group[],
  units: ReadonlyMap<string, Unit>,
  when: When,
): readonly number[] {
  const places: number[] = new Array(units.size).fill(0);
  for (const [place, group] of groups.entries())
    for (const id of group[when]) places[(units.get(id) as Unit).index] = place;
  return places;
}

/** The rows of what differs, the first of each kind. */
function named(ledger: ItemLedger, sides: Both<Analysis>, isNeeded: boolean) {
  const added: ItemAlone[] = [];
  const removed: ItemAlone[] = [];
  const was = new Map<number, ItemRow>();
  const changed: ItemChange[] = [];
  if (!isNeeded) return { added, removed, changed };
  sides.before.rows((row) => {
    const seen = ledger.look('before', row);
    if (seen?.fate === 'removed' && removed.length < MOST_LISTED)
      removed.push(aloneOf(row, seen.before as ItemState));
    if (seen?.fate === 'changed' && was.size < MOST_LISTED) was.set(seen.at, row);
  });
  const places = new Map([...was.keys()].map((key, place) => [key, place]));
  sides.after.rows((row) => {
    const seen = ledger.look('after', row);
    if (seen?.fate === 'added' && added.length < MOST_LISTED)
      added.push(aloneOf(row, seen.after as ItemState));
    const earlier = seen && was.get(seen.at);
    if (earlier)
      changed[places.get(seen.at) as number] = changeOf(
        earlier,
        row,
        seen.before as ItemState,
        seen.after as ItemState,
      );
  });
  return { added, removed, changed };
}

const aloneOf = ({ unit, assetId, place }: ItemRow, state: ItemState): ItemAlone => ({
  unit_id: unit.id,
  asset_id: assetId as string,
  ...state,
  ...at(place),
});

function changeOf(earlier: ItemRow, later: ItemRow, before: ItemState, after: ItemState): ItemChange {
  const differs: Readonly<Record<ItemChange['changed'][number], boolean>> = {
    category: before.category !== after.category,
    quantity: before.quantity !== after.quantity,
    condition: before.condition !== after.condition,
    standard: JSON.stringify(before.standards) !== JSON.stringify(after.standards),
  };
  return {
    unit_id: later.unit.id,
    was: earlier.unit.id,
    asset_id: later.assetId as string,
    changed: (Object.keys(differs) as ItemChange['changed'][number][]).filter((name) => differs[name]),
    before,
    after,
    place_before: at(earlier.place),
    place_after: at(later.place),
  };
}

/** How many of each category; undefined: nobody knows. */
type Amounts = ReadonlyMap<string, Rational | undefined>;

/** The counts of every unit that differ; of a part of an old unit, a part of them. */
function* numbersCompared(
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

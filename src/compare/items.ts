import type { Analysis } from '../analysis.ts';
import type { ItemRow } from '../intake/items/row.ts';
import { standardsFor } from '../intake-plan.ts';
import {
  type ItemAlone,
  type ItemChange,
  type ItemState,
  type ItemsCompared,
  MOST_LISTED,
} from '../model/comparison.ts';
import type { Unit } from '../model/inventory.ts';
import { CATEGORIES } from '../model/tables.ts';
import type { Group } from './crosswalk.ts';
import { type Both, type Counted, ItemLedger, WHEN, type When } from './item-ledger.ts';
import { numbersCompared } from './numbers.ts';
import { at, listed } from './units.ts';

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

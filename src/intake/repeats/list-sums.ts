import { groupBy } from '../../lib/group-by.ts';
import type { ItemCounts, Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import type { Again } from './again.ts';
import { type Entry, sumsIn } from './sums.ts';

/**
 * Units, by their index, of which lists say in every kind just what they say of the units below together: what a district sent is the sum
 * of what its communes sent. `counts`: what lists say, and nothing else.
 */
export function listSums(
  layouts: readonly Layout[],
  units: readonly Unit[],
  counts: ItemCounts,
  categories: readonly string[],
): ReadonlyMap<number, Again> {
  const listed = units.filter(({ itemRows }) => itemRows > 0);
  const inTable = groupBy(listed, ({ place }) => `${place.file}\n${place.sheet ?? ''}`);
  const found = new Map<number, Again>();
  for (const layout of layouts) {
    const { file, sheet } = layout.table;
    const entries = (inTable.get(`${file}\n${sheet.name ?? ''}`) ?? []).map((unit): Entry => {
      const items = new Map(categories.map((category, at) => [at, counts.of(unit, category) ?? 0]));
      return { unit, row: unit.place.row ?? 0, items, people: new Map() };
    });
    for (const { entry, below } of sumsIn(layout, entries)) {
      const [first] = below as [Entry];
      found.set(entry.unit.index, { how: 'below', first: first.unit.place, units: below.length });
    }
  }
  return found;
}

import type { Ceiling } from '../config/ceilings.ts';

/** The categories that an item is made of: those of its standard; without one, those that its name stands for. */
export type CategoriesOf = (item: string) => readonly string[];

/** Those of an item's categories that are in the pool of a ceiling, which is all categories of the items it names, and those that are not. */
export function dividedBy(
  { items }: Pick<Ceiling, 'items'>,
  item: string,
  categoriesOf: CategoriesOf,
): { readonly counted: readonly string[]; readonly others: readonly string[] } {
  const pool = new Set(items.flatMap(categoriesOf));
  const own = categoriesOf(item);
  return {
    counted: own.filter((category) => pool.has(category)),
    others: own.filter((category) => !pool.has(category)),
  };
}

/** Does a ceiling limit how many there are of an item? Where it counts a part of it, nobody can tell. */
export const standsUnder = (
  ceiling: Pick<Ceiling, 'items'>,
  item: string,
  categoriesOf: CategoriesOf,
): boolean => dividedBy(ceiling, item, categoriesOf).others.length === 0;

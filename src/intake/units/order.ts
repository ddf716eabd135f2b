import type { Layout } from '../layout/layout.ts';
import { placeOver } from './place-over.ts';

/**
 * Tables of units in the order in which they are to be read. `leading`: those that say which units there are (a roster, else tables
 * with codes, else tables of names), and of these first those that say who stands above whom, which sections are held against, then those called after a place, which
 * names of several units are told apart by; last forms of one unit, which is named outside their rows.
 */
export function unitTables(
  layouts: readonly Layout[],
  isRoster: (layout: Layout) => boolean,
): { readonly leading: readonly Layout[]; readonly others: readonly Layout[] } {
  const isCoded = (layout: Layout): boolean => layout.columnOf('unit_id') >= 0;
  const leads = [isRoster, isCoded].find((say) => layouts.some(say)) ?? (() => true);
  const order = (layout: Layout): number =>
    Number(!isCoded(layout) && layout.columnOf('name') < 0) * 4 +
    Number(layout.columnOf('parent_id') < 0) * 2 +
    Number(!isCoded(layout) && placeOver(layout) === undefined);
  return {
    leading: layouts.filter(leads).sort((a, b) => order(a) - order(b)),
    others: layouts.filter((layout) => !leads(layout)),
  };
}

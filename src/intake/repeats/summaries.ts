import type { Place } from '../../model/finding.ts';
import type { Layout } from '../layout/index.ts';
import { headerPlace } from '../table.ts';
import { isOfDocument, isOfSummary } from '../units/document-names.ts';
import { calledIn } from '../units/whose-table.ts';
import { familyOf } from '../wide/lots.ts';

/** Of a unit a list that is called a summary says again what lists beside it say, in these families of items. */
export interface SummedUp {
  readonly how: 'summary';
  readonly first: Place;
  readonly families: ReadonlySet<string>;
  /** The lists beside it are of several units, and it does not say the same in sum: they may be of other items. */
  readonly isOpen: boolean;
}

/** A list, and by units, by their index, how many items of each kind it has. */
interface ListRead {
  readonly layout: Layout;
  readonly units: ReadonlyMap<number, { readonly kinds: ReadonlyMap<string, number> }>;
}

const sheetOf = ({ table }: Layout): string => table.sheet.name ?? '';
const isSheetOfSummary = (list: Layout): boolean => isOfSummary(sheetOf(list));
const isFileOfSummary = (list: Layout): boolean =>
  isOfSummary(calledIn(list.table.file)) && isOfDocument(sheetOf(list));

/** A list of several units on a sheet, or in a file, that is called a summary, and that numbers no assets. */
export const isSummary = (list: Layout): boolean =>
  list.columnOf('unit_id') >= 0 &&
  list.columnOf('asset_id') < 0 &&
  (isSheetOfSummary(list) || isFileOfSummary(list));

/**
 * What summaries say again: of the units that have lists of their own beside them, on other sheets of the file or in other files, and
 * of those that lists of several units on other sheets of its file tell of.
 */
export function* summedUp(
  lists: readonly ListRead[],
): Generator<{ readonly list: number; readonly unit: number; readonly again: SummedUp }> {
  for (const [list, { layout, units }] of lists.entries()) {
    if (!isSummary(layout)) continue;
    const beside = lists.filter(
      ({ layout: other }) =>
        !isSummary(other) &&
        (isSheetOfSummary(layout)
          ? other.table.file === layout.table.file && other.table.sheet !== layout.table.sheet
          : other.table.file !== layout.table.file && other.columnOf('unit_id') < 0),
    );
    const told = [...units].flatMap(([unit, { kinds }]) => {
      const others = beside.filter((other) => other.units.has(unit));
      const [first] = others;
      if (!first) return [];
      const listed = inFamilies(others.flatMap((other) => [...(other.units.get(unit)?.kinds ?? [])]));
      const isOwn = others.every((other) => other.layout.columnOf('unit_id') < 0);
      const own = inFamilies([...kinds]);
      const isSame = [...own].every(([family, count]) => listed.get(family) === count);
      return [
        { unit, first: headerPlace(first.layout.table), families: new Set(listed.keys()), isOwn, isSame },
      ];
    });
    const areSame = told.every(({ isSame }) => isSame);
    for (const { unit, first, families, isOwn } of told)
      yield { list, unit, again: { how: 'summary', first, families, isOpen: !isOwn && !areSame } };
  }
}

function inFamilies(kinds: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [kind, count] of kinds) found.set(familyOf(kind), (found.get(familyOf(kind)) ?? 0) + count);
  return found;
}

import { foldText } from '../../lib/fold-text.ts';
import type { Layout } from '../layout/layout.ts';
import { stateHeadings } from '../states/headings.ts';
import { headerPlace } from '../table.ts';
import { isOfDocument, isOfSummary } from '../units/document-names.ts';
import { calledIn } from '../units/titles.ts';
import { familyOf } from '../wide/lots.ts';
import type { SummedUp } from './again.ts';
import { areApart, areOfTwoRooms, type DatedList } from './apart.ts';
import { tellsOfMoves } from './stock-day.ts';

/** A list, and by units, by their index, how many items of each kind it has, in how many rows. */
export interface SummedList extends DatedList {
  readonly units: ReadonlyMap<
    number,
    { readonly kinds: ReadonlyMap<string, number>; readonly rows: { readonly count: number } }
  >;
}

/** What a list that only adds up another does not say. */
const OF_SINGLE_ITEMS = [
  'asset_id',
  'serial_number',
  'year_in_use',
  'purchase_date',
  'cpu',
  'ram_gb',
  'storage_gb',
  'assigned_to',
];

export const tellsOfKindsOnly = (list: Layout): boolean =>
  OF_SINGLE_ITEMS.every((field) => list.columnOf(field) < 0);

/**
 * By what a list is known to add up others: by the name of its sheet or file, by words in its title or the name of its file, or, beside
 * a list that is called its details, by telling of kinds only.
 */
type Known = 'sheet' | 'file' | 'words' | 'form';

const SUMMARY = /^(?:[ivx\d]+ )?(?:phu luc )?(?:(?:so|bang|bieu|bao cao|\d+) )*tong hop(?: |$)/;
const SUMMARY_IN_FILE = /(?<!(?:^| )(?:phong|ban|khoi|truong)) (?:bang )?tong hop(?: |$)/;
const DETAILS = /(?:^| )(?:chi tiet|details?|detailed|itemi[sz]ed)(?: |$)/;

const sheetOf = ({ table }: Layout): string => table.sheet.name ?? '';

function knownBy(list: Layout): Known | undefined {
  if (list.columnOf('asset_id') >= 0) return undefined;
  const called = calledIn(list.table.file);
  if (isOfSummary(sheetOf(list))) return 'sheet';
  if (list.columnOf('unit_id') >= 0 && isOfSummary(called) && isOfDocument(sheetOf(list))) return 'file';
  const isInWords =
    list.table.titles.some((title) => SUMMARY.test(foldText(title))) ||
    SUMMARY_IN_FILE.test(` ${foldText(called)}`);
  if (isInWords) return 'words';
  return tellsOfKindsOnly(list) ? 'form' : undefined;
}

const areDetails = ({ table }: Layout): boolean =>
  [...table.titles, table.sheet.name ?? '', calledIn(table.file)].some((text) =>
    DETAILS.test(foldText(text)),
  );

/**
 * What lists say again that add up those beside them, unit by unit. `listsOf`: the lists of a unit, by their positions, where there
 * are several.
 */
export function* summedUp(
  lists: readonly SummedList[],
  listsOf: ReadonlyMap<number, readonly number[]>,
): Generator<{ readonly list: number; readonly unit: number; readonly again: SummedUp }> {
  const all = lists.map((list) => ({
    ...list,
    known: knownBy(list.layout),
    areDetails: areDetails(list.layout),
  }));
  type Each = (typeof all)[number];
  const isCalledSummary = ({ known }: Each): boolean => known !== undefined && known !== 'form';
  const isOfUnits = ({ layout }: Each): boolean => layout.columnOf('unit_id') >= 0;
  const isBeside = (own: Each, other: Each): boolean => {
    if (own === other || isCalledSummary(other)) return false;
    const [mine, its] = [own.layout.table, other.layout.table];
    if (own.known === 'sheet') return mine.file === its.file && mine.sheet !== its.sheet;
    if (own.known === 'file') return mine.file !== its.file && !isOfUnits(other);
    if (own.known === 'form' && (own.areDetails || !other.areDetails)) return false;
    return !areApart(own, other) && !areOfTwoRooms(own.layout, other.layout, true);
  };
  for (const [unit, positions] of listsOf) {
    for (const list of positions) {
      const own = all[list] as Each;
      const said = own.units.get(unit);
      if (!own.known || !said) continue;
      const beside = positions.map((at) => all[at] as Each).filter((other) => isBeside(own, other));
      const mine = inFamilies([said]);
      const sums = (others: readonly Each[]): ReadonlyMap<string, number> =>
        inFamilies(others.flatMap((other) => other.units.get(unit) ?? []));
      const isCalled = own.known === 'sheet' || own.known === 'file';
      const isSame = (listed: ReadonlyMap<string, number>): boolean => {
        const shared = [...mine].filter(([family]) => listed.has(family));
        const areEqual = shared.every(([family, count]) => listed.get(family) === count);
        return areEqual && (isCalled || shared.length === mine.size);
      };
      const isSum = isSame(sums(beside));
      // What came, or is of no use, may stand beside a list of all, or within it.
      const others =
        isSum || (isCalled && isOfUnits(own))
          ? beside
          : beside.filter(
              ({ layout }) => !tellsOfMoves(layout.table) && stateHeadings(layout).all.length === 0,
            );
      const listed = sums(others);
      const families = new Set([...mine.keys()].filter((family) => listed.has(family)));
      const [first] = others;
      if (!first || families.size === 0) continue;
      const rows = others.reduce((sum, other) => sum + (other.units.get(unit)?.rows.count ?? 0), 0);
      if (own.known === 'form' && said.rows.count > rows) continue;
      const areOwn = isCalled && isOfUnits(own) && !others.some(isOfUnits);
      const isOpen = !isSum && !areOwn && !others.some((other) => other.areDetails);
      yield {
        list,
        unit,
        again: { how: 'summary', first: headerPlace(first.layout.table), families, isOpen },
      };
    }
  }
}

/** How many items of each family lists have of a unit. */
export function inFamilies(
  said: readonly { readonly kinds: ReadonlyMap<string, number> }[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kinds } of said)
    for (const [kind, count] of kinds) found.set(familyOf(kind), (found.get(familyOf(kind)) ?? 0) + count);
  return found;
}

import { between, type Range, shortfall } from '../lib/range.ts';
import type { Installed } from '../model/installed.ts';

/** What makes an item count. */
export interface CountsAs {
  readonly categories: readonly string[];
  readonly inService: readonly string[];
  readonly life: number | undefined;
  readonly minimum: readonly { readonly field: string; readonly value: number | boolean }[];
}

/**
 * The items of one unit, so that no machine is in two of them. One whose machines another item counts as well is left out where the
 * same is bought for both; where something else is, they are taken out of the wider one.
 */
export function eachOnce(
  items: readonly Installed[],
  countsAs: (item: string) => CountsAs,
): readonly Installed[] {
  if (items.length < 2) return items;
  const isPartOf = (part: Installed, whole: Installed): boolean =>
    part !== whole && contains(countsAs(whole.item), countsAs(part.item));
  const goesInto = (part: Installed, whole: Installed): boolean =>
    isPartOf(part, whole) &&
    (isPartOf(whole, part) ? items.indexOf(whole) < items.indexOf(part) : sameBuy(part, whole));
  // Which goes into which, and under which target, is open together.
  const isOpen = items.some(({ sure, under }) => !sure || under.length > 1);
  const any = [...new Set(items.flatMap(({ under }) => under))];
  const kept = items
    .filter((part) => !items.some((whole) => goesInto(part, whole)))
    .map((whole): Installed => {
      const parts = items.filter((part) => goesInto(part, whole));
      const targets = [whole, ...parts].flatMap((each) => each.targets);
      return { ...whole, targets: [...new Set(targets)], under: isOpen ? any : whole.under };
    });
  // The narrowest first, so that what is taken out of a wider one is in no two of them itself.
  const width = (item: Installed): number => kept.filter((part) => isPartOf(part, item)).length;
  const apart: Installed[] = [];
  for (const item of kept.toSorted((a, b) => width(a) - width(b))) {
    const parts = apart.filter((part) => isPartOf(part, item));
    const sharing = apart.filter(
      (other) => !isPartOf(other, item) && shares(countsAs(other.item), countsAs(item.item)),
    );
    const alike = parts.every((part) => part.sure && sameRules(countsAs(part.item), countsAs(item.item)));
    apart.push(without(item, parts, alike, sharing));
  }
  return kept.flatMap(({ item }) => apart.filter((each) => each.item === item));
}

const includesAll = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((each) => whole.includes(each));

/** Whatever is good as a part is good as the whole. */
const contains = (whole: CountsAs, part: CountsAs): boolean =>
  includesAll(whole.categories, part.categories) &&
  includesAll(whole.inService, part.inService) &&
  (whole.life === undefined || (part.life !== undefined && part.life <= whole.life)) &&
  whole.minimum.every(({ field, value }) =>
    part.minimum.some((other) => other.field === field && other.value >= value),
  );

const sameRules = (a: CountsAs, b: CountsAs): boolean =>
  contains({ ...a, categories: [] }, { ...b, categories: [] }) &&
  contains({ ...b, categories: [] }, { ...a, categories: [] });

const shares = (a: CountsAs, b: CountsAs): boolean =>
  a.categories.some((each) => b.categories.includes(each)) &&
  a.inService.some((each) => b.inService.includes(each));

const sameBuy = (a: Installed, b: Installed): boolean => buys(a) === buys(b);
const buys = ({ buy, otherwise }: Installed): string =>
  [buy, ...otherwise].map((each) => [...each].sort().join(' ')).join('\n');

/** `alike`: the parts are asked for, and the same rules decide what is good of all, so that what is unknown of a part is unknown of the whole. */
function without(
  item: Installed,
  parts: readonly Installed[],
  alike: boolean,
  sharing: readonly Installed[],
): Installed {
  if (parts.length + sharing.length === 0) return item;
  const left = (figure: (each: Installed) => Range): Range => {
    const rest = parts.map(figure).reduce(alike ? difference : shortfall, figure(item));
    const most = sharing.map(figure).reduce((sum, { high }) => sum + (high ?? Number.POSITIVE_INFINITY), 0);
    return between(Math.max(0, rest.low - most), rest.high);
  };
  return { ...item, today: left(({ today }) => today), inYear: (year) => left((each) => each.inYear(year)) };
}

/** `max(0, a - b)` where the unknown of b is a part of that of a. */
const difference = (a: Range, b: Range): Range =>
  a.high !== null && b.high === null
    ? shortfall(a, b)
    : between(
        Math.max(0, a.low - b.low),
        a.high === null ? null : Math.max(0, a.high - (b.high ?? 0), a.low - b.low),
      );

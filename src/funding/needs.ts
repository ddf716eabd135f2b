import { smaller } from '../lib/range.ts';
import type { Finding } from '../model/finding.ts';
import type { Course, Need, Split } from '../model/judgement.ts';
import { NOT_COSTED } from '../model/target.ts';

export type NeedsByTarget = readonly {
  readonly target: { readonly id: string };
  readonly needs: readonly Need[];
}[];

/** A need of one unit, whatever number of targets asked for it. */
export interface MergedNeed {
  readonly need: Need;
  readonly targets: readonly string[];
}

interface Counted extends MergedNeed {
  /** Of which machines the need is, as one word; undefined: of several. */
  readonly counted: string | undefined;
}

/** What a need buys, as one word. */
const bought = ({ buy }: Need): string => [...buy].sort().join(' ');

const size = (split: Split | null): number =>
  split === null
    ? Number.POSITIVE_INFINITY
    : split.quantity + split.upgrade + split.fromStock + split.onOrder;

/** Needs of several targets for the same item (or purchase) of a unit are one: the largest. It names every target. */
export function mergeNeeds(byTarget: NeedsByTarget, clash: Clash): MergedNeed[] {
  const needs = byTarget.flatMap(({ target, needs: own }) =>
    own
      .filter(({ buy }) => !buy.includes(NOT_COSTED))
      .map(
        (need): Counted => ({
          need,
          targets: [target.id],
          counted: `${need.scope ?? 'own'} ${need.item}`,
        }),
      ),
  );
  const byItem = mergedBy(
    needs,
    ({ need, targets }) => need.item ?? (bought(need) || `target ${targets[0]}`),
    clash,
  );
  // Two standards of one kind of machine are two items, but what is bought for both is one.
  const byPurchase = mergedBy(
    byItem,
    ({ need, targets }) => bought(need) || `target ${targets[0]} ${need.item}`,
  );
  return byPurchase.sort((a, b) => a.need.unit.index - b.need.unit.index);
}

/** Is told of two needs for one item that buy different things. */
type Clash = (one: MergedNeed, other: MergedNeed) => void;

/** Says it once for each pair of targets. */
export function clashing(found: (finding: Finding) => void): Clash {
  const said = new Set<string>();
  return (one, other) => {
    const targets = [...one.targets, ...other.targets].sort();
    const key = targets.join(' ');
    if (one.need.buy.length === 0 || other.need.buy.length === 0 || said.has(key)) return;
    if (bought(one.need) === bought(other.need)) return;
    said.add(key);
    const params = {
      item: one.need.item,
      targets,
      buys: [...new Set([...one.need.buy, ...other.need.buy])].sort(),
    };
    found({ rule: 'different-purchases', params: { ...params, unit: one.need.unit.id } });
  };
}

function mergedBy(
  needs: readonly Counted[],
  thing: (need: Counted) => string,
  clash: Clash = () => {},
): Counted[] {
  const merged = new Map<string, Counted>();
  for (const each of needs) {
    const key = `${each.need.unit.index} ${thing(each)}`;
    const same = merged.get(key);
    if (same) clash(same, each);
    merged.set(key, same ? larger(same, each) : each);
  }
  return [...merged.values()];
}

/** How much is lacking; below 0 where so much is to spare, which is missed the sooner the less there is. */
const lack = (need: Need, end: 'low' | 'high'): number => size(need[end]) - (need.course?.[end].spare ?? 0);

/** Of two bounds, null where there is none. */
const largest = (a: number | null = 0, b: number | null = 0): number | null =>
  a === null || b === null ? null : Math.max(a, b);

/** The larger of two needs. Where either may be, at least the larger low and at most the larger high. */
function larger(a: Counted, b: Counted): Counted {
  const byHigh = lack(b.need, 'high') - lack(a.need, 'high');
  const [first, second] = (byHigh || lack(b.need, 'low') - lack(a.need, 'low')) > 0 ? [b, a] : [a, b];
  const least = lack(first.need, 'low') >= lack(second.need, 'low') ? first.need : second.need;
  const whose = { low: least.course ? least : first.need, high: first.need };
  const course = first.need.course && {
    high: first.need.course.high,
    low: (whose.low.course ?? first.need.course).low,
  };
  const buy = first.need.buy.length > 0 ? first.need.buy : second.need.buy;
  const upgrade = first.need.upgrade ?? second.need.upgrade;
  const mostUpgraded = largest(first.need.mostUpgraded, second.need.mostUpgraded);
  const one = { ...first.need, low: least.low, buy, upgrade, mostUpgraded, course };
  const isOfSame = first.counted !== undefined && first.counted === second.counted;
  return {
    need: isOfSame ? one : { ...one, ...bothOf(first.need, second.need, whose) },
    targets: [...new Set([...first.targets, ...second.targets])],
    counted: isOfSame ? first.counted : undefined,
  };
}

/**
 * Needs of which other machines were counted: of the unit alone and of all below it, or of two kinds. What is bought counts for
 * both, what is brought to standard or found may count for one alone: so as many are bought as either has to buy.
 */
function bothOf(
  a: Need,
  b: Need,
  whose: Readonly<Record<'low' | 'high', Need>>,
): Pick<Need, 'low' | 'high' | 'mostUpgraded' | 'course'> {
  const low = both(a.low, b.low);
  const high = a.high && b.high && both(a.high, b.high);
  const most = largest(a.mostUpgraded, b.mostUpgraded);
  const ahead = (course: Course, end: 'low' | 'high'): Course => {
    const all = end === 'low' ? low : high;
    if (!all) return course;
    const upgraded = (b[end]?.upgrade ?? 0) > (a[end]?.upgrade ?? 0) ? b : a;
    const upgradable = upgraded.course?.[end].upgradable ?? new Map();
    return { ...course, ...losses([a, b], end, closedBy(all)), upgradable };
  };
  const [few, many] = [whose.low.course?.low, whose.high.course?.high];
  return {
    low,
    high,
    // What is surely bought is brought to standard nowhere.
    mostUpgraded: high ? smaller(most, closedBy(high) - low.quantity) : most,
    course: few && many && { low: ahead(few, 'low'), high: ahead(many, 'high') },
  };
}

/** What comes to be lacking beside so many: in every year as many are lacking as of either need. */
function losses(
  needs: readonly Need[],
  end: 'low' | 'high',
  closed: number,
): Pick<Course, 'spare' | 'expiring'> {
  const years = new Set(needs.flatMap(({ course }) => [...(course?.[end].expiring.keys() ?? [])]));
  const lackingBy = (year: number): number =>
    Math.max(
      ...needs.map(({ course, [end]: split }) => {
        const lost = [...(course?.[end].expiring ?? [])].filter(([each]) => each <= year);
        const lacking = split ? closedBy(split) : 0;
        return lost.reduce((sum, [, count]) => sum + count, lacking - (course?.[end].spare ?? 0));
      }),
    );
  let before = lackingBy(Number.NEGATIVE_INFINITY);
  const spare = closed - before;
  const expiring = new Map<number, number>();
  for (const year of [...years].sort((one, other) => one - other)) {
    const lacking = lackingBy(year);
    if (lacking > before) expiring.set(year, lacking - before);
    before = lacking;
  }
  return { spare, expiring };
}

/** Pieces that money closes a gap by. */
const closedBy = ({ quantity, upgrade }: Split): number => quantity + upgrade;

function both(a: Split, b: Split): Split {
  const all = size(b) > size(a) ? b : a;
  const quantity = Math.max(a.quantity, b.quantity);
  const fresh = Math.max(a.new, b.new);
  const left = Math.max(closedBy(a), closedBy(b));
  const found = size(all) - left;
  const fromStock = Math.min(all.fromStock, found);
  return {
    quantity,
    new: fresh,
    replace: quantity - fresh,
    upgrade: left - quantity,
    fromStock,
    onOrder: found - fromStock,
  };
}

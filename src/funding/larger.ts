import { between, type Range, smaller } from '../lib/range.ts';
import type { Course, Need, Part, Split } from '../model/judgement.ts';
import type { Counted } from './merged.ts';

const size = (split: Split | null): number =>
  split === null
    ? Number.POSITIVE_INFINITY
    : split.quantity + split.upgrade + split.fromStock + split.onOrder;

/** The place of the first of both that is there: one that may lack nothing is perhaps not. */
function firstOf(a: Counted, b: Counted): Range {
  const sure = [a, b].filter(({ need }) => lack(need, 'low') > 0).map(({ place }) => place.high ?? 0);
  const late = sure.length > 0 ? Math.min(...sure) : Math.max(a.place.high ?? 0, b.place.high ?? 0);
  return between(Math.min(a.place.low, b.place.low), late);
}

/** How much is lacking; below 0 where so much is to spare, which is missed the sooner the less there is. */
export const lack = (need: Need, end: 'low' | 'high'): number =>
  size(need[end]) - (need.course?.[end].spare ?? 0);

/** Of two bounds, null where there is none. */
export const largest = (a: number | null = 0, b: number | null = 0): number | null =>
  a === null || b === null ? null : Math.max(a, b);

const atMost = (part: Part, needs: readonly Need[]): Range =>
  between(
    0,
    needs
      .map(({ low, high, parts }) => (parts ? parts[part].high : high && Math.max(low[part], high[part])))
      .reduce(largest),
  );

/** The larger of two needs. Where either may be, at least the larger low and at most the larger high. */
export function larger(a: Counted, b: Counted): Counted {
  const byHigh = lack(b.need, 'high') - lack(a.need, 'high');
  const [first, second] = (byHigh || lack(b.need, 'low') - lack(a.need, 'low')) > 0 ? [b, a] : [a, b];
  const least = lack(first.need, 'low') >= lack(second.need, 'low') ? first.need : second.need;
  const whose = { low: least.course ? least : first.need, high: first.need };
  const course = first.need.course && {
    high: first.need.course.high,
    low: (whose.low.course ?? first.need.course).low,
  };
  const upgrade = first.need.upgrade ?? second.need.upgrade;
  const mostUpgraded = largest(first.need.mostUpgraded, second.need.mostUpgraded);
  const needs = [first.need, second.need];
  const parts = {
    replace: atMost('replace', needs),
    fromStock: atMost('fromStock', needs),
    onOrder: atMost('onOrder', needs),
  };
  const perhaps = first.need.perhaps && second.need.perhaps;
  const one = { ...first.need, perhaps, low: least.low, upgrade, parts, mostUpgraded, course };
  const isOfSame = first.counted !== undefined && first.counted === second.counted;
  return {
    need: isOfSame ? one : { ...one, ...bothOf(first.need, second.need, whose) },
    targets: [...new Set([...first.targets, ...second.targets])],
    under: first.under,
    place: firstOf(a, b),
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

import { JUDGED, type Judged, SERVICE, slot } from '../../model/inventory.ts';
import type { Count, WideResult, WideStandard } from './counts.ts';
import type { Extremes } from './extremes.ts';
import { kindsOf, type Lot } from './lots.ts';

const { no, yes, unknown } = JUDGED;

/** A lot as a standard sees it. */
export interface Applied {
  /** Is it of a category that the standard takes? */
  readonly taken: Judged;
  readonly inService: Judged;
  /** Stored or on order, where that is not in service by the standard. */
  readonly kept: 'stored' | 'on_order' | undefined;
  readonly weak: Judged;
  readonly old: Judged;
}

/** Holds a lot against a standard. */
export function itemOf(
  lot: Lot,
  family: string,
  counts: readonly Count[],
  standard: WideStandard,
  asOfYear: number,
): Applied {
  const serving = lot.conditions.filter((condition) => standard.inService.includes(condition)).length;
  const inService = serving === lot.conditions.length ? yes : serving > 0 ? unknown : no;
  const kept = lot.conditions.find((each) => each === 'stored' || each === 'on_order');
  return {
    taken: isTaken(lot.category, family, counts, standard.categories),
    inService,
    kept: inService === no ? (kept as Applied['kept']) : undefined,
    // What is required is the standard's to say: without a minimum, an office that calls its machines weak is not asked.
    weak: standard.minimum.length === 0 ? no : lot.weak,
    old: ageOf(lot, standard.life, asOfYear),
  };
}

/**
 * A computer of unknown kind is what its category says, as in a list by item; where the standard does not take it as
 * such, it may still be of a kind that the standard takes and that no column counts.
 */
function isTaken(
  category: string,
  family: string,
  counts: readonly Count[],
  taken: readonly string[],
): Judged {
  if (taken.includes(category)) return yes;
  if (category !== family) return no;
  const uncounted = (kind: string): boolean => !counts.some((count) => count.category === kind);
  return kindsOf(family).some((kind) => taken.includes(kind) && uncounted(kind)) ? unknown : no;
}

/** Past its life is what the office calls too old, and what the years prove to be; years prove only what all in a span share. */
function ageOf(lot: Lot, life: number | undefined, asOfYear: number): Judged {
  if (life === undefined || lot.conditions.includes('on_order')) return no;
  if (lot.old === yes) return yes;
  if (lot.before !== undefined && asOfYear - (lot.before - 1) >= life) return yes;
  if (lot.old === no) return no;
  return lot.from !== undefined && asOfYear - lot.from < life ? no : unknown;
}

/**
 * Chooses slots whose sums are the extremes. In service there are `least` to `most`; good of these `leastGood` to
 * `mostGood`; and at least `bad` of those in service are surely not good. With b of the sure ones bad, the number that
 * is in service and doubtful, least - leastGood - b, and that which may be in service and good, mostGood - least + b,
 * both come out right, and neither they nor the rest is ever negative.
 */
export function fill(
  applied: readonly Applied[],
  extremes: Extremes,
): Pick<WideResult, 'slots' | 'open' | 'unbounded'> {
  type Test = (item: Applied) => boolean;
  const least = (...tests: readonly Test[]): number =>
    extremes.least(applied.map((item) => tests.every((test) => test(item))));
  const most = (...tests: readonly Test[]): number | null =>
    extremes.most(applied.map((item) => tests.every((test) => test(item))));

  const surely: Test = ({ taken, inService }) => taken === yes && inService === yes;
  const maybe: Test = ({ taken, inService }) => taken !== no && inService !== no;
  const good: Test = ({ weak, old }) => weak === no && old === no;
  const maybeGood: Test = ({ weak, old }) => weak !== yes && old !== yes;
  const failing =
    (weak: Judged, old: Judged): Test =>
    (item) =>
      item.weak === weak && item.old === old;

  const slots = new Map<number, number>();
  const put = (service: number, weak: Judged, old: Judged, count: number): void => {
    if (count > 0) slots.set(slot(service, weak, old), count);
  };

  const inService = { low: least(surely), high: most(maybe) };
  const goodOnes = { low: least(surely, good), high: most(maybe, maybeGood) };
  const bad = least(surely, (item) => !maybeGood(item));
  const open = inService.high === null || goodOnes.high === null ? null : 0;

  const doubtful = inService.low - goodOnes.low - bad;
  put(SERVICE.in, no, no, goodOnes.low);
  const doubt = {
    weak: most(maybe, ({ weak }) => weak !== no) === 0 ? no : unknown,
    old: most(maybe, ({ old }) => old !== no) === 0 ? no : unknown,
  };
  put(SERVICE.in, doubt.weak, doubt.old, doubtful);
  if (bad > 0) {
    const sorts = [
      [yes, no],
      [no, yes],
      [yes, yes],
      [yes, unknown],
      [unknown, yes],
    ] as const;
    const sure = sorts.map(([weak, old]) => least(surely, failing(weak, old)));
    const rest = bad - sure.reduce((sum, count) => sum + count, 0);
    // Surely bad, but by which criterion differs: as many as are surely weak are, and nothing is said of their age.
    const weak = least(surely, (item) => item.weak === yes) - (sure[0]! + sure[2]! + sure[3]!);
    const restWeak = Math.min(rest, weak);
    sorts.forEach(([weak, old], at) => {
      put(SERVICE.in, weak, old, sure[at]! + (at === 3 ? restWeak : at === 4 ? rest - restWeak : 0));
    });
  }
  if (open === 0) {
    const more = goodOnes.high! - goodOnes.low - doubtful;
    put(SERVICE.unknown, doubt.weak, doubt.old, more);
    const worse = inService.high! - inService.low - more;
    if (doubt.weak === no) put(SERVICE.unknown, no, yes, worse);
    else put(SERVICE.unknown, yes, doubt.old, worse);
  }

  const unbounded: ('stored' | 'on_order')[] = [];
  // Stored ones that are surely bad are in no slot: nobody asks for them.
  for (const kept of ['stored', 'on_order'] as const) {
    const here: Test = (item) => item.kept === kept && item.taken !== no;
    const service = kept === 'stored' ? SERVICE.stored : SERVICE.onOrder;
    const low = least(here, ({ taken }) => taken === yes, good);
    const high = most(here, maybeGood);
    put(service, no, no, low);
    if (high === null) unbounded.push(kept);
    else put(service, unknown, no, high - low);
  }
  return {
    slots: [...slots].map(([slot, count]) => ({ slot, count })).sort((a, b) => a.slot - b.slot),
    open,
    unbounded,
  };
}

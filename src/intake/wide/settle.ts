import type { Count, WideResult } from './counts.ts';
import { type Extremes, extremes, type Sum } from './extremes.ts';
import { isIn, kindsOf, type Lot } from './lots.ts';

/** A count as far as it is believed. */
interface Belief {
  readonly count: Count;
  readonly stated: number;
  readonly of: readonly number[];
  readonly low: number;
  readonly high: number | null;
}

/** Counts that contradict each other, and would not if any one of them were left out. */
interface Clash {
  readonly parts: readonly Belief[];
  /** What the parts should fit into: their total, most often. */
  readonly wholes: readonly Belief[];
}

type Solve = (sums: readonly Sum[]) => Extremes | undefined;

/**
 * What the counts allow the lots. Where counts contradict each other none of them is believed over the others: a part
 * may be anything up to what is stated, and what contains it anything from what is stated up to what its parts add up
 * to. The truth by either statement lies inside: of 20 computers, 12 of them desktops and 10 laptops, there are 20 to 22.
 */
export function settle(
  family: string,
  counts: readonly Count[],
  lots: readonly Lot[],
): { faults: WideResult['faults']; extremes: Extremes } {
  const solve: Solve = (sums) => extremes(lots.length, sums);
  let beliefs: readonly Belief[] = counts.flatMap((count): Belief[] => {
    const stated = count.value;
    if (stated === undefined) return [];
    const of = lots.flatMap((lot, at) => (isIn(lot, count, family) ? [at] : []));
    const { made = stated } = count;
    return [{ count, stated, of, low: Math.min(stated, made), high: Math.max(stated, made) }];
  });
  const faults: WideResult['faults'][number][] = [];
  for (const { count, stated } of beliefs) {
    if (count.made === undefined || count.made <= stated) continue;
    const parts = beliefs.filter((each) => isKind(each.count, family));
    beliefs = beliefs.map((each) => (parts.includes(each) ? { ...each, low: 0 } : each));
    if (parts.length > 0)
      faults.push({
        rule: 'parts-exceed-total',
        parts: parts.map((each) => each.count),
        sum: count.made,
        total: stated,
      });
  }
  const clashes = allClashes(beliefs, solve);
  for (const clash of clashes) {
    const [sum, total] = [sumOf(clash.parts), sumOf(clash.wholes)];
    faults.push({ rule: 'parts-exceed-total', parts: clash.parts.map(({ count }) => count), sum, total });
    beliefs = stretched(beliefs, clash, sum - total);
  }
  for (;;) {
    const found = solve(beliefs);
    if (found) return { faults, extremes: found };
    // Each clash by itself is mended, and together they still are one.
    beliefs = stretched(beliefs, firstClash(beliefs, solve), null);
  }
}

const isKind = ({ category, part }: Count, family: string): boolean =>
  part === 'total' && kindsOf(family).includes(category);

/** One count of each clash is set aside to find the next: a total may clash with several others. */
function allClashes(beliefs: readonly Belief[], solve: Solve): Clash[] {
  const clashes: Clash[] = [];
  for (let left = beliefs; !solve(left); ) {
    const clash = firstClash(left, solve);
    clashes.push(clash);
    const aside = [...clash.parts, ...clash.wholes].reduce((a, b) => (b.stated > a.stated ? b : a));
    left = left.filter((belief) => belief !== aside);
  }
  return clashes;
}

function firstClash(beliefs: readonly Belief[], solve: Solve): Clash {
  let clash = beliefs;
  for (const belief of beliefs) {
    const without = clash.filter((each) => each !== belief);
    if (!solve(without)) clash = without;
  }
  const wholes = clash.filter((belief) =>
    solve(clash.map((each) => (each === belief ? { ...each, high: null } : each))),
  );
  return { parts: clash.filter((belief) => !wholes.includes(belief)), wholes };
}

/** `excess`: how much larger than stated the wholes may be; null where nothing bounds them any more. */
function stretched(
  beliefs: readonly Belief[],
  { parts, wholes }: Clash,
  excess: number | null,
): readonly Belief[] {
  const among = (group: readonly Belief[], { count }: Belief): boolean =>
    group.some((each) => each.count === count);
  return beliefs.map((belief) => {
    if (among(parts, belief)) return { ...belief, low: 0 };
    if (!among(wholes, belief) || belief.high === null) return belief;
    return { ...belief, high: excess === null ? null : Math.max(belief.high, belief.stated + excess) };
  });
}

const sumOf = (beliefs: readonly Belief[]): number => beliefs.reduce((sum, { stated }) => sum + stated, 0);

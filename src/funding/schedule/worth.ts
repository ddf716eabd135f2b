import type { Minor } from '../../lib/money.ts';

/** How many pieces have come to be needed by the end of each year, at the least and at the most, and what one costs in it. */
export interface Paths {
  readonly least: readonly number[];
  /** Never falls. */
  readonly most: readonly number[];
  readonly cheapest: readonly Minor[];
  readonly dearest: readonly Minor[];
  /** Whether what has come to be needed, and is not there, may be needed no more: it is taken off at the price of that year. */
  readonly mayFall: boolean;
}

export interface Worth {
  readonly low: Minor;
  readonly high: Minor;
}

export const sumOf = (worths: readonly Worth[]): Worth =>
  worths.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0n,
    high: 0n,
  });

/** The least and the most that the pieces come to at the prices of the years in which they come to be needed, on any path between. */
export function worthOf(paths: Paths): Worth {
  const steps = [...new Set([...paths.least, ...paths.most])]
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  let [low, high] = [0n, 0n];
  for (const [at, step] of steps.entries()) {
    const pieces = BigInt(step - (steps[at - 1] ?? 0));
    low += pieces * best(paths, step, paths.cheapest, paths.dearest, (a, b) => a < b);
    high += pieces * best(paths, step, paths.dearest, paths.cheapest, (a, b) => a > b);
  }
  return { low, high };
}

/** What the piece of one step comes to at best: `coming` and `going` are what it costs when it is needed, and when it is no more. */
function best(
  { least, most, mayFall }: Paths,
  step: number,
  coming: readonly Minor[],
  going: readonly Minor[],
  isBetter: (one: Minor, other: Minor) => boolean,
): Minor {
  const better = (one: Minor | undefined, other: Minor | undefined): Minor | undefined =>
    one === undefined || (other !== undefined && isBetter(other, one)) ? other : one;
  let without: Minor | undefined = 0n;
  let needed: Minor | undefined;
  for (const [at, count] of most.entries()) {
    const [come, gone] = [coming[at] ?? 0n, going[at] ?? 0n];
    const before: Minor | undefined = needed;
    const isForced = (least[at] ?? 0) >= step;
    if (isForced || count >= step)
      needed = better(needed, without === undefined ? undefined : without + come);
    if (isForced) without = undefined;
    else if (mayFall && before !== undefined) without = better(without, before - gone);
  }
  return better(needed, without) ?? 0n;
}

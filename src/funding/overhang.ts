import type { Need } from '../model/judgement.ts';
import type { Ahead, Lawful } from './lawful.ts';
import { isSame } from './lawful.ts';
import { oneByOne } from './lawful-course.ts';

interface Held {
  readonly need: Need;
  readonly lawful: Pick<Lawful, 'ahead'>;
}
type End = 'low' | 'high';
type Overhangs = Readonly<Record<End, ReadonlyMap<Need, number>>>;

/** How much each of the needs of one ceiling stands for of what is there beyond it: so much of its own is lost before it asks for more. */
export function overhangsOf(held: readonly Held[]): Overhangs {
  const isKnown = held.every(
    ({ need: { low, high }, lawful: { ahead } }) =>
      high && isSame(low, high) && ahead.low.excess === ahead.high.excess,
  );
  return isKnown ? { low: toldOnce(held, 'low'), high: toldOnce(held, 'high') } : perhapsOf(held);
}

/** Each may stand for as much of it as it has, and for no more surely than the others cannot. */
function perhapsOf(held: readonly Held[]): Overhangs {
  const all = held.reduce((sum, { lawful }) => sum + lawful.ahead.high.holding, 0);
  const each = (share: (ahead: Lawful['ahead']) => number): Map<Need, number> =>
    new Map(held.map(({ need, lawful: { ahead } }) => [need, share(ahead)]));
  return {
    low: each(({ low }) => Math.min(low.excess, low.holding)),
    high: each(({ high }) => Math.max(0, Math.min(high.excess - (all - high.holding), high.holding))),
  };
}

/** Told once, of pieces that are known: of those that are lost first. */
function toldOnce(held: readonly Held[], end: End): Map<Need, number> {
  const shares = new Map<Need, number>();
  let told = 0;
  const take = (need: Need, { excess, holding }: Ahead, most: number): void => {
    const before = shares.get(need) ?? 0;
    const taken = Math.max(0, Math.min(excess - told, holding - before, most));
    shares.set(need, before + taken);
    told += taken;
  };
  const lost = held.flatMap(({ need, lawful }) =>
    oneByOne(need.course?.[end].expiring ?? new Map()).map((year) => ({ need, lawful, year })),
  );
  if (held.length > 1)
    for (const { need, lawful } of lost.toSorted((a, b) => a.year - b.year)) take(need, lawful.ahead[end], 1);
  for (const { need, lawful } of held) take(need, lawful.ahead[end], Number.POSITIVE_INFINITY);
  return shares;
}

import type { Minor } from '../../lib/money.ts';
import { type PriceLimit, taking } from '../places.ts';
import { pieceCost } from './flows.ts';
import type { AskedOver } from './limits.ts';
import type { NeedOverYears, ScheduleInput } from './types.ts';

/** All pieces that are required, as far as they are lawful, each bought anew once in its useful life: the same every year but for prices. */
export function smoothed(asked: AskedOver[number], { needs, pricing }: ScheduleInput, year: number): Minor {
  const required = new Map(
    asked.flatMap(({ need }): [string, number][] =>
      need.course ? [[keyOf(need), need.course.low.required]] : [],
    ),
  );
  return needs.reduce((sum, need) => {
    const pieces = need.kind === 'purchase' ? (required.get(keyOf(need)) ?? 0) : 0;
    const onceAt = (priceLimit: PriceLimit): Minor =>
      pieceCost(pricing.parts({ ...need, priceLimit }, year)?.filter(({ when }) => when === 'once')) ?? 0n;
    const own = need.life(year);
    if (own === undefined) return sum;
    const life = Math.max(own, need.leastLife?.get(year) ?? own);
    const placed = need.places ? taking(need.places)(pieces) : [{ count: pieces, limit: need.priceLimit }];
    const all = placed.reduce((part, { count, limit }) => part + BigInt(count) * onceAt(limit), 0n);
    return sum + all / BigInt(life);
  }, 0n);
}

const keyOf = ({ unit, item }: Pick<NeedOverYears, 'unit' | 'item'>): string => `${unit.index} ${item}`;

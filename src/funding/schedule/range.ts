import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import { ancestors } from '../../model/inventory.ts';
import { isWanted } from './gifts.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { type Ends, larger, leastOf, mostOf, pathsOf, portionsOf } from './paths.ts';
import { passYears } from './schedule.ts';
import { type Moving, sisters, worthOfSisters } from './sisters.ts';
import type { NeedOverYears, ScheduleInput } from './types.ts';
import { sumOf, type Worth, worthOf } from './worth.ts';

/**
 * What comes to be needed over all years, in money, whatever the unknown turns out to be: no plan made when all is known is outside.
 * Pieces are needed no later than the least has it and no sooner than the most, where every year buys what it lacks; in between each
 * costs what it does in the year in which it is. `moving`: where machines of sister units are moved before any are bought. `isMet`:
 * the plan of the most buys all that it lacks, in every year.
 */
export function rangeOf(
  before: Ends,
  { moving, isMet: isMostMet }: { readonly moving: Moving | undefined; readonly isMet: boolean },
): Worth {
  const { ends, open } = sisters(before, moving);
  const pairs = pairsOf(ends);
  const moved = new Set(open.flatMap(({ keys }) => [...keys]));
  const isMet = isMostMet && moved.size === 0 && isEnough(pairs, ends.high);
  const alone = pairs.filter(({ key }) => !moved.has(key));
  const sharing = groupBy(
    pairs.filter(({ need }) => need.places),
    ({ need }) => need.places,
  );
  const worths = alone.map((pair) => {
    const isSharing = (sharing.get(pair.need.places)?.length ?? 0) > 1;
    const portions = isSharing || pair.mayFall ? [undefined] : portionsOf(pair);
    return sumOf(portions.map((portion) => worthOf(pathsOf(pair, ends, isMet, portion))));
  });
  const { low, high } = sumOf([...worths, ...open.map((group) => worthOfSisters(group, pairs, ends))]);
  return { low, high: high + givenBeyond(pairs, ends) };
}

/**
 * Whether every year surely buys all that it lacks: its sources pay for all that may come to be lacking by then and is not surely
 * bought before, with all that may be running. Whoever asks for less in the same order leaves no source less.
 */
function isEnough(pairs: readonly Pair[], high: ScheduleInput): boolean {
  const { years } = high;
  const isOrderKnown = pairs.every(
    ({ low, high }) => !low || !high || isDeepStrictEqual(low.rank, high.rank),
  );
  if (!isOrderKnown || pairs.some(({ need }) => need.beyond && high.gifts.length > 0)) return false;
  const needs = pairs.map((pair): NeedOverYears => {
    const most = mostOf(pair, pair.most, years);
    const least = leastOf(pair, pair.least, years, true);
    const { unit, item, buys, kind, targets, rank, people } = pair.need;
    return {
      ...{ unit, item, buys, kind, targets, rank, people },
      open: most[0] ?? 0,
      spare: 0,
      expiring: new Map(
        years.slice(1).map((year, at) => [year, (most[at + 1] ?? 0) - (least[at] ?? 0)] as const),
      ),
      life: () => undefined,
    };
  });
  let isMet = true;
  passYears(
    { ...high, needs, gifts: [] },
    {
      need(_, { carriedOut }) {
        if (carriedOut > 0) isMet = false;
      },
    },
  );
  return isMet;
}

/** The most that pieces given come to that ceilings keep out of what is asked for: they are needed as well. */
function givenBeyond(pairs: readonly Pair[], ends: Ends): Minor {
  const { gifts, years } = ends.high;
  const keptOut = pairs.filter(({ low, high }) => low?.beyond ?? high?.beyond);
  return gifts.reduce((sum, { unit, year, thing, quantity }) => {
    const takers = keptOut.filter(
      ({ need }) => isWanted(thing, need) && (need.unit === unit || ancestors(need.unit).includes(unit)),
    );
    const costs = takers.flatMap((pair) =>
      pathsOf(pair, ends, false).dearest.filter((_, at) => (years[at] ?? 0) >= year),
    );
    return sum + costs.reduce(larger, 0n) * BigInt(quantity);
  }, 0n);
}

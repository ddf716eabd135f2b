import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import { ancestors } from '../../model/inventory.ts';
import { pieceCost } from './flows.ts';
import { isWanted } from './gifts.ts';
import type { Ends } from './pairs.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { larger, leastOf, mostOf, pathsOf, portionsOf } from './paths.ts';
import { passYears } from './schedule.ts';
import { type Moving, sisters, worthOfSisters } from './sisters.ts';
import type { Gift, NeedOverYears, ScheduleInput } from './types.ts';
import { type Paths, sumOf, type Worth, worthOf } from './worth.ts';

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
  const given = givenEarly(ends.high);
  const worths = alone.map((pair) => {
    const isSharing = (sharing.get(pair.need.places)?.length ?? 0) > 1;
    const portions = isSharing || pair.mayFall ? [undefined] : portionsOf(pair);
    return sumOf(portions.map((portion) => worthWith(given(pair), pathsOf(pair, ends, isMet, portion))));
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

const isKeptOut = ({ low, high }: Pair): boolean => (low?.beyond ?? high?.beyond) !== undefined;

const reaches = ({ unit, thing }: Gift, { need }: Pair): boolean =>
  isWanted(thing, need) && (need.unit === unit || ancestors(need.unit).includes(unit));

/** Pieces given by the end of each year that may come before they are asked for, because a ceiling keeps them out until then. */
function givenEarly({ gifts, years }: ScheduleInput): (pair: Pair) => readonly number[] {
  return (pair) => {
    const own = isKeptOut(pair) ? gifts.filter((gift) => reaches(gift, pair)) : [];
    return years.map((year) => own.reduce((sum, gift) => (gift.year <= year ? sum + gift.quantity : sum), 0));
  };
}

const worthWith = (given: readonly number[], paths: Paths): Worth => {
  const most = paths.most.map((pieces, at) => pieces + (given[at] ?? 0));
  return { low: worthOf({ ...paths, most }).low, high: worthOf(paths).high };
};

/** The most that pieces given come to that ceilings keep out of what is asked for: they are needed as well. */
function givenBeyond(pairs: readonly Pair[], { high: { gifts, years, pricing } }: Ends): Minor {
  const keptOut = pairs.filter(isKeptOut);
  return gifts.reduce((sum, gift) => {
    // Beyond all places it costs what it does.
    const costs = keptOut
      .filter((pair) => reaches(gift, pair))
      .flatMap(({ need }) =>
        years
          .filter((year) => year >= gift.year)
          .map((year) => pieceCost(pricing.parts({ ...need, priceLimit: undefined }, year)) ?? 0n),
      );
    return sum + costs.reduce(larger, 0n) * BigInt(gift.quantity);
  }, 0n);
}

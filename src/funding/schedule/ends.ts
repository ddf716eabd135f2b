import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../config/schema.ts';
import { isKnown as isOneNumber } from '../../lib/range.ts';
import { factOf } from '../../model/inventory.ts';
import type { Need } from '../../model/judgement.ts';
import type { Limit } from '../../model/limit.ts';
import type { Costs } from '../estimate.ts';
import { placesOf } from '../places.ts';
import type { Running } from '../running.ts';
import { type AskedOver, priceDateOf } from './limits.ts';

/** Where a plan may end up: what has to be worked out beside what is needed for sure at the prices. */
export interface Ends {
  /** Whether there is a most that may be needed. */
  readonly bounded: boolean;
  /** Whether that is another than what is needed for sure. */
  readonly open: boolean;
  /** Whether any price has a lowest and a highest quote. */
  readonly quoted: boolean;
}

/**
 * Whether prices, useful lives and ceilings are the same in all years: then what is needed sooner or later than at an end costs
 * what it does there.
 */
export const isSteady = (
  { merged, book, priceDate }: Costs,
  over: AskedOver,
  years: readonly number[],
  { costs }: Config,
): boolean => {
  const dates = years.map((year) => priceDateOf(year, { priceDate }));
  const bought = new Set(merged.flatMap(({ need }) => [...need.buy, need.upgrade ?? []].flat()));
  return (
    new Set(over).size === 1 &&
    costs.price_growth === undefined &&
    [...bought].every((id) => new Set(dates.map((date) => book.on(id, date))).size === 1)
  );
};

export function endsOf(costs: Costs, over: AskedOver, years: readonly number[], { prices }: Config): Ends {
  const lists = [...new Set(over)];
  const bounded =
    lists.every((list) => list.every(({ need }) => need.high !== null)) && hasUpperBound(costs, years);
  const all = Object.values(prices).flat();
  const isPriceKnown = !all.some(({ area_factors }) => area_factors) || isPlaced(costs);
  return {
    bounded,
    open: bounded && !(isPriceKnown && lists.every((list) => isKnown(list, costs, years))),
    quoted: all.some(({ range }) => range),
  };
}

/** Whether it is known how many pieces are there at most, in every year. */
const hasUpperBound = ({ running }: Costs, years: readonly number[]): boolean =>
  running.every(
    (each) => each.is === 'connection' || years.every((year) => each.installed.inYear(year).high !== null),
  );

/** Whether nothing is unknown of it, today or in any year. */
const isSameAtBothEnds = (running: Running, years: readonly number[]): boolean =>
  running.perYear.low === running.perYear.high &&
  (running.is === 'connection' || years.every((year) => isOneNumber(running.installed.inYear(year))));

/** Whether both ends of the data are the same: nothing of it is unknown, nor of what ceilings say. */
function isKnown(
  asked: AskedOver[number],
  { merged, running, digits }: Costs,
  years: readonly number[],
): boolean {
  const isLimitKnown = (limit: Limit | undefined): boolean =>
    !limit ||
    (limit.sure && isDeepStrictEqual(placesOf(limit, 'low', digits), placesOf(limit, 'high', digits)));
  return (
    running.every((each) => isSameAtBothEnds(each, years)) &&
    merged.every(({ need }) => isCertain(need)) &&
    asked.every(({ need, lawful }) => isCertain(need) && isLimitKnown(lawful?.limit))
  );
}

const isCertain = ({ low, high, course }: Need): boolean =>
  isDeepStrictEqual(low, high) && isDeepStrictEqual(course?.low, course?.high);

/** Whether the area class of every unit that buys or keeps something is known. */
const isPlaced = ({ asked, running }: Costs): boolean =>
  [...asked.map(({ need }) => need.unit), ...running.map(({ unit }) => unit)].every(
    (unit) => factOf(unit, 'area_class')?.value !== undefined,
  );

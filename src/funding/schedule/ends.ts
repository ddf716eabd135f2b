import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../config/schema.ts';
import { isKnown as isOneNumber } from '../../lib/range.ts';
import { factOf } from '../../model/inventory.ts';
import type { Limit } from '../../model/limit.ts';
import type { Costs } from '../estimate.ts';
import { placesOf } from '../places.ts';
import type { Running } from '../running.ts';
import type { AskedOver } from './limits.ts';
import type { Surplus } from './moves.ts';
import { isCertain } from './needs.ts';

/** Where a plan may end up: what has to be worked out beside what is needed for sure at the prices. */
export interface Ends {
  /** Whether there is a most that may be needed. */
  readonly bounded: boolean;
  /** Whether that is another than what is needed for sure. */
  readonly open: boolean;
  /** Whether any price has a lowest and a highest quote. */
  readonly quoted: boolean;
}

/** `moving`: what may be moved before anything is bought. */
export function endsOf(
  costs: Costs,
  over: AskedOver,
  years: readonly number[],
  moving: readonly Surplus[],
  { prices }: Config,
): Ends {
  const lists = [...new Set(over)];
  const bounded =
    lists.every((list) => list.every(({ need }) => need.high !== null)) && hasUpperBound(costs, years);
  const all = Object.values(prices).flat();
  const isPriceKnown = !all.some(({ area_factors }) => area_factors) || isPlaced(costs);
  const isAllKnown =
    isPriceKnown &&
    moving.every(({ quantity }) => isOneNumber(quantity)) &&
    lists.every((list) => isKnown(list, costs, years));
  return {
    bounded,
    open: bounded && !isAllKnown,
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

/** Whether the area class of every unit that buys or keeps something is known. */
const isPlaced = ({ asked, running }: Costs): boolean =>
  [...asked.map(({ need }) => need.unit), ...running.map(({ unit }) => unit)].every(
    (unit) => factOf(unit, 'area_class')?.value !== undefined,
  );

import type { MoveShown } from '../model/report.ts';
import { type Costs, shown } from './estimate.ts';
import type { Funding } from './funding.ts';
import { pieceCost } from './schedule/flows.ts';
import { scheduleInputs } from './schedule/input.ts';
import { movesOf, movesShown, type Surplus } from './schedule/moves.ts';

/** Who could give what to a sister unit before money is asked for, and what buying as much would cost in the year. */
export function movesInYear(
  funding: Funding,
  costs: Costs,
  year: number,
  surpluses: readonly Surplus[],
): MoveShown[] {
  if (surpluses.every(({ quantity }) => quantity.low === 0)) return [];
  const inputOf = scheduleInputs(funding, costs, [costs.asked], [year], new Map());
  const { needs, pricing } = inputOf({ end: 'low', quote: 'price' });
  return movesShown(
    movesOf(surpluses, needs),
    needs,
    (need) => pieceCost(pricing.parts(need, year)),
    (minor) => shown(minor, costs.digits),
  );
}

import type { Analysis } from '../analysis.ts';
import { eachWay } from '../funding/price-ways.ts';
import { CONTINGENCY, MAINTENANCE } from '../funding/prices.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Unit } from '../model/inventory.ts';
import type { EstimateLine, ExistingOver, PriceWay, RunningLine, ScheduledLine } from '../model/report.ts';

/** What is bought and kept up, and what a plan makes of it. */
interface Paid {
  readonly lines: readonly EstimateLine[];
  readonly plan: readonly ScheduledLine[];
  readonly upkeep: readonly RunningLine[];
  readonly upkeepOver: readonly ExistingOver[];
}

/** How every unit price of these came about: in the estimate, and in each year of the plan. */
export function waysBehind(analysis: Analysis, paid: Paid): PriceWay[] {
  const units = new Map(analysis.inventory.units.map((unit) => [unit.id, unit]));
  const of = (unitId: string, buys: readonly string[], years: readonly number[]): PriceWay[] =>
    buys.length === 0 ? [] : analysis.waysOf({ unit: units.get(unitId) as Unit, buys, years });
  const bought = groupBy(paid.lines, ({ unit_id, item, kind, targets }) =>
    JSON.stringify([unit_id, item, kind, targets]),
  );
  return eachWay([
    ...[...bought.values()].flatMap((lines) => {
      const buys = lines.flatMap(({ buy }) => buy ?? []).filter((id) => !SHARES.has(id));
      return of((lines[0] as EstimateLine).unit_id, buys, []);
    }),
    ...paid.plan.flatMap(({ unit_id, buys, years }) =>
      of(
        unit_id,
        buys,
        years.map(({ year }) => year),
      ),
    ),
    ...paid.upkeep.flatMap(({ unit_id, price, share, item, connection }) => {
      const over = paid.upkeepOver.find(
        (each) =>
          each.unit_id === unit_id &&
          each.item === item &&
          each.connection === connection &&
          each.price === price,
      );
      const years = over?.years.map(({ year }) => year) ?? [];
      const ids = share ? [...share.of, MAINTENANCE] : [price ?? []].flat();
      return of(unit_id, share?.of ?? ids, years).filter(({ id }) => ids.includes(id));
    }),
  ]);
}

const SHARES: ReadonlySet<string> = new Set([CONTINGENCY, MAINTENANCE]);

import type { Config } from '../config/schema.ts';
import { parseRational, type Rational } from '../lib/rational.ts';
import type { RunningLine } from '../model/report.ts';
import { type Costs, shown } from './estimate.ts';
import { exactPrice, keptUp, MAINTENANCE, type Part } from './prices.ts';
import type { Running } from './running.ts';
import type { Upkeep } from './upkeep.ts';

/** What is there and costs something every year, as a line of the report. */
export function runningLine(running: Running, costs: Costs, config: Config): RunningLine {
  const { unit, perYear } = running;
  const rental = running.is === 'connection' ? running.rental : undefined;
  return {
    unit_id: unit.id,
    name: unit.name,
    tier: unit.tier ?? null,
    ...(running.is === 'connection'
      ? { connection: running.connection, ...NO_EQUIPMENT, price: running.price ?? null }
      : upkeepOfLine(running, costs, config)),
    per_year: {
      low: shown(perYear.low, costs.digits),
      high: perYear.high === null ? null : shown(perYear.high, costs.digits),
    },
    from: running.is === 'connection' ? running.from : 'price',
    file: rental?.place.file ?? null,
    row: rental?.place.row ?? null,
  };
}

/** Equipment that is there, and may be good. */
export const equipmentIn = ({ running }: Costs): Upkeep[] =>
  running.flatMap((each) => (each.is === 'item' && each.installed.today.high !== 0 ? each : []));

type AboutLine = Omit<RunningLine, 'unit_id' | 'name' | 'tier' | 'per_year' | 'from' | 'file' | 'row'>;

const NO_EQUIPMENT: Omit<AboutLine, 'connection'> = {
  item: null,
  targets: [],
  pieces: null,
  price: null,
  share: null,
  unit_price: null,
};

const upkeepOfLine = (upkeep: Upkeep, costs: Costs, config: Config): AboutLine => ({
  connection: null,
  item: upkeep.installed.item,
  targets: [...upkeep.installed.targets],
  pieces: upkeep.installed.today,
  price: upkeep.id,
  share: shareOf(upkeep, costs, config) ?? null,
  unit_price: shownPrice(upkeep.part, costs),
});

/** Null where it is not known to the last coin. */
export function shownPrice(part: Part, { digits }: Pick<Costs, 'digits'>): number | null {
  const price = exactPrice(part);
  return price === undefined ? null : shown(price, digits);
}

/** What maintenance is a share of: the prices of what would be bought in place of a piece. */
export function shareOf(
  { unit, installed, id }: Upkeep,
  { book, priceDate, digits }: Costs,
  { costs: { maintenance } }: Config,
): RunningLine['share'] | undefined {
  if (id !== MAINTENANCE || !maintenance) return undefined;
  const parts = keptUp(book.parts(installed.buy, unit, priceDate), maintenance);
  const { top, bottom } = parseRational(maintenance.share) as Rational;
  const isPriced =
    installed.otherwise.length === 0 &&
    parts.length > 0 &&
    parts.every((part) => exactPrice(part) !== undefined);
  return {
    share: Number(top) / Number(bottom),
    of: parts.map((part) => part.id),
    amount: isPriced
      ? shown(
          parts.reduce((sum, { each }) => sum + (each?.price ?? 0n), 0n),
          digits,
        )
      : null,
  };
}

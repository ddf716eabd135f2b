import type { Config } from '../../config/schema.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { Flow, ScheduleReport } from '../../model/report.ts';
import { entitlementRows, poolOf, type UnderCeiling } from '../beyond.ts';
import { type Costs, shown } from '../estimate.ts';
import type { Funding } from '../funding.ts';
import { isLacking } from '../lacking.ts';
import type { MergedNeed } from '../merged.ts';
import { partOn } from '../upkeep.ts';
import { endsOf } from './ends.ts';
import { existingOver } from './existing.ts';
import { firstMet, type TargetJudged } from './first-met.ts';
import { flowing, pieceCost } from './flows.ts';
import { runningOver, type Scenario, scheduleInputs } from './input.ts';
import { afterMovesKept } from './keep-moved.ts';
import { type AskedOver, priceDateOf } from './limits.ts';
import { givenTo, lineOf } from './lines.ts';
import { afterMoves, movesOf, movesShown, type Surplus } from './moves.ts';
import { rangeOf } from './range.ts';
import { passYears, schedule } from './schedule.ts';
import { type Moving, sureOf } from './sisters.ts';
import type { ScheduleInput } from './types.ts';
import { yearsOf } from './years.ts';

/** Over which years, under which ceilings of the command line, and what could be moved instead of bought. */
export interface ScheduleAsked {
  readonly years: readonly number[];
  readonly over: AskedOver;
  readonly ceilings: ReadonlyMap<number, number>;
  readonly surpluses: readonly Surplus[];
  readonly targets: readonly TargetJudged[];
}

/** Asks for the prices of every plan year, so that what is wrong with one is said whether or not the plan is looked at. */
export function sayPrices({ merged, running, book, priceDate }: Costs, years: readonly number[]): void {
  const upkeep = running.flatMap((each) => (each.is === 'item' ? each : []));
  const kept = new Map(upkeep.map((each) => [`${each.id} ${each.installed.buy.join(' ')}`, each]));
  const bought = new Map(merged.map(({ need }) => [need.buy.join(' '), need]));
  for (const year of years) {
    const date = priceDateOf(year, { priceDate });
    for (const { buy, unit } of bought.values()) book.parts(buy, unit, date);
    for (const each of kept.values()) partOn(book, each, date);
  }
}

const SURE: Scenario = { end: 'low', quote: 'price' };
const WORST: Scenario = { end: 'high', quote: 'price' };
const LOWEST: Scenario = { end: 'low', quote: 'lowest' };
const HIGHEST: Scenario = { end: 'low', quote: 'highest' };

/** The plan over several years: what is needed for sure, with the ends that unknown data and prices leave open beside it. */
export function scheduleReport(funding: Funding, costs: Costs, asked: ScheduleAsked): ScheduleReport {
  const { config, words } = funding;
  const { years, over, ceilings, surpluses } = asked;
  const money = (minor: Minor): number => shown(minor, costs.digits);
  const inputOf = scheduleInputs(funding, costs, over, years, ceilings);
  const first = inputOf(SURE);
  const moves = movesOf(surpluses, first.needs);
  const counted = config.funding?.surplus === 'count';
  const moving = counted ? { moves, surpluses } : undefined;
  const kept = counted ? { ...costs, running: afterMovesKept(costs.running, moves) } : costs;
  const moved = (scenario: Scenario, input: ScheduleInput): ScheduleInput =>
    counted
      ? { ...input, needs: afterMoves(input.needs, moves), running: runningOver(kept, years, scenario) }
      : input;
  // Of the other ends only sums are kept, and before there is the plan itself: thousands of units take room.
  const flowsOf = (input: ScheduleInput): { readonly flows: Flow[]; readonly isPriced: boolean } => {
    const flows = flowing(years);
    passYears(input, { need: (_, year) => flows.add(year) });
    return { flows: flows.shown(money), isPriced: flows.isPriced() };
  };
  /** The plan of another end, and what comes to be needed whatever is true between `low` and that. */
  const upTo = (scenario: Scenario, low: ScheduleInput, moving: Moving | undefined) => {
    const high = inputOf(scenario);
    const planned = moved(scenario, high);
    const { flows, isPriced } = flowsOf(planned);
    const isMet = flows.every(({ carried_out }) => carried_out === 0);
    const worth = rangeOf({ low, high: { ...high, running: planned.running } }, { moving, isMet });
    return { flows, range: { low: money(worth.low), high: isPriced ? money(worth.high) : null } };
  };
  const ends = endsOf(costs, over, years, counted ? surpluses : [], config);
  const worst = ends.open ? upTo(WORST, first, moving) : undefined;
  const cheap = ends.quoted ? inputOf(LOWEST) : undefined;
  const lowest = cheap && flowsOf(moved(LOWEST, cheap)).flows;
  const highest = cheap && upTo(HIGHEST, cheap, moving && sureOf(moving));
  const planned = moved(SURE, first);
  const sure = schedule(planned);
  const runs = groupBy(sure.running, ({ need }) => need);
  const given = givenTo(sure.gifts);
  const lines = sure.needs.flatMap((each) =>
    lineOf(each, runs.get(each.need) ?? [], money, given.get(each.need)),
  );
  const own = flowing(years);
  for (const need of sure.needs) need.years.forEach(own.add);
  // Where nothing is open, all ends are this one.
  const need = own.shown(money);
  const needed = need.reduce((sum, year) => sum + year.new, 0);
  const exactly = { low: needed, high: own.isPriced() ? needed : null };

  return {
    years: yearsOf(sure, {
      over,
      input: first,
      flows: {
        need,
        most: ends.bounded ? (worst?.flows ?? need) : null,
        lowest: lowest ?? need,
        highest: highest?.flows ?? need,
      },
      names: new Map(config.funding?.sources.map(({ id, name }) => [id, words(name, id)])),
      money,
    }),
    range: {
      of_data: ends.bounded ? (worst?.range ?? exactly) : null,
      of_prices: highest?.range ?? exactly,
    },
    entitlements: entitlementsOver(costs, over, lines, config.ceilings),
    priority: [
      ...(config.funding?.priority ?? ['severity']).map((each) =>
        typeof each === 'string' ? each : `${each.fact}: ${each.order.join(', ')}`,
      ),
      'unit_id',
    ],
    lines,
    existing: existingOver(kept, planned.running, sure.running, money),
    first_met: firstMet(asked.targets, sure.needs, over, years[0] as number, funding.inventory.units),
    moves: movesShown(
      moves,
      first.needs,
      (need) => pieceCost(first.pricing.parts(need, years[0] as number)),
      money,
    ),
    moves_counted: counted,
    gifts: sure.gifts.map(({ gift: { source, unit, year, thing, quantity, place }, used }) => ({
      source,
      unit_id: unit.id,
      year,
      item: thing,
      given: quantity,
      used,
      file: place?.file ?? null,
      sheet: place?.sheet ?? null,
      row: place?.row ?? null,
    })),
  };
}

/**
 * Ceilings of plan years of which the estimate does not tell: of another day than that of the prices, or of a unit that lacks
 * something only later.
 */
function entitlementsOver(
  { merged, lawful, digits }: Costs,
  over: AskedOver,
  lines: ScheduleReport['lines'],
  ceilings: Config['ceilings'],
): ScheduleReport['entitlements'] {
  const called = (unit: string, item: string | null): string => `${unit} ${item}`;
  const planned = new Set(lines.map(({ unit_id, item }) => called(unit_id, item)));
  const told = new Set([...lawful].filter(([need]) => isLacking(need)).map(poolOf));
  const under = [...new Set(over)].flatMap((list) =>
    list.flatMap(({ lawful }, at): UnderCeiling[] =>
      lawful ? [[(merged[at] as MergedNeed).need, lawful]] : [],
    ),
  );
  const isPlanned = ([{ unit, item }]: UnderCeiling): boolean => planned.has(called(unit.id, item ?? null));
  return entitlementRows(
    under.filter((each) => isPlanned(each) && !told.has(poolOf(each))),
    ceilings,
    digits,
  );
}

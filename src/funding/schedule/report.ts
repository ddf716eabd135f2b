import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import { factOf } from '../../model/inventory.ts';
import type { Need } from '../../model/judgement.ts';
import type { Limit } from '../../model/limit.ts';
import type { Flow, ScheduledLine, ScheduleReport } from '../../model/report.ts';
import { entitlementRows } from '../beyond.ts';
import type { Lawful } from '../ceilings.ts';
import { type Costs, type Funding, shown } from '../estimate.ts';
import type { MergedNeed } from '../needs.ts';
import { type PriceLimit, placesOf, taking } from '../places.ts';
import { partOn } from '../upkeep.ts';
import { existingOver, hasUpperBound, isSameAtBothEnds } from './existing.ts';
import { firstMet, type TargetJudged } from './first-met.ts';
import { flowing, pieceCost } from './flows.ts';
import { runningOver, type Scenario, scheduleInputs } from './input.ts';
import { afterMovesKept } from './keep-moved.ts';
import { type AskedOver, priceDateOf } from './limits.ts';
import { afterMoves, movesOf, type Surplus, savedBy } from './moves.ts';
import { passYears, schedule } from './schedule.ts';
import type { NeedInYear, NeedOverYears, Schedule, ScheduleInput } from './types.ts';

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

/** The plan over several years: what is needed for sure, with the ends that unknown data and prices leave open beside it. */
export function scheduleReport(funding: Funding, costs: Costs, asked: ScheduleAsked): ScheduleReport {
  const { config, words } = funding;
  const { years, over, ceilings, surpluses } = asked;
  const money = (minor: Minor): number => shown(minor, costs.digits);
  const inputOf = scheduleInputs(funding, costs, over, years, ceilings);
  const first = inputOf(SURE);
  const moves = movesOf(surpluses, first.needs);
  const counted = config.funding?.surplus === 'count';
  const kept = counted ? { ...costs, running: afterMovesKept(costs.running, moves) } : costs;
  const moved = (scenario: Scenario, input: ScheduleInput): ScheduleInput =>
    counted
      ? { ...input, needs: afterMoves(input.needs, moves), running: runningOver(kept, years, scenario) }
      : input;
  // Of the other ends only sums are kept, and before there is the plan itself: thousands of units take room.
  const flowsOf = (scenario: Scenario): Flow[] => {
    const flows = flowing(years);
    passYears(moved(scenario, inputOf(scenario)), { need: (_, year) => flows.add(year) });
    return flows.shown(money);
  };
  const lists = [...new Set(over)];
  const bounded =
    lists.every((list) => list.every(({ need }) => need.high !== null)) && hasUpperBound(costs, years);
  const most =
    bounded && !(lists.every((list) => isKnown(list, costs, years)) && isPlaced(costs, config))
      ? flowsOf({ end: 'high', quote: 'price' })
      : undefined;
  const quoted = Object.values(config.prices).some((price) => [price].flat().some(({ range }) => range));
  const lowest = quoted ? flowsOf({ end: 'low', quote: 'lowest' }) : undefined;
  const highest = quoted ? flowsOf({ end: 'low', quote: 'highest' }) : undefined;
  const planned = moved(SURE, first);
  const sure = schedule(planned);
  // Where nothing is open, all ends are this one.
  const own = flowing(years);
  for (const need of sure.needs) need.years.forEach(own.add);
  const flows = own.shown(money);
  const names = new Map(config.funding?.sources.map(({ id, name }) => [id, words(name, id)]));
  const bySource = groupBy(sure.sources, ({ year }) => year);
  const running = groupBy(sure.running, ({ year }) => year);

  return {
    years: years.map((year, at) => ({
      year,
      need: flows[at] as Flow,
      at_most: bounded ? ((most ?? flows)[at] as Flow) : null,
      at_prices: { lowest: (lowest ?? flows)[at] as Flow, highest: (highest ?? flows)[at] as Flow },
      unpriced: sure.needs.reduce((sum, { years: own }) => sum + unpriced(own[at] as NeedInYear), 0),
      running: runningIn(running.get(year) ?? [], money),
      ...aboveCeiling(aboveIn(sure, at), money),
      ...beyondCeiling(sure, at, money),
      smoothed: money(smoothed(over[at] ?? [], first, year)),
      by_source: (bySource.get(year) ?? []).map(
        ({ source, broughtIn, fresh, once, yearly, carriedOut, lapsed }) => ({
          source,
          name: names.get(source) ?? source,
          brought_in: money(broughtIn),
          available: money(fresh),
          once: money(once),
          yearly: money(yearly),
          carried_over: money(carriedOut),
          lapsed: money(lapsed),
        }),
      ),
    })),
    entitlements: entitlementRows(
      lists
        .filter((list) => list !== costs.asked)
        .flatMap((list) =>
          list.flatMap(({ lawful }, at): [Need, Lawful][] =>
            lawful ? [[(costs.merged[at] as MergedNeed).need, lawful]] : [],
          ),
        ),
      costs.digits,
    ),
    priority: [
      ...(config.funding?.priority ?? ['severity']).map((each) =>
        typeof each === 'string' ? each : `${each.fact}: ${each.order.join(', ')}`,
      ),
      'unit_id',
    ],
    lines: sure.needs.flatMap((each) => lineOf(each, money)),
    existing: existingOver(kept, planned.running, sure.running, money),
    first_met: firstMet(asked.targets, sure.needs, over, funding.inventory.units),
    moves: moves.map((move) => {
      const saved = savedBy(move, first.needs, (need) =>
        pieceCost(first.pricing.parts(need, years[0] as number)),
      );
      return {
        item: move.item,
        from: move.from.id,
        to: move.to.id,
        quantity: move.quantity,
        saves: saved === undefined ? null : money(saved),
      };
    }),
    moves_counted: counted,
    gifts: sure.gifts.map(({ gift: { source, unit, year, thing, quantity }, used }) => ({
      source,
      unit_id: unit.id,
      year,
      item: thing,
      given: quantity,
      used,
    })),
  };
}

/** What the purchases of a year cost above the limits of ceilings. */
const aboveIn = ({ needs }: Schedule, at: number): Minor =>
  needs
    .flatMap(({ years }) => years[at]?.paid ?? [])
    .reduce((sum, { above = 0n, quantity }) => sum + above * BigInt(quantity), 0n);

type InYear = ScheduleReport['years'][number];

/** What is lacking at the end of a year beside what is asked for, at what it would cost. */
function beyondCeiling(
  { needs }: Schedule,
  at: number,
  money: (minor: Minor) => number,
): Pick<InYear, 'beyond_ceiling'> {
  const own = needs.flatMap(({ years }) => years[at] ?? []).filter(({ beyond }) => beyond > 0);
  if (own.length === 0) return {};
  const whole = ({ parts, beyond }: NeedInYear): Minor | undefined =>
    parts && parts.reduce((sum, { each, above = 0n }) => sum + each + above, 0n) * BigInt(beyond);
  const amounts = own.map(whole);
  const amount = amounts.includes(undefined)
    ? null
    : money((amounts as Minor[]).reduce((sum, each) => sum + each, 0n));
  return { beyond_ceiling: { pieces: own.reduce((sum, { beyond }) => sum + beyond, 0), amount } };
}

const aboveCeiling = (above: Minor, money: (minor: Minor) => number): { readonly above_ceiling?: number } =>
  above > 0n ? { above_ceiling: money(above) } : {};

/** Whether both ends of the data are the same: nothing of it is unknown, nor of what ceilings say. */
const isKnown = (
  asked: AskedOver[number],
  { merged, running, digits }: Costs,
  years: readonly number[],
): boolean => {
  const isLimitKnown = (limit: Limit | undefined): boolean =>
    !limit ||
    (limit.sure && isDeepStrictEqual(placesOf(limit, 'low', digits), placesOf(limit, 'high', digits)));
  return (
    running.every((each) => isSameAtBothEnds(each, years)) &&
    merged.every(({ need }) => isCertain(need)) &&
    asked.every(({ need, lawful }) => isCertain(need) && isLimitKnown(lawful?.limit))
  );
};

const isCertain = ({ low, high, course }: Need): boolean =>
  isDeepStrictEqual(low, high) && isDeepStrictEqual(course?.low, course?.high);

/** Whether no price hangs on an area class that is not known. */
const isPlaced = ({ asked, running }: Costs, { prices }: Funding['config']): boolean =>
  !Object.values(prices).some((price) => [price].flat().some((each) => each.area_factors)) ||
  [...asked.map(({ need }) => need.unit), ...running.map(({ unit }) => unit)].every(
    (unit) => factOf(unit, 'area_class')?.value !== undefined,
  );

const unpriced = ({ parts, fresh, broughtIn }: NeedInYear): number => (parts ? 0 : fresh + broughtIn);

function runningIn(
  running: Schedule['running'],
  money: (minor: Minor) => number,
): ScheduleReport['years'][number]['running'] {
  const sum = (amounts: readonly (Minor | undefined)[]): number =>
    money(amounts.reduce<Minor>((all, amount) => all + (amount ?? 0n), 0n));
  const of = (bought: boolean) => running.filter(({ need }) => (need !== undefined) === bought);
  return {
    existing: sum(of(false).map(({ amount }) => amount)),
    bought: sum(of(true).map(({ amount }) => amount)),
    unfunded: sum(running.map(({ unfunded }) => unfunded)),
  };
}

/** All pieces that are required, as far as they are lawful, each bought anew once in its useful life: the same every year but for prices. */
function smoothed(asked: AskedOver[number], { needs, pricing }: ScheduleInput, year: number): Minor {
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

function lineOf(
  { need, years }: Schedule['needs'][number],
  money: (minor: Minor) => number,
): ScheduledLine[] {
  const { unit } = need;
  const own = years.filter(({ fresh, broughtIn, beyond }) => fresh !== 0 || broughtIn !== 0 || beyond !== 0);
  if (own.length === 0) return [];
  return [
    {
      unit_id: unit.id,
      name: unit.name,
      tier: unit.tier ?? null,
      targets: [...need.targets],
      item: need.item ?? null,
      buys: [...need.buys],
      kind: need.kind,
      people: need.people,
      years: own.map(({ year, fresh, broughtIn, inKind, funded, carriedOut, beyond, paid, left }) => ({
        year,
        new: fresh,
        brought_in: broughtIn,
        in_kind: inKind,
        funded,
        carried_out: carriedOut,
        ...(beyond > 0 && { beyond_ceiling: beyond }),
        amount: money(paid.reduce((sum, { amount }) => sum + amount, 0n)),
        parts: paid.map(({ id, when, quantity, each, above = 0n, amount, payments }) => ({
          id,
          when,
          quantity,
          each: money(each),
          ...aboveCeiling(above, money),
          amount: money(amount),
          sources: payments.map((payment) => ({ source: payment.source, amount: money(payment.amount) })),
        })),
        left: left ? { why: left.why, short: left.short === undefined ? null : money(left.short) } : null,
      })),
    },
  ];
}

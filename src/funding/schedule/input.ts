import type { Price } from '../../config/prices.ts';
import { type Minor, toMinor } from '../../lib/money.ts';
import type { Unit } from '../../model/inventory.ts';
import { KINDS_OF_STAFF } from '../../model/tables.ts';
import type { Costs, Funding } from '../estimate.ts';
import { limitIn, placesOf, placesOver } from '../places.ts';
import { atEnd, type Part, type Quote } from '../prices.ts';
import { costInYear, idOf } from '../running.ts';
import { limitsOver, priceDateOf } from './limits.ts';
import { type AboutNeeds, type End, needsOverYears } from './needs.ts';
import { ranking } from './rank.ts';
import { isWithin, sourcesOf, yearly } from './sources.ts';
import type { Gift, NeedOverYears, PieceCost, Pricing, Running, ScheduleInput } from './types.ts';

/** Which of the plans that a range stands for: the end of what is known of the data, the quotes of prices. */
export interface Scenario {
  readonly end: End;
  readonly quote: Quote;
}

/** Says everything that the plan of a scenario is worked out from. `ceilings`: of the command line, by year. */
export function scheduleInputs(
  funding: Funding,
  costs: Costs,
  years: readonly number[],
  ceilings: ReadonlyMap<number, number>,
): (scenario: Scenario) => ScheduleInput {
  const { config } = funding;
  const firstYear = years[0] as number;
  const people = (unit: Unit): number => {
    const named = config.funding?.people ?? KINDS_OF_STAFF;
    const known = named
      .map((fact) => unit.facts.get(fact)?.value)
      .filter((value) => typeof value === 'number');
    return known.reduce((sum, value) => sum + value, 0);
  };
  const life =
    (end: End): AboutNeeds['life'] =>
    ({ item, buy: [thing] }, lawful) => {
      const standard = item === undefined ? undefined : config.standards[item]?.useful_life_years;
      const least = lawful && (end === 'low' || lawful.limit.sure) ? lawful.limit.life : undefined;
      return (year) => {
        const own = standard ?? priceIn(costs, thing, year)?.useful_life_years;
        return own === undefined ? undefined : Math.max(own, least ?? own);
      };
    };
  const ceiling = yearly(config.funding?.ceiling, years, costs.digits) ?? new Map<number, Minor>();
  for (const [year, amount] of ceilings) ceiling.set(year, toMinor(amount, costs.digits));
  const sources = sourcesOf(funding, years, costs.digits, ceiling);
  const gifts = giftsOf(funding, years);
  return ({ end, quote }) => {
    const pricing = pricingOf(costs, { end, quote });
    const rankOf = ranking(funding, pricing, firstYear);
    const needs = needsOverYears(costs.asked, firstYear, end, {
      life: life(end),
      people,
      prices: pricesUnder(end, funding, costs, years),
    });
    return {
      years,
      needs: needs.map((need) => ({ ...need, rank: rankOf({ ...need, rank: [] }) })),
      pricing,
      sources,
      gifts,
      running: runningOver(costs, years, { end, quote }),
      ceiling,
    };
  };
}

/** Where no ceiling holds. */
const FREE = [{ count: Number.POSITIVE_INFINITY, limit: undefined }];

/** What ceilings say of prices year by year: needs of one unit under one ceiling share its places. */
function pricesUnder(
  end: End,
  funding: Funding,
  { digits, priceDate }: Costs,
  years: readonly number[],
): AboutNeeds['prices'] {
  const known = new Map<string, Pick<NeedOverYears, 'priceLimit' | 'places'>>();
  const limitsOf = limitsOver(funding, years, priceDate);
  return (need, lawful) => {
    if (funding.beyondCeiling) return {};
    const limits = limitsOf(need, lawful?.limit);
    const held = years.map((year, at) => [year, limits[at]] as const);
    if (held.every(([, limit]) => limit === undefined)) return {};
    const key = `${need.unit.index} ${held.map(([, limit]) => limit?.ceiling).join(' ')}`;
    const before = known.get(key);
    if (before) return before;
    const places = placesOver(
      new Map(held.map(([year, limit]) => [year, limit ? placesOf(limit, end, digits) : FREE])),
    );
    const prices = places.every(({ limit }) => limit === places[0]?.limit)
      ? { priceLimit: places[0]?.limit }
      : { places };
    known.set(key, prices);
    return prices;
  };
}

/** The price of a thing in a plan year. */
const priceIn = (costs: Costs, thing: string | undefined, year: number): Price | undefined =>
  thing === undefined ? undefined : costs.book.on(thing, priceDateOf(year, costs));

function pricingOf(costs: Costs, scenario: Scenario): Pricing {
  const { book } = costs;
  const quoted = new Map<readonly Part[], readonly PieceCost[] | undefined>();
  return {
    parts({ buys, unit, priceLimit }, year) {
      if (buys.length === 0) return undefined;
      const parts = book.parts(buys, unit, priceDateOf(year, costs), limitIn(priceLimit, year));
      if (!quoted.has(parts)) quoted.set(parts, inScenario(parts, scenario));
      return quoted.get(parts);
    },
    divisible: ({ buys: [thing] }, year) => priceIn(costs, thing, year)?.divisible === true,
  };
}

const giftsOf = ({ inventory, inScope }: Funding, years: readonly number[]): Gift[] =>
  inventory.allocations.flatMap(({ source, unit, year, item, quantity, status }) =>
    item === undefined ||
    quantity === undefined ||
    status !== 'planned' ||
    !inScope(unit) ||
    !isWithin(year, years)
      ? []
      : [{ source, unit, year, thing: item, quantity }],
  );

const inScenario = (parts: readonly Part[], { end, quote }: Scenario): PieceCost[] | undefined =>
  parts.some(({ each }) => each === undefined)
    ? undefined
    : parts.map((part) => {
        const { each, above } = atEnd(part, end);
        return {
          id: part.id,
          when: part.when,
          each: each?.[quote] as Minor,
          above: above && above[quote] > 0n ? above[quote] : undefined,
        };
      });

/** What is there before the plan, and costs something in its years. */
export function runningOver(
  costs: Pick<Costs, 'running' | 'book' | 'priceDate'>,
  years: readonly number[],
  { end, quote }: Scenario,
): Running[] {
  return costs.running.map((running) => {
    const amounts = years.flatMap((number): [number, Minor][] => {
      const year = { number, priceDate: priceDateOf(number, costs) };
      const amount = costInYear(running, costs.book, year, end, quote);
      return amount === undefined ? [] : [[number, amount]];
    });
    const item = running.is === 'item' ? running.installed.item : undefined;
    return { unit: running.unit, id: idOf(running), item, perYear: new Map(amounts) };
  });
}
